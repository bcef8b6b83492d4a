"""Writing reports into a ledger: one transaction a report, so that a run may end at any point."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import Literal

from dragoman.ledger.copies import Comparing
from dragoman.ledger.encode import Scribe, insert, when_values
from dragoman.ledger.incoming import Incoming, set_aside
from dragoman.ledger.workers import Load, TablesReader, packaged_reader, read_all
from dragoman.model import Reading

Outcome = Literal["added", "known", "set-aside", "still-set-aside"]
PATIENCE = 120.0  # seconds a report
_UNFIT = (sqlite3.IntegrityError, sqlite3.ProgrammingError, OverflowError)  # what binding a row may raise


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one report. ``message`` tells why it was set aside."""

    key: str
    name: str
    outcome: Outcome
    version: int = 0
    message: str = ""


def add(
    connection: sqlite3.Connection,
    reports: Iterable[Incoming],
    load: Load = packaged_reader,
    processes: int = 0,
    patience: float = PATIENCE,
    retry: bool = False,
) -> Iterator[Added]:
    """Read reports that the ledger does not have and write them, in order; yields what became of each as it is done.

    A report is in the ledger whole or not at all. The same reports again change nothing. With ``retry`` those that
    were set aside, and that no newer version supersedes, are read again.
    """
    seen: set[str] = set()
    comparing = Comparing(connection)
    comparing.catch_up()
    reader = _reader(load)

    def wanted(one: Incoming) -> bool:
        new = not one.fault and one.key not in seen
        new = new and (state_of(connection, one.key) is None or (retry and _can_go(connection, one.key)))
        seen.add(one.key)
        return new

    for one, reading in read_all(reports, wanted, load, processes, patience):
        yield _keep(connection, one, reading, comparing, reader)


def state_of(connection: sqlite3.Connection, key: str) -> str | None:
    """``read`` or ``set-aside``; ``None`` for a report that the ledger does not have."""
    row = connection.execute("SELECT state FROM report WHERE key = ?", (key,)).fetchone()
    return str(row[0]) if row else None


def _keep(
    connection: sqlite3.Connection, one: Incoming, reading: Reading | None, comparing: Comparing, reader: str
) -> Added:
    state = state_of(connection, one.key)
    if state == "set-aside" and reading is None:
        return Added(one.key, one.report.id, "still-set-aside", message=_cause(connection, one.key))
    if state is None and one.fault:
        reading = set_aside(one.report, "unreadable", one.fault)
    if state == "read" or reading is None:
        return Added(one.key, one.report.id, "known")
    try:
        return write(connection, one, reading, comparing, reader)
    except _UNFIT as error:
        message = f"its rows do not fit the ledger ({type(error).__name__}: {error}); this is a fault of Dragoman"
        return write(connection, one, set_aside(one.report, "unfit-rows", message), comparing, reader)


def _can_go(connection: sqlite3.Connection, key: str) -> bool:
    """Whether a report was set aside and no newer version rests on it."""
    query = (
        "SELECT 1 FROM report AS r WHERE r.key = ? AND r.state = 'set-aside' "
        "AND NOT EXISTS (SELECT 1 FROM report AS n WHERE n.supersedes = r.id)"
    )
    return connection.execute(query, (key,)).fetchone() is not None


def write(
    connection: sqlite3.Connection, one: Incoming, reading: Reading, comparing: Comparing, reader: str = ""
) -> Added:
    """Put one reading into the ledger, in one transaction, in the place of a failed reading of the same report.

    ``reader`` says what read it. A report that was read already raises ``IntegrityError``.
    """
    faults = [d.message for d in reading.diagnostics if d.severity == "error"]
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute("DELETE FROM report WHERE key = ? AND state = 'set-aside'", (one.key,))
        older = connection.execute(
            "SELECT id, version FROM report WHERE document = ? ORDER BY version DESC LIMIT 1", (one.document,)
        ).fetchone()
        number = older[1] + 1 if older else 1
        known = reading.report
        row: dict[str, object] = {
            "key": one.key,
            "name": known.id,
            "document": one.document,
            "version": number,
        }
        row |= {"supersedes": older and older[0], "state": "set-aside" if faults else "read"}
        row |= {"title": known.title, "publisher": known.publisher, "url": known.url}
        row |= {"stated": known.published and known.published.isoformat()}
        row |= when_values("published", reading.published) | {"text": known.text, "reader": reader}
        report = insert(connection, "report", row)
        Scribe(connection, report).write(reading)
        if not faults:
            comparing.take(report, known.text, known.title)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # a full disk has already ended it
            connection.execute("ROLLBACK")
        raise
    return Added(one.key, known.id, "set-aside" if faults else "added", number, "; ".join(faults))


def _cause(connection: sqlite3.Connection, key: str) -> str:
    query = (
        "SELECT d.message FROM diagnostic d JOIN report r ON r.id = d.report "
        "WHERE r.key = ? AND d.severity = 'error' ORDER BY d.ordinal LIMIT 1"
    )
    row = connection.execute(query, (key,)).fetchone()
    return str(row[0]) if row else ""


def _reader(load: Load) -> str:
    """What reads: the version, and the user's tables if there are any."""
    tables = f", {load.label}" if isinstance(load, TablesReader) else ""
    try:
        return f"dragoman {version('dragoman')}{tables}"
    except PackageNotFoundError:
        return f"dragoman{tables}"
