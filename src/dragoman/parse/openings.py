"""Times that open a sentence with no comma after them, "On May 3 rebels attacked …", which the parser takes for a part
of the name behind them. It is shown a comma there, which is taken out of its rows again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dragoman.parse.build import Row

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_PART = r"(?: (?:morning|afternoon|evening|night|midnight))"
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec)\.)"
)
_UNIT = r"(?:hour|day|week|month|year|decade)"
_PHRASE = (
    rf"(?:On|By) {_DAY}{_PART}?"
    rf"|(?:Late|Early)(?: on)? {_DAY}"
    rf"|{_DAY}{_PART}"
    rf"|(?:On|By) {_MONTH} \d{{1,2}}(?: \d{{4}})?"
    rf"|(?:On|By) \d{{1,2}} {_MONTH}(?: \d{{4}})?"
    rf"|(?:In|By)(?: early| late| mid)?[ -](?:mid-)?(?:{_MONTH}(?: \d{{4}})?|\d{{4}})"
    rf"|(?:Late |Early |Earlier |Later )?(?:[Ll]ast|[Tt]his) (?:{_UNIT}|{_DAY}|night|weekend)"
    rf"|(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Several|A few|\d+) {_UNIT}s? (?:later|ago|earlier)"
    rf"|A {_UNIT} (?:later|ago|earlier)"
    r"|Over the weekend"
    rf"|In recent {_UNIT}s"
)
_GOES_ON = (
    "after|alone|and|as|at|before|by|during|following|for|from|in|into|it|of|on|onward|onwards|or|than|that|through|till"
    "|to|until|was|were|when|which|who|with|is|are|has|had|have|saw|sees|marked|marks|will|would|could|may|might|can"
    "|did|does|brought|came|comes|morning|afternoon|evening|night|midnight"
)
"""What a time goes on with, or of which it is the subject: "In 1998 and 1999", "Last week saw protests"."""
_OPENING = re.compile(rf"(?:^|(?<=[.!?] )|(?<=[.!?][”\"] )|(?<=\n))(?:{_PHRASE})(?= (?!(?:{_GOES_ON})\b)[A-Za-z])")


def _places(text: str) -> list[int]:
    return [m.end() for m in _OPENING.finditer(text)]


def with_commas(text: str) -> str:
    """The text with a comma after each time that opens a sentence."""
    out, at = [], 0
    for place in _places(text):
        out.append(text[at:place])
        at = place
    return ",".join((*out, text[at:]))


def without_commas(text: str, rows: Sequence[Row]) -> list[Row]:
    """The rows of ``text``, from those of the text with these commas."""
    added = {place + n for n, place in enumerate(_places(text))}
    if not added:
        return list(rows)
    extra = [i for i, row in enumerate(rows) if row[1] in added]
    new = {i: n for n, i in enumerate(i for i in range(len(rows)) if i not in extra)}
    out: list[Row] = []
    for i, (word, start, end, tag, dep, head, opens) in enumerate(rows):
        if i in extra:
            continue
        before = sum(place < start for place in added)
        while head in extra and rows[head][5] != head:
            head = rows[head][5]
        out.append((word, start - before, end - before, tag, dep, new.get(head, new[i]), opens))
    return out
