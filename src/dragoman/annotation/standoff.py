"""brat's standoff files, read with every fault that is in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from dragoman.annotation.sheets import Span

_LINE = re.compile(r"(?P<id>[TEA#MRN*]\w*)\t(?P<rest>.*)")
_BOUND = re.compile(r"(?P<kind>[\w-]+) (?P<places>\d+ \d+(?:;\d+ \d+)*)\t(?P<words>.*)")
_EVENT = re.compile(r"(?P<kind>[\w-]+):(?P<trigger>T\w+)(?P<roles>(?: [\w-]+:[TE]\w+)*) *")
_ATTRIBUTE = re.compile(r"(?P<name>[\w-]+) (?P<of>[TEA]\w+)(?: (?P<value>\S+))? *")
_NOTE = re.compile(r"AnnotatorNotes (?P<of>[TEA]\w+)\t(?P<note>.*)")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong in a line of a file."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


@dataclass(frozen=True, slots=True)
class Bound:
    """A text-bound annotation: its kind and its pieces of the text, in order."""

    id: str
    line: int
    kind: str
    pieces: tuple[Span, ...]

    @property
    def span(self) -> Span:
        return (self.pieces[0][0], self.pieces[-1][1])


@dataclass(frozen=True, slots=True)
class Event:
    """An event with its trigger and the roles of others in it, numbers after a role left out."""

    id: str
    line: int
    kind: str
    trigger: Bound
    roles: tuple[tuple[str, Bound], ...] = ()


@dataclass(slots=True)
class Annotations:
    """What a file holds. Attributes and notes stand under the id of what they are of, with their lines."""

    bounds: dict[str, Bound] = field(default_factory=dict)
    events: dict[str, Event] = field(default_factory=dict)
    attributes: dict[str, list[tuple[int, str, str]]] = field(default_factory=dict)
    notes: dict[str, list[tuple[int, str]]] = field(default_factory=dict)


def parsed(annotations: str, text: str, file: str) -> tuple[Annotations, list[Fault]]:
    """The annotations of a text and all faults of their file. Relations and normalizations are left aside."""
    reader = _Reader(text, file)
    lines = [(number, line.rstrip("\r")) for number, line in enumerate(annotations.split("\n"), 1) if line.strip()]
    read = [(number, match["id"], match["rest"]) for number, line in lines if (match := reader.match(number, line))]
    for kinds in ("T", "E", "A#M"):  # a line may name what a later one defines
        for number, id, rest in read:
            if id[0] in kinds:
                reader.read(number, id, rest)
    return reader.found, sorted(reader.faults, key=lambda fault: fault.line)


class _Reader:
    def __init__(self, text: str, file: str) -> None:
        self.text, self.file = text, file
        self.found = Annotations()
        self.faults: list[Fault] = []
        self._ids: dict[str, int] = {}

    def fault(self, line: int, message: str) -> None:
        self.faults.append(Fault(self.file, line, message))

    def match(self, line: int, words: str) -> re.Match[str] | None:
        """A line's id and rest, unless it has none or its id is another line's too."""
        match = _LINE.fullmatch(words)
        if match is None:
            self.fault(line, f"“{words[:40]}” is no annotation; a line has an id such as T1 or E1, a tab, and the rest")
        elif match["id"] in self._ids and match["id"] != "*":
            self.fault(line, f"{match['id']} is in line {self._ids[match['id']]} too; give this one another number")
            return None
        else:
            self._ids[match["id"]] = line
        return match

    def read(self, line: int, id: str, rest: str) -> None:
        match id[0]:
            case "T":
                self._bound(line, id, rest)
            case "E":
                self._event(line, id, rest)
            case "#":
                self._note(line, id, rest)
            case _:
                self._attribute(line, id, rest)

    def _bound(self, line: int, id: str, rest: str) -> None:
        match = _BOUND.fullmatch(rest)
        if not match:
            self.fault(line, f"{id} is not of the form “Type START END⇥words”")
            return
        pieces = tuple(_span(place) for place in match["places"].split(";"))
        if not all(start < end <= len(self.text) for start, end in pieces) or list(pieces) != sorted(pieces):
            self.fault(line, f"{id} has the place {match['places']}; places go up, within a text of {len(self.text)}")
            return
        words = " ".join(self.text[start:end] for start, end in pieces)
        if " ".join(words.split()) != " ".join(match["words"].split()):
            self.fault(
                line, f"{id} says “{match['words'][:40]}”, and the text has “{words[:40]}” there; is it the same text?"
            )
            return
        self.found.bounds[id] = Bound(id, line, match["kind"], pieces)

    def _event(self, line: int, id: str, rest: str) -> None:
        match = _EVENT.fullmatch(rest)
        if not match:
            self.fault(line, f"{id} is not of the form “TYPE:T1 Role:T2 …”")
            return
        trigger = self._known(line, id, match["trigger"])
        roles = [(re.sub(r"\d+$", "", role), self._known(line, id, of)) for role, of in _pairs(match["roles"])]
        if trigger is None:
            return
        if trigger.kind != match["kind"]:
            self.fault(line, f"{id} is {match['kind']}, and its trigger {trigger.id} is {trigger.kind}; make them one")
        given = tuple((role, bound) for role, bound in roles if bound is not None)
        self.found.events[id] = Event(id, line, match["kind"], trigger, given)

    def _known(self, line: int, id: str, of: str) -> Bound | None:
        bound = self.found.bounds.get(of)
        if bound is None and of not in self._ids:
            self.fault(line, f"{id} names {of}, and there is none")
        elif bound is None and of.startswith("E"):
            self.fault(line, f"{id} has the event {of} in a role; only words of the text can have one")
        return bound

    def _attribute(self, line: int, id: str, rest: str) -> None:
        match = _ATTRIBUTE.fullmatch(rest)
        if not match:
            self.fault(line, f"{id} is not of the form “Name E1 value”")
        elif match["of"] not in self._ids:
            self.fault(line, f"{id} is of {match['of']}, and there is none")
        else:
            self.found.attributes.setdefault(match["of"], []).append((line, match["name"], match["value"] or "yes"))

    def _note(self, line: int, id: str, rest: str) -> None:
        match = _NOTE.fullmatch(rest)
        if not match:
            return  # a comment of another kind
        if match["of"] not in self._ids:
            self.fault(line, f"{id} is of {match['of']}, and there is none")
        else:
            self.found.notes.setdefault(match["of"], []).append((line, match["note"]))


def _span(place: str) -> Span:
    start, end = place.split()
    return (int(start), int(end))


def _pairs(roles: str) -> Iterator[tuple[str, str]]:
    for role in roles.split():
        name, _, of = role.partition(":")
        yield name, of
