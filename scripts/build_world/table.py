"""The table that is built: items and the names they go by, with the case each name is written in."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from dragoman.actors.spelling import case_flag, easier, key_of

Row = tuple[str, str, str, str, str, str, str, str, str]
"""kind, name, country, sector, office, role, valid from, valid to, origin"""


@dataclass(slots=True)
class Table:
    """Rows in the order given; ``words`` are English words that an acronym must not be mistaken for."""

    words: frozenset[str]
    rows: dict[Row, int] = field(default_factory=dict)
    names: dict[str, dict[tuple[int, str], None]] = field(default_factory=dict)
    rejected: list[str] = field(default_factory=list)

    def add(self, row: Row, names: list[str], flag: str = "") -> None:
        """Enter a row under its names. ``flag`` overrides the case flag found from each name's spelling."""
        number = self.rows.setdefault(row, len(self.rows))
        for name in names:
            key = key_of(name)
            if key:
                self.names.setdefault(key, {})[number, flag or case_flag(name, self.words)] = None

    def write(self, folder: Path) -> None:
        """Write ``items.tsv`` and ``names.tsv``."""
        items = ("\t".join(row) for row in self.rows)
        (folder / "items.tsv").write_text("\n".join(items) + "\n", encoding="utf-8")
        lines = []
        for key, refs in self.names.items():
            best: dict[int, str] = {}
            for number, flag in refs:
                best[number] = easier(best.get(number, flag), flag)
            lines.append(f"{key}\t{' '.join(f'{n}{f}' for n, f in best.items())}")
        (folder / "names.tsv").write_text("\n".join(sorted(lines)) + "\n", encoding="utf-8")
