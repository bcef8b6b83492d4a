"""The conversation of two that a transcript gives: whom its "we" and "you" mean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from dragoman.actors.entity import Entity
from dragoman.actors.offices import TOP
from dragoman.actors.pronouns import FIRST, FIRST_PLURAL, SECOND
from dragoman.actors.quotations import Quotations
from dragoman.parse.tree import Document, Token

Entities = tuple[Entity, ...]
OFTEN = 3


class Conversation:
    """Who talks with whom. ``found`` are the entities read so far, by token; ``entities_of`` looks ahead in the text,
    ``speakers`` gives whose words a token is among."""

    def __init__(
        self,
        document: Document,
        quotations: Quotations,
        found: Mapping[int, Entities],
        entities_of: Callable[[Token], Entities],
        speakers: Callable[[Token], Entities],
    ) -> None:
        self._document = document
        self._quotations = quotations
        self._found = found
        self._entities_of = entities_of
        self._speakers = speakers
        self._heard: dict[Entity, None] | None = None
        self._opening: dict[Entity, None] = {}
        self._titled: set[Entity] = set()
        self.company: dict[int, Entities] = {}
        """Those whom a "we" or "you" means, by its token."""

    def open(self, named: Iterable[Entity], titled: bool = False) -> None:
        """Who stands in the title or the first sentence: those whose meeting a transcript gives."""
        self._opening.update((e, None) for e in named if e.sort == "person")
        if titled:
            self._titled = set(self._opening)

    def note(self, token: Token) -> None:
        """ "We" in a conversation of two are both, and "you" is the other."""
        plural, second = token.lower in FIRST_PLURAL, token.lower in SECOND
        if not (plural or second) or not self._quotations.in_turn(token):
            return
        speaker = self._speakers(token)
        other = self._met_before(token, speaker) if plural else None
        other = other or self._interlocutor(speaker) or (self._answering(speaker) if second else None)
        if other is not None:
            self.company[token.i] = (other,) if second else (*speaker, other)

    def _answering(self, speaker: tuple[Entity, ...]) -> Entity | None:
        """Whom the many voices of a news conference ask: the one who speaks ``OFTEN`` times as often as the next."""
        turns = Counter(e for label in self._quotations.labels for e in self._entities_of(label)[:1])
        ranked = [*turns.most_common(2), (None, 0)][:2]
        (first, most), (_, next_) = ranked
        if first is None or first in speaker or most < OFTEN * next_ or first.sort != "person":
            return None
        return first

    def _met_before(self, token: Token, speaker: tuple[Entity, ...]) -> Entity | None:
        """ "I had a meeting with X. We discussed …": the third person whom the speaker told of just before."""
        i = token.sent.i
        before = self._document.sentences[i - 1] if i else None
        if before is None or before.block is not token.sent.block or token.dep != "nsubj":
            return None
        told = any(t.lower in FIRST | FIRST_PLURAL and t.dep == "nsubj" for t in before.tokens)
        found = (t for t in before.tokens if t.dep == "pobj" and t.head.lower == "with" and told)
        others = [e for t in found for e in self._found.get(t.i, ()) if e.sort == "person" and e not in speaker]
        return others[0] if len(others) == 1 and not others[0].plural else None

    def _interlocutor(self, speaker: tuple[Entity, ...]) -> Entity | None:
        """The one with whom a speaker talks: the other voice of a transcript, else the other of its opening."""
        voices = self._principals
        if len(speaker) != 1 or speaker[0] not in voices or len(voices) > 2:
            return None
        others = [e for e in (voices if len(voices) == 2 else self._opening) if e is not speaker[0]]
        if len(others) != 1 or others[0].sort != "person":
            return None
        abroad = others[0].country not in ("", speaker[0].country)  # else they may be two of a council
        return others[0] if abroad or self._titled & {*speaker, *others} else None

    @property
    def _principals(self) -> dict[Entity, None]:
        """The voices without the ministers who put in a word when two heads of state or government talk."""
        heads = {e: None for e in self._voices if e.role in TOP and e.sector == "GOV"}
        aides = all(e.role and e.sector == "GOV" for e in self._voices)
        return heads if len(heads) == 2 and aides else self._voices

    @property
    def _voices(self) -> dict[Entity, None]:
        """All who speak in a transcript, in the order of their first turns; looked up once."""
        if self._heard is None:
            labels = self._quotations.labels
            self._heard = dict.fromkeys(e for label in labels for e in self._entities_of(label)[:1])
        return self._heard
