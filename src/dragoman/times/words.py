"""The words of a text, as conditions look at them."""

from __future__ import annotations


class Words:
    """The words of a text: lower case, and places in the text. Punctuation marks are words too."""

    __slots__ = ("ends", "lower", "starts", "text")

    def __init__(self, text: str, lower: list[str], starts: list[int], ends: list[int]) -> None:
        self.text = text
        self.lower = lower
        self.starts = starts
        self.ends = ends

    def at(self, i: int) -> str:
        """Word ``i`` in lower case; ``""`` outside the text."""
        return self.lower[i] if 0 <= i < len(self.lower) else ""

    def written(self, i: int) -> str:
        """Word ``i`` as it stands in the text."""
        return self.text[self.starts[i] : self.ends[i]] if 0 <= i < len(self.lower) else ""

    def capital(self, i: int) -> bool:
        """Whether word ``i`` begins with a capital."""
        return self.written(i)[:1].isupper()

    def joined(self, i: int) -> bool:
        """Whether word ``i`` follows the word before it without a space."""
        return 0 < i < len(self.starts) and self.starts[i] == self.ends[i - 1]
