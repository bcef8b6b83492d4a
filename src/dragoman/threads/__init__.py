"""Threads: entries of many reports that tell of one happening, joined, with its history.

``threads(sightings)`` is pure: the same set of sightings gives the same threads in whatever order it comes.
"""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.threads.history import as_of, thread_of
from dragoman.threads.joining import gather
from dragoman.threads.thread import Change, Disagreement, Sighting, Thread, View

__all__ = ["Change", "Disagreement", "Sighting", "Thread", "View", "as_of", "thread_of", "threads"]


def threads(sightings: Iterable[Sighting]) -> tuple[Thread, ...]:
    """Join what is one happening; every sighting is in exactly one thread. In order of id."""
    return tuple(sorted((thread_of(members) for members in gather(sightings)), key=lambda thread: thread.id))
