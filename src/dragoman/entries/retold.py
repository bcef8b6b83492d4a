"""One blow told over a whole report: "the attack", "the two blasts", "claimed responsibility" go back to it."""

from __future__ import annotations

from datetime import date, timedelta

from dragoman.entries.draft import STATED, Draft
from dragoman.events.arguments import content_noun, is_passive, prepositional, subject
from dragoman.events.attackers import HURTING, INSTRUMENTS, names_violence
from dragoman.events.lexicon import EventLexicon
from dragoman.model import Link
from dragoman.parse.tree import Token
from dragoman.status import IRREALIS
from dragoman.word import Sayings

CLAIM = "claim responsibility"
"""The item of those who own to a blow without naming it."""
POINTING = frozenset(("the", "this", "that", "these", "those", "both"))
ORDINALS = frozenset(("first", "second", "third", "fourth", "latest", "last"))
RECENT = timedelta(days=30)
"""How long ago a blow may lie that a report goes back to from far away."""


def blow_before(draft: Draft, drafts: list[Draft], published: date | None) -> Draft | None:
    """The dated blow that an undated act of violence goes back to: the one just told, else the one in the news."""
    if draft.act.item.type != "ASSAULT" or draft.dated or not _goes_back(draft):
        return None
    told = [o for o in drafts if o.act.start < draft.act.start and _dated_blow(o) and _same_place(draft, o)]
    mine = {p.country or p.name for p in draft.actors}
    told = [o for o in told if mine & {p.country or p.name for p in o.actors}] or told  # rather by the same hand
    here = draft.act.trigger.sent.i
    for other in reversed(told):
        if here - other.act.trigger.sent.i <= 1 and here != other.act.trigger.sent.i:
            return other
        if other.when is not None and other.when.start == other.when.end and _in_the_news(other, published):
            return other
    return None


def own_word(draft: Draft, sayings: Sayings) -> None:
    """Who claims a blow did it on his own word: "claimed responsibility", "the raid was claimed by the rebels"."""
    if draft.act.item.type == "ASSAULT" and not draft.word:
        claims = (s for t in draft.act.words if t.lemma == "claim" and (s := sayings.of(t)) is not None)
        draft.word = next((s.links for s in claims), ())
    if draft.act.item.id == CLAIM:
        mine = (Link(p.name, "party", CLAIM, p.mention, p.country, p.sector, p.start, p.end) for p in draft.actors[:1])
        draft.word = (*draft.word, *(link for link in mine if link.name not in {w.name for w in draft.word}))


def _goes_back(draft: Draft) -> bool:
    """ "The attack", "the first bomb went off", "was killed in the raid", "ten were killed": no blow of its own."""
    act, trigger = draft.act, draft.act.trigger
    if act.item.id == CLAIM:
        return True
    if trigger.is_noun:
        return _definite(trigger)
    blow = _blow(trigger)
    if blow is not None:
        return _definite(blow)
    hurt = trigger.lemma in HURTING and is_passive(trigger) and not draft.actors
    return hurt and not (draft.where is not None and draft.where_rule == STATED and draft.where.name)


def _blow(verb: Token) -> Token | None:
    """What killed or struck: "the blast killed", "killed in the blast", "the bomb went off"."""
    head = None if is_passive(verb) else subject(verb)
    nouns = [content_noun(head)] if head is not None and head.is_noun else []
    nouns += [noun for prep, noun in prepositional(verb) if prep in ("in", "by", "during", "between")]
    return next((n for n in nouns if n.lemma in INSTRUMENTS or names_violence(n, EventLexicon.load())), None)


def _definite(noun: Token) -> bool:
    """ "The attack", not "the attack on the barracks at Goma", which may be another."""
    if any(prep in ("on", "against", "at", "in", "of") for prep, _ in prepositional(noun)):
        return False
    return any((k.dep == "det" and k.lower in POINTING) or k.lower in ORDINALS for k in noun.kids)


def _dated_blow(draft: Draft) -> bool:
    return draft.act.item.type == "ASSAULT" and draft.dated and draft.standing.status not in IRREALIS


def _same_place(draft: Draft, other: Draft) -> bool:
    if draft.where is None or other.where is None:
        return True
    return draft.where.country == other.where.country


def _in_the_news(draft: Draft, published: date | None) -> bool:
    """Is the blow no older than news is?"""
    end = draft.when.end if draft.when is not None else None
    return published is None or (end is not None and end > published - RECENT)
