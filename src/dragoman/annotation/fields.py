"""Values in notes, each with its place, and what is wrong with them."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Collection, Sequence
from datetime import date
from functools import cache
from typing import TypeVar

from dragoman.actors.world import World
from dragoman.annotation import notes
from dragoman.annotation.standoff import Annotations, Fault
from dragoman.model import BODIES, SECTORS

T = TypeVar("T")
Row = dict[str, object]
Days = list[date | None]
_REMOTE = frozenset("ATA ATF BES BLM BVT CCK CXR GGY HMD MAF NFK PCN SGS SJM SPM TKL UMI WLF".split())


class Fields:
    """The fields in the notes of one annotation. What is wrong is added to ``faults``."""

    def __init__(
        self, found: Annotations, id: str, line: int, allowed: Sequence[str], file: str, faults: list[Fault]
    ) -> None:
        self.line, self._file, self._faults, self.id = line, file, faults, id
        self._values: dict[str, list[tuple[int, str]]] = {}
        for at, note in found.notes.get(id, ()):
            fields, strange = notes.parsed(note)
            for words in strange:
                self.fault(
                    f"“{words[:40]}” is no field; a note has fields such as country=TGO, with | between them", at
                )
            for name, value in fields:
                if name not in allowed:
                    self.fault(f"{name} is no field here; allowed are {', '.join(allowed)}", at)
                self._values.setdefault(name, []).append((at, value))

    def fault(self, message: str, line: int = 0) -> None:
        self._faults.append(Fault(self._file, line or self.line, f"{self.id}: {message}"))

    def several(self, name: str) -> list[str]:
        return [value for _, value in self._values.get(name, ())]

    def text(self, name: str) -> str:
        """The value of a field; ``""`` without one."""
        return self._read(name, str) or ""

    def flag(self, name: str) -> bool:
        return bool(self._read(name, _flag))

    def days(self, name: str) -> Days | None:
        return self._read(name, interval)

    def number(self, name: str) -> float | None:
        return self._read(name, _number)

    def one_of(self, name: str, allowed: Collection[str], what: str) -> str:
        return self._read(name, lambda value: _one_of(value, allowed, what)) or ""

    def code(self, name: str) -> str:
        """A country or body code."""
        return self._read(name, code) or ""

    def country(self, name: str) -> str:
        """A country's code."""
        return self._read(name, country) or ""

    def codes(self, name: str) -> list[str]:
        """Country and body codes, parted by spaces."""
        return self._read(name, lambda value: [code(one) for one in value.split()]) or []

    def in_text(self, name: str, text: str, once: bool = False) -> str:
        """Words that must stand in one line of the text, and only once where wanted, as they are there.

        White space between words may be another.
        """

        def read(value: str) -> str:
            found = re.findall(r"[^\S\r\n]+".join(map(re.escape, value.split())), text)
            if not found:
                raise ValueError(f"“{value[:60]}” does not stand in the text, in one line")
            if once and len(found) > 1:
                raise ValueError(
                    f"“{value[:60]}” stands {len(found)} times in the text; give more of it, so that it is one"
                )
            return str(found[0])

        return self._read(name, read) or ""

    def _read(self, name: str, read: Callable[[str], T]) -> T | None:
        given = self._values.get(name, [])
        if len(given) > 1:
            self.fault(f"{name} is given {len(given)} times; give it once", given[1][0])
        for at, value in given[:1]:
            if not value:
                return None
            try:
                return read(value)
            except ValueError as error:
                self.fault(f"{name}: {error}", at)
        return None


def party_row(fields: Fields, mention: str = "") -> Row:
    """A party of a gold row; its name is its mention where none is given."""
    row: Row = {"name": fields.text("name") or mention}
    country = fields.code("country")
    sector = fields.one_of("sector", SECTORS, "sector")
    row |= {"country": country} if country else {}
    row |= {"sector": sector} if sector else {}
    return row | ({"office": fields.text("office")} if fields.text("office") else {})


def interval(value: str) -> Days:
    """Days as ``2031-05-01``, ``2031-05-01..2031-05-31``, or open at one end."""
    first, dots, last = value.partition("..")
    try:
        days = [date.fromisoformat(day.strip()) if day.strip() else None for day in (first, last if dots else first)]
    except ValueError:
        days = [None, None]
    if days == [None, None]:
        raise ValueError(f"“{value}” is no interval; write 2031-05-01, 2031-05-01..2031-05-31, or leave one end out")
    if days[0] and days[1] and days[0] > days[1]:
        raise ValueError(f"“{value}” ends before it begins")
    return days


def code(value: str) -> str:
    """A country or body code."""
    if value not in BODIES and value not in countries():
        raise ValueError(
            f"“{value}” is no code of a country (ISO 3166-1 alpha-3) or body ({', '.join(sorted(BODIES))})"
        )
    return value


def country(value: str) -> str:
    """A country's code."""
    if value not in countries():
        raise ValueError(f"“{value}” is no code of a country (ISO 3166-1 alpha-3)")
    return value


@cache
def countries() -> frozenset[str]:
    """The codes of countries and territories: those of the tables of the world, and the rest of ISO 3166-1."""
    return (frozenset(World.load().codes()) | _REMOTE) - BODIES - {""}


def _one_of(value: str, allowed: Collection[str], what: str) -> str:
    if value not in allowed:
        raise ValueError(f"“{value}” is no {what}; allowed are {', '.join(sorted(allowed))}")
    return value


def _flag(value: str) -> bool:
    return _one_of(value.casefold(), ("yes", "no"), "answer") == "yes"


def _number(value: str) -> float:
    try:
        amount = float(value.replace(",", "").replace("_", ""))
    except ValueError:
        amount = math.nan
    if not math.isfinite(amount):
        raise ValueError(f"“{value}” is no number; write it in figures, such as 2500000")
    return int(amount) if amount.is_integer() else amount
