"""Whom an act answers: a refusal the one who asked, a suit the one whose doing it is to stop."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dragoman.actors import Actors
from dragoman.events.act import Act, Parties
from dragoman.events.complement import touched

ASKING = ("REQUEST", "AGREE")
SUITS = frozenset(("sue",))


def answer(acts: Sequence[Act], actors: Actors) -> None:
    """Give refusals and suits that name nobody their recipients, from the act they answer or their aim."""
    for n, act in enumerate(acts):
        if act.recipients or not act.actors:
            continue
        if act.item.type == "REJECT" and act.trigger.is_verb:
            act.recipients = _asker(act, acts[:n])
        elif act.item.id in SUITS:
            act.recipients = _sued(act, actors)


def _asker(refusal: Act, before: Sequence[Act]) -> Parties:
    """ "Oslo asked the judge to wait, but he declined": who asked in this sentence or the one before."""
    mine = {p.name for p in refusal.actors}
    for act in reversed(before):
        if refusal.trigger.sent.i - act.trigger.sent.i > 1:
            return ()
        if act.item.type in ASKING and act.actors and mine & {p.name for p in act.recipients}:
            return tuple(p for p in act.actors if p.name not in mine)
    return ()


def _sued(suit: Act, actors: Actors) -> Parties:
    """ "A suit challenging Ohio's law", "sued to stop Ohio": whose doing the suit is against."""
    for k in (k for t in suit.words for k in t.kids):
        if k.is_verb and k.i > suit.trigger.i and k.dep in ("acl", "advcl", "xcomp", "relcl"):
            mine = {p.name for p in suit.actors}  # a state may be sued at home
            found = touched(k, replace(suit, actors=()), actors)
            return tuple(p for p in found if p.name not in mine)
    return ()
