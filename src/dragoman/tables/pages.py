"""Pages of the codebook: sentences with the entries that they must give, packaged ones and the user's own.

Sentences stand in blocks that begin with a line of three backticks and ``entries``, as a YAML list of ``text``,
``entries`` and, where wanted, ``published`` and ``known_miss``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, get_args

import yaml

from dragoman.model import EVENT_TYPES, MODES, Status
from dragoman.tables.fault import Fault

PUBLISHED = date(2026, 3, 10)
"""The day on which a sentence is published if it does not say so."""

_FENCE = re.compile(r"^```entries[ \t]*\n(.*?)^```[ \t]*$", re.DOTALL | re.MULTILINE)
_CASE_KEYS = ("text", "entries", "published", "known_miss")
_ENTRY_KEYS = ("type", "status", "modes", "actors", "recipients", "when")
_LISTS = ("modes", "actors", "recipients")


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence of a page, its line there, and the entries it must give; a ``known_miss`` does not give them yet."""

    page: str
    line: int
    text: str
    entries: tuple[Mapping[str, Any], ...]
    published: date = PUBLISHED
    known_miss: bool = False


def read_page(file: str, text: str, faults: list[Fault]) -> tuple[Case, ...]:
    """The sentences of a page in order; ``faults`` gathers what is wrong, and a sentence with a fault is left out."""
    found: list[Case] = []
    blocks = list(_FENCE.finditer(text))
    if not blocks:
        faults.append(Fault(file, 1, "no sentences", "a block ```entries with at least one"))
    for block in blocks:
        first = text.count("\n", 0, block.start(1)) + 1
        for line, row in _rows(file, first, block[1], faults):
            check = _Check(file, line, faults)
            if (case := check.case(row)) is not None:
                found.append(case)
    return tuple(found)


def _rows(file: str, first: int, block: str, faults: list[Fault]) -> Iterator[tuple[int, Any]]:
    """The members of a block's list, each with its line."""
    loader = yaml.SafeLoader(block)
    try:
        node = loader.get_single_node()
        if not isinstance(node, yaml.SequenceNode):
            faults.append(
                Fault(file, first, "a block that is no list", "a YAML list, each member begins with '- text:'")
            )
            return
        for member in node.value:
            yield first + member.start_mark.line, loader.construct_document(member)
    except (yaml.YAMLError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or str(error)
        faults.append(Fault(file, first + (mark.line if mark else 0), f"not YAML: {problem}", "a YAML list"))
    finally:
        loader.dispose()


class _Check:
    """The check of one sentence."""

    def __init__(self, file: str, line: int, faults: list[Fault]) -> None:
        self._file, self._line, self._faults = file, line, faults

    def case(self, row: Any) -> Case | None:
        before = len(self._faults)
        if not isinstance(row, dict):
            self._say(f"{row!r}", "a table with text and entries")
            return None
        self._keys(row, _CASE_KEYS)
        text, entries = row.get("text"), row.get("entries")
        if not isinstance(text, str) or not text.strip():
            self._say("no text", "text: a sentence")
        if not isinstance(entries, list):
            self._say("no list of entries", "entries: [] for none")
        for entry in entries if isinstance(entries, list) else ():
            self._entry(entry)
        published = row.get("published", PUBLISHED)
        if type(published) is not date:
            self._say(f"published {published!r}", "YYYY-MM-DD")
        missed = row.get("known_miss", False)
        if not isinstance(missed, bool):
            self._say(f"known_miss {missed!r}", "true or false")
        if len(self._faults) > before:
            return None
        return Case(self._file, self._line, str(text), tuple(entries or ()), published, missed)

    def _entry(self, entry: Any) -> None:
        if not isinstance(entry, dict):
            self._say(f"the entry {entry!r}", "{type: …, status: …}")
            return
        self._keys(entry, _ENTRY_KEYS)
        kind = entry.get("type")
        if kind not in EVENT_TYPES:
            self._say(f"type {kind!r}", ", ".join(EVENT_TYPES))
        if entry.get("status") not in get_args(Status):
            self._say(f"status {entry.get('status')!r}", ", ".join(get_args(Status)))
        for key in _LISTS:
            value = entry.get(key, [])
            if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
                self._say(f"{key} {value!r}", "a list of codes" if key != "modes" else "a list of modes")
            elif key == "modes" and kind in EVENT_TYPES and (bad := set(value) - set(MODES[kind])):
                self._say(f"{kind} with mode {', '.join(sorted(bad))}", ", ".join(MODES[kind]) or "it has none")
        when = entry.get("when", [None, None])
        if not all(type(d) is date or d is None for d in (when if isinstance(when, list) else [when])):
            self._say(f"when {when!r}", "a day YYYY-MM-DD, or [first, last] with null for an open end")
        elif isinstance(when, list) and len(when) != 2:
            self._say(f"when {when!r}", "one day, or two in brackets")

    def _keys(self, row: dict[Any, Any], allowed: tuple[str, ...]) -> None:
        for key in row:
            if key not in allowed:
                self._say(f"unknown key {key!r}", ", ".join(allowed))

    def _say(self, found: str, allowed: str) -> None:
        self._faults.append(Fault(self._file, self._line, found, allowed))
