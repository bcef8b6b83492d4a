"""Threads in a ledger: linked whatever happened on the way, found by questions, and what they say was to come."""

import json
import random
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from dragoman.cli_ledger.__main__ import app
from dragoman.ledger import Incoming, Ledger, LedgerError, incoming, linking
from dragoman.model import Evidence, Reading, Report, Upcoming, When
from dragoman.threads import Sighting, as_of, thread_of
from threads_made import COAST, KENYA, NIGER, on, talks, told, visit

MAY, SIXTEENTH = on("2030-05-01", "2030-05-31", grain="month"), on("2030-05-16", "2030-05-17")
TEXT = "Ama visits Kenya. They meet. " * 200
TOLD: dict[str, tuple[Sighting, ...]] = {
    "hint": (visit("2030-03-01", "expected", word=(COAST,)),),
    "month": (visit("2030-03-20", "planned", MAY, publisher="Weekly"),),
    "days": (
        visit("2030-04-02", "planned", SIXTEENTH),
        told("2030-04-02", "occurred", type="AID", actors=(NIGER,), recipients=(KENYA,), sentence="Niger helps."),
    ),
    "off": (talks("2030-04-20", "cancelled", on("2030-06-10")),),
    "june": (talks("2030-04-10", "planned", on("2030-06-10")),),
    "held": (talks("2030-05-17", "occurred", on("2030-05-16")),),
}


def reports(*names: str) -> list[Incoming]:
    found = []
    for name in names or TOLD:
        first = TOLD[name][0]
        found.append(incoming(Report(f"{name}: {TEXT}", name, name, first.publisher, first.told, f"https://{name}")))
    return found


def load() -> Callable[[Report], Reading]:
    """A reader that gives each report its entries, and a row of the calendar for those with a day to come."""

    def read(report: Report) -> Reading:
        entries, coming = [], []
        for s in TOLD.get(report.id, TOLD["held"]):
            entries.append(replace(s.entry, evidence=replace(s.entry.evidence, report_id=report.id)))
            if s.entry.when is not None and s.entry.status in ("planned", "expected"):
                coming.append(Upcoming(s.entry.evidence.sentence, s.entry.status, entries[-1].evidence, s.entry.when))
        if report.id == "hint":
            fair = Evidence(report.id, 3, 9, "A fair opens.", 3, 9)
            coming.append(Upcoming("a fair", "planned", fair, on("2030-09-01")))
        day = When(report.published, report.published, grain="day")
        return Reading(report, day, tuple(entries), upcoming=tuple(coming))

    return read


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ledger.db"


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    path = tmp_path_factory.mktemp("threads") / "ledger.db"
    with Ledger(path, write=True) as ledger:
        list(ledger.add(reports(), load))
        assert ledger.check() == ()
    yield path


# --- linked ---


def test_threads_are_made_when_all_is_added(book: Path) -> None:
    with Ledger(book) as ledger:
        found = ledger.threads()
    assert [(f.row.type, f.row.standing, [r.report.id for r in f.reports]) for f in found] == [
        ("CONSULT", "occurred", ["hint", "month", "days", "held"]),
        ("AID", "occurred", ["days"]),
        ("CONSULT", "cancelled", ["june", "off"]),
    ]


def test_the_tables_hold_what_the_threads_say(book: Path) -> None:
    with Ledger(book) as ledger:
        (found,) = ledger.threads(members=4)
    connection = sqlite3.connect(book)
    query = (
        "SELECT c.kind, c.status, c.when_start, c.told, r.name FROM thread AS t JOIN thread_change AS c "
        "ON c.thread = t.number JOIN entry AS x ON x.item = c.item JOIN report AS r ON r.id = x.report "
        "WHERE t.id = ? ORDER BY c.ordinal"
    )
    names = {r.key: r.report.id for r in found.reports}
    told = [
        (c.kind, c.status, c.when and c.when.start and str(c.when.start), str(c.told), names[c.report])
        for c in found.row.history
    ]
    assert connection.execute(query, (found.row.id,)).fetchall() == told
    row = connection.execute(
        "SELECT status, when_start, first_told, last_told, members, reports FROM thread"
    ).fetchall()
    assert ("occurred", "2030-05-16", "2030-03-01", "2030-05-17", 4, 4) in row
    connection.close()


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_adding_does_not_matter(path: Path, book: Path, seed: int) -> None:
    given = reports()
    random.Random(seed).shuffle(given)
    for one in given:  # each in a run of its own
        with Ledger(path, write=True) as ledger:
            list(ledger.add([one], load))
    with Ledger(path) as ledger, Ledger(book) as other:
        assert ledger.digest() == other.digest()


