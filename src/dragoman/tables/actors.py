"""The user's own actors: ``actors.csv``, a closed table (docs/own-tables.md), to rows of the world."""

from __future__ import annotations

import csv
import re
from calendar import monthrange
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, cast, get_args

from dragoman.actors.lexicon import Role, plural
from dragoman.actors.own import ORIGIN, OwnItem
from dragoman.actors.person_names import OFFICE_SECTORS
from dragoman.actors.spelling import key_of
from dragoman.actors.world import ROLES, Item, Kind, World
from dragoman.model import SECTORS
from dragoman.tables.fault import Fault

COLUMNS = (
    "name", "kind", "code", "sector", "aliases", "people", "capitals", "office", "role", "valid_from", "valid_to",
    "note",
)  # fmt: skip
NEEDED = ("name", "kind")

OwnKind = Literal[
    "country", "body", "agency", "group", "person", "outlet", "firm", "capital", "seat", "region", "place", "title",
]  # fmt: skip
KINDS = get_args(OwnKind)

_SECTORS = {"body": "IGO", "agency": "GOV", "outlet": "JRN", "firm": "BUS", "capital": "GOV", "seat": "GOV"}
_NEEDS_CODE = frozenset(("country", "body", "agency", "capital", "seat", "place"))
_NEEDS_SECTOR = frozenset(("group", "title"))
_NO_SECTOR = frozenset(("country", "region", "place"))
_RULERS = ("head of state", "head of government")
_OFFICES = ROLES - {"former"}
_ONLY = {
    "people": ("country",),
    "capitals": ("country",),
    "office": ("person", "outlet"),
    "role": ("person", "title", "country"),
}
_CODE = re.compile(r"[A-Z][A-Z0-9]{2,7}")
_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


@dataclass(slots=True)
class OwnActors:
    """What ``actors.csv`` holds."""

    items: list[OwnItem] = field(default_factory=list)
    words: list[Role] = field(default_factory=list)
    rows: int = 0


@dataclass(frozen=True, slots=True)
class _Line:
    """One row with its number in the file."""

    number: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    def several(self, column: str) -> tuple[str, ...]:
        return tuple(p.strip() for p in self[column].split(";") if p.strip())


def read_actors(text: str, file: str, world: World, faults: list[Fault]) -> OwnActors:
    """The rows of the table; ``faults`` gathers what is wrong, and a row with a fault is left out."""
    lines = list(_lines(text, file, faults))
    homes = {code: world.country_name(code) for code in world.codes()} | {"IGO": "IGO"}
    for line in lines:
        if line["kind"] in ("country", "body") and line["code"]:
            homes.setdefault(line["code"], line["name"])
    own = OwnActors()
    seen: dict[tuple[str, ...], int] = {}
    for line in lines:
        before = len(faults)
        _Check(line, file, homes, faults).run()
        key = tuple(line[c] for c in ("name", "kind", "code", "office", "valid_from", "valid_to"))
        if (first := seen.setdefault(key, line.number)) != line.number:
            faults.append(Fault(file, line.number, f"the row of line {first} again", "each row stands once"))
        if len(faults) > before:
            continue
        own.rows += 1
        if line["kind"] == "title":
            own.words.append(Role(line["name"].lower(), "person", line["sector"], line["role"]))
            own.words += (Role(a.lower(), "person", line["sector"], line["role"]) for a in line.several("aliases"))
        else:
            own.items += _items(line, homes)
    return own


def _lines(text: str, file: str, faults: list[Fault]) -> Iterator[_Line]:
    rows = csv.reader(text.removeprefix("\ufeff").splitlines(keepends=True), strict=True)
    try:
        header = [cell.strip() for cell in next(rows, [])]
        if not _header(header, file, faults):
            return
        end = rows.line_num
        for row in rows:
            start, end = end + 1, rows.line_num
            if not any(cell.strip() for cell in row) or row[0].lstrip().startswith("#"):
                continue
            if len(row) != len(header):
                found = f"{len(row)} cells"
                faults.append(Fault(file, start, found, f"{len(header)} as in the first line; quote cells with commas"))
                continue
            yield _Line(start, {c: " ".join(cell.split()) for c, cell in zip(header, row, strict=True)})
    except csv.Error as error:
        faults.append(Fault(file, rows.line_num, f"not CSV ({error})", 'cells parted by commas, quoted by "'))


def _header(header: Sequence[str], file: str, faults: list[Fault]) -> bool:
    before = len(faults)
    for name in dict.fromkeys(header):
        if name not in COLUMNS:
            faults.append(Fault(file, 1, f"column {name!r}", f"columns are {', '.join(COLUMNS)}, parted by commas"))
        elif header.count(name) > 1:
            faults.append(Fault(file, 1, f"column {name!r} twice", "each column stands once"))
    for name in NEEDED if set(header) <= set(COLUMNS) else ():
        if name not in header:
            faults.append(Fault(file, 1, f"no column {name!r}", f"{' and '.join(NEEDED)} must be there"))
    return len(faults) == before


