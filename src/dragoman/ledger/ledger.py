"""``Ledger``: one file of many reports, to be added to and asked."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any, Self, Unpack

from dragoman.ledger import content, counts, linking, queries, store, thread_queries
from dragoman.ledger.conditions import Filters
from dragoman.ledger.copies import Copies, groups
from dragoman.ledger.counts import Count, Timeline
from dragoman.ledger.decode import ReportRow
from dragoman.ledger.incoming import Incoming
from dragoman.ledger.lock import WriterLock
from dragoman.ledger.queries import Found, Page, Rows
from dragoman.ledger.schema import LedgerError, connect
from dragoman.ledger.store import PATIENCE, Added
from dragoman.ledger.thread_queries import FoundThread
from dragoman.ledger.workers import Load, packaged_reader
from dragoman.model import Entry, Figure, Statement, Upcoming


class Ledger:
    """A ledger on disk. Use it in a ``with`` block, in the thread that opened it.

    ``Ledger(path)`` asks; ``Ledger(path, write=True)`` also adds, and makes the file where there is none. Any
    number of processes may ask while one adds. Raises ``LedgerError`` for a file that is missing, is no ledger,
    is of a newer schema or is being written by another; ``ValueError`` for a question with values that are not
    allowed.
    """

    def __init__(self, path: str | Path, write: bool = False) -> None:
        self.path = Path(path)
        self._lock = WriterLock(self.path) if write else None
        try:
            self._connection: sqlite3.Connection = connect(self.path, write)
        except BaseException:
            self._release()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file and let the next writer in."""
        self._connection.close()
        self._release()

    def add(
        self,
        reports: Iterable[Incoming],
        load: Load = packaged_reader,
        processes: int = 0,
        patience: float = PATIENCE,
        retry: bool = False,
    ) -> Iterator[Added]:
        """Read reports that are not here yet and write them, one transaction a report, in order.

        Yields what became of each; a report not yet yielded may not be written. ``processes`` reads in as many
        others (0: in this one), each made by ``load``, which must be importable. A report that kills its process
        or takes longer than ``patience`` seconds is set aside; ``retry`` reads again what was set aside before.
        When all is written the entries are joined into threads, as by ``link``.
        """
        self._must_write("add")
        return self._adding(store.add(self._connection, reports, load, processes, patience, retry))

    def _adding(self, added: Iterator[Added]) -> Iterator[Added]:
        yield from added
        if linking.stale(self._connection):
            self.link()

    def link(self) -> int:
        """Join the entries of all reports that stand into threads, anew; how many there are.

        ``add`` does so at its end, also for an earlier run that did not come so far.
        """
        self._must_write("link")
        return linking.link(self._connection)

    def _must_write(self, what: str) -> None:
        if self._lock is None:
            raise LedgerError(f"{self.path} was opened to be asked; open it with write=True to {what}")

    def entries(
        self, *, sort: str = "", limit: int = 0, why: bool = False, **asked: Unpack[Filters]
    ) -> tuple[Found[Entry], ...]:
        """Entries with the report each stands in. With ``why`` their evidence has its reasons."""
        return tuple(queries.entries(self._connection, asked, Page(sort, limit, why)))

    def statements(
        self, *, sort: str = "", limit: int = 0, why: bool = False, **asked: Unpack[Filters]
    ) -> tuple[Found[Statement], ...]:
        """Statements; ``actor`` or ``party`` is the speaker, days are those of the saying."""
        return tuple(queries.statements(self._connection, asked, Page(sort, limit, why)))

    def figures(
        self, *, sort: str = "", limit: int = 0, why: bool = False, **asked: Unpack[Filters]
    ) -> tuple[Found[Figure], ...]:
        """Figures; ``party`` is one of theirs by its code, days are those of the period."""
        return tuple(queries.figures(self._connection, asked, Page(sort, limit, why)))

    def upcoming(
        self, on: date, *, sort: str = "when", limit: int = 0, **asked: Unpack[Filters]
    ) -> tuple[Found[Upcoming], ...]:
        """What was to come on a day, as reports out by then tell it: one row a thread, with its standing by then."""
        return thread_queries.upcoming(self._connection, on, asked, Page(sort, limit))

    def each(self, rows: Rows, *, sort: str = "", limit: int = 0, **asked: Unpack[Filters]) -> Iterator[Found[Any]]:
        """Rows of one kind, fetched some hundreds at a time, for what does not fit into memory.

        ``upcoming`` are all that any report tells of. What is added meanwhile is not among them.
        """
        return queries.each(self._connection, rows, asked, Page(sort, limit))

    def threads(
        self, *, members: int = 0, sort: str = "", limit: int = 0, **asked: Unpack[Filters]
    ) -> tuple[FoundThread, ...]:
        """Threads with their histories and the reports that tell them. ``type``, ``status``, days and ``id`` are the
        thread's own, other filters must hold for a member; ``members``: at least so many entries."""
        return thread_queries.threads(self._connection, {**asked, "members": members}, Page(sort, limit))

    def reports(
        self, *, sort: str = "", limit: int = 0, state: str = "", **asked: Unpack[Filters]
    ) -> tuple[ReportRow, ...]:
        """Reports without their texts; ``state`` is ``read`` or ``set-aside``."""
        return queries.reports(self._connection, asked, Page(sort, limit), state)

    def copies(self, *, limit: int = 0, **asked: Unpack[Filters]) -> tuple[Copies, ...]:
        """Reports of several outlets that print one text, lightly edited, retitled or cut short."""
        return groups(self._connection, asked, limit)

    def text(self, key: str) -> str:
        """The text of the report with this key; ``KeyError`` where there is none."""
        return queries.text_of(self._connection, key)

    def pair(self, one: str, other: str, *, sort: str = "when", limit: int = 0, **asked: Unpack[Filters]) -> Timeline:
        """What two parties did to each other, by time of the act, with counts by quad class a month.

        Reports that print one text count once unless ``copies`` is ``each``.
        """
        return counts.pair(self._connection, one, other, asked, Page(sort, limit))

    def counts(self, by: Sequence[str] = ("month", "pair", "type"), **asked: Unpack[Filters]) -> tuple[Count, ...]:
        """How many entries, by one or several of ``counts.DIMENSIONS``.

        Reports that print one text count once unless ``copies`` is ``each``.
        """
        return counts.counts(self._connection, by, asked)

    def check(self) -> tuple[str, ...]:
        """What is wrong with the file; ``()`` for a sound one."""
        return content.check(self._connection)

    def digest(self) -> str:
        """A hash of all rows: equal for ledgers that hold the same, however they came to it."""
        return content.digest(self._connection)

    def _release(self) -> None:
        if self._lock is not None:
            self._lock.release()
