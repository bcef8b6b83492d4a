"""Under which keys a thread is looked up, so that no telling is held against every thread.

Tellings of one happening have two sides in common, so the side that is named most often need not be looked up.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable

from dragoman.threads.telling import Telling
from dragoman.threads.who import Who

Key = tuple[Hashable, ...]


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