def test_a_run_killed_before_linking_is_linked_by_the_next(path: Path, book: Path) -> None:
    with Ledger(path, write=True) as ledger:
        adding = ledger.add(reports(), load)
        for _ in TOLD:
            next(adding)  # all is written; the run ends before its last step
        assert ledger.threads() == () and ledger.check() == ()
    with Ledger(path, write=True) as ledger:
        assert {one.outcome for one in ledger.add(reports("hint"), load)} == {"known"}
    with Ledger(path) as ledger, Ledger(book) as other:
        assert ledger.digest() == other.digest()


def test_a_fault_while_linking_leaves_the_old_threads(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Ledger(path, write=True) as ledger:
        list(ledger.add(reports("hint", "month"), load))
        before = ledger.threads()

        def broken(*given: object) -> None:
            raise RuntimeError("the light went out")

        monkeypatch.setattr(linking, "_write", broken)
        with pytest.raises(RuntimeError, match="light"):
            list(ledger.add(reports("days"), load))
        assert ledger.threads() == before and len(ledger.reports()) == 3
        monkeypatch.undo()
        list(ledger.add([], load))
        assert [len(f.row.members) for f in ledger.threads(type="CONSULT")] == [3]


def test_nothing_new_links_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Ledger(path, write=True) as ledger:
        list(ledger.add(reports(), load))
        monkeypatch.setattr(linking, "link", lambda connection: pytest.fail("linked again"))
        assert {one.outcome for one in ledger.add(reports(), load)} == {"known"}


def test_entries_of_superseded_reports_are_in_no_thread(path: Path) -> None:
    first = reports("month")[0]
    changed = incoming(replace(first.report, text="days: " + TEXT, id="days"), first.document)
    with Ledger(path, write=True) as ledger:
        list(ledger.add([first, changed], load))
        assert ledger.check() == ()
        (found,) = ledger.threads(type="CONSULT")
        assert [r.version for r in found.reports] == [2] and len(ledger.entries(superseded=True)) == 3


def test_only_a_writer_links(book: Path) -> None:
    with Ledger(book) as ledger, pytest.raises(LedgerError, match="write=True to link"):
        ledger.link()


def test_check_finds_broken_threads(path: Path) -> None:
    with Ledger(path, write=True) as ledger:
        list(ledger.add(reports(), load))
    connection = sqlite3.connect(path)
    connection.execute("DELETE FROM thread_entry WHERE ordinal = 1")
    connection.commit()
    connection.close()
    with Ledger(path) as ledger:
        faults = " ".join(ledger.check())
        assert "entries in no thread: 2" in faults and "has 3 entries and says 4" in faults


# --- asked ---


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, [4, 1, 2]),
        ({"type": "AID"}, [1]),
        ({"status": "cancelled"}, [2]),
        ({"status": ("occurred", "planned")}, [4, 1]),
        ({"mode": "visit"}, [4]),
        ({"party": "wanjiru"}, [4, 2]),
        ({"pair": ("GHA", "KEN")}, [4, 2]),
        ({"actor": "NER"}, [1]),
        ({"since": date(2030, 6, 1)}, [2]),
        ({"until": date(2030, 5, 20), "mode": "visit"}, [4]),
        ({"publisher": "weekly"}, [4]),
        ({"word": "coast"}, [4]),
        ({"text": "helps"}, [1]),
        ({"report": "https://off"}, [2]),
        ({"reported_since": date(2030, 5, 1)}, [4]),
        ({"members": 2}, [4, 2]),
        ({"sort": "-members", "limit": 2}, [4, 2]),
        ({"sort": "when"}, [1, 4, 2]),
        ({"sort": "-last", "limit": 1}, [4]),
    ],
)
def test_filters(book: Path, asked: dict[str, Any], found: list[int]) -> None:
    with Ledger(book) as ledger:
        assert [len(f.row.members) for f in ledger.threads(**asked)] == found


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"status": "done"}, "done is no status"),
        ({"type": "MEET"}, "MEET is no type"),
        ({"mode": "flight"}, "flight is no mode"),
        ({"sort": "size"}, "size is no order; allowed are when"),
        ({"confidence": 0.5}, "confidence cannot be asked here"),
        ({"superseded": True}, "superseded cannot be asked here"),
    ],
)
def test_what_is_not_allowed_is_told(book: Path, asked: dict[str, Any], message: str) -> None:
    with Ledger(book) as ledger, pytest.raises(ValueError, match=message):
        ledger.threads(**asked)


