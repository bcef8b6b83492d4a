"""A sighting made ready for joining: who, where and when, and how it may stand beside others."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.model import BODIES, Entry, EventType, Party, Place
from dragoman.threads.assemblies import assembly
from dragoman.threads.spans import AHEAD, DONE, Span, span_of
from dragoman.threads.thread import Sighting
from dragoman.threads.who import Who, whos
from dragoman.threads.wording import (
    anew,
    another_time,
    before,
    coming,
    continued,
    foretold,
    gathering,
    going_on,
    lasting,
    matter,
    met,
    noun,
    on_occasion,
    recent,
    recurring,
    spoken,
    top,
    will,
)

MUTUAL: frozenset[EventType] = frozenset(["CONSULT", "COOPERATE"])
"""Acts of both sides: who is told as actor and who as recipient does not matter."""
SPOKEN: frozenset[EventType] = frozenset(["AGREE", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"])
"""Acts done by words: the same people do them about many matters, often on one day."""
_NOWHERE = BODIES | {"IGO"}
"""Codes that stand for no country."""
SIGNED = "057"
"""CAMEO's code of signing."""


@dataclass(frozen=True, slots=True)
class Telling:
    """``actors`` are all parties of a mutual act, which has no ``recipients``. A ``tour`` is a visit that parties of
    several countries make together, in one of them; ``lasting``: of dealings that go on;
    ``recent``: some weeks back, in words; ``foretold``: dealings that somebody "will discuss"; ``anew``: another one,
    after one told of; ``top``: a meeting of those who lead their states; ``before``: told as lying before the day of
    the report; ``assembly``: the body that gathers, where it alone is named; ``many``: a
    gathering of many, or done at one; ``opening``: what two who talk with each other say that they will discuss."""

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
    recent: bool
    foretold: bool = False
    anew: bool = False
    top: bool = False
    before: bool = False
    assembly: Who | None = None
    many: bool = False
    opening: bool = False

    @property
    def type(self) -> EventType:
        return self.sighting.entry.type

    @property
    def summit(self) -> bool:
        return self.sighting.trigger.casefold().endswith("summit")

    @property
    def saying(self) -> bool:
        """Whether it is done by words alone; a signing is planned, dated and held like a meeting."""
        return self.type in SPOKEN and self.sighting.entry.cameo != SIGNED

    @property
    def abroad(self) -> bool:
        """Whether parties of several countries take part: such meetings are seldom held twice in a week."""
        if self.assembly is not None:
            return True
        countries = {w.country for w in self.actors | self.recipients if w.country}
        return len(countries | ({self.country} if self.visit and self.country else set())) > 1


def telling(sighting: Sighting, parted: bool = False) -> Telling:
    """A sighting as joining takes it: doubtful words for a journey, a place or a deed are left out.

    ``parted``: the same words tell other meetings too, so that their plural does not count this one.
    """
    entry, trigger = sighting.entry, "" if sighting.titled else sighting.trigger
    sentence = "" if sighting.titled else entry.evidence.sentence
    journey = "visit" in entry.modes
    visit = journey and not (lasting(trigger) or met(trigger))  # "met during the visit": the visit is the setting
    occasion = entry.status in AHEAD and on_occasion(sentence, trigger)
    goes_on = lasting(trigger) and not visit and not occasion
    gathers = assembly(entry.parties) if entry.type == "CONSULT" and not visit else None
    span = _span(sighting, visit)
    by_phone = sighting.phoned and not visit and span.certainty == "told" and spoken(trigger)
    phone = "phone" in entry.modes or by_phone
    aside = goes_on or phone or journey != visit
    where = None if aside else entry.where  # "discussed Syria": the matter is no place
    if where is not None and where.country in _NOWHERE:
        where = None  # at a meeting of a body, wherever that is
    actors = whos(entry.actors)
    tour = visit and _together(actors, where)
    counted = not parted and recurring(sentence, trigger)
    several = counted or _crowd(visit, actors) or ("third-party" in entry.modes and goes_on)
    return Telling(
        sighting,
        span,
        *(_sides(entry, actors, visit and not tour) if gathers is None else (frozenset([gathers]), frozenset())),
        where.country if where else "",
        _place(where),
        visit and not tour,
        tour,
        phone,
        matter(sentence) - matter(" ".join(p.name for p in entry.parties)),
        several,
        goes_on,
        recent(sentence, trigger),
        goes_on and entry.status in AHEAD and foretold(sentence, trigger),
        anew(sentence, trigger),
        top(sentence, trigger),
        before(sentence, trigger),
        gathers,
        gathering(sentence, trigger),
        goes_on and where is None and will(sentence, trigger) and face_to_face(entry),
    )


def _span(sighting: Sighting, visit: bool) -> Span:
    """Its time; none for an undated deed told by a noun, which has no tense, in words for what lies ahead, or put at
    another time."""
    span, sentence, trigger = span_of(sighting), sighting.entry.evidence.sentence, sighting.trigger
    if sighting.titled:
        return span
    when, status = sighting.entry.when, sighting.entry.status
    if status in AHEAD and span.start == sighting.told and when is not None and when.grain == "year" and not visit:
        return Span("ahead", span.start, span.end)  # "this year": some time after the report
    undated = span.certainty == "told" or (status in DONE and when is not None and when.basis == "inferred")
    doubtful = (noun(trigger) and coming(sentence, trigger)) or another_time(sentence, trigger)
    endless = going_on(trigger) or (status == "ongoing" and lasting(trigger) and not continued(sentence, trigger))
    return Span("none") if (undated and doubtful) or (span.certainty == "told" and endless) else span


def _sides(entry: Entry, actors: frozenset[Who], visit: bool) -> tuple[frozenset[Who], frozenset[Who]]:
    """Who acts and who is acted upon; of mutual acts all are actors, and so is a visitor's host country."""
    homes = {w.country for w in actors}
    recipients = whos(_state(p) if visit and p.country not in homes else p for p in entry.recipients)
    recipients |= whos(entry.counterpart)
    if entry.type not in MUTUAL:
        return actors, recipients
    host = entry.where.country if visit and entry.where else ""
    known = len(host) == 3 and host not in _NOWHERE
    hosts = whos([Party(host, host, rule="host country")]) if known else frozenset()
    return actors | recipients | hosts, frozenset()


def _state(party: Party) -> Party:
    """A city or region abroad as its state; whoever goes there visits it."""
    placed = party.rule in ("table: place", "table: region") and len(party.country) == 3
    return Party(party.country, party.country, rule="host country") if placed else party


def face_to_face(entry: Entry) -> bool:
    """Whether somebody speaks of himself and of those to whom he speaks: "today we will discuss it"."""
    return any(p.rule == "speaker and addressee" for p in entry.parties)


def _together(actors: frozenset[Who], where: Place | None) -> bool:
    """Whether people of several countries go together to a place in one of them."""
    homes = {w.country for w in actors if w.country}
    return len(homes) > 1 and (where is None or not where.country or where.country in homes)


def _crowd(visit: bool, actors: frozenset[Who]) -> bool:
    """Whether only groups travel, as "tourists" do: no one journey."""
    return visit and bool(actors) and all(w.group for w in actors)


def _place(where: Place | None) -> str:
    name = where.name.casefold() if where else ""
    return "" if where and name == where.country.casefold() else name
