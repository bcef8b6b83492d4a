"""What a time phrase means, before any calendar: a frozen record that rules fill in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Meaning:
    """A time, in words: "last May" is ``Meaning("date", month=5, turn=-1)``.

    ``kind`` says which fields count: date, weekday, shift (``count`` ``unit``s from ``anchor``), span (a
    length), part (``part`` of ``base``), clock, set, ref, occasion, range (``base`` to ``other``).
    ``turn`` counts from publication: −1 last, 0 this, 1 next. ``anchor`` is ``published`` or ``text``.
    """

    kind: str
    base: Meaning | None = None
    other: Meaning | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: str = ""
    quarter: int | None = None
    half: int | None = None
    decade: int | None = None
    century: int | None = None
    era: int = 1
    unit: str = ""
    count: float | str | None = None
    turn: int | None = None
    anchor: str = "published"
    part: str = ""
    ordinal: int | str | None = None
    time: str = ""
    mod: str = ""
    ref: str = ""
    occasion: str = ""
    edge: str = ""
    fiscal: str = ""


FIELDS = frozenset(Meaning.__slots__)
"""Names that captures of a rule may have."""
