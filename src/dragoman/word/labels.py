"""Speakers given by a label: "Minister: “…”" before the words, "“…” — the minister" behind them."""

from __future__ import annotations

from dragoman.parse.tree import Token
from dragoman.word.draft import Page
from dragoman.word.quotes import Quotation

DASHES = frozenset(("—", "–", "―", "--", "-"))
_LONGEST = 14


def label(q: Quotation, page: Page) -> tuple[Token, Token] | None:
    """The mark that gives the quotation to a name, and the head of that name."""
    return _before(q, page) or _behind(q, page)


def _before(q: Quotation, page: Page) -> tuple[Token, Token] | None:
    tokens = page.document.tokens
    i = q.first - 1
    while i >= 0 and tokens[i].end > q.start:
        i -= 1
    if i < 1 or tokens[i].text != ":":
        return None
    block = tokens[i].sent.block
    lead = []
    for t in reversed(tokens[max(0, i - _LONGEST) : i]):
        if t.sent.block is not block or t.text in (".", "?", "!"):
            break
        lead.append(t)
    return _named(lead, tokens[i]) if len(lead) < _LONGEST else None


def _behind(q: Quotation, page: Page) -> tuple[Token, Token] | None:
    tokens = page.document.tokens
    block = tokens[q.last].sent.block
    rest = [t for t in tokens[q.last + 1 : q.last + 3 + _LONGEST] if t.start >= q.end and t.sent.block is block]
    if not rest or rest[0].text not in DASHES or len(rest) > _LONGEST:
        return None
    return _named(rest[1:], rest[0])


def _named(words: list[Token], mark: Token) -> tuple[Token, Token] | None:
    """A name without a verb."""
    if not words or any(t.tag[0] == "V" or t.tag == "MD" for t in words):
        return None
    inside = {t.i for t in words}
    head = next(
        (t for t in sorted(words, key=lambda t: t.i) if t.is_noun and (t.head.i not in inside or t.head is t)),
        None,
    )
    return (mark, head) if head is not None else None
