"""Figures with a meaning, over frozen parses (tests/parses/figures.conllu)."""

from datetime import date
from pathlib import Path

import pytest

from dragoman import times
from dragoman.figures import find
from dragoman.model import Figure
from trees import document

PUBLISHED = date(2022, 3, 1)
NOBODY = None  # no actors, no sayings


def figures(text: str) -> tuple[Figure, ...]:
    doc = document(text)
    phrases = times.resolve(doc, times.read(text, PUBLISHED), PUBLISHED)
    return find(doc, NOBODY, times.attach(doc, phrases), NOBODY)  # type: ignore[arg-type]


def only(text: str) -> Figure:
    found = figures(text)
    assert len(found) == 1, found
    return found[0]


def test_a_target_surpassed_and_a_record_reached_are_two_figures_of_one_measure() -> None:
    target, record = figures(
        "Trade between Chad and Niger has flourished, surpassing a $2 billion target last year and reaching "
        "a record $3 billion in 2021, the minister said."
    )
    assert {target.measure, record.measure} == {"trade between Chad and Niger"}
    assert (target.amount, target.currency, target.qualifier) == (2e9, "USD", "target surpassed")
    assert (record.amount, record.currency, record.qualifier) == (3e9, "USD", "record")
    for figure in (target, record):
        assert figure.period is not None
        assert (figure.period.start, figure.period.end) == (date(2021, 1, 1), date(2021, 12, 31))


@pytest.mark.parametrize(
    ("text", "amount", "currency", "measure"),
    [
        ("Norway pledged $500 million in military aid to Latvia.", 500e6, "USD", "military aid to Latvia"),
        ("The war has cost the state between $5 and $7 billion.", 5e9, "USD", "cost of war"),
        ("The two states signed a deal worth €40m.", 40e6, "EUR", "deal"),
        ("Parliament approved a $1.2bn loan for new roads.", 1.2e9, "USD", "loan for new roads"),
    ],
)
def test_money_has_a_purpose(text: str, amount: float, currency: str, measure: str) -> None:
    found = only(text)
    assert (found.amount, found.currency, found.measure, found.unit) == (amount, currency, measure, "")


@pytest.mark.parametrize(
    ("text", "amount", "measure"),
    [
        (
            "About 16–17 percent of rice imports come from neighbouring states.",
            16,
            "share of rice imports that come from neighbouring states",
        ),
        ("Oil accounts for over 60 percent of exports.", 60, "share of exports: oil"),
        ("There were 85% more fires in Bolivia than a year earlier.", 85, "increase of fires in Bolivia"),
        ("Unemployment stands at 12 percent.", 12, "unemployment"),
        ("A third of the army deserted.", 33.3, "share of the army that deserted"),
    ],
)
def test_percentages_are_shares_changes_or_rates(text: str, amount: float, measure: str) -> None:
    found = only(text)
    assert (found.amount, found.unit, found.measure) == (amount, "percent", measure)


def test_a_fall_and_the_level_reached() -> None:
    fall, level = figures("Exports to Peru fell 12 percent to $900 million in 2019.")
    assert (fall.measure, fall.amount, fall.unit) == ("decrease of exports to Peru", 12, "percent")
    assert (level.measure, level.amount, level.currency) == ("exports to Peru", 900e6, "USD")


@pytest.mark.parametrize(
    ("text", "amount", "unit", "measure"),
    [
        ("At least 71 people were arrested on Friday.", 71, "people", "arrests"),
        ("The clashes injured fourteen police officers.", 14, "people", "injuries of police officers"),
        ("Not a single sailor was killed.", 0, "people", "deaths of sailor"),
        ("The death toll from the floods rose to 22.", 22, "people", "death toll from the floods"),
        ("The attack consisted of three rockets fired from a boat.", 3, "rockets", "launches of rockets"),
        ("The government ordered three days of mourning.", 3, "days", "days of mourning"),
        ("Poland will send 300 troops to Estonia.", 300, "troops", "troops to Estonia"),
        ("The motion passed with 120 votes.", 120, "votes", "votes"),
        ("Iran sold 2 million barrels of oil to Syria.", 2e6, "barrels", "oil"),
        ("Thousands of people marched in the capital.", None, "people", "protesters in the capital"),
        ("Tens of thousands fled the town.", None, "people", "displacement"),
    ],
)
def test_counts(text: str, amount: float | None, unit: str, measure: str) -> None:
    found = only(text)
    assert (found.amount, found.unit, found.measure) == (amount, unit, measure)


def test_a_bare_number_counts_what_was_counted_before() -> None:
    signed, ratified = figures("While 54 nations have signed the treaty, only 27 have ratified it.")
    assert (signed.amount, signed.unit, signed.measure) == (54, "states", "signatories of the treaty")
    assert (ratified.amount, ratified.unit, ratified.measure) == (27, "states", "ratifications")
    now, peak = figures("Kenya has an estimated two million Somali refugees, down from a peak of over three million.")
    assert (now.amount, now.measure, now.qualifier) == (2e6, "Somali refugees", "estimated")
    assert (peak.amount, peak.measure, peak.qualifier) == (3e6, "Somali refugees", "peak, over")


def test_vague_amounts_keep_their_words() -> None:
    dead, hurt = figures(
        "The general was responsible for the deaths of hundreds of coalition soldiers and the wounding of "
        "thousands more."
    )
    assert (dead.amount, dead.qualifier, dead.measure) == (None, "hundreds", "deaths of coalition soldiers")
    assert (hurt.amount, hurt.qualifier, hurt.measure) == (
        None,
        "thousands",
        "injuries of coalition soldiers",
    )


def test_two_outcomes_of_one_blast() -> None:
    dead, hurt = figures("The blast killed 12 soldiers and wounded 30 others.")
    assert (dead.amount, dead.measure) == (12, "deaths of soldiers")
    assert (hurt.amount, hurt.measure) == (30, "injuries")


@pytest.mark.parametrize(
    "text",
    [
        "The minister made two statements and set out three options.",
        "One of the ministers resigned.",
        "The ten-storey building stood for 30 years.",
        "The council adopted resolution 2259 in 2015.",
        "The two countries signed it.",
        "Three officials said so.",
        "The 45-year-old won in May 2019.",
        "He took half of the cake.",
    ],
)
def test_numbers_that_are_no_figures(text: str) -> None:
    assert figures(text) == ()


def test_evidence_points_at_the_words() -> None:
    text = "The clashes injured fourteen police officers."
    found = only(text)
    evidence = found.evidence
    assert text[evidence.trigger_start : evidence.trigger_end] == "fourteen"
    assert text[evidence.start : evidence.end] == "injured fourteen police officers"


def _documented() -> list[tuple[str, str, str, str]]:
    page = (Path(__file__).parents[1] / "docs" / "figures.md").read_text("utf-8")
    table = page[page.index("| sentence |") :].splitlines()[2:]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in table if line.startswith("|")]
    return [(row[0], row[1], row[2], row[3]) for row in rows]


@pytest.mark.parametrize(("text", "amount", "unit", "measure"), _documented())
def test_the_documented_sentences_hold(text: str, amount: str, unit: str, measure: str) -> None:
    if amount == "none":
        assert figures(text) == ()
        return
    found = only(text)
    ends = [f"{a:.12g}" for a in (found.amount, found.amount_max) if a is not None]
    assert ("–".join(ends), found.currency or found.unit, found.measure) == (amount, unit, measure)
