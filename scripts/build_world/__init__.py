"""Builds the packaged tables of the world: ``python -m scripts.build_world --tables DIR …`` (docs/tables.md)."""
