"""The surnames that a report has named somebody by, and whom a surname alone means."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from dragoman.actors.entity import Entity
from dragoman.actors.phrase import Phrase, honorific_of, surname_of
from dragoman.actors.spelling import key_of
from dragoman.actors.units import DASHES, PARTICLES
from dragoman.parse.tree import Token

_FAMILY_NAME_FIRST = frozenset(("CHN", "PRK", "KOR", "VNM", "TWN", "HKG", "KHM", "HUN", "MAC", "SGP"))
_BY_FIRST_NAME = frozenset(("ERI", "ETH", "IDN", "ISL", "LAO", "MMR", "MNG", "MYS", "THA"))
"""Where people are called by the first of their names for short: "Susilo", "Thaksin", "Meles"."""
_ORDINALS = frozenset(("ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi"))
_TWO_SURNAMES = frozenset("""ARG BOL CHL COL CRI CUB DOM ECU ESP GTM HND MEX NIC PAN PER PRI PRY SLV URY VEN""".split())
"""Where a name ends in the father's and the mother's surname, and the father's alone is used for short."""


class Surnames:
    """Who bears a surname, in the order in which they were named."""

    def __init__(self) -> None:
        self._bearers: dict[str, list[Entity]] = {}
        self._last_but_one: dict[str, list[Entity]] = {}
        self._given: dict[str, list[Entity]] = {}

    def note(self, words: Sequence[str], entity: Entity) -> None:
        """The last name, and the first of names that begin with the family's or by which people are called."""
        parts = [w for w in words if w not in DASHES]
        names = {key_of(parts[-1]), key_of("-".join(parts[-1:])).split(" ")[-1]}
        if len(parts) > 2 and parts[-2].lower() in PARTICLES | {"le", "la"}:
            names.add(key_of(f"{parts[-2]} {parts[-1]}"))
        if len(parts) > 1 and parts[-1].lower() in _ORDINALS:  # "King Abdullah II"
            names = {key_of(parts[-2])}
        if (len(parts) > 1 and entity.country in _FAMILY_NAME_FIRST | _BY_FIRST_NAME) or (
            len(parts) > 1 and not entity.gender and not entity.country
        ):
            names.add(key_of(parts[0]))
        for name in names:
            _add(self._bearers, name, entity)
        if len(parts) > 2:
            _add(self._last_but_one, key_of(parts[-2]), entity)
        if len(parts) > 1:
            _add(self._given, key_of(parts[0]), entity)

    def _named(self, surname: str) -> list[Entity]:
        """Those whose last name it is, else, where people bear two surnames, whose first of them."""
        if found := self._bearers.get(surname):
            return found
        return [e for e in self._last_but_one.get(surname, ()) if not e.country or e.country in _TWO_SURNAMES]

    def _by_given(self, name: str) -> list[Entity]:
        """ "Olmo Hale left. Olmo said …": the one who was named in full with this first name."""
        found = [e for e in self._given.get(name, ()) if e.told]
        return found if len(found) == 1 else []

    def ending_in(self, core: Sequence[Token]) -> Entity | None:
        """Who was named by a name that ends in these words, or whose first of two surnames they are."""
        return next((e for e in self._named(surname_of(core)) if core[0].text in e.name.split()), None)

    def bearer(self, phrase: Phrase, surname: str, known: frozenset[str] | set[str] = frozenset()) -> Entity | None:
        """Whom a surname alone means: of several, whom his title or "Mrs" fits, else the one told of most.

        A namesake or a relative is called by the full name; where none was named yet, the one of the tables.
        """
        named: Sequence[Entity] = self._named(surname) or self._by_given(surname)
        gender = honorific_of(phrase)
        kinds = {t.role.role for t in phrase.titles if t.role is not None and t.role.role}
        for fits in ([e for e in named if gender and e.gender == gender], [e for e in named if e.role in kinds]):
            named = fits or named
        if not named:
            return None
        if not any(e.told for e in named):
            return next((e for e in named if e.name in known), named[-1])
        return max(named, key=lambda e: (e.told, e.name in known, e.seen))

    def spelt_otherwise(self, core: Sequence[Token], surname: str) -> Entity | None:
        """Somebody of the same surname, named in full, whose first name is spelt much the same."""
        first = key_of(core[0].text)
        for entity in self._named(surname):
            other = key_of(entity.name.split()[0])
            if other[:1] == first[:1] and SequenceMatcher(None, first, other).ratio() >= 0.8:
                return entity
        return None


def _add(index: dict[str, list[Entity]], name: str, entity: Entity) -> None:
    bearers = index.setdefault(name, [])
    if entity not in bearers:
        bearers.append(entity)
