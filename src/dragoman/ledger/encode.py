"""From a reading to rows: the values of each table's columns."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

from dragoman.model import (
    Diagnostic,
    Entry,
    Evidence,
    Figure,
    Link,
    Party,
    Reading,
    Reason,
    Statement,
    Upcoming,
    When,
)

Values = dict[str, Any]


def when_values(prefix: str, when: When | None) -> Values:
    """The eight columns of an interval; all NULL where there is none."""
    names = ("start", "end", "text", "grain", "approximate", "basis", "value", "rules")
    if when is None:
        return {f"{prefix}_{name}": None for name in names}
    days = (when.start and when.start.isoformat(), when.end and when.end.isoformat())
    rest = (when.text, when.grain, int(when.approximate), when.basis, when.value, _array(when.rules))
    return {f"{prefix}_{name}": value for name, value in zip(names, (*days, *rest), strict=True)}


class Scribe:
    """Writes the rows of one reading under its report's row."""

    def __init__(self, connection: sqlite3.Connection, report: int) -> None:
        self._connection = connection
        self._report = report
        self._sentences: dict[str, int] = {}

    def write(self, reading: Reading) -> None:
        """All rows of a reading. Of entries with one id the first is kept; the rest become a diagnostic."""
        notes = list(reading.diagnostics)
        seen: set[str] = set()
        for e in reading.entries:
            if e.id in seen:
                where = (e.evidence.start, e.evidence.end)
                message = f"entry {e.id} was read twice at one place; it is kept once"
                notes.append(Diagnostic("repeated-entry", message, "ledger", "info", *where))
                continue
            seen.add(e.id)
            self._entry(len(seen) - 1, e)
        for n, s in enumerate(reading.statements):
            self._statement(n, s)
        for n, f in enumerate(reading.figures):
            self._figure(n, f)
        for n, u in enumerate(reading.upcoming):
            self._upcoming(n, u)
        self._many("diagnostic", [_diagnostic(self._report, n, d) for n, d in enumerate(notes)])

    def _entry(self, ordinal: int, e: Entry) -> None:
        item = self._item("entry", ordinal, e.evidence)
        row: Values = {"item": item, "report": self._report, "id": e.id, "type": e.type, "status": e.status}
        row |= {"country": e.where and e.where.country, "place": e.where and e.where.name}
        row |= {"latitude": e.where and e.where.latitude, "longitude": e.where and e.where.longitude}
        row |= when_values("when", e.when) | when_values("said", e.said_on)
        row |= {"occasion": e.occasion, "about": e.about, "quote": e.quote, "cameo": e.cameo}
        row |= {"goldstein": e.goldstein, "quad": e.quad, "confidence": e.confidence}
        self._one("entry", row)
        sides = (("actor", e.actors), ("recipient", e.recipients), ("counterpart", e.counterpart))
        self._many("party", [_party(item, side, n, p) for side, parties in sides for n, p in enumerate(parties)])
        self._links(item, e.word)
        self._labels(item, "mode", e.modes)
        self._labels(item, "context", e.contexts)

    def _statement(self, ordinal: int, s: Statement) -> None:
        item = self._item("statement", ordinal, s.evidence)
        row: Values = {"item": item, "form": s.form, "stance": s.stance, "role": s.role}
        row |= {"addressee": s.addressee, "venue": s.venue} | when_values("said", s.said_on)
        row |= {"cue": s.cue, "cue_start": s.cue_start, "cue_end": s.cue_end, "quote": s.quote}
        self._one("statement", row)
        self._one("party", _party(item, "speaker", 0, s.speaker))
        self._links(item, s.word)
        spans = enumerate(s.content)
        self._many("content", [{"item": item, "ordinal": n, "start": a, "end": b} for n, (a, b) in spans])

    def _figure(self, ordinal: int, f: Figure) -> None:
        item = self._item("figure", ordinal, f.evidence)
        row: Values = {"item": item, "measure": f.measure}
        row |= {"amount": _number(f.amount), "amount_max": _number(f.amount_max)}
        row |= {"currency": f.currency, "unit": f.unit} | when_values("period", f.period)
        row |= {"approximate": int(f.approximate), "qualifier": f.qualifier, "speaker": f.speaker}
        self._one("figure", row)
        self._labels(item, "party", f.parties)

    def _upcoming(self, ordinal: int, u: Upcoming) -> None:
        item = self._item("upcoming", ordinal, u.evidence)
        row: Values = {"item": item, "what": u.what, "status": u.status, "approximate": int(u.approximate)}
        self._one("upcoming", row | when_values("when", u.when))

    def _item(self, kind: str, ordinal: int, e: Evidence) -> int:
        sentence = self._sentences.get(e.sentence)
        if sentence is None:
            sentence = self._one("sentence", {"report": self._report, "text": e.sentence})
            self._sentences[e.sentence] = sentence
        row: Values = {
            "report": self._report,
            "kind": kind,
            "ordinal": ordinal,
            "start": e.start,
            "end": e.end,
        }
        row |= {"sentence": sentence, "trigger_start": e.trigger_start, "trigger_end": e.trigger_end}
        item = self._one("item", row | {"caption": int(e.caption)})
        self._many("reason", [_reason(item, n, r) for n, r in enumerate(e.reasons)])
        return item

    def _links(self, item: int, word: Sequence[Link]) -> None:
        self._many("link", [_link(item, n, link) for n, link in enumerate(word)])

    def _labels(self, item: int, kind: str, values: Sequence[str]) -> None:
        rows = [{"item": item, "kind": kind, "ordinal": n, "value": value} for n, value in enumerate(values)]
        self._many("label", rows)

    def _one(self, table: str, row: Mapping[str, Any]) -> int:
        return insert(self._connection, table, row)

    def _many(self, table: str, rows: Sequence[Mapping[str, Any]]) -> None:
        insert_many(self._connection, table, rows)


