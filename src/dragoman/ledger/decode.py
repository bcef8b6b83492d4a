"""From rows back to the values of ``dragoman.model``: nothing is lost on the way."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, TypeVar

from dragoman.model import (
    Diagnostic,
    Entry,
    Evidence,
    Figure,
    Link,
    Party,
    Place,
    Reason,
    Report,
    Statement,
    Upcoming,
    When,
)

T = TypeVar("T")
Row = Mapping[str, Any]
Kind = Literal["entry", "statement", "figure", "upcoming"]
_CHUNK = 500  # values a question; SQLite allows more


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A report in the ledger: its content's ``key``, its version, and what was read of it.

    ``state`` is ``read``, or ``set-aside`` with the cause among ``diagnostics``. ``supersedes`` is the key of the
    version before, ``superseded`` tells that a newer one is there. ``report.text`` is left out (``""``) in lists.
    ``words`` counts the running text; reports with the same ``copies`` (``""``: none) print one text.
    """

    key: str
    report: Report
    published: When
    version: int = 1
    supersedes: str = ""
    superseded: bool = False
    state: Literal["read", "set-aside"] = "read"
    reader: str = ""
    diagnostics: tuple[Diagnostic, ...] = ()
    words: int = 0
    copies: str = ""


def rows(connection: sqlite3.Connection, query: str, values: Sequence[object] = ()) -> Iterator[dict[str, Any]]:
    """The rows of a question, by column name."""
    cursor = connection.execute(query, values)
    names = [column[0] for column in cursor.description]
    for row in cursor:
        yield dict(zip(names, row, strict=True))


def chunks(ids: Sequence[T]) -> Iterator[tuple[str, Sequence[T]]]:
    """Places for parameters and their values, some hundreds at a time."""
    for at in range(0, len(ids), _CHUNK):
        part = ids[at : at + _CHUNK]
        yield ",".join("?" * len(part)), part


def by_owner(connection: sqlite3.Connection, table: str, owner: str, ids: Sequence[int]) -> dict[int, list[Row]]:
    """The rows of a table under each owner, in its primary order."""
    found: dict[int, list[Row]] = defaultdict(list)
    order = {"party": "item, side, ordinal", "label": "item, kind, ordinal"}.get(table, f"{owner}, ordinal")
    for places, part in chunks(ids):
        query = f"SELECT * FROM {table} WHERE {owner} IN ({places}) ORDER BY {order}"
        for row in rows(connection, query, part):
            found[row[owner]].append(row)
    return found


