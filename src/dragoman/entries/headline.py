"""What only the headline tells: the day of an act, or a meeting that the text rests on.

"Ruto will visit Finland on June 3" stands above "The visit will begin in Helsinki", "Sall met Bazoum" above "The
meeting focused on trade".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dragoman.actors import Actors
from dragoman.entries.merge import keys
from dragoman.entries.titles import LABEL
from dragoman.events.lexicon import EventLexicon
from dragoman.events.things import STATE
from dragoman.model import BODIES, Entry, Evidence, Party, Reason, When
from dragoman.parse.tree import Document, Token

OPENING = 3  # sentences in which a report comes to what its headline tells
DURING = frozenset(("during", "at", "after", "following", "in", "of", "on", "throughout", "before"))
POINTING = frozenset(("the", "this", "their"))
JOURNEY = "lexicon item visit"
SCENE = "the meeting that the headline tells"
Words = tuple[Token, int, int]
"""Words of the text: their head and their span."""


def dated_by_headline(entries: Iterable[Entry], headline: Sequence[Entry]) -> tuple[Entry, ...]:
    """The entries of a report, those without a day of their own dated by what the headline says of the same act."""
    return tuple(_dated(entry, headline) for entry in entries)


def _dated(entry: Entry, headline: Sequence[Entry]) -> Entry:
    if entry.when is not None and entry.when.basis != "published" and not _unknown(entry.when):
        return entry
    told = next((h for h in headline if _same(entry, h)), None)
    if told is None or told.when is None:
        return entry
    reason = Reason("when", told.when.text, "the same act dated in the headline")
    evidence = replace(entry.evidence, reasons=(*entry.evidence.reasons, reason))
    return replace(entry, when=replace(told.when, basis="inferred"), evidence=evidence)


def _unknown(when: When) -> bool:
    """Does a time name no day of any year: "the same day" of a report of unknown day?"""
    return when.start is None and when.end is None and when.value.startswith("XXXX-XX")


def _same(entry: Entry, told: Entry) -> bool:
    """The headline's act is this one: its kind and standing, somebody who acts, and all whom it is done to."""
    when = told.when
    if when is None or when.grain != "day" or when.basis != "stated" or _unknown(when):
        return False
    if when.start is None and not when.value.startswith("XXXX-"):
        return False
    if (entry.type, entry.status) != (told.type, told.status) or not _alike(entry, told):
        return False
    recipients = keys(entry.recipients)
    return bool(keys(entry.actors) & keys(told.actors)) and recipients <= keys((*told.recipients, *told.actors))


def _alike(entry: Entry, told: Entry) -> bool:
    """Have both the same modes? That one side of a meeting comes on a visit may be told in the text alone."""
    return entry.modes == told.modes or (set(entry.modes) ^ set(told.modes) == {"visit"} and not entry.recipients)


def met_by_headline(
    entries: Sequence[Entry], headline: Sequence[Entry], document: Document, actors: Actors, lexicon: EventLexicon
) -> tuple[Entry, ...]:
    """The entries, and one for each meeting or journey between two countries that only the headline tells.

    Its trigger is the noun or verb in the first sentences that rests on it, "the meeting", "they discussed"; else
    where one of its parties is first named, or the first verb. What the text tells by itself is not entered again.
    """
    found = list(entries)
    for told in headline:
        if not _abroad(told) or any(_tells(e, told) for e in found):
            continue
        taken = {e.evidence.trigger_start for e in found}
        anchors = _anchors(document, told, lexicon) if told.status == "occurred" else ()
        anchor = next((t for t in anchors if t.start not in taken), None)
        words = (anchor, anchor.start, anchor.end) if anchor is not None else _named(document, actors, told)
        if words is not None:
            found.append(_entered(told, words, document))
    return tuple(sorted(found, key=lambda e: (e.evidence.trigger_start, e.evidence.trigger_end)))


def _abroad(told: Entry) -> bool:
    countries = {p.country for p in told.parties if len(p.country) == 3 and (p.country not in BODIES or p.office)}
    return told.type == "CONSULT" and told.status in ("occurred", "planned") and len(countries) > 1


