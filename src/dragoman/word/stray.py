"""Speakers that the parser hangs on the end of what they said: "…the town of Adwa, a worker said, …"."""

from __future__ import annotations

from dragoman.parse.tree import Token
from dragoman.word.complement import Complement, extent
from dragoman.word.lexicon import Frame, Lexicon
from dragoman.word.parenthesis import teller
from dragoman.word.speakers import person_noun

_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_SPEAKS = ("anonymous", "officials", "experts", "outlets", "bodies")


def stray(cue: Token, lexicon: Lexicon) -> Token | None:
    """The noun between a comma and a verb of saying without a subject, if the parser took it for an apposition."""
    words, base = cue.sent.tokens, cue.sent.tokens[0].i
    if cue.i - base < 3 or cue.tag not in ("VBD", "VBZ", "VBP", "VBN") or cue.child("aux", "auxpass", "agent", "csubj"):
        return None
    own = cue.child("nsubj", "nsubjpass")
    if own is not None and not _object_before(own, cue):
        return None
    near = words[cue.i - base - 1]
    if near.text == ",":
        near = words[cue.i - base - 2]
    found = None
    for t in (near, *near.ancestors()):
        if t is cue or t.i > cue.i or t.is_verb:
            break
        first = left(t)
        if (
            t.dep in ("appos", "conj")
            and first > base
            and words[first - base - 1].text == ","
            and _can_speak(t, lexicon)
        ):
            found = t
    return found and _named(found)


def _named(noun: Token) -> Token:
    """Of several nouns hung side by side ("a president, Ana Ruiz, said"), the first name."""
    beside = [k for k in noun.head.kids if k.dep == "appos" and k.i <= noun.i] if noun.dep == "appos" else []
    return next((k for k in beside if k.is_proper), noun)


def left(noun: Token) -> int:
    """Where the words of a noun begin."""
    return min(t.i for t in noun.subtree())


def _object_before(own: Token, cue: Token) -> bool:
    """ "Lima has freed the general, his lawyer, X, said": the object of the clause is no subject of the cue."""
    words, first = own.sent.tokens, left(own) - own.sent.tokens[0].i
    return own.i < cue.i and first > 0 and words[first - 1].is_verb and words[first - 1] is cue.head


def _can_speak(noun: Token, lexicon: Lexicon) -> bool:
    return noun.is_proper or person_noun(noun) or any(lexicon.has("speakers", k, noun) for k in _SPEAKS)


def told_before(cue: Token, speaker: Token, frames: tuple[Frame, ...]) -> Complement | None:
    """What a stray speaker said, where the cue has no words of its own: the clause before the speaker."""
    frame = teller(frames)
    words, base = cue.sent.tokens, cue.sent.tokens[0].i
    end = left(speaker) - 2
    if frame is None or end <= base or not any(t.tag in _FINITE for t in words[: end + 1 - base]):
        return None
    return Complement(frame, "clause", [(base, end)])


def quoted(cue: Token, frames: tuple[Frame, ...], lexicon: Lexicon) -> Complement | None:
    """ "The talks are over, the agency quoted X as saying": the clause hangs on the verb that carries it."""
    verb = cue.head.head
    if cue.dep != "pcomp" or cue.head.lower != "as" or verb.lemma not in lexicon.lists["according"]["citing"]:
        return None
    frame = teller(frames)
    said = next((k for k in verb.kids if k.dep == "ccomp" and k.i < verb.i), None)
    return Complement(frame, "clause", [extent(said, verb)]) if frame is not None and said is not None else None
