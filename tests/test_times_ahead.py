"""A planned act's bare month is the next one; a stated year, a day and a coming month stay as read."""

from datetime import date

import pytest

from dragoman.times import read, to_come

TOLD = date(2031, 2, 12)


@pytest.mark.parametrize(
    ("words", "start"),
    [
        ("In June 2030", date(2030, 6, 1)),
        ("In June they met", date(2031, 6, 1)),
        ("They met in January", date(2032, 1, 1)),
        ("They met in winter", date(2030, 12, 1)),
        ("They met on January 3", date(2031, 1, 3)),
        ("They met last June", date(2030, 6, 1)),
        ("They met in February", date(2031, 2, 1)),
    ],
)
def test_bare_months(words: str, start: date) -> None:
    (phrase,) = read(words, TOLD)
    assert to_come(phrase, phrase.when, TOLD).start == start
