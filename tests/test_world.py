"""The tables of the world: names, case, dates, offices and places."""

from __future__ import annotations

from datetime import date

import pytest

from dragoman.actors.spelling import atoms, key_of
from dragoman.actors.world import ROLES, World, as_of, in_order
from dragoman.model import BODIES, SECTORS


@pytest.fixture(scope="module")
def world() -> World:
    return World.load()


def codes(world: World, text: str, on: date | None = None) -> tuple[int, set[str]]:
    size, items = world.names_at(text.split(), 0)
    return size, {i.country for i in as_of(items, on)}


@pytest.mark.parametrize(
    ("text", "size", "country"),
    [
        ("United States officials", 2, "USA"),
        ("U.S. officials", 1, "USA"),
        ("US officials", 1, "USA"),
        ("North Korean envoys", 2, "PRK"),
        ("People 's Republic of China", 5, "CHN"),
        ("Republic of China", 3, "TWN"),
        ("Côte d'Ivoire", 2, "CIV"),
        ("Cote d’Ivoire", 2, "CIV"),
        ("Burkina Faso", 2, "BFA"),
        ("Frenchmen", 1, "FRA"),
        ("TURKISH PRESIDENT", 1, "TUR"),
        ("Türkiye", 1, "TUR"),
        ("Kyiv", 1, "UKR"),
        ("Kiev", 1, "UKR"),
        ("Downing Street", 2, "GBR"),
        ("Élysée", 1, "FRA"),
        ("Elysee Palace", 2, "FRA"),
        ("European Commission", 2, "EUR"),
        ("Nato", 1, "NAT"),
        ("NATO", 1, "NAT"),
        ("Security Council", 2, "UNO"),
        ("UNESCO", 1, "UNO"),
        ("Shanghai Cooperation Organization", 3, "SCO"),
        ("Houthi rebels", 2, "YEM"),
        ("al - Shabaab", 3, "SOM"),
        ("Al-Shabaab", 1, "SOM"),
        ("Quds Force", 2, "IRN"),
        ("Bank of China", 3, "CHN"),
        ("New Mexico", 2, "USA"),
    ],
)
def test_names(world: World, text: str, size: int, country: str) -> None:
    assert codes(world, text, date(2024, 1, 1)) == (size, {country})


@pytest.mark.parametrize(
    "text",
    ["us", "Us", "turkey", "Who", "who", "Is", "Let 's", "I", "He", "china", "To", "the National Guard"],
)
def test_case_parts_names_from_words(world: World, text: str) -> None:
    assert world.names_at(text.split(), 0) == (0, ())


def test_wordlike_acronym_in_a_line_of_capitals_names_nobody(world: World) -> None:
    words = ["VOTERS", "ASK", "WHO", "WILL", "GOVERN"]
    assert world.names_at(words, 2) == (0, ())
    assert world.names_at(["WHO", "said"], 0)[0] == 1


@pytest.mark.parametrize(
    ("text", "countries"),
    [("Georgia", {"GEO", "USA"}), ("Congo", {"COG", "COD"}), ("Korea", {"PRK", "KOR"})],
)
def test_ambiguous_names_keep_their_readings(world: World, text: str, countries: set[str]) -> None:
    assert codes(world, text) == (1, countries)


@pytest.mark.parametrize("text", ["Air France", "Paris, Texas", "Turkish delight", "Guinea pigs"])
def test_a_country_name_inside_another_name_is_not_the_state(world: World, text: str) -> None:
    size, items = world.names_at(text.split(), 0)
    assert size == 2
    assert {i.kind for i in items} <= {"firm", "other"}


@pytest.mark.parametrize(
    ("text", "on", "sector"),
    [
        ("Taliban", date(1999, 1, 1), "GOV"),
        ("Taliban", date(2010, 1, 1), "REB"),
        ("Taliban", date(2022, 1, 1), "GOV"),
        ("FARC", date(2010, 1, 1), "REB"),
        ("FARC", date(2019, 1, 1), "PTY"),
    ],
)
def test_what_a_group_is_depends_on_the_day(world: World, text: str, on: date, sector: str) -> None:
    assert {i.sector for i in as_of(world.named(text), on)} == {sector}


@pytest.mark.parametrize(
    ("country", "role", "on", "name"),
    [
        ("USA", "head of state", date(2001, 1, 20), "George W. Bush"),
        ("USA", "head of state", date(2001, 1, 19), "Bill Clinton"),
        ("USA", "leader", date(2019, 6, 1), "Donald Trump"),
        ("USA", "leader", date(2024, 6, 1), "Joe Biden"),
        ("RUS", "head of government", date(2009, 6, 1), "Vladimir Putin"),
        ("GBR", "leader", date(2022, 10, 1), "Liz Truss"),
        ("DEU", "leader", date(1995, 6, 1), "Helmut Kohl"),
        ("IRN", "leader", date(2015, 6, 1), "Ali Khamenei"),
        ("CAN", "head of state", date(2020, 6, 1), "Queen Elizabeth II"),
        ("ESP", "king", date(2020, 6, 1), "Felipe VI"),
        ("JPN", "foreign minister", date(2015, 6, 1), "Fumio Kishida"),
        ("UNO", "leader", date(2005, 6, 1), "Kofi Annan"),
        ("NAT", "head of body", date(2020, 6, 1), "Jens Stoltenberg"),
    ],
)
def test_holders(world: World, country: str, role: str, on: date, name: str) -> None:
    assert [i.name for i in world.holders(country, role, on)] == [name]


