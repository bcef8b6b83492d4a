"""When each act took place: the phrase that dates it, another sentence, or the day of the report."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from dragoman.entries.draft import Draft
from dragoman.entries.merge import SAYING, keys
from dragoman.entries.retold import blow_before
from dragoman.events.act import Act
from dragoman.events.arguments import is_passive, prepositional
from dragoman.model import Reason, When
from dragoman.parse.tree import Token
from dragoman.status import IRREALIS, Standing, scheduled
from dragoman.times import TimePhrase, Times, to_come
from dragoman.word import Sayings

OFTEN = frozenset(("before", "previously", "repeatedly", "often", "always", "times", "frequently"))
NEWS = timedelta(days=30)
"""Days for which an undated meeting that a text begins with may lie back."""


def date_act(draft: Draft, times: Times, sayings: Sayings, published: date | None) -> None:
    """The phrase that dates the act; a past act without one ended by publication, a plan has none."""
    act = draft.act
    phrase = times.of(act.trigger)
    if phrase is None and act.support is not None:
        phrase = times.of(act.support.verb)
    if phrase is None and act.trigger.is_noun and draft.standing.status == "planned":
        phrase = times.beside(act.trigger)
        if phrase is None and (participle := scheduled(act.trigger)) is not None:
            phrase = times.of(participle)
    when = phrase.when if phrase is not None else None
    if phrase is not None and draft.standing.status == "planned" and _announced(act, phrase, times):
        phrase = when = None
    told = _told(act, times, sayings, published)
    if phrase is not None and phrase.hour_alone and told is not None:
        when = replace(told, basis="stated")  # "at 4 a.m.", of the day that the text tells of
    again = act.carrier.is_verb and _at_other_times(act.carrier)
    told = None if again else told
    if when is None and not again and (own := sayings.of(act.trigger)) is not None:
        when = own.said_on
    if when is not None and phrase is not None and published is not None and draft.standing.status == "planned":
        when = to_come(phrase, when, published)
    done = draft.standing.status in ("occurred", "ongoing")
    ahead = published is not None and when is not None and when.start is not None and when.start > published
    if done and ahead and _past(act.carrier):
        when = None  # "discussed the summit in May", in March: the day is the summit's
    if when is not None:
        draft.reasons.append(Reason("when", when.text, ", ".join(when.rules)))
        if done and ahead:
            draft.standing = Standing("planned", when.text, "dated after publication")
        lasting = when.start is not None and when.end is None and not _tally(act.carrier)
        if lasting and draft.standing.status == "occurred":
            draft.standing = Standing("ongoing", when.text, "since then")
    elif draft.standing.status == "occurred":
        when = told or When(None, published, basis="published")
        draft.reasons.append(Reason("when", when.text, f"undated past act, basis {when.basis}"))
    draft.when = when


def _at_other_times(verb: Token) -> bool:
    """ "Have discussed it before", "met on past occasions", "many times": not on the day that is spoken of."""
    if any(k.lower in OFTEN for k in verb.children("advmod", "npadvmod")):
        return True
    return any(prep in ("on", "in") and noun.lemma in ("occasion", "past") for prep, noun in prepositional(verb))


def _told(act: Act, times: Times, sayings: Sayings, published: date | None) -> When | None:
    """The day of the scene, unless it is still to come: what is told in the past was not on it.

    Where somebody spoke on that day, only what was done in words was done on it too.
    """
    when = times.scene(act.trigger)
    ahead = when is not None and published is not None and when.start is not None and when.start > published
    if when is None or ahead:
        return None
    scene = times.scenes[act.trigger.sent.i]
    spoken = scene is not None and scene.verb.sent is not act.trigger.sent and sayings.of(scene.verb) is not None
    return None if spoken and act.item.type not in SAYING else when


def _announced(act: Act, phrase: TimePhrase, times: Times) -> bool:
    """ "Authorised a visit in April", "on Monday announced talks": the day is that of the deed that plans the act."""
    verb = act.support.verb if act.support is not None else None
    if verb is None or verb is act.trigger or times.governor(phrase) is not verb:
        return False
    return _past(verb) and phrase.start < act.trigger.start


def _tally(verb: Token) -> bool:
    """ "Have arrested 1,000 people since May": so many acts that are done, none that still goes on."""
    counted = (k for k in verb.kids if k.dep in ("nsubjpass", "dobj"))
    return verb.tag == "VBN" and any(k.tag == "CD" or k.child("nummod") is not None for k in counted)


def _past(verb: Token) -> bool:
    """Is it a verb that tells what somebody has done?"""
    if not verb.is_verb or is_passive(verb):
        return False
    perfect = verb.tag == "VBN" and any(k.dep == "aux" and k.lower in ("had", "has", "have") for k in verb.kids)
    return verb.tag == "VBD" or perfect


def give_back(drafts: list[Draft], published: date | None) -> None:
    """What was discussed has its day, not the discussing: a phrase behind the noun for a plan is the noun's."""
    ahead = [d for d in drafts if d.standing.status == "planned" and d.dated and d.act.trigger.is_noun]
    for draft in drafts:
        verb, when = draft.act.carrier, draft.when
        if when is None or not draft.dated or draft.standing.status != "occurred" or not _past(verb):
            continue
        for other in ahead:
            noun = other.act.trigger
            same = other.when is not None and other.when.text == when.text and verb in noun.ancestors()
            if same and noun.start > verb.start:
                draft.when = When(None, published, basis="published")


