"""Speakers that come back: by pronoun, by bare name, as "the official"; and the settings that go on with them."""

from __future__ import annotations

from dataclasses import replace

from dragoman.word.days import APART
from dragoman.word.draft import Draft, Page
from dragoman.word.grammar import antecedent
from dragoman.word.setting import Setting
from dragoman.word.speakers import Voice, counted

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


def come_back(draft: Draft, before: list[Draft], page: Page) -> None:
    """Complete a draft that has a speaker by what the drafts ``before`` it tell of the same one."""
    _known(draft, before)
    _introduce(draft, before, page)
    _same_source(draft, before, page)
    _same_kind(draft, before)
    _again(draft, before)
    _setting_goes_on(draft, before)


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
    """ "The official added", "another of the pilots said", after an official or people nobody names: unnamed too."""
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
    """ "Another of the aides said": the chain that brought the sources holds for it too."""
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
            draft.said_on = outer.said_on  # "AFP wrote on Friday an aide said …"
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
    apart = {t.lower for k in draft.cue.kids if k.dep in ("advmod", "npadvmod") for t in (k, *k.kids)} & APART
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
