"""Mends of known faults of the parser, each a fact of how news is written."""

from __future__ import annotations

from dragoman.parse.tree import Sentence, Token

PLACES_IN_PICTURE = frozenset(("left", "right", "centre", "center", "l", "r", "c", "middle", "foreground"))


def mend(sentence: Sentence) -> None:
    """Mend one sentence in place."""
    for token in sentence.tokens:
        if token.lower in PLACES_IN_PICTURE and token.head.is_proper and token.i > token.head.i:
            _hand_up(token)


def _hand_up(token: Token) -> None:
    """"X, left, and Y shake hands": what is coordinated after the aside belongs to X."""
    head = token.head
    moved = [k for k in token.kids if k.dep in ("conj", "cc")]
    if not moved:
        return
    token.kids = [k for k in token.kids if k not in moved]
    for k in moved:
        k.head = head
    head.kids = sorted([*head.kids, *moved], key=lambda t: t.i)
