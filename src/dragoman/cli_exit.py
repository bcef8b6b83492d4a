"""Exit statuses of the command line, and how a command that was used wrongly ends."""

from __future__ import annotations

from datetime import date
from typing import NoReturn

import typer

UNUSABLE = 1
"""Something Dragoman needs is missing or damaged: its parser model, a ledger, the user's tables; what was checked is
not sound."""
USAGE = 2
"""The command was used wrongly; nothing was done."""
SET_ASIDE = 3
"""The command finished, with some reports set aside."""


def misuse(message: str) -> NoReturn:
    """End the command: it was used wrongly."""
    typer.echo(f"dragoman: {message}", err=True)
    raise typer.Exit(USAGE)


def day(value: str | None, option: str) -> date | None:
    """A day given to an option; what is none ends the command."""
    from dragoman.sources import SourceError, published_day

    try:
        return published_day(value) if value is not None else None
    except SourceError as error:
        misuse(f"{option}: {error}")
