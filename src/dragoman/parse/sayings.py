"""Attributions that the parser took apart: who says it, and what is said."""

from __future__ import annotations

from dragoman.parse.tree import Token

ATTRIBUTING = frozenset(
    """add affirm announce confirm declare disclose note report reveal say state stress tell tweet warn write""".split()
)
"""Verbs that follow what they report."""


def attributed(speaker: Token) -> None:
    """ "… to meet Hale, an official said": no comma closes the apposition, so the official says it of Hale."""
    name, verb = speaker.head, speaker.following
    if speaker.dep != "appos" or verb is None or verb.lemma not in ATTRIBUTING or name.dep != "nsubj":
        return
    if name.head is not verb or not any(k.dep == "det" and k.lower in ("a", "an") for k in speaker.kids):
        return
    before = min(name.subtree(), key=lambda t: t.i).before
    if before is None or verb.tag != "VBD" or not any(k.dep == "ccomp" and k.i < name.i for k in verb.kids):
        return
    if before.is_verb and before.child("dobj") is None:
        name.move_to(before, "dobj")
    elif before.dep == "prep" and before.child("pobj") is None:
        name.move_to(before, "pobj")
    else:
        return
    speaker.move_to(verb, "nsubj")
    for comma in [k for k in name.kids if k.dep == "punct" and k.i > name.i]:
        comma.move_to(verb, "punct")


def reporting(root: Token) -> None:
    """ "The paper reported, citing aides, that she is ill": what "that" opens is reported, and no main clause."""
    mark = root.child("mark")
    if root.head is not root or mark is None or mark.lower != "that":
        return
    verb = next((k for k in root.kids if k.dep == "ccomp" and k.i < mark.i and k.child("nsubj") is not None), None)
    if verb is None or verb.lemma not in ATTRIBUTING:
        return
    before = [k for k in root.kids if k.i < mark.i and k is not verb]
    verb.become_root(root, "ccomp")
    for k in before:
        k.move_to(verb, k.dep)
