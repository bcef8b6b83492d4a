"""Draw announcements from texts, whatever a ledger makes of them.

``python gold/threads/announced.py CORPUS [--number N] [--seed S] [--but FILE…] [--held-out N]`` prints JSON lines of
sentences of a corpus (JSON Lines, also gzipped) that speak by their words of a meeting or trip to come of those who
are not all of one country: one sentence a report, of reports drawn alike. ``--but`` leaves out the reports of earlier
draws, ``--held-out`` those whose address has a SHA-256 divisible by N. ``trigger`` holds the sentence's half-open
offsets into the text, a lead that stands apart included. Which of them announce one meeting or trip a person must say.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from draw import is_held_out

AHEAD = re.compile(
    r"\b(?:will (?:\w+ )?(?:visit|meet|hold|make|pay|receive|host|attend|take part|travel|arrive|have|discuss"
    r"|take place|be held|go|come|fly|be (?:in|on|making|visiting|hosting|meeting))|scheduled|to take place|is due"
    r"|upcoming|forthcoming|plans to|planned)\b"
)
ACT = re.compile(
    r"\b(?:visit|meeting|meet|talks|summit|trip|hold|receive|host|attend|take part|arrive|conversation|travel"
    r"|welcome)\b",
    re.IGNORECASE,
)
ABROAD = re.compile(
    r"\b(?:President of (?!Russia)[A-Z]|Prime Minister|Chancellor|King|Emir|Sultan|visit to [A-Z]|Foreign Minister"
    r"|Secretary of State|foreign|[A-Z][a-z]+(?:ian|ese|ish|an) (?:President|Prime)|bilateral|Russian-[A-Z]|Russia-"
    r"|heads? of state|summit|[A-Z][a-z]+ President)"
)
END = re.compile(r"(?<=[.!?])\s+|\n+")
LONGEST = 700


def texts(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for end in END.finditer(text + "\n"):
        yield start, end.start()
        start = end.end()


def announcing(text: str) -> list[tuple[int, int]]:
    return [
        (a, b)
        for a, b in sentences(text)
        if b - a < LONGEST and all(words.search(text, a, b) for words in (AHEAD, ACT, ABROAD))
    ]


def main() -> int:
    parser = argparse.ArgumentParser(description="Draw announcements of meetings and trips from texts, to be judged.")
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--number", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--but", type=Path, nargs="*", default=[], help="verdicts of earlier draws")
    parser.add_argument("--held-out", type=int, default=0, help="one report in how many is kept for other measuring")
    args = parser.parse_args()
    shown = {json.loads(line).get("report") for file in args.but for line in file.read_text("utf-8").splitlines()}
    found = {}
    for report in texts(args.corpus):
        text = "\n\n".join(part for part in (report.get("lead"), report["text"]) if part)
        if report["url"] not in shown and not is_held_out(report["url"], args.held_out) and (at := announcing(text)):
            found[report["url"]] = (report, text, at)
    chance = random.Random(args.seed)
    for url in chance.sample(sorted(found), min(args.number, len(found))):
        report, text, at = found[url]
        start, end = chance.choice(at)
        row = {"report": url, "told": report["date"], "title": report["title"], "trigger": [start, end]}
        print(json.dumps(row | {"sentence": text[start:end]}, ensure_ascii=False))
    print(f"{len(found)} reports in all", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
