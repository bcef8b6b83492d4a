"""What a protest is about: "marched to demand the return of their land", "a strike in protest at the new law"."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.actors import Actors
from dragoman.events.act import Act
from dragoman.events.arguments import prepositional
from dragoman.events.complement import touched
from dragoman.events.things import thing_parties
from dragoman.model import Party
from dragoman.parse.tree import Token

AIMS = ("REQUEST", "ACCUSE")
AGAINST = ("against", "at", "of", "over")


def join_purposes(acts: Sequence[Act], actors: Actors) -> list[Act]:
    """The acts, a protest's purpose told by the protest itself: whom it addresses are its recipients."""
    protests = [a for a in acts if a.item.type == "PROTEST"]
    joined: set[int] = set()
    demanded: set[int] = set()
    for protest in protests:
        top = protest.carrier
        for other in acts:
            if other is not protest and other.trigger.sent is top.sent and _serves(other, top, protest):
                protest.recipients = protest.recipients or _addressed(other, protest, actors)
                protest.about = protest.about or other.about
                if _is_purpose(other):
                    joined.add(other.trigger.i)
                    if other.item.content == "about" and other.content is not None:
                        demanded |= _asked(other.content)
        if not protest.recipients:
            protest.recipients = _in_protest(top, actors)
    return [a for a in acts if a.trigger.i not in joined | demanded or a.item.type == "PROTEST"]


def _asked(content: Token) -> set[int]:
    """The words of what is demanded, without what a clause in it tells as a fact: "the land seized by troops"."""
    told = {t.i for k in content.subtree() if k.dep in ("relcl", "acl") for t in k.subtree()}
    return {t.i for t in content.subtree()} - told


def _serves(other: Act, top: Token, protest: Act) -> bool:
    """Does the demand or complaint hang on the protest, by the same people?"""
    trigger = _told_by(other)
    if other.item.type not in AIMS or trigger is top or top not in trigger.ancestors():
        return False
    if not trigger.is_verb or trigger.dep not in ("advcl", "xcomp", "acl", "conj") or trigger.tag not in ("VB", "VBG"):
        return False
    names = {p.name for p in protest.actors}
    return not other.actors or not names or bool(names & {p.name for p in other.actors})


def _told_by(act: Act) -> Token:
    """The verb of a demand or complaint: itself, or the one that it is the object of ("to show their disapproval")."""
    verb = act.carrier
    return verb.head if verb.is_noun and verb.dep == "dobj" else verb


def _is_purpose(act: Act) -> bool:
    return any(k.lower == "to" and k.dep == "aux" for k in _told_by(act).kids)


def _addressed(other: Act, protest: Act, actors: Actors) -> tuple[Party, ...]:
    mine = {p.name for p in protest.actors}
    found = other.recipients or (touched(other.content, other, actors) if other.content is not None else ())
    return tuple(p for p in found if p.name not in mine)


def _in_protest(top: Token, actors: Actors) -> tuple[Party, ...]:
    """ "In protest at the arrest of the editor": whose act it was, or who was meant."""
    obj = top.child("dobj")
    for prep, noun in (*prepositional(top), *(prepositional(obj) if obj is not None else ())):
        if prep in ("in", "as") and noun.lemma in ("protest", "defiance"):
            for against, thing in (*prepositional(noun), *prepositional(top)):
                if against in AGAINST and (found := actors.at(thing) or thing_parties(thing, actors)):
                    return found
    return ()
