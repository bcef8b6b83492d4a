"""The options that the ledger's commands share, and what they mean to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from dragoman.cli_exit import UNUSABLE, day, misuse

if TYPE_CHECKING:
    from dragoman.ledger import Ledger

DEFAULT = Path("ledger.db")

File = Annotated[Path, typer.Option("--ledger", metavar="FILE", help="The ledger.")]
Format = Annotated[str, typer.Option("--format", metavar="FORMAT", help="table, json (one line a row) or csv.")]
Sort = Annotated[str, typer.Option(metavar="ORDER", help="The order; - before it turns it round.")]
Limit = Annotated[int, typer.Option(min=0, metavar="N", help="At most so many; 0 is all.")]
Since = Annotated[str | None, typer.Option(metavar="DATE", help="From this day on, YYYY-MM-DD.")]
Until = Annotated[str | None, typer.Option(metavar="DATE", help="Up to this day, YYYY-MM-DD.")]
ReportedSince = Annotated[str | None, typer.Option(metavar="DATE", help="Published on this day or later.")]
ReportedUntil = Annotated[str | None, typer.Option(metavar="DATE", help="Published on this day or earlier.")]
Publisher = Annotated[str, typer.Option(metavar="NAME", help="Words of the publisher's name.")]
InReport = Annotated[str, typer.Option("--report", metavar="REPORT", help="A report's key, id or url.")]
Text = Annotated[str, typer.Option(metavar="WORDS", help="Words and “phrases” to search for; pre* finds beginnings.")]
Superseded = Annotated[bool, typer.Option("--superseded", help="Older versions of reports too.")]
Once = Annotated[bool, typer.Option("--once", help="Of reports that print one text only the longest.")]
Each = Annotated[bool, typer.Option("--each", help="Count every report that prints the same text.")]
Party = Annotated[str, typer.Option(metavar="PARTY", help="A code (RUS, RUS:MIL, :REB) or words of a name.")]
Word = Annotated[str, typer.Option(metavar="WORD", help="On whose word: a kind (anonymous) or words of a name.")]
Pair = Annotated[tuple[str, str], typer.Option(metavar="PARTY PARTY", help="Two parties, either acting on the other.")]
Type = Annotated[list[str] | None, typer.Option(metavar="TYPE", help="A PLOVER type; may be given again.")]
Mode = Annotated[str, typer.Option(metavar="MODE", help="A mode, such as visit.")]
Status = Annotated[list[str] | None, typer.Option(metavar="STATUS", help="A status; may be given again.")]
Confidence = Annotated[float, typer.Option(min=0.0, max=1.0, metavar="P", help="The least confidence.")]
Why = Annotated[bool, typer.Option("--why", help="In JSON: the reason for each field.")]


def asked_of(options: dict[str, Any]) -> Any:
    """The filters among a command's options, days read."""
    printing = ("ledger", "sort", "limit", "why", "format")
    asked = {name: value for name, value in options.items() if name not in printing and value not in (None, "", [])}
    for name in ("since", "until", "reported_since", "reported_until"):
        if name in asked:
            asked[name] = day(asked[name], "--" + name.replace("_", "-"))
    for name in ("type", "status"):
        if name in asked:
            change = str.upper if name == "type" else str.lower
            asked[name] = tuple(change(value) for value in asked[name])
    for name in ("once", "each"):
        if asked.pop(name, False):
            asked["copies"] = name
    if asked.get("pair") == ("", ""):
        del asked["pair"]
    return asked


def ask(path: Path, answer: Callable[[Ledger], None]) -> None:
    """Open a ledger, put a question to it and print; a question that is not allowed ends the command."""
    from dragoman.ledger import Ledger

    with faults(), Ledger(path) as book:
        try:
            answer(book)
        except ValueError as error:
            misuse(str(error))


@contextmanager
def faults() -> Iterator[None]:
    """What goes wrong with a ledger or a question, as a message and an exit status."""
    import sqlite3

    from dragoman.ledger import LedgerError

    try:
        yield
    except LedgerError as error:
        typer.echo(f"dragoman: {error}", err=True)
        raise typer.Exit(UNUSABLE) from None
    except sqlite3.Error as error:
        typer.echo(f"dragoman: the ledger cannot be used: {error}; try `dragoman check`", err=True)
        raise typer.Exit(UNUSABLE) from None
