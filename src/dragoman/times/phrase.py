"""A time phrase: words in the text and what they say."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from dragoman.model import When
from dragoman.times.meaning import Meaning

_MOMENTS = frozenset(("MI", "MN", "START", "END"))
"""Noon, midnight, dawn, dusk."""

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class TimePhrase:
    """Words that name a time. ``start``–``end`` are half-open code points in the text read.

    ``type``, ``value`` and ``mod`` are those of TIMEX3 (a range has both values, joined by "/"); ``when`` is
    the interval of days that the phrase gives to an act: "since 2011" has the value 2011 and is open at its
    end. ``rules`` names what read it, ``meaning`` is the phrase before any calendar, ``opener`` says what
    opens the interval (since, after, until, before). A range has two ``ends``.
    """

    start: int
    end: int
    text: str
    type: TimexType
    value: str
    mod: str
    when: When
    rules: tuple[str, ...]
    meaning: Meaning = field(repr=False)
    opener: str = ""
    ends: tuple[TimePhrase, ...] = ()

    @property
    def hour_alone(self) -> bool:
        """Whether it tells the hour and not the day: "at 4 a.m.", "at dawn"; "tonight" tells both."""
        m = self.meaning
        if m.kind == "same" and m.other is None and m.base is not None:
            m = m.base
        whole = m.kind == "clock" and m.base is None and m.count is None and m.anchor == "published"
        return whole and (bool(m.time) or m.part in _MOMENTS)
