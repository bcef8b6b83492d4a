"""Actors of the user's own work like those of the packaged tables."""

from datetime import date
from pathlib import Path

import pytest

from dragoman.actors.own import extended
from dragoman.actors.who import who
from dragoman.actors.world import World
from dragoman.model import Report
from dragoman.parse.spacy_model import SpacyParser
from dragoman.reading import Tools, read
from dragoman.tables import Fault, Tables, TablesError
from dragoman.tables.actors import as_day, read_actors

HEAD = "name,kind,code,sector,aliases,people,capitals,office,role,valid_from,valid_to,note\n"
RURITANIA = HEAD + (
    "Ruritania,country,RUT,,Kingdom of Ruritania,Ruritanian,Strelsau,,head of government,,,invented\n"
    "Graustark,country,GRAU,,,Graustarker,Edelweiss; Ganlook,,,,,\n"
    "Rudolf Rassendyll,person,RUT,,,,,Prime Minister of Ruritania,head of government,2019,2023-06-30,\n"
    "Flavia Elphberg,person,RUT,,,,,Prime Minister of Ruritania,head of government,2023-07,,\n"
    "Fritz von Tarlenheim,person,RUT,,,,,,foreign minister,2020-01-15,,\n"
    "Black Michael Brigade,group,RUT,REB,BMB,,,,,,,\n"
    "Zenda League,body,ZLG,,,,,,,,,\n"
    "Strelsau Courier Agency,outlet,RUT,,,,,agency,,,,\n"
    "chancellor regent,title,,GOV,,,,,head of government,,,\n"
)


def world(table: str = RURITANIA) -> World:
    faults: list[Fault] = []
    packaged = World.load()
    own = read_actors(table, "actors.csv", packaged, faults)
    assert not faults, faults
    return extended(packaged, own.items, own.words)


def faults(table: str) -> list[str]:
    found: list[Fault] = []
    read_actors(table, "actors.csv", World.load(), found)
    return [str(f) for f in found]


OWN = world()


@pytest.mark.parametrize(
    ("mention", "on", "name", "country", "sector"),
    [
        ("Ruritania", None, "Ruritania", "RUT", ""),
        ("the Kingdom of Ruritania", None, "Ruritania", "RUT", ""),
        ("Strelsau", None, "Strelsau", "RUT", "GOV"),
        ("Ganlook", None, "Ganlook", "GRAU", "GOV"),
        ("Ruritanian prime minister", date(2021, 1, 1), "Rudolf Rassendyll", "RUT", "GOV"),
        ("Ruritania's prime minister", date(2023, 7, 1), "Flavia Elphberg", "RUT", "GOV"),
        ("the chancellor regent of Ruritania", date(2024, 7, 1), "Flavia Elphberg", "RUT", "GOV"),
        ("Rassendyll", date(2021, 1, 1), "Rudolf Rassendyll", "RUT", "GOV"),
        ("Rassendyll", date(2024, 1, 1), "Rudolf Rassendyll", "RUT", ""),
        ("the Ruritanian foreign minister", date(2021, 1, 1), "Fritz von Tarlenheim", "RUT", "GOV"),
        ("Graustarker troops", None, "Graustarker troops", "GRAU", "MIL"),
        ("BMB", None, "Black Michael Brigade", "RUT", "REB"),
        ("the Zenda League", None, "Zenda League", "ZLG", "IGO"),
    ],
)
def test_a_mention_is_resolved(mention: str, on: date | None, name: str, country: str, sector: str) -> None:
    found = who(mention, on, world=OWN)
    assert (found.name, found.country, found.sector) == (name, country, sector)


def test_the_packaged_tables_stay_as_they_are() -> None:
    assert who("Strelsau").country == ""
    assert not World.load().is_state("RUT")
    assert OWN.is_state("RUT") and OWN.is_state("FRA") and not OWN.is_state("ZLG")
    assert "ZLG" in OWN.bodies
    assert "Strelsau Courier Agency" in OWN.agencies and "Reuters" in OWN.agencies


def test_a_person_of_the_packaged_tables_may_get_a_new_office() -> None:
    own = world("name,kind,code,office,role,valid_from\nAngela Merkel,person,UNO,UN envoy,official,2027-02-01\n")
    assert who("Angela Merkel", date(2027, 3, 1), world=own).office == "UN envoy"
    assert "Chancellor" in who("Angela Merkel", date(2015, 3, 1), world=own).office


