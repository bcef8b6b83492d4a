"""Coming events over many reports: which mentions are of one happening, and how its days and status changed.

Mentions of one thread are of one happening. So is what the next version of a report says of it; and what a later report
says of the same act of the same people, while it is still ahead, for other days: then it was moved, by ``MOVED`` at
most. ``Happening.uid`` does not change by any of this.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from dragoman.ledger import Found, Ledger, ReportRow
from dragoman.ledger.queries import REPORT_FILTERS
from dragoman.model import SECTORS, Entry, Party, Status, Upcoming, When

MOVED = timedelta(days=62)
"""How far a happening's days may move: what lies further off is another happening of the same people."""
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
        """Codes of the parties and of a meeting's country; names of parties that have no code of their own."""
        if self.entry is None:
            return frozenset()
        e = self.entry
        place = {e.where.country} if e.where and e.where.country and e.type == "CONSULT" else set()
        return frozenset({_code(p) for p in e.parties} | place)


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
        """Whether a mention is of this happening."""
        if mention.thread and any(m.thread == mention.thread for m in self.mentions):
            return True
        alike = [m for m in self.mentions if _alike(m, mention)]
        if any(m.report.key == mention.report.supersedes for m in alike):
            return True
        return bool(alike) and _named(mention) and self._told_of(mention)

    def _told_of(self, mention: Mention) -> bool:
        """Whether another report, by its days, can mean this happening.

        It tells of the same days; or it comes later, while the happening is still ahead, and calls it off or moves it.
        """
        known, told = _span(self.when), _span(mention.when)
        if known is None or any(m.report.key == mention.report.key for m in self.mentions):
            return False
        if told and _overlap(known, told):
            return True
        if not self.latest.day < mention.day <= known[1]:
            return False
        return max(told[0] - known[1], known[0] - told[1]) <= MOVED if told else mention.status == "cancelled"

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
        home = next((h for key in _keys(mention) for h in reversed(by_key[key]) if h.takes(mention)), None)
        if home is None:
            home = Happening(mention)
            while home.uid in uids:
                home.part += 1
            uids.add(home.uid)
            found.append(home)
        home.add(mention)
        for key in _keys(mention):
            if home not in by_key[key]:
                by_key[key].append(home)
    return [h for h in found if not all(m.report.superseded for m in h.mentions)]


def _keys(mention: Mention) -> Iterator[str]:
    """What two mentions of one happening have at least one of."""
    if mention.thread:
        yield f"thread {mention.thread}"
    what = f"{mention.entry.type} {sorted(mention.countries)}" if mention.entry else mention.what.casefold()
    yield f"act {what}"


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


def _alike(a: Mention, b: Mention) -> bool:
    """The same act of the same parties, by name and country, and not at two places; of an occasion the same words."""
    if a.entry is None or b.entry is None:
        return a.entry is b.entry and a.what.casefold() == b.what.casefold()
    one, other = a.entry, b.entry
    if (one.type, a.countries) != (other.type, b.countries) or _names(one.actors) != _names(other.actors):
        return False
    places = {e.where.name for e in (one, other) if e.where and e.where.name}
    return len(places) < 2


def _named(mention: Mention) -> bool:
    """Whether it is told well enough to be known again elsewhere: two countries, or an occasion with a name."""
    if mention.entry is None:
        return any(word[:1].isupper() for word in mention.what.split()[1:])
    return len({country for country in mention.countries if len(country) == 3 and country not in SECTORS}) >= 2


def _names(parties: Sequence[Party]) -> frozenset[str]:
    return frozenset(p.name for p in parties)


def _code(party: Party) -> str:
    return party.country if party.country and party.country not in SECTORS else party.name


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
