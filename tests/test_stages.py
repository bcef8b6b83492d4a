"""No stage imports a later one: the file tree is the order in which a report goes."""

import ast
from pathlib import Path

import dragoman
from dragoman.reading import STAGES

PACKAGE = Path(dragoman.__file__).parent


def _imports(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("dragoman"):
            parts = node.module.split(".")
            found |= {parts[1]} if len(parts) > 1 else {alias.name for alias in node.names}
    return found


def test_every_stage_exists() -> None:
    for stage in STAGES:
        assert (PACKAGE / f"{stage}.py").exists() or (PACKAGE / stage / "__init__.py").exists(), stage


def test_no_stage_imports_a_later_one() -> None:
    order = {stage: i for i, stage in enumerate(STAGES)}
    wrong = []
    for stage, at in order.items():
        folder = PACKAGE / stage
        for path in sorted(folder.rglob("*.py")) if folder.is_dir() else [PACKAGE / f"{stage}.py"]:
            later = {name for name in _imports(path) if order.get(name, -1) > at}
            wrong += [f"{path.relative_to(PACKAGE)} imports {name}" for name in sorted(later)]
    assert not wrong, wrong
