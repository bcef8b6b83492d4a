"""The ledger: many reports in one SQLite file, added to by one process and asked by many."""

from dragoman.ledger.conditions import Filters
from dragoman.ledger.copies import Copies
from dragoman.ledger.counts import Count, Month, Timeline
from dragoman.ledger.decode import ReportRow
from dragoman.ledger.incoming import Incoming, incoming, of_files, of_lines, of_paths
from dragoman.ledger.ledger import Ledger
from dragoman.ledger.queries import Found, Rows
from dragoman.ledger.schema import LedgerError
from dragoman.ledger.store import Added
from dragoman.ledger.thread_queries import FoundThread
from dragoman.ledger.workers import TablesReader

__all__ = [
    "Added",
    "Copies",
    "Count",
    "Filters",
    "Found",
    "FoundThread",
    "Incoming",
    "Ledger",
    "LedgerError",
    "Month",
    "ReportRow",
    "Rows",
    "TablesReader",
    "Timeline",
    "incoming",
    "of_files",
    "of_lines",
    "of_paths",
]
