"""Talks to come are those of the two who discuss them, unless they are said to be others'."""

from __future__ import annotations

from dragoman.actors import Actors
from dragoman.entries.draft import Draft
from dragoman.entries.merge import PLANS
from dragoman.events.arguments import is_passive, subject
from dragoman.events.words import words
from dragoman.parse.tree import Token

SPEAKING = words("speaking") | {"discuss", "consider", "review", "agree", "exchange", "touch", "focus"}
TALKS = frozenset(("talk", "meeting", "negotiation", "summit", "consultation", "conversation"))
NAMING = frozenset(("compound", "nmod", "nummod", "poss", "relcl"))
OTHERS = frozenset(("of", "between", "with", "among", "by"))


def own_talks(draft: Draft, actors: Actors) -> None:
    """ "The two presidents discussed preparations for the talks in May": gives the talks their two sides."""
    noun = draft.act.trigger
    if draft.act.item.type != "CONSULT" or draft.standing.status not in PLANS or noun.lemma not in TALKS:
        return
    if draft.actors or draft.recipients or noun.is_verb or noun.is_proper or any(_others(k) for k in noun.kids):
        return
    head = _who_speaks(noun)
    sides = actors.at(head) if head is not None else ()
    if len({p.country for p in sides if len(p.country) == 3}) == len(sides) == 2:
        draft.actors = sides
        draft.act.complete = True


def _others(kid: Token) -> bool:
    """Words by which they are named, or said to be somebody's."""
    return kid.dep in NAMING or kid.tag in ("NNP", "NNPS") or (kid.dep == "prep" and kid.lower in OTHERS)


def _who_speaks(noun: Token) -> Token | None:
    """The subject of the verb of speaking whose matter the noun is, though only inside the phrase of another noun."""
    for above in noun.ancestors():
        if above.is_verb:
            return subject(above) if above.lemma in SPEAKING and not is_passive(above) else None
    return None
