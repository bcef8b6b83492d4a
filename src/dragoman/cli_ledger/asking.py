"""The commands that ask a ledger."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dragoman.cli_exit import day, misuse
from dragoman.cli_ledger.options import (
    DEFAULT,
    Confidence,
    Each,
    File,
    Format,
    InReport,
    Limit,
    Mode,
    Once,
    Pair,
    Party,
    Publisher,
    ReportedSince,
    ReportedUntil,
    Since,
    Sort,
    Status,
    Superseded,
    Text,
    Type,
    Until,
    Why,
    Word,
    ask,
    asked_of,
)  # fmt: skip

if TYPE_CHECKING:
    from dragoman.ledger import Ledger
    from dragoman.rows import Row


def entries(
    ledger: File = DEFAULT,
    actor: Party = "",
    recipient: Party = "",
    party: Party = "",
    pair: Pair = ("", ""),
    type: Type = None,
    mode: Mode = "",
    status: Status = None,
    since: Since = None,
    until: Until = None,
    reported_since: ReportedSince = None,
    reported_until: ReportedUntil = None,
    publisher: Publisher = "",
    word: Word = "",
    text: Text = "",
    confidence: Confidence = 0.0,
    report: InReport = "",
    id: Annotated[str, typer.Option("--id", metavar="ENTRY", help="An entry's id, or how it begins.")] = "",
    superseded: Superseded = False,
    once: Once = False,
    sort: Sort = "reported",
    limit: Limit = 50,
    why: Why = False,
    format: Format = "table",
) -> None:
    """Print the entries that a question finds. Days are those of the act."""
    asked = asked_of(locals())
    shown = formatter(format)

    def answer(book: Ledger) -> None:
        found = book.entries(sort=sort, limit=limit, why=why, **asked)
        printed(found, shown.entry_json, shown.entry_flat, shown.ENTRY_COLUMNS, format)

    ask(ledger, answer)


def statements(
    ledger: File = DEFAULT,
    party: Party = "",
    since: Since = None,
    until: Until = None,
    reported_since: ReportedSince = None,
    reported_until: ReportedUntil = None,
    publisher: Publisher = "",
    word: Word = "",
    text: Text = "",
    report: InReport = "",
    superseded: Superseded = False,
    once: Once = False,
    sort: Sort = "reported",
    limit: Limit = 50,
    why: Why = False,
    format: Format = "table",
) -> None:
    """Print the statements that a question finds. The party is the speaker, days are those of the saying."""
    asked = asked_of(locals())
    shown = formatter(format)

    def answer(book: Ledger) -> None:
        found = book.statements(sort=sort, limit=limit, why=why, **asked)
        printed(found, shown.statement_json, shown.statement_flat, shown.STATEMENT_COLUMNS, format)

    ask(ledger, answer)


def figures(
    ledger: File = DEFAULT,
    party: Party = "",
    since: Since = None,
    until: Until = None,
    reported_since: ReportedSince = None,
    reported_until: ReportedUntil = None,
    publisher: Publisher = "",
    text: Text = "",
    report: InReport = "",
    superseded: Superseded = False,
    once: Once = False,
    sort: Sort = "reported",
    limit: Limit = 50,
    why: Why = False,
    format: Format = "table",
) -> None:
    """Print the figures that a question finds. Days are those of the period."""
    asked = asked_of(locals())
    shown = formatter(format)

    def answer(book: Ledger) -> None:
        found = book.figures(sort=sort, limit=limit, why=why, **asked)
        printed(found, shown.figure_json, shown.figure_flat, shown.FIGURE_COLUMNS, format)

    ask(ledger, answer)


def upcoming(
    ledger: File = DEFAULT,
    on: Annotated[str | None, typer.Option(metavar="DATE", help="As of this day; today if not given.")] = None,
    status: Status = None,
    until: Until = None,
    publisher: Publisher = "",
    text: Text = "",
    superseded: Superseded = False,
    once: Once = False,
    sort: Sort = "when",
    limit: Limit = 50,
    format: Format = "table",
) -> None:
    """Print what is planned or expected from a day on, one row a happening, as reports out by then tell it."""
    asked = asked_of({name: value for name, value in locals().items() if name != "on"})
    on_day = day(on, "--on") or date.today()
    shown = formatter(format)

    def answer(book: Ledger) -> None:
        found = book.upcoming(on_day, sort=sort, limit=limit, **asked)
        printed(found, shown.upcoming_json, shown.upcoming_flat, shown.UPCOMING_COLUMNS, format)

    ask(ledger, answer)


def reports(
    ledger: File = DEFAULT,
    reported_since: ReportedSince = None,
    reported_until: ReportedUntil = None,
    publisher: Publisher = "",
    text: Text = "",
    report: InReport = "",
    aside: Annotated[bool, typer.Option("--set-aside", help="Only those that could not be read.")] = False,
    copies: Annotated[bool, typer.Option("--copies", help="Only those that print one text, by groups.")] = False,
    superseded: Superseded = False,
    once: Once = False,
    sort: Sort = "reported",
    limit: Limit = 50,
    format: Format = "table",
) -> None:
    """Print the reports in a ledger; words are searched for in titles and texts."""
    asked = asked_of({name: value for name, value in locals().items() if name not in ("aside", "copies")})
    shown = formatter(format)

    def groups(book: Ledger) -> None:
        found = book.copies(limit=limit, **asked)
        if format == "json":
            printed(found, shown.copies_json, dict, (), format)
        else:
            pairs = [(group, report) for group in found for report in group.reports]
            printed(pairs, dict, shown.copy_flat, shown.COPY_COLUMNS, format)

    def answer(book: Ledger) -> None:
        found = book.reports(sort=sort, limit=limit, state="set-aside" if aside else "", **asked)
        printed(found, shown.report_json, shown.report_flat, shown.REPORT_COLUMNS, format)

    if copies and (aside or once or sort != "reported"):
        misuse("--copies goes with none of --set-aside, --once and --sort; groups come by the day of the first")
    ask(ledger, groups if copies else answer)


def pair(
    one: Annotated[str, typer.Argument(metavar="PARTY", help="A code or words of a name.")],
    other: Annotated[str, typer.Argument(metavar="PARTY", help="A code or words of a name.")],
    ledger: File = DEFAULT,
    type: Type = None,
    status: Status = None,
    since: Since = None,
    until: Until = None,
    confidence: Confidence = 0.0,
    superseded: Superseded = False,
    each: Each = False,
    limit: Limit = 50,
    format: Format = "table",
) -> None:
    """Print the timeline of two parties: counts by quad class a month, then the entries by time of the act."""
    asked = asked_of({name: value for name, value in locals().items() if name not in ("one", "other")})
    shown = formatter(format)

    def answer(book: Ledger) -> None:
        found = book.pair(one, other, limit=limit, **asked)
        if format == "json":
            printed([found], shown.timeline_json, shown.timeline_json, (), format)
            return
        if format == "table":
            quads = sorted({quad for month in found.months for quad, _ in month.quads})
            months = [{"month": month.month or "undated"} | dict(month.quads) for month in found.months]
            printed(months, dict, dict, ("month", *quads), format)
            typer.echo()
        printed(found.entries, shown.entry_json, shown.entry_flat, shown.ENTRY_COLUMNS, format)

    ask(ledger, answer)


def counts(
    ledger: File = DEFAULT,
    by: Annotated[
        str, typer.Option(metavar="LIST", help="What to count by, with commas, such as month,pair,type.")
    ] = "month,pair,type",
    actor: Party = "",
    recipient: Party = "",
    party: Party = "",
    pair: Pair = ("", ""),
    type: Type = None,
    mode: Mode = "",
    status: Status = None,
    since: Since = None,
    until: Until = None,
    reported_since: ReportedSince = None,
    reported_until: ReportedUntil = None,
    publisher: Publisher = "",
    word: Word = "",
    text: Text = "",
    confidence: Confidence = 0.0,
    superseded: Superseded = False,
    each: Each = False,
    format: Format = "table",
) -> None:
    """Count entries, for panels."""
    asked = asked_of({name: value for name, value in locals().items() if name != "by"})
    names = [name.strip() for name in by.split(",") if name.strip()]
    formatter(format)

    def answer(book: Ledger) -> None:
        rows = [dict(zip(names, c.values, strict=True)) | {"entries": c.entries} for c in book.counts(names, **asked)]
        printed(rows, dict, dict, (*names, "entries"), format)

    ask(ledger, answer)


def formatter(form: str) -> Any:
    from dragoman.ledger import shown

    if form not in shown.FORMATS:
        misuse(f"--format {form} is not known; allowed are {', '.join(shown.FORMATS)}")
    return shown


def printed(
    found: Sequence[Any],
    whole: Callable[[Any], Row],
    flat: Callable[[Any], Row],
    columns: Sequence[str],
    form: str,
) -> None:
    from dragoman.ledger.shown import lines

    rows = [whole(one) for one in found] if form == "json" else []
    flats = [] if form == "json" else [flat(one) for one in found]
    for line in lines(rows, flats, form, columns):  # type: ignore[arg-type]
        typer.echo(line)
