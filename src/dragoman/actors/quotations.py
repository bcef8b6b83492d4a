"""Quotations and who speaks them: for "I", "we" and "our" inside, and to keep "he" from its own speaker."""

from __future__ import annotations

from itertools import groupby

from dragoman.actors.lexicon import RoleLexicon
from dragoman.parse.tree import Document, Sentence, Token

OPENING = frozenset("“«„")
CLOSING = frozenset("”»")
EITHER = frozenset('"')
MARKS = OPENING | EITHER | {"``"}
FIRST_PERSON = frozenset(("i", "we", "our", "my", "us", "me", "ours"))
NAMING_TAGS = frozenset(("NNP", "NNPS", "NN", "JJ", "IN", "DT", "HYPH", "POS", ","))
OFFICE_TAGS = NAMING_TAGS | {"CC", "NNS"}
"""Tags before a name: "Minister of Labour and Pensions Jane Doe:"."""
LONGEST_NAME = 24  # tokens before the colon of a speaker's turn


class Quotations:
    """Which tokens stand in quotation marks, and the head word of who speaks them."""

    __slots__ = ("_number", "_spans", "_speakers", "_turns", "labels")

    def __init__(self, document: Document, lexicon: RoleLexicon) -> None:
        self._number: dict[int, int] = {}
        self._spans: list[tuple[int, int]] = []
        self._turns: dict[int, Token] = {}
        self.labels: list[Token] = []
        """The names before the colons of a transcript, in text order."""
        speaker: Token | None = None
        for _, sentences in groupby(document.sentences, key=lambda s: id(s.block)):
            tokens = [t for s in sentences for t in s.tokens]
            speaker = self._turn(tokens, speaker)
            if speaker is None:
                self._mark(tokens)
        self._speakers: list[Token | None] = []
        for number in range(len(self._spans)):
            self._speakers.append(self._speaker(document, number, lexicon))

    def _turn(self, tokens: list[Token], before: Token | None) -> Token | None:
        """The speaker of a block of a transcript ("Jane Doe: I agree …"), or of the block before that goes on."""
        at = next((n for n, t in enumerate(tokens[:LONGEST_NAME]) if t.text in (":", "):")), 0)
        name = _without_aside(tokens[: at + 1])
        named = bool(name) and name[-1].is_proper and all(t.tag in OFFICE_TAGS for t in name)
        labelled = named or (bool(name) and all(t.tag in NAMING_TAGS for t in name))
        said = tokens[at + 1 :] if labelled else tokens
        if named and said and said[0].text not in MARKS:
            self.labels.append(name[-1])
        if not any(t.tag in ("PRP", "PRP$") and t.lower in FIRST_PERSON for t in said):
            return None
        if labelled and said and said[0].text in MARKS:
            return None
        if labelled:
            before = name[-1] if named else None  # "Question: …": somebody else, unnamed
        if before is not None and said:
            self._turns[len(self._spans)] = before
            self._add(said[0].i, said[-1].i + 1)
        return before

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

    def in_turn(self, token: Token) -> bool:
        """Is the token said by one of the speakers of a transcript?"""
        return self._number.get(token.i) in self._turns

    def speaker(self, token: Token) -> Token | None:
        """The subject of the verb of saying that gives the quotation around ``token``."""
        number = self._number.get(token.i)
        return None if number is None else self._speakers[number]

    def _speaker(self, document: Document, number: int, lexicon: RoleLexicon) -> Token | None:
        if number in self._turns:
            return self._turns[number]
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
        if number and self._spans[number - 1][1] == start:
            return self._speakers[number - 1]  # a quotation that goes on in a new paragraph
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
                subject = subject_of(t)
                if subject is not None and not start <= subject.i < end:
                    distance = start - t.i if t.i < start else t.i - end
                    out.append((distance, subject))
        for t in sentence.tokens:  # "according to X"
            if t.lower == "according" and t.i not in self._number:
                for k in t.kids:
                    for o in k.kids:
                        if o.dep == "pobj":
                            out.append((abs(t.i - (end if t.i >= end else start)), o))
        return out


def _without_aside(tokens: list[Token]) -> list[Token]:
    """ "Jane Doe (retranslated):" — the name without its colon and the remark before that."""
    end = next((n for n, t in enumerate(tokens) if t.text in ("(", ":")), 0)
    return tokens[:end]


def subject_of(verb: Token) -> Token | None:
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
