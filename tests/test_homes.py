"""The country of those whom a text tells of without one."""

from datetime import date

import pytest

from dragoman.model import Report
from dragoman.reading import Tools, read

HOME = "The Chadian parliament met in N'Djamena. Chad's president spoke first. "


def countries(text: str, tools: Tools) -> dict[str, str]:
    found = read(Report(text, published=date(2020, 9, 15)), tools).entries
    return {p.name: p.country for e in found for p in (*e.actors, *e.recipients)}


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        (HOME + "Several politicians criticised the government.", "Several politicians", "TCD"),
        (HOME + "Prosecutors charged Abdel Moro, 34, with treason.", "Abdel Moro", "TCD"),
        ("Norway's police arrested two villagers. Peru, Chile and Ghana looked on.", "two villagers", "NOR"),
        ("Protesting teachers blocked roads in Lima. Ghana, Chad and Mali looked on.", "Protesting teachers", "PER"),
        (
            "Fighting went on in Mosul. A bomb went off near Tikrit. US officials said rebels attacked a convoy.",
            "rebels",
            "IRQ",
        ),
        ("Villagers attacked the mayor in Lima. Ghana, Chad and Mali looked on.", "mayor", "PER"),
    ],
)
def test_the_described_are_at_home(text: str, name: str, country: str, tools: Tools) -> None:
    assert countries(text, tools)[name] == country


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (HOME + "Foreign politicians criticised the government.", "Foreign politicians"),
        (HOME + "The government criticised several experts.", "several experts"),
        (HOME + "The president arrested two foreign priests.", "two foreign priests"),
        (HOME + "Several ministers criticised the government.", "Several ministers"),
        ("China grew in May. China's exports rose. Abdel Moro accused China of theft.", "Abdel Moro"),
        ("Norway's police arrested Abdel Moro. Peru, Chile and Ghana looked on.", "Abdel Moro"),
    ],
)
def test_strangers_are_not(text: str, name: str, tools: Tools) -> None:
    assert countries(text, tools)[name] == ""
