"""A folder of the user's tables: its documentation, its faults, and reading with it."""

import re
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dragoman.cli import app
from dragoman.cli_exit import UNUSABLE, USAGE
from dragoman.ledger import Ledger, TablesReader, of_files
from dragoman.parse.spacy_model import SpacyParser
from dragoman.proving import proved
from dragoman.tables import Tables, TablesError

PAGE = Path(__file__).resolve().parent.parent / "docs" / "own-tables.md"
EXAMPLE = re.compile(r"<!-- example: (\S+) -->\n(`{3,4})\w+\n(.*?)^\2\n<!-- /example -->", re.DOTALL | re.MULTILINE)
ITEM = '[[item]]\nid = "bow"\ntype = "SUPPORT"\nverbs = ["hug"]\nexamples = ["Peru hugged Chile."]\n'


def folder(path: Path, **files: str) -> Path:
    """A folder with these files, ``__`` standing for a slash and ``_`` before the ending for a stop."""
    for name, text in files.items():
        place, _, ending = name.rpartition("_")
        file = path / f"{place.replace('__', '/')}.{ending}"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return path


def documented(path: Path) -> Path:
    """The folder that the documentation shows."""
    for example in EXAMPLE.finditer(PAGE.read_text("utf-8")):
        file = path / example[1]
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(example[3], "utf-8")
    return path


def faults(path: Path) -> list[str]:
    with pytest.raises(TablesError) as caught:
        Tables.load(path)
    return [str(f) for f in caught.value.faults]


@pytest.mark.model
def test_the_documented_folder_is_sound(parser: SpacyParser, tmp_path: Path) -> None:
    tables = Tables.load(documented(tmp_path))
    assert (tables.rows, tables.items, len(tables.cases)) == (11, 1, 3)
    assert proved(tables, parser).events is tables.events


@pytest.mark.model
def test_the_tables_of_the_peers_suite_are_sound(parser: SpacyParser, tmp_path: Path) -> None:
    gold = PAGE.parent.parent / "gold" / "petrarch"
    tables = shutil.copytree(gold / "tables", tmp_path / "tables")
    shutil.copytree(gold / "verbs", tables / "lexicon")
    own = Tables.load(tables)
    assert own.taken == {"ERI": "Eriador", "FRO": "Shire"}
    assert proved(own, parser).world.country_name("GON") == "Gondor"


def test_every_column_kind_and_role_is_documented() -> None:
    from dragoman.actors.world import ROLES
    from dragoman.tables.actors import COLUMNS, KINDS

    text = " ".join(PAGE.read_text("utf-8").split())
    assert [c for c in COLUMNS if f"`{c}`" not in text] == []
    assert [k for k in KINDS if not re.search(rf"\b{k}\b", text)] == []
    assert [r for r in ROLES - {"former"} if not re.search(rf"\b{r}\b", text)] == []


def test_the_label_depends_on_the_content_alone(tmp_path: Path) -> None:
    one, other = folder(tmp_path / "a", lexicon__x_toml=ITEM), folder(tmp_path / "b", lexicon__x_toml=ITEM)
    assert Tables.load(one).label == Tables.load(other).label
    (other / "lexicon" / "x.toml").write_text(ITEM.replace("hug", "kneel before"), "utf-8")
    assert Tables.load(one).label != Tables.load(other).label


def test_an_own_item_takes_the_place_of_a_packaged_one(tmp_path: Path) -> None:
    tables = Tables.load(folder(tmp_path, lexicon__x_toml=ITEM.replace('"bow"', '"lift"')))
    assert [i.verbs for i in tables.events.items if i.id == "lift"] == [("hug",)]


