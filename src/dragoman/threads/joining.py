"""Which tellings are of one happening.

Tellings are taken in an order of their own – those dated by days first, then those known by the report's day, then
vaguer ones, then undated plans – and each joins the thread that fits it best or begins one. A telling is held against
the thread as a whole, so that no chain of vague mentions joins two dated happenings.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dragoman.threads.assemblies import same_body
from dragoman.threads.gathering import Gathering
from dragoman.threads.keys import Index
from dragoman.threads.spans import AHEAD, DONE, VOID
from dragoman.threads.telling import MUTUAL, SPOKEN, Telling, telling
from dragoman.threads.thread import Sighting
from dragoman.threads.timing import SOON, apart
from dragoman.threads.who import Match, Who, match
from dragoman.threads.wording import likeness

_ORDER = ("day", "told", "wide", "partial", "ahead", "void", "none")
_SAME_WORDS = 0.7
"""Likeness of matter from which two sayings of one speaker to one addressee are one."""
_SAME_DEED = 0.3
"""Likeness of matter that deeds of the same parties on the same day have at least."""
_SAME_PAPER = 0.5
"""Likeness of matter from which two signings by the same parties are of one paper."""
_FEW_WORDS = 3
"""Words that two sayings must share, however short they are."""
_SAYING_DAYS = 1


@dataclass(frozen=True, slots=True)
class _Fit:
    """How well a telling fits a thread: smaller is better."""

    days: int
    other_report: bool
    parties: int
    matter: float
    begun: tuple[str, str]

    def rank(self) -> tuple[object, ...]:
        return (self.other_report, self.days, -self.parties, -self.matter, self.begun)


def gather(sightings: Iterable[Sighting]) -> list[list[Sighting]]:
    """The sightings of each happening. The same set gives the same threads in whatever order it comes."""
    sightings = tuple(sightings)
    told = Counter(_words(s) for s in sightings)
    tellings = sorted((telling(s, told[_words(s)] > 1) for s in sightings), key=_place)
    index = Index(tellings)
    found: list[Gathering] = []
    for t in tellings:
        home = _home(t, index)
        if home is None:
            home = Gathering()
            found.append(home)
        home.take(t)
        index.add(home, t)
    return [[t.sighting for t in g.members] for g in found]


def _words(s: Sighting) -> tuple[str, int, str]:
    """The words for an act, where they stand."""
    return (s.report, s.entry.evidence.trigger_start, s.entry.type)


def _place(t: Telling) -> tuple[object, ...]:
    s = t.sighting
    return (
        _ORDER.index(t.span.certainty),
        t.span.certainty == "ahead" and t.lasting,
        t.span.days if t.span.certainty == "wide" else 0,
        t.span.start,
        t.span.end,
        t.before,
        s.told or date.max,
        s.report,
        s.entry.evidence.trigger_start,
        s.id,
    )


def _home(t: Telling, index: Index) -> Gathering | None:
    """The thread that a telling fits best."""
    if t.span.certainty == "none" or t.recurring:
        return None
    fits = [(fit.rank(), g) for g in index.near(t) if (fit := _fit(g, t)) is not None]
    if len(fits) > 1 and _choosy(t):
        visits = [fit for fit in fits if t.visit and fit[1].visit]
        fits = next((some for some in (visits, fits) if len(some) == 1 or _at_once(g for _, g in some)), [])
    if not fits:
        return None
    return min(fits, key=lambda fit: fit[0])[1]


def _choosy(t: Telling) -> bool:
    """Whether a telling is too vague to choose between threads: of a past year, or of a year unknown."""
    return t.span.certainty == "partial" or (t.span.certainty == "wide" and t.sighting.entry.status not in AHEAD)


def _at_once(found: Iterable[Gathering]) -> bool:
    """Whether threads lie on days that meet, as the talks and the dinner of one visit do: of one year, then."""
    held = [g.held for g in found]
    days = [span for span in held if span is not None]
    return len(days) == len(held) > 0 and max(start for start, _ in days) <= min(end for _, end in days)


def _fit(g: Gathering, t: Telling) -> _Fit | None:
    """How a telling fits a thread that may be near; ``None`` where it does not."""
    if any(m.recurring for m in g.members) or g.has_sentence(t):
        return None
    if t.saying:
        return _same_saying(g, t)
    days = apart(g, t, 2)
    if days is None or not _placed(g, t):
        return None
    parties = _parties(g, t)
    if parties is None:
        return None
    named = parties.named + (t.country in g.countries)
    if g.visit and not t.visit and not (t.lasting and t.sighting.phoned):
        named += parties.loose  # the guest by name, and for his host the country
    if t.visit and not g.visit and parties.named and _later(g, t):
        named += parties.loose
    if g.top or t.top:
        named += parties.loose  # at a summit states are their leaders
    if named < 2 and (days := apart(g, t, named)) is None:
        return None
    alike = [likeness(m.matter, t.matter) for m in g.members]
    if t.tour and t.span.certainty in ("told", "ahead") and not g.has_report(t) and max(alike) < _SAME_DEED:
        return None  # another sight
    if t.type != "CONSULT" and (min(alike) < _least(t, days) or t.lasting or not _same_deed(g, t)):
        return None
    if t.type != "CONSULT" and not t.recipients and min(len(m.matter & t.matter) for m in g.members) < _FEW_WORDS:
        return None
    return _Fit(days, not g.has_report(t), parties.sides, max(alike), g.members[0].sighting.key)


def _parties(g: Gathering, t: Telling) -> Match | None:
    """How the parties agree; ``None`` where they do not."""
    if g.assembly is not None or t.assembly is not None:
        return _gathered(g, t)
    acting = match(*_travelling(g, t), g.top or t.top)
    if acting.conflict or (acting.mine and acting.theirs):
        return None
    if t.type in MUTUAL:
        trips = t.visit and all(m.visit for m in g.members) and not t.abroad
        sides = acting.sides + (trips and bool(t.place) and t.place in g.places)
        if sides < 2 or not (acting.named or _days_agree(g, t) or _states_alone(g, t)):
            return None
        short = min(_countries(g.actors), _countries(t.actors))
        if (acting.mine or acting.theirs) and short > 1:
            return None
        return acting
    others = match(g.recipients, t.recipients)
    if others.conflict or others.mine or others.theirs or acting.mine or acting.theirs:
        return None
    if not acting.sides or (g.recipients and t.recipients and not others.sides):
        return None
    if bool(g.recipients) != bool(t.recipients) and not (t.place and t.place in g.places):
        return None
    return Match(acting.named + others.named, acting.loose + others.loose)


def _gathered(g: Gathering, t: Telling) -> Match | None:
    """How gatherings of bodies agree: the same body, and a summit of it, or the day, the place or the report."""
    if g.assembly is None or t.assembly is None or not same_body(g.assembly, t.assembly):
        return None
    known = (g.top and t.top) or t.country in g.countries or g.has_report(t)
    told_apart = known or _days_agree(g, t) or (t.span.certainty == "told" and g.has_day(t.span.start))
    return Match(named=2) if told_apart else None


def _later(g: Gathering, t: Telling) -> bool:
    """Whether a meeting was held on a day after the report that tells of a visit to come."""
    told = t.sighting.told
    return g.held is not None and told is not None and told < g.held[0]


def _countries(whos: Iterable[Who]) -> int:
    return len({w.country for w in whos if w.country})


def _days_agree(g: Gathering, t: Telling) -> bool:
    return g.start is not None and t.span.certainty == "day"


def _travelling(g: Gathering, t: Telling) -> tuple[frozenset[Who], frozenset[Who]]:
    """The parties; of visits to one country those who come, and that country for all whom they meet in it."""
    if not (t.visit and g.visit and t.abroad and t.country in g.countries):
        return g.actors, t.actors
    host = Who("state", t.country.casefold(), t.country, official=True)
    ours, theirs = ({w for w in side if w.country != t.country} | {host} for side in (g.actors, t.actors))
    return frozenset(ours), frozenset(theirs)


def _states_alone(g: Gathering, t: Telling) -> bool:
    """Whether a meeting told of by its states alone is that of their leaders: at a summit, or soon to come."""
    led = any(w.sort in ("person", "role") for w in g.actors | t.actors)
    return (g.top and t.top) or (led and (g.top or t.top or _about_to_meet(g, t)))


def _about_to_meet(g: Gathering, t: Telling) -> bool:
    """Whether two states are to hold talks, and within days somebody of each does."""
    told = t.sighting.told
    if t.span.certainty != "ahead" or t.visit or t.lasting or g.held is None or told is None:
        return False
    return 0 <= (g.held[0] - told).days <= SOON


def _placed(g: Gathering, t: Telling) -> bool:
    """Whether the places allow it: one country, and at home one place; on one named day two may differ."""
    if not t.abroad and t.visit != g.visit:
        return False  # a round of a plant, and talks in it
    if t.tour != g.tour or (t.phone != g.phone and not g.has_report(t)):
        return False
    if (t.phone and (g.visit or g.countries or g.summit)) or (g.phone and (t.visit or t.country or t.summit)):
        return False  # a call, and what it looks back on or ahead to
    if t.country and g.countries and t.country not in g.countries:
        return False
    elsewhere = t.place and g.places and not any(t.place in p or p in t.place for p in g.places)
    return bool(t.abroad or not elsewhere)


def _least(t: Telling, days: int) -> float:
    """How alike the matter of deeds must be: the more, the less else they have in common."""
    if not t.recipients and not t.place and t.type not in MUTUAL:
        return _SAME_WORDS
    return _SAME_PAPER if t.type in SPOKEN or not t.recipients or days else _SAME_DEED


def _same_deed(g: Gathering, t: Telling) -> bool:
    """Deeds of one kind: the same mode or the same code."""
    entry = t.sighting.entry
    return any(
        set(m.sighting.entry.modes) & set(entry.modes) or m.sighting.entry.cameo == entry.cameo for m in g.members
    )


def _same_saying(g: Gathering, t: Telling) -> _Fit | None:
    """Sayings are one where the same speaker says nearly the same to the same addressee on about the same day."""
    entry, first = t.sighting.entry, g.members[0].sighting.entry
    if g.actors != t.actors or g.recipients != t.recipients or not t.actors:
        return None
    if (entry.status in DONE) != (first.status in DONE) or (entry.status in VOID) != (first.status in VOID):
        return None
    told = [m.sighting.told or date.min for m in (*g.members, t)]
    if min(told) == date.min or (max(told) - min(told)).days > _SAYING_DAYS:
        return None
    alike = min(likeness(m.matter, t.matter) for m in g.members)
    if alike < _SAME_WORDS or min(len(m.matter & t.matter) for m in g.members) < _FEW_WORDS:
        return None
    return _Fit(0, not g.has_report(t), len(t.actors), alike, g.members[0].sighting.key)
