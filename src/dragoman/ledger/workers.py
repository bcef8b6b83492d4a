"""Reading reports in several processes: one that dies or hangs costs its report, not the run.

Processes are spawned, so that a parent with threads, locks or an open database hands none of them on. Each holds
one report at a time; results come back in the order of the reports.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import TYPE_CHECKING

from dragoman.ledger.incoming import Incoming, set_aside
from dragoman.ledger.schema import LedgerError
from dragoman.model import Reading, Report

if TYPE_CHECKING:
    from multiprocessing.context import SpawnProcess

Reader = Callable[[Report], Reading]
Load = Callable[[], Reader]
Wanted = Callable[[Incoming], bool]

AHEAD = 64  # reports out at once: what may wait behind a slow one
START = 120.0  # seconds in which a process must have loaded the parser
_ONE_THREAD = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS")


def packaged_reader() -> Reader:
    """Reads with the packaged parser and lexicons; loading takes about a second."""
    from dragoman.reading import Tools, read

    tools = Tools.load()
    return lambda report: read(report, tools)


@dataclass(frozen=True, slots=True)
class TablesReader:
    """Makes readers with the user's tables, here and in other processes. ``label`` is that of the tables.

    A folder that was changed in the meantime is not read: ``LedgerError``.
    """

    folder: Path
    label: str

    def __call__(self) -> Reader:
        from dragoman.reading import Tools, read
        from dragoman.tables import Tables

        tables = Tables.load(self.folder)
        if tables.label != self.label:
            raise LedgerError(f"{self.folder} was changed while it was in use; run the command again")
        tools = Tools.load(tables=tables)
        return lambda report: read(report, tools)


def careful(reader: Reader, report: Report) -> Reading:
    """A reading; a fault of the reader sets the report aside."""
    try:
        return reader(report)
    except Exception as error:  # one report must not end a run of thousands
        fault = f"{type(error).__name__}: {error}"
        return set_aside(report, "reader-fault", f"reading failed ({fault}); this is a fault of Dragoman")


def read_all(
    reports: Iterable[Incoming], wanted: Wanted, load: Load, processes: int, patience: float
) -> Iterator[tuple[Incoming, Reading | None]]:
    """Every report in order with its reading, or ``None`` where it is not wanted.

    ``processes`` 0 reads in this process; ``patience`` is the seconds a report may take in another.
    """
    if processes > 0:
        crew = _Crew(load, processes, patience)
        try:
            yield from crew.readings(iter(reports), wanted)
        finally:
            crew.dismiss()
        return
    reader: Reader | None = None
    for one in reports:
        if not wanted(one):
            yield one, None
            continue
        reader = reader or load()
        yield one, careful(reader, one.report)


@dataclass(slots=True)
class _Job:
    one: Incoming
    done: bool
    reading: Reading | None = None

    def finish(self, reading: Reading) -> None:
        self.reading, self.done = reading, True


class _Worker:
    """One process with its pipe, and the job it holds."""

    def __init__(self, load: Load) -> None:
        context = multiprocessing.get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self.process: SpawnProcess = context.Process(target=_work, args=(theirs, load), daemon=True)
        self.process.start()
        theirs.close()
        self.ready = False
        self.job: _Job | None = None
        self.since = time.monotonic()

    def give(self, job: _Job) -> bool:
        """Hand over a job; false when the process is gone."""
        try:
            self.pipe.send(job.one.report)
        except OSError:
            return False
        self.job, self.since = job, time.monotonic()
        return True

    def late(self, patience: float) -> bool:
        waited = time.monotonic() - self.since
        return waited > START if not self.ready else self.job is not None and waited > patience

    def end(self) -> None:
        self.pipe.close()
        self.process.kill()
        self.process.join()


class _Crew:
    def __init__(self, load: Load, processes: int, patience: float) -> None:
        self._load, self._processes, self._patience = load, processes, patience
        self._workers: list[_Worker] = []

    def readings(self, reports: Iterator[Incoming], wanted: Wanted) -> Iterator[tuple[Incoming, Reading | None]]:
        order: deque[_Job] = deque()  # on the way, oldest first
        waiting: deque[_Job] = deque()  # those of them that nobody reads yet
        more = True
        while more or order:
            while more and len(order) < AHEAD and len(waiting) < self._processes:
                one = next(reports, None)
                if one is None:
                    more = False
                    break
                job = _Job(one, done=not wanted(one))
                order.append(job)
                if not job.done:
                    waiting.append(job)
            self._hand_out(waiting)
            if order and not order[0].done:
                self._collect()
                self._hand_out(waiting)
            while order and order[0].done:
                job = order.popleft()
                yield job.one, job.reading

    def dismiss(self) -> None:
        for worker in self._workers:
            worker.end()
        self._workers.clear()

    def _hand_out(self, waiting: deque[_Job]) -> None:
        free = [w for w in self._workers if w.ready and w.job is None]
        while waiting and free:
            if free.pop().give(waiting[0]):
                waiting.popleft()
        starting = sum(not w.ready for w in self._workers)
        if len(waiting) > starting and len(self._workers) < self._processes:
            self._workers.append(_Worker(self._load))

    def _collect(self) -> None:
        """Wait until something happens, and take in every answer, death and overrun."""
        by_pipe = {w.pipe: w for w in self._workers}
        for pipe in wait(list(by_pipe), timeout=1.0):
            assert isinstance(pipe, Connection)
            self._answer(by_pipe[pipe])
        for worker in [w for w in self._workers if w.late(self._patience)]:
            self._lost(worker, f"it took longer than {self._patience:g} seconds")

    def _answer(self, worker: _Worker) -> None:
        try:
            answer = worker.pipe.recv()
        except (EOFError, OSError):
            self._lost(worker, "the process that read it died")
            return
        if isinstance(answer, str):
            raise LedgerError(f"the reader cannot start: {answer}")
        if answer is None:
            worker.ready = True
        elif worker.job is not None:
            worker.job.finish(answer)
            worker.job = None

    def _lost(self, worker: _Worker, how: str) -> None:
        self._workers.remove(worker)
        worker.end()
        if not worker.ready:
            raise LedgerError(f"the reader cannot start: its process ended with status {worker.process.exitcode}")
        if worker.job is not None:
            code = "reader-died" if "died" in how else "reader-late"
            worker.job.finish(set_aside(worker.job.one.report, code, f"reading failed: {how}"))


def _work(pipe: Connection, load: Load) -> None:
    """The life of a process: load, say so, answer each report with a reading; end with the parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent sees to it
    for name in _ONE_THREAD:
        os.environ.setdefault(name, "1")
    try:
        reader = load()
    except Exception as error:
        pipe.send(f"{type(error).__name__}: {error}")
        return
    try:
        pipe.send(None)
        while True:
            pipe.send(careful(reader, pipe.recv()))
    except (EOFError, OSError):  # the parent is gone
        return
