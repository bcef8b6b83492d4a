"""The commands on a ledger: add reports to it, ask it, check it. ``register`` puts them among the others."""

import typer

from dragoman.cli_ledger.adding import add, check
from dragoman.cli_ledger.asking import counts, entries, figures, pair, reports, statements, upcoming
from dragoman.cli_ledger.exporting import export, import_brat
from dragoman.cli_ledger.threads import threads

__all__ = ["register"]


def register(app: typer.Typer) -> None:
    """Put the ledger's commands into the command line."""
    for command in (
        add, entries, statements, figures, threads, upcoming, reports, pair, counts, export, import_brat, check,
    ):  # fmt: skip
        app.command()(command)
