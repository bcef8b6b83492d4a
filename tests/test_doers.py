"""Who does an act, by the whole reading of a sentence: its name told elsewhere than in the verb's own subject."""

from datetime import date

import pytest

from dragoman import actors, events
from dragoman.actors.world import World
from dragoman.events.lexicon import EventLexicon
from dragoman.events.support import SupportLexicon
from dragoman.model import Report
from dragoman.parse import Parser
from dragoman.reading import Tools, read
from trees import document

DAY = date(2023, 6, 14)
DOERS = [
    ("The FARC claims to have killed scores of Peruvian troops in a raid.", "killed", ["FARC"]),
    ("The Syrian government calls off airstrikes against rebel fighters.", "airstrikes", ["Syrian government"]),
    ("Jordan condemned Israel for assaults on shrines in Oman.", "assaults", ["Israel"]),
    ("Three Chilean soldiers were killed following a Peruvian attack near the lake.", "killed", ["Peru"]),
    ("An Omani-led air raid on a Libyan mine killed nine Danish miners.", "killed", ["Oman"]),
    ("The cabinet is sworn in before the king, a week after the premier resigned.", "resigned", ["premier"]),
    ("The Chilean Office of the Attorney General sued Peru.", "sued", ["Chilean Office of the Attorney General"]),
    ("Joe Biden visited the works together with Ana Torres.", "visited", ["Joe Biden", "Ana Torres"]),
    ("A crowd was hit in Chadian Navy raids on Friday.", "raids", ["Chadian Navy"]),
    ("Chad accused Malian rebels of an attack on the Chadian army.", "attack", ["Malian rebels"]),
    ("The judge implicated Hezbollah in a deadly air strike on Danish troops.", "strike", ["Hezbollah"]),
    ("Chad denied any role in the murder of a Danish miner.", "murder", ["Chad"]),
    ("Chad rejected claims of a hand in the bombing of a Danish embassy.", "bombing", ["Chad"]),
    ("Denmark accuses Chad of involvement in attacks on Danish miners.", "attacks", ["Chad"]),
    ("The report alleges Chadian involvement in the murder of a Danish miner.", "murder", ["Chad"]),
    ("Chad played a part in the attack on Danish miners.", "attack", ["Chad"]),
    ("Hezbollah is accused in the 1998 bombing of a Danish embassy.", "bombing", ["Hezbollah"]),
]


@pytest.mark.parametrize(("text", "trigger", "names"), DOERS)
def test_who_does_it(text: str, trigger: str, names: list[str]) -> None:
    doc = document(text)
    who = actors.find(doc, World.load(), DAY)
    found = events.find(doc, who, EventLexicon.load(), SupportLexicon.load())
    (act,) = [a for a in found if a.trigger.text == trigger]
    assert [p.name for p in act.actors] == names


DONE_TO = [
    ("They discussed Zod Quemby, an American who had been jailed by a Swiss court.", "jailed", ["Zod Quemby"]),
    ("Chad thanked representatives from Peru, Chile, and Ghana for their help.", "thanked", 3),
]


@pytest.mark.parametrize(("text", "trigger", "wanted"), DONE_TO)
def test_to_whom_it_is_done(text: str, trigger: str, wanted: list[str] | int) -> None:
    doc = document(text)
    who = actors.find(doc, World.load(), DAY)
    found = events.find(doc, who, EventLexicon.load(), SupportLexicon.load())
    (act,) = [a for a in found if a.trigger.text == trigger]
    assert wanted in ([p.name for p in act.recipients], len(act.recipients))


def test_what_is_no_party() -> None:
    for text, word in (
        ("A SWAT raid began in Lima.", "SWAT"),
        ("The boy was shot at a birthday party.", "party"),
    ):
        doc = document(text)
        who = actors.find(doc, World.load(), DAY)
        assert not [p for t in doc.tokens if t.text == word for p in who.at(t)]


@pytest.mark.model
def test_an_order_speaks_for_the_court_that_makes_it(parser: Parser) -> None:
    text = (
        'The judge concluded: "The Court will issue an Order declaring that the Prime Minister\'s lease was unlawful."'
    )
    report = Report(f"Rishi Sunak lost in London. {text}", published=DAY)
    found = [e for e in read(report, Tools.load(parser)).entries if e.type == "ACCUSE"]
    assert [[p.name for p in e.actors] for e in found] == [["Court"]]


OWNED = [
    ("Chad denied any part in the attack on Danish miners.", "negated"),
    ("Chad denied that it had a hand in the attack on Danish miners.", "negated"),
    ("Chad had a part in the attack on Danish miners.", "occurred"),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "status"), OWNED)
def test_a_part_owned_or_disowned(text: str, status: str, tools: Tools) -> None:
    found = read(Report(text, published=DAY), tools).entries
    assert [(e.status, [p.name for p in e.actors]) for e in found if e.type == "ASSAULT"] == [(status, ["Chad"])]


TOLD = [
    ("Chad occupied the north of Mali in 1974.", "COERCE", ["Chad"], ["Mali"]),
    ("The Danish Senate voted for a motion urging Peru to hold talks.", "REQUEST", ["Danish Senate"], ["Peru"]),
    ("The Danish Senate voted 9-2 in favour of a text condemning Peru.", "ACCUSE", ["Danish Senate"], ["Peru"]),
    ("The Danish Senate adopted a resolution condemning Peru.", "ACCUSE", ["Danish Senate"], ["Peru"]),
    ("Chad said the Danish government move was illegal.", "ACCUSE", ["Chad"], ["Danish government"]),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "kind", "doers", "others"), TOLD)
def test_one_act_by_whom_to_whom(text: str, kind: str, doers: list[str], others: list[str], tools: Tools) -> None:
    (entry,) = read(Report(text, published=DAY), tools).entries
    assert (entry.type, [p.name for p in entry.actors], [p.name for p in entry.recipients]) == (kind, doers, others)
