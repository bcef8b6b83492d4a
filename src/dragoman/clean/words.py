"""The word lists of clean-up."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of one list of ``data/words.toml``."""
    lists = tomllib.loads(resources.files("dragoman.clean").joinpath("data/words.toml").read_text("utf-8"))
    return frozenset(lists[name].split())
