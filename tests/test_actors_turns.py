"""Speakers' turns of a transcript: who is "I" after "Name:", until the next turn."""

from datetime import date

import pytest

from dragoman import actors
from dragoman.actors.world import World
from dragoman.model import Block, Report
from dragoman.parse import Parser, build
from dragoman.reading import Tools, read

TEXT = """President of Kenya William Ruto: Mr President, I am glad to see you here.

We thank your government for its help.

Minister of Trade and Industry Karl Lindgren: I signed it.

Question: I have a question for both.

President of Finland Alexander Stubb (through an interpreter): Thank you. I visited the port this morning.

Head of the Council of Bishops, Pope Petros II (retranslated): I have long wanted to come.

The talks went on in the afternoon."""


@pytest.mark.model
def test_the_first_person_is_whose_turn_it_is(parser: Parser) -> None:
    blocks, at = [], 0
    for part in TEXT.split("\n\n"):
        blocks.append(Block("prose", at, at + len(part)))
        at += len(part) + 2
    document = build(TEXT, blocks, parser)
    found = actors.find(document, World.load(), date(2025, 3, 1))
    named = [(t.text, [p.country for p in found.at(t)]) for t in document.tokens if t.lower in ("i", "we")]
    assert named == [("I", ["KEN"]), ("We", ["KEN"]), ("I", [""]), ("I", []), ("I", ["FIN"]), ("I", [""])]


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "To quote, “When a lodger is a debtor, he still stays a guest and a friend of the house.”",
        "“When a rival wins,” to quote them, “he remains what he said.”",
    ],
)
def test_a_quotation_does_not_speak_itself(text: str, parser: Parser) -> None:
    document = build(text, [Block("prose", 0, len(text))], parser)
    found = actors.find(document, World.load(), None)
    assert not any(found.at(t) for t in document.tokens if t.lower == "he")


TALK = """President of Kenya William Ruto: Mr President, I am happy to meet you in Mombasa. We discussed trade in May.

President of Finland Alexander Stubb (through an interpreter): I thank you. We agreed to open a new route.

{more}"""
THIRD = "President of Ghana John Mahama: I met with you in June. We discussed trade then."


def joint(text: str, parser: Parser) -> list[set[str]]:
    entries = read(Report(text, published=date(2025, 8, 1)), Tools.load(parser)).entries
    return [{p.country for p in e.actors} for e in entries if e.type in ("CONSULT", "AGREE")]


@pytest.mark.model
def test_we_in_a_talk_of_two_are_both_and_you_is_the_other(parser: Parser) -> None:
    assert joint(TALK.format(more=""), parser) == [{"KEN", "FIN"}] * 3


@pytest.mark.model
def test_where_three_talk_nobody_knows_who_is_you(parser: Parser) -> None:
    assert {"KEN", "FIN"} not in joint(TALK.format(more=THIRD), parser)


ASIDE = "President of Kenya William Ruto: I met with Foreign Minister of Peru Ana Torres. We discussed trade in May."


@pytest.mark.model
def test_we_after_a_meeting_told_of_are_those_who_met(parser: Parser) -> None:
    assert {"KEN", "PER"} in joint(TALK.format(more=ASIDE), parser)[3:]
    assert {"KEN", "FIN"} not in joint(TALK.format(more=ASIDE), parser)[3:]
