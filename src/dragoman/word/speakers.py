"""Who speaks: the subject of a cue, the party behind the noun phrase, and what kind of link it makes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Protocol

from dragoman.model import Link, LinkKind, Party
from dragoman.parse.tree import Document, Token
from dragoman.word.grammar import antecedent, phrase
from dragoman.word.lexicon import Lexicon


def lexicon_list(name: str) -> frozenset[str]:
    """A word list of the lexicon's section on grammar."""
    return Lexicon.load().lists["grammar"][name]


class Actors(Protocol):
    """What this stage asks of the actors stage."""

    def at(self, token: Token, /) -> tuple[Party, ...]: ...

    def is_agency(self, name: str, /) -> bool: ...


@dataclass(slots=True)
class Voice:
    """A speaker: the party, its noun phrase's head and place, its role words and kind of link."""

    party: Party
    head: Token
    start: int
    end: int
    role: str = ""
    kind: LinkKind = "party"
    paper: Token | None = None
    outside: list[Link] = field(default_factory=list)

    def link(self, cue: str) -> Link:
        """This voice as a link of a chain."""
        p = self.party
        return Link(p.name, self.kind, cue, p.mention, p.country, p.sector, self.start, self.end)


def voice(
    head: Token,
    document: Document,
    actors: Actors,
    lexicon: Lexicon,
    free: Callable[[Token], bool],
    cover: tuple[Token, ...] = (),
) -> Voice:
    """The speaker at a noun phrase's head; ``cover`` are words elsewhere that may tell it is not to be named."""
    named = antecedent(head)
    first, last = phrase(head, free)
    start, end = document.tokens[first].start, document.tokens[last].end
    words = document.words(start, end)
    if named is not head:
        a, b = phrase(named, lambda t: free(t) and t.i < head.i)
        name_words = document.words(document.tokens[a].start, document.tokens[b].end)
    else:
        name_words = document.words(start, _before_relative(head, last, document))
    below = named.subtree()
    party = _party(named, actors, name_words)
    hidden = _anonymous(named, [*below, *cover], lexicon)
    if hidden is not None:
        party = _hidden(hidden, named, party, actors, lexicon)
    elif _hearsay(named, lexicon):
        party = Party(f"unattributed {named.lower}", rule="hearsay")
    party = replace(party, mention=words, start=start, end=end)
    kind = "anonymous" if hidden is not None else kind_of(named, party, lexicon, actors)
    return Voice(party, head, start, end, role_of(named, document, party), kind)


def _before_relative(head: Token, last: int, document: Document) -> int:
    """Where the name in a noun phrase ends: before what is told of it."""
    for k in head.kids:
        if k.i > head.i and k.dep in ("relcl", "appos", "acl"):
            before = min(t.i for t in k.subtree()) - 1
            while before > head.i and not document.tokens[before].text[-1].isalnum():
                before -= 1
            last = min(last, max(before, head.i))
    return document.tokens[last].end


def _party(head: Token, actors: Actors, words: str) -> Party:
    found = actors.at(head)
    if not found and head.lemma in lexicon_list("counted"):
        inner = _inner(head)
        found = actors.at(inner) if inner is not None else ()
    if not found:
        name = words
        for word in ("the ", "a ", "an ", "The ", "A ", "An ", "which ", "whose "):
            name = name.removeprefix(word)
        near = next(
            (p for k in head.kids if k.dep in ("amod", "compound", "nmod", "poss") for p in actors.at(k)),
            None,
        )
        country = near.country if near is not None else ""
        return Party(name, country, rule="noun phrase")
    if len(found) == 1:
        return found[0]
    countries = {p.country for p in found}
    sectors = {p.sector for p in found}
    name = ", ".join(p.name for p in found[:-1]) + " and " + found[-1].name
    return Party(
        name,
        countries.pop() if len(countries) == 1 else "",
        sectors.pop() if len(sectors) == 1 else "",
        rule="side by side",
    )


def counted(head: Token) -> Token:
    """The noun of a head that only counts ("another of the aides"); any other head itself."""
    return (_inner(head) or head) if head.lemma in lexicon_list("counted") else head


def _inner(head: Token) -> Token | None:
    """ "one of a number of aides" → aides."""
    t: Token | None = head
    for _ in range(4):
        prep = t.child("prep") if t is not None else None
        t = prep.child("pobj") if prep is not None and prep.lower in ("of", "among") else None
        if t is None:
            return None
        if t.lemma not in lexicon_list("counted"):
            return t
    return None


def _anonymous(head: Token, below: list[Token], lexicon: Lexicon) -> Token | None:
    """The noun that stands for a source whom the report does not name, if this is one."""
    noun = head if head.lemma not in lexicon_list("counted") else _inner(head) or head
    if head.is_proper and not any(t.lower == "anonymity" for t in below):
        return None
    if lexicon.has("speakers", "anonymous", noun) and not noun.is_proper:
        return noun
    for t in below:
        if lexicon.has("speakers", "unnamed", t):
            return noun
        if t.lemma in ("name", "identify", "quote") and t.is_verb and _withheld(t):
            return noun
        if t.lower == "familiar" and noun.lemma in ("people", "person", "one", "official", "someone"):
            return noun
    return None


