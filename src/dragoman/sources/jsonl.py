"""JSON Lines: one report a line, with ``text`` and optionally id, published, publisher, title, url.

Other usual names of these fields are understood too (``fields.FIELD_NAMES``), and files may be gzip-compressed.
"""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import BinaryIO, cast

from dragoman.model import Report
from dragoman.sources.fields import SourceError, feed_day, kind, name_of, published_day, readable, text_field

ENDINGS = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
LONGEST_LINE = 32_000_000  # bytes: a report of a million code points, all of them escaped, with room to spare
_GZIP = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that is no report: its number, from 1, and what is wrong with it."""

    number: int
    message: str


def reports_of_lines(lines: Iterable[bytes]) -> Iterator[Report | BadLine]:
    """A report or a ``BadLine`` for every line that is not blank, in order, one at a time."""
    number = 0
    try:
        for number, raw in enumerate(lines, 1):
            if raw.strip(b" \t\r\n\xef\xbb\xbf"):
                yield _of_line(raw, number)
    except SourceError as error:  # the file breaks off
        yield BadLine(number + 1, str(error))


def _of_line(raw: bytes, number: int) -> Report | BadLine:
    try:
        return report_of_line(raw, number)
    except SourceError as error:
        return BadLine(number, str(error))


def report_of_line(raw: bytes, number: int) -> Report:
    """The report in one line; its id is the line's number where the line gives none.

    A lead that is given apart stands before the text. A report whose text is empty is its headline: agencies send
    such ones.
    """
    fields = fields_of_line(raw)
    text = name_of(fields, "text")
    if fields.get(text) is None:
        raise SourceError('has no "text"; every line must be an object with the report in "text"')
    given = fields.get(name_of(fields, "published"))
    title = readable(text_field(fields, name_of(fields, "title")))
    lead = readable(text_field(fields, name_of(fields, "lead"))).strip()
    words = readable(text_field(fields, text))
    if lead and lead not in words:
        words = f"{lead}\n\n{words}" if words.strip() else lead
    return Report(
        text=words if words.strip() else title,
        id=id_of(fields, number),
        title=title,
        publisher=readable(text_field(fields, name_of(fields, "publisher"))),
        published=feed_day(given) if given is not None and given != "" else None,
        url=readable(text_field(fields, name_of(fields, "url"))),
    )


def is_lines(path: Path) -> bool:
    """Whether a file is JSON Lines by its name."""
    return path.name.lower().endswith(ENDINGS)


@contextmanager
def lines_of(path: Path) -> Iterator[Iterator[bytes]]:
    """The lines of a file, unpacked where it is gzip-compressed, whatever its name.

    ``SourceError`` where it cannot be opened, and while it is read where it breaks off or a line has no end.
    """
    try:
        stream = path.open("rb")
    except FileNotFoundError:
        raise SourceError(f"{path} does not exist; check the name") from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise _unreadable(path, error) from None
    with stream:
        yield _lines(stream, path)


def _lines(stream: BinaryIO, path: Path) -> Iterator[bytes]:
    try:
        packed = stream.peek(2).startswith(_GZIP)  # type: ignore[attr-defined]
        lines = cast(BinaryIO, gzip.GzipFile(fileobj=stream)) if packed else stream
        while line := lines.readline(LONGEST_LINE):
            if len(line) == LONGEST_LINE and not line.endswith(b"\n"):
                raise SourceError(f"{path} has a line of more than {LONGEST_LINE:,} bytes; give one report a line")
            yield line
    except (OSError, EOFError, zlib.error) as error:
        raise _unreadable(path, error) from None


def _unreadable(path: Path, error: Exception) -> SourceError:
    return SourceError(f"{path} cannot be read: {getattr(error, 'strerror', None) or error}")


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
