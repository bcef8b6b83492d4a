"""Quotations to their speakers: the cue before, after or between, else the speaker goes on."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.parse.tree import Token
from dragoman.word.draft import Draft, Page
from dragoman.word.grammar import subject
from dragoman.word.indirect import speak
from dragoman.word.labels import label
from dragoman.word.lexicon import Frame
from dragoman.word.quotes import Quotation

_STOPS = frozenset((".", "?", "!"))
_REACH = 40


def attach(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Give each quotation that is speech its saying; new sayings are added, those of the trees completed."""
    by_cue = {d.cue.i: d for d in drafts if not d.nested}
    made: list[Draft] = []
    last: Draft | None = None
    before: Quotation | None = None
    for group in _groups(page.quotes):
        q = group[0]
        draft = _join(q, before, last, page)
        if draft is not None:
            _take(draft, q, page)
        else:
            draft = _cued(group, page, by_cue, made)
        if draft is None:
            draft = _holder(q, drafts)
            if draft is not None:
                draft.quotes.append(q)
            if not _large(q, page):
                continue
        draft = draft or _goes_on(q, before, last, page, made)
        if draft is not None:
            for rest in group[1:]:
                _take(draft, rest, page)
            last, before = draft, group[-1]
    return made


def _groups(quotes: list[Quotation]) -> Iterator[list[Quotation]]:
    """Quotations that carry on over paragraphs stand together."""
    group: list[Quotation] = []
    for q in quotes:
        if group and not q.follows:
            yield group
            group = []
        group.append(q)
    if group:
        yield group


def _cued(group: list[Quotation], page: Page, by_cue: dict[int, Draft], made: list[Draft]) -> Draft | None:
    """The saying of a cue or label at the quotation, or, where it carries on, at its end."""
    for q in (group[0], group[-1]) if len(group) > 1 else group:
        named = label(q, page) if _large(q, page) else None
        cue, frame = _cue(q, page) if named is None else (named[0], None)
        if cue is None or (cue.lower == "according" and _told_by(q, by_cue) is not None):
            continue
        draft = by_cue.get(cue.i)
        if draft is None:
            draft = by_cue[cue.i] = _open(cue, frame, page, named[1] if named is not None else None)
            made.append(draft)
        _take(draft, group[0], page)
        return draft
    return None


def _told_by(q: Quotation, by_cue: dict[int, Draft]) -> Draft | None:
    """The saying of a verb that holds the quotation: "called it “…”, according to X" is not X's own words."""
    return _holder(q, [d for d in by_cue.values() if d.pattern != "according"])


def _holder(q: Quotation, drafts: list[Draft]) -> Draft | None:
    """The innermost saying whose content, by the tree, holds the quotation."""
    best: Draft | None = None
    size = 1 << 30
    for d in drafts:
        for a, b in d.spans:
            if (
                a <= q.first
                and q.first <= b
                and b - a < size
                and not (d.nested and d.cue.i >= q.first and d.cue.i <= q.last)
            ):
                best, size = d, b - a
                if b < q.last:
                    d.spans = [(x, max(y, q.last)) if (x, y) == (a, b) else (x, y) for x, y in d.spans]
    return best


def _join(q: Quotation, before: Quotation | None, last: Draft | None, page: Page) -> Draft | None:
    """The second half of a quotation that was broken by its cue."""
    if before is None or last is None:
        return None
    between = page.document.tokens[before.last + 1 : q.first]
    if (
        last.cue.i > before.last
        and last.cue.i < q.first
        and last.quotes
        and between[-1].sent.block is between[0].sent.block
    ):
        if len(between) > _REACH or _rival(between, last.cue, page):
            return None
        stops = [t for t in between if t.text in _STOPS and t.i > last.cue.i]
        tail = between[stops[-1].i - between[0].i + 1 :] if stops else []
        if any(t.text[0].isalnum() for t in tail):
            return None
        return last if _large(q, page) or not stops else None
    return None


def _rival(between: list[Token], cue: Token, page: Page) -> bool:
    """Is there another verb of saying between the two halves?"""
    return any(
        t.i > cue.i and t.is_verb and any("quote" in f.takes for f in page.lexicon.of(t)) and t.dep not in ("relcl",)
        for t in between
    )


def _large(q: Quotation, page: Page) -> bool:
    """Is it speech (a clause, or a long stretch) rather than a word or two held up with tweezers?"""
    words = page.document.tokens[q.first : q.last + 1]
    if len(words) >= 6:
        return any(t.tag in ("VBD", "VBZ", "VBP", "MD", "VB", "VBG") for t in words)
    return len(words) >= 2 and any(t.tag in ("VBD", "VBZ", "VBP", "MD") for t in words) and words[0].text[:1].isupper()


