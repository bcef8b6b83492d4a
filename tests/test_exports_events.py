"""Event tables: read back by strict readers, coded by the schemes' own rules."""

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pandas
import pytest

import export_book as rows
from dragoman.events.codes import Codes
from dragoman.exports import cameo, export, planned, polecat
from dragoman.ledger import Found, Ledger, ReportRow
from dragoman.model import MODES, STATUSES, Entry, EventType, Report, Status, When

HEAD = (
    "Event ID|Event Date|Event Type|Event Mode|Intensity|Quad Code|Contexts|Actor Name|Actor Country|Actor COW|"
    "Primary Actor Sector|Actor Sectors|Actor Title|Actor Name Raw|Wikipedia Actor ID|Recipient Name|"
    "Recipient Country|Recipient COW|Primary Recipient Sector|Recipient Sectors|Recipient Title|Recipient Name Raw|"
    "Wikipedia Recipient ID|Placename|City|District|Province|Country|Latitude|Longitude|GeoNames ID|Raw Placename|"
    "Feature Type|Source|Publication Date|Story People|Story Organizations|Story Locations|Language|Version"
).split("|")  # the head line of POLECAT's files, see docs/exports.md
POLECAT_TYPES = dict.fromkeys((*HEAD, "Thread", "Entry ID"), "str") | {
    "Intensity": "float64", "Latitude": "float64", "Longitude": "float64", "Confidence": "float64",
    "Evidence Start": "int64", "Evidence End": "int64",
}  # fmt: skip
CAMEO_TYPES = dict.fromkeys(cameo.COLUMNS + cameo.OWN, "str") | {
    "GLOBALEVENTID": "int64", "SQLDATE": "int64", "MonthYear": "int64", "Year": "int64", "FractionDate": "float64",
    "QuadClass": "int64", "GoldsteinScale": "float64", "Confidence": "float64", "EvidenceStart": "int64",
    "EvidenceEnd": "int64",
}  # fmt: skip


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    with Ledger(rows.book(tmp_path_factory.mktemp("events") / "ledger.db")) as ledger:
        yield ledger


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out.tsv"


def polecat_frame(out: Path) -> pandas.DataFrame:
    return pandas.read_csv(
        out, sep="\t", dtype=POLECAT_TYPES, parse_dates=["Event Date", "Publication Date", "Act Start", "Act End"],
        date_format="%Y-%m-%d", na_values=[], keep_default_na=True,
    )  # fmt: skip


def cameo_frame(out: Path) -> pandas.DataFrame:
    return pandas.read_csv(out, sep="\t", dtype=CAMEO_TYPES, keep_default_na=False)


def found(entry: Entry, published: When | None = None) -> Found[Entry]:
    return Found(entry, ReportRow("k", Report("", "r"), published or rows.days("2031-04-03")))


# --- POLECAT --------------------------------------------------------------------------------------


def test_polecats_forty_columns_come_first_and_in_its_order(book: Ledger, out: Path) -> None:
    export(book, "polecat", str(out))
    head = out.read_text("utf-8").split("\n")[0].split("\t")
    assert head[:40] == HEAD and head[40:] == list(polecat.OWN)


def test_a_strict_reader_takes_polecats_types(book: Ledger, out: Path) -> None:
    assert export(book, "polecat", str(out)) == 5
    frame = polecat_frame(out)
    assert frame["Event Date"].dt.date.tolist()[:2] == [date(2031, 4, 1), date(2031, 4, 2)]
    assert frame["Act End"].dt.date[0] == date(2031, 5, 31)
    visit = frame.iloc[0]
    assert (visit["Event Type"], visit["Quad Code"], visit["Intensity"]) == ("AGREE", "VERBAL COOPERATION", 2.5)
    assert (visit["Status"], visit["Act Type"], visit["Contexts"]) == (
        "planned",
        "CONSULT",
        "diplomatic; economic; future",
    )
    assert (visit["Actor Country"], visit["Actor COW"], visit["Primary Actor Sector"]) == ("TCD", "483", "GOV")
    assert (visit["City"], visit["Country"], visit["Longitude"]) == ("Libreville", "GAB", 9.45)
    assert visit["Word"] == "Reuters ‹ a “source”"
    assert frame["Event ID"].is_unique and frame["Event Mode"].isna()[0]


def test_a_missing_value_is_none_as_polecat_writes_it(book: Ledger, out: Path) -> None:
    export(book, "polecat", str(out))
    with out.open(encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file, delimiter="\t", strict=True))
    assert {row["Wikipedia Actor ID"] for row in table} == {"None"}
    (protest,) = (row for row in table if row["Event Type"] == "PROTEST")
    assert (protest["Actor Name"], protest["Recipient Country"], protest["Act Start"]) == ("None", "None", "")
    assert protest["Event Date"] == "2031-03-31"


