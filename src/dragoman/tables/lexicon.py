"""The user's own items of the event lexicon: ``lexicon/*.toml`` under the packaged schema (docs/lexicon.md)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from dragoman.events.codes import Codes
from dragoman.events.lexicon import EventLexicon, Flaw, LexiconError, Row, build, packaged
from dragoman.tables.fault import Fault

CLASSES = "lexicon/classes.toml"
"""The file that may define classes of words; the others hold items."""

_PLACE = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)")


def read_items(texts: Mapping[str, str], faults: list[Fault]) -> EventLexicon | None:
    """The packaged lexicon with the user's items, or ``None`` where ``faults`` were found.

    ``texts`` are the files by their names under the folder. An item with the id of a packaged one takes its place;
    at a word, longer phrases come first, then the user's items, then packaged ones.
    """
    rows: list[Row] = []
    classes: dict[str, Any] = {}
    flaws: list[Flaw] = []
    before = len(faults)
    for file, text in texts.items():
        table = _parsed(file, text, faults)
        if file == CLASSES:
            classes = _classes(text, table, faults)
            continue
        for key in table.keys() - {"item"}:
            faults.append(Fault(file, _line_of(text, key), f"unknown table {key!r}", "each item begins with [[item]]"))
        items = table.get("item", [])
        if isinstance(items, list) and all(isinstance(i, dict) for i in items):
            rows += [(file, item) for item in items]
            bare = (n for n, item in enumerate(items) if not item.get("examples"))
            flaws += (Flaw(file, n, str(items[n].get("id", "?")), "", "no examples", "at least one") for n in bare)
            flaws += _codes(file, items)
        else:
            faults.append(Fault(file, _line_of(text, "item"), "item is no list of tables", "each begins with [[item]]"))
    lexicon = _built(rows, classes, texts, faults)
    faults += (_fault(flaw, texts) for flaw in flaws)
    return lexicon if len(faults) == before else None


def _codes(file: str, items: Sequence[dict[str, Any]]) -> Iterator[Flaw]:
    """Codes that no export knows."""
    for number, item in enumerate(items):
        code = item.get("cameo", "")
        if isinstance(code, str) and code and not (code.isdigit() and Codes.load().is_cameo(code)):
            allowed = "a CAMEO code of two to four digits, or none for that of the type"
            yield Flaw(file, number, str(item.get("id", "?")), "cameo", f"{code!r} is no CAMEO code", allowed)


def _parsed(file: str, text: str, faults: list[Fault]) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = _PLACE.search(str(error))
        line = int(place[1]) if place and place[1] else text.count("\n") + 1
        faults.append(Fault(file, line, f"not TOML: {_PLACE.sub('', str(error))}", "see https://toml.io"))
        return {}


def _classes(text: str, table: dict[str, Any], faults: list[Fault]) -> dict[str, Any]:
    sound = {}
    for name, words in table.items():
        if isinstance(words, list) and all(isinstance(w, str) and w.strip() for w in words):
            sound[name] = words
        else:
            faults.append(
                Fault(CLASSES, _line_of(text, name), f"class {name!r} is no list of words", 'name = ["word"]')
            )
    return sound


def _built(
    rows: Sequence[Row], classes: dict[str, Any], texts: Mapping[str, str], faults: list[Fault]
) -> EventLexicon | None:
    standard, known = packaged()
    mine = frozenset(row["id"] for _, row in rows if isinstance(row.get("id"), str))
    kept = [row for row in standard if row[1]["id"] not in mine]
    try:
        return build([*rows, *kept], known | classes, mine)
    except LexiconError as error:
        faults += [_fault(flaw, texts) for flaw in error.flaws]
        if not error.flaws:
            faults.append(Fault(CLASSES, 1, str(error), "a class names words, or classes that are defined"))
        return None


def _fault(flaw: Flaw, texts: Mapping[str, str]) -> Fault:
    text = texts.get(flaw.file, "")
    start, lines = span_of_item(text, flaw.number)
    line = next((start + i for i, row in enumerate(lines) if _is_key(row, flaw.key)), start)
    return Fault(flaw.file, line, f"item {flaw.id!r}: {flaw.found}", flaw.allowed or "see docs/lexicon.md")


def span_of_item(text: str, number: int) -> tuple[int, list[str]]:
    """The first line of the item of that number (from 0) in its file, and its lines."""
    lines = text.splitlines()
    heads = [i for i, row in enumerate(lines) if re.fullmatch(r"\[\[\s*item\s*\]\]\s*(#.*)?", row.strip())]
    if number >= len(heads):
        return 1, lines
    end = heads[number + 1] if number + 1 < len(heads) else len(lines)
    return heads[number] + 1, lines[heads[number] : end]


def _is_key(row: str, key: str) -> bool:
    return bool(key) and re.match(rf"\s*\"?{re.escape(key)}\"?\s*=", row) is not None


def _line_of(text: str, name: str) -> int:
    pattern = re.compile(rf"\s*\[*\s*\"?{re.escape(name)}\b")
    return next((i for i, row in enumerate(text.splitlines(), 1) if pattern.match(row)), 1)
