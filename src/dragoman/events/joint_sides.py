"""The sides of what is done together, where the noun for it names them in other words than its slots."""

from __future__ import annotations

from dragoman.actors import Actors
from dragoman.events.arguments import direct_object, is_passive, subject
from dragoman.events.slots import Parties, Slots
from dragoman.events.support import Support
from dragoman.events.things import distinct, hyphenated
from dragoman.parse.tree import Token

MEDIATED = frozenset(("mediated", "brokered", "facilitated", "sponsored"))
BRIEFINGS = frozenset(("briefing", "conference", "interview", "journalist", "news", "reporter", "statement"))
OCCASION = frozenset(("after", "at", "during", "following", "in"))


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
    """ "At, after a meeting with the premier the president said …": who speaks or acts then met the other."""
    others = slots.slot("with")
    prep, verb = noun.head, noun.head.head
    if noun.dep not in ("pobj", "dobj") or not others or {p.name for p in sides} - {p.name for p in others}:
        return sides
    if verb.lemma in BRIEFINGS and verb.head.head.is_verb:  # "at a news conference after talks with the premier"
        verb = verb.head if verb.dep == "dobj" else verb.head.head
    if prep.lower in OCCASION and prep.dep == "prep" and verb.is_verb:
        head = subject(verb) or (subject(verb.head) if verb.dep == "advcl" else None)
        who = actors.at(head) if head is not None else ()
        known = len(who) == 1 and (who[0].sector or any(p.office for p in others))
        if known and who[0].name not in {p.name for p in others}:
            return distinct((*who, *sides))
    return sides


def taking_part(noun: Token, actors: Actors) -> Parties:
    """ "Talks that involved A, B and C", "talks in which A and B each gave way": who takes part, if it is several."""
    whole = noun.head.head if noun.dep == "pobj" and noun.head.lower == "of" else noun  # "months of talks"
    clauses = [k for k in noun.kids if k.dep in ("relcl", "acl") and k.is_verb]
    clauses += [whole.head] if whole.dep == "nsubj" and whole.head.is_verb else []
    for verb in clauses:
        if verb.lemma == "involve":
            who = verb.child("dobj")
        else:
            within = any(
                p.lower in ("in", "at", "during") and p.child("pobj") is not None
                for p in verb.children("prep")
                if p.i < verb.i
            )
            who = subject(verb) if within and verb in noun.kids else None
        found = actors.at(who) if who is not None else ()
        if len(found) > 1:
            return found
    involving = (k for k in noun.kids if k.lower == "involving")
    return next((found for k in involving if (o := k.child("pobj", "dobj")) and len(found := actors.at(o)) > 1), ())


def mediator(noun: Token, actors: Actors) -> Parties:
    """ "Qatari-mediated talks", "US-brokered negotiations": who brings the sides together."""
    for k in noun.kids:
        if k.tag == "VBN" and k.lower in MEDIATED and k.i < noun.i:
            return distinct(p for t in k.kids if t.i < k.i and t.tag[0] in "NJ" for p in hyphenated(t, actors))
    return ()
