"""Quotations: where the words of others stand between marks, over sentences and paragraphs.

Curly, straight and doubled single marks; single marks round several words; one quotation inside another;
paragraphs that each open with a mark and of which only the last closes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dragoman.parse.tree import Document, Token

_MARK = re.compile(r"[“”„‟«»\"]|''|``|(?<![\w’'])[‘'](?=\w)|(?<=[\w.,!?…])[’'](?![\w’'])")
_CURLY = re.compile("[“”]")
_LONGEST = 20
MARKS = "“”„‟«»\"'‘’`"
_OPEN, _CLOSE = "“„«‘", "”»’"
_PAIRS = {"“": "”", "„": "”", "«": "»", "»": "«", "‘": "’"}


@dataclass(slots=True)
class Quotation:
    """A quotation: ``start``–``end`` are code points, marks included; ``first``–``last`` tokens between.

    ``carries_on``: it goes on in the next paragraph, which opens with its own mark; that one ``follows``.
    ``word``: a word or two held up, not speech.
    """

    start: int
    end: int
    first: int
    last: int
    sentence: int = 0
    last_sentence: int = 0
    word: bool = False
    carries_on: bool = False
    follows: bool = False

    def holds(self, token: Token) -> bool:
        """Does the token lie inside?"""
        return self.start <= token.start < self.end


def quotations(document: Document) -> list[Quotation]:
    """The outermost quotations of a report, in text order."""
    out: list[Quotation] = []
    token = 0
    tokens, text = document.tokens, document.text
    unbroken = _unbroken(document)
    for n, block in enumerate(document.blocks):
        spans = _spans(text, unbroken.get(n, block.start), block.end)
        if n in unbroken:
            spans.insert(0, (block.start, unbroken[n], n + 1 not in unbroken))
        for start, end, closed in spans:
            while token < len(tokens) and tokens[token].end <= start:
                token += 1
            inside = [
                t
                for t in tokens[token : token + (end - start)]
                if t.start >= start and t.end <= end and (t.text[0].isalnum() or t.text[0] in "$€£%#@")
            ]
            if not inside:
                continue
            first, last = inside[0], inside[-1]
            leads = start == spans[0][0] and not text[block.start : start].strip()
            follows = leads and bool(out) and out[-1].carries_on
            word = _tweezed(text, end, inside)
            out.append(Quotation(start, end, first.i, last.i, first.sent.i, last.sent.i, word, not closed, follows))
        if out and out[-1].carries_on and out[-1].start < block.start:
            out[-1].carries_on = False
    _settle(out)
    return out


def _unbroken(document: Document) -> dict[int, int]:
    """Paragraphs inside a quotation that only its last one closes: block number → where its quoted part ends."""
    out: dict[int, int] = {}
    pending: list[int] | None = None
    for n, block in enumerate(document.blocks):
        marks = list(_CURLY.finditer(document.text, block.start, block.end))
        if pending is not None and len(pending) < _LONGEST and not marks:
            pending.append(n)
            continue
        if pending is not None and marks and marks[0].group() == "”":
            out.update({p: document.blocks[p].end for p in pending})
            out[n] = marks[0].end()
        pending = [] if marks and marks[-1].group() == "“" else None
    return out


def _tweezed(text: str, end: int, inside: list[Token]) -> bool:
    """A word or two held up with tweezers, not speech: no stop before the mark that closes."""
    return len(inside) < 3 and text[end - 2 : end - 1] not in (".", ",", "!", "?")


def _settle(found: list[Quotation]) -> None:
    """An unclosed quotation carries on only where the next paragraph opens with a mark."""
    for i, q in enumerate(found):
        if q.carries_on and not (i + 1 < len(found) and found[i + 1].follows):
            q.carries_on = False


def _spans(text: str, start: int, end: int) -> list[tuple[int, int, bool]]:
    """Outermost spans between marks in a paragraph: start, end, whether it was closed."""
    spans: list[tuple[int, int, bool]] = []
    stack: list[tuple[str, int]] = []
    for m in _MARK.finditer(text, start, end):
        mark, at = m.group(), m.start()
        if mark in ("'", "‘", "’") and not _single(text, mark, at, end, stack):
            continue
        if _opens(text, mark, at, start, end, stack):
            stack.append((mark, at))
        elif (depth := _matching(stack, mark)) is not None:
            opened = stack[depth][1]
            del stack[depth:]
            if not stack:
                spans.append((opened, m.end(), True))
    if stack:
        spans.append((stack[0][1], end - (len(text[start:end]) - len(text[start:end].rstrip())), False))
    return spans


def _single(text: str, mark: str, at: int, end: int, stack: list[tuple[str, int]]) -> bool:
    """A single mark quotes only where it opens and closes in the same paragraph; else it is an apostrophe."""
    if stack and stack[-1][0] in ("'", "‘"):
        return True
    if mark == "’" or stack:
        return False
    closer = "’" if mark == "‘" else "'"
    shut = re.compile(rf"(?<=[\w.,!?…]){closer}(?![\w’'])").search(text, at + 1, end)
    return shut is not None and " " in text[at : shut.start()]


def _opens(text: str, mark: str, at: int, start: int, end: int, stack: list[tuple[str, int]]) -> bool:
    if mark == "«" and any(m == "»" for m, _ in stack):
        return False
    if mark in _OPEN or mark == "``":
        return True
    before = text[at - 1] if at > start else " "
    after = text[at + len(mark)] if at + len(mark) < end else " "
    if mark in _CLOSE:
        return not stack and mark != "’" and before.isspace() and after.isalnum()
    if not any(m == mark for m, _ in stack):
        return not (after.isspace() and not before.isspace())
    return before in " \u00a0([—–" and after.isalnum()


def _matching(stack: list[tuple[str, int]], mark: str) -> int | None:
    """The innermost open mark that this one closes."""
    for depth in range(len(stack) - 1, -1, -1):
        opened = stack[depth][0]
        if _PAIRS.get(opened, opened) == mark or (opened == "``" and mark in ("''", '"')):
            return depth
    return None
