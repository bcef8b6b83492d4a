"""The command that asks a ledger for threads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from dragoman.cli_ledger.asking import formatter, printed
from dragoman.cli_ledger.options import (
    DEFAULT,
    File,
    Format,
    InReport,
    Limit,
    Mode,
    Pair,
    Party,
    Publisher,
    ReportedSince,
    ReportedUntil,
    Since,
    Sort,
    Status,
    Text,
    Type,
    Until,
    Word,
    ask,
    asked_of,
)  # fmt: skip

if TYPE_CHECKING:
    from dragoman.ledger import Ledger


def threads(
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
    report: InReport = "",
    members: Annotated[int, typer.Option(min=0, metavar="N", help="Told by at least so many entries.")] = 0,
    id: Annotated[str, typer.Option("--id", metavar="THREAD", help="A thread's id, or how it begins: its life.")] = "",
    lives: Annotated[bool, typer.Option("--lives", help="In a table: each thread's life, line by line.")] = False,
    sort: Sort = "reported",
    limit: Limit = 50,
    format: Format = "table",
) -> None:
    """Print threads: each one happening, with its life from plan to deed as the reports told it.

    Type, status (the newest) and days are the thread's; other filters must hold for one of its entries.
    """
    asked = asked_of({name: value for name, value in locals().items() if name not in ("members", "lives")})
    formatter(format)

    def answer(book: Ledger) -> None:
        from dragoman.ledger import thread_shown

        found = book.threads(sort=sort, limit=limit, members=members, **asked)
        if format == "table" and (lives or id):
            for number, one in enumerate(found):
                if number:
                    typer.echo()
                for line in thread_shown.life(one):
                    typer.echo("".join(c if c.isprintable() else " " for c in line))
            return
        printed(found, thread_shown.thread_json, thread_shown.thread_flat, thread_shown.THREAD_COLUMNS, format)

    ask(ledger, answer)
