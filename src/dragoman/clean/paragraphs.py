"""Lines and the paragraphs that they make."""

from __future__ import annotations

import re
from collections.abc import Iterator

Span = tuple[int, int]

_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_BLANK = " \t\u00a0\u200b\ufeff\u2002\u2003\u2009\u202f\u3000\u00ad\u2060\x1f"
_ENDS = re.compile(r"[.!?…:;][\"”’'»)\]]*$")
SENTENCE_END = re.compile(r"(?<=[^\s.A-Z][.!?])[\"”’»)\]]*\s+(?=[\"“‘«(\[]*[A-Z0-9])")
WIDEST_WRAP = 110  # code points; hard-wrapped text has no wider lines
LONG_LINE = 45  # a line this long that ends without a stop goes on in the next


def lines(text: str) -> Iterator[tuple[int, int, bool]]:
    """The lines that hold something, without white space at their ends; whether a blank line stands before."""
    last = 0
    for m in _LINE.finditer(text):
        line = m.group()
        body = line.strip().strip(_BLANK).strip()
        if not body:
            continue
        start = m.start() + line.index(body)
        yield start, start + len(body), last == 0 or len(_BREAK.findall(text, last, start)) > 1
        last = start + len(body)


def join(text: str, group: list[Span]) -> list[Span]:
    """The paragraphs of a group of lines between blank lines.

    Hard-wrapped lines are one paragraph; lines that end their sentences are a paragraph each, and so are
    short lines without a stop (items of a list).
    """
    if len(group) == 1:
        return group
    wrapped = _is_wrapped(text, group)
    out = [group[0]]
    for start, end in group[1:]:
        last = out[-1]
        tail = text[max(last[0], last[1] - 4) : last[1]]
        if wrapped or _goes_on(tail, text[start], last[1] - _line_start(text, last)):
            out[-1] = (out[-1][0], end)
        else:
            out.append((start, end))
    return out


def _is_wrapped(text: str, group: list[Span]) -> bool:
    widths = [end - start for start, end in group]
    widest = max(widths)
    if widest > WIDEST_WRAP or min(widths[:-1]) < 0.6 * widest or widest < LONG_LINE:
        return False
    return any(not _ENDS.search(text[slice(*span)][-4:]) for span in group[:-1])


def _goes_on(tail: str, after: str, width: int) -> bool:
    """Does a line of this width that ends in ``tail`` go on in one that begins with ``after``?"""
    if _ENDS.search(tail):
        return False
    return after.islower() or (width >= LONG_LINE and tail[-1] in ",–—-")


def _line_start(text: str, span: Span) -> int:
    found = text.rfind("\n", span[0], span[1])
    return span[0] if found < 0 else found + 1


def pieces(text: str, span: Span, limit: int) -> list[Span]:
    """``span`` cut into pieces of at most ``limit`` code points, at sentence ends, else blanks, else anywhere."""
    start, end = span
    out = []
    while end - start > limit:
        window = text[start : start + limit]
        ends = [m.end() for m in SENTENCE_END.finditer(window, limit // 2)]
        blank = window.rfind(" ", limit // 2)
        cut = ends[-1] if ends else blank + 1 if blank > 0 else limit
        out.append((start, start + cut))
        start += cut
    out.append((start, end))
    return out
