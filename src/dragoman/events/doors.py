"""Whose door is shut: "was barred from entering Chad" is done by Chad, which alone can bar somebody from there."""

from __future__ import annotations

from dragoman.actors import Actors
from dragoman.events.arguments import prepositional
from dragoman.events.slots import Parties
from dragoman.parse.tree import Token

ENTERING = frozenset(("enter", "visit"))
ENTRY = frozenset(("entry", "access", "territory", "soil"))
INTO = ("to", "into", "of")


def doorkeeper(verb: Token, actors: Actors) -> Parties:
    """The state that somebody is kept out of, where ``verb`` says nothing of who keeps him out."""
    for prep in verb.children("prep"):
        entering = prep.child("pcomp") if prep.lower == "from" else None
        place = entering.child("dobj") if entering is not None and entering.lemma in ENTERING else None
        if place is not None and (found := _state(place, actors)):
            return found
    for prep_word, noun in prepositional(verb):
        if prep_word != "from":
            continue
        inside = [o for p, o in prepositional(noun) if p in INTO] if noun.lemma in ENTRY else [noun]
        if found := next((f for o in inside if (f := _state(o, actors))), ()):
            return found
    entry = verb.child("dobj")  # "was denied entry to Chad"
    if entry is not None and entry.lemma in ENTRY:
        return next((f for p, o in prepositional(entry) if p in INTO and (f := _state(o, actors))), ())
    return ()


def _state(noun: Token, actors: Actors) -> Parties:
    return tuple(p for p in actors.at(noun) if p.country and not p.office and p.sector in ("", "GOV"))
