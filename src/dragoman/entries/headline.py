"""Days that only the headline tells: "Ruto will visit Finland on June 3" above "The visit will begin in Helsinki"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dragoman.entries.merge import keys
from dragoman.model import Entry, Reason


def dated_by_headline(entries: Iterable[Entry], headline: Sequence[Entry]) -> tuple[Entry, ...]:
    """The entries of a report, those without a day of their own dated by what the headline says of the same act."""
    return tuple(_dated(entry, headline) for entry in entries)


def _dated(entry: Entry, headline: Sequence[Entry]) -> Entry:
    if entry.when is not None and entry.when.basis != "published":
        return entry
    told = next((h for h in headline if _same(entry, h)), None)
    if told is None or told.when is None:
        return entry
    reason = Reason("when", told.when.text, "the same act dated in the headline")
    evidence = replace(entry.evidence, reasons=(*entry.evidence.reasons, reason))
    return replace(entry, when=replace(told.when, basis="inferred"), evidence=evidence)


def _same(entry: Entry, told: Entry) -> bool:
    """The headline's act is this one: its kind and standing, somebody who acts, and all whom it is done to."""
    when = told.when
    if when is None or when.start is None or when.grain != "day" or when.basis != "stated":
        return False
    if (entry.type, entry.modes, entry.status) != (told.type, told.modes, told.status):
        return False
    recipients = keys(entry.recipients)
    return bool(keys(entry.actors) & keys(told.actors)) and recipients <= keys((*told.recipients, *told.actors))
