"""Clauses with "what" that stand for the noun in them: "what it called fake results"."""

from __future__ import annotations

from dragoman.parse.tree import Token

CALLED = frozenset("brand call deem dub label term describe characterise characterize".split())
HOLDING = frozenset("allege believe claim consider maintain say think".split())


def free_relative(what: Token) -> None:
    """ "Rejected what it called fake results", "what she said were lies": what is called so is the object."""
    clause = what.head
    top = clause.head if clause.lemma == "be" and clause.head.lemma in HOLDING else clause
    if what.lower != "what" or not (clause.lemma in CALLED or top is not clause) or what.i > top.i:
        return
    likened = next((p.child("pobj") for p in clause.children("prep") if p.lower == "as"), None)
    noun = likened or clause.child("oprd", "attr")
    outer = top.head
    if noun is None or noun is what or not noun.is_noun or noun.i < clause.i or outer.i > what.i:
        return
    if top.dep == "pcomp":
        noun.move_to(outer, "pobj")
    elif top.dep == "ccomp" and outer.is_verb and outer.child("dobj") is None:
        noun.move_to(outer, "dobj")
    else:
        return
    top.move_to(noun, "parataxis")
