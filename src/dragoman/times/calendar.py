"""Arithmetic on days that never fails: what lies outside the years 1–9999 is ``None``.

Weeks begin on Monday. Seasons are whole northern months; winter belongs to the year in which it begins,
as in TIMEX3 (1998-WI is December 1998 to February 1999).
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

MONTHS_IN = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
"""Length in months of the units that are counted in months."""

DAYS_IN = {"day": 1, "week": 7, "fortnight": 14, "weekend": 2}

SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""First month of each season."""


class Period(NamedTuple):
    """An inclusive interval of days with its grain and TIMEX3 value; an end may be open (``None``)."""

    start: date | None
    end: date | None
    grain: str
    value: str


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, or ``None`` where there is no such day."""
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None


def plus_days(day: date, n: int) -> date | None:
    """``n`` days after ``day``."""
    ordinal = day.toordinal() + n
    return date.fromordinal(ordinal) if 1 <= ordinal <= 3_652_059 else None


def month_length(year: int, month: int) -> int:
    """Days in the month."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def plus_months(day: date, n: int) -> date | None:
    """The same day ``n`` months on, or the last of that month where it is shorter."""
    index = day.year * 12 + day.month - 1 + n
    year, month = divmod(index, 12)
    if not 1 <= year <= 9999:
        return None
    return date(year, month + 1, min(day.day, month_length(year, month + 1)))


def months(year: int, month: int, n: int, grain: str, value: str) -> Period:
    """``n`` whole months from ``month`` of ``year``."""
    start = day_of(year, month, 1)
    last = year * 12 + month - 2 + n
    y, m = divmod(last, 12)
    end = day_of(y, m + 1, month_length(y, m + 1)) if 1 <= y <= 9999 else None
    return Period(start, end, grain, value)


def day_period(day: date | None) -> Period:
    """One day."""
    return Period(day, day, "day", day.isoformat() if day else "XXXX-XX-XX")


def month_period(year: int, month: int) -> Period:
    return months(year, month, 1, "month", f"{year:04}-{month:02}")


def year_period(year: int) -> Period:
    return months(year, 1, 12, "year", f"{year:04}")


def quarter_period(year: int, quarter: int) -> Period:
    return months(year, 3 * quarter - 2, 3, "quarter", f"{year:04}-Q{quarter}")


def half_period(year: int, half: int) -> Period:
    return months(year, 6 * half - 5, 6, "half-year", f"{year:04}-H{half}")


def season_period(year: int, season: str) -> Period:
    return months(year, SEASONS[season], 3, "season", f"{year:04}-{season}")


def decade_period(year: int) -> Period:
    """The decade that holds ``year``: 1984 gives 1980–1989."""
    return months(year // 10 * 10 or 1, 1, 120 if year >= 10 else 108, "decade", f"{year // 10:03}")


def century_period(century: int) -> Period:
    """The century by its number: 20 is 1900–1999, as newspapers count it."""
    first = (century - 1) * 100
    return months(first or 1, 1, 1200 if first else 1188, "century", f"{century - 1:02}")


def week_period(day: date) -> Period:
    """The week, Monday to Sunday, that holds ``day``."""
    year, week, _ = day.isocalendar()
    monday = plus_days(day, -day.weekday())
    return Period(monday, plus_days(day, 6 - day.weekday()), "week", f"{year:04}-W{week:02}")


def weekend_period(day: date) -> Period:
    """Saturday and Sunday of the week that holds ``day``."""
    year, week, _ = day.isocalendar()
    back = day.weekday()
    return Period(plus_days(day, 5 - back), plus_days(day, 6 - back), "weekend", f"{year:04}-W{week:02}-WE")


def unit_period(unit: str, day: date) -> Period:
    """The unit of time (day, week, weekend, fortnight, month, …) that holds ``day``."""
    match unit:
        case "week" | "fortnight":
            return week_period(day)
        case "weekend":
            return weekend_period(day)
        case "month":
            return month_period(day.year, day.month)
        case "quarter":
            return quarter_period(day.year, (day.month + 2) // 3)
        case "half":
            return half_period(day.year, 1 if day.month < 7 else 2)
        case "year":
            return year_period(day.year)
        case "decade":
            return decade_period(day.year)
        case "century":
            return century_period(day.year // 100 + 1)
    return day_period(day)


def shifted(unit: str, n: int, day: date) -> date | None:
    """``day`` moved by ``n`` units; hours and less do not leave the day."""
    if unit in DAYS_IN:
        return plus_days(day, n * (7 if unit == "weekend" else DAYS_IN[unit]))
    if unit in MONTHS_IN:
        return plus_months(day, n * MONTHS_IN[unit])
    if unit == "hour":
        return plus_days(day, (n - (n < 0) * 0) // 24 if n >= 0 else -((-n) // 24))
    return day


def easter(year: int) -> date | None:
    """Western Easter Sunday (Gauss, in the form of Meeus)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    l_ = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * l_) // 451
    month, day = divmod(h + l_ - 7 * m + 114, 31)
    return day_of(year, month, day + 1)


def orthodox_easter(year: int) -> date | None:
    """Eastern Easter Sunday, in the Gregorian calendar (1900–2099 differ by 13 days)."""
    a, b, c = year % 4, year % 7, year % 19
    d = (19 * c + 15) % 30
    e = (2 * a + 4 * b - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    julian = day_of(year, month, day + 1)
    return plus_days(julian, year // 100 - year // 400 - 2) if julian else None


def nth_weekday(year: int, month: int, weekday: int, n: int) -> date | None:
    """The ``n``-th ``weekday`` (Monday is 0) of a month; −1 is the last."""
    if n > 0:
        first = day_of(year, month, 1)
        return first and day_of(year, month, 1 + (weekday - first.weekday()) % 7 + 7 * (n - 1))
    last = day_of(year, month, month_length(year, month)) if 1 <= month <= 12 else None
    return last and plus_days(last, -((last.weekday() - weekday) % 7) + 7 * (n + 1))
