"""Readers of the hand-kept fact files. Formats stand at the head of each file."""

from __future__ import annotations

from pathlib import Path

from dragoman.actors.spelling import key_of

from .table import Table

ORIGIN = "general 2026-02"
"""Public facts known to the author, as of early 2026 (docs/tables.md)."""


def split(text: str, mark: str = ";") -> list[str]:
    """The parts of a list, trimmed, without empty ones."""
    return [part.strip() for part in text.split(mark) if part.strip()]


def lines(path: Path) -> list[str]:
    """The lines of a fact file that are neither empty nor remarks."""
    text = path.read_text(encoding="utf-8")
    return [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]


def words(path: Path) -> frozenset[str]:
    """The keys of a file of words."""
    return frozenset(key_of(word) for line in lines(path) for word in line.split())


def named(text: str) -> list[str]:
    """ "A = B; C" as [A, B, C]."""
    name, _, others = text.partition("=")
    return [name.strip(), *split(others)]


def countries(table: Table, path: Path) -> dict[str, list[str]]:
    """Enter countries, demonyms, capitals and seats; gives each code's names."""
    known: dict[str, list[str]] = {}
    for line in lines(path):
        columns = [c.strip() for c in line.split("|")] + ["", "", "", ""]
        code, ruler = columns[0].split()
        names = named(columns[1])
        known[code] = names
        role = "head of government" if ruler == "G" else "head of state"
        table.add(("country", names[0], code, "", "", role, "", "", ORIGIN), names)
        people = [form for word in split(columns[2]) for form in forms(word)]
        if people:
            table.add(("demonym", names[0], code, "", "", "", "", "", ORIGIN), people)
        for capital in split(columns[3]):
            table.add(("capital", capital, code, "GOV", "", "", "", "", ORIGIN), [capital])
        for seat in split(columns[4]):
            table.add(("seat", seat, code, "GOV", "", "", "", "", ORIGIN), [seat])
    return known


def forms(word: str) -> list[str]:
    """A demonym and, where it ends in "+", its plural."""
    if not word.endswith("+"):
        return [word]
    word = word[:-1]
    return [word, word + "s"]


def entities(table: Table, path: Path) -> None:
    """Enter bodies, agencies, groups, parties, outlets, firms and regions."""
    for line in lines(path):
        left, _, rest = line.partition("|")
        columns = [c.strip() for c in rest.split("|")] + ["", ""]
        kind, *codes = left.split()
        country, sector = codes if len(codes) == 2 else ("", codes[0]) if codes else ("", "")
        if len(codes) == 1 and kind in ("region", "place", "other"):
            country, sector = codes[0], ""
        country = "" if country == "-" else country
        sector = "" if sector == "-" else sector
        start, _, end = columns[2].partition("..")
        for entity in columns[0].split(" // "):
            names = named(entity)
            table.add((kind, names[0], country, sector, columns[1], "", start, end, ORIGIN), names)


BODY_NAMES = {
    "UNO": "the United Nations",
    "EUR": "the European Union",
    "NAT": "NATO",
    "AFU": "the African Union",
    "ARL": "the Arab League",
    "ASN": "ASEAN",
    "OSC": "the OSCE",
    "SCO": "the Shanghai Cooperation Organisation",
    "CIS": "the Commonwealth of Independent States",
    "IMF": "the International Monetary Fund",
    "WBG": "the World Bank",
    "WTO": "the World Trade Organization",
    "IAE": "the International Atomic Energy Agency",
    "ICC": "the International Criminal Court",
    "ICJ": "the International Court of Justice",
    "IGO": "",
    "": "",
}

_ARTICLE = (
    "United ",
    "Netherlands",
    "Philippines",
    "Czech Republic",
    "Democratic Republic",
    "Republic of",
    "Central African",
    "Dominican Republic",
    "Maldives",
    "Bahamas",
    "Gambia",
    "Seychelles",
    "Solomon Islands",
    "Marshall Islands",
    "Comoros",
    "Faroe",
    "Holy See",
    "Falkland",
    "Cayman",
    "Cook Islands",
    "Åland",
)


def with_article(name: str) -> str:
    """A country's name as it stands after "of"."""
    return f"the {name}" if name.startswith(_ARTICLE) else name


def rulers(path: Path) -> dict[str, str]:
    """The role that rules in fact, by country code."""
    found = {}
    for line in lines(path):
        code, ruler = line.split("|")[0].split()
        found[code] = "head of government" if ruler == "G" else "head of state"
    return found