def infer_days(drafts: list[Draft], published: date | None) -> None:
    """Where the text fixes a day in another sentence for the same act, it holds here too."""
    for draft in drafts:
        if draft.standing.status in ("planned", "expected", "possible", "hypothetical"):
            continue
        if not draft.dated and draft.act.carrier.is_verb and _at_other_times(draft.act.carrier):
            continue
        same = (o for o in drafts if o is not draft and o.dated and _same_act(draft, o))
        if published is not None and not draft.dated:
            same = (o for o in same if not _background(draft, o, published))
        same = (o for o in same if not _elsewhere(draft, o))
        other = next((o for o in same if not draft.dated or _within(o.when, draft.when)), None)
        other = other or blow_before(draft, drafts, published)
        if other is not None and other.when is not None:
            w = other.when
            draft.when = When(w.start, w.end, w.text, w.grain, w.approximate, "inferred", w.value, w.rules)
            draft.reasons.append(Reason("when", w.text, "the same act dated in another sentence"))


def _background(draft: Draft, later: Draft, published: date) -> bool:
    """Is the dated one another, earlier meeting: told after the undated one, and of a day that was no news any more?"""
    if draft.act.item.type != "CONSULT":
        return False
    end = later.when.end if later.when is not None else None
    return draft.act.start < later.act.start and end is not None and end < published - NEWS


def _elsewhere(one: Draft, other: Draft) -> bool:
    """ "We met in Oslo; today we meet in Lima": do their sentences put them in two places?"""
    a, b = one.where, other.where
    if a is None or b is None or one.act.item.type != "CONSULT":
        return False
    return a.country != b.country if "" in (a.name, b.name) else a.name != b.name


def _within(day: When | None, vaguer: When | None) -> bool:
    """Does a day lie inside a vaguer time, and so make it precise?"""
    if day is None or vaguer is None or not (day.start and vaguer.start and vaguer.end) or vaguer.grain == "day":
        return False
    return vaguer.start <= day.start <= vaguer.end


def _same_act(a: Draft, b: Draft) -> bool:
    if a.act.item.type != b.act.item.type or b.when is None or b.when.grain not in ("day", ""):
        return False
    if b.standing.status in IRREALIS or (a.act.item.id != b.act.item.id and not a.recipients):
        return False
    if a.act.item.type in ("ACCUSE", "REQUEST", "SUPPORT", "THREATEN", "REJECT"):
        return False
    actors, recipients = keys(a.actors), keys(a.recipients)
    shared = (actors & keys(b.actors)) or (not actors and recipients)
    return bool(shared) and (not recipients or bool(recipients & keys(b.recipients)))
