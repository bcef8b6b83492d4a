"""Joining a ledger's entries into threads: all of them at once, in one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping

from dragoman.entries.headline import SCENE
from dragoman.ledger.decode import chunks
from dragoman.ledger.encode import Values, insert, insert_many, when_values
from dragoman.ledger.queries import entries_of
from dragoman.threads import Change, Sighting, Thread, View, threads

Items = Mapping[tuple[str, str], int]
"""The item of each entry, by its report's key and its id."""


_OPENING = 400  # letters
_PHONED = " OR ".join(
    f"r.title LIKE '%{word}%' OR substr(r.text, 1, {_OPENING}) LIKE '%{word}%'"
    for word in ("telephon", "phone call", "by phone")
)
"""Whether a report is of a telephone call: its headline or its opening speaks of one."""
_TITLED = "EXISTS (SELECT 1 FROM reason AS h WHERE h.item = i.id AND h.rule = ?)"
"""Whether only the headline tells an act."""


def stale(connection: sqlite3.Connection) -> bool:
    """Whether reports have come in, or gone, since the threads were made."""
    return bool(connection.execute("SELECT stale FROM linking").fetchone()[0])


def link(connection: sqlite3.Connection) -> int:
    """Make the threads anew from the entries of all reports that no newer version supersedes; how many there are.

    The old threads stay until the new ones are written; a run that is killed leaves them, and the ledger stale.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        told = sightings(connection, _standing(connection))
        items = {s.key: item for item, s in told.items()}
        made = threads(told.values())
        connection.execute("DELETE FROM thread")
        for number, thread in enumerate(made, 1):
            _write(connection, number, thread, items)
        connection.execute("UPDATE linking SET stale = 0")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:  # a full disk has already ended it
            connection.execute("ROLLBACK")
        raise
    return len(made)


def sightings(connection: sqlite3.Connection, items: list[int]) -> dict[int, Sighting]:
    """The entries of some items as their reports tell them. Bounds of a report's day are no day."""
    words: dict[int, tuple[str, bool, bool]] = {}
    for places, part in chunks(items):
        query = (
            "SELECT i.id, CASE WHEN i.trigger_start < 0 THEN '' "
            f"ELSE substr(r.text, i.trigger_start + 1, i.trigger_end - i.trigger_start) END, {_PHONED}, {_TITLED} "
            f"FROM item AS i JOIN report AS r ON r.id = i.report WHERE i.id IN ({places})"
        )
        for item, trigger, phoned, titled in connection.execute(query, (SCENE, *part)):
            words[item] = (trigger, bool(phoned), bool(titled))
    made = {}
    for item, found in zip(items, entries_of(connection, items), strict=True):
        published, report = found.report.published, found.report.report
        told = published.start if published.start == published.end else None
        made[item] = Sighting(found.row, found.report.key, told, report.publisher, *words[item])
    return made


def _standing(connection: sqlite3.Connection) -> list[int]:
    """The entries of reports that no newer version supersedes."""
    query = (
        "SELECT x.item FROM entry AS x WHERE NOT EXISTS (SELECT 1 FROM report AS n WHERE n.supersedes = x.report) "
        "ORDER BY x.item"
    )
    return [item for (item,) in connection.execute(query)]


def _write(connection: sqlite3.Connection, number: int, thread: Thread, items: Items) -> None:
    told = [m.told for m in thread.members if m.told is not None]
    row: dict[str, object] = {"number": number, "id": thread.id, "type": thread.type, "status": thread.standing}
    row |= {"country": thread.where and thread.where.country, "place": thread.where and thread.where.name}
    row |= when_values("when", thread.when)
    row |= {"first_told": min(told).isoformat() if told else None, "last_told": max(told).isoformat() if told else None}
    row |= {"members": len(thread.members), "reports": len({m.report for m in thread.members})}
    insert(connection, "thread", row)
    members = [{"thread": number, "ordinal": n, "item": items[m.key]} for n, m in enumerate(thread.members)]
    insert_many(connection, "thread_entry", members)
    insert_many(connection, "thread_change", [_change(number, n, c, items) for n, c in enumerate(thread.history)])
    views = [_view(number, d.field, n, v, items) for d in thread.disagreements for n, v in enumerate(d.views)]
    insert_many(connection, "thread_view", views)


def _change(number: int, ordinal: int, change: Change, items: Items) -> Values:
    when = change.when
    row: Values = {"thread": number, "ordinal": ordinal, "kind": change.kind, "status": change.status}
    row |= {"when_start": when and when.start and when.start.isoformat()}
    row |= {"when_end": when and when.end and when.end.isoformat()}
    return row | {"told": change.told and change.told.isoformat(), "item": items[change.report, change.entry]}


def _view(number: int, field: str, ordinal: int, view: View, items: Items) -> Values:
    row: Values = {"thread": number, "field": field, "ordinal": ordinal, "value": view.value}
    return row | {"told": view.told and view.told.isoformat(), "item": items[view.report, view.entry]}
