"""Office holders: the hand-kept chains, then REIGN's leaders where a chain is silent."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from dragoman.actors.person_names import OFFICE_SECTORS, spellings, surnames
from dragoman.actors.spelling import key_of
from dragoman.actors.world import ROLES

from .facts import ORIGIN, lines, split
from .table import Row, Table

REIGN = "REIGN 2021-03"
"""Origin of rows from REIGN (Rulers, Elections and Irregular Governance)."""

_LINE = re.compile(r"(\S+) ([a-z ]+?)(?: ([A-Z]{3}))?(?: \[(.+?)\])? : (.+)")
_HOLDER = re.compile(r"(\d{4}(?:-\d\d){0,2})?(?:\.\.(\d{4}(?:-\d\d){0,2}))? ?(.+)")
_OF = (
    "head of state",
    "head of government",
    "foreign minister",
    "defence minister",
    "finance minister",
    "interior minister",
    "vice president",
    "deputy head of government",
)
_NEVER = frozenset("he to le man don most more it is i she him police friday".split())
"""Surnames that are words met at the head of any sentence: only the full name is a name."""


@dataclass(frozen=True, slots=True)
class Holder:
    """One tenure; ``called`` are the surnames the person goes by."""

    country: str
    role: str
    office: str
    sector: str
    name: str
    also: tuple[str, ...]
    called: tuple[str, ...]
    start: str
    end: str
    origin: str


def first_day(text: str) -> str:
    """A day, month or year as its ISO day: the first of a month, the first of July of a year."""
    return text if len(text) == 10 else f"{text}-01" if len(text) == 7 else f"{text}-07-01"


def day_before(text: str) -> str:
    return str(date.fromisoformat(text) - timedelta(days=1))


def chains(path: Path, countries: dict[str, str]) -> list[Holder]:
    """The tenures of a chain file."""
    found: list[Holder] = []
    for line in lines(path):
        match = _LINE.fullmatch(line)
        if not match or match[2] not in ROLES:
            raise ValueError(f"{path.name}: not a chain: {line[:90]}")
        country, role, sector, title, chain = match.groups()
        country = "" if country == "-" else country
        office = title or role
        if role in _OF and " of " not in office and not office.startswith(("US ", "UN ", "EU ")):
            office = f"{office} of {countries[country]}"
        elif role == "leader":
            office = title or f"leader of {countries[country]}"
        elif role == "army chief" and title is None:
            office = f"army chief of {countries[country]}"
        sector = sector or OFFICE_SECTORS.get(role, "GOV")
        if role == "speaker" and title and "European" in title:
            sector = "LEG"
        holders = [_HOLDER.fullmatch(part) for part in split(chain, ">")]
        starts = [first_day(h[1]) if h and h[1] else "" for h in holders]
        for i, holder in enumerate(holders):
            if not holder:
                raise ValueError(f"{path.name}: not a holder in {line[:60]}")
            name, _, also = holder[3].partition("=")
            name, variants = name.strip(" ;"), tuple(split(also))
            later = starts[i + 1] if i + 1 < len(starts) else ""
            end = first_day(holder[2]) if holder[2] else day_before(later) if later else ""
            given = (name, *variants) if "*" not in name else (name, *(v for v in variants if "*" in v))
            called = dict.fromkeys(s for n in given for s in surnames(n))
            found.append(
                Holder(
                    country,
                    role,
                    office,
                    sector,
                    name.replace("*", ""),
                    tuple(v.replace("*", "") for v in variants),
                    tuple(called),
                    starts[i],
                    end,
                    ORIGIN,
                )
            )
    return found


def enter(table: Table, holders: Iterable[Holder], common: frozenset[str]) -> None:
    """Enter tenures under full names and surnames; each tenure of a person goes by all the names of any."""
    holders = list(holders)
    names: dict[tuple[str, str], dict[str, None]] = {}
    called: dict[tuple[str, str], dict[str, None]] = {}
    for h in holders:
        person = (h.name, h.country)
        names.setdefault(person, {}).update(
            dict.fromkeys(s for n in (h.name, *h.also) for s in spellings(n, h.country))
        )
        called.setdefault(person, {}).update(dict.fromkeys(s for n in h.called for s in spellings(n, h.country)))
    for h in holders:
        person = (h.name, h.country)
        row: Row = ("person", h.name, h.country, h.sector, h.office, h.role, h.start, h.end, h.origin)
        single = [n for n in names[person] if " " not in n and h.origin != REIGN]
        table.add(row, [n for n in names[person] if " " in n])
        table.add(row, [n for n in single if key_of(n) not in common and len(n) > 2])
        for surname in called[person]:
            plain = key_of(surname)
            if len(plain) > 1 and plain not in _NEVER:
                loose = plain in common or plain in table.words or len(plain) < 3 or h.role == "ambassador"
                table.add(row, [surname], "w" if loose else "s")


def reign(
    path: Path, cow: dict[str, str], known: list[Holder], countries: dict[str, str], rulers: dict[str, str]
) -> list[Holder]:
    """REIGN's leaders since 1980 for the spans that no chain of the country covers."""
    spans: dict[str, list[Holder]] = {}
    for h in known:
        if h.role in ("head of state", "head of government", "leader"):
            spans.setdefault(h.country, []).append(h)
    found = []
    with path.open(encoding="latin-1") as file:
        for line in csv.DictReader(file):
            code = cow.get(line["stateabb"], "")
            if not code or not line["syear"] or int(line["eyear"] or 2021) < 1980:
                continue
            start = f"{int(line['syear']):04}-{int(line['smonth']):02}-{max(1, int(line['sdate'])):02}"
            end = f"{int(line['eyear']):04}-{int(line['emonth']):02}-28" if line["eyear"] else ""
            if covered(spans.get(code, ()), rulers.get(code, ""), start, end):
                continue
            name = re.sub(r"\s*\(.*?\)", "", line["leader"]).strip()
            role = rulers.get(code, "head of state")
            title = "Prime Minister" if role == "head of government" else "leader"
            called = (name,) if " " not in name else surnames(name)
            found.append(
                Holder(code, role, f"{title} of {countries[code]}", "GOV", name, (), called, start, end, REIGN)
            )
    return close(found)


