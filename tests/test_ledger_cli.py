"""The ledger's commands as a person uses them: output, messages, exit status, never a traceback."""

import csv
import gzip
import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

import dragoman
import ledger_stub as stub
from dragoman.cli_exit import SET_ASIDE, UNUSABLE, USAGE
from dragoman.cli_ledger.__main__ import app
from dragoman.ledger import Ledger
from dragoman.ledger.shown import csv_line, harmless

SAMPLE = Path(dragoman.__file__).parent / "sample" / "report.txt"


def run(*args: str | Path, given: bytes | None = None) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, [str(a) for a in args], input=given)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
    return result.exit_code, result.stdout, result.stderr


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("cli") / "ledger.db"
    with Ledger(path, write=True) as ledger:
        list(ledger.add(stub.reports(3), stub.load))
    return path


COMMANDS = ("entries", "statements", "figures", "upcoming", "reports", "counts")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_format(book: Path, command: str) -> None:
    args = [command, "--ledger", str(book), *(["--on", "2031-04-20"] if command == "upcoming" else [])]
    status, table, err = run(*args)
    assert (status, err) == (0, "") and len(table.splitlines()) > 1
    status, lines, _ = run(*args, "--format", "json")
    rows = [json.loads(line) for line in lines.splitlines()]
    assert status == 0 and len(rows) == len(table.splitlines()) - 1
    status, text, _ = run(*args, "--format", "csv")
    assert status == 0 and len(list(csv.DictReader(text.splitlines()))) == len(rows)


def test_a_pair_on_the_command_line(book: Path) -> None:
    status, table, _ = run("pair", "PER", "CHL", "--ledger", book)
    assert status == 0 and "verbal-cooperation" in table and "2031-05" in table
    (row,) = map(json.loads, run("pair", "PER", "CHL", "--ledger", book, "--format", "json")[1].splitlines())
    assert row["pair"] == ["PER", "CHL"] and row["months"] == [{"month": "2031-05", "quads": {"verbal-cooperation": 3}}]


def test_filters_reach_the_ledger(book: Path) -> None:
    def ids(*args: str) -> int:
        return len(run("entries", "--ledger", book, "--format", "json", *args)[1].splitlines())

    assert ids() == 6
    assert ids("--type", "consult", "--type", "AID", "--status", "planned") == 3
    assert ids("--pair", "PER", "CHL", "--since", "2031-05-01", "--word", "anonymous", "--limit", "2") == 2
    assert ids("--until", "2031-04-30") == 0
    row = json.loads(run("entries", "--ledger", book, "--format", "json", "--limit", "1", "--why")[1])
    assert row["report"]["publisher"] == "Andina"


@pytest.mark.parametrize(
    "args",
    [
        ("add",),
        ("add", "a.txt", "--jsonl", "-"),
        ("add", "--jsonl", "absent.jsonl"),
        ("add", "a.txt", "--published", "soon"),
        ("entries", "--type", "MEET"),
        ("entries", "--since", "soon"),
        ("entries", "--format", "xml"),
        ("entries", "--sort", "size"),
        ("entries", "--text", "*"),
        ("counts", "--by", "size"),
    ],
)
def test_wrong_usage(book: Path, args: tuple[str, ...]) -> None:
    status, _, err = run(*args, "--ledger", book)
    assert status == USAGE and err.startswith("dragoman: ") and "Traceback" not in err


def test_a_missing_or_foreign_file(tmp_path: Path) -> None:
    status, _, err = run("entries", "--ledger", tmp_path / "absent.db")
    assert status == UNUSABLE and "there is no ledger at" in err
    (tmp_path / "x.db").write_text("no database " * 99)
    assert run("check", "--ledger", tmp_path / "x.db")[0] == UNUSABLE


def test_check(book: Path) -> None:
    status, out, _ = run("check", "--ledger", book)
    assert status == 0 and "is sound: 3 reports" in out


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1"])
def test_cells_that_a_spreadsheet_would_run_are_harmless(cell: str) -> None:
    assert harmless(cell) == "'" + cell


def test_other_cells_stay() -> None:
    assert [harmless(v) for v in (-1.5, "a=b", None, 3)] == [-1.5, "a=b", "", 3]


@pytest.mark.parametrize("cell", ["a\rb", "a\nb", "\r\n", 'a"b', "a,b"])
def test_a_cell_stays_one_cell(cell: str) -> None:
    assert list(csv.reader([csv_line([cell, "next"]) + "\n"])) == [[cell, "next"]]


def test_help_loads_neither_parser_nor_tables() -> None:
    heavy = ("spacy", "numpy", "rich", "sqlite3", "dragoman.reading", "dragoman.ledger")
    code = f"import sys, dragoman.cli_ledger; print(sorted(m for m in sys.modules if m in {heavy}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.model
def test_from_text_to_answer(tmp_path: Path) -> None:
    book = tmp_path / "ledger.db"
    lines = [
        {
            "text": "The foreign minister of Chile will visit Peru in May.",
            "id": "a",
            "published": "2024-03-19",
        },
        {"text": "Peru's government condemned Chile on Monday.", "id": "b", "published": "2024-03-20"},
    ]
    given = "\n".join(map(json.dumps, lines)).encode() + b"\nnonsense\n"
    packed = tmp_path / "in.jsonl.gz"
    packed.write_bytes(gzip.compress(given))
    status, out, _ = run("add", packed, "--ledger", tmp_path / "packed.db", "--publisher", "Andina")
    assert (status, out) == (SET_ASIDE, f"2 added, 0 known, 1 set aside: {tmp_path / 'packed.db'}\n")
    status, out, err = run("add", "--jsonl", "-", "--ledger", book, given=given)
    assert (status, out) == (SET_ASIDE, f"2 added, 0 known, 1 set aside: {book}\n")
    assert "-:3: set aside: is no JSON" in err
    status, out, _ = run("add", "--jsonl", "-", "--ledger", book, given=given)
    assert (status, out) == (SET_ASIDE, f"0 added, 2 known, 1 set aside: {book}\n")
    assert run("add", SAMPLE, "--ledger", book, "--workers", "0")[0] == 0
    rows = run("entries", "--pair", "CHL", "PER", "--ledger", book, "--format", "json")[1].splitlines()
    assert [json.loads(row)["type"] for row in rows] == ["CONSULT", "ACCUSE"]
    assert run("check", "--ledger", book)[0] == 0
