"""What a ledger answers as a data frame of pandas or polars, with the columns of docs/exports.md.

    with Ledger("ledger.db") as ledger:
        frame = to_pandas(ledger.entries(pair=("RUS", "CHN")))

Needs the extra ``pandas`` or ``polars``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from dragoman.exports.columns import TABLES, Column, Kind, Table
from dragoman.extras import extra
from dragoman.ledger import Found, ReportRow
from dragoman.model import Entry, Figure, Statement, Upcoming

if TYPE_CHECKING:
    import pandas
    import polars

PANDAS: dict[Kind, str] = {
    "text": "string",
    "texts": "object",
    "day": "datetime64[s]",
    "number": "float64",
    "whole": "Int64",
    "flag": "bool",
}
"""The pandas dtype of each kind of column; ``object`` columns hold lists of str."""
_TABLE: dict[type, Table] = {Entry: "entries", Statement: "statements", Figure: "figures", Upcoming: "upcoming"}


def to_pandas(found: Iterable[Found[Any] | ReportRow], table: Table | None = None) -> pandas.DataFrame:
    """Rows of one kind as a ``pandas.DataFrame``. ``table`` says which where there may be no rows.

    Raises ``ValueError`` for rows of several kinds, or of another than ``table``.
    """
    frames = extra("pandas", "pandas")
    rows, columns = _rows(found, table)
    series = {c.name: frames.Series(_values(c, rows), dtype=PANDAS[c.kind]) for c in columns}
    frame: pandas.DataFrame = frames.DataFrame(series)
    return frame


def to_polars(found: Iterable[Found[Any] | ReportRow], table: Table | None = None) -> polars.DataFrame:
    """Rows of one kind as a ``polars.DataFrame``: String, List(String), Date, Float64, Int64, Boolean. As above."""
    frames = extra("polars", "polars")
    types = {
        "text": frames.String,
        "texts": frames.List(frames.String),
        "day": frames.Date,
        "number": frames.Float64,
        "whole": frames.Int64,
        "flag": frames.Boolean,
    }
    rows, columns = _rows(found, table)
    series = [frames.Series(c.name, _values(c, rows), dtype=types[c.kind]) for c in columns]
    frame: polars.DataFrame = frames.DataFrame(series)
    return frame


def _rows(found: Iterable[Any], table: Table | None) -> tuple[Sequence[Any], tuple[Column, ...]]:
    rows = list(found)
    kinds = {_table_of(row) for row in rows} | ({table} if table else set())
    if len(kinds) > 1:
        raise ValueError(f"one frame holds rows of one kind; these are {', '.join(sorted(kinds))}")
    return rows, TABLES[kinds.pop() if kinds else "entries"]


def _table_of(row: Any) -> Table:
    if isinstance(row, ReportRow):
        return "reports"
    if isinstance(row, Found) and type(row.row) in _TABLE:
        return _TABLE[type(row.row)]
    raise ValueError(f"a {type(row).__name__} is no row of a ledger; give what entries(), reports() … return")


def _values(column: Column, rows: Sequence[Any]) -> list[Any]:
    values = (column.value(row) for row in rows)
    return [list(value) if isinstance(value, tuple) else value for value in values]
