"""What phrases mean in the calendar: the definitions of the ledger, phrase by phrase."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.times import TimePhrase, cli_rows, read
from dragoman.times.grammar import grammar

TUESDAY = date(2024, 3, 19)


def only(text: str, published: date | None = TUESDAY) -> TimePhrase:
    (phrase,) = read(text, published)
    return phrase


def days(text: str, published: date | None = TUESDAY) -> tuple[str, str]:
    when = only(text, published).when
    return str(when.start or ""), str(when.end or "")


INTERVALS = [
    # absolute dates, British, American, ISO
    ("It was signed on 5 May 2023.", "2023-05-05", "2023-05-05"),
    ("It was signed on May 5, 2023.", "2023-05-05", "2023-05-05"),
    ("It was signed on the 5th of May, 2023.", "2023-05-05", "2023-05-05"),
    ("It was signed on 2023-05-05.", "2023-05-05", "2023-05-05"),
    ("It was signed in February 2024.", "2024-02-01", "2024-02-29"),
    # parts of months and years
    ("It was signed in early February 2024.", "2024-02-01", "2024-02-10"),
    ("It was signed in mid-February 2024.", "2024-02-11", "2024-02-20"),
    ("It was signed in late February 2024.", "2024-02-21", "2024-02-29"),
    ("It will come in the first half of August.", "2024-08-01", "2024-08-15"),
    ("It will come in the second half of August.", "2024-08-16", "2024-08-31"),
    ("It was signed in early 2023.", "2023-01-01", "2023-04-30"),
    ("It was signed in mid-2023.", "2023-05-01", "2023-08-31"),
    ("It was signed in late 2023.", "2023-09-01", "2023-12-31"),
    ("It was signed in the second half of 2023.", "2023-07-01", "2023-12-31"),
    ("It was signed in the third quarter of 2023.", "2023-07-01", "2023-09-30"),
    ("It was signed at the end of March last year.", "2023-03-21", "2023-03-31"),
    # weeks from Monday, weekends
    ("It was signed last week.", "2024-03-11", "2024-03-17"),
    ("It will be signed next week.", "2024-03-25", "2024-03-31"),
    ("It will be signed this weekend.", "2024-03-23", "2024-03-24"),
    # bare weekdays
    ("It was signed on Tuesday.", "2024-03-19", "2024-03-19"),
    ("It was signed on Wednesday.", "2024-03-13", "2024-03-13"),
    ("It will be signed on Wednesday.", "2024-03-20", "2024-03-20"),
    ("It was signed on Tuesday last week.", "2024-03-12", "2024-03-12"),
    ("It was postponed until Friday.", "", "2024-03-22"),
    # days and months without a year
    ("It was signed on December 7.", "2023-12-07", "2023-12-07"),
    ("It will be signed on May 7.", "2024-05-07", "2024-05-07"),
    ("It was signed in October.", "2023-10-01", "2023-10-31"),
    ("It will be signed in October.", "2024-10-01", "2024-10-31"),
    ("It was signed last April.", "2023-04-01", "2023-04-30"),
    # the running month
    ("It was signed earlier in the month.", "2024-03-01", "2024-03-19"),
    ("It was signed earlier this year.", "2024-01-01", "2024-03-19"),
    ("It will be signed later this year.", "2024-03-19", "2024-12-31"),
    ("It will be signed by the end of the month.", "", "2024-03-31"),
    # seasons, decades, centuries
    ("It was signed last summer.", "2023-06-01", "2023-08-31"),
    ("It was signed in the winter of 2021.", "2021-12-01", "2022-02-28"),
    ("It was signed in the 1990s.", "1990-01-01", "1999-12-31"),
    ("It was signed in the 19th century.", "1800-01-01", "1899-12-31"),
    # distances keep their grain, lengths run from publication
    ("It was signed two weeks ago.", "2024-03-04", "2024-03-10"),
    ("It was signed three months ago.", "2023-12-01", "2023-12-31"),
    ("It was signed a year ago.", "2023-01-01", "2023-12-31"),
    ("It was signed ten days ago.", "2024-03-09", "2024-03-09"),
    ("It grew over the past three months.", "2023-12-19", "2024-03-19"),
    ("It will grow over the next two weeks.", "2024-03-19", "2024-04-02"),
    ("They will meet in two weeks.", "2024-04-01", "2024-04-07"),
    ("They will meet in three days.", "2024-03-22", "2024-03-22"),
    ("It grew in the first three months of 2023.", "2023-01-01", "2023-03-31"),
    ("It grew in the last two weeks of 2023.", "2023-12-18", "2023-12-31"),
    # open ends
    ("It has grown since 2011.", "2011-01-01", ""),
    ("It will be signed by May.", "", "2024-05-31"),
    ("It lasted until April 2020.", "", "2020-04-30"),
    ("It was signed before April 2020.", "", "2020-03-31"),
    ("It holds from May 2020 on.", "2020-05-01", ""),
    # ranges
    ("They met from November 4-6, 2022.", "2022-11-04", "2022-11-06"),
    ("They met on 4-6 November 2022.", "2022-11-04", "2022-11-06"),
    ("They met from Monday to Wednesday.", "2024-03-18", "2024-03-20"),
    ("It grew between 2014 and 2016.", "2014-01-01", "2016-12-31"),
    ("It grew from May 2010 to June 2012.", "2010-05-01", "2012-06-30"),
    # times of day, occasions
    ("They met at 9 a.m. on Monday.", "2024-03-18", "2024-03-18"),
    ("They met last night.", "2024-03-18", "2024-03-18"),
    ("They met at Christmas.", "2023-12-25", "2023-12-25"),
    ("They met during Ramadan in 2023.", "2023-03-23", "2023-04-21"),
    ("They will meet on Good Friday.", "2024-03-29", "2024-03-29"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "start", "end"), INTERVALS)
def test_interval(text: str, start: str, end: str) -> None:
    assert days(text) == (start, end)


@pytest.mark.parametrize(
    "text",
    [
        "It may rain.",
        "They march on.",
        "Theresa May spoke.",
        "Flight 1984 was late.",
        "He has read the novel 1984.",
        "Some 1500 troops left.",
        "It cost $2000.",
        "She is 52 years old.",
        "Give it a second chance.",
        "The Sunday Times wrote so.",
        "Prices fall.",
        "No. 2001 was sold.",
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert read(text, TUESDAY) == ()


def test_words_of_an_open_end_belong_to_the_when() -> None:
    phrase = only("It has grown since 2011.")
    assert phrase.text == "2011"
    assert phrase.when.text == "since 2011"
    assert "since" in phrase.when.rules


def test_the_full_stop_of_a_sentence_is_no_part_of_a_date() -> None:
    assert only("It was signed on 18 March.").text == "18 March"
    assert only("It was signed on 18 Mar.").text == "18 Mar."


def test_about_makes_a_day_approximate() -> None:
    phrase = only("It is expected around June 9.")
    assert phrase.when.approximate
    assert phrase.mod == "APPROX"


def test_anchors_are_followed_through_the_text() -> None:
    text = "It was signed on June 5, 2010. Two days later it failed. The following month it passed."
    assert [p.value for p in read(text, TUESDAY)] == ["2010-06-05", "2010-06-07", "2010-07"]


def test_a_date_that_only_describes_is_no_anchor() -> None:
    text = "They met on Wednesday. The October 25 pact was read out. It failed the following day."
    assert [p.value for p in read(text, TUESDAY)] == ["2024-03-13", "2023-10-25", "2024-03-14"]


def test_a_narrative_goes_on_in_its_year() -> None:
    text = (
        "The war began on 3 March 1810. In June the city fell. In December 1810 a truce was signed. "
        "In February fighting resumed. The peace of 1812 held until 1820; in 1830 the state fell."
    )
    assert [p.value for p in read(text)][:4] == ["1810-03-03", "1810-06", "1810-12", "1811-02"]


def test_a_year_is_shared_by_joined_dates() -> None:
    assert [p.value for p in read("It was signed in April and June 1955.", TUESDAY)] == ["1955-04", "1955-06"]


def test_undated_reports_keep_relative_times_symbolic() -> None:
    phrases = read("It came on Tuesday; it will come again in May, as it did last year.")
    assert [p.value for p in phrases] == ["XXXX-WXX-2", "XXXX-05", "XXXX"]
    assert all(p.when.start is None and p.when.end is None for p in phrases)


def test_years_before_christ_have_a_value_and_no_days() -> None:
    phrase = only("It fell in 490 BC.")
    assert (phrase.value, phrase.when.start, phrase.when.end) == ("BC0490", None, None)


def test_rows_of_a_range_are_followed_by_its_ends() -> None:
    rows = cli_rows("It grew between 2014 and 2016.", TUESDAY)
    assert [(r["value"], r["from"], r["to"]) for r in rows] == [
        ("2014/2016", "2014-01-01", "2016-12-31"),
        ("2014", "2014-01-01", "2014-12-31"),
        ("2016", "2016-01-01", "2016-12-31"),
    ]


# --- properties -------------------------------------------------------------------------------------

WORDS = sorted(
    {*grammar().lexicon.codes, "1", "31", "480", "2023", "5:30", "1980s", "Q5", "BC", "9/11", "May", "Sept."}
)
DAYS = st.dates(date.min, date.max)


@given(st.text(max_size=60), st.none() | DAYS)
def test_any_text_on_any_day_is_read(text: str, day: date | None) -> None:
    cli_rows(text, day)


@settings(max_examples=300)
@given(st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join), st.none() | DAYS)
def test_any_words_of_time_on_any_day_are_read(text: str, day: date | None) -> None:
    for phrase in read(text, day):
        assert text[phrase.start : phrase.end].split()
        assert phrase.when.start is None or phrase.when.end is None or phrase.when.start <= phrase.when.end


RELATIVE = [
    "on Tuesday", "last Friday", "next Friday", "yesterday", "tomorrow", "last week", "next month",
    "this year", "two weeks ago", "three months ago", "a decade ago", "the past year",
    "over the past three months", "the next ten days", "in May", "last May", "next May",
    "on June 5", "in the summer", "the third quarter", "earlier this year", "the end of the month",
    "at Christmas", "over the weekend", "last night", "early next week", "by the end of next year",
    "since last year",
]  # fmt: skip


@settings(max_examples=300)
@given(st.sampled_from(RELATIVE), DAYS, st.integers(0, 800))
def test_relative_phrases_move_on_with_publication(words: str, day: date, later: int) -> None:
    after = min(day.toordinal() + later, date.max.toordinal())
    (first,), (second,) = (
        read(f"It happened {words}.", day),
        read(f"It happened {words}.", date.fromordinal(after)),
    )
    if None not in (first.when.start, second.when.start):
        assert first.when.start <= second.when.start  # type: ignore[operator]
    if None not in (first.when.end, second.when.end):
        assert first.when.end <= second.when.end  # type: ignore[operator]


@given(st.integers(0, 4000))
def test_a_bare_weekday_lies_in_the_week_up_to_publication(n: int) -> None:
    day = date(2015, 1, 1) + timedelta(n)
    when = only("They met on Thursday.", day).when
    assert when.start is not None
    assert 0 <= (day - when.start).days <= 6
    assert when.start.weekday() == 3
