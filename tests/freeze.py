"""Refresh the frozen parses: ``python tests/freeze.py`` parses sentences.txt with the real model.

Review the diff of sentences.conllu as you would review code.
"""

from pathlib import Path

from dragoman.parse.conllu import freeze
from dragoman.parse.spacy_model import SpacyParser

FOLDER = Path(__file__).parent / "parses"

if __name__ == "__main__":
    lines = (FOLDER / "sentences.txt").read_text("utf-8").splitlines()
    sentences = [line for line in lines if line and not line.startswith("#")]
    (FOLDER / "sentences.conllu").write_text(freeze(sentences, SpacyParser()), encoding="utf-8")
