"""Lines that belong to the page and not to the report: counters, credits, pointers, notices, legends."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

LONGEST = 420  # code points; a longer line is running text


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of furniture: what matches it whole, with lines that must match and lines that must not."""

    code: str
    message: str
    pattern: re.Pattern[str]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]

    def matches(self, line: str) -> bool:
        return self.pattern.fullmatch(line) is not None


@cache
def kinds() -> tuple[Kind, ...]:
    """The kinds of furniture, as packaged, in the order in which they are tried."""
    raw = resources.files("dragoman.clean").joinpath("data/furniture.toml").read_text("utf-8")
    return tuple(
        Kind(
            row["code"],
            row["message"],
            re.compile(row["pattern"].strip(), re.IGNORECASE | re.VERBOSE),
            tuple(row["examples"]),
            tuple(row["counter_examples"]),
        )
        for row in tomllib.loads(raw)["kind"]
    )


# By Jane Doe and John Roe | The Daily Example
_NAME = r"(?:[A-Z][\w.’'-]*|de|van|von|der|al|el|bin|ibn|da|di|la|le)"
_BYLINE = re.compile(
    rf"(?:[Bb]y|BY)\s+{_NAME}(?:\s+{_NAME}){{0,4}}"
    rf"(?:(?:\s*,\s*|\s+(?:and|AND|&|in|with)\s+|\s*[|–—,/·]\s*|\s*\(){_NAME}(?:\s+{_NAME}){{0,4}}\)?){{0,6}}"
)


def kind_of(line: str) -> Kind | None:
    """The kind of furniture that a stripped line is, or ``None`` for text."""
    if len(line) > LONGEST:
        return None
    bare = line[1:-1] if line[0] == "(" and line[-1] == ")" else line
    for kind in kinds():
        if kind.matches(line) or (bare is not line and kind.matches(bare)):
            return kind
    return None


def byline_of(line: str) -> str:
    """Who wrote it ("Jane Doe and John Roe" of "By Jane Doe and John Roe"), or ``""`` where it is no byline."""
    if len(line) > 160 or line[-1] in ".!?:" or not _BYLINE.fullmatch(line):
        return ""
    return line[2:].strip()
