"""Finding the sayings of a report: trees, quotations, settings, chains."""

from __future__ import annotations

from datetime import date

from dragoman.model import Form
from dragoman.parse.tree import Document
from dragoman.word.chains import chains
from dragoman.word.direct import attach
from dragoman.word.draft import Draft, Page
from dragoman.word.hearsay import hearsay
from dragoman.word.indirect import by_tree
from dragoman.word.lexicon import Lexicon
from dragoman.word.quotes import MARKS, Quotation, quotations
from dragoman.word.sayings import Saying, Sayings
from dragoman.word.setting import Times, said_on, setting
from dragoman.word.speakers import Actors


def find(
    document: Document, actors: Actors, times: Times, publisher: str = "", published: date | None = None
) -> Sayings:
    """All sayings of a report, each with its speaker, words, setting and chain.

    ``publisher`` is the report's own: an answer given to it adds no link. ``published`` is its day: a speaker's
    latest day before it holds for what is told further on.
    """
    page = Page(document, actors, times, Lexicon.load(), quotations(document), publisher, published)
    drafts = list(by_tree(page))
    drafts += attach(page, drafts)
    drafts.sort(key=lambda d: d.cue.i)
    drafts = [d for d in drafts if not _own_working(d, page)]
    for draft in drafts:
        free = page.free_with(draft.cue, draft.stray)
        draft.setting = setting(draft.cue, draft.hearers, document, actors, page.lexicon, free, draft.late)
        draft.said_on = said_on(draft.cue, draft.setting, _spans(draft, page), times)
    drafts = chains(drafts, page)
    sayings = [s for d in drafts if (s := _freeze(d, page)) is not None]
    return Sayings(sayings, hearsay(page))


def _spans(draft: Draft, page: Page) -> list[tuple[int, int]]:
    tokens = page.document.tokens
    return [(tokens[a].start, tokens[b].end) for a, b in draft.spans] + [(q.start, q.end) for q in draft.quotes]


def _own_working(draft: Draft, page: Page) -> bool:
    """ "The Herald has asked the shipyard for a reply" is the publisher's own working."""
    return draft.voice is not None and page.is_publisher(draft.voice.party.name) and draft.cue.lemma in (
        "contact", "ask", "approach", "request", "seek", "reach", "email", "call",
    )  # fmt: skip


def _freeze(draft: Draft, page: Page) -> Saying | None:
    document = page.document
    quoted = tuple((q.start, q.end) for q in draft.quotes)
    content = _union(_spans(draft, page))
    if not content and draft.pattern != "refusal":
        return None
    voice = draft.voice
    if voice is None:
        return None
    form = _form(draft, page) if content else "none"
    sentence = draft.cue.sent
    start, end = _evidence(draft, content)
    narrow = (
        (draft.kind == "act" and draft.pattern != "noun")
        or (draft.kind == "record" and draft.nested)
        or (draft.pattern == "object" and draft.kind == "thought")
    )
    scope = () if narrow and not quoted else content
    link = voice.link(draft.cue.lower if draft.pattern != "according" else "according to")
    outside = [*voice.outside, *draft.carried]
    return Saying(
        draft.cue, draft.cue.lemma, draft.kind, draft.stance, voice.party, voice.head, form, content, quoted,
        start, end, document.words(sentence.start, sentence.end),
        quote=" ".join(_unmarked(q, document) for q in draft.quotes),
        role=voice.role, addressee=draft.setting.addressee, venue=draft.setting.venue, said_on=draft.said_on,
        links=(*outside, link), scope=scope, nested=draft.nested, carrier=draft.carrier,
        caption=sentence.block.kind == "caption",
        plan=draft.kind == "thought" and draft.pattern == "infinitive",
    )  # fmt: skip


def _unmarked(q: Quotation, document: Document) -> str:
    """The words quoted, without the marks around them."""
    first, last = q.start, q.end
    while first < last and document.text[first] in MARKS:
        first += 1
    while last > first and document.text[last - 1] in MARKS:
        last -= 1
    return document.words(first, last)


def _union(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    out: list[tuple[int, int]] = []
    for a, b in sorted(spans):
        if out and a <= out[-1][1]:
            out[-1] = (out[-1][0], max(b, out[-1][1]))
        else:
            out.append((a, b))
    return tuple(out)


def _form(draft: Draft, page: Page) -> Form:
    marked = unmarked = 0
    tokens = page.document.tokens
    for a, b in draft.spans:
        for t in tokens[a : b + 1]:
            if t.text[0].isalnum() and t.tag not in ("DT", "CC", "IN"):
                q = page.inside[t.i]
                if q is None or draft.nested:
                    unmarked += 1
                else:
                    marked += 1
    if draft.quotes:
        marked += 1
    if (
        draft.pattern == "object"
        and draft.quotes
        and not any(q.first >= a and q.last <= b for q in draft.quotes for a, b in draft.spans)
    ):
        return "direct"
    return "mixed" if marked and unmarked else "direct" if marked else "indirect"


def _evidence(draft: Draft, content: tuple[tuple[int, int], ...]) -> tuple[int, int]:
    start, end = draft.cue.start, draft.cue.end
    if content:
        start, end = min(content[0][0], start), max(content[-1][1], end)
    voice = draft.voice
    if voice is not None and draft.own_subject and voice.head.sent is draft.cue.sent:
        start, end = min(start, voice.start), max(end, voice.end)
    return start, end