def day_after_month(text: str) -> str:
    return str(date.fromisoformat(text) + timedelta(days=31))


def close(holders: list[Holder]) -> list[Holder]:
    """A tenure ends when the next of the same office begins (REIGN knows ends by month only)."""
    holders = sorted(holders, key=lambda h: (h.country, h.role, h.start))
    out = []
    for h, later in zip(holders, [*holders[1:], None], strict=True):
        if later and (later.country, later.role) == (h.country, h.role) and (not h.end or later.start <= h.end):
            h = replace(h, end=day_before(later.start))
        out.append(h)
    return out


def covered(spans: Iterable[Holder], role: str, start: str, end: str) -> bool:
    """Whether chains of the ruler's role know more than half of a span's ends (its first day or its last)."""
    mine = [h for h in spans if h.role == role or h.role == "leader"]
    after = day_before(end) if end else "2021-03-15"
    middle = str(date.fromordinal((date.fromisoformat(start).toordinal() + date.fromisoformat(after).toordinal()) // 2))
    return any(h.start <= day and (not h.end or day <= h.end) for h in mine for day in (middle,))


def close_open(holders: list[Holder]) -> list[Holder]:
    """End a borrowed tenure when a later holder of the same office is known from another provider."""
    starts: dict[tuple[str, str], list[str]] = {}
    now: dict[tuple[str, str], str] = {}
    for h in holders:
        starts.setdefault((h.country, h.role), []).append(h.start)
        if not h.end and h.origin != REIGN:
            now[h.country, h.role] = h.start
    out = []
    for h in holders:
        if h.origin == REIGN and h.role in ("head of state", "head of government"):
            if not h.end and now.get((h.country, h.role), "9999") <= day_after_month(h.start):
                continue
            later = [s for s in starts[h.country, h.role] if s > h.start and (not h.end or s <= h.end)]
            if later:
                h = replace(h, end=day_before(min(later)))
        out.append(h)
    return out
