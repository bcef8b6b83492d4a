"""Reports with their entries marked, as spaCy's displaCy shows them (``style="ent", manual=True``)."""

from __future__ import annotations

import html
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, BinaryIO

from dragoman.annotation.sheets import Sheet, Span, days, time_span, trigger
from dragoman.model import Entry, Party

_SIDES = (("actor", "actors"), ("recipient", "recipients"), ("counterpart", "counterpart"))
_COLOURS = {"actor": "#9ad0f5", "recipient": "#f5c99a", "counterpart": "#c9b8f0", "when": "#b5e3b0"}
_ACT = "#f2a3a3"


def write(stream: BinaryIO, found: Iterable[Sheet]) -> int:
    """A JSON array with one object a report, each as ``marked`` gives it; how many."""
    count = 0
    for count, sheet in enumerate(found, 1):
        stream.write(b"[\n" if count == 1 else b",\n")
        stream.write(json.dumps(marked(sheet), ensure_ascii=False).encode())
    stream.write(b"\n]\n" if count else b"[]\n")
    return count


def write_page(stream: BinaryIO, found: Iterable[Sheet]) -> int:
    """An HTML page that displaCy makes of them; how many reports."""
    from spacy import displacy

    reports = [_safe(marked(sheet)) for sheet in found]
    labels = {entity["label"] for report in reports for entity in report["ents"]}
    colours = {label: _COLOURS.get(label.split("+")[0], _ACT) for label in labels}
    page = displacy.render(reports, style="ent", manual=True, page=True, jupyter=False, options={"colors": colours})
    stream.write(page.encode())
    return len(reports)


def marked(sheet: Sheet) -> dict[str, Any]:
    """A report as displaCy takes it: text, title, and marks in order that do not overlap.

    A mark's label is the type of an act, ``actor``, ``recipient``, ``counterpart`` (joined by ``+`` where a party is
    several) or ``when``; its ``kb_id`` the status, the party's codes, or the days.
    """
    found = [*_acts(sheet.entries), *_parties(sheet.entries), *_times(sheet)]
    marks = [
        {"start": start, "end": end, "label": label, "kb_id": note, "kb_url": "#"}
        for (start, end), label, note in _apart(found)
    ]
    title = sheet.report.report.title or sheet.report.report.id
    return {"text": sheet.text, "ents": marks, "title": title}


Mark = tuple[Span, str, str]


def _acts(entries: Sequence[Entry]) -> Iterator[Mark]:
    """The acts by their words; those of the same words have one mark."""
    found: dict[Span, list[Entry]] = defaultdict(list)
    for entry in entries:
        found[trigger(entry)].append(entry)
    for span, acts in found.items():
        yield span, _joined(e.type for e in acts), _joined(e.status for e in acts)


def _parties(entries: Sequence[Entry]) -> Iterator[Mark]:
    sides: dict[Span, list[tuple[str, Party]]] = defaultdict(list)
    for entry in entries:
        for side, name in _SIDES:
            for party in getattr(entry, name):
                if 0 <= party.start < party.end:
                    sides[party.start, party.end].append((side, party))
    for span, found in sides.items():
        codes = (":".join(code for code in (party.country, party.sector) if code) for _, party in found)
        yield span, _joined(side for side, _ in found), _joined(code for code in codes if code)


def _times(sheet: Sheet) -> Iterator[Mark]:
    spans = {}
    for entry in sheet.entries:
        span = time_span(sheet.text, entry)
        if span and entry.when:
            spans[span] = entry.when
    for span, when in spans.items():
        yield span, "when", days(when)


def _joined(values: Iterable[str]) -> str:
    return "+".join(dict.fromkeys(values))


def _apart(marks: Iterable[Mark]) -> list[Mark]:
    """Marks that do not overlap, in order: earlier ones win, which are acts before parties before times."""
    chosen: list[Mark] = []
    for mark in marks:
        (start, end), *_ = mark
        if all(end <= other[0][0] or other[0][1] <= start for other in chosen):
            chosen.append(mark)
    return sorted(chosen)


def _safe(report: dict[str, Any]) -> dict[str, Any]:
    """A report whose title and codes may stand in HTML: displaCy takes them as they are, the text not."""
    marks = [mark | {"kb_id": html.escape(mark["kb_id"])} for mark in report["ents"]]
    return report | {"title": html.escape(report["title"]), "ents": marks}
