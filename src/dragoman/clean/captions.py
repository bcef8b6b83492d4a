"""Captions: paragraphs that describe a picture."""

from __future__ import annotations

import re

LONGEST = 700  # code points

_OPENER = re.compile(
    r"(?:\(?(?:FILE PHOTO|File photo|FILE|PHOTO|Photo|PICTURED|Pictured|CAPTION|Caption|IMAGE|Image)"
    r"(?:\s+(?:FILE|caption|Caption))?\)?\s*[:–—-]+\s*)(?=\S)"
)
_CREDIT = re.compile(
    r"\s*(?:\((?:AP|AFP|Reuters|REUTERS|EPA|EFE|TASS|Xinhua|DPA|dpa|Getty|Photo|File|Image|Handout)\b[^()]{0,80}\)\.?"
    r"|(?:REUTERS|AFP|EPA|AP Photo|Xinhua|Reuters)/[^\s/][^.!?]{1,60}"
    r"|(?:Photo|Image|Picture|Photograph)s?(?:\s+(?:by|credit|courtesy of)|:)\s*[A-Z][^.!?]{1,70}[.]?"
    r"|(?<=[.!?”\")]\s)[A-Z][\w .’'-]{2,40}/(?:AFP|AP|Reuters|REUTERS|EPA|Getty Images)[^.!?]{0,40})$"
)
_POSITION = re.compile(
    r",\s*(?:(?:far|second|third|front|back|top|bottom|seated)?\s*(?:from\s+(?:the\s+)?)?"
    r"(?:left|right|cent(?:re|er)))\s*(?:,|\s+and\b|\s+with\b)"
    r"|\((?:L|R|C|[Ll]eft|[Rr]ight|[Cc]ent(?:re|er)|\d(?:st|nd|rd)?\s?[LR]|(?:from\s)?L-R|[lr])\)"
    r"|\b[Ff]rom (?:the )?left(?: to right)?[:,]|\b[Ll]eft to right[:,]"
    r"|\b(?:second|third|fourth|centre|center) from (?:the )?(?:left|right)\b"
)
_PICTURED = re.compile(
    r"\b(?:(?:is|are) (?:pictured|seen|shown|photographed)|pictured (?:in|at|on|here|with|during)|seen here"
    r"|(?:pose|poses|posing) for (?:a |an |the )?(?:\w+ )?(?:photo|picture|photograph|media|cameras)\w*"
    r"|in this (?:\w+[ -]){0,3}(?:photo|photograph|image|picture|handout|screen ?grab|screengrab|still|frame)"
    r"|(?:file|handout|undated|satellite|pool) (?:photo|image|picture|photograph)\b)",
    re.IGNORECASE,
)
_FULL_DATE = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{1,2},?\s+\d{4}"
    r"|\b\d{1,2}\s+(?:January|February|March|April|May|June|July|August|September|October|November|December),?\s+\d{4}"
)


def opener(paragraph: str) -> int:
    """The length of a label that opens a caption ("FILE PHOTO: "), 0 where there is none."""
    m = _OPENER.match(paragraph)
    return m.end() if m else 0


def credit(paragraph: str) -> int:
    """Where a credit that closes a paragraph begins, its length where there is none."""
    m = _CREDIT.search(paragraph, max(0, len(paragraph) - 140))
    return m.start() if m and m.start() > 0 else len(paragraph)


def describes_picture(paragraph: str, credited: bool) -> bool:
    """Does a paragraph describe a picture? ``credited``: a credit closes it or stands right after it.

    Who stands left or right, or is pictured, is told of a picture only. A full date alone is not proof, but
    beside a credit it is.
    """
    if len(paragraph) > LONGEST:
        return False
    head = paragraph[:400]
    if _POSITION.search(head) or _PICTURED.search(head):
        return _dated_or_short(paragraph) or credited
    return credited and bool(_FULL_DATE.search(paragraph))


def _dated_or_short(paragraph: str) -> bool:
    return bool(_FULL_DATE.search(paragraph)) or len(paragraph) < 320
