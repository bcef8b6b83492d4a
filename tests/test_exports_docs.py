"""docs/exports.md names what is exported."""

import importlib.util
from pathlib import Path

from dragoman.exports import FORMATS, cameo, polecat

ROOT = Path(__file__).resolve().parent.parent
PAGE = (ROOT / "docs" / "exports.md").read_text("utf-8")


def test_the_columns_on_the_page_are_those_of_the_tables() -> None:
    spec = importlib.util.spec_from_file_location("refresh", ROOT / "docs" / "refresh.py")
    assert spec and spec.loader
    refresh = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(refresh)
    assert refresh.columns(PAGE) == PAGE, "docs/exports.md shows old columns; run: python docs/refresh.py"


def test_every_format_and_column_of_event_tables_is_documented() -> None:
    assert [name for name in FORMATS if f"| `{name}` |" not in PAGE] == []
    assert [name for name in (*polecat.COLUMNS, *polecat.OWN) if f"`{name}`" not in PAGE] == []
    gdelt = [name for name in (*cameo.COLUMNS, *cameo.OWN) if not name.startswith("Actor2")]
    assert [name for name in gdelt if f"`{name}`" not in PAGE] == []
