"""Dismay in the words of a saying at what another does: "we are alarmed by the arrests in Chad", "shame on Chad"."""

from __future__ import annotations

from dragoman.actors import Actors
from dragoman.entries.appeals import FIRST
from dragoman.events.act import Parties
from dragoman.events.arguments import prepositional
from dragoman.events.things import AUTHORS, thing_parties
from dragoman.events.words import words
from dragoman.model import Party
from dragoman.parse.tree import Token
from dragoman.word import Saying

DISMAYED = words("dismayed")
AT = frozenset(("about", "over", "at", "by", "with"))


def dismayed(word: Token) -> bool:
    """Does the word tell the speaker's own dismay: "we are deeply concerned", "I regret"?"""
    verb = word if word.is_verb else word.head
    who = verb.child("nsubj", "nsubjpass")
    if who is None or who.lower not in FIRST or verb.child("neg") is not None:
        return False
    return word.lower in DISMAYED or (word.lemma in ("regret", "deplore") and word.is_verb)


def dismay(word: Token, saying: Saying, actors: Actors) -> Parties:
    """Whose deed it is at."""
    things = [noun for prep, noun in prepositional(word) if prep in AT]
    if word.is_verb and (thing := word.child("dobj")) is not None:
        things.append(thing)
    found = (thing_parties(noun, actors, bonds=AUTHORS) for noun in things if not actors.at(noun))
    return next((others for p in found if (others := _others(p, saying))), ())


def shamed(word: Token, saying: Saying, actors: Actors) -> Parties:
    """ "Shame on Chad"."""
    found = (actors.at(noun) for prep, noun in prepositional(word) if prep == "on")
    return next((others for p in found if (others := _others(p, saying))), ())


def _others(parties: Parties, saying: Saying) -> tuple[Party, ...]:
    """Those who are not the speaker or his own state."""
    speaker = saying.speaker
    return tuple(
        p
        for p in parties
        if p.name != speaker.name and not (p.country and p.country == speaker.country and not p.office)
    )
