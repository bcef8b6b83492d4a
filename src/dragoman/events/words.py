"""The short word lists of ``lexicon/grammar.toml`` that the grammar of acts and their standing turns on."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources


@cache
def _lists() -> dict[str, str]:
    text = resources.files("dragoman.lexicon").joinpath("grammar.toml").read_text("utf-8")
    return tomllib.loads(text)


def words(name: str) -> frozenset[str]:
    """The list of that name."""
    return frozenset(_lists()[name].split())
