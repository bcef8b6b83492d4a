"""Numerals in running text: digits, words, scales, fractions, and the plurals that count vaguely."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from dragoman.figures.lexicon import FigureLexicon

_HALVES = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_DIGITS = re.compile(
    r"(?:\d{1,3}(?:,\d{2,3})*,\d{3}(?!\d)|\d{1,3}(?:\s000)+(?!\d)|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?!\d)|\d+)(?:\.\d+)?(?:\s?[½¼¾⅓⅔])?"
)
_WORD = re.compile(r"[^\W\d_]+")
_GAP = re.compile(r"\s+|\s?[-‑–]\s?")
_AND = re.compile(r"(?:\s|-)and(?:\s|-)", re.IGNORECASE)
_PART = re.compile(r"(half|(?:a|one)\squarter\sof|three[\s-]quarters\sof|a\sthird\sof)\s(?:a|an)[\s-]", re.IGNORECASE)
_PARTS = {"half": 0.5, "a": 0.25, "one": 0.25, "three": 0.75}


@dataclass(frozen=True, slots=True)
class Numeral:
    """A numeral that ends at ``end``. ``value`` is ``None`` for vague ones, whose words are ``vague``.

    ``bare`` is the value without its scale word ("7" of "7 billion") and ``scale`` that scale.
    """

    end: int
    value: float | None
    bare: float = 0.0
    scale: int = 1
    vague: str = ""
    digits: bool = False


class Numerals:
    """Reads a numeral that begins at a given place of a text."""

    def __init__(self, lexicon: FigureLexicon) -> None:
        self._units = dict(lexicon.numerals.items())
        self._scales = lexicon.scales
        alternatives = lexicon.alternatives
        scale = alternatives(lexicon.scales)
        self._scale = re.compile(rf"(?:\s{{1,2}}|[-‑])?({scale})s?(?!\w)", re.IGNORECASE)
        self._suffix = re.compile(rf"\s?({alternatives(lexicon.suffixes)})\.?(?![\w'’])", re.IGNORECASE)
        self._suffixes = lexicon.suffixes
        vague = alternatives(lexicon.vague)
        some = rf"(?:several|a\sfew|many|a\scouple\sof|few)\s(?:{scale})s?"
        self._vague = re.compile(rf"(?:{some}|{vague})(?:\s(?:of|upon|and)\s(?:{vague}|{scale}))*(?!\w)", re.IGNORECASE)
        self._one = re.compile(rf"an?[\s-](?=(?:{scale})(?!\w))", re.IGNORECASE)

    @staticmethod
    @cache
    def load() -> Numerals:
        """The reader of the packaged words."""
        return Numerals(FigureLexicon.load())

    def read(self, text: str, at: int, money: bool = False) -> Numeral | None:
        """The numeral that begins at ``at``, or ``None``. ``money``: a currency sign stands before it."""
        if text[at].isdigit():
            return self._digits(text, at, money)
        if found := self._vague.match(text, at):
            return Numeral(found.end(), None, vague=" ".join(found[0].lower().split()))
        if part := _PART.match(text, at):
            return self._scaled(text, part.end() - 1, _PARTS.get(part[1].lower().split()[0].split("-")[0], 1 / 3))
        if one := self._one.match(text, at):
            return self._scaled(text, one.end() - 1, 1.0)
        return self._words(text, at)

    def _digits(self, text: str, at: int, money: bool) -> Numeral | None:
        found = _DIGITS.match(text, at)
        if found is None:
            return None
        body, part = found[0], 0.0
        if body[-1] in _HALVES:
            body, part = body[:-1], _HALVES[body[-1]]
        value = float(re.sub(r"[,\s]", "", body)) + part
        if suffix := self._suffix.match(text, found.end()):
            scale = self._suffixes[suffix[1].lower()]
            # "2 m" is two metres unless it is money
            if money or len(suffix[1]) > 1 or suffix.start(1) == found.end():
                return Numeral(suffix.end(1), _round(value * scale), value, scale, digits=True)
        return self._scaled(text, found.end(), value, digits=True)

    def _scaled(self, text: str, at: int, value: float, digits: bool = False) -> Numeral:
        """``value`` with the scale words that follow at ``at``."""
        scale, end = 1, at
        while found := self._scale.match(text, end):
            step = self._scales[found[1].lower()]
            if scale > 1 and step < scale and step != 100000:
                break
            scale, end = scale * step, found.end()
        return Numeral(end, _round(value * scale), value, scale, digits=digits)

    def _words(self, text: str, at: int) -> Numeral | None:
        """ "two", "twenty-five", "three hundred and twelve thousand", "four-and-a-half million"."""
        total, group, last, scale, end = 0.0, 0.0, 0, 1, at
        place, seen = at, False
        while found := _WORD.match(text, place):
            word = found[0].lower()
            if word in self._units:
                value = self._units[word]
                if seen and not (group % 100 == 0 or (value < 10 and last >= 20)):
                    break
                group, last, seen = group + value, value, True
            elif word in self._scales and seen:
                step = self._scales[word]
                if step <= 100:
                    group *= step
                else:
                    total, group, scale = total + group * step, 0.0, step
                last = 0
            else:
                break
            end = found.end()
            if half := self._half(text, end):
                group, end = group + half[1], half[0]
            gap = _AND.match(text, end) if last == 0 else None
            gap = gap or _GAP.match(text, end)
            if gap is None:
                break
            place = gap.end()
        if not seen or (end < len(text) and text[end].isalnum()):
            return None
        value_ = _round(total + group)
        return Numeral(end, value_, value_ / scale, scale)

    @staticmethod
    def _half(text: str, at: int) -> tuple[int, float] | None:
        found = _AND_HALF.match(text, at)
        return (found.end(), 0.25 if "quarter" in found[0] else 0.5) if found else None


_AND_HALF = re.compile(r"[\s-]and[\s-]an?[\s-](?:half|quarter)\b", re.IGNORECASE)


def _round(value: float) -> float:
    """Without the noise of binary fractions: 3.4 × 10¹² is a whole number."""
    near = round(value)
    return float(near) if abs(value - near) < 1e-6 * max(1.0, abs(value)) and abs(value) >= 1000 else round(value, 4)
