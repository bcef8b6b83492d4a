"""Tables that are exported hold what the ledger holds, and come whole or not at all."""

import csv
import inspect
import io
import json
import os
import re
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some
from typer.testing import CliRunner

import export_book as rows
import ledger_stub as stub
from dragoman.cli_exit import UNUSABLE, USAGE
from dragoman.cli_ledger.__main__ import app
from dragoman.exports import FORMATS, OutputError, export
from dragoman.exports.columns import TABLES, Column
from dragoman.exports.tables import cell, write_csv, write_tabbed
from dragoman.ledger import Ledger
from dragoman.output import folder, written


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return rows.book(tmp_path_factory.mktemp("exports") / "ledger.db")


@pytest.fixture(scope="module")
def book(path: Path) -> Iterator[Ledger]:
    with Ledger(path) as ledger:
        yield ledger


def run(*args: str | Path) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, [str(a) for a in args])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
    return result.exit_code, result.stdout, result.stderr


def read_csv(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_no_column_has_two_homes(table: tuple[object, ...]) -> None:
    names = Counter(column.name for column in table)  # type: ignore[attr-defined]
    assert [name for name, count in names.items() if count > 1] == []


def test_csv_has_every_column_of_every_entry(book: Ledger, tmp_path: Path) -> None:
    out = tmp_path / "entries.csv"
    assert export(book, "csv", str(out)) == len(rows.ENTRIES)
    visit, talks, plot, *_, protest = read_csv(out)
    assert list(visit) == [c.name for c in TABLES["entries"]]
    assert (visit["actor_names"], visit["when_start"], visit["when_end"]) == ("Chad", "2031-05-01", "2031-05-31")
    assert (visit["contexts"], visit["word_kinds"]) == ("diplomatic; economic", "agency; anonymous")
    assert (visit["published"], visit["publisher"], visit["confidence"]) == ("2031-04-03", "The Coast", "0.75")
    assert talks["actor_countries"] == "TCD; TGO; NAT" and talks["said_start"] == "" and talks["caption"] == "false"
    assert plot["actor_names"] == "'=HYPERLINK(1)" and plot["goldstein"].startswith("-")
    assert protest["quote"] == '\'-1 line\nand a "quote"; “y”'


def test_raw_cells(book: Ledger, tmp_path: Path) -> None:
    out = tmp_path / "entries.csv"
    export(book, "csv", str(out), raw=True, type="ASSAULT")
    assert [row["actor_names"] for row in read_csv(out)] == ["=HYPERLINK(1)"]


@given(some.lists(some.text(), min_size=1), some.sampled_from([",", "\t"]))
def test_any_text_comes_back_from_a_table(words: list[str], between: str) -> None:
    stream = io.BytesIO()
    column = Column("words", "text", "", str)
    if between == ",":
        write_csv(stream, [column, column], words, raw=True)
        wanted = [word.replace("\0", "\ufffd") for word in words]
    else:
        write_tabbed(stream, ["words", "words"], [(word, word) for word in words], raw=True)
        wanted = [" ".join(word.replace("\0", "\ufffd").split()) for word in words]
    found = csv.reader(io.StringIO(stream.getvalue().decode(), newline=""), delimiter=between, strict=True)
    assert list(found) == [["words", "words"], *([word, word] for word in wanted)]


@pytest.mark.parametrize(
    ("value", "shown"),
    [(-1.5, -1.5), (2e9, 2000000000), (True, "true"), (("a", "=b"), "a; =b"), (("=a", "b"), "'=a; b"), (None, ""),
     (date(2031, 4, 3), "2031-04-03"), ("a\0b", "a\N{REPLACEMENT CHARACTER}b"), (float("inf"), float("inf"))],
)  # fmt: skip
def test_cells(value: object, shown: object) -> None:
    assert cell(value) == shown  # type: ignore[arg-type]


def test_json_lines_keep_types(book: Ledger, tmp_path: Path) -> None:
    out = tmp_path / "rows.jsonl"
    assert export(book, "jsonl", str(out), rows="figures") == 2
    trade, loss = map(json.loads, out.read_text("utf-8").splitlines())
    assert (trade["amount"], trade["amount_max"], trade["parties"]) == (2e9, None, ["TCD", "GAB"])
    assert (loss["amount"], loss["approximate"], loss["period_start"]) == (-1.5, True, None)
    export(book, "jsonl", str(out), rows="statements")
    (said,) = map(json.loads, out.read_text("utf-8").splitlines())
    assert (said["quote"], said["said_start"], said["start"]) == ("@all\0 é", "2031-04-01", 0)


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_every_kind_of_row(book: Ledger, tmp_path: Path, table: str, form: str) -> None:
    out = tmp_path / "out"
    number = export(book, form, str(out), rows=table)  # type: ignore[arg-type]
    text = out.read_text("utf-8")
    found = list(csv.DictReader(io.StringIO(text))) if form == "csv" else [json.loads(x) for x in text.split("\n")[:-1]]
    assert len(found) == number > 0
    assert {tuple(row) for row in found} == {tuple(c.name for c in TABLES[table])}  # type: ignore[index]


def test_a_table_without_rows_has_its_head(book: Ledger, tmp_path: Path) -> None:
    for form in ("csv", "polecat", "cameo"):
        assert export(book, form, str(tmp_path / form), type="AID") == 0  # type: ignore[arg-type]
        assert len((tmp_path / form).read_text("utf-8").splitlines()) == 1


def test_rows_are_streamed(tmp_path: Path) -> None:
    with Ledger(tmp_path / "many.db", write=True) as ledger:
        list(ledger.add(stub.reports(400), stub.load))
        found = ledger.each("entries")
        first = next(found)
        assert first.row == ledger.entries(limit=1)[0].row
        assert [one.row for one in (first, *found)] == [one.row for one in ledger.entries()]
        assert len(list(ledger.each("upcoming"))) == len(ledger.entries()) // 2


def test_a_file_is_there_whole_or_not_at_all(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    out.write_text("before")
    with pytest.raises(RuntimeError), written(str(out)) as stream:
        stream.write(b"half")
        raise RuntimeError
    assert out.read_text() == "before" and list(tmp_path.iterdir()) == [out]
    with pytest.raises(RuntimeError), folder(str(tmp_path / "new")) as made:
        (made / "a.txt").write_text("half")
        raise RuntimeError
    assert list(tmp_path.iterdir()) == [out]


def test_a_pipe_stays_a_pipe(book: Ledger, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with ThreadPoolExecutor(1) as other:
        read = other.submit(pipe.read_text, "utf-8")
        assert export(book, "csv", str(pipe), type="CONSULT") == 2
        assert len(list(csv.reader(io.StringIO(read.result())))) == 3
    assert pipe.is_fifo() and list(tmp_path.iterdir()) == [pipe]


def test_what_cannot_be_written(book: Ledger, tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="is a directory"):
        export(book, "csv", str(tmp_path))
    with pytest.raises(OutputError, match="cannot be written"):
        export(book, "csv", str(tmp_path / "absent" / "out.csv"))
    (tmp_path / "a").write_text("")
    with pytest.raises(OutputError, match="is not empty"), folder(str(tmp_path)):
        pass


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("xml",), "xml is no format; allowed are csv"),
        (("csv", "--rows", "threats"), "threats cannot be exported; allowed are entries"),
        (("polecat", "--rows", "figures"), "polecat is of entries only"),
        (("csv", "--rows", "figures", "--type", "AID"), "type cannot be asked here"),
        (("csv", "--type", "MEET"), "MEET is no type"),
        (("csv", "--sort", "size"), "size is no order"),
    ],
)
def test_wrong_usage(path: Path, tmp_path: Path, args: tuple[str, ...], said: str) -> None:
    out = tmp_path / "out"
    status, _, err = run("export", *args, "--ledger", path, "--out", out)
    assert (status, out.exists()) == (USAGE, False) and err.startswith("dragoman: ") and said in err


