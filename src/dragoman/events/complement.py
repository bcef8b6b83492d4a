"""What is asked, offered, threatened, refused or asserted, and whom it would touch."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from dragoman.actors import Actors
from dragoman.events.act import Act, Parties
from dragoman.events.arguments import (
    REMONSTRATING,
    content_noun,
    direct_object,
    is_passive,
    prepositional,
    subject,
    surface_subject,
)
from dragoman.events.described import addressed
from dragoman.events.parties import person, political
from dragoman.events.partners import partners
from dragoman.events.things import STATE, distinct, thing_parties
from dragoman.events.words import words
from dragoman.model import EventType, Party
from dragoman.parse.tree import Token

CLAUSES = ("xcomp", "ccomp", "advcl", "pcomp")
CONTENT_PREPOSITIONS = ("for", "to", "on", "of", "from", "against", "with")
TOUCHING: frozenset[EventType] = frozenset(("THREATEN", "REJECT", "AGREE"))
"""Types whose recipient may stand only in their content: "threatened to cut off gas to Latvia"."""
CONDITIONS = ("if", "unless")
FREEING = frozenset(("release", "freeing", "liberation", "return", "handover", "repatriation", "extradition"))
LETTING_GO = frozenset(("release", "free", "liberate", "return", "hand", "extradite", "repatriate", "pardon", "let"))
TELLING = frozenset(("tell", "inform", "brief", "thank", "assure", "congratulate", "meet", "phone", "call"))
MISSIVES = words("missives")
OWN = ("", "GOV", "MIL")
"""A state's own: places, offices, forces."""
TOWARDS = ("against", "on", "to", "with", "from", "at", "between", "for", "of", "in", "into")
TOPICS, PAPERS = frozenset(("on", "about", "over", "concerning", "regarding")), words("papers")
"""What stands after such a preposition is the topic of a paper: "a resolution on Chad"."""
VENUES = frozenset(("at", "in"))
"""Before a body of states they say where something is done: "cooperation at the UN"."""

WITH_HELP = words("with_help")


def add_content(act: Act, actors: Actors) -> None:
    """Find the content of a verb's act: the clause, else the thing that is its object, else a phrase."""
    if act.item.type == "REQUEST" and not act.recipients:
        act.recipients = addressed(act, actors) or _written_to(act, actors) or _told(act, actors)
    content = _clause(act) or (_thing(act, actors) if act.item.content else None)
    if content is None or (act.trigger.lemma == "summon" and content.lemma in REMONSTRATING):
        return  # "summoned the envoy to protest": said by him who summons
    if act.item.type == "REQUEST":
        _not_patient(content, act, actors)
        _not_freed(content, act, actors)
    act.content = content
    act.about = " ".join(t.text for t in content.subtree())
    if act.item.type in TOUCHING and not act.recipients:
        homes = {p.country for p in act.actors}
        act.recipients = tuple(p for p in touched(content, act, actors) if not (p.rule == STATE and p.country in homes))
    if act.item.type == "THREATEN" and not act.recipients:
        act.recipients = _challenged(act, content, actors)


def _written_to(request: Act, actors: Actors) -> Parties:
    """ "Appealed for peace in a letter to the premier": who is asked."""
    for prep, noun in prepositional(request.trigger):
        if prep in ("in", "by", "through", "via") and noun.lemma in MISSIVES:
            return distinct(p for to, reader in prepositional(noun) if to == "to" for p in actors.at(reader))
    return ()


def _told(request: Act, actors: Actors) -> Parties:
    """ "Told the premier of his plans and asked for support": of him who was told."""
    verb, before = request.trigger, request.trigger.head
    if not verb.is_verb or verb.dep != "conj" or before.lemma not in TELLING or is_passive(before):
        return ()
    listener = before.child("dative", "dobj")
    return tuple(p for p in actors.at(listener) if person(p)) if listener is not None else ()


def _challenged(threat: Act, content: Token, actors: Actors) -> Parties:
    """ "Threatened to close the base unless Oslo paid": whose doing the threat hangs on."""
    mine = {p.name for p in threat.actors} | {p.country for p in threat.actors if p.country}
    for verb in (threat.trigger, content):
        for k in verb.kids:
            mark, who = k.child("mark"), k.child("nsubj", "nsubjpass")
            if k.dep == "advcl" and mark is not None and mark.lower in CONDITIONS and who is not None:
                return tuple(p for p in actors.at(who) if _somebody(p) and not {p.name, p.country} & mine)
    return ()


def _not_patient(clause: Token, act: Act, actors: Actors) -> None:
    """ "Called for the captive to be freed by Chad": the demand is to who shall do it, not to whom it is done."""
    patient = clause.child("nsubjpass") if clause.is_verb else None
    if patient is None or not is_passive(clause):
        return
    patients = {p.name for p in actors.at(patient)}
    if patients & {p.name for p in act.recipients}:
        doer = subject(clause)
        act.recipients = actors.at(doer) if doer is not None else ()


def _not_freed(thing: Token, act: Act, actors: Actors) -> None:
    """ "Demanded the release of the captives": of him who holds them, who may be told to have let them go."""
    if thing.lemma not in FREEING or not act.trigger.is_verb:
        return
    freed = {p.name for prep, noun in prepositional(thing) if prep == "of" for p in actors.at(content_noun(noun))}
    if freed & {p.name for p in act.recipients}:
        main = act.trigger.head
        yields = act.trigger.dep == "advcl" and main.lemma in LETTING_GO and not is_passive(main)
        holder = subject(main) if yields else None
        act.recipients = actors.at(holder) if holder is not None else ()


