"""Who did a deed that a noun names, where the parser hangs "by" on the verb outside."""

from __future__ import annotations

from dragoman.parse.tree import Token

DEEDS = frozenset(
    """abduction ambush announcement appeal arrest assassination assault attack attempt boycott bombardment bombing call
    crackdown decision declaration demand demonstration deployment incursion invasion kidnapping killing march massacre
    murder offensive offer pledge protest raid rally refusal remark resignation ruling sit-in shelling statement strike
    sweep takeover threat verdict visit walkout warning withdrawal""".split()
)
"""Nouns of deeds that somebody does, so that "by" after one tells who."""
TIMES = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december""".split()
)


def doer_of_deed(preposition: Token) -> None:
    """ "Followed a rally on Saturday by 3,000 people": an active verb has no doer after it, the deed has."""
    verb, who = preposition.head, preposition.child("pobj")
    if preposition.lower != "by" or who is None or not verb.is_verb or verb.i > preposition.i:
        return
    if who.tag not in ("NNS", "NNPS", "NNP") or who.lower in TIMES or _passive(verb):
        return
    between = (t for t in verb.sent.tokens if verb.i < t.i < preposition.i)
    nouns = [t for t in between if t.is_noun and t.lower not in TIMES and t.dep in ("dobj", "pobj")]
    if nouns and nouns[-1].lemma in DEEDS:
        preposition.move_to(nouns[-1], "prep")


def _passive(verb: Token) -> bool:
    if any(k.dep == "auxpass" for k in verb.kids):
        return True
    return verb.tag == "VBN" and not any(k.lemma == "have" for k in verb.children("aux"))
