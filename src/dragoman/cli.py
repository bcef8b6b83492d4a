"""The command line: commands parse, call the library, print.

Exit status: 0 when all was read, 1 when the parser model, a ledger or the user's tables cannot be used or what was
checked is not sound, 2 for wrong usage, 3 when some reports were set aside. spaCy and the tables are imported only
where a text is read.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, ExitStack, nullcontext
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO, NoReturn

import typer

from dragoman import cli_ledger, cli_tables
from dragoman.cli_exit import SET_ASIDE, day, misuse

if TYPE_CHECKING:
    from dragoman.model import Entry, Reading, Report
    from dragoman.rows import Row

app = typer.Typer(
    help="Read news reports into a ledger of who did what to whom, when, and on whose word.",
    epilog="Exit status: 0 all was read, 1 the parser model, the ledger or your tables cannot be used (check: they are "
    "not sound), 2 wrong usage, 3 some reports were set aside.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)

Paths = Annotated[list[str] | None, typer.Argument(metavar="PATH…", help="Text files; - is standard input.")]
Published = Annotated[str | None, typer.Option(metavar="DATE", help="Publication day, YYYY-MM-DD.")]
Publisher = Annotated[str, typer.Option(metavar="NAME", help="Who published the reports.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, one line a report.")]
Lines = Annotated[
    str | None, typer.Option("--jsonl", metavar="IN", help="Read JSON Lines from IN; - is standard input.")
]


def main() -> None:
    """Run the command line; text goes in and out as UTF-8 whatever the locale."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    app()


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import PackageNotFoundError, version

        try:
            typer.echo(f"dragoman {version('dragoman')}")
        except PackageNotFoundError:
            typer.echo("dragoman, run from its sources without installation")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    pass


@app.command()
def read(
    paths: Paths = None,
    published: Published = None,
    publisher: Publisher = "",
    as_json: AsJson = False,
    why: Annotated[
        bool, typer.Option("--why", help="Tell for each field the words and the rule it came from.")
    ] = False,
    jsonl: Lines = None,
    tables: cli_tables.Folder = None,
) -> None:
    """Read reports and print their ledgers.

    A .meta.json beside a text may give title, published, publisher and url; options win over it. With --jsonl, IN
    has one report a line (text; optionally id, published, publisher, title, url) and a reading is printed for each.
    """
    if jsonl is not None:
        if paths or published or publisher:
            misuse("--jsonl takes no PATH, --published or --publisher: each line gives its own")
        _read_lines(jsonl, why, tables)
    if not paths:
        misuse("no report was named; give PATHs, - for standard input, or --jsonl IN")
    published_on = day(published, "--published")
    desk = _Desk(tables)
    first = True
    for reading in desk.readings(_reports(paths, published_on, publisher, desk)):
        if as_json:
            _print_row(_reading_row(reading, why))
        else:
            if not first:
                typer.echo()
            _show_reading(reading, why)
            first = False
    raise typer.Exit(desk.status)


@app.command()
def why(
    entry: Annotated[str, typer.Argument(metavar="ENTRY", help="The entry's id, or how it begins.")],
    paths: Paths = None,
    published: Published = None,
    publisher: Publisher = "",
    as_json: AsJson = False,
    tables: cli_tables.Folder = None,
) -> None:
    """Tell for each field of an entry the words and the rule, lexicon item or model decision it came from.

    The reports are read again, so give the same PATHs and options as to read.
    """
    if not paths:
        misuse(f"no report was named; give the reports in which {entry} was read: dragoman why {entry} PATH…")
    desk = _Desk(tables)
    found: list[tuple[Entry, Reading]] = []
    for reading in desk.readings(_reports(paths, day(published, "--published"), publisher, desk)):
        found += [(e, reading) for e in reading.entries if e.id.startswith(entry.casefold())]
    if len({e.id for e, _ in found}) != 1:
        known = ", ".join(e.id for e, _ in found[:8])
        misuse(
            f"several entries begin with {entry}: {known}; give more of the id"
            if found
            else f"no entry of these reports has the id {entry}; `dragoman read` prints the ids, and another "
            "publication day makes others"
        )
    chosen, reading = found[0]
    if as_json:
        from dragoman.rows import entry_row

        _print_row(entry_row(chosen, why=True))
    else:
        from dragoman.render import entry_lines

        _show(entry_lines(chosen, reading.report.text, why=True))
    raise typer.Exit(desk.status)


