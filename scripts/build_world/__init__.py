"""Builds the packaged tables of the world; see ``build.py`` and docs/tables.md."""
