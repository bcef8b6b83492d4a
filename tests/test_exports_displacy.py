"""Marked reports: offsets that hold, marks that do not overlap, pages that displaCy makes."""

import json
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from spacy import displacy

import export_book as rows
import export_marked as marked
from dragoman.annotation.sheets import Sheet, sheets
from dragoman.exports import export
from dragoman.exports.displacy import marked as marks_of
from dragoman.ledger import Ledger


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    path = tmp_path_factory.mktemp("displacy") / "ledger.db"
    rows.book(path, text=marked.TEXT, **marked.ROWS)  # type: ignore[arg-type]
    with Ledger(path) as ledger:
        yield ledger


@pytest.fixture
def sheet(book: Ledger) -> Sheet:
    (one,) = sheets(book, 0, {})
    return one


def words(found: dict[str, Any]) -> list[tuple[str, str, str]]:
    return [(found["text"][m["start"] : m["end"]], m["label"], m["kb_id"]) for m in found["ents"]]


def test_marks_stand_at_their_words(sheet: Sheet) -> None:
    assert words(marks_of(sheet)) == [
        ("The president of Togo", "actor", "TGO:GOV"),
        ("visit", "CONSULT", "planned"),
        ("Chad", "recipient", "TCD:GOV"),
        ("on 5 May", "when", "2031-05-05"),
        ("ask", "REQUEST", "occurred"),
        ("Chad", "recipient", "TCD:GOV"),
        ("Now", "ASSAULT", "possible"),
        ("Chad's army", "actor", "TCD:MIL"),
        ("shelled", "ASSAULT", "occurred"),
    ]


def test_marks_do_not_overlap_and_name_every_part(sheet: Sheet) -> None:
    whole = marked.party("Chad's army shelled\nthe border post", country="TCD")
    third = replace(marked.SHELL, status="negated", actors=(marked.CHAD, whole), recipients=(marked.ARMY,))
    found = marks_of(replace(sheet, entries=(*sheet.entries, third)))
    spans = [(m["start"], m["end"]) for m in found["ents"]]
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    labels = words(found)
    assert ("Chad", "recipient+actor", "TCD:GOV") in labels and ("shelled", "ASSAULT", "occurred+negated") in labels
    assert ("Chad's army", "actor+recipient", "TCD:MIL") in labels


def test_displacy_renders_the_json(book: Ledger, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    assert export(book, "displacy", str(out)) == 1
    reports = json.loads(out.read_text("utf-8"))
    page = displacy.render(reports, style="ent", manual=True, jupyter=False)
    assert page.count("<mark") == len(reports[0]["ents"]) == 9
    assert export(book, "displacy", str(out), type="AID") == 0 and json.loads(out.read_text()) == []


def test_a_page_is_safe(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    text = "<script>alert(1)</script> Togo left it."
    place, act = marked.span("Togo", text=text), rows.entry("RETREAT", at=marked.span("left", text=text)[0] - 1)
    party = replace(rows.TOGO, start=place[0], end=place[1], country="<b>")
    rows.book(path, [replace(act, actors=(party,))], [], [], [], text=text, url="u")
    with Ledger(path) as book:
        assert export(book, "html", str(tmp_path / "out.html")) == 1
    page = (tmp_path / "out.html").read_text("utf-8")
    assert (
        page.startswith("<!DOCTYPE html>")
        and "<script>" not in page
        and "&lt;script&gt;" in page
        and "<b>" not in page
        and "#f2a3a3" in page
    )