def test_a_republic_has_no_king(world: World) -> None:
    assert world.holders("FRA", "king", date(2020, 1, 1)) == ()


@pytest.mark.parametrize(
    "name",
    [
        "Recep Tayyip Erdogan",
        "Tayyip Erdoğan",
        "Volodymyr Zelenskyy",
        "Vladimir Zelensky",
        "Moammar Gadhafi",
        "Muammar Qaddafi",
        "Kim Jong Un",
        "Kim Jong-un",
        "Abe Shinzo",
        "Gerhard Schroeder",
    ],
)
def test_transliterations(world: World, name: str) -> None:
    assert {i.kind for i in world.named(name)} == {"person"}


def test_person_puts_those_in_office_first(world: World) -> None:
    assert world.person("Bush", date(1990, 6, 1))[0].name == "George H. W. Bush"
    assert world.person("Bush", date(2005, 6, 1))[0].name == "George W. Bush"
    assert world.person("Putin", date(2010, 6, 1))[0].office == "Prime Minister of Russia"


def test_one_out_of_office_keeps_the_country_alone(world: World) -> None:
    (item,) = as_of(world.named("Angela Merkel"), date(2023, 1, 1))
    assert (item.country, item.sector, item.office) == ("DEU", "", "")


def test_common_surnames_are_marked(world: World) -> None:
    assert {i.by for i in world.names_at(["May"], 0)[1]} == {"common"}
    assert {i.by for i in world.names_at(["Macron"], 0)[1]} == {"surname"}
    assert {i.by for i in world.names_at(["Theresa", "May"], 0)[1]} == {"full"}


def test_wire_agencies_are_marked(world: World) -> None:
    for name in ("Reuters", "Xinhua", "Interfax", "Agence France-Presse"):
        assert {(i.kind, i.office) for i in world.named(name)} == {("outlet", "agency")}


def test_initials_that_stand_tight(world: World) -> None:
    assert world.names_at(["George", "W.Bush"], 0) == (2, world.names_at(["George", "W.", "Bush"], 0)[1])
    assert world.names_at(["St.Petersburg"], 0)[0] == 1
    assert world.names_at(["U.S."], 0)[1] == world.names_at(["US"], 0)[1]


def test_spots(world: World) -> None:
    first = world.spots("Kharkiv")[0]
    assert first.country == "UKR"
    assert abs(first.latitude - 50) < 0.1 and abs(first.longitude - 36.2) < 0.1
    assert len({s.country for s in world.spots("London")}) > 1
    assert world.spots("Nowhere at all") == ()


def test_a_spot_is_sure_or_none(world: World) -> None:
    found = world.spot("Kharkiv", "UKR")
    assert found is not None and (round(found.latitude), round(found.longitude)) == (50, 36)
    assert world.spot("Kharkiv", "RUS") is None
    assert len(world.spots("Washington", "USA")) > 1 and world.spot("Washington", "USA") is not None
    assert world.spot("Springfield", "USA") is None
    assert world.spot("Luxembourg", "LUX") is None and world.spot("Mexico", "MEX") is None
    assert world.spots("Luxembourg", "LUX")


def test_country_names(world: World) -> None:
    assert world.country_name("DEU") == "Germany"
    assert world.country_name("UNO") == "United Nations"
    assert world.country_name("ZZZ") == "ZZZ"


def test_every_row_is_well_formed(world: World) -> None:
    for item in world.items():
        assert not item.sector or item.sector in SECTORS, item
        assert not item.country or len(item.country) == 3, item
        assert not item.role or item.role in ROLES, item
        assert item.origin, item
        assert not (item.valid_from and item.valid_to) or item.valid_from <= item.valid_to, item
    assert {i.country for i in world.items() if i.kind == "body"} >= BODIES


def test_tenures_of_the_first_office_do_not_overlap(world: World) -> None:
    for code in world.codes():
        for role in ("head of state", "head of government", "foreign minister"):
            for on in (
                date(1995, 6, 30),
                date(2005, 6, 30),
                date(2015, 6, 30),
                date(2020, 6, 30),
                date(2025, 6, 30),
            ):
                held = world.holders(code, role, on)
                assert len({i.name for i in held}) <= 1 or code in ("SRB", "BIH", "SMR", "AND"), (
                    code,
                    role,
                    on,
                    held,
                )


def test_keys() -> None:
    assert key_of("Côte d'Ivoire") == "cote divoire"
    assert key_of("al-Assad") == "al assad"
    assert atoms("-") == () and atoms(";") is None
    assert atoms("People's") == ("people", "s")


def test_order_without_a_day_is_now(world: World) -> None:
    assert in_order(world.named("Marco Rubio"), None)[0].role == "foreign minister"
