"""Amounts in a sentence: numeral, range, currency or percent, and the cues that say how exactly."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from dragoman.figures.lexicon import Cue, FigureLexicon
from dragoman.figures.numerals import Numeral, Numerals
from dragoman.parse.tree import Sentence, Token

_PERCENT = re.compile(r"(?:\s?%|[\s-]per\s?cent\b|[\s-]pct\b|\s(percentage\spoints?)\b)", re.IGNORECASE)
_BETWEEN = re.compile(r"-to-|\s?[-‑–—]\s?|\s(?:to|and|or)\s", re.IGNORECASE)
_TAIL = re.compile(r"\+|-plus\b|-strong\b|-odd\b")
_FRACTION = re.compile(
    r"(?:(an?|one|two|three|four|five|seven|nine)[\s-])?(half|thirds?|quarters?|fifths?|sixths?|eighths?|tenths?)"
    r"(?!\sof\san?[\s-](?:hundred|thousand|million|billion|trillion)\b)(?=\sof\s|\s(?:the|its|their|his|her|all)\s)",
    re.IGNORECASE,
)
_NOT_ONE = re.compile(r"not\s(?:a\ssingle|one\ssingle|even\sone|one)(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount at ``start``–``end`` (its cues begin at ``opened``), over the tokens ``first``–``last``.

    ``low`` is ``None`` for a vague amount, whose words are ``vague``; ``high`` is the upper end of a range.
    ``paired``: two numbers of which the second, ``other``, is lower ("52–48"), a result rather than a range.
    """

    start: int
    end: int
    opened: int
    first: Token
    last: Token
    low: float | None
    high: float | None = None
    currency: str = ""
    money: bool = False
    percent: bool = False
    vague: str = ""
    digits: bool = False
    approximate: bool = False
    paired: bool = False
    other: float = 0.0
    qualifiers: tuple[str, ...] = ()

    @property
    def head(self) -> Token:
        """The token that ties the amount into the tree."""
        low, high = self.first.i, self.last.i
        tokens = self.first.sent.tokens[low - self.first.sent.tokens[0].i :][: high - low + 1]
        out = [t for t in tokens if not low <= t.head.i <= high or t.head is t]
        return out[-1] if out else self.last

    def holds(self, token: Token) -> bool:
        return self.first.i <= token.i <= self.last.i


