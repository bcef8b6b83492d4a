"""Joint acts: what two sides do together, and when a word for it tells of an act and not of a topic or a state."""

from __future__ import annotations

from collections.abc import Callable

from dragoman.entries.draft import Draft
from dragoman.events.act import Act
from dragoman.events.arguments import content_noun, direct_object, is_passive, prepositional, subject, surface_subject
from dragoman.events.parties import STATE, person
from dragoman.events.words import words
from dragoman.model import BODIES, Party
from dragoman.parse.tree import Token

COLLECTIVE, WISHES, VIEWS = words("collectives"), words("wishes"), words("views")
OFFERABLE, COOPERATIVE = words("offerable"), words("cooperative")
WEIGHING = frozenset(("call", "consider", "discuss", "welcome", "mull", "weigh", "contemplate"))
ASSEMBLED = words("assembled")
PERFECT = words("perfect")
OCCASIONAL = frozenset(("at", "during", "in", "after", "following", "before", "on", "of", "since"))
PROPOSALS = frozenset(("proposal", "suggestion", "offer", "plan", "request", "initiative", "terms", "term", "idea"))
GENERAL = frozenset(("cooperate", "cooperation grows"))
"""Items for working together in general, of which much is said without anything being done."""
EXCHANGES = frozenset(("dialogue", "contact", "communication", "exchange"))
KEEPING = frozenset(("maintain", "keep", "enjoy", "continue", "develop", "promote", "expand", "deepen", "intensify"))
"""Verbs of standing in exchange with somebody, as opposed to holding or beginning it."""
UNREAL = frozenset(("possible", "hypothetical", "expected"))
BINDING = STATE | frozenset(("REB", "UAF", "PRM", "ISM", "PTY", "OPP", "LAB"))
BEGINNING = frozenset(("begin", "start", "resume", "commence"))


def has_company(draft: Draft) -> bool:
    """Nobody meets or talks alone: of a joint act one person or state is not enough, a body or a group is."""
    parties = (*draft.actors, *draft.recipients, *draft.counterpart)
    if not draft.act.item.symmetric or len(parties) != 1:
        return True
    party = parties[0]
    if party.sector == "LEG" and party.country not in BODIES:
        return False  # a parliament that sits
    if _half_named(draft) or party.sector in ("REL", "EDU", "MED", "CVL", "JRN"):
        return False
    return collective(party) or party.country in BODIES or not (_single(party) or party.sector in ("", "BUS"))


def _half_named(draft: Draft) -> bool:
    """ "The beginning of the meeting with the workers", "an agreement with Norway": whose?"""
    act = draft.act
    with_ = any(k.lower == "with" for k in act.trigger.kids)
    if act.trigger.is_verb or not with_ or len({p.country or p.name for p in draft.actors}) > 1:
        return False
    return len({p.sector for p in draft.actors if p.sector in BINDING}) < 2  # but "rebels … with the government"


def is_generality(draft: Draft) -> bool:
    """ "Dialogue between the two is vital", "meetings of leaders could help": of such in general, at no time."""
    act, noun = draft.act, draft.act.trigger
    if noun.is_verb or draft.dated:
        return False
    if act.support is not None:
        if draft.standing.status not in ("occurred", "ongoing"):
            return False  # "agreed to continue the dialogue"
        verb = act.support.verb
        return noun.lemma in EXCHANGES and (verb.lemma in KEEPING or (verb.lemma == "have" and verb.tag[-1] in "ZP"))
    if noun.lemma == "dialogue":
        return True
    bare = noun.tag == "NNS" and not any(k.dep in ("det", "poss", "nummod") for k in noun.kids)
    return bare and noun.lemma in ("meeting", "summit", "visit", "contact", "conversation")


