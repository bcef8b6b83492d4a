"""What an act is told with, and which act it means: the words on which its CAMEO code turns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from dragoman.events.act import Act
from dragoman.events.arguments import content_noun, direct_object, prepositional
from dragoman.events.cameo import Cameo, Wording
from dragoman.events.words import words
from dragoman.parse.tree import Token

CLAUSES = frozenset(("relcl", "acl", "advcl", "ccomp", "appos"))
CEASING = words("ceasing")


def wording(act: Act) -> Wording:
    """The lemmas of an act's phrase, of what it is done to or with, and of its content."""
    phrase = {w for t in (*act.words, act.carrier) for w in (t.lemma, t.lower)}
    content = act.content.subtree() if act.content is not None else ()
    things = set(_lemmas(t for thing in _things(act) for t in _phrase(thing)))
    if act.item.type == "PROTEST":
        aims = (k for k in act.carrier.kids if k.dep in ("advcl", "xcomp"))
        things |= set(_lemmas(t for k in aims for t in k.subtree()))  # "marched to demand lower prices"
    return Wording(
        frozenset(phrase),
        frozenset(things),
        frozenset(_lemmas(content)),
        frozenset(p.sector for p in act.actors),
    )


def base_code(act: Act, cameo: Cameo) -> str:
    """The code of what an act's own words say, its status apart."""
    code = cameo.turned(act.item.id, act.item.cameo, wording(act))
    return cameo.composed(code, act.meant)


def meant_by(act: Act, acts: Mapping[int, Act], cameo: Cameo) -> str:
    """The code of the act that the content of a request, promise, refusal or threat means, or ``""``.

    ``acts`` are all acts of the text by the index of their trigger. Ceasing, or not doing, turns the code.
    """
    content = act.content
    if content is None:
        return ""
    inside = [t for t in _down(content) if t not in act.words]
    inner = next((acts[t.i] for t in inside if t.i in acts and acts[t.i] is not act), None)
    if inner is not None:
        code = cameo.turned(inner.item.id, inner.item.cameo, wording(inner))
        ceased = content.lemma in CEASING and inner.trigger is not content
        if ceased or any(k.dep == "neg" for k in (*content.kids, *inner.carrier.kids)):
            return cameo.reversed(code)
        if code[:2] in ("03", "10", "11", "12", "13"):
            return ""
        return code
    return next((code for t in inside if (code := cameo.word(t.lemma) or cameo.word(t.lower))), "")


def _down(content: Token) -> Iterator[Token]:
    """The content's head, what it is done to, then the rest of its words."""
    yield content
    seen = {content}
    near = [direct_object(content)] if content.is_verb else []
    near += [noun for _, noun in prepositional(content)]
    for t in (*(content_noun(n) for n in near if n is not None), *content.subtree()):
        if t not in seen:
            seen.add(t)
            yield t


def _things(act: Act) -> Iterator[Token]:
    trigger = act.trigger
    if trigger.is_verb:
        obj = direct_object(trigger)
        if obj is not None:
            yield obj
    else:
        yield trigger
    for _, noun in (*prepositional(trigger), *(prepositional(act.carrier) if act.carrier is not trigger else ())):
        yield noun


def _phrase(thing: Token) -> Iterator[Token]:
    """A thing's own words, clauses about it left out; "a number of tanks" counts by its tanks."""
    yield thing
    for k in thing.kids:
        if k.dep not in CLAUSES:
            yield from _phrase(k)


def _lemmas(tokens: Iterable[Token]) -> Iterator[str]:
    for t in tokens:
        yield t.lemma
        yield t.lower
