"""One blow told over a whole report: its day and the word for it hold where the report comes back to it."""

from datetime import date

import pytest

from dragoman.model import Entry, Report
from dragoman.reading import Tools, read

DAY = date(2025, 6, 28)
AGAIN = [
    "The attack killed ten people, the governor of Goma said.",
    "The Chadian rebels claimed responsibility.",
    "Twelve villagers were wounded.",
    "The first bomb went off in a market.",
    "The army of Chad said that three soldiers were killed in the raid.",
]
ANOTHER = [
    "Chadian rebels attacked a mine in Bata.",
    "Ten people were killed in a raid on a mosque in Bata, Chad.",
    "Norway's navy attacked a boat.",
]


def entries(text: str, tools: Tools) -> tuple[Entry, ...]:
    return read(Report(text, published=date(2025, 7, 1)), tools).entries


def last(sentence: str, tools: Tools) -> Entry:
    text = f"On Saturday a car bomb killed nine people in Bata, Chad.\n\n{sentence}"
    return [e for e in entries(text, tools) if e.type == "ASSAULT"][-1]


@pytest.mark.model
@pytest.mark.parametrize("sentence", AGAIN)
def test_the_blow_that_is_told_again_has_its_day(sentence: str, tools: Tools) -> None:
    when = last(sentence, tools).when
    assert when is not None
    assert (when.start, when.end, when.basis) == (DAY, DAY, "inferred")


@pytest.mark.model
@pytest.mark.parametrize("sentence", ANOTHER)
def test_another_blow_has_no_day_of_the_first(sentence: str, tools: Tools) -> None:
    when = last(sentence, tools).when
    assert when is None or when.start != DAY


@pytest.mark.model
def test_who_claims_a_blow_did_it_on_his_own_word(tools: Tools) -> None:
    claim = last("The Chadian rebels claimed responsibility.", tools)
    assert [link.name for link in claim.word] == [p.name for p in claim.actors] == ["Chadian rebels"]


LAID = [
    "The police chief of Goma blamed the bombing on Chadian rebels.",
    "The Kenyan police attributed the bombing to Chadian rebels.",
    "The minister of Kenya blamed Chadian rebels for the bombing.",
]


@pytest.mark.model
@pytest.mark.parametrize("sentence", LAID)
def test_to_whom_a_blow_is_laid_did_it_on_the_word_of_who_blames(sentence: str, tools: Tools) -> None:
    charge, blow = entries(sentence, tools)
    assert (charge.type, blow.type) == ("ACCUSE", "ASSAULT")
    assert [p.name for p in blow.actors] == [p.name for p in charge.recipients] == ["Chadian rebels"]
    assert [link.name for link in blow.word] == [p.name for p in charge.actors]


GIVEN_OUT = [
    "The foreign ministry of Chad issued a statement condemning the raid by Sudan.",
    "The foreign ministry of Chad posted a message on Twitter condemning the raid by Sudan.",
]


@pytest.mark.model
@pytest.mark.parametrize("sentence", GIVEN_OUT)
def test_who_gives_out_a_paper_says_what_it_says(sentence: str, tools: Tools) -> None:
    charge = entries(sentence, tools)[0]
    assert (charge.type, [p.name for p in charge.actors]) == ("ACCUSE", ["foreign ministry of Chad"])
    assert [p.country for p in charge.recipients] == ["SDN"]


STRUCK = [
    ("Depots belonging to the Chadian firm Safoil were hit by rockets.", "Safoil"),
    ("Depots owned by the Chadian firm Safoil were hit by rockets.", "Safoil"),
    ("A bomb was planted outside the Chadian embassy in Lima.", "Chadian embassy in Lima"),
    ("A lorry was on Monday rammed into an army base in Chad.", "Chad"),
    ("The president of Chad said Hamid Orlo has been killed in a Chadian raid.", "Hamid Orlo"),
]


@pytest.mark.model
@pytest.mark.parametrize(("sentence", "struck"), STRUCK)
def test_who_is_struck(sentence: str, struck: str, tools: Tools) -> None:
    (blow,) = [e for e in entries(sentence, tools) if e.type == "ASSAULT"]
    assert [p.name for p in blow.recipients] == [struck]


HOME = [
    ("Chad's army fought rebels on Monday. The rebels killed two soldiers.", ["TCD"], ["TCD"]),
    ("Gunmen attacked a bus in Chad. Troops clashed with the gunmen on Monday.", ["TCD"], ["TCD"]),
    ("Sudan's army entered Chad on Monday. The rebels attacked two soldiers.", [""], [""]),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "actors", "recipients"), HOME)
