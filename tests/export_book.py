"""Ledgers for tests of exports: rows given as values, in reports of our own."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from dragoman.events.codes import Codes
from dragoman.ledger import Ledger, incoming
from dragoman.model import (
    Entry,
    EventType,
    Evidence,
    Figure,
    Link,
    Party,
    Place,
    Reading,
    Report,
    Statement,
    Status,
    Upcoming,
    When,
)

CHAD = Party("Chad", "TCD", "GOV", mention="N'Djamena")
GABON = Party("Gabon", "GAB", "", mention="Gabon")
TOGO = Party("Togo", "TGO", "GOV", "President", "Togo's leader")
NATO = Party("NATO", "NAT", "IGO", mention="the alliance")
BAND = Party("=HYPERLINK(1)", "", "REB", mention='"the\tband"')
PUBLISHED = date(2031, 4, 3)
TEXT = "Chad will visit Gabon in May. Togo met Chad."


def days(start: str | None, end: str | None = None, **more: Any) -> When:
    first = date.fromisoformat(start) if start else None
    return When(first, date.fromisoformat(end) if end else first, grain="day", **more)


def entry(type: EventType, status: Status = "occurred", at: int = 0, **more: Any) -> Entry:
    """An entry with its codes; ``at`` tells entries of one report apart."""
    cameo = more.pop("cameo", Codes.load().cameo(type, more.get("modes", ())))
    codes = {"cameo": cameo, "goldstein": Codes.load().goldstein(cameo), "quad": Codes.load().quad(type)}
    return Entry(type, status, Evidence("", at, at + 9, f"Sentence {at}.", at, at + 4), **(codes | more))


ENTRIES = (
    entry(
        "CONSULT", "planned", 0, modes=("visit",), actors=(CHAD,), recipients=(GABON,), counterpart=(TOGO,),
        where=Place("GAB", "Libreville", 0.39, 9.45), when=days("2031-05-01", "2031-05-31"),
        contexts=("diplomatic", "economic"),
        word=(Link("Reuters", "agency"), Link("a “source”", "anonymous")), said_on=days("2031-04-01"), confidence=0.75,
    ),
    entry("CONSULT", "occurred", 1, actors=(CHAD, TOGO, NATO), when=days("2031-04-02"), confidence=1.0),
    entry("ASSAULT", "planned", 2, modes=("aerial",), actors=(BAND,), recipients=(CHAD, GABON), confidence=0.5),
    entry("RETREAT", "planned", 3, modes=("withdraw",), actors=(CHAD,), recipients=(GABON,), cameo="0874"),
    entry("ACCUSE", "negated", 4, actors=(TOGO,)),
    entry("PROTEST", "ongoing", 5, modes=("demo",), when=days(None, "2031-03-31"), quote='-1 line\nand a "quote"; “y”'),
)  # fmt: skip
SAID = Statement(TOGO, "direct", Evidence("", 0, 9, "Sentence."), said_on=days("2031-04-01"), quote="@all\0 é")
TRADE = Figure("trade", Evidence("", 0, 9, "Sentence."), 2e9, None, "XAF", parties=("TCD", "GAB"))
LOSS = Figure("balance", Evidence("", 0, 9, "Sentence."), -1.5, -1.0, "XAF", qualifier="about", approximate=True)
VISIT = Upcoming("a visit", "planned", Evidence("", 0, 9, "Sentence."), days("2031-05-01"))


def book(
    path: Path,
    entries: Sequence[Entry] = ENTRIES,
    statements: Sequence[Statement] = (SAID,),
    figures: Sequence[Figure] = (TRADE, LOSS),
    upcoming: Sequence[Upcoming] = (VISIT,),
    text: str = TEXT,
    url: str = "https://example.org/a,b",
    published: date | None = PUBLISHED,
) -> Path:
    """A ledger (made where there is none) to which one report with these rows was added."""
    report = Report(text, "one", "A title", "The Coast", published, url)

    def read(given: Report) -> Reading:
        def own(row: Any) -> Any:
            return replace(row, evidence=replace(row.evidence, report_id=given.id))

        day = When(given.published, given.published, grain="day")
        kinds = (entries, statements, figures, upcoming)
        return Reading(given, day, *(tuple(own(row) for row in rows) for rows in kinds))

    with Ledger(path, write=True) as ledger:
        (added,) = ledger.add([incoming(report)], lambda: read)
        assert added.outcome == "added", added
    return path
