"""What can be asked for, and how a question becomes the conditions of a SELECT."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from datetime import date
from typing import Any, Literal, TypedDict

from dragoman.model import EVENT_TYPES, MODES, STATUSES

_CODE = re.compile(r"([A-Z0-9]{3})?(?::([A-Z]{3}))?")
_LONG_CODE = re.compile(r"([A-Z][A-Z0-9]{3,7}):([A-Z]{3})")  # of a user's own country
_MODES = frozenset(mode for modes in MODES.values() for mode in modes)
_WORD = re.compile(r'"[^"]*"|\S+')


_SHORTER_COPIES = """(
    SELECT m.id FROM body AS mine JOIN body AS theirs ON theirs.copies = mine.copies
    JOIN report AS m ON m.id = mine.report JOIN report AS c ON c.id = theirs.report
    WHERE mine.copies IS NOT NULL AND {admitted}
    AND (-theirs.words, coalesce(c.published_start, c.published_end, '9999'), c.key)
        < (-mine.words, coalesce(m.published_start, m.published_end, '9999'), m.key)
)"""  # the order is that in which ``Copies.longest`` chooses


class Filters(TypedDict, total=False):
    """What rows must have; absent or empty filters ask nothing.

    A party is a code (``RUS``), a code with a sector (``RUS:MIL``, ``:REB``), or words of a name, any case.
    ``pair`` asks for two parties that act on each other, either way. Days are inclusive; an interval that
    overlaps the days asked for is found. ``word`` is a kind of link (``anonymous``) or words of its name.
    ``copies`` says whether the reports that print one text count ``each`` or ``once``: then only the longest of those
    that the question admits by publisher, days and version is asked.
    """

    actor: str
    recipient: str
    party: str
    pair: tuple[str, str]
    type: str | tuple[str, ...]
    mode: str
    status: str | tuple[str, ...]
    since: date
    until: date
    reported_since: date
    reported_until: date
    publisher: str
    word: str
    text: str
    confidence: float
    report: str
    id: str
    superseded: bool
    copies: Literal["once", "each"]


class Conditions:
    """The conditions of one question, joined by AND, with their values.

    Tables have one-letter names: ``r`` report, ``i`` item, ``s`` sentence, ``x`` the kind's own table.
    """

    def __init__(self, asked: Mapping[str, Any], allowed: Collection[str]) -> None:
        self.asked = {name: value for name, value in asked.items() if value not in (None, "", (), False)}
        unknown = sorted(set(self.asked) - set(allowed))
        if unknown:
            raise ValueError(f"{unknown[0]} cannot be asked here; allowed are {', '.join(sorted(allowed))}")
        self.terms: list[str] = []
        self.values: list[object] = []

    def add(self, term: str, *values: object) -> None:
        self.terms.append(term)
        self.values += values

    @property
    def sql(self) -> str:
        return " AND ".join(self.terms) or "1"

    def of_report(self) -> None:
        """Conditions on the report that hold for every kind of row."""
        self._admitted("r")
        copies = self.asked.get("copies", "each")
        if copies not in ("once", "each"):
            raise ValueError(f"copies cannot count {copies}; allowed are once, each")
        if copies == "once":
            others = Conditions(self.asked, self.asked)
            others._admitted("c")
            self.add(f"r.id NOT IN {_SHORTER_COPIES.format(admitted=others.sql)}", *others.values)

    def _admitted(self, r: str) -> None:
        asked = self.asked
        if "superseded" not in asked:
            self.add(f"NOT EXISTS (SELECT 1 FROM report AS n WHERE n.supersedes = {r}.id)")
        if "publisher" in asked:
            self.add(f"{r}.publisher LIKE ? ESCAPE '\\'", f"%{_like(asked['publisher'])}%")
        if "report" in asked:
            self.add(f"({r}.key = ? OR {r}.name = ? OR {r}.url = ?)", *([asked["report"]] * 3))
        self.days(f"{r}.published", asked.get("reported_since"), asked.get("reported_until"))

    def days(self, column: str, since: date | None, until: date | None) -> None:
        """An interval that overlaps the days asked for; without an end it goes on, without a start it is its end."""
        start, end = f"{column}_start", f"{column}_end"
        if since:
            self.add(f"({end} >= ? OR ({end} IS NULL AND {start} IS NOT NULL))", since.isoformat())
        if until:
            self.add(f"({start} <= ? OR ({start} IS NULL AND {end} <= ?))", *[until.isoformat()] * 2)

    def one_of(self, column: str, name: str, allowed: Collection[str]) -> None:
        """A column that holds one of the values asked for under ``name``."""
        asked = self.asked.get(name, ())
        values = (asked,) if isinstance(asked, str) else tuple(asked)
        for value in values:
            if value not in allowed:
                raise ValueError(f"{value} is no {name}; allowed are {', '.join(sorted(allowed))}")
        if values:
            self.add(f"{column} IN ({', '.join('?' * len(values))})", *values)

    def type_status_mode(self) -> None:
        self.one_of("x.type", "type", EVENT_TYPES)
        self.one_of("x.status", "status", STATUSES)
        mode = self.asked.get("mode")
        if mode:
            if mode not in _MODES:
                raise ValueError(f"{mode} is no mode; allowed are {', '.join(sorted(_MODES))}")
            self.add("i.id IN (SELECT item FROM label WHERE kind = 'mode' AND value = ?)", mode)

    def parties(self) -> None:
        """Who acts, is acted upon, or either; a pair acts one on the other, or both together on nobody else."""
        for name, sides in (("actor", "'actor'"), ("recipient", "'recipient', 'counterpart'"), ("party", "")):
            if name in self.asked:
                match, values = party_match("p", self.asked[name])
                side = f" AND p.side IN ({sides})" if sides else ""
                self.add(f"i.id IN (SELECT p.item FROM party AS p WHERE {match}{side})", *values)
        if "pair" in self.asked:
            self._pair(*self.asked["pair"])

    def _pair(self, one: str, other: str) -> None:
        first, first_values = party_match("a", one)
        second, second_values = party_match("b", other)
        self.add(
            "i.id IN (SELECT a.item FROM party AS a JOIN party AS b ON b.item = a.item "
            f"WHERE {first} AND {second} AND (a.side <> b.side AND 'actor' IN (a.side, b.side) "
            "OR a.side = 'actor' AND b.side = 'actor' AND a.ordinal <> b.ordinal AND NOT EXISTS (SELECT 1 FROM party "
            "AS c WHERE c.item = a.item AND c.side IN ('recipient', 'counterpart'))))",
            *first_values,
            *second_values,
        )

    def word(self) -> None:
        if "word" in self.asked:
            word = self.asked["word"]
            self.add(
                "i.id IN (SELECT item FROM link WHERE kind = ? OR name LIKE ? ESCAPE '\\')",
                word,
                f"%{_like(word)}%",
            )

    def search(self) -> None:
        """Words that the evidence's sentence must have."""
        if "text" in self.asked:
            query = search_words(self.asked["text"])
            self.add("i.sentence IN (SELECT rowid FROM sentence_search WHERE sentence_search MATCH ?)", query)


def party_match(table: str, asked: str) -> tuple[str, list[object]]:
    """The condition that a row of ``party`` is the party asked for."""
    code = _CODE.fullmatch(asked) or _LONG_CODE.fullmatch(asked)
    if code and (code[1] or code[2]):
        wanted = [(f"{table}.country = ?", code[1]), (f"{table}.sector = ?", code[2])]
        terms = [(term, value) for term, value in wanted if value]
        return " AND ".join(term for term, _ in terms), [value for _, value in terms]
    return f"({table}.name LIKE ? ESCAPE '\\' OR {table}.country = ?)", [f"%{_like(asked)}%", asked]


def search_words(asked: str) -> str:
    """Words and "quoted phrases" as a question to FTS5: all must stand there; a final ``*`` asks for beginnings."""
    parts = []
    for word in _WORD.findall(asked.replace("\0", " ")):
        bare = word.strip('"').replace('"', '""')
        start = bare.endswith("*") and not word.startswith('"')
        bare = bare.rstrip("*") if start else bare
        if bare.strip():
            parts.append(f'"{bare}"' + ("*" if start else ""))
    if not parts:
        raise ValueError(f"“{asked}” has no word to search for")
    return " ".join(parts)


def _like(asked: str) -> str:
    return asked.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
