"""An entry in the making: one act with its standing, time, place and word."""

from __future__ import annotations

from dataclasses import dataclass, field

from dragoman.events.act import Act
from dragoman.model import Link, Party, Place, Reason, When
from dragoman.status import Standing

STATED = "place named at the act, or implied by its kind"


@dataclass(slots=True)
class Draft:
    """Mutable until it is frozen into an ``Entry``."""

    act: Act
    standing: Standing
    actors: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()
    counterpart: tuple[Party, ...] = ()
    modes: tuple[str, ...] = ()
    where: Place | None = None
    where_rule: str = STATED
    when: When | None = None
    occasion: str = ""
    quote: str = ""
    word: tuple[Link, ...] = ()
    said_on: When | None = None
    reasons: list[Reason] = field(default_factory=list)

    @property
    def dated(self) -> bool:
        """Does the text give it a time of its own?"""
        return self.when is not None and self.when.basis == "stated"

    def countries(self) -> set[str]:
        """The countries and bodies on either side."""
        return {p.country for p in (*self.actors, *self.recipients) if p.country}
