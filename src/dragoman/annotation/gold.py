"""Annotations as gold rows: entries, statements, figures, coming events, in the format of hand-made gold files.

Evidence is quoted, in one line and standing once in the text, as such files need it; it is widened by words where it
would stand more than once.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from dragoman.annotation import notes, scheme
from dragoman.annotation.fields import Fields, Row, party_row
from dragoman.annotation.sheets import Span, paragraph
from dragoman.annotation.standoff import Annotations, Bound, Event, Fault
from dragoman.model import EVENT_TYPES, MODES, STATUSES


@dataclass(slots=True)
class Gold:
    """The rows of one text."""

    entries: list[Row] = field(default_factory=list)
    statements: list[Row] = field(default_factory=list)
    figures: list[Row] = field(default_factory=list)
    upcoming: list[Row] = field(default_factory=list)


def gold(found: Annotations, text: str, file: str) -> tuple[Gold, list[Fault]]:
    """The rows that the annotations give, and all faults of them."""
    maker = _Maker(found, text, file)
    for event in found.events.values():
        if event.kind == scheme.STATEMENT:
            maker.statement(event)
        elif event.kind in EVENT_TYPES:
            maker.entry(event)
        else:
            allowed = ", ".join((*EVENT_TYPES, scheme.STATEMENT))
            maker.fault(event.line, f"{event.id}: {event.kind} is no type; allowed are {allowed}")
    for bound in found.bounds.values():
        if bound.kind == scheme.FIGURE:
            maker.figure(bound)
        elif bound.kind == scheme.UPCOMING:
            maker.upcoming(bound)
    maker.references()
    return maker.gold, sorted(dict.fromkeys(maker.faults), key=lambda fault: fault.line)


class _Maker:
    def __init__(self, found: Annotations, text: str, file: str) -> None:
        self.found, self.text, self.file = found, text, file
        self.gold = Gold()
        self.faults: list[Fault] = []
        self._ids: dict[str, int] = {}
        self._same: list[tuple[Fields, str, object]] = []

    def fault(self, line: int, message: str) -> None:
        self.faults.append(Fault(self.file, line, message))

    # --- entries ----------------------------------------------------------------------------------

    def entry(self, event: Event) -> None:
        fields = self._fields(event.id, event.line, scheme.ENTRY_FIELDS)
        words = self.text[slice(*event.trigger.span)]
        if "\n" in words or "\r" in words:
            fields.fault("its trigger goes over the end of a line; let it end there")
            return
        status, modes = self._attributes(event, fields)
        sides = {side: self._side(event, role, fields) for role, side in scheme.SIDES.items()}
        row: Row = {"id": self._id(fields, words)}
        row |= {"optional": True} if fields.flag("optional") else {}
        row |= {"evidence": self._evidence(event, fields, event.trigger.span), "trigger": words, "type": event.kind}
        row |= {"mode": modes[0]} if len(modes) == 1 else {}
        row |= {"actors": sides.pop("actors")} | {side: parties for side, parties in sides.items() if parties}
        row |= _given(
            where=fields.country("where"),
            place=fields.in_text("place", self.text),
            occasion=fields.text("occasion"),
            when=fields.days("when"),
            approximate=fields.flag("approximate"),
            status=status,
        )
        if "when" not in row and any(role == "When" for role, _ in event.roles):
            fields.fault("it has words that say when; write the days in its note, such as when=2031-05-01..2031-05-31")
        row["word"] = [name.strip() for name in fields.text("word").split(">") if name.strip()]
        quote = fields.in_text("quote", self.text, once=True)
        row |= _given(said_on=fields.days("said"), quote=quote, same_event_as=fields.text("same_event_as"))
        self._same.append((fields, str(row["id"]), row.get("same_event_as")))
        self.gold.entries.append(row)

    def _attributes(self, event: Event, fields: Fields) -> tuple[str, list[str]]:
        status, modes = "", []
        for line, name, value in self.found.attributes.get(event.id, ()):
            if name == "Status" and value in STATUSES:
                status = value
            elif name == "Status":
                fields.fault(f"{value} is no status; allowed are {', '.join(STATUSES)}", line)
            elif name in ("Mode", "Mode2") and value in MODES.get(event.kind, ()):  # type: ignore[call-overload]
                modes.append(value)
            elif name in ("Mode", "Mode2"):
                allowed = ", ".join(MODES.get(event.kind, ())) or "none"  # type: ignore[call-overload]
                fields.fault(f"{value} is no mode of {event.kind}; allowed are {allowed}", line)
            else:
                fields.fault(f"{name} is no attribute of {event.kind}; allowed are Status, Mode, Mode2", line)
        if not any(name == "Status" for _, name, _ in self.found.attributes.get(event.id, ())):
            fields.fault(f"it has no Status; give it one of {', '.join(STATUSES)}")
        return status, modes

    def _side(self, event: Event, role: str, fields: Fields) -> list[Row]:
        """The parties of a side: those with words of their own, then those in the note."""
        found = []
        for name, bound in event.roles:
            if name not in (*scheme.SIDES, "When", "Evidence") and role == "Actor":
                fields.fault(f"{name} is no role; allowed are {', '.join((*scheme.SIDES, 'When', 'Evidence'))}")
            if name == role:
                found.append(self._party(bound, fields))
        return found + [self._unplaced(value, fields) for value in fields.several(role.lower())]

    def _party(self, bound: Bound, fields: Fields) -> Row:
        if bound.kind != scheme.PARTY:
            fields.fault(f"{bound.id} is {bound.kind}, and a party must be {scheme.PARTY}")
        own = self._fields(bound.id, bound.line, scheme.PARTY_FIELDS)
        return party_row(own, " ".join(self.text[slice(*bound.span)].split()))

    def _unplaced(self, value: str, fields: Fields) -> Row:
        """A party that no words name: ``actor=name=Togo \\| country=TGO``, or its name alone."""
        note = value if "=" in value else notes.written([("name", value)])
        inner = Annotations(notes={fields.id: [(fields.line, note)]})
        row = party_row(Fields(inner, fields.id, fields.line, scheme.PARTY_FIELDS, self.file, self.faults))
        if not row["name"]:
            fields.fault(f"“{value}” has no name; write name=Togo \\| country=TGO")
        return row

    def _id(self, fields: Fields, words: str) -> str:
        """The id given, or one made of the trigger; every id is there once."""
        given = fields.text("id")
        base = given or re.sub(r"[^a-z0-9]+", "-", words.casefold()).strip("-") or "entry"
        if given in self._ids:
            fields.fault(f"the id {given} is given in line {self._ids[given]} too; give this entry another")
        chosen, number = base, 1
        while chosen in self._ids:
            number += 1
            chosen = f"{base}-{number}"
        self._ids[chosen] = fields.line
        return chosen

    def references(self) -> None:
        """Every ``same_event_as`` names another entry."""
        for fields, own, other in self._same:
            if other and (other == own or other not in self._ids):
                known = ", ".join(one for one in self._ids if one != own)
                fields.fault(f"same_event_as={other} names no other entry; there are {known or 'none'}")

    # --- other rows -------------------------------------------------------------------------------

    def statement(self, event: Event) -> None:
        fields = self._fields(event.id, event.line, scheme.STATEMENT_FIELDS)
        forms = [(line, value) for line, name, value in self.found.attributes.get(event.id, ()) if name == "Form"]
        form = forms[0][1] if forms else ""
        if form not in scheme.FORMS:
            what = f"{form} is no Form" if form else "it has no Form"
            fields.fault(f"{what}; allowed are {', '.join(scheme.FORMS)}", forms[0][0] if forms else 0)
        quote = fields.in_text("quote", self.text)
        if (form in scheme.QUOTED) != bool(fields.several("quote")) and form in scheme.FORMS:
            fields.fault(f"its Form is {form}, so its note must have {'' if form in scheme.QUOTED else 'no '}quote=…")
        speakers = [self._party(bound, fields) for role, bound in event.roles if role == "Speaker"]
        speakers += [self._unplaced(value, fields) for value in fields.several("speaker")]
        if len(speakers) != 1:
            fields.fault(f"it has {len(speakers)} Speakers; give it one, in a role or as speaker=… in its note")
        speaker = speakers[0] if speakers else {"name": ""}
        place = self._nearest(quote, event.trigger.span) if quote else event.trigger.span
        row: Row = {"evidence": self._evidence(event, fields, place), "speaker": speaker["name"]}
        row |= _given(country=speaker.get("country"), sector=speaker.get("sector"))
        row |= _given(**{name: fields.text(name) for name in ("role", "addressee", "venue", "via")})
        row |= _given(said_on=fields.days("said"), form=form, quote=quote, optional=fields.flag("optional"))
        self.gold.statements.append(row)

    def figure(self, bound: Bound) -> None:
        fields = self._fields(bound.id, bound.line, scheme.FIGURE_FIELDS)
        row: Row = {"evidence": self._quoted(bound.span, bound.span, fields), "measure": fields.text("measure")}
        row |= _given(parties=fields.codes("parties"), amount=fields.number("amount"))
        row |= _given(
            amount_max=fields.number("amount_max"), currency=fields.text("currency"), unit=fields.text("unit")
        )
        row |= _given(period=fields.days("period"), approximate=fields.flag("approximate"))
        row |= _given(qualifier=fields.text("qualifier"), speaker=fields.text("speaker"))
        row |= _given(optional=fields.flag("optional"))
        if not row["measure"]:
            fields.fault("it has no measure=…; say what is counted")
        if "amount" not in row and "qualifier" not in row:
            fields.fault("it has neither amount=… nor qualifier=…; give one of them")
        self.gold.figures.append(row)

    def upcoming(self, bound: Bound) -> None:
        fields = self._fields(bound.id, bound.line, scheme.UPCOMING_FIELDS)
        row: Row = {"what": fields.text("what")}
        row |= _given(when=fields.days("when"), approximate=fields.flag("approximate"))
        row |= _given(status=fields.one_of("status", STATUSES, "status"))
        if not row["what"]:
            fields.fault("it has no what=…; say what is to come")
        self.gold.upcoming.append(row)

    # --- evidence ---------------------------------------------------------------------------------

    def _fields(self, id: str, line: int, allowed: Sequence[str]) -> Fields:
        return Fields(self.found, id, line, allowed, self.file, self.faults)

    def _evidence(self, event: Event, fields: Fields, core: Span) -> str:
        """The words of the role Evidence, or of the line, that hold the core."""
        given = [bound.span for role, bound in event.roles if role == "Evidence"]
        return self._quoted(given[0] if given else paragraph(self.text, core[0]), core, fields)

    def _nearest(self, words: str, to: Span) -> Span:
        """Where words of the text stand, of several places the one nearest to another."""
        places = (match.span() for match in re.finditer(re.escape(words), self.text))
        return min(places, key=lambda span: abs(span[0] - to[0]))

    def _quoted(self, span: Span, core: Span, fields: Fields) -> str:
        """Words of one line that hold the core, widened word by word until they stand only once in the text."""
        line = paragraph(self.text, core[0])
        start, end = max(min(span[0], core[0]), line[0]), min(max(span[1], core[1]), line[1])
        while self.text.count(self.text[start:end].strip()) > 1 and (start, end) != line:
            start = max(self.text.rfind(" ", line[0], max(start - 1, line[0])), line[0])
            further = self.text.find(" ", end + 1, line[1])
            end = further if further >= 0 else line[1]
        words = self.text[start:end].strip()
        if self.text.count(words) != 1:
            fields.fault(f"its whole line stands several times in the text: “{words[:60]}”")
        return words


def _given(**fields: object) -> Row:
    """The fields that have a value, which 0 is."""
    return {n: value for n, value in fields.items() if value or (value == 0 and value is not False)}
