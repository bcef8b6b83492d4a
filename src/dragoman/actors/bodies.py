"""Bodies that no table knows, by their capitalised names: "Ministry of X", "Workers' Party"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dragoman.actors.entity import Entity, Sort
from dragoman.actors.lexicon import RoleLexicon
from dragoman.actors.offices import STATE_SECTORS
from dragoman.actors.phrase import Phrase, text_of
from dragoman.actors.spelling import key_of

_SORT_BY_SECTOR: dict[str, Sort] = {"BUS": "firm", "JRN": "outlet", "IGO": "body"}


class Bodies:
    """The bodies of a report. Those of the same name in different countries are different bodies."""

    def __init__(
        self,
        lexicon: RoleLexicon,
        country_of: Callable[[Phrase], str],
        country_in: Callable[[Sequence[str]], str],
        first_words: dict[str, Entity],
        codes: frozenset[str],
    ) -> None:
        """``codes`` are those of the bodies that have one."""
        self._lexicon = lexicon
        self._code = country_of
        self._place_in = country_in
        self._first_words = first_words
        self._codes = codes
        self._known: dict[str, list[Entity]] = {}

    def named(self, phrase: Phrase) -> Entity:
        """A body known by its capitalised name alone: "Ministry of X", with the country that modifies it."""
        codes = [self._code(p) for p in (*phrase.left, *phrase.right)]
        if isinstance(phrase.owner, Phrase):
            codes.append(self._code(phrase.owner))
        country = next((c for c in codes if c), "")
        if not country and phrase.unit.sector in STATE_SECTORS:
            country = self._place_in([t.text for t in phrase.core()])
        tokens = phrase.sentence.tokens
        start = min([phrase.unit.start, *(p.unit.start for p in phrase.left)])
        if isinstance(phrase.owner, Phrase):
            start = min(start, phrase.owner.unit.start)
        end = phrase.end if phrase.right and phrase.prep == "of" else phrase.unit.end
        text = text_of(tokens[start:end])
        key = key_of(text_of(phrase.core()))
        bodies = self._known.setdefault(key, [])
        for body in bodies:
            if body.country == country or not body.country:
                body.country = country
                return body
        if bodies and not country:
            return max(bodies, key=lambda b: b.seen)
        sector = "IGO" if country in self._codes else phrase.unit.sector
        if sector in ("EDU", "NGO") and country and phrase.core()[0].lower in ("national", "federal"):
            sector = "GOV"
        if sector == "IGO" and country not in ("", *self._codes):
            sector = "NGO"
        sort: Sort = "organ" if sector in STATE_SECTORS else "group"
        if sector in _SORT_BY_SECTOR:
            sort = _SORT_BY_SECTOR[sector]
        entity = Entity(text, sort, country, sector, rule="name of a body")
        entity.heads.update(t.lower for t in phrase.core() if t.lower in self._lexicon.orgs)
        bodies.append(entity)
        if sort == "firm" and len(phrase.core()) > 1:
            self._first_words.setdefault(phrase.core()[0].text.lower(), entity)
        return entity
