"""Reading phrases again, with the tense of the acts that they date."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from dragoman.parse.tree import Document
from dragoman.times.attaching import attach
from dragoman.times.phrase import TimePhrase
from dragoman.times.reading import read_with
from dragoman.times.tense import tense_of


def resolve(document: Document, phrases: Sequence[TimePhrase], published: date | None) -> tuple[TimePhrase, ...]:
    """The phrases of ``document`` with weekdays, months and days of no stated year by the tense of their act.

    ``phrases`` are those of ``read`` on the same text and day.
    """
    times = attach(document, phrases)
    tenses = {}
    for phrase in phrases:
        act = times.governor(phrase)
        if act is not None and (tense := tense_of(act)):
            tenses[phrase.start] = tense
    return read_with(document.text, published, tenses)
