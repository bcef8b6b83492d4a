"""The reporting lexicon: verbs, nouns and phrases by which a report tells on whose word something stands."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, Literal, cast

from dragoman.parse.tree import Token

Kind = Literal["speech", "thought", "act", "record"]
Stance = Literal["says", "confirms", "denies", "claims", "warns", "hints"]

TAKES = frozenset(
    ["clause", "infinitive", "gerund", "object", "hearer", "wh", "predicate", "as", "charge", "prep", "quote"]
)
_KEYS = frozenset(("id", "kind", "stance", "takes", "verbs", "examples", "others"))


class LexiconError(ValueError):
    """The reporting lexicon breaks its schema; the message names the class and the fault."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One class of verbs: what they do, how they stand to what is said, what they take."""

    id: str
    kind: Kind
    stance: Stance
    takes: frozenset[str]
    examples: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lexicon:
    """``verbs``: lemma → (particle or "", frames), those with a particle first; ``lists``: sets of lemmas."""

    frames: tuple[Frame, ...]
    verbs: dict[str, tuple[tuple[str, tuple[Frame, ...]], ...]]
    lists: dict[str, dict[str, frozenset[str]]]
    media: dict[str, str]
    media_verbs: dict[str, str]

    @staticmethod
    @cache
    def load() -> Lexicon:
        """The packaged lexicon."""
        text = resources.files("dragoman.lexicon").joinpath("reporting.toml").read_text("utf-8")
        return parse(tomllib.loads(text))

    def of(self, verb: Token) -> tuple[Frame, ...]:
        """The frames of a verb where it stands; those of its particle ("call for") before the bare verb's."""
        found = self.verbs.get(verb.lemma)
        if not found:
            return ()
        out: tuple[Frame, ...] = ()
        for particle, frames in found:
            if not particle or any(
                k.lower == particle and k.dep in ("prep", "prt", "advmod", "acomp", "oprd", "dative") for k in verb.kids
            ):
                out += frames
        return out

    def particle(self, verb: Token, frame: Frame) -> Token | None:
        """The verb's own preposition or particle in this frame."""
        for particle, frames in self.verbs.get(verb.lemma, ()):
            if particle and frame in frames:
                for k in verb.kids:
                    if k.lower == particle:
                        return k
        return None

    def has(self, section: str, name: str, token: Token) -> bool:
        """Is the token's lemma (or form) in this list?"""
        words = self.lists[section][name]
        return token.lemma in words or token.lower in words


def parse(raw: dict[str, Any]) -> Lexicon:
    """A lexicon from the raw table."""
    frames: list[Frame] = []
    verbs: dict[str, dict[str, list[Frame]]] = {}
    for row in raw["verbs"]:
        if unknown := set(row) - _KEYS:
            raise LexiconError(f"verbs {row.get('id')!r}: unknown keys {sorted(unknown)}; allowed {sorted(_KEYS)}")
        takes = frozenset(row["takes"])
        if odd := takes - TAKES:
            raise LexiconError(f"verbs {row['id']!r}: unknown takes {sorted(odd)}; allowed {sorted(TAKES)}")
        frame = Frame(
            row["id"],
            cast(Kind, row["kind"]),
            cast(Stance, row["stance"]),
            takes,
            tuple(row.get("examples", ())),
            tuple(row.get("others", ())),
        )
        frames.append(frame)
        for phrase in row["verbs"]:
            lemma, _, particle = phrase.partition(" ")
            known = verbs.setdefault(lemma, {}).setdefault(particle, [])
            if frame not in known:
                known.append(frame)
    lists = {
        section: {k: frozenset(v) for k, v in table.items() if isinstance(v, list)}
        for section, table in raw.items()
        if isinstance(table, dict) and section not in ("media", "media_verbs")
    }
    return Lexicon(
        tuple(frames),
        {
            lemma: tuple((p, tuple(f)) for p, f in sorted(found.items(), key=lambda x: -len(x[0])))
            for lemma, found in verbs.items()
        },
        lists,
        {word: name for name, words in raw["media"].items() for word in words},
        {word: name for name, words in raw["media_verbs"].items() for word in words},
    )
