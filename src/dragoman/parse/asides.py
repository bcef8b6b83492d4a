"""Words of wire style that lead the parser astray: it is shown the sentence without them, and they are put back.

"Visiting Danish Prime Minister Jens Holm met …" is no clause about a visit, "met here Tuesday the envoys" has no day
as its object. The first word is an adjective of the name after it, the others hang on the verb before them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from dragoman.parse.build import Row

Parse = Callable[[str], list[Row]]
_TITLE = (
    r"(?:[Vv]ice[ -]|[Dd]eputy |[Ff]oreign |[Pp]rime |[Dd]efen[cs]e |[Ff]inance |[Tt]rade |[Ii]nterior )*"
    r"(?:[Pp]resident|[Mm]inister|[Pp]remier|[Cc]hancellor|[Kk]ing|[Qq]ueen|[Ee]mir|[Ss]ultan|[Pp]rince|[Pp]rincess"
    r"|[Ss]ecretary|[Ee]nvoy|[Aa]mbassador|[Ss]peaker|[Ll]eader|[Cc]hairman|[Cc]hief|[Cc]ommander|[Gg]overnor"
    r"|[Ss]enator|[Cc]ongressman|[Gg]eneral|[Dd]elegation|[Oo]fficial|[Dd]iplomat)"
)
_GUEST = re.compile(
    r"(?:^|(?<=[.!?”\"] )|(?<=\bwith )|(?<=\bto )|(?<=\bbetween )|(?<=\band )|(?<=\bmet )|(?<=\btold )"
    r"|(?<=\breceived )|(?<=\bhosted ))"
    rf"(?P<word>[Vv]isiting) (?=(?:former )?(?:[A-Z][\w.’'-]+ ){{0,3}}{_TITLE}\b(?! of\b))"
)
"""Somebody who is on a visit, by country and title."""
WEEKDAYS = frozenset("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split())
PLACED = frozenset(("here",))
PAST = ("VBD", "VBN", "VBZ", "VBP")


@dataclass(frozen=True, slots=True)
class Aside:
    """A word not shown to the parser, at ``start``–``end`` of the text, and how it hangs on its neighbour."""

    start: int
    end: int
    tag: str
    dep: str
    before: bool
    """Does it stand before what it belongs to?"""


def guests(text: str) -> list[Aside]:
    """Where somebody is said to be visiting: "visiting Danish Prime Minister Jens Holm"."""
    return [Aside(m.start("word"), m.end("word"), "JJ", "amod", True) for m in _GUEST.finditer(text)]


def without_guests(text: str) -> str:
    """The text without what says so."""
    return _shown(text, guests(text))


def without_days(text: str, rows: list[Row], parse: Parse) -> list[Row]:
    """The rows of a text, parsed once more without the days after a verb that the first parse mistook."""
    days = list(_mistaken_days(rows))
    if not days:
        return rows
    asides = sorted([*guests(text), *days], key=lambda a: a.start)
    return put_back(text, parse(_shown(text, asides)), asides)


def _mistaken_days(rows: Sequence[Row]) -> Iterator[Aside]:
    for i, row in enumerate(rows):
        if row[0] not in WEEKDAYS or i + 1 == len(rows) or not rows[i + 1][0][:1].isalnum():
            continue
        first = i - 1 if i and rows[i - 1][0] in PLACED else i
        verb = first - 1
        if verb < 0 or rows[verb][3] not in PAST or not rows[verb][0].islower():
            continue
        owned = any(r[5] == i and j != i for j, r in enumerate(rows))
        if row[4] == "npadvmod" and row[5] == verb and not owned and not _adrift(rows, verb):
            continue
        if first < i:
            yield Aside(rows[first][1], rows[first][2], "RB", "advmod", False)
        yield Aside(row[1], row[2], "NNP", "npadvmod", False)


def _adrift(rows: Sequence[Row], verb: int) -> bool:
    """Is the verb taken for a participle of a noun that is the root of its sentence?"""
    head = rows[verb][5]
    return rows[verb][4] == "acl" and rows[head][5] == head and rows[head][3][0] == "N"


def _hidden(asides: Sequence[Aside]) -> set[int]:
    """The code points of the asides, each with the blank that parts it from what it belongs to."""
    return {i for a in asides for i in (range(a.start, a.end + 1) if a.before else range(a.start - 1, a.end))}


def _shown(text: str, asides: Sequence[Aside]) -> str:
    hidden = _hidden(asides)
    return "".join(c for i, c in enumerate(text) if i not in hidden) if hidden else text


def put_back(text: str, rows: list[Row], asides: Sequence[Aside]) -> list[Row]:
    """The rows of the whole text: those of the text without the ``asides`` (in text order), and theirs."""
    if not asides:
        return rows
    hidden = _hidden(asides)
    places = [i for i in range(len(text)) if i not in hidden]
    kept: list[tuple[int, int, Aside | None]] = [(places[r[1]], n, None) for n, r in enumerate(rows)]
    order = sorted([*kept, *((a.start, -1, a) for a in asides)], key=lambda one: one[0])
    new = {n: i for i, (_, n, _) in enumerate(order) if n >= 0}
    out: list[Row] = []
    for i, (start, n, aside) in enumerate(order):
        if aside is None:
            word, _, end, tag, dep, head, opens = rows[n]
            led = i > 0 and _leads(order[i - 1][2])
            out.append((word, start, places[end - 1] + 1, tag, dep, new[head], opens and not led))
            continue
        at = _neighbour(order, i, aside)
        owner = new[_phrase_head(rows, at) if aside.before else at]
        opens = aside.before and rows[at][6]
        out.append((text[start : aside.end], start, aside.end, aside.tag, aside.dep, owner, opens))
    return out


def _leads(aside: Aside | None) -> bool:
    return aside is not None and aside.before


def _neighbour(order: Sequence[tuple[int, int, Aside | None]], i: int, aside: Aside) -> int:
    """The row next to an aside, on the side of what it belongs to."""
    step = 1 if aside.before else -1
    while order[i][2] is not None:
        i += step
    return order[i][1]


def _phrase_head(rows: Sequence[Row], first: int) -> int:
    """The head of the noun phrase that begins with a row."""
    at = first
    while rows[at][4] in ("amod", "compound", "nmod", "poss", "det") and rows[at][5] > at:
        at = rows[at][5]
    return at
