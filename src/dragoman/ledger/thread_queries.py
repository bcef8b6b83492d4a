"""Questions to a ledger whose answers are threads, and what was to come as threads tell it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from dragoman.ledger import queries
from dragoman.ledger.conditions import Conditions
from dragoman.ledger.decode import ReportRow, chunks
from dragoman.ledger.linking import sightings
from dragoman.ledger.queries import (
    ITEMS,
    THREAD_FILTERS,
    Found,
    Page,
    order_by,
    reports_by_key,
)
from dragoman.model import EVENT_TYPES, STATUSES, Upcoming
from dragoman.threads import Thread, as_of, thread_of

_OF_THREAD = ("type", "status", "since", "until", "id", "members")
THREAD_SORTS = {
    "when": "coalesce(t.when_start, t.when_end)",
    "reported": "t.first_told",
    "last": "t.last_told",
    "members": "t.members",
    "type": "t.type",
    "status": "t.status",
}
_TO_COME = ("planned", "expected", "possible")


@dataclass(frozen=True, slots=True)
class FoundThread:
    """One thread with the reports its members stand in, by the members' order."""

    row: Thread
    reports: tuple[ReportRow, ...]

    @property
    def sources(self) -> int:
        """How many reports tell it where those that print one text count once."""
        return len({report.copies or report.key for report in self.reports})


def threads(connection: sqlite3.Connection, asked: Mapping[str, Any], page: Page) -> tuple[FoundThread, ...]:
    """Threads whose own type, standing, days and size are as asked, and that have a member as asked otherwise."""
    conditions = _conditions(asked)
    order = order_by(page, THREAD_SORTS, "reported", "t.id")
    query = f"SELECT t.number FROM thread AS t WHERE {conditions.sql} {order}"
    numbers = [number for (number,) in connection.execute(query, conditions.values)]
    made = _threads(connection, numbers)
    reports = reports_by_key(connection, {m.report for thread in made.values() for m in thread.members})
    found = []
    for number in numbers:
        thread = made[number]
        keys = dict.fromkeys(m.report for m in thread.members)
        found.append(FoundThread(thread, tuple(reports[key] for key in keys)))
    return tuple(found)


def _conditions(asked: Mapping[str, Any]) -> Conditions:
    conditions = Conditions(asked, THREAD_FILTERS)
    asked = conditions.asked
    conditions.one_of("t.type", "type", EVENT_TYPES)
    conditions.one_of("t.status", "status", STATUSES)
    conditions.days("t.when", asked.get("since"), asked.get("until"))
    if "members" in asked:
        conditions.add("t.members >= ?", asked["members"])
    if "id" in asked:
        conditions.add("t.id LIKE ? ESCAPE '\\'", str(asked["id"]).replace("%", "").replace("_", "") + "%")
    of_member = {name: value for name, value in asked.items() if name not in _OF_THREAD}
    if of_member:
        member = Conditions(of_member, THREAD_FILTERS)
        member.of_report()
        member.type_status_mode()
        member.parties()
        member.word()
        member.search()
        conditions.add(
            f"t.number IN (SELECT m.thread FROM {ITEMS.format(kind='entry')} JOIN thread_entry AS m "
            f"ON m.item = x.item WHERE {member.sql})",
            *member.values,
        )
    return conditions


def _threads(connection: sqlite3.Connection, numbers: Iterable[int]) -> dict[int, Thread]:
    """Threads by their numbers, put together again from their members."""
    of_thread: dict[int, int] = {}
    for places, part in chunks(list(numbers)):
        query = f"SELECT item, thread FROM thread_entry WHERE thread IN ({places}) ORDER BY thread, ordinal"
        of_thread.update(connection.execute(query, part).fetchall())
    members: dict[int, list[Any]] = {}
    for item, sighting in sightings(connection, list(of_thread)).items():
        members.setdefault(of_thread[item], []).append(sighting)
    return {number: thread_of(found) for number, found in members.items()}


# --- what was to come -----------------------------------------------------------------------------


def upcoming(
    connection: sqlite3.Connection, on: date, asked: Mapping[str, Any], page: Page
) -> tuple[Found[Upcoming], ...]:
    """What was to come on a day: one row a thread, with its standing and time as known by then; rows of no thread stay.

    What was called off, denied or held by then falls out.
    """
    statuses = asked.get("status", ())
    statuses = (statuses,) if isinstance(statuses, str) else tuple(statuses)
    Conditions({"status": statuses}, {"status"}).one_of("status", "status", STATUSES)
    without = {name: value for name, value in asked.items() if name != "status"}
    rows = tuple(queries.upcoming(connection, on, without, Page(page.sort)))
    of_row = _threads_of(connection, rows)
    known = {n: as_of(thread, on) for n, thread in _threads(connection, set(of_row.values())).items()}
    chosen: dict[tuple[str, int], Found[Upcoming]] = {}
    for at, found in enumerate(rows):
        number = of_row.get(at)
        if number is None:
            chosen["row", at] = found
            continue
        thread = known[number]
        if thread is None or thread.standing not in _TO_COME:
            continue
        now = _as_known(found, thread)
        if now.row.when is not None and (now.row.when.end or now.row.when.start or on) < on:
            continue
        older = chosen.get(("thread", number))
        if older is None or _newer(now, older):
            chosen["thread", number] = now
    ordered = [found for found in chosen.values() if not statuses or found.row.status in statuses]
    if page.sort.removeprefix("-") in ("", "when"):
        ordered.sort(key=_day, reverse=page.sort.startswith("-"))
    return tuple(ordered[: page.limit] if page.limit else ordered)


def _as_known(found: Found[Upcoming], thread: Thread) -> Found[Upcoming]:
    """A calendar row with the thread's standing, and its time where that is one of days."""
    row = replace(found.row, status=thread.standing)
    when = thread.when
    if when is not None and when != row.when and (when.start is not None or when.end is not None):
        row = replace(row, when=when, approximate=when.approximate)
    return replace(found, row=row)


def _newer(one: Found[Upcoming], other: Found[Upcoming]) -> bool:
    def day(found: Found[Upcoming]) -> date:
        return found.report.published.end or found.report.published.start or date.min

    return day(one) > day(other)


def _day(found: Found[Upcoming]) -> date:
    when = found.row.when
    return (when and (when.start or when.end)) or date.max


def _threads_of(connection: sqlite3.Connection, rows: tuple[Found[Upcoming], ...]) -> dict[int, int]:
    """The thread of each row whose words are those of an entry, by the row's place."""
    words: dict[tuple[str, int, int], int] = {}
    for places, part in chunks(sorted({found.report.key for found in rows})):
        query = (
            "SELECT r.key, i.trigger_start, i.trigger_end, m.thread FROM report AS r JOIN item AS i ON i.report = r.id "
            f"JOIN thread_entry AS m ON m.item = i.id WHERE r.key IN ({places}) AND i.trigger_start >= 0"
        )
        for key, start, end, number in connection.execute(query, part):
            words[key, start, end] = number
    found = {}
    for at, row in enumerate(rows):
        place = (row.report.key, row.row.evidence.trigger_start, row.row.evidence.trigger_end)
        if place in words:
            found[at] = words[place]
    return found
