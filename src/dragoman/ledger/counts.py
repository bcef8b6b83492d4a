"""Questions to a ledger whose answers are numbers: counts by month, pair, type …; a pair's timeline."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dragoman.ledger.queries import ITEMS, Found, Page, entries, entry_conditions
from dragoman.model import Entry

_DAY = "coalesce(x.when_start, x.when_end, '')"
DIMENSIONS = {
    "year": f"substr({_DAY}, 1, 4)",
    "month": f"substr({_DAY}, 1, 7)",
    "reported": "substr(coalesce(r.published_end, r.published_start, ''), 1, 7)",
    "actor": "d.actor",
    "recipient": "d.recipient",
    "pair": "min(d.actor, d.recipient) || '–' || max(d.actor, d.recipient)",
    "type": "x.type",
    "mode": "coalesce(m.value, '')",
    "status": "x.status",
    "quad": "x.quad",
    "publisher": "r.publisher",
}
"""What can be counted by. ``actor``, ``recipient`` and ``pair`` count an entry once for every two countries in it
that act on each other, and leave out entries with fewer; ``month`` and ``year`` are those in which the act began."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many entries have these values, in the order of the dimensions asked for."""

    values: tuple[str, ...]
    entries: int


@dataclass(frozen=True, slots=True)
class Month:
    """Entries of one month (``YYYY-MM``, ``""`` without a day) by quad class."""

    month: str
    quads: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """What two parties did to each other: entries by time of the act, and counts a month."""

    pair: tuple[str, str]
    entries: tuple[Found[Entry], ...]
    months: tuple[Month, ...]


def counts(connection: sqlite3.Connection, by: Sequence[str], asked: Mapping[str, Any]) -> tuple[Count, ...]:
    """Entries by one or several of ``DIMENSIONS``, in the order of their values; copies count once unless asked."""
    unknown = [name for name in by if name not in DIMENSIONS]
    if unknown or not by:
        raise ValueError(f"{', '.join(unknown) or 'nothing'} cannot be counted by; allowed are {', '.join(DIMENSIONS)}")
    conditions = entry_conditions({"copies": "once", **asked})
    tables = ITEMS.format(kind="entry")
    if {"actor", "recipient", "pair"} & set(by):
        tables += " JOIN dyad AS d ON d.item = x.item"
    if "mode" in by:
        tables += " LEFT JOIN label AS m ON m.item = x.item AND m.kind = 'mode'"
    columns = ", ".join(f"{DIMENSIONS[name]} AS by{n}" for n, name in enumerate(by))
    keys = ", ".join(f"by{n}" for n in range(len(by)))
    query = (
        f"SELECT {keys}, count(DISTINCT item) FROM (SELECT x.item AS item, {columns} FROM {tables} "
        f"WHERE {conditions.sql}) GROUP BY {keys} ORDER BY {keys}"
    )
    found = connection.execute(query, conditions.values)
    return tuple(Count(tuple(str(value) for value in values), number) for *values, number in found)


def pair(connection: sqlite3.Connection, one: str, other: str, asked: Mapping[str, Any], page: Page) -> Timeline:
    """The timeline of two parties, either acting on the other; copies count once unless asked."""
    asked = {"copies": "once", **asked, "pair": (one, other)}
    by_month: dict[str, list[tuple[str, int]]] = {}
    for count in counts(connection, ("month", "quad"), asked):
        month, quad = count.values
        by_month.setdefault(month, []).append((quad, count.entries))
    months = tuple(Month(month, tuple(quads)) for month, quads in by_month.items())
    return Timeline((one, other), tuple(entries(connection, asked, page)), months)
