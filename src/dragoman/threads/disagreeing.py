"""Members of a thread that contradict each other: they stay side by side, and nothing is overwritten."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from itertools import combinations

from dragoman.threads.spans import DONE, VOID, span_of
from dragoman.threads.thread import Disagreement, Field, Sighting, View

_AT_ONCE = timedelta(7)
"""Between reports of which one may contradict the other; later, things may have changed."""


def disagreements(members: Sequence[Sighting]) -> tuple[Disagreement, ...]:
    """Fields in which members, given in the order told, contradict each other, with each view's first teller."""
    found = (
        _disagreement("status", members, _statuses_contradict, lambda m: m.entry.status),
        _disagreement("date", members, _dates_contradict, _days),
        _disagreement("place", members, _places_contradict, lambda m: m.entry.where.country if m.entry.where else ""),
    )
    return tuple(d for d in found if d is not None)


def _disagreement(
    field: Field,
    members: Sequence[Sighting],
    contradict: Callable[[Sighting, Sighting], bool],
    value: Callable[[Sighting], str],
) -> Disagreement | None:
    at_odds = {m.key for a, b in combinations(members, 2) if contradict(a, b) for m in (a, b)}
    views: dict[str, View] = {}
    for m in members:
        if m.key in at_odds:
            views.setdefault(value(m), View(value(m), m.told, m.report, m.id))
    return Disagreement(field, tuple(views.values())) if len(views) > 1 else None


def _statuses_contradict(a: Sighting, b: Sighting) -> bool:
    """It was held and it was not; or it stands and it does not, by reports of about the same day."""
    if (a.entry.status in VOID) == (b.entry.status in VOID) or "hypothetical" in (a.entry.status, b.entry.status):
        return False
    void, other = (a, b) if a.entry.status in VOID else (b, a)
    if other.entry.status in DONE:
        return True
    if void.told is None or other.told is None:
        return False
    since = other.told - void.told
    if void.entry.status == "cancelled":
        return timedelta(0) <= since <= _AT_ONCE
    return abs(since) <= _AT_ONCE


def _dates_contradict(a: Sighting, b: Sighting) -> bool:
    """Days named that do not meet; but a visit has several, on any of which there may be talks."""
    one, other = span_of(a), span_of(b)
    if one.certainty != "day" or other.certainty != "day" or (one.start <= other.end and other.start <= one.end):
        return False
    return ("visit" in a.entry.modes) == ("visit" in b.entry.modes)


def _places_contradict(a: Sighting, b: Sighting) -> bool:
    one, other = a.entry.where, b.entry.where
    if one is None or other is None or not one.country or not other.country:
        return False
    return one.country != other.country


def _days(m: Sighting) -> str:
    span = span_of(m)
    return span.start.isoformat() if span.start == span.end else f"{span.start.isoformat()}/{span.end.isoformat()}"
