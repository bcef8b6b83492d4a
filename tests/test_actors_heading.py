"""Those whom a title outside the text names are known before its first sentence."""

from datetime import date

import pytest

from dragoman.model import Report
from dragoman.parse import Parser
from dragoman.reading import Tools, read

TEXT = "The two presidents discussed trade.."


@pytest.mark.model
def test_the_two_presidents_are_those_of_the_title(parser: Parser) -> None:
    title = "President William Ruto of Kenya spoke with President Alexander Stubb of Finland"
    tools = Tools.load(parser)
    entries = read(Report(TEXT, title=title, published=date(2025, 3, 1)), tools).entries
    assert [{p.name for p in e.actors} for e in entries] == [{"William Ruto", "Alexander Stubb"}]
    assert all(TEXT[p.start : p.end] == p.mention for e in entries for p in e.actors)


@pytest.mark.model
def test_without_a_title_they_stay_unknown(parser: Parser) -> None:
    entries = read(Report(TEXT, published=date(2025, 3, 1)), Tools.load(parser)).entries
    assert not any(p.country for e in entries for p in e.actors)


@pytest.mark.model
def test_a_title_does_not_say_whose_ministries_the_text_means(parser: Parser) -> None:
    text = "Norway's prime minister chaired the talks. The Defence Ministry accused the rebels of attacks."
    report = Report(text, title="Conference on the war in Mali", published=date(2025, 3, 1))
    accuse = next(e for e in read(report, Tools.load(parser)).entries if e.type == "ACCUSE")
    assert [p.country for p in accuse.actors] == ["NOR"]


@pytest.mark.model
def test_the_two_presidents_of_a_national_paper_include_its_own(parser: Parser) -> None:
    report = Report(TEXT, title="Telephone call with the President of Kenya William Ruto", publisher="Kremlin")
    entries = read(report, Tools.load(parser)).entries
    assert [{p.country for p in e.actors} for e in entries] == [{"KEN", "RUS"}]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The Security Council accused the rebels of murder.", "RUS"),
        ("The Security Council accused the rebels of murder. The United Nations sent envoys to Mali.", "UNO"),
    ],
)
def test_the_security_council_of_a_national_paper_is_its_own(text: str, country: str, parser: Parser) -> None:
    report = Report(text, publisher="Kremlin", published=date(2019, 3, 1))
    accuse = next(e for e in read(report, Tools.load(parser)).entries if e.type == "ACCUSE")
    assert [p.country for p in accuse.actors] == [country]


@pytest.mark.model
def test_the_leaders_of_the_two_countries_are_two(parser: Parser) -> None:
    text = "Kenya and Ghana had quarrelled, but the leaders of the two countries met on Friday."
    entries = read(Report(text, published=date(2025, 3, 1)), Tools.load(parser)).entries
    assert {p.country for e in entries if e.type == "CONSULT" for p in e.actors} == {"KEN", "GHA"}


@pytest.mark.model
def test_the_sides_of_a_mediation_are_its_recipients(parser: Parser) -> None:
    text = "Kenya and Ghana fought a war in 1994. Finland brokered a truce."
    entries = read(Report(text, published=date(2025, 3, 1)), Tools.load(parser)).entries
    assert [{p.country for p in e.recipients} for e in entries if e.type == "CONSULT"] == [{"KEN", "GHA"}]


@pytest.mark.model
def test_a_leader_is_the_one_at_the_top_whom_the_text_names(parser: Parser) -> None:
    text = "President of Iran Hassan Rouhani is in Sochi. Vladimir Putin met with the leaders of Iran and Azerbaijan."
    entries = read(Report(text, published=date(2017, 11, 1)), Tools.load(parser)).entries
    assert {"Vladimir Putin", "Hassan Rouhani", "Ilham Aliyev"} in [{p.name for p in e.actors} for e in entries]


@pytest.mark.model
@pytest.mark.parametrize(("title", "name"), [("former ", "George H. W. Bush"), ("", "George W. Bush")])
def test_a_former_president_is_not_his_namesake_in_office(title: str, name: str, parser: Parser) -> None:
    text = f"Vladimir Putin met with {title}US President George Bush."
    (entry,) = read(Report(text, published=date(2003, 9, 14)), Tools.load(parser)).entries
    assert [p.name for p in entry.actors] == ["Vladimir Putin", name]


@pytest.mark.model
@pytest.mark.parametrize(
    "title",
    [
        "William Ruto sees a guest off. He leaves. He thanked his host Alexander Stubb",
        "William Ruto sees a guest off. His colleague Alexander Stubb met him. His host Ana Hale met his aide Jon Vik",
    ],
)
def test_a_title_may_have_more_sentences_than_the_text(title: str, parser: Parser) -> None:
    found = read(Report("Talks were held.", title=title, published=date(2025, 3, 1)), Tools.load(parser))
    assert not [d for d in found.diagnostics if d.severity == "error"]
