"""Whether a run that is killed again and again ends like an unbroken one: ``python bench/bench_resume.py FILE…``.

Adds the first N reports of FILE (JSON Lines, text files) in one run; then the same into another ledger with K runs
that are each killed with SIGKILL, with all their processes, at a random time, and one that goes on to the end. Prints
what each run left behind, and fails where a ledger is not sound or the two do not hold the same.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

from dragoman.cli_exit import SET_ASIDE
from dragoman.ledger import Ledger, of_paths

START = 3.0  # seconds that a run needs before its first report


def first_reports(paths: Iterable[Path], number: int, into: Path) -> int:
    """Write the first reports that can be read as JSON Lines; how many."""
    reports = [one.report for one in itertools.islice((one for one in of_paths(paths) if not one.fault), number)]
    with into.open("w", encoding="utf-8") as stream:
        for r in reports:
            row = {"id": r.id, "text": r.text, "title": r.title, "publisher": r.publisher, "url": r.url}
            stream.write(json.dumps(row | {"published": r.published and r.published.isoformat()}) + "\n")
    return len(reports)


def run(given: Path, ledger: Path, workers: int, killed_after: float | None = None) -> None:
    """One run of ``dragoman add``, in a process group of its own."""
    command = [sys.executable, "-m", "dragoman", "add", str(given), "--ledger", str(ledger), "--workers", str(workers)]
    with subprocess.Popen(
        command, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as child:
        try:
            status = child.wait(killed_after)
        except subprocess.TimeoutExpired:
            os.killpg(child.pid, signal.SIGKILL)
            status = child.wait()
    if status not in (0, SET_ASIDE, -signal.SIGKILL):
        raise SystemExit(f"`{' '.join(command)}` ended with status {status}")


def state(path: Path) -> tuple[int, str, tuple[str, ...]]:
    """How many reports a ledger holds, its hash, and what is wrong with it."""
    with Ledger(path) as ledger:
        return len(ledger.reports(superseded=True)), ledger.digest(), ledger.check()


def main() -> int:
    parser = argparse.ArgumentParser(description="Kill and resume runs; compare with an unbroken one.")
    parser.add_argument("paths", type=Path, nargs="+")
    parser.add_argument("--reports", type=int, default=1000)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    chance = random.Random(args.seed)
    with tempfile.TemporaryDirectory() as folder:
        given, whole, broken = (Path(folder) / name for name in ("in.jsonl", "whole.db", "broken.db"))
        count = first_reports(args.paths, args.reports, given)
        begin = time.monotonic()
        run(given, whole, args.workers)
        took = time.monotonic() - begin
        number, digest, faults = state(whole)
        print(f"unbroken   {took:6.1f} s   {number:6,} of {count:,} reports   {digest[:16]}")
        sound = not faults
        for _ in range(args.kills):
            after = START + chance.uniform(-START, 2 * took / args.kills)
            run(given, broken, args.workers, after)
            if not broken.is_file():
                print(f"killed at  {after:6.1f} s   before there was a ledger")
                continue
            number, _, faults = state(broken)
            sound = sound and not faults
            print(f"killed at  {after:6.1f} s   {number:6,} reports   {'; '.join(faults) or 'sound'}")
        run(given, broken, args.workers)
        number, again, faults = state(broken)
        sound = sound and not faults
        print(f"to the end            {number:6,} reports   {again[:16]}")
        print("the same" if again == digest else "NOT the same", "and sound" if sound else "and NOT sound", sep=", ")
    return int(again != digest or not sound)


if __name__ == "__main__":
    sys.exit(main())
