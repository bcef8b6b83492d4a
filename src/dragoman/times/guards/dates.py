"""Conditions on months, years, seasons and weekdays: that they are no modals, counts, names or flights."""

from __future__ import annotations

from dragoman.times.guards.shape import Fields
from dragoman.times.lexicon import words_of
from dragoman.times.words import Words

_AFTER_OLD_YEAR = words_of("after_old_year")
_BEFORE_MONTH = words_of("before_month")
_NAMES_TOO = frozenset({"april", "june", "august", "may", "march"})
_TITLES = words_of("titles")
_AFTER_YEAR_BAD = words_of("after_year_bad")
_BEFORE_YEAR_BAD = words_of("before_year_bad")
_BEFORE_YEAR = words_of("before_year")
_SEASON_BEFORE = words_of("season_before")
_SEASONAL = words_of("seasonal")
_OUTLETS = words_of("outlets")


def month_name(words: Words, i: int, j: int, fields: Fields) -> bool:
    """A month by name, not the modal, the verb or a person."""
    k = j - 1
    word = words.lower[k]
    if not words.capital(k):
        return word not in _NAMES_TOO and words.at(i - 1) in _BEFORE_MONTH
    if word not in _NAMES_TOO:
        return True
    before = words.at(i - 1)
    if words.at(k + 1) == "of" and words.at(k + 2) in ("last", "this", "next"):
        return True
    if before in _TITLES or (words.capital(i - 1) and before not in _BEFORE_MONTH and word in ("may", "april", "june")):
        return False
    if word == "may":
        return before in _BEFORE_MONTH and before not in (",", "(")
    if before not in _BEFORE_MONTH and words.capital(k + 1):
        return False
    if word == "march" and before == "the" and not words.at(k + 1).isalpha():
        return False
    return before in _BEFORE_MONTH or (word in ("june", "august") and bool(before))


def day_month(words: Words, i: int, j: int, fields: Fields) -> bool:
    """A day and a month: "May" with its capital, and the number no part of a longer one."""
    k = j - 1 if words.lower[j - 1] != "." else j - 2
    if not words.capital(k):
        return words.lower[k] not in ("may", "march", "mar", "jan", "dec", "sat", "sun", "mon", "sep", "oct")
    return words.at(i - 1) not in ("$", "€", "£", ".", ":")


def month_day(words: Words, i: int, j: int, fields: Fields) -> bool:
    """A month and a day: the number is not a count of something."""
    if not words.capital(i) and words.lower[i] in ("may", "march", "mar"):
        return False
    after = words.at(j)
    if after in ("percent", "%", "per", "million", "billion", "thousand") or (after == "," and _digits(words, j + 1)):
        return after == ","
    return not (after == ":" and words.joined(j) and _digits(words, j + 1))


def _digits(words: Words, i: int) -> bool:
    return words.at(i)[:1].isdecimal() and words.joined(i)


def capital(words: Words, i: int, j: int, fields: Fields) -> bool:
    """Written with a capital."""
    return words.capital(i)


def turn_month(words: Words, i: int, j: int, fields: Fields) -> bool:
    k = j - 1 if words.lower[j - 1] != "." else j - 2
    return words.capital(k)


def era(words: Words, i: int, j: int, fields: Fields) -> bool:
    """BC, AD in capitals."""
    return any(words.written(k)[:2].isupper() or words.written(k)[1:2] == "." for k in (i, j - 1))


def old_year(words: Words, i: int, j: int, fields: Fields) -> bool:
    """A year of three digits, in a text that counts years before Christ."""
    return (
        "bc" in words.lower
        and 100 <= fields["year"] <= 999
        and words.at(i - 1)
        in (
            "in",
            "of",
            "since",
            "by",
            "until",
            "till",
            "from",
            "after",
            "before",
            "early",
            "late",
            "to",
            "and",
        )
        and not (words.at(j).isalpha() and words.at(j) not in _AFTER_OLD_YEAR)
    )


def year_number(words: Words, i: int, j: int, fields: Fields) -> bool:
    """ "the year 2000", not "the year 20 people died"."""
    year = fields.get("year")
    return j - i >= 2 and isinstance(year, (int, float)) and 1000 <= year < 2200


_WEEKDAYS = words_of("weekdays")


