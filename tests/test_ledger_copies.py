"""Copies of one text are found, whatever an outlet did to it, and count once; what only looks alike is not."""

import json
import random
import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

import ledger_stub as stub
from dragoman.clean import prose
from dragoman.ledger import Ledger, copies, incoming
from dragoman.ledger.resemblance import SKETCH, Body, copied, promising
from dragoman.ledger.schema import connect, migrate, migrations
from dragoman.model import Report
from test_ledger_cli import run

DAY = date(2031, 4, 3)
WIRE = """LIMA, April 3 (Andina) - Peru and Chile agreed on Thursday to reopen three border crossings that had been \
shut since the floods of February, officials of both countries said.

Foreign Minister Rosa Quispe told reporters after two days of talks in Arica that buses and lorries would be let \
through from next Monday, while the railway needed repairs that might take until July.

"We have done what we promised to do," Quispe said, standing beside her Chilean colleague Tomas Lagos.

Lagos said that 14 customs officers would be sent to the crossings and that the costs, put at 20 million dollars, \
would be shared in equal parts.

Traders in Tacna have complained for weeks that fruit was rotting in warehouses, and farmers blocked a road near \
the town on Tuesday to press for an agreement."""
PARAGRAPHS = WIRE.split("\n\n")
EDITED = (
    WIRE.replace("reopen", "open again").replace("officials of both countries", "officials").replace("rotting", "bad")
)
SHORT = "\n\n".join(PARAGRAPHS[:2])
LED = (
    "The floods are over, and the border between two neighbours is to be open soon, as we have learnt today.\n\n" + WIRE
)
OTHER = WIRE.replace("Peru", "Kenya").replace("Chile", "Ghana").replace("Quispe", "Odhiambo").replace("Lagos", "Mensah")
MOULD = (
    "The President sent greetings to the President of {0} on the national holiday of {0}. The message of greetings "
    "says that relations between the two countries have been growing for {1} years, and that the meeting with "
    "{2} in {3} gave them new strength and opened new ways of working together in trade and in culture."
)


def report(text: str, publisher: str = "Andina", days: int = 0, title: str = "Border to open", url: str = "") -> Report:
    return Report(text, publisher, title, publisher, DAY + timedelta(days), url or f"https://{publisher}.example/1")


PRINTED = (
    report(WIRE),
    report(EDITED, "Coast", 1, "Two neighbours agree"),
    report(SHORT, "Inland", 0, "Crossings"),
    report(OTHER, "Rift"),
    report("Farmers near Tacna are angry, and have blocked roads. " * 6, "Tacna"),
)


def filled(path: Path, given: Sequence[Report]) -> Path:
    with Ledger(path, write=True) as ledger:
        assert {one.outcome for one in ledger.add(map(incoming, given), stub.load)} == {"added"}
    return path


def grouped(path: Path, **asked: Any) -> list[list[str]]:
    with Ledger(path) as ledger:
        assert ledger.check() == ()
        return [[row.report.publisher for row in group.reports] for group in ledger.copies(**asked)]


@pytest.mark.parametrize("other", [WIRE, EDITED, SHORT, LED, PARAGRAPHS[0], "\n\n".join(PARAGRAPHS[::2]), WIRE.upper()])
def test_what_outlets_do_to_a_text(other: str) -> None:
    one, two = Body.of(prose(WIRE)), Body.of(prose(other))
    assert copied(one, two) == copied(two, one) > 0.7
    common = len(set(one.sketch()) & set(two.sketch()))
    assert promising(len(one.words), len(two.words), common)


def test_what_is_of_one_mould_is_no_copy() -> None:
    """More than half of the words are the same, the names are others."""
    one = Body.of(MOULD.format("Peru", 40, "Rosa Quispe", "Lima"))
    two = Body.of(MOULD.format("Ghana", 25, "Kofi Mensah", "Accra"))
    assert len(set(one.shingles) & set(two.shingles)) > len(one.shingles) / 2
    assert copied(one, two) == 0.0 == copied(Body.of(prose(WIRE)), Body.of(prose(OTHER)))


