"""A saying in the making, and the words around it that all parts of this stage look at."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from dragoman.model import Link, When
from dragoman.parse.tree import Document, Token
from dragoman.word.lexicon import Kind, Lexicon
from dragoman.word.quotes import Quotation
from dragoman.word.setting import Setting, Times
from dragoman.word.speakers import Actors, Voice

Span = tuple[int, int]


@dataclass(slots=True)
class Draft:
    """Mutable until frozen into a ``Saying``. ``spans`` are first and last tokens of the content."""

    cue: Token
    kind: Kind
    stance: str
    pattern: str
    spans: list[Span] = field(default_factory=list)
    quotes: list[Quotation] = field(default_factory=list)
    voice: Voice | None = None
    setting: Setting = field(default_factory=Setting)
    said_on: When | None = None
    carried: list[Link] = field(default_factory=list)
    hearers: list[Token] = field(default_factory=list)
    own_subject: bool = True
    nested: bool = False
    carrier: bool = False
    late: Token | None = None
    stray: Token | None = None


class Page:
    """The document, the earlier stages' findings and which quotation each token lies in."""

    def __init__(
        self,
        document: Document,
        actors: Actors,
        times: Times,
        lexicon: Lexicon,
        quotes: list[Quotation],
        publisher: str,
        published: date | None = None,
    ) -> None:
        self.document, self.actors, self.times, self.lexicon, self.quotes = (
            document,
            actors,
            times,
            lexicon,
            quotes,
        )
        self.publisher = publisher.casefold()
        self.published = published
        self.inside: list[Quotation | None] = [None] * len(document.tokens)
        for q in quotes:
            for i in range(q.first, q.last + 1):
                self.inside[i] = q

    def free_with(self, cue: Token, stray: Token | None = None) -> _Free:
        """Says of a token whether it stands in the same quotation as the cue, or like it in none, and is
        not of the phrase of a ``stray`` speaker."""
        beside = [k for k in stray.head.kids if k.dep == stray.dep] if stray is not None else []
        apart = frozenset(t.i for k in beside for t in k.subtree())
        return _Free(self.inside, self.inside[cue.i], apart)

    def is_publisher(self, name: str) -> bool:
        """Does this name the report's own publisher?"""
        return bool(self.publisher) and name.casefold().removeprefix("the ") == self.publisher.removeprefix("the ")


@dataclass(slots=True)
class _Free:
    inside: list[Quotation | None]
    quotation: Quotation | None
    apart: frozenset[int] = frozenset()

    def __call__(self, token: Token) -> bool:
        if token.i in self.apart:
            return False
        return self.inside[token.i] is self.quotation or (self.quotation is None and self._short(self.inside[token.i]))

    @staticmethod
    def _short(q: Quotation | None) -> bool:
        return q is not None and q.word