def bare_year(words: Words, i: int, j: int, fields: Fields) -> bool:
    """Four digits that are a year: by the word before and the word after."""
    before, after = words.at(i - 1), words.at(j)
    if after in _AFTER_YEAR_BAD or (after in (",", ".", "-") and _digits(words, j + 1) and after != "-"):
        return False
    if words.joined(i) and before in ("$", "€", "£", "#", ".", ",", ":", "+", "_", "@", "*"):
        return False
    if before in ("-", "–") and words.joined(i) and words.at(i - 2).isdecimal() and len(words.at(i - 2)) != 4:
        return False
    if before == "(" and after in _WEEKDAYS:  # a time of day: "(2024 Friday, UTC)"
        return False
    if before == "." and words.at(i - 2) in ("no", "nos", "nr"):
        return False
    year = fields["year"]
    if before in _BEFORE_YEAR:
        counted = year < 1200 and before in ("a", "an", "about", "over", "than", "only")
        return bool(1000 <= year <= 2199) and not counted
    if before in _BEFORE_YEAR_BAD and before not in (",", ".", ":", ";"):
        return False
    if i == 0 or before in ("\n", ".", ":", ";", "“", '"', "!", "?") or before.startswith("\n"):
        return bool(1400 <= year <= 2100)
    framed = words.capital(i - 1) and words.capital(j) and len(before) < 3
    return bool(1800 <= year <= 2100) and not framed


def short_year(words: Words, i: int, j: int, fields: Fields) -> bool:
    """ "in '68"."""
    return words.joined(j - 1) and not words.joined(i) and words.at(j) not in ("s", "%", "percent")


def decade(words: Words, i: int, j: int, fields: Fields) -> bool:
    """Decades of the calendar, not of a life."""
    word = words.lower[j - 1]
    if word.isalpha():
        return words.at(j - 2) == "the" or words.at(j - 2) in ("early", "mid", "late", "-")
    return words.at(i - 1) not in ("his", "her", "their", "$", "my")


def q_number(words: Words, i: int, j: int, fields: Fields) -> bool:
    return words.capital(i) and not (words.capital(i - 1) and words.at(i - 1) not in _BEFORE_YEAR)


def four(words: Words, i: int, j: int, fields: Fields) -> bool:
    """Quarters are four."""
    return fields.get("quarter") in (1, 2, 3, 4)


def season(words: Words, i: int, j: int, fields: Fields) -> bool:
    """A season, not a fall in prices or a spring of water."""
    if fields.get("year"):
        return True
    word = words.lower[j - 1]
    start = words.at(i) == "the"
    before = words.at(i - 1)
    if words.at(j) in _SEASONAL and not words.capital(i - 1):
        return True
    if word == "fall":
        return (
            before in ("in", "by", "since", "until", "during", "last", "next", "this", "early", "late")
            and (words.at(j) not in ("of", "in", "to", "from", "into") or before in ("last", "this", "next"))
            and not (before == "by" and not start)
        )
    if word == "spring":
        return (start or before in _SEASON_BEFORE) and words.at(j) not in (
            "from",
            "water",
            "up",
            "to",
            "into",
        )
    return start or before in _SEASON_BEFORE or words.at(j) in (",", "and", ".", "of")


def weekday_name(words: Words, i: int, j: int, fields: Fields) -> bool:
    """A weekday, not a newspaper."""
    if not words.capital(j - 1):
        return words.at(i - 1) in ("on", "last", "next", "this", "by", "until", "since", "every")
    return not (words.at(j) in _OUTLETS and words.capital(j))


def of_month(words: Words, i: int, j: int, fields: Fields) -> bool:
    """The day is a date, not "today"."""
    base = fields.get("base")
    return base is not None and base.kind == "date"


def of_year(words: Words, i: int, j: int, fields: Fields) -> bool:
    """The larger unit is a year, and the smaller has none of its own."""
    base, other = fields.get("base"), fields.get("other")
    if base is None or other is None or base.year is not None or (base.turn is not None and base.kind == "date"):
        return False
    if base.kind not in ("date", "occasion"):
        return False
    return other.unit == "year" or (other.kind == "date" and other.year is not None and other.month is None)


def year_range(words: Words, i: int, j: int, fields: Fields) -> bool:
    """ "1914-18": years in order; with "to" and "and" only after "from" and "between"."""
    first, second = fields["year"], fields["year2"]
    if not words.lower[j - 1].isdecimal():
        return False
    joint = words.lower[j - 2]
    opened = words.lower[i] in ("from", "between")
    if second < 100 and joint not in ("-", "–", "/"):
        return False
    if joint in ("and", "to", "through", "until", "till") and not opened:
        return joint != "and" and 1400 <= first <= 2100
    if second < 100:
        second += first // 100 * 100
    return 1000 <= first < second <= 2200 and not (words.joined(i) and words.at(i - 1) in ("$", "£", "€", "-"))


_MONTHS = frozenset(
    {
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
    }
    | {"december", "month", "last", "next", "this", "every", "each"}
)


def month_follows(words: Words, i: int, j: int, fields: Fields) -> bool:
    """A month stands next, or "the month"."""
    return words.at(j + (words.at(j) == "the")) in _MONTHS


def short_weekday(words: Words, i: int, j: int, fields: Fields) -> bool:
    """ "on Sat.", not "the Sun." at the end of a sentence."""
    return words.capital(i) and words.at(i - 1) in (
        "on",
        "by",
        "until",
        "since",
        "last",
        "next",
        "this",
        "(",
        ",",
        "",
    )
