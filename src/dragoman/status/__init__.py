"""Where a happening stands: planned, expected, possible, occurred … according to the words at its trigger.

``rate`` looks, outermost last, at the trigger's own modals, tense and negation, at the verbs, adjectives and
nouns that govern it ("is set to", "hinted that", "a plan to"), at conditions, and for nouns at modifiers and
at the verb that carries them. The answer names the word that decided.
"""

from dragoman.status.clause import scheduled
from dragoman.status.rating import Rater
from dragoman.status.standing import IRREALIS, Standing, StatusLexicon

__all__ = ["IRREALIS", "Rater", "Standing", "StatusLexicon", "scheduled"]
