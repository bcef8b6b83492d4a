"""Acts to entries: each field set from its stage, with the reason for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from dragoman.actors import Actors
from dragoman.actors.world import Spot
from dragoman.entries.coding import export_code
from dragoman.entries.commands import commanded
from dragoman.entries.confidence import Confidence
from dragoman.entries.days import date_act, give_back, infer_days
from dragoman.entries.draft import Draft
from dragoman.entries.features import of_report
from dragoman.entries.homes import at_home
from dragoman.entries.implied import OCCURRED, against_government, own_government, put_to, threat
from dragoman.entries.joint import without_own_state
from dragoman.entries.merge import SAYING, keys, merge
from dragoman.entries.own_talks import own_talks
from dragoman.entries.parting import parted
from dragoman.entries.place import infer_places, located, place_of
from dragoman.entries.politics import about_politics, is_politics, tells_of_blows, without_accidents
from dragoman.entries.retold import own_word
from dragoman.entries.sides import (
    crowd_at_home,
    force_at_home,
    guests_only,
    home_of_war,
    hurt_at_home,
    nation_visited,
    no_mere_place,
    no_sight,
    not_at_home,
    not_its_own,
    struck_abroad,
    visit_by_attending,
)
from dragoman.entries.spoken import spoken
from dragoman.events.act import Act
from dragoman.events.answering import told_before_answer
from dragoman.events.codes import Codes
from dragoman.events.parties import counted, person
from dragoman.events.refusing import RESOLVES
from dragoman.events.words import words
from dragoman.model import BODIES, Diagnostic, Entry, Evidence, Party, Reason, Report
from dragoman.parse.tree import Document, Token
from dragoman.status import Rater, Standing
from dragoman.times import Times
from dragoman.word import Sayings

PAPERS = frozenset(("sign", "sign without object", "join", "become member"))
OWN = frozenset(("", "GOV"))
PLATFORMS = words("platforms")
PLACED = frozenset(("ASSAULT", "PROTEST", "CONSULT"))
"""Types of which a noun may stand by its place alone: "the siege in Goma"."""

PERFECT = words("perfect")
OBLIGED = "modal of demand"
"""The rule of "we shall have to …", which as a threat is one's own will."""
UNWILLING = "no intention"
"""The item of a refusal that "no" makes: "has no intention of talking"."""


@dataclass(frozen=True, slots=True)
class Context:
    """What is known of a report before its entries are put together.

    ``country_name`` names a country by its code, ``spot`` finds a place by its name and country's code; ``written_in``
    is the country of the dateline.
    """

    report: Report
    document: Document
    actors: Actors
    times: Times
    sayings: Sayings
    country_name: Callable[[str], str]
    spot: Callable[[str, str], Spot | None]
    written_in: str = ""


def assemble(
    context: Context, acts: Sequence[Act], rater: Rater, codes: Codes, confidence: Confidence
) -> tuple[tuple[Entry, ...], tuple[Diagnostic, ...]]:
    """The entries of a report, in text order, and what was too doubtful to be one."""
    document, sayings, actors = context.document, context.sayings, context.actors
    body = any(s.block.kind != "title" for s in document.sentences)
    drafts = []
    for act in acts:
        if body and _in_title(act):
            continue  # the body tells it again, with more
        if act.trigger.is_verb and commanded(act.trigger) and sayings.at(act.trigger) is not None:
            continue  # "release the prisoners", one said: a demand
        standing = rater.rate(act)
        menacing = act.item.type == "THREATEN" and standing.rule == "condition"  # "will retaliate if …"
        if (act.item in RESOLVES or act.item.id == UNWILLING) and (
            menacing or standing.status in ("planned", "expected", "negated") or standing.rule == OBLIGED
        ):
            standing = OCCURRED
        if standing.status == "negated" and told_before_answer(act):
            standing = OCCURRED
        if standing.aside:
            continue
        draft = _draft(act, standing, context)
        threat(draft, sayings)
        own_talks(draft, actors)
        own_government(draft, sayings, context.country_name)
        if act.trigger.is_verb and not draft.recipients and set(act.item.needs) & {"both", "recipient"}:
            continue  # only on oneself: "defended his decision"
        if act.complete or _stands_alone(draft):
            drafts.append(draft)
    by_words = [
        _draft(act, OCCURRED, context, by_speaker=True)
        for act in spoken(document, sayings, actors, tuple(d.act for d in drafts))
        if not (body and _in_title(act))
    ]
    drafts = [one for d in merge(sorted([*drafts, *by_words], key=lambda d: d.act.start)) for one in parted(d)]
    for draft in drafts:
        struck_abroad(draft, context.country_name)
        hurt_at_home(draft)
        put_to(draft, sayings, actors)
    civic = about_politics(document, actors)
    protesters = frozenset(p.name for d in drafts if d.act.item.type == "PROTEST" for p in d.actors)
    drafts = without_accidents([d for d in drafts if is_politics(d, civic, protesters)], tells_of_blows(acts))
    give_back(drafts, context.report.published)
    infer_days(drafts, context.report.published)
    infer_places(drafts, actors, context.written_in)
    home_of_war(drafts, actors)
    for draft in drafts:
        against_government(draft, context.country_name)
        crowd_at_home(draft)
        force_at_home(draft)
    at_home(drafts, actors)
    kind = of_report(document, drafts)
    found = [_freeze(d, context, codes, confidence.of(d, kind)) for d in drafts]
    found.sort(key=lambda e: (e.evidence.trigger_start, e.evidence.trigger_end))
    entries = tuple(e for e in found if e.confidence >= confidence.least)
    return entries, tuple(_doubt(e) for e in found if e.confidence < confidence.least)


