"""Plain text files, with what a ``.meta.json`` beside them or their first line tells."""

from __future__ import annotations

import json
from datetime import date
from errno import ENAMETOOLONG
from pathlib import Path
from typing import BinaryIO

from dragoman.model import Report
from dragoman.sources.fields import MOST_BYTES, SourceError, decoded, published_day, readable, text_field

LONGEST_TITLE = 200  # code points
MOST_TITLE_WORDS = 25


def report_of_file(path: Path, published: date | None = None, publisher: str = "") -> Report:
    """The report in a text file. What is given here wins over the ``.meta.json`` beside it."""
    text = decoded(_file_bytes(path), str(path))
    meta = _meta(path)
    found = report_of_text(text, str(path), published, publisher)
    day = published or (published_day(meta["published"]) if meta.get("published") is not None else None)
    return Report(
        text=found.text,
        id=str(path),
        title=text_field(meta, "title") or found.title,
        publisher=publisher or text_field(meta, "publisher"),
        published=day,
        url=text_field(meta, "url"),
    )


def report_of_text(text: str, name: str, published: date | None = None, publisher: str = "") -> Report:
    """A report from its text alone; a first line that looks like a headline is its title."""
    text = readable(text)
    return Report(text, name, title_of(text), publisher, published)


def report_of_stream(stream: BinaryIO, name: str, published: date | None = None, publisher: str = "") -> Report:
    """The report that a stream of bytes holds."""
    return report_of_text(decoded(read_bytes(stream, name), name), name, published, publisher)


def title_of(text: str) -> str:
    """The first line, where it is a short one without a final stop before a blank line; else ``""``."""
    first, _, rest = text.lstrip("\ufeff\r\n \t").partition("\n")
    first = first.strip()
    second = rest.partition("\n")[0]
    if not first or second.strip() or not rest.strip() or len(first) > LONGEST_TITLE:
        return ""
    if first[-1] in ".,;:…" or len(first.split()) not in range(3, MOST_TITLE_WORDS + 1):
        return ""
    return first


def read_bytes(stream: BinaryIO, name: str) -> bytes:
    """What a stream holds, up to the longest report."""
    raw = stream.read(MOST_BYTES + 1)
    if len(raw) > MOST_BYTES:
        raise SourceError(f"{name} is longer than a report may be (1,000,000 characters); split it into its reports")
    return raw


def _file_bytes(path: Path) -> bytes:
    if path.is_dir():
        raise SourceError(f"{path} is a directory; name its files, for example {path}/*.txt")
    try:
        with path.open("rb") as stream:
            return read_bytes(stream, str(path))
    except FileNotFoundError:
        raise SourceError(f"{path} does not exist; check the name") from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise _unreadable(path, error) from None


def _unreadable(path: Path, error: OSError | ValueError) -> SourceError:
    return SourceError(f"{path} cannot be read: {getattr(error, 'strerror', None) or error}")


def _meta(path: Path) -> dict[str, object]:
    beside = path.with_suffix(".meta.json")
    try:
        raw = beside.read_bytes()
    except FileNotFoundError:
        return {}
    except OSError as error:
        if error.errno == ENAMETOOLONG:  # longer than the report's own name: there can be none
            return {}
        raise _unreadable(beside, error) from None
    try:
        found = json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise SourceError(f"{beside} is no JSON ({error}); mend or remove it") from None
    if not isinstance(found, dict):
        raise SourceError(f"{beside} must hold a JSON object with title, published, publisher, url; mend or remove it")
    return found
