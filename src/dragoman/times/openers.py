"""Words that open an interval at one end: since, until, by, from … on."""

from __future__ import annotations

from datetime import date

from dragoman.times import calendar as cal
from dragoman.times.calendar import Period
from dragoman.times.lexicon import words_of
from dragoman.times.scan import Item
from dragoman.times.words import Words

_STARTS = {
    "since": "since",
    "after": "after",
    "starting": "since",
    "beginning": "since",
    "following": "after",
}
_ENDS = {
    "until": "until",
    "till": "until",
    "by": "until",
    "before": "before",
    "through": "until",
}
_BETWEEN = words_of("between")
_AFTER_A_DATE = words_of("after_a_date")


def opener_before(words: Words, item: Item) -> tuple[str, int]:
    """What opens the phrase's interval (since, after, until, before; ``""``) and the word it begins at."""
    if item.kind in ("span", "set", "ref", "range"):
        return "", item.i
    inside = words.lower[item.i]
    if inside in ("by", "until", "till", "since", "before", "after"):
        return _STARTS.get(inside) or _ENDS[inside], item.i
    for k in range(item.i - 1, max(item.i - 3, -1), -1):
        word = words.lower[k]
        if word == "from":
            follows = words.at(item.j)
            return (
                ("since", k)
                if follows in ("on", "onward", "onwards", "until", "to", "through", "till", ",", "and")
                else ("", item.i)
            )
        if word == "to":
            return "", item.i
        if word in _STARTS:
            if _STARTS[word] == "after" and words.at(k + 1) == "the" and _names_an_act(words, item):
                return "", item.i  # "after the 2 May raid": after the raid, which was on 2 May
            return _STARTS[word], k
        if word in _ENDS:
            return _ENDS[word], k
        if word not in _BETWEEN:
            break
    if words.at(item.j) in ("onwards", "onward"):
        return "since", item.i
    return "", item.i


def _names_an_act(words: Words, item: Item) -> bool:
    """Does a noun follow the phrase: a word in small letters that begins no new phrase?"""
    after = words.at(item.j)
    return after.isalpha() and not words.capital(item.j) and after not in _AFTER_A_DATE


def opened(opener: str, period: Period) -> tuple[date | None, date | None]:
    """The days in, from, after, until or before a period."""
    if opener == "in":
        return period.start, period.end
    if opener in ("since", "after"):
        return period.start, None
    if opener == "until":
        return None, period.end
    before = cal.plus_days(period.start, -1) if period.start else None
    return None, before