def test_an_own_item_comes_before_packaged_ones_for_the_same_words(tmp_path: Path) -> None:
    tables = Tables.load(folder(tmp_path, lexicon__x_toml=ITEM.replace("hug", "withdraw")))
    assert tables.events.verbs["withdraw"]
    words = [(rest, item.id) for rest, item in tables.events.verbs["withdraw"]]
    assert words[-1][0] == () and next(id_ for rest, id_ in words if not rest) == "bow"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[item]\n", "lexicon/x.toml, line 1: not TOML"),
        ('items = 3\n[[item]]\nid="a"\n', "lexicon/x.toml, line 1: unknown table 'items'; each item begins"),
        (ITEM + "colour = 3\n", "lexicon/x.toml, line 6: item 'bow': unknown key 'colour'; id, type"),
        (ITEM.replace("SUPPORT", "SMILE"), "lexicon/x.toml, line 3: item 'bow': unknown type 'SMILE'; AGREE"),
        (ITEM + "\n" + ITEM, "lexicon/x.toml, line 8: item 'bow': two items have the id 'bow'; an id stands once"),
        (ITEM + 'object = ["@throng"]\n', "lexicon/x.toml, line 6: item 'bow': class @throng is not defined; @country"),
        (ITEM + 'cameo = "345"\n', "lexicon/x.toml, line 6: item 'bow': '345' is no CAMEO code; a CAMEO code of two"),
        (ITEM.replace("examples", "#"), "lexicon/x.toml, line 1: item 'bow': no examples; at least one"),
        (ITEM.replace('["hug"]', "[3]"), "lexicon/x.toml, line 4: item 'bow': verbs must be a list of words"),
    ],
)
def test_a_fault_of_the_lexicon_has_its_line(text: str, said: str, tmp_path: Path) -> None:
    assert any(fault.startswith(said) for fault in faults(folder(tmp_path, lexicon__x_toml=text)))


@pytest.mark.parametrize(
    ("block", "said"),
    [
        ("nothing", "codebook/p.md, line 3: a block that is no list"),
        ("- text: A.\n  entries: [", "codebook/p.md, line 5: not YAML"),
        ("- text: A.\n  entries: []\n- text: B.", "codebook/p.md, line 5: no list of entries; entries: [] for none"),
        ("- entries: []", "codebook/p.md, line 3: no text; text: a sentence"),
        ("- text: A.\n  entries: []\n  day: 1", "codebook/p.md, line 3: unknown key 'day'; text, entries"),
        ("- text: A.\n  entries: [{type: NOD, status: occurred}]", "codebook/p.md, line 3: type 'NOD'; AGREE"),
        ("- text: A.\n  entries: [{type: AID, status: done}]", "codebook/p.md, line 3: status 'done'; occurred"),
        (
            "- text: A.\n  entries: [{type: AID, status: occurred, modes: [riot]}]",
            "codebook/p.md, line 3: AID with",
        ),
        ("- text: A.\n  entries: [{type: AID, status: occurred, when: May}]", "codebook/p.md, line 3: when 'May'"),
        ("- text: A.\n  entries: []\n  published: May", "codebook/p.md, line 3: published 'May'; YYYY-MM-DD"),
    ],
)
def test_a_fault_of_the_codebook_has_its_line(block: str, said: str, tmp_path: Path) -> None:
    (fault,) = faults(folder(tmp_path, codebook__p_md=f"Page\n```entries\n{block}\n```\n"))
    assert fault.startswith(said)


def test_faults_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    files = {"actors_csv": "name,kind\nA,tribe\n", "lexicon__x_toml": "[[item]\n", "codebook__p_md": "no block\n"}
    found = faults(folder(tmp_path, **files, actors_xlsx="", lexicon__y_csv=""))
    assert [f.split(",")[0] for f in found] == [
        "actors.csv",
        "actors.xlsx",
        "codebook/p.md",
        "lexicon/x.toml",
        "lexicon/y.csv",
    ]


def test_a_file_that_is_not_utf8_is_a_fault(tmp_path: Path) -> None:
    folder(tmp_path, actors_csv="")
    (tmp_path / "actors.csv").write_bytes(b"name,kind\nMalm\xf6,place\n")
    assert faults(tmp_path) == ["actors.csv, line 2: not UTF-8 (byte 14); save the file as UTF-8"]


@pytest.mark.model
def test_sentences_that_give_what_they_must_not_are_faults(parser: SpacyParser, tmp_path: Path) -> None:
    item = (
        '[[item]]\nid = "bow"\ntype = "SUPPORT"\nverbs = ["hug"]\n'
        'examples = [\n  "Peru hugged Chile.",\n  "Peru slept.",\n]\n'
        'counterexamples = ["Cuba hugged Haiti."]\n'
    )
    page = (
        "```entries\n"
        '- text: "Peru hugged Chile."\n'
        "  entries: [{type: SUPPORT, status: occurred, actors: [CHL]}]\n"
        '- text: "Peru hugged Chile."\n'
        "  known_miss: true\n"
        "  entries: [{type: SUPPORT, status: occurred, actors: [PER]}]\n"
        "```\n"
    )
    tables = Tables.load(folder(tmp_path, lexicon__x_toml=item, codebook__p_md=page))
    with pytest.raises(TablesError) as caught:
        proved(tables, parser)
    assert [str(f) for f in caught.value.faults] == [
        "codebook/p.md, line 2: 'Peru hugged Chile.' gives {type: SUPPORT, status: occurred, actors: [PER], "
        "recipients: [CHL], when: [None, 2026-03-10]}; wanted {type: SUPPORT, status: occurred, actors: [CHL]}",
        "codebook/p.md, line 4: 'Peru hugged Chile.' gives its entries; take known_miss off",
        "lexicon/x.toml, line 7: item 'bow': the example 'Peru slept.' gives no entry; wanted SUPPORT",
        "lexicon/x.toml, line 9: item 'bow': the counter-example 'Cuba hugged Haiti.' gives an entry through it; "
        "wanted none",
    ]


