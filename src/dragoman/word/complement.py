"""What a verb of saying takes: the words that are its content, and whom it addresses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.parse.tree import Token
from dragoman.word.grammar import added, governor
from dragoman.word.lexicon import Frame, Lexicon

WH = frozenset(("who", "what", "why", "how", "whether", "if", "when", "where", "which", "whom", "whose"))
TELLERS = frozenset(
    (
        "tell",
        "inform",
        "brief",
        "notify",
        "assure",
        "remind",
        "advise",
        "warn",
        "ask",
        "email",
        "text",
        "reassure",
    )
)
"""Verbs whose object is whom they address."""

Span = tuple[int, int]
"""First and last token, both included."""


@dataclass(slots=True)
class Complement:
    """The content of a cue as spans of tokens, the frame it was read by, and the hearer."""

    frame: Frame
    pattern: str
    spans: list[Span]
    hearer: Token | None = None


def complement(cue: Token, frames: tuple[Frame, ...], lexicon: Lexicon) -> Complement | None:
    """The first reading of ``cue`` under its frames that gives it content; ``None`` without any."""
    for pattern, read in _READERS:
        for frame in frames:
            if pattern in frame.takes and (found := read(cue, frame, lexicon)):
                return found
    return None


def extent(token: Token, cue: Token) -> Span:
    """The words below ``token`` on its side of the cue, without the marks at their ends."""
    below = [t for t in _below(token, cue) if (t.i > cue.i) == (token.i > cue.i)]
    while len(below) > 1 and (not _wordy(below[-1]) or below[-1].dep == "cc"):
        below.pop()
    while len(below) > 1 and not _wordy(below[0]):
        below.pop(0)
    return below[0].i, below[-1].i


def _below(token: Token, cue: Token) -> list[Token]:
    """The subtree without what is the sayer's: verbs joined to the cue ("and called …"), "…, adding that"."""
    out = [token]
    for t in out:
        for k in t.kids:
            if (
                k.tag in ("VBD", "VBN")
                and k.dep == "conj"
                and governor(k) is not t
                and governor(k) in (cue, *cue.ancestors())
            ):
                continue
            if k.tag == "VBG" and k.i > cue.i and added(k, cue):
                continue
            if k.dep == "conj" and k.i > cue.i and _told_apart(k):
                continue
            out.append(k)
    out.sort(key=lambda t: t.i)
    return out


def _told_apart(verb: Token) -> bool:
    """ "…, and critics blame him": after a comma, another speaker with a cue is the report's."""
    who = verb.child("nsubj")
    if (
        who is None
        or verb.lemma not in Lexicon.load().verbs
        or who.tag == "PRP"
        or verb.tag not in ("VBD", "VBZ", "VBP")
    ):
        return False
    words, first = verb.sent.tokens, min(t.i for t in who.subtree()) - verb.sent.tokens[0].i
    return first > 1 and words[first - 1].dep == "cc" and words[first - 2].text == "," and person_like(who)


def person_like(noun: Token) -> bool:
    """A name or a noun for people."""
    return noun.is_proper or noun.tag == "NNS"


def _wordy(t: Token) -> bool:
    return t.text[0].isalnum() or t.text[0] in "$€£%#@" or (len(t.text) > 1 and t.text[1].isalnum())


def _subject(t: Token) -> Token | None:
    return t.child("nsubj", "nsubjpass", "expl", "csubj")


def _infinitive(t: Token) -> bool:
    return any(k.dep == "aux" and k.tag == "TO" for k in t.kids) or (t.tag == "VB" and _subject(t) is None)


def _clause(cue: Token, frame: Frame, lexicon: Lexicon) -> Complement | None:
    after = any(k.dep == "ccomp" and k.i > cue.i for k in cue.kids)
    for k in cue.kids:
        if after and k.i < cue.i:
            continue  # "…; X reported that …"
        if k.i < cue.i and k.tag == "VBG" and k.child("nsubj", "aux") is None:
            continue  # "Speaking in Rome, she said"
        if k.dep == "ccomp" and (k.is_verb or k.child("nsubj", "cop") or k.i > cue.i):
            if _infinitive(k) and "hearer" not in frame.takes and "infinitive" not in frame.takes:
                continue
            first = k.i if k.i < cue.i else None
            spans = [extent(k, cue)]
            if first is None:
                spans += [extent(c, cue) for c in cue.kids if _goes_on(c, cue, lexicon)]
            obj = cue.child("dobj")
            if obj is not None and cue.i < obj.i < k.i and cue.lemma not in TELLERS and _subject(k) is None:
                spans[0] = (
                    extent(obj, cue)[0],
                    spans[0][1],
                )  # the parser took the clause's subject for an object
            return Complement(frame, "clause", spans)
    hearer = cue.child("dobj") if cue.lemma in TELLERS else None
    for k in hearer.kids if hearer is not None and hearer.i > cue.i else ():
        if (
            k.dep in ("relcl", "acl")
            and _subject(k) is not None
            and any(c.lower == "that" and c.dep == "mark" for c in k.kids)
        ):
            return Complement(frame, "clause", [extent(k, cue)])  # "told the paper that …", hung on the paper
    return None


