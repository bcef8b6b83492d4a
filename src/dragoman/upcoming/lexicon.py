"""Words of coming events, from ``lexicon/upcoming.toml``."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words of coming events, by lemma or form.

    ``nouns`` of occasions (``home``: those a country holds), ``cues`` that put them ahead (to a status or
    "off"), verbs of ``holding``, ``modals``, verbs that are a ``turning``, what comes into ``force``, verbs
    of ``undertaking``, what is ``ready`` to happen, adjectives that put a noun ``ahead``, nouns of ``aims``.
    """

    nouns: frozenset[str]
    home: frozenset[str]
    cues: dict[str, str]
    holding: frozenset[str]
    modals: dict[str, str]
    turning: frozenset[str]
    force: frozenset[str]
    undertaking: frozenset[str]
    ready: frozenset[str]
    ahead: frozenset[str]
    aims: frozenset[str]

    @staticmethod
    @cache
    def load() -> Lexicon:
        """The packaged lexicon, read once."""
        path = resources.files("dragoman.lexicon") / "upcoming.toml"
        table: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
        return Lexicon(
            frozenset(table["occasions"]["nouns"]),
            frozenset(table["occasions"]["home"]),
            {w: status for status, item in table["cues"].items() for w in item["words"]},
            frozenset(table["holding"]["verbs"]),
            table["modals"],
            frozenset(table["turning"]["verbs"]),
            frozenset(table["turning"]["force"]),
            frozenset(table["undertaking"]["verbs"]),
            frozenset(table["undertaking"]["ready"]),
            frozenset(table["undertaking"]["ahead"]),
            frozenset(table["undertaking"]["aims"]),
        )