def test_a_quotation_and_a_scrap_are_no_copies() -> None:
    body = Body.of(prose(WIRE))
    assert copied(body, Body.of(PARAGRAPHS[-1])) == 0.0  # news is cut from the end
    assert copied(body, Body.of("Peru and Chile agreed on Thursday to reopen three border crossings")) == 0.0
    longer = Body.of(prose(WIRE) + " and more was told" * 1000)
    assert copied(body, longer) == 0.0


def test_a_sketch_is_small_and_the_same_everywhere() -> None:
    """It is kept in ledgers: another hash would part old reports from new ones."""
    assert Body.of("Peru met Chile.").shingles == (5322084662328804253,)
    assert Body.of("Peru met Chile.").sketch() == ()
    sketch = Body.of(" ".join(str(n) for n in range(1000))).sketch()
    assert len(sketch) == SKETCH and sorted(sketch) == list(sketch)


def test_copies_are_grouped_with_their_first_and_longest(tmp_path: Path) -> None:
    path = filled(tmp_path / "ledger.db", PRINTED)
    assert grouped(path) == [["Andina", "Inland", "Coast"]]
    assert grouped(path, publisher="a", reported_since=DAY + timedelta(1)) == []
    with Ledger(path) as ledger:
        (group,) = ledger.copies()
        assert (group.first.report.publisher, group.longest.report.publisher) == ("Andina", "Andina")
        rows = {row.report.publisher: row for row in ledger.reports()}
        assert group.group == min(rows[name].key for name in ("Andina", "Coast", "Inland"))
        assert rows["Rift"].copies == rows["Tacna"].copies == ""
        assert rows["Coast"].copies == group.group and rows["Coast"].words > rows["Inland"].words > 50


def test_the_order_of_adding_does_not_matter(tmp_path: Path) -> None:
    """Nor do two groups that a third report joins."""
    half = report("\n\n".join(PARAGRAPHS[2:]), "Half")  # of the last paragraphs alone: a copy of none of the others
    bridge = report("\n\n".join(PARAGRAPHS[2:]) + "\n\n" + WIRE, "Bridge")
    given = [*PRINTED, half, bridge]
    digests = set()
    for seed in range(6):
        random.Random(seed).shuffle(given)
        path = filled(tmp_path / f"{seed}.db", given)
        with Ledger(path) as ledger:
            digests.add(ledger.digest())
            assert ledger.check() == ()
    assert len(digests) == 1


def test_versions_are_no_copies_of_each_other(tmp_path: Path) -> None:
    newer = report(EDITED, title="Border to open (update)")
    path = filled(tmp_path / "ledger.db", [report(WIRE), newer])
    assert grouped(path, superseded=True) == []
    filled(path, [report(SHORT, "Inland")])
    assert grouped(path) == [["Andina", "Inland"]]


@pytest.mark.parametrize(("days", "found"), [(copies.NEAR, 1), (copies.NEAR + 1, 0)])
def test_the_same_text_long_after_is_another_report(tmp_path: Path, days: int, found: int) -> None:
    path = filled(tmp_path / "ledger.db", [report(WIRE), report(WIRE, "Coast", days)])
    assert len(grouped(path)) == found


@pytest.mark.parametrize("undated", [0, 1])
def test_an_unknown_day_parts_nothing(tmp_path: Path, undated: int) -> None:
    pair = [report(WIRE), report(EDITED, "Coast")]
    pair[undated] = replace(pair[undated], published=None)
    assert len(grouped(filled(tmp_path / "ledger.db", pair))) == 1


def test_the_index_of_an_older_ledger_gets_its_days(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "old.db", isolation_level=None)
    migrate(connection, migrations()[:4])
    columns = "key, name, document, version, state, title, publisher, url, text, reader, published_start, published_end"
    for number, days in enumerate((("2031-04-03", "2031-04-03"), ("2031-04-03", "2031-04-05"), (None, None)), 1):
        row = (str(number), "", str(number), 1, "read", "", "", "", "", "", *days)
        connection.execute(f"INSERT INTO report ({columns}) VALUES ({', '.join('?' * len(row))})", row)
        connection.execute("INSERT INTO sketch VALUES (?, ?)", (7, number))
    migrate(connection, migrations())
    found = connection.execute(
        "SELECT report, day, CAST(julianday('2031-04-03') AS INTEGER) FROM sketch ORDER BY report"
    )
    assert [(number, day - known if day else None) for number, day, known in found] == [(1, 0), (2, None), (3, None)]
    connection.close()


