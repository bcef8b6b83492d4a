"""Questions to a ledger whose answers are rows: entries, statements, figures, coming events, reports."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, Literal, TypeVar

from dragoman.ledger.conditions import Conditions, search_words
from dragoman.ledger.decode import Kind, Parts, ReportRow, Row, by_owner, chunks, report_row, rows
from dragoman.model import STATUSES, Entry, Figure, Statement, Upcoming

T = TypeVar("T")
Rows = Literal["entries", "statements", "figures", "upcoming"]

REPORT_FILTERS = frozenset(["publisher", "report", "reported_since", "reported_until", "superseded", "text", "copies"])
ENTRY_FILTERS = REPORT_FILTERS | {
    "actor", "recipient", "party", "pair", "type", "mode", "status", "since", "until", "word", "confidence", "id",
}  # fmt: skip
STATEMENT_FILTERS = REPORT_FILTERS | {"actor", "party", "word", "since", "until"}
FIGURE_FILTERS = REPORT_FILTERS | {"party", "since", "until"}
THREAD_FILTERS = ENTRY_FILTERS - {"confidence", "superseded", "copies"} | {"members"}
UPCOMING_FILTERS = REPORT_FILTERS | {"status", "since", "until"}

_PUBLISHED = "coalesce(r.published_end, r.published_start)"
_PLACE = "r.key, i.kind, i.ordinal"


def _by_day(prefix: str) -> str:
    return f"coalesce(x.{prefix}_start, x.{prefix}_end)"


ENTRY_SORTS = {
    "when": _by_day("when"),
    "reported": _PUBLISHED,
    "confidence": "x.confidence",
    "type": "x.type",
    "status": "x.status",
}
STATEMENT_SORTS = {"when": _by_day("said"), "reported": _PUBLISHED}
FIGURE_SORTS = {"reported": _PUBLISHED, "measure": "x.measure", "amount": "x.amount"}
UPCOMING_SORTS = {"when": _by_day("when"), "reported": _PUBLISHED}
REPORT_SORTS = {"reported": _PUBLISHED, "name": "r.name", "publisher": "r.publisher"}

_REPORT = (
    "r.id AS report_id, r.key, r.name, r.version, r.state, r.title, r.publisher, r.url, r.stated, r.reader, "
    + ", ".join(f"r.published_{c}" for c in ("start", "end", "text", "grain", "approximate", "basis", "value", "rules"))
    + ", (SELECT o.key FROM report AS o WHERE o.id = r.supersedes) AS supersedes_key, "
    "EXISTS (SELECT 1 FROM report AS n WHERE n.supersedes = r.id) AS superseded, "
    "(SELECT b.words FROM body AS b WHERE b.report = r.id) AS words, "
    "(SELECT b.copies FROM body AS b WHERE b.report = r.id) AS copies"
)


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """One row with the report it stands in, and the id of an entry's thread (``""``: not linked, or no entry)."""

    row: T
    report: ReportRow
    thread: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """Which rows of an answer: ``sort`` names an order (``-when`` is the other way round), ``limit`` 0 is all."""

    sort: str = ""
    limit: int = 0
    why: bool = False


def entries(connection: sqlite3.Connection, asked: Mapping[str, Any], page: Page) -> Iterator[Found[Entry]]:
    return _found(connection, "entry", entry_conditions(asked), page, ENTRY_SORTS, Parts.entry)


def entries_of(connection: sqlite3.Connection, items: list[int]) -> tuple[Found[Entry], ...]:
    """The entries of some items, in their order."""
    return tuple(one for _, part in chunks(items) for one in _fetched(connection, "entry", part, False, Parts.entry))


