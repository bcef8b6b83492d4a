"""Whether an act belongs in a ledger of politics, by who is in it."""

from datetime import date

import pytest

from dragoman.model import Report
from dragoman.parse import Parser
from dragoman.reading import Tools, read

PRIVATE = [
    "Seven people were killed when a bomber crashed in Ohio.",
    "The drummer joined the group as a songwriter.",
    "Reporters asked the coach about the match.",
    "The tenor praised the orchestra for its playing.",
    "Tourists visited Norway in June.",
    "The airline offered its passengers a refund.",
    "Norway's foreign minister accused Norway.",
    "Most pensioners supported the Kenyan president.",
    "Many people criticise the Kenyan president.",
    "The Kenyan government supports women.",
    "The Kenyan government gave money to the Kenyan police.",
    "The Kenyan government backed the Kenyan railway board.",
    "The Kenyan government adopted a plan for its ports.",
    "The president of Kenya inspected a stadium.",
    'President Ruto said: "Kenya must grow its own food."',
    'President Ruto said: "A state must protect its people."',
    'President Ruto said: "Let us pray for them."',
    "Other countries agreed to the plan.",
    "Certain states gave money to the rebels.",
]
PUBLIC = [
    ("Seven people were killed in Ohio. Rebels attacked a police post in Ohio.", ["ASSAULT", "ASSAULT"]),
    ("Teachers went on strike in Kenya.", ["PROTEST"]),
    ("Forty nations signed the treaty.", ["SUPPORT"]),
    ("UN experts condemned Eritrea.", ["ACCUSE"]),
    ("Norway's foreign minister accused Sweden.", ["ACCUSE"]),
    ("The Kenyan government gave money to the Somali police.", ["AID"]),
    ("President Ruto of Kenya said that Somalia must open the road.", ["REQUEST"]),
    ('President Ruto of Kenya said: "Somalia is a rogue."', ["ACCUSE"]),
]


NO_ACT = [
    "President Ruto of Kenya has always supported the Somali government.",
    "President Ruto of Kenya has visited Somalia on several occasions.",
    "President Ruto of Kenya visits Somalia every year.",
    "Kenya does not extradite its citizens to Somalia.",
    "President Ruto of Kenya hoped that Somalia accepted the offer.",
    "It is the goal of the Kenyan police to crack down on the rebels.",
    "Kenya marked the anniversary of recognising Somalia.",
    "Kenya is among the leading countries when it comes to Somalia.",
    "The presidents of Kenya and Somalia met with journalists.",
    "The president of Somalia was met with criticism in Kenya.",
    "President Ruto of Kenya is suspected of fraud.",
]


@pytest.fixture(scope="module")
def tools(parser: Parser) -> Tools:
    return Tools.load(parser).with_doubts()


def types(text: str, tools: Tools) -> list[str]:
    return [e.type for e in read(Report(text, published=date(2025, 7, 1)), tools).entries]


@pytest.mark.model
@pytest.mark.parametrize("text", PRIVATE)
def test_private_life_is_no_entry(text: str, tools: Tools) -> None:
    assert types(text, tools) == []


@pytest.mark.model
@pytest.mark.parametrize("text", NO_ACT)
def test_habits_wishes_and_idioms_are_no_entry(text: str, tools: Tools) -> None:
    assert types(text, tools) == []


@pytest.mark.model
@pytest.mark.parametrize(("text", "expected"), PUBLIC)
def test_public_life_is(text: str, expected: list[str], tools: Tools) -> None:
    assert types(text, tools) == expected


