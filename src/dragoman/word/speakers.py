"""Who speaks: the subject of a cue, the party behind the noun phrase, and what kind of link it makes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Protocol

from dragoman.model import Link, LinkKind, Party
from dragoman.parse.tree import Document, Token
from dragoman.word.lexicon import Lexicon

RELATIVE = frozenset(("who", "which", "that", "whom"))
_COUNTED = frozenset(("one", "another", "some", "several", "many", "two", "three", "four", "number", "group", "other",
    "others", "most", "few", "both", "all", "none", "majority", "member", "handful", "dozens", "couple", "pair"))  # fmt: skip
_SAYERS = frozenset(("say", "tell", "state", "add", "note", "argue", "claim", "write", "announce", "insist", "warn", "report", "declare"))
_ADDERS = frozenset(("add", "say", "note", "stress", "emphasize", "emphasise", "argue", "claim", "insist", "warn", "explain", "conclude", "write"))


class Actors(Protocol):
    """What this stage asks of the actors stage."""

    def at(self, token: Token, /) -> tuple[Party, ...]: ...


@dataclass(slots=True)
class Voice:
    """A speaker: the party, the head of its noun phrase, the phrase's place, its role words and kind of link."""

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


def governor(verb: Token) -> Token:
    """The head of a verb; for a past-tense verb joined to a bare or passive form ("did not ratify the deal, and
    mentioned …") the finite verb above it that it can be joined to."""
    up = verb.head
    if verb.dep == "conj" and _past(verb):
        while up.tag in ("VB", "VBN", "VBG", "JJ") and up.head is not up and not _perfect(up):
            up = up.head
    return up


def _past(verb: Token) -> bool:
    """A past-tense form, or one that the tagger took for a participle though it has an object of its own."""
    if any(k.dep in ("aux", "auxpass", "agent") for k in verb.kids):
        return False
    return verb.tag == "VBD" or verb.tag == "VBN" and any(
        k.dep in ("dobj", "oprd", "ccomp", "xcomp") and k.i > verb.i for k in verb.kids
    )


def _perfect(verb: Token) -> bool:
    return verb.tag == "VBN" and any(k.dep in ("aux", "auxpass") and k.tag in ("VBD", "VBZ", "VBP") for k in verb.kids)


def subject(cue: Token, free: Callable[[Token], bool]) -> Token | None:
    """The head of the noun phrase that does the saying; ``free`` says whether a token may be it."""
    verb, seen = cue, 0
    while seen < 8:
        seen += 1
        own = verb.child("nsubj", "csubj")
        if verb.child("nsubjpass") is not None or verb.child("auxpass") is not None:
            agent = verb.child("agent")
            own = agent.child("pobj") if agent is not None else None
            return own if own is not None and free(own) else None
        if own is not None and own.i != cue.i and own.dep == "nsubj":
            if free(own) and free(verb) and not _holds(own, cue):
                return own
            if verb is cue and not free(own):
                return None
        up = governor(verb)
        if verb is cue and added(cue, up.head):
            verb = up.head  # "said that …, adding that …"
            own = verb.child("nsubj")
            if own is not None and free(own):
                return own
            continue
        if up is verb:
            return _fronted(verb, free)
        if verb.dep == "acl" and verb.tag == "VBD":
            return _climb(verb, free)
        if verb.dep in ("acl", "relcl") and not up.is_verb:
            noun = _participle_of(verb, up)
            if noun is not None:
                return noun if free(noun) else None
            verb = _verb_above(up) or up
            if not verb.is_verb:
                return None
            continue
        if verb.dep == "xcomp" and (hearer := up.child("dobj")) is not None and verb.i > hearer.i > up.i and verb.tag == "VB":
            if up.lemma not in ("use", "take", "issue", "have", "hold", "release", "make", "give"):
                return hearer if free(hearer) else None
        if up.dep == "agent" or not (up.is_verb or up.dep in ("prep", "mark", "pcomp", "pobj", "ROOT")):
            above = _verb_above(up)
            if above is None:
                return None
            up = above
        if verb.dep == "ccomp" and up.is_verb and verb.tag != "VBG":
            return None
        verb = up
        if verb.dep in ("prep", "pcomp") and not verb.is_verb:
            verb = _verb_above(verb) or verb
        if not verb.is_verb:
            return None
    return None


