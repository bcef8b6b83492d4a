"""The rows of the ledger, as typed, frozen values.

Definitions follow the ledger's specification (docs/ledger.md). Conventions:

* offsets are half-open code points into ``Report.text`` exactly as it was read;
* countries and bodies are three-letter codes (ISO 3166-1 alpha-3; bodies such as ``UNO``, ``EUR``);
* days are ``datetime.date``; an interval of days includes both ends, ``None`` leaves an end open;
* an empty collection is ``()``, never ``None``.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from typing import Literal

Status = Literal["occurred", "ongoing", "planned", "expected", "possible", "hypothetical", "cancelled", "negated"]
STATUSES: tuple[Status, ...] = (
    "occurred",
    "ongoing",
    "planned",
    "expected",
    "possible",
    "hypothetical",
    "cancelled",
    "negated",
)

EventType = Literal[
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
]

MODES: dict[EventType, tuple[str, ...]] = {
    "AGREE": (),
    "CONSULT": ("visit", "third-party", "multilateral", "phone"),
    "SUPPORT": (),
    "CONCEDE": (),
    "COOPERATE": (),
    "AID": (),
    "RETREAT": ("withdraw", "release", "disarm", "ceasefire", "access", "resign"),
    "REQUEST": ("assist", "change", "yield", "meet"),
    "ACCUSE": ("disapprove", "investigate", "allege"),
    "REJECT": ("assist", "change", "yield", "meet"),
    "THREATEN": ("restrict", "arrest", "relations", "expel", "territory", "violence"),
    "PROTEST": ("demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"),
    "SANCTION": ("convict", "expel", "withdraw", "discontinue"),
    "MOBILIZE": ("troops", "weapons", "police", "militia"),
    "COERCE": (
        "seize",
        "restrict",
        "censor",
        "curfew",
        "martial-law",
        "arrest",
        "deport",
        "withhold",
        "misinformation",
        "cyber",
    ),
    "ASSAULT": (
        "abduct",
        "beat",
        "torture",
        "sexual",
        "targeted",
        "destroy",
        "primitive",
        "firearms",
        "explosives",
        "suicide-attack",
        "aerial",
        "drone",
        "heavy-weapons",
        "crowd-control",
        "unconventional",
    ),
}
"""The sixteen PLOVER 2.0 event types, each with its modes (openeventdata/PLOVER, draft 2.0)."""

EVENT_TYPES: tuple[EventType, ...] = tuple(MODES)

SECTORS = frozenset(
    [
        "COP",
        "GOV",
        "JUD",
        "LEG",
        "MIL",
        "PRM",
        "PTY",
        "REB",
        "SPY",
        "UAF",
        "UNK",
        "AGR",
        "BUS",
        "CRM",
        "CVL",
        "EDU",
        "ELI",
        "JRN",
        "LAB",
        "MED",
        "REF",
        "OPP",
        "PRE",
        "REL",
        "SOC",
        "IGO",
        "NGO",
        "ISM",
        "MNC",
    ]
)
"""PLOVER's sector codes."""

BODIES = frozenset(
    [
        "UNO",
        "EUR",
        "NAT",
        "AFU",
        "ARL",
        "ASN",
        "OSC",
        "SCO",
        "CIS",
        "G07",
        "G20",
        "IMF",
        "WBG",
        "WTO",
        "IAE",
        "ICC",
        "ICJ",
    ]
)
"""Codes of intergovernmental bodies, used where a country code would stand."""

LinkKind = Literal["outlet", "agency", "official", "party", "expert", "document", "anonymous", "unattributed"]
Form = Literal["direct", "indirect", "mixed", "none"]
Basis = Literal["stated", "inferred", "published"]
BlockKind = Literal["title", "prose", "caption"]
Severity = Literal["info", "warning", "error"]


