"""A coming event in words: who does what, where ("Ann Lee visits Chad")."""

from __future__ import annotations

from typing import Any

from dragoman.figures.phrase import Skip, phrase, words
from dragoman.model import Entry, Party
from dragoman.parse.tree import Document, Token

_PARTICLES = frozenset(("to", "into", "in", "on", "with", "from", "for", "over", "against", "at", "between", "of"))
_LONGEST = 12


def names(parties: tuple[Party, ...]) -> str:
    """ "A", "A and B", "A, B and C"; a party known only by its code is left out."""
    found = list(dict.fromkeys(p.name or p.mention for p in parties if p.name != p.country))
    return " and ".join([", ".join(found[:-1]), found[-1]] if len(found) > 1 else found)


def wording(document: Document, times: Any, entry: Entry) -> str:
    """The event of an entry as a short sentence in the present tense."""
    trigger = token_at(document, entry.evidence.trigger_start)
    who = names(entry.actors)
    if trigger is None:
        return _meeting(entry, "") if entry.type == "CONSULT" else who
    sentence = trigger.sent
    spans = [(p.start, p.end) for p in times.within(sentence.start, sentence.end)] if times else []

    def skip(token: Token) -> bool:
        return any(start <= token.start < end for start, end in spans)

    if entry.type == "CONSULT":
        return _meeting(entry, _at(trigger, skip))
    if not trigger.is_verb:
        text = words(phrase(trigger, skip))
        named = any(p.name in text or p.mention in text for p in entry.actors)
        return text if named or not who else f"{who}: {text}"
    rest = complements(trigger, skip)
    if not who and (passive := trigger.child("nsubjpass")) is not None:
        return f"{words(phrase(passive, skip))} {trigger.lower} {rest}".strip()
    plural = len(entry.actors) > 1 or (bool(entry.actors) and _many(entry.actors[0]))
    return f"{who} {trigger.lemma if plural else third(trigger.lemma)} {rest}".strip()


def _at(trigger: Token, skip: Skip) -> str:
    """The place that stands with the trigger: "on Malta"."""
    for kid in trigger.kids:
        place = kid.child("pobj") if kid.dep == "prep" and kid.lower in ("in", "on", "at") else None
        if place is not None and place.is_proper and not skip(place):
            return f"{kid.lower} {words(phrase(place, skip))}"
    return ""


def _meeting(entry: Entry, at: str) -> str:
    """A visit, a meeting, talks or a call; ``at`` is its place in the text's words."""
    many = len(entry.actors) > 1 or (bool(entry.actors) and _many(entry.actors[0]))
    who = names(entry.actors)
    place = entry.where.name if entry.where is not None else ""
    at = f"in {place}" if place else at
    if "visit" in entry.modes:
        host = names(entry.recipients) or names(entry.counterpart)
        text = f"{who} {'visit' if many else 'visits'} {host or place}".strip()
        return text if not place or place in text else f"{text} ({place})"
    other = names((*entry.recipients, *entry.counterpart))
    verb = "phone" if "phone" in entry.modes else "meet"
    text = f"{who} {verb if many else verb + 's'} {other}".strip() if many or other else f"meeting of {who}"
    if entry.occasion and entry.occasion not in text:
        text = f"{text} at {entry.occasion}"
    return text if not at or at.split(maxsplit=1)[-1] in text else f"{text} {at}"


def _many(party: Party) -> bool:
    """Whether the words for the party are a plural ("troops", "the Kurds")."""
    last = (party.mention or party.name).split()[-1:]
    if not last or not last[0].endswith("s"):
        return False
    return last[0].islower() or (" " not in party.name and party.sector not in ("", "GOV", "IGO"))


def third(lemma: str) -> str:
    """The third person singular."""
    irregular = {"be": "is", "have": "has", "do": "does", "go": "goes"}
    if lemma in irregular:
        return irregular[lemma]
    if lemma.endswith(("s", "sh", "ch", "x", "z", "o")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + "s"


def complements(verb: Token, skip: Skip) -> str:
    """Particle, object and first places of a verb; no times, no clauses, nothing that ``skip`` takes out."""
    out: list[Token] = []
    for kid in verb.kids:
        if kid.i < verb.i or skip(kid):
            continue
        if kid.dep == "prt":
            out.append(kid)
        elif kid.dep == "dobj":
            out += phrase(kid, skip)
        elif kid.dep == "xcomp" and kid.tag == "VBG":
            out.append(kid)
        elif kid.dep == "prep" and kid.lower in _PARTICLES:
            thing = kid.child("pobj")
            if thing is not None and not skip(thing) and thing.tag != "CD":
                out += (kid, *phrase(thing, skip))
    return words(tuple(out[:_LONGEST]))


def token_at(document: Document, start: int) -> Token | None:
    """The token that begins at ``start``."""
    low, high = 0, len(document.tokens)
    while low < high:
        middle = (low + high) // 2
        if document.tokens[middle].start < start:
            low = middle + 1
        else:
            high = middle
    return document.tokens[low] if low < len(document.tokens) and document.tokens[low].start == start else None
