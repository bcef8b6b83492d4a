"""Parts of a period: halves, early, mid and late, what is left of it, its first week."""

from __future__ import annotations

from datetime import date

from dragoman.times import calendar as cal
from dragoman.times.calendar import Period
from dragoman.times.meaning import Meaning

_PART_MONTHS = {"START": (1, 4), "MID": (5, 8), "END": (9, 12)}
_PART_DAYS = {"START": (1, 10), "MID": (11, 20), "END": (21, 31)}


def half_of(whole: Period, half: int) -> Period:
    start, end = whole.start, whole.end
    if whole.grain == "year" and start is not None:
        return cal.half_period(start.year, half)
    if start is None or end is None:
        value = f"{whole.value}-H{half}" if whole.grain == "year" else whole.value
        return Period(None, None, "half-" + whole.grain, value)
    if whole.grain == "month":
        middle = start.replace(day=15)
    else:
        middle = date.fromordinal((start.toordinal() + end.toordinal()) // 2)
    after = cal.plus_days(middle, 1)
    bounds = (start, middle) if half == 1 else (after, end)
    return Period(*bounds, f"half-{whole.grain}", whole.value)


def third_of(whole: Period, part: str) -> Period:
    """Early, mid, late: days 1–10, 11–20, 21–end of a month; thirds of anything longer."""
    start, end = whole.start, whole.end
    if start is None or end is None:
        return whole
    if whole.grain == "month":
        first, last = _PART_DAYS[part]
        length = end.day
        return whole._replace(start=start.replace(day=first), end=start.replace(day=min(last, length)))
    if whole.grain == "year":
        first, last = _PART_MONTHS[part]
        return cal.months(start.year, first, last - first + 1, "year", whole.value)
    if whole.grain in ("decade", "century"):
        size = 10 if whole.grain == "decade" else 100
        cuts = {
            "START": (0, size // 3),
            "MID": (size // 3 + 1, 2 * size // 3),
            "END": (2 * size // 3 + 1, size - 1),
        }[part]
        base = start.year // 10 * 10 if size == 10 else start.year // 100 * 100
        a, b = max(base + cuts[0], 1), base + cuts[1]
        return Period(cal.day_of(a, 1, 1), cal.day_of(b, 12, 31), whole.grain, whole.value)
    if whole.grain in ("season", "quarter", "half-year", "week"):
        days = end.toordinal() - start.toordinal() + 1
        k = {"START": 0, "MID": 1, "END": 2}[part]
        a = start.toordinal() + days * k // 3
        b = start.toordinal() + days * (k + 1) // 3 - 1
        return whole._replace(start=date.fromordinal(a), end=date.fromordinal(b))
    return whole


def rest_of(part: str, whole: Period, day: date | None) -> Period:
    """ "earlier this year" ends on publication day; "later" begins on it."""
    if day is None or whole.start is None or whole.end is None or not whole.start <= day <= whole.end:
        return whole
    if part == "earlier":
        return whole._replace(end=day)
    if part == "later":
        return whole._replace(start=day)
    return whole


_LASTS = ("last", "final", "closing")


def nth_of(m: Meaning, whole: Period) -> Period:
    """The first week of May, the last Friday of a month, the third quarter of 1990."""
    start, end = whole.start, whole.end
    if m.other is not None:
        m = m.other
    n = -1 if m.ordinal in _LASTS else 1 if not isinstance(m.ordinal, int) else m.ordinal
    if start is None or end is None:
        return Period(None, None, m.unit or "day", whole.value)
    if m.weekday is not None:
        if whole.grain == "month":
            return cal.day_period(cal.nth_weekday(start.year, start.month, m.weekday, n))
        return whole
    if m.unit == "week" and m.ordinal is None:
        return cal.week_period(start)
    if m.unit == "quarter" and whole.grain == "year":
        return cal.quarter_period(start.year, 4 if n == -1 else min(n, 4))
    if m.unit == "decade" and whole.grain == "century":
        return cal.decade_period(start.year // 100 * 100 + (90 if n == -1 else 10 * (n - 1) % 100))
    if m.unit in ("day", "month"):
        return _nth_unit(m.unit, n, whole)
    if m.unit == "week":
        at = end if n == -1 else cal.plus_days(start, 7 * (n - 1))
        return cal.week_period(at) if at else whole
    return whole


def _nth_unit(unit: str, n: int, whole: Period) -> Period:
    assert whole.start and whole.end
    if n == -1:
        return cal.unit_period(unit, whole.end)
    at = cal.shifted(unit, n - 1, whole.start)
    return cal.unit_period(unit, at) if at and at <= whole.end else whole
