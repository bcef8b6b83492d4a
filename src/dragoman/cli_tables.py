"""The user's tables on the command line: the option that names their folder, and the command that checks it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from dragoman.cli_exit import UNUSABLE, misuse

if TYPE_CHECKING:
    from dragoman.actors.world import World
    from dragoman.ledger.workers import Load
    from dragoman.reading import Tools
    from dragoman.tables import Tables

T = TypeVar("T")

Folder = Annotated[
    Path | None, typer.Option("--tables", metavar="FOLDER", help="Read with your own tables (see check-tables).")
]


def check_tables(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="A folder of your own tables.")],
) -> None:
    """Check a folder of your own tables: actors.csv, lexicon/*.toml, codebook/*.md.

    Runs all examples and sentences. Names every fault with its file and line, what was found and what is allowed; then
    the exit status is 1.
    """
    with faults():
        tables = opened(folder)
        _proved(tables)
    for code, name in tables.taken.items():
        typer.echo(f"{name} takes the code {code}: the packaged country of that code is left out")
    typer.echo(
        f"{folder} is sound: {tables.rows} actors, {tables.items} items of the lexicon, "
        f"{len(tables.cases)} sentences of the codebook; {tables.label}"
    )


def opened(folder: Path) -> Tables:
    """The tables of a folder; a folder that is none ends the command."""
    from dragoman.tables import Tables

    if not folder.is_dir():
        misuse(f"--tables: {folder} is no folder; give one with actors.csv, lexicon/*.toml or codebook/*.md")
    return Tables.load(folder)


def tools(folder: Path | None) -> Tools:
    """What reading needs, with the user's tables if a folder is given; tables with faults end the command."""
    from dragoman.reading import Tools

    if folder is None:
        return model(Tools.load)
    with faults():
        return _proved(opened(folder))


def world(folder: Path | None) -> World | None:
    """The tables of who is who, with the user's if a folder is given."""
    if folder is None:
        return None
    with faults():
        return opened(folder).world


def load(folder: Path | None) -> Load:
    """What makes the readers of a ledger; tables with faults end the command before any report is read."""
    from dragoman.ledger import TablesReader
    from dragoman.ledger.workers import packaged_reader

    if folder is None:
        return packaged_reader
    with faults():
        tables = opened(folder)
        _proved(tables)
    return TablesReader(tables.folder, tables.label)


def model(load: Callable[[], T]) -> T:
    """Load the parser and the tables, or say what is missing."""
    from dragoman.parse.spacy_model import ModelError

    try:
        return load()
    except ModelError as error:
        typer.echo(f"dragoman: {error}", err=True)
        raise typer.Exit(UNUSABLE) from None


@contextmanager
def faults() -> Iterator[None]:
    """Faults of the tables, each on a line of standard error, and an exit status."""
    from dragoman.tables import TablesError

    try:
        yield
    except TablesError as error:
        for fault in error.faults:
            typer.echo(f"dragoman: {fault}", err=True)
        raise typer.Exit(UNUSABLE) from None


def _proved(tables: Tables) -> Tools:
    from dragoman.proving import proved

    return model(lambda: proved(tables))
