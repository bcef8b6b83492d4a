"""The event lexicon: which words name which acts, and where their parties stand.

One TOML file a type in ``dragoman/lexicon/events``; ``docs/lexicon.md`` describes the schema, which is
closed: an unknown key is an error that names the file and the item.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any, Literal, get_args

from dragoman.model import EVENT_TYPES, MODES, EventType
from dragoman.parse.solid import solid

Content = Literal["", "about", "undertaking", "asserted"]
Need = Literal["actor", "recipient", "any", "both", "support", "two", "made", "named", "told"]


@dataclass(frozen=True, slots=True)
class Flaw:
    """Where an item breaks the schema: its file, its number there from 0, its key (``""``: the item as a whole)."""

    file: str
    number: int
    id: str
    key: str
    found: str
    allowed: str = ""

    def __str__(self) -> str:
        return f"{self.file}, item {self.id!r}: {self.found}" + (f" (allowed: {self.allowed})" if self.allowed else "")


class LexiconError(ValueError):
    """The lexicon breaks its schema; the message names every fault."""

    def __init__(self, message: str, flaws: tuple[Flaw, ...] = ()) -> None:
        self.flaws = flaws
        super().__init__(message)


@dataclass(frozen=True, slots=True)
class Item:
    """Words that name one kind of act.

    ``verbs`` are lemmas, further words of a phrase after it ("call on", "speak out against").
    ``actor``/``recipient`` are slots in order of preference, for verbs; ``noun_actor`` and
    ``noun_recipient`` the same for nouns. ``object``/``not_object`` and ``subject`` are conditions on the
    head of the object or subject: lemmas, ``@class`` names, ``@party``, ``@country`` or ``@name``.
    ``content`` says what becomes of an act inside the complement: ``about`` (asked, threatened, refused: no
    entry), ``undertaking`` (it replaces this act, planned) or ``asserted`` (an entry of its own).
    """

    id: str
    type: EventType
    modes: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    actor: tuple[str, ...] = ("subj",)
    recipient: tuple[str, ...] = ("obj",)
    noun_actor: tuple[str, ...] = ()
    noun_recipient: tuple[str, ...] = ()
    object: frozenset[str] = frozenset()
    not_object: frozenset[str] = frozenset()
    not_object_modifier: frozenset[str] = frozenset()
    subject: frozenset[str] = frozenset()
    not_subject: frozenset[str] = frozenset()
    modifier: frozenset[str] = frozenset()
    not_modifier: frozenset[str] = frozenset()
    symmetric: bool = False
    led: bool = False
    intransitive: bool = False
    infinitive: bool = False
    subjunctive: bool = False
    vow: bool = False
    content: Content = ""
    needs: tuple[Need, ...] = ("any",)
    noun_needs: tuple[Need, ...] = ("any",)
    cameo: str = ""
    contexts: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()

    @property
    def weight(self) -> int:
        """How specific its conditions are: of two items for one word, the heavier wins."""
        return (
            2 * bool(self.object) + bool(self.subject) + bool(self.not_object) + bool(self.modifier) + self.infinitive
        )


Pattern = tuple[tuple[str, ...], Item]


@dataclass(slots=True)
class EventLexicon:
    """Items indexed by the lemma that can trigger them, longest and most specific first."""

    items: tuple[Item, ...] = ()
    verbs: dict[str, list[Pattern]] = field(default_factory=dict)
    nouns: dict[str, list[Pattern]] = field(default_factory=dict)
    classes: dict[str, frozenset[str]] = field(default_factory=dict)

    @staticmethod
    @cache
    def load() -> EventLexicon:
        """The packaged lexicon."""
        return build(*packaged())


Row = tuple[str, dict[str, Any]]
"""A file's name and an item's table as TOML gives it."""


def packaged() -> tuple[list[Row], dict[str, Any]]:
    """The packaged items and classes, unread."""
    folder = resources.files("dragoman.lexicon")
    classes = tomllib.loads(folder.joinpath("classes.toml").read_text("utf-8"))
    rows: list[Row] = []
    for f in sorted(folder.joinpath("events").iterdir(), key=lambda f: f.name):
        if f.name.endswith(".toml"):
            rows += [(f.name, r) for r in tomllib.loads(f.read_text("utf-8")).get("item", [])]
    return rows, classes


def build(rows: Iterable[Row], classes: dict[str, Any], first: frozenset[str] = frozenset()) -> EventLexicon:
    """A lexicon from raw rows; all faults are reported together (``LexiconError.flaws``).

    Of items for the same words those whose ids are in ``first`` come first, then the more specific.
    """
    expanded = {name: frozenset(_expand(name, classes, ())) for name in classes}
    flaws: list[Flaw] = []
    items: list[Item] = []
    known: set[str] = set()
    numbers: Counter[str] = Counter()
    for file, row in rows:
        check = _Check(file, numbers[file], row, flaws)
        numbers[file] += 1
        item = check.item(expanded)
        if item is None:
            continue
        if item.id in known:
            check.flaw("id", f"two items have the id {item.id!r}", "an id stands once")
        known.add(item.id)
        items.append(item)
    if flaws:
        raise LexiconError("; ".join(map(str, flaws)), tuple(flaws))
    lexicon = EventLexicon(tuple(items), classes=expanded)
    for item in items:
        for words, index in ((item.verbs, lexicon.verbs), (item.nouns, lexicon.nouns)):
            for phrase in words:
                head, *rest = phrase.split()
                if index is lexicon.nouns:
                    *rest, head = phrase.split()
                index.setdefault(head, []).append((tuple(rest), item))
    for index in (lexicon.verbs, lexicon.nouns):
        for patterns in index.values():
            patterns.sort(key=lambda p: (-len(p[0]), p[1].id not in first, -p[1].weight))
    return lexicon


def _expand(name: str, classes: dict[str, Any], seen: tuple[str, ...]) -> set[str]:
    if name not in classes or name in seen:
        raise LexiconError(f"class @{name} is not defined, or is defined by itself")
    out: set[str] = set()
    for word in classes[name]:
        out |= _expand(word[1:], classes, (*seen, name)) if word.startswith("@") else {solid(word)}
    return out


_BUILT_IN = frozenset(("@party", "@country", "@name", "@folk", "@person", "@place", "@politician"))
_CONDITIONS = frozenset(
    ("object", "not_object", "not_object_modifier", "subject", "not_subject", "modifier", "not_modifier")
)
_KEYS: dict[str, type] = {
    "id": str,
    "type": str,
    "symmetric": bool,
    "led": bool,
    "intransitive": bool,
    "infinitive": bool,
    "subjunctive": bool,
    "vow": bool,
    "content": str,
    "cameo": str,
} | dict.fromkeys(
    (
        "modes", "verbs", "nouns", "actor", "recipient", "noun_actor", "noun_recipient", "needs",
        "noun_needs", "contexts", "examples", "counterexamples", *_CONDITIONS,
    ),
    list,
)  # fmt: skip


class _Check:
    """The check of one item against the schema."""

    def __init__(self, file: str, number: int, row: dict[str, Any], flaws: list[Flaw]) -> None:
        self._file, self._number, self._row, self._flaws = file, number, row, flaws

    def flaw(self, key: str, found: str, allowed: str = "") -> None:
        self._flaws.append(Flaw(self._file, self._number, str(self._row.get("id", "?")), key, found, allowed))

    def item(self, classes: dict[str, frozenset[str]]) -> Item | None:
        """The item, or ``None`` where it has a flaw."""
        before = len(self._flaws)
        sound = {key: value for key, value in self._row.items() if self._sound(key, value)}
        self._values(sound)
        values = {key: self._value(key, value, classes) for key, value in sound.items()}
        return Item(**values) if len(self._flaws) == before else None

    def _sound(self, key: str, value: Any) -> bool:
        """Whether a key is known and its value of the right make."""
        if key not in _KEYS:
            self.flaw(key, f"unknown key {key!r}", ", ".join(_KEYS))
        elif not isinstance(value, _KEYS[key]):
            self.flaw(key, f"{key} must be a {_KEYS[key].__name__}")
        elif isinstance(value, list) and not all(isinstance(v, str) and v.strip() for v in value):
            self.flaw(key, f"{key} must be a list of words")
        else:
            return True
        return False

    def _values(self, row: dict[str, Any]) -> None:
        for key in ("id", "type"):
            if key not in self._row:
                self.flaw("", f"has no {key}")
        if not (self._row.get("verbs") or self._row.get("nouns")):
            self.flaw("", "has neither verbs nor nouns")
        kind = row.get("type")
        if kind is not None and kind not in EVENT_TYPES:
            self.flaw("type", f"unknown type {kind!r}", ", ".join(EVENT_TYPES))
        elif kind is not None and (bad := set(row.get("modes", ())) - set(MODES[kind])):
            has = ", ".join(MODES[kind]) or "none"
            self.flaw("modes", f"{kind} has no mode {', '.join(sorted(bad))}", has)
        for key in ("needs", "noun_needs"):
            if bad := set(row.get(key, ())) - set(get_args(Need)):
                self.flaw(key, f"{key} cannot be {', '.join(sorted(bad))}", ", ".join(get_args(Need)))
        if row.get("content", "") not in get_args(Content):
            self.flaw("content", f"content cannot be {row['content']!r}", ", ".join(get_args(Content)[1:]))

    def _value(self, key: str, value: Any, classes: dict[str, frozenset[str]]) -> Any:
        if key not in _CONDITIONS:
            return (
                tuple(map(solid, value) if key in ("verbs", "nouns") else value) if isinstance(value, list) else value
            )
        words: set[str] = set()
        for word in value:
            if not word.startswith("@") or word in _BUILT_IN:
                words.add(solid(word))
            elif word[1:] in classes:
                words |= classes[word[1:]]
            else:
                known = ", ".join(f"@{name}" for name in sorted(classes))
                self.flaw(key, f"class {word} is not defined", ", ".join(sorted(_BUILT_IN)) + ", " + known)
        return frozenset(words)
