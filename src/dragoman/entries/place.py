"""Where an act took place: a place named at the act, else what its kind implies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from dragoman.actors import Actors
from dragoman.actors.here import place_of_writing
from dragoman.actors.world import Spot
from dragoman.entries.draft import Draft
from dragoman.entries.own_talks import TALKS
from dragoman.events.arguments import prepositional
from dragoman.events.attackers import hurt_too
from dragoman.events.parties import mission
from dragoman.events.things import STATE
from dragoman.events.words import words
from dragoman.model import Place
from dragoman.parse.tree import Token

PREPOSITIONS = frozenset(
    "in at near inside outside around across through throughout within off into to from".split()
) | {"out of"}
MOTION = frozenset(("to", "into"))
TARGETS = frozenset(("on", "of", "against", "during", "for"))
LEAVING = frozenset(("from", "out of"))
AT_HOME = frozenset(("PROTEST", "COERCE", "CONCEDE"))
MEETINGS = TALKS | {"visit", "session"}
VIOLENCE = words("violence")
TERRITORIES = frozenset("province region district county area state governorate oblast department city town".split())
BARRING = frozenset(("bar foreigners",))


def place_of(draft: Draft, actors: Actors) -> Place | None:
    """The place of an act: stated at its trigger, or implied (a visit is in the host's country)."""
    found = _stated(draft, actors)
    hosts = {p.country for p in draft.recipients if len(p.country) == 3} if "visit" in draft.modes else set()
    if draft.act.item.id == "host" or not hosts or (found is not None and found.country in hosts):
        return found
    return Place(next(p.country for p in draft.recipients if p.country in hosts))  # not in what stands beside it


def _stated(draft: Draft, actors: Actors) -> Place | None:
    act = draft.act
    if (here := place_of_writing(_carriers(draft), actors)) is not None:
        return here
    motion = "visit" in draft.modes or act.item.type in ("MOBILIZE", "AID", "ASSAULT")
    leaving = "withdraw" in draft.modes and act.item.type == "RETREAT"
    for token in _carriers(draft):
        for prep, noun in prepositional(token):
            if act.item.type == "CONSULT" and token.is_noun and _beyond(token, noun):
                continue
            if prep == "on" and act.item.type == "CONSULT":
                if noun.is_proper and (found := _named(noun, actors)):
                    return found  # "met on Malta", but "talks on the war in Chad" are held elsewhere
            elif prep in TARGETS:
                if prep == "of" and act.item.type == "CONSULT" and _takes_part(noun, draft, actors):
                    continue  # "talks of the presidents of Chile and Peru", who may be anywhere
                if found := _inside(noun, actors):  # "the raid on the bank in Lima"
                    return found
                if act.item.type == "ASSAULT" and prep == "on" and noun.is_proper and (found := _named(noun, actors)):
                    return found  # "missile strikes on Lima killed four"
            elif prep in ("to", "into") and noun.lemma == "street" and (found := _inside(noun, actors)):
                return found  # "took to the streets of Lima"
            elif prep in PREPOSITIONS and (motion or prep not in MOTION) and (leaving or prep not in LEAVING):
                if found := _named(noun, actors):
                    return _in_country(found, draft, actors)
    if act.item.type == "CONSULT" and (obj := act.trigger.child("dobj")) is not None:
        if found := _city_before(obj, actors):
            return found
    if act.item.id == "host" and "visit" in draft.modes:
        homes = {p.country for p in draft.actors if len(p.country) == 3}
        return Place(homes.pop()) if len(homes) == 1 else None  # guests are received at home
    if leaving and (obj := act.trigger.child("dobj")) is not None and (found := _named(obj, actors)):
        return found
    return _at_home(draft)


def _takes_part(noun: Token, draft: Draft, actors: Actors) -> bool:
    """Is one of the act's parties named here by an office: "the visit of the King of Jordan"?"""
    parties = {p.name for p in (*draft.actors, *draft.recipients)}
    return any(p.office and p.name in parties for p in actors.at(noun))


def _in_country(found: Place, draft: Draft, actors: Actors) -> Place:
    """ "In Bint Jbeil and Shaqra, in Lebanon": the country that is named settles which town of the name is meant."""
    near = [phrase for head in _carriers(draft) for phrase in prepositional(head)]
    near += [phrase for _, noun in near for town in noun.conjuncts() for phrase in prepositional(town)]
    named = {(p.country, p.mention) for prep, n in near if prep == "in" for p in actors.at(n) if p.rule == STATE}
    if len(named) == 1 and found.country not in {country for country, _ in named}:
        country, mention = named.pop()
        return Place(country, mention)
    return found


def _beyond(noun: Token, place: Token) -> bool:
    """ "The summit and elections in Chile": the place stands behind another noun that goes with this one."""
    return any(k.dep == "conj" and k.is_noun and k.lemma not in MEETINGS and noun.i < k.i < place.i for k in noun.kids)


def located(place: Place | None, spot: Callable[[str, str], Spot | None]) -> Place | None:
    """A place with its coordinates, where it is known by name."""
    if place is None or not (place.name and place.country):
        return place
    found = spot(place.name, place.country)
    return place if found is None else replace(place, latitude=found.latitude, longitude=found.longitude)


def _at_home(draft: Draft) -> Place | None:
    """Some acts are done at home: repression, protest, concessions, barring and expelling."""
    item = draft.act.item
    if item.type in AT_HOME or "crowd-control" in draft.modes or "expel" in draft.modes or item.id in BARRING:
        home = {p.country for p in (draft.actors or draft.recipients) if len(p.country) == 3}
        if len(home) == 1:
            return Place(home.pop())
    return None


def infer_places(drafts: Sequence[Draft], actors: Actors, written_in: str = "") -> None:
    """Where the text gives the place for the same act elsewhere, it holds here; else where the whole report plays.

    Soldiers of that country told of from another (``written_in``) were struck there."""
    focus = focus_of(actors)
    for draft in drafts:
        if draft.where is not None:
            continue
        draft.where, draft.where_rule = _neighbour(draft, drafts), "place of the same act told elsewhere"
        if (
            draft.where is None
            and draft.act.item.type in AT_HOME | {"ASSAULT"}
            and focus
            and not any(map(mission, draft.recipients))
        ):
            if all(p.country in ("", focus) for p in (*draft.actors, *draft.recipients)):
                abroad = bool(written_in and draft.recipients) and all(p.sector == "MIL" for p in draft.recipients)
                draft.where = Place(written_in if abroad else focus)
                draft.where_rule = "the place of writing" if abroad else "the country that the report is about"


def _neighbour(draft: Draft, drafts: Sequence[Draft]) -> Place | None:
    """The place of the same act told in another sentence, or of what is told in the same breath."""
    if draft.act.item.type not in ("ASSAULT", "PROTEST", "CONSULT", "COERCE"):
        return None
    mine = {p.name for p in (*draft.actors, *draft.recipients)}
    homes = {p.country for p in draft.actors if p.country}
    takes_up = draft.act.item.type == "CONSULT" and _definite_meeting(draft)
    for other in drafts:
        if other.where is None or other is draft or other.act.item.type != draft.act.item.type:
            continue
        theirs = {p.name for p in (*other.actors, *other.recipients)}
        same_day = (
            draft.when is not None and other.when is not None and draft.when.start == other.when.start is not None
        )
        same_force = draft.act.item.type == "ASSAULT" and homes and homes == {p.country for p in other.actors}
        if (mine & theirs or same_force) and same_day:
            return other.where
        if takes_up and other.act.start < draft.act.start and other.act.item.type == "CONSULT":
            return other.where
    return None


def _definite_meeting(draft: Draft) -> bool:
    """ "Joined the talks", "left the summit": the meeting told of before."""
    act = draft.act
    near = (act.trigger, act.trigger.child("dobj"), *(noun for _, noun in prepositional(act.trigger)))
    met = [t for t in near if t is not None and t.is_noun and t.lemma in MEETINGS - {"visit"}]
    return any(k.lower in ("the", "these", "this") for t in met for k in t.children("det"))


def focus_of(actors: Actors, share: float = 1 / 2) -> str:
    """The one country that a report is about: more than this ``share`` of all that are named."""
    counts = Counter(m.party.country for m in actors.mentions if len(m.party.country) == 3)
    if not counts:
        return ""
    country, n = counts.most_common(1)[0]
    return country if n > share * counts.total() else ""


def _carriers(draft: Draft) -> Iterable[Token]:
    act = draft.act
    yield act.trigger
    if act.support is not None:
        yield act.support.verb
    if act.trigger.is_verb:
        obj = act.trigger.child("dobj")
        if obj is not None:
            yield obj
        subj = act.trigger.child("nsubj")
        if subj is not None and subj.is_noun:
            yield subj  # "mayors in Porto condemned …"
    if act.trigger.dep == "conj":
        yield act.trigger.head
    if act.item.type == "ASSAULT":
        yield from hurt_too(act.trigger)
    if act.trigger.dep == "relcl" and any(k.lower == "where" for k in act.trigger.kids):
        yield act.trigger.head  # "for a congress where X voted"
        yield from (t for t in act.trigger.head.ancestors() if t.is_verb)


def _inside(noun: Token, actors: Actors, depth: int = 0) -> Place | None:
    """The place inside the phrase of a thing: "the consulate in Lima", "a ceremony at the palace in Rome"."""
    for prep, inner in prepositional(noun):
        if prep not in ("in", "at", "near", "of") and (prep != "on" or inner.is_proper):
            continue
        if inner.is_proper:
            for name in _larger(inner):  # "in Bohus, Scania": the province if not the town
                for party in actors.at(name):
                    if party.country and not party.office:
                        return Place(party.country, party.mention)
        elif inner.lemma in TERRITORIES:  # "in Nangarhar and Paktika provinces"
            for k in inner.children("nmod", "compound"):
                for party in actors.at(k):
                    if party.country and not party.office:
                        return Place(party.country, party.mention)
        if depth < 2 and (found := _inside(inner, actors, depth + 1)):
            return found
    return None


def _larger(name: Token) -> Iterator[Token]:
    """A place and the larger ones named after it, each behind a comma."""
    yield name
    for k in name.children("appos", "conj"):
        before = min(k.subtree(), key=lambda t: t.i).before
        if before is not None and before.text == ",":
            yield from _larger(k)
            return


def _city_before(noun: Token, actors: Actors) -> Place | None:
    """ "The Hiroshima summit": where it is held; a country before it ("the Iran talks") is what it is about."""
    for k in noun.kids:
        if k.dep in ("compound", "nmod") and k.i < noun.i:
            for party in actors.at(k):
                city = party.rule == "table: place" or party.mention not in ("", party.name)
                if city and len(party.country) == 3 and not party.office and k.is_proper:
                    return Place(party.country, party.mention)
    return None


def _named(noun: Token, actors: Actors) -> Place | None:
    """A country, city or region at ``noun``, or inside its phrase ("the palace in Madrid")."""
    for party in actors.at(noun):
        if party.country and not party.office and party.sector in ("", "GOV") and noun.is_proper:
            name = "" if party.name == party.mention else party.mention
            return Place(party.country, name or party.mention)
    if found := _inside(noun, actors):
        return found
    if not noun.is_noun or noun.lemma in VIOLENCE:  # "in a Chadian raid": whose, not where
        return None
    for part in noun.children("poss", "compound", "amod", "nmod"):
        for party in actors.at(part):
            if party.country and not party.office and party.sector in ("", "GOV"):
                whole = [k.text for k in noun.children("compound", "nmod") if k.is_proper]
                return Place(party.country, " ".join((*whole, noun.text)) if noun.is_proper else "")
    return None
