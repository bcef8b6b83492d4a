"""Coming events over many reports: which mentions are of one happening, and how its day and status changed.

A later report changes a happening while that is still ahead: a more exact day refines it, another day moves it. A
happening that lies behind, or a day further off than ``MOVED``, makes another. ``Happening.uid`` stays the same.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from dragoman.ledger import Found, Ledger, ReportRow
from dragoman.ledger.queries import REPORT_FILTERS
from dragoman.model import Entry, Party, Status, Upcoming, When

MOVED = timedelta(days=62)
"""How far a happening's day may move: what lies further off is another happening of the same parties."""
AHEAD: tuple[Status, ...] = ("planned", "expected", "possible", "cancelled")


@dataclass(frozen=True, slots=True)
class Mention:
    """What one report says of a happening.

    ``entry`` is ``None`` for an occasion that is no entry; ``thread`` is its entry's, ``""`` in older versions.
    """

    what: str
    status: Status
    when: When | None
    sentence: str
    report: ReportRow
    entry: Entry | None = None
    thread: str = ""

    @property
    def day(self) -> date:
        """The day of the report, by which mentions are ordered; one without a day is the oldest."""
        published = self.report.published
        return published.end or published.start or date.min

    @property
    def countries(self) -> frozenset[str]:
        """Codes of the parties, or names where they have none; of a meeting its country too."""
        if self.entry is None:
            return frozenset()
        found = _codes((*self.entry.actors, *self.entry.recipients, *self.entry.counterpart))
        where = self.entry.where
        return found | ({where.country} if where and where.country and self.entry.type == "CONSULT" else frozenset())


@dataclass(slots=True, eq=False)
class Happening:
    """One coming event. ``sequence`` counts how often its days changed or it was called off or on again.

    ``dated`` is the mention that its days come from, ``latest`` the last one.
    """

    first: Mention
    part: int = 0
    mentions: list[Mention] = field(default_factory=list)
    dated: Mention | None = None
    status: Status = "planned"
    sequence: int = 0

    @property
    def uid(self) -> str:
        """A hash of who, what, and the document that told of it first."""
        entry, report = self.first.entry, self.first.report
        what = [entry.type, *sorted(self.first.countries)] if entry else [self.first.what.casefold()]
        document = report.report.url or report.report.id or report.key
        key = repr((what, document, self.part))
        return hashlib.sha256(key.encode()).hexdigest()[:24] + "@dragoman"

    @property
    def latest(self) -> Mention:
        return self.mentions[-1]

    @property
    def when(self) -> When | None:
        return self.dated.when if self.dated else None

    def takes(self, mention: Mention) -> bool:
        """Whether a mention is of this happening: of its thread, or the same act at a time that can be its own."""
        if mention.thread and any(m.thread == mention.thread for m in self.mentions):
            return True
        if not any(_same_act(m, mention) for m in self.mentions):
            return False
        known, told = _span(self.when), _span(mention.when)
        if known is None:
            return True
        if known[1] < mention.day:
            return False
        if told is None or _overlap(known, told):
            return True
        same_report = any(m.report.key == mention.report.key for m in self.mentions)
        return not same_report and max(told[0] - known[1], known[0] - told[1]) <= MOVED

    def add(self, mention: Mention) -> None:
        """Take a mention, and what it changes."""
        changed = False
        told, known = _span(mention.when), _span(self.when)
        if told and told != known and (known is None or self._mended_by(mention) or not _holds(told, known)):
            changed, self.dated = known is not None, mention
        if self.mentions and (mention.status == "cancelled") != (self.status == "cancelled"):
            changed = True
        self.status = mention.status
        self.sequence += changed
        self.mentions.append(mention)

    def _mended_by(self, mention: Mention) -> bool:
        """Whether the mention stands in the next version of the report that the days come from."""
        return self.dated is not None and mention.report.supersedes == self.dated.report.key


