"""Figures: amounts with a meaning, such as trade, aid, troops, casualties and votes.

``amounts`` reads numerals, money and percentages; ``counts``, ``shares`` and ``money`` find what an amount is
of; ``find`` adds whose it is, for when, and on whose word.
"""

from dragoman.figures.find import find

__all__ = ["find"]
