"""Actors of the user's own, put among the packaged ones so that they work alike."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from importlib.resources import files

from dragoman.actors.lexicon import Role, first_names
from dragoman.actors.person_names import spellings, surnames
from dragoman.actors.spelling import case_flag, easier, key_of
from dragoman.actors.who_phrase import shapes
from dragoman.actors.world import Item, World

ORIGIN = "own tables"
_GONE = "\t".join(("other", *[""] * 8))


@dataclass(frozen=True, slots=True)
class OwnItem:
    """A reading of the user's with the names it goes by; a person's surname is found from the names."""

    item: Item
    names: tuple[str, ...]


def extended(world: World, own: Sequence[OwnItem], words: Iterable[Role] = ()) -> World:
    """The tables with the user's rows and words of role added; ``world`` stays as it is.

    Of one name the user's readings hold alone, but what persons a name means besides stays where the user's are
    persons too, and surnames and common words drive out nothing. An office of a country that has one holder passes
    to the user's person on his first day. A code that a country of the user's takes over loses its packaged rows.
    """
    rows, references = world.table()
    taken = taken_over(world, own)
    items = [_GONE if row.split("\t", 3)[2] in taken else row for row in rows]
    names = _without(references, items) if taken else dict(references)
    chained = _passed_on([o.item for o in own])
    _end_before(items, chained)
    mine: dict[str, dict[int, str]] = {}
    for item, given in zip(chained, own, strict=True):
        number = len(items)
        items.append(_line(item))
        for key, flag in _keys(item, given.names):
            refs = mine.setdefault(key, {})
            refs[number] = easier(refs.get(number, flag), flag)
    for key, refs in mine.items():
        strong = any(flag not in "sw" for flag in refs.values())
        persons = all(items[n].startswith("person\t") for n in refs)
        old = [r for r in names.get(key, "").split() if _stays(items[int(r[:-1])], strong, persons)]
        names[key] = " ".join([*(f"{n}{f}" for n, f in refs.items()), *old])
    return World(items, names, world.roles.extended(words))


def taken_over(world: World, own: Sequence[OwnItem]) -> dict[str, str]:
    """Codes of packaged countries that go to a country of the user's which has none of their names, with its name."""
    found = {}
    for item, names in ((o.item, o.names) for o in own if o.item.kind == "country"):
        known = any(i.kind == "country" and i.country == item.country for n in names for i in world.named(n))
        if world.is_state(item.country) and not known:
            found[item.country] = item.name
    return found


def _without(references: Mapping[str, str], items: Sequence[str]) -> dict[str, str]:
    """The names of the rows that are still there."""
    kept = {}
    for key, refs in references.items():
        left = " ".join(r for r in refs.split() if items[int(r[:-1])] is not _GONE)
        if left:
            kept[key] = left
    return kept


def _stays(row: str, strong: bool, persons: bool) -> bool:
    """Whether a packaged reading of a name remains beside the user's."""
    return not strong or (persons and row.startswith("person\t"))


def _keys(item: Item, names: Iterable[str]) -> Iterable[tuple[str, str]]:
    """The keys that a row is found by, each with the way it is written."""
    words = _word_list("words.txt")
    if item.kind != "person":
        for name in names:
            yield key_of(name), case_flag(name, words)
        return
    for name in names:
        for spelling in spellings(name, item.country):
            if " " in spelling:
                yield key_of(spelling), case_flag(spelling, words)
        for called in (*surnames(name), *(() if " " in name else (name.replace("*", ""),))):
            for spelling in spellings(called, item.country):
                key = key_of(spelling)
                yield key, "w" if len(key) < 3 or key in _common() else "s" if " " in name else "p"


def _passed_on(items: Sequence[Item]) -> list[Item]:
    """The user's tenures of one office, each open one ended on the day before the next begins."""
    starts: dict[tuple[str, str], list[date]] = {}
    for item in items:
        if item.valid_from and _single(item):
            starts.setdefault((item.country, item.role), []).append(item.valid_from)
    out = []
    for item in items:
        others = starts.get((item.country, item.role), ()) if _single(item) else ()
        later = [day for day in others if day > _first(item)]
        ends = item.valid_to is None and later
        out.append(replace(item, valid_to=min(later) - timedelta(days=1)) if ends else item)
    return out


def _end_before(rows: list[str], own: Sequence[Item]) -> None:
    """Packaged tenures of an office end when the user's holder begins."""
    starts: dict[tuple[str, str], date] = {}
    for item in own:
        if item.valid_from and _single(item):
            key = (item.country, item.role)
            starts[key] = min(item.valid_from, starts.get(key, date.max))
    if not starts:
        return
    for number, row in enumerate(rows):
        kind, name, country, sector, office, role, start, end, origin = row.split("\t")
        first = starts.get((country, role)) if kind == "person" else None
        if first is not None and (not start or date.fromisoformat(start) < first):
            if not end or date.fromisoformat(end) >= first:
                day = (first - timedelta(days=1)).isoformat()
                rows[number] = "\t".join((kind, name, country, sector, office, role, start, day, origin))


def _single(item: Item) -> bool:
    """Whether a row is a tenure of an office that one person holds at a time."""
    return item.kind == "person" and item.role in shapes().single


def _first(item: Item) -> date:
    return item.valid_from or date.min


def _line(item: Item) -> str:
    days = (d.isoformat() if d else "" for d in (item.valid_from, item.valid_to))
    return "\t".join((item.kind, item.name, item.country, item.sector, item.office, item.role, *days, item.origin))


@lru_cache
def _word_list(name: str) -> frozenset[str]:
    text = (files("dragoman.actors") / "data" / name).read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(key_of(word) for line in lines for word in line.split())


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    """Words and first names that a surname may be mistaken for."""
    firsts = {key_of(name) for name in (*first_names().male, *first_names().female)}
    return _word_list("words.txt") | _word_list("english.txt") | _word_list("common.txt") | firsts
