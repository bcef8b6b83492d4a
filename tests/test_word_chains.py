"""Chains of sources over report fragments of our own (word_fragments.toml), through the real parser."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from dragoman.model import Link
from dragoman.parse import Block, build
from dragoman.parse.spacy_model import SpacyParser
from word_stand_ins import sayings

FRAGMENTS = tomllib.loads((Path(__file__).parent / "word_fragments.toml").read_text("utf-8"))["fragment"]
KINDS = ("anonymous", "unattributed")


def chain(fragment: dict[str, Any], parser: SpacyParser) -> tuple[Link, ...]:
    text = fragment["text"]
    document = build(text, [Block("prose", 0, len(text))], parser)
    token = next(t for t in document.tokens if t.text == fragment["at"])
    return sayings(document, fragment.get("publisher", "")).chain(token)


def told(link: Link, wanted: list[str]) -> str:
    return link.kind if link.kind in KINDS and link.kind in wanted else link.name


@pytest.mark.model
@pytest.mark.parametrize("fragment", FRAGMENTS, ids=lambda f: f"{f['at']}: {f['text'][:50]}")
def test_chain(fragment: dict[str, Any], parser: SpacyParser) -> None:
    wanted = fragment["chain"]
    found = [told(link, wanted) for link in chain(fragment, parser)]
    assert (found == wanted) is not fragment.get("missed", False), f"{fragment['text']} gave {found}"


def test_there_are_sixty_and_few_are_missed() -> None:
    assert len(FRAGMENTS) >= 60
    assert sum(f.get("missed", False) for f in FRAGMENTS) <= 6
