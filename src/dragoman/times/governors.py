"""The verb or noun that a time phrase hangs on, through the dependency tree."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from dragoman.parse.tree import Document, Token
from dragoman.times.lexicon import words_of
from dragoman.times.phrase import TimePhrase

UNITS = words_of("units")
_WEEKDAYS = words_of("weekdays")
_PEOPLE, _NAMED_EVENTS = words_of("people"), words_of("named_events")


def governor_of(document: Document, starts: Sequence[int], phrase: TimePhrase) -> Token | None:
    """The verb or noun that a phrase hangs on; ``None`` where there is none."""
    first = bisect_left(starts, phrase.start)
    last = first
    while last < len(starts) and starts[last] < phrase.end:
        last += 1
    if first == last:
        return None
    inside = range(first, last)
    opening = document.tokens[first] if document.tokens[first].lower == "in" else document.tokens[first].before
    if opening is not None and opening.lower == "in" and _rarity(document.tokens[first:last]):
        return None
    token = next((t for t in document.tokens[first:last] if t.head.i not in inside or t.head is t), None)
    while token is not None and token.head is not token:
        head = token.head
        if head.i not in inside and (head.is_verb or (head.is_noun and not _transparent(head))):
            if not (head.end <= phrase.start and token.dep == "prep" and _timeless(head)):
                return _whole(head)
        token = head
    return None


def _rarity(phrase: Sequence[Token]) -> bool:
    """ "The first meeting in eight years": how long there was none, and no day."""
    if phrase[-1].tag != "NNS" or phrase[-1].lemma not in ("year", "decade", "month", "century"):
        return False
    before = [t for t in phrase[0].sent.tokens if t.i < phrase[0].i]
    rare = (t for t in before if t.lower in ("first", "only", "last") or t.tag == "JJS")
    return any((t.head if t.dep == "amod" else t).dep in ("appos", "attr", "pobj") for t in rare)


def _whole(head: Token) -> Token:
    """The head of a compound: in "its February 8 storm bulletin" the bulletin."""
    while head.dep in ("compound", "nmod") and head.head.is_noun and head.head is not head:
        head = head.head
    return head


def _timeless(noun: Token) -> bool:
    """Somebody or somewhere, who is at no time: "met the premier and a delegation in Doha on Saturday"."""
    if noun.dep not in ("pobj", "conj", "dobj", "appos", "nsubj", "nsubjpass") or noun.head is noun:
        return False
    return noun.lemma in _PEOPLE or (noun.is_proper and noun.lower not in _NAMED_EVENTS)


def _transparent(noun: Token) -> bool:
    """Nouns of time, through which a phrase dates something else: "on Friday (April 8)"."""
    return noun.lemma in UNITS or noun.lower in _WEEKDAYS
