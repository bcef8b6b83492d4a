"""Text to trees: tagging, dependency parsing and lemmas."""

from dragoman.model import Block, BlockKind
from dragoman.parse.build import Parser, build
from dragoman.parse.tree import Document, Sentence, Token

__all__ = ["Block", "BlockKind", "Document", "Parser", "Sentence", "Token", "build"]
