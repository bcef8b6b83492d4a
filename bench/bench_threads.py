"""How fast entries are joined into threads: ``python bench/bench_threads.py [--entries N] [--ledger FILE]``.

Without FILE, N made-up entries of twelve years: meetings, visits and sayings of leaders, planned and held, as in the
news of a foreign ministry. With FILE the entries of a ledger, in memory; the ledger is not changed. Prints
entries a second, how many threads there are, and how many of them have several members.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from datetime import date, timedelta
from pathlib import Path

from dragoman.ledger import Ledger
from dragoman.model import Entry, EventType, Evidence, Party, Place, Status, When
from dragoman.threads import Sighting, threads

COUNTRIES = "RUS CHN USA DEU FRA GBR TUR IND JPN IRN UKR KAZ BLR KGZ ARM AZE".split()
WORDS = "trade border gas treaty summit army budget port grain rail energy water court talks aid fleet".split()
TYPES: tuple[EventType, ...] = ("CONSULT", "CONSULT", "CONSULT", "SUPPORT", "AGREE", "REQUEST", "ACCUSE", "ASSAULT")


def made_up(number: int, chance: random.Random) -> Sighting:
    """One telling: of two countries, mostly by their leaders, on or about the day of its report."""
    told = date(2000, 1, 1) + timedelta(chance.randrange(4383))
    kind, (one, other) = chance.choice(TYPES), chance.sample(COUNTRIES, 2)
    status: Status = chance.choice(("occurred", "occurred", "planned"))
    day = told + timedelta(chance.randrange(40) if status == "planned" else -chance.randrange(3))
    when = When(day, day, grain="day") if chance.random() < 0.4 else None
    if when is None and status == "occurred":
        when = When(None, told, basis="published")
    sentence = f"The {' '.join(chance.choices(WORDS, k=12))} of {number}."
    visit = kind == "CONSULT" and chance.random() < 0.4
    return Sighting(
        Entry(
            kind,
            status,
            Evidence("", 0, 9, sentence, 0, 5),
            ("visit",) if visit else (),
            actors=(_leader(one),),
            recipients=(Party(other, other, "GOV", rule="table: country") if visit else _leader(other),),
            where=Place(other) if visit else None,
            when=when,
        ),
        f"report {number // 8}",
        told,
        "Bench",
        "visit" if visit else "meet",
    )


def _leader(country: str) -> Party:
    return Party(f"Head {country}", country, "GOV", f"President of {country}", rule="table: person")


def main() -> int:
    parser = argparse.ArgumentParser(description="How fast entries are joined into threads.")
    parser.add_argument("--entries", type=int, default=60_000)
    parser.add_argument("--ledger", type=Path)
    args = parser.parse_args()
    if args.ledger is not None:
        with Ledger(args.ledger) as ledger:
            start = time.perf_counter()
            given = [m for found in ledger.threads() for m in found.row.members]
        print(f"read   {len(given):8,} entries {time.perf_counter() - start:8.1f} s")
    else:
        chance = random.Random(1)
        given = [made_up(n, chance) for n in range(args.entries)]
    start = time.perf_counter()
    found = threads(given)
    took = time.perf_counter() - start
    several = sum(len(thread.members) > 1 for thread in found)
    print(f"joined {len(given):8,} entries {took:8.1f} s  {len(given) / took:10,.0f} entries/s")
    print(
        f"threads {len(found):7,}  with several members {several:,}, the longest {max(len(t.members) for t in found)}"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
