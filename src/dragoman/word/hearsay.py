"""Hearsay: what the report puts on the word of nobody in particular."""

from __future__ import annotations

from dragoman.model import Link
from dragoman.parse.tree import Token
from dragoman.word.draft import Page


def hearsay(page: Page) -> list[tuple[int, int, Link]]:
    """What nobody in particular says: "reportedly" over its clause, "alleged" over its noun, "is said to"."""
    out: list[tuple[int, int, Link]] = []
    lists = page.lexicon.lists["unattributed"]
    for t in page.document.tokens:
        if t.tag == "RB" and t.lower in lists["adverbs"]:
            head = t.head
            if not (head.is_verb and any("clause" in f.takes and f.kind == "speech" for f in page.lexicon.of(head))):
                out.append((*_reach(head), nobody(t)))
        elif t.dep == "amod" and t.lower in lists["adjectives"] and t.head.is_noun:
            out.append((*_phrase(t.head), nobody(t)))
        elif (
            t.tag == "VBN"
            and t.lemma in lists["passives"]
            and t.child("auxpass") is not None
            and t.child("agent") is None
        ):
            subject = t.child("nsubjpass")
            inner = t.child("xcomp") or (t.child("ccomp") if subject is None or subject.lower == "it" else None)
            if inner is not None:
                out.append((*_reach(inner), nobody(t)))
    return out


def _phrase(noun: Token) -> tuple[int, int]:
    """The noun's phrase without the clauses that tell more of it."""
    below = [noun]
    for t in below:
        below.extend(k for k in t.kids if k.dep not in ("relcl", "acl", "appos", "conj"))
    return min(t.start for t in below), max(t.end for t in below)


def _reach(head: Token) -> tuple[int, int]:
    below = head.subtree()
    return below[0].start, below[-1].end


def nobody(word: Token, name: str = "unattributed") -> Link:
    """A link for a source that nobody names, with the word for it."""
    return Link(name, "unattributed", word.lower, word.text, start=word.start, end=word.end)