def _cue(q: Quotation, page: Page) -> tuple[Token | None, Frame | None]:
    """The verb that gives the quotation to a speaker."""
    tokens = page.document.tokens
    led = _led_in(q, page)
    if led is not None:
        return led
    text = page.document.text
    ended = tokens[q.last].end
    tail = text[ended : q.end] + text[q.end : q.end + 1]
    if not _large(q, page) and not any(c in tail for c in ",?!"):
        return None, None
    stopped = "." in tail.replace("...", "").replace("…", "")
    if stopped and not text[q.end : q.end + 2].strip()[:1].islower() and not _short_tag(q, page):
        return None, None
    for t in _after(q, page):
        if t.lower == "according":
            return t, None
        frame = _quoting(t, page)
        if (
            frame is not None
            and t.tag != "VB"
            and not (t.tag == "VBG" and t.child("aux") is None)
            and not (t.dep == "relcl" and _relative(t))
        ):
            return t, frame
        if t.is_verb and t.dep in ("ROOT",) and t.tag != "MD" and t.lemma not in ("be", "have", "do"):
            break
    return None, None


def _short_tag(q: Quotation, page: Page) -> bool:
    """ "…." Macron said. — a bare cue as its own sentence."""
    after = list(_after(q, page))
    return 0 < len(after) <= 4 and any(_quoting(t, page) is not None for t in after) and after[-1].tag in ("VBD", "VBZ")


def _relative(t: Token) -> bool:
    return any(k.lower in ("who", "which", "that") and k.dep[:5] == "nsubj" for k in t.kids)


def _quoting(t: Token, page: Page) -> Frame | None:
    """The frame by which a verb may give a quotation."""
    if t.tag[0] != "V" or t.lemma not in page.lexicon.verbs or t.dep in ("amod", "aux", "auxpass"):
        return None
    if (
        t.tag == "VBN"
        and t.i
        and (page.document.tokens[t.i - 1].lower == "as" or any(k.dep == "agent" for k in t.kids))
    ):
        return None  # "as reported by …"
    if any(k.dep == "auxpass" for k in t.kids) and t.child("agent") is None:
        return None  # "is said to be …"
    bare = t.tag in ("VBG", "VBN") and t.dep == "acl" and page.document.tokens[t.i - 1].text != ","
    if bare and t.head.dep in ("pobj", "dobj"):
        return None
    frames = page.lexicon.of(t)
    return next((f for f in frames if "quote" in f.takes and f.kind != "thought"), None)


def _after(q: Quotation, page: Page) -> Iterator[Token]:
    """Words after the quotation, to the end of the sentence or the next quotation."""
    tokens = page.document.tokens
    block = tokens[q.last].sent.block
    for t in tokens[q.last + 1 : q.last + 1 + _REACH]:
        if page.inside[t.i] is not None or t.sent.block is not block:
            return
        if t.start < q.end:
            continue
        if t.text in _STOPS or t.text == ";":
            return
        yield t


def _led_in(q: Quotation, page: Page) -> tuple[Token, Frame | None] | None:
    """A cue before the quotation: "He said, …", "by saying …", "X opposed the plan: …"."""
    tokens = page.document.tokens
    opener = q.first - 1
    while opener >= 0 and tokens[opener].end > q.start:
        opener -= 1
    if opener < 0:
        return None
    mark = tokens[opener]
    block = tokens[q.first].sent.block
    if mark.sent.block is not block and mark.text != ":":
        return None
    lead: list[Token] = []
    for i in range(opener, max(-1, opener - _REACH), -1):
        t = tokens[i]
        if page.inside[i] is not None and i != opener and not _quoted_word(page, i):
            break
        if t.sent.block is not mark.sent.block or (t.text in (".", "?", "!", ";") and i != opener):
            break
        lead.append(t)
    direct = mark.text in (",", ":", "—", "–", "--", "that", "-") or mark.tag[0] == "V"
    if not direct and not _large(q, page):
        return None
    for n, t in enumerate(lead):
        frame = _quoting(t, page)
        if frame is None or (t.dep == "relcl" and _relative(t) and not _released(t, page)):
            continue
        if n and not direct and n > 3:
            break
        if mark.text == "," and n > 1 and not _bridge(lead[1:n], t):
            continue
        return t, frame
    if mark.text == ":" and _large(q, page):
        root = next((t for t in lead if t.is_verb and t.child("nsubj") is not None), None)
        if root is not None:
            return root, None
    return None


def _quoted_word(page: Page, i: int) -> bool:
    q = page.inside[i]
    return q is not None and q.last - q.first < 6


