"""Chains of sources: who carries whose words."""

from __future__ import annotations

from dragoman.model import Link, LinkKind, Party
from dragoman.parse.tree import Token
from dragoman.word.days import day_goes_on
from dragoman.word.draft import Draft, Page
from dragoman.word.grammar import antecedent, subject
from dragoman.word.hearsay import nobody
from dragoman.word.indirect import around
from dragoman.word.papers import paper_speaks
from dragoman.word.recurring import come_back
from dragoman.word.speakers import kind_of, voice


def chains(drafts: list[Draft], page: Page) -> list[Draft]:
    """Complete the drafts, in text order, with links, settings that go on, and papers' authors."""
    for n, draft in enumerate(drafts):
        if draft.voice is not None:
            paper_speaks(draft, drafts[:n], page)
            _outlets(draft, page)
            _seen(draft, page)
            _doubted(draft, page)
    drafts = _within(drafts)
    drafts = sorted([*drafts, *_carriers(drafts, page)], key=lambda d: d.cue.i)
    drafts = _quoted_as(_cited(drafts, page), page)
    for n, draft in enumerate(drafts):
        if draft.voice is not None:
            come_back(draft, drafts[:n], page)
            day_goes_on(draft, drafts[:n], page)
    return drafts


def outlet_link(party: Party, head: Token, cue: str, page: Page) -> Link:
    """An outlet as a link."""
    kind = kind_of(head, party, page.lexicon, page.actors)
    words = party.mention or head.text
    carrier: LinkKind = "agency" if kind == "agency" else "outlet"
    return Link(party.name, carrier, cue, words, party.country, party.sector, head.start, head.end)


def _within(drafts: list[Draft]) -> list[Draft]:
    """Mark sayings that only carry another's, and drop those that a following "by saying" spells out."""
    cues = {d.cue.i: d for d in drafts if d.kind == "speech"}
    spelt: set[int] = set()
    for d in drafts:
        up = d.cue.head
        if (
            d.cue.dep == "ccomp"
            and d.kind == "speech"
            and d.own_subject
            and (outer := cues.get(up.i)) is not None
            and outer.pattern == "clause"
        ):
            if len(outer.spans) == 1 and not outer.quotes and d.cue.i > up.i:
                outer.carrier = True
        elif up.lower == "according":
            continue
        outer = cues.get(up.head.i) if d.cue.dep == "pcomp" and up.lower in ("by", "in") else None
        if outer is not None and outer.pattern == "object":
            spelt.add(outer.cue.i)
        for k in d.cue.kids:
            outer = cues.get(k.i) if k.lower == "according" else None
            if outer is not None and d.kind == "speech":
                outer.carrier = True
    return [d for d in drafts if d.cue.i not in spelt]


# --- outlets ------------------------------------------------------------------------------------------


def _outlets(draft: Draft, page: Page) -> None:
    """An outlet that was told, or on which it was said, is a link."""
    assert draft.voice is not None
    for party, head in zip(draft.setting.outlets, draft.setting.outlet_heads, strict=True):
        if not page.is_publisher(party.name) and party.name != draft.voice.party.name:
            draft.carried.append(outlet_link(party, head, draft.cue.lower, page))


def _seen(draft: Draft, page: Page) -> None:
    """ "A draft seen by OUTLET says": the outlet passes it on."""
    assert draft.voice is not None
    paper = draft.setting.venue_head
    for k in (*_told_of(antecedent(draft.voice.head)), *(paper.kids if paper is not None else ())):
        if k.dep != "acl" or k.lemma not in page.lexicon.lists["according"]["seen"]:
            continue
        agent = k.child("agent")
        who = agent.child("pobj") if agent is not None else None
        for party in page.actors.at(who) if who is not None else ():
            if party.sector == "JRN" and who is not None and not page.is_publisher(party.name):
                if who.is_proper or party.name.casefold() not in (
                    who.lower,
                    f"the {who.lower}",
                ):  # "the paper": this one
                    draft.carried.append(outlet_link(party, who, f"{k.lower} by", page))


def _told_of(noun: Token) -> list[Token]:
    """What is below a noun and the nouns it is tied to: "minutes of the session, obtained by Y"."""
    nouns = [noun]
    for t in nouns:
        nouns += [inner for k in t.kids if k.dep == "prep" and (inner := k.child("pobj")) is not None]
    return [k for t in nouns for k in t.kids]


def _doubted(draft: Draft, page: Page) -> None:
    """ "reportedly said": somebody unnamed reports the saying."""
    for k in draft.cue.kids:
        if k.dep == "advmod" and page.lexicon.has("unattributed", "adverbs", k):
            draft.carried.append(nobody(k))


