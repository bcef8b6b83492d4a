"""From acts to entries: status, time, place and word put together, one act entered once a sentence."""

from dragoman.entries.assemble import Context, assemble
from dragoman.entries.confidence import Confidence
from dragoman.entries.headline import dated_by_headline, met_by_headline
from dragoman.entries.titles import hosted

__all__ = ["Confidence", "Context", "assemble", "dated_by_headline", "hosted", "met_by_headline"]