def insert(connection: sqlite3.Connection, table: str, row: Mapping[str, Any]) -> int:
    """Add one row; its rowid."""
    cursor = connection.execute(_insert(table, tuple(row)), tuple(row.values()))
    return cursor.lastrowid or 0


def insert_many(connection: sqlite3.Connection, table: str, rows: Sequence[Mapping[str, Any]]) -> None:
    """Add rows that have the same columns."""
    if rows:
        connection.executemany(_insert(table, tuple(rows[0])), [tuple(row.values()) for row in rows])


def _insert(table: str, columns: Sequence[str]) -> str:
    names = ", ".join(f'"{name}"' for name in columns)
    return f"INSERT INTO {table} ({names}) VALUES ({', '.join('?' * len(columns))})"


def _party(item: int, side: str, ordinal: int, p: Party) -> Values:
    row: Values = {"item": item, "side": side, "ordinal": ordinal, "name": p.name, "country": p.country}
    row |= {"sector": p.sector, "office": p.office, "mention": p.mention, "start": p.start, "end": p.end}
    return row | {"candidates": _array(p.candidates), "rule": p.rule}


def _link(item: int, ordinal: int, link: Link) -> Values:
    row: Values = {"item": item, "ordinal": ordinal, "name": link.name, "kind": link.kind, "cue": link.cue}
    row |= {"mention": link.mention, "country": link.country, "sector": link.sector}
    return row | {"start": link.start, "end": link.end}


def _reason(item: int, ordinal: int, r: Reason) -> Values:
    return {"item": item, "ordinal": ordinal, "field": r.field, "words": r.words, "rule": r.rule}


def _diagnostic(report: int, ordinal: int, d: Diagnostic) -> Values:
    row: Values = {"report": report, "ordinal": ordinal, "code": d.code, "message": d.message}
    return row | {"stage": d.stage, "severity": d.severity, "start": d.start, "end": d.end}


def _array(values: Sequence[str]) -> str:
    return json.dumps(list(values), ensure_ascii=False) if values else ""


def _number(amount: float | None) -> float | None:
    """As a real number, for whole ones may be greater than SQLite's."""
    return None if amount is None else float(amount)
