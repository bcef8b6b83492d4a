"""Who says it, told after a comma at the end: "killing ten people, officials said"."""

from __future__ import annotations

from dragoman.parse.sayings import ATTRIBUTING
from dragoman.parse.tree import Token


def source_after_object(verb: Token) -> None:
    """ "Bombed a market, killing ten people, members of the force told the radio": what a verb without an object has
    right after it is that object, and no source."""
    thing = verb.child("nsubj")
    if verb.lemma not in ATTRIBUTING or verb.tag != "VBD" or thing is None or thing.i > verb.i:
        return
    before = min(thing.subtree(), key=lambda t: t.i).before
    source = next((k for k in thing.kids if k.dep in ("conj", "appos") and thing.i < k.i < verb.i), None)
    if before is None or source is None or not _after_comma(source) or not _transitive(before):
        return
    others = [k for k in thing.kids if k.i > source.i]
    thing.move_to(before, "dobj")
    source.move_to(verb, "nsubj")
    for k in others:
        k.move_to(source, k.dep)


def source_of_all(verb: Token) -> None:
    """ "An air strike killed ten civilians, locals said": after the last comma stand those who say so, none who were
    killed."""
    deed, last = verb.head, verb.before
    if verb.lemma not in ATTRIBUTING or verb.tag != "VBD" or verb.dep != "conj" or deed.head is not deed:
        return
    if deed.tag != "VBD" or last is None or any(k.dep in ("nsubj", "cc", "aux") for k in verb.kids):
        return
    thing = deed.child("dobj")
    chain = [t for t in (thing.conjuncts() if thing is not None else ())[1:] if t.i < verb.i and _after_comma(t)]
    if not chain:
        return
    source = chain[-1]
    after = [t for t in verb.sent.tokens if source.i < t.i < verb.i]
    if any(t.text == "," or t.is_verb for t in after):
        return
    verb.become_root(deed, "ccomp")
    source.move_to(verb, "nsubj")


def _after_comma(noun: Token) -> bool:
    before = min(noun.subtree(), key=lambda t: t.i).before
    return before is not None and before.text == ","


def _transitive(verb: Token) -> bool:
    """A verb that waits for its object: a participle or past form without one, and no passive."""
    if verb.tag not in ("VBG", "VBD") or verb.child("dobj", "auxpass", "ccomp", "xcomp") is not None:
        return False
    return verb.lemma in TAKING


TAKING = frozenset(
    """abduct arrest beat capture charge damage destroy detain execute expel hit hurt injure jail kidnap kill lose
    release seize sentence shoot strike wound""".split()
)
"""Verbs that need an object."""