def _withheld(verb: Token) -> bool:
    """ "whom it would not name", "who asked not to be identified", "declined to be named"."""
    if any(k.dep == "neg" for k in verb.kids):
        return True
    return any(a.lemma in ("decline", "refuse", "ask", "request") for a in (verb.head, verb.head.head))


def _hidden(noun: Token, head: Token, party: Party, actors: Actors, lexicon: Lexicon) -> Party:
    """Named by its institution ("Norwegian government source") where the words give one."""
    before = [t for t in noun.subtree() if t.i < noun.i and t.tag in ("JJ", "NN", "NNS", "NNP", "NNPS", "VBN")]
    marks = [t for t in before if not lexicon.has("speakers", "unnamed", t) and t.lower not in lexicon_list("plain")]
    words = " ".join(t.text for t in (*marks, noun))
    for k in marks:
        for p in actors.at(k):
            official = noun.lemma != "source" or any(m.lower in lexicon_list("institutions") for m in marks)
            return Party(words, p.country, "GOV" if official else p.sector, rule="anonymous")
    if not (lexicon.has("speakers", "anonymous", noun) or noun.lemma in ("people", "person", "one")):
        return replace(party, rule="anonymous")
    if marks and noun.lemma != "people":
        return Party(words, party.country, party.sector, rule="anonymous")
    return Party("anonymous source" + "s" * (noun.tag == "NNS" and head is noun), rule="anonymous")


def kind_of(head: Token, party: Party, lexicon: Lexicon, actors: Actors) -> LinkKind:
    """What kind of link a party makes."""
    if party.sector == "JRN" or lexicon.has("speakers", "journalists", head):
        agency = "agency" in party.mention.lower() or actors.is_agency(party.name)
        return "agency" if agency else "outlet"
    if head.lemma == "agency" and any(k.is_proper and k.dep == "compound" for k in head.kids):
        if any(t.lower in lexicon.lists["grammar"]["state_kept"] for t in head.subtree()):
            return "agency"  # "the semi-official X agency"
    if _hearsay(head, lexicon):
        return "unattributed"
    if lexicon.has("speakers", "documents", head) and not head.is_proper:
        return "document"
    if lexicon.has("speakers", "experts", head) or any(
        lexicon.has("speakers", "experts", k) for k in head.kids if k.dep in ("appos", "compound", "conj")
    ):
        return "expert"
    if party.sector in ("GOV", "MIL", "JUD", "LEG", "COP", "SPY", "IGO") or lexicon.has("speakers", "officials", head):
        return "official"
    return "party"


_PRESS = frozenset(("news", "media", "press", "television", "tv", "radio", "newspaper"))


def _hearsay(head: Token, lexicon: Lexicon) -> bool:
    """ "Reports", "rumours": in the plural and nobody's."""
    plural = head.tag in ("NNS", "NNPS") or head.lower.endswith("s")
    stem = head.lower.removesuffix("s")
    listed = head.lemma in lexicon.lists["unattributed"]["reports"] or stem in lexicon.lists["unattributed"]["reports"]
    own = any(k.dep in ("poss", "prep") or (k.dep == "compound" and k.lower not in _PRESS) for k in head.kids)
    return plural and listed and not own


def role_of(head: Token, document: Document, party: Party) -> str:
    """The words that say what the speaker is: before the name, beside it, else the whole description."""
    if not head.is_proper:
        if head.tag == "PRP" or (head.text[:1].isupper() and head.text in party.name.split()):
            return party.office
        a, b = head.i, head.i
        names = [k for k in head.kids if k.dep in ("compound", "amod", "poss", "nmod", "prep") and k.lower != "of"]
        a = min([a, *(t.i for k in names if k.i < head.i for t in k.subtree())])
        for k in head.kids:
            if k.dep == "prep" and k.i > head.i:
                b = max(t.i for t in k.subtree())
                break
        return document.words(document.tokens[a].start, document.tokens[b].end)
    beside = next((k for k in head.kids if k.dep == "appos" and k.tag in ("NN", "NNS")), None)
    if beside is not None:
        below = [t for t in beside.subtree() if t.dep not in ("det",)]
        end = next((t.i for t in below if t.dep in ("relcl",)), below[-1].i)
        return document.words(below[0].start, document.tokens[end].end).rstrip(" ,.").removesuffix(", D.C")
    before = [k for k in head.kids if k.i < head.i and k.dep in ("compound", "nmod", "amod", "poss")]
    words = [k for k in before if not k.is_proper or person_noun(k) or k.dep in ("nmod", "poss")]
    if words and any(person_noun(k) for k in words):
        last = max(k.i for k in words)
        first = min(t.i for k in before if k.i <= last for t in k.subtree())
        last = max(t.i for k in words for t in k.subtree() if t.i < head.i)
        return document.words(document.tokens[first].start, document.tokens[last].end)
    return party.office


_AGENT = ("ist", "man", "men", "woman", "women", "person", "people", "ian", "yst")


def person_noun(word: Token) -> bool:
    """Does the word say what somebody is? Nouns for people, and endings that few other nouns have."""
    lists = Lexicon.load().lists["speakers"]
    if any(word.lemma in lists[k] or word.lower in lists[k] for k in ("titles", "officials", "experts", "people")):
        return True
    return word.tag[:2] == "NN" and word.lower.endswith(_AGENT)
