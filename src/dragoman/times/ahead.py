"""What is planned lies ahead: its month without a year is the next one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dragoman.model import When
from dragoman.times.dates import in_year
from dragoman.times.phrase import TimePhrase


def to_come(phrase: TimePhrase, when: When, published: date) -> When:
    """``when``, of a planned act; a bare month or season that is past when it is told is the next one.

    A phrase that names its year, or is counted from another day, stays as read, and so does a day: with it the
    nearest is meant more often than not.
    """
    meaning = phrase.meaning
    bare = meaning.kind == "date" and meaning.year is None and meaning.turn is None and meaning.day is None
    named = meaning.month is not None or meaning.season
    if not bare or not named or phrase.opener or when.start is None or when.end is None or when.end >= published:
        return when
    period = in_year(meaning, when.start.year + 1)
    if period.start is None or period.end is None or period.end < published:
        return when
    return replace(when, start=period.start, end=period.end, value=period.value)
