#!/usr/bin/env python3
"""Read and score PETRARCH's own test suites.

    run.py [SHARED] [--suite gsr|unit] [--verbs] [--no-tables] [--errors]

SHARED is the folder of gold data (else $DRAGOMAN_SHARED, else ../shared beside the checkout); without it the run says
that it is skipped. The unit suite has invented actors: it is read with the table of actors beside this file. With
--verbs its own verb codes (verbs/unit.toml) are read too, as a user's items of the lexicon: the difference is what the
suite's conventions make. Figures come from SHARED/gold/petrarch.py. --errors prints what the scorer found wrong.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

HERE = Path(__file__).resolve().parent
SUITES = {"gsr": ("petrarch2_gsr", None), "unit": ("petrarch2_unit_recoded", HERE / "tables")}


def main() -> int:
    parser = argparse.ArgumentParser(description="Read and score PETRARCH's own test suites.")
    default = os.environ.get("DRAGOMAN_SHARED") or HERE.parent.parent.parent / "shared"
    parser.add_argument("shared", nargs="?", type=Path, default=Path(default))
    parser.add_argument("--suite", choices=SUITES, help="one of the suites (else both)")
    parser.add_argument("--verbs", action="store_true", help="read the unit suite with its own verb codes")
    parser.add_argument("--no-tables", action="store_true", help="read without the table of invented actors")
    parser.add_argument("--errors", action="store_true", help="print what the scorer found wrong")
    args = parser.parse_args()
    scorer = args.shared / "gold" / "petrarch.py"
    if not scorer.is_file():
        print(f"SKIPPED: no gold data at {args.shared} (name it: run.py SHARED, or set DRAGOMAN_SHARED)")
        return 0
    for suite in [args.suite] if args.suite else SUITES:
        name, tables = SUITES[suite]
        gold = args.shared / "gold" / "petrarch" / f"{name}.jsonl"
        with tempfile.TemporaryDirectory() as folder:
            predicted = Path(folder) / "read.jsonl"
            if tables and args.verbs:
                tables = shutil.copytree(tables, Path(folder) / "tables")
                shutil.copytree(HERE / "verbs", tables / "lexicon")
            predicted.write_text(read_all(gold, None if args.no_tables else tables), "utf-8")
            print(f"== {name}", flush=True)
            command = [sys.executable, str(scorer), str(gold), str(predicted)]
            subprocess.run([*command, *(["--errors"] if args.errors else [])], check=True)
    return 0


def read_all(gold: Path, tables: Path | None) -> str:
    """A reading of every sentence, one line each."""
    from dragoman.model import Report
    from dragoman.reading import Tools, read
    from dragoman.rows import as_json, reading_row

    tools = Tools.load(tables=tables)
    lines = []
    for line in gold.read_text("utf-8").splitlines():
        row = json.loads(line)
        report = Report(row["text"], id=row["id"], published=day(row["date"]))
        lines.append(as_json(reading_row(read(report, tools))))
    return "\n".join(lines) + "\n"


def day(text: str) -> date:
    """YYYYMMDD, or YYMMDD of the last century, as a day."""
    text = text if len(text) == 8 else f"19{text}"
    return date(int(text[:4]), int(text[4:6]), int(text[6:]))


if __name__ == "__main__":
    sys.exit(main())
