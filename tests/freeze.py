"""Refresh the frozen parses: ``python tests/freeze.py`` parses every ``parses/*.txt`` with the real model.

Review the diff of the ``.conllu`` files as you would review code.
"""

from pathlib import Path

from dragoman.parse.conllu import freeze
from dragoman.parse.spacy_model import SpacyParser

FOLDER = Path(__file__).parent / "parses"

if __name__ == "__main__":
    parser = SpacyParser()
    for path in sorted(FOLDER.glob("*.txt")):
        lines = path.read_text("utf-8").splitlines()
        sentences = [line for line in lines if line and not line.startswith("#")]
        path.with_suffix(".conllu").write_text(freeze(sentences, parser), encoding="utf-8")