class Parts:
    """What hangs on some items: parties, links, labels, reasons, spans of content. Fetched a table at a time."""

    def __init__(self, connection: sqlite3.Connection, kind: Kind, ids: Sequence[int], why: bool) -> None:
        def fetched(table: str, *kinds: Kind) -> dict[int, list[Row]]:
            return by_owner(connection, table, "item", ids) if kind in kinds else {}

        self._parties = fetched("party", "entry", "statement")
        self._links = fetched("link", "entry", "statement")
        self._labels = fetched("label", "entry", "figure")
        self._content = fetched("content", "statement")
        self._reasons = by_owner(connection, "reason", "item", ids) if why else {}

    def entry(self, row: Row) -> Entry:
        item = row["item"]
        names = ("country", "place", "latitude", "longitude")
        where = Place(*(row[name] for name in names)) if row["country"] is not None else None
        return Entry(
            type=row["type"],
            status=row["status"],
            evidence=self._evidence(row),
            modes=self._labelled(item, "mode"),
            contexts=self._labelled(item, "context"),
            actors=self._side(item, "actor"),
            recipients=self._side(item, "recipient"),
            counterpart=self._side(item, "counterpart"),
            where=where,
            when=when(row, "when"),
            occasion=row["occasion"],
            about=row["about"],
            quote=row["quote"],
            word=self._word(item),
            said_on=when(row, "said"),
            cameo=row["cameo"],
            goldstein=row["goldstein"],
            quad=row["quad"],
            confidence=row["confidence"],
        )

    def statement(self, row: Row) -> Statement:
        item = row["item"]
        return Statement(
            speaker=self._side(item, "speaker")[0],
            form=row["form"],
            evidence=self._evidence(row),
            role=row["role"],
            addressee=row["addressee"],
            venue=row["venue"],
            said_on=when(row, "said"),
            cue=row["cue"],
            cue_start=row["cue_start"],
            cue_end=row["cue_end"],
            content=tuple((span["start"], span["end"]) for span in self._content.get(item, ())),
            quote=row["quote"],
            stance=row["stance"],
            word=self._word(item),
        )

    def figure(self, row: Row) -> Figure:
        return Figure(
            measure=row["measure"],
            evidence=self._evidence(row),
            amount=row["amount"],
            amount_max=row["amount_max"],
            currency=row["currency"],
            unit=row["unit"],
            parties=self._labelled(row["item"], "party"),
            period=when(row, "period"),
            approximate=bool(row["approximate"]),
            qualifier=row["qualifier"],
            speaker=row["speaker"],
        )

    def upcoming(self, row: Row) -> Upcoming:
        return Upcoming(row["what"], row["status"], self._evidence(row), when(row, "when"), bool(row["approximate"]))

    def _evidence(self, row: Row) -> Evidence:
        reasons = (Reason(r["field"], r["words"], r["rule"]) for r in self._reasons.get(row["item"], ()))
        spans = (row["trigger_start"], row["trigger_end"])
        place = (row["report_name"], row["start"], row["end"], row["sentence_text"])
        return Evidence(*place, *spans, bool(row["caption"]), tuple(reasons))

    def _side(self, item: int, side: str) -> tuple[Party, ...]:
        return tuple(_party(p) for p in self._parties.get(item, ()) if p["side"] == side)

    def _word(self, item: int) -> tuple[Link, ...]:
        names = ("name", "kind", "cue", "mention", "country", "sector", "start", "end")
        return tuple(Link(*(link[name] for name in names)) for link in self._links.get(item, ()))

    def _labelled(self, item: int, kind: str) -> tuple[str, ...]:
        return tuple(label["value"] for label in self._labels.get(item, ()) if label["kind"] == kind)


def when(row: Row, prefix: str) -> When | None:
    """The interval in a row's columns; ``None`` where they are NULL."""
    if row[f"{prefix}_basis"] is None:
        return None
    return When(
        _day(row[f"{prefix}_start"]),
        _day(row[f"{prefix}_end"]),
        row[f"{prefix}_text"],
        row[f"{prefix}_grain"],
        bool(row[f"{prefix}_approximate"]),
        row[f"{prefix}_basis"],
        row[f"{prefix}_value"],
        _array(row[f"{prefix}_rules"]),
    )


def report_row(row: Row, diagnostics: Iterable[Row] = ()) -> ReportRow:
    """A report from its columns; ``text`` where the question asked for it."""
    report = Report(row.get("text", ""), row["name"], row["title"], row["publisher"], _day(row["stated"]), row["url"])
    return ReportRow(
        row["key"],
        report,
        when(row, "published") or When(),
        row["version"],
        row["supersedes_key"] or "",
        bool(row["superseded"]),
        row["state"],
        row["reader"],
        tuple(_diagnostic(d) for d in diagnostics),
        row["words"] or 0,
        row["copies"] or "",
    )


def _party(p: Row) -> Party:
    found = (p["name"], p["country"], p["sector"], p["office"], p["mention"], p["start"], p["end"])
    return Party(*found, _array(p["candidates"]), p["rule"])


def _diagnostic(d: Row) -> Diagnostic:
    return Diagnostic(d["code"], d["message"], d["stage"], d["severity"], d["start"], d["end"])


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


def _array(value: str) -> tuple[str, ...]:
    return tuple(json.loads(value)) if value else ()
