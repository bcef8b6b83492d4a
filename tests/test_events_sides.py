"""Who stands on which side of an act: weapons that somebody fired, people drawn into a fight, what came of a strike."""

from typing import Any

from dragoman.actors import Actors
from dragoman.entries.draft import Draft
from dragoman.entries.merge import merge
from dragoman.events import find
from dragoman.events.act import Act
from dragoman.events.lexicon import build
from dragoman.events.support import SupportLexicon
from dragoman.model import Party
from dragoman.status import Standing
from trees import document

ROWS: list[dict[str, Any]] = [
    {"id": "down", "type": "ASSAULT", "verbs": ["down", "attack", "injure"], "object": ["plane", "@party", "people"]},
    {"id": "battle", "type": "ASSAULT", "nouns": ["firefight"], "noun_recipient": ["against"], "symmetric": True},
    {"id": "talks", "type": "CONSULT", "nouns": ["talk"], "symmetric": True},
    {"id": "aid", "type": "AID", "verbs": ["help"], "needs": ["both"]},
]


def acts(text: str) -> list[Act]:
    doc = document(text)
    named = {t.i: (Party(t.text, t.text[:3].upper(), start=t.start, end=t.end),) for t in doc.tokens if t.is_proper}
    found = find(doc, Actors(own=named), build([("test", r) for r in ROWS], {}), SupportLexicon.load())
    return [a for a in found if a.complete]


def sides(text: str) -> list[tuple[str, list[str], list[str]]]:
    return [(a.item.id, [p.name for p in a.actors], [p.name for p in a.recipients]) for a in acts(text)]


def test_who_fired_the_missile_did_it() -> None:
    for text in (
        "The plane was downed by a missile fired by Sweden.",
        "The plane was downed by a missile believed to have been fired by Sweden.",
    ):
        assert sides(text) == [("down", ["Sweden"], [])]


def test_whom_one_engages_in_a_fight_is_fought() -> None:
    assert sides("Norway engaged Sweden in a firefight in Oslo.") == [("battle", ["Norway"], ["Sweden"])]


def test_who_is_drawn_into_talks_talks_too() -> None:
    assert sides("Norway drew Sweden into talks on fishing.") == [("talks", ["Norway", "Sweden"], [])]


def test_to_help_somebody_do_a_thing_is_no_aid() -> None:
    assert sides("Norway helped Sweden with grain.") == [("aid", ["Norway"], ["Sweden"])]
    assert sides("Norway helped Sweden leave the bloc.") == []


def test_what_came_of_an_attack_is_the_same_act() -> None:
    found = acts("Norway attacked Sweden, injuring eight people.")
    drafts = [Draft(a, Standing("occurred", "", ""), a.actors, a.recipients) for a in found]
    assert [d.act.trigger.lemma for d in drafts] == ["attack", "injure"]
    (one,) = merge(drafts)
    assert [p.name for p in one.recipients] == ["Sweden"]
