"""Years before Christ: they have values (``BC0490``) but no days, since a calendar day begins with year 1."""

from __future__ import annotations

from dragoman.times.calendar import Period
from dragoman.times.meaning import Meaning

_SIZES = {"year": 1, "decade": 10, "century": 100}


def year_of(value: str) -> int:
    """The year BC of a TIMEX3 value; 0 for any other value."""
    return int(value[2:6]) if value[:2] == "BC" and value[2:6].isdecimal() and len(value) >= 6 else 0


def dated(stem: str, year: int, grain: str) -> Period:
    """A month or season (``XXXX-08``) in a year BC."""
    return Period(None, None, grain, f"BC{year:04}{stem[4:]}")


def moved(unit: str, count: float, year: int) -> Period | None:
    """``count`` units on from a year BC; ``None`` for shorter units and for years after Christ."""
    size = _SIZES.get(unit)
    if size is None:
        return None
    there = year - int(count * size)
    if there <= 0:
        return None
    digits = {"year": f"{there:04}", "decade": f"{there // 10:03}", "century": f"{there // 100:02}"}[unit]
    return Period(None, None, unit, f"BC{digits}")


def same(m: Meaning, value: str) -> str:
    """The value of a day told of within the month last named ("the same day"): ``BC0479-06-XX``."""
    return f"{value[:9]}-XX" if len(value) >= 9 and m.unit == "day" else "BCXXXX-XX-XX"
