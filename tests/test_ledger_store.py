"""What goes into a ledger comes out again, once, whatever happened on the way."""

import gzip
import random
import subprocess
import sys
import time
from dataclasses import fields, replace
from datetime import date
from pathlib import Path

import pytest

import ledger_stub as stub
from dragoman import model
from dragoman.ledger import Ledger, LedgerError, incoming, of_files, of_lines, of_paths
from dragoman.ledger.schema import connect, migrate, migrations
from dragoman.ledger.workers import Reader
from dragoman.model import Report

REPORT = Report(
    "Lima and Chile speak of a visit.\nMore of it.",
    "a",
    "Talks",
    "Andina",
    date(2031, 4, 3),
    "https://a.example/1",
)


def added(path: Path, *reports: Report, processes: int = 0, patience: float = 60.0) -> list[str]:
    with Ledger(path, write=True) as ledger:
        found = ledger.add(map(incoming, reports), stub.load, processes, patience)
        return [one.outcome for one in found]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ledger.db"


# --- there and back ---


def test_every_field_comes_back(path: Path) -> None:
    added(path, REPORT)
    reading = stub.read(REPORT)
    with Ledger(path) as ledger:
        assert tuple(f.row for f in ledger.entries(why=True)) == reading.entries
        assert tuple(f.row for f in ledger.statements(why=True)) == reading.statements
        assert tuple(f.row for f in ledger.figures(why=True)) == reading.figures
        coming = ledger.upcoming(date(2031, 4, 10))
        (row,) = ledger.reports()
        assert ledger.text(row.key) == REPORT.text
    without_reasons = replace(reading.upcoming[0].evidence, reasons=())
    assert coming[0].row == replace(reading.upcoming[0], evidence=without_reasons)
    assert row.report == replace(REPORT, text="")
    assert (row.published, row.diagnostics, row.version, row.state) == (
        reading.published,
        reading.diagnostics,
        1,
        "read",
    )


@pytest.mark.parametrize("kind", ["entries", "statements", "figures", "upcoming"])
def test_the_stub_fills_every_field(kind: str) -> None:
    """So that a field added to the model and forgotten here is seen."""

    def filled(value: object) -> None:
        for field in fields(value):  # type: ignore[arg-type]
            held = getattr(value, field.name)
            assert held != field.default, f"{type(value).__name__}.{field.name}"
            if isinstance(held, model.Evidence | model.Place):
                filled(held)

    filled(getattr(stub.read(REPORT), kind)[0])


def test_an_entry_read_twice_is_kept_once(path: Path) -> None:
    def load() -> Reader:
        def twice(report: Report) -> model.Reading:
            reading = stub.read(report)
            return replace(reading, entries=reading.entries[:1] * 2)

        return twice

    with Ledger(path, write=True) as ledger:
        list(ledger.add([incoming(REPORT)], load))
        assert len(ledger.entries()) == 1
        assert [d.code for d in ledger.reports()[0].diagnostics] == ["cut-off", "repeated-entry"]


def test_rows_that_do_not_fit_set_their_report_aside(path: Path) -> None:
    def load() -> Reader:
        def misread(report: Report) -> model.Reading:
            reading = stub.read(report)
            if report.id != "a":
                return reading
            wrong = replace(reading.entries[0].evidence, trigger_end=1 << 80)
            return replace(reading, entries=(replace(reading.entries[0], evidence=wrong),))

        return misread

    great = replace(REPORT, id="b", url="")
    with Ledger(path, write=True) as ledger:
        assert [a.outcome for a in ledger.add(map(incoming, (REPORT, great)), load)] == ["set-aside", "added"]
        (row,) = ledger.reports(state="set-aside")
        assert [d.code for d in row.diagnostics] == ["unfit-rows"]
        assert ledger.check() == ()


def test_a_number_may_be_great(path: Path) -> None:
    def load() -> Reader:
        def great(report: Report) -> model.Reading:
            reading = stub.read(report)
            return replace(reading, figures=(replace(reading.figures[0], amount=10**30),))

        return great

    with Ledger(path, write=True) as ledger:
        assert [a.outcome for a in ledger.add([incoming(REPORT)], load)] == ["added"]
        assert ledger.figures()[0].row.amount == 1e30


