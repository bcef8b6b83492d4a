"""From text to items: words, their codes, and the phrases that the grammar finds among them."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, NamedTuple

from dragoman.times.grammar import Grammar, Rule, grammar
from dragoman.times.lexicon import OTHER, TOKEN, number, occasions, words_of, ymd
from dragoman.times.meaning import FIELDS, Meaning
from dragoman.times.words import Words

CORE = words_of("core")
"""What a run of time words must hold to be worth reading."""


class Item(NamedTuple):
    """A word or a phrase at tokens ``i``–``j``; ``value`` is the lower-case word or the phrase's meaning."""

    code: str
    i: int
    j: int
    value: Any
    kind: str = ""
    rules: tuple[str, ...] = ()


class Scan(NamedTuple):
    """A text's words and the phrases among them, in text order."""

    words: Words
    phrases: list[Item]


@cache
def _runs() -> re.Pattern[str]:
    codes = "".join({c for name in CORE for c in grammar().codes_of(name)})
    return re.compile(f"[^{OTHER}{codes}]*[{codes}][^{OTHER}]*")


def scan(text: str) -> Scan:
    """All phrases of the kept kinds."""
    g = grammar()
    lexicon = g.lexicon
    lower: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    codes: list[str] = []
    get, slow = lexicon.codes.get, lexicon.code
    for m in TOKEN.finditer(text):
        word = m.group().lower()
        lower.append(word)
        starts.append(m.start())
        ends.append(m.end())
        codes.append(get(word) or slow(word))
    words = Words(text, lower, starts, ends)
    line = "".join(codes)
    phrases: list[Item] = []
    for run in _runs().finditer(line):
        phrases += _read_run(g, words, line, run.start(), run.end())
    return Scan(words, phrases)


def _read_run(g: Grammar, words: Words, line: str, start: int, end: int) -> list[Item]:
    items = [Item(line[k], k, k + 1, words.lower[k]) for k in range(start, end)]
    items = _occasions(g, words, _numbers(g, items))
    for level in g.levels:
        items = _apply(g, words, items, level)
    return [item for item in items if item.kind in g.kept]


def _apply(g: Grammar, words: Words, items: list[Item], level: dict[str, tuple[Rule, ...]]) -> list[Item]:
    line = "".join([item.code for item in items])
    out: list[Item] = []
    at = 0
    while at < len(items):
        found = None
        for rule in level.get(line[at], ()):
            m = rule.pattern.regex.match(line, at)
            if m is None or (found is not None and m.end() <= found[0]):
                continue
            fields, kind = _fields(rule, items, m)
            if rule.guard is None or rule.guard(words, items[at].i, items[m.end() - 1].j, fields):
                found = (m.end(), rule, fields, kind)
        if found is None:
            out.append(items[at])
            at += 1
            continue
        stop, rule, fields, kind = found
        out.append(_made(g, rule, fields, kind, items[at:stop]))
        at = stop
    return out


def _fields(rule: Rule, items: list[Item], m: re.Match[str]) -> tuple[dict[str, Any], str]:
    """The meaning's fields and the kind of the captured base."""
    fields = dict(rule.meaning)
    kind = ""
    for group, field in rule.pattern.fields.items():
        place = m.start(group)
        if place < 0:
            continue
        item = items[place]
        fields[field] = item.value if item.kind else _value(item.value, field)
        if field == "base":
            kind = item.kind
    return fields, kind


_CATEGORIES = {
    "month": ("MONTH", "ABBR_MONTH"), "weekday": ("WEEKDAY", "ABBR_WEEKDAY", "WEEKDAYS"),
    "season": ("SEASON", "SEASONS"), "unit": ("UNIT", "UNITS"), "part": ("EARLY", "BOUND", "DAYPART"),
    "turn": ("TURN",), "ref": ("OFTEN", "PRESENT", "RECENT"),
    "mod": ("APPROX", "EARLY"), "era": ("ERA",), "half_day": ("CLOCK_HALF",), "decade": ("TENS_PLURAL",),
}  # fmt: skip
_COUNTS = ("SMALL", "TENS", "VAGUE", "AROUND_NOW", "TURN", "ORDINAL")


def _value(word: str, field: str) -> Any:
    """What a captured word is worth in a field."""
    values = grammar().lexicon.values
    name = field.rstrip("2")
    for category in _CATEGORIES.get(name, _COUNTS):
        if word in values[category]:
            return values[category][word]
    if name == "quarter" and word[0] == "q":
        return int(word[1:])
    if name == "era":
        return -1 if word[0] == "b" else 1
    if word[0].isdecimal() and name not in ("numeric", "time"):
        digits = word.rstrip("'’sthndr")
        return int(digits) if digits.isdecimal() else number(word)
    return word


def _made(g: Grammar, rule: Rule, fields: dict[str, Any], base: str, items: list[Item]) -> Item:
    kind = base if rule.gives == "base" else rule.gives
    earlier = tuple(dict.fromkeys(name for item in items for name in item.rules))
    meaning = construct(fields)
    last = items[-1].j - (len(items) > 1 and _closing_stop(g, items))
    return Item(g.lexicon.item_codes[kind], items[0].i, last, meaning, kind, (*earlier, rule.name))


def _closing_stop(g: Grammar, items: list[Item]) -> bool:
    """Whether a phrase ends in the full stop of its sentence: "18 March.", not that of "18 Mar."."""
    return items[-1].value == "." and items[-2].value in g.lexicon.values["MONTH"]


_ENDS = {"first": "START", "opening": "START", "last": "END", "final": "END", "closing": "END"}


