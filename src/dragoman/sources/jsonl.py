"""JSON Lines: one report a line, with ``text`` and optionally id, published, publisher, title, url."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from dragoman.model import Report
from dragoman.sources.fields import SourceError, kind, published_day, readable, text_field


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that is no report: its number, from 1, and what is wrong with it."""

    number: int
    message: str


def reports_of_lines(lines: Iterable[bytes]) -> Iterator[Report | BadLine]:
    """A report or a ``BadLine`` for every line that is not blank, in order, one at a time."""
    for number, raw in enumerate(lines, 1):
        if not raw.strip(b" \t\r\n\xef\xbb\xbf"):
            continue
        try:
            yield report_of_line(raw, number)
        except SourceError as error:
            yield BadLine(number, str(error))


def report_of_line(raw: bytes, number: int) -> Report:
    """The report in one line; its id is the line's number where the line gives none."""
    fields = fields_of_line(raw)
    if "text" not in fields or fields["text"] is None:
        raise SourceError('has no "text"; every line must be an object with the report in "text"')
    given = fields.get("published")
    return Report(
        text=readable(text_field(fields, "text")),
        id=id_of(fields, number),
        title=readable(text_field(fields, "title")),
        publisher=readable(text_field(fields, "publisher")),
        published=published_day(given) if given is not None and given != "" else None,
        url=readable(text_field(fields, "url")),
    )


def id_of(fields: dict[str, object], number: int) -> str:
    """The line's id as text (numbers are allowed), its number where it has none."""
    found = fields.get("id")
    if found is None:
        return str(number)
    if isinstance(found, bool) or not isinstance(found, str | int):
        raise SourceError(f'"id" is {kind(found)}; it must be a string or a whole number')
    return readable(str(found))


def fields_of_line(raw: bytes) -> dict[str, object]:
    """The JSON object of one line."""
    try:
        found = json.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise SourceError(f"is not UTF-8 (byte {error.start} of the line); write JSON Lines in UTF-8") from None
    except (ValueError, RecursionError) as error:
        raise SourceError(f"is no JSON ({error}); every line must be one JSON object") from None
    if not isinstance(found, dict):
        raise SourceError(f"is {kind(found)}; every line must be a JSON object")
    return found


def query_of_line(raw: bytes, number: int) -> tuple[str, str, date | None, str]:
    """A line that asks who a mention names: id, ``mention``, ``on`` (a day) and ``context``."""
    fields = fields_of_line(raw)
    mention = text_field(fields, "mention")
    if not mention.strip():
        raise SourceError('has no "mention"; every line must be an object with the words in "mention"')
    on = fields.get("on")
    day = published_day(on) if on is not None and on != "" else None
    return id_of(fields, number), readable(mention), day, readable(text_field(fields, "context"))
