"""One writer at a time: a lock file beside the ledger, held through the operating system.

The system frees the lock when its holder ends, however it ends, so a file that a killed writer left behind is
no hindrance. The file names the holder's process for the message to whoever comes second.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import BinaryIO

from dragoman.ledger.schema import LedgerError


class WriterLock:
    """The right to write to a ledger. ``release`` gives it back."""

    def __init__(self, ledger: Path) -> None:
        self.path = ledger.with_name(ledger.name + ".lock")
        try:
            stream = self.path.open("a+b")
        except OSError as error:
            raise LedgerError(f"{ledger} cannot be written: {self.path}: {error.strerror}") from None
        if not _held(stream):
            stream.seek(0)
            holder = stream.read(20).decode("ascii", "replace").strip() or "unknown"
            stream.close()
            raise LedgerError(f"{ledger} is being written by process {holder}; wait until it is done")
        stream.truncate(0)
        stream.write(str(os.getpid()).encode())
        stream.flush()
        self._stream: BinaryIO | None = stream

    def release(self) -> None:
        """Give the lock back; the file stays, for removing it would let two writers in."""
        if self._stream is not None:
            self._stream.truncate(0)
            self._stream.close()
            self._stream = None


if os.name == "nt":  # pragma: no cover

    def _held(stream: BinaryIO) -> bool:
        import msvcrt

        stream.seek(1 << 30)  # beyond the text, which stays readable
        try:
            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
        except OSError:
            return False
        return True

else:

    def _held(stream: BinaryIO) -> bool:
        import fcntl

        try:
            fcntl.flock(stream.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
