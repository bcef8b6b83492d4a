"""The figures of a report: amounts that measure something political, economic or humanitarian."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from dragoman.figures.amounts import Amount, Amounts
from dragoman.figures.counts import Counted, count
from dragoman.figures.lexicon import FigureLexicon
from dragoman.figures.money import money
from dragoman.figures.phrase import Measured, Skip, follower, subject
from dragoman.figures.shares import share
from dragoman.model import Evidence, Figure, Party, Reason, When
from dragoman.parse.tree import Document, Sentence, Token

if TYPE_CHECKING:
    from dragoman.actors import Actors
    from dragoman.times import TimePhrase, Times
    from dragoman.word import Sayings

_YEARS = range(1900, 2100)
_NUMBERED = frozenset(
    (
        "resolution",
        "article",
        "chapter",
        "section",
        "number",
        "no.",
        "aged",
        "flight",
        "protocol",
        "paragraph",
    )
)
_SPANS = frozenset(("night", "day", "evening", "morning", "afternoon", "week", "weekend", "month", "year"))


def find(document: Document, actors: Actors, times: Times, sayings: Sayings, report_id: str = "") -> tuple[Figure, ...]:
    """The figures of ``document``, in text order. A title's figure is left to the body, which has more."""
    return tuple(_Finder(document, actors, times, sayings, report_id).figures())


class _Finder:
    def __init__(self, document: Document, actors: Any, times: Any, sayings: Any, report_id: str) -> None:
        self.document, self.actors, self.times, self.sayings = document, actors, times, sayings
        self.report_id = report_id
        self.lexicon, self.amounts = FigureLexicon.load(), Amounts.load()
        self.before: Counted | None = None
        self.period: When | None = None

    def figures(self) -> Iterator[Figure]:
        body = any(s.block.kind == "prose" for s in self.document.sentences)
        for sentence in self.document.sentences:
            if body and sentence.block.kind == "title":
                continue
            amounts = list(self.amounts.read(self.document.text, sentence))
            if amounts:
                yield from self._sentence(sentence, amounts)

    def _sentence(self, sentence: Sentence, amounts: list[Amount]) -> Iterator[Figure]:
        phrases = self.times.within(sentence.start, sentence.end) if self.times else ()
        spans = [(a.opened, a.end) for a in amounts] + [(p.start, p.end) for p in phrases]

        def skip(token: Token) -> bool:
            return any(start <= token.start < end for start, end in spans)

        if self.before is not None and self.before.noun.sent.i < sentence.i - 1:
            self.before = None
        for amount in amounts:
            if _dated(amount, phrases):
                continue
            measured = self._measure(amount, skip)
            if measured is not None:
                yield self._figure(amount, measured, sentence)

    def _measure(self, amount: Amount, skip: Skip) -> Measured | None:
        if amount.money:
            return money(amount, self.lexicon, skip)
        if amount.percent:
            return share(amount, self.lexicon, skip)
        found = count(amount, self.lexicon, skip, self._is_people, self.before)
        if found is None:
            return None
        measured, self.before = found
        return measured

    def _is_people(self, token: Token) -> bool:
        return bool(self.actors) and any(p.country for p in self.actors.at(token))

    # --- the row --------------------------------------------------------------------------------------

    def _figure(self, amount: Amount, measured: Measured, sentence: Sentence) -> Figure:
        tokens = [amount.first, amount.last, *(t for t in measured.used if t.sent is sentence)]
        start, end = min(amount.opened, *(t.start for t in tokens)), max(amount.end, *(t.end for t in tokens))
        qualifiers = dict.fromkeys((*measured.qualifiers, *amount.qualifiers, *self._adverbs(amount)))
        speaker, name = self._speaker(amount)
        period = self._period(amount, measured)
        kind = "money" if amount.money else measured.unit or "count"
        evidence = Evidence(
            self.report_id,
            start,
            end,
            self.document.words(sentence.start, sentence.end),
            amount.start,
            amount.end,
            sentence.block.kind == "caption",
            (Reason("measure", self.document.words(start, end), kind),),
        )
        return Figure(
            measured.measure,
            evidence,
            amount.low,
            amount.high,
            amount.currency,
            measured.unit,
            self._parties(measured, speaker),
            period,
            amount.approximate,
            ", ".join(q for q in qualifiers if q),
            name,
        )

    def _adverbs(self, amount: Amount) -> Iterator[str]:
        """ "reportedly" and the like before the amount in its sentence."""
        for token in amount.first.sent.tokens:
            if token.i >= amount.first.i:
                return
            if token.tag == "RB" and (word := self.lexicon.adverbs.get(token.lower)):
                yield word

    def _parties(self, measured: Measured, speaker: Party | None) -> tuple[str, ...]:
        """The codes of those named in the measure or as the subject of its clause.

        Where none is, what befell people on a police officer's word befell them in his country.
        """
        if not self.actors:
            return ()
        tokens = list(measured.used)
        if measured.whose is not None:
            tokens.append(measured.whose)
        found = {p.country: None for t in tokens for p in self.actors.at(t) if p.country}
        if not found and measured.unit == "people" and speaker is not None and speaker.sector == "COP":
            return (speaker.country,) if speaker.country else ()
        return tuple(found)

    def _period(self, amount: Amount, measured: Measured) -> When | None:
        """When: what dates the verb, the noun or the amount; "the night's" repeats the last."""
        if not self.times:
            return None
        for token in (measured.governor, measured.noun, amount.head):
            phrase = self.times.of(token) if token is not None else None
            if phrase is not None and not phrase.value.endswith("_REF") and not self._compared(phrase):
                self.period = phrase.when
                return self.period
        who = subject(measured.governor) if measured.governor is not None else None
        again = who is not None and any(k.dep == "poss" and k.lemma in _SPANS for k in who.kids)
        return self.period if again else None

    def _compared(self, phrase: TimePhrase) -> bool:
        """Whether the time is what a figure is compared with: "25% higher than last year", "up from 2019"."""
        before = self.document.text[max(0, phrase.start - 8) : phrase.start].split()[-1:]
        return before in (["than"], ["from"], ["versus"]) and not phrase.ends

    def _speaker(self, amount: Amount) -> tuple[Party | None, str]:
        """The innermost speaker, and the name of the number's origin: the last link that names somebody."""
        if not self.sayings:
            return None, ""
        saying = self.sayings.at(amount.head)
        speaker: Party | None = saying.speaker if saying is not None else None
        chain = [link.name for link in self.sayings.chain(amount.head) if link.kind != "unattributed"]
        return speaker, chain[-1] if chain else speaker.name if speaker is not None else ""


def _dated(amount: Amount, phrases: tuple[TimePhrase, ...]) -> bool:
    """Whether the number belongs to a date, or numbers a thing ("resolution 1843", "Flight 17")."""
    if amount.money or amount.percent:
        return False
    tokens = amount.first.sent.tokens
    at = amount.first.i - tokens[0].i
    before = tokens[at - 1] if at else None
    if amount.digits and before is not None:
        year = amount.low in _YEARS and "," not in amount.first.text and amount.high is None
        if year and before.tag == "IN" and amount.head.dep != "nummod":
            return True
        after = follower(amount)
        counts = after is not None and (after.is_noun or after.tag in ("JJ", "CD"))
        if (before.is_proper or before.lower in _NUMBERED) and amount.head.head is before and not counts:
            return True
    return any(p.start <= amount.start and amount.end <= p.end and p.type != "DURATION" for p in phrases)
