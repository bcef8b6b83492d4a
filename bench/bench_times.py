"""How fast times are read: ``python bench/bench_times.py [FILE.jsonl]`` (rows of ``text``, ``published``).

Prints words per second of ``read`` on one core, without a parser; without a file a text of our own is read.
The best of five passes counts, since machines are shared.
"""

from __future__ import annotations

import json
import sys
import time
from datetime import date
from pathlib import Path

from dragoman.times import read

TEXT = (
    "The two ministers met in Geneva on Tuesday and will meet again in the second half of August, they said. "
    "Talks between the sides began in early 2019 and were broken off two years ago, after a lost vote. "
    "No further round had been planned until last month, when the mediator wrote to both governments. "
    "Analysts who follow the talks doubt that either party is ready to give ground over the crossings. "
)


def rows(path: str | None) -> list[tuple[str, date | None]]:
    """Texts with their days of publication."""
    if path is None:
        return [(TEXT * 20, date(2024, 3, 19))] * 50
    found = [json.loads(line) for line in Path(path).read_text("utf-8").splitlines()]
    return [(r["text"], date.fromisoformat(r["published"][:10]) if r.get("published") else None) for r in found]


def main(path: str | None) -> None:
    """Read all rows five times and print the best pace."""
    texts = rows(path)
    words = sum(len(text.split()) for text, _ in texts)
    read(texts[0][0], texts[0][1])
    best = 0.0
    phrases = 0
    for _ in range(5):
        start = time.perf_counter()
        phrases = sum(len(read(text, day)) for text, day in texts)
        best = max(best, words / (time.perf_counter() - start))
    print(f"{words} words, {phrases} phrases, {best:,.0f} words/s")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else None)
