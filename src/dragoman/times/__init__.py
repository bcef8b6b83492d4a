"""Times: phrases that say when, as TIMEX3 values and as intervals of days.

``read`` finds them in text; ``attach`` says, through the parse, which act each dates; ``publication_bounds``
bounds the day of a report that gives none.
"""

from dragoman.times.ahead import to_come
from dragoman.times.attaching import Times, attach
from dragoman.times.bounds import publication_bounds
from dragoman.times.phrase import TimePhrase
from dragoman.times.reading import read
from dragoman.times.resolution import resolve
from dragoman.times.rows import cli_rows

__all__ = ["TimePhrase", "Times", "attach", "cli_rows", "publication_bounds", "read", "resolve", "to_come"]
