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
