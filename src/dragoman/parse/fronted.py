"""What somebody is, told before his name: "A man who hates jokes, Hale reprimanded Dahl"."""

from __future__ import annotations

from dragoman.parse.tree import Token

ARTICLES = frozenset(("a", "an", "the"))
BEFORE_VERB = frozenset(("aux", "auxpass", "neg", "advmod"))


def fronted(verb: Token) -> None:
    """Of a description and a name that both stand as subject the name is it; a name behind the clause of a description
    is that of the one described."""
    subjects = [k for k in verb.kids if k.dep in ("nsubj", "nsubjpass") and k.i < verb.i]
    if not subjects or not _description(subjects[0]):
        return
    first = subjects[0]
    if len(subjects) == 2:
        second = subjects[1]
        opening = min(second.subtree(), key=lambda t: t.i).before
        if second.is_proper and opening is not None and opening.text == "," and _ends_at(second, verb):
            first.move_to(second, "appos")
        return
    name = _named_last(first, verb)
    if name is not None and name.head is not first and not name.head.is_proper:
        name.move_to(first, "appos")


def _description(noun: Token) -> bool:
    return noun.tag == "NN" and any(k.dep == "det" and k.lower in ARTICLES for k in noun.kids)


def _opening(verb: Token) -> Token:
    """The first of the verb's own words: "has not yet" in "has not yet survived"."""
    return min(
        (k for k in (*verb.kids, verb) if k is verb or (k.dep in BEFORE_VERB and k.i < verb.i)), key=lambda t: t.i
    )


def _ends_at(name: Token, verb: Token) -> bool:
    last = max(name.subtree(), key=lambda t: t.i)
    return last.following is _opening(verb)


def _named_last(noun: Token, verb: Token) -> Token | None:
    """The name between the clause of a description and the verb: ", Hugo Hale, 52, has"."""
    clause = next((k for k in noun.kids if k.dep == "relcl" and k.child("nsubj") is not None), None)
    at = _opening(verb).before
    while at is not None and (at.text == "," or (at.tag == "CD" and at.text.isdecimal())):
        at = at.before
    if clause is None or clause.child("nsubj") is None or at is None or not at.is_proper or at.i < clause.i:
        return None
    opening = min(at.subtree(), key=lambda t: t.i).before
    own = at.dep in ("appos", "conj", "dep", "npadvmod") and clause in (at.head, *at.ancestors())
    return at if own and opening is not None and opening.text == "," else None