def test_several_parties_stand_in_one_cell_or_in_dyads(book: Ledger, out: Path) -> None:
    export(book, "polecat", str(out), type="CONSULT", status="occurred")
    row = polecat_frame(out).iloc[0]
    assert (row["Actor Name"], row["Actor Country"]) == ("Chad; Togo; NATO", "TCD; TGO; NAT")
    assert (row["Actor COW"], row["Actor Title"]) == ("483; 461; None", "None; President; None")
    export(book, "polecat", str(out), type="CONSULT", status="occurred", dyads=True)
    frame = polecat_frame(out)
    pairs = list(zip(frame["Actor Country"], frame["Recipient Country"], strict=True))
    assert len(pairs) == 6 and {("TCD", "TGO"), ("TGO", "TCD")} < set(pairs)
    assert frame["Event ID"].is_unique and set(frame["Entry ID"]) == {row["Entry ID"]}
    export(book, "polecat", str(out), type="ASSAULT", dyads=True)
    frame = polecat_frame(out)
    assert frame["Recipient Name"].tolist() == ["Chad", "Gabon"]
    assert frame["Actor Name"][0] == "'=HYPERLINK(1)" and frame["Actor Name Raw"][0] == '"the band"'


def test_every_type_and_mode_has_a_score() -> None:
    for kind, modes in MODES.items():
        assert -10 <= polecat.score(kind, ()) <= 10
        assert all(-10 <= polecat.score(kind, (mode,)) <= 10 for mode in modes)
    assert polecat.score("CONSULT", ("visit",)) == 4.0 and polecat.score("ACCUSE", ()) < 0


def test_states_have_their_numbers() -> None:
    numbers = {"USA": 2, "GBR": 200, "DEU": 255, "RUS": 365, "CHN": 710, "TWN": 713, "VNM": 816, "SRB": 345}
    assert {code: polecat.cow()[code] for code in numbers} == numbers


# --- CAMEO ----------------------------------------------------------------------------------------


def test_a_strict_reader_takes_cameos_types(book: Ledger, out: Path) -> None:
    export(book, "cameo", str(out))
    frame = cameo_frame(out)
    visit = frame.iloc[0]
    assert (visit["SQLDATE"], visit["MonthYear"], visit["Year"]) == (20310401, 203104, 2031)
    assert visit["FractionDate"] == pytest.approx(2031 + 121 / 365, abs=1e-4)
    assert (visit["Actor1Code"], visit["Actor2Code"], visit["Actor2Name"]) == ("TCDGOV", "GAB", "Gabon")
    assert (visit["EventCode"], visit["EventBaseCode"], visit["EventRootCode"]) == ("036", "036", "03")
    assert (visit["QuadClass"], visit["GoldsteinScale"], visit["ActCode"]) == (1, 4.0, "042")
    assert frame["GLOBALEVENTID"].is_unique and (frame["GLOBALEVENTID"] >= 0).all()
    assert set(frame["SOURCEURL"]) == {"https://example.org/a,b"}


def test_rows_name_their_threads(book: Ledger, out: Path) -> None:
    threads = {found.row.id: found.thread for found in book.entries()}
    assert all(threads.values())
    export(book, "cameo", str(out))
    assert all(threads[row["EntryID"]] == row["Thread"] for _, row in cameo_frame(out).iterrows())
    export(book, "polecat", str(out))
    assert all(threads[row["Entry ID"]] == row["Thread"] for _, row in polecat_frame(out).iterrows())


def test_numbers_of_events_stay(book: Ledger, out: Path) -> None:
    export(book, "cameo", str(out))
    before = cameo_frame(out)["GLOBALEVENTID"].tolist()
    export(book, "cameo", str(out), sort="-reported")
    assert sorted(cameo_frame(out)["GLOBALEVENTID"]) == sorted(before)


def test_those_who_meet_stand_with_one_another(book: Ledger, out: Path) -> None:
    export(book, "cameo", str(out), type="CONSULT", status="occurred")
    frame = cameo_frame(out)
    assert set(zip(frame["Actor1Code"], frame["Actor2Code"], strict=True)) == {
        ("TCDGOV", "TGOGOV"), ("TGOGOV", "TCDGOV"), ("TCDGOV", "IGONAT"), ("IGONAT", "TCDGOV"), ("TGOGOV", "IGONAT"),
        ("IGONAT", "TGOGOV"),
    }  # fmt: skip
    alliance = frame[frame["Actor1Code"] == "IGONAT"].iloc[0]
    assert (alliance["Actor1CountryCode"], alliance["Actor1KnownGroupCode"], alliance["Actor1Type1Code"]) == (
        "", "NAT", "IGO",
    )  # fmt: skip


