"""Frozen parses: a parser that answers from CoNLL-U files, and the writer that makes them.

Unit tests read these, so that they need no model and a change of parses is seen in review. One comment
``# text = …`` a text; sentences of one text follow each other, ``# sent`` opens each. Columns used: FORM,
LEMMA, XPOS, HEAD, DEPREL and MISC (``TokenRange=start:end``, code points in the text).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from dragoman.parse.build import Parser, Row


class _FrozenLemmas:
    """Lemmas as they were frozen."""

    def __init__(self) -> None:
        self.forms: dict[tuple[str, str], str] = {}

    def lemma(self, lower: str, tag: str) -> str:
        return self.forms.get((lower, tag), lower)


class FrozenParser:
    """Answers ``parse`` from files; a text that was not frozen is a ``KeyError`` naming it."""

    def __init__(self, paths: Iterable[Path]) -> None:
        self.lemmatizer = _FrozenLemmas()
        self._rows: dict[str, list[Row]] = {}
        for path in paths:
            self._read(path)

    def _read(self, path: Path) -> None:
        rows: list[Row] = []
        opens = True
        for line in path.read_text("utf-8").split("\n"):
            if line.startswith("# text = "):
                rows = self._rows[line.removeprefix("# text = ")] = []
            elif line.startswith("# sent"):
                opens, base = True, len(rows)
            elif line:
                cells = line.split("\t")
                start, end = cells[9].removeprefix("TokenRange=").split(":")
                head = int(cells[6])
                at = base + head - 1 if head else len(rows)
                rows.append((cells[1], int(start), int(end), cells[4], cells[7], at, opens))
                self.lemmatizer.forms[cells[1].lower(), cells[4]] = cells[2]
                opens = False

    def parse(self, texts: Iterable[str]) -> Iterator[list[Row]]:
        for text in texts:
            if text not in self._rows:
                raise KeyError(f"no frozen parse of {text!r}; add it and refresh the parses")
            yield self._rows[text]


def freeze(texts: Iterable[str], parser: Parser) -> str:
    """The CoNLL-U of ``texts`` as ``parser`` reads them."""
    out: list[str] = []
    texts = list(texts)
    for text, rows in zip(texts, parser.parse(texts), strict=True):
        out.append(f"# text = {text}")
        base = 0
        for i, (form, start, end, tag, dep, head, opens) in enumerate(rows):
            if opens:
                base = i
                out.append("# sent")
            lemma = parser.lemmatizer.lemma(form.lower(), tag)
            at = 0 if head == i else head - base + 1
            out.append(f"{i - base + 1}\t{form}\t{lemma}\t_\t{tag}\t_\t{at}\t{dep}\t_\tTokenRange={start}:{end}")
        out.append("")
    return "\n".join(out)
