"""Measures that are listed: each is against whom the measures as a whole are against."""

from __future__ import annotations

from dragoman.actors import Actors
from dragoman.events.act import Act, Parties
from dragoman.events.arguments import prepositional
from dragoman.events.slots import aimed
from dragoman.events.words import words
from dragoman.parse.tree import Token

MEASURES = words("measures")


def shared_aim(act: Act, actors: Actors) -> Parties:
    """ "Took steps against Peru, including closing the border, suspending a treaty and …": Peru."""
    if act.item.type != "SANCTION" or not act.trigger.is_verb or act.trigger.tag != "VBG":
        return ()
    for above in act.trigger.ancestors():
        if above.is_noun and above.lemma in MEASURES:
            return _against(above, actors)
        measures = above.child("dobj") if above.is_verb else None
        if measures is not None and measures.lemma in MEASURES and above.i < measures.i < act.trigger.i:
            return _against(measures, actors)
    return ()


def _against(measures: Token, actors: Actors) -> Parties:
    phrases = [*prepositional(measures), *aimed(measures)]
    return next((found for prep, noun in phrases if prep in ("against", "on") and (found := actors.at(noun))), ())
