"""A reading for a person at a terminal: one block an entry, the evidence marked in its sentence.

A page is made of lines of ``(words, style)`` pieces; ``styled`` writes them with colours, ``plain`` without.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from datetime import date

from dragoman.model import (
    Diagnostic,
    Entry,
    Evidence,
    Figure,
    Link,
    Party,
    Reading,
    Reason,
    Statement,
    Upcoming,
    When,
)

Piece = tuple[str, str]
"""Words and their style: head, act, status, faint, mark, alarm or none."""
Line = tuple[int, tuple[Piece, ...]]
"""A line: by how many columns it is indented, and its pieces."""

STYLES = {
    "head": "bold cyan",
    "name": "bold",
    "act": "bold yellow",
    "status": "green",
    "faint": "dim",
    "mark": "bold underline",
    "alarm": "bold red",
    "": "",
}

_ACTS = {
    "AGREE": "agrees to cooperate",
    "CONSULT": "meets or talks",
    "SUPPORT": "supports in words",
    "CONCEDE": "gives way in words",
    "COOPERATE": "cooperates in fact",
    "AID": "gives aid",
    "RETREAT": "gives way in fact",
    "REQUEST": "asks or demands",
    "ACCUSE": "accuses",
    "REJECT": "refuses",
    "THREATEN": "threatens",
    "PROTEST": "protests",
    "SANCTION": "cuts ties or sanctions",
    "MOBILIZE": "readies force",
    "COERCE": "coerces",
    "ASSAULT": "uses violence",
}
"""The sixteen types in words, for the reader of a ledger."""


def pages(reading: Reading, why: bool = False) -> Iterator[Line]:
    """The whole ledger of one report."""
    text = reading.report.text
    yield from _heading(reading)
    for entry in reading.entries:
        yield (0, ())
        yield from entry_lines(entry, text, why)
    yield from _section("Statements", (x for s in reading.statements for x in _statement(s, text, why)))
    yield from _section("Figures", (x for f in reading.figures for x in _figure(f, why)))
    yield from _section("Coming events", (x for u in reading.upcoming for x in _upcoming(u, why)))
    yield from _section("Notes", _diagnostics(reading.diagnostics, text))


def _heading(reading: Reading) -> Iterator[Line]:
    report = reading.report
    yield (0, ((report.title or report.id or "Report", "head"),))
    published = f"published {days(reading.published)}"
    if report.published is None:
        start, end = reading.published.start, reading.published.end
        bounds = f"at some time in {_interval(start, end)}" if start and end else _interval(start, end)
        published = f"published {bounds}, by the text itself" if bounds else "publication date unknown"
    counts = f"{_many(len(reading.entries), 'entry', 'entries')}, {_many(len(reading.statements), 'statement')}"
    yield (0, ((" · ".join(filter(None, (report.publisher, published, counts))), "faint"),))


def entry_lines(e: Entry, text: str, why: bool = False) -> Iterator[Line]:
    """One entry: who → whom, what, when and where, on whose word, and its sentence."""
    pieces: list[Piece] = [(_parties(e.actors) or "somebody", "name")]
    if e.recipients:
        pieces += [(" → ", ""), (_parties(e.recipients), "name")]
    if e.counterpart:
        pieces += [(", with ", ""), (_parties(e.counterpart), "name")]
    yield (0, tuple(pieces))
    modes = f" ({', '.join(e.modes)})" if e.modes else ""
    facts: list[Piece] = [
        (_ACTS[e.type], "act"),
        (f" {e.type}{modes}", "faint"),
        (" · ", ""),
        (e.status, "status"),
    ]
    for what in (days(e.when), _place(e), e.occasion, e.about and f"about {e.about}"):
        if what:
            facts += [(" · ", ""), (what, "")]
    yield (2, tuple(facts))
    word = _word(e.word, e.said_on)
    if word:
        yield (2, (("on the word of ", "faint"), (word, "")))
    yield (2, tuple(evidence_pieces(e.evidence, text)))
    yield (2, ((f"{e.id}  confidence {e.confidence:.2f}", "faint"),))
    if why:
        yield from reason_lines(e.evidence.reasons)


def reason_lines(reasons: Iterable[Reason]) -> Iterator[Line]:
    """Why each field is what it is: the field, the words it rests on, the rule or lexicon item."""
    for r in reasons:
        words = (f"“{' '.join(r.words.split())}”", "") if r.words else ("—", "faint")
        yield (4, ((f"{r.field:<11}", "faint"), words, (f"  {r.rule}", "faint")))


def evidence_pieces(e: Evidence, text: str) -> list[Piece]:
    """The sentence with its trigger marked and what is no evidence faint; a caption is flagged."""
    sentence = _folded(e.sentence)
    label: list[Piece] = [("caption: ", "faint")] if e.caption else []
    return [*label, *_marked(e, sentence, text)]


def _marked(e: Evidence, sentence: str, text: str) -> list[Piece]:
    evidence = _folded(text[e.start : e.end])
    at = sentence.find(evidence)
    if at < 0:
        return [(sentence, "")]
    till = at + len(evidence)
    begin, stop = till, till
    if e.start <= e.trigger_start < e.trigger_end <= e.end:
        trigger = _folded(text[e.trigger_start : e.trigger_end])
        begin = at + len(_folded(text[e.start : e.trigger_start] + "x")) - 1
        stop = begin + len(trigger)
    parts = (
        (sentence[:at], "faint"),
        (sentence[at:begin], ""),
        (sentence[begin:stop], "mark"),
        (sentence[stop:till], ""),
        (sentence[till:], "faint"),
    )
    return [part for part in parts if part[0]]


def _statement(s: Statement, text: str, why: bool) -> Iterator[Line]:
    pieces: list[Piece] = [(_party(s.speaker), "name"), (f" {s.stance}", "act")]
    if s.addressee:
        pieces.append((f" to {s.addressee}", ""))
    role = s.role if s.role not in (s.speaker.name, s.speaker.mention) else ""
    facts = [f"{s.form} speech" if s.form != "none" else "no words", role, s.venue, days(s.said_on)]
    pieces.append((" · " + " · ".join(filter(None, facts)), "faint"))
    yield (2, tuple(pieces))
    words = _folded(" … ".join(text[a:b] for a, b in s.content))
    if words:
        yield (4, ((words, ""),))
    if s.word:
        yield (4, (("on the word of ", "faint"), (_word(s.word, None), "")))
    if why:
        yield from reason_lines(s.evidence.reasons)


def _figure(f: Figure, why: bool) -> Iterator[Line]:
    pieces: list[Piece] = [(f.measure, "name"), (": ", ""), (_amount(f), "act")]
    facts = (f.qualifier, ", ".join(f.parties), days(f.period), f.speaker and f"said by {f.speaker}")
    for fact in facts:
        if fact:
            pieces.append((f" · {fact}", ""))
    yield (2, tuple(pieces))
    if why:
        yield from reason_lines(f.evidence.reasons)


def _upcoming(u: Upcoming, why: bool) -> Iterator[Line]:
    when = days(u.when) or "no date"
    if u.approximate and not when.startswith("about "):
        when = f"about {when}"
    yield (2, ((when, "act"), (f"  {u.what}", "name"), (f" · {u.status}", "status")))
    if why:
        yield from reason_lines(u.evidence.reasons)


def _diagnostics(rows: Iterable[Diagnostic], text: str) -> Iterator[Line]:
    """What was set aside or imperfect; rows of one kind share a line."""
    by_kind: dict[tuple[str, str, str], list[str]] = {}
    for d in rows:
        words = by_kind.setdefault((d.severity, d.code, d.message), [])
        if 0 <= d.start < d.end:
            words.append(f"“{textwrap.shorten(text[d.start : d.end], 60, placeholder=' …')}”")
    for (severity, code, message), words in by_kind.items():
        yield (
            2,
            (
                (code, "alarm" if severity == "error" else "faint"),
                (f": {message}", "" if severity != "info" else "faint"),
                (" " + ", ".join(words[:6]) + (" …" if len(words) > 6 else "") if words else "", "faint"),
            ),
        )


def _section(title: str, lines: Iterable[Line]) -> Iterator[Line]:
    body = list(lines)
    if body:
        yield (0, ())
        yield (0, ((title, "head"),))
        yield from body


# --- words for values ---------------------------------------------------------------------------


def days(when: When | None) -> str:
    """An interval of days in words: "May 2024", "4–6 November 2022", "until 7 May 2024", "" for none."""
    if when is None:
        return ""
    words = _interval(when.start, when.end)
    if not words:
        return f"“{when.text}”" if when.text else ""
    return ("about " if when.approximate else "") + words


def _interval(start: date | None, end: date | None) -> str:
    if start is None or end is None:
        return f"from {_edge(start)}" if start else f"until {_edge(end)}" if end else ""
    if start == end:
        return _edge(start)
    after = date.fromordinal(end.toordinal() + 1)
    if start.day == 1 and after.day == 1:
        if (start.month, end.month) == (1, 12):
            return str(start.year) if start.year == end.year else f"{start.year}–{end.year}"
        if start.year == end.year:
            name = f"{start:%B}" if start.month == end.month else f"{start:%B}–{end:%B}"
            return f"{name} {start.year}"
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{_edge(end)}"
    return f"{_edge(start)} – {_edge(end)}"


def _edge(day: date | None) -> str:
    return f"{day.day} {day:%B} {day.year}" if day else "an unknown day"


def _party(p: Party) -> str:
    code = " ".join(filter(None, (p.country, p.sector)))
    name = p.name or p.mention
    return f"{name} ({code})" if code else f"{name} (?)" if p.candidates else name


def _parties(parties: Iterable[Party]) -> str:
    return ", ".join(map(_party, parties))


def _place(e: Entry) -> str:
    if e.where is None or not (e.where.name or e.where.country):
        return ""
    name, country = e.where.name, e.where.country
    return f"in {name} ({country})" if name and country else f"in {name or country}"


def _word(word: Iterable[Link], said_on: When | None) -> str:
    chain = " ← ".join(link.name or link.mention for link in word)
    return ", said ".join(filter(None, (chain, days(said_on))))


def _amount(f: Figure) -> str:
    if f.amount is None:
        return f.unit or "no amount"
    number = _number(f.amount) + (f"–{_number(f.amount_max)}" if f.amount_max is not None else "")
    return " ".join(filter(None, ("about" if f.approximate else "", f.currency, number, f.unit)))


def _number(amount: float) -> str:
    for size, name in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if abs(amount) >= size:
            return f"{amount / size:,.6g} {name}"
    return f"{amount:,.10g}"


def _many(n: int, one: str, many: str = "") -> str:
    return f"{n} {one if n == 1 else many or one + 's'}"


def _folded(words: str) -> str:
    return " ".join(words.split())


# --- the two ways to write a page ---------------------------------------------------------------


def plain(lines: Iterable[Line], width: int = 100) -> Iterator[str]:
    """Lines of text without colours; a trigger stands in [brackets]."""
    for indent, pieces in lines:
        words = "".join(f"[{words}]" if style == "mark" else words for words, style in pieces)
        margin = " " * indent
        yield textwrap.fill(
            _printable(words), width, initial_indent=margin, subsequent_indent=margin, break_on_hyphens=False
        )


def show(lines: Iterable[Line]) -> None:
    """Write lines to the terminal, in colours unless NO_COLOR is set, wrapped at its width."""
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False)
    for indent, pieces in lines:
        text = Text.assemble(*((_printable(words), STYLES[style]) for words, style in pieces))
        for line in text.wrap(console, max(20, console.width - indent)) or [text]:
            line.rstrip()
            console.print(Text(" " * indent) + line, soft_wrap=True)


def _printable(words: str) -> str:
    """Words of a report without control characters, which could steer the terminal."""
    return "".join(c if c.isprintable() else " " if c.isspace() else "\ufffd" for c in words)
