"""Who is acted on in words: of whom a withdrawal is demanded, whom a threat or protest is to move, what is opposed."""

from __future__ import annotations

from datetime import date

import pytest

from dragoman.model import Report
from dragoman.reading import Tools, read

SIDES = [
    ("Norway said it is willing to withdraw its troops from Chad.", "AGREE", {"NOR"}, {"TCD"}),
    ("Portugal was opposed to the Danish plan.", "ACCUSE", {"PRT"}, {"DNK"}),
    ("Portugal is opposed to Danish mediation in the dispute.", "ACCUSE", {"PRT"}, {"DNK"}),
    ("France vetoed a Security Council resolution condemning the raid.", "REJECT", {"FRA"}, {"UNO"}),
    ("Malian rebels have seized up to 12 Danish trucks.", "COERCE", {"MLI"}, {"DNK"}),
    ("Ghana demanded the withdrawal of Togolese forces from Benin.", "REQUEST", {"GHA"}, {"TGO"}),
    ("Ghana insisted on its demand that Togo open the road.", "REQUEST", {"GHA"}, {"TGO"}),
    ("Ghana threatened to close the port unless Togo paid its debt.", "THREATEN", {"GHA"}, {"TGO"}),
    ("Ghana threatened to stop the talks if Togo built the dam.", "THREATEN", {"GHA"}, {"TGO"}),
    ("Portugal issued a stern reminder on Saturday to Angola that it must pay.", "REQUEST", {"PRT"}, {"AGO"}),
    ("Thousands of Catalans marched on Sunday to demand independence from Spain.", "PROTEST", {"ESP"}, {"ESP"}),
    ("Ghana offered its troops to Togo to help it guard the border.", "AGREE", {"GHA"}, {"TGO"}),
    ("Japan signed an accord on Thursday to supply Ghana with wheat.", "SUPPORT", {"JPN"}, {"GHA"}),
    ("Togo's refusal to talk to Benin angered Ghana.", "REJECT", {"TGO"}, {"BEN"}),
    ("The Danish premier clashed with the Swedish premier over the budget.", "ACCUSE", {"DNK"}, {"SWE"}),
    ("Ghana will abandon its diplomatic ties with Togo.", "SANCTION", {"GHA"}, {"TGO"}),
    ("Ghanaian and Togolese officials agreed that their countries should trade.", "AGREE", {"GHA", "TGO"}, set()),
    ("A Danish businessman is suing Ghana for damages.", "ACCUSE", {"DNK"}, {"GHA"}),
    ("The Kenyan president received a mission of observers from Ghana.", "CONSULT", {"KEN"}, {"GHA"}),
    ("Fijian peacekeepers arrived in Lebanon on Monday.", "AID", {"FJI"}, {"LBN"}),
    ("Demonstrators in Lima blocked a road to show their disapproval of Chilean policy.", "PROTEST", {"PER"}, {"CHL"}),
    ("Impoverished Haiti praised Peru.", "SUPPORT", {"HTI"}, {"PER"}),
    ("The president of Mali refused to step down despite calls from Ghana.", "REJECT", {"MLI"}, {"GHA"}),
    ("Ghana has reneged on its commitment to Togo.", "REJECT", {"GHA"}, {"TGO"}),
    ("The Chadian premier said Libya must not send arms to the rebels.", "REQUEST", {"TCD"}, {"LBY"}),
    ("Chad and Mali have alleged Libyan involvement in the raid.", "ACCUSE", {"TCD", "MLI"}, {"LBY"}),
    ("The Chadian president ordered the Malian editor's killing.", "ASSAULT", {"TCD"}, {"MLI"}),
    ("An attack on oil fields in Chad killed ten.", "ASSAULT", set(), {"TCD"}),
    ("Israel is ready to strike Iran.", "ASSAULT", {"ISR"}, {"IRN"}),
    ("The IAEA dispatched inspectors to the Natanz facility in Iran.", "ACCUSE", {"IAE"}, {"IRN"}),
    ("Kenya appealed for peace in a letter to the Somali premier.", "REQUEST", {"KEN"}, {"SOM"}),
    ("The Ghanaian opposition filed charges of treason against Togo.", "ACCUSE", {"GHA"}, {"TGO"}),
    ("The Taliban seize control of the town of Karez in southern Afghanistan.", "ASSAULT", {"AFG"}, {"AFG"}),
    ("Crowds trashed Ghana's embassy on Sunday.", "PROTEST", {""}, {"GHA"}),
    ("Kenya welcomed the comments from Ghana.", "SUPPORT", {"KEN"}, {"GHA"}),
    ("Kenya posted a message on Facebook blaming Ghana for the raid.", "ACCUSE", {"KEN"}, {"GHA"}),
    ("The Kenyan premier sent a letter requesting helicopters to the Ghanaian premier.", "REQUEST", {"KEN"}, {"GHA"}),
    ("The Kenyan premier reacted to the Ghanaian remarks, denouncing baseless comments.", "ACCUSE", {"KEN"}, {"GHA"}),
    ('Kenya called Ghana\'s claim that the ship had been sunk in a storm "absurd."', "ACCUSE", {"KEN"}, {"GHA"}),
    ("Kenya said Ghana's move was a threat to peace, and urged Togo to act.", "REQUEST", {"KEN"}, {"TGO"}),
    ("Kenya reiterated its demand that Ghana leave.", "REQUEST", {"KEN"}, {"GHA"}),
    ("Kenya's call for Ghana to leave was ignored.", "REQUEST", {"KEN"}, {"GHA"}),
    ("Kenya called Ghana a threat to peace.", "ACCUSE", {"KEN"}, {"GHA"}),
    ("Kenya set Ghana a deadline.", "THREATEN", {"KEN"}, {"GHA"}),
    ("Kenya did not accede to the demands of Ghana.", "REJECT", {"KEN"}, {"GHA"}),
    ("Kenya ignored Ghana's demand that it leave.", "REQUEST", {"GHA"}, {"KEN"}),
    ("Kenya has not met the demands of Ghana.", "REJECT", {"KEN"}, {"GHA"}),
    ("Kenya has no interest in talking to Ghana.", "REJECT", {"KEN"}, {"GHA"}),
    ("The Kenyan premier asserts that Ghana has initiated a wave of oppression.", "ACCUSE", {"KEN"}, {"GHA"}),
    ('"Ghana has chosen to end talks in a grossly unlawful way," the Kenyan premier said.', "ACCUSE", {"KEN"}, {"GHA"}),
]  # fmt: skip
NONE = [
    "Ghana took up the issue with the World Bank.",
    "Ghana might want Togo to wait.",
    "Peru and Chile agreed that it was late.",
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "type_", "actors", "recipients"), SIDES)
def test_sides(text: str, type_: str, actors: set[str], recipients: set[str], tools: Tools) -> None:
    entries = read(Report(text, published=date(2025, 7, 1)), tools).entries
    found = [(e.type, {p.country for p in e.actors}, {p.country for p in e.recipients}) for e in entries]
    assert (type_, actors, recipients) in found


