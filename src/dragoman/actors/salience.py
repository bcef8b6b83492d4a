"""What a report is about at a point: who was named, how prominently and how long ago.

Weights follow the idea of Lappin and Leass (1994): a subject weighs more than an object, an object more than
a modifier; each sentence halves what was gathered before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dragoman.actors.entity import Entity
from dragoman.model import BODIES
from dragoman.parse.tree import Token

DECAY = 0.5
WEIGHTS = {
    "nsubj": 180.0, "nsubjpass": 180.0, "csubj": 150.0, "agent": 120.0, "dobj": 150.0, "dative": 140.0,
    "attr": 140.0, "pobj": 130.0, "poss": 120.0, "appos": 120.0, "conj": 130.0, "compound": 70.0,
    "amod": 60.0, "nmod": 60.0, "ROOT": 150.0, "oprd": 120.0, "npadvmod": 80.0,
}  # fmt: skip
REACH = 4


class Memory:
    """The entities mentioned so far, with their salience. ``now`` is the number of the sentence read."""

    __slots__ = ("_powers", "bodies", "countries", "home", "main", "now", "recent", "things")

    def __init__(self, bodies: frozenset[str] = BODIES) -> None:
        """``bodies`` are the codes that are no country's."""
        self.bodies = bodies
        self.now = 0
        self.recent: dict[Entity, None] = {}
        self.countries: dict[str, float] = {}
        self.main = ""
        self.home = ""
        self.things: list[tuple[int, float, bool, Token]] = []
        self._powers = tuple(DECAY**k for k in range(64))

    def next_sentence(self, number: int) -> None:
        """Moves on to a sentence."""
        self.now = number
        self.countries = {c: w * 0.75 for c, w in self.countries.items() if w > 1}
        for entity in [e for e in self.recent if number - e.seen > 12]:
            del self.recent[entity]
        self.things = [t for t in self.things if number - t[0] < 2]

    def note(self, entity: Entity, token: Token, factor: float = 1.0) -> None:
        """Takes note of a mention headed by ``token``."""
        dep = token.dep if token.dep not in ("appos", "conj") or token.head is token else token.head.dep
        weight = WEIGHTS.get(dep, 90.0) * factor
        if entity.seen == self.now:
            entity.weight = max(entity.weight, weight) + 0.2 * min(entity.weight, weight)
            entity.tokens.append(token)
        else:
            entity.weight = weight + self.score(entity)
            entity.seen = self.now
            entity.told += 1
            entity.tokens = [token]
        self.recent.pop(entity, None)
        self.recent[entity] = None
        if entity.country and entity.sort != "outlet":
            self.countries[entity.country] = self.countries.get(entity.country, 0.0) + weight

    def forget(self, entity: Entity) -> None:
        """Drops an entity from those that may be meant."""
        self.recent.pop(entity, None)

    def note_thing(self, token: Token) -> None:
        """Takes note of a noun that names no party, as a rival for "it" and "they"."""
        weight = WEIGHTS.get(token.dep, 90.0)
        self.things.append((self.now, weight, token.tag in ("NNS", "NNPS"), token))

    def score(self, entity: Entity) -> float:
        """The salience of an entity now."""
        if entity.seen < 0:
            return 0.0
        return entity.weight * self._powers[min(self.now - entity.seen, 63)]

    def best(self, fits: Callable[[Entity], bool], reach: int = REACH) -> Entity | None:
        """The most salient entity that fits, among those of the last ``reach`` sentences."""
        found, top = None, 0.0
        for entity in reversed(self.recent):
            if self.now - entity.seen > reach:
                break
            score = self.score(entity)
            if score > top and fits(entity):
                found, top = entity, score
        return found

    def ranked(self, fits: Callable[[Entity], bool], reach: int = REACH) -> list[Entity]:
        """Those that fit, the most salient first."""
        near = [e for e in self._near(reach) if fits(e)]
        near.sort(key=self.score, reverse=True)
        return near

    def _near(self, reach: int) -> Iterator[Entity]:
        for entity in reversed(self.recent):
            if self.now - entity.seen > reach:
                return
            yield entity

    def focus(self, ratio: float = 1.25) -> str:
        """The country that the text is about here: ``ratio`` times more than any other, else ``""``."""
        states = sorted(((w, c) for c, w in self.countries.items() if c not in self.bodies), reverse=True)
        if not states:
            return self.main
        if len(states) > 1 and states[0][0] < ratio * states[1][0]:
            return ""
        return states[0][1]

    def thing_weight(self, plural: bool) -> float:
        """The salience of the most salient noun that names no party."""
        return max((w * self._powers[self.now - s] for s, w, p, _ in self.things if p == plural), default=0.0)
