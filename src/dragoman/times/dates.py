"""Dates of the calendar: the year a day or month belongs to, and the weekday that is meant."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dragoman.times import antiquity
from dragoman.times import calendar as cal
from dragoman.times.calendar import Period
from dragoman.times.context import Context, Direction
from dragoman.times.meaning import Meaning


def date_period(m: Meaning, c: Context) -> Period:
    if m.era < 0:
        return Period(None, None, _grain(m), "BC" + _stem(m, m.year or 0))
    if m.century is not None:
        return cal.century_period(min(max(m.century, 1), 99))
    if m.decade is not None:
        return _decade(m, c)
    if m.year is not None:
        return _same_quarter(m.year, c) if m.fiscal == "quarter" else in_year(m, m.year)
    if m.turn is not None:
        return _turned(m, c)
    return _nearest(m, c)


def _same_quarter(year: int, c: Context) -> Period:
    """ "The 1988 quarter": that year's quarter of the number last named."""
    if c.last_quarter.start is None:
        return cal.year_period(year)
    return cal.quarter_period(year, (c.last_quarter.start.month + 2) // 3)


def _decade(m: Meaning, c: Context) -> Period:
    decade = int(m.decade or 0)
    return cal.decade_period(decade if decade >= 100 else 1900 + decade)


def _grain(m: Meaning) -> str:
    if m.day is not None:
        return "day"
    if m.month is not None:
        return "month"
    if m.season:
        return "season"
    if m.quarter is not None:
        return "quarter"
    if m.half is not None:
        return "half-year"
    return "year"


def _stem(m: Meaning, year: int | str) -> str:
    """The TIMEX3 value with ``year`` as given, which may be XXXX."""
    text = f"{year:04}" if isinstance(year, int) else year
    if m.century is not None:
        return f"{m.century - 1:02}"
    if m.decade is not None:
        return f"{int(m.decade) // 10:03}"
    if m.month is not None:
        return f"{text}-{m.month:02}" + (f"-{m.day:02}" if m.day is not None else "")
    if m.season:
        return f"{text}-{m.season}"
    if m.quarter is not None:
        return f"{text}-Q{m.quarter}"
    if m.half is not None:
        return f"{text}-H{m.half}"
    return text


def in_year(m: Meaning, year: int) -> Period:
    if not 1 <= year <= 9999:
        return Period(None, None, _grain(m), _stem(m, year))
    if m.day is not None and m.month is not None:
        day = cal.day_of(year, m.month, m.day)
        return Period(day, day, "day", _stem(m, year))
    if m.month is not None:
        return cal.month_period(year, m.month)
    if m.season:
        return cal.season_period(year, m.season)
    if m.quarter is not None:
        return cal.quarter_period(year, m.quarter)
    if m.half is not None:
        return cal.half_period(year, m.half)
    return cal.year_period(year)


def unknown(m: Meaning) -> Period:
    return Period(None, None, _grain(m), _stem(m, "XXXX"))


def _turned(m: Meaning, c: Context) -> Period:
    """ "last May": the latest over before the day; "next": the first after it; "this": of its year."""
    day = c.day or (c.story.start if c.narrative else None)
    if day is None:
        return unknown(m)
    around = [p for y in range(day.year - 1, day.year + 2) if (p := in_year(m, y)).start]
    if m.turn == -1:
        done = [p for p in around if p.end and p.end < day]
        return done[-1] if done else unknown(m)
    if m.turn == 1:
        coming = [p for p in around if p.start and p.start > day]
        return coming[0] if coming else unknown(m)
    return in_year(m, day.year)


def _nearest(m: Meaning, c: Context) -> Period:
    """A date without its year."""
    if c.narrative:
        return _follow(m, c)
    day = c.day
    if day is None:
        return unknown(m)
    around = [p for y in range(day.year - 4, day.year + 5) if (p := in_year(m, y)).start and p.end]
    weight = _weights(m, c.direction)
    return min(around, key=lambda p: _distance(p, day, weight), default=unknown(m))


def _weights(m: Meaning, direction: Direction) -> tuple[float, float]:
    """How much distance counts, back and ahead. Tense decides bare months; a day leans on nearness."""
    if m.quarter is not None:
        return (1.0, 1.2) if direction == "future" else (1.0, 4.0)
    if not direction:
        return (1.0, 1.2) if m.day is not None else (1.0, 2.0)
    strong = 1.5 if m.day is not None else 4.5
    return (1.0, strong) if direction == "past" else (strong, 1.0)


def _distance(p: Period, day: date, weight: tuple[float, float]) -> float:
    assert p.start and p.end
    if p.start <= day <= p.end:
        return 0
    return (day - p.end).days * weight[0] if p.end < day else (p.start - day).days * weight[1]


def _follow(m: Meaning, c: Context) -> Period:
    """In a narrative: the same year as the last date named, or the next where time has turned."""
    if c.ancient:
        return antiquity.dated(_stem(m, "XXXX"), antiquity.year_of(c.ancient), _grain(m))
    anchor = c.story.start
    if anchor is None:
        return unknown(m) if c.day is None else _nearest(m, replace(c, narrative=False))
    if c.story.grain in ("year", "decade", "century"):
        return in_year(m, anchor.year)
    here = in_year(m, anchor.year)
    if here.start and (anchor - here.start).days > 180:
        return in_year(m, anchor.year + 1)
    return here


def weekday_day(anchor: date, wanted: int, turn: int | None, direction: Direction) -> date | None:
    back = (anchor.weekday() - wanted) % 7
    if turn == 0:
        return cal.plus_days(anchor, wanted - anchor.weekday())
    if turn == -1:
        return cal.plus_days(anchor, -(back or 7))
    if turn == 1 or direction == "future":
        return cal.plus_days(anchor, 7 - back)
    return cal.plus_days(anchor, -back)
