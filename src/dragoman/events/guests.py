"""Visits told in passing: "told the visiting Danish premier that …"."""

from __future__ import annotations

from dragoman.actors import Actors
from dragoman.actors.encounters import ENCOUNTERS
from dragoman.events.act import Act
from dragoman.events.arguments import subject
from dragoman.events.lexicon import EventLexicon
from dragoman.events.parties import person
from dragoman.model import Reason
from dragoman.parse.tree import Token

VISIT = "visit"


def guest(word: Token, actors: Actors, lexicon: EventLexicon) -> Act | None:
    """The visit of a "visiting" holder of office to the country of whoever speaks to him."""
    who = word.head
    if word.lower != "visiting" or word.dep != "amod" or not who.is_noun:
        return None
    visitors = tuple(p for p in actors.at(who) if p.country and (p.office or person(p)))
    verb = who.head if who.head.is_verb else who.head.head
    if verb.lemma in ENCOUNTERS:
        return None  # told by the verb
    host = subject(verb) if verb.is_verb and who.dep in ("dobj", "pobj", "dative") else None
    hosts = actors.at(host) if host is not None else ()
    abroad = tuple(p for p in hosts if p.country and p.country not in {v.country for v in visitors})
    if not visitors or not abroad:
        return None
    item = next(item for item in lexicon.items if item.id == VISIT)
    return Act(word, (word,), item, visitors, abroad, reasons=[Reason("type", word.text, f"verb {VISIT}")])
