"""Draw from a ledger what a person then judges: links of threads, or announced meetings and trips.

``python gold/threads/draw.py LEDGER links|plans [--number N] [--seed S] [--but FILE…] [--held-out N]`` prints JSON
lines. ``--but`` leaves out the links of earlier draws and the reports of their announcements, ``--held-out`` the
reports whose address has a SHA-256 divisible by N, which are kept for other measuring. A link is a member of a thread
with the member told before it, drawn from all links alike. A plan is a planned meeting or visit of two countries, told
in a report of known day, one a thread; it comes with the members of its thread. README.md says how the verdicts kept
here were made.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

from dragoman.ledger import Ledger, ReportRow
from dragoman.ledger.thread_queries import FoundThread
from dragoman.model import Entry, Party
from dragoman.threads import Sighting


def told(m: Sighting, reports: dict[str, ReportRow]) -> dict[str, Any]:
    """A member as a judge needs it."""
    e = m.entry
    when = e.when and (str(e.when.start or "…"), str(e.when.end or "…"), e.when.text, e.when.basis)
    return {
        "report": reports[m.report].report.url or reports[m.report].report.id,
        "told": str(m.told or ""),
        "entry": m.id,
        "trigger": [e.evidence.trigger_start, e.evidence.trigger_end],
        "words": m.trigger,
        "status": e.status,
        "modes": list(e.modes),
        "actors": names(e.actors),
        "recipients": names(e.recipients),
        "counterpart": names(e.counterpart),
        "where": e.where and [e.where.country, e.where.name],
        "when": when,
        "sentence": e.evidence.sentence,
    }


def names(parties: tuple[Party, ...]) -> list[str]:
    return [f"{p.name} ({p.country})" for p in parties]


def countries(e: Entry) -> set[str]:
    parties = (*e.actors, *e.recipients, *e.counterpart)
    found = {p.country for p in parties if len(p.country) == 3}
    return found | ({e.where.country} if "visit" in e.modes and e.where and e.where.country else set())


def links(found: tuple[FoundThread, ...]) -> list[dict[str, Any]]:
    made = []
    for one in found:
        reports = {r.key: r for r in one.reports}
        for a, b in pairwise(one.row.members):
            link = {"thread": one.row.id, "type": one.row.type, "status": one.row.standing}
            made.append(link | {"first": told(a, reports), "second": told(b, reports)})
    return made


def plans(found: tuple[FoundThread, ...]) -> list[dict[str, Any]]:
    made = []
    for one in found:
        reports = {r.key: r for r in one.reports}
        ahead = [m for m in one.row.members if m.entry.status == "planned" and m.told and len(countries(m.entry)) > 1]
        if one.row.type == "CONSULT" and ahead:
            when = one.row.when and [str(one.row.when.start or "…"), str(one.row.when.end or "…")]
            row = {"thread": one.row.id, "standing": one.row.standing, "when": when, "plan": told(ahead[0], reports)}
            made.append(row | {"members": [told(m, reports) for m in one.row.members]})
    return made


def judged(row: dict[str, Any]) -> list[dict[str, Any]]:
    """What a judge reads first: the plan, or both ends of a link."""
    return [row[key] for key in ("plan", "first", "second") if key in row]


def reports_of(row: dict[str, Any]) -> list[str]:
    return [told["report"] for told in judged(row)]


def places(row: dict[str, Any]) -> tuple[Any, ...]:
    """Where the words stand that a judge reads first, in a row drawn or in one of verdicts."""
    ends = judged(row) or [row]
    return tuple((end["report"], end["trigger"][0]) for end in ends)


def is_held_out(address: str, one_in: int) -> bool:
    return one_in > 0 and int(hashlib.sha256(address.encode()).hexdigest(), 16) % one_in == 0


def main() -> int:
    parser = argparse.ArgumentParser(description="Draw links or plans of a ledger's threads, to be judged.")
    parser.add_argument("ledger", type=Path)
    parser.add_argument("what", choices=("links", "plans"))
    parser.add_argument("--number", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--but", type=Path, nargs="*", default=[], help="verdicts of earlier draws")
    parser.add_argument("--held-out", type=int, default=0, help="one report in how many is kept for other measuring")
    args = parser.parse_args()
    with Ledger(args.ledger) as ledger:
        rows = (links if args.what == "links" else plans)(ledger.threads())
    if args.but or args.held_out:
        shown = [json.loads(line) for file in args.but for line in file.read_text("utf-8").splitlines()]
        reports, pairs = {row["report"] for row in shown if "report" in row}, {places(row) for row in shown}
        rows = [row for row in rows if places(row) not in pairs and not reports.intersection(reports_of(row))]
        rows = [row for row in rows if not any(is_held_out(u, args.held_out) for u in reports_of(row))]
        rows.sort(key=lambda row: [told["entry"] + told["report"] for told in judged(row)])
    for row in random.Random(args.seed).sample(rows, min(args.number, len(rows))):
        print(json.dumps(row, ensure_ascii=False))
    print(f"{len(rows)} {args.what} in all", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
