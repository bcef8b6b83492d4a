"""Whom an act answers or is put to: a refusal the one who asked, a suit the one whose doing it is to stop, a letter
the one to whom it is sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dragoman.actors import Actors
from dragoman.events.act import Act, Parties
from dragoman.events.arguments import content_noun, direct_object, prepositional
from dragoman.events.complement import touched
from dragoman.events.slots import Slots
from dragoman.events.things import AUTHORS, thing_parties
from dragoman.events.words import words

ASKING = ("REQUEST", "AGREE")
ANSWERED = ("REQUEST", "ACCUSE", "THREATEN")
"""Types of acts that a refusal answers: what was asked, laid to somebody's charge or threatened."""
ACCEPTING = frozenset(("accept", "agree"))
MAKERS = ("poss", "by", "from")
WITHSTANDING = frozenset(("despite", "amid", "amidst", "notwithstanding", "to"))
ASKED = words("askings")
SUITS = frozenset(("sue",))
WRITTEN = frozenset(("REQUEST", "THREATEN", "ACCUSE", "SUPPORT"))
UTTERANCES, ANSWERS = words("utterances"), frozenset(("react", "respond", "reply", "answer", "retort"))


def answer(acts: Sequence[Act], actors: Actors) -> None:
    """Give refusals and suits that name nobody their recipients, from the act they answer or their aim."""
    by_trigger = {act.trigger.i: act for act in acts}
    for act in acts:
        if (given := answer_to(act, by_trigger)) is not None:
            _put_to(act, given, actors)
    for n, act in enumerate(acts):
        if act.recipients or not act.actors:
            continue
        if act.item.type == "REJECT" and act.trigger.is_verb:
            act.recipients = _asker(act, acts[:n]) or _pressing(act, actors)
        elif act.item.id in SUITS:
            act.recipients = _sued(act, actors)
        elif act.item.type in WRITTEN and act.trigger.tag == "VBG":
            act.recipients = _addressed(act, actors) or _answered(act, actors)


def answer_to(asking: Act, by_trigger: Mapping[int, Act]) -> Act | None:
    """ "Rejected Oslo's demand", "agreed to its request": the act that answers what a noun tells was asked or said."""
    noun = asking.trigger
    if asking.item.type not in ANSWERED or not noun.is_noun or noun.dep not in ("dobj", "nsubjpass", "pobj"):
        return None
    verb = noun.head.head if noun.dep == "pobj" else noun.head
    given = by_trigger.get(verb.i)
    if given is None or not given.actors or not verb.is_verb:
        return None
    yes = given.item.id in ACCEPTING and asking.item.type == "REQUEST"
    return given if yes or (given.item.type == "REJECT" and noun.dep != "pobj") else None


def told_before_answer(act: Act) -> bool:
    """ "Dismissed Mali's accusation": it was made, though it is dismissed; but "received no request from Mali"."""
    noun = act.trigger
    own = act.item.type in ANSWERED and noun.is_noun and act.support is None and noun.dep == "dobj"
    return own and bool(act.actors) and not any(k.lower in ("no", "any") for k in noun.kids)


def _put_to(asking: Act, given: Act, actors: Actors) -> None:
    """Who answers is the one asked; who asks is named at the noun."""
    mine = {p.name for p in given.actors}
    pointing = any(k.lower in ("the", "this", "that", "these", "those") for k in asking.trigger.children("det"))
    named = MAKERS if pointing else (*MAKERS, "demonym")  # "the Danish demand" only points back
    makers = tuple(p for p in Slots(asking.trigger, actors).fill(named) if p.name not in mine)
    if makers:
        names = {p.name for p in makers}
        asking.actors, asking.support = makers, None
        asking.recipients = tuple(p for p in asking.recipients if p.name not in names) or given.actors


def _asker(refusal: Act, before: Sequence[Act]) -> Parties:
    """ "Oslo asked the judge to wait, but he declined": who asked in this sentence or the one before."""
    mine = {p.name for p in refusal.actors}
    for act in reversed(before):
        if refusal.trigger.sent.i - act.trigger.sent.i > 1:
            return ()
        if act.item.type in ASKING and act.actors and mine & {p.name for p in act.recipients}:
            return tuple(p for p in act.actors if p.name not in mine)
    return ()


def _pressing(refusal: Act, actors: Actors) -> Parties:
    """ "Refused to resign despite calls from Chad", "to bow to its demands": whose asking is withstood."""
    mine = {p.country for p in refusal.actors}
    verbs = [refusal.trigger, *(t for t in (refusal.content,) if t is not None and t.is_verb)]
    for prep, noun in (phrase for verb in verbs for phrase in prepositional(verb)):
        if prep in WITHSTANDING and content_noun(noun).lemma in ASKED:
            found = thing_parties(content_noun(noun), actors, bonds=AUTHORS)
            if others := tuple(p for p in found if not (p.country in mine and p.sector in ("", "GOV"))):
                return others
    return ()


def _sued(suit: Act, actors: Actors) -> Parties:
    """ "A suit challenging Ohio's law", "sued to stop Ohio": whose doing the suit is against."""
    for k in (k for t in suit.words for k in t.kids):
        if k.is_verb and k.i > suit.trigger.i and k.dep in ("acl", "advcl", "xcomp", "relcl"):
            mine = {p.name for p in suit.actors}  # a state may be sued at home
            found = touched(k, replace(suit, actors=()), actors)
            return tuple(p for p in found if p.name not in mine)
    return ()


def _addressed(act: Act, actors: Actors) -> Parties:
    """ "Sent a letter requesting new rules to the minister", "wrote to Chad demanding it": to whom the words go."""
    paper, verb = act.trigger.head, act.trigger.head
    if act.trigger.dep == "acl" and paper.lemma in UTTERANCES:
        verb = paper.head
    elif act.trigger.dep != "advcl" or verb.lemma != "write":
        return ()
    mine = {p.name for p in act.actors}
    asked = direct_object(act.trigger)
    given = [
        verb.child("dative"),
        *(n for w in (verb, paper, act.trigger, asked) if w for p, n in prepositional(w) if p == "to"),
    ]
    found = (actors.at(noun) for noun in given if noun is not None)
    return next((others for p in found if (others := tuple(x for x in p if x.name not in mine))), ())


def _answered(act: Act, actors: Actors) -> Parties:
    """ "Reacted angrily to the Danish remarks, denouncing baseless claims": whose words are answered."""
    if act.item.type != "ACCUSE" or act.trigger.dep != "advcl" or act.trigger.head.lemma not in ANSWERS:
        return ()
    mine = {p.name for p in act.actors}
    for prep, noun in prepositional(act.trigger.head):
        if prep == "to":
            found = actors.at(noun) or thing_parties(noun, actors, bonds=AUTHORS)
            return tuple(p for p in found if p.name not in mine)
    return ()