@dataclass(frozen=True, slots=True)
class Report:
    """One article, as read. ``published`` is ``None`` where the day is unknown."""

    text: str
    id: str = ""
    title: str = ""
    publisher: str = ""
    published: date | None = None
    url: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a report's running text (a paragraph, a title, a caption): ``start``–``end`` in its text."""

    kind: BlockKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class When:
    """An inclusive interval of days. Both ends ``None``: known only as the words in ``text``.

    ``grain`` is the unit named in the text: day, week, month, half-month, quarter, season, year …
    ``value`` is the TIMEX3 value (symbolic where it cannot be resolved, e.g. ``P1M`` before an
    unknown day); ``rules`` names the rules that made the interval.
    """

    start: date | None = None
    end: date | None = None
    text: str = ""
    grain: str = ""
    approximate: bool = False
    basis: Basis = "stated"
    value: str = ""
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Party:
    """Who acts or is acted upon: a person, office, government, body, group or people.

    ``name`` is the resolved name, ``mention`` the words in the text at ``start``–``end``.
    ``candidates`` keeps the readings of a mention that stays ambiguous; then ``country`` is ``""``.
    ``rule`` names what resolved it.
    """

    name: str
    country: str = ""
    sector: str = ""
    office: str = ""
    mention: str = ""
    start: int = -1
    end: int = -1
    candidates: tuple[str, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where: a country code and, where the text names one, the place.

    ``latitude`` and ``longitude``, in degrees north and east, only where the name is that of one populated place.
    """

    country: str = ""
    name: str = ""
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """One link of a chain of sources. ``start``–``end`` is the evidence, ``cue`` the word for it."""

    name: str
    kind: LinkKind
    cue: str = ""
    mention: str = ""
    country: str = ""
    sector: str = ""
    start: int = -1
    end: int = -1


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a field has its value: the field, the words it rests on, the rule or lexicon item."""

    field: str
    words: str
    rule: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a row stands in the report. Offsets are half-open code points into ``Report.text``.

    ``start``–``end`` is the evidence, ``trigger_start``–``trigger_end`` the words for the act (−1: none), and
    ``sentence`` the whole sentence with its white space evened out. A span that is empty is a ``ValueError``.
    """

    report_id: str
    start: int
    end: int
    sentence: str
    trigger_start: int = -1
    trigger_end: int = -1
    caption: bool = False
    reasons: tuple[Reason, ...] = ()

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"evidence must have a span, got {self.start}–{self.end}")


@dataclass(frozen=True, slots=True)
class Entry:
    """Somebody did, does or will do something political to somebody.

    ``word`` is the chain of those on whose word it stands, publisher's side first, origin last; ``()`` is the
    publisher itself. ``said_on`` is when they said it, ``quote`` their words where they are quoted. ``occasion`` and
    ``about`` are words of the text. ``cameo`` is a CAMEO code, ``goldstein`` its score from −10 (most hostile) to 10
    (most friendly), ``quad`` one of VERBAL COOPERATION, MATERIAL COOPERATION, VERBAL CONFLICT, MATERIAL CONFLICT.
    ``confidence``, 0 to 1, is a rough estimate that type, parties and status are all right: sort by it.
    """

    type: EventType
    status: Status
    evidence: Evidence
    modes: tuple[str, ...] = ()
    contexts: tuple[str, ...] = ()
    actors: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()
    counterpart: tuple[Party, ...] = ()
    where: Place | None = None
    when: When | None = None
    occasion: str = ""
    about: str = ""
    quote: str = ""
    word: tuple[Link, ...] = ()
    said_on: When | None = None
    cameo: str = ""
    goldstein: float = 0.0
    quad: str = ""
    confidence: float = 0.0

    @property
    def parties(self) -> tuple[Party, ...]:
        """All who stand in it: who acts, who is acted upon, who is met."""
        return (*self.actors, *self.recipients, *self.counterpart)

    @property
    def id(self) -> str:
        """A hash of content and evidence: the same reading of the same words at the same place has the same id,
        whatever the report's file is called."""
        parties = [[p.name, p.country] for p in (*self.actors, *self.recipients)]
        when = (self.when.start, self.when.end) if self.when else None
        e = self.evidence
        key = (e.sentence, e.trigger_start, e.trigger_end, self.type, self.modes, self.status)
        word = [link.name for link in self.word]
        return hashlib.sha256(repr((key, parties, str(when), word)).encode()).hexdigest()[:12]


@dataclass(frozen=True, slots=True)
class Statement:
    """Somebody said something. ``content`` holds the spans of the words said.

    ``form``: direct (all of it quoted), indirect, mixed, or none (declined to comment).
    ``stance``: says, confirms, denies, claims, warns, hints.
    """

    speaker: Party
    form: Form
    evidence: Evidence
    role: str = ""
    addressee: str = ""
    venue: str = ""
    said_on: When | None = None
    cue: str = ""
    cue_start: int = -1
    cue_end: int = -1
    content: tuple[tuple[int, int], ...] = ()
    quote: str = ""
    stance: str = "says"
    word: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount with a meaning. ``amount`` is in units (2 million is 2000000), or ``None``."""

    measure: str
    evidence: Evidence
    amount: float | None = None
    amount_max: float | None = None
    currency: str = ""
    unit: str = ""
    parties: tuple[str, ...] = ()
    period: When | None = None
    approximate: bool = False
    qualifier: str = ""
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class Upcoming:
    """A coming event, as a calendar would show it."""

    what: str
    status: Status
    evidence: Evidence
    when: When | None = None
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """What was imperfect, where, and what was done. Nothing is dropped without one."""

    code: str
    message: str
    stage: str = ""
    severity: Severity = "warning"
    start: int = -1
    end: int = -1


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read from one report. ``published`` are its day or the bounds the text allows."""

    report: Report
    published: When
    entries: tuple[Entry, ...] = ()
    statements: tuple[Statement, ...] = ()
    figures: tuple[Figure, ...] = ()
    upcoming: tuple[Upcoming, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
