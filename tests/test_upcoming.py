"""Coming events: merged from entries, and occasions that are no entries."""

from datetime import date

import pytest

from dragoman import times
from dragoman.model import Entry, EventType, Evidence, Party, Status, Upcoming, When
from dragoman.parse import Document
from dragoman.upcoming import upcoming
from trees import document

PUBLISHED = date(2022, 3, 1)
TEXT = "x" * 200
LEE = Party("Ann Lee", "NZL", "GOV", "Prime Minister of New Zealand", "Ann Lee")
CHAD = Party("Chad", "TCD", "GOV", mention="Chad")
MALI = Party("Mali", "MLI", "GOV", mention="Mali")


def entry(
    at: int,
    status: Status = "planned",
    when: When | None = None,
    host: Party | None = CHAD,
    actors: tuple[Party, ...] = (LEE,),
    type: EventType = "CONSULT",
) -> Entry:
    return Entry(
        type,
        status,
        Evidence("r", at, at + 5, "…", at, at + 5),
        ("visit",) if type == "CONSULT" else (),
        actors=actors,
        recipients=(host,) if host is not None else (),
        when=when,
    )


def rows(*entries: Entry, published: date | None = PUBLISHED) -> tuple[Upcoming, ...]:
    return upcoming(Document(TEXT), None, None, entries, published)  # type: ignore[arg-type]


def span(start: date | None, end: date | None) -> When:
    return When(start, end, "…", "month")


MAY = span(date(2022, 5, 1), date(2022, 5, 31))
LATE_MAY = span(date(2022, 5, 16), date(2022, 5, 31))


def test_the_narrowest_interval_wins_with_its_status() -> None:
    (row,) = rows(entry(0, when=MAY), entry(20), entry(40, "expected", LATE_MAY))
    assert (row.what, row.status, row.when) == ("Ann Lee visits Chad", "expected", LATE_MAY)
    assert row.evidence.trigger_start == 40


def test_other_parties_or_times_are_other_happenings() -> None:
    assert len(rows(entry(0, when=MAY), entry(20, when=MAY, host=MALI))) == 2
    assert len(rows(entry(0, when=MAY), entry(20, when=span(date(2022, 7, 1), date(2022, 7, 31))))) == 2


def test_what_is_past_imagined_or_only_possible_without_a_day_is_not_coming() -> None:
    assert rows(entry(0, "occurred", MAY)) == ()
    assert rows(entry(0, "hypothetical", MAY)) == ()
    assert rows(entry(0, "possible")) == ()
    assert rows(entry(0, when=span(date(2022, 1, 1), date(2022, 1, 31)))) == ()


def test_an_undated_plan_has_no_day() -> None:
    (row,) = rows(entry(0))
    assert (row.status, row.when) == ("planned", None)


def test_a_plan_called_off_later_is_not_coming() -> None:
    assert rows(entry(0, when=MAY), entry(50, "cancelled", MAY)) == ()


def test_without_a_publication_day_plans_still_show() -> None:
    assert len(rows(entry(0, when=MAY), published=None)) == 1


# --- occasions ----------------------------------------------------------------------------------------


def occasions(text: str) -> tuple[Upcoming, ...]:
    doc = document(text)
    phrases = times.resolve(doc, times.read(text, PUBLISHED), PUBLISHED)
    return upcoming(doc, None, times.attach(doc, phrases), (), PUBLISHED)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "what", "day", "status", "approximate"),
    [
        ("Elections are scheduled for March 24.", "elections", date(2022, 3, 24), "planned", False),
        ("The summit, due on June 3, will be held in Oslo.", "summit", date(2022, 6, 3), "planned", False),
        (
            "Bishops spoke of her solemn royal coronation expected around July 9.",
            "solemn royal coronation",
            date(2022, 7, 9),
            "expected",
            True,
        ),
        ("He wrote ahead of the referendum today.", "referendum", PUBLISHED, "planned", False),
        ("The talks could be held on June 3.", "talks", date(2022, 6, 3), "possible", False),
    ],
)
def test_occasions(text: str, what: str, day: date, status: str, approximate: bool) -> None:
    (row,) = occasions(text)
    assert (row.what, row.status, row.approximate) == (what, status, approximate)
    assert row.when is not None
    assert (row.when.start, row.when.end) == (day, day)


@pytest.mark.parametrize("text", ["The ballot was held on October 9.", "The trial has been postponed until June."])
def test_what_was_held_or_put_off_is_not_coming(text: str) -> None:
    assert occasions(text) == ()


# --- beginnings and ends, and plans without a day -----------------------------------------------------


@pytest.mark.parametrize(
    ("text", "what", "day"),
    [
        ("The sanctions expire on May 3.", "sanctions expire", date(2022, 5, 3)),
        (
            "The policy, which is to take effect on June 10, bans imports.",
            "policy takes effect",
            date(2022, 6, 10),
        ),
    ],
)
def test_a_beginning_or_end_with_a_day_ahead(text: str, what: str, day: date) -> None:
    (row,) = occasions(text)
    assert row.what == what
    assert row.when is not None
    assert row.when.start == day


def test_what_does_not_begin_is_not_coming() -> None:
    assert occasions("The truce did not start on May 3.") == ()


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Chad said its troops would leave Mali.", ("Chad leaves Mali",)),
        ("Chad is set to leave Mali.", ("Chad leaves Mali",)),
        ("Chad drew up plans to leave Mali.", ()),
    ],
)
def test_a_plan_without_a_day_must_be_announced(text: str, what: tuple[str, ...]) -> None:
    doc = document(text)
    at = text.index("leave")
    plan = entry(at, type="RETREAT", actors=(CHAD,), host=MALI)
    found = upcoming(doc, None, None, (plan,), PUBLISHED)  # type: ignore[arg-type]
    assert tuple(u.what for u in found) == what


def test_an_undated_plan_that_was_carried_out_is_not_coming() -> None:
    text = "Chad said its troops would leave Mali."
    plan = entry(text.index("leave"), type="RETREAT", actors=(CHAD,), host=MALI)
    done = entry(0, "occurred", type="RETREAT", actors=(CHAD,), host=MALI)
    assert upcoming(document(text), None, None, (done, plan), PUBLISHED) == ()  # type: ignore[arg-type]
