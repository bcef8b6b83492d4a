"""The notes of an annotation: ``name=Togo | country=TGO``. A ``|`` or ``\\`` in a value has a ``\\`` before it."""

from __future__ import annotations

import re
from collections.abc import Iterable

_PART = re.compile(r"(?:[^\\|]|\\.)*")


def written(fields: Iterable[tuple[str, str]]) -> str:
    """Fields with a value as one line."""
    return " | ".join(f"{name}={_escaped(value)}" for name, value in fields if value.strip())


def parsed(note: str) -> tuple[list[tuple[str, str]], list[str]]:
    """The fields of a note in order, and the parts of it that are none."""
    fields, strange = [], []
    at = 0
    while at <= len(note):
        match = _PART.match(note, at)
        part = match.group() if match else ""
        name, sign, value = part.partition("=")
        if sign and name.strip():
            fields.append((name.strip(), re.sub(r"\\(.)", r"\1", value.strip())))
        elif part.strip():
            strange.append(part.strip())
        at += len(part) + 1
    return fields, strange


def _escaped(value: str) -> str:
    return re.sub(r"([\\|])", r"\\\1", " ".join(value.split()))
