"""A coming event in words: who does what, where ("Ann Lee visits Chad")."""

from __future__ import annotations

from dragoman.figures.phrase import Skip, phrase, words
from dragoman.model import Entry, Party
from dragoman.parse.tree import Document, Token

_PARTICLES = frozenset(
    ("to", "into", "in", "on", "with", "from", "for", "over", "against", "at", "between", "of")
)
_LONGEST = 12


def names(parties: tuple[Party, ...]) -> str:
    """ "A", "A and B", "A, B and C"."""
    found = list(dict.fromkeys(p.name or p.mention for p in parties))
    return " and ".join([", ".join(found[:-1]), found[-1]] if len(found) > 1 else found)


def wording(document: Document, entry: Entry) -> str:
    """The event of an entry as a short sentence in the present tense."""
    if entry.type == "CONSULT":
        return _meeting(entry)
    trigger = _token(document, entry.evidence.trigger_start)
    who = names(entry.actors)
    if trigger is None:
        return who
    if not trigger.is_verb:
        text = words(phrase(trigger, _nothing))
        named = any(p.name in text or p.mention in text for p in entry.actors)
        return text if named or not who else f"{who}: {text}"
    rest = complements(trigger)
    if not who and (passive := trigger.child("nsubjpass")) is not None:
        return f"{words(phrase(passive, _nothing))} {trigger.lower} {rest}".strip()
    plural = len(entry.actors) > 1 or bool(entry.actors) and _many(entry.actors[0])
    return f"{who} {trigger.lemma if plural else third(trigger.lemma)} {rest}".strip()


def _meeting(entry: Entry) -> str:
    """A visit, a meeting, talks or a call."""
    many = len(entry.actors) > 1 or bool(entry.actors) and _many(entry.actors[0])
    who = names(entry.actors)
    place = entry.where.name if entry.where is not None else ""
    if "visit" in entry.modes:
        host = names(entry.recipients) or place
        text = f"{who} {'visit' if many else 'visits'} {host}".strip()
        return text if not place or place in text else f"{text} ({place})"
    other = names((*entry.recipients, *entry.counterpart))
    verb = "phone" if "phone" in entry.modes else "meet"
    text = f"{who} {verb if many else verb + 's'} {other}".strip()
    if entry.occasion and entry.occasion not in text:
        text = f"{text} at {entry.occasion}"
    return text if not place or place in text else f"{text} in {place}"


def _many(party: Party) -> bool:
    """Whether the words for the party are a plural ("troops")."""
    last = (party.mention or party.name).split()[-1:]
    return bool(last) and last[0].islower() and last[0].endswith("s")


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


def complements(verb: Token, skip: Skip | None = None) -> str:
    """Particle, object and first places of a verb; no times, no clauses, nothing that ``skip`` takes out."""
    skip = skip or _nothing
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
            if thing is not None and not skip(thing) and thing.tag != "CD" and thing.lower not in _CALENDAR:
                out += (kid, *phrase(thing, skip))
    return words(tuple(out[:_LONGEST]))


_CALENDAR = frozenset(
    (
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "tomorrow", "tonight",
        "day", "days", "week", "weeks", "weekend", "month", "months", "year", "years", "hour", "hours", "spring", "summer",
        "autumn", "winter", "future", "half", "quarter",
    )
)  # fmt: skip


def _nothing(token: Token) -> bool:
    return False


def _token(document: Document, start: int) -> Token | None:
    """The token that begins at ``start``."""
    low, high = 0, len(document.tokens)
    while low < high:
        middle = (low + high) // 2
        if document.tokens[middle].start < start:
            low = middle + 1
        else:
            high = middle
    return (
        document.tokens[low] if low < len(document.tokens) and document.tokens[low].start == start else None
    )