class Amounts:
    """The grammar of amounts."""

    def __init__(self, lexicon: FigureLexicon, numerals: Numerals) -> None:
        self._lexicon, self._numerals = lexicon, numerals
        alternatives = lexicon.alternatives
        codes = "|".join(sorted(lexicon.codes))
        self._sign = re.compile(rf"({alternatives(lexicon.signs)}|(?:{codes}))\s?(?=\d)")
        words = {*lexicon.money, *lexicon.qualified}
        self._money = re.compile(
            rf"[\s-](?:({alternatives(words)})s?|((?-i:[A-Z])[a-z]+)\s({alternatives(lexicon.money)})s?|({codes}))(?!\w)",
            re.IGNORECASE,
        )
        self._shared = frozenset(w.split()[-1] for w in lexicon.qualified)
        self._after = re.compile(rf"\s({alternatives(lexicon.after)})(?!\w)")
        self._symbol = re.compile(r"\s?([€£₽₴¥₹₺])")
        self._openers = frozenset(
            (*lexicon.numerals, *lexicon.vague, "a", "an", "half", "several", "few", "many", "not")
        )

    @staticmethod
    @cache
    def load() -> Amounts:
        """The grammar of the packaged words."""
        return Amounts(FigureLexicon.load(), Numerals.load())

    def read(self, text: str, sentence: Sentence) -> Iterator[Amount]:
        """The amounts of a sentence of ``text``, in order; they do not overlap."""
        end = -1
        for i, token in enumerate(sentence.tokens):
            if token.start < end or not self._opens(token, text):
                continue
            found = self._amount(text, sentence.tokens, i)
            if found is not None:
                end = found.end
                yield found

    def _opens(self, token: Token, text: str) -> bool:
        first = token.text[0]
        if first.isdigit():
            before = text[max(0, token.start - 2) : token.start]
            return not (before[-1:] in "-–/.:#№" and before[:1].isalnum()) or before == ""
        return (
            token.lower in self._openers
            or token.tag in ("$", "CD")
            or token.text in self._lexicon.signs
            or (token.text in self._lexicon.codes)
        )

    def _amount(self, text: str, tokens: Sequence[Token], i: int) -> Amount | None:
        at = tokens[i].start
        if none := _NOT_ONE.match(text, at):
            return _made(tokens, i, Amount(at, none.end(), at, tokens[i], tokens[i], 0.0))
        if fraction := self._fraction(text, tokens, i):
            return fraction
        sign = self._sign.match(text, at)
        numeral = self._numerals.read(text, sign.end() if sign else at, money=sign is not None)
        if numeral is None:
            return None
        if _runs_on(text, numeral.end) or (numeral.value is None and sign):
            return None
        cues, opened = self._cues(tokens, i)
        end, percent, points = _percent(text, numeral.end)
        numeral, other, end, percent, paired = self._range(text, numeral, end, percent, sign is not None, cues)
        currency, end = self._currency(text, sign[1] if sign else "", end, numeral)
        money = sign is not None or (end > numeral.end and bool(currency or currency is None))
        qualifiers = [c.words for c in cues if c.kind != "approximate" and c.words not in ("just", "only", "another")]
        if after := self._after.match(text, end):
            qualifiers.append(after[1])
            end = after.end()
        if tail := _TAIL.match(text, end):
            end = tail.end()
            if tail[0] in ("+", "-plus"):
                qualifiers.append("over")
        if numeral.vague:
            qualifiers.append(numeral.vague)
        if points:
            qualifiers.append("points")
        made = Amount(
            at, end, opened, tokens[i], tokens[i],
            numeral.value,
            None if paired else other,
            currency or "",
            money,
            percent,
            numeral.vague,
            numeral.digits,
            any(c.kind == "approximate" for c in cues) or "or so" in qualifiers,
            paired,
            other or 0.0 if paired else 0.0,
            tuple(_plain(q) for q in qualifiers),
        )  # fmt: skip
        return _made(tokens, i, made)

    def _fraction(self, text: str, tokens: Sequence[Token], i: int) -> Amount | None:
        """ "a third of", "two-thirds of", "half the": a share, in percent."""
        at = tokens[i].start
        found = _FRACTION.match(text, at)
        if found is None or (i > 0 and tokens[i - 1].tag in ("JJ", "JJR", "JJS", "VBG")):
            return None
        part = self._lexicon.fractions.get(found[2].lower().removesuffix("s").replace("halve", "half"))
        times = 1 if not found[1] else self._lexicon.numerals.get(found[1].lower(), 1)
        if part is None:
            return None
        value = round(100 * times / 3, 1) if found[2].lower().startswith("third") else part * times
        cues, opened = self._cues(tokens, i)
        words = found[0].lower().rstrip()
        qualifiers = (*(_plain(c.words) for c in cues if c.kind == "bound"), words)
        amount = Amount(
            at, at + len(words), opened, tokens[i], tokens[i], value,
            percent=True, approximate=True, qualifiers=qualifiers,
        )  # fmt: skip
        return _made(tokens, i, amount)

    def _cues(self, tokens: Sequence[Token], i: int) -> tuple[list[Cue], int]:
        """The cues before token ``i``, in text order, and where they begin."""
        found: list[Cue] = []
        at = i
        while at > 0 and (cue := self._cue(tokens, at)) is not None:
            found.insert(0, cue)
            at -= len(cue.words.split())
        return found, tokens[at].start

    def _cue(self, tokens: Sequence[Token], end: int) -> Cue | None:
        """The longest cue that ends right before token ``end``."""
        for n in range(min(4, end), 0, -1):
            words = " ".join(t.lower for t in tokens[end - n : end])
            cue = self._lexicon.cues.get(words)
            if cue is not None:
                return cue
        return None

    def _range(
        self, text: str, first: Numeral, end: int, percent: bool, signed: bool, cues: list[Cue]
    ) -> tuple[Numeral, float | None, int, bool, bool]:
        """The upper end of a range that goes on at ``end``, and whether the two are a result instead."""
        frame = next((c.words for c in cues if c.kind == "frame"), "")
        cues[:] = [c for c in cues if c.kind != "frame"]
        gap = _BETWEEN.match(text, end)
        if gap is None or first.value is None:
            return first, None, end, percent, False
        link = gap[0].strip(" -").lower() or "-"
        if link == "and" and frame != "between":
            return first, None, end, percent, False
        sign = self._sign.match(text, gap.end())
        start = sign.end() if sign else gap.end()
        second = self._numerals.read(text, start, sign is not None) if start < len(text) else None
        if second is None or second.value is None or second.digits != first.digits:
            return first, None, end, percent, False
        last, also, _ = _percent(text, second.end)
        if (percent and not also) or (sign and not signed):
            return first, None, end, percent, False
        if first.scale == 1 and second.scale > 1 and first.bare <= second.bare:
            value = first.bare * second.scale
            first = Numeral(first.end, value, first.bare, second.scale, digits=first.digits)
        if frame == "from" and link == "to":
            return first, None, end, percent or also, False
        if first.value is not None and first.value >= second.value:
            paired = link not in ("and", "or")
            return first, second.value if paired else None, last, percent or also, paired
        return first, second.value, last, percent or also, False

    def _currency(self, text: str, sign: str, end: int, numeral: Numeral) -> tuple[str | None, int]:
        """The currency's code (``None``: money, of no one known currency) and where its word ends."""
        found = self._money.match(text, end)
        if found is None:
            if sign:
                return self._lexicon.signs.get(sign) or sign, end
            mark = self._symbol.match(text, end)
            if mark and numeral.digits:
                return self._lexicon.signs[mark[1]], mark.end()
            return "", end
        if found[4]:
            return (found[4], found.end()) if found[4].isupper() else ("", end)
        if found[2]:  # a state's own, of no known code where the word is many states' ("Namibian dollars")
            word = found[3].lower()
            return None if word in self._shared else self._lexicon.money[word], found.end()
        word = " ".join(found[1].lower().split())
        code = self._lexicon.qualified.get(word) or self._lexicon.money.get(word, "")
        if word == "won" and not numeral.scale > 1:
            return "", end  # "the 12 won …"
        if word in ("pound", "real", "rand", "leu", "lev", "score") and not code:
            if numeral.scale < 1000:
                return "", end  # a weight
            code = "GBP" if word == "pound" else ""
        if sign:
            code = self._lexicon.signs.get(sign) or sign
        return code or None, found.end()


def _runs_on(text: str, at: int) -> bool:
    """Whether what begins as a numeral goes on as something else: 21st, 1990s, 10:35, 17.10.2023."""
    here = text[at : at + 2]
    if not here:
        return False
    return here[0].isalnum() or here[0] == "°" or (here[0] in ",.:/'’" and here[1:].isdigit())


def _percent(text: str, at: int) -> tuple[int, bool, bool]:
    found = _PERCENT.match(text, at)
    return (found.end(), True, bool(found[1])) if found else (at, False, False)


def _plain(words: str) -> str:
    """A cue without its article: "an estimated" is "estimated"."""
    for article in ("an ", "a "):
        if words.startswith(article):
            return words[len(article) :]
    return words


def _made(tokens: Sequence[Token], i: int, amount: Amount) -> Amount:
    """``amount`` with its last token."""
    j = i
    while j + 1 < len(tokens) and tokens[j + 1].start < amount.end:
        j += 1
    return replace(amount, last=tokens[j])
