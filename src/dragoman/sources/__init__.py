"""From files and lines to reports."""

from dragoman.sources.fields import SourceError, published_day
from dragoman.sources.jsonl import BadLine, report_of_line, reports_of_lines
from dragoman.sources.text import report_of_file, report_of_stream, report_of_text, title_of

__all__ = [
    "BadLine",
    "SourceError",
    "published_day",
    "report_of_file",
    "report_of_line",
    "report_of_stream",
    "report_of_text",
    "reports_of_lines",
    "title_of",
]
