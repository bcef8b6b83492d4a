"""Who does and who suffers what a noun tells, where the words around it show it."""

from __future__ import annotations

from itertools import takewhile

from dragoman.actors import Actors
from dragoman.events.act import Act
from dragoman.events.arguments import prepositional, subject, surface_subject
from dragoman.events.attackers import CRIMES
from dragoman.events.complement import touched
from dragoman.events.parties import STATE
from dragoman.events.settling import POINTING
from dragoman.events.slots import Parties
from dragoman.parse.tree import Token

TRAVELLING = frozenset(("on", "during", "after", "following", "from"))
SWEEPS = frozenset(("crackdown", "manhunt", "raid", "roundup", "sweep"))
ORDERING = frozenset(("order", "commission", "mastermind", "orchestrate", "plan"))
ACCEPTING = frozenset(("accept", "reject", "refuse", "receive", "demand", "seek", "approve", "request"))


def traveller(noun: Token, actors: Actors) -> Parties:
    """ "The king is on a visit to Oslo", "speaking during a visit, the king said …": who is there."""
    prep, verb = noun.head, noun.head.head
    if noun.dep != "pobj" or prep.lower not in TRAVELLING or not verb.is_verb:
        return ()
    if any(k.dep == "poss" or k.lower in POINTING for k in noun.kids):
        return ()  # "during the visit": told before
    head = subject(verb) or (subject(verb.head) if verb.dep == "advcl" else None)
    who = actors.at(head) if head is not None else ()
    return who if len(who) == 1 and (who[0].office or who[0].sector in STATE) else ()


def destination(visit: Token, actors: Actors) -> Parties:
    """ "The visit of envoys of Togo to Chad": where to, wherever in the visitor's name the parser hangs it."""
    for t in visit.subtree():
        place = t.child("pobj") if t.lower == "to" and t.dep == "prep" and t.i > visit.i else None
        if place is None or any(a.is_verb for a in takewhile(lambda a: a is not visit, t.ancestors())):
            continue
        if found := tuple(p for p in actors.at(place) if p.country and not p.office):
            return found
    return ()


def by_order(act: Act, actors: Actors) -> None:
    """ "Jailed for ordering the killing of a reporter": who orders it has it done."""
    verb = act.trigger.head
    if act.trigger.dep == "dobj" and verb.lemma in ORDERING and act.trigger.lemma in CRIMES:
        who = subject(verb)
        act.actors = actors.at(who) if who is not None else act.actors


def done_to(act: Act, actors: Actors) -> None:
    """ "Her arrest", "the editor's release": of a person, it is what is done to him, not what he does."""
    owner = act.trigger.child("poss")
    if owner is None or any(prep == "of" for prep, _ in prepositional(act.trigger)):
        return
    if act.trigger.dep == "attr" or act.trigger.child("acl", "ccomp", "relcl") is not None:
        return  # "it was his conviction that …"
    if act.trigger.lemma in SWEEPS:
        return  # "its crackdown on critics": of him who does it
    owners = actors.at(owner)
    if not owners and owner.tag == "PRP$" and owner.lower in ("his", "her"):  # "after his arrest, the editor …"
        verb = next((t for t in act.trigger.ancestors() if t.is_verb), None)
        later = surface_subject(verb) if verb is not None else None
        owners = actors.at(later) if later is not None and later.i > owner.i else ()
    if owners and all(p.office or owner.tag == "PRP$" or " " in p.name for p in owners):
        act.actors = tuple(p for p in act.actors if p not in owners)
        act.recipients = owners


def struck_in(blow: Token, actors: Actors) -> Parties:
    """ "An attack on oil fields in Chad": of things that nobody owns by name, the country that they lie in."""
    for prep, thing in prepositional(blow):
        if prep in ("on", "at", "against") and not actors.at(thing):
            for inner, place in (*prepositional(thing), *prepositional(blow)):
                found = actors.at(place) if inner == "in" and place.i > thing.i else ()
                if found and all(p.country and not p.office for p in found):
                    return found
    return ()


def without_accepter(noun: Token, doers: Parties, actors: Actors) -> Parties:
    """ "The king accepted his resignation": it is not the king who resigns, but somebody named before."""
    verb = noun.head
    accepter = subject(verb) if noun.dep == "dobj" and verb.lemma in ACCEPTING else None
    if accepter is None:
        return doers
    by = {p.name for p in actors.at(accepter)}
    rest = tuple(p for p in doers if p.name not in by)
    if rest or not doers:
        return rest
    before = [p for t in noun.sent.tokens if t.i < verb.i for p in actors.at(t)]
    others = [p for p in before if p.name not in by and (p.office or " " in p.name) and p.sector != "IGO"]
    return tuple(others[-1:])


def part_compounds(act: Act) -> None:
    """ "US-Iran talks", "Russia sanctions": two adjectives are two sides; a lone one after an actor is acted on."""
    if len(act.actors) == 2 and not act.recipients and not act.item.symmetric:
        first, second = act.actors
        left = min((k.start for k in act.trigger.kids if k.dep in ("amod", "compound", "nmod")), default=-1)
        if first.start >= left >= 0 and second.start > first.start >= 0 and second.end <= act.trigger.start:
            act.actors, act.recipients = (first,), (second,)


def add_noun_content(act: Act, actors: Actors) -> None:
    """Find what a noun's act is about, the clause or phrase that it governs, and those who stand there."""
    asked = act.support.verb.kids if act.support is not None and act.item.type == "REQUEST" else ()
    for k in (*act.trigger.kids, *asked):  # "its demand that …", "repeated its demand today that …"
        if k.dep in ("acl", "relcl", "ccomp") and k.tag == "VB":
            act.content = k
            who = k.child("nsubj")
            if who is not None and not act.recipients:
                act.recipients = tuple(p for p in actors.at(who) if p not in act.actors)
            if act.item.type == "AGREE" and not act.recipients:
                other = touched(k, act, actors)
                if act.actors or len(other) < 2:
                    act.recipients = other
                else:  # "the two sides' readiness for talks between A and B"
                    act.actors = other
            return
    for prep, obj in prepositional(act.trigger):
        if prep in ("for", "to", "of") and not obj.is_proper and not actors.at(obj):
            act.content = obj
            return
