"""The status of an act by the words around its trigger."""

import pytest

from dragoman.actors import Actors
from dragoman.events.act import Act
from dragoman.events.find import Matcher
from dragoman.events.lexicon import build
from dragoman.events.support import SupportLexicon
from dragoman.model import Party
from dragoman.status import Rater, StatusLexicon
from trees import document, token

ROWS = [
    {"id": "visit", "type": "CONSULT", "verbs": ["visit"], "nouns": ["visit", "talk", "meeting"]},
    {"id": "thank", "type": "SUPPORT", "verbs": ["thank"]},
    {"id": "send", "type": "MOBILIZE", "verbs": ["send", "withdraw", "storm"], "nouns": ["attack"]},
]

STANDINGS = [
    ("I would like to thank Norway's cabinet.", "thank", "occurred"),
    ("We would thank Norway if it helped.", "thank", "hypothetical"),
    ("Norway will visit Sweden in June.", "visit", "planned"),
    ("Norway may visit Sweden.", "visit", "possible"),
    ("Norway is set to visit Sweden.", "visit", "planned"),
    ("Norway has not visited Sweden.", "visited", "negated"),
    ("Norway did not visit Sweden.", "visit", "negated"),
    ("Norway would visit Sweden if it were asked.", "visit", "hypothetical"),
    ("Norway said it would visit Sweden.", "visit", "planned"),
    ("Norway is visiting Sweden.", "visiting", "ongoing"),
    ("Norway is not expected to visit Sweden.", "visit", "negated"),
    ("Norway is unlikely to visit Sweden.", "visit", "negated"),
    ("Norway had a part in the attack on Sweden.", "attack", "occurred"),
    ("An attack undertaken by Norway shook Sweden.", "attack", "occurred"),
    ("The bridge will be open by the time Norway visits Sweden.", "visits", "planned"),
    ("The bridge was open by the time Norway visited Sweden.", "visited", "occurred"),
    ("Norway denied that it had visited Sweden.", "visited", "negated"),
    ("Norway tried to storm the island.", "storm", "occurred"),
    ("Norway failed to withdraw its troops.", "withdraw", "negated"),
    ("Analysts expect that Norway will visit Sweden.", "visit", "expected"),
    ("Norway hinted that it will visit Sweden.", "visit", "expected"),
    ("Norway will probably visit Sweden.", "visit", "expected"),
    ("Norway cancelled its visit to Sweden.", "visit", "cancelled"),
    ("Norway launched an attack on Sweden.", "attack", "occurred"),
    ("Norway held talks with Sweden.", "talks", "occurred"),
    ("Norway planned an attack on Sweden.", "attack", "planned"),
    ("The planned visit to Sweden worries Norway.", "visit", "planned"),
    ("Any meeting between Norway and Sweden would help.", "meeting", "hypothetical"),
    ("No talks were held between Norway and Sweden.", "talks", "negated"),
    ("The visit to Sweden will take place in May.", "visit", "planned"),
    ("Norway came under attack.", "attack", "occurred"),
    ("Norway agreed to send troops.", "send", "planned"),
    ("Norway is likely to send troops.", "send", "expected"),
    ("Norway announced plans to send troops.", "send", "planned"),
]


def act_at(text: str, word: str) -> Act:
    doc = document(text)
    named = {t.i: (Party(t.text, t.text[:3].upper()),) for t in doc.tokens if t.is_proper or t.tag == "PRP"}
    matcher = Matcher(Actors(own=named), build([("test", r) for r in ROWS], {}), SupportLexicon.load())
    found = matcher.act_at(token(doc, word))
    assert found is not None, f"no act at {word!r}"
    return found


@pytest.mark.parametrize(("text", "word", "status"), STANDINGS)
def test_standing(text: str, word: str, status: str) -> None:
    standing = Rater(StatusLexicon.load()).rate(act_at(text, word))
    assert standing.status == status, standing
    assert standing.cue


def test_a_demand_is_no_happening() -> None:
    standing = Rater(StatusLexicon.load()).rate(act_at("Norway must withdraw its troops.", "withdraw"))
    assert standing.aside