def test_a_visit_made_is_a_visit_hosted() -> None:
    for code, other in (("042", "043"), ("043", "042")):
        visit = rows.entry(
            "CONSULT",
            "occurred",
            actors=(rows.CHAD,),
            recipients=(rows.GABON,),
            when=rows.days("2031-04-01"),
            cameo=code,
        )
        told = [(r[5], r[10], r[15]) for r in cameo.rows(found(visit))]
        assert told == [("TCDGOV", "GAB", code), ("GAB", "TCDGOV", other)]


def test_cameo_has_no_code_for_a_plot(book: Ledger, out: Path) -> None:
    assert export(book, "cameo", str(out), type="ASSAULT") == 0


def test_every_code_of_the_ledger_has_a_quad_class_like_plovers() -> None:
    codes = Codes.load()
    names = ("VERBAL COOPERATION", "MATERIAL COOPERATION", "VERBAL CONFLICT", "MATERIAL CONFLICT")
    for kind in ("AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "THREATEN", "PROTEST", "COERCE", "ASSAULT"):
        assert names[cameo.quad_class(codes.cameo(kind, ())) - 1] == codes.quad(kind)  # type: ignore[arg-type]


# --- the rule for what lies ahead -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "status", "plover"),
    [
        ("CONSULT", "planned", "AGREE"),
        ("SUPPORT", "planned", "AGREE"),
        ("COOPERATE", "expected", "AGREE"),
        ("AID", "possible", "AGREE"),
        ("RETREAT", "planned", "CONCEDE"),
        ("CONCEDE", "planned", "CONCEDE"),
        ("SANCTION", "planned", "SANCTION"),
        ("AGREE", "planned", "AGREE"),
        ("CONSULT", "occurred", "CONSULT"),
        ("CONSULT", "cancelled", "CONSULT"),
        ("AID", "negated", "AID"),
    ],
)
def test_plovers_rule(kind: EventType, status: Status, plover: EventType) -> None:
    assert planned.plover_type(rows.entry(kind, status)) == plover


@pytest.mark.parametrize(
    ("code", "ahead"),
    [
        ("040", "036"), ("042", "036"), ("045", "039"), ("051", "032"), ("057", "032"), ("060", "031"),
        ("0631", "0313"), ("072", "0332"), ("0811", "0351"), ("0831", "0341"), ("0841", "0353"), ("0871", "0356"),
        ("030", "030"), ("010", "010"), ("026", "026"), ("112", "112"), ("138", "138"), ("141", ""), ("163", ""),
        ("190", ""),
    ],
)  # fmt: skip
def test_cameos_rule(code: str, ahead: str) -> None:
    assert planned.cameo_code(rows.entry("CONSULT", "planned", cameo=code)) == ahead
    assert planned.cameo_code(rows.entry("CONSULT", "ongoing", cameo=code)) == code


def test_every_intent_has_a_score() -> None:
    for kind, modes in MODES.items():
        for mode in ((), *((m,) for m in modes)):
            code = planned.cameo_code(rows.entry(kind, "planned", modes=mode))
            assert code == "" or -10 <= Codes.load().goldstein(code) <= 10


@pytest.mark.parametrize(
    ("entry", "day"),
    [
        (rows.entry("AID", when=rows.days("2031-03-01")), "2031-03-01"),
        (rows.entry("AID", when=rows.days(None, "2031-03-31")), "2031-03-31"),
        (rows.entry("AID", "planned", when=rows.days("2031-06-01")), "2031-04-03"),
        (rows.entry("AID", "planned", when=rows.days("2031-06-01"), said_on=rows.days("2031-04-01")), "2031-04-01"),
        (rows.entry("AID", "negated", when=rows.days("2031-03-01")), "2031-04-03"),
        (rows.entry("AID"), "2031-04-03"),
        (rows.entry("AID", when=When(text="once")), "2031-04-03"),
    ],
)
def test_the_day_that_an_event_counts_for(entry: Entry, day: str) -> None:
    assert planned.day_of(found(entry)) == date.fromisoformat(day)


def test_without_any_day_there_is_none() -> None:
    nothing = found(rows.entry("AID", actors=(rows.CHAD,)), When())
    assert planned.day_of(nothing) is None and list(cameo.rows(nothing)) == []


def test_every_status_is_coded_or_asked_for() -> None:
    assert set(planned.CODED) | planned.AHEAD | {"cancelled", "negated", "hypothetical"} == set(STATUSES)
