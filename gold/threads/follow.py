"""What a ledger's threads make of announced meetings and trips that a person has followed.

``python gold/threads/follow.py LEDGER FILE…`` reads files of verdicts (``plans*.jsonl`` here). An announcement counts
as joined where the entry at its words, or one in its sentence, is in a thread that tells, on or after the day of the
report, that it was done. Prints each announcement that was held and is not joined, or is no longer read, with the
cause that was found when it was judged, and the share joined. Whether a thread joined the right happening a person
must say.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from dragoman.ledger import Ledger
from dragoman.ledger.thread_queries import FoundThread
from dragoman.threads import Sighting

DONE = ("occurred", "ongoing")
Told = tuple[Sighting, FoundThread]


def meetings(ledger: Ledger) -> dict[str, list[Told]]:
    """The meetings of a ledger's threads by the address of the report that tells them."""
    found: dict[str, list[Told]] = {}
    for thread in ledger.threads():
        addresses = {r.key: r.report.url for r in thread.reports}
        for member in thread.row.members:
            if member.entry.type == "CONSULT":
                found.setdefault(addresses[member.report], []).append((member, thread))
    return found


def told_at(found: list[Told], start: int, end: int) -> list[Told]:
    """The entry at the words that were judged; of a whole sentence, those of it that tell of what is to come."""
    at = [one for one in found if one[0].entry.evidence.trigger_start == start]
    inside = (one for one in found if start < one[0].entry.evidence.trigger_start < end)
    return at + [one for one in inside if one[0].entry.status not in DONE]


def is_joined(plan: Sighting, thread: FoundThread) -> bool:
    """Whether its thread tells the act as done, not before the plan was told."""
    done = [m.told for m in thread.row.members if m.entry.status in DONE and m is not plan]
    return any(told is None or plan.told is None or told >= plan.told for told in done)


def main() -> int:
    parser = argparse.ArgumentParser(description="Follow announced meetings and trips in a ledger's threads.")
    parser.add_argument("ledger", type=Path)
    parser.add_argument("files", type=Path, nargs="+")
    args = parser.parse_args()
    with Ledger(args.ledger) as ledger:
        found = meetings(ledger)
    for file in args.files:
        held = [row for row in map(json.loads, file.read_text("utf-8").splitlines()) if row["held"]]
        joined = 0
        for row in held:
            told = told_at(found.get(row["report"], []), *row["trigger"])
            if any(is_joined(plan, thread) for plan, thread in told):
                joined += 1
            else:
                print(
                    f"{row['report']} {row['trigger']}: {'apart' if told else 'not read'}  {row['cause']}  {row['why']}"
                )
        share = f", {joined / len(held):.0%}" if held else ""
        print(f"{file.name}: {joined} of {len(held)} that were held are joined{share}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
