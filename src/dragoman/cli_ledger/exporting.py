"""The command that writes what a question finds in the formats of others."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dragoman.cli_exit import UNUSABLE, misuse
from dragoman.cli_ledger.options import (
    DEFAULT,
    Confidence,
    File,
    InReport,
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
    Word,
    ask,
    asked_of,
)

if TYPE_CHECKING:
    from dragoman.ledger import Ledger

_OF_REPORTS = ("displacy", "html", "brat")


def export(
    format: Annotated[
        str, typer.Argument(metavar="FORMAT", help="csv, jsonl, parquet, polecat, cameo, ical, displacy, html or brat.")
    ],
    ledger: File = DEFAULT,
    out: Annotated[str, typer.Option("--out", metavar="FILE", help="Where to; - is standard output.")] = "-",
    rows: Annotated[
        str, typer.Option(metavar="ROWS", help="entries, statements, figures, upcoming or reports, for tables.")
    ] = "entries",
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
    sort: Sort = "",
    limit: Annotated[int, typer.Option(min=0, metavar="N", help="At most so many; 0 is all.")] = 0,
    raw: Annotated[bool, typer.Option("--raw", help="Leave cells as they are that a spreadsheet would run.")] = False,
    dyads: Annotated[
        bool, typer.Option("--dyads", help="POLECAT: a row for every actor with every recipient.")
    ] = False,
) -> None:
    """Write what a question finds in another format.

    A file is there whole or not at all. Event tables (polecat, cameo) hold what occurred, goes on or is planned,
    unless --status asks for others.
    """
    asked = asked_of({name: value for name, value in locals().items() if name not in ("out", "rows", "raw", "dyads")})
    _not_the_ledger(str(ledger), out)

    def answer(book: Ledger) -> None:
        from dragoman.exports import OutputError
        from dragoman.exports import export as write
        from dragoman.extras import ExtraError

        shape: dict[str, Any] = {"rows": rows.lower(), "raw": raw, "dyads": dyads, "sort": sort, "limit": limit}
        try:
            number = write(book, format.lower(), out, **shape, **asked)  # type: ignore[arg-type]
        except (OutputError, ExtraError) as error:
            typer.echo(f"dragoman: {error}", err=True)
            raise typer.Exit(UNUSABLE) from None
        if out != "-":
            typer.echo(f"{number} {'reports' if format.lower() in _OF_REPORTS else 'rows'}: {out}")

    ask(ledger, answer)


def import_brat(
    source: Annotated[Path, typer.Argument(metavar="FOLDER", help="Corrected files of brat: .txt, .ann, .meta.json.")],
    out: Annotated[str, typer.Option("--out", metavar="FOLDER", help="Where to; new or empty.")],
    licence: Annotated[str, typer.Option(metavar="LICENCE", help="Of the texts, where no .meta.json names one.")] = "",
) -> None:
    """Make gold rows of corrected annotations: for every .ann a .yaml with its .txt and .meta.json.

    Everything that is wrong is printed with its file and line; then nothing is written.
    """
    from dragoman.annotation.folder import FaultyAnnotations
    from dragoman.annotation.folder import import_brat as take
    from dragoman.exports import OutputError

    try:
        number = take(source, out, licence)
    except FaultyAnnotations as error:
        for fault in error.faults:
            typer.echo(f"dragoman: {fault}", err=True)
        misuse(f"{len(error.faults)} faults; nothing was written")
    except OutputError as error:
        typer.echo(f"dragoman: {error}", err=True)
        raise typer.Exit(UNUSABLE) from None
    typer.echo(f"{number} texts: {out}")


def _not_the_ledger(ledger: str, out: str) -> None:
    if out != "-" and Path(out).absolute() == Path(ledger).absolute():
        misuse(f"--out {out} is the ledger itself; name another file")
