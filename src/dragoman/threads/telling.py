"""A sighting made ready for joining: who, where and when, and how it may stand beside others."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.model import EventType, Party
from dragoman.threads.spans import Span, span_of
from dragoman.threads.thread import Sighting
from dragoman.threads.who import Who, whos
from dragoman.threads.wording import coming, lasting, matter, met, noun, recurring

MUTUAL: frozenset[EventType] = frozenset(["CONSULT", "COOPERATE"])
"""Acts of both sides: who is told as actor and who as recipient does not matter."""
SPOKEN: frozenset[EventType] = frozenset(["AGREE", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"])
"""Acts done by words: the same people do them about many matters, often on one day."""
SIGNED = "057"
"""CAMEO's code of signing."""


@dataclass(frozen=True, slots=True)
class Telling:
    """``actors`` are all parties of a mutual act, which has no ``recipients``. A ``tour`` is a visit that parties of
    several countries make together, to a place where they are in any case; ``lasting``: of dealings that go on."""

    sighting: Sighting
    span: Span
    actors: frozenset[Who]
    recipients: frozenset[Who]
    country: str
    place: str
    visit: bool
    tour: bool
    phone: bool
    matter: frozenset[str]
    recurring: bool
    lasting: bool

    @property
    def type(self) -> EventType:
        return self.sighting.entry.type

    @property
    def saying(self) -> bool:
        """Whether it is done by words alone; a signing is planned, dated and held like a meeting."""
        return self.type in SPOKEN and self.sighting.entry.cameo != SIGNED

    @property
    def abroad(self) -> bool:
        """Whether parties of several countries take part: such meetings are seldom held twice in a week."""
        countries = {w.country for w in self.actors | self.recipients if w.country}
        return len(countries | ({self.country} if self.visit and self.country else set())) > 1


def telling(sighting: Sighting) -> Telling:
    entry = sighting.entry
    phone = "phone" in entry.modes
    visit = "visit" in entry.modes and not (lasting(sighting.trigger) or met(sighting.trigger))
    actors, recipients = whos(entry.actors), whos((*entry.recipients, *entry.counterpart))
    tour = visit and len({w.country for w in actors if w.country}) > 1 and not (recipients or entry.where)
    going_on = lasting(sighting.trigger) and not visit
    where = (
        None if going_on or ("visit" in entry.modes and not visit) else entry.where
    )  # "discussed Syria": the matter is no place
    country = where.country if where else ""
    place = where.name.casefold() if where else ""
    if entry.type in MUTUAL:
        actors, recipients = actors | recipients, frozenset()
        if visit and not tour and len(country) == 3:
            actors |= whos([Party(country, country, rule="host country")])
    sentence, trigger = entry.evidence.sentence, sighting.trigger
    span = span_of(sighting)
    if span.certainty == "told" and noun(trigger) and coming(sentence, trigger):
        span = Span("none")  # told as done, in words for what lies ahead
    return Telling(
        sighting,
        span,
        actors,
        recipients,
        country,
        "" if place == country.casefold() else place,
        visit and not tour,
        tour,
        phone,
        matter(sentence),
        recurring(sentence, trigger) or ("third-party" in entry.modes and lasting(trigger)),
        going_on,
    )
