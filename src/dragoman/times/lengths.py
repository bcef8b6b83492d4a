"""Lengths of time: ISO 8601 values and the days they cover."""

from __future__ import annotations

from datetime import date

from dragoman.times import calendar as cal
from dragoman.times.meaning import Meaning

_LETTERS = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "night": "D", "morning": "D", "evening": "D",
    "week": "W", "weekend": "D", "fortnight": "W", "month": "M", "quarter": "Q", "year": "Y", "decade": "Y",
    "century": "Y", "millennium": "Y",
}  # fmt: skip
_TIMES = {"weekend": 2, "fortnight": 2, "decade": 10, "century": 100, "millennium": 1000}
_PARTS = {
    "year": ("M", 12),
    "hour": ("TM", 60),
    "minute": ("TS", 60),
    "day": ("TH", 24),
    "week": ("D", 7),
    "decade": ("Y", 10),
}


def iso_length(m: Meaning) -> str:
    """ "two and a half years" is P2Y6M; an unknown number is X: "a few days" is PXD."""
    letter = _LETTERS.get(m.unit, "X")
    lead, letter = ("PT", letter[1:]) if letter[0] == "T" else ("P", letter)
    count = m.count
    if not isinstance(count, (int, float)):
        if m.unit in ("decade", "century", "millennium"):
            return {"decade": "PXDE", "century": "PXCE", "millennium": "PXML"}[m.unit]
        return f"{lead}X{letter}"
    count = count + 0.5 if m.edge == "half" else count
    whole, rest = int(count), count - int(count)
    total = whole * _TIMES.get(m.unit, 1)
    if rest == 0.5 and m.unit in _PARTS:
        return _with_half(m.unit, total, lead, letter)
    if rest:
        return f"{lead}{count * _TIMES.get(m.unit, 1):g}{letter}"
    return f"{lead}{total}{letter}"


def _with_half(unit: str, total: int, lead: str, letter: str) -> str:
    part, size = _PARTS[unit]
    first = f"{total}{letter}" if total else ""
    if part[0] == "T" and lead == "P":
        return f"P{first}T{size // 2}{part[1:]}"
    return f"{lead}{first}{size // 2}{part.lstrip('T')}"


def span_bounds(m: Meaning, turn: int | str | None, day: date | None) -> tuple[date | None, date | None]:
    """The days of "the past three months" (back from publication) and "the next two weeks" (on from it).

    ``turn`` is what stands before the length; other lengths have no place in the calendar.
    """
    past = turn == -1 or turn in ("previous", "preceding")
    coming = turn == 1
    if day is None or not (past or coming):
        return None, None
    count = m.count
    if not isinstance(count, (int, float)):
        return (None, day) if past else (day, None)
    whole = int(count)
    moved = cal.shifted(m.unit, -whole if past else whole, day)
    return (moved, day) if past else (day, moved)
