"""Made-up tellings, for tests of joining."""

from __future__ import annotations

from datetime import date
from typing import Any

from dragoman.model import Entry, EventType, Evidence, Link, Party, Place, Status, When
from dragoman.threads import Sighting

AMA = Party("Ama Owusu", "GHA", "GOV", "President of Ghana", rule="table: person")
KOFI = Party("Kofi Mensah", "GHA", "GOV", "foreign minister of Ghana", rule="table: person")
NIA = Party("Nia Wanjiru", "KEN", "GOV", "President of Kenya", rule="table: person")
TOM = Party("Tom Otieno", "KEN", "GOV", "Mayor of Mombasa", rule="title: mayor")
GHANA = Party("Ghana", "GHA", "GOV", rule="table: country")
KENYA = Party("Kenya", "KEN", "GOV", rule="table: country")
NIGER = Party("Niger", "NER", "GOV", rule="table: country")
UNION = Party("African Union", "AFU", "IGO", rule="table: body")
BOTH = (AMA, NIA)
HOST = Place("KEN", "Kenya")
GUESTS: dict[str, Any] = {"modes": ("visit",), "actors": (AMA,), "recipients": (KENYA,), "where": HOST}
COAST = Link("Coast Radio", "outlet")


def on(first: str, last: str = "", basis: Any = "stated", grain: str = "day") -> When:
    """From one day to another; one of them may be ``-`` for an open end."""
    start, end = (None if day == "-" else date.fromisoformat(day) for day in (first, last or first))
    return When(start, end, grain=grain, basis=basis)


def told(
    day: str,
    status: Status,
    *,
    type: EventType = "CONSULT",
    report: str = "",
    publisher: str = "Daily",
    trigger: str = "meet",
    sentence: str = "They meet.",
    **more: Any,
) -> Sighting:
    """An entry told on a day ("" is unknown), in a report named after it; an undated past act ends on that day."""
    known = date.fromisoformat(day) if day else None
    report = report or f"report of {day or 'no day'}"
    if status == "occurred" and "when" not in more:
        more["when"] = When(None, known, basis="published")
    at = sum(map(ord, report + sentence + str(sorted(more.items(), key=str)) + status)) % 4000
    evidence = Evidence(report, at, at + 4, sentence, at, at + 4)
    return Sighting(Entry(type, status, evidence, **more), report, known, publisher, trigger)


def visit(day: str, status: Status, when: When | None = None, **more: Any) -> Sighting:
    """Ama Owusu visits Kenya."""
    dated = {"when": when} if when is not None else {}
    words = {"trigger": "visit", "sentence": "Ama visits Kenya."}
    return told(day, status, **(words | GUESTS | dated | more))


def talks(day: str, status: Status, when: When | None = None, **more: Any) -> Sighting:
    """Ama Owusu and Nia Wanjiru meet."""
    dated = {"when": when} if when is not None else {}
    return told(day, status, **({"actors": BOTH} | dated | more))


def summit(day: str, status: Status, when: When | None = None, **more: Any) -> Sighting:
    """The African Union gathers."""
    dated = {"when": when} if when is not None else {}
    words = {"trigger": "summit", "sentence": "A summit of the union."}
    return told(day, status, **(words | {"actors": (UNION,), "modes": ("multilateral",)} | dated | more))
