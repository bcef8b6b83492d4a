"""PLOVER's and CAMEO's rule for acts that have not happened yet, and the day that such an act counts for.

The ledger keeps the type of the act itself and says in ``status`` that it is planned. Both schemes code the
announcement instead: a planned visit is an agreement (PLOVER) or an expressed intent to meet (CAMEO). The rule is
applied here, in the exports, and nowhere else.
"""

from __future__ import annotations

import tomllib
from datetime import date
from functools import cache
from importlib import resources

from dragoman.events.cameo import COOPERATION, Cameo
from dragoman.events.codes import Codes
from dragoman.ledger import Found
from dragoman.model import Entry, EventType, Status

HAPPENED: frozenset[Status] = frozenset(["occurred", "ongoing"])
AHEAD: frozenset[Status] = frozenset(["planned", "expected", "possible"])
"""Statuses of an act that lies ahead, if it comes at all."""
CODED: tuple[Status, ...] = ("occurred", "ongoing", "planned")
"""Statuses that an event table holds unless others are asked for: what happened, and what was announced."""


def plover_type(entry: Entry) -> EventType:
    """The type that PLOVER gives: planned cooperation is AGREE, a planned retreat CONCEDE."""
    if entry.status in AHEAD:
        return _rule()["plover"].get(entry.type, entry.type)  # type: ignore[return-value]
    return entry.type


def plover_quad(entry: Entry) -> str:
    """PLOVER's quad class of that type."""
    return Codes.load().quad(plover_type(entry))


def cameo_code(entry: Entry) -> str:
    """The code that CAMEO gives: 03 and what is intended for planned cooperation.

    ``""`` where CAMEO has none: for a planned hostile act that nobody threatens with, as for a plot.
    """
    if entry.status not in AHEAD or _is_word(entry.cameo):
        return entry.cameo
    return Cameo.load().intent(entry.cameo) if entry.cameo[:2] in COOPERATION else ""


def day_of(found: Found[Entry]) -> date | None:
    """The day that the coded event counts for.

    What happened counts for the day on which it began; what is only said to come, or not to have come, for the day on
    which that was said. Without either it is the day of publication, as POLECAT has it.
    """
    entry, published = found.row, found.report.published
    for when in (entry.when if entry.status in HAPPENED else None, entry.said_on):
        if when and (when.start or when.end):
            return when.start or when.end
    return published.end or published.start


def _is_word(code: str) -> bool:
    """Whether the code is of saying, which is done when it is said: statements, appeals, intents, demands, threats."""
    return not code or int(code[:2]) <= 3 or 9 <= int(code[:2]) <= 13


@cache
def _rule() -> dict[str, dict[str, str]]:
    text = resources.files("dragoman.exports").joinpath("data/planned.toml").read_text("utf-8")
    return tomllib.loads(text)
