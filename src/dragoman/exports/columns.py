"""The columns of the tables that are exported: one definition for CSV, JSON Lines, Parquet and data frames."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from dragoman.ledger import Found, ReportRow
from dragoman.model import Evidence, Party, When

Kind = Literal["text", "texts", "day", "number", "whole", "flag"]
"""``text`` is never null, unknown is ``""``; ``texts`` a list, none is ``[]``; ``day``, ``number`` (64-bit float) and
``whole`` (64-bit integer) may be null; ``flag`` is true or false."""
Table = Literal["entries", "statements", "figures", "upcoming", "reports"]
Value = str | tuple[str, ...] | date | float | int | bool | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, the kind of its values, what they mean, and where a row has them."""

    name: str
    kind: Kind
    what: str
    value: Callable[[Any], Value]


def _text(name: str, what: str, value: Callable[[Any], str]) -> Column:
    return Column(name, "text", what, value)


def _number(amount: float | None) -> float | None:
    return None if amount is None else float(amount)


def _offset(at: int) -> int | None:
    return at if at >= 0 else None


def _of(path: str) -> Callable[[Any], Any]:
    """The attribute of a row by its dotted name."""
    names = path.split(".")

    def value(found: Any) -> Any:
        for name in names:
            found = getattr(found, name)
        return found

    return value


def _days(prefix: str, what: str, when: Callable[[Any], When | None]) -> tuple[Column, ...]:
    """The columns of an interval of days."""

    def part(name: str, unknown: Value) -> Callable[[Any], Value]:
        return lambda found: getattr(when(found), name) if when(found) else unknown

    return (
        Column(f"{prefix}_start", "day", f"first day {what}; null where open or unknown", part("start", None)),
        Column(f"{prefix}_end", "day", f"last day {what}, included; null where open or unknown", part("end", None)),
        Column(f"{prefix}_text", "text", "the words that say when", part("text", "")),
        Column(f"{prefix}_grain", "text", "day, week, month, half-month, quarter, season, year …", part("grain", "")),
        Column(f"{prefix}_approximate", "flag", "whether the days are approximate", part("approximate", False)),
        Column(f"{prefix}_basis", "text", "stated, inferred or published; empty without a time", part("basis", "")),
    )


def _side(prefix: str, what: str, parties: Callable[[Any], Sequence[Party]]) -> tuple[Column, ...]:
    """The columns of a set of parties; their lists have the same length and order."""

    def each(name: str) -> Callable[[Any], tuple[str, ...]]:
        return lambda found: tuple(getattr(party, name) for party in parties(found))

    return (
        Column(f"{prefix}_names", "texts", f"{what}: resolved names", each("name")),
        Column(f"{prefix}_countries", "texts", "their country or body codes, empty where unknown", each("country")),
        Column(f"{prefix}_sectors", "texts", "their PLOVER sectors", each("sector")),
        Column(f"{prefix}_offices", "texts", "their offices", each("office")),
        Column(f"{prefix}_mentions", "texts", "the words that name them", each("mention")),
    )


def _published(row: ReportRow) -> date | None:
    return row.published.end or row.published.start


def _report(of: Callable[[Any], ReportRow]) -> tuple[Column, ...]:
    return (
        _text("report", "key of the report in the ledger", lambda f: of(f).key),
        _text("report_id", "the report's id: its file, or what it was given", lambda f: of(f).report.id),
        _text("publisher", "who published it", lambda f: of(f).report.publisher),
        Column("published", "day", "day of publication, or the latest the text allows", lambda f: _published(of(f))),
        _text("title", "its title", lambda f: of(f).report.title),
        _text("url", "its address", lambda f: of(f).report.url),
    )


def _word() -> tuple[Column, ...]:
    return (
        Column(
            "word_names", "texts", "on whose word: publisher's side first", lambda f: tuple(w.name for w in f.row.word)
        ),
        Column("word_kinds", "texts", "kinds of these links", lambda f: tuple(w.kind for w in f.row.word)),
    )


def _evidence() -> tuple[Column, ...]:
    def of(name: str) -> Callable[[Any], Any]:
        return lambda f: getattr(_at(f), name)

    return (
        Column("start", "whole", "where the evidence begins in the report's text, in code points", of("start")),
        Column("end", "whole", "where it ends, half-open", of("end")),
        Column("trigger_start", "whole", "where the words for the act begin", lambda f: _offset(_at(f).trigger_start)),
        Column("trigger_end", "whole", "where they end", lambda f: _offset(_at(f).trigger_end)),
        Column("caption", "flag", "whether it stands in a caption", of("caption")),
        _text("sentence", "the sentence, white space evened out", of("sentence")),
    )


def _at(found: Found[Any]) -> Evidence:
    evidence: Evidence = found.row.evidence
    return evidence


def _coordinate(name: str) -> Callable[[Any], float | None]:
    return lambda found: getattr(found.row.where, name) if found.row.where else None


def _found_report(found: Found[Any]) -> ReportRow:
    return found.report


