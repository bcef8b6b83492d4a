"""From acts to entries: status, time, place and word put together, one act entered once a sentence."""

from dragoman.entries.assemble import Context, assemble
from dragoman.entries.confidence import Confidence
from dragoman.entries.headline import dated_by_headline, met_by_headline

__all__ = ["Confidence", "Context", "assemble", "dated_by_headline", "met_by_headline"]
