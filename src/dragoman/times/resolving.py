"""From meanings to the calendar: the period and TIMEX3 value of a phrase in its context."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from dragoman.times import antiquity
from dragoman.times import calendar as cal
from dragoman.times.calendar import Period
from dragoman.times.context import NOTHING, Context, Direction
from dragoman.times.dates import date_period, in_year, unknown, weekday_day
from dragoman.times.lengths import iso_length, span_bounds
from dragoman.times.meaning import Meaning
from dragoman.times.occasions import occasion_period
from dragoman.times.parts import half_of, nth_of, rest_of, third_of


def period_of(meaning: Meaning, context: Context) -> Period:
    """The period a meaning names; where the context does not settle it, without ends, its value symbolic."""
    return _BY_KIND[meaning.kind](meaning, context)


def _weekday(m: Meaning, c: Context) -> Period:
    wanted = (m.base.weekday if m.base is not None else m.weekday) or 0
    unknown = Period(None, None, "day", f"XXXX-WXX-{wanted + 1}")
    if m.other is not None:
        week = period_of(m.other, c)
        if week.start is None or week.grain not in ("week",):
            return unknown
        return cal.day_period(cal.plus_days(week.start, wanted))
    anchor = c.here if m.anchor == "text" or (c.narrative and c.day is None) else c.day
    if anchor is None:
        return unknown
    return cal.day_period(weekday_day(anchor, wanted, m.turn, c.direction))


# --- distances --------------------------------------------------------------------------------------


def _shift(m: Meaning, c: Context) -> Period:
    if m.anchor == "quarter":
        return _year_before(m, c)
    unit, count = m.unit, m.count
    if m.base is not None:
        unit, count = m.base.unit, m.base.count
        if isinstance(count, (int, float)):
            count = (count + 0.5 * (m.base.edge == "half")) * (m.turn or 1)
    if not isinstance(count, (int, float)):
        return _vague_shift(m, c)
    if unit == "period":
        unit = "quarter"
    if unit == "year" and m.base is not None and count < 0 and c.last.grain == "quarter":
        return _year_before(replace(m, count=count), c)
    if m.anchor == "text":
        return _from_text(m, unit, count, c)
    if m.anchor == "base" and m.other is not None:
        anchor = period_of(m.other, c).start
    else:
        anchor = c.day or (c.story.start if c.narrative and unit != "day" else None)
    if anchor is None:
        return Period(None, None, unit, _symbolic(unit))
    if m.anchor == "base":
        return cal.day_period(cal.shifted(unit, int(count), anchor))
    return _moved(unit, count, anchor, m)


def _year_before(m: Meaning, c: Context) -> Period:
    """ "Third-quarter profit was 5 m, against 4 m a year ago": the same quarter of the year before."""
    quarter = period_of(m.base, c) if m.edge == "of base" and m.base is not None else c.last_quarter
    if quarter.start is not None and (m.edge == "of base" or c.last.grain == "quarter"):
        moved = cal.shifted("year", int(m.count or -1), quarter.start)
        return cal.unit_period("quarter", moved) if moved else NOTHING
    if c.day is None:
        return Period(None, None, "year", "XXXX")
    moved = cal.shifted("year", int(m.count or -1), c.day)
    return cal.unit_period("year", moved) if moved else NOTHING


def _moved(unit: str, count: float, anchor: date, m: Meaning) -> Period:
    if count != int(count):
        unit, count = ("month", count * 12) if unit == "year" else ("day", count * 7)
    day = cal.shifted(unit, int(count), anchor)
    if day is None:
        return Period(None, None, unit, _symbolic(unit))
    if m.base is not None and unit in ("decade", "century"):
        unit = "year"
    if m.edge == "running" and unit in ("year", "month", "week"):
        return _running(unit, int(count), anchor, day)
    return cal.unit_period(unit, day)


def _running(unit: str, count: int, anchor: date, day: date) -> Period:
    """ "the past year" runs back from publication; its value is that of the calendar year before."""
    value = cal.unit_period(unit, day).value
    return Period(day, anchor, unit, value) if count < 0 else Period(anchor, day, unit, value)


def _vague_shift(m: Meaning, c: Context) -> Period:
    past = (m.turn or 0) < 0
    here = c.day if m.anchor == "published" else c.here
    if past:
        return Period(None, here if m.anchor == "published" else None, "", "PAST_REF")
    return Period(here if m.anchor == "published" else None, None, "", "FUTURE_REF")


_BLANKS = {
    "day": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "year": "XXXX",
}


def _symbolic(unit: str) -> str:
    return _BLANKS.get(unit, "XXXX")


def _from_text(m: Meaning, unit: str, count: float, c: Context) -> Period:
    """Counted from the last date named; "the quarter" is the quarter last named."""
    quarter = c.last_quarter
    coming = m.edge == "latest" and c.day is not None and quarter.end is not None and quarter.end > c.day
    if unit == "quarter" and count == 0 and quarter.start is not None and not coming:
        return quarter
    if m.edge == "latest" and c.day is not None:
        before = cal.plus_months(c.day, -3)
        return cal.unit_period("quarter", before) if before else NOTHING
    if unit == "weekend" and m.edge == "the" and c.day is not None and not c.narrative:
        return cal.weekend_period(_weekend_day(c.day, c.direction))
    if c.ancient:
        told = antiquity.moved(unit, count, antiquity.year_of(c.ancient))
        return told or Period(None, None, unit, antiquity.same(m, c.ancient))
    anchor = c.day if m.edge == "the" and c.day is not None and not c.narrative else c.here
    if anchor is None or (unit == "day" and not count and not _day_settled(c)):
        return Period(None, None, unit, _symbolic(unit))
    if unit == "day" and c.last.start is not None and c.last.grain not in ("day", "") and count:
        return Period(None, None, "day", f"{c.last.value[:7]}-XX" if c.last.grain == "month" else "XXXX-XX-XX")
    if count > 0 and unit in ("day", "week") and c.last.end is not None and c.last.grain == "day":
        anchor = c.last.end
    return _moved(unit, count, anchor, m)


def _day_settled(c: Context) -> bool:
    """Whether "the same day" can be that of the last date: in a report of unknown day a date with its year lies in the
    past more often than not, and what is to come is on the day of another."""
    return c.day is not None or (c.last.grain == "day" and c.direction != "future")


def _weekend_day(day: date, direction: Direction) -> date:
    """A day of the week whose weekend is "the weekend": the latest that has begun, or the next."""
    back = 0 if direction == "future" or day.weekday() >= 5 else -7
    return cal.plus_days(day, back) or day


# --- lengths, parts, the rest -----------------------------------------------------------------------


def _span(m: Meaning, c: Context) -> Period:
    inner = m.base or m
    if inner.turn is not None and m.turn is None:
        m = inner
    start, end = span_bounds(inner, m.turn, c.day)
    return Period(start, end, inner.unit, iso_length(inner))


def _within(m: Meaning, c: Context) -> Period:
    """ "The first three months of 2023": so much from the beginning, or back from the end, of a period."""
    assert m.base is not None and m.other is not None
    span = m.base.base or m.base
    whole = period_of(m.other, c)
    value = iso_length(span)
    if whole.start is None or whole.end is None or not isinstance(span.count, (int, float)):
        return Period(whole.start, whole.end, span.unit, value)
    if str(m.base.turn) == "first":
        beyond = cal.shifted(span.unit, int(span.count), whole.start)
        return Period(whole.start, cal.plus_days(beyond, -1) if beyond else None, span.unit, value)
    after = cal.plus_days(whole.end, 1)
    back = cal.shifted(span.unit, -int(span.count), after) if after else None
    return Period(back, whole.end, span.unit, value)


def _part(m: Meaning, c: Context) -> Period:
    if m.part == "of" and m.base is not None and m.other is not None:
        return _of(m.base, m.other, c)
    whole = period_of(m.base or Meaning("shift", unit=m.unit or "year", count=0), _soon(m.base, c) if m.base else c)
    if m.base is None:
        return third_of(whole, m.part)
    if m.half:
        return half_of(whole, m.half)
    if m.ordinal is not None or m.other is not None or m.unit:
        return nth_of(m, whole)
    if m.part in ("earlier", "later", "sometime"):
        return rest_of(m.part, whole, c.day)
    return third_of(whole, m.part)


def _soon(m: Meaning, c: Context) -> Context:
    """ "Will meet later Wednesday", "on Wednesday night", told on a Wednesday: today, and not in a week."""
    today = c.day is not None and m.kind == "weekday" and m.turn is None and c.day.weekday() == m.weekday
    return replace(c, direction="past") if today else c


def _of(base: Meaning, other: Meaning, c: Context) -> Period:
    year = period_of(other, c)
    if year.start is None:
        return unknown(base) if base.kind == "date" else Period(None, None, "day", "XXXX")
    dated = replace(base, year=year.start.year, turn=None)
    return period_of(dated, c)


_PART_OF_DAY = {"MI": "12:00", "MN": "24:00"}


def _clock(m: Meaning, c: Context) -> Period:
    if m.base is not None and m.other is not None:
        day = period_of(m.base, _soon(m.base, c))
        inner = m.other
    else:
        day, inner = _same_day(m, c), m
    value = day.start.isoformat() if day.start and day.grain == "day" else "XXXX-XX-XX"
    if inner.time:
        return Period(day.start, day.end, "day", f"{value}T{inner.time}")
    part = str(inner.part)
    at = _PART_OF_DAY.get(part, part)
    return Period(day.start, day.end, "day", f"{value}T{at}" if value else f"T{at}")


_NEXT = {"next": 1, "following": 1, "1": 1, "previous": -1}


def _same_day(m: Meaning, c: Context) -> Period:
    if m.anchor == "text":
        here = c.last.start if c.last.grain == "day" and c.last.start else c.day
        return cal.day_period(cal.plus_days(here, _NEXT.get(str(m.count), 0)) if here else None)
    if isinstance(m.count, (int, float)) and c.day is not None:
        return cal.day_period(cal.plus_days(c.day, int(m.count)))
    if c.narrative and c.last.grain == "day":
        return c.last
    return cal.day_period(c.day)


def _same(m: Meaning, c: Context) -> Period:
    assert m.base is not None
    if m.other is not None:  # a clock and its day
        return _clock(Meaning("clock", base=m.other, other=m.base), c)
    return period_of(m.base, c)


def _set(m: Meaning, c: Context) -> Period:
    if m.ref:
        value = m.ref
    elif m.weekday is not None:
        value = f"XXXX-WXX-{m.weekday + 1}"
    elif m.month is not None:
        value = f"XXXX-{m.month:02}"
    elif m.season:
        value = f"XXXX-{m.season}"
    else:
        value = iso_length(m if m.count is not None else replace(m, count=1))
    return Period(None, None, m.unit or "set", value)


def _ref(m: Meaning, c: Context) -> Period:
    day = c.day
    if m.ref == "PAST_REF":
        return Period(None, day, "", m.ref)
    if m.ref == "FUTURE_REF":
        return Period(day, None, "", m.ref)
    return Period(day, day, "", m.ref)


def _occasion(m: Meaning, c: Context) -> Period:
    return occasion_period(m, c.day, c.last.start if c.narrative else None, c.direction)


def _span_of_two(m: Meaning, c: Context) -> Period:
    assert m.base is not None and m.other is not None
    second = period_of(m.other, c)
    base = m.base
    if base.kind == "date" and base.year is None and second.start is not None:
        first = in_year(base, second.start.year)
        if first.start and second.end and first.start > second.end:
            first = in_year(base, second.start.year - 1)
    else:
        first = period_of(base, c)
    if base.kind == "weekday" and first.start and second.start and m.other.kind == "weekday":
        days = ((m.other.weekday or 0) - (base.weekday or 0)) % 7
        second = cal.day_period(cal.plus_days(first.start, days))
    grain = first.grain if first.grain == second.grain else "day"
    start, end = first.start, second.end
    if start is not None and end is not None and start > end:
        start, end = second.start, first.end
    return Period(start, end, grain, f"{first.value}/{second.value}")


_BY_KIND: dict[str, Callable[[Meaning, Context], Period]] = {
    "date": date_period,
    "weekday": _weekday,
    "shift": _shift,
    "span": _span,
    "part": _part,
    "within": _within,
    "clock": _clock,
    "same": _same,
    "set": _set,
    "ref": _ref,
    "occasion": _occasion,
    "range": _span_of_two,
}
