"""Text to trees: tagging, dependency parsing and lemmas."""

from dragoman.parse.build import Parser, build
from dragoman.parse.tree import Block, BlockKind, Document, Sentence, Token

__all__ = ["Block", "BlockKind", "Document", "Parser", "Sentence", "Token", "build"]
