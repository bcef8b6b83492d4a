"""Acts found at the words of a sentence: phrases, conditions, content, purposes, and which of the acts stand."""

from typing import Any

import pytest

from dragoman.actors import Actors
from dragoman.entries.draft import Draft
from dragoman.entries.merge import merge
from dragoman.events import find
from dragoman.events.act import Act
from dragoman.events.conditions import hold
from dragoman.events.lexicon import Item, build
from dragoman.events.parties import nation
from dragoman.events.phrasing import only_dates, verb_phrase
from dragoman.events.plausible import plausible
from dragoman.events.support import SupportLexicon
from dragoman.model import Party
from dragoman.parse.tree import Document
from dragoman.status import Rater, Standing, StatusLexicon
from trees import document, token

GROUPS = {"Students": "EDU", "Farmers": "AGR", "exiles": "OPP"}
ROWS: list[dict[str, Any]] = [
    {"id": "threaten", "type": "THREATEN", "verbs": ["threaten"], "content": "about", "recipient": ["obj!"]},
    {"id": "offer", "type": "AGREE", "verbs": ["be ready"], "content": "about", "recipient": ["obj!"]},
    {"id": "refuse", "type": "REJECT", "verbs": ["refuse"], "content": "about", "recipient": ["with"]},
    {"id": "agree", "type": "AGREE", "verbs": ["agree", "agree to"], "content": "undertaking", "symmetric": True},
    {"id": "leave", "type": "RETREAT", "verbs": ["leave"], "needs": ["actor"]},
    {"id": "mediate", "type": "CONSULT", "nouns": ["mediation"], "noun_actor": ["demonym"]},
    {"id": "march", "type": "PROTEST", "verbs": ["march", "block", "rally"], "recipient": ["against"]},
    {"id": "demand", "type": "REQUEST", "verbs": ["demand"], "recipient": ["from"], "content": "about"},
    {"id": "lift", "type": "CONCEDE", "nouns": ["removal"], "object": ["tariff"], "noun_actor": ["by"]},
    {"id": "harm", "type": "ASSAULT", "verbs": ["attack", "invade"]},
    {"id": "visit", "type": "CONSULT", "nouns": ["visit"]},
]


def parties(doc: Document) -> Actors:
    """Every name is a party, "Sweden" with the country SWE; so are the groups."""
    named = {t.i: (Party(t.text, t.text[:3].upper(), start=t.start, end=t.end),) for t in doc.tokens if t.is_proper}
    named |= {t.i: (Party(t.text, "", GROUPS[t.text]),) for t in doc.tokens if t.text in GROUPS}
    named |= {t.i: (Party("America", "USA"),) for t in doc.tokens if t.text == "American"}
    return Actors(own=named)


def acts(text: str) -> list[Act]:
    doc = document(text)
    found = find(doc, parties(doc), build([("test", r) for r in ROWS], {}), SupportLexicon.load())
    return [a for a in found if a.complete]


def told(text: str) -> list[tuple[str, list[str], list[str]]]:
    return [(a.item.id, [p.name for p in a.actors], [p.name for p in a.recipients]) for a in acts(text)]


@pytest.mark.parametrize(
    ("text", "word", "dates"),
    [
        ("The talks took place on March 21.", "March", True),
        ("The Women's March filled Oslo.", "March", False),
        ("Norway has suffered since the Civil War.", "War", True),
    ],
)
def test_a_capitalised_word_may_only_say_when(text: str, word: str, dates: bool) -> None:
    assert only_dates(token(document(text), word)) is dates


@pytest.mark.parametrize(
    ("text", "verb", "item", "holds"),
    [
        ("Norway demonstrated its strength.", "demonstrated", {"intransitive": True}, False),
        ("Students demonstrated in Oslo.", "demonstrated", {"intransitive": True}, True),
        ("Three men were killed in a stampede in Oslo.", "killed", {"not_subject": ["stampede"]}, False),
        ("Three men were killed in an ambush in Oslo.", "killed", {"not_subject": ["stampede"]}, True),
        ("Norway allowed the exiles to return.", "allowed", {"object": ["exile"]}, True),
        ("Norway allowed the exiles to return.", "allowed", {"not_object": ["exile"]}, False),
    ],
)
def test_conditions(text: str, verb: str, item: dict[str, Any], holds: bool) -> None:
    doc = document(text)
    wanted = {k: v if isinstance(v, bool) else frozenset(v) for k, v in item.items()}
    assert hold((token(doc, verb),), Item("x", "CONSULT", **wanted), parties(doc)) is holds


