"""Who did it, and to whom, where plain news tells it beside the verb: in a raid, of the vessel, by the mediator."""

from datetime import date

import pytest

from dragoman.model import Entry, Report
from dragoman.reading import Tools, read

SIDES = [
    (
        "Two Chadian soldiers are killed in a shootout with Malian rebels in Bergen.",
        "ASSAULT",
        [("Malian rebels", "MLI")],
        [("Two Chadian soldiers", "TCD")],
    ),
    (
        "Seven people are killed and six are wounded in Goma after clashes between the Chadian army and rebels.",
        "ASSAULT",
        [("Chadian army", "TCD"), ("rebels", "COD")],
        [("Seven people", "COD"), ("six", "COD")],
    ),
    (
        "Six people are killed in a bandit attack in Goma.",
        "ASSAULT",
        [("bandits", "COD")],
        [("Six people", "COD")],
    ),
    (
        "Norway announces new sanctions targeting Chadian firms.",
        "SANCTION",
        [("Norway", "NOR")],
        [("Chadian firms", "TCD")],
    ),
    (
        "Norway's navy seized a Chadian trawler and arrested its captain.",
        "COERCE",
        [("Norway's navy", "NOR")],
        [("Chad's captain", "TCD")],
    ),
    (
        "Peru frees nine men after Chile demanded the release of forty prisoners.",
        "REQUEST",
        [("Chile", "CHL")],
        [("Peru", "PER")],
    ),
    (
        "Qatar-mediated talks between Chad and Mali resumed on Monday.",
        "CONSULT",
        [("Chad", "TCD"), ("Mali", "MLI"), ("Qatar", "QAT")],
        [],
    ),
    (
        "Norway bans its ministers from travelling abroad.",
        "COERCE",
        [("Norway", "NOR")],
        [("Norway's ministers", "NOR")],
    ),
    (
        "The king of Norway visits Lima, Peru to open a fair.",
        "CONSULT",
        [("King Harald V", "NOR")],
        [("Peru", "PER")],
    ),
    (
        "Chad accused Peru, along with Chile and Mali, of arming rebels.",
        "ACCUSE",
        [("Chad", "TCD")],
        [("Peru", "PER"), ("Chile", "CHL"), ("Mali", "MLI")],
    ),
    (
        "Chile took steps against Peru, including expelling two envoys and suspending a trade accord.",
        "SANCTION",
        [("Chile", "CHL")],
        [("Peru", "PER")],
    ),
    (
        "Peru, Chile, and Ghana summon their Chadian ambassadors over the vote.",
        "REQUEST",
        [("Peru", "PER"), ("Chile", "CHL"), ("Ghana", "GHA")],
        [("Chadian ambassadors", "TCD")],
    ),
    (
        "Chad, the EU, and Turkey call for talks with Peru.",
        "REQUEST",
        [("Chad", "TCD"), ("European Union", "EUR"), ("Turkey", "TUR")],
        [("Peru", "PER")],
    ),
    (
        "The Chadian military claims to have killed four Malian rebels.",
        "ASSAULT",
        [("Chadian military", "TCD")],
        [("four Malian rebels", "MLI")],
    ),
    (
        "Armed men kill two soldiers in attacks on six farms in Kano State, Nigeria.",
        "ASSAULT",
        [("Armed men", "NGA")],
        [("two soldiers", "NGA")],
    ),
    (
        "Gunmen launched attacks on three villages in Nigeria, killing nine people.",
        "ASSAULT",
        [("Gunmen", "NGA")],
        [("nine people", "NGA")],
    ),
    (
        "Norway's air force launched airstrikes throughout Chad.",
        "ASSAULT",
        [("Norway's air force", "NOR")],
        [("Chad", "TCD")],
    ),
    (
        "A bus is hijacked by Chadian rebels, with ninety people being taken hostage.",
        "ASSAULT",
        [("Chadian rebels", "TCD")],
        [("ninety people", "")],
    ),
    (
        "The International Court of Justice dismissed Chad's case against Peru, alleging that Peru has armed rebels.",
        "ACCUSE",
        [("Chad", "TCD")],
        [("Peru", "PER")],
    ),
]
SILENT = [
    "Four people are killed in a mass shooting at a school in Bergen, Norway.",
    "Peru announces a reward for information leading to the arrest of Jens Holm.",
    "The deputy was sworn in after the president's removal from power.",
]


def entries(text: str, tools: Tools) -> list[Entry]:
    return list(read(Report(text, published=date(2019, 9, 15)), tools).entries)


def named(parties: object) -> list[tuple[str, str]]:
    return [(p.name, p.country) for p in parties]  # type: ignore[attr-defined]


@pytest.mark.model
@pytest.mark.parametrize(("text", "kind", "actors", "recipients"), SIDES)
def test_who_did_it_to_whom(
    text: str, kind: str, actors: list[tuple[str, str]], recipients: list[tuple[str, str]], tools: Tools
) -> None:
    found = [(named(e.actors), named(e.recipients)) for e in entries(text, tools) if e.type == kind]
    assert (actors, recipients) in found


@pytest.mark.model
@pytest.mark.parametrize("text", SILENT)
def test_what_is_only_sought_or_told_by_its_end_is_no_act(text: str, tools: Tools) -> None:
    assert entries(text, tools) == []
