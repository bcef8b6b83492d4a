"""Phrases as plain rows, for printing."""

from __future__ import annotations

from datetime import date

from dragoman.times.phrase import TimePhrase
from dragoman.times.reading import read


def cli_rows(text: str, published: date | None = None) -> list[dict[str, object]]:
    """What ``dragoman times`` prints: rows of start, end, text, type, value, mod, from, to and grain.

    ``start`` and ``end`` are half-open code points; ``from`` and ``to`` ISO days, ``None`` where open or
    unknown. As in TimeML, the row of a range (value ``2014/2016``) is followed by those of its two ends;
    years and months joined by a dash ("1914–18") have only these.
    """
    return [row(text, p) for phrase in read(text, published) for p in timexes(phrase)]


def timexes(phrase: TimePhrase) -> tuple[TimePhrase, ...]:
    """The TIMEX3s of a phrase: itself and the ends of a range."""
    dashed = phrase.ends and phrase.text[0].isdecimal() and phrase.when.grain != "day"
    return phrase.ends if dashed else (phrase, *phrase.ends)


def row(text: str, p: TimePhrase) -> dict[str, object]:
    """One phrase as a plain row."""
    return {
        "start": p.start, "end": p.end, "text": text[p.start : p.end], "type": p.type, "value": p.value,
        "mod": p.mod or None, "from": p.when.start.isoformat() if p.when.start else None,
        "to": p.when.end.isoformat() if p.when.end else None, "grain": p.when.grain,
    }  # fmt: skip
