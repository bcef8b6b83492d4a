"""From acts to entries: status, time, place and word put together, one act entered once a sentence."""

from dragoman.entries.assemble import assemble

__all__ = ["assemble"]
