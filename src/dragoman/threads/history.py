"""What a thread's members tell one after the other: its standing, its changes, its disagreements."""

from __future__ import annotations

from calendar import isleap
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from dragoman.model import Entry, Party, Place, Status, When
from dragoman.threads.disagreeing import disagreements
from dragoman.threads.spans import AHEAD, DONE, VOID, span_of
from dragoman.threads.thread import Change, ChangeKind, Sighting, Thread

_RANK: dict[Status, int] = {"hypothetical": 0, "possible": 1, "expected": 2, "planned": 3, "ongoing": 4, "occurred": 5}


def thread_of(sightings: Iterable[Sighting]) -> Thread:
    """A thread of these members, which are taken to be of one happening. At least one."""
    members = tuple(sorted(sightings, key=_told))
    standing = _standing(members)
    return Thread(
        type=members[0].entry.type,
        standing=standing,
        when=_when(members, standing),
        where=_where(members),
        modes=tuple(sorted({mode for m in members for mode in m.entry.modes})),
        parties=_parties(members),
        history=tuple(_changes(members)),
        members=members,
        disagreements=disagreements(members),
    )


def as_of(thread: Thread, day: date) -> Thread | None:
    """The thread as the reports out by a day tell it; ``None`` before the first. Those of unknown day count as out."""
    members = [m for m in thread.members if m.told is None or m.told <= day]
    return thread_of(members) if members else None


def _told(s: Sighting) -> tuple[object, ...]:
    """By the day of the report; of unknown day, plans come first and what was done last."""
    unknown = date.min if s.entry.status in AHEAD else date.max
    return (s.told or unknown, s.report, s.entry.evidence.trigger_start, s.id)


def _standing(members: Sequence[Sighting]) -> Status:
    """The newest status. What was done stays done; among plans of one day the firmest holds."""
    done = [m.entry.status for m in members if m.entry.status in DONE]
    if done:
        return "occurred" if "occurred" in done else "ongoing"
    newest = max(m.told or date.min for m in members)
    last = [m.entry.status for m in members if (m.told or date.min) == newest]
    void = [status for status in last if status in VOID]
    return void[-1] if void else max(last, key=lambda status: _RANK[status])


# --- when and where -----------------------------------------------------------------------------------


def _when(members: Sequence[Sighting], standing: Status) -> When | None:
    """The narrowest time named, by those who tell that it was done before the others; the newest among equals."""
    dated = [m for m in members if m.entry.status not in VOID and span_of(m).certainty in ("day", "wide")]
    if standing in DONE:
        done = [m for m in dated if m.entry.status in DONE]
        dated = done if any(span_of(m).certainty == "day" for m in done) else dated
    if dated:
        order = {m.key: n for n, m in enumerate(members)}
        best = min(dated, key=lambda m: (span_of(m).days, -order[m.key]))
        if span_of(best).certainty == "day":
            return best.entry.when
    partial = [m for m in members if span_of(m).certainty == "partial"]
    on_day = _on_the_day(partial[0], members) if partial else None
    if dated and (on_day is None or on_day.start is None):
        return _by_then(best, members)
    if partial:
        return on_day
    return next((m.entry.when for m in members if m.entry.when is not None and m.entry.status == standing), None)


def _by_then(best: Sighting, members: Sequence[Sighting]) -> When | None:
    """A wide time, ended by the first report in it that tells that it was done: "in February", told on the 10th. What
    was only planned for a time, and done at another, has the day on which that was told."""
    span, when = span_of(best), best.entry.when
    told = [(s.start, m) for m in members if (s := span_of(m)).certainty == "told"]
    within = [day for day, _ in told if span.start <= day <= span.end]
    if when is None or not told:
        return when
    if within:
        return replace(
            when, start=max((span.start, *_still_ahead(members, within[0]))), end=within[0], basis="inferred"
        )
    return told[0][1].entry.when if best.entry.status in AHEAD else when


def _still_ahead(members: Sequence[Sighting], until: date) -> list[date]:
    """The days up to one on which reports told that it was to come; before them it was not held."""
    return [m.told for m in members if m.entry.status in AHEAD and m.told is not None and m.told <= until]


def _on_the_day(best: Sighting, members: Sequence[Sighting]) -> When | None:
    """Days of an unknown year, in the year of a report of one of them that tells that it was done."""
    when, span = best.entry.when, span_of(best)
    told = [day for m in members if (s := span_of(m)).certainty == "told" and span.has_day(day := s.start)]
    if when is None or span.partial is None or not told:
        return when
    if "02-29" in span.partial and not isleap(told[0].year):
        return when
    first, last = (date.fromisoformat(f"{told[0].year}-{day}") for day in span.partial)
    return replace(when, start=first, end=last, basis="inferred") if first <= last else when


def _where(members: Sequence[Sighting]) -> Place | None:
    """The place named most often; with its name rather than by its country alone."""
    places = [m.entry.where for m in members if m.entry.where is not None and m.entry.where.country]
    if not places:
        return None
    return max(places, key=lambda p: (bool(p.name), places.count(p), p.country, p.name))


def _parties(members: Sequence[Sighting]) -> tuple[Party, ...]:
    """Each party once, as it stands in the member that names most of them; others follow."""

    def fullness(entry: Entry) -> int:
        parties = entry.parties
        return sum(1 + bool(p.country) + bool(p.office) for p in parties)

    entries = sorted((m.entry for m in members), key=fullness, reverse=True)
    found: dict[tuple[str, str], Party] = {}
    for entry in entries:
        for p in entry.parties:
            known = any(p.country == q.country and not p.office and p.country for q in found.values())
            if not known:
                found.setdefault((p.name, p.country), p)
    return tuple(found.values())


# --- changes ------------------------------------------------------------------------------------------


def _changes(members: Sequence[Sighting]) -> Iterable[Change]:
    """Each new status and each narrower or other time, as first told."""
    statuses: list[Status] = []
    times: list[tuple[date, date]] = []
    for m in members:
        status, when, span = m.entry.status, m.entry.when, span_of(m)
        if not statuses or _is_news(status, statuses[-1]):
            statuses.append(status)
            yield _change("status", m)
        if span.certainty in ("day", "wide") and status not in VOID and when is not None:
            if not any(span.start <= start and end <= span.end for start, end in times):
                times.append((span.start, span.end))
                yield _change("date", m)


def _is_news(status: Status, now: Status) -> bool:
    """A step forward, a calling off, or a plan taken up again; nothing undoes what was done."""
    if status == now or now == "occurred" or status == "hypothetical":
        return False
    if status in VOID:
        return now not in DONE
    return now in VOID or _RANK[status] > _RANK[now]


def _change(kind: ChangeKind, m: Sighting) -> Change:
    return Change(kind, m.entry.status, m.entry.when, m.told, m.report, m.publisher, m.id, m.entry.word)