def test_an_office_passes_to_the_own_holder_on_his_first_day() -> None:
    own = world("name,kind,code,role,valid_from\nJeanne Exemple,person,FRA,head of state,2027-05-14\n")
    assert [i.name for i in own.holders("FRA", "head of state", date(2027, 5, 14))] == ["Jeanne Exemple"]
    assert [i.name for i in own.holders("FRA", "head of state", date(2027, 5, 13))] == ["Emmanuel Macron"]
    assert own.holders("FRA", "head of state", date(2028, 1, 1))[0].office == "head of state of France"


def test_tenures_of_one_office_follow_each_other() -> None:
    table = (
        "name,kind,code,role,valid_from\n"
        "Ruritania,country,RUT,,\n"
        "Ann Alpha,person,RUT,head of state,2001-02\n"
        "Ben Beta,person,RUT,head of state,2005\n"
    )
    held = world(table).holders("RUT", "head of state", date(2010, 1, 1))
    assert [i.name for i in held] == ["Ben Beta"]
    assert world(table).holders("RUT", "head of state", date(2004, 12, 31))[0].name == "Ann Alpha"


def test_an_own_name_wins_over_a_town() -> None:
    assert who("Stavanger").country == "NOR"
    own = world("name,kind,code\nRogaland,country,RGL\nStavanger,capital,RGL\n")
    assert who("Stavanger", world=own).country == "RGL"


def test_a_name_that_is_a_word_needs_support() -> None:
    own = world("name,kind,code,office\nAlma March,person,FRA,Deputy of Lyon\n")
    assert own.names_at(["March"], 0)[1][0].by == "common"
    assert own.names_at(["Alma", "March"], 0)[1][0].by == "full"


@pytest.mark.model
def test_own_actors_are_read_in_running_text(parser: SpacyParser, tmp_path: Path) -> None:
    (tmp_path / "actors.csv").write_text(RURITANIA, "utf-8")
    tools = Tools.load(parser, tmp_path)
    text = (
        "Ruritania's prime minister arrived in Edelweiss on Monday. She met Graustark's president. "
        "Ruritanians protested against the visit. Her government condemned an attack by the Black Michael Brigade. "
        "The brigade had attacked Strelsau on Sunday."
    )
    found = read(Report(text, published=date(2024, 3, 6)), tools).entries
    assert [(e.type, e.actors[0].name, e.actors[0].country) for e in found if e.actors][:3] == [
        ("CONSULT", "Flavia Elphberg", "RUT"),
        ("CONSULT", "Flavia Elphberg", "RUT"),
        ("PROTEST", "Ruritanians", "RUT"),
    ]
    assert found[0].recipients[0].country == "GRAU"
    accusing = next(e for e in found if e.type == "ACCUSE")
    assert [(p.name, p.sector) for p in accusing.recipients] == [("Black Michael Brigade", "REB")]
    attack = found[-1]
    assert (attack.type, attack.actors[0].name) == ("ASSAULT", "Black Michael Brigade")
    assert attack.recipients[0].country == "RUT"


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("name,kind,colour\nA,group,red\n", "line 1: column 'colour'; columns are name, kind, code"),
        ("name;kind;code\nA;group;FRA\n", "line 1: column 'name;kind;code'; columns are"),
        ("name,code\nA,FRA\n", "line 1: no column 'kind'"),
        ("name,kind,kind\nA,group,\n", "line 1: column 'kind' twice"),
        ("name,kind\nA,group,REB\n", "line 2: 3 cells; 2 as in the first line"),
        ('name,kind\n"A"b,group\n', "line 2: not CSV"),
        ("name,kind\nA,tribe\n", "line 2: kind 'tribe'; country, body"),
        ("name,kind\n…,region\n", "line 2: name '…'; a name with letters"),
        ("name,kind,sector\nA,group,\n", "line 2: no sector; a group has one: AGR"),
        ("name,kind,sector\nA,group,ARMY\n", "line 2: sector 'ARMY'; AGR, BUS"),
        ("name,kind,sector,code\nA,country,GOV,AAA\n", "line 2: sector 'GOV'; a country as such has none"),
        ("name,kind,code\nA,country,\n", "line 2: no code; a country has a code"),
        ("name,kind,code\nA,country,Aa\n", "line 2: code 'Aa'; three to eight capitals"),
        ("name,kind,code\nA,agency,AAA\n", "line 2: code 'AAA'; a code of the packaged tables, or of a row"),
        ("name,kind,code,sector\nA,title,FRA,GOV\n", "line 2: code 'FRA'; a title belongs to no country"),
        ("name,kind,code,people\nA,agency,FRA,Aer\n", "line 2: people 'Aer'; only a row of kind country has it"),
        ("name,kind,code,role\nA,person,FRA,boss\n", "line 2: role 'boss'; activist, ambassador"),
        ("name,kind,code,role\nA,country,AAA,judge\n", "line 2: role 'judge'; of a country the office that rules"),
        ("name,kind,code,office\nA,outlet,FRA,Editor\n", "line 2: office 'Editor'; of an outlet: agency"),
        ("name,kind,code,valid_from\nA,person,FRA,May 2020\n", "line 2: valid_from 'May 2020'; YYYY-MM-DD"),
        ("name,kind,code,valid_from\nA,person,FRA,2020-13\n", "line 2: valid_from '2020-13'; YYYY-MM-DD"),
        (
            "name,kind,code,valid_from,valid_to\nA,agency,FRA,2020,2019\n",
            "line 2: valid_to 2019 before valid_from 2020",
        ),
        ("name,kind,code\nA,agency,FRA\nA,agency,FRA\n", "line 3: the row of line 2 again"),
        ("name,kind,sector\nwhite hand,group,REB\n", "line 2: name 'white hand'; a name has a capital"),
        ("name,kind,aliases,sector\nA,group,b c,REB\n", "line 2: the name 'b c'; a name has a capital"),
        ("name,kind,aliases,sector\nA,group,B; -,REB\n", "line 2: the name '-'; a name has letters"),
    ],
)
def test_a_fault_tells_line_what_was_found_and_what_is_allowed(table: str, said: str) -> None:
    (fault,) = faults(table)
    assert said in fault


