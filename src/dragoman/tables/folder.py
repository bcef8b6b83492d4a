"""A folder of the user's tables, read as one."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from dragoman.actors.own import extended, taken_over
from dragoman.actors.world import World
from dragoman.events.lexicon import EventLexicon
from dragoman.tables.actors import read_actors
from dragoman.tables.fault import Fault, TablesError
from dragoman.tables.lexicon import read_items
from dragoman.tables.pages import Case, read_page

ACTORS = "actors.csv"
PARTS = {"lexicon": ".toml", "codebook": ".md"}
"""The folders inside, and how the names of their files end."""
_ALLOWED = f"a folder may hold {ACTORS}, lexicon/*.toml and codebook/*.md"


@dataclass(frozen=True, slots=True)
class Tables:
    """The user's tables joined with the packaged ones.

    ``texts`` are the files by their names under ``folder``, ``rows`` the number of the user's actors and titles,
    ``taken`` the codes of packaged countries that went to a country of the user's, with its name.
    """

    folder: Path
    texts: dict[str, str]
    world: World
    events: EventLexicon
    cases: tuple[Case, ...] = ()
    rows: int = 0
    taken: dict[str, str] = field(default_factory=dict)

    def ids(self, file: str) -> tuple[str, ...]:
        """The ids of the items in one of the files, in order."""
        return tuple(str(item["id"]) for item in tomllib.loads(self.texts[file]).get("item", ()))

    @property
    def items(self) -> int:
        """How many items of the lexicon are the user's."""
        return sum(len(self.ids(file)) for file in self.texts if file.endswith(".toml"))

    @property
    def label(self) -> str:
        """A short hash of the files' names and content, by which a ledger knows the tables again."""
        digest = hashlib.sha256()
        for name, text in self.texts.items():
            for part in (name, text):
                raw = part.encode()
                digest.update(b"%d:" % len(raw) + raw)
        return f"tables {digest.hexdigest()[:8]}"

    @staticmethod
    def load(folder: str | Path) -> Tables:
        """Read a folder. ``TablesError`` names every fault of its files; sentences are not run (``proving``)."""
        folder = Path(folder)
        faults: list[Fault] = []
        texts = dict(_texts(folder, faults))
        world, rows = World.load(), 0
        taken: dict[str, str] = {}
        if ACTORS in texts:
            own = read_actors(texts[ACTORS], ACTORS, world, faults)
            taken = taken_over(world, own.items)
            world, rows = extended(world, own.items, own.words), own.rows
        items = {name: text for name, text in texts.items() if name.endswith(".toml")}
        events = read_items(items, faults) if items else EventLexicon.load()
        pages = (read_page(name, text, faults) for name, text in texts.items() if name.endswith(".md"))
        cases = tuple(case for page in pages for case in page)
        if faults or events is None:
            raise TablesError(faults)
        return Tables(folder, texts, world, events, cases, rows, taken)


def _texts(folder: Path, faults: list[Fault]) -> Iterator[tuple[str, str]]:
    """The files of a folder, in the order of their names; what does not belong there is a fault."""
    if not folder.is_dir():
        found = "no such folder" if not folder.exists() else "no folder"
        raise TablesError([Fault(str(folder), 1, found, _ALLOWED)])
    names = [path.name for path in folder.iterdir() if not path.name.startswith(".")]
    for name in sorted(names):
        path = folder / name
        if name == ACTORS:
            yield from _text(path, name, faults)
        elif name in PARTS and path.is_dir():
            yield from _part(path, PARTS[name], faults)
        elif not name.lower().startswith(("readme", "license", "notice")):
            faults.append(Fault(name, 1, "a file that is read by nobody", f"{_ALLOWED}, and a README"))
    if not names:
        faults.append(Fault(folder.name, 1, "an empty folder", _ALLOWED))


def _part(folder: Path, ending: str, faults: list[Fault]) -> Iterator[tuple[str, str]]:
    for path in sorted(p for p in folder.iterdir() if not p.name.startswith(".")):
        name = f"{folder.name}/{path.name}"
        if path.suffix == ending:
            yield from _text(path, name, faults)
        elif not path.name.lower().startswith("readme"):
            faults.append(Fault(name, 1, "a file that is read by nobody", f"files here end in {ending}"))


def _text(path: Path, name: str, faults: list[Fault]) -> Iterator[tuple[str, str]]:
    try:
        yield name, path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        faults.append(Fault(name, line, f"not UTF-8 (byte {error.start})", "save the file as UTF-8"))
    except OSError as error:
        faults.append(Fault(name, 1, f"cannot be read: {error.strerror}", "a file that may be read"))
