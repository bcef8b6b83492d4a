"""Where, to whom and when something was said: venue, addressee and date of a cue."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from dragoman.model import Party, When
from dragoman.parse.tree import Document, Token
from dragoman.word.grammar import governor, phrase
from dragoman.word.lexicon import Lexicon
from dragoman.word.speakers import Actors

_PLACES = frozenset(
    (
        "as",
        "in",
        "at",
        "on",
        "during",
        "via",
        "by",
        "through",
        "over",
        "before",
        "after",
        "to",
        "with",
        "from",
    )
)
_DAYS = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
_SPEAK = frozenset(("speak", "talk", "address", "write", "testify", "appear", "say", "tell"))


class Phrase(Protocol):
    """A time phrase."""

    @property
    def start(self) -> int: ...

    @property
    def when(self) -> When: ...


class Times(Protocol):
    """What this stage asks of the times stage."""

    def of(self, token: Token, /) -> Phrase | None: ...

    def within(self, start: int, end: int, /) -> tuple[Phrase, ...]: ...

    def scene(self, token: Token, /) -> When | None: ...


@dataclass(slots=True)
class Setting:
    """Venue and addressee as words, the outlets among them, and the noun that names a paper."""

    venue: str = ""
    addressee: str = ""
    outlets: tuple[Party, ...] = ()
    outlet_heads: tuple[Token, ...] = ()
    venue_head: Token | None = None


def setting(
    cue: Token,
    hearers: list[Token],
    document: Document,
    actors: Actors,
    lexicon: Lexicon,
    free: Callable[[Token], bool],
    late: Token | None = None,
) -> Setting:
    """The setting of a cue, from its own phrases and those of the participles beside it."""
    out = Setting()
    for hearer in hearers:
        _address(out, hearer, document, actors, free)
    for prep, noun in (*_phrases(cue), *(_pobj(late) if late is not None else ())):
        if free(prep) and free(noun):
            _place(out, cue, prep, noun, document, actors, lexicon, free)
    if not out.venue and cue.lemma in lexicon.media_verbs and cue.is_verb:
        out.venue = lexicon.media_verbs[cue.lemma]
    return out


def _phrases(cue: Token) -> Iterator[tuple[Token, Token]]:
    """Phrases of the cue, of participles beside it ("speaking at …") and of verbs it is joined to."""
    verbs, t = [cue], cue
    if cue.dep == "acl" and cue.tag == "VBD":
        verbs += [a for a in cue.ancestors() if a.is_verb][:1]
    for _ in range(3):
        if t.dep in ("conj", "xcomp", "advcl", "acl", "pcomp") and t.child("nsubj") is None:
            t = governor(t) if t.dep != "pcomp" else t.head.head
            if t.is_verb:
                verbs.append(t)
    if cue.dep in ("parataxis", "ccomp") and cue.head.is_verb:
        for k in cue.head.kids:  # "Speaking to X, she said …", hung on what she said
            if k.i < cue.i and k.dep == "advcl" and k.tag == "VBG" and k.lemma in _SPEAK:
                yield from (pair for p in k.kids if p.dep in ("prep", "dative") for pair in _pobj(p))
    for verb in verbs:
        for k in verb.kids:
            if k.lower == "as" and k.dep == "prep" and (part := k.child("pobj")) is not None and part.lemma == "part":
                for p in part.kids:
                    yield from ((k, n) for _, n in _pobj(p) if p.dep == "prep")  # "as part of a rally"
            elif k.dep in ("prep", "dative", "agent") or (k.dep == "dep" and k.tag == "IN"):
                yield from _pobj(k)
            elif k.dep in ("advcl", "acl") and k.lemma in _SPEAK and verb is cue:
                for p in k.kids:
                    if p.dep in ("prep", "dative"):
                        yield from _pobj(p)
                    elif p.dep == "dobj" and k.lemma == "address":
                        yield k, p
        subject = verb.child("nsubj")
        if subject is not None:
            for k in subject.kids:
                if k.dep == "prep":
                    yield from (
                        (p, n) for p, n in _pobj(k) if p.lower in ("in", "on", "during", "via") and k.i > subject.i
                    )
                elif k.dep in ("acl", "relcl", "advcl") and k.tag == "VBG" and k.lemma in _SPEAK:
                    for p in k.kids:
                        if p.dep == "prep":
                            yield from _pobj(p)


def _pobj(prep: Token) -> Iterator[tuple[Token, Token]]:
    for k in prep.kids:
        if k.dep == "pobj":
            yield prep, k
        elif k.dep == "prep":
            yield from _pobj(k)


def _place(
    out: Setting, cue: Token, prep: Token, noun: Token, document: Document, actors: Actors, lexicon: Lexicon,
    free: Callable[[Token], bool],
) -> None:  # fmt: skip
    word = prep.lower
    if word not in _PLACES and prep.lemma != "address":
        return
    medium = lexicon.media.get(noun.lower)
    venue = ""
    if medium:
        venue = medium
    elif (
        (
            lexicon.has("venues", "occasions", noun)
            and word
            in (
                "in",
                "at",
                "during",
                "on",
                "after",
                "by",
                "over",
                "from",
                "as",
            )
        )
        or (lexicon.has("venues", "papers", noun) and word in ("in", "via", "through", "by", "on"))
        or (lexicon.has("venues", "on_air", noun) and word in ("on", "by", "via", "over", "to"))
    ):
        venue = _words(noun, document, free)
    elif word == "on" and noun.is_proper and _outlets(noun, actors):
        venue = _words(noun, document, free)
        _carry(out, noun, actors)
    elif word in ("to", "with", "before") or prep.lemma == "address":
        heads = prep.head
        if (
            heads.is_verb
            and (heads.lemma in _SPEAK or (heads is cue and cue.lower != "according"))
            and _hears(noun, actors, lexicon)
        ):
            _address(out, noun, document, actors, free)
    if noun.lemma in (
        "remarks",
        "remark",
        "comment",
        "interview",
        "statement",
        "speech",
        "address",
        "letter",
        "conversation",
        "message",
        "testimony",
    ):
        for k in noun.kids:
            if k.dep == "prep" and k.lower in ("to", "with", "for", "on") and (inner := k.child("pobj")) is not None:
                if k.lower in ("to", "with") or _outlets(inner, actors):
                    _address(out, inner, document, actors, free)
                if k.lower == "on" and not venue:
                    venue = _words(noun, document, free)
    if venue and not out.venue and noun.lemma not in ("remarks", "remark", "comment"):
        out.venue, out.venue_head = venue, noun


def _hears(noun: Token, actors: Actors, lexicon: Lexicon) -> bool:
    if noun.tag in ("NNP", "NNPS") and noun.lower in _DAYS:
        return False
    return bool(actors.at(noun)) or noun.tag == "PRP" or lexicon.has("speakers", "journalists", noun)


def _address(out: Setting, noun: Token, document: Document, actors: Actors, free: Callable[[Token], bool]) -> None:
    if not out.addressee and noun.tag != "WP":
        first, last = phrase(noun, lambda t: free(t) and t.dep not in ("relcl", "acl") and not _in_clause(t, noun))
        out.addressee = document.words(document.tokens[first].start, document.tokens[last].end)
    _carry(out, noun, actors)


def _in_clause(t: Token, noun: Token) -> bool:
    while t is not noun and t.head is not t:
        if t.dep in ("relcl", "acl"):
            return True
        t = t.head
    return False


def _carry(out: Setting, noun: Token, actors: Actors) -> None:
    for party in _outlets(noun, actors):
        if party.name not in {p.name for p in out.outlets}:
            out.outlets += (party,)
            out.outlet_heads += (noun,)


def _outlets(noun: Token, actors: Actors) -> tuple[Party, ...]:
    """The outlets a noun names: by itself, by a name beside it ("the daily Y", "the Y newspaper") or pointing back."""
    found = tuple(p for p in actors.at(noun) if p.sector == "JRN")
    if noun.is_proper or not Lexicon.load().has("speakers", "outlets", noun):
        return found if noun.is_proper else ()
    named = next((k for k in noun.kids if k.is_proper and k.dep in ("appos", "compound", "nmod")), None)
    if named is None:
        return tuple(p for p in found if p.rule.startswith(("table", "title")))
    inner = tuple(p for p in actors.at(named) if p.sector == "JRN")
    if inner or named.dep != "appos":
        return inner or tuple(p for p in found if p.name[:1].isupper())
    words = [k.text for k in named.kids if k.dep == "compound" and k.i < named.i]
    return (Party(" ".join((*words, named.text)), sector="JRN", mention=named.text, rule="apposition"),)


def _words(noun: Token, document: Document, free: Callable[[Token], bool]) -> str:
    """The venue's words: no article, nothing of when or how it was put out."""
    first, last = noun.i, noun.i
    below = {t.i for k in noun.kids if k.i < noun.i and k.dep not in ("det", "poss", "predet") for t in k.subtree()}
    while first - 1 in below:
        first -= 1
    for k in noun.kids:
        if k.dep == "prep" and k.i > noun.i and k.lower in ("of", "in", "at", "with", "for") and free(k):
            inner = k.child("pobj")
            if inner is None or inner.i - k.i > 8 or any(t.tag == "CD" for t in k.subtree()):
                break
            last = max(t.i for t in k.subtree() if free(t) and not _in_clause(t, k))
    return document.words(document.tokens[first].start, document.tokens[last].end).strip(" ,.")


def said_on(cue: Token, place: Setting, content: Sequence[tuple[int, int]], times: Times) -> When | None:
    """The day of the saying: from the cue's own phrase, the venue's, or the verb it depends on."""
    t = cue
    for _ in range(4):
        found = times.of(t)
        if found is not None and not (t is cue and any(a <= found.start < b for a, b in content)):
            return found.when
        if t is cue and place.venue_head is not None:
            below = place.venue_head.subtree()
            for inner in times.within(below[0].start, below[-1].end):
                return inner.when
        if t.dep in ("advcl", "acl", "xcomp", "pcomp", "conj", "prep") and t.child("nsubj") is None and t.head is not t:
            up = governor(t)
            t = up if up.is_verb or t.tag != "VBD" else next((a for a in t.ancestors() if a.is_verb), up)
        else:
            return None
    return None
