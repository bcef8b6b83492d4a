"""The grammar of amounts, over plain tokens: no parser."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.figures.amounts import Amount, Amounts
from dragoman.parse.tree import Block, Sentence, Token

_WORD = re.compile(r"[A-Z]{0,3}\$|[£€₹]|\d[\d,.]*\d|\d|[A-Za-z]+|[^\w\s]")


def read(text: str) -> list[Amount]:
    sentence = Sentence(0, Block("prose", 0, len(text)))
    for i, m in enumerate(_WORD.finditer(text)):
        tag = "CD" if m[0][0].isdigit() else "NN"
        sentence.tokens.append(Token(i, m[0], m[0].lower(), tag, "dep", m.start(), m.end(), sentence))
    return list(Amounts.load().read(text, sentence))


def one(text: str) -> Amount:
    amounts = read(text)
    assert len(amounts) == 1, amounts
    return amounts[0]


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("They counted 12 boats", 12),
        ("They counted 1,250 boats", 1250),
        ("They counted 12,34,567 boats", 1234567),
        ("They counted 300 000 boats", 300000),
        ("They counted twenty-five boats", 25),
        ("They counted one hundred and twenty-three boats", 123),
        ("They counted two hundred thousand boats", 200000),
        ("They counted a dozen boats", 12),
        ("They counted half a million boats", 500000),
        ("They counted four-and-a-half million boats", 4500000),
        ("They counted two and a half million boats", 2500000),
        ("They counted 1.3 billion boats", 1300000000),
        ("They counted 6 lakh boats", 600000),
        ("They counted 1½ million boats", 1500000),
        ("They counted three quarters of a million boats", 750000),
        ("They counted 3bn boats", 3000000000),
        ("They counted not a single boat", 0),
    ],
)
def test_numerals(text: str, amount: float) -> None:
    found = one(text)
    assert (found.low, found.high) == (amount, None)
    assert not found.money


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("It cost $3.5bn in all", 3500000000, "USD"),
        ("It cost US$2.6 trillion in all", 2600000000000, "USD"),
        ("It cost A$40m in all", 40000000, "AUD"),
        ("It cost Rs 500 crore in all", 5000000000, "INR"),
        ("It cost €2 m in all", 2000000, "EUR"),
        ("It cost 240 billion dollars in all", 240000000000, "USD"),
        ("It cost 240bn rubles in all", 240000000000, "RUB"),
        ("It cost two million Canadian dollars in all", 2000000, "CAD"),
        ("It cost 150 million Pakistani rupees in all", 150000000, "PKR"),
        ("It cost 5 million pounds in all", 5000000, "GBP"),
        ("It cost USD 5 million in all", 5000000, "USD"),
        ("It cost 3m EUR in all", 3000000, "EUR"),
        ("It was a $10-billion loan", 10000000000, "USD"),
    ],
)
def test_money(text: str, amount: float, currency: str) -> None:
    found = one(text)
    assert (found.low, found.currency, found.money) == (amount, currency, True)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("It cost between $8 and $9 billion", 8000000000, 9000000000),
        ("It cost £12.5m-£13m", 12500000, 13000000),
        ("It took 22–24 percent of it", 22, 24),
        ("It took 10 to 15% of it", 10, 15),
        ("It took 2 million to 3 million men", 2000000, 3000000),
        ("It took five or six men", 5, 6),
    ],
)
def test_ranges(text: str, low: float, high: float) -> None:
    found = one(text)
    assert (found.low, found.high) == (low, high)


def test_from_and_to_are_two_amounts() -> None:
    assert [(a.low, a.high, a.percent) for a in read("It rose from 10 to 20 percent")] == [
        (10, None, True),
        (20, None, True),
    ]


def test_a_rise_in_percent_to_a_sum_is_no_range() -> None:
    first, second = read("It rose 12 percent to $1.2 billion")
    assert (first.low, first.high, first.percent) == (12, None, True)
    assert (second.low, second.currency) == (1200000000, "USD")


def test_a_result_is_no_range() -> None:
    found = one("They won 52-48 in the end")
    assert (found.low, found.high, found.paired) == (52, None, True)


@pytest.mark.parametrize(
    ("text", "qualifiers", "approximate"),
    [
        ("At least 38 men", ("at least",), False),
        ("Some 300 men", (), True),
        ("An estimated six million men", ("estimated",), False),
        ("Nearly 200 men", (), True),
        ("No more than 1,550 men", ("no more than",), False),
        ("Fewer than a dozen men", ("fewer than",), False),
        ("70,000+ men", ("over",), False),
        ("40 or more men", ("or more",), False),
        ("Hundreds of thousands of men", ("hundreds of thousands",), False),
    ],
)
def test_cues(text: str, qualifiers: tuple[str, ...], approximate: bool) -> None:
    found = one(text)
    assert (found.qualifiers, found.approximate) == (qualifiers, approximate)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Tens of thousands of men fled", "tens of thousands"),
        ("Several hundred men fled", "several hundred"),
        ("Dozens fled", "dozens"),
    ],
)
def test_vague_amounts_have_words_and_no_number(text: str, words: str) -> None:
    found = one(text)
    assert (found.low, found.vague) == (None, words)


@pytest.mark.parametrize(
    ("text", "percent"),
    [("A third of the army", 33.3), ("Two-thirds of the seats", 66.7), ("Half the seats", 50)],
)
def test_fractions_are_shares(text: str, percent: float) -> None:
    found = one(text)
    assert (found.low, found.percent, found.approximate) == (percent, True, True)


@pytest.mark.parametrize(
    "text",
    [
        "On the 21st they met",
        "In the 1990s they met",
        "They met at 10:35",
        "They met on 17.10.2023",
        "It is 450° there",
    ],
)
def test_what_only_begins_as_a_number(text: str) -> None:
    assert read(text) == []


def test_pounds_of_weight_are_no_money() -> None:
    assert not one("They found 20 pounds of it").money


_PIECES = [
    "3",
    "1,200",
    "2.5",
    "½",
    "$",
    "€",
    "US$",
    "bn",
    "m",
    "%",
    "percent",
    "million",
    "a",
    "half",
    "of",
    "and",
    "to",
    "-",
    "–",
    "two",
    "hundred",
    "dozens",
    "thousands",
    "third",
    "between",
    "at",
    "least",
    "dollars",
    "pounds",
    "men",
    "not",
    "single",
    "'",
    ".",
    "°",
    "Namibian",
    "rupees",
    "²",
    "٣",
    "or",
    "more",
]


@given(st.lists(st.sampled_from(_PIECES), max_size=8), st.sampled_from(("", " ", "  ")))
def test_any_text_gives_amounts_that_lie_in_it(pieces: list[str], gap: str) -> None:
    text = gap.join(pieces)
    end = 0
    for amount in read(text):
        assert end <= amount.start < amount.end <= len(text)
        assert amount.opened <= amount.start
        assert amount.low is None or amount.low >= 0
        end = amount.end
