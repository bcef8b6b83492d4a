"""Name cards that web pages unfold inside a sentence: "Jane Doe Doe JaneMinister of Trade said …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

_NAME = r"[A-ZÀ-Ž][\w’'\-]+"
_SURNAME = rf"(?:(?:[aA]l|[eE]l|[bB]in|[iI]bn|[vV][ao]n|[dD][aeiou]r?|[lL][ae])[ \-])*{_NAME}"
_LINKING = r"(?: (?:of|the|for|to|–|-|and(?! [A-Z]\w+ (?:of|for) )))*"  # "and President of …" is another person
_TITLE = rf"(?P<title>(?<=[a-z’'])[A-Z][\w’'\-]*(?:{_LINKING} [A-Z0-9][\w’'\-]*)*)"
_SURNAME_LAST = re.compile(
    rf"\b(?P<surname>{_SURNAME})\s+"
    rf"(?P<card>(?P=surname) (?!(?P=surname))(?P<given>{_NAME}?(?: {_NAME}?){{0,2}}){_TITLE}?)(?![\w’'\-])"
)
"""A surname, then the card: the surname again, given names, and a title glued to them."""
_SURNAME_FIRST = re.compile(rf"\b(?P<name>{_NAME} {_NAME})(?P<card> (?P=name)(?:{_TITLE}|(?= [(:,])))")
"""The card of a name that begins with the surname repeats it: "Li Wei Li WeiMinister of Trade", "Li Wei Li Wei :"."""


_BACKGROUND = re.compile(
    r"\b(?P<name>[A-Z][\w’'\-]*(?: [\w’'\-]+){0,6})(?P<card>\s+Background information\s+"
    r"(?:(?P=name)(?: \([^()]{2,12}\))?|[A-Z][^.()\n]{5,80} \((?P=name)\)))(?![\w’'\-])"
)
"""The card of a body or an event: "the CIS Background information Commonwealth of Independent States (CIS) summit"."""


def name_cards(text: str) -> Iterator[tuple[int, int]]:
    """The spans of the cards in a text, each with the blanks before it.

    A surname said twice is no card by itself ("Sirhan Sirhan"): a title is glued to the name, or the same name
    stands in the text with its given names in front.
    """
    for found in _SURNAME_LAST.finditer(text):
        if found["title"] or f"{found['given']} {found['surname']}" in text:
            yield found.end("surname"), found.end("card")
    for found in _SURNAME_FIRST.finditer(text):
        yield found.end("name"), found.end("card")
    for found in _BACKGROUND.finditer(text):
        yield found.start("card"), found.end("card")
