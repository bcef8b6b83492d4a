"""Documents for unit tests, from the frozen parses."""

from functools import cache
from pathlib import Path

from dragoman.parse import Block, Document, Token, build
from dragoman.parse.conllu import FrozenParser


@cache
def _parser() -> FrozenParser:
    return FrozenParser(sorted((Path(__file__).parent / "parses").glob("*.conllu")))


def document(text: str) -> Document:
    """The frozen parse of ``text``, which must stand in tests/parses/sentences.txt."""
    return build(text, [Block("prose", 0, len(text))], _parser())


def token(doc: Document, word: str) -> Token:
    """The first token with this form."""
    return next(t for t in doc.tokens if t.text == word)
