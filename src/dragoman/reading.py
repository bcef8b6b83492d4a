"""Reading one report: the stages in their order, from text to ledger rows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from dragoman import actors, entries, events, figures, status, times, word
from dragoman.actors.here import scene
from dragoman.actors.world import World
from dragoman.clean import clean
from dragoman.events.codes import Codes
from dragoman.events.lexicon import EventLexicon
from dragoman.events.support import SupportLexicon
from dragoman.model import Block, Diagnostic, Entry, Reading, Report, When
from dragoman.parse import Document, Parser, build
from dragoman.tables import Tables
from dragoman.times import TimePhrase
from dragoman.upcoming import upcoming

STAGES = (
    "sources", "clean", "parse", "actors", "events", "tables", "status", "times", "word", "figures", "entries",
    "upcoming", "reading", "threads",
)  # fmt: skip
"""The order of the stages; no module imports a later one. A report does not pass through "tables": it is where the
user's own tables join the packaged ones of the stages before; "threads" joins the entries of many reports."""


@dataclass(frozen=True, slots=True)
class Tools:
    """What reading needs and never changes: the parser and the lexicons."""

    parser: Parser
    world: World
    events: EventLexicon
    supports: SupportLexicon
    rater: status.Rater
    codes: Codes
    confidence: entries.Confidence

    @staticmethod
    def load(parser: Parser | None = None, tables: Tables | str | Path | None = None) -> Tools:
        """The packaged lexicons and, unless another is given, the packaged parser (about a second).

        ``tables`` is a folder of the user's own (docs/own-tables.md), or what ``Tables.load`` made of it; its
        sentences are run by ``dragoman.proving.proved``. ``TablesError`` (dragoman.tables) where it has faults,
        ``ModelError`` (dragoman.parse.spacy_model) where the parser model is missing or not the pinned one,
        ``LexiconError`` (dragoman.events.lexicon) where an item of the event lexicon breaks its schema.
        """
        if parser is None:
            from dragoman.parse.spacy_model import SpacyParser

            parser = SpacyParser()
        if isinstance(tables, (str, Path)):
            tables = Tables.load(tables)
        return Tools(
            parser,
            tables.world if tables else World.load(),
            tables.events if tables else EventLexicon.load(),
            SupportLexicon.load(),
            status.Rater(status.StatusLexicon.load()),
            Codes.load(),
            entries.Confidence.load(),
        )

    def with_doubts(self) -> Tools:
        """The same, but nothing is left out for being doubtful: what the rules alone read."""
        return replace(self, confidence=replace(self.confidence, least=0.0))


def read(report: Report, tools: Tools) -> Reading:
    """Read one report into its ledger; ``tools`` can be shared by any number of reports.

    A day or publisher that the report lacks is taken from its date line or dateline, if any. Imperfections of the
    text become diagnostics; nothing is raised for them. The same report and tools give the same reading.
    """
    cleaned = clean(report)
    published = report.published or cleaned.published
    known = replace(report, publisher=report.publisher or cleaned.agency, published=published)
    document = build(report.text, cleaned.blocks, tools.parser)
    heading = _heading(report, document, tools.parser)
    phrases = times.resolve(document, times.read(report.text, published), published)
    issued = _published(published, document, phrases)
    whole = _understand(known, document, phrases, tools, heading, on=issued.end or issued.start, place=cleaned.place)
    headline = _headline(known, document, heading, whole.actors, tools)
    rows = entries.dated_by_headline(whole.entries, headline)
    rows = entries.met_by_headline(rows, headline, document, whole.actors, tools.events)
    return Reading(
        known,
        issued,
        rows,
        whole.sayings.statements(report.id),
        figures.find(document, whole.actors, whole.times, whole.sayings, report.id),
        upcoming(document, whole.actors, whole.times, rows, published, report.id),
        (*cleaned.diagnostics, *_notes(published), *whole.doubts),
    )


Hosts = tuple[Document, actors.Actors]
"""A report's text and its parties, among whom is the side that its title leaves out."""


@dataclass(frozen=True, slots=True)
class _Understood:
    """What the stages up to the entries make of a parsed text."""

    actors: actors.Actors
    times: times.Times
    sayings: word.Sayings
    entries: tuple[Entry, ...]
    doubts: tuple[Diagnostic, ...]


def _understand(
    report: Report,
    document: Document,
    phrases: tuple[TimePhrase, ...],
    tools: Tools,
    heading: Document | None = None,
    hosts: Hosts | None = None,
    on: date | None = None,
    place: str = "",
) -> _Understood:
    """``on``: the day on which the report may be taken to have been written, where it is not given; ``place``:
    that of its dateline."""
    found = actors.find(document, tools.world, report.published or on, report.publisher, heading, place)
    acts = events.find(document, found, tools.events, tools.supports)
    if hosts is not None:
        acts = entries.hosted(acts, *hosts)
    dated = times.attach(document, phrases)
    sayings = word.find(document, found, dated, report.publisher, report.published)
    _, written_in = scene(tools.world, place, ())
    world = tools.world
    context = entries.Context(report, document, found, dated, sayings, world.country_name, world.spot, written_in)
    rows, doubts = entries.assemble(context, acts, tools.rater, tools.codes, tools.confidence)
    return _Understood(found, dated, sayings, rows, doubts)


def _heading(report: Report, document: Document, parser: Parser) -> Document | None:
    """The title where it stands outside the text: whom it names "the two leaders" of the first sentence may mean."""
    if not report.title or any(b.kind == "title" for b in document.blocks):
        return None
    return _titled(report.title, parser)


def _titled(title: str, parser: Parser) -> Document:
    return build(title, (Block("title", 0, len(title)),), parser)


def _headline(
    report: Report, document: Document, heading: Document | None, found: actors.Actors, tools: Tools
) -> tuple[Entry, ...]:
    """What the headline tells by itself, where it stands outside the text or names a time."""
    title, published = report.title, report.published
    if not title or report.text == title:
        return ()
    spans = times.read(title, published)
    if heading is None and not spans:
        return ()
    heading = heading or _titled(title, tools.parser)
    phrases = times.resolve(heading, spans, published)
    return _understand(replace(report, text=title, url=""), heading, phrases, tools, hosts=(document, found)).entries


def _published(published: date | None, document: Document, phrases: tuple[TimePhrase, ...]) -> When:
    if published is not None:
        return When(published, published, grain="day", basis="stated")
    return times.publication_bounds(document, phrases)


def _notes(published: date | None) -> tuple[Diagnostic, ...]:
    if published is not None:
        return ()
    message = "no publication date was given or found; relative times stay open. Give one with --published"
    return (Diagnostic("undated", message, "times", "info"),)
