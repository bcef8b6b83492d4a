"""Lemmas by tag, from the tables that ship with the parser model, cached.

The rule set is the classic WordNet morphology: exceptions first, then suffix rules checked against an
index of known lemmas. The tables are read once from the model's own ``lookups.bin``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

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
    "'s": "be",
    "’s": "be",
    "'re": "be",
    "’re": "be",
    "'m": "be",
    "’m": "be",
    "'ve": "have",
    "’ve": "have",
}


_HISSING = ("sses", "xes", "zzes", "ches", "shes")
"""Endings of forms in which the "e" belongs to the ending; "s" and "z" alone keep theirs: "houses"."""
_SILENT_E = re.compile(r"(?:[aeiouy][csvz]|(?<![eo])at|[nlr][cgsv]|dg|ag|[bcdfgkpstz]l|[^aeo]ir|ur)$")
"""Stems of verbs that end in a silent "e": "denucleariz", "kettl", "annexat"."""


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

    def knows(self, base: str, part: str) -> bool:
        """Is it a word of the tables, of this part of speech ("verb", "noun" …)?"""
        return base in self._index.get(part, ())

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
            sibilant = lower[:-2] if lower.endswith(("ches", "shes", "sses", "xes")) else ""
            return sibilant if sibilant in known else known[0]  # "marches" is no plural of "Marche"
        if tag in _BASE or not forms:
            return lower
        return _guess(lower, tag, lambda part: self.lemma(part, tag))


def _guess(lower: str, tag: str, known: Callable[[str], str]) -> str:
    """A word that no table knows: as its last part ("test-fired"), else without the regular ending."""
    before, hyphen, last = lower.rpartition("-")
    if before and len(last) > 2:
        return before + hyphen + known(last)
    if lower.endswith(("ies", "ied")):
        return lower[:-3] + "y"
    if lower.endswith("es"):
        return lower[:-2] if lower.endswith(_HISSING) else lower[:-1]
    stem = lower.removesuffix("ing").removesuffix("ed") if tag[0] == "V" else lower.removesuffix("s")
    if stem == lower or len(stem) < 3:
        return lower
    if tag[0] != "V":
        return stem
    if stem[-1] == stem[-2] and stem[-1] not in "lsz":
        return stem[:-1]
    return stem + "e" if _SILENT_E.search(stem) else stem
