"""The command line as a person uses it: output, messages and exit status, never a traceback."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner

import dragoman
from dragoman.cli import app
from dragoman.cli_exit import SET_ASIDE, USAGE

GOOD = "The foreign minister of Chile will visit Peru in May, the Chilean government said on Tuesday.\n"
SAMPLE = Path(dragoman.__file__).parent / "sample" / "report.txt"
FRENCH = (
    "Le président de la République a reçu mardi à Paris le chancelier allemand pour des entretiens "
    "sur la guerre, a annoncé son cabinet dans un communiqué. Les deux "
    "dirigeants ont parlé pendant plus de deux heures.\n"
)


def run(*args: str | Path, given: bytes | None = None) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, [str(a) for a in args], input=given)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
    return result.exit_code, result.stdout, result.stderr


def rows(text: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in text.split("\n") if line]


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "good.txt"
    path.write_text(GOOD, "utf-8")
    return path


# --- usage: no model is loaded ---


def test_help_and_version() -> None:
    assert run("--help")[0] == 0
    assert run("--version")[1].startswith("dragoman")
    for command in ("read", "why", "times", "who"):
        assert run(command, "--help")[0] == 0


def test_help_loads_neither_parser_nor_tables() -> None:
    heavy = ("spacy", "numpy", "rich", "dragoman.reading")
    code = f"import sys, dragoman.cli; print(sorted(m for m in sys.modules if m in {heavy}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    "args",
    [
        ("read",),
        ("read", "--nonsense"),
        ("read", "x.txt", "--published", "2024-13-45"),
        ("read", "x.txt", "--published", "yesterday"),
        ("read", "--jsonl", "x.jsonl", "x.txt"),
        ("read", "--jsonl", "-", "--published", "2024-03-19"),
        ("read", "--jsonl", "absent.jsonl"),
        ("why", "abc"),
        ("times",),
        ("times", "x.txt", "--jsonl", "-"),
        ("times", "x.txt", "--published", "soon"),
        ("who",),
        ("who", "he", "--on", "soon"),
        ("nonsense",),
    ],
)
def test_wrong_usage(args: tuple[str, ...]) -> None:
    status, out, err = run(*args)
    assert (status, out) == (USAGE, "")
    assert err.strip()


def write(folder: Path, name: str, raw: bytes) -> Path:
    path = folder / name
    path.write_bytes(raw)
    return path


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"\x7fELF\x00\x01\x02", "binary"),
        ("Le président a été reçu".encode("latin-1"), "not UTF-8"),
        (GOOD.encode("utf-16"), "UTF-16"),
        (b"a" * 5_000_000, "longer than"),
    ],
)
def test_files_that_hold_no_report(tmp_path: Path, raw: bytes, said: str) -> None:
    status, out, err = run("read", write(tmp_path, "bad.txt", raw), "--json")
    assert (status, out) == (SET_ASIDE, "")
    assert said in err


def test_paths_that_are_no_file(tmp_path: Path) -> None:
    status, out, err = run("read", tmp_path, tmp_path / "absent.txt")
    assert (status, out) == (SET_ASIDE, "")
    assert "is a directory" in err
    assert "does not exist" in err


# --- reading ---


@pytest.mark.model
def test_a_person_gets_a_ledger() -> None:
    status, out, err = run("read", SAMPLE)
    assert (status, err) == (0, "")
    assert "→ Kenya (KEN)" in out
    assert "[visit]" in out
    assert "\x1b" not in out
    assert max(map(len, out.split("\n"))) <= 100


@pytest.mark.model
def test_json_has_the_rows_and_offsets_of_the_file() -> None:
    status, out, _ = run("read", SAMPLE, "--json", "--why")
    text = SAMPLE.read_bytes().decode()
    (row,) = rows(out)
    assert status == 0
    assert row["published"] == {"start": "2025-03-12", "end": "2025-03-12", "basis": "stated"}
    for entry in row["entries"]:  # type: ignore[attr-defined]
        evidence = entry["evidence"]
        assert text[evidence["start"] : evidence["end"]]
        assert evidence["why"]
        assert {"cameo", "goldstein", "quad", "confidence", "modes", "word", "when", "where"} <= entry.keys()


@pytest.mark.model
def test_bytes_are_counted_as_on_disk(tmp_path: Path) -> None:
    path = write(tmp_path, "crlf.txt", ("\ufeff" + "Talks Begin in Lima Today\r\n\r\n" + GOOD).encode())
    (row,) = rows(run("read", path, "--json", "--published", "2024-03-19")[1])
    text = path.read_bytes().decode()
    (entry, *_) = row["entries"]  # type: ignore[misc]
    evidence = entry["evidence"]
    assert text[evidence["trigger_start"] : evidence["trigger_end"]] == "visit"
    assert row["title"] == "Talks Begin in Lima Today"


@pytest.mark.model
@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "empty"),
        (b"\n" * 20_000, "empty"),
        (b"0\n14\n", "empty"),
        (b"word " * 300_000, "too-long"),
        (FRENCH.encode(), "language"),
    ],
)
def test_a_report_set_aside_leaves_its_neighbours(tmp_path: Path, good: Path, raw: bytes, code: str) -> None:
    status, out, err = run("read", write(tmp_path, "odd.txt", raw), good, "--json")
    odd, read = rows(out)
    assert status == SET_ASIDE
    assert "odd.txt: set aside" in err
    assert code in [d["code"] for d in odd["diagnostics"]]  # type: ignore[attr-defined]
    assert odd["entries"] == []
    assert read["entries"]


@pytest.mark.model
def test_good_neighbours_of_bad_files_are_read(tmp_path: Path, good: Path) -> None:
    status, out, err = run("read", tmp_path / "absent.txt", good, tmp_path, "--json")
    assert status == SET_ASIDE
    assert [r["id"] for r in rows(out)] == [str(good)]
    assert len(err.strip().split("\n")) == 2


@pytest.mark.model
def test_standard_input() -> None:
    (row,) = rows(run("read", "-", "--json", "--publisher", "Example", given=GOOD.encode())[1])
    assert (row["id"], row["publisher"]) == ("-", "Example")
    assert row["entries"]


@pytest.mark.model
def test_lines_are_answered_in_order_past_bad_ones(tmp_path: Path) -> None:
    lines = [
        {"id": "b", "text": GOOD, "published": "2024-03-19"},
        {"id": "f", "text": FRENCH},
        {"id": 3, "text": "\ud800 \0 " + GOOD},
    ]
    raw = "\n".join([json.dumps(lines[0]), "{broken", "", '{"id": "x"}', *map(json.dumps, lines[1:])])
    status, out, err = run("read", "--jsonl", write(tmp_path, "in.jsonl", raw.encode()))
    assert status == SET_ASIDE
    assert [r["id"] for r in rows(out)] == ["b", "f", "3"]
    assert "line 2: is no JSON" in err
    assert 'line 4: has no "text"' in err
    assert "f: set aside" in err


@pytest.mark.model
def test_why_an_entry_is_what_it_is(good: Path) -> None:
    (row,) = rows(run("read", good, "--json", "--published", "2024-03-19")[1])
    id_ = row["entries"][0]["id"]  # type: ignore[index]
    status, out, _ = run("why", id_[:6], good, "--published", "2024-03-19")
    assert status == 0
    for field in ("type", "status", "actors", "recipients", "when"):
        assert field in out
    assert "“visit”" in out
    status, out, err = run("why", "zzz", good)
    assert (status, out) == (USAGE, "")
    assert "no entry" in err


def test_times(good: Path) -> None:
    status, out, _ = run("times", good, "--published", "2024-03-19", "--json")
    assert status == 0
    (row,) = rows(out)
    assert [t["text"] for t in row["times"]] == ["May", "Tuesday"]  # type: ignore[attr-defined]
    assert "2024-05-01 – 2024-05-31" in run("times", good, "--published", "2024-03-19")[1]
    line = json.dumps({"id": "a", "text": GOOD, "published": "2024-03-19"}).encode()
    status, out, err = run("times", "--jsonl", "-", given=line + b"\n[]\n")
    assert (status, [r["id"] for r in rows(out)]) == (SET_ASIDE, ["a"])
    assert "line 2" in err


def test_who() -> None:
    status, out, _ = run("who", "the president of Chile", "--on", "2023-06-01", "--json")
    (row,) = rows(out)
    assert (status, row["country"], row["sector"]) == (0, "CHL", "GOV")
    assert "CHL" in run("who", "Chile")[1]
    status, out, err = run("who", "--jsonl", "-", given=b'{"id": "q", "mention": "Peru"}\n{"id": "r"}\n')
    assert (status, [(r["id"], r["country"]) for r in rows(out)]) == (SET_ASIDE, [("q", "PER")])
    assert "line 2" in err


# --- real processes ---


def start(*args: str | Path) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "dragoman", *map(str, args)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


@pytest.mark.model
def test_a_reader_that_leaves_early(tmp_path: Path) -> None:
    line = json.dumps({"text": GOOD * 20}).encode() + b"\n"
    process = start("read", "--jsonl", write(tmp_path, "in.jsonl", line * 200))
    assert process.stdout and process.stderr
    assert process.stdout.readline().startswith(b"{")
    process.stdout.close()
    assert process.wait(60) != 0
    assert process.stderr.read() == b""


@pytest.mark.model
@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_a_reader_that_interrupts() -> None:
    process = start("read", "--jsonl", "-")
    assert process.stdin and process.stdout and process.stderr
    process.stdin.write(json.dumps({"text": GOOD}).encode() + b"\n")
    process.stdin.flush()
    assert process.stdout.readline().startswith(b"{"), "flushed as it goes"
    process.send_signal(signal.SIGINT)
    time.sleep(0)
    assert process.wait(60) != 0
    assert b"Traceback" not in process.stderr.read()
