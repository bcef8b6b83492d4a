"""Clashes of a crowd with those who guard the state: a riot by the crowd, whoever is told of first."""

from __future__ import annotations

from dragoman.events.act import Act, Parties
from dragoman.events.arguments import prepositional
from dragoman.events.lexicon import Item
from dragoman.events.parties import CROWD, country, person

CLASHING = frozenset(("clash", "scuffle", "confrontation", "fight", "fighting", "battle", "skirmish", "brawl", "melee"))
GUARDS = frozenset(("COP", "MIL"))
CROWDS = CROWD | {"REF", "PTY", "SOC", "REL"}
RIOT = Item("clash with the police", "PROTEST", ("riot",), needs=("any",), noun_needs=("any",), cameo="145")


def riot(act: Act) -> bool:
    """Make it a riot where one side of a clash is a crowd and the other its guards; whether it is one."""
    if act.trigger.lemma not in CLASHING or act.item.type not in ("ASSAULT", "PROTEST"):
        return False
    sides = (*act.actors, *act.recipients)
    guards = tuple(p for p in sides if p.sector in GUARDS)
    crowd = tuple(p for p in sides if p.sector in CROWDS and not country(p) and not person(p))
    if not guards or len(guards) + len(crowd) < len(sides):
        return False
    if not crowd and not _with_guards(act, guards):
        return False
    act.item, act.actors, act.recipients = RIOT, crowd, guards
    return True


def _with_guards(act: Act, guards: Parties) -> bool:
    """ "Clashes with police broke out": with whom but the police is not said."""
    noun = act.trigger
    met = next((n for p, n in prepositional(noun) if p == "with"), None) if noun.is_noun else None
    return met is not None and all(p.sector == "COP" and p.start <= met.start < p.end for p in guards)