def _tells(entry: Entry, told: Entry) -> bool:
    """Whether the text tells the act, as done or to come: a visit as a visit, a meeting with its sides."""
    if entry.type != "CONSULT" or ("visit" in told.modes and "visit" not in entry.modes):
        return False
    labelled = any(r.rule == LABEL for r in told.evidence.reasons)  # it may be of a meeting to come
    if entry.status != told.status and not (labelled and entry.status in ("planned", "cancelled")):
        return False
    if "visit" in told.modes:
        return _countries(told) <= _countries(entry)
    if any(r.rule == JOURNEY for r in entry.evidence.reasons) and not (entry.recipients or entry.counterpart):
        return False  # that they saw a sight together tells no meeting
    met = (*entry.actors, *entry.counterpart) if "visit" in entry.modes else entry.parties  # a host country is not met
    named, countries = keys(met), {p.country for p in met}
    covered = {p.country for p in told.parties if keys((p,)) & named or (_state(p) and p.country in countries)}
    return len(covered) > 1


def _state(party: Party) -> bool:
    """ "French-German talks" are those of their leaders."""
    return party.rule == STATE


def _countries(entry: Entry) -> set[str]:
    place = {entry.where.country} if entry.where is not None else set()
    return {p.country for p in entry.parties if p.country} | place


def _named(document: Document, actors: Actors, told: Entry) -> Words | None:
    """Where a party of the act is first named; else the verb with which the text begins: "the two sides discuss"."""
    wanted = keys(told.parties)
    named = next(((m.head, m.start, m.end) for m in actors.mentions if keys((m.party,)) & wanted), None)
    first = next((s for s in document.sentences if s.block.kind == "prose"), None)
    verb = next((t for t in first.tokens if t.dep == "ROOT" and t.is_verb), None) if first is not None else None
    return named or ((verb, verb.start, verb.end) if verb is not None else None)


def _anchors(document: Document, told: Entry, lexicon: EventLexicon) -> Iterator[Token]:
    """What rests on the meeting: a definite noun for it that names nobody, or a past verb of discussing."""
    opening = [s for s in document.sentences if s.block.kind == "prose"][:OPENING]
    for token in (t for s in opening for t in s.tokens):
        if token.is_noun and any(
            not rest and item.type == "CONSULT" and (not item.modes or item.modes == told.modes)
            for rest, item in lexicon.nouns.get(token.lemma, ())
        ):
            if _points(token):
                yield token
        elif token.lemma == "discuss" and token.tag in ("VBD", "VBN") and token.dep in ("ROOT", "conj"):
            if not any(k.dep in ("aux", "neg") and k.lower not in ("had", "have", "has") for k in token.kids):
                yield token


def _points(noun: Token) -> bool:
    """ "The meeting", "during their talks": definite, singled out by nothing, and the scene of what is told."""
    if not any(k.lower in POINTING for k in noun.kids) or any(k.dep in ("prep", "acl", "relcl") for k in noun.kids):
        return False
    if any(k.dep in ("nmod", "compound") or k.tag in ("NNP", "NNPS", "CD") for k in noun.kids):
        return False
    if noun.dep == "pobj":
        return noun.head.lower in DURING and noun.head.head.is_verb
    return noun.dep in ("nsubj", "nsubjpass") and noun.head.is_verb and noun.head.tag in ("VBD", "VBN")


def _entered(told: Entry, words: Words, document: Document) -> Entry:
    head, start, end = words
    sentence = head.sent
    reasons = [r for r in told.evidence.reasons if r.field not in ("when", "where")]
    reasons.append(Reason("actors", head.text, SCENE))
    when = told.when or When()
    reasons.append(Reason("when", when.text, f"as the headline has it, basis {when.basis}"))
    evidence = Evidence(
        told.evidence.report_id,
        min(sentence.start, start),
        max(sentence.end, end),
        document.words(sentence.start, sentence.end),
        start,
        end,
        reasons=tuple(reasons),
    )
    actors, recipients, counterpart = (
        tuple(replace(p, start=-1, end=-1) for p in side) for side in (told.actors, told.recipients, told.counterpart)
    )
    return replace(told, evidence=evidence, actors=actors, recipients=recipients, counterpart=counterpart)
