"""Dragoman: news reports in, a ledger of who did what to whom, when, and on whose word, out."""
