"""Sides of an act that its kind settles: who attends abroad visits, and no government addresses its own state."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from dragoman.actors import Actors
from dragoman.actors.lexicon import roles
from dragoman.entries.draft import STATED, Draft
from dragoman.entries.merge import SAYING
from dragoman.entries.place import focus_of
from dragoman.events.attackers import BEFORE_BLOW
from dragoman.events.parties import CROWD, SEAS, last, mission, person
from dragoman.events.words import words
from dragoman.model import BODIES, Party
from dragoman.parse.tree import Token

PROTESTERS = CROWD | {"PTY", "REF"}
PLACES = words("mere_places")
SIGHTS = words("sights")
FROM_AFAR = {"aerial", "drone", "heavy-weapons"}
FIGHTERS = frozenset(("REB", "UAF", "PRM", "MIL", "COP"))
GANGS = ("UAF", "PRM", "REB", "CRM")
UNKNOWN = words("unknown_ones")
UNCOUNTED = words("uncounted")
STRANGERS = words("strangers")
NATURE = SEAS | {"Lake", "Cape", "Mount"}
ATTENDING = frozenset(("attend", "attend ceremony", "join in talks"))
NATIONS = (["nation"], ["country"], ["state"], ["republic"], ["kingdom"])
"""Last words of what a state is told of without its name."""
UNNAMED = "organ of the country in focus"
"""The rule of a party told of as "the government" alone, which is taken to be of the country that the text is about."""


def not_its_own(draft: Draft) -> None:
    """ "The government thanked China": a government told of without its country is not of the state it thanks."""
    states = {p.country for p in draft.recipients if p.country and not p.office and p.sector in ("", "GOV")}
    if draft.act.item.type in SAYING and states:
        draft.actors = tuple(
            replace(p, name=p.mention, country="", rule=f"{UNNAMED}, not its addressee's")
            if p.rule == UNNAMED and {p.country} == states
            else p
            for p in draft.actors
        )


def crowd_at_home(draft: Draft) -> None:
    """ "Farmers blocked roads near Lyon": who protests in a country is of that country, where nothing else is said."""
    where = draft.where
    if draft.act.item.type != "PROTEST" or where is None or len(where.country) != 3:
        return
    if draft.where_rule != STATED and where.country not in {p.country for p in draft.recipients if not mission(p)}:
        return
    draft.actors = tuple(
        replace(p, country=where.country) if not p.country and p.sector in PROTESTERS and not person(p) else p
        for p in draft.actors
    )


def _nameless(party: Party) -> bool:
    """ "Gunmen", "Armed men", "two soldiers", and not "ISIS militants"."""
    words = party.name.split()
    first = words[0].casefold()
    unnamed = first in UNKNOWN or first in roles().wide or first[0].isdigit()  # "Shiite militia"
    return not words[0][:1].isupper() or len(words) == 1 or unnamed


def hurt_at_home(draft: Draft) -> None:
    """ "Nine people were killed by gunmen in Kano": people attacked, and gangs of no name, are of the place, where
    nothing else is said and they do not come from elsewhere."""
    where = draft.where
    if draft.act.item.type != "ASSAULT" or where is None or len(where.country) != 3 or draft.where_rule != STATED:
        return

    def settled(p: Party, sectors: tuple[str, ...]) -> Party:
        known = p.country or p.sector not in sectors or person(p) or p.name.casefold() in UNCOUNTED
        if known or last(p) in STRANGERS or not (p.sector == "CVL" or _nameless(p) or p.rule == BEFORE_BLOW):
            return p
        return replace(p, country=where.country)

    draft.actors = tuple(settled(p, GANGS) for p in draft.actors)
    draft.recipients = tuple(settled(p, ("", "CVL", "COP", "MIL", *GANGS)) for p in draft.recipients)


def struck_abroad(draft: Draft, country_name: Callable[[str], str]) -> None:
    """ "Launched airstrikes across Chad": a country struck from afar by another's forces."""
    where, homes = draft.where, {p.country for p in draft.actors}
    if draft.recipients or where is None or draft.where_rule != STATED or not set(draft.modes) & FROM_AFAR:
        return
    foreign = len(homes) == 1 and len(where.country) == 3 and where.country not in homes | BODIES
    if draft.act.item.type == "ASSAULT" and foreign and all(p.sector in ("", "GOV", "MIL") for p in draft.actors):
        mention = where.name or country_name(where.country)
        name = country_name(where.country)
        draft.recipients = (Party(name, where.country, "GOV", mention=mention, rule="country struck"),)


