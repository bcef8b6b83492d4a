"""POLECAT's table: its 40 columns in its order, then ours.

One row an entry; where an entry has several actors or recipients their values stand in one cell, parted by ``; ``, as
PLOVER's manual and POLECAT's files have it. ``dyads`` gives a row for every actor with every recipient instead.
"""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib import resources
from itertools import product
from typing import BinaryIO

from dragoman.exports.columns import Value
from dragoman.exports.planned import day_of, plover_quad, plover_type
from dragoman.exports.tables import write_tabbed
from dragoman.ledger import Found
from dragoman.model import Entry, EventType, Party, Status

COLUMNS = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
    "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title",
    "Actor Name Raw", "Wikipedia Actor ID",
    "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors",
    "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID",
    "Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename",
    "Feature Type", "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations",
    "Language", "Version",
)  # fmt: skip
"""POLECAT's columns as its weekly files name and order them (docs/exports.md tells what that rests on)."""
OWN = (
    "Status", "Word", "Confidence", "Act Start", "Act End", "Act Type", "Evidence Start", "Evidence End", "Entry ID",
    "Thread", "Report", "URL",
)  # fmt: skip
"""Our columns after POLECAT's."""
NONE = "None"
"""What POLECAT writes where it has no value."""
_AUXILIARY: dict[Status, str] = {
    "planned": "future",
    "expected": "future",
    "possible": "future",
    "hypothetical": "hypothetical",
    "negated": "negation",
    "cancelled": "negation",
}  # PLOVER's auxiliary modes, which its manual puts among the contexts
_CODES = {"XKX": "KOS"}  # PLOVER's code for Kosovo
_GENERIC = frozenset(["IGO", "NGO", "ISM", "MNC"])  # sectors that PLOVER uses as the country of an international body


def write(stream: BinaryIO, found: Iterable[Found[Entry]], raw: bool = False, dyads: bool = False) -> int:
    """POLECAT's tab-separated table of these entries; how many rows."""
    rows = (row for one in found for row in (_dyads(one) if dyads else [_row(one, one.row.actors, _others(one.row))]))
    return write_tabbed(stream, COLUMNS + OWN, rows, raw)


def _dyads(found: Found[Entry]) -> Iterator[list[Value]]:
    """A row for every actor with every recipient; the actors of an act without one stand with one another."""
    entry = found.row
    actors, others = entry.actors, _others(entry)
    pairs: list[tuple[Sequence[Party], Sequence[Party]]]
    if not others and len(actors) > 1:
        pairs = [((a,), (b,)) for a in actors for b in actors if a is not b]
    else:
        pairs = list(product(_singly(actors), _singly(others)))
    for number, (one, other) in enumerate(pairs, 1):
        yield _row(found, one, other, f"_{number}" if len(pairs) > 1 else "")


def _singly(parties: Sequence[Party]) -> list[Sequence[Party]]:
    return [(party,) for party in parties] or [()]


def _others(entry: Entry) -> tuple[Party, ...]:
    return entry.recipients or entry.counterpart


def _row(found: Found[Entry], actors: Sequence[Party], others: Sequence[Party], part: str = "") -> list[Value]:
    entry, report = found.row, found.report
    kind = plover_type(entry)
    modes = entry.modes if kind == entry.type else ()
    auxiliary = _AUXILIARY.get(entry.status)
    contexts = entry.contexts + ((auxiliary,) if auxiliary else ())
    published = report.published.end or report.published.start
    polecat: list[Value] = [
        f"{report.key}_{kind}_{entry.id}{part}", day_of(found), kind, modes, score(kind, modes), plover_quad(entry),
        contexts, *_party(actors), *_party(others), *_place(entry), report.report.publisher, published,
        None, None, None, "en", report.reader,
    ]  # fmt: skip
    start, end = (entry.when.start, entry.when.end) if entry.when else (None, None)
    own: list[Value] = [
        entry.status, " ‹ ".join(link.name for link in entry.word), entry.confidence, start, end, entry.type,
        entry.evidence.start, entry.evidence.end, entry.id, found.thread, report.key, report.report.url,
    ]  # fmt: skip
    return [NONE if value in (None, "", ()) else value for value in polecat] + own


def _party(parties: Sequence[Party]) -> tuple[Value, ...]:
    """The eight columns of a side. Each has a value for every party, ``None`` where there is none."""
    sectors = tuple(p.sector or NONE for p in parties)
    codes = tuple(_country(p) for p in parties)
    cows = tuple(str(cow().get(p.country, NONE)) for p in parties)
    names = tuple(p.name or NONE for p in parties)
    offices = tuple(p.office or NONE for p in parties)
    mentions = tuple(p.mention or NONE for p in parties)
    return (names, codes, cows, sectors, sectors, offices, mentions, None)


def _country(party: Party) -> str:
    code = _CODES.get(party.country, party.country)
    return code or (party.sector if party.sector in _GENERIC else NONE)


def _place(entry: Entry) -> tuple[Value, ...]:
    """The ten columns of the place; a place that is known by name is a city, with its position."""
    if entry.where is None:
        return (None,) * 10
    where = entry.where
    city = where.name if where.latitude is not None else None
    code = _CODES.get(where.country, where.country)
    return (where.name, city, None, None, code, where.latitude, where.longitude, None, where.name, None)


def score(kind: EventType, modes: Sequence[str]) -> float:
    """PLOVER's score of a type with its first mode that has one, −10 to 10."""
    scores = _scores()
    return next((scores[f"{kind} {mode}"] for mode in modes if f"{kind} {mode}" in scores), scores[kind])


@cache
def _scores() -> dict[str, float]:
    text = resources.files("dragoman.exports").joinpath("data/plover.toml").read_text("utf-8")
    return {name: float(value) for name, value in tomllib.loads(text)["score"].items()}


@cache
def cow() -> dict[str, int]:
    """Numbers of the Correlates of War project's states by ISO alpha-3 code."""
    text = resources.files("dragoman.exports").joinpath("data/cow.csv").read_text("utf-8")
    return {row["iso3"]: int(row["cow"]) for row in csv.DictReader(text.splitlines())}
