"""The codebook is documentation and test at once: each sentence gives the entries that its page shows.

A sentence marked ``known_miss`` is one that the reader gets wrong; it fails as soon as it has become right.
"""

from pathlib import Path

import pytest

import dragoman
from dragoman.model import EVENT_TYPES, MODES
from dragoman.proving import right
from dragoman.reading import Tools
from dragoman.tables import Case, Fault, read_page

FOLDER = Path(dragoman.__file__).parent / "codebook"
PAGES = sorted(FOLDER.glob("*.md"))


def cases(page: Path) -> tuple[Case, ...]:
    """The sentences of a page in order; a page with faults is no page."""
    faults: list[Fault] = []
    found = read_page(page.name, page.read_text("utf-8"), faults)
    assert not faults, "\n".join(map(str, faults))
    return found


CASES = [case for page in PAGES for case in cases(page)]


@pytest.mark.model
@pytest.mark.parametrize("case", CASES, ids=lambda c: f"{c.page.removesuffix('.md')}-{c.line}")
def test_the_sentence_gives_its_entries(case: Case, tools: Tools) -> None:
    agrees, got = right(case, tools)
    if case.known_miss:
        assert not agrees, f"mended: take the mark off {case.page}, line {case.line}: {case.text}"
    else:
        assert agrees, f"{case.page}, line {case.line}: {case.text}\nwanted {list(case.entries)}\ngot {got}"


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


def test_no_sentence_stands_twice() -> None:
    assert len({c.text for c in CASES}) == len(CASES)
