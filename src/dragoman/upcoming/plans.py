"""Coming events from entries that are planned, expected or possible: one row a happening."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from dragoman.model import Entry, Party, Upcoming, When
from dragoman.parse.tree import Document
from dragoman.upcoming.wording import wording

_AHEAD = frozenset(("planned", "expected", "possible"))
_FIRM = frozenset(("planned", "expected"))
_FAR = timedelta(days=36525)


@dataclass(slots=True)
class _Happening:
    """Mentions of one coming happening, in text order."""

    mentions: list[Entry]

    def takes(self, entry: Entry) -> bool:
        return any(_same(m, entry) for m in self.mentions)


def plans(document: Document, entries: Iterable[Entry], published: date | None) -> list[Upcoming]:
    """One row for each happening ahead of ``published`` that the entries tell of."""
    happenings: list[_Happening] = []
    off = [e for e in entries if e.status in ("cancelled", "negated")]
    for entry in entries:
        if entry.status not in _AHEAD or not _ahead(entry, published):
            continue
        home = next((h for h in happenings if h.takes(entry)), None)
        if home is None:
            happenings.append(_Happening([entry]))
        else:
            home.mentions.append(entry)
    return [_row(document, h) for h in _joined(happenings) if not _called_off(h, off)]


def _ahead(entry: Entry, published: date | None) -> bool:
    """Whether the act lies on or after publication, or is a firm plan without a day."""
    when = entry.when
    if when is None or when.start is None and when.end is None:
        return entry.status in _FIRM
    if published is None:
        return True
    return (when.end or when.start or published) >= published


def _joined(happenings: list[_Happening]) -> list[_Happening]:
    """Happenings that a later mention has shown to be one."""
    out: list[_Happening] = []
    for h in happenings:
        home = next((o for o in out if any(o.takes(m) for m in h.mentions)), None)
        if home is None:
            out.append(h)
        else:
            home.mentions += h.mentions
    return out


def _called_off(happening: _Happening, off: list[Entry]) -> bool:
    last = max(m.evidence.trigger_start for m in happening.mentions)
    return any(
        e.status == "cancelled" and e.evidence.trigger_start > last and happening.takes(e) for e in off
    )


# --- the same happening? ------------------------------------------------------------------------------


def _same(a: Entry, b: Entry) -> bool:
    """Same type, parties of the one among those of the other, and times that can be one."""
    if a.type != b.type or not _compatible(a.when, b.when):
        return False
    ours, theirs = _countries(a), _countries(b)
    if not ours or not theirs:
        return False
    if not (ours <= theirs or theirs <= ours):
        return False
    return not _other_people(a.actors, b.actors)


def _countries(entry: Entry) -> set[str]:
    parties = (*entry.actors, *entry.recipients, *entry.counterpart)
    found = {p.country or p.name for p in parties}
    if entry.where is not None and entry.where.country and entry.type == "CONSULT":
        found.add(entry.where.country)
    return found - {""}


def _other_people(ours: tuple[Party, ...], theirs: tuple[Party, ...]) -> bool:
    """Whether both name officers of one country, and other ones."""
    if any(x.name == y.name for x in ours for y in theirs):
        return False
    return any(a.country == b.country and a.office and b.office for a in ours for b in theirs)


def _compatible(a: When | None, b: When | None) -> bool:
    if a is None or b is None:
        return True
    return (a.start or date.min) <= (b.end or date.max) and (b.start or date.min) <= (a.end or date.max)


# --- the row ------------------------------------------------------------------------------------------


def _length(entry: Entry) -> timedelta:
    when = entry.when
    if when is None or when.start is None or when.end is None:
        return _FAR if when is None or (when.start is None and when.end is None) else _FAR - timedelta(1)
    return when.end - when.start


def _row(document: Document, happening: _Happening) -> Upcoming:
    """The narrowest interval wins, with its status; among equals the last mention."""
    mentions = happening.mentions
    best = min(enumerate(mentions), key=lambda m: (_length(m[1]), -m[0]))[1]
    fullest = max(mentions, key=lambda e: (_detail(e), -e.evidence.trigger_start))
    when = best.when if _length(best) < _FAR else None
    return Upcoming(
        wording(document, fullest), best.status, best.evidence, when, when is not None and when.approximate
    )


def _detail(entry: Entry) -> int:
    """How much the entry says of who does it to whom, and where."""
    people = sum(bool(p.office) or " " in p.name for p in entry.actors)
    return 2 * bool(entry.modes) + 2 * bool(entry.recipients) + bool(entry.where) + people + len(entry.actors)
