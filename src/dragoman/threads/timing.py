"""Whether a telling's time fits a thread's, and how far they lie apart."""

from __future__ import annotations

from datetime import date, timedelta

from dragoman.threads.gathering import Gathering
from dragoman.threads.spans import AHEAD, DONE
from dragoman.threads.telling import Telling, face_to_face

STAY = 7
"""Days that one happening may span."""
NEWS_ABROAD, NEWS_CALL, NEWS_HOME = 2, 0, 0
"""Days by which reports of an undated act may lag behind it: meetings of two countries and deeds (which must also be
alike in their words); calls, and meetings at home, which may both recur from day to day."""
RECENT = 28
"""Days by which they lag if they call the act recent, or speak of its results."""
HORIZON_VISIT, HORIZON_ABROAD, HORIZON_HOME = 183, 45, 14
"""Days within which an undated plan looks for the happening that follows: a visit, talks of two countries, others."""
ABOUT, PART, MONTH = 7, 16, 31
SEASON = 100
"""Days in which a vague time is short enough for an undated plan to be in it."""
SOON = 3
PLANS_APART, PLANS_OF_TALKS = 45, 14
"""Days between two undated plans of one visit, and of others."""
DISPUTED = 2
"""Days by which a plan may differ from another, or from what came of it, and still be the same."""


def apart(g: Gathering, t: Telling, named: int) -> int | None:
    """Days between a thread and a telling; ``None`` where they cannot be the same. ``named``: parties that agree by
    name, and the country where it is held."""
    if t.span.certainty == "day":
        return _on_days(g, t, named)
    if t.span.certainty == "told":
        return _done_by(g, t, named)
    if t.span.certainty == "wide":
        return _within(g, t, named)
    if t.span.certainty == "partial":
        return _partial(g, t)
    if t.span.certainty == "ahead":
        return _to_come(g, t, named)
    return _void(g, t, named) if t.span.certainty == "void" else None


def _gap(one: tuple[date, date], other: tuple[date, date]) -> int:
    return max(0, (max(one[0], other[0]) - min(one[1], other[1])).days)


def _on_days(g: Gathering, t: Telling, named: int) -> int | None:
    if g.start is None or g.end is None:
        return None
    gap = _gap((g.start, g.end), (t.span.start, t.span.end))
    length = (max(g.end, t.span.end) - min(g.start, t.span.start)).days + 1
    if gap == 0:
        return 0 if length <= STAY else None
    if not t.abroad or length > STAY:
        return None
    if all(m.many != t.many for m in g.members):
        return None  # talks of two, and a forum the day after
    if gap == 1 and (t.visit or g.visit):  # arrival and talks
        return gap
    if named < 2 or not (t.visit and g.visit):
        return None
    ahead = t.sighting.entry.status in AHEAD or all(m.sighting.entry.status not in DONE for m in g.members)
    return gap if ahead and gap <= DISPUTED else None


def _done_by(g: Gathering, t: Telling, named: int) -> int | None:
    told = t.span.start
    lag = NEWS_ABROAD if (t.abroad and named >= 2) or t.type != "CONSULT" else NEWS_HOME
    if (t.phone or g.phone) and lag == NEWS_ABROAD and t.type == "CONSULT":
        lag = NEWS_ABROAD if t.before else NEWS_CALL  # "their call of the day before"
    back = RECENT if t.recent and t.abroad and named >= 2 else lag
    if _recalled(g, t):
        return None
    if g.start is not None and g.end is not None:
        if min(g.start, g.first or g.start) <= told <= g.end + timedelta(back):
            return max(0, (told - g.end).days)
        return 1 if told == g.start - timedelta(1) and _arrived(g, t, named) else None
    if g.first is None or g.last is None:
        return None
    gap = _gap((g.first, g.last), (told, told))
    return gap if max(g.last, told) - min(g.first, told) <= timedelta(back) else None


def _arrived(g: Gathering, t: Telling, named: int) -> bool:
    """Whether a visit told the day before the one planned can be the arrival for it."""
    planned = all(m.sighting.entry.status in AHEAD for m in g.members)
    return planned and t.visit and t.abroad and named >= 2


def _recalled(g: Gathering, t: Telling) -> bool:
    """Whether one is told as lying before its report ("we met recently"), and the other on that day or later."""
    if t.before:
        return g.held is not None and g.held[0] >= t.span.start
    return g.start is None and all(m.before for m in g.members)


def _within(g: Gathering, t: Telling, named: int) -> int | None:
    if t.lasting or (not t.visit and t.span.days > SEASON) or (t.span.days > STAY and _may_be_call(g)):
        return None
    if t.visit and t.span.days > SEASON and _only_words(g):
        return None
    if g.held is not None:
        ahead = t.sighting.entry.status in AHEAD
        there = g.visit or bool(t.country and t.country in g.countries)
        part = t.span.days <= PART and there and g.held[0] > t.span.end  # "in mid-January", and then on the 23rd
        month = t.span.days <= MONTH and t.country in g.countries and named >= 2  # "in Lima in May", and on April 28th
        outside = _gap(g.held, (t.span.start, t.span.end))
        if outside > (ABOUT if ahead and ((t.visit and part) or month) else 0):
            return None
        reference = t.sighting.told if ahead and t.sighting.told is not None else t.span.end
        return abs((g.held[0] - reference).days) + (HORIZON_VISIT if outside else 0)
    if g.wide is not None and g.wide[0] <= t.span.end and t.span.start <= g.wide[1]:
        length = (g.wide[1] - g.wide[0]).days + 1
        shorter, longer = sorted((length, t.span.days))
        if longer <= 2 * shorter or longer <= SEASON:
            return 0
        plans = t.sighting.entry.status in AHEAD and all(m.sighting.entry.status in AHEAD for m in g.members)
        return (g.wide[0] - t.span.start).days if plans and t.visit and g.wide[0] >= t.span.start else None
    return None


