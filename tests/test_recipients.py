"""Whom an act is done to: partners in an offer, all of a list, captives, and who is no recipient though he is named."""

from datetime import date

import pytest

from dragoman.model import Report
from dragoman.reading import Tools, read

SIDES = [
    # an offer is made to those with or for whom something is to be done
    ("Norway was ready to expand trade, military and humanitarian cooperation with Ghana.", "AGREE", "NOR", "GHA"),
    ("Norway is ready to continue working closely with the Kingdom of Bahrain.", "AGREE", "NOR", "BHR"),
    ("The Kenyan president confirmed his readiness to give assistance to the Peruvian people.", "AGREE", "KEN", "PER"),
    ("The two sides reaffirmed their readiness to keep up cooperation between Peru and Chile.", "AGREE", "CHL PER", ""),
    # what two sides agree on is their topic
    ("The presidents of Kenya and Ghana agreed to continue contacts at the United Nations.", "AGREE", "GHA KEN", ""),
    # relations are of both
    ("The accord led to the normalization of ties between Peru and Chile.", "SUPPORT", "CHL PER", ""),
    # a paper's topic is not its author
    ("Kenya refused to support a UN General Assembly resolution on Chad.", "REJECT", "KEN", "UNO"),
    # the next verb's object is not shared
    ("The prime minister of Ghana condemned the attacks and expressed solidarity with the Peruvian people.",
     "ACCUSE", "GHA", ""),
    # support is for whom it goes to, and not its giver
    ("The Danish foreign minister reaffirmed Denmark's support for Mali.", "SUPPORT", "DNK", "MLI"),
    # a door is shut by whose door it is
    ("Eight Kenyan officials have been barred from entering Chad.", "SANCTION", "TCD", "KEN"),
    ("Two Kenyan ministers were denied entry to Chad.", "SANCTION", "TCD", "KEN"),
    ("Two Kenyan ministers have been banned from Chad.", "SANCTION", "TCD", "KEN"),
    # what is named among measures is done by whoever announces them
    ("Chad announced a series of measures, including expulsions of Kenyan diplomats.", "SANCTION", "TCD", "KEN"),
    ("Chad expelled 18 employees of the Kenyan embassy.", "SANCTION", "TCD", "KEN"),
    # an envoy is recalled by his own state from his host
    ("Chad's ambassador to Kenya was recalled on Saturday.", "SANCTION", "TCD", "KEN"),
    ("Chad recalled Ambassador Jens Holm from Kenya on Monday.", "SANCTION", "TCD", "KEN"),
    # what goes to a place is shut off from it
    ("Chad announced new restrictions on flights to Kenya.", "SANCTION", "TCD", "KEN"),
    # a letter's addressee is asked
    ("The Kenyan premier sent a letter requesting an exemption to the Chadian president.", "REQUEST", "KEN", "TCD"),
    ("The Kenyan premier stressed the need for Chadian restraint.", "REQUEST", "KEN", "TCD"),
    ("Peru requires that Chile withdraw its envoy.", "REQUEST", "PER", "CHL"),
    # a measure rejected is condemned, no request refused
    ("The Kenyan foreign minister rejected the Chadian blockade.", "ACCUSE", "KEN", "TCD"),
    # a will reaffirmed is an offer, a sum sought from somebody a request
    ("The Kenyan and Chadian presidents reaffirmed their will to trade.", "AGREE", "KEN TCD", ""),
    ("Kenya sought three billion dollars from the World Bank.", "REQUEST", "KEN", "WBG"),
    # who meets whom
    ("The Kenyan president said after talks with the Chadian premier that he was glad.", "CONSULT", "KEN TCD",
     ""),
    ("The talks involved Kenya, Chad and Togo.", "CONSULT", "KEN TCD TGO", ""),
    ("Ghana hosted talks in which Kenya and Chad reported progress.", "CONSULT", "GHA", "KEN TCD"),
    ("Kenya sent its foreign minister to Chad.", "CONSULT", "KEN", "TCD"),
    # who talks with whom, whatever of
    ("The Kenyan premier discussed tariffs with the Chadian president.", "CONSULT", "KEN TCD", ""),
    ("The presidents of Kenya and Ghana agreed that the two countries should trade more.", "AGREE", "GHA KEN", ""),
    # all of a list
    ("Kenya criticised Chad's policy and Mali's plan.", "ACCUSE", "KEN", "MLI TCD"),
    # what is asked is asked of those who shall do it
    ("The Kenyan president urged for the Peruvian army to be brought in.", "REQUEST", "KEN", ""),
    ("The Kenyan president urged Chad to free the envoys.", "REQUEST", "KEN", "TCD"),
    # what a state wants of another is a demand
    ("Kenya wants Chad to withdraw its troops.", "REQUEST", "KEN", "TCD"),
]  # fmt: skip


@pytest.mark.model
@pytest.mark.parametrize(("text", "kind", "actors", "recipients"), SIDES)
def test_who_does_it_to_whom(text: str, kind: str, actors: str, recipients: str, tools: Tools) -> None:
    reading = read(Report(text, published=date(2019, 7, 1)), tools)
    [entry] = [e for e in reading.entries if e.type == kind]
    assert sorted(p.country for p in entry.actors) == actors.split()
    assert sorted(p.country for p in entry.recipients) == recipients.split()


