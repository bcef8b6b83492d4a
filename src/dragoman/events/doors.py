"""Who alone can have done what nobody is named for: a door is shut by whose it is, an envoy recalled by his state."""

from __future__ import annotations

from dragoman.actors import Actors
from dragoman.events.arguments import direct_object, is_passive, prepositional, surface_subject
from dragoman.events.slots import Parties
from dragoman.events.words import words
from dragoman.parse.tree import Token

ENTERING = frozenset(("enter", "visit"))
ENTRY = frozenset(("entry", "access", "territory", "soil"))
INTO = ("to", "into", "of")
RECALLING = frozenset(("recall", "withdraw", "summon", "call"))
ENVOYS = words("envoys")


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


def recaller(verb: Token, actors: Actors) -> tuple[Parties, Parties]:
    """Who recalled an envoy and from whom: "Chad's ambassador to Mali was recalled" (Chad, Mali)."""
    envoy = surface_subject(verb) if is_passive(verb) else direct_object(verb)
    if verb.lemma not in RECALLING or envoy is None:
        return (), ()
    if envoy.lemma not in ENVOYS and not any(p.office.lower() in ENVOYS for p in actors.at(envoy)):
        return (), ()
    owners = [k for k in envoy.kids if k.dep in ("poss", "amod", "compound", "nmod")]
    owners += [o for p, o in prepositional(envoy) if p == "of"]
    sender = next((found for k in owners if (found := _state(k, actors))), ())
    hosts = (o for p, o in (*prepositional(envoy), *prepositional(verb)) if p in ("to", "in", "from"))
    host = next((found for o in hosts if (found := _state(o, actors)) and found != sender), ())
    return sender, host


def _state(noun: Token, actors: Actors) -> Parties:
    return tuple(p for p in actors.at(noun) if p.country and not p.office and p.sector in ("", "GOV"))
