"""From files and lines to reports: every fault has a message that says what to do."""

import gzip
import json
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.model import Report
from dragoman.sources import (
    BadLine,
    SourceError,
    published_day,
    report_of_file,
    report_of_text,
    reports_of_lines,
    title_of,
)
from dragoman.sources.fields import FIELD_NAMES, MOST_BYTES, decoded
from dragoman.sources.jsonl import is_lines, lines_of, query_of_line, report_of_line


@pytest.mark.parametrize(
    "value",
    ["2024-03-19", " 2024-03-19 ", "2024-03-19T10:31:00Z", "2024-03-19 10:31", "2024-03-19T10:31:00.5+02:00"],
)
def test_a_publication_day(value: str) -> None:
    assert published_day(value) == date(2024, 3, 19)


@pytest.mark.parametrize(
    "value",
    [
        "2024-13-45",
        "yesterday",
        "",
        "20240319",
        "2024-3-19",
        "19 March 2024",
        "0001-01-01",
        "9999-12-31",
        20240319,
        None,
        ["2024-03-19"],
        "\ud800",
    ],
)
def test_what_is_no_publication_day(value: object) -> None:
    with pytest.raises(SourceError, match="YYYY-MM-DD"):
        published_day(value)


@given(st.text())
def test_any_other_text_is_refused_in_words(value: str) -> None:
    try:
        published_day(value)
    except SourceError as error:
        assert str(error).isprintable()


def test_bytes_keep_their_newlines_and_mark() -> None:
    assert decoded("\ufeffA\r\nB\rC".encode(), "x") == "\ufeffA\r\nB\rC"


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ("Hé".encode("latin-1"), "LATIN1"),
        ("Report".encode("utf-16"), "UTF-16"),
        (b"%PDF-1.7 \x00", "PDF"),
        (b"PK\x03\x04", "office"),
        (b"abc\0def", "binary"),
        (b"\x89PNG\r\n", "PNG"),
    ],
)
def test_bytes_that_are_no_text(raw: bytes, said: str) -> None:
    with pytest.raises(SourceError, match=said):
        decoded(raw, "report.txt")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Peru and Chile Meet\n\nThey met.", "Peru and Chile Meet"),
        ("\ufeffPeru and Chile Meet\r\n\r\nThey met.", "Peru and Chile Meet"),
        ("Will Peru and Chile Meet?\n\nThey met.", "Will Peru and Chile Meet?"),
        ("They met in Lima.\n\nThey talked.", ""),
        ("Peru and Chile meet\nThey met.", ""),
        ("Peru\n\nThey met.", ""),
        ("Peru and Chile Meet", ""),
        ("", ""),
    ],
)
def test_a_title_is_a_short_first_line(text: str, title: str) -> None:
    assert title_of(text) == title


def test_a_file_with_its_facts_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Peru met Chile.", "utf-8")
    facts = {
        "title": "Talks",
        "published": "2024-03-19",
        "publisher": "Example",
        "url": "https://example.org/",
    }
    (tmp_path / "a.meta.json").write_text(json.dumps(facts), "utf-8")
    report = report_of_file(path)
    assert report == Report("Peru met Chile.", str(path), "Talks", "Example", date(2024, 3, 19), "https://example.org/")
    given = report_of_file(path, date(2020, 1, 1), "Other")
    assert (given.published, given.publisher, given.title) == (date(2020, 1, 1), "Other", "Talks")


@pytest.mark.parametrize("facts", ["{", "[]", '{"published": "soon"}', '{"title": 3}', "\ud800"])
def test_facts_that_are_none(tmp_path: Path, facts: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Peru met Chile.", "utf-8")
    (tmp_path / "a.meta.json").write_bytes(facts.encode("utf-8", "surrogatepass"))
    with pytest.raises(SourceError):
        report_of_file(path)


def test_facts_that_cannot_be_read(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Peru met Chile.", "utf-8")
    beside = tmp_path / "a.meta.json"
    beside.mkdir()
    with pytest.raises(SourceError, match=re.escape(f"{beside} cannot be read: ")):
        report_of_file(path)


def test_a_name_too_long_for_facts_beside_it_has_none(tmp_path: Path) -> None:
    path = tmp_path / f"{'a' * 250}.txt"
    path.write_text("Peru met Chile.", "utf-8")
    assert report_of_file(path).text == "Peru met Chile."


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    long = tmp_path / "long.txt"
    long.write_bytes(b"x" * (MOST_BYTES + 1))
    for path, said in (
        (tmp_path, "directory"),
        (tmp_path / "none.txt", "does not exist"),
        (long, "longer"),
        (Path("a\0b"), "cannot be read"),
    ):
        with pytest.raises(SourceError, match=said):
            report_of_file(path)


def test_what_no_reader_can_take_is_replaced_in_place() -> None:
    assert report_of_text("a\ud800b\x00c", "x").text == "a\ufffdb\ufffdc"


def test_lines_with_faults_among_good_ones() -> None:
    lines = [
        b'\xef\xbb\xbf{"id": "a", "text": "Peru met Chile.", "published": "2024-03-19", "other": 1}\n',
        b"\n",
        b"{broken\n",
        b'{"id": "b"}\n',
        b'{"id": "c", "text": 12}\n',
        b"[1]\n",
        b'{"text": "x", "id": 1.5}\n',
        b'{"text": "x", "published": "2024-13-45"}\n',
        b"\xff\xfe\n",
        b'{"text": "\\ud800 x", "id": 7}\n',
        b'{"text": "", "id": null, "title": null, "published": null}',
    ]
    found = list(reports_of_lines(lines))
    assert [f.number if isinstance(f, BadLine) else f.id for f in found] == [
        "a",
        3,
        4,
        5,
        6,
        7,
        8,
        9,
        "7",
        "11",
    ]
    messages = " ".join(f.message for f in found if isinstance(f, BadLine))
    for said in (
        "is no JSON",
        'has no "text"',
        '"text" is a number',
        "an array",
        '"id" is a number',
        "YYYY-MM-DD",
        "not UTF-8",
    ):
        assert said in messages
    assert isinstance(found[-2], Report) and found[-2].text == "\ufffd x"


@pytest.mark.parametrize("raw", [b"[" * 100_000, b'{"text": ' + b"1" * 10_000 + b"}", b"null", b"NaN", b'"text"'])
def test_odd_json_is_a_bad_line(raw: bytes) -> None:
    assert isinstance(next(reports_of_lines([raw])), BadLine)


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("Tue, 19 Mar 2024 10:31:00 GMT", 19),
        ("Tue, 19 Mar 2024 23:31:00 +0200", 19),
        ("9 Mar 2024 10:31", 9),
        ("2024-03-19T10:31:00Z", 19),
        ("Tue, 39 Mar 2024 10:31:00 GMT", None),
        ("19 March 2024", None),
        (1710844260, None),
    ],
)
def test_days_as_feeds_give_them(value: object, day: int | None) -> None:
    raw = json.dumps({"text": "Peru met Chile.", "pubDate": value}).encode()
    if day is None:
        with pytest.raises(SourceError, match="YYYY-MM-DD"):
            report_of_line(raw, 1)
    else:
        assert report_of_line(raw, 1).published == date(2024, 3, day)


