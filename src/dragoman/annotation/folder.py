"""A folder of corrected brat files as a folder of gold files."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from dragoman.annotation.gold import Gold, gold
from dragoman.annotation.standoff import Fault, parsed
from dragoman.output import folder

_UNFIT = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")  # YAML would not take these as they are
_BARE = re.compile(r"[A-Za-z][A-Za-z0-9-]*")
_WORDS = frozenset("true false yes no on off null y n".split())  # which YAML takes for something else
_LINES = (
    "Rows made from hand-corrected annotations of {stem}.txt. An interval open at one end has null there;",
    "actors: [] says that the text names no actor; a field left out is not scored.",
)


class FaultyAnnotations(Exception):
    """Annotations that cannot be taken over; ``faults`` are all of them, in the order of files and lines."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(map(str, self.faults)))


@dataclass(frozen=True, slots=True)
class _Article:
    path: Path
    text: bytes
    meta: Mapping[str, Any]
    rows: Gold


def import_brat(source: Path, out: str, licence: str = "") -> int:
    """Write ``NAME.yaml`` with ``NAME.txt`` and ``NAME.meta.json`` for every ``NAME.ann``; how many.

    ``licence`` is the texts', where their ``.meta.json`` names none. Nothing is written if anything is wrong: then
    ``FaultyAnnotations`` has it all. Raises ``OutputError`` where ``out`` cannot be written.
    """
    faults: list[Fault] = []
    paths = sorted(source.glob("*.ann"))
    if not paths:
        raise FaultyAnnotations(
            [Fault(str(source), 0, "there are no .ann files here; give the folder that brat wrote")]
        )
    articles = [article for path in paths if (article := _article(path, licence, faults))]
    if faults:
        raise FaultyAnnotations(faults)
    with folder(out) as made:
        for article in articles:
            path = made / article.path.name
            path.with_suffix(".txt").write_bytes(article.text)
            meta = json.dumps(article.meta, ensure_ascii=False, indent=1)
            path.with_suffix(".meta.json").write_text(meta + "\n", "utf-8")
            path.with_suffix(".yaml").write_text("\n".join(_yaml(article)) + "\n", "utf-8")
    return len(articles)


def _article(path: Path, licence: str, faults: list[Fault]) -> _Article | None:
    known = len(faults)
    words = _text(path, faults)
    text = _text(path.with_suffix(".txt"), faults)
    meta = _meta(path.with_suffix(".meta.json"), licence, faults)
    if len(faults) > known:
        return None
    found, wrong = parsed(words, text, path.name)
    rows, more = gold(found, text, path.name)
    faults += sorted([*wrong, *more], key=lambda fault: fault.line)
    return _Article(path, text.encode(), meta, rows)


def _text(path: Path, faults: list[Fault]) -> str:
    try:
        return path.read_bytes().decode()
    except OSError as error:
        faults.append(Fault(path.name, 0, f"cannot be read: {error.strerror or error}"))
    except UnicodeDecodeError:
        faults.append(Fault(path.name, 0, "is not UTF-8; save it as UTF-8"))
    return ""


def _meta(path: Path, licence: str, faults: list[Fault]) -> dict[str, Any]:
    known = len(faults)
    words = _text(path, faults)
    if len(faults) > known:
        return {}
    try:
        meta = json.loads(words)
        published = meta["published"] and date.fromisoformat(meta["published"])
        meta |= {"published": published and published.isoformat(), "publisher": str(meta["publisher"])}
    except (ValueError, KeyError, TypeError):
        faults.append(Fault(path.name, 0, "must hold an object with published (a day or null) and publisher"))
        return {}
    meta["licence"] = licence or meta.get("licence") or ""
    if not meta["licence"]:
        faults.append(Fault(path.name, 0, "names no licence of the text; give one there or with --licence"))
    return dict(meta)


# --- YAML -----------------------------------------------------------------------------------------


def _yaml(article: _Article) -> Iterator[str]:
    meta, rows = article.meta, article.rows
    stem = article.path.stem
    whose = _UNFIT.sub("", " ".join(f"{meta['publisher']}, {meta['licence']}".split()))
    yield f"# Text: {whose}; title and URL in {stem}.meta.json."
    yield from (f"# {line.format(stem=stem)}" for line in _LINES)
    yield f"published: {meta['published'] or 'null'}"
    yield f"publisher: {_value(meta['publisher'])}"
    for kind in ("entries", "statements", "figures", "upcoming"):
        yield from _rows(kind, getattr(rows, kind))
    yield "not_entries: []"


def _rows(kind: str, rows: list[dict[str, object]]) -> Iterator[str]:
    yield f"{kind}:" if rows else f"{kind}: []"
    for row in rows:
        for n, (name, value) in enumerate(row.items()):
            yield f"  {'- ' if n == 0 else '  '}{name}: {_value(value)}"


def _value(value: object) -> str:
    """A value in YAML's flow style."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name}: {_value(one)}" for name, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_value, value)) + "]"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        if _BARE.fullmatch(value) and value.casefold() not in _WORDS:
            return value
        return _UNFIT.sub(lambda m: f"\\u{ord(m.group()):04x}", json.dumps(value, ensure_ascii=False))
    return json.dumps(value)
