"""Meetings told together are one entry, or one each; what was done and what lies ahead are two."""

from datetime import date

import pytest

from dragoman.model import Report
from dragoman.parse import Parser
from dragoman.reading import Tools, read

PRESIDENT = "Emmanuel Macron"


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "met"),
    [
        (
            "Emmanuel Macron will hold separate meetings with Angela Merkel and Mark Rutte.",
            ["Angela Merkel", "Mark Rutte"],
        ),
        ("Emmanuel Macron had meetings with Angela Merkel and Mark Rutte.", ["Angela Merkel", "Mark Rutte"]),
        ("Emmanuel Macron met separately with Angela Merkel and Mark Rutte.", ["Angela Merkel", "Mark Rutte"]),
        ("Emmanuel Macron held bilateral talks with Angela Merkel and Mark Rutte.", ["Angela Merkel", "Mark Rutte"]),
    ],
)
def test_held_apart(parser: Parser, text: str, met: list[str]) -> None:
    entries = read(Report(text, "a", "", "", date(2019, 5, 20)), Tools.load(parser)).entries
    assert [[p.name for p in e.actors] for e in entries] == [[PRESIDENT, one] for one in met]
    assert len({e.id for e in entries}) == len(met)
    assert not any("multilateral" in e.modes for e in entries)


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "Emmanuel Macron held a meeting with Angela Merkel and Mark Rutte.",
        "Emmanuel Macron held talks with Angela Merkel and Mark Rutte.",
        "Emmanuel Macron met with Angela Merkel and Mark Rutte.",
        "Emmanuel Macron held separate meetings with Angela Merkel and Horst Seehofer.",
    ],
)
def test_held_together(parser: Parser, text: str) -> None:
    entries = read(Report(text, "a", "", "", date(2019, 5, 20)), Tools.load(parser)).entries
    assert len(entries) == 1


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Mr Macron and Mrs Merkel discussed trade in the context of Mr Macron’s upcoming visit to Germany in June.",
            [("occurred", None), ("planned", date(2019, 6, 1))],
        ),
        (
            "The minister spoke of preparations for a visit by Mr Macron to Italy and his trip to Chile.",
            [("planned", None), ("planned", None)],
        ),
        (
            "During his visit to Chile, Emmanuel Macron met with President of Peru Martín Vizcarra.",
            [("occurred", None), ("occurred", None)],
        ),
        ("During his visit to Chile, Emmanuel Macron met with Sebastián Piñera.", [("occurred", None)]),
        ("Emmanuel Macron met with Mark Rutte, who will race in Chile on May 30.", [("occurred", None)]),
        ("Mr Macron will visit Chile on May 30.", [("planned", date(2019, 5, 30))]),
        ("The programme of Mr Macron’s visit to Chile also included a tour of a mine.", [("occurred", None)]),
        ("The programme of Mr Macron’s visit to Chile will include a tour of a mine.", [("planned", None)]),
    ],
)
def test_done_and_to_come(parser: Parser, text: str, found: list[tuple[str, date | None]]) -> None:
    report = Report(text, "a", "Emmanuel Macron and Angela Merkel", "", date(2019, 5, 20))
    entries = read(report, Tools.load(parser)).entries
    assert [(e.status, e.when and e.when.start) for e in entries if e.type == "CONSULT"] == found


@pytest.mark.model
def test_as_part_of_his_visit(parser: Parser) -> None:
    text = "As part of his visit to Chile, Emmanuel Macron met with President of Peru Martín Vizcarra."
    title = "Meeting with President of Peru Martín Vizcarra"
    visit, meeting = read(Report(text, "a", title, "", date(2019, 5, 20)), Tools.load(parser)).entries
    assert [p.name for p in (*visit.actors, *visit.recipients)] == ["Emmanuel Macron", "Chile"]
    assert [p.name for p in meeting.actors] == ["Emmanuel Macron", "Martín Vizcarra"]
