"""What a report's fields may hold, and how bytes become its text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from email.utils import parsedate_to_datetime

MOST_BYTES = 4_000_000  # a report has at most a million code points, of at most four bytes

_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ][\d:.,]+(?:Z|[+-]\d{2}:?\d{2})?)?")
_FEED_DAY = re.compile(
    r"(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} [12]\d{3} \d\d:\d\d(?::\d\d)?(?: [A-Z+-][A-Z\d]{0,5})?"
)
_UNREADABLE = re.compile("[\ud800-\udfff\x00]")
_SIGNATURES = {
    b"\xff\xfe": "UTF-16 text",
    b"\xfe\xff": "UTF-16 text",
    b"%PDF": "a PDF document",
    b"PK\x03\x04": "a zip or office document",
    b"\x1f\x8b": "gzip-compressed",
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
}


FIELD_NAMES: dict[str, tuple[str, ...]] = {
    "text": ("text", "body", "content", "full_text", "maintext", "description"),
    "title": ("title", "headline"),
    "lead": ("lead", "lede", "lead_paragraph", "standfirst"),
    "publisher": ("publisher", "publication", "outlet", "source", "source_domain", "site", "domain"),
    "published": (
        "published", "published_at", "published_date", "publication_date", "published_on", "publishedAt",
        "datePublished", "date_published", "date_publish", "pub_date", "pubdate", "pubDate", "date",
    ),
    "url": ("url", "link"),
}  # fmt: skip
"""The names under which sets of news give a report's fields: ours first, then what others call the same."""


class SourceError(Exception):
    """A report that cannot be taken in. The message says what was found, what is allowed and what to do."""


def published_day(value: object) -> date:
    """A publication day from ``YYYY-MM-DD`` (an hour after it is left aside), years 1000 to 2999."""
    found = _DAY.fullmatch(value.strip()) if isinstance(value, str) else None
    if found:
        try:
            day = date.fromisoformat(found[1])
        except ValueError:
            found = None
        else:
            if 1000 <= day.year <= 2999:
                return day
    raise SourceError(f"{shown(value)} is no publication date; give a day of the calendar as YYYY-MM-DD")


def feed_day(value: object) -> date:
    """A publication day as lists of news give it: as in ``published_day``, or as RFC 2822 has it, as feeds do."""
    try:
        return published_day(value)
    except SourceError:
        if not isinstance(value, str) or not _FEED_DAY.fullmatch(value.strip()):
            raise
        try:
            day = parsedate_to_datetime(value.strip()).date()
        except ValueError:
            day = None
        if day is None:
            raise
        return day


def name_of(fields: Mapping[str, object], field: str) -> str:
    """The name under which a field is given: the first of its `FIELD_NAMES` with a value, else an empty one, else ours.

    What others call a publisher may be an object and a "date" never is: a value that is no string counts only for
    days and under our own names, where it is a fault.
    """
    ours = FIELD_NAMES[field][0]
    for name in FIELD_NAMES[field]:
        value = fields.get(name)
        if value not in (None, "") and (isinstance(value, str) or name == ours or field == "published"):
            return name
    return next((name for name in FIELD_NAMES[field] if fields.get(name) == ""), ours)


def text_field(fields: Mapping[str, object], name: str) -> str:
    """The string at ``name``, ``""`` where it is absent or null."""
    value = fields.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise SourceError(f'"{name}" is {kind(value)}; it must be a string')
    return value


def readable(text: str) -> str:
    """The text with U+FFFD for every lone surrogate and NUL: as many code points, and offsets still hold."""
    return _UNREADABLE.sub("\ufffd", text)


def decoded(raw: bytes, name: str) -> str:
    """UTF-8 bytes as text, code point for code point: newlines and a byte order mark are kept."""
    for signature, what in _SIGNATURES.items():
        if raw.startswith(signature):
            advice = "iconv -f UTF-16 -t UTF-8" if "UTF-16" in what else "a program that extracts its text"
            raise SourceError(f"{name} is {what}; reports must be plain text in UTF-8: convert it with {advice}")
    if b"\0" in raw:
        raise SourceError(
            f"{name} is binary (byte {raw.index(0)} is NUL); reports must be plain text in UTF-8: "
            "give its text, or convert it with iconv -t UTF-8"
        )
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise SourceError(
            f"{name} is not UTF-8 (byte {error.start} is 0x{raw[error.start]:02x}); if it is Latin-1, convert it with: "
            "iconv -f LATIN1 -t UTF-8"
        ) from None


def kind(value: object) -> str:
    """The JSON kind of a value, in words."""
    names = {bool: "true or false", int: "a number", float: "a number", list: "an array", dict: "an object"}
    return "null" if value is None else names.get(type(value), "a string")


def shown(value: object) -> str:
    """A value short enough for a message, on one line and printable."""
    text = ascii(value) if not isinstance(value, str) else f"“{readable(value)}”"
    text = "".join(c if c.isprintable() else "�" for c in text)
    return text if len(text) <= 60 else text[:59] + "…"
