"""Chains of sources: who carries whose words, sources that come back, settings that go on, hearsay."""

from __future__ import annotations

from dataclasses import replace

from dragoman.model import Link, LinkKind, Party
from dragoman.parse.tree import Token
from dragoman.word.draft import Draft, Page
from dragoman.word.grammar import antecedent, subject
from dragoman.word.hearsay import nobody
from dragoman.word.indirect import around
from dragoman.word.papers import paper_speaks
from dragoman.word.setting import Setting
from dragoman.word.speakers import Voice, counted, kind_of, voice

_BACK = frozenset(
    (
        "another",
        "other",
        "second",
        "third",
        "same",
        "the",
        "that",
        "this",
        "these",
        "those",
        "one",
        "both",
        "two",
    )
)
_ON = frozenset(("continue", "add", "go", "conclude", "finish"))
_APART = frozenset(("earlier", "previously", "before", "once", "later", "separately", "elsewhere"))


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
            _known(draft, drafts[:n])
            _introduce(draft, drafts[:n], page)
            _same_source(draft, drafts[:n], page)
            _same_kind(draft, drafts[:n])
            _again(draft, drafts[:n])
            _setting_goes_on(draft, drafts[:n])
    return drafts


def outlet_link(party: Party, head: Token, cue: str, page: Page) -> Link:
    """An outlet as a link."""
    kind = kind_of(head, party, page.lexicon)
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
        carried = _nearest(token, drafts, page)
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


def _nearest(token: Token, drafts: list[Draft], page: Page) -> Draft | None:
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


# --- speakers that come back --------------------------------------------------------------------------


def _known(draft: Draft, before: list[Draft]) -> None:
    """A bare name that the actors stage passed over is that of an earlier speaker who bears it."""
    v = draft.voice
    assert v is not None
    same = next((d.voice for d in before if d.cue.sent is draft.cue.sent and d.voice and d.voice.head is v.head), None)
    if same is not None:
        v.party, v.role, v.kind = same.party, same.role, same.kind
        return
    if v.head.lower in ("he", "she") and _speaks_on(draft, before):
        return
    if v.head.lower in ("he", "she") and v.party.name and v.party.name in draft.setting.addressee:
        other = next((d.voice for d in reversed(before) if d.voice and _person_near(d, draft)
            and d.voice.party.name != v.party.name), None)  # fmt: skip
        if other is not None:  # nobody speaks to himself
            v.party = replace(other.party, mention=v.party.mention, start=v.start, end=v.end, rule="speaks on")
            v.role, v.kind = other.role, other.kind
        return
    if v.party.rule != "noun phrase" or v.party.country:
        return
    if v.head.lower in ("he", "she", "i"):
        old_voice = next((d.voice for d in reversed(before) if d.voice and _person_near(d, draft)), None)
        if old_voice is not None:
            p = old_voice.party
            v.party = replace(p, mention=v.party.mention, start=v.start, end=v.end, rule="speaks on")
            v.role, v.kind = old_voice.role, old_voice.kind
        return
    if not v.head.text[:1].isupper():
        return
    for old in reversed(before):
        if old.voice is not None and old.voice.party.name.split()[-1:] == [v.head.text] and old.voice.head.is_proper:
            p = old.voice.party
            v.party = replace(p, mention=v.party.mention, start=v.start, end=v.end, rule="named before")
            v.role, v.kind = old.voice.role, old.voice.kind
            return


def _person_near(old: Draft, draft: Draft) -> bool:
    """Did a person (not an outlet, not a plural) speak shortly before?"""
    v = old.voice
    assert v is not None
    near = draft.cue.sent.i - _last(old) <= 6 and draft.cue.i > v.head.i
    return near and not old.nested and v.kind != "outlet" and v.head.lower != "they"


def _speaks_on(draft: Draft, before: list[Draft]) -> bool:
    """ "He added", "she also said": the person who spoke last in the paragraph goes on."""
    words = {k.lower for k in draft.cue.kids if k.dep == "advmod"}
    if draft.cue.lemma not in _ON and not words & {"also", "further"}:
        return False
    v = draft.voice
    assert v is not None
    for old in reversed(before):
        if old.voice is None or old.nested or old.carrier or old.kind != "speech":
            continue
        if old.cue.sent.block is not draft.cue.sent.block or draft.cue.sent.i - _last(old) > 2:
            return False
        if old.cue.sent is draft.cue.sent and not old.quotes:
            continue
        if old.voice.head.tag not in ("NNP", "PRP") or old.voice.kind in ("outlet", "agency", "document"):
            return False
        p = old.voice.party
        v.party = replace(p, mention=v.party.mention, start=v.start, end=v.end, rule="speaks on")
        v.role, v.kind = old.voice.role, old.voice.kind
        return True
    return False


