"""Clean-up: a report's text as blocks of title, prose and captions, its furniture set aside.

Nothing is rewritten: blocks are spans of the text as read, and whatever lies in no block has a diagnostic.
"""

from dragoman.clean.cleaning import LONGEST_BLOCK, LONGEST_REPORT, Cleaned, clean, prose

__all__ = ["LONGEST_BLOCK", "LONGEST_REPORT", "Cleaned", "clean", "prose"]
