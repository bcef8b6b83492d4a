"""The rows of a reading as plain values for JSON; docs/ledger.md says what each field means.

Days are ISO dates, offsets are half-open code points into the report's text, what is unknown is ``None``.
"""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

from dragoman.model import (
    Diagnostic,
    Entry,
    Evidence,
    Figure,
    Link,
    Party,
    Place,
    Reading,
    Reason,
    Statement,
    Upcoming,
    When,
)

if TYPE_CHECKING:
    from dragoman.actors.who import Who

Row = dict[str, Any]


def reading_row(reading: Reading, why: bool = False) -> Row:
    """A whole reading. With ``why`` every piece of evidence lists the reason for each field."""
    report = reading.report
    return {
        "id": report.id,
        "title": report.title,
        "publisher": report.publisher,
        "url": report.url,
        "published": published_row(reading.published),
        "entries": [entry_row(e, why) for e in reading.entries],
        "statements": [statement_row(s, why) for s in reading.statements],
        "figures": [figure_row(f, why) for f in reading.figures],
        "upcoming": [upcoming_row(u, why) for u in reading.upcoming],
        "diagnostics": [diagnostic_row(d) for d in reading.diagnostics],
    }


def as_json(row: Row) -> str:
    """One line of JSON."""
    return json.dumps(row, ensure_ascii=False, separators=(", ", ": "))


def published_row(when: When) -> Row:
    """The day of publication, or the bounds that the text allows."""
    return {"start": _day(when.start), "end": _day(when.end), "basis": when.basis}


def entry_row(e: Entry, why: bool = False) -> Row:
    """An entry; ``why`` as for a reading."""
    return {
        "id": e.id,
        "type": e.type,
        "modes": list(e.modes),
        "contexts": list(e.contexts),
        "status": e.status,
        "actors": [party_row(p) for p in e.actors],
        "recipients": [party_row(p) for p in e.recipients],
        "counterpart": [party_row(p) for p in e.counterpart],
        "where": place_row(e.where),
        "when": when_row(e.when),
        "occasion": e.occasion,
        "about": e.about,
        "quote": e.quote,
        "word": [link_row(link) for link in e.word],
        "said_on": when_row(e.said_on),
        "cameo": e.cameo,
        "goldstein": e.goldstein,
        "quad": e.quad,
        "confidence": e.confidence,
        "evidence": evidence_row(e.evidence, why),
    }


def statement_row(s: Statement, why: bool = False) -> Row:
    """A statement, its content as pairs of offsets; ``why`` as for a reading."""
    return {
        "speaker": party_row(s.speaker),
        "speaker_start": _offset(s.speaker.start),
        "speaker_end": _offset(s.speaker.end),
        "role": s.role,
        "addressee": s.addressee,
        "venue": s.venue,
        "form": s.form,
        "stance": s.stance,
        "said_on": when_row(s.said_on),
        "cue": s.cue,
        "cue_start": _offset(s.cue_start),
        "cue_end": _offset(s.cue_end),
        "content": [list(span) for span in s.content],
        "quote": s.quote,
        "word": [link_row(link) for link in s.word],
        "evidence": evidence_row(s.evidence, why),
    }


def figure_row(f: Figure, why: bool = False) -> Row:
    """A figure, a whole amount without a decimal point; ``why`` as for a reading."""
    return {
        "measure": f.measure,
        "amount": _number(f.amount),
        "amount_max": _number(f.amount_max),
        "currency": f.currency,
        "unit": f.unit,
        "parties": list(f.parties),
        "period": when_row(f.period),
        "approximate": f.approximate,
        "qualifier": f.qualifier,
        "speaker": f.speaker,
        "evidence": evidence_row(f.evidence, why),
    }


def upcoming_row(u: Upcoming, why: bool = False) -> Row:
    """A coming event; ``why`` as for a reading."""
    return {
        "what": u.what,
        "when": when_row(u.when),
        "approximate": u.approximate,
        "status": u.status,
        "evidence": evidence_row(u.evidence, why),
    }


def diagnostic_row(d: Diagnostic) -> Row:
    """A note on what was imperfect; offsets ``None`` where it has no place in the text."""
    return {
        "code": d.code,
        "message": d.message,
        "stage": d.stage,
        "severity": d.severity,
        "start": _offset(d.start),
        "end": _offset(d.end),
    }


def party_row(p: Party) -> Row:
    """A party; ``candidates`` only where it stayed ambiguous."""
    row: Row = {
        "name": p.name,
        "country": p.country,
        "sector": p.sector,
        "office": p.office,
        "mention": p.mention,
        "start": _offset(p.start),
        "end": _offset(p.end),
    }
    return row | {"candidates": list(p.candidates)} if p.candidates else row


def place_row(place: Place | None) -> Row | None:
    """Where; coordinates in degrees north and east, ``None`` where the place is not known by name."""
    if place is None:
        return None
    row: Row = {"country": place.country or None, "place": place.name or None}
    return row | {"latitude": place.latitude, "longitude": place.longitude}


def link_row(link: Link) -> Row:
    """One link of a chain of sources."""
    return {
        "name": link.name,
        "kind": link.kind,
        "cue": link.cue,
        "mention": link.mention,
        "country": link.country,
        "sector": link.sector,
        "start": _offset(link.start),
        "end": _offset(link.end),
    }


def when_row(when: When | None) -> Row | None:
    """An interval of days, both ends included, ``None`` for an open end; ``None`` where there is no time."""
    if when is None:
        return None
    return {
        "start": _day(when.start),
        "end": _day(when.end),
        "text": when.text,
        "grain": when.grain,
        "approximate": when.approximate,
        "basis": when.basis,
    }


def evidence_row(e: Evidence, why: bool = False) -> Row:
    """Where a row stands in its report; with ``why`` the reason for each field."""
    row: Row = {
        "report": e.report_id,
        "start": e.start,
        "end": e.end,
        "trigger_start": _offset(e.trigger_start),
        "trigger_end": _offset(e.trigger_end),
        "sentence": e.sentence,
        "caption": e.caption,
    }
    return row | {"why": [reason_row(r) for r in e.reasons]} if why else row


def who_row(found: Who) -> Row:
    """Who a mention names; ``country`` and ``sector`` ``None`` where unknown."""
    return {
        "mention": found.mention,
        "name": found.name,
        "country": found.country or None,
        "sector": found.sector or None,
        "office": found.office,
        "candidates": list(found.candidates),
        "why": found.why,
    }


def reason_row(r: Reason) -> Row:
    """A field, the words it rests on, and the rule or lexicon item."""
    return {"field": r.field, "words": r.words, "rule": r.rule}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _offset(at: int) -> int | None:
    return at if at >= 0 else None


def _number(amount: float | None) -> int | float | None:
    """A whole amount without a decimal point."""
    return int(amount) if amount is not None and float(amount).is_integer() else amount
