"""Reports on their way into a ledger, and what tells one from another."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from dragoman.model import Diagnostic, Reading, Report, When
from dragoman.sources import SourceError, report_of_file
from dragoman.sources.jsonl import fields_of_line, is_lines, lines_of, report_of_line


@dataclass(frozen=True, slots=True)
class Incoming:
    """A report to be added, or what stood where one was expected: then ``fault`` says what was wrong.

    ``key`` is a hash of the content as given: text, title, publisher, day, url. What has the same key is the same
    report, wherever it lies. ``document`` names what versions share: the url, else publisher and id, else the
    file's full path; where there is none of these it is the key, and no other report is a version of this one.
    """

    report: Report
    key: str
    document: str
    fault: str = ""


def incoming(report: Report, document: str = "") -> Incoming:
    """A report with its key. ``document`` stands for it where the report has no url."""
    day = report.published.isoformat() if report.published else ""
    key = _hash("report", report.text, report.title, report.publisher, day, report.url)
    return Incoming(report, key, report.url or document or key)


def of_files(paths: Iterable[Path], published: date | None = None, publisher: str = "") -> Iterator[Incoming]:
    """The reports in text files; a file that holds none comes with its fault."""
    for path in paths:
        document = path.absolute().as_uri()
        try:
            yield incoming(report_of_file(path, published, publisher), document)
        except SourceError as error:
            yield _faulty(str(path), document, str(error))


def of_paths(paths: Iterable[Path], published: date | None = None, publisher: str = "") -> Iterator[Incoming]:
    """The reports in files: JSON Lines by their names (``jsonl.ENDINGS``), else text files."""
    for path in paths:
        if not is_lines(path):
            yield from of_files((path,), published, publisher)
            continue
        try:
            with lines_of(path) as lines:
                yield from of_lines(lines, str(path), published, publisher)
        except SourceError as error:
            yield _faulty(str(path), path.absolute().as_uri(), str(error))


def of_lines(
    lines: Iterable[bytes], name: str, published: date | None = None, publisher: str = ""
) -> Iterator[Incoming]:
    """The reports in JSON Lines read from ``name``; a line that is none comes with its fault.

    A line without an id is called by its place, and is no version of another. ``published`` and ``publisher`` are
    for lines that do not give them.
    """
    try:
        for number, raw in enumerate(lines, 1):
            if raw.strip(b" \t\r\n\xef\xbb\xbf"):
                yield _of_line(raw, number, f"{name}:{number}", published, publisher)
    except SourceError as error:  # the file breaks off
        yield _faulty(name, "", str(error))


def _of_line(raw: bytes, number: int, place: str, published: date | None, publisher: str) -> Incoming:
    try:
        named = fields_of_line(raw).get("id") is not None
        report = report_of_line(raw, number)
    except SourceError as error:
        return _faulty(place, "", str(error), raw)
    report = replace(report, published=report.published or published, publisher=report.publisher or publisher)
    if named:
        return incoming(report, f"{report.publisher}#{report.id}")
    return incoming(replace(report, id=place))


def set_aside(report: Report, code: str, message: str) -> Reading:
    """The reading of a report that could not be read: a diagnostic and no rows."""
    published = When(report.published, report.published, grain="day") if report.published else When()
    return Reading(report, published, diagnostics=(Diagnostic(code, message, "sources", "error"),))


def _faulty(name: str, document: str, fault: str, raw: bytes = b"") -> Incoming:
    key = _hash("fault", name, fault, raw.decode("utf-8", "replace"))
    return Incoming(Report("", name), key, document or key, fault)


def _hash(*parts: str) -> str:
    """Of the parts, each with its length before it, so that none can run into the next."""
    digest = hashlib.sha256()
    for part in parts:
        raw = part.encode("utf-8", "surrogatepass")
        digest.update(b"%d:" % len(raw) + raw)
    return digest.hexdigest()[:24]