# --- same and changed ---


def test_the_same_report_changes_nothing(path: Path) -> None:
    assert added(path, REPORT, REPORT) == ["added", "known"]
    with Ledger(path) as ledger:
        before = ledger.digest()
    assert added(path, replace(REPORT, id="another name")) == ["known"]
    with Ledger(path) as ledger:
        assert ledger.digest() == before


def test_a_changed_text_is_a_new_version_and_both_stay(path: Path) -> None:
    changed = replace(REPORT, text=REPORT.text.replace("visit", "treaty"))
    assert added(path, REPORT, changed) == ["added", "added"]
    assert added(path, REPORT, changed) == ["known", "known"]
    with Ledger(path) as ledger:
        (newest,) = ledger.reports()
        old, new = sorted(ledger.reports(superseded=True), key=lambda r: r.version)
        assert newest == new and new.version == 2 and new.supersedes == old.key and old.superseded
        assert len(ledger.entries()) == 2 and len(ledger.entries(superseded=True)) == 4
        assert ledger.check() == ()


def test_what_makes_versions(tmp_path: Path) -> None:
    lines = [
        b'{"id": 7, "publisher": "Andina", "text": "One."}',
        b'{"id": 7, "publisher": "Andina", "text": "Two."}',
        b'{"id": 7, "publisher": "Tass", "text": "Three."}',
        b'{"text": "Four."}',
        b'{"text": "Four."}',
    ]
    one, two, three, four, again = of_lines(lines, "in.jsonl")
    assert one.document == two.document and one.key != two.key
    assert three.document != one.document
    assert four.document == four.key == again.key
    text = tmp_path / "a.txt"
    text.write_text("Five.")
    (five,) = of_files([text])
    text.write_text("Six.")
    (six,) = of_files([text])
    assert five.document == six.document and five.key != six.key


def test_files_of_every_kind_in_one_run(tmp_path: Path) -> None:
    line = b'{"id": %d, "date": "2031-04-0%d", "body": "Lima and Chile speak."}\n'
    text, lines, packed, broken = (tmp_path / name for name in ("a.txt", "b.jsonl", "c.jsonl.gz", "d.jsonl.gz"))
    text.write_text("Lima speaks.")
    lines.write_bytes(line % (1, 1) + b'{"id": 2, "publisher": "Tass", "text": "No day."}\n')
    packed.write_bytes(gzip.compress(line % (3, 3)))
    broken.write_bytes(packed.read_bytes()[:20])
    paths = (text, lines, packed, broken, tmp_path / "absent.jsonl")
    found = [(one.report.publisher, one.report.published) for one in of_paths(paths, date(2030, 1, 1), "Andina")]
    assert found[:4] == [
        ("Andina", date(2030, 1, 1)),
        ("Andina", date(2031, 4, 1)),
        ("Tass", date(2030, 1, 1)),
        ("Andina", date(2031, 4, 3)),
    ]
    faults = [one.fault for one in of_paths(paths) if one.fault]
    assert len(faults) == 2 and "cannot be read" in faults[0] and "does not exist" in faults[1]


# --- set aside ---


def test_what_cannot_be_read_is_set_aside_once(path: Path, tmp_path: Path) -> None:
    bad = [
        *of_lines([b"{", b'{"text": 3}', b'{"text": "A good long line."}'], "x"),
        *of_files([tmp_path / "absent.txt"]),
    ]
    with Ledger(path, write=True) as ledger:
        assert [a.outcome for a in ledger.add(bad, stub.load)] == [
            "set-aside",
            "set-aside",
            "added",
            "set-aside",
        ]
        again = list(ledger.add(bad, stub.load))
        assert [a.outcome for a in again] == [
            "still-set-aside",
            "still-set-aside",
            "known",
            "still-set-aside",
        ]
        assert all(a.message for a in again if a.outcome == "still-set-aside")
        assert {d.code for r in ledger.reports(state="set-aside") for d in r.diagnostics} == {"unreadable"}
        assert ledger.check() == ()