def _goes_on(clause: Token, cue: Token, lexicon: Lexicon) -> bool:
    """A clause with its own subject that the parser hangs on the cue by "and" is still what was said."""
    return (
        clause.dep == "conj" and clause.i > cue.i and clause.is_verb and _subject(clause) is not None
        and clause.lemma not in lexicon.verbs
    )  # fmt: skip


def _wh(cue: Token, frame: Frame, lexicon: Lexicon) -> Complement | None:
    for k in cue.kids:
        if k.i > cue.i and k.dep in ("ccomp", "advcl", "xcomp", "pcomp"):
            asks = any(c.lower in WH and c.i < k.i for c in k.kids)
            if asks and (k.dep != "advcl" or _near(k, cue)):
                return Complement(frame, "wh", [extent(k, cue)])
    return None


def _near(k: Token, cue: Token) -> bool:
    first, _ = extent(k, cue)
    return first == cue.i + 1


def _hearer(cue: Token, frame: Frame, lexicon: Lexicon) -> Complement | None:
    """ "urged Berlin to send tanks", "called on Lisbon to wait"."""
    verbs = [k for k in cue.kids if k.i > cue.i and k.dep in ("xcomp", "ccomp", "advcl", "conj") and _infinitive(k)]
    verbs = [v for v in verbs if v.dep != "conj" or len(verbs) > 1]
    hearer = cue.child("dobj", "dative")
    if hearer is None and (prep := lexicon.particle(cue, frame)) is not None:
        hearer = prep.child("pobj")
        verbs = verbs or [k for k in prep.kids if k.dep == "pcomp"]
    for k in verbs:
        if hearer is None and (own := _subject(k)) is not None:
            return Complement(frame, "hearer", [extent(k, cue)], own)
        if hearer is not None:
            return Complement(frame, "hearer", [extent(v, cue) for v in verbs if v.i > hearer.i], hearer)
    if hearer is not None:
        inner = next((k for k in hearer.kids if k.dep in ("acl", "relcl") and _infinitive(k)), None)
        if inner is not None:
            return Complement(frame, "hearer", [extent(inner, cue)], hearer)
    return None


def _bare_infinitive(cue: Token, frame: Frame, lexicon: Lexicon) -> Complement | None:
    for k in cue.kids:
        if k.i > cue.i and k.dep in ("xcomp", "ccomp", "advcl") and _infinitive(k) and _subject(k) is None:
            if k.dep == "advcl" and cue.child("dobj", "prep", "ccomp") is not None:
                continue
            return Complement(frame, "infinitive", [extent(k, cue)], cue.child("dative"))
    return None


def _gerund(cue: Token, frame: Frame, lexicon: Lexicon) -> Complement | None:
    for k in cue.kids:
        if k.i > cue.i and k.tag == "VBG" and k.dep in ("xcomp", "pcomp", "ccomp", "dobj"):
            return Complement(frame, "gerund", [extent(k, cue)])
    return None


def _predicate(cue: Token, frame: Frame, lexicon: Lexicon) -> Complement | None:
    """ "called the deal a mistake"; passive: "the deal was called a mistake"."""
    obj = cue.child("dobj")
    said = next((k for k in cue.kids if k.dep == "oprd" and k.i > cue.i), None)
    if obj is not None and said is None:
        said = _after_object(obj, cue)
    if obj is None and said is not None and any(k.i > said.i and k.tag[:2] == "JJ" for k in said.kids):
        return Complement(frame, "predicate", [extent(said, cue)])  # "called the reply rude"
    if obj is None:
        small = next((k for k in cue.kids if k.dep == "ccomp" and k.i > cue.i), None)
        if small is not None and _subject(small) is not None and not _finite(small):
            return Complement(frame, "predicate", [extent(small, cue)], None)
        passive = cue.child("nsubjpass")
        if said is not None and passive is not None:
            return Complement(frame, "predicate", [extent(passive, cue), extent(said, cue)])
        return None
    if said is None or said.i < obj.i:
        return None
    (first, _), (_, last) = extent(obj, cue), extent(said, cue)
    return Complement(frame, "predicate", [(min(first, said.i), max(last, extent(obj, cue)[1]))])