@pytest.mark.model
@pytest.mark.parametrize("text", NONE)
def test_words_that_do_nothing(text: str, tools: Tools) -> None:
    assert read(Report(text, published=date(2025, 7, 1)), tools).entries == ()


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    ["The Danish premier decided to cancel his visit to Norway.", "Denmark and Norway agreed to postpone their talks."],
)
def test_what_somebody_decides_to_call_off_is_called_off(text: str, tools: Tools) -> None:
    (entry,) = read(Report(text, published=date(2025, 7, 1)), tools).entries
    assert (entry.type, entry.status) == ("CONSULT", "cancelled")


@pytest.mark.model
def test_what_nobody_in_particular_did_may_only_date_an_act(tools: Tools) -> None:
    text = "Ghana restored its ties with Togo five years after crowds trashed its embassy."
    assert [e.type for e in read(Report(text, published=date(2025, 7, 1)), tools).entries] == ["SUPPORT"]


@pytest.mark.model
def test_aid_that_is_promised_is_one_act(tools: Tools) -> None:
    text = "The Kenyan government promised aid to the affected Somali villages."
    assert [e.type for e in read(Report(text, published=date(2025, 7, 1)), tools).entries] == ["AGREE"]


@pytest.mark.model
def test_calling_off_a_meeting_is_exported_as_a_refusal_to_meet(tools: Tools) -> None:
    (entry,) = read(
        Report("Ghana and Togo called off their meeting on Monday.", published=date(2025, 7, 1)), tools
    ).entries
    assert (entry.type, entry.status, entry.cameo) == ("CONSULT", "cancelled", "125")


@pytest.mark.model
def test_the_country_named_settles_where_the_town_is(tools: Tools) -> None:
    text = "Israel conducted four drone strikes in Bint Jbeil, Shebaa, and Shaqra, in southern Lebanon."
    (entry,) = read(Report(text, published=date(2025, 7, 1)), tools).entries
    assert entry.where is not None and entry.where.country == "LBN"


@pytest.mark.model
def test_a_force_is_of_the_people_in_its_name(tools: Tools) -> None:
    (entry,) = read(
        Report("The Royal Thai Air Force bombed a base in Cambodia.", published=date(2025, 7, 1)), tools
    ).entries
    assert [p.country for p in entry.actors] == ["THA"]
