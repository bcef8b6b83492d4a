"""Who: names, titles, roles and pronouns of a report resolved to parties."""

from dragoman.actors.mentions import Actors, Mention
from dragoman.actors.reading import find

__all__ = ["Actors", "Mention", "find"]
