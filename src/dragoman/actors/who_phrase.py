"""A mention that stands alone, cut into known names, words of role and the rest."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field, fields, replace
from functools import lru_cache
from importlib.resources import files
from typing import cast

from dragoman.actors.lexicon import Class, Role, RoleLexicon, plural
from dragoman.actors.world import Item, World


@dataclass(frozen=True, slots=True)
class Chunk:
    """A known name, a word of role or another word, at words ``start``–``end``."""

    start: int
    end: int
    items: tuple[Item, ...] = ()
    role: Role | None = None


@dataclass(slots=True)
class Phrase:
    """A noun phrase: its chunks up to the first preposition, and the phrase after it."""

    chunks: list[Chunk] = field(default_factory=list)
    preposition: str = ""
    rest: Phrase | None = None


@dataclass(frozen=True, slots=True)
class Shapes:
    """The word lists of ``data/phrases.toml``, which says what each is for."""

    prepositions: frozenset[str]
    outward: frozenset[str]
    pronouns: frozenset[str]
    deputies: frozenset[str]
    placed: frozenset[str]
    backed: frozenset[str]
    faiths: frozenset[str]
    counters: frozenset[str]
    single: frozenset[str]
    takes: frozenset[str]


def split_words(text: str) -> list[str]:
    """A phrase's words: possessives, commas and brackets apart; "X-based" is X, "X-backed" is dropped."""
    for mark in ',()“”";:':
        text = text.replace(mark, f" {mark} ")
    text = text.replace("’", "'").replace(" 's", "'s").replace("'s ", " 's ")
    out: list[str] = []
    for word in text.split():
        first, hyphen, last = word.partition("-")
        if word.endswith("'s") and len(word) > 2:
            out += [word[:-2], "'s"]
        elif hyphen and last in shapes().placed:
            out.append(first)
        elif not (hyphen and last in shapes().backed):
            out.append(word)
    return out


def read_phrase(words: Sequence[str], world: World, lexicon: RoleLexicon) -> Phrase:
    """The chunks of a phrase. A preposition or comma begins the phrase's rest."""
    lowers = [w.lower() for w in words]
    top = at = Phrase()
    i = 0
    while i < len(words):
        size, items = world.names_at(words, i)
        span, role = _role_at(lowers, i, lexicon)
        if size and size >= span and not (role is not None and all(i.by == "common" for i in items)):
            at.chunks.append(Chunk(i, i + size, items))
            i += size
        elif span:
            at.chunks.append(Chunk(i, i + span, (), role))
            i += span
        elif _parts(lowers[i], at, i):
            at.preposition = lowers[i] if lowers[i] in shapes().prepositions else "in"
            at.rest = Phrase()
            at = at.rest
            i += 1
        else:
            if words[i].isalpha() and lowers[i] not in ("the", "a", "an"):
                at.chunks.append(Chunk(i, i + 1))
            i += 1
    return top


def _parts(lower: str, at: Phrase, i: int) -> bool:
    """Whether a word ends the phrase so far."""
    if lower in shapes().prepositions:
        return bool(at.chunks) or i > 0
    return lower in (",", "who", "which") and any(c.items or c.role for c in at.chunks)


def _role_at(lowers: Sequence[str], i: int, lexicon: RoleLexicon) -> tuple[int, Role | None]:
    """The longest word of role at word ``i``, of either list; a deputy's title is no holder's."""
    span, role = lexicon.role_at(lowers, i)
    more, calling = _calling(lowers, i)
    if lowers[i] in shapes().deputies and i + 1 < len(lowers):
        size, after = lexicon.role_at(lowers, i + 1)
        if after is not None and size + 1 > span and after.cls == "person":
            span, role = size + 1, replace(after, role="minister" if after.sector == "GOV" else "")
    if calling is not None and (more > span or (more == span and _narrower(role, calling))):
        return more, calling
    return span, role


def _narrower(role: Role | None, calling: Role) -> bool:
    """Whether the second list's sector goes before the first's for the same words."""
    return role is not None and calling.sector in _NARROW and role.sector != calling.sector


def _calling(lowers: Sequence[str], i: int) -> tuple[int, Role | None]:
    known = callings()
    for size in range(min(3, len(lowers) - i), 0, -1):
        found = known.get(" ".join(lowers[i : i + size]))
        if found is not None:
            return size, found
    return 0, None


def countries_in(text: str, world: World) -> tuple[str, ...]:
    """The countries that a text names, in order."""
    words = split_words(text)
    found: dict[str, None] = {}
    i = 0
    while i < len(words):
        size, items = world.names_at(words, i)
        codes = {item.country for item in items if item.kind in ("country", "demonym", "capital", "seat")}
        if len(codes) == 1:
            found.update(dict.fromkeys(codes))
        i += size or 1
    return tuple(found)


_NARROW = frozenset(("PRM", "OPP", "GOV", "CRM", "CVL", "AGR", "UAF", "JUD", "LEG", "SOC", "UNK"))
_CLASSES = {"CRM": "group", "PRM": "group", "SOC": "group"} | dict.fromkeys(
    ("GOV", "LEG", "SPY", "BUS", "EDU"), "organ"
)


@lru_cache(maxsize=1)
def shapes() -> Shapes:
    """The packaged lists; read once."""
    text = (files("dragoman.actors") / "data" / "phrases.toml").read_text(encoding="utf-8")
    lists = tomllib.loads(text)
    return Shapes(*(frozenset(lists[f.name]) for f in fields(Shapes)))


@lru_cache(maxsize=1)
def callings() -> dict[str, Role]:
    """The words of ``data/callings.csv``, singular and plural."""
    text = (files("dragoman.actors") / "data" / "callings.csv").read_text(encoding="utf-8")
    found: dict[str, Role] = {}
    for row in csv.reader(text.splitlines()[1:]):
        if row and not row[0].startswith("#"):
            word, sector = row
            cls = cast(Class, _CLASSES.get(sector, "people"))
            found[word] = Role(word, cls, sector)
            found.setdefault(plural(word), Role(word, cls, sector, plural=True))
    return found
