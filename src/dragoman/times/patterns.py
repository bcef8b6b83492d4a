"""Patterns of rules: from the notation of ``data/grammar.toml`` to regular expressions over codes.

    pattern := sequence ("|" sequence)*      sequence := (atom "?"?)*
    atom    := (field "=")? (name | "(" pattern ")")

Besides the expression, parsing finds the codes with which a match can begin, so that only rules that can
match at a place are tried there.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

_SIGN = re.compile(r"\s*(?:(\w+)=|([()|?])|(<\w+>|\w+))")


class Piece(NamedTuple):
    """A compiled piece: its expression, the codes that can open it, and whether it can be empty."""

    source: str
    first: frozenset[str]
    empty: bool


class Pattern(NamedTuple):
    """A compiled pattern. ``fields``: name of group → name of field."""

    regex: re.Pattern[str]
    first: frozenset[str]
    fields: dict[str, str]


def names(match: str) -> frozenset[str]:
    """The words and categories that a pattern names; not the kinds of items."""
    return frozenset(m[3] for m in _SIGN.finditer(match) if m[3] and not m[3].startswith("<"))


def compiled(match: str, codes_of: Callable[[str], str]) -> Pattern:
    """``match``, with ``codes_of`` giving the codes of a name; ``ValueError`` on a name without codes."""
    parser = _Parser([m.groups() for m in _SIGN.finditer(match)], codes_of)
    piece = parser.alternatives()
    if piece.empty or parser.at != len(parser.signs):
        raise ValueError(f"not a pattern: {match!r}")
    return Pattern(re.compile(piece.source), piece.first, parser.fields)


class _Parser:
    def __init__(self, signs: list[tuple[str | None, ...]], codes_of: Callable[[str], str]) -> None:
        self.signs = signs
        self.codes_of = codes_of
        self.at = 0
        self.fields: dict[str, str] = {}

    def alternatives(self) -> Piece:
        pieces = [self.sequence()]
        while self.at < len(self.signs) and self.signs[self.at][1] == "|":
            self.at += 1
            pieces.append(self.sequence())
        if len(pieces) == 1:
            return pieces[0]
        source = "|".join(p.source for p in pieces)
        return Piece(source, frozenset().union(*(p.first for p in pieces)), any(p.empty for p in pieces))

    def sequence(self) -> Piece:
        source, first, empty = "", frozenset[str](), True
        while self.at < len(self.signs) and self.signs[self.at][1] not in ("|", ")"):
            piece = self.atom()
            source += piece.source
            if empty:
                first |= piece.first
                empty = piece.empty
        return Piece(source, first, empty)

    def atom(self) -> Piece:
        field = self.signs[self.at][0]
        if field:
            self.at += 1
            inner = self.atom_body()
            group = f"{field}__{len(self.fields)}"
            self.fields[group] = field
            piece = Piece(f"(?P<{group}>{inner.source})", inner.first, inner.empty)
        else:
            piece = self.atom_body()
        if self.at < len(self.signs) and self.signs[self.at][1] == "?":
            self.at += 1
            return Piece(f"(?:{piece.source})?", piece.first, True)
        return piece

    def atom_body(self) -> Piece:
        syntax, name = self.signs[self.at][1:]
        self.at += 1
        if syntax == "(":
            inner = self.alternatives()
            self.at += 1
            return Piece(f"(?:{inner.source})", inner.first, inner.empty)
        codes = self.codes_of(name) if name else ""
        if not codes:
            raise ValueError(f"no word or token has the name {name or syntax!r}")
        return Piece(f"[{codes}]", frozenset(codes), False)
