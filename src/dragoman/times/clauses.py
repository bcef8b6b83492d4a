"""Clauses that tell when another act was: "since …", "when …", "hours after …", "that killed two"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from dragoman.parse.tree import Token
from dragoman.times.lexicon import words_of
from dragoman.times.phrase import TimePhrase
from dragoman.times.verbs import LIGHT

Own = Callable[[Token], TimePhrase | None]
"""The phrase that hangs on a verb itself."""

_PERFECT = words_of("perfect")
_MEANWHILE = words_of("meanwhile")
_SHORT = frozenset(("hour", "hours", "minute", "minutes", "moment", "moments", "second", "seconds", "shortly"))
_TOLD = frozenset(("VBD", "VBN"))


def at_once(verb: Token, own: Own) -> TimePhrase | None:
    """ "Was held when he landed on Monday", "fell hours after they struck on Monday": the other clause's day."""
    if verb.tag not in _TOLD:
        return None
    for kid in verb.children("advcl"):
        mark = next((k for k in kid.kids if k.dep in ("mark", "advmod") and k.i < kid.i), None)
        if mark is None or kid.tag not in _TOLD:
            continue
        near = mark.lower in ("before", "after") and mark.before is not None and mark.before.lower in _SHORT
        if (mark.lower in _MEANWHILE or near) and (phrase := own(kid)) is not None:
            return phrase
    return None


def since(verb: Token, own: Own) -> TimePhrase | None:
    """ "Have been held since the protests began in June": open from the day of the other clause."""
    if not any(k.lower in _PERFECT for k in verb.children("aux")):
        return None  # "cut ties, since Peru had left": a reason
    for kid in verb.children("advcl"):
        opens = any(k.lower == "since" for k in kid.children("mark", "prep", "advmod"))
        if opens and (phrase := own(kid)) is not None and phrase.when.start is not None:
            when = replace(phrase.when, end=None, rules=(*phrase.when.rules, "since"))
            return replace(phrase, when=when, opener="since")
    return None


def doing_harm(verb: Token) -> Token | None:
    """The raid in "carried out a raid on Monday that (they said) killed two", from "killed"."""
    subject = verb.child("nsubj")
    if verb.dep == "relcl" and subject is not None and subject.tag in ("WDT", "WP"):
        return verb.head
    said = verb.head
    if verb.dep == "ccomp" and subject is None and said.is_verb:
        if said.dep == "relcl":
            return said.head
        if said.dep == "ccomp" and said.head.lemma in LIGHT:  # "that" hung on what they said
            return said.head.child("dobj")
    return None
