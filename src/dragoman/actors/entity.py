"""Those whom a report names: one `Entity` for each, enriched as the text tells more."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from dragoman.model import Party
from dragoman.parse.tree import Token

Sort = Literal["person", "state", "people", "organ", "group", "firm", "body", "outlet", "place", "several"]

STATE_LIKE = frozenset(("state", "organ", "group", "firm", "body", "outlet"))


@dataclass(slots=True, eq=False)
class Entity:
    """A party while the report is read. ``heads`` are role words used of it; ``members`` those of a group,
    ``told`` the number of sentences that have named it."""

    name: str
    sort: Sort
    country: str = ""
    sector: str = ""
    office: str = ""
    role: str = ""
    gender: str = ""
    plural: bool = False
    known: bool = False
    rule: str = ""
    heads: set[str] = field(default_factory=set)
    members: tuple[Entity, ...] = ()
    candidates: tuple[str, ...] = ()
    of: Entity | None = None
    weight: float = 0.0
    seen: int = -1
    told: int = 0
    tokens: list[Token] = field(default_factory=list)

    def party(self, mention: str, start: int, end: int, rule: str = "", sector: str | None = None) -> Party:
        """The party as named by words at a place."""
        return Party(
            self.name,
            self.country,
            self.sector if sector is None else sector,
            self.office,
            mention,
            start,
            end,
            self.candidates,
            rule or self.rule,
        )

    def flat(self) -> tuple[Entity, ...]:
        """The members of a group, else the entity itself."""
        return self.members or (self,)


def armed_group(entity: Entity) -> bool:
    """Is it a group that fights and is no state's?"""
    return entity.sort in ("group", "organ") and entity.sector in ("REB", "UAF", "PRM", "ISM")
