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
        "Trade between Fiji and Samoa has picked up, topping a $40 million target last year and hitting "
        "a record $55 million in 2021, the envoy wrote."
    )
    assert {target.measure, record.measure} == {"trade between Fiji and Samoa"}
    assert (target.amount, target.currency, target.qualifier) == (40e6, "USD", "target surpassed")
    assert (record.amount, record.currency, record.qualifier) == (55e6, "USD", "record")
    for figure in (target, record):
        assert figure.period is not None
        assert (figure.period.start, figure.period.end) == (date(2021, 1, 1), date(2021, 12, 31))


@pytest.mark.parametrize(
    ("text", "amount", "currency", "measure"),
    [
        ("Norway pledged $500 million in military aid to Latvia.", 500e6, "USD", "military aid to Latvia"),
        ("The drought has cost the island between €200 and €300 million.", 200e6, "EUR", "cost of drought"),
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
            "Some 30–35 percent of timber exports go to island states.",
            30,
            "share of timber exports that go to island states",
        ),
        ("Copper accounts for nearly 45 percent of revenue.", 45, "share of revenue: copper"),
        ("There were 40% more strikes in Malta than in the previous spring.", 40, "increase of strikes in Malta"),
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
        ("Up to 38 people were detained in June.", 38, "people", "arrests"),
        ("The landslide injured sixteen factory workers.", 16, "people", "injuries of factory workers"),
        ("Not a single sailor was killed.", 0, "people", "deaths of sailor"),
        ("The death toll from the floods rose to 22.", 22, "people", "death toll from the floods"),
        ("The raid consisted of five shells fired from a hill.", 5, "shells", "launches of shells"),
        ("The king declared seven days of mourning.", 7, "days", "days of mourning"),
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
    signed, ratified = figures("Although 31 countries signed the charter, just 19 have ratified it.")
    assert (signed.amount, signed.unit, signed.measure) == (31, "states", "signatories of the charter")
    assert (ratified.amount, ratified.unit, ratified.measure) == (19, "states", "ratifications")
    now, peak = figures(
        "Ecuador houses an estimated 400,000 Colombian migrants, down from a peak of nearly half a million."
    )
    assert (now.amount, now.measure, now.qualifier) == (4e5, "Colombian migrants", "estimated")
    assert (peak.amount, peak.measure, peak.qualifier) == (5e5, "Colombian migrants", "peak")


def test_vague_amounts_keep_their_words() -> None:
    dead, hurt = figures("Landmines led to the deaths of dozens of tea farmers and the injury of hundreds more.")
    assert (dead.amount, dead.qualifier, dead.measure) == (None, "dozens", "deaths of tea farmers")
    assert (hurt.amount, hurt.qualifier, hurt.measure) == (
        None,
        "hundreds",
        "injuries of tea farmers",
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
        "The council adopted resolution 1843 in 2009.",
        "The two countries signed it.",
        "Three officials said so.",
        "The 45-year-old won in May 2019.",
        "He took half of the cake.",
    ],
)
def test_numbers_that_are_no_figures(text: str) -> None:
    assert figures(text) == ()


def test_evidence_points_at_the_words() -> None:
    text = "The landslide injured sixteen factory workers."
    found = only(text)
    evidence = found.evidence
    assert text[evidence.trigger_start : evidence.trigger_end] == "sixteen"
    assert text[evidence.start : evidence.end] == "injured sixteen factory workers"


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
