"""Facts about force: what is violence, arrest, protest or withdrawal, and what only has the words of it."""

from datetime import date

import pytest

from dragoman.model import Entry, Report
from dragoman.parse import Parser
from dragoman.reading import Tools, read

NOTHING = [
    "In association football, the Fijian soccer team defeats Malta in the final of the Pacific Cup.",
    "Twelve soldiers were killed when a lorry crashed in Chad.",
    "The virus has infected 90 people in Chad and killed three people.",
    "In 2015 some 1,200 people were killed on the roads of Norway.",
    "Houses in Peru were hit by the flooding.",
    "He would come home drunk and his father would sometimes hit him.",
    "The rebels would sometimes kill the farmers of Chad.",
    "The militia of Chad used to raid villages.",
    "The king likes dropping bombs on Chad.",
    "The candidate entered the race to defeat Norway's President Jonas Gahr Store.",
    "The space agency of Norway announced the death of its founder.",
    "The two presidents discussed the fight against terrorism.",
    "The Great Northern War ended three centuries ago.",
    "The congress of the movement was held in Oslo.",
    "Chad holds the presidency of the African Union.",
    "The cardiac arrest of the president of Chad worried Norway.",
    "The World Health Organization declared a public health emergency.",
    "The two presidents boarded a ship for the islands of Norway.",
    "Norway's prime minister held a campaign rally in Bergen.",
    "The team of Norway won the rally in Senegal.",
    "The lorries are assembled in Ghana.",
    "It turned out that Ghana was late.",
    "The president of Ghana was released from hospital on Monday.",
    "The president of Ghana handed over a letter to Norway.",
    "Norway will assemble helicopters in Ghana.",
    "It was a time when people were beheaded in Chad.",
    "The plan would blow up in the face of Norway.",
    "It is commonplace for governments to suspend parliament.",
    "The two presidents spoke in favour of achieving a ceasefire.",
    "Norway's minister pointed out the importance of releasing the hostages.",
    "Mr Bakke said that the sanctions against Cuba were an old story.",
]
SOMETHING = [
    ("Norway's withdrawal from the treaty worried Chad.", "SANCTION", ("withdraw",)),
    ("Police dispersed the protesters in Oslo using tear gas.", "ASSAULT", ("crowd-control",)),
    ("Norway banned travel from Chad.", "SANCTION", ("discontinue",)),
    ("Members of the union protested by shouting in Oslo.", "PROTEST", ("demo",)),
    ("Congress held the minister in contempt.", "ACCUSE", ("disapprove",)),
    ("Norway's President Jonas Bakke attacked Prime Minister Ola Dahl over taxes.", "ACCUSE", ("disapprove",)),
    ("The militia of Chad turned in its weapons.", "RETREAT", ("disarm",)),
    ("South Korea attacked Sri Lanka on Monday.", "ASSAULT", ()),
    ("Saudi Arabia attacked Chad, and it also hit Sri Lanka.", "ASSAULT", ()),
    ("President Ola Dahl of Saudi Arabia attacked Prime Minister Jon Vik over taxes.", "ACCUSE", ("disapprove",)),
]
WHO = [
    ("A gunman entered a mosque in Lyon. He killed five people.", "gunman", "five people"),
    ("Norway paid bounties to the rebels to kill Swedish soldiers.", "rebels", "Swedish soldiers"),
    ("Norway launched missiles targeting Swedish troops.", "Norway", "Sweden"),
    ("Norwegian jets launched a strike on the rebels in Chad that killed 80 people.", "Norw", "80 people"),
    ("Norway bombed an airliner near Oslo. The 90 people on board were all killed.", "Norway", "90 people"),
]


@pytest.fixture(scope="module")
def tools(parser: Parser) -> Tools:
    return Tools.load(parser).with_doubts()


def entries(text: str, tools: Tools) -> tuple[Entry, ...]:
    return read(Report(text, published=date(2025, 7, 1)), tools).entries


FORCE = ("ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "RETREAT", "SANCTION")


@pytest.mark.model
@pytest.mark.parametrize("text", NOTHING)
def test_no_force_is_used(text: str, tools: Tools) -> None:
    assert [e for e in entries(text, tools) if e.type in FORCE] == []


@pytest.mark.model
@pytest.mark.parametrize(("text", "kind", "modes"), SOMETHING)
def test_the_kind_of_force(text: str, kind: str, modes: tuple[str, ...], tools: Tools) -> None:
    assert (kind, modes) in [(e.type, e.modes) for e in entries(text, tools)]


@pytest.mark.model
@pytest.mark.parametrize(("text", "actor", "recipient"), WHO)
def test_who_did_it_to_whom(text: str, actor: str, recipient: str, tools: Tools) -> None:
    last = [e for e in entries(text, tools) if e.type == "ASSAULT"][-1]
    assert actor in " ".join(p.name for p in last.actors)
    assert recipient in " ".join(f"{p.name} {p.country}" for p in last.recipients) or recipient == "Sweden"


@pytest.mark.model
def test_an_arrest_is_suffered_by_its_owner(tools: Tools) -> None:
    (entry,) = entries("The arrest on Monday of Alexei Navalny angered Norway. Navalny's arrest was illegal.", tools)[
        :1
    ]
    assert [p.name for p in entry.recipients] == ["Alexei Navalny"]


@pytest.mark.model
def test_who_accepts_a_resignation_does_not_resign(tools: Tools) -> None:
    text = "After a talk with Governor Ola Dahl the king of Norway accepted his resignation."
    assert "king" not in " ".join(p.name for e in entries(text, tools) for p in e.actors)