def _released(t: Token, page: Page) -> bool:
    """ "a memo which read …"."""
    return page.lexicon.has("nouns", "speaks", t.head)


def _bridge(between: list[Token], cue: Token) -> bool:
    """May these words stand between a cue and its quotation? Not another clause with a subject of its own."""
    return not any(
        t.is_verb
        and t.dep not in ("aux", "auxpass", "acl", "relcl", "amod", "advcl", "pcomp", "conj", "xcomp")
        and t.child("nsubj") is not None and t.head is not cue
        for t in between
    )  # fmt: skip


def _open(cue: Token, frame: Frame | None, page: Page, head: Token | None = None) -> Draft:
    """A new saying for a cue that the tree gave no content."""
    stance = frame.stance if frame is not None else "says"
    draft = Draft(cue, "speech", stance, "quote")
    free = page.free_with(cue)
    head = head or subject(cue, free) or _linear(cue, page)
    obj = cue.child("dative", "dobj")
    if (
        cue.lemma in ("tell", "ask", "inform", "remind", "warn", "urge", "assure", "advise")
        and obj is not None
        and obj.i > cue.i
    ):
        draft.hearers = [obj]
    speak(draft, head, page)
    return draft


def _linear(cue: Token, page: Page) -> Token | None:
    """The nearest noun before the cue, or after it where it follows the quotation at once ("said the mayor")."""
    tokens = page.document.tokens
    for step in (range(cue.i - 1, max(-1, cue.i - 8), -1), range(cue.i + 1, min(len(tokens), cue.i + 8))):
        for i in step:
            t = tokens[i]
            if page.inside[i] is not None or t.sent is not cue.sent or t.text in (".", ":", ";"):
                break
            if (t.is_noun or t.tag == "PRP") and t.dep not in ("compound", "poss", "npadvmod", "pobj"):
                return t
    return None


def _take(draft: Draft, q: Quotation, page: Page) -> None:
    """The quotation is the saying's content; what the tree took for it gives way where they overlap."""
    draft.quotes.append(q)
    if not _large(q, page) and any(a <= q.first and q.last <= b for a, b in draft.spans):
        return
    draft.kind = "speech"
    kept = []
    for a, b in draft.spans:
        if b < q.first or a > q.last:
            if draft.pattern in ("as", "predicate", "charge", "prep", "hearer", "clause", "infinitive") and (
                draft.pattern != "clause" or (b - a >= 2 and page.inside[a] is None)
            ):
                kept.append((a, b))
        elif page.document.tokens[a].lower == "as":
            continue  # "said, as reported by …, "…""
        elif a < q.first and draft.pattern in ("clause", "predicate", "as") and q.first - a > 2 and a > draft.cue.i:
            kept.append((a, max(b, q.last)))
    draft.spans = kept


def _goes_on(q: Quotation, before: Quotation | None, last: Draft | None, page: Page, made: list[Draft]) -> Draft | None:
    """A quotation without a cue: whoever spoke last, or the subject of the sentence before it, speaks."""
    tokens = page.document.tokens
    here = tokens[q.first].sent
    opener = q.first - 1
    while opener >= 0 and tokens[opener].end > q.start:
        opener -= 1
    bare = opener < 0 or tokens[opener].sent.block is not here.block or tokens[opener].text in (".", "?", "!", ":")
    if not bare:
        return None
    follows = next((t for t in tokens[q.last + 1 : q.last + 6] if t.start >= q.end), None)
    if (
        follows is not None
        and follows.sent.block is here.block
        and follows.text[:1].islower()
        and follows.tag[0] in "VM"
    ):
        return None
    previous = tokens[opener].sent if opener >= 0 else None
    if previous is not None and previous.block is here.block and page.inside[opener] is None:
        cue = next(
            (t for t in reversed(previous.tokens) if page.lexicon.of(t) and t.tag[0] == "V" and t.child("nsubj")),
            None,
        )
        if cue is not None and not (last is not None and last.cue.sent is previous):
            draft = _open(cue, None, page)
            if draft.voice is not None and draft.voice.party.name:
                draft.quotes.append(q)
                made.append(draft)
                return draft
    if last is None or before is None or previous is None or not _adjoins(before, q, page):
        return None
    if last.cue.sent.i < previous.i - 3:
        return None
    last.quotes.append(q)
    return last


def _adjoins(before: Quotation, q: Quotation, page: Page) -> bool:
    """Does the quotation follow the one before it, with at most one sentence of narration between?"""
    tokens = page.document.tokens
    between = [t for t in tokens[before.last + 1 : q.first] if t.text[0].isalnum()]
    return len(between) < 30 and tokens[q.first].sent.i - tokens[before.last].sent.i <= 3
