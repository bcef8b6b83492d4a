"""The grammar: rules read from ``data/grammar.toml``, compiled to expressions over codes of words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from dragoman.times.guards import GUARDS, Guard
from dragoman.times.lexicon import Lexicon, data
from dragoman.times.patterns import Pattern, compiled, names

LEVELS = (1, 2, 3, 4, 5)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule, ready to run."""

    name: str
    level: int
    gives: str
    meaning: dict[str, Any]
    pattern: Pattern
    guard: Guard | None
    yes: tuple[str, ...]
    no: tuple[str, ...]


class Grammar:
    """All rules, by level and by the code that can open them.

    Raises ``ValueError`` where a rule names a word, category or guard that does not exist.
    """

    def __init__(self) -> None:
        raw = data("grammar")
        self.classes: dict[str, str] = raw["classes"]
        self.kept = frozenset(raw["kept"])
        self.items: tuple[str, ...] = tuple(raw["items"])
        parts = {p for members in self.classes.values() for p in members.split()}
        for rule in raw["rule"]:
            parts |= names(rule["match"])
        self.lexicon = Lexicon(frozenset(p for p in parts if p.islower()), self.items)
        self.rules = tuple(self._rule(r) for r in raw["rule"])
        self.levels: tuple[dict[str, tuple[Rule, ...]], ...] = tuple(self._opened_by(n) for n in LEVELS)

    def codes_of(self, name: str) -> str:
        """The codes of a category, class, kind of item or literal word."""
        if name.startswith("<"):
            return self.lexicon.item_codes.get(name[1:-1], "")
        if name in self.classes:
            return "".join(self.codes_of(part) for part in self.classes[name].split())
        return self.lexicon.members(name)

    def _rule(self, raw: dict[str, Any]) -> Rule:
        try:
            pattern = compiled(raw["match"], self.codes_of)
            guard: Guard | None = GUARDS[raw["guard"]] if "guard" in raw else None
        except (ValueError, KeyError) as fault:
            raise ValueError(f"rule {raw['name']!r}: {fault}") from fault
        return Rule(
            raw["name"], raw["level"], raw["gives"], raw["meaning"], pattern, guard,
            tuple(raw.get("yes", ())), tuple(raw.get("no", ())),
        )  # fmt: skip

    def _opened_by(self, level: int) -> dict[str, tuple[Rule, ...]]:
        found: dict[str, list[Rule]] = {}
        for rule in self.rules:
            if rule.level == level:
                for code in rule.pattern.first:
                    found.setdefault(code, []).append(rule)
        return {code: tuple(rules) for code, rules in found.items()}


@cache
def grammar() -> Grammar:
    """The grammar, read once."""
    return Grammar()
