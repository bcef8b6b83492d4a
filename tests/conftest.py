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
    """All that reading needs, with the real parser."""
    return Tools.load(parser)
