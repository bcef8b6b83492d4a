"""How likely type, parties and status of an entry are all right: a logistic model whose every part has a name."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from math import exp

from dragoman.entries.draft import Draft
from dragoman.entries.features import of_draft

TOLD = 4  # parts named in a reason


@dataclass(frozen=True, slots=True)
class Confidence:
    """Log-odds: ``base`` and a weight for each feature of `features`; one without a weight counts nothing.

    Fitted by ``scripts/fit_confidence.py`` on judged entries of reports that no rule was made for. An entry
    less likely right than ``least`` is not entered.
    """

    base: float
    least: float
    weights: Mapping[str, float]

    @staticmethod
    @cache
    def load() -> Confidence:
        """The packaged weights."""
        text = resources.files("dragoman.entries").joinpath("confidence.toml").read_text("utf-8")
        data = tomllib.loads(text)
        return Confidence(data["base"], data["least"], data["weights"])

    def of(self, draft: Draft, report: frozenset[str]) -> tuple[float, str]:
        """The probability, two decimals, and in words the parts that weigh most.

        ``report`` is what holds of all drafts of its report (`features.of_report`).
        """
        parts = {name: w for name in of_draft(draft) | report if (w := self.weights.get(name))}
        chance = 1 / (1 + exp(-(self.base + sum(parts.values()))))
        told = sorted(parts, key=lambda name: (-abs(parts[name]), name))[:TOLD]
        return round(chance, 2), ", ".join(f"{name} {parts[name]:+.1f}" for name in told)
