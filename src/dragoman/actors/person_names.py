"""Names of persons: the surnames they go by, other spellings, and the sectors of their offices."""

from __future__ import annotations

import re

_PARTICLES_WORDS = (
    "al el bin ben ibn bint de da do dos das di del della der den van von zu zur le la les du ould "
    "arap ter af st san abu mac vel"
)
_PARTICLES = frozenset(_PARTICLES_WORDS.split())
_STYLES_WORDS = "King Queen Pope Sultan Emperor Patriarch Prince Sheikh Emir Mullah Ayatollah Cardinal Lord Sir"
_STYLES = frozenset(_STYLES_WORDS.split())
_SUFFIXES = frozenset("Jr Jr. Sr. I II III IV V VI XIV XVI".split())
_UMLAUTS = {"ö": "oe", "ü": "ue", "ä": "ae", "Ö": "Oe", "Ü": "Ue", "Ä": "Ae"}

OFFICE_SECTORS = {
    "intelligence chief": "SPY",
    "army chief": "MIL",
    "commander": "MIL",
    "lawmaker": "LEG",
    "speaker": "LEG",
    "cleric": "REL",
    "judge": "JUD",
    "party leader": "PTY",
    "opposition leader": "PTY",
}
"""The sectors of kinds of office that are not GOV."""


def surnames(name: str) -> tuple[str, ...]:
    """The surnames of a name: the starred word, else the last with its particles, and that without "al-"."""
    words = name.split()
    starred = [w[:-1] for w in words if w.endswith("*")]
    if starred:
        return tuple(starred)
    while len(words) > 1 and words[-1] in _SUFFIXES:
        words.pop()
    if len(words) < 2 or words[0] in _STYLES or "of" in words:
        return ()
    last = words[-1]
    if (bare := re.sub(r"^(?:al|el|Al|El|ash|as|ad)-", "", last)) != last:
        return last, bare
    start = len(words) - 1
    while start > 1 and words[start - 1].lower() in _PARTICLES:
        start -= 1
    whole = " ".join(words[start:])
    drop = start < len(words) - 1 and words[start].lower() in ("al", "el", "zu", "van", "von", "der", "de")
    return (whole, last) if drop else (whole,)


def spellings(name: str, country: str) -> list[str]:
    """A name without its star, without middle initials, with German oe for ö and Serbian dj for đ."""
    plain = name.replace("*", "")
    found = [plain]
    words = plain.split()
    short = [w for i, w in enumerate(words) if i in (0, len(words) - 1) or not re.fullmatch(r"[A-Z]\.?", w)]
    if len(short) > 1 and short != words:
        found.append(" ".join(short))
    if words[0] in _STYLES and words[-1] in _SUFFIXES and len(words) == 3:
        found += [" ".join(words[:-1]), " ".join(words[1:])]
    if country in ("DEU", "AUT", "CHE", "EUR") and any(c in plain for c in _UMLAUTS):
        found.append("".join(_UMLAUTS.get(c, c) for c in plain))
    if "đ" in plain or "Đ" in plain:
        found.append(plain.replace("đ", "dj").replace("Đ", "Dj"))
    return found