def test_a_mended_file_follows_the_one_set_aside(path: Path, tmp_path: Path) -> None:
    text = tmp_path / "a.txt"
    text.write_bytes(b"\xff\xfe")
    with Ledger(path, write=True) as ledger:
        list(ledger.add(of_files([text]), stub.load))
        text.write_text("Lima and Chile speak again.")
        list(ledger.add(of_files([text]), stub.load))
        assert [(r.version, r.state) for r in ledger.reports()] == [(2, "read")]


@pytest.mark.parametrize("processes", [0, 2])
def test_a_fault_of_the_reader_costs_one_report(path: Path, processes: int) -> None:
    bad = replace(REPORT, text="fail", url="")
    assert added(path, bad, REPORT, processes=processes) == ["set-aside", "added"]
    with Ledger(path) as ledger:
        assert [d.code for d in ledger.reports(state="set-aside")[0].diagnostics] == ["reader-fault"]
        assert ledger.text(ledger.reports(state="set-aside")[0].key) == "fail"


def test_a_reader_that_dies_or_hangs_costs_one_report(path: Path) -> None:
    texts = [
        "one that is good and long",
        "die",
        "two that is good and long",
        "hang",
        "three that is good and long",
    ]
    given = [replace(REPORT, text=text, url="") for text in texts]
    outcome = added(path, *given, processes=2, patience=1.0)
    assert outcome == ["added", "set-aside", "added", "set-aside", "added"]
    with Ledger(path) as ledger:
        codes = [d.code for r in ledger.reports(state="set-aside") for d in r.diagnostics]
    assert sorted(codes) == ["reader-died", "reader-late"]


def test_what_was_set_aside_can_be_read_again(path: Path) -> None:
    """By a reader that can by then; but not below a newer version."""

    def load() -> Reader:
        return lambda report: stub.read(replace(report, text=report.text.replace("fail", "live")))

    first, second = (replace(REPORT, text=f"fail with {n} good and long words") for n in (1, 2))
    alone = replace(first, url="https://a.example/2")
    assert added(path, first, second, alone) == ["set-aside"] * 3
    with Ledger(path, write=True) as ledger:
        given = [incoming(report) for report in (first, second, alone)]
        before = ledger.digest()
        assert [a.outcome for a in ledger.add(given, load)] == ["still-set-aside"] * 3
        assert ledger.digest() == before
        again = [a.outcome for a in ledger.add(given, load, retry=True)]
        assert again == ["still-set-aside", "added", "added"]
        states = [(r.version, r.state) for r in ledger.reports(superseded=True)]
        assert sorted(states) == [(1, "read"), (1, "set-aside"), (2, "read")]
        assert [a.outcome for a in ledger.add(given, load, retry=True)] == [
            "still-set-aside",
            "known",
            "known",
        ]
        assert ledger.check() == ()


def test_a_reader_that_cannot_start_is_told(path: Path) -> None:
    with Ledger(path, write=True) as ledger, pytest.raises(LedgerError, match="no model here"):
        list(ledger.add([incoming(REPORT)], stub.load_nothing, processes=1))


# --- broken off ---


