"""``export``: what a question to a ledger finds, written in one of the formats."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO, Literal, Unpack, get_args

from dragoman.exports import cameo, parquet, polecat, tables
from dragoman.exports.columns import TABLES, Table
from dragoman.exports.output import STDOUT, ExportError, written
from dragoman.exports.planned import CODED
from dragoman.ledger import Filters, Ledger

Format = Literal["csv", "jsonl", "parquet", "polecat", "cameo"]
FORMATS: tuple[Format, ...] = get_args(Format)
_OF_TABLES: tuple[Format, ...] = ("csv", "jsonl", "parquet")


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

    ``rows`` is for the tables (csv, jsonl, parquet); all other formats are of entries. ``raw`` leaves cells as they
    are that a spreadsheet would run, ``dyads`` gives POLECAT's table a row a dyad. An event table holds what occurred,
    goes on or is planned, unless ``status`` asks for others. The file is there whole or not at all. Raises
    ``ValueError`` for what is not allowed, ``ExportError`` for a file that cannot be written, ``ExtraError`` where a
    package is missing.
    """
    if format not in FORMATS:
        raise ValueError(f"{format} is no format; allowed are {', '.join(FORMATS)}")
    if rows not in TABLES:
        raise ValueError(f"{rows} cannot be exported; allowed are {', '.join(TABLES)}")
    if rows != "entries" and format not in _OF_TABLES:
        raise ValueError(f"{format} is of entries only; {rows} can be exported as {', '.join(_OF_TABLES)}")
    if format == "parquet" and out == STDOUT and sys.stdout.isatty():
        raise ExportError("parquet is not for a terminal; name a file with --out")
    if format in ("polecat", "cameo"):
        asked["status"] = asked.get("status") or CODED
    found = _found(ledger, rows, sort, limit, asked)
    columns = TABLES[rows]
    writers: dict[Format, Callable[[BinaryIO], int]] = {
        "csv": lambda stream: tables.write_csv(stream, columns, found, raw),
        "jsonl": lambda stream: tables.write_lines(stream, columns, found),
        "parquet": lambda stream: parquet.write_parquet(stream, columns, found),
        "polecat": lambda stream: polecat.write(stream, found, raw, dyads),
        "cameo": lambda stream: cameo.write(stream, found, raw),
    }
    with written(out) as stream:
        return writers[format](stream)


def _found(ledger: Ledger, rows: Table, sort: str, limit: int, asked: Filters) -> Iterator[Any]:
    if rows == "reports":
        return iter(ledger.reports(sort=sort, limit=limit, **asked))
    return ledger.each(rows, sort=sort, limit=limit, **asked)