GIVEN = {
    "text": "Peru met Chile.",
    "lead": "Neighbours speak again.",
    "title": "Talks",
    "publisher": "Andina",
    "published": "2024-03-19T10:00:00Z",
    "url": "https://a.example/1",
}


@pytest.mark.parametrize("names", [dict.fromkeys(GIVEN), {f: n[-1] for f, n in FIELD_NAMES.items()}])
def test_fields_under_their_usual_names(names: dict[str, str | None]) -> None:
    raw = json.dumps({names[field] or field: value for field, value in GIVEN.items()}).encode()
    found = report_of_line(raw, 1)
    assert found == Report(
        "Neighbours speak again.\n\nPeru met Chile.", "1", "Talks", "Andina", date(2024, 3, 19), "https://a.example/1"
    )


def test_our_names_win_and_others_hold_what_they_like() -> None:
    raw = b'{"text": "x", "date": "1999-01-01", "published": "2024-03-19", "publisher": "", "source": {"name": "y"}}'
    found = report_of_line(raw, 1)
    assert (found.published, found.publisher) == (date(2024, 3, 19), "")
    for wrong, said in ((b'{"text": "x", "date": "soon"}', "no publication date"), (b'{"body": 3}', 'no "text"')):
        with pytest.raises(SourceError, match=said):
            report_of_line(wrong, 1)


def test_a_report_without_text_is_its_headline() -> None:
    found = report_of_line(b'{"body": " ", "headline": "Peru\'s president met his colleague of Chile"}', 1)
    assert found.text == found.title == "Peru's president met his colleague of Chile"
    with pytest.raises(SourceError, match='no "text"'):
        report_of_line(b'{"title": "A text under a name that nobody knows", "paragraphs": "x"}', 1)


def test_a_lead_is_read_once() -> None:
    assert (
        report_of_line(b'{"text": "Peru met Chile. More.", "lead": "Peru met Chile."}', 1).text
        == "Peru met Chile. More."
    )
    assert report_of_line(b'{"text": "", "lead": "Peru met Chile.", "title": "Talks"}', 1).text == "Peru met Chile."


def test_packed_lines(tmp_path: Path) -> None:
    raw = b"".join(b'{"text": "Report %d."}\n' % n for n in range(3000))
    plain, packed, broken = (tmp_path / name for name in ("a.jsonl", "a.jsonl.gz", "b.JSONL.gz"))
    plain.write_bytes(raw)
    packed.write_bytes(gzip.compress(raw))
    broken.write_bytes(gzip.compress(raw)[:-500])
    assert all(map(is_lines, (plain, packed, broken))) and not is_lines(tmp_path / "a.txt")
    with lines_of(plain) as lines, lines_of(packed) as same:
        assert list(lines) == list(same)
    with lines_of(broken) as lines:
        *found, last = reports_of_lines(lines)
    assert all(isinstance(f, Report) for f in found)
    assert isinstance(last, BadLine) and "cannot be read" in last.message


def test_a_line_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dragoman.sources.jsonl.LONGEST_LINE", 50)
    (tmp_path / "a.jsonl").write_bytes(b'{"text": "Short."}\n' + b"x" * 200)
    with lines_of(tmp_path / "a.jsonl") as lines:
        good, bad = reports_of_lines(lines)
    assert isinstance(good, Report) and isinstance(bad, BadLine) and "more than 50 bytes" in bad.message


def test_a_line_that_asks_for_a_mention() -> None:
    raw = b'{"id": 4, "mention": "the French president", "on": "2024-03-19", "context": "in Paris"}'
    assert query_of_line(raw, 1) == ("4", "the French president", date(2024, 3, 19), "in Paris")
    assert query_of_line(b'{"mention": "he"}', 3) == ("3", "he", None, "")
    with pytest.raises(SourceError, match="mention"):
        query_of_line(b'{"mention": ""}', 1)
