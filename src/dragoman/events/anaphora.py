"""Whose act a definite noun points back to: "the move", "the decision", "the withdrawal", "the agreement"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.events.act import Act
from dragoman.events.lexicon import EventLexicon
from dragoman.events.parties import person
from dragoman.events.things import distinct
from dragoman.events.words import words
from dragoman.model import EventType, Party
from dragoman.parse.tree import Token

GENERAL = words("pointers")
DEFINITE = frozenset(("the", "this", "that", "these", "those", "such"))
ADDRESSED: frozenset[EventType] = frozenset(("ACCUSE", "THREATEN"))
REACTIONS: frozenset[EventType] = frozenset(("ACCUSE", "SUPPORT", "REJECT"))
MANIFOLD: frozenset[EventType] = frozenset(("ACCUSE", "COERCE", "SANCTION", "RETREAT"))
"""Types whose modes are different acts: "the investigation" is no criticism told before."""
MUTUAL: frozenset[EventType] = frozenset(("CONSULT", "AGREE"))
NEAR = 4
"""Sentences between acts that one plural noun points back to."""
CLOSE_BY = 2
SIDED = frozenset(("of", "with", "between", "among", "by"))
"""Prepositions by which a noun tells itself whose it is."""


@dataclass(frozen=True, slots=True)
class Told:
    """An act told before; ``addressed`` are the names of its recipients."""

    type: EventType
    modes: tuple[str, ...]
    trigger: Token
    actors: tuple[Party, ...]
    addressed: frozenset[str]


class History:
    """The acts told so far, newest last."""

    def __init__(self, lexicon: EventLexicon) -> None:
        self._lexicon = lexicon
        self._acts: list[Told] = []

    def add(self, act: Act) -> None:
        if act.actors:
            addressed = frozenset(p.name for p in act.recipients)
            self._acts.append(Told(act.item.type, act.item.modes, act.trigger, act.actors, addressed))

    def attackers(self, verb: Token) -> tuple[Party, ...]:
        """Who attacked, by the last verb of violence in the sentence before that of ``verb``."""
        for act in reversed(self._acts):
            if act.trigger.sent.i < verb.sent.i - 1:
                break
            if act.type == "ASSAULT" and act.trigger.is_verb and act.trigger.sent is not verb.sent:
                return act.actors
        return ()

    def adversaries(self, verb: Token, outside: set[str]) -> tuple[Party, ...]:
        """The two or more sides of the last act, all from ``outside`` these countries, if it was told close by."""
        if not self._acts:
            return ()
        act = self._acts[-1]
        near = verb.sent.i - act.trigger.sent.i <= 1
        countries = {p.country for p in act.actors}
        several = len({p.country or p.name for p in act.actors}) > 1
        return act.actors if near and several and not outside & countries else ()

    def company(self, noun: Token) -> tuple[Party, ...]:
        """ "X also attended the meeting": those whose meeting, told of within ``CLOSE_BY`` sentences, it is."""
        if noun.is_proper or not any(k.dep == "det" and k.lower in DEFINITE for k in noun.kids):
            return ()
        if any(k.dep == "prep" and k.lower in SIDED for k in noun.kids) or noun.child("poss", "relcl") is not None:
            return ()
        for act in reversed(self._acts):
            if noun.sent.i - act.trigger.sent.i > CLOSE_BY:
                break
            if act.type == "CONSULT" and len(act.actors) > 1:
                return act.actors
        return ()

    def guest(self, noun: Token, hosts: tuple[Party, ...]) -> tuple[Party, ...]:
        """ "A meeting with the premier was set for Monday": who, abroad, was told of as meeting others just before."""
        homes = {p.country for p in hosts}
        if not all(p.office for p in hosts):
            return ()
        for act in reversed(self._acts):
            if noun.sent.i - act.trigger.sent.i > NEAR:
                break
            abroad = tuple(p for p in act.actors if p.country and p.country not in homes and (p.office or person(p)))
            if act.type == "CONSULT" and act.trigger.sent is not noun.sent and abroad:
                return abroad[:1]
        return ()

    def sides(self, verb: Token) -> tuple[Party, ...]:
        """ "It was agreed to keep in touch": those whose talks or papers were told of within ``NEAR`` sentences."""
        for act in reversed(self._acts):
            if verb.sent.i - act.trigger.sent.i > NEAR:
                break
            if act.type in MUTUAL and act.trigger.sent is not verb.sent and len(act.actors) > 1:
                return act.actors
        return ()

    def author(self, noun: Token, not_by: Iterable[Party] = (), violent: bool = False) -> tuple[Party, ...]:
        """The actors of the act that ``noun`` points back to, of one of violence if ``violent``; else ``()``.

        A name points to nothing told before: "the Green New Deal".
        """
        if noun.is_proper:
            return ()
        if not any(k.dep == "det" and k.lower in DEFINITE for k in noun.kids) and noun.tag != "PRP":
            return ()
        if _defined(noun):
            return ()
        names = {p.name for p in not_by}
        kinds = {(item.type, item.modes) for rest, item in self._lexicon.nouns.get(noun.lemma, ()) if not rest}
        types = {type_ for type_, _ in kinds}
        told = [a for a in reversed(self._acts) if a.type == "ASSAULT" or not violent]
        others = [a for a in told if not names & {p.name for p in a.actors}]
        found: list[Party] = []
        for act in others:
            same = act.trigger.lemma == noun.lemma
            if same or (act.type in types and (act.type not in MANIFOLD or (act.type, act.modes) in kinds)):
                if act.type in ADDRESSED and names and act.addressed and not names & act.addressed:
                    continue  # the charge that he denies is against him
                if noun.tag != "NNS":
                    return act.actors
                if found and noun.sent.i - act.trigger.sent.i > NEAR:
                    break
                found += act.actors  # "the agreements": all that were told
        if found:
            return distinct(found)
        if noun.lemma in GENERAL or noun.lower in ("it", "this", "that"):
            for act in others:
                if act.type not in REACTIONS and any(p.sector in ("GOV", "MIL", "LEG", "IGO") for p in act.actors):
                    return act.actors
        return ()


def _defined(noun: Token) -> bool:
    """ "The decision to close the mine", "the plans that he named": told by its own words, it points to nothing."""
    return any((k.dep == "acl" and k.tag == "VB") or (k.dep == "relcl" and _restricts(k)) for k in noun.kids)


def _restricts(clause: Token) -> bool:
    """Does a relative clause tell which is meant? "The policy, which is new, …" only adds to what was told."""
    who = clause.child("nsubj")
    if who is None:
        return False
    return who.lower != "which" or who.before is None or who.before.text != ","
