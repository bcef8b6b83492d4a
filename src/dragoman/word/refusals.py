"""Refusals to speak: "declined to comment", "did not respond", "could not be reached". Without content."""

from __future__ import annotations

from dragoman.parse.tree import Token
from dragoman.word.draft import Draft, Page


def refusal(cue: Token, page: Page) -> Draft | None:
    """The refusal at this verb (or "available"), if it is one; its speaker is for the caller to find."""
    lists = page.lexicon.lists["refusals"]
    if not _refuses(cue, lists) or page.inside[cue.i] is not None:
        return None
    return Draft(cue, "speech", "says", "refusal")


def _refuses(cue: Token, lists: dict[str, frozenset[str]]) -> bool:
    negated = any(k.dep == "neg" for k in cue.kids)
    if cue.lower in ("available", "unavailable"):
        sought = any(k.lower == "for" and _asks(k.child("pobj"), lists) for k in cue.kids)
        return sought and (cue.lower == "unavailable" or any(k.dep == "neg" for k in (*cue.kids, *cue.head.kids)))
    if cue.lemma in lists["declines"]:
        inner = cue.child("xcomp")
        return (inner is not None and inner.lemma in lists["answers"]) or _asks(cue.child("dobj"), lists)
    if negated and cue.lemma in lists["answers"]:
        object_ = cue.child("dobj")
        return cue.child("ccomp") is None and (
            object_ is None or _asks(object_, lists) or object_.lemma in lists["asked"]
        )
    if negated and cue.lemma in lists["reaches"]:
        return cue.child("auxpass") is not None
    return False


def _asks(noun: Token | None, lists: dict[str, frozenset[str]]) -> bool:
    return noun is not None and noun.lemma in lists["asked"]
