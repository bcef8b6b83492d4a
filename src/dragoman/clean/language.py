"""Is a report in English?"""

from __future__ import annotations

import re

SAMPLE = 6_000  # code points looked at
FEWEST = 25  # words; a shorter text is not judged

_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH = frozenset(
    """
    the of and to in a that is was for on it with as his he be by at had not are but from or have an they which
    one you were her all she there would their we him been has when who will more no if out so said what up its
    about into than them can only other new some could time these two may then do first any my now such like
    our over man me even most made after also did many before must through back years where much your way well
    down should because each just those people how too little state good very make world still own see men work
    long get here between both life being under never day same another know while last might us great old year
    off come since against go came right used take three this i
    """.split()
)
_SHARE_ENGLISH = 0.28  # running English has .35 to .55 of these words; French, German, Spanish under .12
_SHARE_FOREIGN = 0.18


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
    return "" if code == "en" else str(code)