def test_the_ledger_is_not_overwritten(path: Path, tmp_path: Path) -> None:
    before = path.read_bytes()
    status, _, err = run("export", "csv", "--ledger", path, "--out", path)
    assert status == USAGE and "is the ledger itself" in err and path.read_bytes() == before
    status, _, err = run("export", "csv", "--ledger", path, "--out", tmp_path)
    assert status == UNUSABLE and "is a directory" in err


def test_the_command_prints_or_writes(path: Path, tmp_path: Path) -> None:
    for form in (form for form in FORMATS if form != "brat"):
        printed = CliRunner().invoke(app, ["export", form, "--ledger", str(path)])
        assert (printed.exit_code, printed.stderr) == (0, "") and printed.stdout_bytes
        out = tmp_path / form
        status, said, _ = run("export", form.upper(), "--ledger", path, "--out", out)
        assert status == 0 and re.fullmatch(rf"\d+ (rows|reports): {re.escape(str(out))}\n", said)
        assert out.read_bytes() == printed.stdout_bytes
    status, _, err = run("export", "brat", "--ledger", path)
    assert status == UNUSABLE and "name a directory with --out" in err
    status, said, _ = run("export", "brat", "--ledger", path, "--out", tmp_path / "brat")
    assert (status, said) == (0, f"1 reports: {tmp_path / 'brat'}\n")


def test_the_command_finds_rows_of_every_kind(path: Path, tmp_path: Path) -> None:
    """Options that are not given ask nothing."""
    run("export", "brat", "--ledger", path, "--out", tmp_path / "brat")
    (annotations,) = (tmp_path / "brat").glob("*.ann")
    words = annotations.read_text("utf-8")
    assert all(kind in words for kind in ("CONSULT", "STATEMENT", "Figure", "Upcoming"))
    status, calendar, _ = run("export", "ical", "--ledger", path)
    assert status == 0 and "SUMMARY:a visit" in calendar


def test_it_has_the_filters_of_entries() -> None:
    def options(command: str) -> set[str]:
        (found,) = (one for one in app.registered_commands if (one.name or one.callback.__name__) == command)  # type: ignore[union-attr]
        return set(inspect.signature(found.callback).parameters)  # type: ignore[arg-type]

    assert options("entries") - {"why", "format"} <= options("export")
