"""Subjects, objects and prepositional objects through the constructions of English."""

import pytest

from dragoman.events.arguments import content_noun, direct_object, is_passive, prepositional, subject
from trees import document, token

SUBJECTS = [
    ("Norway signed the treaty on Monday.", "signed", "Norway"),
    ("The treaty was signed by Norway.", "signed", "Norway"),
    ("Norway and Sweden signed and ratified the treaty.", "ratified", "Norway"),
    ("The minister, who signed the treaty, left Oslo.", "signed", "minister"),
    ("The treaty that Norway signed has lapsed.", "signed", "Norway"),
    ("Norway agreed to send troops.", "send", "Norway"),
    ("Norway urged Sweden to send troops.", "send", "Sweden"),
    ("Norway called on Sweden to withdraw its troops.", "withdraw", "Sweden"),
    ("Norway is likely to send troops.", "send", "Norway"),
    ("Norway was accused of sending troops.", "sending", "Norway"),
    ("Norway accused Sweden of sending troops.", "sending", "Sweden"),
    ("Norway announced plans to send troops.", "send", "Norway"),
    ("Norway condemned the attack, calling it a crime.", "calling", "Norway"),
    ("The rebels detained by police were freed.", "detained", "police"),
]

OBJECTS = [
    ("Norway signed the treaty on Monday.", "signed", "treaty"),
    ("The treaty was signed by Norway.", "signed", "treaty"),
    ("Norway and Sweden signed and ratified the treaty.", "signed", "treaty"),
    ("The treaty that Norway signed has lapsed.", "signed", "treaty"),
    ("The rebels detained by police were freed.", "detained", "rebels"),
    ("The rebels detained by police were freed.", "freed", "rebels"),
]


@pytest.mark.parametrize(("text", "verb", "expected"), SUBJECTS)
def test_subject(text: str, verb: str, expected: str) -> None:
    found = subject(token(document(text), verb))
    assert found is not None and found.text == expected


def test_a_passive_without_an_agent_has_no_subject() -> None:
    assert subject(token(document("The rebels detained by police were freed."), "freed")) is None


@pytest.mark.parametrize(("text", "verb", "expected"), OBJECTS)
def test_direct_object(text: str, verb: str, expected: str) -> None:
    found = direct_object(token(document(text), verb))
    assert found is not None and found.text == expected


def test_passive() -> None:
    assert is_passive(token(document("The treaty was signed by Norway."), "signed"))
    assert not is_passive(token(document("Norway signed the treaty on Monday."), "signed"))


def test_compound_preposition() -> None:
    doc = document("Norway withdrew its troops out of Sweden.")
    found = [(p, n.text) for p, n in prepositional(token(doc, "withdrew"))]
    assert ("out of", "Sweden") in found


def test_quantity_is_looked_through() -> None:
    doc = document("A number of agreements were signed by Norway.")
    assert content_noun(token(doc, "number")).text == "agreements"
