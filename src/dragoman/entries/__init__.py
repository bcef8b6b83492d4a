"""From acts to entries: status, time, place and word put together, one act entered once a sentence."""

from dragoman.entries.assemble import Context, assemble
from dragoman.entries.confidence import Confidence

__all__ = ["Confidence", "Context", "assemble"]
