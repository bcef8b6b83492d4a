"""Acts that a verb's own noun tells: "the storming of the parliament by soldiers", "the gunning down of a premier"."""

from __future__ import annotations

from dragoman.actors import Actors
from dragoman.events.act import Act
from dragoman.events.anaphora import History
from dragoman.events.arguments import content_noun, prepositional
from dragoman.events.conditions import fits
from dragoman.events.lexicon import EventLexicon, Item, Need, Pattern
from dragoman.events.slots import Slots
from dragoman.events.things import thing_parties
from dragoman.model import Reason
from dragoman.parse.tree import Token

DONE_TO = frozenset(("ASSAULT", "COERCE"))
"""Types of acts that somebody suffers."""
FOREIGN = frozenset(("meeting", "opening", "closing", "hearing", "ruling", "building", "holding", "hanging"))
"""Nouns in -ing that are things or occasions of their own."""


def doing(noun: Token, lexicon: EventLexicon, actors: Actors, history: History) -> Act | None:
    """What the noun in -ing of a verb of force tells with "of" and whom it is done to; ``None`` where it is none."""
    done_to = _done_to(noun)
    if done_to is None:
        return None
    for pattern in _patterns(noun, lexicon):
        item = pattern[1]
        if not fits(done_to, item.object, item.not_object, actors):
            continue
        slots = Slots(noun, actors, None, history)
        doers = slots.fill(("by", "poss"))
        if item.subject and not _may_do(noun, item, actors):
            continue
        struck = actors.at(done_to) or actors.at(content_noun(done_to)) or thing_parties(done_to, actors)
        both = item.type == "COERCE" and "recipient" not in item.needs
        needs: tuple[Need, ...] = ("both",) if both else ("recipient",)
        act = Act(noun, (noun,), Item(item.id, item.type, item.modes, noun_needs=needs, cameo=item.cameo), doers)
        act.recipients = tuple(p for p in struck if p not in doers)
        act.reasons.append(Reason("type", noun.text, f"doing of {item.id}"))
        if act.recipients:
            return act
    return None


def _done_to(noun: Token) -> Token | None:
    """Whom or what it is done to: after "of", which may hang on the particle."""
    if not noun.lower.endswith("ing") or noun.lower in FOREIGN or noun.is_proper:
        return None
    if noun.child("det", "poss", "amod") is None and noun.dep not in ("pobj", "nsubj", "nsubjpass", "dobj"):
        return None
    inside = (noun, *(k for k in noun.kids if k.dep in ("advmod", "prt")))
    return next((o for word in inside for prep, o in prepositional(word) if prep == "of"), None)


def _patterns(noun: Token, lexicon: EventLexicon) -> list[Pattern]:
    """The verb's patterns of force: bare, or with the particle that follows."""
    particle = tuple(k.lower for k in noun.kids if k.dep in ("advmod", "prt") and k.i == noun.i + 1)
    verbs = next((found for stem in _stems(noun.lower) if (found := lexicon.verbs.get(stem))), [])
    return [p for p in verbs if p[0] == particle and p[1].type in DONE_TO and p[1].actor[0] == "subj"]


def _stems(noun: str) -> tuple[str, ...]:
    """The verbs that a noun in -ing may be of: "storming", "seizing", "gunning"."""
    stem = noun.removesuffix("ing")
    single = (stem[:-1],) if len(stem) > 2 and stem[-1] == stem[-2] else ()
    return (stem, f"{stem}e", *single)


def _may_do(noun: Token, item: Item, actors: Actors) -> bool:
    doers = [o for prep, o in prepositional(noun) if prep == "by"] + [k for k in noun.kids if k.dep == "poss"]
    return any(fits(o, item.subject, item.not_subject, actors) for o in doers)
