"""How well copies are told from what looks alike: ``python bench/bench_copies.py FILE…`` (JSON Lines of reports).

Takes 600 texts, makes copies of each (words changed, cut, paragraphs left out, a new lead) and prints the share that is
found: by comparison of the texts, and by their sketches before that.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable
from pathlib import Path

from dragoman.clean import prose
from dragoman.ledger import of_paths
from dragoman.ledger.resemblance import LEAST, Body, copied, promising

TEXTS = 600
WORDS = range(60, 800)
RATES = (0.0, 0.02, 0.05, 0.1)
LEAD = "This is what our own correspondent has to add today about a matter that everybody in town discusses.\n\n"


def edited(text: str, rate: float, chance: random.Random) -> str:
    """Lower-case words dropped, replaced or added to."""
    out = []
    for word in text.split(" "):
        if not word[:1].islower() or chance.random() >= rate:
            out.append(word)
        elif (how := chance.randrange(3)) > 0:
            out += [f"nonce{chance.randrange(999)}"] + [word] * (how - 1)
    return " ".join(out)


def fewer(text: str, chance: random.Random) -> str:
    """The first paragraph, and half of the others."""
    first, *others = [line for line in text.split("\n") if line.strip()]
    return "\n".join([first, *(other for other in others if chance.random() < 0.5)])


def main() -> None:
    parser = argparse.ArgumentParser(description="How well copies are found.")
    parser.add_argument("paths", type=Path, nargs="+")
    chance = random.Random(3)
    texts = [one.report.text for one in of_paths(parser.parse_args().paths) if len(one.report.text.split()) in WORDS]
    texts = chance.sample(texts, min(TEXTS, len(texts)))
    ways: dict[str, Callable[[str], str]] = {
        "whole": lambda text: text,
        "half": lambda text: text[: len(text) // 2],
        "30 %": lambda text: text[: len(text) * 3 // 10],
        "half the paragraphs": lambda text: fewer(text, chance),
        "a new lead": lambda text: LEAD + text,
    }
    for rate in RATES:
        for name, way in ways.items():
            pairs = [(Body.of(prose(t)), Body.of(prose(edited(way(t), rate, chance)))) for t in texts]
            pairs = [(one, other) for one, other in pairs if min(len(one.words), len(other.words)) >= LEAST]
            found = sum(copied(one, other) > 0 for one, other in pairs)
            common = [len(set(one.sketch()) & set(other.sketch())) for one, other in pairs]
            near = sum(promising(len(a.words), len(b.words), n) for (a, b), n in zip(pairs, common, strict=True))
            share, seen = found / len(pairs), near / len(pairs)
            print(f"{rate:4.0%} edited, {name:<20} {len(pairs):4} copies, found {share:6.1%}, by sketches {seen:6.1%}")


if __name__ == "__main__":
    main()
