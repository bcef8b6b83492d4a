"""Against whom people protest, where the aim of the protest tells it: "marched to demand that the king go"."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.actors import Actors
from dragoman.events.act import Act, Parties
from dragoman.events.arguments import direct_object, prepositional, surface_subject
from dragoman.events.parties import CROWD, STATE, country, last
from dragoman.events.things import distinct, thing_parties
from dragoman.events.words import words
from dragoman.parse.tree import Token

AIMS = words("protesting_aims")
WHOSE = ("by", "between", "of", "from", "with")
"""Prepositions that may tell whose a thing is that is protested against, the closest bond first."""
GROUNDS = frozenset(("protest", "opposition", "defiance", "anger", "response"))
VOTES = frozenset(("result", "outcome", "election", "vote", "referendum", "poll"))
AGAINST = frozenset(("against", "at", "of", "over", "for", "on", "to", "from", "with", "by"))
UNIONS = frozenset(("union", "unions"))
CALLING = frozenset(("call", "stage", "observe"))
"""Verbs of a strike that is a stoppage of work, whoever is behind it."""
OPPONENTS = STATE | {"PTY", "MNC"}


def opposed(act: Act, actors: Actors) -> Parties:
    """Those whom the aim of a protest names; ``()`` where it names none."""
    mine = {p.name for p in act.actors}
    for noun in _aimed_at(act):
        if noun.lemma in VOTES:
            continue  # "protest the results of the Chadian election": Chad is only where it was
        found = actors.at(noun) or thing_parties(noun, actors, bonds=WHOSE)
        kept = tuple(p for p in found if p.name not in mine and (p.sector in OPPONENTS or (p.country and not p.sector)))
        if kept:
            return distinct(kept)
    return ()


def by_workers(act: Act) -> bool:
    """ "The pilots' strike", "a strike of the unions", "called off the strike": of those who work, not who fight."""
    called = {act.trigger.head.lemma if act.trigger.dep == "dobj" else ""}
    called |= {k.lemma for k in act.trigger.children("acl") if k.tag == "VBN"}
    return bool(act.actors) and all(
        (p.sector in CROWD | {"PTY", "JRN"} and not country(p)) or last(p) in UNIONS or called & CALLING
        for p in act.actors
    )


def _aimed_at(act: Act) -> Iterator[Token]:
    """The nouns that an aim or a ground is about, the nearest first."""
    for word in dict.fromkeys((act.trigger, act.carrier)):
        for k in word.kids:
            if k.dep in ("advcl", "xcomp", "acl") and k.tag in ("VB", "VBG") and k.lemma in AIMS:
                yield from _objects(k)
        for prep, noun in prepositional(word):
            if prep == "in" and noun.lemma in GROUNDS:
                yield from (o for p, o in prepositional(noun) if p in AGAINST)


def _objects(verb: Token) -> Iterator[Token]:
    """What is protested against or demanded: the object, a phrase, the subject of what is to be done."""
    obj = direct_object(verb)
    if obj is not None:
        yield obj
    for prep, noun in prepositional(verb):
        if prep in AGAINST:
            yield noun
    for k in verb.kids:
        if k.dep in ("ccomp", "xcomp") and (who := surface_subject(k)) is not None:
            yield who
