"""Words of amounts, what is counted and what befalls it, from ``data/figures.toml``."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any


@dataclass(frozen=True, slots=True)
class Class:
    """A class of things counted. ``least``: fewer are incidental; ``of``: only with such a complement."""

    name: str
    unit: str
    least: int
    of: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What can befall the things counted, as a measure ("deaths").

    ``people``, ``things``: it befalls these only. ``harm``: others do it to them.
    """

    name: str
    people: bool = False
    things: bool = False
    harm: bool = False


@dataclass(frozen=True, slots=True)
class Cue:
    """Words before or after an amount. ``kind``: approximate, bound, other or frame (of a range)."""

    words: str
    kind: str


@dataclass(frozen=True, slots=True)
class FigureLexicon:
    """The words of the stage, keyed by lemma. ``outcomes`` maps (kind, lemma) to what befalls.

    Kinds: V verbs whose object it befalls, S whose subject, N nouns, J states ("dead"), L verbs whose object
    is lives ("lost").
    """

    numerals: dict[str, int]
    scales: dict[str, int]
    suffixes: dict[str, int]
    vague: frozenset[str]
    fractions: dict[str, float]
    signs: dict[str, str]
    codes: frozenset[str]
    money: dict[str, str]
    qualified: dict[str, str]
    cues: dict[str, Cue]
    after: tuple[str, ...]
    adverbs: dict[str, str]
    holders: dict[str, str]
    passed: dict[str, str]
    classes: dict[str, Class]
    outcomes: dict[tuple[str, str], Outcome]
    verbs: dict[str, str]
    labels: dict[str, str]
    wholes: frozenset[str]
    pointers: frozenset[str]
    uncounted: frozenset[str]

    @staticmethod
    @cache
    def load() -> FigureLexicon:
        """The packaged lexicon, read once."""
        path = resources.files("dragoman.figures") / "data" / "figures.toml"
        table: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
        currency = table["currency"]
        cues = {
            words: Cue(words, kind)
            for kind in ("approximate", "bound", "other", "frame")
            for words in table["cues"][kind]
        }
        return FigureLexicon(
            table["numerals"],
            table["scales"],
            table["suffixes"],
            frozenset(table["vague"]["words"]),
            table["fractions"],
            currency["signs"],
            frozenset(currency["codes"]),
            currency["words"],
            currency["qualified"],
            cues,
            tuple(table["cues"]["after"]),
            table["adverbs"],
            table["holders"],
            table["passed"],
            _classes(table["classes"]),
            _outcomes(table["outcomes"]),
            {v: kind for kind in ("rise", "fall", "give", "spend") for v in table["verbs"][kind]},
            table["verbs"]["labels"],
            frozenset(table["wholes"]["nouns"]),
            frozenset((*table["holders"], *table["pointers"]["nouns"])),
            frozenset(table["uncounted"]["nouns"]),
        )

    def alternatives(self, words: Any) -> str:
        """A group of a regular expression that matches any of ``words``, longest first."""
        return "(?:" + "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True)) + ")"


def _classes(table: dict[str, Any]) -> dict[str, Class]:
    out: dict[str, Class] = {}
    for name, item in table.items():
        made = Class(name, item["unit"], item["least"], frozenset(item.get("of", ())))
        for noun in item["nouns"]:
            out.setdefault(noun, made)
    return out


def _outcomes(table: dict[str, Any]) -> dict[tuple[str, str], Outcome]:
    out: dict[tuple[str, str], Outcome] = {}
    for name, item in table.items():
        made = Outcome(name, item.get("people", False), item.get("things", False), item.get("harm", False))
        for kind, key in (("V", "verbs"), ("S", "own"), ("N", "nouns"), ("J", "states"), ("L", "lives")):
            for word in item.get(key, ()):
                out.setdefault((kind, word), made)
    return out