def happenings(mentions: Iterable[Mention]) -> list[Happening]:
    """The happenings that the mentions tell of, in the order in which they became known.

    What only older versions of reports tell of is left out.
    """
    found: list[Happening] = []
    by_key: dict[str, list[Happening]] = defaultdict(list)
    uids: set[str] = set()
    for mention in sorted(mentions, key=lambda m: (m.day, m.report.version)):
        keys = _keys(mention)
        home = next((h for key in keys for h in reversed(by_key[key]) if h.takes(mention)), None)
        if home is None:
            home = Happening(mention)
            while home.uid in uids:
                home.part += 1
            uids.add(home.uid)
            found.append(home)
        home.add(mention)
        for key in keys:
            if home not in by_key[key]:
                by_key[key].append(home)
    return [h for h in found if not all(m.report.superseded for m in h.mentions)]


def _keys(mention: Mention) -> list[str]:
    """What two mentions of one happening have at least one of."""
    if mention.entry is None:
        return [mention.what.casefold()]
    keys = sorted(f"{mention.entry.type} {country}" for country in mention.countries)
    return [f"thread {mention.thread}", *keys] if mention.thread else keys


def mentions(ledger: Ledger, asked: Mapping[str, Any]) -> list[Mention]:
    """Coming events with the entries they come from, and what was called off; older versions of reports too.

    A question that only entries can answer finds no occasions that are none.
    """
    own = {**asked, "superseded": True}
    ahead: list[Found[Entry]] = list(ledger.each("entries", **{**own, "status": AHEAD}))
    by_place = {_place(one): one for one in ahead}
    of_entries = bool(set(own) - REPORT_FILTERS)
    found = []
    for u in ledger.each("upcoming", **{name: own[name] for name in REPORT_FILTERS & set(own)}):
        of = by_place.get(_place(u))
        if of or not of_entries:
            act = (of.row, of.thread) if of else (None, "")
            found.append(Mention(u.row.what, u.row.status, u.row.when, u.row.evidence.sentence, u.report, *act))
    for one in ahead:
        if one.row.status == "cancelled":
            e = one.row
            found.append(Mention(_words(e), "cancelled", e.when, e.evidence.sentence, one.report, e, one.thread))
    return found


def _place(found: Found[Entry] | Found[Upcoming]) -> tuple[str, int, int]:
    e = found.row.evidence
    return (found.report.key, e.start, e.trigger_start)


def _words(entry: Entry) -> str:
    """Words for an act that has no others: who, what, whom."""
    sides = [" and ".join(p.name for p in side) for side in (entry.actors, entry.recipients or entry.counterpart)]
    kind = " ".join(entry.modes) or entry.type.lower()
    return " – ".join(side for side in sides if side) + f" ({kind})"


# --- the same? ------------------------------------------------------------------------------------


def _same_act(a: Mention, b: Mention) -> bool:
    """The same type, and the same parties or at least two of them; of an occasion the same words."""
    if a.entry is None or b.entry is None:
        return a.entry is b.entry and a.what.casefold() == b.what.casefold()
    if a.entry.type != b.entry.type or _turned_round(a.entry, b.entry):
        return False
    ours, theirs = a.countries, b.countries
    return bool(ours) and (ours == theirs or (len(ours & theirs) >= 2 and (ours <= theirs or theirs <= ours)))


def _turned_round(a: Entry, b: Entry) -> bool:
    """Whether each has other actors, such as two visits, one either way."""
    return bool(a.recipients and b.recipients) and not _codes(a.actors) & _codes(b.actors)


def _codes(parties: Sequence[Party]) -> frozenset[str]:
    return frozenset(p.country or p.name for p in parties)


def _span(when: When | None) -> tuple[date, date] | None:
    """The days of an interval; an open end stands for its other end."""
    if when is None or (when.start is None and when.end is None):
        return None
    start, end = when.start or when.end, when.end or when.start
    return (start, end) if start and end else None


def _overlap(a: tuple[date, date], b: tuple[date, date]) -> bool:
    return a[0] <= b[1] and b[0] <= a[1]


def _holds(outer: tuple[date, date], inner: tuple[date, date]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]
