"""A report of our own invention to try Dragoman on."""