def entry_conditions(asked: Mapping[str, Any]) -> Conditions:
    """The conditions of a question about entries (``r``, ``i``, ``x`` as in ``ITEMS``)."""
    conditions = Conditions(asked, ENTRY_FILTERS)
    conditions.of_report()
    conditions.type_status_mode()
    conditions.parties()
    conditions.word()
    conditions.search()
    conditions.days("x.when", asked.get("since"), asked.get("until"))
    if asked.get("confidence"):
        conditions.add("x.confidence >= ?", asked["confidence"])
    if asked.get("id"):
        conditions.add("x.id LIKE ? ESCAPE '\\'", str(asked["id"]).replace("%", "").replace("_", "") + "%")
    return conditions


def statements(connection: sqlite3.Connection, asked: Mapping[str, Any], page: Page) -> Iterator[Found[Statement]]:
    """``actor`` and ``party`` are the speaker; days are those of the saying."""
    speaker = asked.get("actor") or asked.get("party")
    conditions = Conditions(asked, STATEMENT_FILTERS)
    conditions.asked = {k: v for k, v in conditions.asked.items() if k not in ("actor", "party")}
    if speaker:
        conditions.asked["party"] = speaker
    conditions.of_report()
    conditions.parties()
    conditions.word()
    conditions.search()
    conditions.days("x.said", asked.get("since"), asked.get("until"))
    return _found(connection, "statement", conditions, page, STATEMENT_SORTS, Parts.statement)


def figures(connection: sqlite3.Connection, asked: Mapping[str, Any], page: Page) -> Iterator[Found[Figure]]:
    """``party`` is one of the figure's parties; days are those of its period."""
    conditions = Conditions(asked, FIGURE_FILTERS)
    conditions.of_report()
    if "party" in conditions.asked:
        conditions.add("i.id IN (SELECT item FROM label WHERE kind = 'party' AND value = ?)", conditions.asked["party"])
    conditions.search()
    conditions.days("x.period", asked.get("since"), asked.get("until"))
    return _found(connection, "figure", conditions, page, FIGURE_SORTS, Parts.figure)


def upcoming(
    connection: sqlite3.Connection, on: date | None, asked: Mapping[str, Any], page: Page
) -> Iterator[Found[Upcoming]]:
    """What was to come on a day, by reports that were out by then; what has no day is left out.

    Without a day, whatever any report said would come.
    """
    conditions = Conditions(asked, UPCOMING_FILTERS)
    conditions.of_report()
    conditions.one_of("x.status", "status", STATUSES)
    conditions.search()
    conditions.days("x.when", asked.get("since"), asked.get("until"))
    if on:
        conditions.add("coalesce(x.when_end, x.when_start) >= ?", on.isoformat())
        conditions.add(f"coalesce({_PUBLISHED}, '') <= ?", on.isoformat())
    return _found(connection, "upcoming", conditions, page, UPCOMING_SORTS, Parts.upcoming)


def each(connection: sqlite3.Connection, kind: Rows, asked: Mapping[str, Any], page: Page) -> Iterator[Found[Any]]:
    """Rows of one kind; ``upcoming`` are those of every day."""
    match kind:
        case "entries":
            return entries(connection, asked, page)
        case "statements":
            return statements(connection, asked, page)
        case "figures":
            return figures(connection, asked, page)
        case "upcoming":
            return upcoming(connection, None, asked, page)


def reports(
    connection: sqlite3.Connection, asked: Mapping[str, Any], page: Page, state: str = "", in_groups: bool = False
) -> tuple[ReportRow, ...]:
    """Reports without their texts; ``text`` searches titles and texts. ``in_groups``: only those with copies."""
    conditions = Conditions(asked, REPORT_FILTERS)
    conditions.of_report()
    if in_groups:
        conditions.add("r.id IN (SELECT report FROM body WHERE copies IS NOT NULL)")
    if state:
        conditions.add("r.state = ?", state)
    if "text" in conditions.asked:
        query = search_words(conditions.asked["text"])
        conditions.add("r.id IN (SELECT rowid FROM report_search WHERE report_search MATCH ?)", query)
    order = order_by(page, REPORT_SORTS, "reported", "r.key")
    query = f"SELECT {_REPORT} FROM report AS r WHERE {conditions.sql} {order}"
    return tuple(_reports(connection, list(rows(connection, query, conditions.values))).values())


