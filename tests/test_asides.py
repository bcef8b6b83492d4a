"""Words of wire style that the parser is not shown, and that stand in its rows all the same."""

from datetime import date

import pytest

from dragoman.model import Entry, Report
from dragoman.parse import Document, build
from dragoman.parse.asides import guests, without_guests
from dragoman.parse.spacy_model import SpacyParser
from dragoman.parse.tree import Block, Token
from dragoman.reading import Tools, read

GUEST = "Premier Otto Lund held talks with visiting Danish Prime Minister Jens Holm."
OPENING = "Visiting Danish Prime Minister Jens Holm praised Chad."
NAME = "Visiting South Korean President Kim Min-soon held talks here Wednesday with Chadian officials."


def parsed(text: str, parser: SpacyParser) -> Document:
    return build(text, (Block("prose", 0, len(text)),), parser)


def at(document: Document, word: str) -> Token:
    return next(t for t in document.tokens if t.text == word)


def test_only_a_guest_is_hidden() -> None:
    assert [GUEST[a.start : a.end] for a in guests(GUEST)] == ["visiting"]
    assert without_guests(OPENING) == "Danish Prime Minister Jens Holm praised Chad."
    for text in ("She spoke of visiting President Holm.", "Visiting Lima helped.", "He went on to visiting schools."):
        assert without_guests(text) == text


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "dep", "head"), [(GUEST, "pobj", "with"), (OPENING, "nsubj", "praised"), (NAME, "nsubj", "held")]
)
def test_a_guest_stands_where_his_name_stands(text: str, dep: str, head: str, parser: SpacyParser) -> None:
    document = parsed(text, parser)
    visiting = next(t for t in document.tokens if t.lower == "visiting")
    assert (visiting.tag, visiting.dep) == ("JJ", "amod")
    assert (visiting.head.dep, visiting.head.head.text) == (dep, head)
    assert "".join(t.text for t in document.tokens) == text.replace(" ", "")
    assert all(text[t.start : t.end] == t.text for t in document.tokens)
    assert len(document.sentences) == 1


@pytest.mark.model
def test_a_hyphened_name_is_one_name(parser: SpacyParser) -> None:
    name = at(parsed(NAME, parser), "soon")
    assert {"President", "Kim", "Min", "-"} <= {k.text for k in name.kids}
    assert (name.dep, name.tag) == ("nsubj", "NNP")


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "Party leader Otto Lund called Sunday for Prime Minister Jens Holm to resign because of the scandal.",
        "A Chadian minister called Thursday for a review of the government's policy of closing roads.",
    ],
)
def test_a_day_is_no_object(text: str, parser: SpacyParser) -> None:
    document = parsed(text, parser)
    called = at(document, "called")
    day = next(t for t in document.tokens if t.text in ("Sunday", "Thursday"))
    assert (called.head, called.tag) == (called, "VBD")
    assert (day.dep, day.head) == ("npadvmod", called)
    assert called.child("dobj") is None


@pytest.mark.model
def test_a_past_taken_for_a_participle_is_the_verb(parser: SpacyParser) -> None:
    text = "Chief negotiator of the Republic of Chad (ROC) to the six-party talks urged here Friday all sides to wait."
    document = parsed(text, parser)
    urged = at(document, "urged")
    assert (urged.head, urged.tag) == (urged, "VBD")
    assert urged.child("nsubj") is at(document, "negotiator")


def entries(text: str, tools: Tools, title: str = "") -> tuple[Entry, ...]:
    return read(Report(text, title=title, published=date(2025, 3, 1)), tools).entries


ARRIVED = "Foreign Minister Elina Valtonen of Finland arrived here Thursday to discuss trade."


@pytest.mark.model
def test_here_is_the_place_of_the_dateline(tools: Tools) -> None:
    text = f"HANOI, Feb. 28 (Xinhua) -- {ARRIVED}"
    visit = next(e for e in entries(text, tools) if "visit" in e.modes)
    assert [p.name for p in visit.recipients] == ["Vietnam"]
    assert visit.where is not None and (visit.where.name, visit.where.country) == ("Hanoi", "VNM")
    assert text[visit.recipients[0].start : visit.recipients[0].end] == "here"


@pytest.mark.model
def test_here_is_the_place_that_the_title_names(tools: Tools) -> None:
    visit = next(e for e in entries(ARRIVED, tools, "Finnish minister in Hanoi for talks") if "visit" in e.modes)
    assert [p.name for p in visit.recipients] == ["Vietnam"]


@pytest.mark.model
def test_here_without_a_place_names_nobody(tools: Tools) -> None:
    visit = next(e for e in entries(ARRIVED, tools) if "visit" in e.modes)
    assert [p.country for p in visit.actors] == ["FIN"]
    assert visit.recipients == () and visit.where is None


@pytest.mark.model
def test_a_signing_here_has_its_place(tools: Tools) -> None:
    (signed,) = entries("NAIROBI, Feb. 28 (Xinhua) -- Chad and Mali signed a treaty here Friday.", tools)
    assert signed.where is not None and signed.where.name == "Nairobi"
    assert [p.name for p in signed.actors] == ["Chad", "Mali"]
