"""Pronouns whose antecedent the construction shows, against one who is more prominent; lists of office-holders."""

from datetime import date

import pytest

from dragoman.actors import find
from dragoman.actors.world import World
from dragoman.events.arguments import subject
from trees import document, token

DAY = date(2023, 6, 14)
OTHER = "Emmanuel Macron met Olaf Scholz. Emmanuel Macron thanked Olaf Scholz. "
MEANT = [
    (
        "President Emmanuel Macron said talks failed while Interior Minister Pascal Dubois wrote he had left Lyon.",
        "he",
        "Pascal Dubois",
    ),
    ("The UNICEF office and the World Bank met. UNICEF reported they had sent vaccines to Chad.", "they", "UNICEF"),
    (OTHER + "On the last day of his visit to Lima, Giorgio Moretti praised Peru.", "his", "Giorgio Moretti"),
    (OTHER + "Governor Pascal Dubois recalled the visit. He asked for help.", "He", "Pascal Dubois"),
    (OTHER + "In his answer, Governor Pascal Dubois praised Peru.", "his", "Pascal Dubois"),
]


@pytest.mark.parametrize(("text", "word", "name"), MEANT)
def test_the_construction_tells_who_is_meant(text: str, word: str, name: str) -> None:
    parsed = document(text)
    at = [t for t in parsed.tokens if t.text == word][-1]
    assert [p.name for p in find(parsed, World.load(), DAY).at(at)] == [name]


def test_a_phrase_of_time_goes_on_with_him_who_was_named() -> None:
    parsed = document("Olaf Scholz resigned. After his speech, Emmanuel Macron left.")
    assert [p.name for p in find(parsed, World.load(), DAY).at(token(parsed, "his"))] == ["Olaf Scholz"]


def test_a_list_of_office_holders_is_of_all() -> None:
    text = (
        "The meeting was attended by Senate Speaker Ana Torres, House Speaker Ivan Petrov, Chief of Staff of the "
        "Executive Office Anton Dubois, Defence Minister Omar Haddad, and Interior Minister Karl Lindgren."
    )
    parsed = document(text)
    found = [p.name for p in find(parsed, World.load(), DAY).at(token(parsed, "Torres"))]
    assert sorted(found) == ["Ana Torres", "Anton Dubois", "Ivan Petrov", "Karl Lindgren", "Omar Haddad"]


def test_a_finite_verb_is_coordinated_with_a_finite_one() -> None:
    parsed = document("Hale predicted that Norway would lose the vote and asked Sweden to help.")
    found = subject(token(parsed, "asked"))
    assert found is not None and found.text == "Hale"


TITLES = [
    ("An adviser to US President Joe Biden was sentenced.", "adviser", "adviser"),
    ("Aide to the French President Karl Lindgren left.", "Lindgren", "Karl Lindgren"),
    ("Governor of the Lima Region Karl Lindgren left.", "Lindgren", "Karl Lindgren"),
    ("Assistant to the President Ana Torres signed the order.", "Torres", "Ana Torres"),
    ("Minister of Natural Resources and the Environment Karl Lindgren left.", "Lindgren", "Karl Lindgren"),
]


@pytest.mark.parametrize(("text", "word", "name"), TITLES)
def test_whose_title_it_is(text: str, word: str, name: str) -> None:
    parsed = document(text)
    found = find(parsed, World.load(), DAY).at(token(parsed, word))
    assert len(found) == 1 and found[0].name in (name, "adviser to US President Joe Biden")


def test_an_office_is_nobodys_where_the_focus_has_left_the_country_of_the_report() -> None:
    parsed = document("Japan sent a mission. The Japanese mission met nurses. The prime minister gave thanks.")
    heading = document("Peru closes schools")
    minister = token(parsed, "minister")
    assert [p.country for p in find(parsed, World.load(), DAY, heading=heading).at(minister)] == [""]
    assert [p.country for p in find(parsed, World.load(), DAY).at(minister)] == ["JPN"]


def test_a_force_without_a_country_is_of_the_country_of_the_title() -> None:
    parsed, heading = document("Tamarisk Valley Police arrested a man."), document("Arrest after theft in Lima")
    assert [p.country for p in find(parsed, World.load(), DAY, heading=heading).at(token(parsed, "Police"))] == ["PER"]


def test_who_is_sentenced_is_a_person() -> None:
    parsed = document("Joe Biden spoke. Zod Quemby was jailed. He was freed by Joe Biden.")
    assert [p.name for p in find(parsed, World.load(), DAY).at(token(parsed, "He"))] == ["Zod Quemby"]


def test_who_is_judged_for_an_act_did_it() -> None:
    found = subject(token(document("Norway slammed Sweden for leaving the pact."), "leaving"))
    assert found is not None and found.text == "Sweden"


SHARED = [
    ("Olaf Scholz and Emmanuel Macron met. They instructed their agencies.", "agencies", {"DEU", "FRA"}),
    ("Olaf Scholz and Emmanuel Macron met their ministers of education.", "ministers", {"DEU", "FRA"}),
    ("Omar Amman, 20, was freed. Amman thanked Peru.", "Amman", {""}),
    ("Critics of the Democratic Party spoke. The Tamarisk movement grew.", "movement", {""}),
]


@pytest.mark.parametrize(("text", "word", "countries"), SHARED)
def test_of_which_countries(text: str, word: str, countries: set[str]) -> None:
    parsed = document(text)
    at = [t for t in parsed.tokens if t.text == word][-1]
    found = find(parsed, World.load(), DAY).at(at)
    assert {p.country for p in found} == countries and len(found) == len(countries)


def test_who_stand_in_a_row_behind_their_titles() -> None:
    text = "Joe Biden discussed it on the telephone with Mr Torres, FBI head Karl Lindgren and Governor Omar Haddad."
    parsed = document(text)
    found = [p.name for p in find(parsed, World.load(), DAY).at(token(parsed, "Torres"))]
    assert found[1:] == ["Karl Lindgren", "Omar Haddad"]


def test_the_two_men_are_those_of_the_sentence_before() -> None:
    parsed = document("Olaf Scholz and Joe Biden talked. Joe Biden met Emmanuel Macron. The two men laughed.")
    found = [p.name for p in find(parsed, World.load(), DAY).at(token(parsed, "men"))]
    assert sorted(found) == ["Emmanuel Macron", "Joe Biden"]


def test_leaders_are_the_president_and_premier_named_before() -> None:
    parsed = document("President Emmanuel Macron and Prime Minister Giorgia Meloni met. Peru thanked the leaders.")
    found = [p.name for p in find(parsed, World.load(), DAY).at(token(parsed, "leaders"))]
    assert sorted(found) == ["Emmanuel Macron", "Giorgia Meloni"]


def test_a_language_is_nobody() -> None:
    parsed = document("She told them so in French and English.")
    assert not [p for t in parsed.tokens for p in find(parsed, World.load(), DAY).at(t) if p.country]


def test_the_president_of_a_papers_own_country() -> None:
    parsed = document("The President told them of his talk with President of Turkey Recep Tayyip Erdogan.")
    assert [p.name for p in find(parsed, World.load(), DAY, "Le Monde").at(token(parsed, "President"))] == [
        "Emmanuel Macron"
    ]


def test_the_second_of_three_finite_verbs_is_no_passive() -> None:
    parsed = document("Russia deemed it wise to avoid war, called to draft a pact, and appealed to others to join.")
    found = subject(token(parsed, "called"))
    assert found is not None and found.text == "Russia"
