"""Reading: phrases of a text in order, each resolved against what stands before it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from dragoman.model import When
from dragoman.times import antiquity
from dragoman.times.calendar import Period, year_period
from dragoman.times.context import Context, Direction
from dragoman.times.lexicon import words_of
from dragoman.times.meaning import Meaning
from dragoman.times.openers import opened, opener_before
from dragoman.times.phrase import TimePhrase, TimexType
from dragoman.times.resolving import period_of
from dragoman.times.scan import Item, scan
from dragoman.times.surface import direction_at, tells_of_the_past
from dragoman.times.words import Words

_TYPES: dict[str, TimexType] = {"span": "DURATION", "set": "SET", "clock": "TIME", "daypart": "TIME"}
_MODS = {
    "least": "EQUAL_OR_MORE",
    "most": "EQUAL_OR_LESS",
    "more": "MORE_THAN",
    "less": "LESS_THAN",
    "fewer": "LESS_THAN",
    "up": "EQUAL_OR_LESS",
}
_PARTS = {"earlier": "START", "later": "END", "sometime": ""}


def read(text: str, published: date | None = None) -> tuple[TimePhrase, ...]:
    """All time phrases of ``text``, in order.

    Without ``published`` whatever counts from it stays symbolic (value ``XXXX-WXX-2``, an empty interval).
    """
    return read_with(text, published, {})


def read_with(text: str, published: date | None, tenses: Mapping[int, Direction]) -> tuple[TimePhrase, ...]:
    """``read``, with the direction of phrases (by the place where they start) that a parse has found."""
    words, items = scan(text)
    items = with_years(words, items)
    narrative = tells_of_the_past(items, published)
    context = Context(published, narrative)
    out: list[TimePhrase] = []
    for item in items:
        direction = tenses.get(words.starts[item.i]) or direction_at(words, item.i, item.j)
        context = replace(context, direction=direction)
        phrase, period = make(words, item, context)
        out.append(phrase)
        if words.at(item.i - 1) not in ("ended", "ending"):
            context = after(context, item, period, by_the_way(words, item, period.grain))
    return tuple(out)


_AND = words_of("and")


def with_years(words: Words, items: list[Item]) -> list[Item]:
    """Dates that take the year of the date they are joined to: "in April and June 1955"."""
    out = list(items)
    for k in range(len(out) - 2, -1, -1):
        here, following = out[k], out[k + 1]
        gap = following.i - here.j
        if not 0 < gap <= 3 or not all(words.lower[n] in _AND for n in range(here.j, following.i)):
            continue
        year, month = _year_and_month(following.value)
        if year is not None and words.lower[here.j] != "," and _lacks_year(here.value):
            own = _year_and_month(here.value)[1]
            year -= bool(own and month and own > month and "and" not in words.lower[here.j : following.i])
            out[k] = here._replace(value=_dated(here.value, year))
    return out


def _year_and_month(m: Meaning) -> tuple[int | None, int | None]:
    if m.kind in ("part", "same") and m.base is not None and m.part != "of":
        return _year_and_month(m.base)
    return (m.year, m.month) if m.kind == "date" and m.era > 0 else (None, None)


def _lacks_year(m: Meaning) -> bool:
    if m.kind in ("part", "same") and m.base is not None and m.part != "of":
        return _lacks_year(m.base)
    return m.kind == "date" and m.year is None and m.turn is None and bool(m.month or m.season or m.quarter)


def _dated(m: Meaning, year: int) -> Meaning:
    if m.base is not None:
        return replace(m, base=_dated(m.base, year))
    return replace(m, year=year)


def make(words: Words, item: Item, context: Context) -> tuple[TimePhrase, Period]:
    """The phrase of an item in its context, and the period it names."""
    meaning: Meaning = item.value
    period = period_of(meaning, context)
    start, end = words.starts[item.i], words.ends[item.j - 1]
    opener, first = opener_before(words, item)
    when = interval(words, item, period, opener, first, context)
    kind = "clock" if meaning.kind == "same" and "T" in period.value else item.kind
    phrase = TimePhrase(
        start, end, " ".join(words.text[start:end].split()), _TYPES.get(kind, "DATE"), period.value,
        mod_of(meaning), when, item.rules, meaning, opener,
        ends_of(words, item, context) if meaning.kind == "range" else (),
    )  # fmt: skip
    return phrase, period


_JOINTS = words_of("joints")


def ends_of(words: Words, item: Item, context: Context) -> tuple[TimePhrase, ...]:
    """The two dates of a range, each a phrase; none where one lacks words of its own."""
    meaning: Meaning = item.value
    first = item.i + (words.lower[item.i] in ("from", "between"))
    joint = next((k for k in range(first + 1, item.j) if words.lower[k] in _JOINTS), None)
    if joint is None or meaning.base is None or meaning.other is None or joint + 1 >= item.j:
        return ()
    whole = period_of(meaning, context)
    later = replace(context, last=whole._replace(end=whole.start))
    left = Item("", first, joint, meaning.base, item.kind, item.rules)
    right = Item("", joint + 1, item.j, meaning.other, item.kind, item.rules)
    if meaning.base.year is None and meaning.other.year is not None and whole.start is not None:
        left = left._replace(value=replace(meaning.base, year=whole.start.year))
    return make(words, left, context)[0], make(words, right, later)[0]


def interval(words: Words, item: Item, period: Period, opener: str, first: int, context: Context) -> When:
    """The ``When`` of a phrase: its days, open where "since", "until" or "by" opens them."""
    if item.kind == "span" and words.at(item.i - 1) == "in" and context.direction == "future":
        period, opener, first = ahead(item.value, period, context), "in", item.i - 1
    if opener in ("before", "after") and item.kind in ("clock", "daypart") and period.start == period.end:
        opener = "in"  # "shortly before midnight on Monday" is of Monday
    start, end = opened(opener, period) if opener else (period.start, period.end)
    text = " ".join(words.text[words.starts[first] : words.ends[item.j - 1]].split())
    meaning: Meaning = item.value
    rules = (*item.rules, opener) if opener else item.rules
    return When(start, end, text, period.grain, approximate(meaning), "stated", period.value, rules)


def ahead(m: Meaning, length: Period, context: Context) -> Period:
    """ "will meet in two weeks": the week that lies so far ahead; the value stays that of the length."""
    span = m.base or m
    if m.turn is not None or not isinstance(span.count, (int, float)):
        return length
    point = period_of(Meaning("shift", base=span, turn=1), context)
    return point._replace(value=length.value)


def mod_of(m: Meaning) -> str:
    """The TIMEX3 modifier."""
    if m.mod:
        return _MODS.get(m.mod, m.mod)
    if m.kind == "part" and not m.half and m.part != "of":
        return _PARTS.get(m.part, m.part)
    if m.base is not None and m.kind in ("same", "shift", "span"):
        return mod_of(m.base)
    return ""


def approximate(m: Meaning) -> bool:
    """Whether the words say "about"."""
    return m.mod in ("APPROX", "LESS_THAN", "MORE_THAN") or (m.base is not None and approximate(m.base))


def after(context: Context, item: Item, period: Period, weak: bool = False) -> Context:
    """The context for the phrases that follow. A ``weak`` year, named by the way, does not move the story."""
    m: Meaning = item.value
    if antiquity.year_of(period.value):
        return replace(context, ancient=period.value)
    if _part_of_a_year(m) and context.day is not None and context.last.grain == "quarter":
        return replace(context, last=year_period(context.day.year))
    if period.start is None or item.kind in ("span", "set", "ref") or m.anchor == "quarter":
        return context
    if m.kind == "shift" and m.base is not None and m.base.unit == "year" and not context.narrative:
        return context
    if m.kind == "range" and m.other is not None and period.end is not None:
        period = period._replace(start=period.end if period.grain == "day" else period.end.replace(day=1))
    if weak and period.grain == "day" and not context.narrative and context.last.start is not None:
        return context
    ahead = context.day is not None and period.start is not None and period.start > context.day
    told = context.told if ahead else period
    context = replace(context, last=period, told=told, ancient="", story=_story(context.story, period, weak))
    if period.grain == "quarter" and ((m.kind == "date" and not m.fiscal) or m.edge == "latest"):
        return replace(context, last_quarter=period)
    return context


def _part_of_a_year(m: Meaning) -> bool:
    """ "The first nine months", after which "a year earlier" is no quarter."""
    span = m.base or m
    return span.kind == "span" and span.unit == "month" and span.count in (6, 9)


def _story(story: Period, period: Period, weak: bool) -> Period:
    coarse = period.grain in ("year", "decade", "century", "half-year")
    if story.start is None or period.start is None:
        return period
    return story if weak or (coarse and story.start.year == period.start.year) else period


_DETERMINERS = words_of("determiners")


def by_the_way(words: Words, item: Item, grain: str) -> bool:
    """Whether a date is no station of a narrative: "the 1944 census", not "In 1944, …"."""
    before = words.at(item.i - 1)
    if before in ("until", "till", "by", "since") and not words.capital(item.i - 1):
        return True
    if grain in ("day", "month"):
        return before in _DETERMINERS and item.kind in ("day", "month") and words.at(item.j).isalpha()
    first = item.i - 1 if before in ("in", "by", "during", "late", "early") else item.i
    return first > 0 and words.lower[first - 1] not in (".", "”", '"', "!", "?") and words.lower[first - 1][0] != "\n"
