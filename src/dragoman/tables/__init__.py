"""The user's own tables: actors, items of the event lexicon, pages of the codebook (docs/own-tables.md)."""

from dragoman.tables.fault import Fault, TablesError
from dragoman.tables.folder import Tables
from dragoman.tables.pages import Case, read_page

__all__ = ["Case", "Fault", "Tables", "TablesError", "read_page"]