# --- the command line ---------------------------------------------------------------------------


def run(*words: str | Path) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, [str(w) for w in words])
    return result.exit_code, result.stdout, result.stderr


@pytest.mark.model
def test_the_commands_read_with_the_tables(tmp_path: Path) -> None:
    tables = documented(tmp_path / "tables")
    report = tmp_path / "report.txt"
    report.write_text("The Ruritanian prime minister praised the Zenda League.\n", "utf-8")
    code, out, _ = run("check-tables", tables)
    assert code == 0
    label = Tables.load(tables).label
    assert "11 actors, 1 items of the lexicon, 3 sentences of the codebook" in out and label in out
    code, out, _ = run("read", report, "--published", "2024-05-01", "--tables", tables, "--json")
    assert code == 0 and '"name": "Flavia Elphberg"' in out and '"country": "ZLG"' in out
    entry = re.search(r'"id": "([0-9a-f]{12})"', out)
    assert entry
    code, out, _ = run("why", entry[1], report, "--published", "2024-05-01", "--tables", tables)
    assert code == 0 and "Flavia Elphberg" in out
    code, out, _ = run("who", "Ruritania's prime minister", "--on", "2020-05-01", "--tables", tables)
    assert code == 0 and "Rudolf Rassendyll" in out
    ledger = tmp_path / "ledger.db"
    code, out, err = run("add", report, "--ledger", ledger, "--published", "2024-05-01", "--tables", tables)
    assert (code, err) == (0, "") and out.startswith("1 added")
    with Ledger(ledger) as book:
        assert book.entries(actor="RUT")[0].row.recipients[0].country == "ZLG"
        assert book.reports()[0].reader.endswith(f", {label}")


@pytest.mark.parametrize("command", [("read", "r.txt"), ("why", "a", "r.txt"), ("add", "r.txt"), ("check-tables",)])
def test_tables_with_faults_are_refused(
    command: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("r.txt").write_text("Peru praised Chile.\n", "utf-8")
    folder(Path("tables"), actors_csv="name,kind\nA,tribe\nB,\n")
    where = ("tables",) if command[0] == "check-tables" else ("--tables", "tables")
    code, out, err = run(*command, *where)
    assert (code, out) == (UNUSABLE, "")
    assert [line.split(";")[0] for line in err.splitlines()] == [
        "dragoman: actors.csv, line 2: kind 'tribe'",
        "dragoman: actors.csv, line 3: no kind",
    ]
    assert not Path("ledger.db").exists()


def test_a_folder_that_is_none_is_wrong_usage(tmp_path: Path) -> None:
    code, _, err = run("who", "Peru", "--tables", tmp_path / "none")
    assert code == USAGE and "is no folder" in err


@pytest.mark.model
def test_a_folder_that_changes_while_it_is_used_ends_the_run(tmp_path: Path) -> None:
    from dragoman.ledger import LedgerError

    tables = folder(tmp_path / "tables", lexicon__x_toml=ITEM)
    load = TablesReader(tables, Tables.load(tables).label)
    (tables / "lexicon" / "x.toml").write_text(ITEM + "\n", "utf-8")
    report = tmp_path / "r.txt"
    report.write_text("Peru hugged Chile.\n", "utf-8")
    with Ledger(tmp_path / "ledger.db", write=True) as book, pytest.raises(LedgerError, match="was changed"):
        list(book.add(of_files([report]), load))


@pytest.mark.model
def test_other_processes_read_with_the_tables(tmp_path: Path) -> None:
    tables = Tables.load(documented(tmp_path / "tables"))
    report = tmp_path / "r.txt"
    report.write_text("Flavia Elphberg visited Graustark on Monday.\n", "utf-8")
    with Ledger(tmp_path / "ledger.db", write=True) as book:
        (added,) = book.add(of_files([report]), TablesReader(tables.folder, tables.label), processes=1)
        assert added.outcome == "added"
        assert book.entries()[0].row.recipients[0].country == "GRAU"
