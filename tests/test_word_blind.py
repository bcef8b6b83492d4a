"""Chains of sources in fragments written blind, from the definition alone: a count that only rises."""

import re
import tomllib
from pathlib import Path

import pytest

from dragoman import actors, times, word
from dragoman.clean import clean
from dragoman.model import Link, Report, When
from dragoman.parse import build
from dragoman.reading import Tools, read

FRAGMENTS = tomllib.loads((Path(__file__).parent / "word_blind.toml").read_text("utf-8"))["fragment"]
FLOOR = 58
UNDATED = 0
NAMELESS = {"anonymous", "unattributed"}
SMALL = {"the", "a", "an", "of", "s", "and", "for", "in", "to", "by"}


def words(name: str) -> set[str]:
    return set(re.findall(r"\w+", name.lower())) - SMALL


def same(link: Link, wanted: dict[str, str]) -> bool:
    kind = wanted.get("kind", "")
    if kind and link.kind != kind:
        return False
    return (kind in NAMELESS) or bool(words(f"{link.name} {link.mention}") & words(wanted["name"]))


def chains(tools: Tools, fragment: dict) -> list[tuple[tuple[Link, ...], When | None]]:
    """The chain and day of saying read at each marked act: its entry's, else what the stage gives there."""
    report = Report(fragment["text"], "r", "", fragment["publisher"], fragment["published"])
    entries = {e.evidence.trigger_start: e for e in read(report, tools).entries}
    cleaned = clean(report)
    document = build(report.text, cleaned.blocks, tools.parser)
    found = actors.find(document, tools.world, report.published, report.publisher)
    phrases = times.resolve(document, times.read(report.text, report.published), report.published)
    dated = times.attach(document, phrases)
    sayings = word.find(document, found, dated, report.publisher)
    out = []
    for act in fragment["acts"]:
        [start] = [m.start() for m in re.finditer(rf"\b{act['at']}\b", report.text)]
        if start in entries:
            out.append((entries[start].word, entries[start].said_on))
        else:
            token = next(t for s in document.sentences for t in s.tokens if t.start == start)
            out.append((sayings.chain(token), sayings.said_on(token)))
    return out


def misses(tools: Tools, fragment: dict) -> tuple[list[str], list[str]]:
    """A line for each marked act whose chain is not the one expected; the same for the day of saying."""
    wrong, undated = [], []
    for act, (chain, said_on) in zip(fragment["acts"], chains(tools, fragment), strict=True):
        if not (len(chain) == len(act["chain"]) and all(map(same, chain, act["chain"]))):
            wrong.append(f"{act['at']}: {[(link.name, link.kind) for link in chain]} for {act['chain']}")
        day = act.get("said_on")
        if day and not (said_on and said_on.start == said_on.end == day):
            undated.append(f"{act['at']}: said on {said_on and (said_on.start, said_on.end)}, not {day}")
    return wrong, undated


@pytest.mark.model
def test_blind(tools: Tools) -> None:
    found = [(f["text"], *misses(tools, f)) for f in FRAGMENTS]
    right = sum(not wrong for _, wrong, _ in found)
    undated = sum(len(days) for *_, days in found)
    report = "\n".join("\n    ".join((text, *wrong, *days)) for text, wrong, days in found if wrong or days)
    assert right >= FLOOR, f"{right} of {len(FRAGMENTS)} right in full\n{report}"
    assert undated <= UNDATED, f"{undated} days of saying missed\n{report}"
