"""The grammar of saying: whose verb it is, which noun phrase is around a head, whom a relative pronoun means.

These rules mend what parsers commonly get wrong around reports: verbs joined to the wrong clause, participles
hung on what was said instead of on who said it.
"""

from __future__ import annotations

from collections.abc import Callable

from dragoman.parse.tree import Token
from dragoman.word.lexicon import Lexicon

RELATIVE = frozenset(("who", "which", "that", "whom"))


def _words(name: str) -> frozenset[str]:
    return Lexicon.load().lists["grammar"][name]


def governor(verb: Token) -> Token:
    """The head of a verb; for a past tense joined to a bare form ("did not open the bridge, and praised …")
    the finite verb above it that it can be joined to."""
    up = verb.head
    if verb.dep == "conj" and _past(verb):
        while up.head is not up and not _perfect(up) and (up.tag in ("VB", "VBN", "VBG", "JJ") or _small(up)):
            up = up.head
    return up


def _charged(prep: Token) -> Token | None:
    """Whom "accused X of urging" makes the one who urged."""
    verb = prep.head
    obj = verb.child("dobj", "nsubjpass") if verb.is_verb else verb
    if not verb.is_verb and verb.head.is_verb:
        verb = verb.head
    return obj if verb.lemma in _words("charges") else None


def _past(verb: Token) -> bool:
    """A past-tense form, or one that the tagger took for a participle though it has an object of its own."""
    if any(k.dep in ("aux", "auxpass", "agent") for k in verb.kids):
        return False
    return verb.tag == "VBD" or (
        verb.tag == "VBN" and any(k.dep in ("dobj", "oprd", "ccomp", "xcomp") and k.i > verb.i for k in verb.kids)
    )


def _small(verb: Token) -> bool:
    """The predicate of a small clause ("found the fee excessive"), whatever the tagger calls it."""
    return verb.dep == "ccomp" and verb.head.lemma in _words("finders") and verb.child("mark", "dobj", "aux") is None


def _perfect(verb: Token) -> bool:
    return verb.tag == "VBN" and any(k.dep in ("aux", "auxpass") and k.tag in ("VBD", "VBZ", "VBP") for k in verb.kids)


def subject(cue: Token, free: Callable[[Token], bool]) -> Token | None:
    """The head of the noun phrase that does the saying; ``free`` says whether a token may be it."""
    verb, seen = cue, 0
    while seen < 8:
        seen += 1
        own = verb.child("nsubj", "csubj") or (verb.child("nsubjpass") if verb is not cue else None)
        if verb is cue and (verb.child("nsubjpass", "auxpass") is not None or _reduced(verb)):
            agent = verb.child("agent")
            own = agent.child("pobj") if agent is not None else None
            return own if own is not None and free(own) else None
        if own is not None and own.i != cue.i and own.tag[0] != "V":
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
        if verb is cue and verb.dep == "acl" and (outlet := _past_cited(cue)) is not None:
            return outlet if free(outlet) else None
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
        if (
            verb.dep == "xcomp"
            and (hearer := up.child("dobj")) is not None
            and verb.i > hearer.i > up.i
            and verb.tag == "VB"
        ) and up.lemma not in ("use", "take", "issue", "have", "hold", "release", "make", "give"):
            return hearer if free(hearer) else None
        if verb.dep == "pcomp" and up.lower in ("of", "for") and (blamed := _charged(up)) is not None:
            return blamed if free(blamed) else None
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


def _reduced(verb: Token) -> bool:
    """A passive participle ("asked about it, she …", "a man called Ali"): its subject did not say it."""
    if verb.tag != "VBN" or verb.dep not in ("advcl", "acl") or verb.child("aux", "nsubj") is not None:
        return False
    said = verb.child("ccomp")  # "the daily, quoting aides, reported that …" is finite: one is not "reported that"
    return said is None or said.i < verb.i or verb.lemma not in _words("sayers") or verb.lemma == "tell"


def added(participle: Token, sayer: Token) -> bool:
    """Does "…, adding that …" below what was said go on for the sayer?"""
    clause = participle.head
    return (
        participle.tag == "VBG"
        and participle.dep in ("advcl", "acl")
        and participle.lemma in _words("adders")
        and clause.head is sayer and clause.dep == "ccomp" and clause.i > sayer.i
        and sayer.lemma in _words("sayers")
    )  # fmt: skip


def _holds(noun: Token, cue: Token) -> bool:
    return any(a is noun for a in cue.ancestors())


def _fronted(verb: Token, free: Callable[[Token], bool]) -> Token | None:
    """ "…," said the minister: the parser may call the speaker an object."""
    for k in verb.kids:
        called = k.dep in ("dobj", "attr", "dep", "npadvmod") and (k.is_noun or k.tag == "PRP")
        if called and free(k) and k.i - verb.i <= 8 and verb.lemma not in ("call", "tell"):
            return k
    return None


def _past_cited(cue: Token) -> Token | None:
    """ "The daily, citing aides, reported …", hung on the aides: the noun before the participle reported."""
    citing = cue.head.head
    if citing.tag == "VBG" and citing.lemma in ("cite", "quote") and cue.head.dep == "dobj" and citing.head.is_noun:
        words, at = cue.sent.tokens, cue.i - cue.sent.tokens[0].i
        return citing.head if words[at - 1].text == "," and citing.head.i < citing.i else None
    return None


def _climb(verb: Token, free: Callable[[Token], bool]) -> Token | None:
    """A finite verb that the parser took for a participle: its subject is the nearest one above."""
    for a in verb.ancestors():
        own = a.child("nsubj") if a.is_verb else None
        if own is not None and own.i < verb.i:
            return own if free(own) else None
    return None


def _participle_of(verb: Token, noun: Token) -> Token | None:
    """The noun a participle belongs to; ``None`` where a comma parts them: then it is the subject's."""
    if verb.dep == "acl" and verb.tag == "VBG" and noun.lower in Lexicon.load().media:
        return None  # "posted a message on Twitter blaming …"
    if verb.dep == "acl" and verb.tag == "VBG" and noun.dep not in ("nsubj", "nsubjpass", "appos", "ROOT"):
        between = noun.sent.tokens[noun.i - noun.sent.tokens[0].i + 1 : verb.i - noun.sent.tokens[0].i]
        if (between and between[-1].text == ",") or any(t.text == "," for t in between[-3:]):
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
        words, at = head.sent.tokens, head.i - head.sent.tokens[0].i
        if at > 1 and words[at - 1].text == "," and words[at - 2].is_noun:
            return words[at - 2]
    return head


def phrase(head: Token, free: Callable[[Token], bool]) -> tuple[int, int]:
    """The noun phrase around its head, as first and last token, without marks at its ends."""
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
        if below[first].dep == "prep" or (first + 1 in below and below[first + 1].dep == "cc"):
            break
        first += 1
    return first, last
