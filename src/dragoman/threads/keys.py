"""Where threads that a telling may join are found, so that none is held against every thread.

Tellings of one happening have two sides in common, so the side that is named most often need not be looked up.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence

from dragoman.threads.gathering import Gathering
from dragoman.threads.telling import Telling
from dragoman.threads.who import Who

Key = tuple[Hashable, ...]


_BUCKET = 64
"""Days of one part of the index."""
_UNDATED = -1


class Index:
    """Threads by what they do, by party, country and place, and by about when."""

    def __init__(self, tellings: Sequence[Telling]) -> None:
        self._common = Counter(key for t in tellings for key in keys(t))
        self._parts: dict[tuple[Key, int], list[Gathering]] = defaultdict(list)
        self._whole: dict[Key, list[Gathering]] = defaultdict(list)

    def add(self, home: Gathering, t: Telling) -> None:
        """Let a thread be found by a telling that has joined it."""
        if t.span.certainty == "none":
            return
        low, high = t.span.bounds
        for key in keys(t):
            for part in _parts(low, high):
                _put(self._parts[key, part], home)
            _put(self._whole[key], home)

    def near(self, t: Telling) -> Iterable[Gathering]:
        """Threads that are not far from a telling in time and share one of its sides."""
        wanted = lookups(t, self._common)
        if t.span.reach[0] <= 1:
            rows = [self._whole.get(key, ()) for key in wanted]
        else:
            rows = [self._parts.get((key, part), ()) for key in wanted for part in _parts(*t.span.reach)]
        return {id(g): g for row in rows for g in row}.values()


def _parts(low: int, high: int) -> Iterable[int]:
    return range(low // _BUCKET, high // _BUCKET + 1) if low > 1 else (_UNDATED,)


def _put(row: list[Gathering], home: Gathering) -> None:
    if home not in row[-1:]:
        row.append(home)


def keys(t: Telling) -> tuple[Key, ...]:
    """All keys of a telling: what it does, and each party, country and place in it."""
    if t.saying:
        return ((t.type, t.actors, t.recipients),)
    names = {(t.type, name) for who in t.actors | t.recipients for name in _names(who)}
    names |= {(t.type, w.country) for w in t.actors | t.recipients if w.country}
    if t.place:
        names.add((t.type, t.place))
    return tuple(sorted(names))


def lookups(t: Telling, common: Counter[Key]) -> tuple[Key, ...]:
    """The keys at which threads that may be the same are found."""
    if t.saying:
        return keys(t)
    if t.assembly is not None:
        return ((t.type, t.assembly.country),)
    sides: dict[str, set[Key]] = defaultdict(set)
    abroad = t.abroad
    for who in t.actors | t.recipients:
        side = who.country if abroad and who.country else who.name
        sides[side] |= {(t.type, name) for name in _names(who)}
        if abroad and who.country:
            sides[side].add((t.type, who.country))
    if t.place:
        sides["at " + t.place].add((t.type, t.place))
    ordered = sorted(sides.values(), key=lambda found: (max((common[key] for key in found), default=0), sorted(found)))
    found = set().union(*(ordered[:-1] or ordered))
    return tuple(sorted(found))


def _names(who: Who) -> tuple[str, ...]:
    """By which a party is found: its last name, for "Okafor" may be "Ngozi Okafor"; a state by its code alone."""
    if who.sort in ("state", "role"):
        return ()
    return (who.name.split()[-1],)
