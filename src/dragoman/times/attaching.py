"""Which act a time phrase dates: through the dependency tree, from the phrase up to its governor."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from dragoman.model import When
from dragoman.parse.tree import Document, Token
from dragoman.times.calendar import unit_period
from dragoman.times.clauses import at_once, doing_harm, since
from dragoman.times.governors import UNITS, governor_of
from dragoman.times.lexicon import words_of
from dragoman.times.phrase import TimePhrase
from dragoman.times.scene import Scene, scenes, told_day
from dragoman.times.verbs import HAPPENING, HARMING, LIGHT, SPEAKING, VOTING

_GRAINS = (
    "day",
    "weekend",
    "week",
    "half-month",
    "month",
    "season",
    "quarter",
    "half-year",
    "year",
    "decade",
    "century",
)
_RANK = {grain: k for k, grain in enumerate(_GRAINS)}
_SETTINGS = words_of("settings")


SPANS = frozenset(("day", "month", "year"))
_BESIDE = len(" during ")
"""Letters between a noun and a phrase behind it: a preposition."""


class Times:
    """The phrases of a document and the acts that they date."""

    def __init__(self, document: Document, phrases: Sequence[TimePhrase], governors: Sequence[Token | None]) -> None:
        self.document = document
        self.phrases = tuple(phrases)
        self._starts = [p.start for p in self.phrases]
        self._governors = {p.start: g for p, g in zip(phrases, governors, strict=True)}
        hanging: dict[int, list[TimePhrase]] = {}
        for phrase, governor in zip(phrases, governors, strict=True):
            if governor is not None:
                hanging.setdefault(governor.i, []).append(phrase)
        self._by_token = {i: tuple(ps) for i, ps in hanging.items()}

    def governor(self, phrase: TimePhrase) -> Token | None:
        """The verb or noun that ``phrase`` hangs on."""
        return self._governors.get(phrase.start)

    def of(self, token: Token) -> TimePhrase | None:
        """The phrase that dates the act whose trigger is ``token`` (a verb or a noun), or ``None``."""
        return self._own(token) or (self._of_verb(token, set()) if token.is_verb else self._of_noun(token))

    def beside(self, noun: Token) -> TimePhrase | None:
        """A phrase right behind a noun that the parser hung on a verb above: "discussed his visit to Oslo in May"."""
        end = max(t.end for t in noun.subtree())
        for above in noun.ancestors():
            if above.is_verb:
                return next((p for p in self.at(above) if end < p.end and p.start - end <= _BESIDE), None)
        return None

    def at(self, token: Token) -> tuple[TimePhrase, ...]:
        """The phrases that hang directly on ``token``, in text order."""
        return self._by_token.get(token.i, ())

    def scene(self, token: Token) -> When | None:
        """The day that the text around has set for an act without a phrase of its own (basis inferred)."""
        return told_day(self, token)

    @cached_property
    def scenes(self) -> tuple[Scene | None, ...]:
        """The scene of every sentence of the document, by its number."""
        return scenes(self)

    def within(self, start: int, end: int) -> tuple[TimePhrase, ...]:
        """The phrases that lie in ``start``–``end`` of the text, in order."""
        first = bisect_left(self._starts, start)
        out = []
        for phrase in self.phrases[first:]:
            if phrase.start >= end:
                break
            if phrase.end <= end:
                out.append(phrase)
        return tuple(out)

    def _own(self, token: Token) -> TimePhrase | None:
        return best(self._by_token.get(token.i, ()))

    # --- verbs ------------------------------------------------------------------------------------

    def _of_verb(self, verb: Token, seen: set[int]) -> TimePhrase | None:
        """The verb's own phrase, else that of its setting, of its other half, of what it is part of."""
        if verb.i in seen:
            return None
        seen.add(verb.i)
        own = self._own(verb)
        if own is not None:
            return own
        return (
            self._of_setting(verb)
            or self._of_clauses(verb)
            or since(verb, self._own)
            or at_once(verb, self._own)
            or self._of_conjunct(verb, seen)
            or self._of_frame(verb, seen)
        )

    def _of_setting(self, verb: Token) -> TimePhrase | None:
        """ "In a speech on Monday, he said": the phrase hangs on a noun of the setting or on the object."""
        for kid in verb.kids:
            if kid.dep in ("prep", "agent") and kid.lower in _SETTINGS:
                for noun in kid.kids:
                    if noun.dep == "pobj" and (own := self._own(noun) or self._issued(noun)):
                        return own
            elif kid.dep in ("dobj", "attr", "oprd", "dative") and (own := self._trailing(kid)):
                return own
        return None

    def _issued(self, noun: Token) -> TimePhrase | None:
        """ "In a letter written on Monday, …"."""
        for kid in noun.kids:
            if kid.dep in ("acl", "relcl") and kid.lemma in LIGHT and (own := self._own(kid)):
                return own
        return None

    def _trailing(self, noun: Token) -> TimePhrase | None:
        """A phrase at the end of an object that the parser hung too low: "signed the pact on Monday"."""
        own = self._own(noun)
        return own if own is not None and own.start > noun.end else None

    def _of_clauses(self, verb: Token) -> TimePhrase | None:
        """ "Speaking on Tuesday, he called …": the phrase of a participle that sets the scene."""
        for kid in verb.kids:
            if kid.dep == "advcl" and kid.tag == "VBG" and kid.lemma in SPEAKING and (own := self._own(kid)):
                return own
            if kid.dep in ("nsubj", "nsubjpass"):
                for part in kid.kids:
                    speaking = part.tag == "VBG" and part.dep in ("acl", "relcl") and part.lemma in SPEAKING
                    if speaking and (own := self._own(part)):
                        return own
        if verb.lemma in LIGHT or verb.lemma in HAPPENING:
            for kid in verb.kids:
                if kid.dep in ("dobj", "nsubjpass", "nsubj") and kid.is_noun and (own := self._own(kid)):
                    return own
        return None

    def _of_conjunct(self, verb: Token, seen: set[int]) -> TimePhrase | None:
        """Verbs that share a subject share a phrase: "arrived and met on Friday"."""
        if verb.dep == "conj" and verb.head.is_verb and not _has_subject(verb):
            found = self._of_verb(verb.head, seen)
            if found is not None:
                return found
        for kid in verb.kids:
            if kid.dep == "conj" and kid.is_verb and not _has_subject(kid) and (own := self._own(kid)):
                return own
        return None

    def _of_frame(self, verb: Token, seen: set[int]) -> TimePhrase | None:
        """What the verb stands in: "is set to visit on Monday", "…, calling it a sham"."""
        head = verb.head
        if head is verb:
            return None
        if verb.dep == "xcomp" and head.is_verb:
            found = self._own(head)
            carried = head.lemma in LIGHT or head.lemma in HAPPENING or head.lemma in VOTING
            if found is not None and (found.start > verb.start or carried):
                return found
            return None
        if (
            verb.dep == "advcl"
            and verb.tag == "VBG"
            and head.is_verb
            and not _has_subject(verb)
            and not verb.child("mark")
        ):
            return self._of_verb(head, seen)
        if verb.dep == "pcomp" and head.lower in ("by", "in") and head.head.is_verb:
            return self._of_verb(head.head, seen)
        if verb.dep == "advcl" and head.lemma in VOTING and verb.child("aux") is not None:
            return self._own(head)  # "voted on Monday to expel …"
        if verb.dep == "relcl" and any(k.lower == "when" for k in verb.kids):
            return self._around(head)  # "in May 2005, when Syria withdrew"
        if verb.dep == "relcl" and (day := _day_named(head)) is not None:
            return self._own(day)
        if verb.dep == "acl" and verb.tag == "VBG" and head.dep in ("dobj", "nsubjpass") and not verb.child("aux"):
            return self._own(head) or self._own(head.head)  # "signed a decree on Monday banning …"
        if verb.lemma in HARMING and (act := doing_harm(verb)) is not None and (own := self._of_act(act)) is not None:
            return own
        if verb.dep in ("relcl", "acl") and head.is_noun and not verb.child("aux"):
            return self._own(head) if verb.lemma in LIGHT or verb.lemma in HAPPENING else None
        return None

    def _around(self, token: Token) -> TimePhrase | None:
        """The phrase that a token is part of; where something began then ("since 1974, when"), the time by itself."""
        found = self.within(token.sent.start, token.sent.end)
        whole = next((p for p in found if p.start <= token.start < p.end), None)
        if whole is None or whole.when.start is None or whole.when.end is not None:
            return whole if whole is not None and whole.when.start is not None else None
        period = unit_period(whole.when.grain, whole.when.start) if whole.when.grain in SPANS else None
        return replace(whole, when=replace(whole.when, end=period.end)) if period is not None else None

    def _of_act(self, act: Token) -> TimePhrase | None:
        """The phrase of a noun for an act, or of the verb that it goes with."""
        carried = act.head.is_verb and act.dep in ("dobj", "nsubj", "nsubjpass")
        return self._own(act) or self._of_noun(act) or (self._own(act.head) if carried else None)

    # --- nouns ------------------------------------------------------------------------------------

    def _of_noun(self, noun: Token) -> TimePhrase | None:
        """The phrase of the verb that only carries the noun, of its relative clause, or of its other half."""
        for kid in noun.kids:
            carries = kid.dep in ("relcl", "acl") and (kid.lemma in LIGHT or kid.lemma in HAPPENING)
            if carries and (own := self._own(kid)):
                return own
        head = noun.head
        if head is noun:
            return None
        if head.is_verb and noun.dep == "dobj" and head.lemma in LIGHT:
            return self._of_verb(head, set())
        if head.is_verb and noun.dep in ("nsubj", "nsubjpass") and (head.lemma in HAPPENING or head.lemma in LIGHT):
            return self._own(head) or self._in_infinitive(head)
        if noun.dep == "conj" and head.is_noun:
            return self._own(head) or self._of_noun(head)
        if noun.dep == "pobj" and head.head.is_verb and head.head.lemma in LIGHT and head.lower in ("on", "in", "out"):
            return self._of_verb(head.head, set())
        if (
            noun.dep == "pobj"
            and head.lower == "of"
            and head.head.is_noun
            and head.head.lemma in ("number", "series", "round", "wave", "string")
        ):
            return self.of(head.head)
        return None

    def _in_infinitive(self, verb: Token) -> TimePhrase | None:
        """ "The visit is expected to take place in May"."""
        inner = verb.child("xcomp")
        return self._own(inner) if inner is not None else None


