"""The ledger's commands by themselves: ``python -m dragoman.cli_ledger``."""

import typer

from dragoman.cli_ledger import register

app = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False, rich_markup_mode=None)
register(app)

if __name__ == "__main__":
    app()
