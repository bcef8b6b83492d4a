"""How fast a ledger is written and asked: ``python bench/bench_ledger.py [--add FILE…] [--ledger LEDGER]``.

With ``--add`` the reports in FILEs (JSON Lines or texts) are read into LEDGER by ``--workers`` processes; with LEDGER
alone it is asked as it is; with neither a ledger of N made-up reports, with eight entries, eight statements and a
figure each, is written to a temporary file first (readings are made beforehand: only the store is measured). Prints the
wall time, the seconds of CPU of reading and of writing and the load of the machine, the size, and the median of five
runs of each question, wall and CPU, in milliseconds; ``--at-most MS`` fails where a filter or a pair's timeline takes
longer by the clock.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import sqlite3
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path

from dragoman.ledger import Incoming, Ledger, incoming, of_paths
from dragoman.model import (
    EVENT_TYPES,
    STATUSES,
    Entry,
    Evidence,
    Figure,
    Link,
    Party,
    Reading,
    Reason,
    Report,
    Statement,
    When,
)

COUNTRIES = ("RUS", "CHN", "USA", "DEU", "FRA", "GBR", "TUR", "IND", "JPN", "IRN", "UKR", "KAZ", "UNO", "EUR")
WORDS = "talks trade border gas treaty minister visit summit army budget port grain rail energy water court".split()
PER_REPORT = 8
RUNS = 5


def made_up(number: int, chance: random.Random) -> Reading:
    """A reading like those of real reports in size."""
    day = date(2000, 1, 1) + timedelta(chance.randrange(9000))
    sentences = [" ".join(chance.choices(WORDS, k=25)) + "." for _ in range(PER_REPORT * 3)]
    text = "\n\n".join(sentences)
    report = Report(text, str(number), f"Report {number}", "Bench", day)
    when = When(day, day, "on the day", "day", rules=("day",))
    entries, statements = [], []
    for sentence in sentences[:PER_REPORT]:
        start = text.index(sentence)
        reasons = tuple(
            Reason(field, "words of it", "a-rule") for field in ("type", "actors", "status", "when", "word")
        )
        evidence = Evidence(report.id, start, start + len(sentence), sentence, start, start + 5, reasons=reasons)
        sides = [Party(f"Person {chance.randrange(3000)}", c, "GOV", "Minister") for c in chance.sample(COUNTRIES, 2)]
        word = (Link("an official", "official", "said"),) if chance.random() < 0.3 else ()
        kind, status = chance.choice(EVENT_TYPES), chance.choice(STATUSES)
        quad = chance.choice(("VERBAL COOPERATION", "MATERIAL CONFLICT"))
        entries.append(
            Entry(kind, status, evidence, actors=(sides[0],), recipients=(sides[1],), when=when, word=word, quad=quad,
                  confidence=chance.random())
        )  # fmt: skip
        statements.append(Statement(sides[0], "indirect", evidence, said_on=when, quote=sentence[:60]))
    figure = Figure("trade", entries[0].evidence, 2e9, currency="USD", parties=("RUS", "CHN"), period=when)
    return Reading(report, when, tuple(entries), tuple(statements), (figure,))


def write(path: Path, count: int) -> None:
    """Write a made-up ledger and print how fast."""
    chance = random.Random(1)
    readings = {str(n): made_up(n, chance) for n in range(count)}
    given: list[Incoming] = [incoming(reading.report) for reading in readings.values()]
    with Ledger(path, write=True) as ledger:
        start = time.perf_counter()
        added = sum(one.outcome == "added" for one in ledger.add(given, lambda: lambda report: readings[report.id]))
        middle = time.perf_counter()
        known = sum(one.outcome == "known" for one in ledger.add(given))
        end = time.perf_counter()
    print(f"added  {added:8,} reports  {added / (middle - start):10,.0f} reports/s")
    print(f"known  {known:8,} reports  {known / (end - middle):10,.0f} reports/s")


def add(path: Path, given: Sequence[Path], workers: int, publisher: str) -> None:
    """Read real reports into a ledger and print how long it took."""
    load, start = os.getloadavg()[0], time.perf_counter()
    mine, theirs = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    with Ledger(path, write=True) as ledger:
        outcomes = Counter(one.outcome for one in ledger.add(of_paths(given, None, publisher), processes=workers))
    wall = time.perf_counter() - start
    writing = _cpu(resource.getrusage(resource.RUSAGE_SELF)) - _cpu(mine)
    reading = _cpu(resource.getrusage(resource.RUSAGE_CHILDREN)) - _cpu(theirs)
    print(", ".join(f"{number:,} {outcome}" for outcome, number in outcomes.items()))
    print(f"wall {wall:.0f} s, CPU {reading:.0f} s reading and {writing:.0f} s writing, ", end="")
    print(f"load {load:.1f} before and {os.getloadavg()[0]:.1f} after, {workers} workers")


def _cpu(usage: resource.struct_rusage) -> float:
    return usage.ru_utime + usage.ru_stime


def commonest(path: Path, query: str) -> tuple[str, ...]:
    """The first row of an answer: what is asked for must be there, and as much of it as there can be."""
    with sqlite3.connect(path.absolute().as_uri() + "?mode=ro", uri=True) as connection:
        return tuple(connection.execute(query).fetchone() or ("none", "none"))


PAIR = """SELECT min(actor, recipient), max(actor, recipient) FROM dyad WHERE actor <> recipient
GROUP BY 1, 2 ORDER BY count(*) DESC LIMIT 1"""
NAMES = """SELECT a.name, b.name FROM party AS a JOIN party AS b ON b.item = a.item
WHERE a.side = 'actor' AND b.side = 'recipient' AND a.name LIKE '% %' AND b.name LIKE '% %' AND a.name <> b.name
GROUP BY 1, 2 ORDER BY count(*) DESC LIMIT 1"""
PUBLISHER = "SELECT publisher FROM report GROUP BY 1 ORDER BY count(*) DESC LIMIT 1"


def questions(ledger: Ledger) -> dict[str, Callable[[], object]]:
    """What is timed: each filter by itself, for what is most common in the ledger, and the ways to count."""
    one, other = commonest(ledger.path, PAIR)
    name, second = commonest(ledger.path, NAMES)
    publisher = commonest(ledger.path, PUBLISHER)[0]
    return {
        f"pair timeline {one} {other}, 50 entries": lambda: ledger.pair(one, other, limit=50),
        f"pair timeline {one} {other}, all": lambda: ledger.pair(one, other),
        "entries, no filter": lambda: ledger.entries(limit=50),
        f"entries by actor {one}": lambda: ledger.entries(actor=one, limit=50),
        f"entries by recipient {one}": lambda: ledger.entries(recipient=one, limit=50),
        f"entries by name {name}": lambda: ledger.entries(party=name, limit=50),
        "entries by these two names": lambda: ledger.entries(pair=(name, second), limit=50),
        "entries by type and status": lambda: ledger.entries(type="CONSULT", status="planned", limit=50),
        "entries by mode": lambda: ledger.entries(mode="visit", limit=50),
        "entries by time of act": lambda: ledger.entries(since=date(2010, 1, 1), until=date(2010, 3, 31), limit=50),
        "entries from a day on": lambda: ledger.entries(since=date(2005, 1, 1), limit=50),
        "entries by day reported": lambda: ledger.entries(reported_since=date(2010, 1, 1), limit=50),
        f"entries by publisher {publisher}": lambda: ledger.entries(publisher=publisher, limit=50),
        "entries by word": lambda: ledger.entries(word="official", limit=50),
        "entries by text": lambda: ledger.entries(text="gas", limit=50),
        "entries by confidence": lambda: ledger.entries(confidence=0.5, limit=50),
        "entries, copies once": lambda: ledger.entries(copies="once", limit=50),
        f"statements of {one}": lambda: ledger.statements(actor=one, limit=50),
        f"figures of {one}": lambda: ledger.figures(party=one, limit=50),
        "reports by text": lambda: ledger.reports(text="summit", limit=50),
        "copies": ledger.copies,
        "counts by month, pair, type": lambda: ledger.counts(("month", "pair", "type")),
        "counts by type": lambda: ledger.counts(("type",)),
        "content hash": ledger.digest,
        "check": ledger.check,
    }


def ask(path: Path) -> float:
    """Time every question; the slowest filter or pair timeline, in milliseconds of wall time."""
    slowest = 0.0
    with Ledger(path) as ledger:
        for name, question in questions(ledger).items():
            walls, cpus = [], []
            for _ in range(RUNS):
                wall, cpu = time.perf_counter(), time.process_time()
                question()
                walls.append((time.perf_counter() - wall) * 1000)
                cpus.append((time.process_time() - cpu) * 1000)
            median = statistics.median(walls)
            print(f"{name:<42} {median:10.1f} ms, CPU {statistics.median(cpus):8.1f} ms")
            if name.startswith(("entries", "pair")):
                slowest = max(slowest, median)
    return slowest


def main() -> int:
    parser = argparse.ArgumentParser(description="How fast a ledger is written and asked.")
    parser.add_argument("--reports", type=int, default=7000, metavar="N")
    parser.add_argument("--add", type=Path, nargs="+", default=[], metavar="FILE")
    parser.add_argument("--ledger", type=Path)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--publisher", default="")
    parser.add_argument("--at-most", type=float, default=float("inf"), metavar="MS")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = args.ledger or Path(folder) / "ledger.db"
        if args.add:
            add(path, args.add, args.workers, args.publisher)
        elif args.ledger is None:
            write(path, args.reports)
        print(f"size {path.stat().st_size / 1e6:.1f} MB, load {os.getloadavg()[0]:.1f}")
        return int(ask(path) > args.at_most)


if __name__ == "__main__":
    sys.exit(main())
