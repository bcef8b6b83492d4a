"""What a role belongs to: the state, body or person whose officer, army or ministry it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from dragoman.actors.entity import STATE_LIKE, Entity
from dragoman.actors.lexicon import Role
from dragoman.actors.naming import Cast
from dragoman.actors.phrase import Phrase
from dragoman.actors.salience import Memory
from dragoman.parse.tree import Token

NEUTRAL_AS_GOVERNMENT = frozenset(("official", "spokesman", "leader"))
OF = frozenset(("of", "for", "from", "at", "with", "within", "under", "on"))
ABROAD = frozenset(("embassy", "consulate", "mission", "ambassador", "ally", "office", "envoy", "delegation", "consul"))
OF_A_BODY = frozenset(("member state", "member nation", "member country"))

Resolve = Callable[[Phrase], tuple[Entity, ...]]
Pronoun = Callable[[Token], tuple[Entity, ...]]


@dataclass(slots=True)
class Belonging:
    """What a role belongs to: states and bodies, one each, and the sector that words around the role give."""

    owners: list[Entity] = field(default_factory=list)
    sector: str = ""
    person: Entity | None = None
    holder: Entity | None = None
    """Whom the pronoun before the role stands for: "our" in "our Iranian partners"."""


class Owners:
    """Finds what roles belong to."""

    def __init__(self, cast: Cast, memory: Memory, resolve: Resolve, pronoun: Pronoun) -> None:
        self._cast = cast
        self._memory = memory
        self._resolve = resolve
        self._pronoun = pronoun

    def belonging(self, phrase: Phrase) -> Belonging:
        """The states, bodies and persons that a role belongs to, by modifiers, possessor and complement."""
        out = Belonging()
        for left in phrase.left:
            if left.role is not None:
                out.sector = out.sector or left.role.sector
                continue
            for e in self._resolve(left):
                self._owner(out, e)
        if isinstance(phrase.owner, Phrase):
            for e in self._resolve(phrase.owner):
                self._owner(out, e)
        elif phrase.owner is not None and not (out.owners and phrase.role is not None and phrase.role.head in ABROAD):
            found = self._pronoun(phrase.owner)
            for e in found:
                self._owner(out, e)
            out.holder = found[0] if len(found) == 1 else None
            if len(found) > 1 and out.person is not None:  # "the two presidents and their ministers"
                codes = dict.fromkeys(e.country for e in found if e.country)
                out.owners, out.person = [self._cast.state(code) for code in codes], None
        role = phrase.role
        if (role is not None and role.head in OF_A_BODY) and not out.owners and not phrase.right:
            body = self._memory.best(lambda e: e.sort == "body", 6)
            if body is not None:
                out.owners.append(body)
        at_home = phrase.prep == "in" and role is not None and role.head not in ABROAD and not out.owners
        takes = phrase.prep in OF or at_home or (phrase.prep == "to" and role is not None and role.role != "ambassador")
        if takes and not (out.owners and phrase.prep == "on"):
            owned = bool(out.owners)
            for right in phrase.right:
                for e in self._resolve(right):  # "the two countries" are as many owners
                    if not owned or e.sort != "state" or len(phrase.right) > 1:
                        self._owner(out, e)
        return out

    def _owner(self, out: Belonging, entity: Entity) -> None:
        if entity.sort == "person":
            out.person = entity
            out.sector = out.sector or entity.sector
            if entity.country and not out.owners:
                out.owners.append(self._cast.state(entity.country))
            return
        if entity.sort in ("organ", "group", "firm", "body", "outlet") and entity.sector and entity.sector != "IGO":
            out.sector = out.sector or entity.sector
        if entity.sort == "place" and not entity.country:
            return
        if entity in out.owners:
            return
        if (
            out.owners
            and entity.sort != "state"
            and out.owners[0].sort == "state"
            and (entity.country == out.owners[0].country or not entity.country)
        ):
            if entity.country:
                out.owners[0] = entity
            return
        out.owners.append(entity)

    def sector(self, role: Role, belonging: Belonging) -> str:
        """The sector of somebody with a role: the role's own, else that of what it belongs to."""
        if role.head == "officer" and belonging.sector in ("MIL", "SPY", "GOV"):
            return belonging.sector
        if role.sector and role.role not in ("official",):
            return self._of_body(role, belonging) or role.sector
        if belonging.sector:
            return belonging.sector
        if role.sector:
            return role.sector
        owner = belonging.owners[0] if belonging.owners else None
        if owner is None:
            return ""
        if owner.sort == "body":
            return "IGO"
        if role.cls in ("person", "organ") and owner.country and role.role in NEUTRAL_AS_GOVERNMENT:
            return "GOV"
        if role.cls == "organ" and owner.country:
            return "MIL" if role.head in ("force", "unit", "contingent", "command") else "GOV"
        if role.head == "personnel":
            return "MIL"
        return owner.sector

    def _of_body(self, role: Role, belonging: Belonging) -> str:
        """A president or secretary of a body has the body's sector; a chief executive of a state rules it."""
        owner = belonging.owners[0] if belonging.owners else None
        if owner is None:
            return ""
        if owner.sort == "state" and role.head.startswith("chief executive"):
            return "GOV"
        if (
            owner.sort not in STATE_LIKE
            or owner.sort == "state"
            or role.sector not in ("GOV", "BUS")
            or role.role == "ambassador"
        ):
            return ""
        return "IGO" if owner.sort == "body" else owner.sector
