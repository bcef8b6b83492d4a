"""Names, titles, roles and who they stand for, on frozen parses."""

from __future__ import annotations

from datetime import date

import pytest

from dragoman.actors import find
from dragoman.actors.lexicon import plural, roles
from dragoman.actors.salience import Memory
from dragoman.actors.world import World
from dragoman.model import Block, Party
from dragoman.parse import build
from dragoman.parse.spacy_model import SpacyParser
from trees import document, token

DAY = date(2023, 6, 14)


def at(text: str, word: str, on: date | None = DAY, publisher: str = "") -> tuple[Party, ...]:
    parsed = document(text)
    return find(parsed, World.load(), on, publisher).at(token(parsed, word))


def one(text: str, word: str, on: date | None = DAY) -> Party:
    (party,) = at(text, word, on)
    return party


@pytest.mark.parametrize(
    ("on", "name"),
    [(date(2015, 3, 1), "Barack Obama"), (date(2019, 3, 1), "Donald Trump"), (DAY, "Joe Biden")],
)
def test_the_day_decides_who_holds_an_office(on: date, name: str) -> None:
    assert one("The US president signed the order.", "president", on).name == name


def test_an_unknown_person_has_the_office_country_and_sector_of_his_apposition() -> None:
    party = one("Ana Torrealba, a spokeswoman for the Chilean government, denied it.", "Torrealba")
    assert (party.name, party.country, party.sector) == ("Ana Torrealba", "CHL", "GOV")
    assert party.office == "spokeswoman for the Chilean government"


def test_somebody_out_of_office_has_a_country_and_no_sector() -> None:
    party = one("Former Chilean President Michelle Bachelet praised the deal.", "Bachelet")
    assert (party.country, party.sector, party.office) == ("CHL", "", "")


def test_a_capital_that_acts_is_a_government_and_one_that_is_reached_a_place() -> None:
    assert one("Beijing warned Manila on Friday.", "Beijing").sector == "GOV"
    assert one("He flew from Paris to Hanoi.", "Hanoi").sector == ""


def test_an_adjective_names_its_country() -> None:
    assert one("Finnish troops took part in the exercise.", "Finnish").country == "FIN"
    troops = one("Finnish troops took part in the exercise.", "troops")
    assert (troops.country, troops.sector) == ("FIN", "MIL")


def test_an_envoy_is_his_own_country_s() -> None:
    party = one("Japan's ambassador to Peru apologised.", "ambassador")
    assert (party.country, party.sector) == ("JPN", "GOV")


def test_a_speaker_is_i_and_his_state_is_our() -> None:
    assert one('"I will not resign," Polish Prime Minister Mateusz Morawiecki said.', "I").country == "POL"
    assert one('"Our army is ready," said Indian army spokesman Arjun Mehra.', "Our").name == "India"


def test_one_leaves_out_what_is_coordinated() -> None:
    parsed = document("India and Brazil agreed on a plan. Both sides praised the result.")
    actors = find(parsed, World.load(), DAY)
    first = actors.one(token(parsed, "India"))
    assert first is not None
    assert first.country == "IND"
    assert [p.country for p in actors.at(token(parsed, "India"))] == ["IND", "BRA"]
    assert actors.one(token(parsed, "plan")) is None


def test_mentions_stand_in_text_order_at_their_words() -> None:
    text = "Emmanuel Macron flew to Tokyo. The French president met business leaders."
    parsed = document(text)
    mentions = find(parsed, World.load(), DAY).mentions
    assert [m.start for m in mentions] == sorted(m.start for m in mentions)
    for m in mentions:
        assert text[m.start : m.end] == m.party.mention
        assert (m.start, m.end) == (m.party.start, m.party.end)
        assert m.party.rule


def test_an_ambiguous_name_stays_open() -> None:
    party = one("Congo signed the treaty.", "Congo")
    assert party.country == ""
    assert len(party.candidates) == 2


def test_a_national_paper_s_president_is_its_country_s() -> None:
    text = "The president spoke for an hour."
    assert one(text, "president").name == "president"
    (party,) = at(text, "president", publisher="The Boston Globe")
    assert party.country == "USA"


def test_a_place_named_after_its_kind_is_that_place() -> None:
    assert one("Police arrested the mayor of the city of Tampere.", "mayor").country == "FIN"
    assert one("Police arrested the governor of the Iraqi province of Anbar.", "governor").country == "IRQ"


def test_a_role_in_a_compound_tells_of_the_name_after_it() -> None:
    party = one("Norway praised jailed dissidents from junta-ruled Chad.", "dissidents")
    assert (party.country, party.sector) == ("TCD", "OPP")


def test_what_an_owner_owns_is_what_is_named() -> None:
    party = one("Qatar expelled leaders of Egypt's Muslim Brotherhood.", "leaders")
    assert (party.country, party.sector) == ("EGY", "OPP")


def test_pleonastic_it_is_nobody() -> None:
    assert at("It is likely that talks will resume.", "It") == ()


def test_it_that_is_willing_is_somebody() -> None:
    assert one("Norway said it is willing to withdraw its troops from Chad.", "it").country == "NOR"


def test_a_short_name_in_brackets_does_not_part_a_name_from_what_it_modifies() -> None:
    assert one("European Union (EU) officials criticised Turkey.", "officials").country == "EUR"
    text = "Ghana praised the leaders of the Kenyan Workers Union (KWU) coalition."
    assert one(text, "leaders").country == "KEN"


def test_nothing_is_found_in_an_empty_text() -> None:
    from dragoman.parse.tree import Document

    assert find(Document(""), World.load(), DAY).mentions == ()


def test_plurals_of_role_words() -> None:
    assert plural("spokesman") == "spokesmen"
    assert plural("embassy") == "embassies"
    assert roles().role_at(["foreign", "ministers"], 0)[0] == 2
    assert roles().role_at(["table"], 0) == (0, None)


def test_focus_needs_a_clear_lead() -> None:
    memory = Memory()
    memory.countries = {"PER": 100.0, "CHL": 90.0, "UNO": 900.0}
    assert memory.focus() == ""
    memory.countries["PER"] = 200.0
    assert memory.focus() == "PER"


def test_a_lesser_title_is_not_a_president_s_of_that_name() -> None:
    assert one("Governor Macron vetoed the bill in Austin.", "Macron").name == "Macron"
    assert one("Mr Macron vetoed the bill in Lyon.", "Macron").name == "Emmanuel Macron"


@pytest.mark.model
def test_a_body_is_of_the_place_that_begins_its_name(parser: SpacyParser) -> None:
    text = "Russia condemned the verdict of the Riga District Court. Kano State Police arrested two."
    found = find(build(text, [Block("prose", 0, len(text))], parser), World.load(), DAY)
    codes = {m.party.name: m.party.country for m in found.mentions}
    assert (codes["Riga District Court"], codes["Kano State Police"]) == ("LVA", "NGA")


def test_a_couple_is_whoever_of_the_two_is_known() -> None:
    party = one("William and Rachel Ruto welcomed Emmanuel Macron in Nairobi.", "William")
    assert (party.name, party.country, party.mention) == ("William Ruto", "KEN", "William and Rachel Ruto")
    assert one("Vladimir and Tony Blair spoke in Moscow.", "Blair").mention == "Tony Blair"


def test_a_number_of_people_is_more_than_those_of_them_who_are_named_or_described() -> None:
    named = at("Police arrested 90 protesters, including Anna Holm.", "protesters")
    assert [p.name for p in named] == ["90 protesters", "Anna Holm"]
    assert one("Togo released 71 prisoners, including nine sailors.", "prisoners").name == "71 prisoners"
