"""Whose the talks are that two discuss beforehand, and what somebody said that he would do."""

from datetime import date

import pytest

from dragoman.model import Report
from dragoman.parse import Parser
from dragoman.reading import Tools, read

BOTH = ["Emmanuel Macron", "Angela Merkel"]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Emmanuel Macron and Angela Merkel discussed preparations for the upcoming talks in Metz.", [BOTH]),
        ("Emmanuel Macron and Angela Merkel discussed the agenda of the forthcoming negotiations in July.", [BOTH]),
        ("Emmanuel Macron and Angela Merkel discussed preparations for the upcoming Arctic talks.", []),
        ("Emmanuel Macron and Angela Merkel discussed the upcoming talks between Chile and Peru.", [["Chile", "Peru"]]),
        ("Emmanuel Macron discussed the upcoming talks.", []),
    ],
)
def test_talks_to_come(parser: Parser, text: str, found: list[list[str]]) -> None:
    entries = read(Report(text, "a", "", "", date(2019, 5, 20)), Tools.load(parser)).entries
    assert [[p.name for p in e.actors] for e in entries if e.status == "planned"] == found


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Emmanuel Macron said that he would visit Chile in October.", [("visit", "planned")]),
        ("It was agreed that Emmanuel Macron and Angela Merkel would meet on June 3.", [("", "planned")]),
        ("Emmanuel Macron would like to visit Chile.", []),
        ("Emmanuel Macron hoped to meet Angela Merkel.", []),
    ],
)
def test_said_that_he_would(parser: Parser, text: str, found: list[tuple[str, str]]) -> None:
    entries = read(Report(text, "a", "", "", date(2019, 5, 20)), Tools.load(parser)).entries
    assert [("".join(e.modes), e.status) for e in entries if e.type == "CONSULT"] == found


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The agreement will be signed during Emmanuel Macron's talks with Angela Merkel in Metz.", "planned"),
        ("Ahead of his visit to Chile, Emmanuel Macron answered questions from readers.", "planned"),
        ("The paper to be signed at the French-German summit is ready.", "planned"),
        ("They discussed preparations for Emmanuel Macron's participation in the NATO summit in Riga.", "planned"),
        ("They discussed the results of Emmanuel Macron's participation in the NATO summit in Riga.", "occurred"),
        ("All of it is to be discussed at the French-German summit in Metz.", "planned"),
        ("Reporters asked about the French-German summit to be held in Metz.", "planned"),
        ("In view of the upcoming tripartite Chile–Peru-Brazil summit in Lima, the ministers praised it.", "planned"),
        ("The agreement was signed during Emmanuel Macron's talks with Angela Merkel in Metz.", "occurred"),
    ],
)
def test_the_setting_of_what_is_to_come(parser: Parser, text: str, status: str) -> None:
    entries = read(Report(text, "a", "", "", date(2019, 5, 20)), Tools.load(parser)).entries
    assert [e.status for e in entries if e.type == "CONSULT"] == [status]


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "Emmanuel Macron and Angela Merkel discussed preparations for the French-German summit in November.",
        "Emmanuel Macron and Angela Merkel discussed preparations for his visit to Germany in November.",
    ],
)
def test_the_day_behind_a_plan_is_the_plan_s(parser: Parser, text: str) -> None:
    entries = read(Report(text, "a", "", "", date(2019, 5, 20)), Tools.load(parser)).entries
    assert [e.when and e.when.start for e in entries if e.status == "planned"] == [date(2019, 11, 1)]
    assert all(e.when and e.when.basis == "published" for e in entries if e.status == "occurred")


@pytest.mark.model
def test_the_guest_alone_makes_the_visit(parser: Parser) -> None:
    text = "Emmanuel Macron and Angela Merkel discussed preparing for an upcoming visit to Germany."
    entries = read(Report(text, "a", "", "", date(2019, 5, 20)), Tools.load(parser)).entries
    assert [[p.name for p in e.actors] for e in entries if "visit" in e.modes] == [["Emmanuel Macron"]]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("They spoke of the upcoming French-German summit and elections in Chile.", None),
        ("They spoke of the upcoming French-German summit in Chile.", "CHL"),
    ],
)
def test_the_place_behind_another_noun_is_that_one_s(parser: Parser, text: str, country: str | None) -> None:
    (entry,) = read(Report(text, "a", "", "", date(2019, 5, 20)), Tools.load(parser)).entries
    assert (entry.where and entry.where.country) == country


