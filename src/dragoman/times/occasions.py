"""Christmas, Ramadan, election days: occasions and their days in a year."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from dragoman.times import calendar as cal
from dragoman.times.calendar import Period
from dragoman.times.lexicon import data
from dragoman.times.meaning import Meaning


@cache
def _rows() -> dict[str, dict[str, Any]]:
    return {row["names"][0]: row for row in data("occasions")["occasion"]}


def day_in(name: str, year: int) -> date | None:
    """The first day of an occasion in a year, or ``None`` where it is not known."""
    row = _rows()[name]
    if not 1 <= year <= 9999:
        return None
    if "on" in row:
        return cal.day_of(year, *row["on"])
    if "easter" in row or "orthodox" in row:
        sunday = cal.easter(year) if "easter" in row else cal.orthodox_easter(year)
        return cal.plus_days(sunday, row.get("easter", 0)) if sunday else None
    if "weekday" in row:
        month, weekday, n, more = row["weekday"]
        day = cal.nth_weekday(year, month, weekday, n)
        return cal.plus_days(day, more) if day else None
    known = [d for d in row["lunar"] if d.startswith(f"{year:04}-")]
    return date.fromisoformat(known[0]) if known else None


def occasion_period(m: Meaning, day: date | None, anchor: date | None, direction: str) -> Period:
    """The occasion in the meaning's year, or the one nearest to ``anchor`` or the publication ``day``."""
    row = _rows()[m.occasion]
    year = m.year or row.get("year")
    unknown = Period(None, None, "day", "XXXX-XX-XX" if "on" not in row else "XXXX-{:02}-{:02}".format(*row["on"]))
    if year is not None:
        return _days(row, day_in(m.occasion, year), unknown)
    here = anchor or day
    if here is None:
        return unknown
    found = [d for y in range(here.year - 1, here.year + 2) if (d := day_in(m.occasion, y))]
    if anchor is None and (m.turn == -1 or direction == "past"):
        found = [d for d in found if d <= here]
    elif anchor is None and (m.turn == 1 or direction == "future"):
        found = [d for d in found if d >= here]
    nearest = min(found, key=lambda d: abs((d - here).days), default=None)
    return _days(row, nearest, unknown)


def _days(row: dict[str, Any], first: date | None, unknown: Period) -> Period:
    if first is None:
        return unknown
    if row.get("days") == 7:
        return cal.week_period(first)
    return Period(first, cal.plus_days(first, row.get("days", 1) - 1), "day", first.isoformat())
