"""What tests share."""

import pytest

from dragoman.parse.spacy_model import SpacyParser


@pytest.fixture(scope="session")
def parser() -> SpacyParser:
    """The real parser, loaded once."""
    return SpacyParser()
