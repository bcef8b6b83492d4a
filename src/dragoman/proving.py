"""Proving the user's tables: examples, counter-examples and sentences of the codebook, each read and compared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from dragoman.events.lexicon import Item
from dragoman.model import Entry, Report
from dragoman.parse import Parser
from dragoman.reading import Tools, read
from dragoman.tables import Case, Fault, Tables, TablesError
from dragoman.tables.lexicon import span_of_item
from dragoman.tables.pages import PUBLISHED


def proved(tables: Tables, parser: Parser | None = None) -> Tools:
    """Tools that read with the tables. ``TablesError`` names every sentence that gives what it must not."""
    tools = Tools.load(parser, tables)
    doubting = tools.with_doubts()  # a rule must give its entry; how sure it is in a report is another matter
    faults = [*_items(tables, doubting), *_cases(tables, doubting)]
    if faults:
        raise TablesError(faults)
    return tools


def entries(text: str, tools: Tools, published: date = PUBLISHED) -> tuple[Entry, ...]:
    """The entries of a sentence as the codebook and the lexicon run it."""
    return read(Report(text, published=published, publisher="Test"), tools).entries


def through(item: Item, entry: Entry) -> bool:
    """Whether an entry was made by this item."""
    rules = {f"verb {item.id}", f"noun {item.id}"}
    return entry.type == item.type and any(r.rule in rules for r in entry.evidence.reasons)


def shown(entry: Entry) -> dict[str, Any]:
    """An entry in the terms of the pages."""
    when = entry.when
    return {
        "type": entry.type,
        "status": entry.status,
        "modes": sorted(entry.modes),
        "actors": sorted({p.country for p in entry.actors} - {""}),
        "recipients": sorted({p.country for p in entry.recipients} - {""}),
        "when": [when.start, when.end] if when else [None, None],
    }


def same(wanted: Sequence[Mapping[str, Any]], got: Sequence[Mapping[str, Any]]) -> bool:
    """One entry for each that a page gives, in any order, and no other; fields that it leaves out are free."""
    if len(wanted) != len(got):
        return False
    if not wanted:
        return True
    first, rest = wanted[0], wanted[1:]
    return any(_agrees(first, g) and same(rest, [*got[:i], *got[i + 1 :]]) for i, g in enumerate(got))


def right(case: Case, tools: Tools) -> tuple[bool, list[dict[str, Any]]]:
    """Whether a sentence gives its entries, and what it gives."""
    got = [shown(e) for e in entries(case.text, tools, case.published)]
    return same(case.entries, got), got


def _agrees(wanted: Mapping[str, Any], got: Mapping[str, Any]) -> bool:
    for key, value in wanted.items():
        if key == "when":
            value = list(value) if isinstance(value, list) else [value, value]
        elif isinstance(value, list):
            value = sorted(value)
        if got[key] != value:
            return False
    return True


def _cases(tables: Tables, tools: Tools) -> Iterator[Fault]:
    for case in tables.cases:
        agrees, got = right(case, tools)
        if agrees and case.known_miss:
            yield Fault(case.page, case.line, f"{case.text!r} gives its entries", "take known_miss off")
        elif not agrees and not case.known_miss:
            yield Fault(case.page, case.line, f"{case.text!r} gives {_told(got)}", f"wanted {_told(case.entries)}")


def _told(rows: Sequence[Mapping[str, Any]]) -> str:
    """Entries on one line, without what is empty."""
    if not rows:
        return "no entry"
    kept = [{k: v for k, v in row.items() if v not in ([], [None, None], "")} for row in rows]
    return " and ".join("{" + ", ".join(f"{k}: {_plain(v)}" for k, v in row.items()) + "}" for row in kept)


def _plain(value: Any) -> str:
    return "[" + ", ".join(map(str, value)) + "]" if isinstance(value, list) else str(value)


def _items(tables: Tables, tools: Tools) -> Iterator[Fault]:
    own = {row.id: row for row in tables.events.items}
    for file, text in tables.texts.items():
        if not file.endswith(".toml"):
            continue
        for number, id_ in enumerate(tables.ids(file)):
            start, lines = span_of_item(text, number)
            for wrong in _item(own[id_], tools):
                line = next((start + i for i, row in enumerate(lines) if wrong[0] in row), start)
                yield Fault(file, line, f"item {id_!r}: {wrong[1]}", wrong[2])


def _item(item: Item, tools: Tools) -> Iterator[tuple[str, str, str]]:
    """Each sentence of an item that does not do what it says: the sentence, what it gives, what is wanted."""
    for sentence in item.examples:
        got = [e.type for e in entries(sentence, tools)]
        if item.type not in got:
            yield sentence, f"the example {sentence!r} gives {', '.join(got) or 'no entry'}", f"wanted {item.type}"
    for sentence in item.counterexamples:
        if any(through(item, e) for e in entries(sentence, tools)):
            yield sentence, f"the counter-example {sentence!r} gives an entry through it", "wanted none"
