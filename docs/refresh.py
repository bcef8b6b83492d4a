"""Write into README.md what the sample report gives now, and into docs/exports.md the columns of its tables.

Run ``python docs/refresh.py``; tests compare.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from dragoman.exports.columns import TABLES
from dragoman.reading import Tools, read
from dragoman.render import pages, plain
from dragoman.sources import report_of_file

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = Path("src/dragoman/sample/report.txt")  # as the README's command names it
BLOCKS = 5  # of the page: the heading and the first entries
_MARKED = re.compile(r"(<!-- sample: [^>]*-->\n```text\n).*?(```\n<!-- /sample -->)", re.DOTALL)
_COLUMNS = re.compile(r"(<!-- columns -->\n).*?(<!-- /columns -->)", re.DOTALL)


def sample(tools: Tools) -> str:
    """The first blocks of what ``dragoman read`` prints for the sample report."""
    report = replace(report_of_file(ROOT / SAMPLE), id=str(SAMPLE))
    lines = "\n".join(plain(pages(read(report, tools))))
    return "\n\n".join(lines.split("\n\n")[:BLOCKS]) + "\n"


def columns(page: str) -> str:
    """A page with the tables of exported columns in their place."""
    parts = []
    for name, table in TABLES.items():
        parts.append(f"### {name}\n\n| column | kind | what it holds |\n| --- | --- | --- |\n")
        parts.append("".join(f"| `{c.name}` | {c.kind} | {c.what} |\n" for c in table) + "\n")
    return _COLUMNS.sub(lambda m: m[1] + "\n" + "".join(parts) + m[2], page)


def refreshed(readme: str, shown: str) -> str:
    """The README with this output in its place."""
    return _MARKED.sub(lambda m: m[1] + shown + m[2], readme)


if __name__ == "__main__":
    path = ROOT / "README.md"
    path.write_text(refreshed(path.read_text("utf-8"), sample(Tools.load())), "utf-8")
    page = ROOT / "docs" / "exports.md"
    page.write_text(columns(page.read_text("utf-8")), "utf-8")
