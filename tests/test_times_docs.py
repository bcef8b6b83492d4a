"""The table of what is read, in the documentation, is true."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from dragoman.times import read

PAGE = (Path(__file__).parent.parent / "docs" / "times.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| ([A-Z][^|]+) \| ([^|]+) \| (\S+) \| (\S+) \|$", re.M)


@pytest.mark.parametrize(("words", "value", "start", "end"), ROW.findall(PAGE))
def test_row(words: str, value: str, start: str, end: str) -> None:
    (phrase,) = read(words + ".", date(2024, 3, 19))
    when = phrase.when
    assert (phrase.value, str(when.start or "…"), str(when.end or "…")) == (value, start, end)
