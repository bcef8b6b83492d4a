"""Words that judge: "called the pact worthless", "labelled it unfair", "hailed the move as historic"."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import Literal

from dragoman.events.words import words
from dragoman.parse.tree import Token

Verdict = Literal["negative", "positive"]

NAMING = words("naming")
"""Verbs that say what something is."""


class Judgements:
    """The words of ``lexicon/judgement.toml``: single words by lemma or form, phrases by their words."""

    def __init__(self, raw: dict[str, list[str]]) -> None:
        self._words: dict[str, Verdict] = {}
        self._phrases: dict[str, list[tuple[tuple[str, ...], Verdict]]] = {}
        verdicts: tuple[Verdict, ...] = ("negative", "positive")
        for verdict in verdicts:
            for phrase in raw[verdict]:
                first, *rest = phrase.replace("-", " - ").split()
                if rest:
                    self._phrases.setdefault(first, []).append(((first, *rest), verdict))
                else:
                    self._words[first] = verdict

    @staticmethod
    @cache
    def load() -> Judgements:
        """The packaged words."""
        text = resources.files("dragoman.lexicon").joinpath("judgement.toml").read_text("utf-8")
        return Judgements(tomllib.loads(text))

    def at(self, token: Token) -> tuple[Verdict, tuple[Token, ...]] | None:
        """The verdict of the word or phrase that begins at ``token``, with its tokens."""
        for phrase, verdict in self._phrases.get(token.lower, ()):
            tokens = token.sent.tokens
            at = token.i - tokens[0].i
            found = tuple(tokens[at : at + len(phrase)])
            if len(found) == len(phrase) and all(w in (t.lower, t.lemma) for w, t in zip(phrase, found, strict=True)):
                return verdict, found
        found_word = self._words.get(token.lemma) or self._words.get(token.lower)
        return (found_word, (token,)) if found_word else None

    def in_predicate(self, verb: Token) -> tuple[Verdict, tuple[Token, ...]] | None:
        """The verdict in what ``verb`` says its object or subject is; the first judging word decides."""
        negated = any(k.dep == "neg" for k in verb.kids)
        for k in verb.kids:
            if k.dep in ("oprd", "acomp", "attr", "ccomp", "xcomp") or (k.dep == "prep" and k.lower == "as"):
                for t in k.subtree():
                    if t.i > verb.i and (found := self.at(t)) is not None:
                        return None if negated else found
        return None
