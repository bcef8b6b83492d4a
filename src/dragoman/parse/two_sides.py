"""Guards and a crowd side by side, which the parser takes for modifiers of one noun."""

from __future__ import annotations

from dragoman.parse.tree import Token

GUARDS = frozenset(("police", "policemen", "troops", "soldiers", "forces", "guards", "gendarmes"))
CROWDS = frozenset(
    """activist crowd demonstrator farmer fan inmate marcher migrant militant mob opponent protester protestor rebel
    resident rioter settler striker student supporter villager worker youth""".split()
)


def guards_and_crowd(conjunction: Token) -> None:
    """ "Between police and opposition supporters", "troops and student protesters": two sides, no double modifier."""
    guards = conjunction.before
    crowd = guards.head if guards is not None else conjunction
    if guards is None or guards.lower not in GUARDS or guards.dep not in ("nmod", "compound"):
        return
    if crowd.lemma not in CROWDS or crowd.i < conjunction.i:
        return
    outer = crowd.head, crowd.dep
    inner = [k for k in (*guards.kids, *crowd.kids) if conjunction.i < k.i < crowd.i]
    guards.move_to(*outer)
    crowd.move_to(guards, "conj")
    conjunction.move_to(guards, "cc")
    for k in inner:
        k.move_to(crowd, "amod" if k.tag == "JJ" else "compound")