def _partial(g: Gathering, t: Telling) -> int | None:
    """The same day of the year; the year is unknown, and so must the report's be."""
    if any(t.span.shares_day(span) for span in g.partials):
        return 0
    if g.held is None:
        return None
    start, end = g.held
    end = max(end, min(g.last or end, start + timedelta(STAY)))  # those who tell of it undated tell of its days too
    days = (start + timedelta(n) for n in range((end - start).days + 1))
    return 0 if any(t.span.has_day(day) for day in days) else None


def _may_be_call(g: Gathering) -> bool:
    """Whether all that is known is that something was discussed, in reports that speak of a telephone call."""
    return _only_words(g) and all(m.sighting.phoned for m in g.members)


def _only_words(g: Gathering) -> bool:
    """Whether all that is known is that something was discussed, nobody says where."""
    return all(m.lasting for m in g.members) and not g.countries


def _to_come(g: Gathering, t: Telling, named: int) -> int | None:
    same_report = any(m.sighting.report == t.sighting.report and m.sighting.entry.status in AHEAD for m in g.members)
    told = t.sighting.told
    if t.opening and not t.anew and _in_one_report(g, t):
        return 0
    foretold = t.foretold and named >= 2 and g.held is not None and not same_report
    if told is None or (t.lasting and not foretold):
        return 0 if same_report else None
    horizon = timedelta((HORIZON_VISIT if t.visit else HORIZON_ABROAD) if t.abroad and named >= 2 else HORIZON_HOME)
    if t.lasting:
        horizon = timedelta(SOON)
    if g.held is not None:
        start = g.held[0]
        if g.start is None and not g.visit and all(m.before for m in g.members if m.sighting.entry.status in DONE):
            return None  # "we met recently": not on the day of the report
        reported = g.start is None and any(_reported(m, t) for m in g.members) and not _told_on(g, t, told)
        if reported or not told <= start <= told + horizon or (t.visit and not g.visit and start == told):
            return None
        if _may_be_call(g) and (t.visit or start - told > timedelta(SOON)):
            return None
        if t.visit and start - told > timedelta(SOON) and _only_words(g):
            return None
        return 0 if same_report else (start - told).days
    if g.wide is not None:
        done = any(m.sighting.entry.status in DONE for m in g.members)
        if (g.wide[1] - g.wide[0]).days > (STAY * 5 if done else SEASON):
            return None
        days = max(0, (g.wide[1 if done else 0] - told).days)  # rather what is known by its day
        return days if g.wide[0] - horizon <= told <= g.wide[1] else None
    if g.plans is not None:
        gap = _gap(g.plans, (told, told))
        length = max(g.plans[1], told) - min(g.plans[0], told)
        apart = PLANS_APART if t.visit and g.visit else PLANS_OF_TALKS
        return gap if gap <= apart and length <= horizon else None
    return None


def _in_one_report(g: Gathering, t: Telling) -> bool:
    """Whether it was done on that day, as the report in which somebody speaks at it tells."""
    told = t.sighting.told
    if told is not None and (g.held is None or not g.held[0] <= told <= g.held[1]):
        return False
    here = [m for m in g.members if m.sighting.report == t.sighting.report and m.sighting.entry.status in DONE]
    over = any(m.lasting and face_to_face(m.sighting.entry) for m in here)  # "we discussed it": told when it is over
    return bool(here) and not over


def _reported(m: Telling, t: Telling) -> bool:
    """Whether a plan's own report tells that a deed was done: it is another; but "has arrived; the two will talk"."""
    if m.sighting.report != t.sighting.report or m.sighting.entry.status not in DONE:
        return False
    if t.visit and m.visit:
        return t.anew or t.country != m.country  # but "has arrived; in Lima he will attend a ceremony" is one visit
    return t.visit or not m.visit


def _told_on(g: Gathering, t: Telling, told: date) -> bool:
    """Whether another report tells of it too, later or as part of a visit: "he met her at the airport; the two will
    hold talks"."""
    if t.anew:
        return False
    others = [m for m in g.members if m.sighting.report != t.sighting.report and m.sighting.entry.status in DONE]
    days = [m.sighting.told for m in others if m.sighting.told is not None]
    return any(day > told or (day == told and g.visit and not t.visit) for day in days)


def _void(g: Gathering, t: Telling, named: int) -> int | None:
    """What is called off or denied was to come: its thread has a plan, told before or at about the same time."""
    told = t.span.start
    plans = [m.sighting.told for m in g.members if m.sighting.entry.status in AHEAD and m.sighting.told is not None]
    if not plans or not (t.abroad and named >= 2):
        return None
    if g.held is not None and g.held[1] < told - timedelta(DISPUTED):
        return None
    gap = min(abs((told - day).days) for day in plans)
    return gap if gap <= PLANS_APART else None
