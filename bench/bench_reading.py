"""How fast reports are read, against the bare parser: ``python bench/bench_reading.py FILE.jsonl[.gz] [N]``.

FILE has a report a line (``text``; ``published`` or ``date``). Each of N reports, spread evenly over the file, is
parsed (tagger and parser on its paragraphs) and read whole, in turn, in one process, so that noise of the
machine hits both. Prints words a second of each and the ratio; ``--at-least RATIO`` fails below it.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import time
from datetime import date
from pathlib import Path

from dragoman.clean import clean
from dragoman.model import Report
from dragoman.reading import Tools, read


def reports(path: Path, count: int) -> list[Report]:
    """``count`` reports spread evenly over a file."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as stream:
        rows = [json.loads(line) for line in stream if not line.isspace()]
    rows = [row for row in rows if row["text"].strip()]
    step = max(1, len(rows) // count)
    return [
        Report(row["text"], str(row.get("id", i)), row.get("title", ""), "", _day(row))
        for i, row in enumerate(rows[::step][:count])
    ]


def _day(row: dict[str, str]) -> date | None:
    value = row.get("published") or row.get("date")
    return date.fromisoformat(value[:10]) if value else None


def main() -> int:
    parser = argparse.ArgumentParser(description="Whole reading against the bare parser, in one run.")
    parser.add_argument("file", type=Path)
    parser.add_argument("count", type=int, nargs="?", default=200)
    parser.add_argument("--at-least", type=float, default=0.0, metavar="RATIO")
    args = parser.parse_args()
    tools = Tools.load()
    chosen = reports(args.file, args.count)
    words = sum(len(r.text.split()) for r in chosen)
    read(chosen[0], tools)
    bare = whole = 0.0
    for report in chosen:
        paragraphs = [report.text[b.start : b.end] for b in clean(report).blocks]
        start = time.perf_counter()
        for _ in tools.parser.parse(paragraphs):
            pass
        middle = time.perf_counter()
        read(report, tools)
        whole += time.perf_counter() - middle
        bare += middle - start
    ratio = bare / whole
    print(f"{len(chosen)} reports, {words:,} words")
    print(f"bare parser    {words / bare:10,.0f} words/s")
    print(f"whole reading  {words / whole:10,.0f} words/s")
    print(f"ratio          {ratio:10.2f}")
    return int(ratio < args.at_least)


if __name__ == "__main__":
    sys.exit(main())
