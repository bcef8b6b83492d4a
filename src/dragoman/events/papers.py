"""Whose paper a later mention of it is: "the document calls for …" after "conclusions by the council"."""

from __future__ import annotations

from dragoman.actors import Actors
from dragoman.events.act import Parties
from dragoman.events.words import words
from dragoman.parse.tree import Token

UTTERANCES = words("utterances")
ANY_PAPER = frozenset(("document", "paper", "text"))
POINTING = frozenset(("the", "this", "that"))
NEAR = 6
"""Sentences between a paper and what points back to it."""


def author_before(paper: Token, actors: Actors) -> Parties:
    """Who wrote or gave out the paper that a definite noun points back to; the nearest before it."""
    if not any(k.dep == "det" and k.lower in POINTING for k in paper.kids):
        return ()
    for mention in reversed(actors.mentions):
        if mention.head.i >= paper.i:
            continue
        if paper.sent.i - mention.head.sent.i > NEAR:
            break
        told = _paper_of(mention.head)
        if told is not None and (told.lemma == paper.lemma or paper.lemma in ANY_PAPER):
            return actors.at(mention.head)
    return ()


def _paper_of(author: Token) -> Token | None:
    """The paper by, from or of somebody, or that he gives out or speaks in."""
    head = author.head
    if author.dep == "pobj" and head.lower in ("by", "from"):
        return head.head if head.head.lemma in UTTERANCES else None
    if author.dep == "poss":
        return head if head.lemma in UTTERANCES else None
    if author.dep != "nsubj" or not head.is_verb:
        return None
    given = [head.child("dobj"), *(k.child("pobj") for k in head.children("prep") if k.lower == "in")]
    return next((noun for noun in given if noun is not None and noun.lemma in UTTERANCES), None)


def voted(paper: Token) -> Token | None:
    """The verb of a vote for the paper: "voted for a motion", "voted by 9 to 2 in favour of a resolution"."""
    prep = paper.head
    if paper.dep != "pobj" or prep.lower not in ("for", "of"):
        return None
    favour = prep.head
    if favour.lemma in ("favour", "favor") and favour.dep == "pobj":
        favour = favour.head.head
    return favour if favour.lemma == "vote" and favour.is_verb else None
