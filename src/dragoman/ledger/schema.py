"""The ledger's file: how it is opened, what marks it as ours, and how an older one is brought up to date."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path

APPLICATION = 0x44524147  # "DRAG" in the file's header
BUSY = 10.0  # seconds to wait for another's short lock


class LedgerError(Exception):
    """A ledger that cannot be opened, written or asked. The message says what was found and what to do."""


@cache
def migrations() -> tuple[str, ...]:
    """The scripts that make the schema, in order; the version of a ledger is how many it has had."""
    folder = files("dragoman.ledger").joinpath("migrations")
    names = sorted(item.name for item in folder.iterdir() if item.name.endswith(".sql"))
    return tuple(folder.joinpath(name).read_text("utf-8") for name in names)


def connect(path: Path, write: bool = False) -> sqlite3.Connection:
    """A connection to a ledger: read-only, or one that writes and makes a missing file."""
    if not write and not path.is_file():
        raise LedgerError(f"there is no ledger at {path}; `dragoman add PATH… --ledger {path}` makes one")
    uri = path.absolute().as_uri() + ("?mode=rwc" if write else "?mode=ro")
    try:
        connection = sqlite3.connect(uri, uri=True, timeout=BUSY, isolation_level=None)
        connection.execute("PRAGMA foreign_keys = ON")
        _claim(connection, path, write)
    except sqlite3.DatabaseError as error:
        raise LedgerError(f"{path} cannot be opened as a ledger: {error}") from None
    return connection


def _claim(connection: sqlite3.Connection, path: Path, write: bool) -> None:
    """Refuse a file that is not ours; make the schema, or bring it up to date, where we write."""
    mark, have = _pragma(connection, "application_id"), _pragma(connection, "user_version")
    empty = not connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()
    known = len(migrations())
    if mark != APPLICATION and not empty:
        raise LedgerError(f"{path} is a database, but no ledger; name another file with --ledger")
    if have > known:
        raise LedgerError(
            f"{path} has schema version {have}, and this Dragoman knows versions up to {known}; use a newer Dragoman"
        )
    if write:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        migrate(connection, migrations())
    elif have < known:
        raise LedgerError(
            f"{path} has schema version {have}, and this Dragoman asks version {known}; "
            f"add a report to it with `dragoman add`, which brings it up to date"
        )


def migrate(connection: sqlite3.Connection, scripts: Sequence[str]) -> int:
    """Run the scripts that this ledger has not had, each in a transaction of its own; how many were run.

    A script that loses rows of a table that stays, or breaks a reference, is undone and raises ``LedgerError``.
    """
    first = _pragma(connection, "user_version")
    for version in range(first + 1, len(scripts) + 1):
        connection.execute("PRAGMA foreign_keys = OFF")  # a table may have to be made anew under its name
        connection.execute("BEGIN IMMEDIATE")
        try:
            if _pragma(connection, "user_version") >= version:  # another process was faster
                connection.execute("ROLLBACK")
                continue
            before = _row_counts(connection)
            for statement in _statements(scripts[version - 1]):
                connection.execute(statement)
            _nothing_lost(connection, before, version)
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
            connection.execute(f"PRAGMA user_version = {version}")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
        finally:
            connection.execute("PRAGMA foreign_keys = ON")
    return len(scripts) - first


def _nothing_lost(connection: sqlite3.Connection, before: dict[str, int], version: int) -> None:
    after = _row_counts(connection)
    lost = [name for name, count in before.items() if after.get(name, 0) < count]
    if lost:
        raise LedgerError(f"migration {version} would lose rows of {', '.join(lost)}; nothing was changed")
    if connection.execute("PRAGMA foreign_key_check").fetchone():
        raise LedgerError(f"migration {version} would leave rows without what they belong to; nothing was changed")


def _row_counts(connection: sqlite3.Connection) -> dict[str, int]:
    """Rows of every ordinary table (an index for search can be made again)."""
    query = "SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND name NOT LIKE 'sqlite_%'"
    names = [str(name) for (name,) in connection.execute(query).fetchall()]
    return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}


def _statements(script: str) -> Iterator[str]:
    """The statements of a script, each begun on a line of its own; a trigger's body is part of its statement."""
    pending = ""
    for line in script.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            yield pending
            pending = ""
    if pending.strip():
        yield pending


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])
