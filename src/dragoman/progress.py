"""A progress bar on standard error for runs over many reports."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from dragoman.sources import SourceError


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
    from dragoman.sources.jsonl import lines_of

    if path == "-" or not Path(path).is_file():
        return None
    try:
        with lines_of(Path(path)) as lines:
            return sum(not line.isspace() for line in lines)
    except SourceError:  # told where the reports are read
        return None
