"""Sayings by the tree: verbs of saying with what they take, "according to", nouns with a clause."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.parse.tree import Token
from dragoman.word.complement import complement, extent, hearers
from dragoman.word.draft import Draft, Page
from dragoman.word.grammar import antecedent, subject
from dragoman.word.lexicon import Kind, Lexicon
from dragoman.word.parenthesis import inverted, parenthesis
from dragoman.word.refusals import refusal
from dragoman.word.speakers import Voice, person_noun, voice
from dragoman.word.stray import left, quoted, stray, told_before

UNSAID = frozenset(
    ("would", "could", "should", "might", "may", "can", "will", "must", "shall", "'ll", "’ll", "'d", "’d")
)


def by_tree(page: Page) -> Iterator[Draft]:
    """Every saying that the trees alone show, in text order."""
    for token in page.document.tokens:
        if token.tag[0] == "V" or token.lower in ("unavailable", "available"):
            if (found := refusal(token, page)) is not None:
                draft: Draft | None = found
                speak(found, subject(token, page.free_with(token)) or token.child("nsubjpass"), page)
                draft = found if found.voice is not None else None
            elif token.lower == "according":
                draft = according(token, page)
            elif token.lemma in page.lexicon.verbs:
                draft = verb(token, page)
            else:
                continue
        elif token.tag in ("NN", "NNS") and token.lemma in page.lexicon.lists["nouns"]["clause"]:
            draft = noun(token, page)
        elif token.lower == "according":
            draft = according(token, page)
        else:
            continue
        if draft is not None:
            yield draft


def verb(cue: Token, page: Page) -> Draft | None:
    """A verb of saying with its content and speaker."""
    if cue.dep in ("amod", "aux", "auxpass", "compound", "case", "prep") and cue.lower != "according":
        return None
    frames = page.lexicon.of(cue)
    free = page.free_with(cue)
    found, head = inverted(cue, frames, page.lexicon)
    if found is None:
        found = complement(cue, frames, page.lexicon) or parenthesis(cue, frames) or quoted(cue, frames, page.lexicon)
        head = subject(cue, free)
    strayed = stray(cue, page.lexicon) if found is None or head is None else None
    if strayed is not None:
        head = strayed
        found = found or told_before(cue, strayed, frames)
    if found is None:
        return None
    kind = standing(cue, found.frame.kind)
    spans = [s for s in found.spans if s[0] > cue.i or s[1] < cue.i]
    if not spans or _adjectival(cue, found.pattern, page) or _for_cover(cue):
        return None
    draft = Draft(cue, kind, found.frame.stance, found.pattern, spans)
    _own_paper(draft, page)
    draft.nested = page.inside[cue.i] is not None
    draft.hearers = [h for h in hearers(cue, found) if free(h)]
    speak(draft, head, page)
    if strayed is not None:
        draft.stray = strayed
        draft.own_subject = True
        draft.spans = [(a, min(b, left(strayed) - 2) if a < strayed.i else b) for a, b in draft.spans]
    if (
        draft.voice is None and cue.child("nsubjpass") is None and cue.dep not in ("advcl", "pcomp", "acl", "relcl")
    ) and (kind == "thought" or cue.tag in ("VB", "VBG")):
        return None
    if draft.voice is None and kind != "speech":
        return None
    if found.pattern == "object" and cue.tag == "VBG" and cue.dep == "advcl" and not page.lexicon.of(cue.head):
        return None  # "…, underscoring the rift": the report's own inference
    loose = kind == "thought" or (kind == "speech" and found.pattern in ("object", "prep", "gerund", "infinitive"))
    if loose and draft.voice is not None and not thinks(draft.voice, page, kind == "speech"):
        return None
    if kind == "record" and draft.voice is not None and not records(draft.voice.head, page):
        return None
    return draft


def _adjectival(cue: Token, pattern: str, page: Page) -> bool:
    """ "has suspected links to": the participle belongs to the noun after it."""
    if pattern != "object" or cue.tag != "VBN" or cue.lemma not in page.lexicon.lists["unattributed"]["passives"]:
        return False
    obj = cue.child("dobj")
    return obj is not None and not any(k.dep in ("det", "poss", "nummod") for k in obj.kids)


def _for_cover(cue: Token) -> bool:
    """ "asked not to be named": how the source is hidden, not what it said."""
    inner = cue.child("xcomp")
    return inner is not None and inner.lemma in ("name", "identify", "quote") and inner.child("auxpass") is not None


def _own_paper(draft: Draft, page: Page) -> None:
    """A clause that ends "in its bulletin", "in a statement": the paper is the setting of the saying."""
    if draft.pattern not in ("clause", "hearer", "infinitive", "predicate"):
        return
    tokens = page.document.tokens
    a, b = draft.spans[-1]
    for i in range(b, max(a + 1, b - 10), -1):
        t = tokens[i]
        if t.lower in ("in", "via", "on") and t.dep == "prep" and (noun := t.child("pobj")) is not None:
            own = any(
                (k.dep == "poss" and k.tag == "PRP$") or (k.dep == "det" and k.lower in ("a", "an")) for k in noun.kids
            )
            if (
                own
                and page.lexicon.has("venues", "papers", noun)
                and noun.i <= b
                and draft.cue.lemma not in ("include",)
            ):
                draft.spans[-1] = (a, i - 1)
                draft.late = t
            return


def records(head: Token, page: Page) -> bool:
    """Is the subject of "shows" a paper or a study?"""
    noun = antecedent(head)
    lists = page.lexicon.lists
    return noun.lemma in lists["speakers"]["documents"] or noun.lemma in lists["nouns"]["speaks"]


def thinks(v: Voice, page: Page, cue_speaks: bool = False) -> bool:
    """Can the subject hold a thought? A common noun for no party and no kind of person cannot."""
    noun = antecedent(v.head)
    if noun.tag != "NN" or v.party.rule != "noun phrase":
        return True
    lists = page.lexicon.lists["speakers"]
    if noun.lemma in page.lexicon.lists["nouns"]["speaks"] and cue_speaks:
        return True
    return person_noun(noun) or any(
        noun.lemma in lists[k] for k in ("anonymous", "experts", "officials", "journalists", "outlets", "bodies")
    )


def standing(cue: Token, kind: Kind) -> Kind:
    """Speech that is denied, to come or only possible has not been said: it counts as no more than an act."""
    if kind != "speech":
        return kind
    negated = any(k.dep == "neg" for k in cue.kids) and cue.lemma not in ("deny", "dispute")
    modal = any(k.dep == "aux" and k.lower in UNSAID for k in cue.kids)
    to = any(k.dep == "aux" and k.tag == "TO" for k in cue.kids)
    if to and cue.dep in ("xcomp", "advcl", "acl", "ccomp", "conj"):
        modal = modal or cue.head.lemma not in Lexicon.load().lists["grammar"]["real"]
    return "act" if negated or modal else kind


def speak(draft: Draft, head: Token | None, page: Page) -> None:
    """Give a draft its speaker."""
    if head is not None:
        free, cover = page.free_with(draft.cue), tuple(_cover(draft.cue))
        draft.voice = voice(head, page.document, page.actors, page.lexicon, free, cover)
        draft.own_subject = head.head is draft.cue


def _cover(cue: Token) -> Iterator[Token]:
    """ "…, speaking on condition of anonymity": what the cue's own phrases tell of how it was said."""
    beside = [k for k in cue.head.kids if 0 < k.i - cue.i <= 4] if cue.dep in ("parataxis", "ccomp") else []
    for k in (*cue.kids, *beside):
        how = [k] if k.dep == "prep" else k.kids if k.dep == "advcl" and k.lemma in ("speak", "talk") else []
        for prep in how if k.i > cue.i else ():
            inner = prep.child("pobj") if prep.lower in ("on", "under") else None
            if inner is not None and inner.lemma == "condition":
                yield from (t for t in inner.subtree() if t.lower == "anonymity")


