"""Who is judged, asked and answered: parties by name and by description, predicates that judge, refusals and suits."""

from typing import Any

import pytest

from dragoman.actors import Actors
from dragoman.actors import find as actors_of
from dragoman.actors.world import World
from dragoman.events import find
from dragoman.events.act import Act
from dragoman.events.anaphora import History
from dragoman.events.arguments import infinitive, surface_subject
from dragoman.events.conditions import hold
from dragoman.events.described import by_name
from dragoman.events.judgement import Judgements, named, predicate
from dragoman.events.lexicon import Item, build
from dragoman.events.support import SupportLexicon
from dragoman.events.things import AUTHORS, thing_parties
from dragoman.model import Party
from dragoman.parse.tree import Document
from trees import document, token

ROWS: list[dict[str, Any]] = [
    {"id": "urge", "type": "REQUEST", "verbs": ["urge", "call", "ask"], "recipient": ["obj!"], "content": "about"},
    {"id": "refuse", "type": "REJECT", "verbs": ["refuse"], "recipient": ["with"], "content": "about"},
    {"id": "sue", "type": "ACCUSE", "verbs": ["file suit"], "recipient": ["against"]},
]
DEMONYMS = {"Danes": "DNK", "Danish": "DNK"}


def parties(doc: Document) -> Actors:
    """Norway, Sweden and Estonia by name, the Danes by demonym, and two by a bare description."""
    own = {}
    for t in doc.tokens:
        if t.text in ("Norway", "Sweden", "Estonia"):
            own[t.i] = (Party(t.text, t.text[:3].upper(), "GOV", start=t.start, end=t.end),)
        elif t.text in DEMONYMS:
            own[t.i] = (Party("Denmark", DEMONYMS[t.text]),)
        elif t.text == "Australian":
            own[t.i] = (Party("Australian", "AUS", "CVL"),)
        elif t.text == "opponent":
            own[t.i] = (Party("Kim Hale's opponent", "", "GOV"),)
    return Actors(own=own)


def told(text: str) -> list[tuple[str, list[str]]]:
    doc = document(text)
    found = find(doc, parties(doc), build([("test", r) for r in ROWS], {}), SupportLexicon.load())
    return [(a.item.id, [p.name for p in a.recipients]) for a in found]


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("An Australian, Peter Hale, was charged with theft.", "Australian", "Peter Hale"),
        ("His opponent, Estonia, accused Norway of theft.", "opponent", "Estonia"),
        ("Norway condemned the killing of the Danes.", "Norway", "Norway"),
        ("The police detained an Australian, later identified as Peter Hale.", "Australian", "Peter Hale"),
        ("An Australian, identified as Peter Hale, was arrested.", "Australian", "Peter Hale"),
    ],
)
def test_a_name_beside_a_bare_description_names(text: str, word: str, name: str) -> None:
    doc = document(text)
    actors, noun = parties(doc), token(doc, word)
    assert [p.name for p in by_name(noun, actors.at(noun), actors)] == [name]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway urged its colleagues in the alliance to sign the treaty.", [("urge", ["colleagues in the alliance"])]),
        ("Norway called a halt to the talks.", [("urge", [])]),
    ],
)
def test_who_is_asked_is_named_by_his_description(text: str, expected: list[tuple[str, list[str]]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "thing", "names"),
    [
        ("Norway condemned the killing of the Danes.", "killing", []),
        ("Norway condemned the Danish ruling on Estonia.", "ruling", ["Denmark"]),
        ("Norway filed a suit challenging the law of Sweden.", "law", ["Sweden"]),
    ],
)
def test_the_author_of_a_thing_is_not_whom_it_touches(text: str, thing: str, names: list[str]) -> None:
    doc = document(text)
    assert [p.name for p in thing_parties(token(doc, thing), parties(doc), bonds=AUTHORS)] == names


def test_a_refusal_answers_who_asked() -> None:
    asked, refused = told("Norway asked Sweden to wait, but Sweden refused to stop.")
    assert asked == ("urge", ["Sweden"])
    assert refused == ("refuse", ["Norway"])


