"""Meetings told together but held apart: "separate meetings with the premiers of Chile and Peru" are two."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dragoman.entries.draft import Draft
from dragoman.events.arguments import prepositional
from dragoman.model import Party
from dragoman.parse.tree import Token

APART = frozenset(("separate", "bilateral", "individual", "one-on-one", "face-to-face", "separately", "individually"))
MANY = frozenset(("meeting", "conversation", "call", "encounter"))
"""Nouns whose plural counts meetings; "talks" may be one."""


def parted(draft: Draft) -> Iterator[Draft]:
    """The meetings that a draft tells together, each with one of those who are met; else the draft itself."""
    met = _met(draft) if _apart(draft) else ()
    if len({p.country for p in met}) < 2 or len(met) != len({p.country for p in met}):
        yield draft
        return
    rest = tuple(p for p in draft.actors if p not in met)
    for other in met:
        actors = (*rest, other)
        several = len({p.country for p in actors if p.country}) > 2
        modes = tuple(m for m in draft.modes if m != "multilateral" or several)
        yield replace(draft, actors=actors, modes=modes, reasons=list(draft.reasons))


def _apart(draft: Draft) -> bool:
    act = draft.act
    if act.item.type != "CONSULT" or "visit" in draft.modes:
        return False
    words = {act.trigger, *act.words}
    if any(k.lower in APART for word in words for k in word.kids if k.dep in ("amod", "advmod", "compound")):
        return True
    return any(word.tag == "NNS" and word.lemma in MANY for word in words)


def _met(draft: Draft) -> tuple[Party, ...]:
    """The actors named after "with", but for a side that is not named before it."""
    act = draft.act
    heads = [
        noun for word in {act.trigger, act.carrier, *act.words} for prep, noun in prepositional(word) if prep == "with"
    ]
    spans = [_span(noun) for noun in heads]
    met = tuple(p for p in draft.actors if p.country and any(a <= p.start < b for a, b in spans))
    return met if len(met) < len(draft.actors) else ()


def _span(noun: Token) -> tuple[int, int]:
    tokens = list(noun.subtree())
    return min(t.start for t in tokens), max(t.end for t in tokens)
