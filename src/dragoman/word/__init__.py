"""On whose word: statements, quotations, their speakers, and chains of sources.

``find`` reads a parsed report with its actors and times and gives ``Sayings``: every saying with its speaker,
words, addressee, venue and date, and for each act the chain of those on whose word it stands.
"""

from dragoman.word.find import find
from dragoman.word.lexicon import Lexicon
from dragoman.word.sayings import Saying, Sayings

__all__ = ["Lexicon", "Saying", "Sayings", "find"]