def test_copies_count_once(tmp_path: Path) -> None:
    """The longest stands for all that the question admits; the stub reads two entries in every report."""
    path = filled(tmp_path / "ledger.db", PRINTED)
    with Ledger(path) as ledger:
        assert len(ledger.entries()) == 10 and len(ledger.entries(copies="once")) == 6
        assert [f.report.report.publisher for f in ledger.entries(copies="once", publisher="Inland")] == ["Inland"] * 2
        assert len(ledger.statements(copies="once")) == len(ledger.figures(copies="once")) == 3
        assert len(list(ledger.each("upcoming", copies="once"))) == 3
        assert len(ledger.upcoming(DAY + timedelta(9), copies="once")) == 1  # all tell of one visit
        assert {r.report.publisher for r in ledger.reports(copies="once")} == {"Andina", "Rift", "Tacna"}
        by_type = {c.values: c.entries for c in ledger.counts(("type",))}
        assert by_type == {("CONSULT",): 3, ("ACCUSE",): 3}
        assert sum(c.entries for c in ledger.counts(("type",), copies="each")) == 10
        once, each = ledger.pair("PER", "CHL"), ledger.pair("PER", "CHL", copies="each")
        assert (len(once.entries), len(each.entries)) == (3, 5)
        assert [sum(n for _, n in month.quads) for month in (*once.months, *each.months)] == [3, 5]
        late = {c.values: c.entries for c in ledger.counts(("publisher",), reported_since=DAY + timedelta(1))}
        assert late == {("Coast",): 2}
        with pytest.raises(ValueError, match="allowed are once, each"):
            ledger.entries(copies="twice")  # type: ignore[arg-type]


def test_copies_on_the_command_line(tmp_path: Path) -> None:
    path = filled(tmp_path / "ledger.db", PRINTED)
    status, out, _ = run("reports", "--copies", "--ledger", path, "--format", "csv")
    lines = out.splitlines()
    assert status == 0 and len(lines) == 4 and ",first longest," in lines[1] and ",copy," in lines[2]
    (row,) = map(json.loads, run("reports", "--copies", "--ledger", path, "--format", "json")[1].splitlines())
    assert row["first"] == row["longest"] == row["reports"][0]["key"] and len(row["reports"]) == 3
    assert run("reports", "--copies", "--once", "--ledger", path)[0] == 2

    def count(*args: str) -> int:
        return len(run(*args, "--ledger", path, "--format", "json")[1].splitlines())

    assert (count("entries"), count("entries", "--once")) == (10, 6)
    assert (count("counts", "--by", "publisher"), count("counts", "--by", "publisher", "--each")) == (3, 5)


def test_an_older_ledger_is_caught_up(tmp_path: Path) -> None:
    new = filled(tmp_path / "new.db", PRINTED)
    old = filled(tmp_path / "old.db", PRINTED)
    connection = connect(old, write=True)
    for table in ("body", "copy", "sketch"):
        connection.execute(f"DELETE FROM {table}")
    connection.close()
    assert grouped(old) == []
    with Ledger(old, write=True) as ledger:
        assert list(ledger.add([])) == []
    with Ledger(old) as one, Ledger(new) as other:
        assert one.digest() == other.digest()


def test_check_sees_a_broken_group(tmp_path: Path) -> None:
    path = filled(tmp_path / "ledger.db", PRINTED)
    for harm in ("UPDATE body SET copies = 'x' WHERE report = 1", "DELETE FROM copy", "UPDATE body SET copies = 'zz'"):
        connection = connect(path, write=True)
        connection.execute(harm)
        connection.close()
        with Ledger(path) as ledger:
            assert any("group" in fault for fault in ledger.check()), harm
