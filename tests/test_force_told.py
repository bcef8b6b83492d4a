"""Acts of force in the constructions by which wires tell them; sentences of our own."""

from __future__ import annotations

from datetime import date

import pytest

from dragoman.model import Entry, Report
from dragoman.reading import Tools, read

pytestmark = pytest.mark.model


def told(text: str, tools: Tools) -> tuple[Entry, ...]:
    return read(Report(text, published=date(2020, 9, 15)), tools).entries


def sides(entry: Entry) -> tuple[list[str], list[str]]:
    return [p.name for p in entry.actors], [p.name for p in entry.recipients]


def test_a_bombing_blamed_on_somebody_was_his(tools: Tools) -> None:
    killed, *_ = told("Twelve people were killed in a bombing blamed on Chadian rebels.", tools)
    assert sides(killed) == (["Chadian rebels"], ["Twelve people"])


def test_soldiers_are_not_killed_by_their_own_side(tools: Tools) -> None:
    text = "One Chadian soldier was killed during an encounter between government troops and rebels in Chad."
    (killed,) = told(text, tools)
    assert sides(killed) == (["rebels"], ["One Chadian soldier"])


def test_those_who_died_when_a_post_was_stormed_were_struck(tools: Tools) -> None:
    (stormed,) = told("Ten Chadian soldiers died when militants stormed their post on Monday.", tools)
    assert sides(stormed)[1] == ["Ten Chadian soldiers"]


@pytest.mark.parametrize(
    ("text", "type_", "status"),
    [
        ("Chadian farmers blocked the trucks on Monday to protest against the minister.", "PROTEST", "occurred"),
        ("Chadian teachers called off their strike on Monday.", "PROTEST", "cancelled"),
        ("Two Chadian diplomats were ordered to leave Norway.", "SANCTION", "occurred"),
        ("The storming of the Chadian parliament by rebels shocked Norway.", "ASSAULT", "occurred"),
        ("No Chadian policemen were killed or injured.", "ASSAULT", "negated"),
        ("Chadian soldiers mutinied over pay.", "PROTEST", "occurred"),
    ],
)
def test_the_act_is_read_with_its_status(text: str, type_: str, status: str, tools: Tools) -> None:
    assert [e.status for e in told(text, tools) if e.type == type_] == [status]


def test_a_clash_on_a_day_is_between_those_who_clashed(tools: Tools) -> None:
    text = "The minister spoke of clashes in Lima on Monday evening between police and students."
    (clash,) = told(text, tools)
    assert {p.sector for p in (*clash.actors, *clash.recipients)} == {"COP", "EDU"}


def test_what_one_blow_did_is_one_entry(tools: Tools) -> None:
    text = "A car bomb ripped through a market in Baghdad, killing 40 people and wounding 12 soldiers."
    (blast,) = told(text, tools)
    assert sides(blast) == ([], ["40 people", "12 soldiers"])


def test_who_condemns_the_bombing_did_not_do_it(tools: Tools) -> None:
    text = "Iran condemned the bombing of two embassies in Togo. Ten people were killed and two wounded in the blasts."
    assert not any(e.actors for e in told(text, tools) if e.type == "ASSAULT")


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ("The Chadian army lost twelve soldiers in a clash with rebels.", ["rebels"], ["twelve soldiers"]),
        ("Soldiers deployed in Moundou were attacked by Chadian rebels.", ["Chadian rebels"], ["Soldiers"]),
        ("Ten soldiers were killed and nine others wounded by Chadian rebels.", ["Chadian rebels"], ["Ten soldiers"]),
        ("Two Chadian soldiers lost their lives in a clash with rebels.", ["rebels"], ["Two Chadian soldiers"]),
    ],
)
def test_who_did_it_to_whom(text: str, actors: list[str], recipients: list[str], tools: Tools) -> None:
    (blow,) = (e for e in told(text, tools) if e.type == "ASSAULT")
    assert sides(blow) == (actors, recipients)


def test_thousands_who_began_to_march_are_people(tools: Tools) -> None:
    (march,) = told("Thousands began to march in Lima on Monday against the president.", tools)
    assert (march.type, sides(march)[0]) == ("PROTEST", ["Thousands"])


def test_to_arrest_and_to_deport_are_two_acts(tools: Tools) -> None:
    got = told("Two Chadian activists were arrested and deported on Monday.", tools)
    assert [e.modes for e in got] == [("arrest",), ("deport",)]


def test_what_follows_the_last_comma_says_so(tools: Tools) -> None:
    text = "The Chadian air force bombed a market on Monday, killing ten people, members of a militia told the radio."
    (blow,) = (e for e in told(text, tools) if e.type == "ASSAULT")
    assert sides(blow) == (["Chadian air force"], ["ten people"])


def test_a_second_measure_is_an_act_of_its_own(tools: Tools) -> None:
    text = "The president of Chad declared a state of emergency, banned all protests and imposed curfews in two cities."
    assert [e.modes for e in told(text, tools)] == [("martial-law",), ("restrict",), ("curfew",)]


def test_an_answer_by_force_is_read(tools: Tools) -> None:
    (blow,) = told("Police in Chad responded by firing tear gas at students.", tools)
    assert (blow.type, blow.modes) == ("ASSAULT", ("crowd-control",))


def test_those_with_whom_it_ended_wounded_were_struck(tools: Tools) -> None:
    (blow,) = told("Three soldiers were killed in Chad, with two policemen wounded.", tools)
    assert sides(blow) == ([], ["Three soldiers", "two policemen"])


def test_another_attack_does_not_point_back(tools: Tools) -> None:
    text = "Rebels attacked a Chadian convoy on Monday. The army deplored an attack on a patrol of Chadian policemen."
    assert any("policemen" in " ".join(sides(e)[1]) for e in told(text, tools) if e.type == "ASSAULT")


def test_restrictions_on_foreigners_are_sanctions(tools: Tools) -> None:
    (measure,) = told("Norway imposed visa restrictions on Chadian officials.", tools)
    assert (measure.type, sides(measure)) == ("SANCTION", (["Norway"], ["Chadian officials"]))
