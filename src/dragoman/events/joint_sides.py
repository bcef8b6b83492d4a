"""The sides of what is done together, where the noun for it names them in other words than its slots."""

from __future__ import annotations

from dragoman.actors import Actors
from dragoman.events.arguments import direct_object, is_passive, subject
from dragoman.events.slots import Parties, Slots
from dragoman.events.support import Support
from dragoman.events.things import distinct, hyphenated
from dragoman.parse.tree import Token

MEDIATED = frozenset(("mediated", "brokered", "facilitated", "sponsored"))
OCCASION = frozenset(("at", "during"))


def between(whole: Token, actors: Actors) -> Parties:
    """All who stand after a "between" in a phrase: "deals between A and B and between C and D"."""
    preps = [t for t in whole.subtree() if t.lower == "between"]
    preps = [t for t in preps if t.head is whole or not t.head.is_verb or t.head.tag == "VBN"]
    return distinct(p for t in preps if (sides := t.child("pobj")) is not None for p in actors.at(sides))


def engaged(noun: Token, support: Support | None, actors: Actors) -> Parties:
    """ "Engaged the guards in a firefight", "drew Chad into talks": the object of the verb is the other side."""
    if support is None or support.kind != "do" or noun.dep != "pobj" or is_passive(support.verb):
        return ()
    other = direct_object(support.verb)
    return actors.at(other) if other is not None else ()


def other_side(noun: Token, sides: Parties, slots: Slots, actors: Actors) -> Parties:
    """ "At a meeting with the premier the president said …": who speaks or acts on the occasion met the other."""
    others = slots.slot("with")
    prep, verb = noun.head, noun.head.head
    if noun.dep != "pobj" or not others or {p.name for p in sides} - {p.name for p in others}:
        return sides
    if prep.lower in OCCASION and prep.dep == "prep" and verb.is_verb and (head := subject(verb)) is not None:
        who = actors.at(head)
        if len(who) == 1 and who[0].sector and who[0].name not in {p.name for p in others}:
            return distinct((*who, *sides))
    return sides


def mediator(noun: Token, actors: Actors) -> Parties:
    """ "Qatari-mediated talks", "US-brokered negotiations": who brings the sides together."""
    for k in noun.kids:
        if k.tag == "VBN" and k.lower in MEDIATED and k.i < noun.i:
            return distinct(p for t in k.kids if t.i < k.i and t.tag[0] in "NJ" for p in hyphenated(t, actors))
    return ()
