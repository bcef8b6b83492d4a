"""Support verbs: "held talks", "came under attack", "the visit will take place", "planned an offensive"."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Literal

from dragoman.events.arguments import RELATIVE, direct_object, is_passive
from dragoman.events.words import of_class
from dragoman.parse.solid import solid
from dragoman.parse.tree import Token

Kind = Literal["do", "undergo", "happen", "plan", "stop", "own", "disown"]
LISTED: tuple[Kind, ...] = ("do", "undergo", "happen", "plan", "stop")


@dataclass(frozen=True, slots=True)
class Support:
    """The verb that carries an act noun and how."""

    kind: Kind
    verb: Token


class SupportLexicon:
    """Support verbs by lemma. A phrase ("carry out", "be subject of") is keyed by its first word."""

    def __init__(self, lists: dict[Kind, tuple[str, ...]]) -> None:
        self._index: dict[str, list[tuple[tuple[str, ...], Kind]]] = {}
        for kind, phrases in lists.items():
            for phrase in phrases:
                head, *rest = phrase.split()
                self._index.setdefault(head, []).append((tuple(rest), kind))
        for found in self._index.values():
            found.sort(key=lambda f: -len(f[0]))

    @staticmethod
    @cache
    def load() -> SupportLexicon:
        """The packaged list."""
        raw = tomllib.loads(resources.files("dragoman.lexicon").joinpath("support.toml").read_text("utf-8"))
        return SupportLexicon({kind: tuple(map(solid, raw[kind])) for kind in LISTED})

    def kinds(self, verb: Token) -> list[Kind]:
        """How this verb can carry a noun, its particles and prepositions taken into account."""
        out: list[Kind] = []
        for rest, kind in self._index.get(verb.lemma, ()):
            if all(_has(verb, word) for word in rest):
                out.append(kind)
        return out


def _has(verb: Token, word: str) -> bool:
    return any(word in (k.lower, k.lemma) or any(word in (g.lower, g.lemma) for g in k.kids) for k in verb.kids)


def support_of(noun: Token, lexicon: SupportLexicon) -> Support | None:
    """The verb that carries ``noun``, if one does."""
    first = noun
    while first.dep == "conj" and first.head.is_noun:
        first = first.head
    head, dep = first.head, first.dep
    for k in noun.kids:  # "drills in which Mali took part", "the raid carried out by rebels"
        if k.dep in ("relcl", "acl") and k.is_verb and "do" in lexicon.kinds(k) and _does(k):
            return Support("do", k)
    if dep == "pobj":  # "in talks", "under attack", "engaged in fighting", "the subject of sanctions"
        governor = head.head
        if _counts(governor) and governor.dep in ("attr", "dobj", "pobj"):
            through = governor.dep if head.lower in _INTO and governor.dep != "pobj" else dep
            governor = governor.head if governor.head.is_verb else governor.head.head
            dep = through  # "launched a week of drills"
        if head.lower == "including" and governor.is_noun:  # "announced a series of measures, including a ban"
            whole = governor.head.head if governor.dep == "pobj" and _counts(governor.head.head) else governor
            if whole.dep in ("dobj", "nsubjpass"):
                dep, governor = whole.dep, whole.head
        if governor.tag[0] == "J" and governor.dep in ("acomp", "conj"):  # "is responsible for"
            governor = governor.head
        head = governor
    if not head.is_verb:
        return None
    kinds = lexicon.kinds(head)
    if dep in ("nsubj", "nsubjpass"):
        if dep == "nsubjpass" or direct_object(head) is first:
            for kind in ("stop", "plan", "do"):
                if kind in kinds:
                    return Support(kind, head)
        return Support("happen", head) if "happen" in kinds else None
    if dep in ("dobj", "attr", "pobj", "oprd"):
        for kind in ("undergo", "stop", "plan", "do"):
            if kind in kinds and (dep != "pobj" or _bound(head, first, lexicon, kind)):
                return Support(kind, head)
    return None


def _counts(word: Token) -> bool:
    """ "A series of raids", "5 million euros in aid": what only counts the noun that follows."""
    return (word.is_noun and word.lemma in _SHELLS) or (word.tag in ("CD", "NNS", "NN", "$") and word.lemma in _MONEY)


_INTO = frozenset(("of", "in"))
_MONEY = of_class("money") | {"worth", "$"}


def _does(verb: Token) -> bool:
    """Is the noun that the verb modifies what is done?"""
    if is_passive(verb):
        return verb.dep == "acl" or (verb.child("nsubjpass") is not None and verb.child("agent") is not None)
    subj = verb.child("nsubj")
    return verb.dep == "relcl" and subj is not None and subj.tag not in RELATIVE


_SHELLS = frozenset(
    (
        "subject",
        "target",
        "object",
        "victim",
        "round",
        "series",
        "number",
        "wave",
        "string",
        "day",
        "week",
        "month",
        "hour",
        "opening",
        "launch",
        "start",
        "beginning",
        "resumption",
        "holding",
        "continuation",
        "responsibility",
        "credit",
        "dozen",
        "score",
        "hundred",
        "thousand",
        "dozens",
        "scores",
        "hundreds",
        "thousands",
    )
)


def _bound(verb: Token, noun: Token, lexicon: SupportLexicon, kind: Kind) -> bool:
    """Is the noun's own preposition part of the support phrase ("take part in", "come under")?"""
    prep = noun.head.lower
    if prep == "in" and any(_counts(t) and t.lemma in _MONEY for t in verb.subtree() if verb.i < t.i < noun.i):
        return True  # "will give $5 million more in aid"
    phrases = lexicon._index.get(verb.lemma, ())
    return any(kind == k and prep in rest and all(_has(verb, word) for word in rest) for rest, k in phrases)
