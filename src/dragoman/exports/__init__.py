"""The ledger in the formats of others: tables, event data, calendars, annotations."""

from dragoman.exports.export import FORMATS, export
from dragoman.output import OutputError

__all__ = ["FORMATS", "OutputError", "export"]
