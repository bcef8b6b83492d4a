"""Which of the acts stand: an undertaken act stands for its undertaking, what is only asked for is none."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.events.act import Act
from dragoman.events.answering import ACCEPTING, ANSWERED
from dragoman.events.arguments import direct_object, prepositional
from dragoman.events.complement import is_opinion
from dragoman.events.words import words
from dragoman.model import Party
from dragoman.parse.tree import Token

POINTING = ("the", "this", "that", "these", "those")
SEVERAL = frozenset(("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "both"))
CEASING = words("ceasing")
SPELLS = words("counted_spells")
SETTING = frozenset("after amid amidst at before despite during following in since".split())
PLACING = frozenset("in at across throughout outside around".split())
SCENES = words("scenes")
TOLD_AFTER = frozenset(("after", "because", "following", "since"))
"""What joins to a request or refusal something that has been done."""
BEFOREHAND = words("settled_before")
PASSING = frozenset(("adopt", "approve", "back", "endorse", "pass", "support", "vote"))
TEXTS = frozenset(("communique", "declaration", "motion", "resolution", "statement", "text"))
HARM = frozenset(("ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "PROTEST"))
ADVISING = ("should", "must", "ought", "could", "can")
TOPICAL = frozenset(("discuss", "discuss with somebody"))
"""Items whose object is what is talked about: never a side, and never the talk itself."""


def settle(acts: list[Act]) -> Iterator[Act]:
    """The acts that stand, each marked complete or not, in text order."""
    by_trigger = {a.trigger.i: a for a in acts}
    asked: set[int] = set()
    dropped: set[int] = set()
    stands: set[int] = set()
    for act in acts:
        if act.content is None or not act.item.content:
            continue
        under = {t.i for t in act.content.subtree()} - {act.trigger.i} - _told_besides(act.content)
        if act.item.content == "about":
            inner = _inner(act, act.content, under, by_trigger) if act.item.id == "offer" else None
            if inner is not None and inner.item.type in HARM and _undertaken(inner, act):
                dropped.add(act.trigger.i)  # "is prepared to impose sanctions": no offer
                continue
            asked |= under - _asked_before(act, by_trigger)
        elif act.item.content == "undertaking" and act.trigger.i not in asked:
            if is_opinion(act):
                dropped.add(act.trigger.i)
                continue
            inner = _inner(act, act.content, under, by_trigger)
            if act.content.lemma in BEFOREHAND:
                continue  # "agreed the date of the visit": the visit is planned
            if inner is not None and inner.item.type != act.item.type and _undertaken(inner, act):
                dropped.add(act.trigger.i)  # but "agreed to form an alliance" is one agreement
                stands.add(inner.trigger.i)
                inner.reasons += act.reasons
            else:
                asked |= under - _asked_before(act, by_trigger)
    inside = {w.i for a in acts if complete(a) for w in a.words if w is not a.trigger and w.is_verb}
    for act in acts:
        if act.trigger.i in inside:
            continue  # "pledged to cooperate": one act, told by both words
        disowned = act.support is not None and act.support.kind == "disown"  # "rejects claims of a hand in the raid"
        if (act.trigger.i in asked and not disowned) or act.trigger.i in dropped:
            continue
        if act.trigger.i not in stands and (_named_by_verb(act, by_trigger) or _in_its_text(act, by_trigger)):
            continue
        act.complete = complete(act)
        if act.complete or not act.trigger.is_verb:
            yield act


def _in_its_text(vote: Act, by_trigger: dict[int, Act]) -> bool:
    """ "Adopted a resolution condemning Chad": the vote does what its text says."""
    if vote.item.type != "SUPPORT" or vote.trigger.lemma not in PASSING:
        return False
    texts = [direct_object(vote.trigger), *(noun for t in vote.trigger.subtree() for noun in t.children("pobj"))]
    said = (k.i for text in texts if text is not None and text.lemma in TEXTS for k in text.children("acl"))
    return any(i in by_trigger and by_trigger[i].actors == vote.actors for i in said)


def _asked_before(refusal: Act, by_trigger: dict[int, Act]) -> set[int]:
    """The noun of what was asked, where a refusal names it with who asked."""
    content = refusal.content
    if content is None:
        return set()
    nouns = [content, *(n for p, n in prepositional(content) if p == "to")]  # "refused to yield to Oslo's demand"
    told = (by_trigger[n.i] for n in nouns if n.i in by_trigger)
    return {asking.trigger.i for asking in told if _refuses(refusal, asking)}


def _refuses(refusal: Act, asking: Act) -> bool:
    """ "Ignored Oslo's demand", "agreed to its request": asked by one, answered by the other, two acts."""
    answers = refusal.item.type == "REJECT" or (refusal.item.id in ACCEPTING and asking.item.type == "REQUEST")
    apart = not {p.name for p in asking.actors} & {p.name for p in refusal.actors}
    return answers and asking.item.type in ANSWERED and bool(asking.actors) and apart


def _told_besides(content: Token) -> set[int]:
    """ "Urged him to resign, as did Hale, who had left", "a call for talks after ten were killed": told, not asked."""
    out: set[int] = set()
    for t in content.subtree():
        pronoun = t.child("nsubj") if t.dep == "relcl" and t.head.is_proper else None
        if pronoun is not None and pronoun.lower in ("who", "which") and (before := pronoun.before) is not None:
            if before.text == ",":
                out |= {k.i for k in t.subtree()}
        mark = t.child("mark") if t.dep == "advcl" else t.head if t.dep == "pcomp" else None
        passive = t.tag == "VBN" and any(
            k.tag == "VBD" for k in t.children("aux", "auxpass")
        )  # "after two were killed"
        past = t.tag == "VBD" or passive or (t.dep == "pcomp" and t.tag in ("VBG", "VBN"))
        meanwhile = t.dep == "pobj" and t.head.lower == "during"  # "promised her to help during a visit to Chad"
        if meanwhile or (mark is not None and mark.lower in TOLD_AFTER and past):
            out |= {k.i for k in t.subtree()}
    return out


def _inner(outer: Act, content: Token, under: set[int], by_trigger: dict[int, Act]) -> Act | None:
    """The act that the content itself says: its verb, or the noun that its verb carries."""
    inner = by_trigger.get(content.i)
    if inner is None:
        inside = (by_trigger[i] for i in sorted(under) if i in by_trigger)
        inner = next((a for a in inside if a.support is not None and a.support.verb in (content, outer.trigger)), None)
    return inner if inner is not outer else None


def _undertaken(inner: Act, outer: Act) -> bool:
    """Does the inner act stand for the undertaking: its own, with its parties, and not only what should be?"""
    if any(k.tag == "MD" and k.lower in ADVISING for k in inner.trigger.kids):
        return False
    ended = inner.support is not None and (inner.support.kind == "stop" or inner.support.verb.lemma in CEASING)
    if inner.item.type in ("ASSAULT", "COERCE") and ended:
        return False  # "a deal to end hostilities": what is undertaken is their end
    apart = not {p.name for p in inner.actors} & {p.name for p in outer.actors}
    own = {p.country for p in inner.actors if p.sector == "MIL"} & {p.country for p in outer.actors if p.country}
    if inner.actors and outer.actors and apart and not own:
        return False  # another's act is accepted: "agreed to American mediation"
    inner.actors = inner.actors or outer.actors
    return complete(inner)


def _named_by_verb(act: Act, by_trigger: dict[int, Act]) -> bool:
    """Is the noun the object that makes a verb's sense ("signed an agreement"): one act, told by the verb?"""
    noun = act.trigger
    if noun.is_verb:
        return False
    carries = noun.head if noun.dep in ("dobj", "nsubjpass") else act.support.verb if act.support else None
    carrier = by_trigger.get(carries.i) if carries is not None else None
    if noun.dep == "pobj" and noun.head.lower in ("in", "under") and act.item.type == "AGREE":
        told = by_trigger.get(noun.head.head.i)
        if told is not None and told.item.type == "AGREE" and complete(told):
            return True  # "in the deal of 3 May the two agreed on a line"
    if carrier is None or not complete(carrier):
        return False
    if carrier.item.id in TOPICAL:
        return False  # "discussed the coming summit"
    if _refuses(carrier, act):
        return False
    same = carrier.item.type == act.item.type and set(act.item.modes) <= set(carrier.item.modes)
    charged = carrier.item.content == "asserted"  # "attributed the raid to the rebels": they did it, he says
    return same or (noun.lemma in carrier.item.object and not charged) or noun in carrier.words


