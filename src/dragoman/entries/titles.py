"""Titles that only label: "Talks with the premier of Japan", "Press statements following talks with the king".

A label tells that they met and names one side; the other is whom the text is about.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dragoman.actors import Actors
from dragoman.events.act import Act
from dragoman.events.arguments import prepositional
from dragoman.model import Party, Reason
from dragoman.parse.tree import Document, Token

LABEL = "a title that labels"
OPENING = 3  # sentences of the text in which the other side is looked for
AFTERWARDS = frozenset(("following", "after", "during", "at", "on", "of"))
"""What joins "press statements", "instructions" and "results" to the meeting."""


def hosted(acts: Iterable[Act], text: Document, actors: Actors) -> tuple[Act, ...]:
    """The acts of a title; a meeting that it only labels takes the side that the title leaves to the text.

    ``text`` and ``actors`` are the report's.
    """
    return tuple(_hosted(act, text, actors) for act in acts)


def _hosted(act: Act, text: Document, actors: Actors) -> Act:
    if not _labels(act) or len(_homes(act.actors)) != 1:
        return act
    host = next((p for p in _people(text, actors) if p.country not in _homes(act.actors)), None)
    if host is None:
        return act
    reason = Reason("actors", host.mention or host.name, LABEL)
    host = replace(host, start=-1, end=-1)
    return replace(act, actors=(host, *act.actors), complete=True, reasons=[*act.reasons, reason])


def _labels(act: Act) -> bool:
    """Is it a noun for a meeting with somebody, in a title without a verb of its own?"""
    noun = act.trigger
    if act.item.type != "CONSULT" or "visit" in act.item.modes or act.recipients:
        return False
    if not (noun.is_noun or noun.tag == "VBG") or any(_tells(t) for t in noun.sent.tokens if t is not noun):
        return False
    if not any(prep == "with" for prep, _ in prepositional(noun)):
        return False
    return noun.head is noun or (noun.head.lower in AFTERWARDS and noun.head.head.head is noun.head.head)


def _tells(token: Token) -> bool:
    return token.tag == "MD" or (token.tag[0] == "V" and token.lower not in AFTERWARDS)


def _homes(parties: Iterable[Party]) -> set[str]:
    return {p.country for p in parties}


def _people(text: Document, actors: Actors) -> Iterator[Party]:
    """Those in office whom the first sentences name, and those whose words a transcript gives, in text order."""
    opening = [s for s in text.sentences if s.block.kind == "prose"][:OPENING]
    if not opening:
        return
    end = opening[-1].end
    for mention in sorted(actors.mentions, key=lambda m: m.start):
        if mention.start < end and _acts(mention.head) and len(mention.party.country) == 3 and mention.party.office:
            yield mention.party


def _acts(head: Token) -> bool:
    """Is it the subject of its sentence, or the name before the colon of a turn?"""
    return head.dep in ("nsubj", "nsubjpass", "ROOT", "conj", "appos", "dep")
