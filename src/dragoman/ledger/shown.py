"""Answers as a table for people, as JSON Lines and as CSV."""

from __future__ import annotations

import csv
import io
import shutil
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Literal

from dragoman.ledger.copies import Copies
from dragoman.ledger.counts import Timeline
from dragoman.ledger.decode import ReportRow
from dragoman.ledger.queries import Found
from dragoman.model import Entry, Figure, Link, Party, Statement, Upcoming, When
from dragoman.rows import (
    Row,
    as_json,
    diagnostic_row,
    entry_row,
    figure_row,
    published_row,
    statement_row,
    upcoming_row,
)

Format = Literal["table", "json", "csv"]
FORMATS: tuple[Format, ...] = ("table", "json", "csv")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_WIDEST = 60  # of a cell in a table, in code points
_GAP = 2


def lines(rows: Sequence[Row], flat: Sequence[Row], form: Format, headings: Sequence[str]) -> Iterator[str]:
    """The lines of an answer: ``rows`` whole for JSON, ``flat`` ones under their ``headings`` otherwise."""
    if form == "json":
        yield from map(as_json, rows)
    elif form == "csv":
        yield from csv_lines(flat, headings)
    elif flat:
        yield from _table(flat, headings)


def csv_lines(flat: Iterable[Row], headings: Sequence[str]) -> Iterator[str]:
    """CSV. A text that a spreadsheet would take for a formula gets an apostrophe before it; numbers stay."""
    rows: list[list[object]] = [list(headings)]
    rows += [[harmless(row.get(name)) for name in headings] for row in flat]
    yield from map(csv_line, rows)


def csv_line(cells: Sequence[object], delimiter: str = ",") -> str:
    """Cells as a line without its end. A cell with a line feed or a carriage return in it is quoted."""
    stream = io.StringIO()
    csv.writer(stream, delimiter=delimiter, lineterminator="\r\n").writerow(cells)  # it quotes what ends its lines
    return stream.getvalue().removesuffix("\r\n")


def harmless(value: object) -> object:
    """A cell that no spreadsheet runs."""
    if isinstance(value, str):
        return "'" + value if value.startswith(_FORMULA) else value
    return "" if value is None else value


def _table(flat: Sequence[Row], headings: Sequence[str]) -> Iterator[str]:
    cells = [list(headings)] + [[_cell(row.get(name)) for name in headings] for row in flat]
    widths = [min(_WIDEST, max(len(row[n]) for row in cells)) for n in range(len(headings))]
    across = shutil.get_terminal_size((160, 24)).columns
    spare = across - sum(widths[:-1]) - _GAP * (len(widths) - 1)
    widths[-1] = max(20, min(spare, max(len(row[-1]) for row in cells)))
    for row in cells:
        yield (
            (" " * _GAP).join(_cut(text, width).ljust(width) for text, width in zip(row, widths, strict=True)).rstrip()
        )


def _cell(value: object) -> str:
    text = "" if value is None else str(value)
    return "".join(c if c.isprintable() else " " for c in text)


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 1] + "…"


# --- the columns of each kind ---------------------------------------------------------------------

ENTRY_COLUMNS = (
    "id", "when_start", "when_end", "type", "modes", "status", "actors", "recipients", "counterpart", "word",
    "confidence", "published", "publisher", "report", "sentence",
)  # fmt: skip
STATEMENT_COLUMNS = (
    "speaker", "country", "form", "stance", "said_start", "said_end", "addressee", "venue", "word", "published",
    "publisher", "report", "quote", "sentence",
)  # fmt: skip
FIGURE_COLUMNS = (
    "measure", "amount", "amount_max", "currency", "unit", "parties", "period_start", "period_end", "qualifier",
    "speaker", "published", "publisher", "report", "sentence",
)  # fmt: skip
UPCOMING_COLUMNS = ("when_start", "when_end", "status", "published", "publisher", "report", "what")
COPY_COLUMNS = (
    "group", "part", "words", "key", "published_start", "published_end", "publisher", "name", "url", "title",
)  # fmt: skip
REPORT_COLUMNS = (
    "key", "version", "state", "published_start", "published_end", "publisher", "name", "url", "notes", "title",
)  # fmt: skip


