"""A report of our own with rows whose spans stand in its text."""

from dataclasses import replace
from datetime import date
from typing import Any

import export_book as rows
from dragoman.annotation.sheets import Span
from dragoman.model import Entry, EventType, Evidence, Figure, Link, Party, Place, Statement, Status, Upcoming, When

TEXT = (
    "Togo and Chad\n\n"
    "The president of Togo will visit Chad on 5 May, a | spokesman said in Lomé.\n"
    '"We ask Chad to  open its border," he said. "Now."\r\n'
    "Chad's army shelled\nthe border post. Chad's army lost 40 men, many of them young. 😀 No more.\n"
)


def span(words: str, nth: int = 0, text: str = TEXT) -> Span:
    """Where words stand for the nth time."""
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    return (at, at + len(words))


def party(words: str, nth: int = 0, **fields: Any) -> Party:
    start, end = span(words, nth)
    return Party(**({"name": words, "mention": words, "start": start, "end": end} | fields))


def evidence(words: str, act: str = "") -> Evidence:
    start, end = span(words)
    at = start + words.index(act) if act else -1
    return Evidence("", start, end, " ".join(words.split()), at, at + len(act) if act else -1)


TOGO = party("The president of Togo", name="Afi | Mensah", country="TGO", sector="GOV", office="President of Togo")
CHAD = party("Chad", 1, country="TCD", sector="GOV")
ARMY = party("Chad's army", country="TCD", sector="MIL", name="Chadian army")
SIDE = Party("people of the border", "", "CVL")
MAY = When(date(2031, 5, 5), date(2031, 5, 5), "on 5 May", "day")
SPOKESMAN = Link("a | spokesman", "official")


def entry(type: EventType, status: Status, told: Evidence, /, **more: Any) -> Entry:
    made = rows.entry(type, status, **more)
    return replace(made, evidence=told)


VISIT = entry(
    "CONSULT", "planned", evidence("The president of Togo will visit Chad on 5 May, a | spokesman said", "visit"),
    modes=("visit",), actors=(TOGO,), recipients=(CHAD,), where=Place("TCD", "Lomé"), when=MAY, word=(SPOKESMAN,),
    said_on=When(None, date(2031, 4, 3)), confidence=0.8,
)  # fmt: skip
ASKED = "We ask Chad to  open its border,"
ASK = entry(
    "REQUEST", "occurred", evidence(f'"{ASKED}" he said', "ask"), modes=("change", "yield"),
    actors=(TOGO,), recipients=(party("Chad", 2, country="TCD", sector="GOV"),), quote=ASKED,
    when=When(None, date(2031, 4, 3), basis="published"),
)  # fmt: skip
SHELL = entry(
    "ASSAULT",
    "occurred",
    evidence("Chad's army shelled\nthe border post", "shelled"),
    actors=(ARMY,),
    recipients=(SIDE,),
)
BARE = entry("ASSAULT", "possible", evidence("Now"))
SAID = Statement(
    TOGO, "direct", evidence(f'"{ASKED}" he said. "Now."'), cue="said", cue_start=span("said", 1)[0],
    cue_end=span("said", 1)[1], content=(span(f'"{ASKED}"'), span('"Now."')), quote=ASKED, venue="Lomé",
)  # fmt: skip
TOLD = Statement(Party("a spokesman", "", ""), "indirect", evidence("a | spokesman said in Lomé"))
LOST = Figure("men lost", evidence("40 men"), 40.0, parties=("TCD",), unit="people")
NONE = Figure("losses", evidence("No more"), 0.0, qualifier="many")
COMING = Upcoming("visit of Togo to Chad", "planned", VISIT.evidence, MAY)
ROWS = {
    "entries": (VISIT, ASK, SHELL, BARE),
    "statements": (SAID, TOLD),
    "figures": (LOST, NONE),
    "upcoming": (COMING,),
}
