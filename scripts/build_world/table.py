"""The table that is built: items and the names they go by, with the case each name is written in."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

from dragoman.actors.spelling import SMALL, key_of

Row = tuple[str, str, str, str, str, str, str, str, str]
"""kind, name, country, sector, office, role, valid from, valid to, origin"""

_ACRONYM = re.compile(r"(?:[A-Z]\.){2,}|[A-Z0-9&/+-]{2,}s?")


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
                self.names.setdefault(key, {})[number, flag or self.flag(name)] = None

    def flag(self, name: str) -> str:
        """How the case of a name has to be met: see `dragoman.actors.spelling.case_fits`."""
        plain = name.replace(".", "")
        if _ACRONYM.fullmatch(name) or (plain.isupper() and len(plain) <= 6 and " " not in plain):
            if key_of(name) in self.words:
                return "c"
            return "t" if len(plain) > 3 and plain.isalpha() and "." not in name else "a"
        if len(name) <= 5 and name.isalpha() and sum(c.isupper() for c in name) > 1:
            return "m"
        if name.startswith("The "):
            return "h"
        small = (w for part in name.split() for w in part.split("-") if w.isalpha() and w.islower())
        return "l" if name[0].isupper() and any(w not in SMALL for w in small) else "p"

    def write(self, folder: Path) -> None:
        """Write ``items.tsv`` and ``names.tsv``."""
        items = ("\t".join(row) for row in self.rows)
        (folder / "items.tsv").write_text("\n".join(items) + "\n", encoding="utf-8")
        lines = []
        for key, refs in self.names.items():
            best: dict[int, str] = {}
            for number, flag in refs:
                if number not in best or _EASE.index(flag) < _EASE.index(best[number]):
                    best[number] = flag
            lines.append(f"{key}\t{' '.join(f'{n}{f}' for n, f in best.items())}")
        (folder / "names.tsv").write_text("\n".join(sorted(lines)) + "\n", encoding="utf-8")


_EASE = "lphtamcsw"
