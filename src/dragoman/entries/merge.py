"""One act is one entry: two words for it in a sentence are merged, a mention that adds nothing is left out."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.entries.draft import Draft
from dragoman.events.arguments import is_passive
from dragoman.events.attackers import HURTING, foes_of
from dragoman.events.settling import TOPICAL
from dragoman.model import Party
from dragoman.parse.tree import Token

MUTUAL = frozenset(("CONSULT", "ASSAULT", "COOPERATE", "AID"))
"""Acts that two verbs tell together: "met and held talks", "killed two and wounded five"."""
MEASURES = frozenset(("COERCE", "SANCTION"))
"""Types of which two modes are two acts."""
SAYING = frozenset(("ACCUSE", "REQUEST", "THREATEN", "REJECT", "SUPPORT", "AGREE"))


RESULTS = frozenset(("kill", "killed without author"))
"""Items of which a mode is only that of the means."""
PLACED = frozenset(("table: place", "table: region"))
PLANS = frozenset(("planned", "expected", "possible"))
AFTER = frozenset(("after", "following", "since", "before", "despite"))
CAUSES = frozenset(("after", "following", "when", "as", "in", "during", "amid"))
ANSWERS = frozenset(("response", "retaliation", "revenge", "reprisal", "reaction", "answer"))


def keys(parties: Sequence[Party]) -> set[tuple[str, str]]:
    """What tells parties apart: their names and countries."""
    return {(p.name.casefold(), p.country) for p in parties}


def merge(drafts: list[Draft]) -> list[Draft]:
    """Merge within sentences, then drop nouns that only point back."""
    kept: list[Draft] = []
    for draft in drafts:
        same = next((k for k in reversed(kept) if _one_act(k, draft)), None)
        if same is None:
            kept.append(draft)
        else:
            _absorb(same, draft)
    return [d for i, d in enumerate(kept) if not _points_back(d, kept[:i])]


def _one_act(first: Draft, second: Draft) -> bool:
    """Do two words in one sentence name the same act?"""
    a, b = first.act.trigger, second.act.trigger
    if a.sent is not b.sent or first.act.item.type != second.act.item.type:
        return False
    if first.dated and second.dated and first.when and second.when and first.when.text != second.when.text:
        return False
    if {first.standing.status, second.standing.status} & {
        "negated"
    } and first.standing.status != second.standing.status:
        return False
    if a is b:
        return True  # "fired gas", "fired to break up the crowd"
    ahead = {draft.standing.status in PLANS for draft in (first, second)}
    if a.is_verb and b.is_verb and b.dep == "conj" and len(ahead) > 1:
        return False  # "met on Monday and will meet again"
    if first.act.item.type == "CONSULT" and _parted_by_time(a, b):
        return False
    if _others_met(first, second) or _discussed(first, second) or _elsewhere(first, second):
        return False  # "discussed his visit in June", "his visit to Oslo and his trip to Rome"
    actors, others = keys(first.actors), keys(second.actors)
    deed = b.head if b.dep == "conj" and b.tag == "VBG" else b  # "killing or wounding ten"
    main = (a, first.act.carrier) if b.lemma in HURTING else (a,)  # "launched strikes, killing four"
    result = deed.dep == "advcl" and deed.tag == "VBG" and deed.head in main
    result = result and (not second.modes or second.act.item.id in RESULTS)
    if first.act.item.type == "ASSAULT" and result and actors == others:
        return True  # "shelled the town, killing eight people": what came of it
    if first.act.item.type == "ASSAULT" and actors == others and _one_blow(a, b):
        return True
    if first.act.item.type == "ASSAULT" and not others and _with_it(a, b):
        return True
    toll = actors == others and (actors or b.is_noun) and _toll(a, b)
    if first.act.item.type == "ASSAULT" and (toll or (_by_blow(a, b) and (others <= actors or not actors))):
        return True
    mine, theirs = keys(first.recipients), keys(second.recipients)
    at_place = first.act.item.type == "ASSAULT" and bool(mine) and all(_struck(p, a) for p in first.recipients)
    if mine and theirs and not (mine & theirs) and not at_place and not _crossed(first, second):
        return False
    if actors and others and not (actors & others) and not _crossed(first, second):
        return False
    if first.act.item.type in SAYING and a.is_verb and b.is_verb:
        return b.dep == "advcl" and b.tag == "VBG" and b.head is a
    if _two_deeds(first, second) or _answers(a, b):
        return False
    if b.is_noun and _definite(b) and others <= actors and theirs <= mine:
        return True  # "marched; the march ended …"
    return _linked(a, b)


def _by_blow(verb: Token, noun: Token) -> bool:
    """ "Killed the general in a drone strike at the airport": the blow that killed."""
    if (
        verb.lemma not in HURTING
        or not noun.is_noun
        or noun.dep != "pobj"
        or noun.head.lower not in ("in", "by", "with")
    ):
        return False
    path = list(noun.ancestors())
    if noun.i < verb.i or verb not in path:
        return False
    return not any(t.is_verb for t in path[: path.index(verb)])


def _one_blow(first: Token, second: Token) -> bool:
    """ "Killed five and wounded 110": what one blow did."""
    return (
        {first.lemma, second.lemma} <= HURTING
        and first is not second
        and (second.head is first or first.head is second)
    )


def _toll(hurt: Token, blow: Token) -> bool:
    """ "Six were killed after a raid hit the camp", "after clashes between A and B": what the blow came to."""
    if hurt.lemma not in HURTING or not is_passive(hurt):
        return False
    told = [hurt, *(k for k in hurt.children("conj") if k.lemma in HURTING)]
    if blow.is_verb:
        mark = blow.child("mark", "advmod")
        return blow.dep == "advcl" and blow.head in told and mark is not None and mark.lower in CAUSES
    return blow.dep == "pobj" and blow.head.lower in CAUSES and blow.head.head in told


def _with_it(blow: Token, toll: Token) -> bool:
    """ "The bus was hijacked, with nine people taken hostage": what came of it."""
    return toll.is_verb and toll.dep == "pcomp" and toll.head.lower == "with" and toll.head.head is blow


def _discussed(first: Draft, second: Draft) -> bool:
    """Something done, and a visit or dated talks that it is about: to come, or what is said to be discussed."""
    if first.act.item.type != "CONSULT" or "visit" in first.modes or not second.act.trigger.is_noun:
        return False
    thing, noun = first.act.trigger.child("dobj"), second.act.trigger
    topic = first.act.item.id in TOPICAL and thing is not None and thing in (noun, *noun.ancestors())
    ahead = first.standing.status not in PLANS and second.standing.status in PLANS
    if "visit" in second.modes:
        return topic or ahead
    others = bool(keys(second.actors) - keys(first.actors))  # "discussed the coming Chilean-Peruvian summit"
    return topic and (second.dated or ahead or others)


def _parted_by_time(first: Token, second: Token) -> bool:
    """ "Will attend the summit after he concludes his visit to Peru": one act, then the other."""
    path = [second, *second.ancestors()]
    clauses = path[: path.index(first)] if first in path else []
    marks = (k.lower for t in clauses if t.dep == "advcl" and t.tag != "VBG" for k in t.children("mark"))
    return any(mark in ("after", "before", "once") for mark in marks)


def _others_met(first: Draft, second: Draft) -> bool:
    """ "After her talks with the president she met the premier": one of them met two others, one after the other."""
    if first.act.item.type != "CONSULT" or {"visit"} & {*first.modes, *second.modes}:
        return False
    mine, theirs = keys(first.actors), keys(second.actors)
    apart = [p for d, known in ((first, theirs), (second, mine)) for p in d.actors if not keys([p]) & known]
    both = bool(mine - theirs) and bool(theirs - mine) and bool(mine & theirs)
    return both and all(p.office or p.sector in ("REB", "PTY", "OPP") for p in apart)


def _elsewhere(first: Draft, second: Draft) -> bool:
    """Two journeys to two countries, or a journey to one and a meeting with somebody of a third."""
    goals = [{p.country for p in d.recipients if p.country} for d in (first, second) if "visit" in d.modes]
    if len(goals) == 2:
        return all(goals) and not goals[0] & goals[1]
    if len(goals) != 1 or not goals[0]:
        return False
    trip, met = (first, second) if "visit" in first.modes else (second, first)
    guests = {p.country for p in trip.actors}
    others = {p.country for p in met.actors if len(p.country) == 3} - guests
    return bool(guests & {p.country for p in met.actors} and others) and not others & goals[0]


def _two_deeds(first: Draft, second: Draft) -> bool:
    """ "Branded the bank a thief and froze its assets": two verbs, each of its own kind with its own object."""
    a, b = first.act.carrier, second.act.carrier
    apart = _after(b, a) or _in_clause_beside(b, a)
    if first.act.item.type in MEASURES and apart and first.modes and second.modes:
        if not {*first.modes} & {*second.modes}:
            return True  # "were arrested and deported"
    if second.act.item.id == "lose men":
        return True  # "repelled the attack and lost a soldier"
    if first.act.item.type in MUTUAL or first.act.item.id == second.act.item.id or not _after(b, a):
        return False
    return a.is_verb and b.is_verb and a.child("dobj") is not None and b.child("dobj") is not None


def _in_clause_beside(second: Token, first: Token) -> bool:
    """ "Emergency rule was imposed when he cancelled the vote and banned rallies"."""
    top = second
    while top.dep == "conj" and top.head is not top:
        top = top.head
    return top is not first and top.dep == "advcl" and top.tag == "VBD"


def _after(second: Token, first: Token) -> bool:
    """Is the second coordinated with the first, be it through a third: "declared …, imposed … and blocked …"?"""
    word = second
    while word.dep == "conj" and word.head is not word:
        word = word.head
        if word is first:
            return True
    return False


def _answers(first: Token, second: Token) -> bool:
    """ "Fired rockets in response to the raid", "attacked it after the shelling": the second is what was before."""
    path = [second, *second.ancestors()]
    if first not in path:
        return False
    between = path[: path.index(first)]
    nouns = any(t.dep == "pobj" for t in between)  # "injured after being attacked" is one
    return any(t.lemma in ANSWERS or (nouns and t.dep == "prep" and t.lower in AFTER) for t in between)


def _definite(noun: Token) -> bool:
    return any(k.dep == "det" and k.lower in ("the", "this", "that") for k in noun.kids)


def _crossed(first: Draft, second: Draft) -> bool:
    """Meetings are mutual: who visits and who is met may be on either side."""
    if first.act.item.type != "CONSULT":
        return False
    return bool(first.countries() & second.countries())


def _linked(a: Token, b: Token) -> bool:
    """Is one word in the phrase of the other, or are they coordinated?"""
    for t in b.ancestors():
        if t is a:
            return True
    for t in a.ancestors():
        if t is b:
            return True
        if t.dep == "relcl" and t.head.dep in ("nsubjpass", "dobj") and t.head.head is b:
            break  # "three who took part in the massacre were killed"
    return b.is_noun and (b.dep in ("attr", "appos") or b.head.dep == "attr")


def _absorb(first: Draft, second: Draft) -> None:
    """Keep the first word for the act, with what the second adds."""
    if not first.actors:
        toll = first.act.trigger.lemma in HURTING and first.act.item.type == "ASSAULT"
        first.actors = foes_of(first.recipients, second.actors) if toll else second.actors
    met = [p for p in second.actors if keys([p]) - keys(first.actors) - keys(first.recipients)]
    blow = first.act.trigger
    if first.act.item.type == "ASSAULT" and second.recipients and all(_struck(p, blow) for p in first.recipients):
        first.recipients = second.recipients  # "attacked a base in Helmand, killing ten soldiers"
    if not first.recipients and first.act.item.type != "CONSULT":
        first.recipients = second.recipients
    elif _with_it(blow, second.act.trigger):  # the people, rather than the bus
        first.recipients = (*second.recipients, *(p for p in first.recipients if p.country))
    elif (
        _hurts_too(second.act.trigger) or {blow.lemma, second.act.trigger.lemma} <= HURTING
    ):  # "killed a guard, wounding two nurses"
        hurt = [p for p in second.recipients if keys([p]) - keys(first.recipients)]
        first.recipients = (*first.recipients, *hurt)
    elif first.act.item.type == "CONSULT" and not first.counterpart:
        first.counterpart = second.counterpart or tuple(met)
    if first.when is None or not first.dated:
        first.when = second.when if second.dated else first.when
    first.where = first.where or second.where
    first.modes = first.modes or second.modes
    first.reasons += second.reasons


def _hurts_too(verb: Token) -> bool:
    """ "Blew up a bus, killing two and wounding five": the second of what the blow did."""
    return verb.dep == "conj" and verb.lemma in HURTING and verb.head.lemma in HURTING


def _struck(party: Party, blow: Token) -> bool:
    """A place, or a house of prayer, of learning or of care, that was struck with people in it."""
    house = not party.country and party.sector in ("REL", "EDU", "MED") and party.name.islower()
    return party.rule in PLACED or house or (party.rule == "table: country" and _where(party, blow))


def _where(party: Party, blow: Token) -> bool:
    """ "Ripped through a market in Baghdad": a name that only says where."""
    name = next((t for t in blow.sent.tokens if t.start <= party.start < t.end), None)
    return name is not None and name.is_proper and name.dep == "pobj" and name.head.lower in ("in", "at", "near")


def _another(noun: Token) -> bool:
    """ "An attack on a patrol", which was not told before."""
    return any(k.dep == "det" and k.lower in ("a", "an", "another") for k in noun.kids)


def _points_back(draft: Draft, before: list[Draft]) -> bool:
    """A noun without time or place that names no new party of an act already entered is a bare pointer."""
    act = draft.act
    if act.trigger.is_verb or draft.dated or draft.quote or (act.support is not None and act.support.kind != "happen"):
        return False
    parties = keys((*draft.actors, *draft.recipients))
    places = draft.where.country if draft.where else ""
    for old in before:
        if draft.word and [link.name for link in draft.word] != [link.name for link in old.word]:
            continue  # another's word for it
        if old.act.item.type != act.item.type or ("visit" in draft.modes and "visit" not in old.modes):
            continue
        vaguer = len(draft.actors) + len(draft.recipients) < len(old.actors) + len(old.recipients)
        if old.standing.status != draft.standing.status and not vaguer:
            continue
        known = keys((*old.actors, *old.recipients))
        countries = old.countries() | ({old.where.country} if old.where else set())
        met = act.item.type == "CONSULT" and any(p.office and not keys([p]) & known for p in draft.actors)
        vague = act.item.type not in SAYING and not _another(act.trigger) and draft.countries() <= countries
        same = parties <= known or (vague and not met)
        if same and (not places or places in countries):
            if len(draft.actors) + len(draft.recipients) <= len(old.actors) + len(old.recipients):
                return True
    return False
