"""A time phrase: words in the text and what they say."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from dragoman.model import When
from dragoman.times.meaning import Meaning

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
