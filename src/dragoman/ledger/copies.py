"""Copies in a ledger: found as reports are added, kept as groups, asked for.

Groups are the connected components of the pairs that ``resemblance`` finds alike, so they do not depend on the order
of adding. Versions of one document are never a pair.
"""

from __future__ import annotations

import sqlite3
from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dragoman.clean import prose
from dragoman.ledger.decode import ReportRow
from dragoman.ledger.queries import Page, reports
from dragoman.ledger.resemblance import Body, copied, promising

NEAR = 3  # days between publications: agency copy is printed the same day, over a weekend at the latest
REMEMBERED = 200_000  # words of reports compared before

_CANDIDATES = """
SELECT o.id, b.words, s.common
FROM (SELECT report, count(*) AS common FROM sketch WHERE {where} GROUP BY report HAVING common > 1) AS s
JOIN report AS o ON o.id = s.report JOIN body AS b ON b.report = o.id JOIN report AS r ON r.id = ?
WHERE o.document <> r.document
AND coalesce(julianday(o.published_start) - julianday(r.published_end), 0) <= ?
AND coalesce(julianday(r.published_start) - julianday(o.published_end), 0) <= ?
"""


class Comparing:
    """Compares reports with those that the ledger has. For one writer."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._bodies: OrderedDict[int, Body] = OrderedDict()
        self._words = 0

    def take(self, report: int, text: str, title: str) -> None:
        """Compare a report that has just been written, within its transaction."""
        body = self._remember(report, Body.of(prose(text, title)))
        sketch = body.sketch()
        self._connection.execute("INSERT INTO body VALUES (?, ?, NULL)", (report, len(body.words)))
        others = self._candidates(report, len(body.words), sketch)
        day = self._day(report)
        self._connection.executemany("INSERT INTO sketch VALUES (?, ?, ?)", [(part, day, report) for part in sketch])
        shares = {other: copied(body, self._body(other)) for other in others}
        if alike := {other: share for other, share in shares.items() if share}:
            self._join(report, alike)

    def catch_up(self) -> None:
        """Compare the reports that an older Dragoman wrote, one transaction each."""
        missing = "SELECT id FROM report EXCEPT SELECT report FROM body"  # from indexes alone
        query = f"SELECT id FROM report WHERE state = 'read' AND id IN ({missing}) ORDER BY id"
        for (report,) in self._connection.execute(query).fetchall():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                self.take(report, *self._text(report))
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def _candidates(self, report: int, words: int, sketch: Sequence[int]) -> list[int]:
        """The reports of these days with enough hashes in common to be looked at."""
        where, day = f"hash IN ({', '.join('?' * len(sketch))})", self._day(report)
        if day:
            days = (0, *range(day - NEAR, day + NEAR + 1))
            where += f" AND day IN ({', '.join(map(str, days))})"
        found = self._connection.execute(_CANDIDATES.format(where=where), (*sketch, report, NEAR, NEAR))
        return [other for other, length, common in found if promising(words, length, common)]

    def _day(self, report: int) -> int:
        """The Julian day of publication, 0 where only its bounds are known."""
        one_day = "published_start = published_end"
        day = f"CASE WHEN {one_day} THEN CAST(julianday(published_start) AS INTEGER) ELSE 0 END"
        query = f"SELECT {day} FROM report WHERE id = ?"
        return int(self._connection.execute(query, (report,)).fetchone()[0])

    def _join(self, report: int, alike: Mapping[int, float]) -> None:
        """Note the pairs, and make one group of the report, its copies and theirs."""
        numbers = (report, *alike)
        places = ", ".join("?" * len(numbers))
        query = (
            f"SELECT r.id, r.key, b.copies FROM report AS r JOIN body AS b ON b.report = r.id WHERE r.id IN ({places})"
        )
        found = self._connection.execute(query, numbers).fetchall()
        keys = {number: key for number, key, _ in found}
        pairs = [(*sorted((report, other), key=keys.__getitem__), share) for other, share in alike.items()]
        self._connection.executemany("INSERT INTO copy VALUES (?, ?, ?)", pairs)
        groups = {group for _, _, group in found if group}
        least = min(groups | set(keys.values()))
        change = "UPDATE body SET copies = ? WHERE "
        self._connection.execute(f"{change} report IN ({places})", (least, *numbers))
        for group in groups:
            self._connection.execute(f"{change} copies = ?", (least, group))

    def _body(self, report: int) -> Body:
        if report in self._bodies:
            self._bodies.move_to_end(report)
            return self._bodies[report]
        return self._remember(report, Body.of(prose(*self._text(report))))

    def _text(self, report: int) -> tuple[str, str]:
        """The text and the title of a report."""
        text, title = self._connection.execute("SELECT text, title FROM report WHERE id = ?", (report,)).fetchone()
        return text, title

    def _remember(self, report: int, body: Body) -> Body:
        self._bodies[report] = body
        self._words += len(body.words)
        while self._words > REMEMBERED:
            self._words -= len(self._bodies.popitem(last=False)[1].words)
        return body


@dataclass(frozen=True, slots=True)
class Copies:
    """Reports that print one text, in the order of their publication. ``group`` is the least of all their keys."""

    group: str
    reports: tuple[ReportRow, ...]

    @property
    def first(self) -> ReportRow:
        """The one published first; of several on one day the longest."""
        return self.reports[0]

    @property
    def longest(self) -> ReportRow:
        """The one with most words, which stands for all where copies count once."""
        return min(self.reports, key=lambda r: (-r.words, _day(r), r.key))


def groups(connection: sqlite3.Connection, asked: Mapping[str, Any], limit: int = 0) -> tuple[Copies, ...]:
    """Groups of which the question admits two reports or more, by the day of the first."""
    by_group: dict[str, list[ReportRow]] = {}
    for row in reports(connection, asked, Page(), in_groups=True):
        by_group.setdefault(row.copies, []).append(row)
    found = [Copies(group, tuple(sorted(rows, key=_order))) for group, rows in by_group.items() if len(rows) > 1]
    found.sort(key=lambda copies: (_day(copies.first), copies.group))
    return tuple(found[:limit] if limit else found)


def faults(connection: sqlite3.Connection) -> Iterator[str]:
    """Pairs and groups that do not fit each other."""
    query = (
        "SELECT r.key FROM copy AS p JOIN body AS a ON a.report = p.report JOIN body AS b ON b.report = p.other "
        "JOIN report AS r ON r.id = p.report JOIN report AS o ON o.id = p.other "
        "WHERE a.copies IS NULL OR a.copies IS NOT b.copies OR r.key >= o.key OR r.document = o.document"
    )
    for (key,) in connection.execute(query):
        yield f"report {key} has a copy that is not in its group, or is a version of it"
    query = (
        "SELECT r.key FROM body AS b JOIN report AS r ON r.id = b.report WHERE b.copies IS NOT NULL AND (NOT EXISTS "
        "(SELECT 1 FROM copy AS p WHERE b.report IN (p.report, p.other)) OR b.copies > r.key)"
    )
    for (key,) in connection.execute(query):
        yield f"report {key} is in a group of copies and has none, or the group is called by another key than its least"


def _order(row: ReportRow) -> tuple[str, int, str]:
    return _day(row), -row.words, row.key


def _day(row: ReportRow) -> str:
    day = row.published.start or row.published.end
    return day.isoformat() if day else "9999"
