"""Subjects and lists that the parser takes for appositions, and who is said to be one of those who act."""

from datetime import date

import pytest

from dragoman.model import Report
from dragoman.reading import Tools, read


def acts(text: str, tools: Tools) -> list[tuple[str, str, set[str], set[str]]]:
    entries = read(Report(text, published=date(2025, 3, 1)), tools).entries
    return [(e.type, e.status, {p.name for p in e.actors}, {p.name for p in e.recipients}) for e in entries]


UN, AU, LEAGUE = "official of United Nations", "official of African Union", "official of Arab League"


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Officials of the UN, the AU and the Arab League met in Oslo on Thursday.", {UN, AU, LEAGUE}),
        (
            "Talks between the government, the rebels, the church and the unions began in Lima on Monday.",
            {"government of Peru", "rebels", "church"},
        ),
        ("Envoys of France, the host, and Chad met on Monday.", {"Envoys of France", "Chad"}),
    ],
)
def test_a_list_goes_on_after_its_commas(text: str, actors: set[str], tools: Tools) -> None:
    assert [a[2] for a in acts(text, tools) if a[0] == "CONSULT"] == [actors]


@pytest.mark.model
def test_the_subject_after_a_place(tools: Tools) -> None:
    text = "In Tehran, Iran's top nuclear official warned Western powers they would face painful measures."
    assert ("THREATEN", "occurred", {"Iran's top nuclear official"}, {"Western powers"}) in acts(text, tools)
    told = acts("In Oslo, the capital, the minister condemned the raid.", tools)
    assert [a[2] for a in told if a[0] == "ACCUSE"] == [{"minister"}]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "type_", "actors"),
    [
        ("France and Chad were among those condemning the attack.", "ACCUSE", {"France", "Chad"}),
        ("Egypt is among the countries that signed the treaty in 1997.", "SUPPORT", {"Egypt"}),
        (
            "Seven opposition parties, including the three parties that boycotted the election, met the president.",
            "PROTEST",
            {"Seven opposition parties"},
        ),
    ],
)
def test_one_of_those_who_act(text: str, type_: str, actors: set[str], tools: Tools) -> None:
    assert actors in [a[2] for a in acts(text, tools) if a[0] == type_]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Egypt was the first Arab country to sign a peace treaty with Israel.", "occurred"),
        ("Norway became the last country to ratify the treaty.", "occurred"),
        ("Norway will be the last country to ratify the treaty.", "planned"),
    ],
)
def test_the_first_to_do_it_did_it(text: str, status: str, tools: Tools) -> None:
    assert [a[1] for a in acts(text, tools) if a[0] == "SUPPORT"] == [status]


@pytest.mark.model
def test_heading_into_talks_is_holding_them(tools: Tools) -> None:
    text = "President Zelensky told reporters before heading into talks with President Macron."
    assert ("CONSULT", {"Volodymyr Zelensky", "Emmanuel Macron"}) in [(a[0], a[2]) for a in acts(text, tools)]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "type_", "actors", "recipients"),
    [
        (
            "Hamas has vowed to destroy Israel and staged rocket attacks on Israel in the past.",
            "ASSAULT",
            {"Hamas"},
            {"Israel"},
        ),
        ("Only two states, Egypt and Jordan, have signed treaties with Israel.", "SUPPORT", {"Egypt", "Jordan"}, None),
        (
            "The European Union met. Iran rejected the claims. It also urged Tehran to yield.",
            "REQUEST",
            {"European Union"},
            {"Iran"},
        ),
        (
            "Prime Minister Nouri al-Maliki criticised Kofi Annan for the remark and accused him of lying.",
            "ACCUSE",
            {"Nouri al-Maliki"},
            {"Kofi Annan"},
        ),
        (
            "Israel and Iran quarrelled for months. The chancellor accused the Jewish state of murder.",
            "ACCUSE",
            None,
            {"Israel"},
        ),
        (
            "Troops of the Afghan army killed one militant and arrested six others.",
            "COERCE",
            {"Troops of the Afghan army"},
            {"six others"},
        ),
        ("The ambassadors of Chad were withdrawn after the ruling.", "SANCTION", {"Chad"}, set()),
        ("Turkish troops occupied the northern third of Cyprus.", "COERCE", None, {"Cyprus"}),
    ],
)
def test_who_does_it_to_whom(
    text: str, type_: str, actors: set[str] | None, recipients: set[str] | None, tools: Tools
) -> None:
    found = [a for a in acts(text, tools) if a[0] == type_]
    assert any(actors in (None, a[2]) and recipients in (None, a[3]) for a in found), found


@pytest.mark.model
def test_the_speaker_at_the_end_of_a_list(tools: Tools) -> None:
    text = "A NATO-led raid killed 30 fighters including two commanders, the governor of Kandahar province said Sunday."
    (entry,) = read(Report(text, published=date(2025, 3, 1)), tools).entries
    assert [link.name for link in entry.word] == ["governor of Kandahar province"]


@pytest.mark.model
def test_a_name_is_joined_to_a_name(tools: Tools) -> None:
    text = (
        "This came in the wake of similar rejections by Iraqi President Jalal Talabani and top cleric Abdel Aziz Hakim."
    )
    assert ("REJECT", {"Jalal Talabani", "Abdel Aziz Hakim"}) in [(a[0], a[2]) for a in acts(text, tools)]


@pytest.mark.model
def test_among_those_hurt(tools: Tools) -> None:
    (entry,) = acts("Two Danish soldiers were among those wounded by the rebels.", tools)
    assert (entry[0], entry[2], entry[3]) == ("ASSAULT", {"rebels"}, {"Two Danish soldiers"})


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "asking", "answering"),
    [
        ("Chad rejected Mali's call for a conference.", ("REQUEST", "Mali", "Chad"), ("REJECT", "Chad", "Mali")),
        (
            "Chad dismissed Mali's accusation that it armed rebels.",
            ("ACCUSE", "Mali", "Chad"),
            ("REJECT", "Chad", "Mali"),
        ),
        (
            "Chad ignored Mali's warning that it would retaliate.",
            ("THREATEN", "Mali", "Chad"),
            ("REJECT", "Chad", "Mali"),
        ),
        ("Chad agreed to a request from Mali for troops.", ("REQUEST", "Mali", "Chad"), ("AGREE", "Chad", "Mali")),
    ],
)
def test_who_asks_and_who_answers_are_two_acts(
    text: str, asking: tuple[str, str, str], answering: tuple[str, str, str], tools: Tools
) -> None:
    found = {(a[0], *a[2], *a[3]) for a in acts(text, tools) if a[1] == "occurred"}
    assert {asking, answering} <= found