JOINT = [
    ("The Danish-Swedish summit was held in Oslo on Monday.", {"DNK", "SWE"}),
    ("Norway and Poland have stepped up their cooperation.", {"NOR", "POL"}),
    ("Norway and Poland will cooperate on energy.", {"NOR", "POL"}),
]
NOT_JOINT = [
    "Norway and Poland discussed their cooperation on energy; it is advancing.",
    "Norway's prime minister stressed the importance of deepening cooperation with Poland.",
    "Norway's airline cooperates with Poland in many fields.",
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "countries"), JOINT)
def test_both_sides_of_a_joint_act_are_actors(text: str, countries: set[str], tools: Tools) -> None:
    (entry,) = read(Report(text, published=date(2025, 7, 1)), tools).entries
    assert {p.country for p in entry.actors} == countries


@pytest.mark.model
@pytest.mark.parametrize("text", NOT_JOINT)
def test_cooperation_as_topic_or_state_is_no_exchange(text: str, tools: Tools) -> None:
    assert "COOPERATE" not in types(text, tools)


COMPANY = [
    ("Norway's prime minister discussed Ukraine with the French president.", {"NOR", "FRA"}),
    ("At a meeting with the king of Sweden, Norway's prime minister praised the treaty.", {"NOR", "SWE"}),
    (
        "Norway's king met President of Finland Alexander Stubb, President of Kenya William Ruto and President of "
        "France Emmanuel Macron.",
        {"NOR", "FIN", "KEN", "FRA"},
    ),
]
ALONE = [
    "Norway's prime minister met with medal winners.",
    "The report covers the beginning of the meeting with Norwegian ministers.",
    "Norway's prime minister looks forward to an opportunity to meet the Swedish king.",
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "countries"), COMPANY)
def test_all_who_meet_are_actors_and_topics_are_none(text: str, countries: set[str], tools: Tools) -> None:
    entries = read(Report(text, published=date(2025, 7, 1)), tools).entries
    assert [{p.country for p in e.actors} for e in entries if e.type == "CONSULT"] == [countries]


@pytest.mark.model
@pytest.mark.parametrize("text", ALONE)
def test_nobody_meets_alone(text: str, tools: Tools) -> None:
    assert "CONSULT" not in types(text, tools)


BODIES = [
    ("The Kenyan Ministry for Health and the Peruvian Department of Trade signed a memorandum.", {"KEN", "PER"}),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "countries"), BODIES)
def test_who_signs_is_told_apart(text: str, countries: set[str], tools: Tools) -> None:
    entries = read(Report(text, published=date(2019, 7, 1)), tools).entries
    assert [{p.country for p in e.actors} for e in entries] == [countries]


@pytest.mark.model
def test_what_one_heads_is_no_part_of_the_name(tools: Tools) -> None:
    text = "Norway's foreign minister met Secretary of National Defence Delfin Lorenzana."
    [entry] = read(Report(text, published=date(2019, 7, 1)), tools).entries
    assert "Delfin Lorenzana" in {p.name for p in entry.actors}


@pytest.mark.model
def test_a_year_is_nobody(tools: Tools) -> None:
    text = (
        "President William Ruto mediated an end to the conflict between Peru and Chile at the Nairobi Accords "
        "in 1978 that brought about the 1979 Peru–Chile peace treaty."
    )
    entries = read(Report(text, published=date(2025, 7, 1)), tools).entries
    assert {p.country for e in entries if e.type == "AGREE" for p in e.actors} == {"PER", "CHL"}


@pytest.mark.model
def test_single_people_act_in_a_report_about_politics(tools: Tools) -> None:
    plea = "Anna Holm demanded justice for the victims. Jens Dahl was murdered in 2019."
    about = (
        "The prime minister of Chad met the president of Kenya in Oslo. The Norwegian government hosted them. "
        "The European Union and the United Nations sent envoys. The Chadian army denied wrongdoing. "
    )
    alone = read(Report(plea, published=date(2020, 6, 1)), tools).entries
    among = read(Report(about + plea, published=date(2020, 6, 1)), tools).entries
    assert alone == ()
    assert {("REQUEST", "Anna Holm"), ("ASSAULT", "Jens Dahl")} <= {(e.type, p.name) for e in among for p in e.parties}