@app.command()
def times(
    path: Annotated[str | None, typer.Argument(metavar="FILE", help="A text file; - is standard input.")] = None,
    published: Published = None,
    as_json: AsJson = False,
    jsonl: Lines = None,
) -> None:
    """Print the phrases that say when, as TIMEX3 values and as days."""
    from dragoman.times import cli_rows

    def row(report: Report) -> Row:
        return {"id": report.id, "times": cli_rows(report.text, report.published)}

    if (path is None) == (jsonl is None):
        misuse("give one FILE (- for standard input) or --jsonl IN")
    desk = _Desk()
    if jsonl is not None:
        for report in desk.good(_line_reports(jsonl)):
            _print_row(row(report))
        raise typer.Exit(desk.status)
    for report in _reports([path or "-"], day(published, "--published"), "", desk):
        if as_json:
            _print_row(row(report))
            continue
        for found in cli_rows(report.text, report.published):
            span = f"{found['from'] or '…'} – {found['to'] or '…'}" if found["from"] or found["to"] else ""
            words = " ".join(str(found["text"]).split())
            typer.echo(f"{found['start']:>7}  {words:<32} {found['type']:<8} {found['value']!s:<18} {span}".rstrip())
    raise typer.Exit(desk.status)


@app.command()
def who(
    mention: Annotated[
        str | None, typer.Argument(metavar="MENTION", help="The words, such as “the French president”.")
    ] = None,
    on: Annotated[str | None, typer.Option(metavar="DATE", help="The day asked about, YYYY-MM-DD.")] = None,
    context: Annotated[str, typer.Option(metavar="TEXT", help="Words around it, which may settle an open case.")] = "",
    as_json: AsJson = False,
    jsonl: Lines = None,
    tables: cli_tables.Folder = None,
) -> None:
    """Say who a mention names: name, country, sector, office, and what settled it."""
    from dragoman.actors.who import who as resolve
    from dragoman.rows import who_row

    if (mention is None) == (jsonl is None):
        misuse("give one MENTION or --jsonl IN")
    world = cli_tables.world(tables)
    if jsonl is not None:
        _who_lines(jsonl, lambda mention, on, context: who_row(resolve(mention, on, context, world)))
    row = who_row(resolve(mention or "", day(on, "--on"), context, world))
    if as_json:
        _print_row(row)
        return
    for name, value in row.items():
        if value:
            typer.echo(f"{name:<11} {', '.join(value) if isinstance(value, list) else value}")


cli_ledger.register(app)
app.command("check-tables")(cli_tables.check_tables)


# --- reports in ---------------------------------------------------------------------------------


class _Desk:
    """Reads the reports that come in and counts what was set aside. The parser loads with the first report.

    ``tables`` is the folder of the user's own.
    """

    def __init__(self, tables: Path | None = None) -> None:
        self.set_aside = 0
        self._tables = tables

    @property
    def status(self) -> int:
        return SET_ASIDE if self.set_aside else 0

    def refuse(self, message: str) -> None:
        """Say on standard error what was set aside, and why."""
        self.set_aside += 1
        sys.stdout.flush()
        typer.echo(f"dragoman: {message}", err=True)

    def good(self, reports: Iterable[Report | str]) -> Iterator[Report]:
        """The reports; a string among them is a message about one that is none."""
        for report in reports:
            if isinstance(report, str):
                self.refuse(report)
            else:
                yield report

    def readings(self, reports: Iterable[Report]) -> Iterator[Reading]:
        """A reading of every report, in order, as they come."""
        tools = None
        for report in reports:
            from dragoman.reading import read as read_report

            tools = tools or cli_tables.tools(self._tables)
            try:
                reading = read_report(report, tools)
            except Exception as error:  # one report must not end a run of thousands
                fault = f"{type(error).__name__}: {error}"
                self.refuse(f"{report.id}: set aside: reading failed ({fault}); this is a fault of Dragoman")
                continue
            for d in reading.diagnostics:
                if d.severity == "error":
                    self.refuse(f"{report.id}: set aside: {d.message}")
            yield reading