def according(cue: Token, page: Page) -> Draft | None:
    """ "according to X": the clause around it rests on X's word; X may be a paper by somebody."""
    to = cue.child("prep") or next((k for k in cue.kids if k.lower == "to"), None)
    head = to.child("pobj") if to is not None else None
    if head is None or (page.lexicon.has("nouns", "thought", head) and head.tag != "NNS"):
        return None
    if head.tag in ("VBG",) or not (head.is_noun or head.tag in ("PRP", "DT", "CD", "WP")):
        return None
    draft = Draft(cue, "speech", "says", "according")
    draft.nested = page.inside[cue.i] is not None
    speak(draft, head, page)
    draft.spans = around(cue)
    return draft if draft.spans else None


def around(cue: Token) -> list[tuple[int, int]]:
    """The clause that "according to" is part of: up to the nearest finite verb, without the phrase itself."""
    below = {t.i for t in cue.subtree()}
    clause = cue.head
    while clause.head is not clause and not (
        clause.is_verb and clause.dep in ("ROOT", "ccomp", "conj", "advcl", "relcl")
    ):
        clause = clause.head
    about = {t.i for k in cue.subtree() for r in k.kids if r.dep == "relcl" for t in r.subtree()}
    return runs([t for t in clause.subtree() if t.i not in below and t.i not in about])


def runs(words: list[Token]) -> list[tuple[int, int]]:
    """Tokens as unbroken spans, without marks at their ends."""
    out: list[tuple[int, int]] = []
    group: list[Token] = []
    for t in [*words, None]:
        if t is not None and (not group or t.i == group[-1].i + 1):
            group.append(t)
            continue
        while group and not group[-1].text[-1].isalnum() and group[-1].text[-1] not in "%)":
            group.pop()
        while group and not group[0].text[0].isalnum() and group[0].text[0] not in "$€£%(#@":
            group.pop(0)
        if group:
            out.append((group[0].i, group[-1].i))
        group = [t] if t is not None else []
    return out


def noun(cue: Token, page: Page) -> Draft | None:
    """ "Tehran's claim that …", "the warning by X that …": a noun with the clause that is its content."""
    said = next((k for k in cue.kids if k.i > cue.i and k.dep in ("acl", "ccomp", "relcl") and _content(k)), None)
    if said is None:
        return None
    thought = cue.lemma in page.lexicon.lists["nouns"]["thought"]
    draft = Draft(cue, "thought" if thought else "act", "says", "noun", [extent(said, cue)])
    draft.nested = page.inside[cue.i] is not None
    owner = cue.child("poss")
    if owner is None:
        by = next((k for k in cue.kids if k.dep in ("prep", "agent") and k.lower in ("by", "from", "of")), None)
        owner = by.child("pobj") if by is not None else None
    if owner is None and cue.dep == "dobj" and cue.head.lemma in page.lexicon.lists["grammar"]["givers"]:
        owner = subject(cue.head, page.free_with(cue))
    if owner is None:
        return None
    speak(draft, owner, page)
    return draft


def _content(k: Token) -> bool:
    """A "that" clause or an infinitive, not a relative clause."""
    that = any(c.lower == "that" and c.dep in ("mark",) for c in k.kids)
    to = any(c.dep == "aux" and c.tag == "TO" for c in k.kids)
    return that or (to and k.dep != "relcl")
