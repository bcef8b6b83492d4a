"""docs/ledger-store.md names what there is."""

import re
from pathlib import Path
from typing import get_type_hints

from dragoman.ledger import Filters
from dragoman.ledger.counts import DIMENSIONS
from dragoman.ledger.schema import migrations

DOCS = (Path(__file__).resolve().parent.parent / "docs" / "ledger-store.md").read_text("utf-8")


def test_every_table_is_documented() -> None:
    made = re.findall(r"CREATE (?:VIRTUAL )?(?:TABLE|VIEW) (\w+)", "".join(migrations()))
    assert "entry" in made
    assert [name for name in made if f"`{name}`" not in DOCS] == []


def test_every_filter_and_dimension_is_documented() -> None:
    assert [name for name in (*get_type_hints(Filters), *DIMENSIONS) if f"`{name}`" not in DOCS] == []
