"""Verbs of saying inside or behind the clause they tell of: "The talks, officials said, are over"."""

from __future__ import annotations

from dragoman.parse.tree import Token
from dragoman.word.complement import Complement
from dragoman.word.lexicon import Frame, Lexicon
from dragoman.word.speakers import person_noun

_FRONTED = frozenset(("IN", "VBG", "VBN", "TO", "RB", "WRB"))
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))


def teller(frames: tuple[Frame, ...]) -> Frame | None:
    """The frame by which a verb tells a clause to nobody in particular."""
    return next(
        (f for f in frames if f.kind == "speech" and f.takes >= {"clause", "quote"} and "hearer" not in f.takes),
        None,
    )


def inverted(cue: Token, frames: tuple[Frame, ...], lexicon: Lexicon) -> tuple[Complement | None, Token | None]:
    """ "The toll rose to 22, reported officials, …": the speaker follows the cue. With its head."""
    words, base = cue.sent.tokens, cue.sent.tokens[0].i
    if cue.tag not in ("VBD", "VBZ") or cue.i - base < 4 or words[cue.i - base - 1].text != ",":
        return None, None
    frame = teller(frames)
    head = next((k for k in cue.kids if k.i > cue.i and k.dep in ("dobj", "nsubj", "attr") and k.is_noun), None)
    if frame is None or head is None or head.i - cue.i > 5 or any(k.dep == "det" and k.lower == "a" for k in head.kids):
        return None, None
    speaks = head.is_proper or person_noun(head) or lexicon.has("speakers", "anonymous", head)
    after = max(t.i for t in head.subtree()) + 1 - base
    if not speaks or (after < len(words) and words[after].text not in (",", ".", ";")):
        return None, None
    if not any(t.tag in ("VBD", "VBZ", "VBP", "MD", "VBN") for t in words[: cue.i - base]):
        return None, None
    return Complement(frame, "clause", [(base, cue.i - 2)]), head


def parenthesis(cue: Token, frames: tuple[Frame, ...]) -> Complement | None:
    """ "The talks, officials said, are over": the cue is inside or behind its content."""
    own = cue.child("nsubj")
    frame = teller(frames)
    if frame is None and cue.lemma == "go":  # "…, she went on, …"
        frame = next((f for f in frames if f.kind == "speech" and "quote" in f.takes), None)
    if frame is None or own is None or own.lower in ("who", "which", "that") or cue.tag not in ("VBD", "VBZ", "VBP"):
        return None
    taken = any(k.dep in ("dobj", "xcomp", "attr", "prt", "acomp") and k.i > cue.i for k in cue.kids)
    if taken and cue.lemma not in ("tell", "go"):
        return None
    words = cue.sent.tokens
    base = words[0].i
    below = own.subtree()
    first = min(cue.i, below[0].i)
    after = max(cue.i, below[-1].i) + 1 - base
    for k in sorted(cue.kids, key=lambda k: k.i):
        if k.i > cue.i and k.dep in ("advmod", "npadvmod", "prep", "dobj", "dative", "prt"):
            after = max(after, max(t.i for t in k.subtree()) + 1 - base)
    before = words[first - 1 - base].text if first > base else ""
    follows = words[after].text if after < len(words) else "."
    if before not in (",", "—", "–", "--", "-") or follows not in (
        ",",
        ".",
        "—",
        "–",
        "--",
        ";",
        "-",
        "”",
        '"',
        "''",
    ):
        return None
    lead, rest = words[: first - base], words[after:]
    split = bool(lead) and lead[0].tag not in _FRONTED and follows == ","  # "The navy, officials said, attacked"
    if not any(t.tag in _FINITE for t in (*lead, *(rest if split else ()))):
        return None
    spans = [(base, first - 2)] if first - 2 >= base else []
    if follows in (",", "—", "–", "--", "-") and after + 2 < len(words):
        spans.append((base + after + 1, words[-1].i - (words[-1].text in ".?!")))
    return Complement(frame, "clause", spans) if spans else None
