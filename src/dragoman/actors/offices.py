"""Offices: which holders a word for an office can mean, and whether somebody named before is meant by it."""

from __future__ import annotations

from dragoman.actors.entity import Entity
from dragoman.actors.lexicon import Role

OFFICES: dict[str, tuple[str, ...]] = {
    "head of state": ("head of state", "head of government", "king"),
    "head of government": ("head of government",),
    "king": ("king", "head of state"),
    "leader": ("leader",),
    "head of body": ("head of body",),
    "foreign minister": ("foreign minister",),
    "defence minister": ("defence minister",),
    "finance minister": ("finance minister",),
    "interior minister": ("interior minister",),
    "vice president": ("vice president",),
    "security adviser": ("security adviser",),
    "deputy head of government": ("deputy head of government",),
}
"""For each kind of office, the kinds under which the tables may hold it, in order."""

TOP = frozenset(("head of state", "head of government", "king", "leader"))
STATE_SECTORS = frozenset(("GOV", "LEG", "JUD", "MIL", "COP", "SPY"))
ANY_GROUP = frozenset(
    ("group", "organization", "organisation", "movement", "body", "alliance", "bloc", "agency", "union")
)
ANY_FIRM = frozenset(("company", "firm", "airline", "corporation", "carrier", "business"))


def same_office(entity: Entity, role: Role) -> bool:
    """Has the person been called by this word, or does he hold such an office?"""
    if role.head in entity.heads or (
        role.role and entity.role == role.role and role.role not in ("official", "minister")
    ):
        return True
    if role.role == "leader":
        return entity.role in TOP
    if role.role == "minister":
        return entity.role.endswith("minister")
    return False


def is_such(entity: Entity, role: Role) -> bool:
    """Is it a firm, a group, a body, as the word says, though it was never called so?"""
    head = role.head
    if head in ANY_FIRM:
        return entity.sort == "firm" or (entity.sort == "outlet" and bool(entity.heads & ANY_FIRM))
    if head in ANY_GROUP:
        if entity.sort == "organ":  # a group that rules is still a group
            return entity.sector not in STATE_SECTORS or (entity.known and " " not in entity.name)
        return entity.sort in ("group", "body")
    if role.cls == "group" and role.sector in ("REB", "UAF"):
        return entity.sort in ("group", "organ") and entity.sector in ("REB", "UAF")
    if role.cls == "group" and role.sector == "PTY":
        return entity.sector == "PTY" and entity.sort in ("group", "organ")
    name = entity.name.lower()
    if (
        role.cls == "organ"
        and entity.sort in ("organ", "body", "group")
        and (name.endswith(f" {head}") or f"{head} of " in name)
    ):
        return True
    if head in ("network", "broadcaster"):
        return entity.sort == "outlet" or "broadcaster" in entity.heads
    if head == "office":
        return (
            entity.sort == "organ"
            and entity.sector == "GOV"
            and any(w in name.split() for w in ("embassy", "ministry", "department", "consulate", "bureau", "mission"))
        )
    if role.cls == "organ" and head == "administration":
        return entity.sort == "organ" and "government" in entity.heads
    return False
