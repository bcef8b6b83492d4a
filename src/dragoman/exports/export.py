"""``export``: what a question to a ledger finds, written in one of the formats."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO, Literal, Unpack, cast, get_args

from dragoman.annotation import brat
from dragoman.annotation.sheets import Sheet, sheets
from dragoman.exports import cameo, displacy, ical, parquet, polecat, tables
from dragoman.exports.columns import TABLES, Table
from dragoman.exports.planned import CODED
from dragoman.ledger import Filters, Ledger
from dragoman.output import STDOUT, OutputError, folder, written

Format = Literal["csv", "jsonl", "parquet", "polecat", "cameo", "ical", "displacy", "html", "brat"]
FORMATS: tuple[Format, ...] = get_args(Format)
_IN_ORDER: tuple[Format, ...] = ("ical", "displacy", "html", "brat")
_OF_TABLES: tuple[Format, ...] = ("csv", "jsonl", "parquet")


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be exported, and how."""

    ledger: Ledger
    rows: Table
    raw: bool
    dyads: bool
    sort: str
    limit: int
    asked: Filters

    def found(self) -> Iterator[Any]:
        """The rows, fetched some hundreds at a time."""
        if self.rows == "reports":
            return iter(self.ledger.reports(sort=self.sort, limit=self.limit, **self.asked))
        return self.ledger.each(self.rows, sort=self.sort, limit=self.limit, **self.asked)

    def coded(self) -> Iterator[Any]:
        """The entries of an event table: of the statuses that it holds unless others are asked for."""
        asked: Filters = {**self.asked, "status": self.asked.get("status") or CODED}
        return self.ledger.each("entries", sort=self.sort, limit=self.limit, **asked)

    def sheets(self) -> Iterator[Sheet]:
        """Reports with their texts and rows, one at a time."""
        return sheets(self.ledger, self.limit, self.asked)


_WRITERS: dict[Format, Callable[[BinaryIO, Wish], int]] = {
    "csv": lambda stream, wish: tables.write_csv(stream, TABLES[wish.rows], wish.found(), wish.raw),
    "jsonl": lambda stream, wish: tables.write_lines(stream, TABLES[wish.rows], wish.found()),
    "parquet": lambda stream, wish: parquet.write_parquet(stream, TABLES[wish.rows], wish.found()),
    "polecat": lambda stream, wish: polecat.write(stream, wish.coded(), wish.raw, wish.dyads),
    "cameo": lambda stream, wish: cameo.write(stream, wish.coded(), wish.raw),
    "displacy": lambda stream, wish: displacy.write(stream, wish.sheets()),
    "html": lambda stream, wish: displacy.write_page(stream, wish.sheets()),
    "ical": lambda stream, wish: ical.write(stream, wish.ledger, wish.limit, wish.asked),
}


def export(
    ledger: Ledger,
    format: Format,
    out: str = STDOUT,
    *,
    rows: Table = "entries",
    raw: bool = False,
    dyads: bool = False,
    sort: str = "",
    limit: int = 0,
    **asked: Unpack[Filters],
) -> int:
    """Write what is found to the file ``out`` (``-``: standard output); how many rows were written.

    ``brat`` fills a directory, which must be new or empty, and counts reports, as ``displacy`` and ``html`` do.

    ``rows`` is for the tables (csv, jsonl, parquet); all other formats are of entries. ``raw`` leaves cells as they
    are that a spreadsheet would run, ``dyads`` gives POLECAT's table a row a dyad. An event table holds what occurred,
    goes on or is planned, unless ``status`` asks for others. The file is there whole or not at all. Raises
    ``ValueError`` for what is not allowed, ``OutputError`` for a file that cannot be written, ``ExtraError`` where a
    package is missing.
    """
    _check(format, rows, dyads, sort)
    if format == "parquet" and out == STDOUT and sys.stdout.isatty():
        raise OutputError("parquet is not for a terminal; name a file with --out")
    given = cast(Filters, {name: value for name, value in asked.items() if value not in (None, "", (), False)})
    wish = Wish(ledger, rows, raw, dyads, sort, limit, given)
    if format == "brat":
        with folder(out) as made:
            return brat.write(made, wish.sheets())
    with written(out) as stream:
        return _WRITERS[format](stream, wish)


def _check(format: str, rows: str, dyads: bool, sort: str) -> None:
    if format not in FORMATS:
        raise ValueError(f"{format} is no format; allowed are {', '.join(FORMATS)}")
    if rows not in TABLES:
        raise ValueError(f"{rows} cannot be exported; allowed are {', '.join(TABLES)}")
    if rows != "entries" and format not in _OF_TABLES:
        raise ValueError(f"{format} is of entries only; {rows} can be exported as {', '.join(_OF_TABLES)}")
    if dyads and format != "polecat":
        raise ValueError(f"dyads are for polecat; {format} has no such choice")
    if sort and format in _IN_ORDER:
        raise ValueError(f"{format} has an order of its own; leave --sort out")
