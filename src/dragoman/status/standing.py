"""What a standing is, and the words that give one."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from dragoman.model import Status
from dragoman.parse.tree import Token

IRREALIS = ("planned", "expected", "possible", "hypothetical", "cancelled", "negated")


@dataclass(frozen=True, slots=True)
class Standing:
    """A status and the word and rule that decided it. ``aside``: no happening at all,
    only asked for ("must withdraw") or a habit ("debates often drag on")."""

    status: Status
    cue: str
    rule: str
    aside: bool = False


class StatusLexicon:
    """Word lists of ``lexicon/status.toml``: section → lemma → status."""

    def __init__(self, raw: dict[str, dict[str, list[str]]]) -> None:
        self.sections = {
            section: {word: status for status, words in lists.items() for word in words}
            for section, lists in raw.items()
        }

    @staticmethod
    @cache
    def load() -> StatusLexicon:
        """The packaged lists."""
        text = resources.files("dragoman.lexicon").joinpath("status.toml").read_text("utf-8")
        return StatusLexicon(tomllib.loads(text))

    def of(self, section: str, token: Token) -> str | None:
        """What the list says of this word; a phrase with its particle goes before the bare word."""
        found = self.sections[section]
        for k in token.kids:
            if k.dep in ("prt", "prep", "advmod") and (hit := found.get(f"{token.lemma} {k.lower}")):
                return hit
        return found.get(token.lemma)
