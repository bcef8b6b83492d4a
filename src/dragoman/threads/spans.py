"""When a telling places its happening: on days, in a wider time, before or after the report."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from dragoman.model import Status, When
from dragoman.threads.thread import Sighting

Certainty = Literal["day", "told", "wide", "partial", "ahead", "void", "none"]
"""``day``: on days named. ``told``: done, and only the report's day is known. ``wide``: within weeks or more.
``partial``: a day of an unknown year. ``ahead``: to come, undated. ``void``: called off or denied, undated. ``none``:
nothing is known."""

AHEAD: frozenset[Status] = frozenset(["planned", "expected", "possible"])
DONE: frozenset[Status] = frozenset(["occurred", "ongoing"])
VOID: frozenset[Status] = frozenset(["cancelled", "negated"])

_REACH: dict[Certainty, tuple[int, int]] = {"day": (8, 8), "told": (36, 8), "ahead": (46, 184), "void": (46, 366)}
"""Days before and after."""

_YEARLESS = re.compile(r"XXXX-(\d\d-\d\d)(?:/XXXX-(\d\d-\d\d))?")
"""A TIMEX value of a day of an unknown year, or of the first and the last of several."""

DAYS = 7  # the longest stay that is named by its days
OPEN = timedelta(days=366)  # how far an interval without an end is taken to reach


@dataclass(frozen=True, slots=True)
class Span:
    """An inclusive interval of days, and how the telling knows it. ``partial``: days of an unknown year, from the first
    to the last, as months and days ("05-03")."""

    certainty: Certainty
    start: date = date.min
    end: date = date.max
    partial: tuple[str, str] | None = None

    @property
    def reach(self) -> tuple[int, int]:
        """Between which days, as ordinals, a thread that it joins may lie; ``dragoman.threads.timing`` is stricter."""
        before, after = _REACH.get(self.certainty, (0, 0))
        low, high = self.bounds
        return (low - before, high + after) if low > 1 else (low, high)

    @property
    def bounds(self) -> tuple[int, int]:
        """The first and the last day named, as ordinals; of what is to come, undated, the day of the report. From 1
        where none is known."""
        start = self.start.toordinal()
        return (start, start if self.certainty in ("ahead", "void", "partial") else self.end.toordinal())

    def has_day(self, day: date) -> bool:
        """Whether a day is, in whatever year, one of these days of an unknown year."""
        return self.partial is not None and _in_year(day.isoformat()[5:], self.partial)

    def shares_day(self, other: Span) -> bool:
        """Whether two spans of days of unknown years meet."""
        if self.partial is None or other.partial is None:
            return False
        return _in_year(self.partial[0], other.partial) or _in_year(other.partial[0], self.partial)

    @property
    def days(self) -> int:
        return (self.end - self.start).days + 1


def _in_year(day: str, days: tuple[str, str]) -> bool:
    first, last = days
    return first <= day <= last if first <= last else day >= first or day <= last  # over New Year


def span_of(sighting: Sighting) -> Span:
    """Where a telling places its happening in time."""
    entry, told = sighting.entry, sighting.told
    when = entry.when
    if entry.status == "hypothetical":
        return Span("none")
    if when is not None and when.basis != "published" and when.value != "PRESENT_REF":
        if when.start is not None or when.end is not None:
            return _dated(when, entry.status, told)
        days = _YEARLESS.match(when.value)
        if days is not None:
            return Span("partial", partial=(days[1], days[2] or days[1]))
    return _undated(entry.status, told)


def _dated(when: When, status: Status, told: date | None) -> Span:
    start, end = when.start, when.end
    if start is not None and end is not None:
        days = (end - start).days + 1
        if days <= DAYS and when.grain != "week":
            return Span("day", start, end)
    elif start is not None:
        end = told if told is not None and told >= start and status in DONE else _later(start)
    elif end is not None:
        start = told if told is not None and told <= end and status in AHEAD else _earlier(end)
    assert start is not None and end is not None
    if told is not None and status in AHEAD and start <= told <= end:
        start = told
    if told is not None and status in DONE and start <= told <= end:
        end = told
    return Span("wide", start, end)


def _undated(status: Status, told: date | None) -> Span:
    if status in VOID:
        return Span("none") if told is None else Span("void", told, _later(told))
    if status in DONE:
        return Span("none") if told is None else Span("told", told, told)
    return Span("ahead") if told is None else Span("ahead", told, _later(told))


def _later(day: date) -> date:
    return min(day, date.max - OPEN) + OPEN


def _earlier(day: date) -> date:
    return max(day, date.min + OPEN) - OPEN
