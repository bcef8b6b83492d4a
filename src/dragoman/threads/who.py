"""Whether the parties of two tellings can be the same, allowing for one being vaguer."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from dragoman.model import Party

_PERSON = frozenset(["table: person", "name of a person"])
_STATE = frozenset(
    [
        "table: country", "host country", "the speaker's government",
        "role: government", "role: authorities", "role: leadership",
    ]
)  # fmt: skip
_GROUPS = frozenset(["name of a body", "table: agency", "organ of the country in focus", "people of a country"])
_POINTING = frozenset(
    ["president", "leader", "head of state", "head", "prime minister", "side", "party", "country", "state", "minister"]
)
"""Roles that, without a country, only point at parties named elsewhere: "the two presidents"."""

_HEADS = (
    "president", "prime minister", "premier", "chancellor", "taoiseach", "king", "queen", "emperor", "emir", "sultan",
    "grand duke", "prince of", "pope", "supreme leader", "general secretary", "head of state", "head of government",
)  # fmt: skip
"""How the offices of those begin who stand for their state."""
_LEADERS = frozenset(["leader", "head", "head of state"])
"""What any of these may be called."""

_GUIDE = "supreme leader"
_ONLY_LEADER = re.compile(r"^(?!.*\b(?:supreme|spiritual|religious)\b).*\bleaders?\b").search
"""Where a supreme leader stands above a president, "the leaders" who meet others may be either."""

Sort = Literal["person", "role", "state", "other"]


@dataclass(frozen=True, slots=True)
class Who:
    """A party as far as joining cares. ``role`` is an office held or the role it is called by, any case folded.
    ``leads``: stands for the state; ``group``: several people, or an organisation."""

    sort: Sort
    name: str
    country: str = ""
    role: str = ""
    official: bool = False
    leads: bool = False
    group: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """How two sets of parties agree. ``named``: sides that are the same by name or office; ``loose``: a state on one
    side and somebody of that state on the other; ``mine``, ``theirs``: countries that only one of them has."""

    named: int = 0
    loose: int = 0
    mine: int = 0
    theirs: int = 0
    conflict: bool = False

    @property
    def sides(self) -> int:
        return self.named + self.loose


def whos(parties: Iterable[Party]) -> frozenset[Who]:
    """The parties that say who it was; those that only point back say nothing."""
    return frozenset(who for party in parties if (who := _who(party)) is not None)


def _who(party: Party) -> Who | None:
    rule = party.rule.removeprefix("pronoun: ")
    name = party.name.casefold()
    called = rule.removeprefix("role: ") if rule.startswith("role: ") else ""
    official = party.sector in ("GOV", "MIL", "")
    if rule in _STATE or (rule == "" and not party.office and not party.sector):
        return (
            Who("state", party.country.casefold(), party.country, official=True)
            if party.country
            else Who("other", name)
        )
    if party.office.casefold().startswith(_GUIDE) and _ONLY_LEADER(party.mention.casefold()):
        return Who("role", "leader", party.country, "leader", official, True)
    if party.office or rule in _PERSON or rule.startswith("title: "):
        office = party.office.casefold()
        return Who("person", name, party.country, office, official, rule in _PERSON and office.startswith(_HEADS))
    if called in _POINTING:
        if not party.country:
            return None
        if not _holder(name):
            return Who("other", name, party.country, called, official, group=name.endswith("s"))
        return Who("role", called, party.country, called, True, called.startswith(_HEADS))
    group = rule in _GROUPS or (called != "" and _several(name, called))
    return Who("other", name, party.country, called, official, group=group) if name else None


_IRREGULAR = frozenset(["children", "people", "men", "women", "folk", "police", "clergy", "staff", "crew", "youth"])


def _several(name: str, role: str) -> bool:
    """Whether words for a role name several: "workers", "children of Lima"."""
    noun = name.split(" of ")[0].split()[-1:]
    return name.endswith("s") or f"{role}s" in name or not _IRREGULAR.isdisjoint(noun)


_NOT_NOW = ("former", "ex-", "late", "then", "first", "vice", "deputy", "acting", "future")


def _holder(name: str) -> bool:
    """ "The Chilean president" is whoever holds the office; "12 presidents", "a former president" are not."""
    words = name.split()
    return len(words) <= 3 and not name.endswith("s") and not name[:1].isdigit() and not words[0].startswith(_NOT_NOW)


def match(mine: frozenset[Who], theirs: frozenset[Who], top: bool = False) -> Match:
    """How the parties of one telling agree with those of another. ``top``: it is a meeting of leaders."""
    named = loose = only_mine = only_theirs = 0
    led = top or any(w.leads for w in mine | theirs)
    conflict = False
    strangers = _strangers(mine, theirs)
    if strangers is None:
        conflict = True
    else:
        named += strangers
    for country in sorted({w.country for w in mine | theirs if w.country}):
        ours = [w for w in mine if w.country == country]
        others = [w for w in theirs if w.country == country]
        if not ours or not others:
            known = any(_same(a, b) for a in ours + others for b in (theirs if ours else mine) if not b.country)
            weighty = any(w.sort != "other" for w in ours + others)
            only_mine += bool(ours) and weighty and not known
            only_theirs += bool(others) and weighty and not known
            continue
        same, vague, apart = _within(ours, others, led)
        named, loose, conflict = named + same, loose + vague, conflict or apart
    return Match(named, loose, only_mine, only_theirs, conflict)


def _within(ours: list[Who], others: list[Who], led: bool) -> tuple[int, int, bool]:
    """Of one country: how many are the same, whether one side is only vaguer, whether they contradict.
    Where leaders meet (``led``) a state is its leader; else it may be any of its officials."""
    people, their_people = _people(ours), _people(others)
    bodies, their_bodies = _bodies(ours), _bodies(others)
    same_people, same_bodies = _alike(people, their_people), _alike(bodies, their_bodies)
    if people and their_people and (not same_people or abs(len(people) - len(their_people)) > 1):
        return 0, 0, True
    if bodies and their_bodies and not same_bodies:
        return same_people, 0, True
    if same_people and any(w.group for w in bodies) != any(w.group for w in their_bodies):
        return same_people, 0, True  # "met the workers", and "met"
    if same_people + same_bodies:
        return same_people + same_bodies, 0, False
    if any(w.group for w in bodies) != any(w.group for w in their_bodies):
        return 0, 0, True
    vaguer = any(_stands_for(a, b, led) or _stands_for(b, a, led) for a in ours for b in others)
    return 0, int(vaguer), not vaguer


def _alike(ours: list[Who], others: list[Who]) -> int:
    """How many are the same; one who is told of in two ways counts once."""
    mine = sum(any(_same(a, b) for b in others) for a in ours)
    return min(mine, sum(any(_same(a, b) for a in ours) for b in others))


def _stands_for(state: Who, other: Who, led: bool) -> bool:
    return state.sort == "state" and (other.sort == "state" or other.leads or (other.official and not led))


def _strangers(mine: frozenset[Who], theirs: frozenset[Who]) -> int | None:
    """Those without a country, who are known by their names: how many are the same; ``None`` if they contradict."""
    ours, others = [w for w in mine if not w.country], [w for w in theirs if not w.country]
    if any(w.group for w in ours) != any(w.group for w in others):
        return None
    same = sum(any(_same(a, b) for b in theirs) for a in ours)
    same += sum(any(_same(b, a) for a in mine if a.country) for b in others)
    return None if ours and others and not same else same


def _people(side: list[Who]) -> list[Who]:
    return [w for w in side if w.sort in ("person", "role")]


def _bodies(side: list[Who]) -> list[Who]:
    return [w for w in side if w.sort == "other"]


def _same(a: Who, b: Who) -> bool:
    """The same by name, or an office and who holds it."""
    if a.country and b.country and a.country != b.country:
        return False
    if {a.sort, b.sort} == {"person", "role"}:
        person, role = (a, b) if a.sort == "person" else (b, a)
        leader = role.role in _LEADERS and person.leads
        return a.country == b.country and (leader or person.role.startswith(role.role))
    if a.sort == b.sort == "person":
        return a.name == b.name or _surname(a.name, b.name)
    return a.name == b.name


def _surname(a: str, b: str) -> bool:
    """ "Okafor" is "Ngozi Okafor"; "Ada Okafor" is not."""
    ours, others = a.split(), b.split()
    return min(len(ours), len(others)) == 1 and ours[-1] == others[-1]
