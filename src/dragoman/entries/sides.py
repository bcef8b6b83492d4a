"""Sides of an act that its kind settles: who attends abroad visits, and no government addresses its own state."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from dragoman.entries.draft import Draft
from dragoman.entries.merge import SAYING
from dragoman.model import BODIES, Party

ATTENDING = frozenset(("attend", "attend ceremony", "join in talks"))
UNNAMED = "organ of the country in focus"
"""The rule of a party told of as "the government" alone, which is taken to be of the country that the text is about."""


def not_its_own(draft: Draft) -> None:
    """ "The government thanked China": a government told of without its country is not of the state it thanks."""
    states = {p.country for p in draft.recipients if p.country and not p.office and p.sector in ("", "GOV")}
    if draft.act.item.type in SAYING and states:
        draft.actors = tuple(
            replace(p, name=p.mention, country="", rule=f"{UNNAMED}, not its addressee's")
            if p.rule == UNNAMED and {p.country} == states
            else p
            for p in draft.actors
        )


def visit_by_attending(draft: Draft, country_name: Callable[[str], str]) -> None:
    """Who attends a conference abroad makes a visit: the host country is the recipient."""
    where, homes = draft.where, {p.country for p in draft.actors}
    if draft.act.item.id not in ATTENDING or where is None or draft.recipients or len(homes) != 1:
        return
    places = {where.country, *homes}
    if where.country in homes or any(len(c) != 3 or c in BODIES or c == "IGO" for c in places):
        return
    draft.modes = ("visit",)
    host = Party(country_name(where.country), where.country, "GOV", mention=where.name, rule="host country")
    draft.recipients = (host,)
