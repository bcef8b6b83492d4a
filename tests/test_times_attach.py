"""Which act a phrase dates, and when a report without a date was published."""

from __future__ import annotations

from datetime import date

import pytest

from dragoman.times import Times, attach, publication_bounds, read, resolve
from trees import document, token

TUESDAY = date(2024, 3, 19)


def times(text: str) -> Times:
    doc = document(text)
    return attach(doc, resolve(doc, read(text, TUESDAY), TUESDAY))


CASES: list[tuple[str, list[tuple[str, str | None]]]] = [
    (
        "In Oslo the envoy, who visited Rome in March 2023, said on Friday that the king will come in May.",
        [("visited", "2023-03"), ("said", "2024-03-15"), ("come", "2024-05")],
    ),
    (
        "On Monday the envoys arrived and met the president.",
        [("arrived", "2024-03-18"), ("met", "2024-03-18")],
    ),
    (
        "The envoys arrived and met on Friday.",
        [("met", "2024-03-15"), ("arrived", "2024-03-15")],
    ),
    (
        "The October 12 raid on the harbour sank two ferries.",
        [("raid", "2023-10-12"), ("sank", None)],
    ),
    (
        "The duchy's 1911 annexation of the islands was condemned.",
        [("annexation", "1911"), ("condemned", None)],
    ),
    (
        "A visit in May is planned.",
        [("visit", "2024-05")],
    ),
    (
        "The two leaders held talks on Thursday.",
        [("held", "2024-03-14"), ("talks", "2024-03-14")],
    ),
    (
        "Talks will take place on Thursday.",
        [("take", "2024-03-21"), ("Talks", "2024-03-21")],
    ),
    (
        "The visit is expected to take place in June.",
        [("visit", "2024-06")],
    ),
    (
        "In a statement released on Saturday, the ministry denounced the vote.",
        [("denounced", "2024-03-16")],
    ),
    (
        "In a speech on Sunday, the premier praised the pact.",
        [("praised", "2024-03-17")],
    ),
    (
        "Speaking on Tuesday, the premier called the pact a mistake.",
        [("called", "2024-03-19")],
    ),
    (
        "The premier is set to visit Rome on Friday.",
        [("visit", "2024-03-22")],
    ),
    (
        "The drills that took place last month were criticised.",
        [("drills", "2024-02")],
    ),
    (
        "With Monday's ratifications the charter is complete.",
        [("ratifications", "2024-03-18")],
    ),
    (
        "The port warned skippers in its February 8 storm bulletin.",
        [("warned", "2024-02-08")],
    ),
    (
        "He announced the move on Wednesday, calling it final.",
        [("announced", "2024-03-13"), ("calling", "2024-03-13")],
    ),
    (
        "Air drills have been taking place since Sunday.",
        [("taking", "2024-03-17")],
    ),
    (
        "The ministry condemned the attack on Monday.",
        [("condemned", "2024-03-18")],
    ),
    (
        "The premier said that troops crossed the border in April 2021.",
        [("said", None), ("crossed", "2021-04")],
    ),
    (
        "Monday was the sixth day in a row that farmers marched.",
        [("marched", "2024-03-18")],
    ),
    (
        "The treaty was signed in 1994 and ratified in 1996.",
        [("signed", "1994"), ("ratified", "1996")],
    ),
]


@pytest.mark.parametrize(
    ("text", "word", "value"), [(text, word, value) for text, acts in CASES for word, value in acts]
)
def test_act_has_its_date(text: str, word: str, value: str | None) -> None:
    found = times(text)
    phrase = found.of(token(found.document, word))
    assert (phrase.value if phrase else None) == value


def test_tense_chooses_the_weekday() -> None:
    text = "He meets the envoy on Friday. He met her on Thursday."
    assert [p.value for p in times(text).phrases][1] == "2024-03-14"


def test_a_scene_goes_on_in_its_paragraph() -> None:
    found = times("On Wednesday the ministers met in Cairo. They called for a truce. They had fought for years.")
    called = found.scene(token(found.document, "called"))
    assert called is not None
    assert (called.start, called.basis) == (date(2024, 3, 13), "inferred")
    assert found.scene(token(found.document, "fought")) is None


def test_phrases_within_a_span() -> None:
    text = "The treaty was signed in 1994 and ratified in 1996."
    found = times(text)
    assert [p.text for p in found.within(0, len(text))] == ["1994", "1996"]
    assert [p.text for p in found.within(26, len(text))] == ["1996"]


TWO_VISITS = (
    "The queen will open a museum around June 9. Queen Astrid toured the fjords in August of last year. "
    "Queen Astrid and Prince Nils sailed to Bergen on August 17, 2022."
)

BOUNDS = [
    (TWO_VISITS, "2023-01-01", "2023-06-08"),
    ("Ferry traffic beat the forecast last year and peaked in 2021.", "2022-01-01", "2022-12-31"),
    ("The pact was signed on June 5, 2022. The next summit will be held on October 10.", "2022-06-05", ""),
    ("The kings meet often.", "", ""),
]


@pytest.mark.parametrize(("text", "start", "end"), BOUNDS)
def test_publication_is_bounded_by_the_text(text: str, start: str, end: str) -> None:
    doc = document(text)
    bounds = publication_bounds(doc, read(text))
    assert (str(bounds.start or ""), str(bounds.end or "")) == (start, end)
    assert bounds.basis == "inferred"
