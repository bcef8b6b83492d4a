"""The day of a scene: a sentence without a date goes on where the one before it stood.

"On Wednesday the ministers met in Cairo. They called for a truce." The call is of Wednesday too: a scene goes
on within a paragraph, and into a later one that begins with a pronoun or comes back to what was dated ("the
airstrike").
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dragoman.model import When
from dragoman.parse.tree import Sentence, Token
from dragoman.times.lexicon import words_of
from dragoman.times.verbs import HAPPENING

if TYPE_CHECKING:
    from dragoman.times.attaching import Times

_PRONOUNS = frozenset({"he", "she", "they", "it", "this", "these"})
_ELSEWHEN = words_of("elsewhen")
_NOT_TOLD = words_of("not_told")
_REACH = 3


@dataclass(frozen=True, slots=True)
class Scene:
    """A day, the verb that it dates, the nouns and verbs of its sentence (lemmas) and the number of its paragraph."""

    day: When
    verb: Token
    named: frozenset[str]
    block: int


def scenes(times: Times) -> tuple[Scene | None, ...]:
    """The scene of every sentence of the document."""
    out: list[Scene | None] = []
    last: Scene | None = None
    number = -1
    before: Sentence | None = None
    for sentence in times.document.sentences:
        opens = before is None or before.block is not sentence.block
        number += opens
        dated = _dated(times, sentence) if sentence.block.kind == "prose" else None
        if dated is not None:
            named = frozenset(t.lemma for t in sentence.tokens if t.tag[:2] in ("NN", "VB") and not t.is_proper)
            last = Scene(*dated, named, number)
            out.append(last)
        elif sentence.block.kind != "prose" or _elsewhen(times, sentence):
            out.append(None)
        elif not opens:
            out.append(out[-1])
        else:
            out.append(last if last is not None and _goes_on(sentence, last, number) else None)
        before = sentence
    return tuple(out)


def told_day(times: Times, token: Token) -> When | None:
    """The day that the scene gives the act at ``token``, if its clause tells on in the simple past."""
    scene = times.scenes[token.sent.i] if _told(token) else None
    if scene is None or _elsewhen(times, token.sent):
        return None
    return replace(scene.day, basis="inferred", rules=(*scene.day.rules, "scene"))


def _told(token: Token) -> bool:
    """Whether the verb over ``token`` tells what happened; not a state of now, a plan or an earlier past."""
    verb = token if token.is_verb else next((t for t in token.ancestors() if t.is_verb), None)
    while verb is not None:
        helpers = {k.lower for k in verb.kids if k.dep in ("aux", "auxpass")}
        if helpers & _NOT_TOLD:
            return False
        if verb.tag == "VBD" or helpers & {"was", "were"}:
            return True
        if verb.tag not in ("VBG", "VBN", "VB") or verb.head is verb:
            return False
        verb = next((t for t in verb.ancestors() if t.is_verb), None)
    return False


def _elsewhen(times: Times, sentence: Sentence) -> bool:
    """Whether a verb of the sentence has a time of its own, or the sentence says that it stands apart."""
    for phrase in times.within(sentence.start, sentence.end):
        governor = times.governor(phrase)
        dates = phrase.type in ("DATE", "TIME") and not phrase.hour_alone
        if governor is not None and governor.is_verb and dates:
            return True
    return any(t.lower in _ELSEWHEN and t.dep in ("prep", "mark", "advmod", "npadvmod") for t in sentence.tokens)


def _dated(times: Times, sentence: Sentence) -> tuple[When, Token] | None:
    """The single day that dates the main verb of a sentence, or a verb joined to it, and that verb."""
    verbs = sentence.root.conjuncts()
    if any(t.lower == ";" for t in sentence.tokens):  # the clause before a semicolon hangs on the one after it
        verbs = [*sentence.root.children("ccomp"), *verbs]
    for verb in verbs:
        phrase = times.of(verb) if verb.is_verb else None
        if phrase is not None and not phrase.hour_alone and phrase.when.start and phrase.when.start == phrase.when.end:
            return (phrase.when, verb) if phrase.type != "SET" else None
    return None


def _goes_on(sentence: Sentence, scene: Scene, number: int) -> bool:
    """Whether a paragraph takes up the scene: with a pronoun at once, with "the …" a little later too."""
    subject = sentence.root.child("nsubj", "nsubjpass")
    if subject is not None and subject.lower in _PRONOUNS:
        return number == scene.block + 1
    if number > scene.block + _REACH:
        return False
    if subject is not None and sentence.root.lemma in HAPPENING and _definite(subject):
        return True  # "the attack happened at 4 a.m."
    return any(
        (t.lemma in scene.named or _agent(t.lemma) in scene.named) and _definite(t)
        for t in (subject, sentence.root.child("dobj"))
        if t is not None and t.is_noun
    )


def _definite(noun: Token) -> bool:
    return any(k.lower in ("the", "this") for k in noun.kids if k.dep == "det")


def _agent(noun: str) -> str:
    """The verb of an agent: protester → protest, attacker → attack; ``""`` for other nouns."""
    return noun[:-2] if noun.endswith(("er", "or")) and len(noun) > 6 else ""
