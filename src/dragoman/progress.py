"""A progress bar on standard error for runs over many reports."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def bar(path: str) -> Iterator[Callable[[], None]]:
    """Counts reports as they are read, and shows how many a second.

    The number of lines of a regular file is the total; of a stream it is unknown.
    """
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (
        TextColumn("reading"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("reports"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False) as progress:
        task = progress.add_task("", total=_lines(path))
        yield lambda: progress.advance(task)


def _lines(path: str) -> int | None:
    if path == "-" or not Path(path).is_file():
        return None
    with Path(path).open("rb") as stream:
        return sum(not line.isspace() for line in stream)
