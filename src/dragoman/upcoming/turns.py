"""Beginnings and ends with a day ahead: "trading starts on July 1", "the sanctions expire in May"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from dragoman.figures.phrase import phrase, subject, words
from dragoman.model import Evidence, Status, Upcoming, When
from dragoman.parse.tree import Document, Token
from dragoman.upcoming.lexicon import Lexicon
from dragoman.upcoming.wording import complements, third

_GRAINS = frozenset(("day", "weekend", "week", "half-month", "month"))
Spans = tuple[tuple[int, int], ...]
_FORCING = frozenset(("take", "come", "enter", "go"))


def turns(document: Document, times: Any, published: date | None, taken: Spans) -> Iterator[Upcoming]:
    """The beginnings and ends ahead that no span in ``taken`` tells of. Needs the day of publication."""
    if published is None or not times:
        return
    lexicon = Lexicon.load()
    for token in document.tokens:
        if token.tag not in ("VB", "VBZ", "VBP") or token.sent.block.kind == "title":
            continue
        if token.lemma not in lexicon.turning and not _into_force(token, lexicon):
            continue
        if _in(token, taken) or token.child("neg") is not None:
            continue
        found = times.of(token)
        if found is None or not _ahead(found.when, published):
            continue
        row = _row(document, token, found, lexicon, taken)
        if row is not None:
            yield row


def _in(token: Token, spans: Spans) -> bool:
    return any(start <= token.start < end for start, end in spans)


def _into_force(verb: Token, lexicon: Lexicon) -> bool:
    """ "take effect", "come into force", "enter into operation"."""
    if verb.lemma not in _FORCING:
        return False
    things = [k for k in verb.kids if k.dep == "dobj"]
    things += [t for k in verb.kids if k.dep == "prep" for t in k.kids]
    return any(t.lemma in lexicon.force for t in things)


def _ahead(when: When, published: date) -> bool:
    return when.grain in _GRAINS and when.start is not None and when.start > published


def _row(document: Document, verb: Token, found: Any, lexicon: Lexicon, taken: Spans) -> Upcoming | None:
    who = verb.child("nsubj", "nsubjpass") or (subject(verb) if verb.dep == "xcomp" and _moved(verb) else None)
    if who is not None and (not who.is_noun or _in(who, taken)):
        return None

    def skip(token: Token) -> bool:
        return bool(found.start <= token.start < found.end)

    act = verb.lemma if who is not None and who.tag in ("NNS", "NNPS") else third(verb.lemma)
    whose = phrase(who, skip) if who is not None else ()
    what = f"{words(whose)} {act} {complements(verb, skip)}".strip()
    if " " not in what:
        return None
    tokens = [verb, *whose]
    start = min(found.start, *(t.start for t in tokens))
    end = max(found.end, *(t.end for t in tokens))
    sentence = verb.sent
    evidence = Evidence(
        "",
        start,
        end,
        document.words(sentence.start, sentence.end),
        verb.start,
        verb.end,
        sentence.block.kind == "caption",
    )
    return Upcoming(what, _status(verb, lexicon), evidence, found.when, found.when.approximate)


def _moved(verb: Token) -> bool:
    """Whether the subject of the verb above is its own: "the talks are expected to resume"."""
    above = verb.head
    own = above.dep in ("acl", "relcl") or above.child("nsubj", "nsubjpass") is not None
    return own and (above.tag in ("VBN", "JJ") or above.lemma == "be")


def _status(verb: Token, lexicon: Lexicon) -> Status:
    cue = lexicon.cues.get(verb.head.lower) if verb.dep in ("xcomp", "ccomp") else None
    modal = next((lexicon.modals.get(k.lower) for k in verb.kids if k.dep == "aux"), None)
    if cue == "expected" or modal == "expected":
        return "expected"
    return "possible" if cue == "possible" or modal == "possible" else "planned"
