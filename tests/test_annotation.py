"""Annotations: what is exported comes back as gold; every fault is told at once, with its file and line."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as some
from typer.testing import CliRunner

import dragoman
import export_book as rows
import export_marked as marked
from dragoman.annotation import notes, scheme
from dragoman.annotation.brat import annotated, name
from dragoman.annotation.folder import FaultyAnnotations, import_brat
from dragoman.annotation.gold import gold
from dragoman.annotation.sheets import fragments, located, paragraph, sheets, time_span
from dragoman.annotation.standoff import parsed
from dragoman.cli_exit import USAGE
from dragoman.cli_ledger.__main__ import app
from dragoman.exports import export
from dragoman.ledger import Ledger
from dragoman.model import EVENT_TYPES, MODES, STATUSES, Place
from dragoman.output import OutputError

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("DRAGOMAN_SHARED", ROOT.parent / "shared"))
SAMPLE = Path(dragoman.__file__).parent / "sample" / "report.txt"


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    path = tmp_path_factory.mktemp("annotation") / "ledger.db"
    rows.book(path, text=marked.TEXT, **marked.ROWS)  # type: ignore[arg-type]
    with Ledger(path) as ledger:
        yield ledger


@pytest.fixture
def brat(book: Ledger, tmp_path: Path) -> Path:
    assert export(book, "brat", str(tmp_path / "brat")) == 1
    return tmp_path / "brat"


def only(folder: Path, suffix: str) -> Path:
    (found,) = folder.glob(f"*{suffix}")
    return found


def faults(annotations: str, text: str = "Togo met Chad. Togo left.") -> list[str]:
    found, wrong = parsed(annotations, text, "a.ann")
    _, more = gold(found, text, "a.ann")
    return [str(fault) for fault in (*wrong, *more)]


# --- notes and places -----------------------------------------------------------------------------


@given(some.lists(some.tuples(some.from_regex(r"[a-z_]+", fullmatch=True), some.text())))
def test_notes_come_back(fields: list[tuple[str, str]]) -> None:
    note = notes.written(fields)
    assert "\n" not in note and "\t" not in note
    assert notes.parsed(note) == ([(n, " ".join(v.split())) for n, v in fields if " ".join(v.split())], [])


def test_a_note_that_is_none() -> None:
    assert notes.parsed(r"a b | c=d\|e | =x") == ([("c", "d|e")], ["a b", "=x"])


def test_spans_end_with_their_lines() -> None:
    text = " a b \r\n\n  c"
    assert fragments(text, (0, len(text))) == ((1, 4), (10, 11))
    assert fragments(text, (4, 9)) == () and paragraph(text, 2) == (0, 5) and paragraph(text, 10) == (8, 11)


def test_words_are_found_where_they_stand_nearest() -> None:
    text = "On Monday he came;\non  Monday he left. Mondays are long."
    assert located(text, "Monday", (0, len(text)), 30) == (23, 29)
    assert located(text, "on Monday", (10, len(text))) == (19, 29)
    assert located(text, "Tuesday", (0, len(text))) is None and located(text, "Mond", (0, len(text))) is None


def test_the_words_that_date_an_act() -> None:
    assert time_span(marked.TEXT, marked.VISIT) == marked.span("on 5 May")
    assert time_span(marked.TEXT, marked.SHELL) is None


# --- what is written ------------------------------------------------------------------------------


def test_every_annotation_has_the_words_at_its_place(brat: Path) -> None:
    text = only(brat, ".txt").read_bytes().decode()
    assert text == marked.TEXT
    lines = only(brat, ".ann").read_text("utf-8").split("\n")
    bounds = [line.split("\t") for line in lines if line.startswith("T")]
    for _, place, words in bounds:
        pieces = [tuple(map(int, piece.split())) for piece in place.partition(" ")[2].split(";")]
        assert " ".join(text[start:end] for start, end in pieces) == words and "\n" not in words
    assert any(";" in place for _, place, _ in bounds), "the shelling goes over the end of a line"


def test_what_is_annotated(book: Ledger) -> None:
    (sheet,) = sheets(book, 0, {})
    found, wrong = parsed(annotated(sheet), sheet.text, "a.ann")
    assert wrong == []
    visit, ask, shell, bare, said, _ = found.events.values()
    assert [role for role, _ in visit.roles] == ["Actor", "Recipient", "When", "Evidence"]
    assert [(n, v) for _, n, v in found.attributes[visit.id]] == [("Status", "planned"), ("Mode", "visit")]
    assert [(n, v) for _, n, v in found.attributes[ask.id]][1:] == [("Mode", "change"), ("Mode2", "yield")]
    assert visit.roles[0][1] == ask.roles[0][1] == said.roles[0][1], "the same words for the same party are one"
    assert [role for role, _ in shell.roles] == ["Actor", "Evidence"] and "border" in found.notes[shell.id][0][1]
    assert bare.trigger.span == marked.span("Now") and said.kind == scheme.STATEMENT


def test_brats_configuration_names_every_type_and_value(brat: Path) -> None:
    lines = (brat / "annotation.conf").read_text("utf-8").splitlines()
    assert {kind for kind in EVENT_TYPES if not any(line.startswith(f"{kind}\t") for line in lines)} == set()
    values = "|".join(lines)
    assert all(one in values for one in (*STATUSES, *(mode for modes in MODES.values() for mode in modes)))


def test_rows_stand_under_their_own_reports(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    for n, entries in enumerate((rows.ENTRIES[:2], (), rows.ENTRIES[2:])):
        rows.book(
            path, entries, [rows.SAID][: n % 2], [], [], text=f"Text {n}", url=f"u{n}", published=date(2031, 4, 9 - n)
        )
    rows.book(path, rows.ENTRIES[:1], [], [], [], text="Text 0 anew", url="u0", published=date(2031, 4, 9))
    with Ledger(path) as book:
        found = list(sheets(book, 0, {}))
        assert [(s.text, len(s.entries), len(s.statements)) for s in found] == [
            ("Text 2", 4, 0), ("Text 1", 0, 1), ("Text 0 anew", 1, 0),
        ]  # fmt: skip
        for sheet in found:
            assert sheet.entries == tuple(one.row for one in book.entries(report=sheet.report.key))
        assert [s.text for s in sheets(book, 2, {})] == ["Text 2", "Text 1"]
        assert [s.text for s in sheets(book, 0, {"type": "CONSULT"})] == ["Text 0 anew"]
        assert [(s.text, len(s.entries)) for s in sheets(book, 0, {"superseded": True})][2:] == [
            ("Text 0", 2), ("Text 0 anew", 1),
        ]  # fmt: skip


def test_filters_choose_entries_and_their_reports(book: Ledger, tmp_path: Path) -> None:
    (sheet,) = sheets(book, 0, {"type": "ASSAULT"})
    assert len(sheet.entries) == 2 and sheet.statements == () and list(sheets(book, 0, {"type": "AID"})) == []
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "a").write_text("")
    for out, said in (("-", "name a directory"), (str(tmp_path / "full"), "is not empty")):
        with pytest.raises(OutputError, match=said):
            export(book, "brat", out)


# --- and back -------------------------------------------------------------------------------------


def test_rows_come_back_as_gold(brat: Path, tmp_path: Path) -> None:
    assert import_brat(brat, str(tmp_path / "gold"), "CC BY 4.0") == 1
    path = only(tmp_path / "gold", ".yaml")
    assert path.read_text("utf-8").startswith("# Text: The Coast, CC BY 4.0; title and URL in a-title-")
    found = yaml.safe_load(path.read_text("utf-8"))
    assert (found["published"], found["publisher"]) == (rows.PUBLISHED, "The Coast")
    visit, ask, shell, bare = found["entries"]
    assert visit == {
        "id": "visit", "evidence": "The president of Togo will visit Chad on 5 May, a | spokesman said",
        "trigger": "visit", "type": "CONSULT", "mode": "visit",
        "actors": [{"name": "Afi | Mensah", "country": "TGO", "sector": "GOV", "office": "President of Togo"}],
        "recipients": [{"name": "Chad", "country": "TCD", "sector": "GOV"}], "where": "TCD", "place": "Lomé",
        "when": [date(2031, 5, 5)] * 2, "status": "planned", "word": ["a | spokesman"],
        "said_on": [None, date(2031, 4, 3)],
    }  # fmt: skip
    assert "mode" not in ask and "when" not in ask and ask["quote"] == "We ask Chad to  open its border,"
    assert (shell["evidence"], shell["recipients"]) == (
        "Chad's army shelled",
        [{"name": "people of the border", "sector": "CVL"}],
    )
    assert bare["actors"] == [] and bare["trigger"] == "Now" and bare["status"] == "possible"
    said, told = found["statements"]
    assert (said["speaker"], said["form"], said["venue"]) == ("Afi | Mensah", "direct", "Lomé")
    assert said["quote"] in said["evidence"] and (told["speaker"], told["form"]) == ("a spokesman", "indirect")
    lost, none = found["figures"]
    assert lost == {"evidence": "40 men", "measure": "men lost", "parties": ["TCD"], "amount": 40, "unit": "people"}
    assert none["amount"] == 0
    assert found["upcoming"] == [{"what": "visit of Togo to Chad", "when": [date(2031, 5, 5)] * 2, "status": "planned"}]
    assert only(tmp_path / "gold", ".txt").read_bytes() == only(brat, ".txt").read_bytes()


def test_what_gold_has_no_code_for_is_left_out(tmp_path: Path) -> None:
    """``IGO`` is a sector, a body no place."""
    act = replace(marked.SHELL, actors=(replace(marked.ARMY, country="IGO"),), where=Place("SCO", "Lomé"))
    lost = replace(marked.LOST, parties=("IGO", "TCD"))
    rows.book(tmp_path / "ledger.db", [act], [], [lost], [], text=marked.TEXT)
    with Ledger(tmp_path / "ledger.db") as ledger:
        export(ledger, "brat", str(tmp_path / "brat"))
    import_brat(tmp_path / "brat", str(tmp_path / "gold"), "CC BY 4.0")
    found = yaml.safe_load(only(tmp_path / "gold", ".yaml").read_text("utf-8"))
    assert found["entries"][0]["actors"] == [{"name": "Chadian army", "sector": "MIL"}]
    assert "where" not in found["entries"][0] and found["figures"][0]["parties"] == ["TCD"]


def test_a_correction_is_taken_over(brat: Path, tmp_path: Path) -> None:
    path = only(brat, ".ann")
    text = path.read_text("utf-8").replace("Status E1 planned", "Status E1 cancelled")
    text = text.replace("when=2031-05-05 |", "when=2031-05-06.. | id=v | optional=yes |", 1)
    number = text.count("\nT") + 2
    start, end = marked.span("lost")
    text += f"T{number}\tRETREAT {start} {end}\tlost\nE9\tRETREAT:T{number} \nA99\tStatus E9 occurred\n"
    text += "#99\tAnnotatorNotes E9\tactor=Chad | same_event_as=v | word=Reuters > a source\n"
    path.write_text(text, "utf-8")
    import_brat(brat, str(tmp_path / "gold"), "CC BY 4.0")
    found = yaml.safe_load(only(tmp_path / "gold", ".yaml").read_text("utf-8"))["entries"]
    assert (found[0]["status"], found[0]["when"], found[0]["optional"]) == ("cancelled", [date(2031, 5, 6), None], True)
    assert found[-1] == {
        "id": "lost", "evidence": "the border post. Chad's army lost 40 men, many of them young. 😀 No more.",
        "trigger": "lost", "type": "RETREAT", "actors": [{"name": "Chad"}], "status": "occurred",
        "word": ["Reuters", "a source"], "same_event_as": "v",
    }  # fmt: skip


def validated(folder: Path) -> str:
    """What the checker of gold files prints; it must find no error."""
    checker = SHARED / "gold" / "validate.py"
    if not checker.exists():
        pytest.skip(f"no gold data at {SHARED}: set DRAGOMAN_SHARED")
    done = subprocess.run([sys.executable, checker, folder], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
    return done.stdout


def test_gold_files_are_valid(brat: Path, tmp_path: Path) -> None:
    import_brat(brat, str(tmp_path / "gold"), "CC BY 4.0")
    assert "all: entries 4  optional 0  statements 2  figures 2  not entries 0  errors 0" in validated(
        tmp_path / "gold"
    )


@pytest.mark.model
def test_a_reading_goes_out_and_comes_back_valid(tmp_path: Path) -> None:
    ledger, out = tmp_path / "ledger.db", tmp_path / "brat"
    for args in (
        ("add", SAMPLE, "--workers", "0", "--ledger", ledger),
        ("export", "brat", "--ledger", ledger, "--out", out),
        ("import-brat", out, "--out", tmp_path / "gold", "--licence", "CC BY 4.0"),
    ):
        result = CliRunner().invoke(app, [str(arg) for arg in args])
        assert (result.exit_code, result.stderr) == (0, "")
    with Ledger(ledger) as book:
        entries, statements = len(book.entries()), len(book.statements())
    found = yaml.safe_load(only(tmp_path / "gold", ".yaml").read_text("utf-8"))
    assert (len(found["entries"]), len(found["statements"])) == (entries, statements) and entries > 5
    assert f"entries {entries}" in validated(tmp_path / "gold")


# --- faults ---------------------------------------------------------------------------------------

TIME, SPEECH, FIGURE = (f"T9\t{kind} 9 13\tChad\n" for kind in ("Time", "STATEMENT", "Figure"))
EVENT = "T1\tParty 0 4\tTogo\nT2\tCONSULT 5 8\tmet\nE1\tCONSULT:T2 Actor:T1\nA1\tStatus E1 occurred\n"


def test_a_sound_file_has_no_faults() -> None:
    assert (
        faults(
            EVENT + "#1\tAnnotatorNotes E1\twhen=2031-05-01..\n*\tEquiv T1 T1\n*\tEquiv T1 T1\nR1\tof Arg1:T1 Arg2:T1\n"
        )
        == []
    )


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("nonsense", "a.ann:5: “nonsense” is no annotation"),
        ("T1\tParty 9 13\tChad", "a.ann:5: T1 is in line 1 too"),
        ("T9\tParty 9 13\tChaf", "a.ann:5: T9 says “Chaf”, and the text has “Chad” there"),
        ("T9\tParty 9 99\tChad", "a.ann:5: T9 has the place 9 99; places go up, within a text of 25"),
        ("T9\tParty 9 5\tChad", "a.ann:5: T9 has the place 9 5"),
        ("T9 Party 9 13 Chad", "is no annotation"),
        ("T9\tParty x\tChad", "a.ann:5: T9 is not of the form"),
        ("E9\tCONSULT:T8", "a.ann:5: E9 names T8, and there is none"),
        ("E9\tAID:T2\nA9\tStatus E9 planned", "a.ann:5: E9 is AID, and its trigger T2 is CONSULT"),
        ("E9\tCONSULT:T2 Actor:E1\nA9\tStatus E9 planned", "a.ann:5: E9 has the event E1 in a role"),
        ("E9\tCONSULT", "a.ann:5: E9 is not of the form"),
        ("E9\tCONSULT:T2", "a.ann:5: E9: it has no Status; give it one of occurred"),
        ("A9\tStatus E1 done", "a.ann:5: E1: done is no status; allowed are occurred"),
        ("A9\tMode E1 riot", "a.ann:5: E1: riot is no mode of CONSULT; allowed are visit, third-party"),
        ("A9\tTense E1 past", "a.ann:5: E1: Tense is no attribute of CONSULT"),
        ("A9\tStatus E7 planned", "a.ann:5: A9 is of E7, and there is none"),
        ("#9\tAnnotatorNotes E7\tx=y", "a.ann:5: #9 is of E7, and there is none"),
        ("#9\tAnnotatorNotes E1\tsoon", "a.ann:5: E1: “soon” is no field"),
        ("#9\tAnnotatorNotes E1\tmood=good", "a.ann:5: E1: mood is no field here; allowed are id, when"),
        ("#9\tAnnotatorNotes E1\twhen=May", "a.ann:5: E1: when: “May” is no interval; write 2031-05-01"),
        ("#9\tAnnotatorNotes E1\twhen=2031-05-02..2031-05-01", "a.ann:5: E1: when: “2031-05-02..2031-05-01” ends"),
        ("#9\tAnnotatorNotes E1\twhen=..", "is no interval"),
        ("#9\tAnnotatorNotes E1\twhere=XYZ", "a.ann:5: E1: where: “XYZ” is no code of a country (ISO"),
        ("#9\tAnnotatorNotes E1\twhere=UNO", "“UNO” is no code of a country"),
        ("#9\tAnnotatorNotes E1\tplace=Paris", "a.ann:5: E1: place: “Paris” does not stand in the text"),
        ("#9\tAnnotatorNotes E1\tquote=Togo", "a.ann:5: E1: quote: “Togo” stands 2 times in the text"),
        ("#9\tAnnotatorNotes E1\toptional=maybe", "a.ann:5: E1: optional: “maybe” is no answer"),
        ("#9\tAnnotatorNotes E1\tid=a | id=b", "a.ann:5: E1: id is given 2 times"),
        ("#9\tAnnotatorNotes E1\tsame_event_as=x", "a.ann:3: E1: same_event_as=x names no other entry; there are none"),
        ("#9\tAnnotatorNotes T1\tcountry=Togo", "a.ann:1: T1: country: “Togo” is no code".replace(":1:", ":5:")),
        ("#9\tAnnotatorNotes T1\tsector=ARMY", "a.ann:5: T1: sector: “ARMY” is no sector"),
        (TIME + "E9\tCONSULT:T2 Actor:T9\nA9\tStatus E9 planned", "a.ann:6: E9: T9 is Time, and a party must be"),
        (TIME + "E9\tCONSULT:T2 When:T9\nA9\tStatus E9 planned", "a.ann:6: E9: it has words that say when"),
        ("E9\tCONSULT:T2 Host:T1\nA9\tStatus E9 planned", "a.ann:5: E9: Host is no role; allowed are Actor"),
        ("T9\tMEET 9 13\tChad\nE9\tMEET:T9", "a.ann:6: E9: MEET is no type; allowed are AGREE"),
        (SPEECH + "E9\tSTATEMENT:T9 Speaker:T1", "a.ann:6: E9: it has no Form; allowed are direct"),
        (SPEECH + "E9\tSTATEMENT:T9 Speaker:T1\nA9\tForm E9 loud", "a.ann:7: E9: loud is no Form"),
        (SPEECH + "E9\tSTATEMENT:T9 Speaker:T1\nA9\tForm E9 direct", "its Form is direct, so its note must"),
        (SPEECH + "E9\tSTATEMENT:T9\nA9\tForm E9 indirect", "a.ann:6: E9: it has 0 Speakers; give it one"),
        ("T9\tFigure 9 13\tChad", "a.ann:5: T9: it has no measure=…"),
        (FIGURE + "#9\tAnnotatorNotes T9\tmeasure=men | amount=some", "a.ann:6: T9: amount: “some” is no number"),
        (FIGURE + "#9\tAnnotatorNotes T9\tmeasure=men | amount=inf", "“inf” is no number"),
        ("T9\tUpcoming 9 13\tChad", "a.ann:5: T9: it has no what=…"),
    ],
)  # fmt: skip
def test_every_fault_has_its_line(line: str, said: str) -> None:
    found = faults(EVENT + line + "\n")
    assert any(said in one for one in found), found


def test_one_fault_does_not_bring_others() -> None:
    assert len(faults(EVENT.replace("0 4\tTogo", "0 4\tTogo!"))) == 1
    assert len(faults(EVENT.replace("5 8\tmet", "5 8\tmeet"))) == 1


def test_evidence_that_stands_twice_is_widened_or_a_fault() -> None:
    text = "Togo met Chad. Togo met Chad again.\nTogo left.\nTogo left."
    found, _ = parsed(
        "T1\tCONSULT 5 8\tmet\nT2\tEvidence 0 8\tTogo met\nE1\tCONSULT:T1 Evidence:T2\nA1\tStatus E1 occurred",
        text,
        "a",
    )
    made, wrong = gold(found, text, "a.ann")
    assert wrong == [] and text.count(str(made.entries[0]["evidence"])) == 1
    found, _ = parsed("T1\tRETREAT 41 45\tleft\nE1\tRETREAT:T1\nA1\tStatus E1 occurred", text, "a")
    _, (fault,) = gold(found, text, "a.ann")
    assert "its whole line stands several times in the text: “Togo left.”" in str(fault)


def test_ids_are_made_and_kept_apart() -> None:
    text = "Togo met Chad, met Gabon, met Mali."
    lines = ""
    for n, at in enumerate((5, 15, 26), 1):
        lines += f"T{n}\tCONSULT {at} {at + 3}\tmet\nE{n}\tCONSULT:T{n}\nA{n}\tStatus E{n} occurred\n"
    made, wrong = gold(parsed(lines, text, "a")[0], text, "a")
    assert wrong == [] and [row["id"] for row in made.entries] == ["met", "met-2", "met-3"]
    lines += "#1\tAnnotatorNotes E1\tid=x\n#2\tAnnotatorNotes E2\tid=x\n"
    _, (fault,) = gold(parsed(lines, text, "a")[0], text, "a")
    assert fault.line == 5 and "the id x is given in line 2 too" in fault.message


def test_all_faults_of_all_files_at_once_and_nothing_written(tmp_path: Path) -> None:
    source, out = tmp_path / "in", tmp_path / "out"
    source.mkdir()
    meta = json.dumps({"published": "2031-04-03", "publisher": "The Coast", "licence": "CC BY 4.0"})
    for stem, words in (("a", EVENT), ("b", EVENT + "A9\tMode E1 riot\nx\n"), ("c", EVENT), ("d", EVENT), ("e", EVENT)):
        (source / f"{stem}.ann").write_text(words)
        (source / f"{stem}.txt").write_text("Togo met Chad. Togo left.")
        (source / f"{stem}.meta.json").write_text(meta)
    (source / "c.txt").unlink()
    (source / "d.meta.json").write_text('{"published": "soon", "publisher": ""}')
    (source / "e.txt").write_bytes(b"\xff")
    result = CliRunner().invoke(app, ["import-brat", str(source), "--out", str(out)])
    assert result.exit_code == USAGE and not out.exists()
    lines = result.stderr.splitlines()
    assert [line.split(": ", 2)[1] for line in lines[:-1]] == [
        "b.ann:5",
        "b.ann:6",
        "c.txt:0",
        "d.meta.json:0",
        "e.txt:0",
    ]
    assert lines[-1] == "dragoman: 5 faults; nothing was written"


@pytest.mark.parametrize(
    ("meta", "said"),
    [
        ({}, "must hold an object with published"),
        ({"published": None, "publisher": "x"}, "names no licence"),
        ([], "must hold"),
    ],
)
def test_what_is_told_of_the_text(tmp_path: Path, meta: Any, said: str) -> None:
    (tmp_path / "a.ann").write_text("")
    (tmp_path / "a.txt").write_text("Words.")
    (tmp_path / "a.meta.json").write_text(json.dumps(meta))
    with pytest.raises(FaultyAnnotations, match=said):
        import_brat(tmp_path, str(tmp_path / "out"))


def test_an_undated_text_without_rows(tmp_path: Path) -> None:
    (tmp_path / "a.ann").write_text("")
    (tmp_path / "a.txt").write_text("Words.")
    (tmp_path / "a.meta.json").write_text(json.dumps({"published": None, "publisher": "no \u0085 1"}))
    assert import_brat(tmp_path, str(tmp_path / "out"), "CC BY 4.0") == 1
    found = yaml.safe_load((tmp_path / "out" / "a.yaml").read_text("utf-8"))
    assert found["published"] is None and found["publisher"] == "no \u0085 1" and found["entries"] == []
    with pytest.raises(FaultyAnnotations, match=r"no \.ann files here"):
        import_brat(tmp_path / "nowhere", str(tmp_path / "other"))


def test_names_of_files(book: Ledger) -> None:
    (sheet,) = sheets(book, 0, {})
    assert name(sheet) == f"a-title-{sheet.report.key[:8]}"
