"""Acts that lie in quoted words: wrongs told of somebody, names called, demands, thanks and sympathy."""

from __future__ import annotations

from datetime import date

import pytest

from dragoman.events.judgement import Judgements
from dragoman.model import Report
from dragoman.reading import Tools, read
from trees import token

SAID = 'The Kenyan premier said: "{}"'
ACTS = [
    ("Ghana is ignoring the law.", "ACCUSE", {"GHA"}),
    ("Ghana is destroying our democracy.", "ACCUSE", {"GHA"}),
    ("Ghana wants to silence us.", "ACCUSE", {"GHA"}),
    ("The corrupt Ghanaian government refuses to talk.", "ACCUSE", {"GHA"}),
    ("Closing the port is a disappointing move by Ghana.", "ACCUSE", {"GHA"}),
    ("Nobody can hide the fact that Ghana has chosen to break the treaty.", "ACCUSE", {"GHA"}),
    ("The prisoners must be released at once.", "REQUEST", set()),
    ("Congratulations to Ghana on the vote.", "SUPPORT", {"GHA"}),
    ("We are with the people of Ghana tonight.", "SUPPORT", {"GHA"}),
    ("Thank you Ghana for the grain.", "SUPPORT", {"GHA"}),
    ("We are grateful to Ghana for its help.", "SUPPORT", {"GHA"}),
    ("Ghana did the right thing.", "SUPPORT", {"GHA"}),
    ("Ghana has no right to close the road.", "ACCUSE", {"GHA"}),
    ("Ghana does not respect the law.", "ACCUSE", {"GHA"}),
    ("Ghana can no longer be trusted.", "ACCUSE", {"GHA"}),
    ("Ghana has done nothing to help.", "ACCUSE", {"GHA"}),
    ("Ghana is using food as a weapon.", "ACCUSE", {"GHA"}),
    ("We are deeply concerned about the arrests in Ghana.", "ACCUSE", {"GHA"}),
    ("We deeply regret Ghana's decision.", "ACCUSE", {"GHA"}),
    ("Shame on Ghana!", "ACCUSE", {"GHA"}),
    ("We want Ghana to leave.", "REQUEST", {"GHA"}),
    ("Ghana, stop the killing.", "REQUEST", {"GHA"}),
    ("Stop the killing, Ghana!", "REQUEST", {"GHA"}),
    ("We will not allow Ghana to close the road.", "THREATEN", {"GHA"}),
    ("If Ghana attacks, we will hit back.", "THREATEN", set()),
    ("We have the right to strike back.", "THREATEN", set()),
    ("We are open to talks.", "AGREE", set()),
    ("Ghana deployed disproportionate and shameful violence.", "ACCUSE", {"GHA"}),
    ("Ghana held a sham vote.", "ACCUSE", {"GHA"}),
    ("The elections in Ghana were neither free nor fair.", "ACCUSE", {"GHA"}),
]
NONE = [
    ("Ghana may be ignoring the law.", "ACCUSE"),
    ("Ghana is not ignoring the law.", "ACCUSE"),
    ("The storm is destroying our harvest.", "ACCUSE"),
    ("No corrupt Ghanaian minister came.", "ACCUSE"),
    ("We thank you.", "SUPPORT"),
    ("The bread must be eaten at once.", "REQUEST"),
    ("We want Ghana to be happy.", "REQUEST"),
    ("Look, Ghana, it is late.", "REQUEST"),
    ("Please release the prisoners.", "RETREAT"),
    ("We are concerned about the weather in Ghana.", "ACCUSE"),
    ("Ghana has no right of way.", "ACCUSE"),
]


def kinds(text: str, tools: Tools) -> list[tuple[str, set[str], set[str]]]:
    entries = read(Report(SAID.format(text), published=date(2025, 7, 1)), tools).entries
    return [(e.type, {p.country for p in e.actors}, {p.country for p in e.recipients}) for e in entries]


@pytest.mark.model
@pytest.mark.parametrize(("text", "type_", "recipients"), ACTS)
def test_quoted_words_do_an_act(text: str, type_: str, recipients: set[str], tools: Tools) -> None:
    assert (type_, {"KEN"}, recipients) in kinds(text, tools)


@pytest.mark.model
@pytest.mark.parametrize(("text", "type_"), NONE)
def test_quoted_words_that_do_none(text: str, type_: str, tools: Tools) -> None:
    assert type_ not in [k for k, _, _ in kinds(text, tools)]


@pytest.mark.model
def test_you_is_who_is_told(tools: Tools) -> None:
    text = (
        'The Kenyan premier met the Ghanaian premier. "You are a liar," the Kenyan premier told the Ghanaian premier.'
    )
    found = [
        (e.type, {p.country for p in e.recipients})
        for e in read(Report(text, published=date(2025, 7, 1)), tools).entries
    ]
    assert ("ACCUSE", {"GHA"}) in found


@pytest.mark.model
@pytest.mark.parametrize(
    ("hearer", "recipients"), [("the Ghanaian premier", {"GHA"}), ("the Kenyan minister", set()), ("reporters", set())]
)
def test_an_offer_is_made_to_whom_of_another_state_one_speaks(hearer: str, recipients: set[str], tools: Tools) -> None:
    text = f'"We are ready to help," the Kenyan premier told {hearer} on Monday.'
    found = [e for e in read(Report(text, published=date(2025, 7, 1)), tools).entries if e.type == "AGREE"]
    assert [{p.country for p in e.recipients} for e in found] == [recipients]


@pytest.mark.model
def test_a_quotation_goes_on_in_a_new_paragraph_with_the_same_speaker(tools: Tools) -> None:
    text = 'The Kenyan premier said: "The road is closed. Nobody can pass.\n\n"We call on Ghana to open it."'
    entries = read(Report(text, published=date(2025, 7, 1)), tools).entries
    found = [(e.type, {p.country for p in e.actors}, {p.country for p in e.recipients}) for e in entries]
    assert ("REQUEST", {"KEN"}, {"GHA"}) in found


@pytest.mark.model
def test_a_document_speaks_for_who_wrote_the_paper_told_before(tools: Tools) -> None:
    text = "A letter by the Kenyan premier was read on Monday. The document calls on Ghana to open the road."
    entries = read(Report(text, published=date(2025, 7, 1)), tools).entries
    found = [(e.type, {p.country for p in e.actors}, {p.country for p in e.recipients}) for e in entries]
    assert ("REQUEST", {"KEN"}, {"GHA"}) in found


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "verb", "harms"),
    [
        ("Chad ignores the law.", "ignores", True),
        ("Chad ignores the rain.", "ignores", False),
        ("Chad tramples on it and silences us.", "silences", True),
        ("The law is ignored.", "ignored", False),
    ],
)
def test_harm_is_done_to_goods_and_to_us(text: str, verb: str, harms: bool, tools: Tools) -> None:
    from dragoman.clean import clean
    from dragoman.parse import build

    doc = build(text, clean(Report(text)).blocks, tools.parser)
    assert (Judgements.load().harm(token(doc, verb)) is not None) is harms