def _reports(paths: Iterable[str], published: date | None, publisher: str, desk: _Desk) -> Iterator[Report]:
    """The reports in files, in order; a file that holds none is refused."""
    from dragoman.sources import SourceError, report_of_file, report_of_stream

    for path in paths:
        try:
            if path == "-":
                yield report_of_stream(sys.stdin.buffer, "-", published, publisher)
            else:
                yield report_of_file(Path(path), published, publisher)
        except SourceError as error:
            desk.refuse(str(error))


def _line_reports(path: str) -> Iterator[Report | str]:
    """The reports in the lines of a file; a message for each line that is none."""
    from dragoman.sources import BadLine, SourceError, reports_of_lines
    from dragoman.sources.jsonl import lines_of

    with ExitStack() as open_files:
        try:
            lines = sys.stdin.buffer if path == "-" else open_files.enter_context(lines_of(Path(path)))
        except SourceError as error:
            misuse(f"{error}; give a file of JSON Lines, or -")
        for report in reports_of_lines(lines):
            yield f"line {report.number}: {report.message}" if isinstance(report, BadLine) else report


def _opened(path: str) -> AbstractContextManager[BinaryIO]:
    if path == "-":
        return nullcontext(sys.stdin.buffer)
    try:
        return Path(path).open("rb")
    except (OSError, ValueError) as error:
        misuse(f"{path} cannot be read: {getattr(error, 'strerror', None) or error}; give a file of JSON Lines, or -")


def _read_lines(path: str, why: bool, tables: Path | None) -> NoReturn:
    desk = _Desk(tables)
    with _progress(path) as advance:
        for reading in desk.readings(desk.good(_line_reports(path))):
            _print_row(_reading_row(reading, why))
            advance()
    raise typer.Exit(desk.status)


def _who_lines(path: str, answer: Callable[[str, date | None, str], Row]) -> NoReturn:
    from dragoman.sources import SourceError
    from dragoman.sources.jsonl import query_of_line

    desk = _Desk()
    with _opened(path) as lines:
        for number, raw in enumerate(lines, 1):
            if not raw.strip():
                continue
            try:
                id_, mention, on, context = query_of_line(raw, number)
            except SourceError as error:
                desk.refuse(f"line {number}: {error}")
                continue
            _print_row({"id": id_} | answer(mention, on, context))
    raise typer.Exit(desk.status)


# --- readings out -------------------------------------------------------------------------------


def _reading_row(reading: Reading, why: bool) -> Row:
    from dragoman.rows import reading_row

    return reading_row(reading, why)


def _print_row(row: Row) -> None:
    from dragoman.rows import as_json

    typer.echo(as_json(row))
    sys.stdout.flush()


def _show_reading(reading: Reading, why: bool) -> None:
    from dragoman.render import pages

    _show(pages(reading, why))


def _show(lines: Iterable[tuple[int, tuple[tuple[str, str], ...]]]) -> None:
    from dragoman.render import plain, show

    if sys.stdout.isatty():
        show(lines)
        return
    for line in plain(lines):
        typer.echo(line)


def _progress(path: str) -> AbstractContextManager[Callable[[], None]]:
    """A progress bar on standard error, where that is a terminal: calls count reports."""
    if not sys.stderr.isatty():
        return nullcontext(lambda: None)
    from dragoman.progress import bar

    return bar(path)
