"""Calendars: read back by icalendar; an event keeps its UID while newer reports move it or call it off."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

import export_book as rows
from dragoman.exports import export
from dragoman.exports.ical import days_of, is_vague
from dragoman.ledger import Ledger
from dragoman.model import Entry, Evidence, Link, Party, Place, Status, Upcoming, When

CHAD, GABON, TOGO = rows.CHAD, rows.GABON, rows.TOGO


def visit(when: When | None, status: Status = "planned", **more: Any) -> Entry:
    parties = {"actors": (CHAD,), "recipients": (GABON,), "modes": ("visit",), "where": Place("GAB", "Libreville")}
    return rows.entry("CONSULT", status, when=when, **(parties | more))


class Desk:
    """A ledger that reports are added to; each has one entry and, unless it is called off, its coming event."""

    def __init__(self, folder: Path) -> None:
        self.path, self.number = folder / "ledger.db", 0

    def report(self, day: str, entry: Entry, what: str = "Chad visits Gabon", url: str = "") -> None:
        self.number += 1
        coming = [Upcoming(what, entry.status, entry.evidence, entry.when)] if entry.status != "cancelled" else []
        rows.book(
            self.path, [entry], [], [], coming, text=f"{rows.TEXT} {self.number}",
            url=url or f"https://example.org/{self.number}", published=date.fromisoformat(day),
        )  # fmt: skip

    def events(self, **asked: Any) -> list[Any]:
        out = self.path.with_suffix(".ics")
        with Ledger(self.path) as ledger:
            number = export(ledger, "ical", str(out), **asked)
        found = Calendar.from_ical(out.read_bytes()).walk("VEVENT")
        assert len(found) == number
        return found

    def event(self) -> Any:
        (one,) = self.events()
        return one


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def days(event: Any) -> tuple[date, date]:
    return event["DTSTART"].dt, event["DTEND"].dt


def test_an_all_day_event_ends_before_the_next_day(desk: Desk) -> None:
    desk.report("2031-04-03", visit(rows.days("2031-05-05", "2031-05-06"), word=(Link("a diplomat", "anonymous"),)))
    event = desk.event()
    assert days(event) == (date(2031, 5, 5), date(2031, 5, 7))
    assert (event["SUMMARY"], event["STATUS"], event["SEQUENCE"]) == ("Chad visits Gabon", "CONFIRMED", 0)
    assert event["LOCATION"] == "Libreville, GAB" and event["URL"] == "https://example.org/1"
    assert event["X-DRAGOMAN-APPROXIMATE"] == "FALSE"
    assert (
        "Sentence 0." in event["DESCRIPTION"]
        and "— The Coast, 2031-04-03, https://example.org/1" in event["DESCRIPTION"]
    )
    assert "On the word of: a diplomat" in event["DESCRIPTION"]


@pytest.mark.parametrize(
    ("status", "shown"), [("planned", "CONFIRMED"), ("expected", "TENTATIVE"), ("possible", "TENTATIVE"),
                          ("cancelled", "CANCELLED")],
)  # fmt: skip
def test_statuses(desk: Desk, status: Status, shown: str) -> None:
    desk.report("2031-04-03", visit(rows.days("2031-05-05"), status))
    assert desk.event()["STATUS"] == shown


def test_a_month_is_a_span_marked_approximate(desk: Desk) -> None:
    may = When(date(2031, 5, 1), date(2031, 5, 31), "in May", "month")
    desk.report("2031-04-03", visit(may))
    event = desk.event()
    assert days(event) == (date(2031, 5, 1), date(2031, 6, 1))
    assert event["SUMMARY"] == "Chad visits Gabon (approximate)" and event["X-DRAGOMAN-APPROXIMATE"] == "TRUE"
    assert "Approximate: within 2031-05-01 to 2031-05-31 (“in May”)" in event["DESCRIPTION"]


@pytest.mark.parametrize(
    ("when", "shown", "vague"),
    [
        (When(None, date(2031, 5, 31), grain="month"), "2031-05-31", True),
        (When(date(2031, 5, 5), None, grain="day"), "2031-05-05", True),
        (When(date(2031, 5, 5), date(2031, 5, 5), grain="day", approximate=True), "2031-05-05", True),
        (When(date(2031, 5, 5), date(2031, 5, 5), grain="day"), "2031-05-05", False),
    ],
)
def test_open_and_approximate_times(desk: Desk, when: When, shown: str, vague: bool) -> None:
    desk.report("2031-04-03", visit(when))
    assert days(desk.event())[0] == date.fromisoformat(shown) == days_of(when)[0]
    assert is_vague(when) == vague == (desk.event()["X-DRAGOMAN-APPROXIMATE"] == "TRUE")


def test_what_has_no_day_is_left_out(desk: Desk) -> None:
    desk.report("2031-04-03", visit(None))
    assert desk.events() == []
    with pytest.raises(ValueError, match="without a day"):
        days_of(None)


def test_a_newer_day_moves_the_event_and_a_cancellation_calls_it_off(desk: Desk) -> None:
    seen = []
    for day, entry in [
        ("2031-04-03", visit(rows.days("2031-05-05"))),
        ("2031-04-05", visit(rows.days("2031-05-05"), "expected")),
        ("2031-04-10", visit(rows.days("2031-05-12"))),
        ("2031-04-20", visit(None, "cancelled")),
        ("2031-04-25", visit(rows.days("2031-05-20"))),
    ]:
        desk.report(day, entry)
        event = desk.event()
        seen.append((event["UID"], event["SEQUENCE"], event["STATUS"], event["DTSTART"].dt.day))
    assert len({uid for uid, *_ in seen}) == 1
    assert [rest for _, *rest in seen] == [
        [0, "CONFIRMED", 5], [0, "TENTATIVE", 5], [1, "CONFIRMED", 12], [2, "CANCELLED", 12], [3, "CONFIRMED", 20],
    ]  # fmt: skip
    stamps = [line for line in desk.path.with_suffix(".ics").read_text().splitlines() if line.startswith("DTSTAMP")]
    assert stamps == ["DTSTAMP:20310425T000000Z"]


def test_an_exacter_day_refines_and_a_vaguer_one_does_not(desk: Desk) -> None:
    may = When(date(2031, 5, 1), date(2031, 5, 31), "in May", "month")
    desk.report("2031-04-03", visit(may))
    first = desk.event()
    desk.report("2031-04-05", visit(rows.days("2031-05-05")))
    desk.report("2031-04-07", visit(may))
    event = desk.event()
    assert event["UID"] == first["UID"] and (first["SEQUENCE"], event["SEQUENCE"]) == (0, 1)
    assert days(event) == (date(2031, 5, 5), date(2031, 5, 6))


def test_a_new_version_of_the_report_moves_it_too(desk: Desk) -> None:
    desk.report("2031-04-03", visit(rows.days("2031-05-05")), url="https://example.org/a")
    first = desk.event()
    desk.report(
        "2031-04-03", visit(When(date(2031, 5, 1), date(2031, 5, 31), grain="month")), url="https://example.org/a"
    )
    event = desk.event()
    assert (event["UID"], event["SEQUENCE"]) == (first["UID"], 1)
    assert days(event) == (date(2031, 5, 1), date(2031, 6, 1))


def test_what_only_an_older_version_told_of_is_gone(desk: Desk) -> None:
    desk.report("2031-04-03", visit(rows.days("2031-05-05")), url="https://example.org/a")
    rows.book(desk.path, [], [], [], [], text="Nothing more.", url="https://example.org/a", published=date(2031, 4, 4))
    assert desk.events() == []


def test_an_event_names_its_thread(desk: Desk) -> None:
    desk.report("2031-04-03", visit(rows.days("2031-05-05")))
    desk.report("2031-04-05", visit(rows.days("2031-05-05")))
    with Ledger(desk.path) as ledger:
        (thread,) = ledger.threads()
        assert [found.thread for found in ledger.entries()] == [thread.row.id] * 2
    assert desk.event()["X-DRAGOMAN-THREAD"] == thread.row.id


def test_other_happenings_are_other_events(desk: Desk) -> None:
    desk.report("2031-04-03", visit(rows.days("2031-05-05")))
    desk.report("2031-04-04", visit(rows.days("2031-05-05"), actors=(GABON,), recipients=(CHAD,), where=Place("TCD")))
    desk.report("2031-04-05", visit(rows.days("2031-05-05"), actors=(TOGO,), recipients=(GABON,)))
    desk.report("2031-04-06", visit(rows.days("2031-11-05")))
    desk.report("2031-06-06", visit(rows.days("2031-07-01")))
    events = desk.events()
    assert len({event["UID"] for event in events}) == 5 and {event["SEQUENCE"] for event in events} == {0}


@pytest.mark.parametrize(
    ("first", "other"),
    [
        (
            visit(rows.days("2031-05-05"), recipients=(), where=None),
            visit(rows.days("2031-05-12"), recipients=(), where=None),
        ),
        (visit(rows.days("2031-05-05")), visit(rows.days("2031-05-12"), actors=(Party("A. Deby", "TCD", "GOV"),))),
        (visit(rows.days("2031-05-05")), visit(rows.days("2031-05-12"), where=Place("GAB", "Port-Gentil"))),
        (visit(rows.days("2031-05-05")), visit(None, "cancelled", actors=(TOGO,))),
    ],
)
def test_what_may_be_another_happening_moves_nothing(desk: Desk, first: Entry, other: Entry) -> None:
    desk.report("2031-04-03", first)
    desk.report("2031-04-05", other)
    event = desk.events()[0]
    assert (event["SEQUENCE"], event["STATUS"], days(event)[0]) == (0, "CONFIRMED", date(2031, 5, 5))


def test_occasions_without_a_name_are_not_known_again(desk: Desk) -> None:
    for n, what in enumerate(("talks", "talks", "talks in Chad", "talks in Chad"), 3):
        talks = Upcoming(what, "planned", Evidence("", 0, 9, f"Words {n}."), rows.days(f"2031-05-0{n}"))
        rows.book(desk.path, [], [], [], [talks], text=f"Text {n}", url=f"u{n}", published=date(2031, 4, n))
    assert [(e["SUMMARY"], e["SEQUENCE"]) for e in desk.events()] == [("talks", 0), ("talks", 0), ("talks in Chad", 1)]


def test_two_events_of_one_report_stay_two(desk: Desk) -> None:
    one, other = visit(rows.days("2031-05-05")), rows.entry(
        "CONSULT", "planned", 1, actors=(CHAD,), recipients=(GABON,), when=rows.days("2031-05-20"),
    )  # fmt: skip
    coming = [Upcoming("a visit", "planned", e.evidence, e.when) for e in (one, other)]
    rows.book(desk.path, [one, other], [], [], coming)
    assert len({event["UID"] for event in desk.events()}) == 2


def test_occasions_that_are_no_entries(desk: Desk) -> None:
    for n, day in enumerate(("2031-05-05", "2031-05-06"), 3):
        election = Upcoming("election in Chad", "planned", Evidence("", 0, 9, f"Words {n}."), rows.days(day))
        rows.book(desk.path, [], [], [], [election], text=f"Text {n}", url=f"u{n}", published=date(2031, 4, n))
    event = desk.event()
    assert (event["SUMMARY"], event["SEQUENCE"], days(event)[0]) == ("election in Chad", 1, date(2031, 5, 6))


def test_filters(desk: Desk) -> None:
    desk.report("2031-04-03", visit(rows.days("2031-05-05")))
    desk.report("2031-04-03", visit(rows.days("2031-06-05"), "possible", actors=(TOGO,)), "Togo visits Gabon")
    assert [e["SUMMARY"] for e in desk.events(since=date(2031, 6, 1))] == ["Togo visits Gabon"]
    assert [e["SUMMARY"] for e in desk.events(until=date(2031, 6, 1))] == ["Chad visits Gabon"]
    assert [e["SUMMARY"] for e in desk.events(status="possible")] == ["Togo visits Gabon"]
    assert [e["SUMMARY"] for e in desk.events(actor="TCD")] == ["Chad visits Gabon"]
    assert len(desk.events(party="GAB", limit=1)) == 1 and desk.events(type="AID") == []
    with pytest.raises(ValueError, match="occurred is no status of a coming event"):
        desk.events(status="occurred")
    with pytest.raises(ValueError, match="ical has an order of its own"):
        desk.events(sort="when")


def test_control_characters_and_signs_of_the_format(desk: Desk) -> None:
    band = Party("the\0 Band; of, \\ “North”\x1b", "", "REB")
    desk.report("2031-04-03", visit(rows.days("2031-05-05"), actors=(band,)), "a \0visit\r\nby; the, band\x07 \\n")
    event = desk.event()
    assert event["SUMMARY"] == "a visit\nby; the, band \\n"
    raw = desk.path.with_suffix(".ics").read_bytes()
    assert b"\0" not in raw and b"\x1b" not in raw and all(len(line) <= 75 for line in raw.split(b"\r\n"))


def test_the_same_ledger_gives_the_same_bytes(desk: Desk) -> None:
    desk.report("2031-04-03", visit(rows.days("2031-05-05")))
    desk.events()
    first = desk.path.with_suffix(".ics").read_bytes()
    desk.events()
    assert desk.path.with_suffix(".ics").read_bytes() == first
