"""A reader without a model, for tests of the ledger; run as a program it adds stub reports to a ledger.

A report's words steer it: ``die`` kills the process, ``hang`` never ends, ``fail`` raises.
"""

import os
import random
import sys
import time
from datetime import date
from pathlib import Path

from dragoman.ledger import Incoming, Ledger, incoming
from dragoman.ledger.workers import Reader
from dragoman.model import (
    Diagnostic,
    Entry,
    Evidence,
    Figure,
    Link,
    Party,
    Place,
    Reading,
    Reason,
    Report,
    Statement,
    Upcoming,
    When,
)

PERU = Party("Peru", "PER", "GOV", mention="Lima", start=0, end=4, rule="place-for-government")
CHILE = Party("Chile", "CHL", "GOV", mention="Chile", start=10, end=15)
MAY = When(date(2031, 5, 1), date(2031, 5, 31), "in May", "month", value="2031-05", rules=("month",))
DAY = When(
    date(2031, 4, 2),
    date(2031, 4, 2),
    "on Tuesday",
    "day",
    True,
    "inferred",
    "2031-04-02",
    ("weekday", "past"),
)


TOWNS = [f"{first}{last}" for first in ("Al", "Bo", "Ca", "Di", "Er") for last in ("ba", "mo", "ria", "thal")]


def load() -> Reader:
    return read


def load_nothing() -> Reader:
    raise RuntimeError("no model here")


def read(report: Report) -> Reading:
    """One row of each kind, with every field filled, from the first words of the report."""
    if "die" in report.text:
        os._exit(9)
    if "hang" in report.text:
        time.sleep(600)
    if "fail" in report.text:
        raise RuntimeError("stubborn")
    reasons = (Reason("type", "visit", "visit"), Reason("status", "will", "future"))
    evidence = Evidence(report.id, 1, 12, report.text[1:12], 5, 9, True, reasons)
    word = (Link("Andina", "agency", "said", "Andina", "PER", "MED", 3, 9), Link("a source", "anonymous"))
    entry = Entry(
        "CONSULT", "planned", evidence, ("visit", "multilateral"), ("trade",), (PERU, CHILE), (CHILE,), (PERU,),
        Place("CHL", "Arica", -18.48, -70.32), MAY, "a fair", "tariffs", "“soon”", word, DAY, "032", 1.9,
        "verbal-cooperation", 0.75,
    )  # fmt: skip
    unsure = Party("Georgia", candidates=("GEO", "USA"))
    bare = Entry("ACCUSE", "occurred", Evidence(report.id, 2, 9, "another"), actors=(unsure,))
    said = Statement(
        CHILE, "direct", evidence, "minister", "Peru", "Arica", DAY, "said", 3, 7, ((0, 4), (6, 9)), "“yes”", "denies",
        word,
    )  # fmt: skip
    figure = Figure("trade", evidence, 2e9, 3.5e9, "USD", "t", ("PER", "CHL"), MAY, True, "about", "Chile")
    coming = Upcoming("a visit", "planned", evidence, MAY, True)
    note = Diagnostic("cut-off", "the text ends in a sentence", "clean", "info", 3, 9)
    day = When(report.published, report.published, grain="day")
    return Reading(report, day, (entry, bare), (said,), (figure,), (coming,), (note,))


def reports(count: int, outlets: int = 1) -> list[Incoming]:
    """Stub reports; every seventh is an older one's second version, so many in a row print one text, some are given
    twice."""
    made = []
    for n in range(count):
        name = n - 5 if n % 7 == 6 else n
        towns = " and ".join(random.Random(n // outlets).choices(TOWNS, k=15))
        text = f"Lima and Chile speak for the {n}th time.\nMore of it in {towns}."
        made.append(incoming(Report(text, str(name), f"Talks {n}", "Andina", date(2031, 4, 3)), f"stub#{name}"))
    return made + made[::5]


if __name__ == "__main__":
    with Ledger(Path(sys.argv[1]), write=True) as ledger:
        for one in ledger.add(reports(int(sys.argv[2]), int(sys.argv[4])), load, processes=int(sys.argv[3])):
            print(one.outcome.ljust(1000), flush=True)  # a full pipe keeps it from running ahead of its reader
