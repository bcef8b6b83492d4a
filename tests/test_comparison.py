"""The page that sets figures beside other coders' keeps the form that ``gold/peers.py --check`` reads."""

import csv
import importlib.util
import json
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent


def _peers() -> ModuleType:
    spec = importlib.util.spec_from_file_location("peers", ROOT / "gold" / "peers.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_page_s_figures_are_of_suites_that_are_measured() -> None:
    peers = _peers()
    shown = peers.on_page(peers.PAGE.read_text("utf-8"))
    assert {name for name, _ in shown} == peers.SUITES.keys()
    assert ("petrarch2_gsr", "root_f1") in shown


def test_a_sentence_becomes_a_report() -> None:
    peers = _peers()
    day = peers.as_report('{"id": "a", "date": "20150609", "text": "Norway met Sweden."}')
    assert '"published": "2015-06-09"' in day
    assert "published" not in peers.as_report('{"id": "a", "date": "121108", "text": "Norway met Sweden."}')
    assert peers.as_report('{"id": "a", "date": "20150609", "text": " "}') == ""


def test_dyads_that_are_excluded_are_left_out_and_must_be_there() -> None:
    peers = _peers()
    suite = json.dumps(
        {
            "id": "a",
            "events": [
                {"source": "NOR", "target": "SWEGOV", "cameo": "040"},
                {"source": "", "target": "SWE", "cameo": "112"},
            ],
        }
    )
    table = "id,actor,recipient,code,why\na,---,SWE,112,assertion\n"
    (kept,) = peers.without(suite, table).splitlines()
    assert [e["cameo"] for e in json.loads(kept)["events"]] == ["040"]
    with pytest.raises(ValueError, match="no dyad"):
        peers.without(suite, table.replace("112", "190"))


def test_the_excluded_dyads_are_told_with_their_reason() -> None:
    peers = _peers()
    rows = list(csv.DictReader((peers.CONVENTIONS / "petrarch2_gsr.csv").open(encoding="utf-8")))
    counted = Counter(r["why"] for r in rows)
    page = peers.PAGE.read_text("utf-8")
    assert f"{len(rows) - counted['slip']} of its 78 dyads" in page
    assert all(r["rule"] for r in rows)