def _doubt(entry: Entry) -> Diagnostic:
    """What is left out is told."""
    message = f"a possible {entry.type} is left out: its confidence is {entry.confidence:.2f}"
    evidence = entry.evidence
    return Diagnostic("doubtful", message, "entries", "info", evidence.trigger_start, evidence.trigger_end)


def _in_title(act: Act) -> bool:
    return act.trigger.sent.block.kind == "title"


def _draft(act: Act, standing: Standing, context: Context, by_speaker: bool = False) -> Draft:
    """``by_speaker``: the act is done by the words of the saying that holds it."""
    sayings = context.sayings
    draft = Draft(act, standing, act.actors, act.recipients, modes=act.item.modes)
    saying = sayings.at(act.trigger)
    if saying is not None and _said(act, standing):  # "I congratulate the winner": done in saying so
        by_speaker = by_speaker or any(_is_speaker(p, saying.speaker) for p in act.actors)
    _sides(draft, context.country_name)
    nation_visited(draft, context.actors, context.country_name)
    if by_speaker and saying is not None and saying.said_on is not None:
        draft.when = saying.said_on
    else:
        date_act(draft, context.times, context.sayings, context.report.published)
    draft.where = None if by_speaker else place_of(draft, context.actors)
    visit_by_attending(draft, context.country_name)
    draft.word = sayings.chain(act.trigger, by_speaker)
    own_word(draft, sayings)
    draft.said_on = None if by_speaker else sayings.said_on(act.trigger)
    if saying is not None and saying.form == "direct":
        draft.quote = saying.quote
    for link in draft.word:
        draft.reasons.append(Reason("word", link.mention or link.name, f"{link.kind}, cue {link.cue!r}"))
    return draft


def _sides(draft: Draft, country_name: Callable[[str], str]) -> None:
    """Nobody stands on both sides; a visitor's host country is the recipient, the person met the counterpart."""
    if draft.act.item.type not in ("COERCE", "SANCTION"):  # "hailed it on Twitter"
        draft.recipients = tuple(p for p in draft.recipients if not _platform(p, draft.act))
    draft.recipients = no_mere_place(draft.recipients)
    if "visit" in draft.modes:
        draft.recipients = no_sight(draft.recipients)
    if draft.act.item.symmetric:
        draft.actors = without_own_state(draft.actors, country_name)
    actors = keys(draft.actors)
    draft.recipients = tuple(p for p in draft.recipients if not keys([p]) & actors)
    not_its_own(draft)
    guests_only(draft)
    homes = {p.country for p in draft.actors}
    abroad = tuple(p for p in draft.recipients if p.country not in homes or person(p) or p.sector not in OWN)
    if len(homes) == 1 and "" not in homes and len(abroad) < len(draft.recipients) and any(p.country for p in abroad):
        draft.recipients = abroad  # "links between Peru and Chile", praised by one of them
    if draft.act.item.type == "CONSULT" and "visit" in draft.modes:
        draft.recipients = not_at_home(draft.recipients, homes)
        people = tuple(p for p in draft.recipients if p.office or (p.name and " " in p.name and not _place(p)))
        if people:
            draft.counterpart = people
            rest = tuple(p for p in draft.recipients if p not in people)
            people = people if len(homes) != 1 else tuple(p for p in people if p.country not in homes)
            draft.recipients = rest or tuple(
                Party(
                    country_name(p.country),
                    p.country,
                    "GOV",
                    mention=p.mention,
                    start=p.start,
                    end=p.end,
                    rule="host country",
                )
                for p in people
                if p.country
            )
    if draft.act.item.type == "CONSULT" and not draft.act.item.modes:
        if len({p.country for p in draft.actors if p.country}) > 2 or any(_of_many(p) for p in draft.actors):
            draft.modes = ("multilateral",)


