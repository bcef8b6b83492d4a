"""Reports as brat has them: a ``.txt`` with the report's text, an ``.ann`` with what was read of it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path

from dragoman.annotation import notes, scheme
from dragoman.annotation.fields import countries
from dragoman.annotation.sheets import Sheet, Span, days, fragments, time_span, trigger
from dragoman.model import BODIES, Entry, Figure, Party, Statement, Upcoming, When

_LONGEST = 48  # of a file's name, in characters, before what makes it its own


def write(folder: Path, found: Iterable[Sheet]) -> int:
    """Fill a folder with ``NAME.txt``, ``NAME.ann`` and ``NAME.meta.json`` a report and brat's ``annotation.conf``.

    Gives how many reports.
    """
    (folder / "annotation.conf").write_text(scheme.configuration(), "utf-8")
    count = 0
    for sheet in found:
        count += 1
        path = folder / name(sheet)
        path.with_suffix(".txt").write_bytes(sheet.text.encode())
        path.with_suffix(".ann").write_bytes(annotated(sheet).encode())
        report, published = sheet.report.report, sheet.report.report.published
        meta = {"title": report.title, "published": published and published.isoformat(), "publisher": report.publisher}
        text = json.dumps(meta | {"url": report.url}, ensure_ascii=False, indent=1)
        path.with_suffix(".meta.json").write_text(text + "\n", "utf-8")
    return count


def name(sheet: Sheet) -> str:
    """A file's name: words of the title or id, and the beginning of the report's key."""
    report = sheet.report.report
    words = re.sub(r"[^a-z0-9]+", "-", (report.title or Path(report.id).stem).casefold()).strip("-")
    return f"{words[:_LONGEST].strip('-')}-{sheet.report.key[:8]}".lstrip("-")


def annotated(sheet: Sheet) -> str:
    """The lines of the ``.ann``."""
    page = _Page(sheet.text)
    for entry in sheet.entries:
        page.entry(entry)
    for statement in sheet.statements:
        page.statement(statement)
    for figure in sheet.figures:
        page.figure(figure)
    for upcoming in sheet.upcoming:
        page.upcoming(upcoming)
    return "".join(line + "\n" for line in page.lines)


class _Page:
    """The annotations of one report, with their numbers."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines: list[str] = []
        self._spans: dict[tuple[str, tuple[Span, ...], str], str] = {}
        self._numbers = dict.fromkeys("TEA#", 0)

    def entry(self, entry: Entry) -> None:
        evidence = entry.evidence
        roles: list[tuple[str, str]] = []
        unplaced: list[tuple[str, str]] = []
        for role, side in scheme.SIDES.items():
            for party in getattr(entry, side):
                place = self._party(party)
                if place:
                    roles.append((role, place))
                else:
                    unplaced.append((role.lower(), notes.written(_party_fields(party))))
        time = time_span(self.text, entry)
        roles += [("When", self._span(scheme.TIME, time))] if time and _range(entry.when) else []
        roles.append(("Evidence", self._span(scheme.EVIDENCE, (evidence.start, evidence.end))))
        event = self._event(entry.type, trigger(entry), roles)
        self._attribute("Status", event, entry.status)
        for n, mode in enumerate(entry.modes[:2], 1):
            self._attribute("Mode" if n == 1 else "Mode2", event, mode)
        self._note(event, [*self._entry_fields(entry), *unplaced])

    def _entry_fields(self, entry: Entry) -> list[tuple[str, str]]:
        where = entry.where
        when = entry.when if entry.when and entry.when.basis != "published" else None  # no words say so
        return [
            ("when", _range(when)),
            ("approximate", "yes" if when and when.approximate else ""),
            ("where", where.country if where and where.country in countries() else ""),
            ("place", self._present(where.name) if where else ""),
            ("word", " > ".join(link.name.replace(">", " ") for link in entry.word)),
            ("said", _range(entry.said_on)),
            ("quote", self._present(entry.quote)),
            ("occasion", entry.occasion),
        ]

    def statement(self, statement: Statement) -> None:
        evidence = statement.evidence
        cue = (statement.cue_start, statement.cue_end)
        speaker = self._party(statement.speaker)
        roles = [("Speaker", speaker), ("Evidence", self._span(scheme.EVIDENCE, (evidence.start, evidence.end)))]
        event = self._event(scheme.STATEMENT, cue if 0 <= cue[0] < cue[1] else trigger(statement), roles)
        self._attribute("Form", event, statement.form)
        unplaced = "" if speaker else notes.written(_party_fields(statement.speaker))
        self._note(event, [
            ("role", statement.role), ("addressee", statement.addressee), ("venue", statement.venue),
            ("said", _range(statement.said_on)), ("quote", self._quoted(statement)), ("speaker", unplaced),
        ])  # fmt: skip

    def _quoted(self, statement: Statement) -> str:
        """The words quoted, in one line: as the row has them, else the first piece of its content."""
        if statement.form not in scheme.QUOTED:
            return ""
        pieces = (piece for span in statement.content for piece in fragments(self.text, span))
        words = [statement.quote, *(self.text[start:end] for start, end in pieces)]
        return next((found for one in words if (found := self._present(one))), "")

    def figure(self, figure: Figure) -> None:
        parties = " ".join(party for party in figure.parties if _is_code(party))
        place = self._span(scheme.FIGURE, (figure.evidence.start, figure.evidence.end), str(len(self.lines)))
        self._note(place, [
            ("measure", figure.measure), ("amount", _number(figure.amount)), ("amount_max", _number(figure.amount_max)),
            ("currency", figure.currency), ("unit", figure.unit), ("parties", parties),
            ("period", _range(figure.period)), ("approximate", "yes" if figure.approximate else ""),
            ("qualifier", figure.qualifier), ("speaker", figure.speaker),
        ])  # fmt: skip

    def upcoming(self, upcoming: Upcoming) -> None:
        place = self._span(scheme.UPCOMING, trigger(upcoming), str(len(self.lines)))
        self._note(place, [
            ("what", upcoming.what), ("when", _range(upcoming.when)),
            ("approximate", "yes" if upcoming.approximate else ""), ("status", upcoming.status),
        ])  # fmt: skip

    def _party(self, party: Party) -> str:
        """The id of a party's span; the same words for the same party have one. ``""`` where it has no words."""
        if not 0 <= party.start < party.end:
            return ""
        fields = notes.written(_party_fields(party))
        key = (scheme.PARTY, fragments(self.text, (party.start, party.end)), fields)
        known = key in self._spans
        place = self._span(scheme.PARTY, (party.start, party.end), fields)
        if not known:
            self._note(place, _party_fields(party))
        return place

    def _span(self, kind: str, span: Span, own: str = "") -> str:
        """The id of a text-bound annotation; spans of one kind are made once unless they differ in ``own``."""
        parts = fragments(self.text, span)
        if not parts:
            return ""
        key = (kind, parts, own)
        if key not in self._spans:
            places = ";".join(f"{start} {end}" for start, end in parts)
            words = " ".join(self.text[start:end] for start, end in parts)
            self._spans[key] = self._line("T", f"{kind} {places}\t{words}")
        return self._spans[key]

    def _event(self, kind: str, act: Span, roles: Iterable[tuple[str, str]]) -> str:
        seen: dict[str, int] = {}
        given = []
        for role, place in roles:
            if not place:
                continue
            seen[role] = seen.get(role, 0) + 1
            given.append(f"{role}{seen[role] if seen[role] > 1 else ''}:{place}")
        return self._line("E", " ".join([f"{kind}:{self._span(kind, act)}", *given]))

    def _attribute(self, attribute: str, event: str, value: str) -> None:
        self._line("A", f"{attribute} {event} {value}")

    def _note(self, place: str, fields: Iterable[tuple[str, str]]) -> None:
        note = notes.written(fields)
        if note and place:
            self._line("#", f"AnnotatorNotes {place}\t{note}")

    def _line(self, kind: str, rest: str) -> str:
        self._numbers[kind] += 1
        number = f"{kind}{self._numbers[kind]}"
        self.lines.append(f"{number}\t{rest}")
        return number

    def _present(self, words: str) -> str:
        """Words that stand in the text as they are, in one line; ``""`` for others."""
        return words.strip() if words in self.text and "\n" not in words and "\r" not in words else ""


def _party_fields(party: Party) -> list[tuple[str, str]]:
    """The fields of a party. What is no country's or known body's code is no country: ``IGO`` is a sector."""
    fields = {field: getattr(party, field) for field in scheme.PARTY_FIELDS}
    if not _is_code(party.country):
        fields["country"] = ""
    return list(fields.items())


def _is_code(value: str) -> bool:
    return value in BODIES or value in countries()


def _range(when: When | None) -> str:
    return days(when) if when else ""


def _number(amount: float | None) -> str:
    return "" if amount is None else f"{amount:.0f}" if float(amount).is_integer() else repr(amount)
