"""The sayings of a report, and on whose word what stands inside them rests."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.model import Evidence, Form, Link, Party, Statement, When
from dragoman.parse.tree import Token
from dragoman.word.lexicon import Kind


@dataclass(frozen=True, slots=True)
class Saying:
    """Somebody said, held, judged or recorded something.

    ``kind``: speech, thought (held or wanted, not said), act (judged or backed, its words not given), record
    (a document shows it). ``content`` and ``quoted`` are spans in the report, ``scope`` those where all said
    rests on the speaker. ``links`` is the chain, publisher inwards, ending with the speaker. ``nested``: its
    cue stands inside a quotation. ``carrier``: all it tells is that another said something.
    ``plan``: what its holder means to do, which is nobody's word. ``start``–``end`` is the evidence.
    """

    cue: Token | None
    lemma: str
    kind: Kind
    stance: str
    speaker: Party
    head: Token | None
    form: Form
    content: tuple[tuple[int, int], ...]
    quoted: tuple[tuple[int, int], ...]
    start: int
    end: int
    sentence: str
    quote: str = ""
    role: str = ""
    addressee: str = ""
    venue: str = ""
    said_on: When | None = None
    links: tuple[Link, ...] = ()
    scope: tuple[tuple[int, int], ...] = ()
    nested: bool = False
    carrier: bool = False
    caption: bool = False
    plan: bool = False

    def holds(self, token: Token) -> bool:
        """Does what the token says rest on this saying?"""
        return any(a <= token.start < b for a, b in self.scope)

    @property
    def outside(self) -> tuple[Link, ...]:
        """The chain without the speaker: who carries the words."""
        return self.links[:-1]


class Sayings:
    """All sayings of a report, in text order, with look-ups by token."""

    def __init__(self, sayings: Sequence[Saying], hearsay: Sequence[tuple[int, int, Link]] = ()) -> None:
        self.sayings = tuple(sayings)
        self._hearsay = tuple(hearsay)
        self._cues: dict[int, Saying] = {}
        self._heads: dict[int, Saying] = {}
        for s in self.sayings:
            if s.cue is not None:
                self._cues.setdefault(s.cue.i, s)
            if s.head is not None and not s.head.is_proper:
                self._heads.setdefault(s.head.i, s)
        events = sorted((a, b, i) for i, s in enumerate(self.sayings) for a, b in s.scope)
        self._starts = [a for a, _, _ in events]
        self._spans = events
        self._longest = max((b - a for a, b, _ in events), default=0)

    def of(self, token: Token) -> Saying | None:
        """The saying whose cue is this token."""
        return self._cues.get(token.i)

    def around(self, token: Token) -> tuple[Saying, ...]:
        """The sayings on whose speakers' word the token stands, outermost first."""
        at = token.start
        k = bisect_right(self._starts, at) - 1
        found: dict[int, int] = {}
        while k >= 0 and self._starts[k] > at - self._longest:
            a, b, i = self._spans[k]
            if at < b:
                found[i] = max(found.get(i, 0), b - a)
            k -= 1
        order = sorted(found, key=lambda i: -found[i])
        return tuple(self.sayings[i] for i in order)

    def at(self, token: Token) -> Saying | None:
        """The innermost saying whose content holds the token."""
        return next(reversed(self.around(token)), None)

    def chain(self, token: Token, by_speaker: bool = False) -> tuple[Link, ...]:
        """On whose word an act triggered at ``token`` stands, publisher inwards; () is the publisher itself.

        At a cue (the saying is the act) its own speaker is left out. ``by_speaker``: the act is one that the
        innermost speaker does by these words, so that its speaker is left out too.
        """
        around = self.around(token)
        out: list[Link] = []
        own_words = around[-1].speaker.name if around and by_speaker else ""
        for n, s in enumerate(around):
            last = n == len(around) - 1
            by_own = by_speaker and (last or (bool(own_words) and s.speaker.name == own_words))
            out += s.outside if s.plan or by_own or s.lemma in ORDERING else s.links
        own = self._cues.get(token.i) or self._heads.get(token.i)
        if own is not None and own not in around:
            out += own.outside
        out += [link for a, b, link in self._hearsay if a <= token.start < b]
        return _no_echo(out)

    def said_on(self, token: Token) -> When | None:
        """When what stands at the token was said: the innermost saying that tells."""
        return next((s.said_on for s in reversed(self.around(token)) if s.said_on is not None), None)

    def statements(self, report_id: str = "") -> tuple[Statement, ...]:
        """What was said in the report's own narration, one row each."""
        return tuple(
            statement(s, report_id)
            for s in self.sayings
            if s.kind in ("speech", "record") and not s.nested and not s.carrier and _narrated(s)
        )

    def attributions(self, report_id: str = "") -> tuple[Statement, ...]:
        """Every saying, thoughts, judgements and those inside quotations too."""
        return tuple(statement(s, report_id) for s in self.sayings if s.content)


def _narrated(s: Saying) -> bool:
    """Has it a speaker of whom the report tells ("you say" has none)?"""
    return s.head is None or s.speaker.rule != "noun phrase" or s.head.lower not in NOBODY


ORDERING = frozenset(("order", "decree", "command", "instruct", "direct", "commission"))
"""Who orders an act does not vouch for its having been done."""

NOBODY = frozenset(("you", "it", "this", "that", "'s", "’s", "one", "me", "which", "there"))


def _no_echo(links: list[Link]) -> tuple[Link, ...]:
    """The chain without a link told twice."""
    out: list[Link] = []
    for link in links:
        if not any(link.name == o.name and link.kind == o.kind for o in out):
            out.append(link)
    return tuple(out)


def statement(s: Saying, report_id: str) -> Statement:
    """A saying as a row of the ledger."""
    cue = s.cue
    evidence = Evidence(
        report_id,
        s.start,
        s.end,
        s.sentence,
        cue.start if cue else -1,
        cue.end if cue else -1,
        caption=s.caption,
    )
    return Statement(
        s.speaker,
        s.form,
        evidence,
        s.role,
        s.addressee,
        s.venue,
        s.said_on,
        cue.text if cue else s.lemma,
        cue.start if cue else -1,
        cue.end if cue else -1,
        s.content,
        s.quote,
        s.stance,
        s.outside,
    )
