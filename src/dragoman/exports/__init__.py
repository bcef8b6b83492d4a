"""The ledger in the formats of others: tables, event data, calendars, annotations."""

from dragoman.exports.export import FORMATS, export
from dragoman.exports.output import ExportError

__all__ = ["FORMATS", "ExportError", "export"]