def _platform(party: Party, act: Act) -> bool:
    """Is it where something was said ("on Twitter"), and not who is meant ("Twitter was ordered …")?"""
    if party.name.casefold() not in PLATFORMS:
        return False
    token = next((t for t in act.trigger.sent.tokens if t.start <= party.start < t.end), None)
    return token is None or (token.dep == "pobj" and token.head.lower in ("on", "via", "over", "through"))


def _of_many(party: Party) -> bool:
    """A body of states, or its members' leaders."""
    return party.sector == "IGO" or (party.country in BODIES and not party.office and not party.name.istitle())


def _stands_alone(draft: Draft) -> bool:
    """May a noun that names no party be entered for its date or place?"""
    item = draft.act.item
    if {"named", "told"} & set(item.noun_needs):
        return False
    if draft.dated and draft.act.author:
        draft.actors = draft.act.author
        draft.reasons.append(Reason("actors", draft.act.trigger.text, "the act told before"))
        return True
    if "both" in item.noun_needs:  # "the killing of 12 soldiers", "his dismissal on Monday"
        whose = {t.start for t in draft.act.trigger.subtree()}
        own = [p for p in draft.recipients if p.start in whose]
        return bool(own) and (draft.dated or any(map(counted, own)))
    return draft.dated or (draft.where is not None and item.type in PLACED)


def _place(party: Party) -> bool:
    return party.sector in ("", "GOV") and not party.office


def _said(act: Act, standing: Standing) -> bool:
    """Is the act done by saying it? A treaty is not signed by words, nor a promise kept that is only planned."""
    verb = act.trigger
    if verb.is_verb and verb.tag == "VBN" and any(k.lower in PERFECT for k in verb.children("aux")):
        return False  # "said it had agreed to a truce": told of, not done in saying so
    return act.item.type in SAYING and standing.status == "occurred" and act.item.id not in PAPERS


def _is_speaker(party: Party, speaker: Party) -> bool:
    """The same party, or one of those who spoke together."""
    return party.name == speaker.name or 0 <= speaker.start <= party.start < speaker.end


# --- freezing ---------------------------------------------------------------------------------------


def _span(tokens: Iterable[Token]) -> tuple[int, int]:
    tokens = list(tokens)
    return min(t.start for t in tokens), max(t.end for t in tokens)


def _evidence(draft: Draft, context: Context, reasons: tuple[Reason, ...]) -> Evidence:
    act = draft.act
    start, end = _span(act.carrier.subtree())
    for party in (*draft.actors, *draft.recipients):
        if act.trigger.sent.start <= party.start < act.trigger.sent.end:
            start, end = min(start, party.start), max(end, party.end)
    sentence = act.trigger.sent
    return Evidence(
        context.report.id,
        start,
        end,
        context.document.words(sentence.start, sentence.end),
        act.start,
        act.end,
        caption=sentence.block.kind == "caption",
        reasons=reasons,
    )


def _reasons(draft: Draft) -> list[Reason]:
    """For each field the words that it rests on and the rule or lexicon item behind it."""
    act = draft.act
    phrase = " ".join(t.text for t in act.words)
    found = [*act.reasons, *(Reason("modes", phrase, f"lexicon item {act.item.id}") for _ in draft.modes[:1])]
    sides = (("actors", draft.actors), ("recipients", draft.recipients), ("counterpart", draft.counterpart))
    found += [Reason(side, p.mention or p.name, p.rule) for side, parties in sides for p in parties]
    found.append(Reason("status", draft.standing.cue or phrase, draft.standing.rule))
    if draft.where is not None:
        found.append(Reason("where", draft.where.name or draft.where.country, draft.where_rule))
    if not draft.word:
        found.append(Reason("word", "", "no source is named: the publisher's own account"))
    if draft.said_on is not None:
        found.append(Reason("said_on", draft.said_on.text, ", ".join(draft.said_on.rules)))
    return [*found, *draft.reasons]


def _freeze(draft: Draft, context: Context, codes: Codes, rated: tuple[float, str]) -> Entry:
    item = draft.act.item
    confidence, parts = rated
    cameo, rule = export_code(draft, codes)
    phrase = " ".join(t.text for t in draft.act.words)
    reasons = [*_reasons(draft), Reason("cameo", phrase, rule), Reason("confidence", "", parts)]
    return Entry(
        item.type,
        draft.standing.status,
        _evidence(draft, context, tuple(reasons)),
        draft.modes,
        item.contexts,
        draft.actors,
        draft.recipients,
        draft.counterpart,
        located(draft.where, context.spot),
        draft.when,
        draft.occasion,
        draft.act.about,
        draft.quote,
        draft.word,
        draft.said_on,
        cameo,
        codes.goldstein(cameo),
        codes.quad(item.type),
        confidence,
    )
