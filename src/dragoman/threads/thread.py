"""The rows of threads: one happening in the world, as told in one or many entries over time."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from typing import Literal

from dragoman.model import Entry, EventType, Link, Party, Place, Status, When

ChangeKind = Literal["status", "date"]
Field = Literal["status", "date", "place"]


@dataclass(frozen=True, slots=True)
class Sighting:
    """An entry as told in a report. ``report`` is the report's key, ``told`` its day (``None``: unknown).

    ``trigger`` holds the words for the act, ``phoned`` tells that the report speaks of a telephone call, ``titled``
    that the headline alone tells the act, so that its sentence tells something else; ``id`` is the entry's. Two
    sightings of one set differ in report or id.
    """

    entry: Entry
    report: str
    told: date | None = None
    publisher: str = ""
    trigger: str = ""
    phoned: bool = False
    titled: bool = False
    id: str = ""

    def __post_init__(self) -> None:
        if not self.id:
            object.__setattr__(self, "id", self.entry.id)

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from every other: report and entry id."""
        return (self.report, self.id)


@dataclass(frozen=True, slots=True)
class Change:
    """Where the happening stood, or was said to lie in time, and who told it first.

    ``kind`` ``status``: ``status`` is new. ``kind`` ``date``: ``when`` is narrower than any before, or
    contradicts them.
    ``told`` is the day of the report, ``report`` its key, ``entry`` the entry's id, ``word`` the entry's chain.
    """

    kind: ChangeKind
    status: Status
    when: When | None
    told: date | None
    report: str
    publisher: str
    entry: str
    word: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class View:
    """One side of a disagreement: what is said, and the entry that says it first."""

    value: str
    told: date | None
    report: str
    entry: str


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Members that contradict each other in a field: two views or more, in the order in which they were told."""

    field: Field
    views: tuple[View, ...]


@dataclass(frozen=True, slots=True)
class Thread:
    """One happening. ``members`` are its sightings in the order in which they were told.

    ``standing`` is the newest status, ``when`` the most precise time that stands, ``parties`` the fullest naming of
    each party, actors first.
    """

    type: EventType
    standing: Status
    when: When | None
    where: Place | None
    modes: tuple[str, ...]
    parties: tuple[Party, ...]
    history: tuple[Change, ...]
    members: tuple[Sighting, ...]
    disagreements: tuple[Disagreement, ...] = ()

    @property
    def id(self) -> str:
        """A hash of the member told first: it stays when later reports join."""
        return hashlib.sha256(repr(self.members[0].key).encode()).hexdigest()[:12]