def force_at_home(draft: Draft) -> None:
    """ "Soldiers arrested the Malian president": a force of no country that coerces at home is of that country."""
    if draft.act.item.type != "COERCE" and "crowd-control" not in draft.modes:
        return
    homes = {p.country for p in draft.recipients if len(p.country) == 3}
    if len(homes) == 1 and not any(p.country for p in draft.actors):
        home = homes.pop()
        draft.actors = tuple(
            replace(p, country=home) if p.sector in ("MIL", "COP", "SPY", "JUD") and not person(p) else p
            for p in draft.actors
        )


def home_of_war(drafts: Sequence[Draft], actors: Actors) -> None:
    """ "The rebels", "troops", "gunmen", in a report about one country whose forces alone are told of."""
    focus = focus_of(actors, share=2 / 3)
    if not focus or any(m.party.sector in FIGHTERS and m.party.country not in ("", focus) for m in actors.mentions):
        return
    if all(_seat(m.head) for m in actors.mentions if m.party.country == focus):
        return

    def settled(p: Party) -> Party:
        unknown = p.rule.startswith("role:") and not p.country and p.sector in FIGHTERS and not person(p)
        named = any(word[:1].isupper() for word in p.name.split()[1:])
        return p if not unknown or named or last(p) in STRANGERS else replace(p, country=focus)

    abroad = {m.head.sent.i for m in actors.mentions if m.party.country not in ("", focus)}
    for draft in drafts:
        if draft.act.trigger.sent.i not in abroad:  # "in 1979 revolutionaries seized the embassy in Tehran"
            draft.actors = tuple(map(settled, draft.actors))
            draft.recipients = tuple(map(settled, draft.recipients))


def _seat(place: Token) -> bool:
    """ "A London-based group said that rebels …": where somebody sits is not where the war is."""
    hyphen = place.following
    based = hyphen.following if hyphen is not None and hyphen.text == "-" else None
    return based is not None and based.lower == "based"


def no_sight(parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """Without the palace or museum that is visited: a sight is no host."""
    return tuple(p for p in parties if last(p) not in SIGHTS)


def not_at_home(hosts: tuple[Party, ...], homes: set[str]) -> tuple[Party, ...]:
    """Without the towns of the visitor's own country: they are where he went, and no hosts."""
    return tuple(p for p in hosts if not (p.rule == "table: place" and homes == {p.country}))


def nation_visited(draft: Draft, actors: Actors, country_name: Callable[[str], str]) -> None:
    """ "The French minister backed the Lebanese premier during a visit to the nation": nobody visits his own country;
    it is the other one of the sentence."""
    homes, sentence = {p.country for p in draft.actors}, draft.act.trigger.sent
    if "visit" not in draft.modes or draft.act.item.id == "host" or not homes or not draft.recipients:
        return
    if any(p.mention.split()[-1:] not in NATIONS or p.country not in homes for p in draft.recipients):
        return
    near = [m.party for m in actors.mentions if sentence.start <= m.start < sentence.end]
    others = {p.country for p in near if len(p.country) == 3 and p.country not in BODIES} - homes
    own = draft.recipients[0]
    draft.recipients = ()
    if len(others) == 1:
        code = others.pop()
        draft.recipients = (
            replace(own, name=country_name(code), country=code, rule="the other state of the sentence"),
        )


def no_mere_place(parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """Without "the capital", "a village" of no country that is known: where it was done, not to whom."""
    return tuple(p for p in parties if p.country or p.sector or not (last(p) in PLACES or p.name.split()[0] in NATURE))


def visit_by_attending(draft: Draft, country_name: Callable[[str], str]) -> None:
    """Who attends a conference abroad makes a visit: the host country is the recipient."""
    where, homes = draft.where, {p.country for p in draft.actors}
    if draft.act.item.id not in ATTENDING or where is None or draft.recipients or len(homes) != 1:
        return
    places = {where.country, *homes}
    if where.country in homes or any(len(c) != 3 or c in BODIES or c == "IGO" for c in places):
        return
    draft.modes = ("visit",)
    host = Party(country_name(where.country), where.country, "GOV", mention=where.name, rule="host country")
    draft.recipients = (host,)


def guests_only(draft: Draft) -> None:
    """Who makes a visit to a country is not of it: of "the two" who discuss a visit the guest makes it."""
    if "visit" not in draft.modes or draft.act.trigger.is_verb:
        return
    hosts = {p.country for p in draft.recipients if p.country}
    guests = tuple(p for p in draft.actors if p.country not in hosts)
    if guests and len(guests) < len(draft.actors):
        draft.counterpart = draft.counterpart or tuple(p for p in draft.actors if p not in guests)
        draft.actors = guests
