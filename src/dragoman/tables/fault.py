"""What is wrong with a folder of the user's tables, told all at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault: the file under the folder, the line from 1, what was found and what is allowed."""

    file: str
    line: int
    found: str
    allowed: str

    def __str__(self) -> str:
        return f"{self.file}, line {self.line}: {self.found}; {self.allowed}"


class TablesError(ValueError):
    """The tables have faults; the message has a line for each."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(sorted(faults, key=lambda f: (f.file, f.line)))
        super().__init__("\n".join(map(str, self.faults)))
