"""An act as the event stage finds it."""

from __future__ import annotations

from dataclasses import dataclass, field

from dragoman.events.lexicon import Item
from dragoman.events.support import Support
from dragoman.model import Party, Reason
from dragoman.parse.tree import Token

Parties = tuple[Party, ...]


@dataclass(slots=True)
class Act:
    """One act found in the text, before its status, time and word are known.

    ``words`` are the tokens of the trigger phrase, ``trigger`` its head; ``support`` the verb that carries
    a noun, with the kind of support (do, undergo, happen, plan, stop). ``meant`` is the CAMEO code of the act that
    the ``content`` asks for, promises, refuses or threatens. An act that is not ``complete`` lacks a
    party that its item needs; a noun may still stand by its date or place, with the ``author`` it points back to.
    """

    trigger: Token
    words: tuple[Token, ...]
    item: Item
    actors: Parties = ()
    recipients: Parties = ()
    support: Support | None = None
    about: str = ""
    content: Token | None = None
    meant: str = ""
    complete: bool = True
    author: Parties = ()
    reasons: list[Reason] = field(default_factory=list)

    @property
    def carrier(self) -> Token:
        """The verb that carries the act: the support verb of a noun, else the trigger itself."""
        return self.support.verb if self.support is not None else self.trigger

    @property
    def start(self) -> int:
        return min(t.start for t in self.words)

    @property
    def end(self) -> int:
        return max(t.end for t in self.words)
