"""Events: which acts a text names, with their parties."""

from dragoman.events.act import Act
from dragoman.events.find import find

__all__ = ["Act", "find"]
