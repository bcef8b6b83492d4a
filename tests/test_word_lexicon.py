"""The reporting lexicon: its schema, and its examples run both ways through the real parser."""

from __future__ import annotations

import tomllib
from importlib import resources

import pytest

from dragoman.parse import Block, build
from dragoman.parse.spacy_model import SpacyParser
from dragoman.word import Lexicon
from dragoman.word.lexicon import Frame, LexiconError, parse
from word_stand_ins import sayings

LEXICON = Lexicon.load()
RAW = tomllib.loads(resources.files("dragoman.lexicon").joinpath("reporting.toml").read_text("utf-8"))


def cues(text: str, parser: SpacyParser) -> set[str]:
    """Lemmas of the cues found in a sentence, each also with its particles."""
    document = build(text, [Block("prose", 0, len(text))], parser)
    out = set()
    for s in sayings(document).sayings:
        if s.cue is not None:
            out.add(s.lemma)
            out |= {f"{s.lemma} {k.lower}" for k in s.cue.kids}
    return out


def verbs(frame: Frame) -> set[str]:
    return set(next(row["verbs"] for row in RAW["verbs"] if row["id"] == frame.id))


@pytest.mark.model
@pytest.mark.parametrize("frame", LEXICON.frames, ids=lambda f: f.id)
def test_examples_give_a_saying_and_others_do_not(frame: Frame, parser: SpacyParser) -> None:
    assert frame.examples and frame.others
    for text in frame.examples:
        assert cues(text, parser) & verbs(frame), text
    for text in frame.others:
        assert not cues(text, parser) & verbs(frame), text


@pytest.mark.model
def test_hearsay_examples(parser: SpacyParser) -> None:
    for name, expected in (("examples", True), ("others", False)):
        for text in RAW["unattributed"][name]:
            document = build(text, [Block("prose", 0, len(text))], parser)
            found = sayings(document)
            marked = any(link.kind == "unattributed" for t in document.tokens for link in found.chain(t))
            assert marked is expected, text


@pytest.mark.model
def test_according_examples(parser: SpacyParser) -> None:
    for name, expected in (("examples", True), ("others", False)):
        for text in RAW["according"][name]:
            assert ("accord" in cues(text, parser)) is expected, text


def test_verbs_are_many_and_each_belongs_to_a_class() -> None:
    assert sum(len(row["verbs"]) for row in RAW["verbs"]) > 600
    assert all(frames for found in LEXICON.verbs.values() for _, frames in found)


def test_no_class_names_a_verb_twice() -> None:
    for row in RAW["verbs"]:
        assert len(row["verbs"]) == len(set(row["verbs"])), row["id"]


@pytest.mark.parametrize("fault", [{"takes": ["song"]}, {"colour": "red"}])
def test_a_class_outside_the_schema_is_an_error(fault: dict[str, object]) -> None:
    row = {"id": "x", "kind": "speech", "stance": "says", "takes": ["clause"], "verbs": ["say"], **fault}
    with pytest.raises(LexiconError, match="'x'"):
        parse({**RAW, "verbs": [row]})
