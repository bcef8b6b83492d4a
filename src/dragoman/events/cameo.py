"""CAMEO codes: an item's own code, turned by the act's words and things and by what it asks for or promises.

CAMEO numbers what is asked (02, 10), intended (03) and refused (12) alike, and threats (13) by what is threatened;
so the code of the act that is meant gives the rest of the number. The tables are ``lexicon/cameo.toml``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from dragoman.events.lexicon import EventLexicon, LexiconError

INTENT, REFUSAL, THREAT = "03", "12", "13"
MEANING = ("02", INTENT, "10", REFUSAL, THREAT)
"""Roots whose codes are numbered by the act that is meant."""
COOPERATION = ("04", "05", "06", "07", "08")
HARM = ("14", "16", "17", "18", "19", "20")


@dataclass(frozen=True, slots=True)
class Wording:
    """The lemmas that an act is told with: its own phrase, what it is done to, what is asked or alleged in it."""

    words: frozenset[str] = frozenset()
    object: frozenset[str] = frozenset()
    about: frozenset[str] = frozenset()
    sectors: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Turn:
    """A code, and what must all be so for it: one of ``words`` (each a set that stands together), one of the rest."""

    code: str
    words: tuple[frozenset[str], ...] = ()
    object: frozenset[str] = frozenset()
    about: frozenset[str] = frozenset()
    actor: frozenset[str] = frozenset()

    def fits(self, told: Wording) -> bool:
        """Do all its conditions hold?"""
        return (
            (not self.words or any(some <= told.words for some in self.words))
            and (not self.object or bool(self.object & told.object))
            and (not self.about or bool(self.about & told.about))
            and (not self.actor or bool(self.actor & told.sectors))
        )


class Cameo:
    """The tables of ``lexicon/cameo.toml``."""

    def __init__(self, raw: Mapping[str, Any]) -> None:
        self.codes = frozenset(code for row in raw["codes"].values() for code in row.split())
        self._aspect: dict[str, str] = raw["aspect"]
        self._refusal: dict[str, str] = raw["refusal"]
        self._threat: dict[str, str] = raw["threat"]
        self._reversed: dict[str, str] = raw["reversed"]
        self._meant: dict[str, str] = {word: code for code, words in raw["meant"].items() for word in words}
        self._turns = _turns(raw, self.codes)

    @staticmethod
    @cache
    def load() -> Cameo:
        """The packaged tables. ``LexiconError`` where a turn breaks its schema or names what is not there."""
        text = resources.files("dragoman.lexicon").joinpath("cameo.toml").read_text("utf-8")
        return Cameo(tomllib.loads(text))

    def turned(self, item: str, code: str, told: Wording) -> str:
        """The code of an act by its item: the first turn that fits, else ``code``, the item's own."""
        return next((turn.code for turn in self._turns.get(item, ()) if turn.fits(told)), code)

    def word(self, lemma: str) -> str:
        """The code of the act that a word in a request, promise or refusal means, or ``""``."""
        return self._meant.get(lemma, "")

    def composed(self, code: str, meant: str) -> str:
        """``code`` made precise by the code of the act that is meant: 020 with 0871 is 0256, ask for a ceasefire.

        Only a code that leaves it open is made precise: a root's general code, or one that the result begins with.
        """
        found = self._of(code[:2], meant) if meant and code[:2] in MEANING else ""
        return found if found and (code[2:] == "0" or found.startswith(code)) else code

    def intent(self, code: str) -> str:
        """The code of meaning to do an act: cooperation is 03 with what is meant, harm a threat (13).

        ``""`` for acts of words, which are done when they are said, and for shows of force.
        """
        if code[:2] in COOPERATION:
            return self._of(INTENT, code) or "030"
        return self._of(THREAT, code) or "130" if code[:2] in HARM else ""

    def refusal(self, code: str) -> str:
        """The code of refusing to do an act (12); to leave off a harm is to mean to yield. ``""`` as for an intent."""
        if code[:2] in COOPERATION:
            return self._of(REFUSAL, code) or "120"
        return self._of(INTENT, self.reversed(code)) or "030" if code[:2] in HARM else ""

    def reversed(self, code: str) -> str:
        """The code of ending or undoing an act: 190 gives 087, 0231 nothing."""
        return _longest(self._reversed, code)

    def _of(self, root: str, meant: str) -> str:
        """The code under ``root`` for the act that is meant; ``""`` where CAMEO has none."""
        if root == THREAT:
            return _longest(self._threat, meant) or _longest(self._threat, self.reversed(meant))
        digits = _longest(self._aspect, meant)
        if not digits:
            return ""
        if root == REFUSAL:
            first = self._refusal[digits[0]]
            digits = first + digits[1:]
        if root == INTENT and digits == "8":
            digits = "9"  # to mediate; 038 is to accept mediation
        code = root + digits
        return code if code in self.codes else code[:3] if code[:3] in self.codes else ""


def _longest(table: Mapping[str, str], code: str) -> str:
    return next((table[code[:n]] for n in range(len(code), 1, -1) if code[:n] in table), "")


def _turns(raw: Mapping[str, Any], codes: frozenset[str]) -> dict[str, tuple[Turn, ...]]:
    known = {item.id for item in EventLexicon.load().items}
    keys = {"code", "words", "object", "about", "actor"}
    faults: list[str] = []
    out: dict[str, tuple[Turn, ...]] = {}
    for item, rows in raw["turn"].items():
        where = f"cameo.toml, turns of {item!r}"
        if item not in known:
            faults.append(f"{where}: no item of the event lexicon has this id")
        for row in rows:
            faults += [f"{where}: unknown key {key!r}" for key in row.keys() - keys]
            if row.get("code") not in codes:
                faults.append(f"{where}: {row.get('code')!r} is no CAMEO code")
            faults += [
                f"{where}: class {word} is not defined"
                for key in keys - {"code"}
                for word in row.get(key, ())
                if word.startswith("@") and word[1:] not in raw["class"]
            ]
        out[item] = () if faults else tuple(_turn(row, raw["class"]) for row in rows)
    if faults:
        raise LexiconError("; ".join(faults))
    return out


def _turn(row: Mapping[str, Any], classes: Mapping[str, Iterable[str]]) -> Turn:
    def expanded(key: str) -> frozenset[str]:
        words: set[str] = set()
        for word in row.get(key, ()):
            words |= set(classes[word[1:]]) if word.startswith("@") else {word}
        return frozenset(words)

    together = tuple(frozenset(phrase.split()) for phrase in row.get("words", ()))
    return Turn(row["code"], together, expanded("object"), expanded("about"), expanded("actor"))
