"""What a phrase is read against."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from dragoman.times.calendar import Period

Direction = Literal["past", "future", ""]

NOTHING = Period(None, None, "", "")


@dataclass(frozen=True, slots=True)
class Context:
    """What a phrase is read against.

    ``day``: the publication day, if known. ``narrative``: the text tells of times long past, and dates
    without a year follow the last date named. ``last``: the last period named before the phrase,
    ``told`` the last that does not lie after publication;
    ``last_quarter``: the last quarter; ``story``: the point that a narrative has reached, ``ancient`` its
    value where that lies before Christ. ``direction``: whether the act lies before or after publication.
    """

    day: date | None = None
    narrative: bool = False
    last: Period = NOTHING
    told: Period = NOTHING
    last_quarter: Period = NOTHING
    story: Period = NOTHING
    ancient: str = ""
    direction: Direction = ""

    @property
    def here(self) -> date | None:
        """The day from which "a month earlier" and bare months are counted in this text."""
        ahead = self.day is not None and self.last.start is not None and self.last.start > self.day
        if ahead and self.direction == "past":  # "they start on May 9; they were published the same day"
            return self.told.start or self.day
        return self.last.start or self.day
