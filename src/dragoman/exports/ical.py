"""Coming events as iCalendar, RFC 5545 (needs icalendar, the extra ``calendar``).

Every event is all-day. UIDs stay the same from export to export; SEQUENCE rises when a newer report moves an event or
calls it off.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, BinaryIO

from dragoman.exports.happenings import AHEAD, Happening, Mention, happenings, mentions
from dragoman.extras import extra
from dragoman.ledger import Filters, Ledger
from dragoman.model import Status, When

PRODUCT = "-//Dragoman//ledger of international politics//EN"
_STATUS: dict[Status, str] = {"planned": "CONFIRMED", "cancelled": "CANCELLED"}  # all others are TENTATIVE
_UNFIT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")  # RFC 5545 allows no control characters but tab and line feed
_UNKNOWN_DAY = date(1970, 1, 1)  # of a stamp, where no report has a day


def write(stream: BinaryIO, ledger: Ledger, limit: int = 0, asked: Filters | None = None) -> int:
    """A calendar of the coming events that have a day; how many.

    ``since``, ``until`` and ``status`` are of the event as it stands, all other filters of the reports and entries it
    comes from. Older versions of reports count for how an event changed, and not otherwise.
    """
    own: dict[str, Any] = dict(asked or {})
    since, until, status = own.pop("since", None), own.pop("until", None), own.pop("status", ())
    statuses = (status,) if isinstance(status, str) else tuple(status)
    for value in statuses:
        if value not in AHEAD:
            raise ValueError(f"{value} is no status of a coming event; allowed are {', '.join(AHEAD)}")
    found = happenings(mentions(ledger, own))
    chosen = [h for h in found if _chosen(h, since, until, statuses)]
    chosen.sort(key=lambda h: (days_of(h.when), h.uid))
    chosen = chosen[: limit or None]
    stream.write(calendar(chosen).to_ical())
    return len(chosen)


def calendar(found: Iterable[Happening]) -> Any:
    """The VCALENDAR of happenings that have a day."""
    made = extra("icalendar", "calendar").Calendar()
    made.add("prodid", PRODUCT)
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    for happening in found:
        made.add_component(event(happening))
    return made


def event(happening: Happening) -> Any:
    """The VEVENT of a happening that has a day."""
    made = extra("icalendar", "calendar").Event()
    days, latest, when = days_of(happening.when), happening.latest, happening.when
    vague = when is not None and is_vague(when)
    made.add("uid", happening.uid)
    made.add("sequence", happening.sequence)
    made.add("dtstamp", _stamp(latest))
    made.add("last-modified", _stamp(latest))
    made.add("dtstart", days[0])
    made.add("dtend", days[1] + timedelta(days=1) if days[1] < date.max else date.max)
    made.add("status", _STATUS.get(happening.status, "TENTATIVE"))
    made.add("transp", "TRANSPARENT")
    made.add("summary", _fit(_fullest(happening).what + (" (approximate)" if vague else "")))
    made.add("description", _fit(_description(happening, when)))
    made.add("categories", [_fit(c) for c in _categories(happening)])
    if url := _fit(latest.report.report.url).replace("\n", ""):
        made.add("url", url)
    if place := next((m.entry.where for m in reversed(happening.mentions) if m.entry and m.entry.where), None):
        made.add("location", _fit(", ".join(part for part in (place.name, place.country) if part)))
    made.add("x-dragoman-approximate", "TRUE" if vague else "FALSE")
    if thread := next((m.thread for m in reversed(happening.mentions) if m.thread), ""):
        made.add("x-dragoman-thread", thread)
    return made


def days_of(when: When | None) -> tuple[date, date]:
    """The days an event spans, both included. "By May" and "from May" are the one day that is known."""
    start = when and (when.start or when.end)
    end = when and (when.end or when.start)
    if not start or not end:
        raise ValueError("an event without a day has no place in a calendar")
    return (start, end)


def is_vague(when: When) -> bool:
    """Whether the event is some time within its days, or by or from a day, and not on all of them."""
    open_ended = when.start is None or when.end is None
    return when.approximate or open_ended or when.grain not in ("day", "weekend", "")


def _chosen(happening: Happening, since: date | None, until: date | None, statuses: tuple[str, ...]) -> bool:
    when = happening.when
    if when is None or not (when.start or when.end):
        return False
    start, end = days_of(when)
    fits = (since is None or end >= since) and (until is None or start <= until)
    return fits and (not statuses or happening.status in statuses)


def _stamp(mention: Mention) -> datetime:
    """When the event was last changed: midnight of the day of its latest report, so that exports agree."""
    day = _UNKNOWN_DAY if mention.day == date.min else mention.day
    return datetime.combine(day, time(), UTC)


def _fullest(happening: Happening) -> Mention:
    """The mention with the fullest words, of those not made up for a cancellation where there are others."""
    told = [m for m in happening.mentions if m.status != "cancelled"] or happening.mentions
    return max(told, key=lambda m: (len(m.countries), m.day))


def _categories(happening: Happening) -> list[str]:
    entry = happening.first.entry
    return [happening.status, *([entry.type, *sorted(happening.first.countries)] if entry else [])]


def _description(happening: Happening, when: When | None) -> str:
    """What each report said, the latest first, with its publisher, day and address."""
    lines = [f"Status: {happening.status}"]
    if when is not None and is_vague(when):
        lines.append(f"Approximate: {_range(when)}" + (f" (“{when.text}”)" if when.text else ""))
    for m in reversed(happening.mentions):
        report = m.report.report
        word = [link.name for link in m.entry.word] if m.entry else []
        where = [report.publisher, m.day.isoformat() if m.day > date.min else "", report.url]
        lines += ["", m.sentence, "— " + ", ".join(part for part in where if part)]
        lines += ["On the word of: " + " ‹ ".join(word)] if word else []
    return "\n".join(lines)


def _range(when: When) -> str:
    start, end = when.start, when.end
    if start and end:
        return f"within {start.isoformat()} to {end.isoformat()}" if start != end else f"about {start.isoformat()}"
    return f"from {start.isoformat()}" if start else f"by {end.isoformat() if end else ''}"


def _fit(text: str) -> str:
    return _UNFIT.sub("", text.replace("\r\n", "\n"))
