"""Verbs taken for nouns in sentences that have another verb (parses/finite.txt)."""

from pathlib import Path

import pytest

from trees import document, token

LINES = (Path(__file__).parent / "parses" / "finite.txt").read_text("utf-8").splitlines()


def sentence(word: str) -> str:
    """The sentence of parses/finite.txt with this word."""
    return next(line for line in LINES if f" {word} " in line and not line.startswith("#"))


@pytest.mark.parametrize(
    ("verb", "tag", "subject", "thing"),
    [
        ("boards", "VBZ", "Navy", None),
        ("issues", "VBZ", "Court", "warrants"),
        ("votes", "VBZ", "parliament", None),
        ("sanction", "VB", None, "ILO"),
        ("seize", "VBP", "forces", "control"),
    ],
)
def test_a_verb_is_a_verb_with_its_subject(verb: str, tag: str, subject: str | None, thing: str | None) -> None:
    found = token(document(sentence(verb)), verb)
    who, what = found.child("nsubj"), found.child("dobj")
    assert (found.tag, who and who.text, what and what.text) == (tag, subject, thing)


def test_a_plural_noun_as_subject_stays_a_noun() -> None:
    assert token(document(sentence("strikes")), "strikes").tag == "NNS"
