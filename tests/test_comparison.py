"""The page that sets figures beside other coders' keeps the form that ``gold/peers.py --check`` reads."""

import importlib.util
from pathlib import Path
from types import ModuleType

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
