"""Papers that speak for their authors: "the statement said", "in a letter by X"."""

from __future__ import annotations

from dragoman.model import Party
from dragoman.parse.tree import Token
from dragoman.word.draft import Draft, Page
from dragoman.word.grammar import antecedent, subject
from dragoman.word.speakers import Voice, voice

_NOBODY = frozenset(("phone", "telephone", "email", "e-mail", "mail", "letter", "video", "noon", "name", "law"))
_ANY = frozenset(("document", "paper", "text"))


def paper_speaks(draft: Draft, before: list[Draft], page: Page) -> None:
    """ "the statement said", "a tweet by X", "she issued a memo which read": the author speaks."""
    v = draft.voice
    assert v is not None
    noun = antecedent(v.head)
    if not page.lexicon.has("nouns", "speaks", noun) or noun.is_proper or draft.kind == "record":
        return
    author = _author(noun, page)
    free = page.free_with(draft.cue)
    if author is not None:
        made = voice(author, page.document, page.actors, page.lexicon, free)
        _author_speaks(draft, v, made, noun, page)
        return
    if noun.dep == "dobj" and noun.head is not draft.cue and (who := subject(noun.head, free)) is not None:
        _author_speaks(draft, v, voice(who, page.document, page.actors, page.lexicon, free), noun, page)
        return
    definite = any((k.dep == "det" and k.lower in ("the", "this", "that")) or k.dep == "poss" for k in noun.kids)
    if not definite:
        return
    for old in reversed(before):
        if old.voice is None or draft.cue.sent.i - old.cue.sent.i > 12:
            continue
        held = old.setting.venue_head
        if (
            (held is not None and held.lemma == noun.lemma)
            or old.cue.lemma == noun.lemma
            or (old.voice.paper is not None and (old.voice.paper.lemma == noun.lemma or noun.lemma in _ANY))
        ):
            if not _agrees(noun, old.voice.party, page):
                continue
            _author_speaks(draft, v, old.voice, noun, page)
            draft.said_on = draft.said_on or old.said_on
            draft.setting.addressee = draft.setting.addressee or old.setting.addressee
            return
    nation = next((k for k in noun.kids if k.dep in ("amod", "compound", "nmod") and page.actors.at(k)), None)
    if nation is not None:
        _author_speaks(draft, v, voice(nation, page.document, page.actors, page.lexicon, free), noun, page)


def _author(noun: Token, page: Page) -> Token | None:
    """Whose the paper is: "by X", "from X", "X's", "released by X"."""
    for k in noun.kids:
        who = k.child("pobj") if k.dep in ("prep", "agent") and k.lower in ("by", "from") else None
        if who is not None and (
            page.actors.at(who) or (k.lower == "by" and who.lower not in _NOBODY and who.tag != "CD")
        ):
            return who
        if k.dep == "poss" and page.actors.at(k):
            return k
        if (
            k.dep == "acl"
            and k.lemma in page.lexicon.lists["according"]["issued"]
            and (agent := k.child("agent", "prep")) is not None
            and agent.lower in ("by", "from")
        ):
            return agent.child("pobj")
    return None


def _agrees(noun: Token, party: Party, page: Page) -> bool:
    """ "the Danish memo" is not an American's."""
    for k in noun.kids:
        if k.dep in ("amod", "compound", "nmod", "poss"):
            for p in page.actors.at(k):
                if p.country and party.country and p.country != party.country:
                    return False
    return True


def _author_speaks(draft: Draft, paper: Voice, author: Voice, noun: Token, page: Page) -> None:
    party = author.party
    draft.voice = Voice(
        party, author.head, author.start, author.end, author.role, author.kind, noun, list(author.outside)
    )
    if author.head.sent is not draft.cue.sent:
        draft.voice.start, draft.voice.end, draft.voice.head = paper.start, paper.end, paper.head
    if not draft.setting.venue:
        medium = page.lexicon.media.get(noun.lower)
        draft.setting.venue, draft.setting.venue_head = medium or noun.lower, noun
    if draft.said_on is None and draft.cue.lower == "according":
        below = noun.subtree()
        draft.said_on = next((p.when for p in page.times.within(below[0].start, below[-1].end)), None)
