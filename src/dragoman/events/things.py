"""Whose thing it is: the party in the phrase of a decision, an agreement, a law."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dragoman.actors import Actors
from dragoman.events.act import Parties
from dragoman.events.arguments import direct_object, prepositional, subject
from dragoman.events.words import words
from dragoman.model import EventType, Party
from dragoman.parse.tree import Token

BONDS = ("by", "between", "from", "of", "with", "against", "on", "in")
"""Prepositions in a thing's phrase, the closest bond first."""
OWNING = frozenset(("belong", "attribute", "ascribe", "credit"))
AUTHORS = ("by", "between", "from", "of", "with")
"""Those that tell whose a thing is; what stands after "on", "in" or "against" is only touched by it."""
JUDGING: frozenset[EventType] = frozenset(("ACCUSE", "SUPPORT", "REJECT"))
"""Types whose recipient is the author of the thing that is judged."""
STATE = "table: country"
"""The rule that finds a state by its name."""
HOUSING = frozenset(("house", "host", "hold", "shelter", "contain", "carry", "belong", "transport"))
SERVING, OWED, TRAFFIC, ALLIES = words("serving"), words("owed"), words("traffic"), words("allies")
SUFFERED, STATE_DEEDS = words("suffered"), words("state_deeds")
SPOKEN_OF = frozenset(
    (
        "mention",
        "describe",
        "discuss",
        "cite",
        "list",
        "name",
        "quote",
        "recall",
        "report",
        "see",
        "hear",
        "face",
        "fear",
    )
)
"""Verbs whose subject has no part in the thing: "the policies that Hale mentioned"."""


def distinct(parties: Iterable[Party]) -> Parties:
    """Each party once, in order; a state not beside its own: "Chadian troops", "envoys of Chad"."""
    seen: dict[tuple[str, str], Party] = {}
    for p in parties:
        seen.setdefault((p.name, p.country), p)
    kept = seen.values()
    return tuple(p for p in kept if not (p.rule == STATE and any(_within(p, o) for o in kept)))


def _within(state: Party, other: Party) -> bool:
    same = state is not other and state.country == other.country and other.rule != STATE
    inside = other.start <= state.start < state.end <= other.end
    return same and (inside or other.name.endswith(f" of {state.name}"))


def bonds_of(type_: EventType) -> tuple[str, ...]:
    """Which prepositions may name the recipient in the phrase of a thing."""
    return AUTHORS if type_ in JUDGING or type_ == "PROTEST" else BONDS


def hyphenated(modifier: Token, actors: Actors) -> Parties:
    """All who stand in one modifier: "Danish-Swedish", of which a parser hangs the first on the last."""
    out: list[Party] = []
    if any(k.tag == "HYPH" and k.i < modifier.i for k in modifier.kids):
        for k in modifier.kids:
            if k.dep in ("amod", "compound", "nmod") and k.i < modifier.i:
                out += hyphenated(k, actors)
    return distinct((*out, *actors.at(modifier)))


def thing_parties(
    noun: Token, actors: Actors, depth: int = 0, besides: frozenset[str] = frozenset(), bonds: tuple[str, ...] = BONDS
) -> Parties:
    """The parties in the phrase of a thing, ``besides`` those named: "the accords between A and B".

    With the ``bonds`` of authors only, those who do or own it: not Nepal in "a levy on Nepal".
    """
    for found in _inside(noun, actors, depth, besides, bonds):
        if kept := tuple(p for p in found if p.name not in besides):
            return distinct(kept)
    return ()


def _inside(
    noun: Token, actors: Actors, depth: int, besides: frozenset[str], bonds: tuple[str, ...]
) -> Iterator[Parties]:
    """Candidates, the closest bond first."""
    suffered = bonds is AUTHORS and noun.lemma in SUFFERED
    if (poss := noun.child("poss")) is not None:  # "Mali's arrest of the Nepali", but "the Nepali's arrest"
        yield tuple(
            p for p in actors.at(poss) if not suffered or (p.country and p.sector in ("", "GOV") and not p.office)
        )
    if depth == 0:  # "the recognition of X as a state by Y"
        for t in noun.subtree():
            if t.lower == "by" and t.i > noun.i and (agent := t.child("pobj")) is not None:
                name = agent.child("appos") if agent.lemma in ALLIES else None  # "made by Russian ally Belarus"
                yield (actors.at(name) if name is not None else ()) or actors.at(agent)
    done = suffered or (bonds is AUTHORS and noun.lower.endswith("ing"))  # "court packing"
    before = ("amod",) if done else ("amod", "compound", "nmod")
    named = [p for k in noun.kids if k.dep in before and k.i < noun.i for p in hyphenated(k, actors)]
    people = {p.country for p in named if p.sector not in ("", "GOV")}  # "a Mexican tourist convoy"
    yield tuple(p for p in named if p.sector or p.country not in people)
    phrases = list(prepositional(noun))
    if noun.lemma in OWED or (bonds is BONDS and noun.lemma in TRAFFIC):
        bonds = (*bonds, "to")
    for wanted in (*bonds, "for") if noun.lemma in SERVING else bonds:
        if wanted == "of" and suffered:
            continue
        for prep, obj in phrases:
            if prep == wanted:
                yield actors.at(obj)
                if depth < 2 and wanted in ("by", "of", "on", "against"):
                    yield thing_parties(obj, actors, depth + 1, besides, bonds)
    if depth == 0:  # wherever it hangs: "hopes and warming links between A and B"
        for t in noun.subtree():
            if t.lower == "between" and (sides := t.child("pobj")) is not None:
                yield actors.at(sides)
    if bonds is AUTHORS and noun.lemma in STATE_DEEDS:  # "the arrests in Chad"
        for prep, obj in phrases:
            if prep == "in":
                yield tuple(p for p in actors.at(obj) if p.country and p.sector in ("", "GOV") and not p.office)
    for k in noun.kids:  # "depots belonging to the Chadian firm", "remarks attributed to the king"
        if k.dep in ("acl", "relcl") and k.lemma in OWNING:
            yield from (actors.at(owner) for prep, owner in prepositional(k) if prep == "to")
    for k in noun.kids:  # "bases housing Chadian troops"
        if k.dep in ("acl", "relcl") and k.lemma in HOUSING and (held := direct_object(k)) is not None:
            if held is not noun:
                yield actors.at(held)
    for k in noun.kids:  # "the decision, taken by Rome": "a law passed by Congress"
        if k.dep in ("relcl", "acl") and k.is_verb and depth < 2 and k.lemma not in SPOKEN_OF:
            if (who := subject(k)) is not None and who is not noun:
                yield actors.at(who)
