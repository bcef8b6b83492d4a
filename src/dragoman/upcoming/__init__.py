"""Coming events: what a calendar would show of a report, merged per happening.

``plans`` takes them from the entries, ``occasions`` from nouns of scheduled occasions that are no entries,
``turns`` from verbs of beginning and end that have a day ahead.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from dragoman.model import Entry, Upcoming
from dragoman.parse.tree import Document
from dragoman.upcoming.occasions import occasions
from dragoman.upcoming.plans import plans
from dragoman.upcoming.turns import turns

if TYPE_CHECKING:
    from dragoman.actors import Actors
    from dragoman.times import Times

__all__ = ["upcoming"]


def upcoming(
    document: Document,
    actors: Actors,
    times: Times,
    entries: tuple[Entry, ...],
    published: date | None,
    report_id: str = "",
) -> tuple[Upcoming, ...]:
    """The coming events of a report, in text order, as seen on the day of its publication.

    Without that day an event counts as coming where its words say so ("will", "expected").
    """
    planned = plans(document, times, entries, published)
    taken = tuple((e.evidence.trigger_start, e.evidence.trigger_end) for e in entries)
    held = tuple(occasions(document, actors, times, published, taken))
    taken += tuple((u.evidence.start, u.evidence.end) for u in held)
    others = [*held, *turns(document, times, published, taken)]
    rows = planned + [replace(u, evidence=replace(u.evidence, report_id=report_id)) for u in others]
    rows.sort(key=lambda u: u.evidence.trigger_start)
    return tuple(rows)
