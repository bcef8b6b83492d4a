"""Who a mention names when it stands alone."""

from __future__ import annotations

from datetime import date

import pytest

from dragoman.actors.who import who

DAY = date(2022, 6, 1)


@pytest.mark.parametrize(
    ("mention", "country", "sector"),
    [
        ("Portugal", "PRT", ""),
        ("Lisbon", "PRT", "GOV"),
        ("a Portuguese frigate", "PRT", "MIL"),
        ("Portuguese police", "PRT", "COP"),
        ("Portugal's ambassador to Norway", "PRT", "GOV"),
        ("the Kenyan army", "KEN", "MIL"),
        ("Kenya's central bank", "KEN", "GOV"),
        ("Kenya's Defense Department", "KEN", "GOV"),
        ("three Kenyans", "KEN", ""),
        ("a group of Kenyan farmers", "KEN", "AGR"),
        ("Turin police", "ITA", "COP"),
        ("President Emmanuel Macron", "FRA", "GOV"),
        ("Macron", "FRA", "GOV"),
        ("rebels", "", "REB"),
        ("a Chad-based militia", "TCD", "UAF"),
        ("an Iran-backed militia", "", "UAF"),
        ("Hezbollah gunmen", "LBN", "REB"),
        ("president of the Constitutional Court", "", "JUD"),
        ("World Health Organization", "UNO", "IGO"),
        ("Air France", "FRA", "BUS"),
        ("a retired general", "", ""),
    ],
)
def test_country_and_sector(mention: str, country: str, sector: str) -> None:
    got = who(mention, DAY)
    assert (got.country, got.sector) == (country, sector), got


@pytest.mark.parametrize(
    ("mention", "on", "name", "office"),
    [
        ("the US president", date(2019, 5, 1), "Donald Trump", "President of the United States"),
        ("the US president", date(2024, 5, 1), "Joe Biden", "President of the United States"),
        (
            "Germany's foreign minister",
            date(2015, 5, 1),
            "Frank-Walter Steinmeier",
            "foreign minister of Germany",
        ),
        ("Dmitry Medvedev", date(2010, 5, 1), "Dmitry Medvedev", "President of Russia"),
        ("Prime Minister Johnson", date(2021, 5, 1), "Boris Johnson", "Prime Minister of the United Kingdom"),
    ],
)
def test_the_day_decides_the_office(mention: str, on: date, name: str, office: str) -> None:
    got = who(mention, on)
    assert (got.name, got.office) == (name, office)


def test_a_deputy_is_not_the_holder() -> None:
    got = who("the deputy foreign minister of Germany", DAY)
    assert (got.country, got.sector, got.office) == ("DEU", "GOV", "")


@pytest.mark.parametrize("mention", ["Georgia", "Congo", "Korea"])
def test_what_stays_open_keeps_its_candidates(mention: str) -> None:
    got = who(mention, DAY)
    assert got.country == "" and len(got.candidates) > 1


def test_context_settles_what_is_open() -> None:
    assert who("Georgia", DAY, "Talks in Tbilisi between the president and Georgian officials").country == "GEO"
    assert who("Defence Minister", DAY, "a Norwegian newspaper").country == "NOR"


@pytest.mark.parametrize("mention", ["Turkish delight", "Paris Agreement"])
def test_no_part_of_a_state(mention: str) -> None:
    assert who(mention, DAY).country == ""


def test_never_fails() -> None:
    for mention in ("", " ", "-", "’s", "(", "…", "the", "of", "42", "He"):
        assert who(mention, DAY).country == ""
