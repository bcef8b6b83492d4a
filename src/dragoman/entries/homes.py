"""The country of those whom the text tells of without one: of the act's place, of its other side, of the report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from dragoman.actors import Actors, Mention
from dragoman.entries.draft import STATED, Draft
from dragoman.entries.place import focus_of
from dragoman.entries.sides import STRANGERS, UNCOUNTED
from dragoman.events.parties import last, mission
from dragoman.events.words import words
from dragoman.model import BODIES, Party

SETTLED = frozenset(("AGR", "COP", "CRM", "CVL", "EDU", "ELI", "GOV", "JUD", "LAB", "LEG", "MED", "OPP", "PTY", "REL"))
"""Sectors of those who live and hold office somewhere, and are at home where a report plays."""
AT_LARGE = UNCOUNTED | {"parties"}
FOREIGN = frozenset(("all", "both", "foreign", "international", "western", "european", "african", "asian", "arab"))
COURTS = frozenset(("COP", "JUD", "LEG"))
OFFICES = frozenset("agency board bureau commission committee council department directorate office panel".split())
"""Bodies of a state that alone are no certain branch of it."""
DESCRIBED = ("role: ", "title: ", "described only", "number of people")
NAMED = ("name of a person", "name of a victim", "name of a body", "name after what it is", "name of a party")
ABROAD = ("IGO", "MNC", "REF")
CROSSING = words("crossing_borders")
WHERE = frozenset("in near at outside inside around across throughout".split())
STATE = "table: country"
PLACES_BY_NAME = (STATE, "table: place", "table: region")
ON_SCENE = ("CVL", "REB", "UAF", "PRM", "COP", "REL")
OFTEN = 4
"""How often a country must be the scene for those whom another's forces act on to be taken to be of it."""
FORCE = frozenset(("ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "RETREAT"))
STAYING = frozenset(("ACCUSE", "COERCE", "CONCEDE", "PROTEST", "REQUEST", "RETREAT"))
"""Types of acts whose place is where those who do and suffer them live."""
DONE_AT_HOME = frozenset(("ACCUSE", "COERCE", "CONCEDE", "RETREAT"))
"""Those that the organs of a state do to people at home."""


def at_home(drafts: Sequence[Draft], actors: Actors) -> None:
    """ "Teachers marched in Lima", "prosecutors charged two politicians": the described are of the act's place, else of
    the state whose organ acts on them, else they and the named are of the country that the whole report is about."""
    focus, (scene, often) = focus_of(actors, share=2 / 3), _scene(actors)
    told = [m for m in actors.mentions if m.party.country == focus]
    if told and max(m.start for m in told) < min(m.end for m in told):
        focus = ""  # named once, in passing
    abroad = {m.head.sent.i for m in actors.mentions if m.party.country not in ("", focus, *BODIES)}
    for draft in drafts:
        posted = any(map(mission, (*draft.actors, *draft.recipients)))  # "crowds trashed Ghana's embassy"
        here = "" if posted or draft.act.trigger.sent.i in abroad else focus
        if any(p.rule == STATE and p.country == here and not p.office for p in draft.recipients):
            here = ""  # at home one accuses the government, not one's country by its name
        near = _stated(draft) or _ruling(draft) or here
        if near:
            draft.actors = tuple(_settled(p, near, here) for p in draft.actors)
            draft.recipients = tuple(_settled(p, near, here) for p in draft.recipients)
        foreign = draft.countries() - {scene, *BODIES}
        sure = often >= (OFTEN if foreign else 2)
        if sure and not posted and draft.act.item.type in FORCE and _plays(draft, scene, actors):
            draft.actors = tuple(_on_scene(p, scene) for p in draft.actors)
            draft.recipients = tuple(_on_scene(p, scene) for p in draft.recipients)


def _scene(actors: Actors) -> tuple[str, int]:
    """The country in whose places nearly all is told to happen ("in Mosul", "near Tikrit"), and how often."""
    places = Counter(m.party.country for m in actors.mentions if _locative(m))
    country, n = places.most_common(1)[0] if places else ("", 0)
    return (country, n) if n > 3 / 4 * places.total() else ("", 0)


def _locative(mention: Mention) -> bool:
    party, prep = mention.party, mention.head.head
    located = mention.head.dep == "pobj" and prep.lower in WHERE
    return located and len(party.country) == 3 and not party.office and party.rule in PLACES_BY_NAME


def _plays(draft: Draft, scene: str, actors: Actors) -> bool:
    """Is nothing in the act's sentence said to be elsewhere?"""
    at = draft.act.trigger.sent.i
    if draft.where is not None and draft.where.country != scene:
        return False
    return all(m.party.country == scene for m in actors.mentions if m.head.sent.i == at and _locative(m))


def _on_scene(party: Party, scene: str) -> Party:
    """Those who fight without being a state's, and people who are hurt or held, are of where it happens."""
    words_of = set(party.name.casefold().split())
    known = party.country or words_of & FOREIGN or last(party) in STRANGERS | CROSSING
    named = any(word[:1].isupper() for word in party.name.split()[1:])
    if known or named or party.sector not in ON_SCENE or not party.rule.startswith(DESCRIBED):
        return party
    return replace(party, country=scene)


def _stated(draft: Draft) -> str:
    where = draft.where
    told = where is not None and draft.where_rule == STATED and draft.act.item.type in STAYING
    return where.country if told and where is not None and len(where.country) == 3 else ""


def _ruling(draft: Draft) -> str:
    """The one state whose courts or police act on those of no country, or whose government holds them."""
    kind, homes = draft.act.item.type, {p.country for p in draft.actors}
    home = homes.pop() if len(homes) == 1 and kind in DONE_AT_HOME else ""
    rules = COURTS | {"GOV"} if kind == "COERCE" else COURTS
    return home if len(home) == 3 and all(p.sector in rules for p in draft.actors) else ""


def _settled(party: Party, near: str, here: str) -> Party:
    name = party.name.casefold()
    elsewhere = party.country or set(name.split()) & FOREIGN or last(party) in STRANGERS | CROSSING
    if elsewhere or name in AT_LARGE:
        return party
    rule = party.rule.removeprefix("pronoun: ")
    if rule.startswith(NAMED):
        return replace(party, country=here) if party.sector not in ABROAD else party
    settled = party.sector in SETTLED or (not party.sector and rule.removeprefix("role: ") in OFFICES)
    return replace(party, country=near) if rule.startswith(DESCRIBED) and settled else party
