"""Who is meant by descriptions and short names: epithets of countries, a speaker's body, guests, days after names."""

from datetime import date

import pytest

from dragoman.model import Report
from dragoman.reading import Tools, read

Sides = tuple[list[str], list[str]]


def sides(text: str, kind: str, tools: Tools) -> list[Sides]:
    found = read(Report(text, published=date(2020, 9, 15)), tools).entries
    return [
        ([f"{p.name} {p.country}" for p in e.actors], [f"{p.name} {p.country}" for p in e.recipients])
        for e in found
        if e.type == kind
    ]


CASES: list[tuple[str, str, Sides]] = [
    (
        "Chile's premier met Peruvian President Martín Vizcarra Wednesday for talks on trade.",
        "CONSULT",
        (["Chile's premier CHL", "Martín Vizcarra PER"], []),
    ),
    (
        "The minister of Peru criticised Prime Minister Benjamin Netanyahu Monday for the raid.",
        "ACCUSE",
        (["minister of Peru PER"], ["Benjamin Netanyahu ISR"]),
    ),
    (
        "Angela Merkel met visiting Ghanaian President John Kufuor.",
        "CONSULT",
        (["Angela Merkel DEU", "John Kufuor GHA"], []),
    ),
    (
        "Angela Merkel held talks with visiting Bulgarian Prime Minister Olo Stanev.",
        "CONSULT",
        (["Angela Merkel DEU", "Olo Stanev BGR"], []),
    ),
    (
        "Peru and Iran spoke on Monday. The Jewish state rejected the charge.",
        "REJECT",
        (["Israel ISR"], []),
    ),
    (
        "Moldova and Chile spoke on Monday. The former Soviet republic expelled two Chilean diplomats.",
        "SANCTION",
        (["Moldova MDA"], ["two Chilean diplomats CHL"]),
    ),
    (
        "The former Soviet republic expelled two Chilean diplomats.",
        "SANCTION",
        (["former soviet republic "], ["two Chilean diplomats CHL"]),
    ),
    (
        "Islamic Jihad fired on a car. Jihad criticised Palestinian leader Mahmoud Abbas for his silence.",
        "ACCUSE",
        (["Palestinian Islamic Jihad PSE"], ["Mahmoud Abbas PSE"]),
    ),
    (
        "Hamas rejected the truce. Islamic Jihad leader Omar Hatsh said the group would attack Israel.",
        "ASSAULT",
        (["Palestinian Islamic Jihad PSE"], ["Israel ISR"]),
    ),
    (
        "Eleven Peruvians and three Chilean police officers were killed in Chad by rebels.",
        "ASSAULT",
        (["rebels TCD"], ["Peruvians PER", "three Chilean police officers CHL"]),
    ),
    (
        "Jane Rother of Ohio denounced the government of Peru.",
        "ACCUSE",
        (["Jane Rother USA"], ["government of Peru PER"]),
    ),
    (
        "The Labour Party of Norway criticised the Conservative Party of Sweden.",
        "ACCUSE",
        (["Labour Party NOR"], ["Conservative Party SWE"]),
    ),
    (
        "Mark Hale said that the two sides had agreed to a price.",
        "AGREE",
        (["two sides "], []),
    ),
    (
        "Moderates and hardliners rejected the offer of Peru.",
        "REJECT",
        (["Moderates ", "hardliners "], ["Peru PER"]),
    ),
    (
        "Jalal Talabani spoke. A rebel who once fought in the mountains, Talabani criticised the king of Norway.",
        "ACCUSE",
        (["Jalal Talabani IRQ"], ["King Harald V NOR"]),
    ),
    (
        "Hugo Chavez spoke. A paratrooper who once led a coup, Hugo Chavez, 52, has accused Peru of plotting.",
        "ACCUSE",
        (["Hugo Chávez VEN"], ["Peru PER"]),
    ),
    (
        "US President George W. Bush praised Iraq. A spokesman for Bush said he had asked Iraq to help.",
        "REQUEST",
        (["spokesman for Bush USA"], ["Iraq IRQ"]),
    ),
    (
        "Iraqi Shiites and Sunni Arabs staged rallies throughout Iraq on Saturday.",
        "PROTEST",
        (["Iraqi Shiites IRQ", "Sunni Arabs "], []),
    ),
    (
        "Olmo Hale met Sara Dahl. Sara accused Peru of spying.",
        "ACCUSE",
        (["Sara Dahl "], ["Peru PER"]),
    ),
    (
        "Norway praised Ghana. John Agyekum Kufuor of Ghana criticised Chad.",
        "ACCUSE",
        (["John Kufuor GHA"], ["Chad TCD"]),
    ),
    (
        "Two African presidents, including Paul Kagame and Idriss Déby, criticised Norway.",
        "ACCUSE",
        (["Paul Kagame RWA", "Idriss Déby TCD"], ["Norway NOR"]),
    ),
    (
        "European foreign ministers meeting in Oslo called on Peru to free the prisoners.",
        "REQUEST",
        (["European foreign ministers "], ["Peru PER"]),
    ),
    (
        "On Monday Ngbala rejected the demands of Peru.",
        "REJECT",
        (["Ngbala "], ["Peru PER"]),
    ),
    (
        "Norway was unequivocal in its condemnation of the comments attributed to President Paul Kagame.",
        "ACCUSE",
        (["Norway NOR"], ["Paul Kagame RWA"]),
    ),
    (
        "The Peruvian opposition said it would boycott the vote.",
        "PROTEST",
        (["Peruvian opposition PER"], []),
    ),
    (
        "The Peruvian opposition called for a vote. The ruling party rejected the demand.",
        "REJECT",
        (["ruling party PER"], ["Peruvian opposition PER"]),
    ),
    (
        "Former US assistant secretary of state Robert Pelter praised Ghana. The former official criticised Peru.",
        "ACCUSE",
        (["Robert Pelter USA"], ["Peru PER"]),
    ),
    (
        "Jane Rother (D-Ohio) accused China of theft.",
        "ACCUSE",
        (["Jane Rother USA"], ["China CHN"]),
    ),
    (
        "British troops clashed with Shiite militia in Basra on Monday.",
        "ASSAULT",
        (["British Armed Forces GBR"], ["Shiite militia IRQ"]),
    ),
    (
        "Canada's premier left. The Conservatives in Ottawa rejected the plan of Canada's government.",
        "REJECT",
        (["Conservatives CAN"], ["Canada's government CAN"]),
    ),
    (
        "A Chadian minister called for the resignation of a high-ranking Chadian politician.",
        "REQUEST",
        (["Chadian minister TCD"], ["high-ranking Chadian politician TCD"]),
    ),
    (
        "The Chadian parliament met. Chad's premier spoke. The government instructed relevant agencies to fight fraud.",
        "REQUEST",
        (["government of Chad TCD"], ["relevant agencies TCD"]),
    ),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "kind", "expected"), CASES)
def test_who_is_meant(text: str, kind: str, expected: Sides, tools: Tools) -> None:
    assert expected in sides(text, kind, tools)
