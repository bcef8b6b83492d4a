"""Those who are said to be of a number that does something: they do it."""

from __future__ import annotations

from dragoman.events.arguments import surface_subject
from dragoman.parse.tree import Token

STEPS = 3
PARTS = frozenset("one some many several most first last few half both".split())


def one_of_them(noun: Token) -> Token | None:
    """ "Chad was among those who signed", "is one of the states that signed", "parties, including three that signed":
    from the noun that a clause tells of to who is said to be of that number."""
    for _ in range(STEPS):
        if noun.dep == "pobj" and noun.head.lower in ("among", "amongst"):
            governor = noun.head.head
            if governor.is_verb:
                return surface_subject(governor) if governor.lemma == "be" else None
            noun = governor
        elif noun.dep == "pobj" and noun.head.lower == "of" and _part(noun.head.head):
            noun = noun.head.head
        elif noun.dep == "pobj" and noun.head.lower == "including" and noun.head.head.is_noun:
            return noun.head.head
        elif noun.dep in ("attr", "nsubj") and noun.head.lemma in ("be", "become"):
            return surface_subject(noun.head) if noun.dep == "attr" else None
        elif noun.dep == "appos":
            return noun.head
        else:
            return None
    return None


def _part(word: Token) -> bool:
    """ "One of the states", "two of them"."""
    return word.tag == "CD" or word.lower in PARTS
