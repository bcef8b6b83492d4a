"""Commands in quoted words: "stop the killing", "please, Mr Hale, go"."""

from __future__ import annotations

from dragoman.actors import Actors
from dragoman.entries.appeals import DEMAND, STATES, speakers
from dragoman.entries.hearers import CALLED, hearers
from dragoman.events.act import Act
from dragoman.model import Reason
from dragoman.parse.tree import Token
from dragoman.word import Saying

OPENERS = frozenset(
    ("please", "do", "not", "n't", "n’t", "never", "just", "now", "so", "and", ",", "[", "]", "!", "always")
)
POLITE = frozenset(
    """bless excuse forgive guess imagine let listen look mind note remember say see suppose thank try wait wish
    worry""".split()
)
"""Verbs that in the imperative only keep the talk going."""


BEGINNING = ("ROOT", "ccomp", "parataxis", "xcomp")


def commanded(verb: Token) -> bool:
    """Does a clause in the imperative begin a quotation, or a sentence within one, with this verb?"""
    if verb.tag not in ("VB", "VBP") or verb.dep not in BEGINNING or verb.lemma in POLITE | STATES:
        return False
    for k in verb.kids:
        if k.i < verb.i and k.lower not in OPENERS and k.tag != "``" and k.dep not in CALLED:
            return False
        if k.dep == "aux" and k.lower != "do":
            return False
    for before in reversed([t for t in verb.sent.tokens if t.i < verb.i]):
        if before.tag == "``":
            return True
        called = before.is_noun and before.following is not None and before.following.text in (",", "]")
        if before.lower not in OPENERS and not called and before.dep not in ("compound", "det"):
            return False
    return verb.tag == "VB" and verb.dep != "xcomp"


def command(verb: Token, saying: Saying, actors: Actors) -> Act | None:
    """ "Ghana, stop the killing": a demand on him who is called by name or spoken to."""
    asked = hearers(verb, saying, actors)
    if not asked:
        return None
    act = Act(verb, (verb,), DEMAND, speakers(saying, actors), asked)
    act.about = " ".join(t.text for t in verb.subtree())
    act.reasons.append(Reason("type", verb.text, "imperative in a quotation"))
    return act