class _Check:
    """The checks of one row."""

    def __init__(self, line: _Line, file: str, codes: Container[str], faults: list[Fault]) -> None:
        self._line, self._file, self._codes, self._faults = line, file, codes, faults

    def run(self) -> None:
        line, kind = self._line, self._line["kind"]
        if not key_of(line["name"]):
            self._fault("name", "a name with letters")
        elif line["name"].islower() and kind != "title":
            self._fault("name", "a name has a capital, by which it is found")
        if kind not in KINDS:
            self._fault("kind", ", ".join(KINDS))
            return
        for alias in (*line.several("aliases"), *line.several("people"), *line.several("capitals")):
            if not key_of(alias):
                self._say(f"the name {alias!r}", "a name has letters; several are parted by semicolons")
            elif alias.islower() and kind != "title":
                self._say(f"the name {alias!r}", "a name has a capital, by which it is found")
        self._code(kind)
        self._sector(kind)
        self._role(kind)
        for column, kinds in _ONLY.items():
            if line[column] and kind not in kinds:
                self._fault(column, f"only a row of kind {' or '.join(kinds)} has it")
        if kind == "outlet" and line["office"] not in ("", "agency"):
            self._fault("office", "of an outlet: agency (a news agency that others carry) or nothing")
        first, last = self._day("valid_from", False), self._day("valid_to", True)
        if first and last and first > last:
            self._say(f"valid_to {line['valid_to']} before valid_from {line['valid_from']}", "it must not be earlier")

    def _code(self, kind: str) -> None:
        code = self._line["code"]
        if not code:
            if kind in _NEEDS_CODE:
                self._fault("code", f"a {kind} has a code")
        elif kind == "title":
            self._fault("code", "a title belongs to no country")
        elif not _CODE.fullmatch(code):
            self._fault("code", "three to eight capitals and digits, a letter first")
        elif code not in self._codes:
            self._fault("code", "a code of the packaged tables, or of a row of kind country or body of this file")

    def _sector(self, kind: str) -> None:
        sector = self._line["sector"]
        if sector and kind in _NO_SECTOR:
            self._fault("sector", f"a {kind} as such has none")
        elif sector and sector not in SECTORS:
            self._fault("sector", ", ".join(sorted(SECTORS)))
        elif not sector and kind in _NEEDS_SECTOR:
            self._fault("sector", f"a {kind} has one: " + ", ".join(sorted(SECTORS)))

    def _role(self, kind: str) -> None:
        role = self._line["role"]
        if role and kind == "country" and role not in _RULERS:
            self._fault("role", "of a country the office that rules: " + " or ".join(_RULERS))
        elif role and role not in _OFFICES:
            self._fault("role", ", ".join(sorted(_OFFICES)))

    def _day(self, column: str, last: bool) -> date | None:
        try:
            return as_day(self._line[column], last)
        except ValueError:
            self._fault(column, "YYYY-MM-DD, YYYY-MM or YYYY")
            return None

    def _fault(self, column: str, allowed: str) -> None:
        self._say(f"{column} {self._line[column]!r}" if self._line[column] else f"no {column}", allowed)

    def _say(self, found: str, allowed: str) -> None:
        self._faults.append(Fault(self._file, self._line.number, found, allowed))


def as_day(text: str, last: bool) -> date | None:
    """A day; of a month or a year the first or the ``last``. ``None`` for none, ``ValueError`` for what is no day."""
    if not text:
        return None
    match = _DAY.fullmatch(text)
    if match is None:
        raise ValueError(text)
    year, month = int(match[1]), int(match[2] or (12 if last else 1))
    return date(year, month, int(match[3] or (monthrange(year, month)[1] if last and 1 <= month <= 12 else 1)))


def _items(line: _Line, homes: Mapping[str, str]) -> Iterator[OwnItem]:
    kind = cast(Kind, line["kind"])
    role = line["role"]
    sector = line["sector"] or _SECTORS.get(kind, "")
    office = line["office"]
    if kind == "country":
        role = role or "head of state"
    if kind == "person":
        sector = sector or (OFFICE_SECTORS.get(role, "GOV") if role or office else "")
        office = office or (f"{role} of {homes[line['code']]}" if role and line["code"] else role)
    item = Item(
        kind,
        line["name"].replace("*", ""),
        line["code"],
        sector,
        office,
        role,
        as_day(line["valid_from"], False),
        as_day(line["valid_to"], True),
        ORIGIN,
    )
    yield OwnItem(item, (line["name"], *line.several("aliases")))
    if people := tuple(form for word in line.several("people") for form in forms(word)):
        yield OwnItem(Item("demonym", item.name, item.country, origin=ORIGIN), people)
    for capital in line.several("capitals"):
        yield OwnItem(Item("capital", capital, item.country, "GOV", origin=ORIGIN), (capital,))


def forms(people: str) -> tuple[str, ...]:
    """A word for a people and its plural: "Gondorian", "Gondorians"; those in -ese, -ish, -ch have one form."""
    if people.endswith(("s", "ese", "ish", "ch", "men")):
        return (people,)
    return people, plural(people)
