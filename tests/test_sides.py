"""Sides that the kind of an act settles."""

import pytest

from dragoman.entries.draft import Draft
from dragoman.entries.sides import not_its_own, visit_by_attending
from dragoman.events.act import Act
from dragoman.events.lexicon import Item
from dragoman.model import EventType, Party, Place
from dragoman.status import Standing
from trees import document, token

NORWAY = Party("Jonas", "NOR", "GOV", "prime minister")


def draft(item: str, kind: EventType, *sides: tuple[Party, ...], where: Place | None = None) -> Draft:
    verb = token(document("Norway signed the treaty on Monday."), "signed")
    actors, recipients = sides
    made = Draft(Act(verb, (verb,), Item(item, kind)), Standing("occurred", "", ""), actors, recipients)
    made.where = where
    return made


def test_who_attends_abroad_visits_the_host_country() -> None:
    here = draft("attend", "CONSULT", (NORWAY,), (), where=Place("CHE", "Geneva"))
    visit_by_attending(here, {"CHE": "Switzerland"}.__getitem__)
    assert here.modes == ("visit",)
    assert [(p.name, p.country, p.rule) for p in here.recipients] == [("Switzerland", "CHE", "host country")]


@pytest.mark.parametrize(
    ("item", "where"),
    [("attend", Place("NOR", "Oslo")), ("attend", Place("EUR")), ("attend", Place("IGO")), ("attend", None),
     ("meet", Place("CHE"))],
)  # fmt: skip
def test_at_home_or_with_a_body_there_is_no_visit(item: str, where: Place | None) -> None:
    here = draft(item, "CONSULT", (NORWAY,), (), where=where)
    visit_by_attending(here, {}.__getitem__)
    assert (here.modes, here.recipients) == ((), ())


def test_a_government_without_a_name_is_not_of_the_state_it_thanks() -> None:
    told = Party("government of China", "CHN", "GOV", mention="The government", rule="organ of the country in focus")
    thanks = draft("praise", "SUPPORT", (told,), (Party("China", "CHN"),))
    not_its_own(thanks)
    assert [(p.name, p.country, p.sector) for p in thanks.actors] == [("The government", "", "GOV")]


def test_nor_does_a_named_one_lose_its_country() -> None:
    own = Party("Beijing", "CHN", "GOV", mention="Beijing", rule="table: capital")
    thanks = draft("praise", "SUPPORT", (own,), (Party("China", "CHN"),))
    not_its_own(thanks)
    assert thanks.actors == (own,)
