"""Percentages: shares of a whole, rises and falls, and rates."""

from __future__ import annotations

from dragoman.figures.amounts import Amount
from dragoman.figures.lexicon import FigureLexicon
from dragoman.figures.phrase import (
    Measured,
    Skip,
    follower,
    governor,
    of_noun,
    owner,
    phrase,
    subject,
    top,
    words,
)
from dragoman.parse.tree import Token

_MORE = {
    "more": "increase",
    "higher": "increase",
    "greater": "increase",
    "fewer": "decrease",
    "less": "decrease",
    "lower": "decrease",
}
_PRONOUN = frozenset(("PRP", "PRP$", "DT", "WDT", "WP", "EX"))
_DIRECT = frozenset(("for", "by", "of", "with"))
_BE = frozenset(("be", "stand", "remain", "reach", "hit", "total", "run", "average", "exceed", "become"))


def share(amount: Amount, lexicon: FigureLexicon, skip: Skip) -> Measured | None:
    """What ``amount``, in percent, is of."""
    if whole := of_noun(amount):
        fraction = not amount.digits and amount.approximate and amount.qualifiers and not amount.high
        if fraction and top(whole).lemma not in lexicon.wholes and top(whole).lemma not in lexicon.classes:
            return None
        return _of_whole(amount, top(whole), skip)
    if amount.approximate and not amount.digits and "%" not in amount.last.text and amount.last.lower in ("half",):
        return None
    found = _change(amount, lexicon, skip) or _rate(amount, lexicon, skip)
    bare = found is not None and len(found.used) == 1 and found.used[0].lemma in lexicon.pointers
    return None if bare else found


def _of_whole(amount: Amount, whole: Token, skip: Skip) -> Measured | None:
    """ "45 percent of revenue": the share, and whose or of what kind it is."""
    base = phrase(whole, skip)
    if not base:
        return None
    head, verb = amount.head, governor(amount.head)
    used = [*base]
    text = f"share of {words(phrase(whole, skip, article=True))}"
    if head.dep in ("nsubj", "nsubjpass") and verb is not None and head.head is verb:
        rest = _predicate(verb, skip, used)
        used += rest
        text += f" that {words(rest)}" if rest else ""
    elif head.dep == "pobj" and head.head.lower == "of" and head.head.head.is_noun:
        used.append(head.head.head)
        text += f": {head.head.head.lower}"
    elif head.dep == "pobj" and head.head.lower not in _DIRECT and (thing := _affected(verb)) is not None:
        used.append(thing)
        text += f": {words(phrase(thing, skip))}"
    elif (whose := _named_subject(verb)) is not None and whose not in used:
        holder = phrase(whose, skip)
        used += holder
        text += f": {words(holder)}"
    return Measured(text, "percent", tuple(used), whole, verb, (), owner(verb))


def _named_subject(verb: Token | None) -> Token | None:
    found = owner(verb)
    return found if found is not None and found.tag not in _PRONOUN else None


def _affected(verb: Token | None) -> Token | None:
    """ "fees" of "waive fees for a third of students"."""
    return verb.child("dobj") if verb is not None else None


def _predicate(verb: Token, skip: Skip, used: list[Token]) -> tuple[Token, ...]:
    out = [k for k in verb.kids if k.dep in ("aux", "auxpass", "neg") and k.i < verb.i] + [verb]
    for kid in verb.kids:
        if kid.i > verb.i and kid.dep in ("dobj", "prep", "xcomp", "prt", "agent", "acomp", "attr") and not skip(kid):
            out += [t for t in kid.subtree() if t not in used and not skip(t)]
    return tuple(out[:10])


def _change(amount: Amount, lexicon: FigureLexicon, skip: Skip) -> Measured | None:
    """ "40% more strikes", "rose 5%", "cut output by 10%"."""
    after = follower(amount)
    head = amount.head
    verb = governor(head)
    if after is not None and after.lower in _MORE:
        label = _MORE[after.lower]
        noun = after.head if after.head.is_noun else None
        if noun is None and after.i + 1 <= amount.last.sent.tokens[-1].i:
            following = amount.last.sent.tokens[after.i + 1 - amount.last.sent.tokens[0].i]
            noun = following if following.is_noun else None
        noun = noun or subject(verb or head)
        if noun is None or noun.tag in _PRONOUN:
            return None
        base = tuple(t for t in phrase(top(noun), skip) if t is not after)
        return Measured(f"{label} of {words(base)}", "percent", base, noun, verb, (), owner(verb))
    if verb is None or (kind := lexicon.verbs.get(verb.lemma)) not in ("rise", "fall"):
        return None
    label = "increase" if kind == "rise" else "decrease"
    thing = verb.child("dobj")
    if thing is None or amount.holds(thing):
        thing = subject(verb)
    if thing is None or thing.tag in _PRONOUN:
        return None
    level = head.dep == "pobj" and head.head.lower in ("to", "from", "at")
    base = phrase(thing, skip)
    text = words(base) if level else f"{label} of {words(base)}"
    return Measured(text, "percent", base, thing, verb, (), owner(verb)) if base else None


def _rate(amount: Amount, lexicon: FigureLexicon, skip: Skip) -> Measured | None:
    """ "a 25 percent tariff", "unemployment stands at 12%", "a turnout of 60%"."""
    head = amount.head
    noun: Token | None = None
    if head.dep in ("nummod", "compound", "nmod", "amod") and head.head.is_noun and not amount.holds(head.head):
        noun = top(head.head)
    elif head.dep == "pobj" and head.head.lower in ("of", "at", "to") and head.head.head.is_noun:
        noun = top(head.head.head)
    verb = governor(head)
    if noun is None or noun.lemma in lexicon.holders:
        if verb is None or head.dep not in ("attr", "dobj", "pobj", "npadvmod"):
            return None
        thing = verb.child("dobj")
        if head.dep == "pobj" and thing is not None and thing.is_noun:
            noun = thing  # "enriched uranium to 60 percent"
        elif verb.lemma in _BE:
            noun = subject(verb)
        else:
            return None
    if noun is None or noun.tag in _PRONOUN or not noun.is_noun or noun.lemma in ("percent", "%"):
        return None
    base = phrase(noun, skip)
    return Measured(words(base), "percent", base, noun, verb, (), owner(verb)) if base else None
