#!/usr/bin/env python3
"""Read the suites that other event coders are measured on, and print the figures of docs/comparison.md.

    peers.py [SHARED] [--suite NAME]... [--verbs] [--errors] [--check] [--tables SET=FOLDER]...

SHARED is the folder of gold data (else $DRAGOMAN_SHARED, else ../shared beside the checkout); without it the figures
are said to be skipped. A suite is sentences with their events; each sentence is read as a report of its own, from its
text and date alone; petrarch2_unit_recoded, whose countries are invented, with the table of them in gold/petrarch.
Where gold/petrarch/SUITE.csv lists dyads that the ledger's definition excludes, the recall of the others is printed as
root_r_rest and code_r_rest. --tables reads a set with other tables. --verbs reads that suite also with its own codes
of verbs (gold/petrarch/verbs) as a user's items of the lexicon: the difference is what the suite's conventions make.
--check fails where docs/comparison.md shows another figure than is measured.
Scores come from SHARED/gold/petrarch.py and SHARED/gold/plover.py, whose docstrings define them. --errors prints what
the scorer found wrong (third-party text: for the screen only).
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "comparison.md"
CONVENTIONS = ROOT / "gold" / "petrarch"
INVENTED = "petrarch2_unit_recoded"
SUITES = {
    "petrarch2_gsr": ("petrarch/petrarch2_gsr.jsonl", "petrarch.py"),
    INVENTED: ("petrarch/petrarch2_unit_recoded.jsonl", "petrarch.py"),
    "plover_gsr": ("plover_gsr/plover_gsr.jsonl", "plover.py"),
}


def main() -> int:
    parser = argparse.ArgumentParser(description="Measure reading on the suites of other event coders.")
    default = os.environ.get("DRAGOMAN_SHARED") or ROOT.parent / "shared"
    parser.add_argument("shared", nargs="?", type=Path, default=Path(default))
    parser.add_argument("--suite", action="append", choices=SUITES, help="one of the suites (else all)")
    parser.add_argument("--verbs", action="store_true", help=f"read {INVENTED} with its own codes of verbs")
    parser.add_argument("--errors", action="store_true", help="print what the scorer found wrong")
    parser.add_argument("--check", action="store_true", help="compare with the figures of docs/comparison.md")
    parser.add_argument(
        "--tables", action="append", default=[], metavar="SET=FOLDER", help="read a set with these tables"
    )
    args = parser.parse_args()
    if args.verbs and args.check:
        parser.error("--check is of the page's figures, which are measured without --verbs")
    gold = args.shared / "gold"
    if not gold.is_dir():
        print(f"peers SKIPPED: no gold data at {args.shared} (name it: peers.py SHARED, or set DRAGOMAN_SHARED)")
        return 0
    tables = {INVENTED: CONVENTIONS / "tables"} | {s: Path(f) for s, _, f in (t.partition("=") for t in args.tables)}
    if unknown := tables.keys() - SUITES.keys():
        parser.error(f"no set is called {', '.join(sorted(unknown))}; there are {', '.join(SUITES)}")
    with tempfile.TemporaryDirectory() as folder:
        if args.verbs:
            tables[INVENTED] = with_verbs(tables[INVENTED], Path(folder) / "tables")
        shown = {} if args.verbs else on_page(PAGE.read_text("utf-8"))
        stale = [show(name, gold, tables.get(name), shown, args.errors) for name in args.suite or SUITES]
    return int(args.check and any(stale))


def with_verbs(tables: Path, folder: Path) -> Path:
    """A copy of the tables in ``folder`` that has the suite's codes of verbs too."""
    shutil.copytree(tables, folder)
    shutil.copytree(CONVENTIONS / "verbs", folder / "lexicon")
    return folder


def show(name: str, gold: Path, tables: Path | None, shown: dict[tuple[str, str], str], errors: bool) -> bool:
    """Print the figures of a suite; whether the page shows another."""
    stale = False
    suite, scorer = SUITES[name]
    figures = measure(gold / scorer, gold / suite, tables, errors)
    print(f"\n{name}")
    for key, value in figures.items():
        page = shown.get((name, key))
        wrong = page is not None and page != f"{value:.2f}"
        stale |= wrong
        print(f"{key:22} {value:.4f}" + (f"  docs/comparison.md has {page}" if wrong else ""))
    return stale


def measure(scorer: Path, suite: Path, tables: Path | None, errors: bool) -> dict[str, float]:
    """Read a suite sentence by sentence and score what is read."""
    with tempfile.TemporaryDirectory() as folder:
        reports, predicted = Path(folder) / "in.jsonl", Path(folder) / "out.jsonl"
        reports.write_text("".join(as_report(line) for line in suite.open(encoding="utf-8")), "utf-8")
        command = [sys.executable, "-m", "dragoman", "read", "--jsonl", str(reports)]
        command += ["--tables", str(tables)] if tables else []
        with predicted.open("wb") as out:
            subprocess.run(command, check=True, stdout=out)
        if errors:
            subprocess.run([sys.executable, str(scorer), str(suite), str(predicted), "--errors"], check=True)
        figures = score(scorer, suite, predicted)
        excluded = CONVENTIONS / f"{suite.stem}.csv"
        if excluded.is_file():
            rest = Path(folder) / "rest.jsonl"
            rest.write_text(without(suite.read_text("utf-8"), excluded.read_text("utf-8")), "utf-8")
            others = score(scorer, rest, predicted)
            figures |= {f"{key}_rest": others[key] for key in ("root_r", "code_r")}
        return figures


def score(scorer: Path, suite: Path, predicted: Path) -> dict[str, float]:
    """What a scorer says of a reading."""
    command = [sys.executable, str(scorer), str(suite), str(predicted), "--json"]
    done = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8")
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures


def without(suite: str, excluded: str) -> str:
    """The suite without the dyads of a table (id, actor, recipient, code). ``ValueError`` where it has no such dyad."""
    unseen = {(r["id"], r["actor"], r["recipient"], r["code"]) for r in csv.DictReader(excluded.splitlines())}
    found: set[tuple[str, ...]] = set()
    kept = []
    for row in map(json.loads, suite.splitlines()):
        dyads = [(row["id"], e["source"][:3] or "---", e["target"][:3] or "---", e["cameo"][:4]) for e in row["events"]]
        found |= {*dyads}
        row["events"] = [e for e, dyad in zip(row["events"], dyads, strict=True) if dyad not in unseen]
        kept.append(json.dumps(row))
    if astray := unseen - found:
        raise ValueError(f"the suite has no dyad {', '.join(map(str, sorted(astray)))}")
    return "\n".join(kept) + "\n"


def on_page(page: str) -> dict[tuple[str, str], str]:
    """The figures of Dragoman on a page, by set and figure: lines "| `set` | `figure` | 0.12 |"."""
    found = re.findall(r"^\| `(\w+)` \| `(\w+)` \| (\d\.\d\d) \|", page, re.MULTILINE)
    return {(name, key): value for name, key, value in found}


def as_report(line: str) -> str:
    """A sentence of a suite as a report to read; a date that is no day is left out, and so is a row without text."""
    row = json.loads(line)
    if not row["text"].strip():
        return ""
    report = {"id": row["id"], "text": row["text"]}
    day = str(row.get("date", ""))
    if re.fullmatch(r"\d{8}", day):
        report["published"] = f"{day[:4]}-{day[4:6]}-{day[6:]}"
    return json.dumps(report, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    sys.exit(main())
