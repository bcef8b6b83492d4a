"""The codebook is documentation and test at once: each sentence gives the entries that its page shows.

A sentence marked ``known_miss`` is one that the reader gets wrong; it fails as soon as it has become right.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

import dragoman
from dragoman.model import EVENT_TYPES, MODES, Entry, Report, Status
from dragoman.reading import Tools, read

PUBLISHED = date(2026, 3, 10)
FOLDER = Path(dragoman.__file__).parent / "codebook"
PAGES = sorted(FOLDER.glob("*.md"))
FENCE = re.compile(r"^```entries\n(.*?)^```", re.DOTALL | re.MULTILINE)
CASE_KEYS = {"text", "entries", "known_miss"}
ENTRY_KEYS = {"type", "status", "modes", "actors", "recipients", "when"}


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence of a page and the entries it must give."""

    page: str
    line: int
    text: str
    entries: tuple[Mapping[str, Any], ...]
    known_miss: bool


def cases(page: Path) -> list[Case]:
    """The sentences of a page's fenced blocks, in order."""
    text = page.read_text("utf-8")
    out = []
    for block in FENCE.finditer(text):
        for row in yaml.safe_load(block[1]) or ():
            assert set(row) <= CASE_KEYS, f"{page.name}: unknown key in {row}"
            line = text.count("\n", 0, text.find(row["text"][:40], block.start())) + 1
            out.append(Case(page.stem, line, row["text"], tuple(row["entries"]), row.get("known_miss", False)))
    return out


CASES = [case for page in PAGES for case in cases(page)]


def shown(entry: Entry) -> dict[str, Any]:
    """An entry in the terms of the pages."""
    when = entry.when
    return {
        "type": entry.type,
        "status": entry.status,
        "modes": sorted(entry.modes),
        "actors": sorted({p.country for p in entry.actors} - {""}),
        "recipients": sorted({p.country for p in entry.recipients} - {""}),
        "when": [when.start, when.end] if when else [None, None],
    }


def agrees(wanted: Mapping[str, Any], got: Mapping[str, Any]) -> bool:
    """Every field that the page gives is so."""
    for key, value in wanted.items():
        if key == "when":
            value = list(value) if isinstance(value, list) else [value, value]
        elif isinstance(value, list):
            value = sorted(value)
        if got[key] != value:
            return False
    return True


def same(wanted: Sequence[Mapping[str, Any]], got: Sequence[Mapping[str, Any]]) -> bool:
    """One entry for each that the page gives, in any order, and no other."""
    if len(wanted) != len(got):
        return False
    if not wanted:
        return True
    first, rest = wanted[0], wanted[1:]
    return any(agrees(first, g) and same(rest, [*got[:i], *got[i + 1 :]]) for i, g in enumerate(got))


@pytest.mark.model
@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c.page}-{c.line}")
def test_the_sentence_gives_its_entries(case: Case, tools: Tools) -> None:
    got = [shown(e) for e in read(Report(case.text, published=PUBLISHED, publisher="Test"), tools).entries]
    right = same(case.entries, got)
    if case.known_miss:
        assert not right, f"mended: take the mark off {case.page}.md, line {case.line}: {case.text}"
    else:
        assert right, f"{case.page}.md, line {case.line}: {case.text}\nwanted {list(case.entries)}\ngot {got}"


def test_every_type_has_a_page() -> None:
    assert [p.stem.upper() for p in PAGES] == sorted(EVENT_TYPES)


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.stem)
def test_a_page_is_whole(page: Path) -> None:
    text, rows = page.read_text("utf-8"), cases(page)
    kind = page.stem.upper()
    for heading in ("## Modes", "## Neighbours", "## CAMEO", "## Sentences"):
        assert heading in text, f"{page.name} has no {heading}"
    assert all(f"`{mode}`" in text for mode in MODES[kind]), f"{page.name} leaves out a mode"  # type: ignore[index]
    assert len(rows) >= 8, f"{page.name} has {len(rows)} sentences"
    assert sum(not any(e["type"] == kind for e in c.entries) for c in rows) >= 3, f"{page.name}: too few negatives"


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.stem)
def test_the_entries_of_a_page_are_well_formed(page: Path) -> None:
    for case in cases(page):
        for entry in case.entries:
            where = f"{page.name}, line {case.line}: {entry}"
            assert {"type", "status"} <= set(entry) <= ENTRY_KEYS, where
            assert entry["type"] in EVENT_TYPES and entry["status"] in get_args(Status), where
            assert set(entry.get("modes", ())) <= set(MODES[entry["type"]]), where


def test_no_sentence_stands_twice() -> None:
    assert len({c.text for c in CASES}) == len(CASES)
