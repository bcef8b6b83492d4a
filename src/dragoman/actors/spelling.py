"""How names are spelt: one key for all spellings of a name, and whether the case of words fits a name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Sequence
from functools import lru_cache

_JOINERS = frozenset("-‐‑'’ʼ`ʻ‘,")
_FOLDS = str.maketrans("øØłŁđĐðÐıəƏ’ʼ`ʻ‘‐‑", "oOlLdDdDiaA'''''--") | str.maketrans(
    {"ß": "ss", "þ": "th", "Þ": "Th", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe"}
)

_ACRONYM = re.compile(r"(?:[A-Z]\.){2,}|[A-Z0-9&/+-]{2,}s?")
_EASE = "lphtamcsw"

_INITIAL = re.compile(r"(?:(?<=\b[A-Z])|(?<=\bSt))\.(?=[A-Z][a-z])")

_SMALL_WORDS = (
    "of the and for in on to a an at de la le les el al ul ur bin ibn ben bint von van der den du da "
    "do dos das des di del della e y i d s ud as az ad an ar et und"
)
SMALL = frozenset(_SMALL_WORDS.split())
"""Words inside a name that may be written small."""


@lru_cache(maxsize=1 << 16)
def atoms(word: str) -> tuple[str, ...] | None:
    """The parts of a word that a name's key is made of: small letters without marks, cut at hyphens
    and after a short form that stands tight ("W.Bush", "St.Gallen").

    ``()`` for a hyphen, apostrophe or comma that stands alone (it joins: "Paris , Texas"), ``None`` for other
    marks (they part).
    """
    if word in _JOINERS:
        return ()
    if "." in word:
        word = _INITIAL.sub("-", word)
    plain = unicodedata.normalize("NFKD", word.translate(_FOLDS)).casefold()
    if plain.endswith("'s") and len(plain) > 2:
        plain = plain[:-2] + "-s"
    parts = ("".join(c for c in part if c.isalnum() or c == "&") for part in plain.split("-"))
    return tuple(part for part in parts if part) or None


def key_of(name: str) -> str:
    """The key of a name: its parts with single blanks."""
    return " ".join(part for word in name.split() for part in atoms(word) or ())


def case_flag(name: str, words: Container[str] = ()) -> str:
    """How the case of a name has to be met, from its spelling: a flag of `case_fits`, or ``t``.

    ``words`` are the keys of words of the language that an acronym must not be mistaken for.
    """
    plain = name.replace(".", "")
    if _ACRONYM.fullmatch(name) or (plain.isupper() and len(plain) <= 6 and " " not in plain):
        if key_of(name) in words:
            return "c"
        return "t" if len(plain) > 3 and plain.isalpha() and "." not in name else "a"
    if len(name) <= 5 and name.isalpha() and sum(c.isupper() for c in name) > 1:
        return "m"
    if name.startswith("The "):
        return "h"
    small = (w for part in name.split() for w in part.split("-") if w.isalpha() and w.islower())
    return "l" if name[0].isupper() and any(w not in SMALL for w in small) else "p"


def easier(one: str, other: str) -> str:
    """Of two flags of one reading, that which more ways of writing meet."""
    return min(one, other, key=_EASE.index)


def case_fits(flag: str, words: Sequence[str], start: int, end: int) -> bool:
    """Whether the words are written as a name of this kind is.

    Flags: ``a`` an acronym, in capitals; ``c`` an acronym that is a word too, so not in a line of capitals;
    ``m`` one in mixed case ("LeT"); ``h`` a name that begins with "The"; ``l`` one with small words ("Houthi
    rebels"); anything else a proper name, each word with a capital but for `SMALL` ones.
    """
    if flag == "a":
        return all(words[j].isupper() or not words[j].isalpha() for j in range(start, end))
    if flag == "m":
        return sum(c.isupper() for c in words[start]) > 1
    if flag == "c":
        return all(words[j].isupper() for j in range(start, end)) and not _among_capitals(words, start, end)
    if flag == "h" and (not words[start][0].isupper() or (end < len(words) and words[end][0].isupper())):
        return False
    if flag == "l":
        return words[start][0].isupper()
    capital = False
    for j in range(start, end):
        word = words[j]
        if word[0].isdigit() or (not word.islower() and any(c.isupper() for c in word)):
            capital = True
        elif word not in _JOINERS and not _small(word):
            return False
    return capital


def _small(word: str) -> bool:
    parts = atoms(word)
    return bool(parts) and parts[0] in SMALL if parts else not word[0].isalnum()


def _among_capitals(words: Sequence[str], start: int, end: int) -> bool:
    around = (*words[max(0, start - 2) : start], *words[end : end + 2])
    return any(len(w) > 3 and w.isupper() for w in around)
