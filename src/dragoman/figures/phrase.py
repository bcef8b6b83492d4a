"""Words of the tree around an amount: the noun it counts, what governs it, and noun phrases as text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from dragoman.figures.amounts import Amount
from dragoman.parse.tree import Token

_MODIFIERS = frozenset(("amod", "compound", "nmod", "poss", "case", "punct", "advmod", "npadvmod", "quantmod"))
_INSIDE = ("nummod", "compound", "nmod", "amod", "quantmod", "advmod", "npadvmod", "dep", "poss")
_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_CLAUSES = ("advcl", "xcomp", "conj", "ccomp", "pcomp", "acl", "prep")
_ARTICLES = frozenset(("the", "a", "an", "its", "their", "his", "her", "our", "this", "these", "those", "some", "any"))
_LONGEST = 14

Skip = Callable[[Token], bool]


@dataclass(frozen=True, slots=True)
class Measured:
    """What an amount is of.

    ``used``: the tokens that say so; ``governor``: the verb above them; ``whose``: the subject that has it.
    """

    measure: str
    unit: str = ""
    used: tuple[Token, ...] = ()
    noun: Token | None = None
    governor: Token | None = None
    qualifiers: tuple[str, ...] = ()
    whose: Token | None = None


def top(noun: Token) -> Token:
    """The head of the noun phrase in which ``noun`` is a modifier ("members" of "member states")."""
    while noun.dep in ("compound", "nmod") and noun.head.is_noun and noun.head is not noun:
        noun = noun.head
    return noun


def follower(amount: Amount) -> Token | None:
    """The token right after the amount."""
    tokens = amount.last.sent.tokens
    at = amount.last.i - tokens[0].i + 1
    return tokens[at] if at < len(tokens) else None


def of_noun(amount: Amount, words: Sequence[str] = ("of",)) -> Token | None:
    """The noun of a phrase right after the amount ("dozens of sailors", "45 percent of revenue")."""
    after = follower(amount)
    if (
        after is not None
        and after.lower in ("more", "others")
        and after.i + 1 - after.sent.tokens[0].i < len(after.sent.tokens)
    ):
        after = after.sent.tokens[after.i + 1 - after.sent.tokens[0].i]
    if after is None or after.lower not in words:
        return None
    return after.child("pobj")


def counted(amount: Amount) -> Token | None:
    """The noun that the amount counts or measures: "54 nations", "a $3 billion loan", "dozens of men"."""
    if noun := of_noun(amount):
        return top(noun)
    head = amount.head
    if head.dep in _INSIDE and not amount.holds(head.head):
        above = head.head
        if above.tag == "CD" and above.head.is_noun:
            above = above.head  # "29 of 36 drones"
        if above.is_noun and above.i > head.i:
            return top(above)
        if above.tag in ("JJ", "JJR") and above.dep == "amod" and above.head.is_noun and above.head.i > head.i:
            return top(above.head)
    return _next_noun(amount)


def _next_noun(amount: Amount) -> Token | None:
    """The noun that ends the run of modifiers right after the amount, where the tree is at a loss."""
    found = None
    tokens = amount.last.sent.tokens
    at = amount.last.i - tokens[0].i + 1
    for token in tokens[at : at + 5]:
        if token.is_noun:
            found = token
        elif found is not None or token.tag not in ("JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "CD"):
            break
    return found


def subject(verb: Token) -> Token | None:
    """The subject of ``verb``, or of the clause that lends it one ("rose, reaching …": of "rose")."""
    node = verb
    for _ in range(5):
        found = node.child(*_SUBJECTS)
        if found is not None and found.tag not in ("WDT", "WP"):
            return found
        if node.dep in ("relcl", "acl") and node.head.is_noun:
            return node.head
        if node.dep not in _CLAUSES or node.head is node:
            return None
        node = node.head
    return None


def owner(verb: Token | None) -> Token | None:
    """The subject of ``verb``, if there is a verb."""
    return subject(verb) if verb is not None else None


def governor(token: Token) -> Token | None:
    """The nearest verb above ``token``."""
    return next((t for t in token.ancestors() if t.is_verb), None)


def phrase(noun: Token, skip: Skip, following: bool = True, article: bool = False) -> tuple[Token, ...]:
    """The tokens of a noun phrase: modifiers, the noun, its prepositional phrases; no times, no amounts.

    ``article``: with its "the".
    """
    out: list[Token] = []
    _collect(noun, skip, following, out)
    out.sort(key=lambda t: t.i)
    while out and out[0] is not noun and (out[0].lower in _ARTICLES or out[0].tag in (",", ":", "CC", "HYPH", "DT")):
        out.pop(0)
    del out[_LONGEST:]
    while out and (out[-1].tag in (",", ":", "CC", "IN", "HYPH", "``", "''", "POS", "DT") or out[-1].dep == "cc"):
        out.pop()
    if article and out:
        out[:0] = [k for k in noun.kids if k.lower == "the" and k.dep == "det" and k.i < out[0].i]
    return tuple(out)


def _collect(token: Token, skip: Skip, following: bool, out: list[Token]) -> None:
    out.append(token)
    for kid in token.kids:
        if skip(kid):
            continue
        before = kid.i < token.i
        if kid.dep == "prep" and following and kid.lower != "including":
            objects = [k for k in kid.kids if k.dep in ("pobj", "pcomp") and not skip(k)]
            if objects and objects[0].dep == "pobj":
                out.append(kid)
                _collect(objects[0], skip, following, out)
        elif _belongs(kid, token, skip, following, before):
            _collect(kid, skip, following, out)
        elif kid.dep == "case" or (kid.dep == "det" and token.dep == "pobj"):
            out.append(kid)


def _belongs(kid: Token, token: Token, skip: Skip, following: bool, before: bool) -> bool:
    """Whether ``kid`` is part of the phrase of ``token``: a modifier, or joined and not counted apart."""
    if kid.dep in ("conj", "cc"):
        counted_apart = any(skip(k) for k in kid.kids)
        return not counted_apart and (before or (following and token.dep in ("pobj", "amod", "compound", "nmod")))
    return kid.dep in _MODIFIERS and before and (kid.dep != "punct" or kid.tag in ("HYPH", ":", "SYM"))


def words(tokens: Iterable[Token]) -> str:
    """The tokens as text, spaced as in the report; a common word at the beginning in lower case."""
    out, end = "", -1
    for token in tokens:
        out += token.text if not out or token.start == end else " " + token.text
        end = token.end
    first = next(iter(tokens), None) if isinstance(tokens, tuple) else None
    if first is not None and not first.is_proper and first.tag[:2] in ("NN", "VB") and out[1:2].islower():
        out = out[0].lower() + out[1:]
    return " ".join(out.split())
