"""Packages that only some formats need."""

from __future__ import annotations

from importlib import import_module
from typing import Any


class ExtraError(ImportError):
    """A package is missing that belongs to an extra of Dragoman. The message says how to install it."""


def extra(module: str, name: str) -> Any:
    """A module of the extra ``name``; ``ExtraError`` where it is not installed."""
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        if error.name != module.partition(".")[0]:
            raise
        raise ExtraError(f"{error.name} is not installed; install it with: pip install 'dragoman[{name}]'") from None