def entry_flat(found: Found[Entry]) -> Row:
    e = found.row
    row: Row = {"id": e.id, "type": e.type, "modes": " ".join(e.modes), "status": e.status}
    row |= {"actors": _parties(e.actors), "recipients": _parties(e.recipients)}
    row |= {
        "counterpart": _parties(e.counterpart),
        "word": _word(e.word),
        "confidence": round(e.confidence, 2),
    }
    return row | _days("when", e.when) | _standing(found, e.evidence.sentence)


def statement_flat(found: Found[Statement]) -> Row:
    s = found.row
    row: Row = {"speaker": s.speaker.name, "country": s.speaker.country, "form": s.form, "stance": s.stance}
    row |= {"addressee": s.addressee, "venue": s.venue, "word": _word(s.word), "quote": s.quote}
    return row | _days("said", s.said_on) | _standing(found, s.evidence.sentence)


def figure_flat(found: Found[Figure]) -> Row:
    f = found.row
    row: Row = {"measure": f.measure, "amount": f.amount, "amount_max": f.amount_max, "currency": f.currency}
    row |= {"unit": f.unit, "parties": " ".join(f.parties), "qualifier": f.qualifier, "speaker": f.speaker}
    return row | _days("period", f.period) | _standing(found, f.evidence.sentence)


def upcoming_flat(found: Found[Upcoming]) -> Row:
    u = found.row
    return {"what": u.what, "status": u.status} | _days("when", u.when) | _standing(found, u.evidence.sentence)


def report_flat(found: ReportRow) -> Row:
    r = found.report
    row: Row = {
        "key": found.key,
        "version": found.version,
        "state": found.state,
        "title": r.title,
        "name": r.id,
    }
    row |= {"publisher": r.publisher, "url": r.url, "notes": " ".join(d.code for d in found.diagnostics)}
    return row | _days("published", found.published)


def copy_flat(found: tuple[Copies, ReportRow]) -> Row:
    """One report of a group, with what it is in it."""
    copies, report = found
    parts = [name for name, one in (("first", copies.first), ("longest", copies.longest)) if one.key == report.key]
    return {"group": copies.group, "part": " ".join(parts) or "copy", "words": report.words} | report_flat(report)


def _standing(found: Found[Any], sentence: str) -> Row:
    published = found.report.published
    day = published.end or published.start
    row: Row = {"published": day.isoformat() if day else None, "publisher": found.report.report.publisher}
    return row | {"report": found.report.key, "sentence": sentence}


def _days(prefix: str, when: When | None) -> Row:
    start, end = (when.start, when.end) if when else (None, None)
    return {f"{prefix}_start": start and start.isoformat(), f"{prefix}_end": end and end.isoformat()}


def _parties(parties: Sequence[Party]) -> str:
    return "; ".join(f"{p.name} ({p.country})" if p.country else p.name for p in parties)


def _word(word: Sequence[Link]) -> str:
    return " ‹ ".join(link.name for link in word)


# --- whole rows for JSON --------------------------------------------------------------------------


def report_json(found: ReportRow, notes: bool = True) -> Row:
    """A report without its text."""
    r = found.report
    row: Row = {"key": found.key, "id": r.id, "version": found.version, "state": found.state}
    row |= {"supersedes": found.supersedes or None, "superseded": found.superseded}
    row |= {"words": found.words, "copies": found.copies or None}
    row |= {
        "title": r.title,
        "publisher": r.publisher,
        "url": r.url,
        "published": published_row(found.published),
    }
    return row | {"diagnostics": [diagnostic_row(d) for d in found.diagnostics]} if notes else row


def copies_json(found: Copies) -> Row:
    """A group with its reports; ``first`` and ``longest`` are keys."""
    row: Row = {"group": found.group, "first": found.first.key, "longest": found.longest.key}
    return row | {"reports": [report_json(r, notes=False) for r in found.reports]}


def entry_json(found: Found[Entry]) -> Row:
    return entry_row(found.row, why=bool(found.row.evidence.reasons)) | _report(found)


def statement_json(found: Found[Statement]) -> Row:
    return statement_row(found.row) | _report(found)


def figure_json(found: Found[Figure]) -> Row:
    return figure_row(found.row) | _report(found)


def upcoming_json(found: Found[Upcoming]) -> Row:
    return upcoming_row(found.row) | _report(found)


def timeline_json(found: Timeline) -> Row:
    months = [{"month": m.month, "quads": dict(m.quads)} for m in found.months]
    return {"pair": list(found.pair), "months": months, "entries": [entry_json(e) for e in found.entries]}


def _report(found: Found[Any]) -> Row:
    return {"report": report_json(found.report, notes=False)}
