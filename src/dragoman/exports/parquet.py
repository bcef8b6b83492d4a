"""Rows as Parquet, with the types of their columns (needs pyarrow, the extra ``parquet``)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, BinaryIO

from dragoman.exports.columns import Column
from dragoman.extras import extra

ROWS = 5000
"""Rows a row group: so many are in memory at once."""


def write_parquet(stream: BinaryIO, columns: Sequence[Column], found: Iterable[Any]) -> int:
    """Parquet with a row group for every ``ROWS`` rows; how many rows."""
    arrow, parquet = extra("pyarrow", "parquet"), extra("pyarrow.parquet", "parquet")
    shape = schema(columns)
    count = 0
    with parquet.ParquetWriter(stream, shape) as writer:
        for part in _batches(found):
            values = [[_plain(column.value(one)) for one in part] for column in columns]
            writer.write_batch(arrow.record_batch(values, schema=shape))
            count += len(part)
    return count


def schema(columns: Sequence[Column]) -> Any:
    """The Arrow schema: days are ``date32``, lists ``list<string>``; each field has its description."""
    arrow = extra("pyarrow", "parquet")
    types = {
        "text": arrow.string(),
        "texts": arrow.list_(arrow.field("item", arrow.string(), nullable=False)),
        "day": arrow.date32(),
        "number": arrow.float64(),
        "whole": arrow.int64(),
        "flag": arrow.bool_(),
    }
    return arrow.schema(
        arrow.field(c.name, types[c.kind], nullable=c.kind in ("day", "number", "whole"), metadata={"what": c.what})
        for c in columns
    )


def _batches(found: Iterable[Any]) -> Iterator[list[Any]]:
    rows = iter(found)
    while part := list(islice(rows, ROWS)):
        yield part


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value
