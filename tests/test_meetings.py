"""Acts of meeting, helping and giving way as wires tell them, read end to end with the real model."""

from __future__ import annotations

from datetime import date

import pytest

from dragoman.model import Entry, Report
from dragoman.reading import Tools, read

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def tools() -> Tools:
    return Tools.load()


def only(text: str, tools: Tools) -> Entry:
    (entry,) = read(Report(text, published=date(2020, 9, 15)), tools).entries
    return entry


def sides(entry: Entry) -> tuple[str, list[str], list[str]]:
    return entry.type, [p.country for p in entry.actors], [p.country for p in entry.recipients]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Greek prime minister wound up a three-day visit to Romania on Friday.", ("CONSULT", ["GRC"], ["ROU"])),
        ("Malaysia's premier hosted a dinner in honour of the Kenyan president.", ("CONSULT", ["MYS"], ["KEN"])),
        ("The Chinese president told visiting Kenyan President Jens Holm of his plans.", ("CONSULT", ["KEN"], ["CHN"])),
        ("Slovenia became the first Balkan republic to join NATO.", ("SUPPORT", ["SVN"], ["NAT"])),
        ("Bulgaria gave the United States permission to use its airspace.", ("CONCEDE", ["BGR"], ["USA"])),
        ("Turkey sent a plane carrying relief supplies to Iran.", ("AID", ["TUR"], ["IRN"])),
        ("Swedish aid worth 4 million dollars was handed over to Bolivia.", ("AID", ["SWE"], ["BOL"])),
        ("Germany will contribute 10 million marks to the reconstruction of Bosnia.", ("AID", ["DEU"], ["BIH"])),
        ("The US Congress approved 1.3 billion dollars in military aid for Colombia.", ("AID", ["USA"], ["COL"])),
    ],
)
def test_who_does_it_to_whom(text: str, expected: tuple[str, list[str], list[str]], tools: Tools) -> None:
    assert sides(only(text, tools)) == expected


def test_who_was_first_to_do_it_did_it(tools: Tools) -> None:
    assert only("Norway was the first country to recognise Lithuania.", tools).status == "occurred"
    assert only("Norway will be the first country to recognise Lithuania.", tools).status == "planned"


def test_talks_called_off_are_a_meeting_cancelled(tools: Tools) -> None:
    entry = only("Norway called off consultations with Cyprus.", tools)
    assert (entry.type, entry.status) == ("CONSULT", "cancelled")


def test_soldiers_of_a_peacekeeping_force_are_help(tools: Tools) -> None:
    assert only("Fiji will send 200 soldiers to join the peacekeeping force in Lebanon.", tools).type == "AID"
    assert only("Fiji will send 200 soldiers to the border.", tools).type == "MOBILIZE"


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Thailand's king met Laotian President Anna Hale on Monday. The two also signed a pact.", ["THA", "LAO"]),
        ("India and Pakistan met in May. The two rivals signed a pact on Friday.", ["IND", "PAK"]),
        ("The two Koreas signed a pact on Friday.", ["PRK", "KOR"]),
    ],
)
def test_two_told_before_are_meant_by_their_number(text: str, countries: list[str], tools: Tools) -> None:
    *_, last = read(Report(text, published=date(2020, 9, 15)), tools).entries
    assert (last.type, [p.country for p in last.actors]) == ("SUPPORT", countries)


def test_they_are_those_who_met(tools: Tools) -> None:
    text = (
        "Kenyan President Jens Hale held talks with Chadian President Anna Laine in Lima. They agreed to boost trade."
    )
    *_, last = read(Report(text, published=date(2020, 9, 15)), tools).entries
    assert (last.type, [p.name for p in last.actors]) == ("AGREE", ["Jens Hale", "Anna Laine"])


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The rebels declared a cease-fire.", "RETREAT"),
        ("Chad re-established diplomatic ties with Mali.", "SUPPORT"),
        ("Chad and Mali have stepped up their co-operation.", "COOPERATE"),
        ("Chad announced a pull-out of its troops from Mali.", "RETREAT"),
    ],
)
def test_a_hyphen_parts_no_word(text: str, kind: str, tools: Tools) -> None:
    entry = only(text, tools)
    assert entry.type == kind
    words = text[entry.evidence.trigger_start : entry.evidence.trigger_end]
    assert "-" in words


def test_what_was_to_have_been_was_called_off(tools: Tools) -> None:
    assert only("Kenya's president was to have travelled to Chad on Saturday.", tools).status == "cancelled"


def test_what_was_suggested_is_no_meeting(tools: Tools) -> None:
    entry = only("The Danish premier suggested Chad and Mali hold a ministerial meeting in May.", tools)
    assert entry.type == "REQUEST"


def test_people_of_some_countries_are_called_by_their_first_name(tools: Tools) -> None:
    text = "Indonesian President Susilo Bambang Hale left for Tokyo. Susilo will meet the Kenyan president there."
    *_, last = read(Report(text, published=date(2020, 9, 15)), tools).entries
    assert "Susilo Bambang Hale" in [p.name for p in last.actors]


def test_with_whose_help_is_no_side(tools: Tools) -> None:
    text = "An agreement was reached between Israel and Egypt with the mediation of the Jordanian king."
    entries = read(Report(text, published=date(2020, 9, 15)), tools).entries
    assert ("AGREE", ["ISR", "EGY"]) in [(e.type, [p.country for p in e.actors]) for e in entries]


def test_a_visit_during_which_something_is_promised_is_told(tools: Tools) -> None:
    text = "The Chinese president pledged to raise trade with Pakistan during his visit to the country in May."
    entries = read(Report(text, published=date(2020, 9, 15)), tools).entries
    assert ("CONSULT", ["PAK"]) in [(e.type, [p.country for p in e.recipients]) for e in entries]


def test_a_counterpart_without_a_country_is_who_was_told_of(tools: Tools) -> None:
    text = (
        "Zambian President Jens Hale congratulated Chadian President Anna Laine. Hale assured his counterpart of help."
    )
    *_, last = read(Report(text, published=date(2020, 9, 15)), tools).entries
    assert (last.type, [p.name for p in last.recipients]) == ("AGREE", ["Anna Laine"])


def test_who_is_abroad_has_the_meetings_that_are_set(tools: Tools) -> None:
    text = (
        "Chadian President Anna Laine met Kenyan Foreign Minister Jens Hale on Sunday. "
        "A meeting with Kenyan Prime Minister Tom Dahl was scheduled for Monday."
    )
    *_, last = read(Report(text, published=date(2020, 9, 15)), tools).entries
    assert [p.name for p in last.actors] == ["Anna Laine", "Tom Dahl"]


def test_a_pledge_to_cooperate_is_one_act(tools: Tools) -> None:
    assert only("Iran and Pakistan pledged to cooperate in fighting drug trafficking.", tools).type == "AGREE"
