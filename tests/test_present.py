"""Sentences in the present tense of news in brief, whose verb the tagger takes for a noun."""

from collections.abc import Iterator

import pytest

from dragoman.parse.build import Row
from dragoman.parse.lemma import Lemmatizer
from dragoman.parse.present import with_verbs
from dragoman.parse.spacy_model import SpacyParser

VERBS = [
    ("The Taliban seize control of the town of Karez in southern Afghanistan.", "seize", "VBP", "Taliban"),
    (
        "A Danish military coalition bombards government buildings in Libya.",
        "bombards",
        "VBZ",
        "coalition",
    ),
    ("Norway and Estonia exchange two convicted spies.", "exchange", "VBP", "Norway"),
]
FRAGMENTS = [
    "Trade talks between the United States and China.",
    "The state visits of the queen to Ghana and Kenya.",
    "Market prices in the Sudanese capital, Khartoum.",
]


def root(rows: list[Row]) -> Row:
    return next(row for i, row in enumerate(rows) if row[5] == i)


@pytest.mark.model
@pytest.mark.parametrize(("text", "verb", "tag", "subject"), VERBS)
def test_the_verb_is_the_root_and_has_its_subject(
    text: str, verb: str, tag: str, subject: str, parser: SpacyParser
) -> None:
    (rows,) = parser.parse([text])
    found = root(rows)
    assert (found[0], found[3], text[found[1] : found[2]]) == (verb, tag, verb)
    assert next(row[0] for row in rows if row[4] == "nsubj" and rows[row[5]] is found) == subject
    assert "".join(text[row[1] : row[2]] for row in rows) == text.replace(" ", "")


@pytest.mark.model
@pytest.mark.parametrize("text", FRAGMENTS)
def test_a_fragment_stays_one(text: str, parser: SpacyParser) -> None:
    (rows,) = parser.parse([text])
    assert root(rows)[3] in ("NN", "NNS")


def _rows(text: str, *parsed: tuple[str, str, int]) -> list[Row]:
    def made() -> Iterator[Row]:
        at = 0
        for i, (word, (tag, dep, head)) in enumerate(zip(text.split(), parsed, strict=True)):
            at = text.index(word, at)
            yield word, at, at + len(word), tag, dep, head, i == 0

    return list(made())


LEMMAS = Lemmatizer({"verb": frozenset(("raid",)), "noun": frozenset(("raid",))}, {}, {"verb": [("s", "")]})
TEXT = "Rebel troops raids two towns ."
FLAT = [("NN", "compound", 2), ("NNS", "compound", 2), ("NNS", "ROOT", 2), ("CD", "nummod", 4), ("NNS", "dep", 2)]


def test_words_and_places_are_those_of_the_text() -> None:
    rows = _rows(TEXT, *FLAT, (".", "punct", 2))
    new = [("NN", "compound", 1), ("NNS", "nsubj", 3), ("MD", "aux", 3), ("VB", "ROOT", 3), ("CD", "nummod", 5)]
    again = _rows("Rebel troops will raid two towns .", *new, ("NNS", "dobj", 3), (".", "punct", 3))
    asked: list[str] = []

    def parse(text: str) -> list[Row]:
        asked.append(text)
        return again

    found = with_verbs(TEXT, rows, parse, LEMMAS)
    assert asked == ["Rebel troops will raid two towns ."]
    assert [row[:3] for row in found] == [row[:3] for row in rows]
    assert [(row[3], row[4], row[5]) for row in found[1:3]] == [("NNS", "nsubj", 2), ("VBZ", "ROOT", 2)]


def test_where_the_word_is_no_verb_in_the_new_parse_nothing_changes() -> None:
    rows = _rows(TEXT, *FLAT, (".", "punct", 2))
    assert with_verbs(TEXT, rows, lambda text: rows, LEMMAS) == rows