def _clause(act: Act) -> Token | None:
    verb = act.trigger
    for word in act.words:  # "is ready to send": the infinitive hangs on the adjective
        if word is verb or word.tag[0] == "J":
            for k in word.kids:
                if k.dep in CLAUSES and k.i > verb.i:
                    if k.dep != "advcl" or any(m.lower == "to" for m in k.kids):
                        return k
                    break
    return None


def _thing(act: Act, actors: Actors) -> Token | None:
    verb = act.trigger
    thing = direct_object(verb)
    if thing is not None and not is_passive(verb) and not actors.at(thing) and not _part_of(act, thing):
        return thing
    ready = (w for w in act.words if w.tag[0] == "J" and w is not verb)  # "is ready for cooperation with Chad"
    for prep, noun in (x for word in (verb, *ready) for x in prepositional(word)):
        if prep == "with" and noun.lemma in WITH_HELP:
            continue  # "was reached with the mediation of Oman"
        if prep in CONTENT_PREPOSITIONS and not noun.is_proper and noun.tag != "CD" and not actors.at(noun):
            return noun
    return thing if thing is not None and not actors.at(thing) else None


def _part_of(act: Act, thing: Token) -> bool:
    """Is the object one of the words that make the sense of the verb: "made threats to leave"?"""
    return thing in act.words


def is_opinion(act: Act) -> bool:
    """ "Agreed that sanctions should stay", "agreed that it was wrong": a shared view, no undertaking."""
    clause = act.content
    if clause is None or clause.dep != "ccomp" or not clause.is_verb or _of_their_own(clause):
        return False
    if any(k.lower == "to" and k.dep == "aux" for k in clause.kids):
        return False
    if clause.tag in ("VBG", "VB") and not clause.child("aux"):
        return False
    modals = {k.lower for k in clause.kids if k.dep == "aux" and k.tag == "MD"}
    return not modals & {"will", "would", "shall", "'ll", "’ll", "'d", "’d", "wo"}


def _of_their_own(clause: Token) -> bool:
    """ "Agreed that they should meet", "that the two countries should trade more": what they themselves will do."""
    who = surface_subject(clause)
    if who is None or not any(k.lower == "should" for k in clause.children("aux")) or is_passive(clause):
        return False
    if who.lower in ("they", "both"):
        return True
    return any((k.dep == "poss" and k.lower == "their") or k.lower in ("two", "both") for k in who.kids)


def touched(content: Token, act: Act, actors: Actors) -> Parties:
    """Whom the content of a threat, refusal or offer would touch, besides its author."""
    mine = {p.name for p in act.actors}
    countries = {p.country for p in act.actors if p.country}
    if act.item.symmetric and len(countries) > 1:
        return ()  # what two sides agree on is their topic
    agree = act.item.type == "AGREE"
    found = _candidates(content, actors, act.item.type)
    for some in chain(found, partners(content, actors)) if agree else found:
        others = tuple(
            p
            for p in some
            if p.name not in mine
            and (_somebody(p) or (agree and p.country))
            and not (p.country in countries and p.sector in OWN)
        )
        if others:
            return distinct(others)
    return ()


def _somebody(party: Party) -> bool:
    """A country, body or person by name, not "a mosque" or "users"."""
    return political(party) and bool(party.country or party.name[:1].isupper())


def _own(thing: Token) -> bool:
    """ "Agreed to move its embassy": one's own thing is nobody else's."""
    owner = thing.child("poss")
    return owner is not None and owner.tag == "PRP$"


def _candidates(content: Token, actors: Actors, act_type: EventType) -> Iterator[Parties]:
    """The parties of the content, the one most touched first."""
    if not content.is_verb:
        yield thing_parties(content, actors)
        return
    obj = direct_object(content)
    if obj is not None and not (act_type == "AGREE" and _own(obj)):
        yield actors.at(obj) or actors.at(content_noun(obj))
    inside = prepositional(obj) if obj is not None else ()
    topics = TOPICS if obj is not None and obj.lemma in PAPERS else frozenset()
    phrases = [*prepositional(content), *((p, noun) for p, noun in inside if p not in topics)]
    for wanted in TOWARDS:
        for prep, noun in phrases:
            if prep == wanted:
                found = actors.at(noun) or actors.at(content_noun(noun))
                yield tuple(p for p in found if p.sector != "IGO") if prep in VENUES else found
    if obj is not None:
        yield thing_parties(obj, actors)
    for wanted in TOWARDS[:5]:
        for prep, noun in phrases:
            if prep == wanted:
                yield thing_parties(noun, actors)
    inner = (*content.kids, *(obj.kids if obj is not None else ()))
    for k in inner:  # "agreed to let Norway send", "offered to help defend Norway"
        gerund = k.tag == "VBG" and k.dep == "xcomp"  # "is ready to continue working"
        if (k.dep in CLAUSES or k.dep == "relcl") and k.i > content.i and (k.tag == "VB" or gerund):
            if (who := subject(k)) is not None and who.head is k:
                yield actors.at(who)
            yield from _candidates(k, actors, act_type)
