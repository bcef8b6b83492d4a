"""A headline's day holds for the act that it tells, and for no other."""

from dataclasses import replace
from datetime import date

import pytest

from dragoman.entries import dated_by_headline
from dragoman.model import Entry, Evidence, Party, Report, When
from dragoman.parse import Parser
from dragoman.reading import Tools, read

KENYA, FINLAND, PERU = (Party(name, code) for name, code in (("Kenya", "KEN"), ("Finland", "FIN"), ("Peru", "PER")))
DAYS = When(date(2031, 6, 3), date(2031, 6, 5), "on June 3–5", "day")
TOLD = Entry("CONSULT", "planned", Evidence("", 0, 9, "Headline."), ("visit",), (), (KENYA,), (FINLAND,), when=DAYS)
VISIT = replace(TOLD, when=None, evidence=Evidence("", 20, 29, "The visit."))


@pytest.mark.parametrize(
    ("entry", "told", "found"),
    [
        (VISIT, TOLD, True),
        (replace(VISIT, when=When(None, date(2031, 6, 1), basis="published")), TOLD, True),
        (replace(VISIT, recipients=()), TOLD, True),
        (replace(VISIT, when=When(date(2031, 7, 1), date(2031, 7, 1))), TOLD, False),
        (replace(VISIT, recipients=(PERU,)), TOLD, False),
        (replace(VISIT, actors=(PERU,)), TOLD, False),
        (replace(VISIT, status="occurred"), TOLD, False),
        (replace(VISIT, modes=()), TOLD, False),
        (VISIT, replace(TOLD, when=replace(DAYS, grain="month")), False),
        (VISIT, replace(TOLD, when=None), False),
    ],
)
def test_the_same_act_takes_the_day(entry: Entry, told: Entry, found: bool) -> None:
    (dated,) = dated_by_headline((entry,), (told,))
    if found:
        assert dated == replace(entry, when=replace(DAYS, basis="inferred"), evidence=dated.evidence)
        assert [r.field for r in dated.evidence.reasons] == ["when"]
    else:
        assert dated is entry


@pytest.mark.model
def test_a_headline_that_stands_apart(parser: Parser) -> None:
    tools = Tools.load(parser)
    text = "Mr Ruto’s visit to Finland will begin in Helsinki. Tampere is a city."
    title = "William Ruto will make a visit to Finland on June 3–5, 2025"
    dated = read(Report(text, "a", title, "", date(2025, 5, 20)), tools).entries
    bare = read(Report(text, "a", "Talks in the north", "", date(2025, 5, 20)), tools).entries
    assert [(e.type, e.when and e.when.start) for e in dated if e.status == "planned"] == [
        ("CONSULT", date(2025, 6, 3))
    ]
    assert [e.when for e in bare if e.status == "planned"] == [None]


MET = "Emmanuel Macron met with Angela Merkel"
BOTH = ["Emmanuel Macron", "Angela Merkel"]


def consulted(parser: Parser, title: str, text: str) -> list[Entry]:
    read_ = read(Report(text, "a", title, "", date(2019, 5, 20)), Tools.load(parser)).entries
    return [e for e in read_ if e.type == "CONSULT"]


@pytest.mark.model
@pytest.mark.parametrize(
    ("title", "text", "trigger"),
    [
        (MET, "The meeting focused on trade and fisheries. Mr Macron left.", "meeting"),
        (MET, "The two leaders discussed the draft of the treaty.", "discussed"),
        (MET, "Mr Macron thanked Mrs Merkel during the talks.", "talks"),
        (MET, "Mrs Merkel spoke of the weather. The meeting in Rome last year was useful.", "Merkel"),
        (MET, "Preparations for the Berlin fair are advanced, Mr Macron said.", "Macron"),
        ("Emmanuel Macron will meet with Angela Merkel", "The meeting was put on the agenda. Mr Macron left.", ""),
        ("Emmanuel Macron met with Élisabeth Borne", "The meeting focused on pensions. Mr Macron left.", ""),
    ],
)
def test_a_meeting_that_the_headline_tells(parser: Parser, title: str, text: str, trigger: str) -> None:
    met = [e for e in consulted(parser, title, text) if e.status == "occurred" and len(e.actors) == 2]
    assert [text[e.evidence.trigger_start : e.evidence.trigger_end] for e in met] == [trigger] * bool(trigger)
    assert all([p.name for p in e.actors] == BOTH for e in met)


@pytest.mark.model
@pytest.mark.parametrize(
    ("title", "text", "found"),
    [
        ("Talks with German Chancellor Angela Merkel", "Emmanuel Macron: You are welcome.", [("occurred", BOTH)]),
        (
            "Meeting with Angela Merkel",
            "Emmanuel Macron praised the work of the fisheries council.",
            [("occurred", BOTH)],
        ),
        ("Press statements following talks with Angela Merkel", "Emmanuel Macron: Good day.", [("occurred", BOTH)]),
        ("Phone call with Angela Merkel", "Emmanuel Macron wished her well.", [("occurred", BOTH)]),
        ("Meeting with Angela Merkel", "Emmanuel Macron will meet with Angela Merkel on Monday.", [("planned", BOTH)]),
        ("Meeting with Angela Merkel put off", "Emmanuel Macron praised the work of the council.", []),
        ("Meeting with farmers", "Emmanuel Macron praised the work of the council.", []),
        ("Greetings to Angela Merkel", "Emmanuel Macron wished her well.", []),
        (
            "French-German talks",
            "Emmanuel Macron held talks with Angela Merkel, who is in France on a working visit.",
            [("occurred", BOTH)],
        ),
        ("French-German talks", "Emmanuel Macron held talks with Angela Merkel in Metz.", [("occurred", BOTH)]),
    ],
)
def test_a_title_that_labels(parser: Parser, title: str, text: str, found: list[tuple[str, list[str]]]) -> None:
    assert [(e.status, [p.name for p in e.actors]) for e in consulted(parser, title, text)] == found


@pytest.mark.model
@pytest.mark.parametrize(
    ("title", "text", "status"),
    [
        ("Emmanuel Macron arrived in Chile", "Mr Macron thanked his hosts for the welcome.", "occurred"),
        ("Emmanuel Macron will visit Chile", "The programme of Mr Macron includes a tour of a mine.", "planned"),
        ("Emmanuel Macron will visit Chile", "The two sides plan to discuss copper.", "planned"),
        ("Emmanuel Macron visited Chile", "Emmanuel Macron arrived in Chile on Monday.", "occurred"),
    ],
)
def test_a_journey_that_the_headline_tells(parser: Parser, title: str, text: str, status: str) -> None:
    (visit,) = (e for e in consulted(parser, title, text) if "visit" in e.modes)
    assert (visit.status, [p.country for p in visit.recipients]) == (status, ["CHL"])


@pytest.mark.model
def test_a_meeting_that_the_text_tells_is_not_entered_again(parser: Parser) -> None:
    text = "Emmanuel Macron met with Angela Merkel in Berlin. The meeting lasted two hours."
    title = "Emmanuel Macron met with Angela Merkel"
    read_ = read(Report(text, "a", title, "", date(2019, 5, 20)), Tools.load(parser)).entries
    assert [e.type for e in read_] == ["CONSULT"]
