"""The short word lists of ``lexicon/grammar.toml`` that the grammar of acts and their standing turns on."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Any

from dragoman.parse.solid import solid


@cache
def _lists(file: str) -> dict[str, Any]:
    return tomllib.loads(resources.files("dragoman.lexicon").joinpath(file).read_text("utf-8"))


def words(name: str) -> frozenset[str]:
    """The list of that name."""
    return frozenset(solid(_lists("grammar.toml")[name]).split())


def of_class(name: str) -> frozenset[str]:
    """The words of a class of ``lexicon/classes.toml`` that names no other."""
    return frozenset(_lists("classes.toml")[name])
