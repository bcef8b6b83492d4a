"""Rules and definitions: "when militants attack, the army sends troops", "anyone who insults the king is jailed"."""

from __future__ import annotations

from dragoman.events.arguments import surface_subject
from dragoman.events.words import words
from dragoman.parse.tree import Token

ANYBODY = frozenset(("anyone", "anybody", "everyone", "everybody", "whoever", "somebody", "someone", "those", "one"))
ANY = frozenset(("a", "an", "any", "every", "each"))
STATING = frozenset("be have say warn threaten want need mean hope think believe know come follow see remain".split())
"""Main verbs that tell of now, not of what is done as a rule."""
LAWS, PROVIDING = words("laws"), words("providing")
IN_CASE = frozenset(("when", "whenever", "if", "once", "unless"))


def ruled(verb: Token) -> Token | None:
    """The word that makes a rule or a definition of the clause of ``verb``, in the plain present."""
    if (law := _by_law(verb) or _only_who_can(verb)) is not None:
        return law
    if not _plain_present(verb):
        return None
    return _in_case(verb) or _case_of(verb) or _of_anybody(verb) or _saw(verb)


def _by_law(verb: Token) -> Token | None:
    """ "The constitution says that officials are removed", "the law allows the police to arrest them"."""
    for t in verb.ancestors():
        if t.is_verb and t.lemma in PROVIDING and not any(k.tag == "MD" for k in t.kids):
            who = surface_subject(t)
            if who is not None and who.lemma in LAWS and t.tag in ("VBZ", "VBP"):
                return who
    return None


def _only_who_can(verb: Token) -> Token | None:
    """ "Only the council can impose them": who has the right, not who does it."""
    who = verb.child("nsubj")
    if who is None or not any(k.tag == "MD" and k.lower in ("can", "may") for k in verb.kids):
        return None
    first = min(who.subtree(), key=lambda t: t.i)
    return next((t for t in (first, first.before) if t is not None and t.lower == "only"), None)


def _saw(verb: Token) -> Token | None:
    """ "What pleases one kills the other"."""
    clause = verb.child("csubj")
    return next((k for k in clause.kids if k.lower in ("what", "whatever")), None) if clause is not None else None


def _plain_present(verb: Token) -> bool:
    """ "Attacks", "is jailed": no modal, no perfect, nothing in progress."""
    auxes = [k for k in verb.kids if k.dep in ("aux", "auxpass")]
    if verb.tag in ("VBZ", "VBP"):
        return not auxes
    passive = [k for k in auxes if k.dep == "auxpass"]
    return verb.tag == "VBN" and len(auxes) == len(passive) == 1 and passive[0].tag in ("VBZ", "VBP")


def _mark(clause: Token) -> Token | None:
    """The "when" or "if" of a subordinate clause."""
    if clause.dep != "advcl":
        return None
    return next((k for k in clause.kids if k.dep in ("mark", "advmod") and k.lower in IN_CASE), None)


def _in_case(verb: Token) -> Token | None:
    """ "… if the president is killed", of a main clause in the plain present."""
    mark = _mark(verb)
    return mark if mark is not None and _rule(verb.head) else None


def _case_of(verb: Token) -> Token | None:
    """ "When they attack, the army sends troops": the main clause."""
    if not _rule(verb):
        return None
    return next((m for k in verb.kids if _plain_present(k) and (m := _mark(k)) is not None), None)


def _rule(verb: Token) -> bool:
    return verb.is_verb and _plain_present(verb) and verb.lemma not in STATING


def _of_anybody(verb: Token) -> Token | None:
    """ "Events where people are killed", "anyone who insults the king": of anybody, told of nobody."""
    if verb.dep == "relcl":
        noun = verb.head
        return noun if _anybody(noun) or (_bare_plural(noun) and _where(verb)) else None
    who = surface_subject(verb)
    return who if who is not None and (who.lower in ANYBODY - {"those", "one"} or _defined(who)) else None


def _anybody(noun: Token) -> bool:
    return noun.lower in ANYBODY or (noun.tag == "NN" and any(k.dep == "det" and k.lower in ANY for k in noun.kids))


def _defined(noun: Token) -> bool:
    """ "A person who attacks a policeman is arrested"."""
    return _anybody(noun) and any(k.dep == "relcl" and _plain_present(k) for k in noun.kids)


def _bare_plural(noun: Token) -> bool:
    return noun.tag == "NNS" and not any(k.dep in ("det", "poss", "nummod") for k in noun.kids)


def _where(clause: Token) -> bool:
    return any(k.lower in ("where", "when") for k in clause.kids)
