"""What is written about Dragoman is what it does."""

import dataclasses
import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest
from typer.main import get_command

from dragoman import model
from dragoman.cli import app
from dragoman.parse.spacy_model import SpacyParser
from dragoman.reading import Tools

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf-8")
CLI = (ROOT / "docs" / "cli.md").read_text("utf-8")
LEDGER = (ROOT / "docs" / "ledger.md").read_text("utf-8")


def _refresh() -> ModuleType:
    spec = importlib.util.spec_from_file_location("refresh", ROOT / "docs" / "refresh.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.model
def test_the_output_in_the_readme_is_real(parser: SpacyParser) -> None:
    refresh = _refresh()
    shown = refresh.refreshed(README, refresh.sample(Tools.load(parser)))
    assert shown == README, "README.md shows an old output; run: python docs/refresh.py"


def test_every_command_and_option_is_documented() -> None:
    for name, command in get_command(app).commands.items():  # type: ignore[attr-defined]
        assert f"dragoman {name}" in CLI
        for option in (o for p in command.params for o in p.opts if o.startswith("--") and o != "--help"):
            assert f"`{option}" in CLI, f"{option} of {name}"


@pytest.mark.parametrize(
    "row",
    [model.Entry, model.Party, model.When, model.Link, model.Statement, model.Figure, model.Upcoming, model.Diagnostic],
)
def test_every_field_is_documented(row: type) -> None:
    hidden = {"report_id", "rule", "rules", "value", "reasons"}
    for field in dataclasses.fields(row):
        assert field.name in hidden or f"`{field.name}`" in LEDGER, f"{row.__name__}.{field.name}"


def test_every_type_mode_and_status_is_documented() -> None:
    for kind, modes in model.MODES.items():
        (line,) = (x for x in LEDGER.splitlines() if x.startswith(f"| {kind} "))
        assert [m for m in modes if not re.search(rf"\b{m}\b", line)] == []
    for status in model.STATUSES:
        assert f"| {status} |" in LEDGER
        assert f"| {status} |" in README


def test_every_page_is_in_the_site_and_every_decision_has_a_number_of_its_own() -> None:
    site, index = (ROOT / "mkdocs.yml").read_text("utf-8"), (ROOT / "docs" / "index.md").read_text("utf-8")
    pages = [p.relative_to(ROOT / "docs").as_posix() for p in (ROOT / "docs").rglob("*.md")]
    assert [p for p in pages if f": {p}\n" not in site] == []
    assert [p for p in pages if f"]({p})" not in index and p != "index.md"] == []
    numbers = [p.name[:4] for p in (ROOT / "docs" / "decisions").glob("*.md")]
    assert sorted(numbers) == sorted(set(numbers))
