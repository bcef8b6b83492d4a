"""Who is entered: what the words around an act tell of its parties, and settings that are no acts of their own."""

from datetime import date

import pytest

from dragoman.model import Report
from dragoman.reading import Tools, read

Row = tuple[str, set[str], set[str]]


def rows(text: str, tools: Tools) -> list[Row]:
    found = read(Report(text, published=date(2020, 9, 15)), tools).entries
    return [(e.type, {p.name for p in e.actors}, {p.name for p in e.recipients}) for e in found]


TOLD: list[tuple[str, Row]] = [
    (
        "They spoke in the context of the President of Ghana's visit to Peru scheduled for May.",
        ("CONSULT", {"Nana Akufo-Addo"}, {"Peru"}),
    ),
    (
        "Vladimir Putin met with Metropolitan Philaret of Minsk, Patriarchal Exarch of All Belarus, and Bishop George.",
        ("CONSULT", {"Vladimir Putin", "Philaret", "George"}, set()),
    ),
    (
        "Vladimir Putin met with the king of Norway and with the president of Peru.",
        ("CONSULT", {"Vladimir Putin", "King Harald V", "Martín Vizcarra"}, set()),
    ),
    (
        "Vladimir Putin and Romano Prodi discussed the latest meeting of the UN Security Council.",
        ("CONSULT", {"United Nations Security Council"}, set()),
    ),
    (
        "Vladimir Putin discussed the US decision to withdraw from the 1972 arms treaty.",
        ("SANCTION", {"United States"}, set()),
    ),
    (
        "The House impeached two presidents of the United States, Bill Clinton and Andrew Johnson.",
        ("ACCUSE", {"House"}, {"Bill Clinton", "Andrew Johnson"}),
    ),
    (
        "The upcoming visit of a delegation of the National Assembly of Bulgaria to Russia would raise the dialogue.",
        ("CONSULT", {"delegation of the National Assembly of Bulgaria"}, {"Russia"}),
    ),
    ("Vladimir Putin visited Kazan on Monday.", ("CONSULT", {"Vladimir Putin"}, set())),
    (
        "Vladimir Putin and Angela Merkel visited Peterhof Palace.",
        ("CONSULT", {"Vladimir Putin", "Angela Merkel"}, set()),
    ),
    (
        "During a visit to Bergen Mr Putin met the king of Norway.",
        ("CONSULT", {"Vladimir Putin", "King Harald V"}, set()),
    ),
    (
        "Mr Putin called on Japanese businesspeople to invest.",
        ("REQUEST", {"Vladimir Putin"}, {"Japanese businesspeople"}),
    ),
    ("Russia is ready for close cooperation with Ghana in trade.", ("AGREE", {"Russia"}, {"Ghana"})),
    (
        "Turkey named both the Kurdistan Workers' Party and the YPG as terrorists.",
        ("SANCTION", {"Turkey"}, {"Kurdistan Workers' Party", "YPG"}),
    ),
    (
        "The suspected gunman surrendered himself to Chadian police.",
        ("RETREAT", {"suspected gunman"}, {"Chadian police"}),
    ),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "row"), TOLD)
def test_the_parties_are_those_told(text: str, row: Row, tools: Tools) -> None:
    assert row in rows(text, tools)


SILENT = [
    "Germany has become a reliable and promising partner for our country.",
    "Addressing the APEC summit, Vladimir Putin said that trade was growing.",
    "The Italian government opposed tightening the sanctions against Russia.",
    "More than 100 members of the tribe turned out to watch the release of buffalo.",
    "The Ghanaian people have known how to rally together in times of war.",
    "The authorities of Ghana must be replaced and investigated by the prosecutors of Peru.",
]


@pytest.mark.model
@pytest.mark.parametrize("text", SILENT)
def test_it_is_no_act(text: str, tools: Tools) -> None:
    assert rows(text, tools) == []


@pytest.mark.model
def test_who_also_takes_part_meets_those_who_met(tools: Tools) -> None:
    text = "Vladimir Putin met with the president of Peru. The king of Norway also took part in the meeting."
    assert rows(text, tools)[-1] == ("CONSULT", {"King Harald V", "Vladimir Putin", "Martín Vizcarra"}, set())


@pytest.mark.model
def test_the_card_of_a_body_is_no_part_of_its_name(tools: Tools) -> None:
    text = "The leaders of the African Union Background information African Union (AU) met in Accra."
    assert rows(text, tools) == [("CONSULT", {"leaders of the African Union"}, set())]


@pytest.mark.model
def test_envoys_of_firms_of_two_kinds_are_named_to_the_end(tools: Tools) -> None:
    text = "Vladimir Putin met with 16 representatives of Chadian and international unions on Monday."
    assert any("unions" in name for name in rows(text, tools)[0][1])
