"""Quotations and who speaks them: for "I", "we" and "our" inside, and to keep "he" from its own speaker."""

from __future__ import annotations

from itertools import groupby

from dragoman.actors.lexicon import RoleLexicon
from dragoman.parse.tree import Document, Sentence, Token

OPENING = frozenset("“«„")
CLOSING = frozenset("”»")
EITHER = frozenset('"')


class Quotations:
    """Which tokens stand in quotation marks, and the head word of who speaks them."""

    __slots__ = ("_number", "_spans", "_speakers")

    def __init__(self, document: Document, lexicon: RoleLexicon) -> None:
        self._number: dict[int, int] = {}
        self._spans: list[tuple[int, int]] = []
        for _, sentences in groupby(document.sentences, key=lambda s: id(s.block)):
            self._mark([t for s in sentences for t in s.tokens])
        self._speakers: list[Token | None] = []
        for number in range(len(self._spans)):
            self._speakers.append(self._speaker(document, number, lexicon))

    def _mark(self, tokens: list[Token]) -> None:
        start: int | None = None
        for t in tokens:
            c = t.text
            if start is None:
                if c in OPENING or c in EITHER or (c == "``"):
                    start = t.i
            elif c in CLOSING or c in EITHER or c == "''":
                self._add(start, t.i)
                start = None
        if start is not None and tokens and tokens[-1].i - start > 2:
            self._add(start, tokens[-1].i + 1)

    def _add(self, start: int, end: int) -> None:
        for i in range(start, end):
            self._number[i] = len(self._spans)
        self._spans.append((start, end))

    def inside(self, token: Token) -> bool:
        """Does the token stand in a quotation?"""
        return token.i in self._number

    def speaker(self, token: Token) -> Token | None:
        """The subject of the verb of saying that gives the quotation around ``token``."""
        number = self._number.get(token.i)
        return None if number is None else self._speakers[number]

    def _speaker(self, document: Document, number: int, lexicon: RoleLexicon) -> Token | None:
        start, end = self._spans[number]
        tokens = document.tokens
        last = tokens[min(end, len(tokens) - 1)]
        sentences = [tokens[start].sent]
        if last.sent is not tokens[start].sent:
            sentences.append(last.sent)
        if start and tokens[start - 1].text == ":" and tokens[start - 1].sent is not tokens[start].sent:
            sentences.insert(0, tokens[start - 1].sent)
        after = tokens[end + 1] if end + 1 < len(tokens) else last
        if after.sent.block is last.sent.block and after.lower in ("he", "she", "said"):
            sentences.append(after.sent)
        found: list[tuple[int, Token]] = []
        for sentence in sentences:
            found += self._cues(sentence, start, end, lexicon)
        if found:
            return min(found, key=lambda f: f[0])[1]
        if number and self._spans[number - 1][1] < start:
            before = tokens[self._spans[number - 1][0]].sent
            if tokens[start].sent.i - before.i <= 3:
                return self._speakers[number - 1]
        return None

    def _cues(self, sentence: Sentence, start: int, end: int, lexicon: RoleLexicon) -> list[tuple[int, Token]]:
        """(distance from the quotation, subject) of the verbs of saying outside quotations."""
        out = []
        for t in sentence.tokens:
            if t.i in self._number or t.tag[0] != "V":
                continue
            if t.lemma in lexicon.saying:
                subject = _subject(t)
                if subject is not None:
                    distance = start - t.i if t.i < start else t.i - end
                    out.append((distance, subject))
        for t in sentence.tokens:  # "according to X"
            if t.lower == "according" and t.i not in self._number:
                for k in t.kids:
                    for o in k.kids:
                        if o.dep == "pobj":
                            out.append((abs(t.i - (end if t.i >= end else start)), o))
        return out


def _subject(verb: Token) -> Token | None:
    """The subject of a verb, that of the verb it is coordinated to or depends on as a participle included."""
    t = verb
    for _ in range(4):
        for k in t.kids:
            if k.dep in ("nsubj", "nsubjpass"):
                return k
        if t.dep in ("conj", "advcl", "xcomp", "pcomp", "prep") and t.head is not t:
            t = t.head
        elif t.dep in ("relcl", "acl") and t.head.is_noun:
            return t.head
        else:
            return None
    return None
