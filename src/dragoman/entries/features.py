"""What is told of an entry in the making that bears on how likely it is to be right: facts of its words, by name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dragoman.actors.pronouns import FIRST_PLURAL
from dragoman.entries.draft import Draft
from dragoman.entries.politics import public
from dragoman.events.arguments import is_passive
from dragoman.model import Party
from dragoman.parse.tree import Document, Token

ANSWERING = frozenset(("answer", "counter", "react", "reply", "respond", "retaliate"))
CLAUSES = frozenset(("advcl", "relcl", "acl", "ccomp", "xcomp", "pcomp"))
SETTING = frozenset(
    ("after", "before", "during", "following", "since", "until", "amid", "ahead", "prior", "upon", "at")
)
"""Prepositions of what only dates another act."""
LONG = 40  # tokens
NEAR = 3  # steps in the tree from a party to its act


def of_report(document: Document, drafts: Sequence[Draft]) -> frozenset[str]:
    """What kind of report it is: an interview, a speech, news between countries or within one."""
    return frozenset(_report(document, drafts))


def of_draft(draft: Draft) -> frozenset[str]:
    """The names of all that hold of the draft. What lies in its words is told, never a name or a country."""
    return frozenset((*_kind(draft), *_parties(draft), *_clause(draft), *_setting(draft)))


def _report(document: Document, drafts: Sequence[Draft]) -> Iterator[str]:
    sentences = [s for s in document.sentences if s.block.kind == "prose"] or document.sentences
    spoken = sum(any(t.tag == "PRP" and t.lower in ("i", "we", "you") for t in s.tokens) for s in sentences)
    asked = sum(any(t.text == "?" for t in s.tokens[-3:]) for s in sentences)
    if spoken > len(sentences) / 4:
        yield "report in the first or second person"
    if asked > len(sentences) / 20:
        yield "report with questions"
    if len(sentences) > 100:
        yield "long report"
    if len(sentences) < 12:
        yield "short report"
    abroad = sum(len(d.countries()) > 1 for d in drafts)
    if 3 * abroad >= len(drafts):
        yield "report of acts between countries"
    elif not abroad:
        yield "report of no act between countries"
    forceful = sum(d.act.item.type in ("ASSAULT", "MOBILIZE", "COERCE", "SANCTION") for d in drafts)
    if 3 * forceful >= len(drafts):
        yield "report of force"
    parties = sum(any(p.sector == "PTY" for p in (*d.actors, *d.recipients)) for d in drafts)
    if 3 * parties >= len(drafts):
        yield "report of parties"
    if len(drafts) > len(sentences) / 2:
        yield "dense report"
    elif len(drafts) < len(sentences) / 8:
        yield "report of few acts"


def _kind(draft: Draft) -> Iterator[str]:
    act, trigger = draft.act, draft.act.trigger
    how = "verb" if trigger.is_verb else "noun"
    yield f"type {act.item.type}"
    yield how
    yield f"{act.item.type} {how}"
    yield f"item {act.item.id} {how}"
    yield f"status {draft.standing.status}"
    if draft.standing.rule == "purpose":
        yield "purpose"
    if act.support is not None:
        yield "supported noun"
    if len(act.words) > 1 and trigger.is_verb:
        yield "phrase of several words"
    if trigger.is_verb and is_passive(trigger):
        yield "passive"
    if trigger.tag == "VBG":
        yield "participle"


def _parties(draft: Draft) -> Iterator[str]:
    item = draft.act.item
    sides = (("actor", draft.actors), ("recipient", draft.recipients))
    for side, parties in sides:
        if not parties:
            yield f"no {side}"
            yield f"{item.type} no {side}"
        for party in parties:
            yield from (f"{side} {what}" for what in _party(party, draft.act.trigger))
        if len(parties) > 2:
            yield f"many {side}s"
    if item.symmetric and not draft.recipients:
        yield "two sides" if len({p.country or p.name for p in draft.actors}) > 1 else "one side of a mutual act"
    everybody = (*draft.actors, *draft.recipients)
    if not any(public(p) for p in everybody):
        yield "nobody public"
    countries = {p.country for p in everybody if p.country}
    if len(countries) > 1:
        yield "between countries"
    elif draft.actors and draft.recipients and countries:
        yield "within a country"
    if {p.country for p in draft.actors if p.country} & {p.country for p in draft.recipients if p.country}:
        yield "same country on both sides"


def _party(party: Party, trigger: Token) -> Iterator[str]:
    """How the party was found, and where it stands."""
    rule = party.rule
    if rule.startswith("pronoun"):
        yield "pronoun"
        if party.mention.lower() in FIRST_PLURAL:
            yield "we"
        rule = rule.removeprefix("pronoun: ")
    if rule.startswith("role") or rule == "people of a country":
        yield "description"
    if "focus" in rule:
        yield "by country in focus"
    if not party.country:
        yield "without country"
    if not party.country and not party.sector:
        yield "unknown"
    if party.candidates:
        yield "ambiguous"
    if party.office:
        yield "in office"
    yield f"sector {party.sector or 'none'}"
    sentence = trigger.sent
    if party.start < 0:
        yield "not in the text"
    elif party.start < sentence.start:
        yield "from an earlier sentence"
    else:
        yield _bond(party, trigger)
        if party.start < trigger.start:
            yield "before the act"


def _bond(party: Party, trigger: Token) -> str:
    """By what words a party hangs on its act: "as nsubj", "as pobj of prep"; "apart" where no short way leads there.

    The subject of a verb that governs the act is "as controller": "agreed to send".
    """
    inside = (t for t in trigger.sent.tokens if party.start <= t.start and t.end <= party.end)
    token = next((t for t in inside if not party.start <= t.head.start < party.end or t.head is t), None)
    if token is not None and token.dep == "nsubj" and token.head in _governing(trigger):
        return "as controller"
    way: list[str] = []
    while token is not None and token is not trigger and len(way) < NEAR and token.head is not token:
        way.append(token.dep)
        token = token.head
    return f"as {' of '.join(way)}" if token is trigger and way else "apart"


def _governing(verb: Token) -> list[Token]:
    """The verbs that govern an infinitive, the nearest first: "agreed to begin to send", "is ready to send"."""
    out: list[Token] = []
    while verb.dep == "xcomp" and verb.tag == "VB":
        verb = verb.head.head if verb.head.dep == "acomp" else verb.head
        out.append(verb)
    return out


def _answering(verb: Token) -> Token:
    """ "Police replied by firing gas": told as the reply is."""
    by = verb.head
    answered = verb.dep == "pcomp" and by.lower == "by" and by.head.lemma in ANSWERING
    return by.head if answered else verb


def _clause(draft: Draft) -> Iterator[str]:
    head = _answering(draft.act.carrier)
    yield f"stands as {head.dep}"
    depth = sum(t.dep in CLAUSES for t in (head, *head.ancestors()))
    yield f"depth {min(depth, 3)}"
    if head.dep == "ROOT" or (head.dep in ("conj", "ccomp") and head.head.dep == "ROOT"):
        yield "main clause"
    trigger = draft.act.trigger
    if not trigger.is_verb:
        if any(k.dep == "det" and k.lower in ("the", "this", "that", "these", "those") for k in trigger.kids):
            yield "definite noun"
        if trigger.tag == "NNS":
            yield "plural noun"
    for t in (trigger, *trigger.ancestors()):
        if t.dep in ("pobj", "pcomp") and t.head.lower in SETTING:
            yield "setting of another act"
            break
        if t.is_verb and t is not trigger:
            break


def _setting(draft: Draft) -> Iterator[str]:
    sentence = draft.act.trigger.sent
    tokens = sentence.tokens
    yield f"block {sentence.block.kind}"
    if len(tokens) > LONG:
        yield "long sentence"
    if any(t.text == "?" for t in tokens[-3:]):
        yield "question"
    if any(t.tag in ("PRP", "PRP$") and t.lower in ("i", "we", "you", "my", "our", "your", "us", "me") for t in tokens):
        yield "first or second person"
    if draft.quote:
        yield "quoted"
    if draft.word:
        yield "on another's word"
    if draft.dated:
        yield "dated"
    if draft.where is not None:
        yield "placed"