def _day_named(noun: Token) -> Token | None:
    """The copula in "Monday was the sixth day in a row that it snowed", from the day or the row."""
    while noun.dep == "pobj" and noun.head.dep == "prep" and noun.head.head.is_noun:
        noun = noun.head.head
    copula = noun.head.head if noun.dep == "pobj" else noun.head
    named = copula.child("attr") if copula.lemma == "be" else None
    return copula if named is not None and named.lemma in UNITS else None


def _has_subject(verb: Token) -> bool:
    return verb.child("nsubj", "nsubjpass", "csubj", "expl") is not None


def best(phrases: Sequence[TimePhrase]) -> TimePhrase | None:
    """The phrase that says most about the day: dates before lengths, days before months; no "now"."""
    dating = [
        p
        for p in phrases
        if (p.type in ("DATE", "TIME") or p.when.start or p.when.end) and not p.value.endswith("_REF")
    ]
    return min(dating, key=_vagueness, default=None)


def _vagueness(p: TimePhrase) -> tuple[bool, int, bool]:
    figure = any(c.isdigit() for c in p.text)  # "on Friday (April 8)"
    return p.type in ("DURATION", "SET"), _RANK.get(p.when.grain, 99), not figure


def attach(document: Document, phrases: Sequence[TimePhrase]) -> Times:
    """The phrases with the acts that they date, by the parse of ``document``."""
    starts = [t.start for t in document.tokens]
    return Times(document, phrases, [governor_of(document, starts, p) for p in phrases])
