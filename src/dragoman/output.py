"""Where an export goes: a file that is there whole or not at all, or standard output."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

STDOUT = "-"


class OutputError(Exception):
    """An export that cannot be written. The message says what was found and what to do."""


@contextmanager
def written(out: str) -> Iterator[BinaryIO]:
    """A stream to write to: a temporary file that takes its name only when all is written, or standard output."""
    if out == STDOUT:
        sys.stdout.flush()
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    path = Path(out)
    if path.is_dir():
        raise OutputError(f"{path} is a directory; name a file, or - for standard output")
    if path.exists() and not path.is_file():  # a pipe or a device, which no file may take the place of
        with path.open("wb") as stream:
            yield stream
        return
    with _aside(path) as temporary:
        with temporary.open("xb") as stream:
            yield stream
        temporary.replace(path)


@contextmanager
def folder(out: str) -> Iterator[Path]:
    """A folder to fill, which takes its name only when it is complete. It must not be there, or be empty."""
    path = Path(out)
    if out == STDOUT or path.is_file():
        raise OutputError(f"this format is one file a report; name a directory with --out, not {out}")
    if path.is_dir() and any(path.iterdir()):
        raise OutputError(f"{path} is not empty; name a directory that is new or empty")
    with _aside(path) as temporary:
        temporary.mkdir()
        yield temporary
        if path.is_dir():
            path.rmdir()
        temporary.replace(path)


@contextmanager
def _aside(path: Path) -> Iterator[Path]:
    """A name beside the path; what is still under it afterwards is removed."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        yield temporary
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        raise OutputError(f"{path} cannot be written: {error.strerror or error}; name another with --out") from None
    finally:
        if temporary.is_dir():
            shutil.rmtree(temporary)
        else:
            temporary.unlink(missing_ok=True)
