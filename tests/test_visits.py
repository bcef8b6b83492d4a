"""The check of visits judges as it says."""

import importlib.util
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest

import ledger_stub as stub
from dragoman.ledger import Ledger, incoming
from dragoman.model import Entry, Evidence, Party, Report, When

PLACE = Path(__file__).resolve().parent.parent / "gold" / "visits" / "check.py"


@pytest.fixture(scope="module")
def check() -> ModuleType:
    spec = importlib.util.spec_from_file_location("visits_check", PLACE)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


RUSSIAN, AMERICAN = Party("A", "RUS"), Party("B", "USA")
DAY = When(date(2031, 4, 3), date(2031, 4, 3))
MET = Entry("CONSULT", "occurred", Evidence("", 0, 1, "They met."), actors=(RUSSIAN, AMERICAN), when=DAY)


@pytest.mark.parametrize(
    ("entry", "outcome"),
    [
        (MET, "stated"),
        (replace(MET, actors=(RUSSIAN,), counterpart=(AMERICAN,)), "stated"),
        (replace(MET, when=When(None, date(2031, 4, 4), basis="published")), "published"),
        (replace(MET, when=When(date(2031, 4, 3), date(2031, 5, 3))), "date"),
        (replace(MET, when=None), "date"),
        (replace(MET, actors=(RUSSIAN,)), "party"),
        (replace(MET, type="SUPPORT"), "type"),
        (replace(MET, type="SUPPORT", when=None), "nothing"),
    ],
)
def test_outcomes(check: ModuleType, entry: Entry, outcome: str) -> None:
    visit = check.Visit("x", date(2031, 4, 2), date(2031, 4, 4), ("a",))
    assert check.judge(visit, (entry,)) == outcome
    assert check.judge(visit, (entry, MET)) == "stated"


def test_the_list_is_of_visits_with_reports(check: ModuleType) -> None:
    listed = check.visits()
    assert len(listed) > 10 and all(v.reports and v.start <= v.end for v in listed)
    assert len({v.name for v in listed}) == len(listed)


def test_a_ledger_without_the_reports(
    check: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "ledger.db"
    with Ledger(path, write=True) as ledger:
        list(ledger.add([incoming(Report("Lima and Chile speak of it.", "a"))], stub.load))
    monkeypatch.setattr(sys, "argv", ["check.py", str(path), "--at-least", "0.5"])
    assert check.main() == 1
    assert "not read" in capsys.readouterr().out
