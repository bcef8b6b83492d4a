"""Whether two reports are copies of one text: printed by several outlets, lightly edited, retitled, cut short.

A text is the set of its shingles, three words in a row (Broder 1997). Two are copies when the shorter one's
shingles, and its names and numbers, stand in the longer one from its beginning on, for news is cut from the end.
Names tell edited copies, which keep who, where and how many, from reports of one mould about different things.
`docs/decisions/0010-copies.md` has the measurements behind the bounds.
"""

from __future__ import annotations

import heapq
import re
from dataclasses import dataclass
from hashlib import blake2b

SHINGLE = 3  # words
SKETCH = 64  # hashes kept of each text
LEAST = 20  # words; a shorter text is too little to go by
SHARE = 0.7  # of the shorter one's shingles
NAMES = 0.85  # of the shorter one's names and numbers
EXCERPT = 0.1  # of the longer one's length: what is shorter is a quotation, no copy
SLACK = 1.5  # how much more of the longer one is looked at than the shorter one's length,
NEW_LEAD = 50  # and so many words

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Body:
    """A text as it is compared: its words, and the hash of the shingle that begins at each, up to the last two."""

    words: tuple[str, ...]
    shingles: tuple[int, ...]

    @staticmethod
    def of(text: str) -> Body:
        """The body of a running text."""
        words = tuple(_WORD.findall(text))
        plain = [word.casefold() for word in words]
        runs = (" ".join(plain[n : n + SHINGLE]) for n in range(len(plain) - SHINGLE + 1))
        return Body(words, tuple(_hash(run) for run in runs))

    def sketch(self) -> tuple[int, ...]:
        """Its smallest hashes, `SKETCH` of them at most: a MinHash by which copies find each other.

        Of two texts the share of common hashes estimates the share of common shingles, also where one text is a
        part of the other; it depends on the words alone. Empty for a text of fewer than `LEAST` words.
        """
        return tuple(heapq.nsmallest(SKETCH, set(self.shingles))) if len(self.words) >= LEAST else ()


def promising(words: int, others: int, common: int) -> bool:
    """Whether texts of so many words with so many hashes of their sketches in common may be copies.

    Of copies a share `SHARE` or more of the shorter one's shingles is common, and of these the longer one's sketch
    holds as many as it holds of its own; a third of what is to be expected is enough.
    """
    short, long = sorted((words, others))
    expected = SHARE * short * min(1.0, SKETCH / max(long, 1))
    return short >= EXCERPT * long and 3 * common >= expected


def copied(one: Body, other: Body) -> float:
    """The share of the shorter one's shingles that the longer one begins with, where they are copies; else 0."""
    short, long = sorted((one, other), key=lambda body: (len(body.words), body.words))
    if len(short.words) < max(LEAST, EXCERPT * len(long.words)):
        return 0.0
    reach = int(len(short.words) * SLACK) + NEW_LEAD
    share = _contained(frozenset(short.shingles), frozenset(long.shingles[:reach]))
    there = frozenset(word.casefold() for word in long.words[:reach])
    return share if share >= SHARE and _contained(_names(short.words), there) >= NAMES else 0.0


def _contained(part: frozenset[int] | frozenset[str], whole: frozenset[int] | frozenset[str]) -> float:
    return len(part & whole) / len(part) if part else 1.0


def _names(words: tuple[str, ...]) -> frozenset[str]:
    """Capitalised words and numbers, as they are in a text whose case may be another."""
    return frozenset(word.casefold() for word in words if word[0].isupper() or word[0].isdigit())


def _hash(run: str) -> int:
    """64 bits as SQLite's whole numbers have them."""
    return int.from_bytes(blake2b(run.encode("utf-8", "replace"), digest_size=8).digest(), "big", signed=True)
