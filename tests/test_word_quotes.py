"""Quotations over marks of all kinds; no parse is needed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.parse import Block, build
from dragoman.parse.build import Row
from dragoman.word.quotes import Quotation, quotations


class Words:
    """Splits into words and marks; no tree."""

    lemmatizer: Words

    def __init__(self) -> None:
        self.lemmatizer = self

    def lemma(self, lower: str, tag: str) -> str:
        return lower

    def parse(self, texts: Iterable[str]) -> Iterator[list[Row]]:
        for text in texts:
            found = re.finditer(r"\w+(?:[’']\w+)*|[^\w\s]", text)
            yield [(m.group(), m.start(), m.end(), "NN", "dep", i, i == 0) for i, m in enumerate(found)]


def found(text: str) -> list[Quotation]:
    blocks = [Block("prose", m.start(), m.end()) for m in re.finditer(r"[^\n]+", text)]
    return quotations(build(text, blocks, Words()))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("“We go,” he said, “and stay.”", ["“We go,”", "“and stay.”"]),
        ('"We go," he said.', ['"We go,"']),
        ("''We go,'' he said.", ["''We go,''"]),
        ("He said ‘we go home’ twice.", ["‘we go home’"]),
        ("He said 'we go home' twice.", ["'we go home'"]),
        ("Brandt's plan isn't the unions' own.", []),
        ("The unions’ plan isn’t Brandt’s own.", []),
        ("“He said ‘we go’ to me,” she said.", ["“He said ‘we go’ to me,”"]),
        ('He said: "The "new plan" is not new."', ['"The "new plan" is not new."']),
        ("»Wir gehen«, sagte er.", ["»Wir gehen«"]),
        ("«We go», he said.", ["«We go»"]),
        ("“A [new] day,” he said.", ["“A [new] day,”"]),
        ("”We go,” he said.", ["”We go,”"]),
    ],
)
def test_spans(text: str, wanted: list[str]) -> None:
    assert [text[q.start : q.end] for q in found(text)] == wanted


def test_paragraphs_that_each_open_with_a_mark_carry_on() -> None:
    first, second, third = found("“One.\n\n“Two.\n\n“Three,” he said.")
    assert (first.carries_on, second.follows, second.carries_on, third.follows) == (True, True, True, True)
    assert not third.carries_on


def test_paragraphs_without_marks_inside_a_quotation_that_the_last_closes() -> None:
    text = "The letter reads: “One.\n\nTwo.\n\nThree.” It was sent."
    assert [text[q.start : q.end] for q in found(text)] == ["“One.", "Two.", "Three.”"]
    assert [q.follows for q in found(text)] == [False, True, True]


def test_a_mark_never_closed_ends_with_its_paragraph() -> None:
    (q,) = found("He said “this is new.\n\nNothing else happened.")
    assert (q.carries_on, q.end) == (False, len("He said “this is new."))


@given(st.text(alphabet="ab “”\"'’‘«».,\n", max_size=60))
def test_quotations_are_ordered_and_apart_whatever_the_marks(text: str) -> None:
    ends = [(q.start, q.end) for q in found(text)]
    assert all(0 <= a < b <= len(text) for a, b in ends)
    assert all(b <= c for (_, b), (c, _) in pairwise(ends))
