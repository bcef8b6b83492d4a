"""How likely an entry is right: named features, weights that explain themselves, and the least that is entered."""

from dataclasses import replace
from datetime import date

import pytest

from dragoman.entries import Confidence
from dragoman.model import Report
from dragoman.reading import Tools, read

TEXT = "Norway condemned Sudan on Monday. We met them after the raid."
REPORT = Report(TEXT, "r", published=date(2024, 3, 6))


@pytest.mark.model
def test_the_parts_that_weigh_most_are_told(tools: Tools) -> None:
    weights = {"type ACCUSE": 1.0, "between countries": 0.5, "main clause": 0.25, "question": -3.0}
    reading = read(REPORT, replace(tools, confidence=Confidence(-1.0, 0.0, weights)))
    entry = reading.entries[0]
    assert entry.confidence == pytest.approx(0.68)  # 1 / (1 + e^-0.75)
    reason = next(r for r in entry.evidence.reasons if r.field == "confidence")
    assert reason.rule == "type ACCUSE +1.0, between countries +0.5, main clause +0.2"


@pytest.mark.model
def test_what_is_too_doubtful_is_left_out_and_told(tools: Tools) -> None:
    doubting = replace(tools, confidence=Confidence(0.0, 0.6, {"type ACCUSE": -1.0}))
    reading = read(REPORT, doubting)
    assert not [e for e in reading.entries if e.type == "ACCUSE"]
    (doubt,) = [d for d in reading.diagnostics if d.code == "doubtful" and "ACCUSE" in d.message]
    assert TEXT[doubt.start : doubt.end] == "condemned"
    assert "0.27" in doubt.message


def test_the_packaged_weights_are_of_features() -> None:
    packaged = Confidence.load()
    assert 0 <= packaged.least < 1
    assert packaged.weights["main clause"] > 0
