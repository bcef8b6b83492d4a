"""When was a report published that does not say? Bounds from the text's own clues."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from dragoman.model import When
from dragoman.parse.tree import Document, Token
from dragoman.times import calendar as cal
from dragoman.times.attaching import attach
from dragoman.times.meaning import Meaning
from dragoman.times.phrase import TimePhrase
from dragoman.times.tense import still_ahead, tense_of


def publication_bounds(document: Document, phrases: Sequence[TimePhrase]) -> When:
    """The days between which a report was published, as far as its text tells; ends may be open.

    Clues: what happened on a full date lies before publication; "last year" beside a year that names the same
    happening fixes the year; a coming day without a year lies after it. Basis is always ``inferred``.
    """
    times = attach(document, phrases)
    acts = [(p, times.governor(p)) for p in phrases]
    told = [p for p, act in acts if act is not None and tense_of(act) == "past"]
    dated = [p.when.start for p in told if p.when.start and _explicit(p.meaning)]
    start = max(dated, default=None)
    year = _year(document, [p for p, act in acts if act is None or tense_of(act) != "future"])
    names = ["past date"] if start else []
    end: date | None = None
    if year is not None and 1 <= year <= 9999:
        first = date(year, 1, 1)
        start = first if start is None or start < first else start
        end = date(year, 12, 31)
        names.append("last year is named")
    coming = [p.meaning for p, act in acts if act is not None and not p.opener and still_ahead(act)]
    limit = _limit(coming, start, year)
    if limit is not None and (end is None or limit < end) and (start is None or limit >= start):
        end = limit
        names.append("coming day")
    return When(start, end, "", "", False, "inferred", "", tuple(names))


def _explicit(m: Meaning) -> bool:
    """Whether the words give the year themselves."""
    if m.kind == "range":
        return m.base is not None and m.other is not None and (_explicit(m.base) or _explicit(m.other))
    if m.kind in ("same", "part", "clock") and m.base is not None:
        return _explicit(m.base) or (m.other is not None and _explicit(m.other))
    return m.kind == "date" and m.year is not None and m.era > 0


def _year(document: Document, past: Sequence[TimePhrase]) -> int | None:
    """The year of publication, where "last year" or "this year" can be set beside a year that is named."""
    named = [p for p in past if _explicit(p.meaning) and p.when.start]
    votes: list[int] = []
    for phrase in past:
        month, shift = _year_shift(phrase.meaning)
        if shift is None:
            continue
        for other in named:
            day = other.when.start
            assert day is not None
            same_month = month is not None and day.month == month and other.when.grain in ("day", "month")
            same_year = month is None and other.when.grain == "year" and _same_sentence(document, phrase, other)
            if (same_month and _shared_names(document, phrase, other) >= 2) or same_year:
                votes.append(day.year - shift)
    latest = max((p.when.start.year for p in named if p.when.start), default=0)
    votes = [v for v in votes if v >= latest]
    return max(votes, key=lambda v: (votes.count(v), v)) if votes else None


def _year_shift(m: Meaning) -> tuple[int | None, int | None]:
    """ "August of last year" is (8, −1), "this year" (None, 0); (None, None) for all else."""
    if m.kind == "part" and m.part == "of" and m.base is not None and m.other is not None:
        month, shift = m.base.month, _year_shift(m.other)[1]
        return (month, shift) if month is not None else (None, None)
    if m.kind == "shift" and m.unit == "year" and m.base is None and m.anchor == "published" and m.count == -1:
        return None, -1
    return None, None


def _sentence(document: Document, phrase: TimePhrase) -> list[Token]:
    for sentence in document.sentences:
        if sentence.start <= phrase.start < sentence.end:
            return sentence.tokens
    return []


def _same_sentence(document: Document, a: TimePhrase, b: TimePhrase) -> bool:
    tokens = _sentence(document, a)
    return bool(tokens) and tokens[0].start <= b.start < tokens[-1].end


def _shared_names(document: Document, a: TimePhrase, b: TimePhrase) -> int:
    """Proper names, those of months apart, that stand in the sentences of both phrases."""
    first, second = (
        {t.lower for t in _sentence(document, p) if t.is_proper and not p.start <= t.start < p.end} for p in (a, b)
    )
    return len(first & second)


def _limit(coming: Sequence[Meaning], start: date | None, year: int | None) -> date | None:
    """The last day on which everything coming was still to come."""
    ends: list[date] = []
    for m in coming:
        while m.kind in ("same", "part") and m.base is not None and m.part != "of":
            m = m.base
        when = m.year or year
        if m.kind != "date" or m.month is None or when is None or not 1 <= when <= 9999 or m.turn is not None:
            continue
        if m.day is not None:
            day = cal.day_of(when, m.month, m.day)
            before = cal.plus_days(day, -1) if day else None
        else:
            before = cal.month_period(when, m.month).end
        if before is not None and (start is None or before >= start):
            ends.append(before)
    return min(ends, default=None)
