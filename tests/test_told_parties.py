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
        "During a visit to Oslo Mr Putin thanked the king.",
        ("CONSULT", {"Vladimir Putin"}, {"Norway"}),
    ),
    (
        "Mr Putin called on Japanese businesspeople to invest.",
        ("REQUEST", {"Vladimir Putin"}, {"Japanese businesspeople"}),
    ),
    ("The European Union extended the anti-Russia sanctions.", ("SANCTION", {"European Union"}, {"Russia"})),
    ("Norway expressed its sympathy to the victims' families.", ("SUPPORT", {"Norway"}, {"victims' families"})),
    (
        "Vladimir Putin and Patriarch of Moscow and All Russia Alexii II visited Norway.",
        ("CONSULT", {"Vladimir Putin", "Alexii II"}, {"Norway"}),
    ),
    (
        "The king of Norway told the Russian president about his plans and asked for support.",
        ("REQUEST", {"King Harald V"}, {"Vladimir Putin"}),
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
    "Vladimir Putin called the talks a historical event not only for Asia.",
    "Mr Putin, the president of Russia, called Maya Plisetskaya to give her his congratulations.",
    "This is about violations of provisions of the 1987 arms treaty by the United States.",
    "Russia had been cooperating with France for the last 35 years.",
    "The city administration in Sochi is demolishing old houses.",
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
def test_what_was_agreed_was_agreed_by_those_who_talked(tools: Tools) -> None:
    text = "Vladimir Putin met with the president of Peru. It was agreed to maintain contact at various levels."
    assert rows(text, tools)[-1] == ("AGREE", {"Vladimir Putin", "Martín Vizcarra"}, set())


@pytest.mark.model
def test_both_parties_are_those_who_talked_when_they_are_of_two_countries(tools: Tools) -> None:
    text = "Vladimir Putin met with the president of Peru. Both parties agreed to develop trade."
    assert rows(text, tools)[-1] == ("AGREE", {"Vladimir Putin", "Martín Vizcarra"}, set())


@pytest.mark.model
def test_the_many_voices_of_a_news_conference_ask_the_one_who_answers(tools: Tools) -> None:
    turns = [
        "Jane Hale: I ask about your meeting with Volodymyr Zelensky.",
        "Vladimir Putin: I think it was good.",
        "John Dole: I ask about trade.",
        "Vladimir Putin: I think it grows.",
        "Mary Holm: I ask about oil.",
        "Vladimir Putin: I think it is dear.",
    ]
    assert rows("\n\n".join(turns), tools) == [("CONSULT", {"Volodymyr Zelensky", "Vladimir Putin"}, set())]


@pytest.mark.model
def test_the_presidents_of_a_national_paper_are_its_own_and_the_one_named(tools: Tools) -> None:
    title = "Telephone conversation with President of Belarus Alexander Lukashenko"
    text = "The presidents discussed trade. Alexander Lukashenko thanked Prime Minister Mikhail Mishustin."
    report = Report(text, title=title, publisher="Kremlin", published=date(2020, 5, 5))
    first = read(report, tools).entries[0]
    assert [p.name for p in first.actors] == ["Vladimir Putin", "Alexander Lukashenko"]


@pytest.mark.model
def test_the_card_of_a_body_is_no_part_of_its_name(tools: Tools) -> None:
    text = "The leaders of the African Union Background information African Union (AU) met in Accra."
    assert rows(text, tools) == [("CONSULT", {"leaders of the African Union"}, set())]


@pytest.mark.model
def test_envoys_of_firms_of_two_kinds_are_named_to_the_end(tools: Tools) -> None:
    text = "Vladimir Putin met with 16 representatives of Chadian and international unions on Monday."
    assert any("unions" in name for name in rows(text, tools)[0][1])


@pytest.mark.model
def test_views_may_be_called_opinions(tools: Tools) -> None:
    text = "Vladimir Putin and Angela Merkel exchanged opinions on Syria."
    assert rows(text, tools) == [("CONSULT", {"Vladimir Putin", "Angela Merkel"}, set())]


@pytest.mark.model
def test_those_beside_the_one_who_is_told_are_told_too(tools: Tools) -> None:
    text = "The Government of Russia, together with the Bank of Russia, has been instructed to take additional steps."
    assert rows(text, tools) == [("REQUEST", set(), {"Government of Russia", "Bank of Russia"})]


@pytest.mark.model
def test_the_opposition_is_of_the_country_whose_forces_it_stands_beside(tools: Tools) -> None:
    text = "Kenya and Fiji made it possible to cease hostilities between Chadian government forces and the opposition."
    entry = next(e for e in read(Report(text, published=date(2020, 9, 15)), tools).entries if e.type == "RETREAT")
    assert [p.country for p in entry.actors if "opposition" in p.name] == ["TCD"]
