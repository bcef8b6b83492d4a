"""Coming occasions that are no entries: elections, summits, trials, with a day ahead or a cue."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from dragoman.figures.phrase import governor, phrase, subject, words
from dragoman.model import Evidence, Party, Status, Upcoming, When
from dragoman.parse.tree import Document, Token
from dragoman.upcoming.lexicon import Lexicon

_DAYS = frozenset(("day", "days", "weekend", "week", "fortnight", "month", "half-month", "part-of-day", "time", ""))


@dataclass(frozen=True, slots=True)
class _Cue:
    """What puts an occasion ahead: a status (or ``"off"``) and the word that says so."""

    status: str
    word: Token


def occasions(
    document: Document, actors: Any, times: Any, published: date | None, taken: tuple[tuple[int, int], ...]
) -> Iterator[Upcoming]:
    """The occasions ahead that no entry in ``taken`` (spans of triggers) tells of; each once."""
    lexicon = Lexicon.load()
    body = any(s.block.kind == "prose" for s in document.sentences)
    seen: dict[tuple[str, When | None], None] = {}
    for token in document.tokens:
        if not token.is_noun or (token.lemma not in lexicon.nouns and token.lower not in lexicon.nouns):
            continue
        if (body and token.sent.block.kind == "title") or token.dep in ("compound", "nmod"):
            continue
        if token.dep == "conj" and token.head.lemma in lexicon.nouns:
            continue  # "the primary or caucus": one row
        if times and any(p.start <= token.start < p.end for p in _phrases(token, times)):
            continue  # "March"
        if any(start <= token.start < end for start, end in taken):
            continue
        row = _row(document, actors, times, published, token, lexicon)
        if row is not None and (row.what, row.when) not in seen:
            seen[row.what, row.when] = None
            yield row


def _row(
    document: Document, actors: Any, times: Any, published: date | None, noun: Token, lexicon: Lexicon
) -> Upcoming | None:
    cue = _cue(noun, lexicon)
    if (cue is not None and cue.status == "off") or _past(noun, lexicon):
        return None
    found = _phrase(noun, cue, times)
    when: When | None = found.when if found is not None else None
    if when is None or (when.start is None and when.end is None):
        if cue is None or cue.status not in ("planned", "expected"):
            return None
        named = when is not None and when.grain in _DAYS and when.value.startswith("X")  # a day of an unknown year
        if not (named or _arranged(cue, lexicon)):
            return None
        when = when if named else None
    elif found.opener == "until" or not _ahead(when, published, cue, noun, lexicon):
        return None
    status: Status = "planned"
    if cue is not None and cue.status in ("expected", "possible"):
        status = "expected" if cue.status == "expected" else "possible"
    if when is None and status == "possible":
        return None
    start, end = _span(noun, cue, found)
    evidence = Evidence(
        "", start, end, document.words(noun.sent.start, noun.sent.end), noun.start, noun.end,
        noun.sent.block.kind == "caption",
    )  # fmt: skip
    what = _what(noun, actors, times, lexicon)
    return Upcoming(what, status, evidence, when, when is not None and when.approximate)


def _arranged(cue: _Cue, lexicon: Lexicon) -> bool:
    """Whether a word of arranging puts it ahead ("is scheduled"): enough without a day, as "will" is not."""
    return cue.word.tag in ("VBN", "JJ") and cue.word.lower in lexicon.cues and cue.word.dep not in ("amod", "acl")


def _ahead(when: When, published: date | None, cue: _Cue | None, noun: Token, lexicon: Lexicon) -> bool:
    """Whether the day lies ahead: after publication; on it or unknown only where words say so."""
    if published is None:
        return cue is not None and when.grain in _DAYS
    first, last = when.start or when.end, when.end or when.start
    assert first is not None and last is not None
    if first > published:
        return cue is not None or when.grain in _DAYS
    if last < published or when.grain not in _DAYS:
        return False
    if cue is not None:
        return True
    today = first == last == published and when.grain == "day"
    return today and noun.lemma in lexicon.home and not _told(noun)  # "the referendum today"


def _told(noun: Token) -> bool:
    """Whether a past verb tells of the occasion as of something that was held."""
    verb = noun.head if noun.dep in ("nsubj", "nsubjpass", "dobj") else None
    return verb is not None and verb.tag in ("VBD", "VBN")


def _past(noun: Token, lexicon: Lexicon) -> bool:
    """Whether a finite past verb tells of the occasion: "the election was held", "the talks ended"."""
    verb = noun.head
    if noun.dep not in ("nsubj", "nsubjpass") or not verb.is_verb or verb.lower in lexicon.cues:
        return False
    if any(k.tag in ("MD", "TO") for k in verb.kids):
        return False
    passed = verb.tag == "VBN" and any(k.tag == "VBD" for k in verb.kids)
    return passed or (verb.tag == "VBD" and verb.lemma != "be")


# --- what puts it ahead -------------------------------------------------------------------------------


def _cue(noun: Token, lexicon: Lexicon) -> _Cue | None:
    """A participle beside the noun, or the verb that it is the subject or object of."""
    for kid in noun.kids:
        who = kid.child("nsubj", "nsubjpass") if kid.dep == "relcl" else None
        if who is not None and who.tag[0] != "W":
            continue  # what somebody else does there
        if kid.dep in ("acl", "relcl", "amod") and (status := lexicon.cues.get(kid.lower)):
            return _Cue(status, kid)
        if kid.dep in ("acl", "relcl") and kid.is_verb and any(k.tag == "TO" for k in kid.kids):
            return _Cue("planned", kid)  # "the summit to be held in"
    verb = noun.head
    if noun.dep not in ("nsubj", "nsubjpass", "dobj", "pobj") or noun.dep == "pobj":
        return None
    for _ in range(3):
        if not verb.is_verb:
            return None
        if found := _verb_cue(verb, lexicon):
            return found
        verb = verb.head if verb.dep == "xcomp" else verb
    return None


def _verb_cue(verb: Token, lexicon: Lexicon) -> _Cue | None:
    if verb.child("neg") is not None:
        return _Cue("off", verb)
    status = lexicon.cues.get(verb.lower)
    done = any(k.dep in ("auxpass", "aux") for k in verb.kids)
    if status and (done or verb.dep in ("acl", "relcl")):
        return _Cue(status, verb)
    for kid in verb.kids:
        if kid.dep in ("acomp", "oprd") and (status := lexicon.cues.get(kid.lower)):
            return _Cue(status, kid)
        if kid.dep == "xcomp" and verb.lemma == "be" and (status := lexicon.cues.get(kid.lower)):
            return _Cue(status, kid)
    for kid in verb.kids:
        if kid.dep == "aux" and verb.lemma in lexicon.holding and (status := lexicon.modals.get(kid.lower)):
            return _Cue(status, verb)
    return None


# --- when and what ------------------------------------------------------------------------------------


def _phrase(noun: Token, cue: _Cue | None, times: Any) -> Any:
    """The phrase that dates the occasion, or the cue's verb."""
    if not times:
        return None
    found = times.of(noun)
    if found is None and cue is not None:
        found = times.of(cue.word)
        if found is None and cue.word.head.is_verb and noun.head is cue.word.head:
            found = times.of(noun.head)
    return found or _beside(noun, times)


