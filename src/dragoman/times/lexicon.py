"""Words of time and their codes.

Every word is classed by the set of categories that it stands in (``data/words.toml``; words that rules name
literally are categories of their own). A class has one character, its code, so that a text becomes a string
of codes and a rule of the grammar a regular expression over them.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Any

OTHER = "x"
"""The code of a word that has nothing to do with time."""

TOKEN_KINDS = ("COMMA", "DASH", "DOT", "SLASH", "LPAREN", "RPAREN", "APOS")

SHAPES = (
    "0", "5", "10", "11", "25", "28", "40", "00", "480", "1984", "2500", "5000", "10000", "2023-10-17",
    "17/10/2023", "10:35", "1.5", "1,500", "3.25", "100.25", "21st", "45th", "1980s", "2½", "q3", "'s",
    "p.m.", "b.c.", "a.d.",
)  # fmt: skip
"""One token of every numeric shape, so that all classes are known before the rules are compiled."""

PUNCTUATION = {
    ",": "COMMA", "-": "DASH", "–": "DASH", "—": "DASH", "‑": "DASH", ".": "DOT", "/": "SLASH",
    "(": "LPAREN", ")": "RPAREN", "[": "LPAREN", "]": "RPAREN", "'": "APOS", "’": "APOS", "‘": "APOS",
}  # fmt: skip

TOKEN = re.compile(
    r"\d{4}-\d\d-\d\d(?:T[\d:.]+Z?)?(?!\d)"  # 2023-10-17
    r"|\d{1,2}(?:/\d{1,2}/(?:\d{4}|\d\d)|\.\d{1,2}\.\d{4})(?![\d/])"  # 17/10/2023, 17.10.2023
    r"|\d{1,2}[:.]\d\d(?::\d\d)?(?=\s?[ap]\.?m\b)|\d{1,2}:\d\d(?::\d\d)?(?![\d:])"  # 10:35
    r"|\d+\s1/2|\d+½"
    r"|\d+(?:st|nd|rd|th)\b"
    r"|\d{0,2}\d0['’]?s\b"  # 1980s, 80s
    r"|9/11(?!/)|\d+(?:[.,]\d+)+|\d+"
    r"|[aApP]\.\s?[mM](?:\.|\b)"
    r"|['’][sS]\b"
    r"|[QHq][1-4]\b"
    r"|BCE?\b|B\.C\.(?:E\.)?|AD\b|A\.D\."
    r"|[^\W\d_]+"
    r"|\n[ \t\r]*\n\s*"
    r"|[^\s\w]"
)

_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_PARTED = re.compile(r"(\d{1,2})[/.](\d{1,2})(?:/|\.(?=\d{4}))(\d{4}|\d\d)")


def data(name: str) -> dict[str, Any]:
    """A TOML file of this stage."""
    text = (resources.files("dragoman.times") / "data" / f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


class Lexicon:
    """Codes of words, and the values that words have in a category.

    ``literals`` are the words that rules name; ``items`` the kinds of phrase that rules give.
    """

    def __init__(self, literals: frozenset[str], items: tuple[str, ...]) -> None:
        self.values: dict[str, dict[str, int | str]] = data("words")
        words: dict[str, set[str]] = {w: {w} for w in literals}
        for category, members in self.values.items():
            for word in members:
                words.setdefault(word, set()).add(category)
        for first in occasions():
            words.setdefault(first, numeric_kinds(first)).add("OCCASION")
        self._signs: dict[frozenset[str], str] = {}
        self._members: dict[str, str] = {}
        self.codes: dict[str, str] = {w: self._sign(frozenset(c)) for w, c in words.items()}
        for kind in TOKEN_KINDS:
            self._sign(frozenset({kind}))
        for shape in SHAPES:
            self._sign(frozenset(numeric_kinds(shape)))
        self.item_codes = {item: chr(0xF000 + k) for k, item in enumerate(items)}

    def _sign(self, categories: frozenset[str]) -> str:
        code = self._signs.get(categories)
        if code is None:
            code = self._signs[categories] = chr(0xE000 + len(self._signs))
            for category in categories:
                self._members[category] = self._members.get(category, "") + code
        return code

    def members(self, category: str) -> str:
        """All codes whose words stand in ``category``."""
        return self._members.get(category, "")

    def code(self, word: str) -> str:
        """The code of a token as it stands in the text."""
        lower = word.lower()
        code = self.codes.get(lower)
        if code is None:
            code = OTHER if lower.isalpha() else self._numeric(lower)
        return code

    def _numeric(self, word: str) -> str:
        if word in PUNCTUATION:
            return self._sign(frozenset({PUNCTUATION[word]}))
        kinds = numeric_kinds(word)
        return self._sign(frozenset(kinds)) if kinds else OTHER


def numeric_kinds(word: str) -> set[str]:
    """The categories of a token with digits or stops, in lower case."""
    if word.isdecimal() and word.isascii():
        return _digit_kinds(word)
    if word == "9/11":
        return set()
    if word in ("'s", "’s"):
        return {"POSS"}
    if word[0] in "ap" and word[1:2] == ".":
        return {"ERA"} if word[0] == "a" and "d" in word else {"MERIDIEM"}
    if word[0] == "b" and "." in word:
        return {"ERA"}
    if word[0] == "q" and word[1:].isdecimal():
        return {"QNUM"}
    if not word[0].isdecimal():
        return set()
    if _ISO.match(word):
        return {"ISODATE"}
    if _PARTED.fullmatch(word):
        return {"DMY"}
    if ":" in word:
        return {"CLOCKNUM"}
    if word[-2:] in ("st", "nd", "rd", "th"):
        return {"ORDNUM", "DAYORD"} if 1 <= int(word[:-2]) <= 31 else {"ORDNUM"}
    if word[-1] == "s":
        return {"DECADENUM"}
    if word.endswith(("1/2", "½")):
        return {"FRACTION"}
    parts = word.split(".")
    if len(parts) == 2 and len(parts[1]) == 2 and int(parts[0].replace(",", "") or 0) < 24:
        return {"DECIMAL", "CLOCKNUM"}
    return {"DECIMAL"}


def _digit_kinds(word: str) -> set[str]:
    n = int(word) if len(word) < 10 else 10**9
    kinds = {"DIGITS"}
    if 1 <= n <= 31 and len(word) <= 2:
        kinds.add("DAYNUM")
    if n <= 24 and len(word) <= 2:
        kinds.add("HOUR")
    if len(word) == 2:
        kinds.add("YEAR2")
    if len(word) == 4 and 1000 <= n <= 2199:
        kinds.add("YEARNUM")
    if 3 <= len(word) <= 4 and n > 31:
        kinds.add("OLDYEAR")
    return kinds


def number(word: str) -> float:
    """The number that a token of digits writes: "1,500" is 1500, "2 1/2" is 2.5."""
    word = word.replace(",", "")
    if word.endswith("½"):
        return int(word[:-1]) + 0.5
    if word.endswith("1/2"):
        return int(word[:-3]) + 0.5
    try:
        return float(word)
    except ValueError:
        return 0.0


def ymd(word: str) -> tuple[int, int, int] | None:
    """Year, month and day of a numeric date; 5/17/2023 can only be American, 5/6/2023 is read day first."""
    m = _ISO.match(word)
    if m:
        return int(m[1]), int(m[2]), int(m[3])
    m = _PARTED.fullmatch(word)
    if not m:
        return None
    a, b, year = int(m[1]), int(m[2]), int(m[3])
    if len(m[3]) == 2:
        year += 1900 if year >= 70 else 2000
    return (year, a, b) if b > 12 >= a else (year, b, a)


@cache
def occasions() -> dict[str, tuple[tuple[tuple[str, ...], dict[str, Any]], ...]]:
    """Occasions by the first word of their names, longest names first; words in lower case."""
    found: dict[str, list[tuple[tuple[str, ...], dict[str, Any]]]] = {}
    for row in data("occasions")["occasion"]:
        for name in row["names"]:
            words = tuple(w.lower().replace("’", "'") for w in TOKEN.findall(name))
            found.setdefault(words[0], []).append((words, row))
    return {first: tuple(sorted(rows, key=lambda r: -len(r[0]))) for first, rows in found.items()}


@cache
def words_of(name: str) -> frozenset[str]:
    """A list of ``data/contexts.toml``: words that conditions on context look for."""
    return frozenset(data("contexts")[name].split())
