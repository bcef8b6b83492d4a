"""CAMEO codes: the tables keep their schema, the rules compose codes, and sentences come out right."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dragoman.events.cameo import Cameo, Wording
from dragoman.events.codes import Codes
from dragoman.events.lexicon import EventLexicon, LexiconError
from dragoman.model import Report
from dragoman.reading import Tools, read

CAMEO = Cameo.load()
ITEMS = EventLexicon.load().items
BARE: dict[str, Any] = {
    "codes": {"19": "190 194", "10": "100"},
    "aspect": {},
    "refusal": {},
    "threat": {},
    "reversed": {},
    "meant": {},
    "class": {"gun": ["cannon"]},
}


def test_every_item_has_a_code_of_the_codebook() -> None:
    assert {i.id: i.cameo for i in ITEMS if i.cameo not in CAMEO.codes} == {}


def test_every_code_has_a_goldstein_score_by_itself_or_its_root() -> None:
    scores = Codes.load()
    assert all(-10 <= scores.goldstein(code) <= 10 for code in CAMEO.codes)
    told = ("016", "0251", "0232", "1011", "0874", "1822", "201", "1952")
    assert [scores.goldstein(code) for code in told] == [-2.0, -0.3, 3.4, -5.0, 10.0, -9.0, -9.5, -10.0]


@pytest.mark.parametrize(
    ("turns", "said"),
    [
        ({"attack": [{"code": "199"}]}, "'199' is no CAMEO code"),
        ({"attack": [{"code": "194", "thing": ["gun"]}]}, "unknown key 'thing'"),
        ({"attack": [{"code": "194", "object": ["@sword"]}]}, "class @sword is not defined"),
        ({"attak": [{"code": "194"}]}, "no item of the event lexicon has this id"),
    ],
)
def test_a_fault_in_a_turn_is_named(turns: dict[str, Any], said: str) -> None:
    with pytest.raises(LexiconError, match="turns of '") as caught:
        Cameo(BARE | {"turn": turns})
    assert said in str(caught.value)


def test_the_first_turn_that_fits_gives_the_code() -> None:
    rows = [{"code": "194", "words": ["open up"], "object": ["@gun"]}]
    cameo = Cameo(BARE | {"turn": {"attack": rows}})
    told = Wording(words=frozenset(("open", "up")), object=frozenset(("cannon",)))
    assert cameo.turned("attack", "190", told) == "194"
    assert cameo.turned("attack", "190", Wording(words=frozenset(("open",)), object=told.object)) == "190"
    assert cameo.turned("attack", "190", Wording(words=told.words)) == "190"


@pytest.mark.parametrize(
    ("code", "meant", "result"),
    [
        ("020", "0871", "0256"),  # ask for a ceasefire
        ("100", "0841", "1053"),  # demand a release
        ("030", "072", "0332"),  # promise arms
        ("030", "045", "039"),  # offer to mediate
        ("020", "045", "028"),
        ("120", "0831", "1231"),  # refuse to resign
        ("120", "046", "125"),
        ("120", "05", "120"),  # CAMEO has no refusal of praise
        ("130", "163", "1312"),
        ("130", "0711", "1311"),  # threaten aid: threaten to stop it
        ("025", "085", "0254"),
        ("025", "0871", "0256"),
        ("022", "0871", "022"),  # precise already
        ("020", "settle", "027"),
        ("020", "", "020"),
        ("020", "190", "020"),
        ("080", "070", "080"),  # to let somebody help is no reform
        ("110", "163", "110"),
    ],
)
def test_what_is_meant_makes_a_general_code_precise(code: str, meant: str, result: str) -> None:
    assert CAMEO.composed(code, meant) == result


@pytest.mark.parametrize(
    ("code", "intent", "refusal"),
    [
        ("040", "036", "125"),
        ("045", "039", "126"),
        ("072", "0332", "1222"),
        ("085", "0354", "1244"),
        ("054", "032", "120"),
        ("0831", "0341", "1231"),
        ("163", "1312", "0354"),
        ("190", "138", "0356"),
        ("195", "1384", "0356"),
        ("154", "", ""),  # a show of force is made, not intended
        ("111", "", ""),
    ],
)
def test_an_act_is_intended_or_refused(code: str, intent: str, refusal: str) -> None:
    assert (CAMEO.intent(code), CAMEO.refusal(code)) == (intent, refusal)


def test_every_rule_ends_in_a_code_of_the_codebook() -> None:
    for code in CAMEO.codes:
        assert {CAMEO.intent(code), CAMEO.refusal(code), CAMEO.reversed(code)} <= CAMEO.codes | {""}
        for general in ("020", "030", "100", "120", "130"):
            assert CAMEO.composed(general, code) in CAMEO.codes


PAGE = (Path(__file__).parent.parent / "docs" / "cameo.md").read_text("utf-8")
SENTENCES = re.findall(r"^\| ([A-Z][^|]*\.) \| (\d{3,4}) \|", PAGE, re.MULTILINE)


def test_the_page_has_its_sentences() -> None:
    assert len(SENTENCES) > 30


@pytest.mark.model
@pytest.mark.parametrize(("sentence", "code"), SENTENCES)
def test_a_sentence_gets_its_code(sentence: str, code: str, tools: Tools) -> None:
    found = read(Report(sentence, published=date(2026, 3, 10), publisher="Test"), tools).entries
    assert code in [e.cameo for e in found]
    assert all(e.goldstein == Codes.load().goldstein(e.cameo) for e in found)
