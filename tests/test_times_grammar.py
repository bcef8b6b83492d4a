"""Every rule of the grammar is run on its own examples, both ways."""

from __future__ import annotations

from datetime import date

import pytest

from dragoman.times import read
from dragoman.times.grammar import grammar

DAY = date(2024, 3, 19)

YES = [(rule.name, example) for rule in grammar().rules for example in rule.yes]
NO = [(rule.name, example) for rule in grammar().rules for example in rule.no]


@pytest.mark.parametrize(("name", "example"), YES, ids=lambda v: str(v))
def test_rule_reads_its_example(name: str, example: str) -> None:
    words, _, value = example.rpartition(" = ")
    found = read(words, DAY)
    assert value in [p.value for p in found]
    assert name in {rule for p in found for rule in p.rules}


@pytest.mark.parametrize(("name", "example"), NO, ids=lambda v: str(v))
def test_rule_leaves_its_counter_example(name: str, example: str) -> None:
    assert name not in {rule for p in read(example, DAY) for rule in p.rules}


def test_every_rule_has_an_example() -> None:
    assert [rule.name for rule in grammar().rules if not rule.yes and not rule.no] == []


def test_rules_have_names_of_their_own() -> None:
    names = [rule.name for rule in grammar().rules]
    assert len(names) == len(set(names))
