"""Conditions on units and lengths: that "a second chance" and "60 Minutes" are none."""

from __future__ import annotations

from dragoman.times.guards.shape import Fields
from dragoman.times.lexicon import words_of
from dragoman.times.words import Words

_UNIT_BEFORE = words_of("unit_before")
_BEFORE_LENGTH = words_of("before_length")
_AFTER_ADVERB = words_of("after_adverb")


def named_unit(words: Words, i: int, j: int, fields: Fields) -> bool:
    """ "in the quarter", "that year": not "the day" of somebody's own."""
    if not no_title(words, i, j, fields):
        return False
    first = words.lower[i]
    unit = words.lower[j - 1]
    after = words.at(j)
    if first in ("that", "same") or words.at(i + 1) == "same":
        return after not in ("of",) or first != "that"
    before = words.at(i - 1)
    if unit == "day":
        told = before in ("earlier", "later", "during", "of") or words.at(i - 2) in ("earlier", "later")
        return told and after not in ("of", "when", "after", "before", "that")
    return before in _UNIT_BEFORE and after not in (
        "of",
        "after",
        "before",
        "when",
        "that",
        "since",
        "-",
        "ahead",
    )


def no_title(words: Words, i: int, j: int, fields: Fields) -> bool:
    """Not the name of a programme: "This Week", "60 Minutes"."""
    return not words.capital(j - 1) or words.text[words.starts[j - 1] :][:4].isupper() or i == j - 1


def length(words: Words, i: int, j: int, fields: Fields) -> bool:
    """A number of units; "second" only after a number and not as an ordinal."""
    unit = words.lower[j - 1]
    if (
        unit in ("second", "quarter", "night", "morning", "evening")
        or words.at(j) == "apart"
        or not no_title(words, i, j, fields)
    ):
        return False
    if (
        unit == "quarters"
        and words.at(i) == "three"
        and words.at(i - 1) not in ("next", "past", "last", "first", "coming")
    ):
        return False
    if unit in ("nights", "mornings", "evenings"):
        return False
    if not unit.endswith(("s", "a")) and "-" not in words.lower[i:j] and "–" not in words.lower[i:j]:
        return unit != "day" or fields.get("count") in (1, 1.0) or words.at(j).isalpha()
    return words.at(i - 1) not in ("light",) and words.at(j) not in ("light",)


def one_unit(words: Words, i: int, j: int, fields: Fields) -> bool:
    """ "a year": a length or a rate, not "a second chance", "a day of mourning"."""
    unit = words.lower[j - 1]
    if unit in ("second", "quarter", "weekend"):
        return False
    if words.at(j) == "-" and words.joined(j) and words.at(j + 1) not in ("long", "old"):
        return False
    before = words.at(i - 1)
    rate = before.isalpha() and before not in _BEFORE_LENGTH and words.lower[i] != "one"
    return not rate or words.at(j) in ("ago", "earlier", "later", "before", "long", "old", "after", "or")


def bare_units(words: Words, i: int, j: int, fields: Fields) -> bool:
    """ "for years", "days of fighting", not "light years"."""
    if words.lower[i] in ("nights", "mornings", "evenings", "seconds", "weekends", "fortnights"):
        return False
    if words.at(j) == "apart":
        return False
    if words.at(i - 1) in ("first", "opening", "early", "last", "final", "closing") and words.at(j) == "of":
        return False
    if words.lower[i] == "quarters" and words.at(i - 1) not in ("coming", "past", "recent"):
        return False
    return words.at(i - 1) not in (
        "morning",
        "evening",
        "night",
        "afternoon",
        "light",
        "man",
        "person",
        "-",
        "working",
        "office",
        "opening",
        "school",
    )


def often(words: Words, i: int, j: int, fields: Fields) -> bool:
    """How often something happens; not a rate of growth, nor the name or the sort of a newspaper."""
    if words.capital(i) or words.at(i - 1) in ("%", "percent"):
        return False
    word, after = words.lower[i], words.at(j)
    if (
        word in ("weekly", "monthly", "quarterly", "yearly", "fortnightly", "nightly")
        and after.isalpha()
        and after not in _AFTER_ADVERB
    ):
        return False
    return after not in ("newspaper", "newspapers", "magazine", "paper", "news", "tabloid")


def earlier(words: Words, i: int, j: int, fields: Fields) -> bool:
    """ "two days before" with nothing after it that it stands before."""
    last = words.lower[j - 1]
    return last in ("earlier", "previously", "beforehand") or words.at(j) in (
        ",",
        ".",
        ")",
        ";",
        "",
        "and",
        "in",
        "at",
        "when",
    )


def later(words: Words, i: int, j: int, fields: Fields) -> bool:
    last = words.lower[j - 1]
    if last == "on":
        return False
    return last != "after" or words.at(j) in (",", ".", ")", ";", "", "and")


def adjectival(words: Words, i: int, j: int, fields: Fields) -> bool:
    return True


def half_year(words: Words, i: int, j: int, fields: Fields) -> bool:
    """Halves of a year, where nothing says of what, in "in the first half"."""
    return words.at(i - 1) in ("in", "for", "during", "over", "from") and words.at(j) not in (
        "of",
        "against",
        "and",
        "when",
        "but",
    )


def year_end(words: Words, i: int, j: int, fields: Fields) -> bool:
    k = j - 2
    return words.lower[k] in ("-", "–", "'s", "’s") or words.lower[k] == "year"


def approx(words: Words, i: int, j: int, fields: Fields) -> bool:
    """ "about two weeks"; "over the weekend" and "some years" are something else."""
    first = words.lower[i]
    base = fields.get("base")
    if base is None:
        return False
    if first in ("over", "some", "nearly", "almost", "just", "only", "barely", "fully", "exactly"):
        return base.kind in ("span", "shift") and words.at(i + 1) not in ("the", "this", "last", "next")
    return True


def year_span(words: Words, i: int, j: int, fields: Fields) -> bool:
    """A length in years."""
    other = fields.get("other")
    return other is not None and other.unit == "year"


def compared(words: Words, i: int, j: int, fields: Fields) -> bool:
    """The end of a comparison: "compared with 4 million last year"."""
    if words.lower[j : j + 1] in (["'s"], ["’s"]):
        return False
    for k in range(i - 1, max(i - 15, -1), -1):
        if words.lower[k] in (".", ";", "who", "which"):
            return False
        if words.lower[k] in ("compared", "versus"):
            return words.at(k + 1) in ("with", "to") or words.lower[k] == "versus"
    return False


def first_or_last(words: Words, i: int, j: int, fields: Fields) -> bool:
    """A length at one end of a period: "the first three months of 2023"."""
    base = fields.get("base")
    if base is None or base.turn not in ("first", "final", "last", -1):
        return False
    return words.lower[i] in ("first", "last", "final") or words.at(i + 1) in ("first", "last", "final")
