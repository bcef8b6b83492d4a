"""What several tests share."""

import pytest

from dragoman.parse.spacy_model import SpacyParser
from dragoman.reading import Tools


@pytest.fixture(scope="session")
def parser() -> SpacyParser:
    """The real parser, loaded once."""
    return SpacyParser()


@pytest.fixture(scope="session")
def tools(parser: SpacyParser) -> Tools:
    """All that reading needs, with the real parser; doubtful entries are kept, so that rules are tested alone."""
    return Tools.load(parser).with_doubts()
