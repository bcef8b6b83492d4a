"""The sides of what goes on between two, that the parser hangs on the day or place before them."""

from __future__ import annotations

from dragoman.parse.tree import Token

SIDED = frozenset(
    """agreement alliance animosity argument barrage battle clash combat compromise conflict confrontation contact
    conversation cooperation deal dialogue discussion dispute encounter exchange feud fight fighting firefight
    friction gunbattle gunfight hostility match meeting negotiation pact quarrel rapprochement relation rift row
    scuffle shootout skirmish standoff stand-off summit swap talk tension tie truce violence war""".split()
)
"""Nouns of what needs two sides."""
TIMES = frozenset("afternoon day evening hour midday month morning night noon overnight week weekend year".split())


def between_sides(preposition: Token) -> None:
    """ "Clashes in Lima on Monday between police and students": between those who clashed, not days."""
    wrong = preposition.head
    if preposition.lower != "between" or preposition.dep != "prep" or not wrong.is_noun or wrong.lemma in SIDED:
        return
    if preposition.child("pobj") is None or not (wrong.is_proper or wrong.lemma in TIMES):
        return
    for t in reversed(preposition.sent.tokens[: preposition.i - preposition.sent.tokens[0].i]):
        if t.is_noun and t.lemma in SIDED:
            preposition.move_to(t, "prep")
            return
        if t.is_verb or t.text in (",", ";", "--"):
            return
