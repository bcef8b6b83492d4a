"""The commands that write a ledger and verify it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, nullcontext
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from dragoman import cli_tables
from dragoman.cli_exit import SET_ASIDE, UNUSABLE, day, misuse
from dragoman.cli_ledger.options import DEFAULT, File, ask, faults

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from dragoman.ledger import Incoming, Ledger


def add(
    paths: Annotated[
        list[str] | None, typer.Argument(metavar="PATH…", help="Text files, or JSON Lines in .jsonl, .jsonl.gz.")
    ] = None,
    ledger: File = DEFAULT,
    published: Annotated[str | None, typer.Option(metavar="DATE", help="Publication day, YYYY-MM-DD.")] = None,
    publisher: Annotated[str, typer.Option(metavar="NAME", help="Who published the reports.")] = "",
    jsonl: Annotated[
        str | None, typer.Option("--jsonl", metavar="IN", help="Read JSON Lines; - is standard input.")
    ] = None,
    workers: Annotated[int, typer.Option(min=0, metavar="N", help="Processes that read; 0 reads in this one.")] = 2,
    retry: Annotated[bool, typer.Option("--retry", help="Read again what was set aside before.")] = False,
    tables: cli_tables.Folder = None,
) -> None:
    """Read reports into a ledger.

    A report that is there already changes nothing; a changed text is a new version. A run that was broken off goes
    on where it stood when it is started again. Exit status: 1 the parser model, the ledger or your tables cannot be
    used, 3 some reports were set aside.
    """
    from dragoman.ledger import Ledger

    if (not paths) == (jsonl is None) or (jsonl is not None and (published or publisher)):
        misuse("give PATHs (with --published, --publisher), or --jsonl IN alone, whose lines give their own")
    number = {"added": 0, "known": 0, "set-aside": 0, "still-set-aside": 0}
    load = cli_tables.load(tables)
    many = _holds_lines(paths, jsonl)
    processes = min(workers, workers if many else len(paths or []), os.cpu_count() or 1)
    with (
        faults(),
        _reports(paths or [], jsonl, day(published, "--published"), publisher) as given,
        Ledger(ledger, write=True) as book,
        _progress(jsonl or ", ".join(paths or []), many or len(paths or []) > 1) as advance,
    ):
        for one in book.add(given, load, processes=processes, retry=retry):
            number[one.outcome] += 1
            if one.message:
                typer.echo(f"dragoman: {one.name}: {one.outcome.replace('-', ' ')}: {one.message}", err=True)
            advance()
    aside = number["set-aside"] + number["still-set-aside"]
    typer.echo(f"{number['added']} added, {number['known']} known, {aside} set aside: {ledger}")
    raise typer.Exit(SET_ASIDE if aside else 0)


def check(ledger: File = DEFAULT) -> None:
    """Verify a ledger: the file, its references, its search index, evidence and versions.

    Prints a hash of its content, or what is wrong with it; then the exit status is 1.
    """

    def answer(book: Ledger) -> None:
        faults = book.check()
        for fault in faults:
            typer.echo(f"dragoman: {fault}", err=True)
        if faults:
            raise typer.Exit(UNUSABLE)
        typer.echo(f"{ledger} is sound: {len(book.reports())} reports, content {book.digest()}")

    ask(ledger, answer)


@contextmanager
def _reports(
    paths: Sequence[str], jsonl: str | None, published: date | None, publisher: str
) -> Iterator[Iterable[Incoming]]:
    from dragoman.ledger import of_lines, of_paths
    from dragoman.sources import SourceError
    from dragoman.sources.jsonl import lines_of

    if jsonl is None:
        yield of_paths(map(Path, paths), published, publisher)
    elif jsonl == "-":
        yield of_lines(sys.stdin.buffer, jsonl)
    else:
        with ExitStack() as open_files:
            try:
                lines = open_files.enter_context(lines_of(Path(jsonl)))
            except SourceError as error:
                misuse(f"{error}; give a file of JSON Lines")
            yield of_lines(lines, jsonl)


def _holds_lines(paths: Sequence[str] | None, jsonl: str | None) -> bool:
    from dragoman.sources.jsonl import is_lines

    return jsonl is not None or any(is_lines(Path(path)) for path in paths or ())


def _progress(what: str, many: bool) -> AbstractContextManager[Callable[[], None]]:
    """A progress bar on standard error, where that is a terminal: calls count reports."""
    if not many or not sys.stderr.isatty():
        return nullcontext(lambda: None)
    from dragoman.progress import bar

    return bar(what)