def _after_object(obj: Token, cue: Token) -> Token | None:
    """A predicate the parser hung on the object or beside it: "termed his answer evasive"."""
    for k in (*obj.kids, *cue.kids):
        if k.dep == "dobj" and k is not obj and k.i > obj.i:
            return k  # "calling it an act of war"
        if (
            0 < k.i - obj.i <= 4
            and k.tag in ("JJ", "JJR", "JJS", "VBN")
            and k.dep in ("acl", "amod", "acomp", "xcomp", "appos", "advcl")
        ):
            return k
    return None


def _finite(t: Token) -> bool:
    return t.tag in ("VBD", "VBZ", "VBP") or any(
        k.tag in ("MD", "VBD", "VBZ", "VBP") for k in t.kids if k.dep[:3] == "aux"
    )


def _as(cue: Token, frame: Frame, lexicon: Lexicon) -> Complement | None:
    """ "described the deal as a mistake"."""
    obj = cue.child("dobj", "nsubjpass")
    prep = next((k for k in cue.kids if k.lower == "as" and k.dep in ("prep", "mark") and k.i > cue.i), None)
    if prep is None and obj is not None and not any(k.lower == "of" for k in obj.kids):
        prep = next((k for k in obj.kids if k.lower == "as" and k.dep == "prep" and k.i > obj.i), None)
    own = lexicon.particle(cue, frame)
    if obj is None and own is not None:
        obj = own.child("pobj")
    if prep is None or obj is None or not prep.kids:
        return None
    first, last = extent(obj, cue)
    if obj.i < cue.i:
        return Complement(frame, "as", [(first, last), extent(prep, cue)])
    return Complement(frame, "as", [(first, max(last, extent(prep, cue)[1]))])


def _charge(cue: Token, frame: Frame, lexicon: Lexicon) -> Complement | None:
    """ "accused Moscow of lying", "blamed the mayor for the queues"."""
    obj = cue.child("dobj", "nsubjpass")
    if obj is None:
        return None
    for k in (*cue.kids, *obj.kids):
        if (
            k.dep == "prep"
            and k.i > max(cue.i, obj.i if obj.i > cue.i else 0)
            and k.lower in ("of", "for", "with", "over", "on")
        ):
            if (k.lower in ("with", "on") and cue.lemma not in ("charge", "blame")) or not k.kids:
                continue
            noun = k.head is obj and k.child("pcomp") is None
            if k.lower == "of" and (noun or cue.lemma not in ("accuse", "suspect")):
                continue
            first, last = extent(obj, cue)
            if obj.i < cue.i:
                return Complement(frame, "charge", [(first, last), extent(k, cue)], None)
            return Complement(frame, "charge", [(first, max(last, extent(k, cue)[1]))], None)
    return None


def _prep(cue: Token, frame: Frame, lexicon: Lexicon) -> Complement | None:
    own = lexicon.particle(cue, frame)
    if own is None:
        return None
    said = own.child("pobj", "pcomp") or (cue.child("dobj") if own.dep == "prt" else None)
    if said is None or said.i < cue.i:
        return None
    last = extent(said, cue)[1]
    for k in cue.kids:
        if k.dep in ("xcomp", "advcl", "ccomp") and k.i > last and _infinitive(k) and _near_to(k, last):
            last = extent(k, cue)[1]
    return Complement(frame, "prep", [(extent(said, cue)[0], last)])


def _near_to(k: Token, last: int) -> bool:
    return min(t.i for t in k.subtree()) == last + 1


def _object(cue: Token, frame: Frame, lexicon: Lexicon) -> Complement | None:
    own = lexicon.particle(cue, frame)
    said = own.child("pobj", "pcomp") if own is not None else None
    said = said or cue.child("dobj")
    if said is None and (passive := cue.child("nsubjpass")) is not None and cue.child("agent") is not None:
        said = passive
    if said is None or (said.tag in ("PRP", "WP", "WDT") and frame.kind == "speech"):
        return None
    spans = [extent(said, cue)]
    if own is not None and (
        tail := next((k for k in cue.kids if k.lower == "as" and k.dep == "prep" and k.i > said.i), None)
    ):
        spans.append(extent(tail, cue))  # "pointing to the flood as proof of …"
    return Complement(frame, "object", spans, cue.child("dative"))


_READERS = (
    ("predicate", _predicate), ("as", _as), ("hearer", _hearer), ("clause", _clause), ("wh", _wh),
    ("charge", _charge),
    ("infinitive", _bare_infinitive), ("gerund", _gerund), ("prep", _prep), ("object", _object),
)  # fmt: skip


def hearers(cue: Token, found: Complement | None) -> Iterator[Token]:
    """Whom the cue addresses by its own grammar: the object of "told", of "urged", "to" with the rest."""
    if found is not None and found.hearer is not None:
        yield found.hearer
    elif cue.lemma in TELLERS:
        obj = cue.child("dative", "dobj")
        if obj is not None and obj.i > cue.i:
            yield obj