def added(participle: Token, sayer: Token) -> bool:
    """Does "…, adding that …" below what was said go on for the sayer?"""
    clause = participle.head
    return (
        participle.tag == "VBG" and participle.dep in ("advcl", "acl") and participle.lemma in _ADDERS and clause.head is sayer
        and clause.dep == "ccomp" and clause.i > sayer.i and sayer.lemma in _SAYERS
    )  # fmt: skip


def _holds(noun: Token, cue: Token) -> bool:
    return any(a is noun for a in cue.ancestors())


def _fronted(verb: Token, free: Callable[[Token], bool]) -> Token | None:
    """"…," said the minister: the parser may call the speaker an object."""
    for k in verb.kids:
        if k.dep in ("dobj", "attr", "dep", "npadvmod") and (k.is_noun or k.tag == "PRP") and free(k):
            if k.i - verb.i <= 8 and verb.lemma not in ("call", "tell"):
                return k
    return None


def _climb(verb: Token, free: Callable[[Token], bool]) -> Token | None:
    """A finite verb that the parser took for a participle: its subject is the nearest one above."""
    for a in verb.ancestors():
        own = a.child("nsubj") if a.is_verb else None
        if own is not None and own.i < verb.i:
            return own if free(own) else None
    return None


def _participle_of(verb: Token, noun: Token) -> Token | None:
    """The noun a participle belongs to; ``None`` where a comma parts them: then it is the clause's subject."""
    if verb.dep == "acl" and verb.tag == "VBG" and noun.dep not in ("nsubj", "nsubjpass", "appos", "ROOT"):
        between = noun.sent.tokens[noun.i - noun.sent.tokens[0].i + 1 : verb.i - noun.sent.tokens[0].i]
        if between and between[-1].text == "," or any(t.text == "," for t in between[-3:]):
            return None
    return noun


def _verb_above(t: Token) -> Token | None:
    return next((a for a in t.ancestors() if a.is_verb), None)


def antecedent(head: Token) -> Token:
    """The noun that a relative pronoun stands for; any other token itself."""
    if head.lower in RELATIVE and head.tag in ("WP", "WDT", "IN"):
        verb = next((a for a in head.ancestors() if a.dep in ("relcl", "acl", "ccomp")), None)
        if verb is not None and verb.head.is_noun:
            return verb.head
    return head


def phrase(head: Token, free: Callable[[Token], bool]) -> tuple[int, int]:
    """The noun phrase around its head, as first and last token: what stands together, without marks at its ends."""
    below = {t.i: t for t in head.subtree() if free(t)}
    first = last = head.i
    while first - 1 in below:
        first -= 1
    while last + 1 in below:
        last += 1
    while last > head.i and not below[last].text[0].isalnum() and below[last].text not in ")%":
        last -= 1
    while first < head.i and not below[first].text[0].isalnum() and below[first].text not in "($":
        first += 1
    while first < head.i and below[first].dep in ("advmod", "cc", "mark", "prep") and below[first].head is head:
        if below[first].dep == "prep":
            break
        first += 1
    return first, last


def voice(
    head: Token, document: Document, actors: Actors, lexicon: Lexicon, free: Callable[[Token], bool]
) -> Voice:
    """The speaker at a noun phrase's head."""
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
    hidden = _anonymous(named, below, lexicon)
    if hidden is not None:
        party = _hidden(hidden, named, party, actors, lexicon)
    party = replace(party, mention=words, start=start, end=end)
    kind = "anonymous" if hidden is not None else kind_of(named, party, lexicon)
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
    if not found and head.lemma in _COUNTED:
        inner = _inner(head)
        found = actors.at(inner) if inner is not None else ()
    if not found:
        name = words
        for word in ("the ", "a ", "an ", "The ", "A ", "An "):
            name = name.removeprefix(word)
        near = next((p for k in head.kids if k.dep in ("amod", "compound", "nmod", "poss") for p in actors.at(k)), None)
        country = near.country if near is not None else ""
        return Party(name, country, rule="noun phrase")
    if len(found) == 1:
        return found[0]
    countries = {p.country for p in found}
    sectors = {p.sector for p in found}
    name = ", ".join(p.name for p in found[:-1]) + " and " + found[-1].name
    return Party(
        name, countries.pop() if len(countries) == 1 else "", sectors.pop() if len(sectors) == 1 else "", rule="side by side"
    )


