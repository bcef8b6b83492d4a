"""Pronouns, descriptions and metonyms in context, with who is meant: a share of them must come out right."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from dragoman.actors import Actors, find
from dragoman.actors.world import World
from dragoman.parse.tree import Document, Token
from trees import document

DAY = date(2023, 6, 14)
FLOOR = 0.95

PAIRS = [
    line
    for line in (Path(__file__).parent / "actors_pairs.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


def _word(parsed: Document, word: str) -> Token:
    text, _, count = word.partition("@")
    found = [t for t in parsed.tokens if t.text == text]
    return found[int(count) - 1] if count else found[-1]


def _right(actors: Actors, token: Token, expected: str) -> bool:
    got = actors.at(token)
    if expected == "-":
        return not got
    wanted = [w.rsplit("/", 1) for w in expected.split("+")]
    return len(got) == len(wanted) and all(
        any(name in p.name and (not country or country == p.country) for p in got) for name, country in wanted
    )


def test_a_share_of_all_pairs_is_right() -> None:
    world = World.load()
    wrong = []
    for row in PAIRS:
        text, word, expected = row.split("|")
        parsed = document(text)
        actors = find(parsed, world, DAY)
        token = _word(parsed, word)
        if not _right(actors, token, expected):
            wrong.append(f"{row} -> {[f'{p.name}/{p.country}' for p in actors.at(token)]}")
    assert 1 - len(wrong) / len(PAIRS) >= FLOOR, "\n".join(wrong)
