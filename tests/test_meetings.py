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
