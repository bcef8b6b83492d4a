"""The event lexicon: which words name which acts, and where their parties stand.

One TOML file a type in ``dragoman/lexicon/events``; ``docs/lexicon.md`` describes the schema, which is
closed: an unknown key is an error that names the file and the item.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any, Literal, get_args

from dragoman.model import EVENT_TYPES, MODES, EventType

Content = Literal["", "about", "undertaking", "asserted"]
Need = Literal["actor", "recipient", "any", "both", "support", "two", "made"]


class LexiconError(ValueError):
    """The lexicon breaks its schema; the message names every fault."""


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
    subject: frozenset[str] = frozenset()
    not_subject: frozenset[str] = frozenset()
    modifier: frozenset[str] = frozenset()
    not_modifier: frozenset[str] = frozenset()
    symmetric: bool = False
    intransitive: bool = False
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
        return 2 * bool(self.object) + bool(self.subject) + bool(self.not_object) + bool(self.modifier)


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
        folder = resources.files("dragoman.lexicon")
        classes_file = tomllib.loads(folder.joinpath("classes.toml").read_text("utf-8"))
        rows: list[tuple[str, dict[str, Any]]] = []
        for f in sorted(folder.joinpath("events").iterdir(), key=lambda f: f.name):
            if f.name.endswith(".toml"):
                rows += [(f.name, r) for r in tomllib.loads(f.read_text("utf-8")).get("item", [])]
        return build(rows, classes_file)


def build(rows: Iterable[tuple[str, dict[str, Any]]], classes: dict[str, Any]) -> EventLexicon:
    """A lexicon from raw rows (file name, table); all faults are reported together."""
    expanded = {name: frozenset(_expand(name, classes, ())) for name in classes}
    faults: list[str] = []
    items = [item for item in (_item(f, r, expanded, faults) for f, r in rows) if item]
    for twice in {i.id for i in items if sum(j.id == i.id for j in items) > 1}:
        faults.append(f"two items have the id {twice!r}")
    if faults:
        raise LexiconError("; ".join(faults))
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
            patterns.sort(key=lambda p: (-len(p[0]), -p[1].weight))
    return lexicon


def _expand(name: str, classes: dict[str, Any], seen: tuple[str, ...]) -> set[str]:
    if name not in classes or name in seen:
        raise LexiconError(f"class @{name} is not defined, or is defined by itself")
    out: set[str] = set()
    for word in classes[name]:
        out |= _expand(word[1:], classes, (*seen, name)) if word.startswith("@") else {word}
    return out


_BUILT_IN = frozenset(("@party", "@country", "@name", "@person"))
_CONDITIONS = frozenset(("object", "not_object", "subject", "not_subject", "modifier", "not_modifier"))
_KEYS = {
    "id": str,
    "type": str,
    "symmetric": bool,
    "intransitive": bool,
    "content": str,
    "cameo": str,
} | dict.fromkeys(
    (
        "modes", "verbs", "nouns", "actor", "recipient", "noun_actor", "noun_recipient", "needs",
        "noun_needs", "contexts", "examples", "counterexamples", *_CONDITIONS,
    ),
    list,
)  # fmt: skip


def _item(file: str, row: dict[str, Any], classes: dict[str, frozenset[str]], faults: list[str]) -> Item | None:
    where = f"{file}, item {row.get('id', '?')!r}"
    before = len(faults)
    for key, value in row.items():
        if key not in _KEYS:
            faults.append(f"{where}: unknown key {key!r}")
        elif not isinstance(value, _KEYS[key]):
            faults.append(f"{where}: {key} must be a {_KEYS[key].__name__}")
    for key in ("id", "type"):
        if key not in row:
            faults.append(f"{where}: has no {key}")
    if not (row.get("verbs") or row.get("nouns")):
        faults.append(f"{where}: has neither verbs nor nouns")
    if row.get("type") not in EVENT_TYPES:
        faults.append(f"{where}: unknown type {row.get('type')!r}")
    elif bad := set(row.get("modes", ())) - set(MODES[row["type"]]):
        faults.append(f"{where}: {row['type']} has no mode {', '.join(sorted(bad))}")
    for key in ("needs", "noun_needs"):
        if bad := set(row.get(key, ())) - set(get_args(Need)):
            faults.append(f"{where}: {key} cannot be {', '.join(sorted(bad))}")
    if row.get("content", "") not in get_args(Content):
        faults.append(f"{where}: content cannot be {row['content']!r}")
    values: dict[str, Any] = {}
    for key, value in row.items():
        if key in _CONDITIONS:
            words: set[str] = set()
            for word in value:
                if word.startswith("@") and word not in _BUILT_IN:
                    if word[1:] not in classes:
                        faults.append(f"{where}: class {word} is not defined")
                    words |= classes.get(word[1:], frozenset())
                else:
                    words.add(word)
            values[key] = frozenset(words)
        else:
            values[key] = tuple(value) if isinstance(value, list) else value
    return Item(**values) if len(faults) == before else None
