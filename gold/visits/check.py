"""Whether a ledger has the meetings of presidents that its reports tell of: ``python gold/visits/check.py LEDGER``.

``reported.jsonl`` lists meetings of Russia's president with the president or secretary of state of the United States
from 2000 to 2020: kind and number of the visit in ``us_travel_visits.jsonl`` of the gold data (CC0), its days, and the
ids of the reports of the Kremlin's English news (CC BY 4.0) that tell of it, found by search for names and days and
read by eye. A meeting is found where an entry of type CONSULT in one of these reports has both countries among its
parties and days within those of the visit (a day more on either side, for the hours between Moscow and Washington).

Prints how each is found (``stated`` has days of its own, ``published`` only the report's), or the cause of the miss:
``not read``, ``date`` (meetings of both on other days), ``party`` (meetings on these days, but not of both), ``type``
(other acts of both on these days), ``nothing``. Fails below ``--at-least``.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from dragoman.ledger import Ledger
from dragoman.model import Entry, When

LISTED = Path(__file__).with_name("reported.jsonl")
SIDES = frozenset(("RUS", "USA"))
HOURS = timedelta(days=1)  # Moscow is some hours ahead
CAUSES = ("date", "party", "type", "nothing")


@dataclass(frozen=True, slots=True)
class Visit:
    """A visit and the reports that tell of its meetings."""

    name: str
    start: date
    end: date
    reports: tuple[str, ...]

    def holds(self, when: When | None) -> bool:
        """Whether these are days of the visit; an act up to a day counts as one of that day."""
        days = [day for day in (when.start, when.end) if day] if when else []
        return bool(days) and all(self.start - HOURS <= day <= self.end + HOURS for day in days)


def visits() -> tuple[Visit, ...]:
    """The meetings that the reports tell of."""
    rows = map(json.loads, LISTED.read_text("utf-8").splitlines())
    return tuple(
        Visit(
            f"{row['kind']} {row['visit']}",
            date.fromisoformat(row["start"]),
            date.fromisoformat(row["end"]),
            tuple(row["reports"]),
        )
        for row in rows
    )


def judge(visit: Visit, entries: Iterable[Entry]) -> str:
    """``stated``, ``published`` where only the report's day gives the date, or the cause of the miss."""
    causes = {"nothing"}
    found = set()
    for entry in entries:
        both = {p.country for p in (*entry.actors, *entry.recipients, *entry.counterpart)} >= SIDES
        met, then = entry.type == "CONSULT", visit.holds(entry.when)
        if both and met and then and entry.when is not None:
            found.add("published" if entry.when.basis == "published" else "stated")
        elif met and then:
            causes.add("party")
        elif both and met:
            causes.add("date")
        elif both and then:
            causes.add("type")
    return max(found) if found else next(cause for cause in CAUSES if cause in causes)


def main() -> int:
    parser = argparse.ArgumentParser(description="Recall of meetings of presidents.")
    parser.add_argument("ledger", type=Path)
    parser.add_argument("--at-least", type=float, default=0.0, metavar="SHARE")
    args = parser.parse_args()
    listed = visits()
    outcomes = []
    with Ledger(args.ledger) as ledger:
        for visit in listed:
            read = [name for name in visit.reports if any(r.state == "read" for r in ledger.reports(report=name))]
            entries = [found.row for name in read for found in ledger.entries(report=name)]
            outcome = judge(visit, entries) if read else "not read"
            outcomes.append(outcome)
            print(f"{visit.start}  {visit.name:<32} {outcome:<10} {' '.join(visit.reports)}")
    dated, found = outcomes.count("stated"), outcomes.count("stated") + outcomes.count("published")
    print(f"found {found} of {len(listed)}, recall {found / len(listed):.2f}; {dated} of them with days of their own")
    return int(found / len(listed) < args.at_least)


if __name__ == "__main__":
    sys.exit(main())
