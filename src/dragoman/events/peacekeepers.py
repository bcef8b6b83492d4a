"""Soldiers sent to keep another's peace, which is help and no threat: "to join the peacekeeping force in Chad"."""

from __future__ import annotations

from dragoman.actors import Actors
from dragoman.events.act import Act
from dragoman.events.lexicon import Item
from dragoman.events.slots import Slots

PEACEKEEPERS = Item("peacekeepers sent", "AID", needs=("actor",), cameo="074", contexts=("peacekeeping",))
SENDING = frozenset(("contribute", "deploy", "dispatch", "provide", "second", "send"))


def keep_peace(act: Act, actors: Actors) -> None:
    """Make help of troops that are sent to a force that keeps peace, for where it is."""
    if act.item.type != "MOBILIZE" or act.trigger.lemma not in SENDING or not act.actors:
        return
    words = [t for t in act.trigger.subtree() if t.lower in ("peacekeeping", "peace-keeping", "peacekeepers")]
    if not words:
        return
    force = words[0].head if words[0].dep in ("amod", "compound", "nmod") else words[0]
    act.item = PEACEKEEPERS
    act.recipients = Slots(force, actors).fill(("in", "to", "for"), act.actors) or act.recipients
