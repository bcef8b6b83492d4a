"""Whether an act lies before or after publication, by its verb."""

from __future__ import annotations

from dragoman.parse.tree import Token
from dragoman.times.context import Direction
from dragoman.times.lexicon import words_of

_WILL = frozenset(("will", "'ll", "’ll", "shall", "wo", "ll"))
_MODALS = frozenset({"may", "might", "could", "would", "should", "must", "can"})
_HAD = words_of("had")
_AHEAD = words_of("ahead")
_ACHIEVED = words_of("achieved")


def tense_of(token: Token) -> Direction:
    """The direction of the act at ``token``: of its own verb group, or for a noun of the verb it hangs on."""
    verb = _verb_over(token)
    return _tense(verb, 0) if verb is not None else ""


def still_ahead(token: Token) -> bool:
    """Whether the act at ``token`` is plainly to come: "will", "is to", not "would", "was to"."""
    verb = _verb_over(token)
    if verb is None:
        return False
    helpers = {k.lower for k in verb.kids if k.dep in ("aux", "auxpass")}
    if helpers & _WILL:
        return True
    if verb.tag == "VBN" and verb.lemma in _AHEAD:
        return not helpers & _HAD or "is" in helpers or "are" in helpers
    if "to" not in helpers or verb.head is verb:
        return False
    over = verb.head
    above = {k.lower for k in over.kids if k.dep in ("aux", "auxpass", "cop")}
    return over.tag in ("VBZ", "VBP") or bool(above & {"is", "are", "'s", "’s"})


def _verb_over(token: Token) -> Token | None:
    if token.is_verb:
        return token
    for kid in token.kids:
        if kid.dep in ("acl", "relcl") and kid.is_verb:
            return kid
    return next((t for t in token.ancestors() if t.is_verb), None)


def _tense(verb: Token, depth: int) -> Direction:
    helpers = {k.lower for k in verb.kids if k.dep in ("aux", "auxpass")}
    if helpers & _WILL:
        return "future"
    if verb.tag == "VBN" and verb.lemma in _AHEAD and not helpers & {"had", "was", "were"}:
        return "future"
    if "to" in helpers or verb.tag == "VB":
        return _infinitive(verb, helpers, depth)
    if helpers & _HAD or verb.tag == "VBD":
        return "past"
    if helpers & _MODALS or verb.lower == "going":
        return "future"
    if verb.tag == "VBN" and not helpers:
        return "past"
    if verb.tag == "VBG" and not helpers and verb.dep in ("advcl", "xcomp", "pcomp", "acl") and depth < 4:
        above = next((t for t in verb.ancestors() if t.is_verb), None)
        return _tense(above, depth + 1) if above is not None else ""
    if verb.dep == "conj" and verb.head.is_verb and verb.tag == verb.head.tag and depth < 4:
        return _tense(verb.head, depth + 1)
    return ""


def _infinitive(verb: Token, helpers: set[str], depth: int) -> Direction:
    head = verb.head
    if "to" in helpers and "have" in helpers:
        return "past"  # "believed to have met in May"
    if "to" not in helpers:
        if helpers & {"did"}:
            return "past"
        return "future" if helpers & _MODALS else ""
    if verb.dep in ("xcomp", "advcl", "ccomp") and head.is_verb and head.lemma in _ACHIEVED and depth < 4:
        return _tense(head, depth + 1)
    if verb.dep == "advcl" and head.is_verb and depth < 4:
        return _tense(head, depth + 1)
    return "future"
