"""Lines and prefixes that say where and when a report was written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
)  # fmt: skip
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
_CLOCK = r"\d{1,2}(?:[:.]\d{2}){1,2}(?:\s*[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?"
_ZONE = r"(?:\(?(?:[a-z]{2,5}|[a-z]+ time)(?:[+-]\d{1,2}(?::?\d{2})?)?\)?)"

_DATE_LINE = re.compile(
    rf"""
    (?P<what>(?:first\ )?published|(?:last\ )?(?:updated|modified)|posted|issued|created|dated?)?
    \s*(?:on|at|:|–|-)?\s*
    (?:{_WEEKDAY},?\s+)?
    (?:(?P<m1>{_MONTH})\s+(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y1>\d{{4}})
      |(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<m2>{_MONTH}),?\s+(?P<y2>\d{{4}})
      |(?P<y3>\d{{4}})-(?P<m3>\d{{2}})-(?P<d3>\d{{2}})(?:t[\d:.]+(?:z|[+-]\d\d:?\d\d)?)?)
    (?:\s*[,|·•/–-]?\s*(?:at\s+)?(?:{_CLOCK})(?:\s*{_ZONE})?)?
    (?:\s*[|·•/–-]\s*(?:updated|last\ updated|modified).{{0,60}})?
    \s*\.?
    """,
    re.IGNORECASE | re.VERBOSE,
)

_CAPS = r"[A-Z][A-Z.’'-]*[A-Z.](?:[ /-]+(?:[A-Z][A-Z.’'-]*[A-Z.]|de|DE|of|la|al))*"
_PROPER = r"[A-Z][\w.’'-]+(?:[ /-](?:[A-Z][\w.’'-]+|de|la|al|of|el)){0,3}"
_DAY = rf"{_MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{_MONTH}"
_DATELINE = re.compile(
    rf"""
    (?:
      (?:(?P<caps>{_CAPS})|(?P<proper>{_PROPER}))
      (?:\s*\[[^\]]{{2,40}}\])?
      (?:,\s*(?!(?i:{_MONTH})\s+\d)(?P<region>[A-Z][\w.’' -]{{1,30}}?))?
      (?:,\s*(?P<day>(?i:{_DAY})(?:,?\s+\d{{4}})?))?
      (?:\s*\((?P<agency>[A-Z][\w.&’' /-]{{1,40}})\))?
    | \((?P<alone>[A-Z][\w.&’' /-]{{1,40}})\)
    )
    \s*(?P<dash>[–—]|--|-|:)\s+
    (?=[“"‘'(\[]*[A-Z0-9])
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """What opens a wire report: "MOSCOW, March 19 (Reuters) –". ``length`` is that of the opening."""

    length: int
    place: str = ""
    agency: str = ""
    day: date | None = None


def dateline_of(paragraph: str) -> Dateline | None:
    """The dateline that opens a paragraph.

    A place in capitals is enough before a dash; one in small letters needs its day, its country or the agency's
    name beside it, since "Ministers – most of them new – …" opens likewise.
    """
    m = _DATELINE.match(paragraph[:160])
    if not m:
        return None
    agency = m["agency"] or m["alone"] or ""
    proof = bool(agency) or bool(m["day"]) or (bool(m["region"]) and m["dash"] != ":" and m["region"].istitle())
    if not (proof or (m["caps"] and m["dash"] != ":")):
        return None
    return Dateline(m.end(), m["caps"] or m["proper"] or "", agency, date_line(m["day"] or ""))


def date_line(line: str) -> date | None:
    """The day that a line gives, where it gives a full date and nothing else but a label and an hour."""
    m = _DATE_LINE.fullmatch(line) if 8 <= len(line) <= 160 else None
    if not m:
        return None
    for year, month, day in (
        (m["y1"], m["m1"], m["d1"]),
        (m["y2"], m["m2"], m["d2"]),
        (m["y3"], m["m3"], m["d3"]),
    ):
        if year:
            number = int(month) if month.isdecimal() else _month(month)
            try:
                return date(int(year), number, int(day))
            except ValueError:
                return None
    return None


def is_update(line: str) -> bool:
    """Does a date line say when the page was changed, not when it was published?"""
    return line.casefold().startswith(("updated", "last ", "modified"))


def _month(word: str) -> int:
    stem = word.casefold()[:3]
    return next(i for i, name in enumerate(_MONTHS, 1) if name.startswith(stem))
