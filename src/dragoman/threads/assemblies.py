"""Gatherings of a body: summits, sessions of its council, meetings of its leaders or its ministers.

Only the body is named at them, so that it is one side alone; but a body gathers its leaders seldom, and one summit of
it is told from another by day, by place, or as the next to come.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from dragoman.model import BODIES, Party
from dragoman.threads.who import Who

_PLURAL = re.compile(r"\w+s$|\w+s of |\bheads of ").search
_WORD = re.compile(r"[^\W\d_]{3,}(?<!\bthe)(?<!\band)")
_STEM = 6  # letters that forms of one word share
_IN_SESSION = "UNO"
"""The body whose organs sit all the year."""
_UNNAMED = "IGO"
_LED = ("heads of state", "heads of government", "leaders", "presidents", "summit")
_WHOLE = frozenset(
    ["leader", "president", "head of state", "head of government", "head", "country", "state", "member", "member state",
     "member country", "member-state", "nation"]
)  # fmt: skip
"""Roles that, in the plural, are all of a body, or those who lead it."""


def assembly(parties: Iterable[Party]) -> Who | None:
    """The body that gathers, where no other party is named; ``None`` where others are, or none is. Its name holds the
    stems of the words that tell it from others of the same code: the fewer, the vaguer."""
    found = [_body(party) for party in parties]
    bodies = [body for body in found if body is not None]
    if not bodies or len(bodies) < len(found) or len({body.country for body in bodies}) > 1:
        return None
    return min(bodies, key=lambda body: (len(body.name.split()), body.name))


def same_body(one: Who, other: Who) -> bool:
    """Whether they are one body, one named more fully perhaps."""
    ours, theirs = set(one.name.split()), set(other.name.split())
    return one.country == other.country and (ours <= theirs or theirs <= ours)


def _body(party: Party) -> Who | None:
    code, name = party.country, party.name
    if code == _IN_SESSION or code not in BODIES | {_UNNAMED}:
        return None
    rule = party.rule.removeprefix("pronoun: ")
    role = rule.removeprefix("role: ") if rule.startswith("role: ") else ""
    if rule in ("table: body", "name of a body"):
        whole = rule == "table: body" or any(word in name.casefold() for word in _LED)
    elif role and _PLURAL(name.casefold()):
        whole = role in _WHOLE
    else:
        return None
    if whole and code != _UNNAMED:
        return Who("other", code.casefold(), code, group=True)
    words = {word.casefold()[:_STEM] for word in _WORD.findall(name)} - {code.casefold()}
    if not words:
        return None
    return Who("other", " ".join(sorted(words)), code, group=True)