def test_a_condition_sees_the_object_of_the_phrase_s_preposition() -> None:
    doc = document("Norway reneged on its promise to Sweden.")
    phrase = verb_phrase(token(doc, "reneged"), ("on",))
    assert phrase is not None
    assert hold(phrase, Item("x", "REJECT", object=frozenset(("promise",))), parties(doc))
    assert not hold(phrase, Item("x", "REJECT", object=frozenset(("debt",))), parties(doc))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway threatened to cut off gas to Latvia.", ("threaten", ["Norway"], ["Latvia"])),
        ("Norway is ready to help defend Estonia.", ("offer", ["Norway"], ["Estonia"])),
        ("Norway refused to meet Sweden.", ("refuse", ["Norway"], ["Sweden"])),
    ],
)
def test_whom_the_content_would_touch_is_the_recipient(text: str, expected: tuple[str, list[str], list[str]]) -> None:
    assert told(text) == [expected]


def test_a_shared_opinion_is_no_undertaking() -> None:
    assert told("Norway agreed that Sweden should leave.") == [("leave", ["Sweden"], [])]


def test_one_s_own_undertaking_stands_for_the_promise() -> None:
    assert [i for i, *_ in told("Norway agreed that it would leave Sweden.")] in (["leave"], ["agree"])


def test_another_s_act_is_accepted() -> None:
    assert [i for i, *_ in told("Norway agreed to American mediation.")] == ["agree"]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Students marched to demand reforms from Norway.", ["march"]),
        ("Farmers blocked a road in protest at Norway.", ["march"]),
        ("Farmers rallied, demanding help from Norway.", ["march", "demand"]),
    ],
)
def test_a_protest_tells_its_purpose(text: str, ids: list[str]) -> None:
    found = told(text)
    assert [i for i, *_ in found] == ids
    assert found[0][2] == ["Norway"]


def test_a_nominal_s_object_stands_after_of() -> None:
    assert not told("The removal of the president pleased Norway.")
    doc = document("The removal of the tariffs pleased Norway.")
    found = find(doc, parties(doc), build([("test", r) for r in ROWS], {}), SupportLexicon.load())
    assert [a.item.id for a in found] == ["lift"]


def test_a_condition_holds_for_both_verbs() -> None:
    rater = Rater(StatusLexicon.load())
    found = acts("If Sweden moves, Norway will attack and invade Sweden.")
    assert [rater.rate(a).status for a in found] == ["hypothetical", "hypothetical"]


def test_what_was_planned_is_called_off() -> None:
    found = acts("Norway cancelled a planned visit to Sweden.")
    assert [Rater(StatusLexicon.load()).rate(a).status for a in found] == ["cancelled"]


def test_two_verbs_with_their_own_objects_are_two_acts() -> None:
    doc = document("Norway labelled Sweden a rogue and imposed tariffs on Denmark.")
    norway = (Party("Norway", "NOR"),)
    drafts = [
        Draft(Act(t, (t,), Item(t.text, "SANCTION"), norway), Standing("occurred", "", ""), norway)
        for t in (token(doc, "labelled"), token(doc, "imposed"))
    ]
    assert len(merge(drafts)) == 2


def test_a_private_post_is_no_office() -> None:
    doc = document("The minister resigned as chief executive of the firm.")
    verb = token(doc, "resigned")
    assert plausible(Act(verb, (verb,), Item("resign", "RETREAT", ("resign",)), (Party("A B", "NOR"),))) is None


def test_a_people_by_its_own_name_is_a_nation() -> None:
    assert nation(Party("Palestinians", "PSE", "CVL"))
    assert not nation(Party("Palestinian youths", "PSE", "CVL"))