@pytest.mark.parametrize(("processes", "kills"), [(0, 6), (2, 3)])
def test_a_killed_run_goes_on_to_the_same_ledger(tmp_path: Path, processes: int, kills: int) -> None:
    whole, broken = tmp_path / "whole.db", tmp_path / "broken.db"
    count = 300
    with Ledger(whole, write=True) as ledger:
        list(ledger.add(stub.reports(count, outlets=3), stub.load))
        digest = ledger.digest()
        assert len(ledger.copies()) > count / 4
    chance = random.Random(processes)
    command = [sys.executable, stub.__file__, str(broken), str(count), str(processes), "3"]
    had = []
    for _ in range(kills):
        child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert child.stdout is not None
        for _ in range(chance.randrange(1, 2 * count // kills)):
            child.stdout.readline()
        time.sleep(chance.random() / 100)
        child.kill()
        child.communicate()
        with Ledger(broken) as ledger:
            assert ledger.check() == ()
            had.append(len(ledger.reports(superseded=True)))
    assert had == sorted(had) and had[0] < count
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    with Ledger(broken) as ledger:
        assert ledger.digest() == digest
        assert len(ledger.reports(superseded=True)) == count


# --- one file, many processes ---


def test_one_writer_and_readers_beside_it(path: Path) -> None:
    with Ledger(path, write=True) as writer:
        adding = writer.add(stub.reports(10), stub.load)
        next(adding)
        with pytest.raises(LedgerError, match="being written by process"):
            Ledger(path, write=True)
        with Ledger(path) as reader:
            before = len(reader.reports())
            list(adding)
            assert before == 1 and len(reader.reports(superseded=True)) == 10
    with Ledger(path, write=True):
        pass


def test_a_lock_left_behind_is_no_hindrance(path: Path) -> None:
    path.with_name("ledger.db.lock").write_text("1")
    assert added(path, REPORT) == ["added"]


def test_only_a_writer_adds(path: Path) -> None:
    added(path, REPORT)
    with Ledger(path) as ledger, pytest.raises(LedgerError, match="write=True"):
        ledger.add([incoming(REPORT)])


# --- schema ---


def test_files_that_are_no_ledger_are_refused(path: Path, tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="no ledger at"):
        Ledger(path)
    with pytest.raises(LedgerError, match=r"cannot be (opened|written)"):
        Ledger(tmp_path / "absent" / "ledger.db", write=True)
    path.write_text("no database " * 200)
    for write in (False, True):
        with pytest.raises(LedgerError, match="cannot be opened"):
            Ledger(path, write=write)
    import sqlite3

    other = sqlite3.connect(tmp_path / "other.db")
    other.execute("CREATE TABLE mine (a)")
    other.close()
    with pytest.raises(LedgerError, match="no ledger; name another"):
        Ledger(tmp_path / "other.db", write=True)


def test_a_newer_schema_is_refused(path: Path) -> None:
    added(path, REPORT)
    connection = connect(path, write=True)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    for write in (False, True):
        with pytest.raises(LedgerError, match=r"schema version 99.*newer Dragoman"):
            Ledger(path, write=write)


def test_migrations_run_once_each_and_lose_nothing(path: Path) -> None:
    added(path, REPORT)
    connection = connect(path, write=True)
    known = migrations()
    add_column = "ALTER TABLE report ADD COLUMN language TEXT NOT NULL DEFAULT '';"
    assert migrate(connection, (*known, add_column)) == 1
    assert migrate(connection, (*known, add_column)) == 0
    assert connection.execute("SELECT count(*), language FROM report").fetchone() == (1, "")
    later = (*known, add_column)
    for loses in (
        "DELETE FROM link;",
        "DROP TABLE reason;",
        "CREATE TABLE a (b);\nDELETE FROM sentence;",
        "nonsense;",
    ):
        before = connection.execute("SELECT group_concat(sql) FROM sqlite_master").fetchone()
        with pytest.raises(Exception, match=r"would lose|syntax"):
            migrate(connection, (*later, loses))
        assert connection.execute("SELECT group_concat(sql) FROM sqlite_master").fetchone() == before
        assert connection.execute("SELECT count(*) FROM link").fetchone() == (4,)
        assert connection.execute("PRAGMA user_version").fetchone() == (len(later),)
    connection.close()


def test_check_finds_what_is_broken(path: Path) -> None:
    added(path, REPORT)
    for harm, message in {
        "UPDATE report SET version = 4": "does not follow",
        "UPDATE item SET \"end\" = 9999 WHERE kind = 'figure'": "evidence up to 9999",
        "DELETE FROM figure": "item without its figure: 1",
        "INSERT INTO reason VALUES (4711, 0, 'a', 'b', 'c')": "belongs to a row of item",
    }.items():
        connection = connect(path, write=True)
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute(harm)
        connection.close()
        with Ledger(path) as ledger:
            assert any(message in fault for fault in ledger.check()), message
