"""What is usual or liked, and so no happening: "would sometimes kill", "it is common to ban marches"."""

from __future__ import annotations

from dragoman.events.words import words
from dragoman.parse.tree import Token

HABITS, CUSTOMS, LIKING = words("habits"), words("customs"), words("liking")
WOULD = frozenset(("would", "'d", "’d"))


def generality(verb: Token) -> Token | None:
    """The word that makes what ``verb`` says no single happening, if there is one."""
    return _habit(verb) or _custom(verb)


def _habit(verb: Token) -> Token | None:
    """ "Would sometimes kill", "used to raid", "likes dropping bombs"."""
    if _would(verb):
        return next((k for k in verb.kids if k.dep == "advmod" and k.lower in HABITS), None)
    head = verb.head
    if verb.dep == "xcomp" and head.is_verb and not _would(head):  # "would like to thank": polite
        if head.lemma in LIKING or (head.lower == "used" and verb.tag == "VB" and not head.child("auxpass", "dobj")):
            return head
    return None


def _would(verb: Token) -> bool:
    return any(k.lower in WOULD and k.dep == "aux" for k in verb.kids)


def _custom(verb: Token) -> Token | None:
    """ "It is commonplace for governments to suspend parliament"."""
    for t in (verb.head, verb.head.head):
        if verb.tag == "VB" and (t.lemma in CUSTOMS or t.lower in CUSTOMS):
            return t
    if verb.tag == "VB":
        for t in tuple(verb.ancestors())[:4]:
            if t.lemma == "be" and (found := next((k for k in t.kids if _usual(k)), None)) is not None:
                return found
    return None


def _usual(word: Token) -> bool:
    return word.dep in ("acomp", "attr") and word.lemma in CUSTOMS
