"""Refresh the frozen parses of the tests of dragoman.word: ``python tests/freeze_word.py``."""

from pathlib import Path

from dragoman.parse.conllu import freeze
from dragoman.parse.spacy_model import SpacyParser

FOLDER = Path(__file__).parent / "parses"

if __name__ == "__main__":
    lines = (FOLDER / "word.txt").read_text("utf-8").splitlines()
    sentences = [line for line in lines if line and not line.startswith("#")]
    (FOLDER / "word.conllu").write_text(freeze(sentences, SpacyParser()), encoding="utf-8")
