"""Joint acts: what two sides do together, and when a word for it tells of an act and not of a topic or a state."""

from __future__ import annotations

from collections.abc import Callable

from dragoman.entries.draft import Draft
from dragoman.events.plausible import STATE
from dragoman.events.words import words
from dragoman.model import Party
from dragoman.parse.tree import Token

COLLECTIVE = words("collectives")
GENERAL = frozenset(("cooperate", "cooperation grows"))
"""Items for working together in general, of which much is said without anything being done."""
UNREAL = frozenset(("possible", "hypothetical", "expected"))
BEGINNING = frozenset(("begin", "start", "resume", "commence"))


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
    """Two states or bodies, or many under one name ("the members")."""
    parties = (*draft.actors, *draft.recipients)
    return len({p.country or p.name for p in parties}) > 1 or (len(parties) == 1 and collective(parties[0]))


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
    if draft.act.item.id == "cooperate" and verb.is_verb and standing.status in ("occurred", "ongoing"):
        return _begun(verb) or draft.dated or (_progressive(verb) and verb.lemma != "work")
    return True


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


def _begun(verb: Token) -> bool:
    """ "Have begun to work together"."""
    return verb.dep == "xcomp" and verb.head.lemma in BEGINNING
