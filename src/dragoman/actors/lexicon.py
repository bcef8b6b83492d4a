"""The words that name somebody by what he is: offices, callings, bodies, firms (``data/roles.toml``)."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files
from typing import Any, Literal

Class = Literal["person", "people", "organ", "group", "firm", "state", "place"]


COUNTED = frozenset(("crowd", "mob", "crew", "family"))
"""Words for many that have a plural too."""


@dataclass(frozen=True, slots=True)
class Role:
    """A word or phrase for a role. ``sector`` ``""`` is neutral: it takes that of the body it belongs to.

    ``role`` is the kind of office as `World.holders` takes it; ``head`` the singular form.
    """

    head: str
    cls: Class
    sector: str = ""
    role: str = ""
    gender: str = ""
    plural: bool = False


class RoleLexicon:
    """The packaged lists, as sets and dictionaries of small letters."""

    def __init__(self, data: dict[str, Any]) -> None:
        self._roles: dict[str, Role] = {}
        self._longest: dict[str, int] = {}
        self._irregular: dict[str, str] = data["irregular"]
        self.plural = frozenset(data["plural"]["words"])
        for row in data["words"]:
            for word in row["words"]:
                self._add(word, Role(word, row["class"], row["sector"], row.get("role", ""), row.get("gender", "")))
        self.portfolios = frozenset(data["portfolios"]["words"])
        self._portfolios(data["portfolios"]["words"])
        self.orgs = {word: sector for sector, words in data["orgs"].items() for word in words}
        self.things = frozenset(data["things"]["words"])
        self.quantities = frozenset(data["quantities"]["words"])
        self.former = frozenset(data["former"]["words"])
        self.saying = frozenset(data["saying"]["words"])
        self.human_acts = frozenset(data["human_acts"]["words"])
        self.acting_strict = frozenset(data["acting_strict"]["words"])
        self.minded = frozenset(data["minded"]["words"])
        self.undergone = frozenset(data["undergone"]["words"])
        self.domestic = frozenset(data["domestic"]["words"])
        self._common_in_names = frozenset(data["common_in_names"]["words"])
        self.individuals = frozenset(data["individuals"]["words"])
        self.relational = frozenset(data["relational"]["words"])
        self.not_now = frozenset(data["not_now"]["words"])
        self.called_after_cities = frozenset(data["called_after_cities"]["words"])
        self.fighting = frozenset(data["fighting"]["words"])
        self.doers = frozenset(data["deeds"]["doers"])
        self.deeds = frozenset(data["deeds"]["words"])
        self.epithets: dict[str, tuple[str, ...]] = {_key(k): tuple(v) for k, v in data["epithets"].items()}
        self.wide = frozenset(data["wide"]["words"])
        for word in data["peoples"]["words"]:
            self._put(word, Role(word, "people", plural=True))
        self._camps = frozenset(data["camps"]["words"])
        for word in data["camps"]["words"]:
            self._put(word, Role(word, "people", "PTY", plural=True))

    def role_at(self, lowers: Sequence[str], i: int) -> tuple[int, Role | None]:
        """The longest role phrase that starts at word ``i``: its length and row; else ``(0, None)``."""
        limit = self._longest.get(lowers[i])
        if limit is None:
            return 0, None
        for size in range(min(limit, len(lowers) - i), 0, -1):
            found = self._roles.get(" ".join(lowers[i : i + size]))
            if found is not None:
                return size, found
        return 0, None

    def extended(self, added: Iterable[Role]) -> RoleLexicon:
        """These lists with further words of role, singular and plural; of two rows for one word the added one holds."""
        new = copy(self)
        new._roles, new._longest = dict(self._roles), dict(self._longest)
        for role in added:
            many = new._irregular.get(role.head) or plural(role.head)
            for phrase, number in ((role.head, False), (many, True)):
                new._roles.pop(_key(phrase), None)
                new._put(phrase, replace(role, plural=number))
        return new

    def could_be_anywhere(self, name: str) -> bool:
        """Is a name made of words alone that parties of many countries have: "United Front", "Conservatives"?"""
        found = name.lower().split()
        alone = len(found) == 1 and found[0] in self._camps and found[0] not in ("democrats", "republicans")
        return alone or (len(found) > 1 and self._common_in_names.issuperset(found))

    def role(self, phrase: str) -> Role | None:
        """The row of a phrase in small letters."""
        return self._roles.get(phrase)

    def _add(self, word: str, role: Role) -> None:
        if word in self.plural:
            self._put(word, Role(role.head, role.cls, role.sector, role.role, role.gender, True))
            if word in COUNTED:
                self._put(plural(word), Role(role.head, role.cls, role.sector, role.role, role.gender, True))
            return
        self._put(word, role)
        many = self._irregular.get(word) or plural(word)
        self._put(many, Role(role.head, role.cls, role.sector, role.role, role.gender, True))

    def _put(self, phrase: str, role: Role) -> None:
        key = _key(phrase)
        words = key.split()
        if key not in self._roles:
            self._roles[key] = role
        if len(words) > self._longest.get(words[0], 0):
            self._longest[words[0]] = len(words)

    def _portfolios(self, words: Sequence[str]) -> None:
        for word in words:
            for title in ("minister", "secretary", "ministers"):
                self._add_once(f"{word} {title}", f"{title} of {word}", f"{title} for {word}")
            for body in (f"{word} ministry", f"ministry of {word}", f"department of {word}"):
                if self.role(body) is None:
                    self._add(body, Role(body, "organ", "GOV"))

    def _add_once(self, *phrases: str) -> None:
        for phrase in phrases:
            if self.role(phrase) is None and not phrase.startswith("ministers"):
                head, _, rest = phrase.partition(" ")
                role = Role(phrase, "person", "GOV", "minister")
                self._put(phrase, role)
                many = f"{head}s {rest}" if head == "minister" else plural(phrase)
                self._put(many, Role(phrase, "person", "GOV", "minister", "", True))


def _key(phrase: str) -> str:
    """A phrase as the parser parts it, with single blanks."""
    return " ".join(phrase.replace("-", " - ").replace("'s", " 's").split())


def plural(word: str) -> str:
    """The regular plural of a noun phrase whose last word is its head."""
    if word.endswith(("man",)) and not word.endswith("human"):
        return word[:-3] + "men"
    if word.endswith(("s", "x", "ch", "sh")):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + "s"


@dataclass(frozen=True, slots=True)
class FirstNames:
    """Common first names by gender, in small letters."""

    male: frozenset[str]
    female: frozenset[str]

    def gender(self, name: str) -> str:
        """``m``, ``f`` or ``""`` where the list does not settle it."""
        lower = name.lower()
        return "m" if lower in self.male else "f" if lower in self.female else ""


@lru_cache(maxsize=1)
def roles() -> RoleLexicon:
    """The packaged words of role; read once."""
    text = (files("dragoman.actors") / "data" / "roles.toml").read_text(encoding="utf-8")
    return RoleLexicon(tomllib.loads(text))


@lru_cache(maxsize=1)
def first_names() -> FirstNames:
    """The packaged first names; read once."""
    text = (files("dragoman.actors") / "data" / "first_names.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    return FirstNames(frozenset(data["male"]), frozenset(data["female"]))