def reports_by_key(connection: sqlite3.Connection, keys: Collection[str]) -> dict[str, ReportRow]:
    """Reports without their texts."""
    found: list[Row] = []
    for places, part in chunks(sorted(keys)):
        found += rows(connection, f"SELECT {_REPORT} FROM report AS r WHERE r.key IN ({places})", part)
    return {report.key: report for report in _reports(connection, found).values()}


def text_of(connection: sqlite3.Connection, key: str) -> str:
    """The text of a report; ``KeyError`` where the ledger has none with this key."""
    row = connection.execute("SELECT text FROM report WHERE key = ?", (key,)).fetchone()
    if row is None:
        raise KeyError(key)
    return str(row[0])


ITEMS = "{kind} AS x JOIN item AS i ON i.id = x.item JOIN report AS r ON r.id = i.report"


def _found(
    connection: sqlite3.Connection,
    kind: Kind,
    conditions: Conditions,
    page: Page,
    sorts: Mapping[str, str],
    build: Callable[[Parts, Row], T],
) -> Iterator[Found[T]]:
    """The rows of an answer in order. The question is asked now; rows are fetched some hundreds at a time."""
    order = order_by(page, sorts, "reported", _PLACE)
    query = f"SELECT x.item FROM {ITEMS.format(kind=kind)} WHERE {conditions.sql} {order}"
    ids = [item for (item,) in connection.execute(query, conditions.values)]
    parts = (part for _, part in chunks(ids))
    return (one for part in parts for one in _fetched(connection, kind, part, page.why, build))


def _fetched(
    connection: sqlite3.Connection, kind: Kind, ids: Sequence[int], why: bool, build: Callable[[Parts, Row], T]
) -> Iterator[Found[T]]:
    query = (
        'SELECT x.*, i.report AS report_id, i."start", i."end", i.trigger_start, i.trigger_end, i.caption, '
        "s.text AS sentence_text, r.name AS report_name, (SELECT t.id FROM thread_entry AS m JOIN thread AS t "
        "ON t.number = m.thread WHERE m.item = x.item) AS thread_id "
        f"FROM {ITEMS.format(kind=kind)} JOIN sentence AS s ON s.id = i.sentence "
        f"WHERE x.item IN ({','.join('?' * len(ids))})"
    )
    found = {row["item"]: row for row in rows(connection, query, ids)}
    parts = Parts(connection, kind, ids, why)
    owners = _reports_of(connection, sorted({row["report_id"] for row in found.values()}))
    ordered = (found[item] for item in ids)
    return (Found(build(parts, row), owners[row["report_id"]], row["thread_id"] or "") for row in ordered)


def _reports_of(connection: sqlite3.Connection, ids: list[int]) -> dict[int, ReportRow]:
    found: list[Row] = []
    for places, part in chunks(ids):
        found += rows(connection, f"SELECT {_REPORT} FROM report AS r WHERE r.id IN ({places})", part)
    return _reports(connection, found)


def _reports(connection: sqlite3.Connection, found: list[Any]) -> dict[int, ReportRow]:
    notes = by_owner(connection, "diagnostic", "report", [row["report_id"] for row in found])
    return {row["report_id"]: report_row(row, notes.get(row["report_id"], ())) for row in found}


def order_by(page: Page, sorts: Mapping[str, str], usual: str, then: str) -> str:
    name = page.sort or usual
    column = sorts.get(name.removeprefix("-"))
    if column is None:
        raise ValueError(f"{name} is no order; allowed are {', '.join(sorts)}, each also with - before it")
    way = "DESC" if name.startswith("-") else "ASC"
    limit = f" LIMIT {int(page.limit)}" if page.limit > 0 else ""
    return f"ORDER BY {column} IS NULL, {column} {way}, {then}{limit}"
