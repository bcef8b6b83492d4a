"""When, where and on which day said: what the sentences around an act give to its fields."""

from datetime import date

import pytest

from dragoman.model import Reading, Report
from dragoman.reading import Tools, read

TUESDAY = date(2020, 9, 15)


def reading(text: str, tools: Tools) -> Reading:
    return read(Report(text, published=TUESDAY), tools)


def days(when: object) -> tuple[str, str]:
    start, end = getattr(when, "start", None), getattr(when, "end", None)
    return str(start or ""), str(end or "")


GOES_ON = """Jens Holm, the foreign minister of Norway, said on Sunday that the strait was safe.

Ferries were late in the morning. Three more were due at noon.

Holm said ships should wait.

Holm has said that boats are slow.

Holm had said that boats were safe.

Holm previously said that he was tired.

He blamed Sweden for the delay."""


@pytest.mark.model
def test_a_speaker_goes_on_saying_on_the_day_first_named(tools: Tools) -> None:
    found = reading(GOES_ON, tools)
    told = [(s.cue, days(s.said_on)[0], s.said_on.basis if s.said_on else "") for s in found.statements]
    assert told == [
        ("said", "2020-09-13", "stated"),
        ("said", "2020-09-13", "inferred"),
        ("said", "", ""),
        ("said", "", ""),
        ("said", "", ""),
        ("blamed", "2020-09-13", "inferred"),
    ]
    assert [days(e.when) for e in found.entries if e.type == "ACCUSE"] == [("2020-09-13", "2020-09-13")]


@pytest.mark.model
def test_an_old_day_of_a_speaker_does_not_go_on(tools: Tools) -> None:
    text = "Jens Holm said on May 3, 2015, that the strait was safe.\n\nHolm said ships should wait."
    assert [days(s.said_on)[0] for s in reading(text, tools).statements] == ["2015-05-03", ""]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "type_", "when", "status"),
    [
        (
            "Norway has arrested 40 activists since the protests began in June.",
            "COERCE",
            ("2020-06-01", ""),
            "occurred",
        ),
        ("Norway has banned rallies since the premier was shot in June.", "COERCE", ("2020-06-01", ""), "ongoing"),
        ("Norway voted on June 3, 2016, to leave the United Nations.", "SANCTION", ("2016-06-03",) * 2, "occurred"),
        (
            "Nine men are believed to have taken part in the assassination of the general in May.",
            "ASSAULT",
            ("2020-05-01", "2020-05-31"),
            "occurred",
        ),
        (
            "The president of Chad met the king of Norway shortly before midnight on Sunday.",
            "CONSULT",
            ("2020-09-13",) * 2,
            "occurred",
        ),
        (
            "On Friday rebels raided a Chadian army base. The raid killed four soldiers.\n\n"
            "The raid began at 4 a.m., the army said.",
            "ASSAULT",
            ("2020-09-11",) * 2,
            "occurred",
        ),
        (
            "On Friday, the Norwegian premier signed a decree banning veils in schools.",
            "COERCE",
            ("2020-09-11",) * 2,
            "occurred",
        ),
        (
            "Chadian forces carried out air strikes on Friday that police said had killed 18 militants.",
            "ASSAULT",
            ("2020-09-11",) * 2,
            "occurred",
        ),
        ("The protests that have rocked Norway since June 3 go on.", "PROTEST", ("2020-06-03", ""), "ongoing"),
        (
            "A few hours before the jet crashed on Sunday, Norway attacked Swedish troops.",
            "ASSAULT",
            ("2020-09-13",) * 2,
            "occurred",
        ),
        ("Police arrested Jens Holm when he landed in Oslo on Friday.", "COERCE", ("2020-09-11",) * 2, "occurred"),
        ("In April, Norway's parliament authorized subpoenas for Jens Holm.", "REQUEST", ("", ""), "planned"),
        ("The long-delayed talks between Chad and Libya opened on Sunday.", "CONSULT", ("2020-09-13",) * 2, "occurred"),
        (
            "On Saturday, Norway said that it was sorry. 176 people were killed by its missile.",
            "ASSAULT",
            ("", "2020-09-15"),
            "occurred",
        ),
    ],
)
def test_when(text: str, type_: str, when: tuple[str, str], status: str, tools: Tools) -> None:
    found = [e for e in reading(text, tools).entries if e.type == type_]
    assert found
    assert {(days(e.when), e.status) for e in found} == {(when, status)}


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Turkey began a military offensive into north-eastern Syria on Wednesday.", "SYR"),
        ("Turkish troops moved into Northern Syria on Wednesday.", "SYR"),
        ("Gunmen killed nine people in North-West Kenya.", "KEN"),
    ],
)
def test_where(text: str, country: str, tools: Tools) -> None:
    assert [e.where.country for e in reading(text, tools).entries if e.where] == [country]


@pytest.mark.model
def test_an_airport_is_where_its_town_is(tools: Tools) -> None:
    entry = reading("The United States carried out an airstrike at Baghdad International Airport.", tools).entries[0]
    assert entry.where is not None
    assert (entry.where.country, entry.where.name) == ("IRQ", "Baghdad International Airport")


@pytest.mark.model
def test_who_joins_the_talks_is_where_they_are_held(tools: Tools) -> None:
    text = "The ministers of Greece and France met in Cairo.\n\nThe Italian minister joined the talks."
    places = [e.where.country if e.where else "" for e in reading(text, tools).entries if e.type == "CONSULT"]
    assert places == ["EGY", "EGY"]


@pytest.mark.model
def test_at_tells_the_place_of_those_shot(tools: Tools) -> None:
    shot, at = reading("Police shot two people at Nairobi. They shot at one person.", tools).entries
    assert ([p.name for p in shot.recipients], shot.where and shot.where.name) == (["two people"], "Nairobi")
    assert ([p.name for p in at.recipients], at.modes) == (["one person"], ("firearms",))


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "type_", "word"),
    [
        ("The attack on the Saudi plant was claimed by the Houthi movement.", "ASSAULT", ["Houthis"]),
        (
            "Footage from the student union showed protesters throwing things at police.",
            "PROTEST",
            ["Footage from the student union"],
        ),
        (
            "The Taliban said they had entered into an agreement with the United States.",
            "AGREE",
            ["Taliban"],
        ),
        ("He said Jens Holm, the president of Chad, was a liar.", "ACCUSE", []),
    ],
)
def test_word(text: str, type_: str, word: list[str], tools: Tools) -> None:
    assert [[link.name for link in e.word] for e in reading(text, tools).entries if e.type == type_] == [word]


@pytest.mark.model
def test_a_point_of_the_compass_may_end_a_text(tools: Tools) -> None:
    assert [e.type for e in reading("The rebels marched North", tools).entries] == ["PROTEST"]
