"""The shape of a condition."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from dragoman.times.words import Words

Fields = dict[str, Any]
"""What a rule has captured: fields of a meaning."""

Guard = Callable[[Words, int, int, Fields], bool]
"""Whether tokens ``i``–``j`` of the text are what the rule takes them for."""