def _inner(head: Token) -> Token | None:
    """"one of a number of sources" → sources."""
    t: Token | None = head
    for _ in range(4):
        prep = t.child("prep") if t is not None else None
        t = prep.child("pobj") if prep is not None and prep.lower in ("of", "among") else None
        if t is None:
            return None
        if t.lemma not in _COUNTED:
            return t
    return None


def _anonymous(head: Token, below: list[Token], lexicon: Lexicon) -> Token | None:
    """The noun that stands for a source whom the report does not name, if this is one."""
    noun = head if head.lemma not in _COUNTED else _inner(head) or head
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
    """"whom they did not name", "who asked not to be identified", "declined to be named"."""
    if any(k.dep == "neg" for k in verb.kids):
        return True
    return any(a.lemma in ("decline", "refuse", "ask", "request") for a in (verb.head, verb.head.head))


def _hidden(noun: Token, head: Token, party: Party, actors: Actors, lexicon: Lexicon) -> Party:
    """Named by its institution ("German government source") where the words give one."""
    marks = [
        k for k in noun.kids
        if k.dep in ("amod", "compound", "nmod", "poss") and k.i < noun.i and not lexicon.has("speakers", "unnamed", k)
        and k.lower not in ("other", "same", "second", "third", "further", "separate", "several", "different", "various", "informed", "well-placed")
    ]  # fmt: skip
    for k in marks:
        for p in actors.at(k):
            words = " ".join(t.text for t in (*marks, noun))
            official = any(m.lower in ("government", "ministry", "state", "cabinet", "presidential", "administration", "diplomatic") for m in marks)
            return Party(words, p.country, "GOV" if official or noun.lemma != "source" else p.sector, rule="anonymous")
    if lexicon.has("speakers", "anonymous", noun) or noun.lemma in ("people", "person", "one"):
        if marks and noun.lemma != "people":
            return Party(" ".join(t.text for t in (*marks, noun)), party.country, party.sector, rule="anonymous")
        return Party("anonymous source" + "s" * (noun.tag == "NNS" and head is noun), rule="anonymous")
    return replace(party, rule="anonymous")


def kind_of(head: Token, party: Party, lexicon: Lexicon) -> LinkKind:
    """What kind of link a party makes."""
    if party.sector == "JRN" or lexicon.has("speakers", "journalists", head):
        agency = "agency" in party.mention.lower() or "agency" in party.office.lower()
        return "agency" if agency else "outlet"
    if lexicon.has("unattributed", "reports", head) and head.tag == "NNS" and not any(
        k.dep in ("poss", "prep") for k in head.kids
    ):
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


def role_of(head: Token, document: Document, party: Party) -> str:
    """The words that say what the speaker is: before the name, beside it, else the whole description."""
    if not head.is_proper:
        if head.tag == "PRP":
            return party.office
        a, b = head.i, head.i
        names = [k for k in head.kids if k.dep in ("compound", "amod", "poss", "nmod", "prep") and not k.lower == "of"]
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
    words = [k for k in before if not k.is_proper or k.lower in _TITLES or k.dep in ("nmod", "poss")]
    if words and any(_person_noun(k) for k in words):
        last = max(k.i for k in words)
        first = min(t.i for k in before if k.i <= last for t in k.subtree())
        last = max(t.i for k in words for t in k.subtree() if t.i < head.i)
        return document.words(document.tokens[first].start, document.tokens[last].end)
    return party.office


def _person_noun(word: Token) -> bool:
    """Does the word say what somebody is? Known titles, and nouns for those who do something."""
    return word.lower in _TITLES or word.tag[:2] == "NN" and word.lower.endswith(_AGENT)


_AGENT = ("er", "or", "ist", "man", "woman", "person", "ian", "ent", "ant", "ot", "yst", "ee", "ief", "ead", "ary")
_TITLES = frozenset(
    "president prime minister secretary chancellor premier senator representative governor ambassador commissioner general "
    "director chairman chairwoman chair chairperson king queen prince princess pope mayor speaker spokesman spokeswoman "
    "spokesperson leader chief minister justice judge congressman congresswoman rep sen gov admiral colonel foreign".split()
)
