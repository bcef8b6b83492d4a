"""Is a report in English?"""

from __future__ import annotations

import re

from dragoman.clean.words import word_list

SAMPLE = 6_000  # code points looked at
FEWEST = 25  # words; a shorter text is not judged

_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH = word_list("english")
_SHARE_ENGLISH = 0.28  # running English has .35 to .55 of these words; French, German, Spanish under .12
_KIN = frozenset(("en", "pcm", "sco", "jam"))  # English, and what its plainer kinds are taken for


def foreign(text: str) -> str:
    """The language of a report that is not in English, as an ISO 639-1 code; ``""`` for English or too little text.

    Function words settle nearly every report at no cost; only a doubtful one is shown to the language model.
    """
    words = _WORD.findall(text[:SAMPLE].casefold())
    if len(words) < FEWEST and (text[:SAMPLE].isascii() or sum(map(len, words)) < 2 * FEWEST):
        return ""  # scripts without blanks have few words and many letters
    share = sum(w in _ENGLISH for w in words) / len(words)
    if share >= _SHARE_ENGLISH:
        return ""
    import py3langid

    code, _ = py3langid.classify(text[:SAMPLE])
    return "" if code in _KIN else str(code)
