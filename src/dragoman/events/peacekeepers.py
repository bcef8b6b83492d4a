"""Soldiers sent to keep another's peace, which is help and no threat: "to join the peacekeeping force in Chad"."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.actors import Actors
from dragoman.events.act import Act
from dragoman.events.arguments import direct_object, prepositional
from dragoman.events.lexicon import Item
from dragoman.events.slots import Slots
from dragoman.parse.tree import Token

PEACEKEEPERS = Item("peacekeepers sent", "AID", needs=("actor",), cameo="074", contexts=("peacekeeping",))
JOINING = frozenset("bolster command join lead participate perform reinforce replace serve strengthen take".split())
PURPOSES = frozenset(("as", "for", "in", "to", "with"))
SENDING = frozenset(("contribute", "deploy", "dispatch", "provide", "second", "send"))


def keep_peace(act: Act, actors: Actors) -> None:
    """Make help of troops that are sent to a force that keeps peace, for where it is."""
    if act.item.type != "MOBILIZE" or act.trigger.lemma not in SENDING or not act.actors:
        return
    force = next((noun for noun in _what_for(act.trigger) if _keeps_peace(noun)), None)
    if force is None:
        return
    act.item = PEACEKEEPERS
    where = (Slots(word, actors).fill(("in", "to", "for"), act.actors) for word in (force, act.trigger))
    act.recipients = next((found for found in where if found), act.recipients)


def _what_for(sending: Token) -> Iterator[Token]:
    """What is sent, as what or for what, and what those sent are to join: "sent 200 soldiers to join a force"."""
    thing = direct_object(sending)
    if thing is not None:
        yield thing
    for word in (sending, thing):
        yield from (noun for prep, noun in prepositional(word) if prep in PURPOSES) if word is not None else ()
    for k in sending.children("advcl", "xcomp"):
        if k.lemma in JOINING:
            yield from k.children("dobj")
            yield from (noun for _, noun in prepositional(k))


def _keeps_peace(noun: Token) -> bool:
    words = (noun, *noun.children("amod", "compound", "nmod"))
    return any(w.lower in ("peacekeeping", "peacekeepers", "peacekeeper") for w in words)
