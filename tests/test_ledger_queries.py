"""What is asked of a ledger is what comes back."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

import pytest

from dragoman.ledger import Ledger, incoming
from dragoman.model import (
    Entry,
    EventType,
    Evidence,
    Figure,
    Link,
    Party,
    Reading,
    Report,
    Statement,
    Status,
    Upcoming,
    When,
)

KENYA, GHANA, NIGER = (Party(n, c, "GOV") for n, c in (("Kenya", "KEN"), ("Ghana", "GHA"), ("Niger", "NER")))
ARMY = Party("Ghanaian army", "GHA", "MIL")
REBELS = Party("Band of the North", "", "REB")
MINISTER = Party("Ama Owusu_Mensah", "GHA", "GOV", "Minister of Foreign Affairs")
SOURCE = Link("a diplomat", "anonymous")
OUTLET = Link("Coast Daily", "outlet")


def span(start: str | None, end: str | None) -> When:
    days = [date.fromisoformat(day) if day else None for day in (start, end)]
    return When(days[0], days[1], grain="day")


def entry(n: int, type: EventType, status: Status, sentence: str, **more: Any) -> Entry:
    return Entry(type, status, Evidence("", n, n + 1, sentence, n, n + 1), **more)


ENTRIES: dict[str, Entry] = {
    "visit": entry(
        0, "CONSULT", "planned", "Ama will visit Nairobi.", modes=("visit",), actors=(MINISTER,), recipients=(KENYA,),
        when=span("2030-05-02", "2030-05-04"), quad="VERBAL COOPERATION", confidence=0.9,
    ),
    "talks": entry(
        1, "CONSULT", "occurred", "Kenya and Ghana held talks over cocoa.", actors=(KENYA, GHANA),
        when=span(None, "2030-04-10"), quad="VERBAL COOPERATION", confidence=0.5, word=(OUTLET, SOURCE),
    ),
    "joint": entry(
        2, "ACCUSE", "occurred", "Kenya and Ghana condemned Niger's naïve plan.", modes=("disapprove",),
        actors=(KENYA, GHANA), recipients=(NIGER,), when=span("2030-04-20", "2030-04-20"), quad="VERBAL CONFLICT",
    ),
    "fight": entry(
        3, "ASSAULT", "ongoing", "The army fights the band.", actors=(ARMY,), recipients=(REBELS,),
        when=span("2030-03-01", None), quad="MATERIAL CONFLICT", word=(SOURCE,),
    ),
    "undated": entry(
        4, "AGREE", "possible", "Kenya may agree with Ghana.", actors=(KENYA,), recipients=(GHANA,),
        quad="VERBAL COOPERATION",
    ),
}  # fmt: skip
ANCHOR = date(2030, 4, 25)


def load() -> Callable[[Report], Reading]:
    def read(report: Report) -> Reading:
        day = When(report.published, report.published, grain="day")
        if report.id == "far":
            return Reading(report, day, (entry(0, "AID", "occurred", "Niger helps.", actors=(NIGER,)),))
        at = Evidence("", 0, 5, "Cocoa costs more.")
        said = Statement(MINISTER, "direct", at, said_on=span("2030-04-24", "2030-04-24"), word=(OUTLET,))
        other = Statement(KENYA, "indirect", at)
        trade = Figure(
            "trade", at, 5e6, currency="USD", parties=("KEN", "GHA"), period=span("2029-01-01", "2029-12-31")
        )
        plans = (
            Upcoming("a visit", "planned", at, span("2030-05-02", "2030-05-04")),
            Upcoming("a fair", "expected", at, span(None, "2030-06-30")),
            Upcoming("a past fair", "planned", at, span("2030-04-01", "2030-04-02")),
            Upcoming("a dream", "possible", at),
        )
        return Reading(report, day, tuple(ENTRIES.values()), (said, other), (trade,), plans)

    return read


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    path = tmp_path_factory.mktemp("ledger") / "ledger.db"
    near = Report(
        "Ama will visit Nairobi soon, and more.",
        "near",
        "Cocoa",
        "Coast Daily",
        ANCHOR,
        "https://c.example/1",
    )
    far = Report("Niger helps with 100% of it.", "far", "Help", "Inland_Post", ANCHOR + timedelta(30))
    with Ledger(path, write=True) as writer:
        assert len(list(writer.add(map(incoming, (near, far)), load))) == 2
    with Ledger(path) as reader:
        assert reader.check() == ()
        yield reader


NAMES = {e.id: name for name, e in ENTRIES.items()}


def names(ledger: Ledger, **asked: Any) -> set[str]:
    return {NAMES.get(found.row.id, "far") for found in ledger.entries(**asked)}


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({}, "visit talks joint fight undated far"),
        ({"actor": "KEN"}, "talks joint undated"),
        ({"recipient": "KEN"}, "visit"),
        ({"party": "KEN"}, "visit talks joint undated"),
        ({"party": "GHA:MIL"}, "fight"),
        ({"party": ":REB"}, "fight"),
        ({"party": "ama owusu_m"}, "visit"),
        ({"party": "ama owusu%m"}, ""),
        ({"pair": ("GHA", "KEN")}, "visit talks undated"),
        ({"pair": ("KEN", "GHA")}, "visit talks undated"),
        ({"pair": ("KEN", "NER")}, "joint"),
        ({"pair": ("owusu", "KEN")}, "visit"),
        ({"type": "CONSULT"}, "visit talks"),
        ({"type": ("CONSULT", "AID")}, "visit talks far"),
        ({"mode": "visit"}, "visit"),
        ({"status": "occurred"}, "talks joint far"),
        ({"since": date(2030, 4, 15)}, "visit joint fight"),
        ({"since": date(2030, 5, 4)}, "visit fight"),
        ({"since": date(2031, 1, 1)}, "fight"),
        ({"since": date(2030, 1, 1), "until": date(2030, 2, 28)}, ""),
        ({"until": date(2030, 3, 31)}, "fight"),
        ({"since": date(2030, 4, 1), "until": date(2030, 4, 30)}, "talks joint fight"),
        ({"reported_since": date(2030, 5, 1)}, "far"),
        ({"reported_until": ANCHOR, "actor": "KEN"}, "talks joint undated"),
        ({"publisher": "coast"}, "visit talks joint fight undated"),
        ({"publisher": "inland_"}, "far"),
        ({"report": "https://c.example/1", "type": "AGREE"}, "undated"),
        ({"word": "anonymous"}, "talks fight"),
        ({"word": "coast daily"}, "talks"),
        ({"text": "naive"}, "joint"),
        ({"text": '"held talks"'}, "talks"),
        ({"text": '"talks held"'}, ""),
        ({"text": "coc*"}, "talks"),
        ({"text": 'AND OR NEAR( "'}, ""),
        ({"confidence": 0.6}, "visit"),
        ({"actor": "", "type": (), "status": ""}, "visit talks joint fight undated far"),
    ],
)
def test_filters(ledger: Ledger, asked: dict[str, Any], expected: str) -> None:
    assert names(ledger, **asked) == set(expected.split())


def test_an_id_finds_its_entry(ledger: Ledger) -> None:
    wanted = ENTRIES["fight"]
    (found,) = ledger.entries(id=wanted.id[:7])
    assert found.row.id == wanted.id and found.report.report.publisher == "Coast Daily"


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"type": "MEET"}, "MEET is no type; allowed are ACCUSE"),
        ({"status": "done"}, "done is no status"),
        ({"mode": "flight"}, "flight is no mode"),
        ({"sort": "size"}, "size is no order; allowed are when"),
        ({"text": "***"}, "no word to search for"),
        ({"speaker": "x"}, "speaker cannot be asked here"),
    ],
)
def test_what_is_not_allowed_is_told(ledger: Ledger, asked: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        ledger.entries(**asked)


def test_order_and_limit(ledger: Ledger) -> None:
    order = [NAMES.get(f.row.id, "far") for f in ledger.entries(sort="when")]
    assert order[:4] == ["fight", "talks", "joint", "visit"] and set(order[4:]) == {"undated", "far"}
    assert [NAMES[f.row.id] for f in ledger.entries(sort="-when", limit=2)] == ["visit", "joint"]


def test_statements(ledger: Ledger) -> None:
    assert len(ledger.statements()) == 2
    assert [s.row.speaker.country for s in ledger.statements(actor="GHA")] == ["GHA"]
    assert [s.row.speaker.country for s in ledger.statements(party="KEN")] == ["KEN"]
    assert len(ledger.statements(word="outlet")) == len(ledger.statements(since=date(2030, 4, 24))) == 1
    assert ledger.statements(text="tea") == ()
    with pytest.raises(ValueError, match="mode cannot be asked"):
        ledger.statements(mode="visit")


def test_figures(ledger: Ledger) -> None:
    assert len(ledger.figures(party="GHA", since=date(2029, 6, 1), text="cocoa")) == 1
    assert ledger.figures(party="NER") == ledger.figures(until=date(2028, 1, 1)) == ()


def test_upcoming(ledger: Ledger) -> None:
    def on(day: str, **asked: Any) -> list[str]:
        return [u.row.what for u in ledger.upcoming(date.fromisoformat(day), **asked)]

    assert on("2030-04-25") == ["a visit", "a fair"]
    assert on("2030-05-05") == ["a fair"]
    assert on("2030-04-24") == []  # not reported yet
    assert on("2030-04-25", status="planned") == ["a visit"]
    assert on("2030-04-25", until=date(2030, 5, 31)) == ["a visit"]


def test_reports(ledger: Ledger) -> None:
    assert [r.report.id for r in ledger.reports()] == ["near", "far"]
    assert [r.report.id for r in ledger.reports(sort="-reported", limit=1)] == ["far"]
    assert [r.report.id for r in ledger.reports(text="cocoa nairobi")] == ["near"]
    assert ledger.reports(state="set-aside") == ()
    with pytest.raises(KeyError):
        ledger.text("absent")


def test_counts(ledger: Ledger) -> None:
    assert {c.values: c.entries for c in ledger.counts(("pair",))} == {
        ("GHA–KEN",): 3,
        ("GHA–NER",): 1,
        ("KEN–NER",): 1,
    }
    assert {c.values: c.entries for c in ledger.counts(("month", "type"), pair=("GHA", "KEN"))} == {
        ("", "AGREE"): 1, ("2030-04", "CONSULT"): 1, ("2030-05", "CONSULT"): 1,
    }  # fmt: skip
    assert {c.values: c.entries for c in ledger.counts(["mode"])} == {
        ("",): 4,
        ("disapprove",): 1,
        ("visit",): 1,
    }
    assert ("GHA", "KEN") in {c.values for c in ledger.counts(("actor", "recipient"))}
    for by in ((), ("size",)):
        with pytest.raises(ValueError, match="cannot be counted by"):
            ledger.counts(by)


def test_pair(ledger: Ledger) -> None:
    found = ledger.pair("KEN", "GHA")
    assert [NAMES[f.row.id] for f in found.entries] == ["talks", "visit", "undated"]
    assert [(m.month, m.quads) for m in found.months] == [
        (month, (("VERBAL COOPERATION", 1),)) for month in ("", "2030-04", "2030-05")
    ]
    assert ledger.pair("KEN", "GHA", status="planned", limit=5).months[0].month == "2030-05"
