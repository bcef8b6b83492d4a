"""From acts to entries: status, time, place and word put together, one act entered once a sentence."""

from dragoman.entries.assemble import Context, assemble

__all__ = ["Context", "assemble"]