def _known(party: Party) -> bool:
    """Is it somebody, not "states" or "people" at large?"""
    return bool(party.country or party.sector or party.office or not party.name[:1].islower())


def _several(party: Party) -> bool:
    """ "The two leaders", "both premiers", a body of states: more than one."""
    return party.sector == "IGO" or party.name.casefold().removeprefix("the ").split(" ", 1)[0] in SEVERAL


def _mutual(verb: Token) -> bool:
    """ "Accused each other", "both sides blamed the other": those who act are acted on."""
    other = verb.child("dobj") if verb.is_verb else None
    if other is not None and other.lower == "one" and other.following is not None:
        return other.following.lower == "another"
    if other is None or other.lower not in ("other", "another"):
        return False
    before = {k.lower for k in other.kids}
    who = verb.child("nsubj")
    both = who is not None and (who.lower == "both" or any(k.lower == "both" for k in who.kids))
    return bool(before & {"each", "one"}) or (both and "the" in before)


def _definite(noun: Token) -> bool:
    return any(k.dep == "det" and k.lower in POINTING for k in noun.kids)


def _told_protest(act: Act) -> bool:
    """ "Two weeks of protests", "protests in the capital": by nobody named, with a number or place of its own."""
    noun = act.trigger
    if act.item.type != "PROTEST" or noun.is_verb:
        return False
    counted = noun.dep == "pobj" and noun.head.lower == "of" and noun.head.head.lemma in SPELLS
    whole = noun.head.head if counted else noun
    placed = any(prep in PLACING and (o.is_proper or o.lemma in SCENES) for prep, o in prepositional(noun))
    if whole.dep == "pobj" and whole.head.lower in SETTING:
        return counted and placed  # else when or where something else was done: "backed down after weeks of protests"
    return counted or placed


def complete(act: Act) -> bool:
    """Are the parties there that the item needs?"""
    needs = act.item.needs if act.trigger.is_verb else act.item.noun_needs
    n_actors, n_recipients = len(act.actors), len(act.recipients) or _mutual(act.trigger)
    known = sum(_known(p) + (act.trigger.is_verb and _several(p)) for p in (*act.actors, *act.recipients))
    carried = act.support is not None and act.support.kind != "happen"
    checks = {
        "actor": n_actors > 0,
        "recipient": n_recipients > 0,
        "any": n_actors + n_recipients > 0,
        "named": n_actors + n_recipients > 0,
        "told": n_actors > 0 or (carried and n_recipients > 0),
        "both": n_actors > 0 and n_recipients > 0,
        "two": known > 1 or (known > 0 and carried),
        "support": act.support is not None or n_actors + n_recipients > 0 or _told_protest(act),
        "made": carried,
    }
    if not act.trigger.is_verb and n_actors + n_recipients == 0 and _definite(act.trigger):
        return False  # "after the attack" only points back
    return all(checks[need] for need in needs)
