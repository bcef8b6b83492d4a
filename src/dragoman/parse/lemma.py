"""Lemmas by tag, from the tables that ship with the parser model, cached.

The rule set is the classic WordNet morphology: exceptions first, then suffix rules checked against an
index of known lemmas. The tables are read once from the model's own ``lookups.bin``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

# Penn tag prefix -> (part of speech of the tables). Other tags keep their lower-cased form.
_POS = {"VB": "verb", "NN": "noun", "JJ": "adj", "RB": "adv"}
PARTS = ("verb", "noun", "adj", "adv")
_BASE = frozenset(("VB", "VBP", "NN", "JJ", "RB"))
_SPECIAL = {
    "n't": "not",
    "n’t": "not",
    "'ll": "will",
    "’ll": "will",
    "wo": "will",
    "ca": "can",
    "sha": "shall",
    "'d": "would",
    "’d": "would",
    "'re": "be",
    "’re": "be",
    "'m": "be",
    "’m": "be",
    "'ve": "have",
    "’ve": "have",
}


class Lemmatizer:
    """``lemma(lower-cased form, Penn tag)``, remembered per form and tag."""

    def __init__(
        self,
        index: Mapping[str, frozenset[str]],
        exceptions: Mapping[str, Mapping[str, Sequence[str]]],
        rules: Mapping[str, Sequence[tuple[str, str]]],
    ) -> None:
        self._index, self._exceptions, self._rules = index, exceptions, rules
        self._cache: dict[tuple[str, str], str] = {}

    def lemma(self, lower: str, tag: str) -> str:
        key = (lower, tag)
        found = self._cache.get(key)
        if found is None:
            found = self._cache[key] = self._make(lower, tag)
        return found

    def _make(self, lower: str, tag: str) -> str:
        if lower in _SPECIAL and tag[0] in "MVR":
            return _SPECIAL[lower]
        pos = _POS.get(tag[:2])
        if pos is None or tag in ("NNP", "NNPS"):
            return lower
        index, exceptions = self._index.get(pos, frozenset()), self._exceptions.get(pos, {})
        if tag in _BASE and lower in index:
            return lower
        if lower in exceptions:
            return exceptions[lower][0]
        forms = [lower[: -len(old)] + new for old, new in self._rules.get(pos, ()) if lower.endswith(old)]
        known = [f for f in forms if f in index]
        if known:
            return known[0]
        if tag in _BASE or not forms:
            return lower
        return _guess(lower, tag)


def _guess(lower: str, tag: str) -> str:
    """A word that no table knows: take off the regular ending."""
    for ending in ("ing", "ed", "es", "s"):
        stem = lower.removesuffix(ending)
        if stem != lower and len(stem) > 2:
            if ending in ("ing", "ed") and tag[0] == "V" and stem[-1] == stem[-2] and stem[-1] not in "lsz":
                return stem[:-1]
            return stem + "e" if ending == "es" and tag[0] == "V" and stem[-1] in "vz" else stem
    return lower