def _carriers(drafts: list[Draft], page: Page) -> list[Draft]:
    """ "as reported by OUTLET", "as quoted by OUTLET": it carries the saying of its sentence, else the clause itself,
    a saying that is given back."""
    lists = page.lexicon.lists["according"]
    alone: list[Draft] = []
    for token in page.document.tokens:
        if token.tag not in ("VBN", "VBD") or token.lemma not in lists["carried"]:
            continue
        agent = token.child("agent") or next((k for k in token.kids if k.lower == "by" and k.dep == "prep"), None)
        who = agent.child("pobj") if agent is not None else None
        if who is None or page.inside[token.i] is not None:
            continue
        tied = any(k.lower == "as" for k in token.kids) or token.head.lower == "as" or _follows_as(token, page)
        if not tied:
            continue
        carried = _nearest(token, drafts)
        made = voice(who, page.document, page.actors, page.lexicon, page.free_with(token))
        if page.is_publisher(made.party.name) or (carried is not None and carried.cue is token):
            continue
        if made.kind == "party" and who.is_proper:
            made.kind = "outlet"
        fronted = token.i - token.sent.tokens[0].i <= 2 and (carried is None or carried.cue.sent is not token.sent)
        if token.dep == "advcl" and (carried is None or fronted):
            alone.append(Draft(token, "speech", "says", "according", around(token), voice=made))
        elif carried is not None and carried.voice is not None:
            carried.carried.append(made.link(f"as {token.lower} by"))
    return alone


def _follows_as(token: Token, page: Page) -> bool:
    return token.i > 0 and page.document.tokens[token.i - 1].lower == "as"


def _nearest(token: Token, drafts: list[Draft]) -> Draft | None:
    """The saying of the same sentence (or the quotation just before) that stands nearest."""

    def distance(d: Draft) -> int:
        ends = [d.cue.i, *(b for _, b in d.spans), *(q.last for q in d.quotes)]
        return min(abs(token.i - e) for e in ends)

    near = [
        d
        for d in drafts
        if d.voice is not None and not d.nested and d.kind == "speech"
        and d.cue.sent.block is token.sent.block and distance(d) < 12
    ]  # fmt: skip
    return min(near, key=distance, default=None)


def _cited(drafts: list[Draft], page: Page) -> list[Draft]:
    """ "Y, citing Z, reported …": Z's words, on Y's word."""
    cues = {d.cue.i: d for d in drafts}
    for token in page.document.tokens:
        if token.lower not in ("citing", "quoting") or page.inside[token.i] is not None:
            continue
        who = token.child("dobj")
        if who is None:
            continue
        carrier = next((cues[a.i] for a in token.ancestors() if a.i in cues), None)
        if carrier is None and token.head.is_noun:
            carrier = next(
                (
                    d
                    for d in drafts
                    if d.cue.sent is token.sent and d.voice and d.voice.head is token.head and d.cue is not token
                ),
                None,
            )
        if carrier is None:
            carrier = next(
                (d for d in drafts if d.cue.sent is token.sent and d.cue.i < token.i and d.kind == "speech"),
                None,
            )
        if carrier is None or carrier.voice is None:
            continue
        first = carrier.voice
        cited = voice(who, page.document, page.actors, page.lexicon, page.free_with(token))
        if not (page.actors.at(who) or cited.kind == "anonymous" or _anyone(who, page)):
            continue
        if not page.is_publisher(first.party.name):
            carrier.carried.append(first.link(carrier.cue.lower))
        cited.outside = list(first.outside)
        carrier.voice = cited
        carrier.own_subject = False
        cues.pop(token.i, None)
        drafts = [d for d in drafts if d.cue is not token]
    return drafts


def _quoted_as(drafts: list[Draft], page: Page) -> list[Draft]:
    """ "Y quoted Z as saying …": Z's words, which Y carries."""
    out = []
    for draft in drafts:
        verb = draft.cue
        if verb.dep == "pcomp" and verb.head.lower == "as":
            verb = verb.head.head
        said = verb.lemma in page.lexicon.lists["according"]["citing"] and verb.child("dobj")
        if not said or not any(k.lower == "as" and k.child("pcomp") for k in verb.kids):
            out.append(draft)
            continue
        if verb is draft.cue and not draft.quotes:
            continue
        free = page.free_with(draft.cue)
        who = subject(verb, free)
        if who is not None:
            carrier = voice(who, page.document, page.actors, page.lexicon, free)
            if not page.is_publisher(carrier.party.name):
                draft.carried.append(carrier.link(verb.lower))
        draft.voice = voice(said, page.document, page.actors, page.lexicon, free)
        draft.kind, draft.spans = "speech", draft.spans if draft.pattern != "object" else []
        out.append(draft)
    return out


def _anyone(noun: Token, page: Page) -> bool:
    """Can the thing cited speak: a person, people, a paper, a source?"""
    lists = page.lexicon.lists["speakers"]
    words = {noun.lemma, *(t.lemma for t in noun.subtree())}
    return (
        any(words & lists[k] for k in ("anonymous", "experts", "officials", "documents", "journalists", "outlets"))
        or noun.is_proper
    )
