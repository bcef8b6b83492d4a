"""What the words around a phrase tell without a parse: past or future, news or narrative."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache

from dragoman.times.context import Direction
from dragoman.times.lexicon import data, words_of
from dragoman.times.scan import Item
from dragoman.times.words import Words

_STOPS = words_of("stops")
_REACH = 18
_LASTING = words_of("lasting")
_TITLES = words_of("short_titles")


@cache
def _cues() -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in data("cues").items()}


def direction_at(words: Words, i: int, j: int) -> Direction:
    """The direction of the nearest verb or cue: before the phrase, else after it in the same sentence."""
    before = words.at(i - 1)
    if before == "as" and words.at(i - 2) in ("soon", "early"):
        return "future"
    if before in ("until", "till"):
        told = words.at(i - 2) == "not" or _LASTING & set(words.lower[max(i - 6, 0) : i + 6])
        return "past" if told else "future"
    if before in ("by", "through"):
        return "" if _around(words, i, j) == "past" else "future"
    return _around(words, i, j)


def _around(words: Words, i: int, j: int) -> Direction:
    for k in range(i - 1, max(i - _REACH, -1), -1):
        if _stops(words, k) or (words.lower[k] == "'" and words.at(k - 1) == "'"):
            break
        if found := _cue(words, k):
            return found
    for k in range(j, min(j + _REACH, len(words.lower))):
        if _stops(words, k):
            break
        if found := _cue(words, k):
            return found
    return ""


def _stops(words: Words, k: int) -> bool:
    """Whether a sentence or quotation ends here; not at the full stop of "U.S." or "Gen."."""
    word = words.lower[k]
    if word == ".":
        return len(words.at(k - 1)) != 1 and words.at(k - 1) not in _TITLES
    return word in _STOPS or word[0] == "\n"


def _cue(words: Words, k: int) -> Direction:
    """What one word tells."""
    word = words.lower[k]
    cues = _cues()
    if word == "to":
        return _infinitive(words, k, cues)
    if words.at(k - 1) == "be":  # "will be sold": what counts stands before
        return ""
    if word in cues["past"]:
        return "past"
    if word in cues["future"]:
        if words.at(k - 1) == "been" and words.at(k - 2) == "had":
            return "past"
        return "" if words.capital(k) and k and words.lower[k - 1] not in _STOPS else "future"
    if word.endswith("ed") and len(word) > 4 and word not in cues["not_verbs"] and not word.startswith("un"):
        return "past"
    return ""


def _infinitive(words: Words, k: int, cues: dict[str, frozenset[str]]) -> Direction:
    """ "to meet" after "is", "plans", "agreed" lies ahead; after "failed", "began" it is done."""
    after, before = words.at(k + 1), words.at(k - 1)
    if not after.isalpha() or words.capital(k + 1) or after.endswith(("s", "ing", "ed")) or after in _NOT_VERBS:
        return ""
    if before in cues["achieved"]:
        return "past"
    return "future" if before in cues["ahead"] else ""


_NOT_VERBS = words_of("not_verbs")


def tells_of_the_past(items: Sequence[Item], published: date | None) -> bool:
    """Whether a text is a narrative: many dates with their year, hardly any counted from publication."""
    full = deictic = 0
    for item in items:
        m = item.value
        while m.base is not None and m.kind in ("part", "same"):
            m = m.base
        if m.kind == "date" and m.year is not None and (published is None or m.year < published.year - 1):
            full += 1
        elif m.kind in ("shift", "weekday") and m.anchor == "published":
            deictic += 1
    return full >= 5 and full > 4 * deictic