@pytest.mark.model
def test_what_is_discussed_is_not_the_talk(parser: Parser) -> None:
    text = "Emmanuel Macron and Angela Merkel discussed the results of Mr Macron's trip to Chile."
    entries = read(Report(text, "a", "", "", date(2019, 5, 20)), Tools.load(parser)).entries
    assert [("".join(e.modes), len(e.actors)) for e in entries if e.type == "CONSULT"] == [("", 2), ("visit", 1)]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("No date of the Kenyan president's visit to Chad has been agreed yet.", "planned"),
        ("Preparations are underway for the Kenyan president's visit to Chad.", "planned"),
        ("The Kenyan president is considering a visit to Chad.", "possible"),
        ("The Kenyan president is exploring a visit to Chad.", "possible"),
        ("Kenyan aides will be glad when the Kenyan president visits Chad.", "planned"),
    ],
)
def test_a_visit_before_it_is_settled(text: str, status: str, parser: Parser) -> None:
    entries = read(Report(text, "a", "", "", date(2025, 7, 1)), Tools.load(parser)).entries
    assert [(e.type, e.status) for e in entries] == [("CONSULT", status)]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Peruvian President Anna Holm met Chilean Prime Minister Jens Laine. The pair will visit Chad in June.",
            [["Anna Holm", "Jens Laine"], ["Anna Holm", "Jens Laine"]],
        ),
        (
            "British Prime Minister Theresa May visited Ankara. After her talks with Recep Tayyip Erdogan, "
            "May met with Binali Yildirim in a palace.",
            [["Theresa May"], ["Theresa May", "Recep Tayyip Erdoğan"], ["Theresa May", "Binali Yıldırım"]],
        ),
    ],
)
def test_who_met_whom_one_after_the_other(parser: Parser, text: str, found: list[list[str]]) -> None:
    entries = read(Report(text, "a", "", "", date(2017, 1, 29)), Tools.load(parser)).entries
    assert [[p.name for p in e.actors] for e in entries if e.type == "CONSULT"] == found


@pytest.mark.model
def test_how_long_there_was_none_is_no_day(parser: Parser) -> None:
    text = "It will be the first meeting between leaders of Chad and Mali in eight years."
    [entry] = read(Report(text, "a", "", "", date(2019, 5, 20)), Tools.load(parser)).entries
    assert entry.when is None


TURN = "Emmanuel Macron met with President of Kenya William Ruto.\n\nPresident of Kenya William Ruto: "


@pytest.mark.model
@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("I look forward to your forthcoming visit to Nairobi.", {("Emmanuel Macron", "KEN")}),
        ("I look forward to my forthcoming visit to Paris.", {("William Ruto", "FRA")}),
    ],
)
def test_your_visit_is_that_of_him_who_is_spoken_to(parser: Parser, words: str, found: set[tuple[str, str]]) -> None:
    entries = read(Report(TURN + words, "a", "", "", date(2023, 5, 20)), Tools.load(parser)).entries
    assert {(p.name, e.recipients[0].country) for e in entries if "visit" in e.modes for p in e.actors} == found


@pytest.mark.model
def test_with_your_minister_is_not_with_you(parser: Parser) -> None:
    words = "We discussed this with your minister in Paris."
    entries = read(Report(TURN + words, "a", "", "", date(2023, 5, 20)), Tools.load(parser)).entries
    (act,) = (e for e in entries if e.evidence.trigger_start >= len(TURN))
    assert "Emmanuel Macron" not in {p.name for p in act.parties}


@pytest.mark.model
@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("We met earlier this month in Paris; today we are meeting in Nairobi.", date(2023, 5, 1)),
        ("We have discussed it on past occasions. We discussed trade today.", None),
        ("We have discussed it before. We discussed trade today.", None),
        ("We discussed these matters. We discussed trade today.", date(2023, 5, 20)),
    ],
)
def test_a_meeting_of_another_time_or_place_has_not_its_day(parser: Parser, words: str, day: date | None) -> None:
    entries = read(Report(TURN + words, "a", "", "", date(2023, 5, 20)), Tools.load(parser)).entries
    first = next(e for e in entries if e.evidence.trigger_start >= len(TURN))
    assert first.when is not None
    assert first.when.start == day
