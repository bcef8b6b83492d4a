"""Coming events from entries that are planned, expected or possible: one row a happening."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from dragoman.model import Entry, Party, Upcoming, When
from dragoman.parse.tree import Document
from dragoman.upcoming.lexicon import Lexicon
from dragoman.upcoming.wording import token_at, wording

_AHEAD = frozenset(("planned", "expected", "possible"))
_FIRM = frozenset(("planned", "expected"))
_WILL = frozenset(("will", "'ll", "’ll", "would", "shall"))
_SPOKEN = frozenset(("REQUEST", "ACCUSE", "THREATEN", "REJECT", "CONCEDE"))  # no happening without a day
_ONCE = frozenset(("SUPPORT", "AGREE"))  # what is signed or joined is not signed again
_GRAINS = {"day": 0, "weekend": 1, "week": 6, "half-month": 14, "month": 30, "quarter": 91, "season": 91}
_FAR = timedelta(days=36525)


@dataclass(slots=True)
class _Happening:
    """Mentions of one coming happening, in text order."""

    mentions: list[Entry]

    def takes(self, entry: Entry) -> bool:
        return any(_same(m, entry) for m in self.mentions)


def plans(document: Document, times: Any, entries: Sequence[Entry], published: date | None) -> list[Upcoming]:
    """One row for each happening ahead of ``published`` that the entries tell of."""
    happenings: list[_Happening] = []
    off = [e for e in entries if e.status == "cancelled"]
    done = [e for e in entries if e.status in ("occurred", "ongoing")]
    for entry in entries:
        if entry.status not in _AHEAD or not (entry.actors or entry.recipients) or not _ahead(entry, published):
            continue
        home = next((h for h in happenings if h.takes(entry)), None)
        if home is None:
            happenings.append(_Happening([entry]))
        else:
            home.mentions.append(entry)
    return [
        _row(document, times, h)
        for h in _joined(happenings)
        if not _called_off(h, off)
        and not _carried_out(h, done, published)
        and (_has_day(h) or any(_announced(document, m) for m in h.mentions))
    ]


def _ahead(entry: Entry, published: date | None) -> bool:
    """Whether the act lies on or after publication, or is a firm plan without a day."""
    when = _day(entry)
    if when is None:
        return entry.status in _FIRM
    if published is None:
        return True
    return (when.end or when.start or published) >= published


def _day(entry: Entry) -> When | None:
    """When the act is to happen. "At the moment" dates the planning, not the act."""
    when = entry.when
    if when is None or when.value == "PRESENT_REF" or when.basis == "published":
        return None
    if when.start is None and when.end is None and not when.value.startswith("X"):
        return None  # "XXXX-05" is May of a year unknown
    return when


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
    return any(e.evidence.trigger_start > last and happening.takes(e) for e in off)


# --- plans without a day ------------------------------------------------------------------------------


def _has_day(happening: _Happening) -> bool:
    return any(_length(m) < _FAR for m in happening.mentions)


def _carried_out(happening: _Happening, done: list[Entry], published: date | None) -> bool:
    """Whether another entry tells that it was done, unless it lies ahead in any case. Meetings come again."""
    days = [day for m in happening.mentions if (day := _day(m)) is not None]
    if published is not None and any(d.start is not None and d.start > published for d in days):
        return False
    once = [e for e in done if e.type in _ONCE and any(_alike(m, e) for m in happening.mentions)]
    return bool(once) or any(happening.takes(e) for e in done if e.type != "CONSULT")


def _announced(document: Document, entry: Entry) -> bool:
    """ "will leave", "agreed to leave", "is set to leave", "a future truce"; any meeting planned."""
    if entry.status != "planned" or entry.type in _SPOKEN:
        return False
    trigger = token_at(document, entry.evidence.trigger_start)
    if entry.type == "CONSULT" or trigger is None:
        return True
    lexicon = Lexicon.load()
    if not trigger.is_verb:
        return any(k.dep == "amod" and k.lower in lexicon.ahead for k in trigger.kids)
    if any(k.dep == "aux" and k.lower in _WILL for k in trigger.kids):
        return True
    above = trigger.head
    if trigger.dep not in ("xcomp", "ccomp", "pcomp", "dobj") or above is trigger:
        return False
    if above.dep == "prep":
        above = above.head
    what = above.child("nsubj", "nsubjpass")
    if what is not None and what.lemma in lexicon.aims:
        return False
    now = any(k.lower in ("is", "are", "'s", "’s", "am") for k in above.kids) or above.lower in ("is", "are")
    return above.lemma in lexicon.undertaking or (now and (above.lower in lexicon.ready or above.lemma == "be"))


# --- the same happening? ------------------------------------------------------------------------------


def _same(a: Entry, b: Entry) -> bool:
    """Alike, and at times that can be one."""
    return _compatible(_day(a), _day(b)) and _alike(a, b)


def _alike(a: Entry, b: Entry) -> bool:
    """Same type, and the parties of the one are among those of the other."""
    if a.type != b.type:
        return False
    ours, theirs = _countries(a), _countries(b)
    if not ours or not theirs:
        return False
    if not (ours <= theirs or theirs <= ours):
        return False
    return not _other_people(a.actors, b.actors)


def _countries(entry: Entry) -> set[str]:
    parties = entry.parties
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
    when = _day(entry)
    if when is None:
        return _FAR
    if when.start is None and when.end is None:
        return timedelta(days=_GRAINS.get(when.grain, 365))
    if when.start is None or when.end is None:
        return _FAR - timedelta(1)
    return when.end - when.start


def _row(document: Document, times: Any, happening: _Happening) -> Upcoming:
    """The narrowest interval wins, with its status; among equals the last mention."""
    mentions = happening.mentions
    best = min(enumerate(mentions), key=lambda m: (_length(m[1]), -m[0]))[1]
    fullest = max(mentions, key=lambda e: (_detail(e), -e.evidence.trigger_start))
    when = _day(best)
    return Upcoming(
        wording(document, times, fullest),
        best.status,
        best.evidence,
        when,
        when is not None and when.approximate,
    )


def _detail(entry: Entry) -> int:
    """How much the entry says of who does it to whom, and where."""
    people = sum(bool(p.office) or " " in p.name for p in entry.actors)
    return 2 * bool(entry.modes) + 2 * bool(entry.recipients) + bool(entry.where) + people + len(entry.actors)
