"""Who held office: the packaged tables against a list written independently of them (office_holders.csv)."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from dragoman.actors.who import who
from dragoman.actors.world import World
from dragoman.model import Report
from dragoman.reading import Tools, read

LIST = Path(__file__).with_name("office_holders.csv")
REALMS = ("CAN", "AUS")
"""Realms of the British monarch, whose name alone stands for the United Kingdom."""

OFFICES = {
    "head of state": re.compile(r"\b(president|king|queen|monarch|emperor|(supreme )?leader|chairman)\b", re.I),
    "head of government": re.compile(
        r"\b(prime minister|premier|chancellor|state counsell?or|chief advis[eo]r|chief executive|"
        r"president of iran|president of the (council|government))\b",
        re.I,
    ),
    "foreign minister": re.compile(
        r"\b((foreign|external affairs) minister|(minister|secretary) of (foreign affairs|state)|foreign secretary)\b",
        re.I,
    ),
}
"""Titles of each office; the elected head of government under Iran's supreme leader is called president."""
NOT_THE_OFFICE = re.compile(r"\b(vice|deputy|former|ambassador|speaker|spokesman)\b", re.I)


@dataclass(frozen=True, slots=True)
class Row:
    country: str
    office: str
    on: date
    name: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """How one row fared: the country and office that `who` gives, and whether `World.holders` has the person."""

    row: Row
    country: bool
    office: bool
    held: bool
    told: str


def rows() -> tuple[Row, ...]:
    with LIST.open(encoding="utf-8", newline="") as lines:
        table = csv.DictReader(line for line in lines if not line.startswith("#"))
        return tuple(Row(r["country"], r["office"], date.fromisoformat(r["on"]), r["name"]) for r in table)


def words(name: str) -> frozenset[str]:
    """The words of a name without case, diacritics, hyphens, titles and order."""
    folded = unicodedata.normalize("NFD", name.lower().translate(str.maketrans("łıøđ", "liod")))
    plain = "".join(c for c in folded if not unicodedata.combining(c) and c not in "'’.")
    return frozenset(w for w in plain.replace("-", " ").split() if w not in ("king", "queen"))


def same(listed: str, held: str) -> bool:
    """One name's words hold the other's: "Bola Tinubu", "Bola Ahmed Tinubu"."""
    a, b = words(listed), words(held)
    return a <= b or b <= a


def judge(world: World) -> tuple[Verdict, ...]:
    listed = rows()
    posts: dict[tuple[str, date, str], set[str]] = defaultdict(set)
    for r in listed:
        posts[r.country, r.on, r.name].add(r.office)
    found = []
    for r in listed:
        told = who(r.name, r.on, world=world)
        also = posts[r.country, r.on, r.name]
        home = told.country == r.country or (r.country in REALMS and "head of state" in also and told.country == "GBR")
        fits_one = any(OFFICES[kind].search(told.office) for kind in also)
        office = home and fits_one and not NOT_THE_OFFICE.search(told.office)
        known = {i.name for i in world.named(r.name) if i.kind == "person"}
        roles = (r.office, "leader") if {"head of state", "head of government"} <= also else (r.office,)
        held = [i for role in roles for i in world.holders(r.country, role, r.on)]
        fits = any(i.name in known or same(r.name, i.name) for i in held)
        answer = f"{told.name} | {told.country} | {told.office} | holders: {', '.join(i.name for i in held)}"
        found.append(Verdict(r, home, office, fits, answer))
    return tuple(found)


@pytest.fixture(scope="module")
def verdicts() -> tuple[Verdict, ...]:
    return judge(World.load())


def report(verdicts: tuple[Verdict, ...]) -> str:
    n = len(verdicts)
    shares = {
        "country": sum(v.country for v in verdicts) / n,
        "office": sum(v.office for v in verdicts) / n,
        "holders": sum(v.held for v in verdicts) / n,
    }
    wrong = [v for v in verdicts if not (v.country and v.office and v.held)]
    lines = [f"{n} rows; " + ", ".join(f"{k} {share:.4f}" for k, share in shares.items())]
    for v in wrong:
        marks = "".join("+" if ok else "-" for ok in (v.country, v.office, v.held))
        lines.append(f"{marks} {v.row.country} {v.row.office} {v.row.on} {v.row.name} => {v.told}")
    return "\n".join(lines)


def test_the_list_covers_sixty_countries_three_offices_five_days() -> None:
    listed = rows()
    assert len(listed) >= 800
    assert len({r.country for r in listed}) == 60
    assert len({(r.country, r.office, r.on, r.name) for r in listed}) == len(listed)
    assert {r.office for r in listed} == set(OFFICES)


def test_country_and_office_of_those_in_office(verdicts: tuple[Verdict, ...]) -> None:
    told = report(verdicts)
    print(told)
    n = len(verdicts)
    assert sum(v.country for v in verdicts) >= 0.97 * n, told
    assert sum(v.office for v in verdicts) >= 0.95 * n, told
    assert sum(v.held for v in verdicts) >= 0.95 * n, told


@pytest.mark.model
def test_a_leader_by_a_surname_that_is_a_word_or_a_town(tools: Tools) -> None:
    report = Report("Bush met Blair at the ranch.", published=date(2006, 11, 15))
    (entry,) = read(report, tools).entries
    assert [p.name for p in entry.actors] == ["George W. Bush", "Tony Blair"]
