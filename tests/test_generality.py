"""What is done as a rule, by anybody or through the years is no act: rules, definitions, eras, states of relations."""

from datetime import date

import pytest

from dragoman.model import Report
from dragoman.reading import Tools, read

NO_ACT = [
    # rules and definitions
    "The archive lists events where people are killed by gunfire.",
    "The speaker takes over if the Kenyan president is killed.",
    "Emotions flare up when Kenyans take to the streets.",
    "When rebels attack a village, the Kenyan army sends troops.",
    "A person who attacks a policeman is arrested.",
    "Anyone who insults the Kenyan king is jailed.",
    "The Kenyan constitution provides that officials are removed from office after being convicted of treason.",
    "The law allows the Kenyan police to arrest protesters.",
    "What pleases the Russians kills the Germans.",
    # questions
    "Asked whether he would resign, Kenyan president William Ruto spoke of the weather.",
    "Reporters asked the Kenyan minister if Kenya would attack Somalia.",
    # eras
    "Kenya has sent troops to Somalia for decades.",
    "In recent years Kenya has sent troops to Somalia.",
    "Over the past decade Kenya has deployed troops in Somalia.",
    # states of relations
    "Kenya and Peru maintain a constructive dialogue.",
    "President William Ruto and President Hu Jintao have an intensive dialogue.",
    # travellers and votes
    "About 90,000 Danes visited Kenya in 2017.",
    "Two Kenyan lawmakers opposed the articles of impeachment.",
    "Some environmentalists object to building mines in the regions.",
    "The World Health Organization does not recommend self-medication.",
    "Asked about the potential for protest in Kenya, President William Ruto laughed.",
    "In Bergen, Norway, former chess player Karl Lindgren is killed after a quarrel in the harbour.",
    "Only the UN Security Council can impose sanctions on Chad.",
    "Kenya and Peru have established effective cooperation.",
    # other senses
    "The Kenyan commander handed over a Gold Star to the family of Major Hale.",
    "President William Ruto took over the controls of the plane.",
    "Ford said that it was cooperating with the Kenyan government.",
    "President William Ruto assured journalists that work would go on.",
    "The Kenyan army warned the Kenyan government that rebels were near.",
    "President William Ruto expressed confidence in further strengthening the partnership with China.",
]
ACTS = [
    ("Rebels attacked a village when the Kenyan army withdrew its troops.", {"ASSAULT", "RETREAT"}),
    ("If Chad attacks, Kenya will send troops to Mali.", {"ASSAULT"}),
    ("A man who attacked a Kenyan policeman was arrested.", {"ASSAULT", "COERCE"}),
    ("Kenya has sent troops to Somalia.", {"MOBILIZE"}),
    ("President William Ruto expressed confidence in President Hu Jintao.", {"SUPPORT"}),
    ("The Kenyan army warned the Chadian government that it would attack.", {"THREATEN"}),
    ("The Kenyan lawmakers charged the ministers with preparing the plan.", {"REQUEST"}),
    ("President William Ruto charged the defence minister to carry out an investigation.", {"REQUEST"}),
    ("Kenya and Peru established cooperation in energy in May.", {"COOPERATE"}),
    ("Kenya handed over the suspect to Chad.", {"COOPERATE"}),
    ("Kenyan prosecutors charged the minister with stealing money.", {"ACCUSE"}),
    ("The Kenyan president opposed the Peruvian plan.", {"ACCUSE"}),
    ("President William Ruto and President Hu Jintao agreed to continue the dialogue.", {"CONSULT"}),
    ("President William Ruto of Kenya visited India in 2017.", {"CONSULT"}),
]


@pytest.mark.model
@pytest.mark.parametrize("text", NO_ACT)
def test_no_act(text: str, tools: Tools) -> None:
    assert not [e.type for e in read(Report(text, published=date(2025, 7, 1)), tools).entries]


@pytest.mark.model
@pytest.mark.parametrize(("text", "types"), ACTS)
def test_act(text: str, types: set[str], tools: Tools) -> None:
    assert types <= {e.type for e in read(Report(text, published=date(2025, 7, 1)), tools).entries}


@pytest.mark.model
def test_who_is_blamed_for_doing_something_did_it(tools: Tools) -> None:
    text = "William Ruto attacked Raila Odinga for making money since leaving public office."
    acts = read(Report(text, published=date(2025, 7, 1)), tools).entries
    assert [p.name for e in acts if e.type == "RETREAT" for p in e.actors] == ["Raila Odinga"]