def test_fighters_of_no_name_are_of_the_country_at_war(
    text: str, actors: list[str], recipients: list[str], tools: Tools
) -> None:
    blow = [e for e in entries(text, tools) if e.type == "ASSAULT"][-1]
    assert ([p.country for p in blow.actors], [p.country for p in blow.recipients]) == (actors, recipients)


ACCUSED = [
    ("Kenya accused the Chadian rebels of killing civilians.", "Chadian rebels"),
    ("A court in Kenya convicted the Chadian general of ordering the murder of a reporter.", "Chadian general"),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "doer"), ACCUSED)
def test_who_is_accused_of_doing_did_it(text: str, doer: str, tools: Tools) -> None:
    (blow,) = [e for e in entries(text, tools) if e.type == "ASSAULT"]
    assert [p.name for p in blow.actors] == [doer]


@pytest.mark.model
def test_fighting_after_a_preposition_has_its_two_sides(tools: Tools) -> None:
    text = "Ten people died during fighting on Wednesday between Chadian rebels and the army of Mali."
    (blow,) = entries(text, tools)
    assert (blow.type, [p.country for p in blow.actors]) == ("ASSAULT", ["TCD", "MLI"])


PLAIN = [
    ("Two Malian soldiers were reported killed by a Chadian strike.", "ASSAULT", ["Chad"], ["Two Malian soldiers"]),
    ("Critics of President Jonas Gahr Store of Norway accuse him of jailing journalists.", "COERCE", None, None),
    ("The raids by Turkish police were among the biggest in recent months.", "COERCE", ["Turkish police"], []),
    ("Government forces shelled Idlib.", "ASSAULT", ["Government forces"], ["Idlib"]),
    ("Lima police headquarters said it had detained 90 Chadian soldiers.", "COERCE", None, ["90 Chadian soldiers"]),
    ("Kenya accused Chad of supporting the Malian rebels.", "AID", ["Chad"], ["Malian rebels"]),
    ("Chad accused Peru of firing across the border, wounding two farmers.", "ASSAULT", ["Peru"], ["two farmers"]),
    ("A bombing in Lima that killed 40 Chadian nurses was claimed.", "ASSAULT", [], ["40 Chadian nurses"]),
    ("The Chadian army closed in on Lima.", "MOBILIZE", ["Chadian army"], None),
    ("The Chadian army alleged fraud in the elections.", "ACCUSE", ["Chadian army"], []),
    ("Chad shot down a Malian jet and detained its pilot.", "COERCE", ["Chad"], ["Mali's pilot"]),
    ("Chadian rebels killed two recruits in Mali.", "ASSAULT", ["Chadian rebels"], ["two recruits"]),
    ("Iran condemned what it called a Chadian crime against Mali.", "ACCUSE", ["Iran"], ["Chad"]),
    ("Iran denounced what it said was an attack by Chad.", "ACCUSE", ["Iran"], ["Chad"]),
    ("The Chadian rebels blocked three aid ships from entering Lima.", "COERCE", ["Chadian rebels"], None),
    ("The country's largest guerrilla group, the leftist ETA, freed two priests.", "RETREAT", ["ETA"], ["two priests"]),
    (
        "The National Liberation Army freed two men in Colombia. The army suspended military operations.",
        "RETREAT",
        ["army of Colombia"],
        [],
    ),
    ("Gunmen seized 136 Chadian pupils.", "ASSAULT", ["Gunmen"], ["136 Chadian pupils"]),
    ("Chad and Mali agreed; a ceasefire accord between Peru and Chile was agreed.", "AGREE", ["Peru", "Chile"], []),
]


@pytest.mark.model
@pytest.mark.parametrize(("text", "kind", "actors", "recipients"), PLAIN)
def test_force_in_plain_news(
    text: str, kind: str, actors: list[str] | None, recipients: list[str] | None, tools: Tools
) -> None:
    entry = [e for e in entries(text, tools) if e.type == kind][-1]
    assert entry.status == "occurred"
    assert actors is None or [p.name for p in entry.actors] == actors
    assert recipients is None or [p.name for p in entry.recipients] == recipients


@pytest.mark.model
def test_whom_an_army_backs_only_describes_it(tools: Tools) -> None:
    found = entries("The militia backing Yemen's government bombed Aden.", tools)
    assert [e.type for e in found] == ["ASSAULT"]