def test_an_id_finds_its_thread(book: Path) -> None:
    with Ledger(book) as ledger:
        wanted = ledger.threads(members=4)[0].row
        (found,) = ledger.threads(id=wanted.id[:6])
    assert found.row == wanted == thread_of(wanted.members) == as_of(wanted, date(2031, 1, 1))


# --- to come ---


@pytest.mark.parametrize(
    ("day", "found"),
    [
        ("2030-03-01", [("a fair", "planned", "2030-09-01")]),
        ("2030-03-25", [("Ama visits Kenya.", "planned", "2030-05-01"), ("a fair", "planned", "2030-09-01")]),
        (
            "2030-04-15",
            [
                ("Ama visits Kenya.", "planned", "2030-05-16"),
                ("They meet.", "planned", "2030-06-10"),
                ("a fair", "planned", "2030-09-01"),
            ],
        ),
        ("2030-04-20", [("Ama visits Kenya.", "planned", "2030-05-16"), ("a fair", "planned", "2030-09-01")]),
        ("2030-05-17", [("a fair", "planned", "2030-09-01")]),
        ("2030-09-02", []),
    ],
)
def test_what_was_to_come_is_as_known_then(book: Path, day: str, found: list[tuple[str, str, str]]) -> None:
    with Ledger(book) as ledger:
        rows = [f.row for f in ledger.upcoming(date.fromisoformat(day))]
    assert [(r.what, r.status, str(r.when and r.when.start)) for r in rows] == found


def test_coming_rows_are_asked_by_their_standing(book: Path) -> None:
    with Ledger(book) as ledger:
        day = date(2030, 4, 15)
        assert len(ledger.upcoming(day, status="planned")) == 3 and ledger.upcoming(day, status="expected") == ()
        assert [f.row.what for f in ledger.upcoming(day, sort="-when", limit=1)] == ["a fair"]
        with pytest.raises(ValueError, match="done is no status"):
            ledger.upcoming(day, status="done")  # type: ignore[arg-type]


# --- printed ---


def run(*args: str | Path) -> str:
    result = CliRunner().invoke(app, ["threads", *map(str, args)])
    assert result.exit_code == 0, result.output
    return result.stdout


def test_a_life_is_printed(book: Path) -> None:
    with Ledger(book) as ledger:
        thread = ledger.threads(members=4)[0].row
    lines = run("--ledger", book, "--id", thread.id).splitlines()
    assert lines[0] == f"{thread.id}  CONSULT visit  occurred  2030-05-16"
    assert lines[1] == "  Ama Owusu (GHA), Nia Wanjiru (KEN); in Kenya, KEN"
    assert lines[2].startswith("  2030-03-01  expected") and "Daily, on the word of Coast Radio" in lines[2]
    assert "for 2030-05-01 – 2030-05-31" in lines[4] and "Weekly" in lines[4]
    assert lines[-5] == "  4 mentions in 4 reports:"
    assert run("--ledger", book, "--lives").count(" mention") == 3


def test_threads_in_every_format(book: Path) -> None:
    table = run("--ledger", book).splitlines()
    assert len(table) == 4 and table[0].split()[:3] == ["id", "when_start", "when_end"]
    rows = [json.loads(line) for line in run("--ledger", book, "--format", "json").splitlines()]
    assert [r["status"] for r in rows] == ["occurred", "occurred", "cancelled"]
    assert [c["kind"] for c in rows[0]["history"]] == ["status", "status", "date", "date", "status", "date"]
    assert rows[0]["members"][0]["word"][0]["name"] == "Coast Radio" and rows[0]["sources"] == 4
    text = run("--ledger", book, "--format", "csv", "--members", "4")
    assert "expected 2030-03-01 → planned 2030-03-20 → occurred 2030-05-17" in text
