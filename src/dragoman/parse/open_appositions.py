"""Appositions that no comma closes, and so are none: the subject after a place, the next of a list."""

from __future__ import annotations

from dragoman.parse.sayings import ATTRIBUTING
from dragoman.parse.tree import Token

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
FINITE = ("VBD", "VBZ", "VBP")


def subject_after_place(verb: Token) -> None:
    """ "In Tehran, Iran's envoy warned Chad": what follows a place and stands right before the verb is its subject."""
    if any(k.dep in SUBJECTS for k in verb.kids) or verb.dep in ("relcl", "acl", "amod", "xcomp"):
        return
    helped = next((k for k in verb.kids if k.dep in ("aux", "auxpass")), verb)
    if helped.tag not in (*FINITE, "MD"):
        return
    for place in (o for p in verb.children("prep") if p.i < verb.i for o in p.children("pobj")):
        for noun in place.children("appos"):
            last = max(noun.subtree(), key=lambda t: t.i).following
            if last is not None and (last is helped or (last.dep == "advmod" and last.head is verb)) and _parted(noun):
                noun.move_to(verb, "nsubjpass" if verb.child("auxpass") is not None else "nsubj")
                return


def speaker_at_end(verb: Token) -> None:
    """ "It killed 30 fighters and two officers, the governor said": what stands between the comma and a verb of saying
    that lacks a subject is who says so."""
    last = verb.before
    if verb.lemma not in ATTRIBUTING or verb.tag not in FINITE or last is None or not last.is_noun:
        return
    if any(k.dep in SUBJECTS for k in verb.kids) or not any(k.dep == "ccomp" and k.i < verb.i for k in verb.kids):
        return
    for noun in (last, *last.ancestors()):
        if noun is verb:
            return
        if noun.dep in ("appos", "conj") and max(noun.subtree(), key=lambda t: t.i) is last and _parted(noun):
            noun.move_to(verb, "nsubj")
            return


def name_with_name(name: Token) -> None:
    """ "In the wake of protests by President Hale and Bishop Laine": a name is joined to the name right before the
    "and", and to no common noun above it."""
    high, joint = name.head, min(name.subtree(), key=lambda t: t.i).before
    if name.dep != "conj" or not name.is_proper or not high.is_noun or high.is_proper or joint is None:
        return
    near = joint.before
    if joint.dep != "cc" or joint.head is not high or near is None or not near.is_proper or name.child("det"):
        return
    if near.dep == "pobj" and near.head.lower in ("by", "between", "with", "from") and high in near.ancestors():
        name.move_to(near, "conj")
        joint.move_to(near, "cc")


def next_of_list(noun: Token) -> None:
    """ "Envoys of the UN, the AU and the League met", "talks between the army, the rebels and the church began": what
    follows a comma inside a phrase and goes on to an "and" is listed there, no subject or apposition above it."""
    head, before = noun.head, min(noun.subtree(), key=lambda t: t.i).before
    if noun.dep not in ("appos", "nsubj", "nsubjpass") or before is None or before.text != "," or head is noun:
        return
    listed = noun.conjuncts()
    end = max(listed[-1].subtree(), key=lambda t: t.i).following
    if len(listed) < 2 or not any(k.dep == "cc" for t in listed for k in t.kids) or end is None or end.text == ",":
        return
    if (
        noun.dep == "appos"
        and head.dep in ("nsubj", "nsubjpass")
        and end in (head.head, *head.head.children("aux", "auxpass"))
    ):
        noun.dep = "conj"  # "the king of Chad, the rebels and two envoys met"
    first = _ending_at(before)
    if first is None or first is head or first.dep not in ("pobj", "conj") or first in noun.subtree():
        return
    top = first
    while top.dep == "conj" and top.head.is_noun:
        top = top.head
    if top.dep != "pobj" or not _alike(top, noun):
        return
    if noun.dep in ("appos", "conj") or any(k.dep == noun.dep and k.i < noun.i for k in head.kids):
        noun.move_to(first, "conj")


def _ending_at(comma: Token) -> Token | None:
    """The head of the noun phrase that ends before a comma."""
    last = comma.before
    return last if last is not None and last.is_noun else None


def _alike(one: Token, other: Token) -> bool:
    """Both by name, or both with the same article: members of one list."""
    articles = [next((k.lower for k in t.kids if k.dep == "det"), "") for t in (one, other)]
    return articles[0] == articles[1] and (one.is_proper == other.is_proper or bool(articles[0]))


def _parted(noun: Token) -> bool:
    before = min(noun.subtree(), key=lambda t: t.i).before
    return before is not None and before.text == ","