def _phrases(noun: Token, times: Any) -> tuple[Any, ...]:
    """The time phrases of the noun's sentence."""
    found: tuple[Any, ...] = times.within(noun.sent.start, noun.sent.end) if times else ()
    return found


def _beside(noun: Token, times: Any) -> Any:
    """A time right before or after the noun: "the referendum today", "the talks in May", "the June 9 summit"."""
    tokens, at = noun.sent.tokens, noun.i - noun.sent.tokens[0].i
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is not None and after.lower in ("on", "in", "for", "at") and at + 2 < len(tokens):
        after = tokens[at + 2]
    start = tokens[at - 1].start if at else noun.start
    for found in _phrases(noun, times):
        if (after is not None and found.start <= after.start < found.end) or found.start <= start < found.end:
            return found
    return None


def _span(noun: Token, cue: _Cue | None, found: Any) -> tuple[int, int]:
    tokens = [noun, *phrase(noun, _nothing)]
    if cue is not None:
        tokens.append(cue.word)
    start, end = min(t.start for t in tokens), max(t.end for t in tokens)
    if found is not None and noun.sent.start <= found.start < noun.sent.end:
        start, end = min(start, found.start), max(end, found.end)
    return start, end


def _what(noun: Token, actors: Any, times: Any, lexicon: Lexicon) -> str:
    """The noun phrase with its owner named ("inauguration of Ann Lee"), and the country of a vote."""
    spans = [(p.start, p.end) for p in _phrases(noun, times)]
    owner = next((k for k in noun.kids if k.dep == "poss"), None)

    def skip(token: Token) -> bool:
        return token is owner or any(start <= token.start < end for start, end in spans)

    whole = phrase(noun, skip)
    text = words(whole)
    party = actors.one(owner) if owner is not None and actors and not _in_time(owner, spans) else None
    if party is not None:
        before = tuple(t for t in whole if t.i <= noun.i)
        return f"{words(before)} of {party.name} {words(whole[len(before) :])}".strip()
    if noun.lemma in lexicon.home and (country := _country(noun, actors, text)):
        return f"{text} in {country}"
    return text


def _in_time(token: Token, spans: list[tuple[int, int]]) -> bool:
    """Whether the token belongs to a time phrase ("Sunday" of "Sunday's election")."""
    return any(start <= token.start < end for start, end in spans)


def _country(noun: Token, actors: Any, text: str) -> str:
    """The country of a vote that names no party: that of the clause's subject, else the last named."""
    if not actors or any(actors.at(t) for t in phrase(noun, _nothing) if t is not noun):
        return ""
    verb = governor(noun)
    who = actors.one(subject(verb)) if verb is not None and subject(verb) is not None else None
    code = who.country if who is not None else ""
    named = [m for m in actors.mentions if m.kind in ("name", "demonym") and _is_country(m.party)]
    if code:
        found = next((m.party.name for m in named if m.party.country == code), "")
    else:
        found = next((m.party.name for m in reversed(named) if noun.sent.start <= m.start < noun.start), "")
    return found if found not in text else ""


def _is_country(party: Party) -> bool:
    return bool(party.country) and not party.office and party.sector in ("", "GOV") and party.name[:1].isupper()


def _nothing(token: Token) -> bool:
    return False