def test_a_suit_is_against_him_whose_doing_it_is_to_stop() -> None:
    assert told("Norway filed a suit challenging the law of Sweden.") == [("sue", ["Sweden"])]


@pytest.mark.parametrize(
    ("text", "verb", "verdict"),
    [
        ("Norway called the levy on fish a disgrace.", "called", "disgrace"),
        ("Norway called Estonia a disgrace.", "called", "disgrace"),
        ("Norway joined a pact for the fight against terrorism.", "joined", None),
        ("Norway believes that the levy is a disgrace.", "believes", None),
    ],
)
def test_what_is_called_so_is_judged_by_the_predicate(text: str, verb: str, verdict: str | None) -> None:
    found = Judgements.load().in_predicate(token(document(text), verb))
    assert (found[1][0].text if found else None) == verdict


@pytest.mark.parametrize(
    ("text", "verb", "word"),
    [
        ("Norway is behaving like a bully.", "behaving", "bully"),
        ("The levy was a grave mistake.", "was", "grave"),
    ],
)
def test_a_predicate_says_what_the_subject_is_or_does(text: str, verb: str, word: str) -> None:
    assert word in [t.text for t in predicate(token(document(text), verb))]


def test_a_name_taken_into_the_word_that_judges_is_who_is_judged() -> None:
    doc = document("Hale called Trump a clown and a racist.")
    assert named(token(doc, "called")).text == "Trump"


@pytest.mark.parametrize(
    ("text", "verb", "who"),
    [
        ("Mr Hale, thank you for the work.", "thank", None),
        ("Mr Hale, I met Sweden in Oslo.", "met", "I"),
        ("Sweden, Norway and Estonia met in Oslo.", "met", "Sweden"),
    ],
)
def test_who_is_addressed_is_no_subject(text: str, verb: str, who: str | None) -> None:
    found = surface_subject(token(document(text), verb))
    assert (found.text if found else None) == who


@pytest.mark.parametrize(
    ("text", "verb", "item", "holds"),
    [
        ("Norway insists that Sweden be asked.", "insists", {"subjunctive": True}, True),
        ("Norway insisted that it was never asked.", "insisted", {"subjunctive": True}, False),
        ("Norway asked Sweden to leave.", "asked", {"infinitive": True}, True),
        ("Norway asked Sweden to speak.", "asked", {"infinitive": True}, False),
        ("Norway told Sweden about its work to open the road.", "told", {"infinitive": True}, False),
        ("Norway refused to comment.", "refused", {"type": "REJECT"}, False),
        ("Norway refused to respond to the demand.", "refused", {"type": "REJECT"}, True),
    ],
)
def test_what_is_asked_or_refused(text: str, verb: str, item: dict[str, Any], holds: bool) -> None:
    doc = document(text)
    assert hold((token(doc, verb),), Item("x", item.pop("type", "REQUEST"), **item), parties(doc)) is holds


def test_the_infinitive_says_what_is_asked() -> None:
    found = infinitive(token(document("Norway asked Sweden to leave."), "asked"))
    assert found is not None and found.text == "leave"


def test_who_only_speaks_of_a_thing_is_not_its_author() -> None:
    doc = document("Norway did not support the policies that Sweden mentioned.")
    assert thing_parties(token(doc, "policies"), parties(doc), bonds=AUTHORS) == ()


def test_a_name_points_to_no_act_told_before() -> None:
    doc = document("Norway endorsed the Green New Deal.")
    history = History(build([("test", r) for r in ROWS], {}))
    sweden = Party("Sweden", "SWE", "GOV")
    trigger = token(doc, "endorsed")
    history.add(Act(trigger, (trigger,), Item("accept", "AGREE"), (sweden,)))
    assert history.author(token(doc, "Deal")) == ()


def test_a_verb_is_no_part_of_the_description_that_it_governs() -> None:
    doc = document("Norway has only impeached two other presidents.")
    found = actors_of(doc, World.load()).at(token(doc, "presidents"))
    assert [p.name for p in found] == ["two other presidents"]