def test_all_faults_are_told_at_once_with_the_lines_of_quoted_cells() -> None:
    table = 'name,kind,code,sector,note\n"A",tribe,,,"one\ntwo"\nB,group,XXX,ARMY,\n# a remark\n\nC,body,ZZ,,\n'
    assert [f.split(";")[0] for f in faults(table)] == [
        "actors.csv, line 2: kind 'tribe'",
        "actors.csv, line 4: code 'XXX'",
        "actors.csv, line 4: sector 'ARMY'",
        "actors.csv, line 7: code 'ZZ'",
    ]


@pytest.mark.parametrize(
    ("text", "last", "day"),
    [
        ("2020", False, date(2020, 1, 1)),
        ("2020", True, date(2020, 12, 31)),
        ("2020-02", True, date(2020, 2, 29)),
        ("2020-02-03", True, date(2020, 2, 3)),
        ("", False, None),
    ],
)
def test_a_month_or_year_is_its_first_or_last_day(text: str, last: bool, day: date | None) -> None:
    assert as_day(text, last) == day


def test_a_folder_with_faults_is_refused_whole(tmp_path: Path) -> None:
    (tmp_path / "actors.csv").write_text("name,kind\nA,tribe\nB,tribe\n", "utf-8")
    with pytest.raises(TablesError) as caught:
        Tables.load(tmp_path)
    assert [(f.file, f.line) for f in caught.value.faults] == [("actors.csv", 2), ("actors.csv", 3)]


def test_a_country_may_change_its_code_by_date() -> None:
    own = world("name,kind,code,valid_from,valid_to\nOld Realm,country,OLD,,1990\nOld Realm,country,NEW,1991,\n")
    assert who("Old Realm", date(1985, 5, 1), world=own).country == "OLD"
    assert who("Old Realm", date(1995, 5, 1), world=own).country == "NEW"


def test_a_country_with_none_of_the_known_names_takes_a_code_over() -> None:
    own = world("name,kind,code,people\nEriador,country,ERI,Eriadori\n")
    assert own.country_name("ERI") == "Eriador"
    assert who("Eritrea", world=own).country == "" and who("the Eriadori army", world=own).country == "ERI"
    assert own.holders("ERI", "head of state", date(2020, 1, 1)) == ()
    more = world("name,kind,code\nAchaea,country,GRC\n")
    assert who("Greece", world=more).country == ""
    same = world("name,kind,code,aliases\nGreece,country,GRC,Elladistan\n")
    assert who("Elladistan", world=same).country == who("Greek", world=same).country == "GRC"
