"""A noun phrase that can name somebody, and how phrases stand side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dragoman.actors.entity import Entity
from dragoman.actors.lexicon import Role
from dragoman.actors.spelling import key_of
from dragoman.actors.units import DASHES, HONORIFICS, Unit
from dragoman.parse.tree import Sentence, Token

NAMES = frozenset(("name", "proper", "org"))


@dataclass(slots=True, eq=False)
class Phrase:
    """A noun phrase that can name somebody. ``start``–``end`` count tokens in the sentence.

    ``unit`` is its name or role; ``titles`` are role phrases that say what a named one is; ``left`` are units
    that modify a role ("Turkish", "army"), ``owner`` the phrase or pronoun that possesses it, ``right`` the
    phrases after ``prep`` ("of Greece and Turkey"). ``wide`` tells that an adjective of no one country
    modifies it, ``other`` that it is not the present holder ("the first president").
    """

    sentence: Sentence
    unit: Unit
    start: int
    end: int
    head: Token
    det: str = ""
    former: bool = False
    count: str = ""
    left: list[Phrase] = field(default_factory=list)
    owner: Phrase | Token | None = None
    right: list[Phrase] = field(default_factory=list)
    prep: str = ""
    titles: list[Phrase] = field(default_factory=list)
    named: list[Phrase] = field(default_factory=list)
    modifies: bool = False
    wide: bool = False
    other: bool = False
    entities: tuple[Entity, ...] | None = None

    @property
    def role(self) -> Role | None:
        return self.unit.role

    @property
    def is_name(self) -> bool:
        return self.unit.kind in NAMES

    def modifies_name(self) -> bool:
        """Is it a title before its name, whose words hang on the name ("President X")?"""
        name = self.named[0]
        if name.sentence is not self.sentence or name.start != self.start:
            return False
        base = self.sentence.tokens[0].i
        return name.unit.start <= self.head.head.i - base < name.unit.end

    def words(self) -> list[Token]:
        return self.sentence.tokens[self.start : self.end]

    def core(self) -> list[Token]:
        return self.sentence.tokens[self.unit.start : self.unit.end]


def geographic(phrase: Phrase) -> bool:
    """Is it the name of a country, people, place or body?"""
    return phrase.unit.kind == "name" and phrase.unit.items[0].kind not in ("person", "other", "outlet")


def after(tokens: list[Token], j: int, starts: Mapping[int, Phrase]) -> Phrase | None:
    """The phrase that starts at word ``j`` or after its determiner and adjectives."""
    for k in range(j, min(j + 6, len(tokens))):
        found = starts.get(k)
        if (
            found is not None
            and found.role is not None
            and tokens[found.unit.end - 1].dep in ("compound", "amod", "nmod")
            and found.unit.end in starts
        ):
            continue
        if found is not None and found.role is not None and _in_compound(tokens, found.unit.end):
            continue
        if found is not None:
            while found.role is None and (nxt := _next(tokens, found, starts)) is not None and found in nxt.left:
                found = nxt
            if found.role is not None and (nxt := starts.get(found.unit.end)) is not None and found in nxt.left:
                found = nxt
            return _owned(tokens, found, starts) or _described(tokens, found, starts) or found
        if tokens[k].tag not in ("DT", "PRP$", "JJ", "JJS", "VBN", "CD", "HYPH") and k not in starts:
            if not _in_compound(tokens, k + 1):
                return None
    return None


def _next(tokens: list[Token], phrase: Phrase, starts: Mapping[int, Phrase]) -> Phrase | None:
    """The phrase after this one, beyond its short name in brackets: "the African Union (AU) troops"."""
    end = phrase.unit.end
    if end + 2 < len(tokens) and (tokens[end].text, tokens[end + 2].text) == ("(", ")"):
        end += 3
    return starts.get(end)


def _owned(tokens: list[Token], owner: Phrase, starts: Mapping[int, Phrase]) -> Phrase | None:
    """ "Leaders of Egypt's Wafd Party": what is named is the owner's, not the owner."""
    end = owner.unit.end
    if not geographic(owner) or end >= len(tokens) or tokens[end].tag != "POS":
        return None
    return after(tokens, end + 1, starts)


def _described(tokens: list[Token], adjective: Phrase, starts: Mapping[int, Phrase]) -> Phrase | None:
    """ "Envoys of Chadian and foreign firms": what the first of two adjectives describes."""
    end = adjective.unit.end
    if not geographic(adjective) or end >= len(tokens) or tokens[end].lower not in ("and", "or", ","):
        return None
    if tokens[end - 1].dep not in ("amod", "nmod"):
        return None
    near = (starts.get(k) for k in range(end + 1, min(end + 5, len(tokens))))
    return next((p for p in near if p is not None and adjective in p.left), None)


def _in_compound(tokens: list[Token], end: int) -> bool:
    """ "Military-ruled Chad", "rebel-held Aleppo": a role joined to a participle tells of what follows."""
    return end + 1 < len(tokens) and tokens[end].text in DASHES and tokens[end + 1].tag in ("VBN", "VBD", "JJ")


def coordinated(first: Phrase, tokens: list[Token], starts: Mapping[int, Phrase], full: bool = False) -> list[Phrase]:
    """A phrase and those listed after it: "A, B and C"."""
    out = [first]
    while True:
        last = out[-1]
        j = last.end
        if full and j < len(tokens) and tokens[j].lower == "of":
            found = after(tokens, j + 1, starts)
            if found is not None:
                j = found.end
        comma = False
        while j < len(tokens) and tokens[j].lower in (",", "and", "&", "the", "or"):
            comma = True
            j += 1
        nxt = starts.get(j)
        if not comma or nxt is None or not _alike(first, nxt):
            break
        if nxt.left or (starts.get(nxt.unit.end) is not None and nxt in starts[nxt.unit.end].left):
            break
        out.append(nxt)
    if len(out) > 1 and not _has_and(tokens, out):
        return out[:1]
    return out


def _has_and(tokens: list[Token], listed: list[Phrase]) -> bool:
    return any(tokens[k].lower in ("and", "&", "or") for k in range(listed[0].end, listed[-1].start))


def _alike(first: Phrase, other: Phrase) -> bool:
    if first.unit.kind == "name" and other.unit.kind == "name":
        return (first.unit.items[0].kind == "person") == (other.unit.items[0].kind == "person")
    return first.is_name and other.is_name and not (geographic(first) or geographic(other))


def head_of(phrase: Phrase) -> Token:
    """The word of the phrase that hangs outside it."""
    tokens = phrase.sentence.tokens
    base = tokens[0].i
    lo, hi = phrase.unit.start + base, phrase.unit.end + base
    for token in reversed(phrase.core()):
        if (not lo <= token.head.i < hi or token.head is token) and token.tag[0] in "NJCF":
            return token
    return tokens[phrase.unit.end - 1]


def text_of(tokens: Sequence[Token]) -> str:
    """The words as written, with blanks where the text has white space."""
    out: list[str] = []
    for k, t in enumerate(tokens):
        if k and tokens[k - 1].end < t.start:
            out.append(" ")
        out.append(t.text)
    return "".join(out)


def surname_of(core: Sequence[Token]) -> str:
    """The key of the last word of a name."""
    return key_of(core[-1].text)


def honorific_of(phrase: Phrase) -> str | None:
    """The gender of "Mr", "Mrs", "Dr" before the name (``""`` for either); ``None`` without one."""
    before = phrase.unit.start - 1
    if before >= 0:
        return HONORIFICS.get(phrase.sentence.tokens[before].lower)
    return None
