"""What is usual or liked, and so no happening: "would sometimes kill", "it is common to ban marches"."""

from __future__ import annotations

from dragoman.events.words import words
from dragoman.parse.tree import Token
from dragoman.status.ruled import ruled

HABITS, CUSTOMS, LIKING = words("habits"), words("customs"), words("liking")
ERAS = frozenset(("year", "decade", "century", "time", "history"))
ERA_PREPOSITIONS = frozenset(("in", "over", "for", "during", "through", "throughout"))
DUTIES = words("rules") | words("aims")
SPELLS, OFTEN = words("spells"), words("often")
CHANGING = words("changing")
WOULD = frozenset(("would", "'d", "’d"))


def generality(verb: Token) -> Token | None:
    """The word that makes what ``verb`` says no single happening, if there is one."""
    return _habit(verb) or _custom(verb) or _lasting(verb) or _duty(verb) or ruled(verb) or _era(verb)


def _habit(verb: Token) -> Token | None:
    """ "Would sometimes kill", "used to raid", "likes dropping bombs"."""
    if _would(verb):
        return next((k for k in verb.kids if k.dep == "advmod" and k.lower in HABITS), None)
    head = verb.head
    if verb.dep == "xcomp" and head.is_verb and not _would(head):  # "would like to thank": polite
        if head.lemma in LIKING or (head.lower == "used" and verb.tag == "VB" and not head.child("auxpass", "dobj")):
            return head
    return None


def _lasting(verb: Token) -> Token | None:
    """ "Has always backed them", "never threatens anybody", "meet every year", "has been there on many occasions"."""
    perfect = verb.tag == "VBN" and any(k.dep == "aux" and k.lower in ("has", "have", "'ve", "’ve") for k in verb.kids)
    present = verb.tag in ("VBZ", "VBP") and not any(k.dep in ("aux", "auxpass") for k in verb.kids)
    if not perfect and not present:
        return None
    for k in verb.kids:
        if (k.dep in ("advmod", "neg") and k.lower == "never" and present) or (k.dep == "advmod" and k.lower in HABITS):
            return k
        if k.dep == "npadvmod" and k.lemma in SPELLS and _each(k):
            return k
        if k.dep == "prep" and k.lower == "on":
            return next((n for n in k.kids if n.lower == "occasions" and any(m.lower in OFTEN for m in n.kids)), None)
    return None


def _era(verb: Token) -> Token | None:
    """ "Has sent troops in recent years", "has backed them for decades": of a whole era, no single act."""
    if verb.tag not in ("VBN", "VBZ", "VBP") or any(k.tag == "MD" for k in verb.kids):
        return None
    if verb.tag == "VBN" and not any(k.dep == "aux" and k.lower in ("has", "have", "'ve", "’ve") for k in verb.kids):
        return None
    for prep in verb.children("prep"):
        era = prep.child("pobj") if prep.lower in ERA_PREPOSITIONS else None
        if era is None or era.lemma not in ERAS or any(k.tag == "CD" for k in era.kids):
            continue
        if verb.lemma in CHANGING and any(k.lower in ("last", "past") for k in era.kids):
            continue  # "has raised tariffs in the past few years": a change, of a stated time
        if era.tag == "NNS" or (era.lemma in ("decade", "century") and any(k.dep == "amod" for k in era.kids)):
            return era
    return None


def _each(spell: Token) -> bool:
    """ "Every year", "all the time", "once a week"."""
    if any(k.lower in ("every", "each", "all") for k in spell.kids):
        return True
    first = spell.child("det")
    before = first.before if first is not None and first.lower == "a" else None
    return before is not None and before.lower in ("once", "twice", "times")


def _duty(verb: Token) -> Token | None:
    """ "It is the goal of the police to fight crime": what is aimed at or incumbent, not what is done."""
    if verb.tag != "VB" or verb.head.lemma != "be" or verb.dep not in ("xcomp", "ccomp", "advcl", "csubj"):
        return None
    return next((k for k in verb.head.kids if k.dep in ("nsubj", "attr") and k.lemma in DUTIES), None)


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