def construct(fields: dict[str, Any]) -> Meaning:
    """The meaning that captures make: second ends become the other of a range, short years long ones."""
    second = {f[:-1]: fields.pop(f) for f in ("day2", "month2", "weekday2") if f in fields}
    year2 = fields.pop("year2", None)
    if "numeric" in fields:
        parts = ymd(fields.pop("numeric"))
        fields |= dict(zip(("year", "month", "day"), parts, strict=True)) if parts else {}
        fields["kind"] = "date"
    if fields["kind"] == "range" and "base" not in fields:
        return _range(fields, second, year2)
    if year2 is not None:
        fields["year"] = year2 + (2000 if year2 < 30 else 1900)
    if fields.get("edge") == "half":
        fields.setdefault("count", 1)
    half_day = fields.pop("half_day", None)
    if "time" in fields:
        fields["time"] = clock(str(fields["time"]), half_day)
    if fields.get("part") in _ENDS:
        fields["part"] = _ENDS[fields["part"]]
    if "half" in fields:
        fields["half"] = 1 if fields["half"] in (1, "first", "former") else 2
    if "year" in fields:
        fields["year"] = int(fields["year"])
    return Meaning(**{k: v for k, v in fields.items() if k in FIELDS})


def _range(fields: dict[str, Any], second: dict[str, Any], year2: int | None) -> Meaning:
    kind = "weekday" if "weekday" in fields else "date"
    first = {k: v for k, v in fields.items() if k in ("day", "month", "year", "weekday", "era")}
    other = first | second
    if year2 is not None:
        other["year"] = year2 if year2 >= 100 or first.get("era", 1) < 0 else first["year"] // 100 * 100 + year2
    if "month" in second and "year" in first and second["month"] < first["month"]:
        first = first | {"year": first["year"] - 1}
    return Meaning("range", base=Meaning(kind, **first), other=Meaning(kind, **other))


def clock(word: str, half_day: Any) -> str:
    """A time of day as hh:mm: "9" with "p.m." is "21:00"."""
    values = grammar().lexicon.values["SMALL"]
    hours, _, minutes = str(values.get(word, word)).replace(".", ":").partition(":")
    hour = int(hours) if hours.isdecimal() else 0
    minute = int(minutes[:2]) if minutes[:2].isdecimal() else 0
    if half_day is not None:
        hour = hour % 12 + (12 if half_day in (12, "afternoon", "evening") or str(half_day)[0] == "p" else 0)
    return f"{min(hour, 24):02}:{min(minute, 59):02}"


# --- numbers in words and occasions -----------------------------------------------------------------


def _numbers(g: Grammar, items: list[Item]) -> list[Item]:
    """Numbers of several words as one item: "twenty-one", "two hundred", "nineteen ninety-seven"."""
    values = g.lexicon.values
    small, tens, hundred = values["SMALL"], values["TENS"], values["HUNDRED"]
    out: list[Item] = []
    at = 0
    while at < len(items):
        word = items[at].value
        if word not in small and word not in tens and not (word in ("a", "an") and at + 1 < len(items)):
            out.append(items[at])
            at += 1
            continue
        stop, value = at, 0
        while stop < len(items):
            step = items[stop].value
            if step in ("a", "an") and stop == at and items[at + 1].value in hundred:
                value = 1
            elif step in tens:
                value = value * 100 + int(tens[step]) if 10 <= value < 100 else value + int(tens[step])
            elif step in small and (
                stop == at or items[stop - 1].value in tens or items[stop - 1].value in ("-", *hundred)
            ):
                value += int(small[step])
            elif step in hundred and value:
                value = value // 1000 * 1000 + value % 1000 * int(hundred[step]) if step == "hundred" else value * 1000
            elif (
                step == "-"
                and items[stop - 1].value in tens
                and stop + 1 < len(items)
                and items[stop + 1].value in small
            ) or (
                step == "and"
                and items[stop - 1].value in hundred
                and stop + 1 < len(items)
                and (items[stop + 1].value in small or items[stop + 1].value in tens)
            ):
                pass
            else:
                break
            stop += 1
        if stop - at < 2:
            out.append(items[at])
            at += 1
            continue
        kind = "yearnum" if 1100 <= value <= 2099 and items[at + 1].value in tens else "num"
        out.append(Item(g.lexicon.item_codes[kind], items[at].i, items[stop - 1].j, value, kind))
        at = stop
    return out


def _names_more(words: Words, i: int) -> bool:
    """Whether a capital follows that makes another name of it: the Yom Kippur War, Easter Island."""
    codes = grammar().lexicon.codes
    return words.capital(i) and words.lower[i].isalpha() and words.lower[i] not in codes


def _occasions(g: Grammar, words: Words, items: list[Item]) -> list[Item]:
    known = occasions()
    if not any(item.value in known for item in items if not item.kind):
        return items
    out: list[Item] = []
    at = 0
    while at < len(items):
        item = items[at]
        hit = None
        for names, row in known.get(item.value, ()) if not item.kind else ():
            span = [words.at(item.i + k).replace("’", "'") for k in range(len(names))]
            if tuple(span) == names and (words.capital(item.i) or names[0][0].isdecimal()):
                hit = (len(names), row)
                break
        if hit is None or _names_more(words, item.i + hit[0]):
            out.append(item)
            at += 1
            continue
        size, row = hit
        meaning = Meaning("occasion", occasion=row["names"][0])
        out.append(Item(g.lexicon.item_codes["occasion"], item.i, item.i + size, meaning, "occasion", ("occasion",)))
        while at < len(items) and items[at].i < item.i + size:
            at += 1
    return out
