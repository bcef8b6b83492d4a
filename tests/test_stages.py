"""No stage imports a later one: the file tree is the order in which a report goes."""

import ast
from pathlib import Path

import pytest

import dragoman
from dragoman.reading import STAGES

PACKAGE = Path(dragoman.__file__).parent
FREE = "model"
"""The rows of the ledger, which every stage may import."""


def _imports(code: str) -> set[str]:
    """The modules of the package, by their names under it, that a module imports."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(code)):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, "imports are absolute"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        found |= {name.split(".")[1] for name in names if name.startswith("dragoman.")}
    return found


@pytest.mark.parametrize(
    "code",
    [
        "import dragoman.word",
        "import dragoman.word.find as f",
        "from dragoman import word",
        "from dragoman.word import find",
    ],
)
def test_an_import_is_seen_in_all_its_forms(code: str) -> None:
    assert _imports(code) == {"word"}


def test_every_stage_exists() -> None:
    for stage in STAGES:
        assert (PACKAGE / f"{stage}.py").exists() or (PACKAGE / stage / "__init__.py").exists(), stage


def test_no_stage_imports_a_later_one_or_what_is_no_stage() -> None:
    order = {stage: i for i, stage in enumerate(STAGES)}
    wrong = []
    for stage, at in order.items():
        folder = PACKAGE / stage
        for path in sorted(folder.rglob("*.py")) if folder.is_dir() else [PACKAGE / f"{stage}.py"]:
            names = _imports(path.read_text("utf-8")) - {FREE}
            wrong += [f"{path.relative_to(PACKAGE)} imports {n}" for n in sorted(names) if order.get(n, at + 1) > at]
    assert not wrong, wrong
