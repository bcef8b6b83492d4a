"""Threads as a table for people, as JSON Lines and as CSV, and the life of one told line by line."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.ledger.shown import report_json
from dragoman.ledger.thread_queries import FoundThread
from dragoman.model import Link, Party, When
from dragoman.rows import Row, entry_row, link_row, party_row, place_row, when_row
from dragoman.threads import Change, Disagreement, Sighting

THREAD_COLUMNS = (
    "id", "when_start", "when_end", "type", "modes", "status", "parties", "country", "place", "first_told", "last_told",
    "reports", "sources", "members", "disagreements", "life",
)  # fmt: skip


def thread_flat(found: FoundThread) -> Row:
    """One line a thread; ``life`` is its history in short."""
    t = found.row
    told = [m.told.isoformat() for m in t.members if m.told is not None]
    row: Row = {"id": t.id, "type": t.type, "modes": " ".join(t.modes), "status": t.standing}
    row |= {"parties": "; ".join(_named(p) for p in t.parties)}
    row |= {"country": t.where and t.where.country, "place": t.where and t.where.name}
    row |= {"when_start": t.when and _iso(t.when, "start"), "when_end": t.when and _iso(t.when, "end")}
    row |= {"first_told": min(told, default=None), "last_told": max(told, default=None)}
    row |= {"reports": len(found.reports), "sources": found.sources, "members": len(t.members)}
    row |= {"disagreements": " ".join(d.field for d in t.disagreements)}
    return row | {"life": " → ".join(_step(c) for c in t.history if c.kind == "status")}


def thread_json(found: FoundThread) -> Row:
    """A thread whole: its history, its members with their entries, the reports they stand in."""
    t = found.row
    row: Row = {"id": t.id, "type": t.type, "modes": list(t.modes), "status": t.standing}
    row |= {"when": when_row(t.when), "where": place_row(t.where), "parties": [party_row(p) for p in t.parties]}
    row |= {"history": [_change_json(c) for c in t.history]}
    row |= {"disagreements": [_disagreement_json(d) for d in t.disagreements]}
    row |= {"members": [{"report": m.report, "told": _day(m)} | entry_row(m.entry) for m in t.members]}
    return row | {"sources": found.sources, "reports": [report_json(r, notes=False) for r in found.reports]}


def life(found: FoundThread) -> Iterator[str]:
    """The life of a thread: what it is, each change with its first teller, what is in dispute, where it is told."""
    t = found.row
    what = " ".join((t.type, *t.modes))
    yield f"{t.id}  {what}  {t.standing}  {_span(t.when)}".rstrip()
    parties = ", ".join(_named(p) for p in t.parties)
    place = ", ".join(part for part in (t.where.name, t.where.country) if part) if t.where else ""
    yield f"  {parties or 'nobody named'}" + (f"; in {place}" if place else "")
    for c in t.history:
        new = c.status if c.kind == "status" else f"for {_span(c.when)}"
        yield f"  {_told(c.told)}  {new:<24}  {_teller(c)}  entry {c.entry} of {c.report}"
    for d in t.disagreements:
        views = " | ".join(f"{v.value} ({_told(v.told)}, entry {v.entry})" for v in d.views)
        yield f"  in dispute, {d.field}: {views}"
    yield f"  {_counted(len(t.members), 'mention')} in {_counted(len(found.reports), 'report')}:"
    for m in t.members:
        yield f"  {_told(m.told)}  {m.entry.status:<12}  {m.publisher}: {m.entry.evidence.sentence}"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _step(c: Change) -> str:
    return f"{c.status} {c.told.isoformat()}" if c.told else c.status


def _teller(c: Change) -> str:
    return f"{c.publisher or 'unnamed publisher'}{_on_the_word_of(c.word)}"


def _on_the_word_of(word: tuple[Link, ...]) -> str:
    return f", on the word of {' ‹ '.join(link.name for link in word)}" if word else ""


def _named(party: Party) -> str:
    return f"{party.name} ({party.country})" if party.country else party.name


def _span(when: When | None) -> str:
    """An interval for people: one day, from–to, or the words where no day is known."""
    if when is None:
        return ""
    if when.start is None and when.end is None:
        return when.text
    if when.start == when.end:
        return _iso(when, "start") or ""
    if when.basis == "published":
        return f"by {_iso(when, 'end')}"
    return f"{_iso(when, 'start') or '…'} – {_iso(when, 'end') or '…'}"


def _iso(when: When, end: str) -> str | None:
    day = when.start if end == "start" else when.end
    return day.isoformat() if day else None


def _told(day: object) -> str:
    return str(day) if day is not None else "day unknown"


def _day(m: Sighting) -> str | None:
    return m.told.isoformat() if m.told else None


def _change_json(c: Change) -> Row:
    row: Row = {"kind": c.kind, "status": c.status, "when": when_row(c.when)}
    row |= {"told": c.told.isoformat() if c.told else None, "report": c.report, "publisher": c.publisher}
    return row | {"entry": c.entry, "word": [link_row(link) for link in c.word]}


def _disagreement_json(d: Disagreement) -> Row:
    views = [
        {"value": v.value, "told": v.told.isoformat() if v.told else None, "report": v.report, "entry": v.entry}
        for v in d.views
    ]
    return {"field": d.field, "views": views}
