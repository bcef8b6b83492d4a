"""The stage itself: lines, furniture, paragraphs, blocks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from dragoman.clean import captions, datelines, furniture
from dragoman.clean.cutoff import cut_off
from dragoman.clean.language import foreign
from dragoman.clean.paragraphs import Span, join, lines, pieces
from dragoman.model import Block, BlockKind, Diagnostic, Report, Severity
from dragoman.sources.text import title_of

LONGEST_REPORT = 1_000_000  # code points
LONGEST_BLOCK = 20_000  # code points; what the parser takes in one piece
OPENING = 6  # paragraphs among which a dateline may stand, and lines among which a date line dates the report

_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The blocks of a report in text order, and what its date line, dateline and byline tell."""

    blocks: tuple[Block, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    published: date | None = None
    place: str = ""
    agency: str = ""
    byline: str = ""


def clean(report: Report) -> Cleaned:
    """Divide a report into blocks. One that cannot be read has none, and an error among its diagnostics."""
    refusal = _refusal(report.text)
    if refusal:
        return Cleaned(diagnostics=(refusal,))
    draft = _Draft(report.text, report.title or title_of(report.text))
    draft.fill()
    if not draft.blocks:
        draft.note("empty", "no running text was found, only page furniture; give the article's text", 0, 0, "error")
    return Cleaned(
        tuple(draft.blocks),
        tuple(draft.notes),
        draft.published or draft.updated,
        draft.place,
        draft.agency,
        draft.byline,
    )


def prose(text: str, title: str = "") -> str:
    """The running text of a report, a line a paragraph, without title, captions, datelines and furniture."""
    draft = _Draft(text, title or title_of(text))
    draft.fill()
    return "\n".join(text[block.start : block.end] for block in draft.blocks if block.kind == "prose")


def _refusal(text: str) -> Diagnostic | None:
    """Why a report cannot be read at all."""
    if len(text) > LONGEST_REPORT:
        found = f"the report has {len(text):,} characters; at most {LONGEST_REPORT:,} are read: split it"
        return Diagnostic("too-long", found, "clean", "error")
    if not text.strip():
        return Diagnostic("empty", "the report holds no text; give the article's text", "clean", "error")
    if _SURROGATE.search(text):
        found = "the text holds lone surrogates; decode it properly or replace them by U+FFFD"
        return Diagnostic("unreadable", found, "clean", "error")
    language = foreign(text)
    if language:
        found = f"the report seems to be in another language ({language}); only English is read"
        return Diagnostic("language", found, "clean", "error")
    return None


@dataclass(slots=True)
class _Draft:
    """What is being gathered while the lines of a report go by."""

    text: str
    title: str
    blocks: list[Block] = field(default_factory=list)
    notes: list[Diagnostic] = field(default_factory=list)
    published: date | None = None
    updated: date | None = None
    place: str = ""
    agency: str = ""
    byline: str = ""

    def note(self, code: str, message: str, start: int, end: int, severity: Severity = "info") -> None:
        self.notes.append(Diagnostic(code, message, "clean", severity, start, end))

    def fill(self) -> None:
        damaged = self.text.count("\ufffd")
        if damaged:
            at = self.text.index("\ufffd")
            found = f"{damaged} unreadable characters (U+FFFD); names next to them may be missed"
            self.note("damaged-text", found, at, at + 1, "warning")
        paragraphs = self._paragraphs()
        for i, (start, end) in enumerate(paragraphs):
            credited = i + 1 < len(paragraphs) and paragraphs[i + 1][0] < 0
            if start >= 0:
                self._block(start, end, credited, i < OPENING)

    def _paragraphs(self) -> list[Span]:
        """Paragraphs in order; a photo credit that was set aside leaves ``(-1, -1)`` in its place."""
        out: list[Span] = []
        group: list[Span] = []
        for count, (start, end, apart) in enumerate(lines(self.text)):
            if apart and group:
                out += join(self.text, group)
                group = []
            code = self._set_aside(start, end, count < OPENING)
            if not code:
                group.append((start, end))
                continue
            if group:
                out += join(self.text, group)
                group = []
            if code == "photo-credit":
                out.append((-1, -1))
        return out + (join(self.text, group) if group else [])

    def _set_aside(self, start: int, end: int, opening: bool) -> str:
        """The code of the furniture that a line is, with its diagnostic written; ``""`` for text."""
        line = self.text[start:end]
        if len(line) > furniture.LONGEST:
            return ""
        day = datelines.date_line(line)
        if day is not None:
            if datelines.is_update(line):
                self.updated = self.updated or day
            elif opening:
                self.published = self.published or day
            self.note("date-line", "line with a date", start, end)
            return "date-line"
        byline = furniture.byline_of(line)
        if byline:
            self.byline = self.byline or byline
            self.note("byline", "byline or desk credit", start, end)
            return "byline"
        kind = furniture.kind_of(line)
        if kind is None:
            return "mark" if self._mark(start, end) else ""
        self.note(kind.code, kind.message, start, end)
        return kind.code

    def _mark(self, start: int, end: int) -> bool:
        """A line without a letter or digit ("* * *")."""
        if any(c.isalnum() for c in self.text[start:end]):
            return False
        self.note("ornament", "line without words", start, end)
        return True

    def _block(self, start: int, end: int, credited: bool, opening: bool) -> None:
        """Make the block or blocks of one paragraph."""
        if not self.blocks and self.text[start:end] == self.title:
            self._add("title", start, end)
            return
        if opening and not self.place and not self.agency:
            start = self._without_dateline(start, end)
        start, end, labelled = self._without_credit(start, end)
        end = self._without_fragment(start, end)
        paragraph = self.text[start:end]
        if not paragraph.strip():
            return
        labelled = labelled or captions.describes_picture(paragraph, credited)
        self._add("caption" if labelled else "prose", start, end)

    def _without_dateline(self, start: int, end: int) -> int:
        found = datelines.dateline_of(self.text[start:end])
        if found is None:
            return start
        self.place, self.agency = found.place, found.agency
        self.published = self.published or found.day
        self.note("dateline", "place, day and agency of writing", start, start + found.length)
        return start + found.length

    def _without_credit(self, start: int, end: int) -> tuple[int, int, bool]:
        """The paragraph without a picture's label and credit, and whether it had one of them."""
        skip = captions.opener(self.text[start:end])
        stop = start + captions.credit(self.text[start:end])
        if skip:
            self.note("photo-credit", "label of a picture", start, start + skip)
        if stop < end:
            self.note("photo-credit", "credit of a picture", stop, end)
        return start + skip, stop, bool(skip) or stop < end

    def _without_fragment(self, start: int, end: int) -> int:
        """The end of a paragraph without a last sentence that breaks off before saying where, whom or what."""
        found = cut_off(self.text[start:end])
        if found is None:
            return end
        at, wanting = found
        message = "the sentence is cut off" + ("; what it would say is not guessed" if wanting else "")
        self.note("cut-off", message, start + at, end)
        if not wanting:
            return end
        return start + len(self.text[start : start + at].rstrip())

    def _add(self, kind: BlockKind, start: int, end: int) -> None:
        parts = pieces(self.text, (start, end), LONGEST_BLOCK)
        if len(parts) > 1:
            found = f"a paragraph of {end - start:,} characters is read in {len(parts)} pieces"
            self.note("long-paragraph", found, start, end, "warning")
        self.blocks += [Block(kind, a, b) for a, b in parts]
