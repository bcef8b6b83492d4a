"""What a ledger holds, as one hash, and whether it holds together."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator
from itertools import chain

from dragoman.ledger import copies

_HIDDEN = frozenset(
    ["id", "item", "report", "sentence", "supersedes", "reader", "number"]
)  # numbers of this file, and how it was made
_ITEM_TABLES = ("entry", "statement", "figure", "upcoming", "content", "party", "link", "label", "reason")


def digest(connection: sqlite3.Connection) -> str:
    """A SHA-256 over all rows in an order that does not depend on when they were added."""
    found = hashlib.sha256()
    connection.execute("BEGIN")  # one state of the file, though a writer may be at work
    try:
        for row in chain(_canonical(connection), _threads(connection)):
            found.update(repr(row).encode("utf-8", "surrogatepass") + b"\n")
    finally:
        connection.execute("COMMIT")
    return found.hexdigest()


def _canonical(connection: sqlite3.Connection) -> Iterator[tuple[object, ...]]:
    columns = _columns(connection, "report", "r")
    query = f"SELECT r.id, o.key, {columns} FROM report AS r LEFT JOIN report AS o ON o.id = r.supersedes"
    parts = [(table, _part(connection, table)) for table in ("item", *_ITEM_TABLES, "diagnostic", "body", "copy")]
    for report, *values in connection.execute(f"{query} ORDER BY r.key").fetchall():
        yield ("report", *values)
        for table, part in parts:
            for row in connection.execute(part, (report,)):
                yield (table, *row)


_OF_THREAD = (
    ("thread_entry", "t.ordinal"),
    ("thread_change", "t.ordinal, t.kind, t.status, t.when_start, t.when_end, t.told"),
    ("thread_view", "t.field, t.ordinal, t.value, t.told"),
)


def _threads(connection: sqlite3.Connection) -> Iterator[tuple[object, ...]]:
    """The threads in the order of their ids, with what hangs on them; entries by their report's key and their id."""
    columns = _columns(connection, "thread", "t")
    for row in connection.execute(f"SELECT t.id, {columns} FROM thread AS t ORDER BY t.id"):
        yield ("thread", *row)
    for table, values in _OF_THREAD:
        query = (
            f"SELECT h.id, {values}, r.key, x.id FROM {table} AS t JOIN thread AS h ON h.number = t.thread "
            "JOIN entry AS x ON x.item = t.item JOIN report AS r ON r.id = x.report ORDER BY h.id, t.ordinal, t.item"
        )
        for row in connection.execute(query):
            yield (table, *row)


def _part(connection: sqlite3.Connection, table: str) -> str:
    """The rows of a table in one report, each with what it hangs on, in order."""
    columns = _columns(connection, table, "t")
    if table == "body":
        return f"SELECT {columns} FROM body AS t WHERE t.report = ?"
    if table == "copy":
        return (
            "SELECT o.key, t.share FROM copy AS t JOIN report AS o ON o.id = t.other WHERE t.report = ? ORDER BY o.key"
        )
    if table == "diagnostic":
        return f"SELECT {columns} FROM diagnostic AS t WHERE t.report = ? ORDER BY t.ordinal"
    if table == "item":
        joined = "item AS t JOIN sentence AS s ON s.id = t.sentence"
        return f"SELECT {columns}, s.text FROM {joined} WHERE t.report = ? ORDER BY t.kind, t.ordinal"
    own = {"party": ", t.side, t.ordinal", "label": ", t.kind, t.ordinal"}
    order = own.get(table, ", t.ordinal" if '"ordinal"' in columns else "")
    identity = ", t.id" if table == "entry" else ""
    return (
        f"SELECT i.kind, i.ordinal{identity}, {columns} FROM {table} AS t JOIN item AS i ON i.id = t.item "
        f"WHERE i.report = ? ORDER BY i.kind, i.ordinal{order}"
    )


def _columns(connection: sqlite3.Connection, table: str, name: str) -> str:
    columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})") if row[1] not in _HIDDEN]
    return ", ".join(f'{name}."{column}"' for column in sorted(columns))


_FAULTS = {
    "a {kind} in another report than its item": (
        "SELECT i.kind, count(*) FROM item AS i JOIN entry AS x ON x.item = i.id "
        "WHERE i.kind = '{kind}' AND x.report <> i.report"
    ),
    "an item without its {kind}": (
        "SELECT i.kind, count(*) FROM item AS i LEFT JOIN {kind} AS x ON x.item = i.id "
        "WHERE i.kind = '{kind}' AND x.item IS NULL"
    ),
    "a {kind} whose item is another kind": (
        "SELECT i.kind, count(*) FROM {kind} AS x JOIN item AS i ON i.id = x.item WHERE i.kind <> '{kind}'"
    ),
}


def check(connection: sqlite3.Connection) -> tuple[str, ...]:
    """What is wrong with the file, one line each; ``()`` for a sound ledger. Reads the whole file."""
    faults = [str(line) for (line,) in connection.execute("PRAGMA integrity_check") if line != "ok"]
    for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        faults.append(f"row {row} of {table} belongs to a row of {parent} that is not there")
    for what, query in _FAULTS.items():
        for kind in ("entry", "statement", "figure", "upcoming"):
            number = connection.execute(query.format(kind=kind)).fetchone()[1]
            if number:
                faults.append(f"{what.format(kind=kind)}: {number}")
    faults += _evidence(connection)
    faults += _versions(connection)
    faults += copies.faults(connection)
    faults += _unlinked(connection)
    for table in ("report", "sentence"):
        rows = connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
        indexed = connection.execute(f"SELECT count(*) FROM {table}_search_docsize").fetchone()[0]
        if rows != indexed:
            faults.append(f"{indexed} of {rows} rows of {table} are in the search index")
    return tuple(faults)


def _evidence(connection: sqlite3.Connection) -> Iterator[str]:
    query = (
        'SELECT r.key, i.kind, i.ordinal, i."end", length(r.text) FROM item AS i JOIN report AS r ON r.id = i.report '
        'WHERE i."end" > length(r.text) OR i.trigger_end > length(r.text)'
    )
    for key, kind, ordinal, end, length in connection.execute(query):
        yield f"{kind} {ordinal} of report {key} has evidence up to {end} of a text of {length}"


def _unlinked(connection: sqlite3.Connection) -> Iterator[str]:
    """Entries in no thread, unless threads are yet to be made; threads whose size is another than they say."""
    query = (
        "SELECT count(*) FROM entry AS x WHERE NOT EXISTS (SELECT 1 FROM thread_entry AS m WHERE m.item = x.item) "
        "AND NOT EXISTS (SELECT 1 FROM report AS n WHERE n.supersedes = x.report) "
        "AND (SELECT stale FROM linking) = 0"
    )
    if number := connection.execute(query).fetchone()[0]:
        yield f"entries in no thread: {number}"
    query = (
        "SELECT t.id, t.members, count(m.item) FROM thread AS t LEFT JOIN thread_entry AS m ON m.thread = t.number "
        "GROUP BY t.number HAVING t.members <> count(m.item)"
    )
    for id, said, number in connection.execute(query):
        yield f"thread {id} has {number} entries and says {said}"


def _versions(connection: sqlite3.Connection) -> Iterator[str]:
    query = (
        "SELECT r.key FROM report AS r LEFT JOIN report AS o ON o.id = r.supersedes WHERE (r.version = 1) <> "
        "(r.supersedes IS NULL) OR o.id IS NOT NULL AND (o.document <> r.document OR o.version <> r.version - 1)"
    )
    for (key,) in connection.execute(query):
        yield f"report {key} does not follow the version before it"
