"""Whose act a definite noun points back to: "the move", "the decision", "the withdrawal", "the agreement"."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.events.lexicon import EventLexicon
from dragoman.events.words import words
from dragoman.model import EventType, Party
from dragoman.parse.tree import Token

GENERAL = words("pointers")
DEFINITE = frozenset(("the", "this", "that", "these", "those", "such"))
ADDRESSED: frozenset[EventType] = frozenset(("ACCUSE", "THREATEN"))
REACTIONS: frozenset[EventType] = frozenset(("ACCUSE", "SUPPORT", "REJECT"))


class History:
    """The acts told so far, newest last: type, trigger lemma, actors."""

    def __init__(self, lexicon: EventLexicon) -> None:
        self._lexicon = lexicon
        self._acts: list[tuple[EventType, Token, tuple[Party, ...]]] = []
        self._addressed: dict[int, frozenset[str]] = {}

    def add(self, type_: EventType, trigger: Token, actors: tuple[Party, ...], recipients: tuple[Party, ...]) -> None:
        if actors:
            self._acts.append((type_, trigger, actors))
            self._addressed[trigger.i] = frozenset(p.name for p in recipients)

    def attackers(self, verb: Token) -> tuple[Party, ...]:
        """Who attacked, by the last verb of violence in the sentence before that of ``verb``."""
        for type_, trigger, actors in reversed(self._acts):
            if trigger.sent.i < verb.sent.i - 1:
                break
            if type_ == "ASSAULT" and trigger.is_verb and trigger.sent is not verb.sent:
                return actors
        return ()

    def adversaries(self, verb: Token, outside: set[str]) -> tuple[Party, ...]:
        """The two or more sides of the last act, all from ``outside`` these countries, if it was told close by."""
        if not self._acts:
            return ()
        _, trigger, actors = self._acts[-1]
        near = verb.sent.i - trigger.sent.i <= 1
        several = len({p.country or p.name for p in actors}) > 1
        return actors if near and several and not outside & {p.country for p in actors} else ()

    def author(self, noun: Token, not_by: Iterable[Party] = ()) -> tuple[Party, ...]:
        """The actors of the act that ``noun`` points back to; ``()`` where it points to none.

        A name points to nothing told before: "the Green New Deal".
        """
        if noun.is_proper:
            return ()
        if not any(k.dep == "det" and k.lower in DEFINITE for k in noun.kids) and noun.tag != "PRP":
            return ()
        names = {p.name for p in not_by}
        types = {item.type for rest, item in self._lexicon.nouns.get(noun.lemma, ()) if not rest}
        general = noun.lemma in GENERAL or noun.lower in ("it", "this", "that")
        others = [a for a in reversed(self._acts) if not names & {p.name for p in a[2]}]
        for type_, trigger, actors in others:
            if trigger.lemma == noun.lemma or type_ in types:
                told = self._addressed[trigger.i]
                if type_ in ADDRESSED and names and told and not names & told:
                    continue  # the charge that he denies is against him
                return actors
        if general:
            for type_, _, actors in others:
                if type_ not in REACTIONS and any(p.sector in ("GOV", "MIL", "LEG", "IGO") for p in actors):
                    return actors
        return ()