ENTRIES: tuple[Column, ...] = (
    _text("id", "the entry's id", _of("row.id")),
    _text("thread", "id of the thread that the entry is of; empty in an older version of a report", _of("thread")),
    *_report(_found_report),
    _text("type", "PLOVER type", _of("row.type")),
    Column("modes", "texts", "PLOVER modes", _of("row.modes")),
    Column("contexts", "texts", "PLOVER contexts", _of("row.contexts")),
    _text("status", "where the act stands: occurred, ongoing, planned …", _of("row.status")),
    *_side("actor", "who acts", _of("row.actors")),
    *_side("recipient", "who is acted upon", _of("row.recipients")),
    *_side("counterpart", "who is met", _of("row.counterpart")),
    _text("country", "code of the country where it takes place", lambda f: f.row.where.country if f.row.where else ""),
    _text("place", "the place as named", lambda f: f.row.where.name if f.row.where else ""),
    Column("latitude", "number", "degrees north, where the place is known by name", _coordinate("latitude")),
    Column("longitude", "number", "degrees east", _coordinate("longitude")),
    *_days("when", "of the act", _of("row.when")),
    _text("occasion", "the occasion, in the text's words", _of("row.occasion")),
    _text("about", "what it is about, in the text's words", _of("row.about")),
    _text("quote", "the words quoted", _of("row.quote")),
    *_word(),
    *_days("said", "of the saying", _of("row.said_on")),
    _text("cameo", "CAMEO code of the act itself", _of("row.cameo")),
    Column("goldstein", "number", "its Goldstein score, −10 to 10", _of("row.goldstein")),
    _text("quad", "PLOVER quad class", _of("row.quad")),
    Column("confidence", "number", "0 to 1", _of("row.confidence")),
    *_evidence(),
)

STATEMENTS: tuple[Column, ...] = (
    *_report(_found_report),
    _text("speaker", "who says it", _of("row.speaker.name")),
    _text("speaker_country", "the speaker's country or body code", _of("row.speaker.country")),
    _text("speaker_sector", "the speaker's PLOVER sector", _of("row.speaker.sector")),
    _text("speaker_office", "the speaker's office", _of("row.speaker.office")),
    _text("speaker_mention", "the words that name the speaker", _of("row.speaker.mention")),
    _text("role", "the role in which it is said", _of("row.role")),
    _text("addressee", "who is spoken to", _of("row.addressee")),
    _text("venue", "where it is said", _of("row.venue")),
    _text("form", "direct, indirect, mixed or none", _of("row.form")),
    _text("stance", "says, confirms, denies, claims, warns, hints", _of("row.stance")),
    *_days("said", "of the saying", _of("row.said_on")),
    _text("cue", "the word for saying", _of("row.cue")),
    _text("quote", "the words quoted", _of("row.quote")),
    *_word(),
    *_evidence(),
)

FIGURES: tuple[Column, ...] = (
    *_report(_found_report),
    _text("measure", "what is counted", _of("row.measure")),
    Column("amount", "number", "the amount in units; null where it is only qualified", lambda f: _number(f.row.amount)),
    Column("amount_max", "number", "the upper end of a range", lambda f: _number(f.row.amount_max)),
    _text("currency", "ISO 4217 code of money", _of("row.currency")),
    _text("unit", "unit of anything else", _of("row.unit")),
    Column("parties", "texts", "country or body codes", _of("row.parties")),
    *_days("period", "of the period", _of("row.period")),
    Column("approximate", "flag", "whether the amount is approximate", _of("row.approximate")),
    _text("qualifier", "words such as “at least”", _of("row.qualifier")),
    _text("speaker", "who gives it", _of("row.speaker")),
    *_evidence(),
)

UPCOMING: tuple[Column, ...] = (
    *_report(_found_report),
    _text("what", "what is to come", _of("row.what")),
    _text("status", "planned, expected, possible, cancelled …", _of("row.status")),
    *_days("when", "of the event", _of("row.when")),
    Column("approximate", "flag", "whether its days are approximate", _of("row.approximate")),
    *_evidence(),
)

REPORTS: tuple[Column, ...] = (
    *_report(lambda row: row),
    Column("version", "whole", "which version of its document, from 1", _of("version")),
    _text("supersedes", "key of the version before", _of("supersedes")),
    Column("superseded", "flag", "whether a newer version is there", _of("superseded")),
    _text("state", "read or set-aside", _of("state")),
    *_days("published", "on which it may have been published", _of("published"))[:2],
    _text("published_basis", "stated, inferred or published", _of("published.basis")),
    _text("reader", "version of Dragoman that read it", _of("reader")),
    Column("notes", "texts", "codes of its diagnostics", lambda row: tuple(d.code for d in row.diagnostics)),
)

TABLES: dict[Table, tuple[Column, ...]] = {
    "entries": ENTRIES,
    "statements": STATEMENTS,
    "figures": FIGURES,
    "upcoming": UPCOMING,
    "reports": REPORTS,
}
