"""Events: which acts a text names, with their parties."""

from dragoman.events.find import Act, find

__all__ = ["Act", "find"]