def is_occasion(draft: Draft) -> bool:
    """ "During our talks", "after his meeting": an undated noun that only says when something else was done."""
    noun = draft.act.trigger
    if noun.is_verb or draft.dated or draft.where is not None or draft.act.support is not None:
        return False
    ours, with_ = noun.child("poss"), any(k.lower == "with" for k in noun.kids)
    bare = ours is not None and ours.tag == "PRP$" and not with_
    return bare and noun.dep == "pobj" and noun.head.lower in OCCASIONAL


def _single(party: Party) -> bool:
    """One person, by office or name; a ministry or an assembly is many."""
    return bool(party.office) or (party.name.istitle() and party.name.split()[-1].casefold() not in ASSEMBLED)


def without_own_state(parties: tuple[Party, ...], country_name: Callable[[str], str]) -> tuple[Party, ...]:
    """A state does nothing together with those who speak for it: "the president … with our partners"."""
    speaking = {p.country for p in parties if p.name != country_name(p.country) and p.sector in STATE}
    return tuple(p for p in parties if p.country not in speaking or p.name != country_name(p.country))


def is_exchange(draft: Draft) -> bool:
    """Does exchange between two sides begin or grow? That it is there, is wanted or is talked about is none."""
    if draft.standing.status == "hypothetical" or not (_two_sides(draft) or _handed_over(draft)):
        return False
    return draft.act.item.id not in GENERAL or _begins_or_grows(draft)


def _two_sides(draft: Draft) -> bool:
    """Two states, or many under one name: "the members", a body of states."""
    parties = (*draft.actors, *draft.recipients)
    several = len({p.country or p.name for p in parties if p.country or p.name[:1].isupper()}) > 1
    return several or any(p.country in BODIES or collective(p) for p in parties)


def _handed_over(draft: Draft) -> bool:
    """ "Spain extradited the suspect": to whom need not be said."""
    return draft.act.trigger.is_verb and "legal" in draft.act.item.contexts


def collective(party: Party) -> bool:
    """ "African leaders", "54 nations": states and those who speak for them, without one country."""
    return party.name.isdigit() or any(word in COLLECTIVE for word in party.name.casefold().split())


def _begins_or_grows(draft: Draft) -> bool:
    standing, verb = draft.standing, draft.act.carrier
    if standing.status in UNREAL or standing.rule == "purpose" or is_topic(verb):
        return False
    if verb.lemma == "establish" and not draft.dated and any(k.lower in ("has", "have") for k in verb.children("aux")):
        return False  # "have established close cooperation": how things stand
    if draft.act.item.id == "cooperate" and verb.is_verb and standing.status in ("occurred", "ongoing"):
        if _progressive(verb) and _perfect(verb):
            return False
        return _begun(verb) or draft.dated or (_progressive(verb) and verb.lemma != "work")
    return True


def is_undertaking(draft: Draft) -> bool:
    """Is something undertaken, and by those whose undertaking it is?"""
    match draft.act.item.id:
        case "agree":
            return not wished(draft) and (_agreed(draft) if draft.act.trigger.is_verb else _made(draft))
        case "offer":
            told = draft.act.trigger.is_verb or draft.standing.status != "planned"  # "assurances of readiness"
            real = draft.standing.status not in UNREAL or draft.standing.rule == "back-shifted will"
            return told and real and _offered(draft.act)
    return True


def wished(draft: Draft) -> bool:
    """ "Hoped to meet", "a chance to talk", "would like to discuss"."""
    rule = draft.standing.rule
    unreal = rule == "back-shifted will" and draft.standing.status != "planned"
    return unreal or rule == "would have" or rule.removeprefix("governed by ") in WISHES


