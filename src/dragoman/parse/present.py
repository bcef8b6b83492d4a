"""Verbs that the tagger takes for something else: "The Taliban seize control of Kunduz", "The envoy to the talks urged
both sides to sign", where a present is taken for a noun and a past for a participle.

A sentence that has no verb at its root is parsed once more with "will" before a word that may be its verb ("will
seize"), which leaves no doubt; where that verb then is the root and has a subject, the sentence is read so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from dragoman.parse.build import Row
from dragoman.parse.lemma import Lemmatizer

TRIES = 3
"""How many words of a sentence are tried."""
SHORTEST = 5  # tokens
NOMINAL = ("NN", "NNS", "NNP", "NNPS")
AFTER_SUBJECT = (*NOMINAL, ",", "-RRB-", "RB", "POS", "CD")
OBJECTS = (*NOMINAL, "DT", "PRP", "PRP$", "CD", "JJ", "$", "RB", "TO")
SUBJECTS = ("nsubj", "csubj")
AUXILIARIES = ("aux", "auxpass")
Parse = Callable[[str], list[Row]]


def with_verbs(text: str, rows: list[Row], parse: Parse, lemmatizer: Lemmatizer) -> list[Row]:
    """The rows of a text, its sentences without a verb read once more."""
    out: list[Row] = []
    for start, end in _sentences(rows):
        sentence = _again(text, rows, start, end, parse, lemmatizer)
        out += sentence if sentence is not None else rows[start:end]
    return out


def _sentences(rows: Sequence[Row]) -> Iterator[tuple[int, int]]:
    starts = [i for i, row in enumerate(rows) if row[6]] or [0]
    yield from zip(starts, (*starts[1:], len(rows)), strict=True)


def _again(
    text: str, rows: Sequence[Row], start: int, end: int, parse: Parse, lemmatizer: Lemmatizer
) -> list[Row] | None:
    """The rows of one sentence with the verb that was taken for a noun, or ``None``."""
    root = next((row for i, row in enumerate(rows[start:end], start) if row[5] == i), None)
    if end - start < SHORTEST or root is None or root[3] not in NOMINAL or rows[end - 1][0] not in (".", "!"):
        return None
    first, last = rows[start][1], rows[end - 1][2]
    found = sorted(_candidates(rows, start, end, lemmatizer), key=lambda found: lemmatizer.knows(found[1], "noun"))
    for i, base in (*found[:TRIES], *list(_pasts(rows, start, end, lemmatizer))[:TRIES]):
        at, stop = rows[i][1:3]
        new = parse(f"{text[first:at]}will {base}{text[stop:last]}")
        if (restored := _restored(rows, new, start, end, i)) is not None:
            return restored
    return None


def _candidates(rows: Sequence[Row], start: int, end: int, lemmatizer: Lemmatizer) -> Iterator[tuple[int, str]]:
    """Words in the place of a verb, between a noun and what may be its object, with their lemmas as verbs."""
    for i in range(start + 1, end - 1):
        word, tag = rows[i][0], rows[i][3]
        if tag not in ("NN", "NNS", "VBZ", "VBP", "VB") or not word.islower() or not word.isalpha():
            continue
        base = lemmatizer.lemma(word, "VBZ" if word.endswith("s") else "VBP")
        if not lemmatizer.knows(base, "verb") or rows[i - 1][3] not in AFTER_SUBJECT:
            continue
        if rows[i + 1][3] in OBJECTS or not lemmatizer.knows(base, "noun"):
            yield i, base


def _pasts(rows: Sequence[Row], start: int, end: int, lemmatizer: Lemmatizer) -> Iterator[tuple[int, str]]:
    """Participles without an auxiliary, which may be the past tense of the sentence's verb, with their lemmas."""
    helped = {row[5] for row in rows[start:end] if row[4] in AUXILIARIES}
    for i in range(start + 1, end - 1):
        word, tag = rows[i][0], rows[i][3]
        if tag in ("VBN", "VBD") and word.islower() and word.isalpha() and i not in helped:
            base = lemmatizer.lemma(word, tag)
            if word != base or word.endswith(("t", "d")):  # "summon" is no past, "cut" and "rid" may be
                yield i, base


def _restored(rows: Sequence[Row], new: list[Row], start: int, end: int, verb: int) -> list[Row] | None:
    """The sentence by its new parse, in its own words and places; ``None`` where the word is no verb there either."""
    added = verb - start
    if len(new) != end - start + 1 or sum(row[6] for row in new) != 1 or new[added + 1][5] != added + 1:
        return None
    if new[added + 1][3] != "VB" or not any(row[4] in SUBJECTS and row[5] == added + 1 for row in new[:added]):
        return None
    out: list[Row] = []
    for i, (_, _, _, tag, dep, head, _) in enumerate(new):
        if i == added:
            continue
        old = start + (i if i < added else i - 1)
        at = added + 1 if head == added else head
        if i == added + 1:
            past = rows[verb][3] in ("VBN", "VBD")
            tag = "VBD" if past else "VBZ" if rows[verb][0].endswith("s") else "VBP"
        out.append((*rows[old][:3], tag, dep, start + (at if at < added else at - 1), rows[old][6]))
    return out
