"""A CAMEO event table: one row a dyad, with GDELT 1.0's name for a column wherever the column is the same thing."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from importlib import resources
from typing import BinaryIO

from dragoman.events.codes import Codes
from dragoman.exports.columns import Value
from dragoman.exports.planned import cameo_code, day_of
from dragoman.exports.tables import write_tabbed
from dragoman.ledger import Found
from dragoman.model import BODIES, SECTORS, Entry, Party

_ACTOR = ("Code", "Name", "CountryCode", "KnownGroupCode", "Type1Code")
COLUMNS = (
    "GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate",
    *(f"Actor1{part}" for part in _ACTOR), *(f"Actor2{part}" for part in _ACTOR),
    "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale", "ActionGeo_FullName", "SOURCEURL",
)  # fmt: skip
"""The columns of GDELT 1.0 that are filled, in its order."""
OWN = (
    "EntryID", "Thread", "Report", "Publisher", "Published", "Status", "Word", "Confidence", "ActCode", "ActStart",
    "ActEnd", "ActionCountry", "EvidenceStart", "EvidenceEnd",
)  # fmt: skip
"""Our columns after them."""


VISITS = {"042": "043", "043": "042"}
"""The code of the other side of a visit."""
Dyad = tuple[Party | None, Party | None]


def write(stream: BinaryIO, found: Iterable[Found[Entry]], raw: bool = False) -> int:
    """The tab-separated table; how many rows. What CAMEO has no code for, and what has no day, is left out."""
    return write_tabbed(stream, COLUMNS + OWN, (row for one in found for row in rows(one)), raw)


def rows(found: Found[Entry]) -> Iterator[list[Value]]:
    """The rows of an entry: its actors each with its recipients, else with those met, else with one another."""
    code, day = cameo_code(found.row), day_of(found)
    if not code or day is None:
        return
    seen = set()
    for one, other, as_coded in _coded(_dyads(found.row), code):
        sides = (*_actor(one), *_actor(other))
        if sides not in seen:
            seen.add(sides)
            yield [_number(found, sides), *_day(day), *sides, *_event(as_coded), *_rest(found)]


def _coded(dyads: Iterable[Dyad], code: str) -> Iterator[tuple[Party | None, Party | None, str]]:
    """Each dyad with its code. A visit made (042) is a visit hosted (043) the other way round: CAMEO has both."""
    for one, other in dyads:
        yield one, other, code
        if code in VISITS and one is not None and other is not None:
            yield other, one, VISITS[code]


def _dyads(entry: Entry) -> list[Dyad]:
    others = entry.recipients or entry.counterpart
    if not others and len(entry.actors) > 1:
        return [(one, other) for one in entry.actors for other in entry.actors if one is not other]
    return [(one, other) for one in entry.actors or (None,) for other in others or (None,)]


def _actor(party: Party | None) -> tuple[str, str, str, str, str]:
    """Code, name, country, group and role of a side. A body's code is IGO and its group's, as CAMEO has it."""
    if party is None:
        return ("", "", "", "", "")
    codes = _codes()
    if party.country in BODIES:
        group = codes["group"].get(party.country, party.country)
        return (f"IGO{group}", party.name, "", group, "IGO")
    role = codes["role"].get(party.sector, party.sector)
    country = "" if party.country in SECTORS else party.country  # a body without a code of its own is an IGO
    return (country + role, party.name, country, "", role)


def _event(code: str) -> tuple[Value, ...]:
    """Code, base code, root code, GDELT's quad class and the Goldstein score."""
    return (code, code[:3], code[:2], quad_class(code), Codes.load().goldstein(code))


def quad_class(code: str) -> int:
    """GDELT's quad class of a CAMEO code: 1 verbal, 2 material cooperation, 3 verbal, 4 material conflict."""
    root = int(code[:2])
    return 1 if root <= 5 else 2 if root <= 8 else 3 if root <= 13 else 4


def _day(day: date) -> tuple[Value, ...]:
    """The four forms of a day that GDELT has; the fraction counts thirty days a month, as its codebook says."""
    fraction = day.year + (day.month * 30 + day.day) / 365
    return (int(f"{day:%Y%m%d}"), int(f"{day:%Y%m}"), day.year, round(fraction, 4))


def _number(found: Found[Entry], sides: tuple[str, ...]) -> int:
    """A number for the row that stays the same from export to export (63 bits, so that any reader takes it)."""
    key = repr((found.report.key, found.row.id, found.row.evidence.start, sides))
    return int.from_bytes(hashlib.sha256(key.encode()).digest()[:8]) >> 1


def _rest(found: Found[Entry]) -> tuple[Value, ...]:
    entry, report = found.row, found.report
    where, e = entry.where, entry.evidence
    start, end = (entry.when.start, entry.when.end) if entry.when else (None, None)
    word = " ‹ ".join(link.name for link in entry.word)
    return (
        where.name if where else "", report.report.url,
        entry.id, found.thread, report.key, report.report.publisher,
        report.published.end or report.published.start, entry.status, word, entry.confidence, entry.cameo, start,
        end, where.country if where else "", e.start, e.end,
    )  # fmt: skip


@cache
def _codes() -> dict[str, dict[str, str]]:
    text = resources.files("dragoman.exports").joinpath("data/cameo_actors.toml").read_text("utf-8")
    return tomllib.loads(text)
