"""From blocks of text to a ``Document``, through any parser that yields rows of tokens."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from dragoman.model import Block
from dragoman.parse.finite import mend_finite
from dragoman.parse.mend import mend
from dragoman.parse.name_cards import name_cards
from dragoman.parse.solid import needless_hyphens
from dragoman.parse.tree import Document, Sentence, Token

Row = tuple[str, int, int, str, str, int, bool]
"""A token: text, start, end (in the text parsed), tag, dependency, head's index, opens a sentence."""


class Lemmas(Protocol):
    """What gives a word's lemma by its Penn tag."""

    def lemma(self, lower: str, tag: str) -> str:
        """The lemma of a lower-cased form with this Penn tag; of an unknown word a guess, never an error."""
        ...


class Parser(Protocol):
    """What turns texts into rows of tokens, one list a text, in order."""

    @property
    def lemmatizer(self) -> Lemmas:
        """What gives the lemmas of its tokens."""
        ...

    def parse(self, texts: Iterable[str]) -> Iterator[list[Row]]:
        """For each text, in order, the rows of its tokens; heads are indices into the text's own rows."""
        ...


# Editorial brackets inside quotations ("har[b]ours", "[last spring]") and runs of white space
# derail the parser; it is shown the words without them, and offsets are carried back.
_UNEVEN = re.compile(r"[\[\]\n\t\r\u00ad\u200b\ufeff]|\s\s")
_BRACKETED = re.compile(r"\[(?=[^\[\]]{1,60}\])|(?<=[\w.…’'])\]|[\u00ad\u200b\ufeff]")


_LINKED = re.compile(r"(?<=[a-zA-Z])[–‐‑](?=[A-Z])")
"""A dash that links two names ("the Peru–Chile talks"); the parser knows it as a hyphen."""


def even_out(text: str) -> tuple[str, list[int] | None]:
    """The text as the parser sees it, and for each of its code points the place in ``text``.

    The list is ``None`` where nothing was changed.
    """
    text = _LINKED.sub("-", text)
    dropped = {i for start, end in name_cards(text) for i in range(start, end)} | {*needless_hyphens(text)}
    if not dropped and not _UNEVEN.search(text):
        return text, None
    dropped |= {m.start() for m in _BRACKETED.finditer(text)}
    out: list[str] = []
    places: list[int] = []
    for i, c in enumerate(text):
        if i in dropped:
            continue
        if c.isspace():
            if out and out[-1] == " ":
                continue
            c = " "
        out.append(c)
        places.append(i)
    return "".join(out), places


def build(text: str, blocks: Sequence[Block], parser: Parser) -> Document:
    """Parse ``blocks`` of ``text``. Blocks that hold no word get no sentence."""
    document = Document(text)
    evened = [even_out(text[b.start : b.end]) for b in blocks]
    for block, (_, places), rows in zip(blocks, evened, parser.parse(e[0] for e in evened), strict=True):
        document.blocks.append(block)
        _add(document, block, places, rows, parser.lemmatizer)
    return document


def _add(document: Document, block: Block, places: list[int] | None, rows: list[Row], lemmatizer: Lemmas) -> None:
    first, first_sentence = len(document.tokens), len(document.sentences)
    made: list[Token | None] = []
    current: Sentence | None = None
    for text, start, end, tag, dep, _, opens in rows:
        if opens:
            current = None
        if text.isspace() or tag == "_SP":
            made.append(None)
            continue
        if current is None:
            current = Sentence(len(document.sentences), block)
            document.sentences.append(current)
        if places is not None:
            start, end = places[start], places[end - 1] + 1
        start, end = start + block.start, end + block.start
        lemma = lemmatizer.lemma(text.lower(), tag)
        token = Token(len(document.tokens), text, lemma, tag, dep, start, end, current)
        current.tokens.append(token)
        document.tokens.append(token)
        made.append(token)
    for dependent, row in zip(made, rows, strict=True):
        head = made[row[5]]
        if dependent is None or head is None or head is dependent or head.sent is not dependent.sent:
            continue
        dependent.head = head
    for token in document.tokens[first:]:
        if token.head is not token:
            token.head.kids.append(token)
    for sentence in document.sentences[first_sentence:]:
        mend_finite(sentence)
        mend(sentence)