def _agreed(draft: Draft) -> bool:
    """Two sides agree on what they will do, or one agrees to something; to be of one mind is no undertaking."""
    act, verb = draft.act, draft.act.trigger
    if _points_back(verb):
        return False
    phrases = list(prepositional(verb))
    if any(p in ("on", "upon", "about", "that") and content_noun(n).lemma in VIEWS for p, n in phrases):
        return False
    clause = act.content is not None and act.content.is_verb
    thing = direct_object(verb) is not None or any(p in ("on", "to", "upon", "about") for p, _ in phrases)
    if verb.lemma in ("agree", "concur") and not (clause or thing):
        with_ = next((n for p, n in phrases if p == "with"), None)
        return with_ is not None and verb.tag in ("VBD", "VBN") and with_.lemma in PROPOSALS and not _first(verb)
    if is_passive(verb):  # "it was agreed": by whom the text should say
        alone = verb.lemma == "agree" and (head := surface_subject(verb)) is not None and head.lower != "it"
    else:
        alone = (clause or verb.lemma == "agree") and not _first(verb)
    return alone or _sides(draft)


def _points_back(verb: Token) -> bool:
    """ "The level that we agreed upon", "as agreed"."""
    if verb.dep == "advcl":
        return any(k.lower in ("as", "like") for k in verb.kids)
    if verb.dep != "relcl" or is_passive(verb):
        return False
    return not any(k.dep == "prep" and k.kids for k in verb.kids)  # but "a paper in which they agreed on …"


def _first(verb: Token) -> bool:
    """Is it "we" or "I" who agree?"""
    head = subject(verb)
    return head is not None and head.lower in ("we", "i")


def _made(draft: Draft) -> bool:
    """Is the agreement of two sides made here, or dated? Else its noun names a paper."""
    support = draft.act.support
    told = support is not None and support.verb.dep in ("acl", "relcl")  # "the agreements reached in Paris"
    made = support is not None and not told and support.verb.lemma not in WEIGHING
    dated = draft.dated and (not told or _sides(draft))
    return not _half_named(draft) and (dated or (made and _sides(draft)))


def _sides(draft: Draft) -> bool:
    """Two sides of a deal, also within a state: its government and rebels, its parliament and its president."""
    sectors = {p.sector for p in (*draft.actors, *draft.recipients) if p.sector in BINDING}
    factions = {p.name for p in (*draft.actors, *draft.recipients) if p.sector == "PTY" and not person(p)}
    return len(sectors) > 1 or len(factions) > 1 or _two_sides(draft)


def _offered(act: Act) -> bool:
    """Is it something to do for others or with them, not to be fit, bold or resigned?"""
    verb = act.trigger
    if verb.lemma in ("readiness", "willingness"):
        return act.content is not None  # "the readiness of the troops"
    if not verb.is_verb or verb.lemma not in ("be", "express", "offer"):
        return True  # "stands ready", "held out an olive branch"
    inner = (act.content, *(k for word in act.words for k in word.kids if k.dep == "acl"))
    clauses = [t for t in inner if t is not None and t.tag == "VB"]
    if clauses:
        return any(t.lemma in COOPERATIVE for t in clauses)
    things = [noun for word in act.words for prep, noun in prepositional(word) if prep in ("for", "to")]
    if verb.lemma == "offer" and (thing := direct_object(verb)) is not None:
        things.append(thing)
    return any(content_noun(n).lemma in OFFERABLE | COOPERATIVE for n in things)


def is_topic(verb: Token) -> bool:
    """ "Spoke of meeting", "backed expanding trade": a gerund names a topic, unless it is only begun."""
    first = verb
    while first.dep == "conj" and first.head.tag == verb.tag:
        first = first.head
    return (
        first.tag == "VBG"
        and first.dep in ("pcomp", "xcomp", "ccomp", "dobj", "csubj")
        and not (_progressive(first) or _begun(first))
    )


def _progressive(verb: Token) -> bool:
    return verb.tag == "VBG" and any(k.dep == "aux" for k in verb.kids)


def _perfect(verb: Token) -> bool:
    """ "Has been cooperating for 30 years": how things stand."""
    return any(k.lower in PERFECT for k in verb.children("aux"))


def _begun(verb: Token) -> bool:
    """ "Have begun to work together"."""
    return verb.dep == "xcomp" and verb.head.lemma in BEGINNING
