"""The tables of the world: who is who, by name and on a date.

Countries, their peoples, capitals and seats of government, bodies, agencies, armed groups, parties, outlets,
office holders and places, each an `Item` with its code, sector and dates. The packaged tables are made by
``scripts/build_world``; ``docs/tables.md`` says where every row comes from.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from importlib.resources import files
from typing import Literal, cast

from dragoman.actors.lexicon import RoleLexicon, roles
from dragoman.actors.spelling import atoms, case_fits
from dragoman.model import BODIES

Kind = Literal[
    "country",
    "demonym",
    "capital",
    "seat",
    "body",
    "group",
    "person",
    "outlet",
    "place",
    "agency",
    "region",
    "firm",
    "other",
]

By = Literal["full", "surname", "common"]

_LEVELS = {
    "leader": 0,
    "head of state": 0,
    "head of government": 0,
    "king": 1,
    "head of body": 1,
    "foreign minister": 2,
    "defence minister": 3,
    "vice president": 3,
}


@dataclass(frozen=True, slots=True)
class Item:
    """One reading of a name.

    ``country`` is an alpha-3 or body code, ``""`` where there is none (a group without a home state) or
    where the name stands for more than one. ``sector`` is PLOVER's code, ``""`` for a country, people or
    place as such. ``office`` is the office as it is written ("President of Russia"; for an outlet
    "agency" marks a news agency), ``role`` its kind, one of `ROLES`. The reading holds from
    ``valid_from`` to ``valid_to``, both days included, ``None`` for an open end. ``by`` tells how the
    words named it: in full, by surname, or by a surname or short name that is a common word too ("May",
    "Brown") and needs support from its context. ``origin`` names the row's provider (docs/tables.md).
    """

    kind: Kind
    name: str
    country: str
    sector: str = ""
    office: str = ""
    role: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    origin: str = ""
    by: By = "full"

    def holds(self, on: date | None) -> bool:
        """Whether the reading holds on a day; without a day, whether it holds still."""
        if on is None:
            return self.valid_to is None
        return (self.valid_from is None or self.valid_from <= on) and (self.valid_to is None or on <= self.valid_to)


@dataclass(frozen=True, slots=True)
class Spot:
    """A populated place: degrees north and east (to 0.01°, about 1 km), inhabitants, country code."""

    name: str
    country: str
    latitude: float
    longitude: float
    population: int


ROLES = frozenset(
    {
        "leader",
        "head of state",
        "head of government",
        "king",
        "foreign minister",
        "defence minister",
        "finance minister",
        "interior minister",
        "vice president",
        "deputy head of government",
        "spokesman",
        "party leader",
        "opposition leader",
        "head of body",
        "speaker",
        "ambassador",
        "security adviser",
        "intelligence chief",
        "army chief",
        "central bank governor",
        "minister",
        "official",
        "commander",
        "lawmaker",
        "governor",
        "cleric",
        "judge",
        "former",
        "activist",
    }
)
"""The kinds of office. "leader" is whoever rules in fact and "king" a monarch: see `World.holders`."""

_CROWNS = ("King", "Queen", "Emperor", "Sultan", "Emir", "monarch", "Grand Duke", "Prince")
_REALMS = frozenset("CAN AUS NZL JAM BHS BLZ GRD PNG LCA VCT SLB TUV ATG KNA".split())
_ORIGIN_DAY = date(1, 1, 1)


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _packaged(name: str) -> str:
    return (files("dragoman.actors") / "data" / name).read_text(encoding="utf-8")


class World:
    """Look-ups in the tables. Make it with `World.load`; it never changes."""

    __slots__ = (
        "_agencies", "_bodies", "_codes", "_items", "_longest", "_made", "_names", "_offices", "_rulers", "roles",
    )  # fmt: skip

    def __init__(self, items: Iterable[str], names: Mapping[str, str], words: RoleLexicon | None = None) -> None:
        """``items`` are the rows of the table of items, ``names`` the references of each key to them.

        ``words`` are the words of role (``World.roles``), the packaged ones if none are given.
        """
        self._items = list(items)
        self._made: dict[tuple[int, str], Item] = {}
        self._names = dict(names)
        self.roles = words or roles()
        self._longest: dict[str, int] = {}
        longest = self._longest
        for key in self._names:
            head, _, rest = key.partition(" ")
            size = rest.count(" ") + 2 if rest else 1
            if size > longest.get(head, 0):
                longest[head] = size
        self._offices: dict[tuple[str, str], list[int]] = {}
        self._codes: dict[str, str] = {}
        self._rulers: dict[str, str] = {}
        bodies: set[str] = {*BODIES, "IGO"}
        states: set[str] = set()
        for number, line in enumerate(self._items):
            kind, name, country, _, _, role, _ = line.split("\t", 6)
            if kind == "person":
                if role:
                    self._offices.setdefault((country, role), []).append(number)
            elif kind == "country" or (kind == "body" and country != "IGO"):
                self._codes.setdefault(country, name)
                (bodies if kind == "body" else states).add(country)
                if role:
                    self._rulers[country] = role
        outlets = (row.split("\t") for row in self._items if row.startswith("outlet\t"))
        self._agencies = frozenset(name for _, name, _, _, office, *_ in outlets if office == "agency")
        self._bodies = frozenset(bodies - states - {""})

    @staticmethod
    def load() -> World:
        """The packaged tables; read once."""
        return _load()

    def names_at(self, words: Sequence[str], i: int) -> tuple[int, tuple[Item, ...]]:
        """The longest known name that starts at word ``i``: its length in words and all its readings.

        ``words`` are the words of a sentence in their original case, tokenised as the parser does or by
        blanks; hyphens, apostrophes, full stops and diacritics do not matter, case does ("US", not "us").
        ``(0, ())`` when no known name starts here. Readings keep table order; dates are not looked at.
        """
        first = atoms(words[i])
        if not first:
            return 0, ()
        limit = self._longest.get(first[0])
        if limit is None:
            return 0, ()
        key = " ".join(first)
        size = len(first)
        ends = [(key, i + 1)]
        for j in range(i + 1, len(words)):
            more = atoms(words[j])
            if more is None:
                break
            if not more:
                continue
            size += len(more)
            if size > limit:
                break
            key = f"{key} {' '.join(more)}"
            ends.append((key, j + 1))
        for key, end in reversed(ends):
            refs = self._names.get(key)
            if refs:
                found = self._readings(refs, words, i, end)
                if found:
                    return end - i, found
        return 0, ()

    def items(self) -> tuple[Item, ...]:
        """All rows, in table order."""
        return tuple(self._item(f"{n}p") for n in range(len(self._items)))

    def table(self) -> tuple[tuple[str, ...], Mapping[str, str]]:
        """The rows of items, and the references of each key to them, as the packaged tables have them."""
        return tuple(self._items), self._names

    @property
    def bodies(self) -> frozenset[str]:
        """The codes of bodies between states or beside them."""
        return self._bodies

    @property
    def agencies(self) -> frozenset[str]:
        """The names of news agencies, which other outlets carry."""
        return self._agencies

    def is_state(self, code: str) -> bool:
        """Whether a code is that of a country."""
        return code in self._codes and code not in self._bodies

    def codes(self) -> tuple[str, ...]:
        """The codes of countries and of bodies with a code of their own."""
        return tuple(self._codes)

    def named(self, name: str) -> tuple[Item, ...]:
        """All readings of a whole name, whatever its case."""
        key = " ".join(a for word in name.split() for a in atoms(word) or ())
        refs = self._names.get(key)
        return tuple(self._item(ref) for ref in refs.split()) if refs else ()

    def person(self, name: str, on: date | None = None) -> tuple[Item, ...]:
        """Readings of a full name or a surname as a person: those in office on the day first, then the
        latest before it, then the rest. Without a day: those still in office, then the latest."""
        return in_order((i for i in self.named(name) if i.kind == "person"), on)

    def holders(self, country: str, role: str, on: date | None = None) -> tuple[Item, ...]:
        """Who held an office of a country or body on a day (``None``: now), the longest in office first.

        ``role`` is one of `ROLES`. "leader" is the ruler in fact: head of state or of government as the
        country's constitution and practice have it; "king" the head of state where that is a monarch. The
        head of state of a Commonwealth realm is the British monarch. A role that the country does not
        have gives ``()``.
        """
        if role == "leader":
            return self._leaders(country, on)
        if role == "king":
            return tuple(i for i in self.holders(country, "head of state", on) if i.office.startswith(_CROWNS))
        found = [self._item(f"{n}p") for n in self._offices.get((country, role), ())]
        held = [i for i in found if i.holds(on)]
        if not held and role == "head of state" and country in _REALMS:
            return self.holders("GBR", role, on)
        return tuple(sorted(held, key=lambda i: i.valid_from or _ORIGIN_DAY))

    def country_name(self, code: str) -> str:
        """The usual English name of a country or body; the code itself when it is unknown."""
        return self._codes.get(code, code)

    def spots(self, name: str, country: str = "") -> tuple[Spot, ...]:
        """Populated places of a name (and country), the largest first; ``()`` when none is known."""
        key = " ".join(a for word in name.split() for a in atoms(word) or ())
        return tuple(s for s in _cities().get(key, ()) if not country or s.country == country)

    def spot(self, name: str, country: str) -> Spot | None:
        """The populated place of a country that a name surely means: the only one, or ten times as large as the next.

        ``None`` for a name that is the country's own too ("Luxembourg", "Mexico").
        """
        found = self.spots(name, country)
        if not found or any(i.kind == "country" and i.country == country for i in self.named(name)):
            return None
        return found[0] if len(found) == 1 or found[0].population >= 10 * found[1].population else None

    def _leaders(self, country: str, on: date | None) -> tuple[Item, ...]:
        order = ("head of government", "head of state")
        if self._rulers.get(country) != "head of government":
            order = ("head of state", "head of government")
        for role in (*order, "head of body"):
            if found := self.holders(country, role, on):
                return found
        return ()

    def _readings(self, refs: str, words: Sequence[str], i: int, end: int) -> tuple[Item, ...]:
        return tuple(self._item(ref) for ref in refs.split() if case_fits(ref[-1], words, i, end))

    def _item(self, ref: str) -> Item:
        number, flag = int(ref[:-1]), ref[-1]
        by: By = "surname" if flag == "s" else "common" if flag == "w" else "full"
        made = self._made.get((number, by))
        if made is None:
            kind, name, country, sector, office, role, start, end, origin = self._items[number].split("\t")
            sort = cast(Kind, kind)
            made = Item(sort, name, country, sector, office, role, _day(start), _day(end), origin, by)
            self._made[number, by] = made
        return made


def in_order(items: Iterable[Item], on: date | None) -> tuple[Item, ...]:
    """Readings that hold on the day first, then past ones, then those still to come. Without a day, "now".

    Among those that hold: the full name before the surname, the highest office, the latest. Among past
    ones: the full name, those who ruled, the latest.
    """
    day = on or date.max

    def rank(item: Item) -> tuple[int, int, int, int]:
        level = _LEVELS.get(item.role, 4)
        if item.holds(on):
            return 0, item.by != "full", level, -(item.valid_from or _ORIGIN_DAY).toordinal()
        if (item.valid_to or date.max) < day or on is None:
            return 1, item.by != "full", level > 1, -(item.valid_to or date.max).toordinal()
        return 2, item.by != "full", level > 1, (item.valid_from or _ORIGIN_DAY).toordinal()

    return tuple(sorted(items, key=rank))


def as_of(items: Iterable[Item], on: date | None) -> tuple[Item, ...]:
    """One reading for each person and each other name, as it stands on the day.

    A person keeps the office held on that day (the highest where there are several); one out of office
    keeps the country alone. A country, group or agency whose readings are dated keeps the one that holds.
    """
    items = tuple(items)
    held = {(i.kind, i.name) for i in items if i.holds(on)}
    items = tuple(i for i in items if i.kind == "person" or i.holds(on) or (i.kind, i.name) not in held)
    best: dict[tuple[str, str, str], Item] = {}
    for item in in_order(items, on):
        key = (item.kind, item.name, "" if item.kind == "person" else item.country)
        if key in best:
            continue
        if item.kind == "person" and not item.holds(on):
            item = replace(item, sector="", office="", role="")
        best[key] = item
    return tuple(best.values())


@lru_cache(maxsize=1)
def _load() -> World:
    names = dict(line.split("\t") for line in _packaged("names.tsv").splitlines())
    return World(_packaged("items.tsv").splitlines(), names)


@lru_cache(maxsize=1)
def _cities() -> dict[str, tuple[Spot, ...]]:
    rows: dict[str, list[Spot]] = {}
    for line in _packaged("cities.tsv").splitlines():
        keys, name, country, latitude, longitude, population = line.split("\t")
        spot = Spot(name, country, float(latitude), float(longitude), int(population))
        for key in keys.split("|"):
            rows.setdefault(key, []).append(spot)
    return {key: tuple(sorted(spots, key=lambda s: -s.population)) for key, spots in rows.items()}
