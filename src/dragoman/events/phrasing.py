"""The words of a trigger: phrases of a verb ("speak out against"), compounds of a noun ("air strike")."""

from __future__ import annotations

from dragoman.events.arguments import content_noun
from dragoman.events.words import words
from dragoman.parse.tree import Token

SMALL = frozenset(("to", "of"))
OF_OBJECT = frozenset(("of", "with", "for"))
PREDICATIVE = frozenset(("advcl", "xcomp", "ccomp"))
"""Where a parser hangs the adjective of "held them fully responsible"."""
PARTS = frozenset(
    ("prt", "prep", "advmod", "acomp", "dobj", "oprd", "agent", "dative", "pobj", "attr", "nsubjpass", "amod",
     "xcomp", "aux", "compound", "neg", "ccomp", "npadvmod", "pcomp", "intj")
)  # fmt: skip
DAYS = frozenset(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
MONTHS = words("month_words")
ERAS = frozenset(("since", "before", "after", "during", "until", "from"))

LAUNCHING = words("hurling")
UNDONE_BY_OFF = frozenset(("call", "put"))
"""Verbs of making that "off" turns into their contrary."""


def verb_phrase(verb: Token, rest: tuple[str, ...]) -> tuple[Token, ...] | None:
    """The tokens of a verb phrase, or ``None`` where one of its further words is not there."""
    found = [verb]
    off = any(k.dep == "prt" and k.lower == "off" for k in verb.kids)
    if off and verb.lemma in UNDONE_BY_OFF and "off" not in rest:
        return None  # "called off the strike", "put off the vote"
    for n, word in enumerate(rest):
        at = _part(found, word)
        if at is None and word in OF_OBJECT and n + 1 < len(rest):
            at = _of_object(verb, word, rest[n + 1])
        if at is not None:
            found.append(at)
        elif (mark := _asking_for(verb, word)) is not None:
            found.append(mark)
        elif not _dispensable(verb, word, rest):
            return None
    return tuple(t for t in found if t.dep != "agent")


def _part(found: list[Token], word: str) -> Token | None:
    for t in found:
        for k in t.kids:
            part = k.dep in PARTS or (k.tag == "JJ" and k.dep in PREDICATIVE)
            if (k.lower == word or k.lemma == word) and part and k not in found:
                if k.lower == "on" and (day := k.child("pobj")) is not None and _is_day(day):
                    continue  # "called him on Sunday", "fired on Sunday night"
                hit = any(o.dep == "dobj" and o not in found and o.i < k.i for o in t.kids)
                if k.lower == "at" and hit and t.lemma not in LAUNCHING:
                    continue  # "shot two people at the fair": "at" tells the place
                if k.i > t.i or k.dep not in ("prt", "prep", "aux"):
                    return k
    return None


def _is_day(noun: Token) -> bool:
    return any(t.lower in DAYS for t in (noun, *noun.children("compound", "nmod")))


def _asking_for(verb: Token, word: str) -> Token | None:
    """ "Called for the envoy to leave": the parser hangs "for" on the infinitive."""
    if word != "for":
        return None
    clauses = (k for k in verb.kids if k.dep in ("advcl", "xcomp", "ccomp") and k.i > verb.i and _infinite(k))
    marks = (m for k in clauses for m in k.children("mark") if m.lower == word and m.i > verb.i)
    return next(marks, None)


def _of_object(verb: Token, word: str, following: str) -> Token | None:
    """ "Stripped the critics of citizenship": the phrase may hang on the object, when its noun is the one asked for."""
    obj = verb.child("dobj")
    inner = content_noun(obj) if obj is not None else None  # "hundreds of people of their citizenship"
    for prep in (p for o in (obj, inner) if o is not None for p in o.children("prep")):
        noun = prep.child("pobj")
        if prep.lower == word and noun is not None and following in (noun.lower, noun.lemma):
            return prep
    return None


def _infinite(verb: Token) -> bool:
    return verb.tag == "VB" or (verb.tag == "VBN" and any(k.lower == "to" for k in verb.children("aux")))


def _dispensable(verb: Token, word: str, rest: tuple[str, ...]) -> bool:
    """ "Refuse (to) meet", "be (the) target (of)"; "were called to join"."""
    if word in SMALL and word != rest[-1]:
        return True
    return word == "to" and any(k.dep == "xcomp" and k.tag == "VB" for k in verb.kids)


def noun_phrase(noun: Token, rest: tuple[str, ...]) -> tuple[Token, ...] | None:
    """The tokens of a noun phrase pattern ("air strike"), or ``None``."""
    if not rest:
        return (noun,)
    before = {k.lower: k for k in noun.kids if k.i < noun.i}
    before |= {k.lemma: k for k in noun.kids if k.i < noun.i}
    if any(word not in before for word in rest):
        return None
    return (*(before[word] for word in rest), noun)


def only_dates(noun: Token) -> bool:
    """ "March 21", "since the Civil War": a capitalised word that says when, not that something was done."""
    if not noun.is_proper:
        return False
    if noun.lower in MONTHS:  # but "the Women's March"
        return not any(k.dep in ("det", "poss", "compound") for k in noun.kids)
    return noun.dep == "pobj" and noun.head.lower in ERAS and not any(k.dep == "poss" for k in noun.kids)