NAMES = [
    ("The rebels took two women hostage in Chad.", "ASSAULT", ["two women"]),
    ("The rebels took the bishop hostage in Chad.", "ASSAULT", ["bishop"]),
    ("The Kenyan president asked the chief prosecutor and the Kenyan spy chief to prepare a plan.", "REQUEST",
     ["Kenyan spy chief", "chief prosecutor"]),
    ("The foreign minister said Kenya would seek to extradite the gunman to face charges in Kenya.", "ACCUSE",
     ["gunman"]),
    ("The Chadian bomb killed a guard, injuring two soldiers and a nurse.", "ASSAULT",
     ["guard", "nurse", "two soldiers"]),
    ("President William Ruto thanked the Union of Farmers and Herders for its work.", "SUPPORT",
     ["Union of Farmers and Herders"]),
    ("Rebels stormed a military hospital and a checkpoint in Chad.", "ASSAULT", ["checkpoint", "military hospital"]),
    ("Rebels raided the camp on Friday, leaving ten guards wounded.", "ASSAULT", ["ten guards"]),
    ("Two guards, 17 worshippers in a mosque, and 13 militants were killed in Chad.", "ASSAULT",
     ["13 militants", "17 worshippers", "Two guards"]),
    ("The Kenyan army opened fire on a Mexican tourist convoy.", "ASSAULT", ["Mexican tourist"]),
    ("The Kenyan president urged the need to form a clear policy.", "REQUEST", []),
]  # fmt: skip


@pytest.mark.model
@pytest.mark.parametrize(("text", "kind", "recipients"), NAMES)
def test_whom_by_name(text: str, kind: str, recipients: list[str], tools: Tools) -> None:
    entries = read(Report(text, published=date(2019, 7, 1)), tools).entries
    assert sorted(p.name for e in entries if e.type == kind for p in e.recipients) == recipients


NONE = [
    ("The readiness of the Kenyan troops was the main item.", "AGREE"),
    ("The Kenyan president wanted the army to avoid being the policeman of the world.", "REQUEST"),
    ("The Kenyan ministry asked to change its rules and introduced Peruvian envoys to its board.", "REQUEST"),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "kind"), NONE)
def test_no_act(text: str, kind: str, tools: Tools) -> None:
    assert kind not in {e.type for e in read(Report(text, published=date(2019, 7, 1)), tools).entries}


@pytest.mark.model
def test_a_plural_points_back_to_all_that_were_told(tools: Tools) -> None:
    text = "Peru reached an agreement with Chile. Chad reached a deal with Mali. President Ruto hailed the agreements."
    entries = read(Report(text, published=date(2025, 7, 1)), tools).entries
    [praise] = [e for e in entries if e.type == "SUPPORT"]
    assert {p.country for p in praise.recipients} == {"PER", "CHL", "TCD", "MLI"}


@pytest.mark.model
def test_a_decision_told_by_its_own_words_points_to_nobody(tools: Tools) -> None:
    text = "President Ruto met lawmakers. Peru supported the decision to settle the conflict by peaceful means."
    entries = read(Report(text, published=date(2025, 7, 1)), tools).entries
    assert not [e for e in entries if e.type == "SUPPORT" and e.recipients]


NAMESAKES = [
    ("Omar Khan was convicted in 2012. Khan attacked two people in London. Sadiq Khan, the mayor of London, praised "
     "the police. Police shot Khan.", "ASSAULT", "Omar Khan"),
    ("Tony Hale, a former minister, died on Saturday. Hale served in Iran. His wife Mary Hale told reporters of his "
     "illness. President Ruto praised Hale.", "SUPPORT", "Tony Hale"),
    ("Tony Hale, a minister, died. Hale served in Iran. Mary Hale spoke of him. President Ruto praised Mrs Hale.",
     "SUPPORT", "Mary Hale"),
]  # fmt: skip


@pytest.mark.model
@pytest.mark.parametrize(("text", "kind", "name"), NAMESAKES)
def test_a_surname_alone_is_of_whom_most_is_told(text: str, kind: str, name: str, tools: Tools) -> None:
    acts = [e for e in read(Report(text, published=date(2025, 7, 1)), tools).entries if e.type == kind]
    assert [p.name for p in acts[-1].recipients] == [name]


@pytest.mark.model
def test_who_is_condemned_for_a_raid_raided(tools: Tools) -> None:
    text = "The Kenyan government condemned Chad for assaults on Somali villages."
    [raid] = [e for e in read(Report(text, published=date(2025, 7, 1)), tools).entries if e.type == "ASSAULT"]
    assert [p.country for p in raid.actors] == ["TCD"]


@pytest.mark.model
def test_a_wedding_party_and_a_house_are_no_parties(tools: Tools) -> None:
    text = "The Kenyan army shelled a wedding party and the house of a rebel leader in Somalia."
    entries = read(Report(text, published=date(2025, 7, 1)), tools).entries
    assert not {"PTY", "LEG"} & {p.sector for e in entries for p in e.recipients}


@pytest.mark.model
def test_who_is_arrested_for_two_deeds_did_both(tools: Tools) -> None:
    text = "Kenyan police arrested a Chadian general for kidnapping and torturing two women."
    [deed] = [e for e in read(Report(text, published=date(2025, 7, 1)), tools).entries if e.type == "ASSAULT"]
    assert [p.country for p in deed.actors] == ["TCD"]
