"""Conditions on references, parts of the day and joined phrases."""

from __future__ import annotations

from dragoman.times.guards.shape import Fields
from dragoman.times.words import Words


def around_now(words: Words, i: int, j: int, fields: Fields) -> bool:
    """Today, not USA Today."""
    return not (words.capital(i) and words.capital(i - 1) and words.at(i - 1) not in ("'s", "’s") and i > 0
                and words.lower[i] == "today" and words.at(i - 1).isalpha())  # fmt: skip


def now(words: Words, i: int, j: int, fields: Fields) -> bool:
    """ "now", not the "Now, …" that only opens a sentence."""
    return not (words.written(j - 1) == "Now" and words.at(j) == ",")


def colon(words: Words, i: int, j: int, fields: Fields) -> bool:
    """A time of day, not a score or a ratio."""
    return ":" in words.lower[i] and (
        words.at(i - 1)
        in ("at", "by", "until", "till", "from", "to", "around", "about", "before", "after", "since", ",")
        or j - i > 1
    )


def daypart(words: Words, i: int, j: int, fields: Fields) -> bool:
    """A part of a day that dates something."""
    part = words.lower[j - 1]
    if words.capital(j - 1) and words.capital(j):
        return False
    if words.at(j) in ("standard", "school", "club", "shift", "clubs", "vision", "news", "newspaper"):
        return False
    if part in ("dawn", "noon", "midnight", "midday", "dusk", "daybreak", "sunrise", "sunset", "nightfall"):
        return words.at(j) != "of" or part in ("noon", "midnight")
    return True


def current(words: Words, i: int, j: int, fields: Fields) -> bool:
    """The adjective: a noun follows."""
    after = words.at(j)
    if not after.isalpha() or after in ("and", "of", "in", "is", "was", "events", "affairs", "account"):
        return False
    return words.at(i - 1) not in ("electric", "alternating", "direct", "ocean")


def recent(words: Words, i: int, j: int, fields: Fields) -> bool:
    return words.at(j).isalpha() and words.at(j) not in ("and", "or", "in")


def future(words: Words, i: int, j: int, fields: Fields) -> bool:
    """The noun, in "in the future"; not "future generations", "the future of Iraq"."""
    if words.at(j) == "of" or words.lower[i] == "a" or (words.at(j).isalpha() and words.lower[i] == "future"):
        return False
    return words.lower[i] == "the" or words.at(i - 1) in ("in", "for", "into")


def past_noun(words: Words, i: int, j: int, fields: Fields) -> bool:
    return not words.at(j).isalnum() or words.at(j) in (
        "and",
        "but",
        "has",
        "have",
        "is",
        "was",
        "when",
        "as",
        "for",
    )


def bracketed(words: Words, i: int, j: int, fields: Fields) -> bool:
    return "(" in words.lower[i:j]


def unit_week(words: Words, i: int, j: int, fields: Fields) -> bool:
    """Only a week has weekdays."""
    other = fields.get("other")
    return other is not None and other.unit == "week"


def early(words: Words, i: int, j: int, fields: Fields) -> bool:
    base = fields.get("base")
    return base is not None and not (base.kind == "date" and base.unit == "day" and words.at(i) == "mid")


def day_grain(words: Words, i: int, j: int, fields: Fields) -> bool:
    base = fields.get("base")
    return base is not None and (base.kind != "shift" or base.unit == "day")


def after_modal(words: Words, i: int, j: int, fields: Fields) -> bool:
    """ "will one day return": some day to come."""
    return words.at(i - 1) in ("will", "'ll", "’ll", "would", "may", "might", "could", "can", "to", "must")