def _introduce(draft: Draft, before: list[Draft], page: Page) -> None:
    """Nobody enters a report by bare name: a name new and undescribed is whom the saying before described."""
    v = draft.voice
    assert v is not None
    head = v.head
    if v.party.country or not head.is_proper or v.role or v.kind not in ("party", "official"):
        return
    if any(k.dep in ("appos", "amod", "poss", "det") for k in head.kids) or not any(k.is_proper for k in head.kids):
        return
    old = next(
        (d.voice for d in reversed(before) if d.voice is not None and draft.cue.sent.i - d.cue.sent.i <= 2),
        None,
    )
    if old is None or not old.party.country:
        return
    described = old.head.tag == "NN" and page.lexicon.has("speakers", "officials", old.head)
    if not described and not (_body(old, page) and v.party.sector == ""):
        return
    p = old.party
    v.party = replace(
        v.party, country=p.country, sector=p.sector, office=p.office or p.mention, rule="described before"
    )
    v.role, v.kind = old.role, old.kind


def _body(v: Voice, page: Page) -> bool:
    """Is the speaker an organisation? Then a new bare name in the next sentence speaks for it."""
    words = v.party.name.casefold().split()
    return v.party.sector in ("REB", "UAF", "PTY", "NGO", "IGO", "MIL", "LAB", "OPP") and (
        v.head.tag in ("NNPS", "NNS", "CD") or bool(page.lexicon.lists["speakers"]["bodies"] & set(words))
    )


def _same_source(draft: Draft, before: list[Draft], page: Page) -> None:
    """ "The official added", "another of the people said", after an official or people nobody names: unnamed too."""
    v = draft.voice
    assert v is not None
    noun = counted(v.head)
    back = any(k.lower in _BACK for k in noun.kids if k.dep == "det") and not noun.is_proper
    if v.kind not in ("party", "official", "expert") or not back:
        return
    old = next((d.voice for d in reversed(before) if d.voice and counted(d.voice.head).lemma == noun.lemma), None)
    apart = any(page.actors.at(k) for k in noun.kids if k.dep in ("amod", "compound", "poss", "nmod"))
    if old is not None and old.kind == "anonymous" and not apart:
        v.party = replace(old.party, mention=v.party.mention, start=v.start, end=v.end, rule="anonymous")
        v.kind = "anonymous"


def _same_kind(draft: Draft, before: list[Draft]) -> None:
    """A speaker once described as an expert or official is one throughout, by pronoun or bare name too."""
    v = draft.voice
    assert v is not None
    if v.kind == "party" and (v.head.is_proper or v.head.tag == "PRP"):
        old = (d.voice for d in reversed(before) if d.voice and d.voice.party.name == v.party.name)
        v.kind = next((o.kind for o in old if o.kind in ("expert", "official")), v.kind)


def _again(draft: Draft, before: list[Draft]) -> None:
    """ "Another of the sources said": the chain that brought the sources holds for it too."""
    v = draft.voice
    assert v is not None
    if v.kind != "anonymous" or draft.carried or v.outside:
        return
    words = {t.lower for t in antecedent(v.head).subtree()}
    if not words & _BACK:
        return
    for old in reversed(before):
        if old.voice is None or old.voice.kind != "anonymous":
            continue
        v.outside = [*old.voice.outside, *(link for link in old.carried if link.kind in ("outlet", "agency"))]
        return


def _first(draft: Draft) -> int:
    """The sentence in which a saying begins."""
    return min([draft.cue.sent.i, *(q.sentence for q in draft.quotes)])


def _last(draft: Draft) -> int:
    """The sentence in which it ends."""
    return max([draft.cue.sent.i, *(q.last_sentence for q in draft.quotes)])


def _setting_goes_on(draft: Draft, before: list[Draft]) -> None:
    """The same speaker in the next sentence of a paragraph goes on at the same place and day."""
    v = draft.voice
    if v is None or not before:
        return
    if draft.said_on is None and draft.cue.dep == "ccomp":
        outer = next((d for d in before if d.cue is draft.cue.head), None)
        if outer is not None and outer.carrier:
            draft.said_on = outer.said_on  # "Reuters reported on Monday a source said …"
    for old in reversed(before):
        here, there = _first(draft), _last(old)
        near = draft.cue.sent.block is old.cue.sent.block or draft.cue.lemma in _ON
        if not near or here - there > 4:
            return
        if old.voice is None or old.nested:
            continue
        if old.voice.party.name == v.party.name and old.cue is not draft.cue:
            break
    else:
        return
    apart = {t.lower for k in draft.cue.kids if k.dep in ("advmod", "npadvmod") for t in (k, *k.kids)} & _APART
    s, o = draft.setting, old.setting
    if apart and draft.said_on is None:
        if not s.venue and "later" in apart:
            s.venue = o.venue
        return
    if (
        draft.said_on is not None
        and old.said_on is not None
        and draft.said_on != old.said_on
        and draft.cue.sent is not old.cue.sent
    ):
        return
    draft.said_on = draft.said_on or old.said_on
    if (not s.venue and not s.addressee) or draft.cue.sent is old.cue.sent:
        heard = "" if old.pattern == "hearer" else o.addressee
        draft.setting = Setting(
            s.venue or o.venue, s.addressee or heard, s.outlets, s.outlet_heads, s.venue_head or o.venue_head
        )
    if not draft.carried and draft.setting.venue == o.venue:
        draft.carried = [
            link for link in old.carried if link.kind in ("outlet", "agency") and link.cue == old.cue.lower
        ]
