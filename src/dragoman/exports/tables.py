"""Rows as CSV, JSON Lines and tab-separated values, one line at a time."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, BinaryIO

from dragoman.exports.columns import Column, Value
from dragoman.ledger.shown import csv_line, harmless

JOINED = "; "
"""What stands between the members of a list in one cell."""
_EXACT = 2.0**53  # whole numbers up to here are exact as 64-bit floats


def write_csv(stream: BinaryIO, columns: Sequence[Column], found: Iterable[Any], raw: bool = False) -> int:
    """CSV in UTF-8 with a head line; how many rows. Lists are joined by ``; ``, null is empty.

    A text that a spreadsheet would take for a formula gets an apostrophe before it unless ``raw``; numbers stay.
    """
    rows = ([cell(column.value(one), raw) for column in columns] for one in found)
    return _write(stream, _quoted([column.name for column in columns], rows))


def write_lines(stream: BinaryIO, columns: Sequence[Column], found: Iterable[Any]) -> int:
    """JSON Lines: one object a row with every column, days as ISO dates, lists as arrays; how many rows."""
    count = 0
    for one in found:
        row = {column.name: _json(column.value(one)) for column in columns}
        stream.write((json.dumps(row, ensure_ascii=False) + "\n").encode())
        count += 1
    return count


def write_tabbed(stream: BinaryIO, names: Sequence[str], rows: Iterable[Sequence[Value]], raw: bool = False) -> int:
    """Tab-separated values with a head line; how many rows.

    White space in a cell is one space, so that every row is one line; a cell with a quotation mark is quoted.
    """
    cells = ([" ".join(str(cell(value, raw)).split()) for value in row] for row in rows)
    return _write(stream, _quoted(names, cells, "\t"))


def cell(value: Value, raw: bool = False) -> object:
    """A value as one cell: lists joined, days as ISO dates, flags as true and false, null empty, NUL made visible."""
    if isinstance(value, tuple):
        value = JOINED.join(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer() and abs(value) < _EXACT:
        return int(value)
    if isinstance(value, str):
        value = value.replace("\0", "\N{REPLACEMENT CHARACTER}")
        return value if raw else harmless(value)
    return "" if value is None else value


def _quoted(names: Sequence[str], rows: Iterable[Sequence[object]], delimiter: str = ",") -> Iterator[str]:
    yield csv_line(names, delimiter) + "\n"
    for row in rows:
        yield csv_line(row, delimiter) + "\n"


def _write(stream: BinaryIO, lines: Iterable[str]) -> int:
    """Write a head line and rows; how many rows."""
    count = -1
    for line in lines:
        stream.write(line.encode())
        count += 1
    return count


def _json(value: Value) -> object:
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value
