"""Data frames and Parquet: declared types, and the values of the ledger; ledgers in pandas and Datasette."""

import asyncio
import builtins
import sqlite3
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pandas
import polars
import pyarrow
import pyarrow.parquet
import pytest
from datasette.app import Datasette

import export_book as rows
import ledger_stub as stub
from dragoman.exports import export, parquet
from dragoman.exports.columns import TABLES, Table
from dragoman.extras import ExtraError, extra
from dragoman.frames import PANDAS, to_pandas, to_polars
from dragoman.ledger import Ledger

TYPES = {
    "text": (pyarrow.string(), polars.String),
    "texts": (pyarrow.list_(pyarrow.field("item", pyarrow.string(), nullable=False)), polars.List(polars.String)),
    "day": (pyarrow.date32(), polars.Date),
    "number": (pyarrow.float64(), polars.Float64),
    "whole": (pyarrow.int64(), polars.Int64),
    "flag": (pyarrow.bool_(), polars.Boolean),
}


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return rows.book(tmp_path_factory.mktemp("frames") / "ledger.db")


@pytest.fixture(scope="module")
def book(path: Path) -> Iterator[Ledger]:
    with Ledger(path) as ledger:
        yield ledger


def found(book: Ledger, table: Table) -> list[Any]:
    return list(book.reports()) if table == "reports" else list(book.each(table))


@pytest.mark.parametrize("table", TABLES)
def test_every_table_has_its_declared_types(book: Ledger, tmp_path: Path, table: Table) -> None:
    columns = TABLES[table]
    for some in (found(book, table), []):
        frame = to_pandas(some, table)
        assert {name: str(dtype) for name, dtype in frame.dtypes.items()} == {c.name: PANDAS[c.kind] for c in columns}
        assert to_polars(some, table).schema == {c.name: TYPES[c.kind][1] for c in columns}
        assert len(frame) == len(to_polars(some, table)) == len(some)
    export(book, "parquet", str(tmp_path / "out.parquet"), rows=table)
    schema = pyarrow.parquet.read_schema(tmp_path / "out.parquet")
    assert {f.name: f.type for f in schema} == {c.name: TYPES[c.kind][0] for c in columns}
    assert {f.name: f.metadata[b"what"].decode() for f in schema} == {c.name: c.what for c in columns}


def test_values_are_those_of_the_ledger(book: Ledger) -> None:
    frame = to_pandas(book.entries(type="CONSULT"))
    assert frame["actor_names"].tolist() == [["Chad"], ["Chad", "Togo", "NATO"]]
    assert frame["when_end"].dt.date.tolist() == [date(2031, 5, 31), date(2031, 4, 2)]
    assert frame["said_start"].isna().tolist() == [False, True] and frame["trigger_end"].tolist() == [4, 5]
    amounts = to_polars(book.figures())
    assert amounts["amount"].to_list() == [2e9, -1.5] and amounts["amount_max"].to_list() == [None, -1.0]
    assert amounts["period_start"].to_list() == [None, None]


@pytest.mark.parametrize("table", TABLES)
def test_parquet_and_the_frames_agree(book: Ledger, tmp_path: Path, table: Table) -> None:
    out = tmp_path / "out.parquet"
    export(book, "parquet", str(out), rows=table)
    frame = to_polars(found(book, table), table)
    assert polars.read_parquet(out).equals(frame)
    assert pyarrow.parquet.read_table(out).to_pylist() == frame.to_dicts()
    assert len(pandas.read_parquet(out)) == len(frame)


def test_parquet_is_written_a_part_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet, "ROWS", 7)
    out = tmp_path / "out.parquet"
    with Ledger(tmp_path / "many.db", write=True) as ledger:
        list(ledger.add(stub.reports(10), stub.load))
        number = export(ledger, "parquet", str(out))
        entries = [found.row.id for found in ledger.entries()]
    file = pyarrow.parquet.ParquetFile(out)
    assert file.num_row_groups == -(-number // 7) and file.read()["id"].to_pylist() == entries


def test_days_of_any_year(book: Ledger) -> None:
    first, last = date(1, 1, 1), date(9999, 12, 31)
    (one,) = book.entries(type="PROTEST")
    old = rows.entry("PROTEST", when=rows.days("0001-01-01", "9999-12-31"))
    frame = to_pandas([type(one)(old, one.report)])
    assert (frame["when_start"].dt.date[0], frame["when_end"].dt.date[0]) == (first, last)
    assert to_polars([type(one)(old, one.report)])["when_start"][0] == first


def test_rows_of_one_kind_only(book: Ledger) -> None:
    with pytest.raises(ValueError, match="these are entries, figures"):
        to_pandas([*book.entries(), *book.figures()])
    with pytest.raises(ValueError, match="these are entries, reports"):
        to_polars(book.entries(), "reports")
    with pytest.raises(ValueError, match="a str is no row of a ledger"):
        to_pandas(["row"])  # type: ignore[list-item]


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch, book: Ledger, tmp_path: Path) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name.partition(".")[0] == "pyarrow":
            raise ModuleNotFoundError(name=name)
        return real(name, *rest)

    monkeypatch.setattr("dragoman.extras.import_module", without)
    with pytest.raises(ExtraError, match=r"pyarrow is not installed; .*pip install 'dragoman\[parquet\]'"):
        export(book, "parquet", str(tmp_path / "out"))
    assert list(tmp_path.iterdir()) == []


def test_a_fault_inside_a_package_is_not_hidden(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "broken_one.py").write_text("import no_such_module_at_all")
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(ModuleNotFoundError, match="no_such_module_at_all"):
        extra("broken_one", "one")


def test_a_ledger_opens_in_pandas(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        assert len(pandas.read_sql("SELECT * FROM entry", connection)) == len(rows.ENTRIES)
    connection.close()


def test_a_ledger_opens_in_datasette(path: Path) -> None:
    async def ask(url: str) -> Any:
        answer = await Datasette([str(path)]).client.get(url)
        assert answer.status_code == 200, answer.text
        return answer.json()

    table = asyncio.run(ask("/ledger/entry.json?_shape=array&type=CONSULT&_sort=item"))
    assert [(row["status"], row["when_start"]) for row in table] == [
        ("planned", "2031-05-01"),
        ("occurred", "2031-04-02"),
    ]
    pairs = asyncio.run(ask("/ledger.json?sql=SELECT+count(*)+AS+n+FROM+dyad+WHERE+actor='TCD'&_shape=array"))
    assert pairs == [{"n": 5}]
    words = asyncio.run(ask("/ledger/sentence_search.json?_shape=array"))
    assert len(words) == len({e.evidence.sentence for e in rows.ENTRIES} | {"Sentence."})
