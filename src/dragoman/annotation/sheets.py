"""Reports with their texts and rows, one at a time, and where in the text a row's words stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from dragoman.ledger import Ledger, ReportRow
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
    of_reports = {name: value for name, value in asked.items() if name in REPORT_FILTERS}
    of_entries = {name: value for name, value in asked.items() if name not in REPORT_FILTERS}
    count = 0
    for report in ledger.reports(state="read", **of_reports):
        key: dict[str, Any] = {"report": report.key, "superseded": True}
        entries = tuple(found.row for found in ledger.entries(**{**of_entries, **key}))
        if of_entries and not entries:
            continue
        if limit and count == limit:
            return
        count += 1
        others: tuple[tuple[Any, ...], ...] = ((), (), ())
        if not of_entries:
            kinds = (ledger.each("statements", **key), ledger.each("figures", **key), ledger.each("upcoming", **key))
            others = tuple(tuple(found.row for found in kind) for kind in kinds)
        yield Sheet(report, ledger.text(report.key), entries, *others)


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
