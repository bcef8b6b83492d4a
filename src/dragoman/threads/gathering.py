"""A thread while it is being put together: what its members say taken together, against which a telling is held."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from dragoman.threads.spans import Span
from dragoman.threads.telling import Telling
from dragoman.threads.who import Who


@dataclass(slots=True, eq=False)
class Gathering:
    """``start``–``end``: the days its dated members name, ``first``–``last``: the days on which undated members told
    that it was done, ``plans``: those on which undated members told that it was to come; ``wide``: the time in which
    all vaguer members place it."""

    members: list[Telling] = field(default_factory=list)
    actors: frozenset[Who] = frozenset()
    recipients: frozenset[Who] = frozenset()
    countries: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    start: date | None = None
    end: date | None = None
    first: date | None = None
    last: date | None = None
    wide: tuple[date, date] | None = None
    plans: tuple[date, date] | None = None
    partials: list[Span] = field(default_factory=list)
    visit: bool = False
    tour: bool = False
    phone: bool = False
    top: bool = False
    assembly: Who | None = None

    def take(self, t: Telling) -> None:
        """Let a telling in."""
        self.members.append(t)
        self.actors |= t.actors
        self.recipients |= t.recipients
        self.countries |= {t.country} - {""}
        self.places |= {t.place} - {""}
        self.visit |= t.visit
        self.tour |= t.tour
        self.phone |= t.phone
        self.top |= t.top
        self.assembly = self.assembly or t.assembly
        span = t.span
        if span.certainty == "day":
            self.start = min(self.start or span.start, span.start)
            self.end = max(self.end or span.end, span.end)
        elif span.certainty == "told":
            self.first = min(self.first or span.start, span.start)
            self.last = max(self.last or span.start, span.start)
        elif span.certainty == "wide":
            since, until = self.wide or (span.start, span.end)
            self.wide = (max(since, span.start), min(until, span.end))
        elif span.certainty == "ahead" and span.start != date.min:
            since, until = self.plans or (span.start, span.start)
            self.plans = (min(since, span.start), max(until, span.start))
        elif span.certainty == "partial":
            self.partials.append(span)

    @property
    def held(self) -> tuple[date, date] | None:
        """The days it is known or taken to lie on: those named, else those on which it was told as done."""
        if self.start is not None and self.end is not None:
            return (self.start, self.end)
        return (self.first, self.last) if self.first is not None and self.last is not None else None

    def has_day(self, day: date) -> bool:
        """Whether its dated members name a day."""
        return self.start is not None and self.end is not None and self.start <= day <= self.end

    @property
    def summit(self) -> bool:
        """Whether a member calls it a summit, which is no call."""
        return any(m.summit for m in self.members)

    def has_report(self, t: Telling) -> bool:
        return any(m.sighting.report == t.sighting.report for m in self.members)

    def has_sentence(self, t: Telling) -> bool:
        """Whether a member stands in the same sentence: two acts of one sentence are two, but for a visit and the
        talks during it."""
        here = (t.sighting.report, t.sighting.entry.evidence.sentence)
        if t.sighting.titled:
            return False
        return any(
            not m.sighting.titled
            and (m.sighting.report, m.sighting.entry.evidence.sentence) == here
            and not (t.type == "CONSULT" and m.visit != t.visit)
            for m in self.members
        )
