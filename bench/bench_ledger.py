"""How fast a ledger is written and asked: ``python bench/bench_ledger.py [--reports N] [--ledger FILE]``.

Without FILE a ledger of N made-up reports, with eight entries, eight statements and a figure each, is written to a
temporary file first (readings are made beforehand: only the store is measured). Prints adds a second, the size,
and the median of five runs of each question in milliseconds; ``--at-most MS`` fails above it.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from dragoman.ledger import Incoming, Ledger, incoming
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


def questions(ledger: Ledger) -> dict[str, Callable[[], object]]:
    """What is timed: each filter by itself, and the ways to count."""
    return {
        "pair timeline, 50 entries": lambda: ledger.pair("RUS", "CHN", limit=50),
        "pair timeline, all": lambda: ledger.pair("RUS", "CHN"),
        "entries, no filter, 50": lambda: ledger.entries(limit=50),
        "entries by actor": lambda: ledger.entries(actor="RUS", limit=50),
        "entries by name": lambda: ledger.entries(party="Person 17", limit=50),
        "entries by pair of names": lambda: ledger.entries(pair=("Person 1", "Person 2"), limit=50),
        "entries by type, status": lambda: ledger.entries(type="CONSULT", status="planned", limit=50),
        "entries by time of act": lambda: ledger.entries(since=date(2010, 1, 1), until=date(2010, 3, 31), limit=50),
        "entries by day reported": lambda: ledger.entries(reported_since=date(2020, 1, 1), limit=50),
        "entries by publisher": lambda: ledger.entries(publisher="Bench", limit=50),
        "entries by word": lambda: ledger.entries(word="official", limit=50),
        "entries by text": lambda: ledger.entries(text="gas treaty", limit=50),
        "entries by confidence": lambda: ledger.entries(confidence=0.95, limit=50),
        "statements of a speaker": lambda: ledger.statements(actor="RUS", limit=50),
        "figures of a party": lambda: ledger.figures(party="CHN", limit=50),
        "reports by text": lambda: ledger.reports(text="summit", limit=50),
        "counts by month, pair, type": lambda: ledger.counts(("month", "pair", "type")),
        "counts by type": lambda: ledger.counts(("type",)),
        "content hash": ledger.digest,
        "check": ledger.check,
    }


def ask(path: Path) -> float:
    """Time every question; the slowest filter or pair timeline, in milliseconds."""
    slowest = 0.0
    with Ledger(path) as ledger:
        for name, question in questions(ledger).items():
            times = []
            for _ in range(RUNS):
                start = time.perf_counter()
                question()
                times.append((time.perf_counter() - start) * 1000)
            median = statistics.median(times)
            print(f"{name:<30} {median:10.1f} ms")
            if name.startswith("entries") or name == "pair timeline, 50 entries":
                slowest = max(slowest, median)
    return slowest


def main() -> int:
    parser = argparse.ArgumentParser(description="How fast a ledger is written and asked.")
    parser.add_argument("--reports", type=int, default=7000)
    parser.add_argument("--ledger", type=Path)
    parser.add_argument("--at-most", type=float, default=float("inf"), metavar="MS")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = args.ledger or Path(folder) / "ledger.db"
        if args.ledger is None:
            write(path, args.reports)
        print(f"size   {path.stat().st_size / 1e6:8.1f} MB")
        return int(ask(path) > args.at_most)


if __name__ == "__main__":
    sys.exit(main())
