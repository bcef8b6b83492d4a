"""A ledger on a terminal and elsewhere: the same words, marked in two ways."""

from datetime import date

import pytest

from dragoman.model import Evidence, Reading, Report, When
from dragoman.render import Line, evidence_pieces, pages, plain, show

TEXT = "“Chile  will\nvisit Peru,” an envoy said. “Peru will visit Chile.”"
AT = TEXT.index("visit Peru")


def _evidence(start: int = 1, end: int = AT + 10, trigger: int = AT) -> Evidence:
    return Evidence("r", start, end, " ".join(TEXT[:40].split()), trigger, trigger + 5 if trigger >= 0 else -1)


def test_the_trigger_is_marked_by_its_place() -> None:
    pieces = evidence_pieces(_evidence(), TEXT)
    assert [words for words, style in pieces if style == "mark"] == ["visit"]
    assert "".join(words for words, _ in pieces) == _evidence().sentence


def test_without_a_trigger_nothing_is_marked() -> None:
    assert "mark" not in [style for _, style in evidence_pieces(_evidence(trigger=-1), TEXT)]


def test_plain_text_has_brackets_and_no_control_characters() -> None:
    lines: list[Line] = [(2, (("will ", ""), ("visit", "mark"), (" \x1b[31mPeru\n", "")))]
    assert list(plain(lines)) == ["  will [visit] \ufffd[31mPeru"]


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (date(2019, 5, 6), date(2019, 5, 9), "published at some time in 6–9 May 2019, by the text itself"),
        (date(2019, 5, 6), None, "published from 6 May 2019, by the text itself"),
        (None, date(2019, 5, 9), "published until 9 May 2019, by the text itself"),
        (None, None, "publication date unknown"),
    ],
)
def test_the_bounds_of_publication(start: date | None, end: date | None, words: str) -> None:
    reading = Reading(Report("Peru met Chile.", "r"), When(start, end))
    assert list(plain(pages(reading)))[1].startswith(words)


def test_a_terminal_gets_blank_lines_and_no_trailing_blanks(capsys: pytest.CaptureFixture[str]) -> None:
    show([(0, (("Chile", "name"),)), (0, ()), (2, (("word " * 60, ""),))])
    lines = capsys.readouterr().out.split("\n")
    assert lines[:2] == ["Chile", ""]
    assert all(line == line.rstrip() for line in lines)
    assert all(line.startswith("  word") for line in lines[2:] if line)
