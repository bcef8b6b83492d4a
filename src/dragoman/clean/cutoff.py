"""Teasers cut off in mid-sentence."""

from __future__ import annotations

import re

from dragoman.clean.paragraphs import SENTENCE_END
from dragoman.clean.words import word_list

_CUT = re.compile(r"\s*(?:…|\.\.\.+|\[(?:…|\.\.\.)\]|\((?:…|\.\.\.|more)\))$")
_LAST = re.compile(r"([\w’'-]+)\W*$")

# Words that cannot close a sentence: what they announce is missing.
_WANTING = word_list("wanting")


def cut_off(paragraph: str) -> tuple[int, bool] | None:
    """Where the sentence begins that a paragraph breaks off, and whether what it would say is missing.

    ``None`` where the paragraph ends properly. An ellipsis inside quotation marks is the speaker's pause.
    """
    m = _CUT.search(paragraph, max(0, len(paragraph) - 20))
    if not m:
        return None
    body = paragraph[: m.start()]
    start = max((e.end() for e in SENTENCE_END.finditer(body, max(0, len(body) - 600))), default=0)
    last = _LAST.search(body)
    return start, last is None or last[1].casefold() in _WANTING
