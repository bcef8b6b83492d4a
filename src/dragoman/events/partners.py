"""With or for whom somebody is ready to do something: the other side in the words of an offer."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.actors import Actors
from dragoman.events.act import Parties
from dragoman.events.arguments import prepositional
from dragoman.events.things import distinct, hyphenated, thing_parties
from dragoman.events.words import words
from dragoman.parse.tree import Token

RELATIONS = words("relations")
"""What two sides have with each other: ties, trade, dialogue."""
BESIDE = ("relcl", "advcl", "ccomp", "parataxis")
"""Clauses within an offer that tell of something else."""
HELP = words("help_given")


def partners(content: Token, actors: Actors) -> Iterator[Parties]:
    """ "Ready to expand trade and cooperation with Ghana", "to develop Danish-Ghanaian ties": Ghana.

    Candidates in the words of ``content``, the closest first.
    """
    inside = list(_inside(content))
    for word in inside:
        for prep, noun in prepositional(word):
            if prep == "with" and (word.is_verb or word.lemma in RELATIONS):
                yield actors.at(noun) or thing_parties(noun, actors)
    for word in inside:
        for prep, noun in prepositional(word):
            if prep in ("to", "for") and word.lemma in HELP:
                yield actors.at(noun) or thing_parties(noun, actors)
    for word in inside:
        if word.lemma in RELATIONS:
            yield distinct(p for k in word.kids if k.dep in ("amod", "compound", "nmod") for p in hyphenated(k, actors))


def _inside(content: Token) -> Iterator[Token]:
    """The words of the content in text order, without clauses that tell of something else."""
    for word in content.subtree():
        path = [word, *word.ancestors()]
        between = path[: path.index(content)] if content in path else []
        if not any(t.dep in BESIDE and not (t.dep == "advcl" and t.tag == "VBG") for t in between):
            yield word
