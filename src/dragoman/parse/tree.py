"""The parsed report: blocks of text, sentences, tokens and the dependency tree between them.

Tags are Penn Treebank tags, dependencies are ClearNLP labels (nsubj, dobj, pobj, prep, agent, conj …),
as spaCy's English models give them. Every later stage reads these objects and nothing of the parser.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from dragoman.model import Block


class Token:
    """A word in its tree. ``start``–``end`` are code points in the report; ``i`` counts in the document."""

    __slots__ = (
        "dep",
        "end",
        "head",
        "i",
        "kids",
        "lemma",
        "lower",
        "sent",
        "start",
        "tag",
        "text",
    )  # fmt: skip

    def __init__(self, i: int, text: str, lemma: str, tag: str, dep: str, start: int, end: int, sent: Sentence) -> None:
        self.i = i
        self.text = text
        self.lower = text.lower()
        self.lemma = lemma
        self.tag = tag
        self.dep = dep
        self.head: Token = self
        self.kids: list[Token] = []
        self.start = start
        self.end = end
        self.sent = sent

    def __repr__(self) -> str:
        return f"{self.text}/{self.tag}/{self.dep}"

    @property
    def is_verb(self) -> bool:
        return self.tag[0] == "V" or self.tag == "MD"

    @property
    def is_noun(self) -> bool:
        return self.tag[0] == "N"

    @property
    def is_proper(self) -> bool:
        return self.tag in ("NNP", "NNPS")

    @property
    def following(self) -> Token | None:
        """The next token of the sentence."""
        tokens = self.sent.tokens
        at = self.i - tokens[0].i + 1
        return tokens[at] if at < len(tokens) else None

    @property
    def before(self) -> Token | None:
        """The token before it in the sentence."""
        at = self.i - self.sent.tokens[0].i
        return self.sent.tokens[at - 1] if at else None

    def children(self, *deps: str) -> list[Token]:
        """Children with one of these dependency labels, in text order."""
        return [k for k in self.kids if k.dep in deps]

    def child(self, *deps: str) -> Token | None:
        """The first child with one of these labels."""
        for k in self.kids:
            if k.dep in deps:
                return k
        return None

    def subtree(self) -> list[Token]:
        """This token and all below it, in text order."""
        out = [self]
        for t in out:
            out.extend(t.kids)
        out.sort(key=lambda t: t.i)
        return out

    def ancestors(self) -> Iterator[Token]:
        """Heads, nearest first, ending at the root of the sentence."""
        t = self
        while t.head is not t:
            t = t.head
            yield t

    def move_to(self, head: Token, dep: str) -> None:
        """Take the token with all below it from its head, and hang it on another as its ``dep``; never below itself."""
        if self is head or self in head.ancestors():
            return
        self.head.kids.remove(self)
        self.head, self.dep = head, dep
        head.kids.append(self)
        head.kids.sort(key=lambda t: t.i)

    def become_root(self, root: Token, dep: str) -> None:
        """Take the place of the root above it, which keeps its other words and hangs on the token as its ``dep``."""
        self.head.kids.remove(self)
        self.head, self.dep = self, "ROOT"
        root.head, root.dep = self, dep
        self.kids.append(root)
        self.kids.sort(key=lambda t: t.i)

    def conjuncts(self) -> list[Token]:
        """This token and those coordinated after it ("A, B and C" from A: [A, B, C])."""
        out = [self]
        for t in out:
            out.extend(k for k in t.kids if k.dep == "conj")
        return out


class Sentence:
    """A sentence: its tokens in order and the root of their tree."""

    __slots__ = ("block", "i", "tokens")

    def __init__(self, i: int, block: Block) -> None:
        self.i = i
        self.tokens: list[Token] = []
        self.block = block

    @property
    def start(self) -> int:
        return self.tokens[0].start

    @property
    def end(self) -> int:
        return self.tokens[-1].end

    @property
    def root(self) -> Token:
        return next((t for t in self.tokens if t.head is t), self.tokens[0])


@dataclass(slots=True)
class Document:
    """A parsed report. ``text`` is the report's text as read; all offsets point into it."""

    text: str
    blocks: list[Block] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    tokens: list[Token] = field(default_factory=list)

    def words(self, start: int, end: int) -> str:
        """The text at ``start``–``end`` with white space folded to single blanks."""
        return " ".join(self.text[start:end].split())
