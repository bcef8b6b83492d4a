"""Reports with their texts and rows, one at a time, and where in the text a row's words stand."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from dragoman.ledger import Found, Ledger, ReportRow
from dragoman.ledger.queries import REPORT_FILTERS
from dragoman.model import Entry, Figure, Statement, Upcoming, When

Span = tuple[int, int]
"""Half-open code points into a report's text."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One report: its text and what was read of it."""

    report: ReportRow
    text: str
    entries: tuple[Entry, ...] = ()
    statements: tuple[Statement, ...] = ()
    figures: tuple[Figure, ...] = ()
    upcoming: tuple[Upcoming, ...] = ()


def sheets(ledger: Ledger, limit: int, asked: Mapping[str, Any]) -> Iterator[Sheet]:
    """The reports that a question finds, oldest first.

    Filters of entries choose entries; then reports without one, and all other rows, are left out.
    """
    of_reports = {name: value for name, value in asked.items() if name in REPORT_FILTERS - {"text"}}
    of_entries = len(of_reports) < len(asked)
    lanes = [_Lane(ledger.each("entries", **asked))]
    if not of_entries:
        lanes += [_Lane(ledger.each(kind, **asked)) for kind in ("statements", "figures", "upcoming")]
    reports = ledger.reports(state="read", **of_reports)
    known = {report.key for report in reports}
    count = 0
    for report in reports:
        rows = [lane.of(report.key, known) for lane in lanes]
        if of_entries and not rows[0]:
            continue
        if limit and count == limit:
            return
        count += 1
        yield Sheet(report, ledger.text(report.key), *rows)


class _Lane:
    """Rows of one kind in the order of their reports, taken a report at a time."""

    def __init__(self, found: Iterator[Found[Any]]) -> None:
        self._groups = groupby(found, key=lambda one: one.report.key)
        self._next = next(self._groups, None)

    def of(self, key: str, known: Collection[str]) -> tuple[Any, ...]:
        """The rows of the report. What is of none of the known, for it was superseded meanwhile, is passed over."""
        while self._next is not None and self._next[0] not in known:
            self._next = next(self._groups, None)
        if self._next is None or self._next[0] != key:
            return ()
        rows = tuple(one.row for one in self._next[1])
        self._next = next(self._groups, None)
        return rows


def fragments(text: str, span: Span) -> tuple[Span, ...]:
    """A span without the ends of lines in it and the white space around them; ``()`` where nothing is left."""
    found = []
    for line in re.compile(r"[^\r\n]+").finditer(text, *span):
        words = line.group().strip()
        if words:
            start = line.start() + line.group().index(words)
            found.append((start, start + len(words)))
    return tuple(found)


def trigger(row: Entry | Statement | Figure | Upcoming) -> Span:
    """The words for the act, or the evidence where there are none."""
    e = row.evidence
    return (e.trigger_start, e.trigger_end) if 0 <= e.trigger_start < e.trigger_end else (e.start, e.end)


def time_span(text: str, entry: Entry) -> Span | None:
    """The words that date an entry: in its evidence, else the nearest in its paragraph."""
    when: When | None = entry.when
    if when is None or not when.text.strip():
        return None
    evidence, near = (entry.evidence.start, entry.evidence.end), trigger(entry)[0]
    for span in (evidence, paragraph(text, near)):
        found = located(text, when.text, span, near)
        if found:
            return found
    return None


def located(text: str, words: str, within: Span, near: int = 0) -> Span | None:
    """Where words stand within a span, white space aside; of several places the one nearest to ``near``."""
    parts = [re.escape(word) for word in words.split()]
    places = re.compile(r"(?<!\w)" + r"\s+".join(parts) + r"(?!\w)").finditer(text, *within)
    return min((place.span() for place in places), key=lambda span: abs(span[0] - near), default=None)


def paragraph(text: str, at: int) -> Span:
    """The line that a place stands in."""
    start = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
    ends = [end for end in (text.find("\n", at), text.find("\r", at)) if end >= 0]
    return (start, min(ends, default=len(text)))


def days(when: When) -> str:
    """The days of an interval, ``..`` between its ends; an open end is empty."""
    start, end = (day.isoformat() if day else "" for day in (when.start, when.end))
    return start if start == end else f"{start}..{end}"
