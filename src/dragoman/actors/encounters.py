"""Two who meet, and whom "they", "the two" and "both leaders" mean after that: "Hale met Laine. They agreed …"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dragoman.actors.entity import Entity
from dragoman.parse.tree import Sentence, Token

ENCOUNTERS = frozenset("confer consult host meet phone receive telephone welcome".split())
JOINT = frozenset("conversation discussion encounter lunch meeting negotiation summit talk talks".split())
HOLDING = frozenset("begin conclude end have hold open resume start".split())


def encounters(sentence: Sentence, found: Mapping[int, tuple[Entity, ...]]) -> Iterator[tuple[Token, Entity, Entity]]:
    """The subject's token and the two of each meeting that the sentence tells."""
    for verb in sentence.tokens:
        if not verb.is_verb or verb.child("auxpass") is not None:
            continue
        who, whom = verb.child("nsubj"), _other(verb)
        one = found.get(who.i, ()) if who is not None else ()
        other = found.get(whom.i, ()) if whom is not None else ()
        if who is not None and len(one) == len(other) == 1 and one[0] is not other[0]:
            if all(e.sort in ("person", "state") and not e.plural for e in (*one, *other)):
                yield who, one[0], other[0]


def _other(verb: Token) -> Token | None:
    """ "Met Laine", "met with Laine", "held talks with Laine"."""
    thing = verb.child("dobj")
    if verb.lemma in ENCOUNTERS:
        return thing or _with(verb)
    if verb.lemma in HOLDING and thing is not None and thing.lemma in JOINT:
        return _with(thing) or _with(verb)
    return None


def _with(word: Token) -> Token | None:
    return next((o for k in word.children("prep") if k.lower == "with" for o in k.children("pobj")), None)
