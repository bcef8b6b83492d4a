"""Whom a speaker speaks to or calls names: the "you" of a quotation, "the corrupt cabinet of Chad"."""

from __future__ import annotations

from dragoman.actors import Actors
from dragoman.events.act import Parties
from dragoman.parse.tree import Token
from dragoman.word import Saying

CALLED = ("vocative", "npadvmod", "intj", "nsubj", "dep", "appos")
CALLED_NAMES = frozenset(("GOV", "LEG", "JUD", "PTY", "OPP", "MIL", "COP", "IGO", "SPY", "REB"))
HEARING = frozenset(("", "GOV", "MIL", "LEG", "PTY", "OPP", "IGO", "REB"))
SECOND = frozenset(("you", "your"))
PAUSES = frozenset((",", "!", ":", "]", ".", '"', "”", "—"))


def hearers(token: Token, saying: Saying, actors: Actors) -> Parties:
    """ "Please, Mr Hale, go", "we say to the Danes: go", "told the Danes "you must go"": who is spoken to."""
    own = saying.speaker.name
    called = [m for m in actors.mentions if saying.holds(m.head) and _called(m.head)]
    for mention in sorted(called, key=lambda m: (m.head.sent is not token.sent, -m.start)):
        if mention.party.name != own:
            return actors.at(mention.head)
    if saying.cue is None or not saying.addressee:
        return ()
    told = (m.party for m in actors.mentions if m.head.sent is saying.cue.sent and m.party.sector != "JRN")
    return tuple(p for p in told if p.mention and p.mention in saying.addressee and p.name != own)[:1]


def abroad(token: Token, saying: Saying, actors: Actors) -> Parties:
    """To whom of another state one offers, or of whom one asks, what the words leave open: "told the Danes: we are
    ready to help"."""
    own = saying.speaker.country
    if not own or not any(a <= token.start < b for a, b in saying.content):
        return ()
    return tuple(p for p in hearers(token, saying, actors) if p.country and p.country != own and p.sector in HEARING)


def spoken_to(noun: Token, saying: Saying, actors: Actors) -> Parties:
    """ "You have betrayed us", "your presence is a calamity"."""
    owner = noun.child("poss")
    if noun.lower in SECOND or (owner is not None and owner.lower in SECOND):
        return hearers(noun, saying, actors)
    return ()


def epithet(word: Token, saying: Saying, actors: Actors) -> Parties:
    """ "The corrupt Chadian government refuses it": who is called so in passing, another than the speaker's side."""
    noun = word.head
    if word.dep != "amod" or not noun.is_noun or noun.dep in ("attr", "oprd", "compound") or word.i > noun.i:
        return ()
    if any(k.dep == "det" and k.lower in ("a", "an", "any", "no", "every", "some") for k in noun.kids):
        return ()
    speaker = saying.speaker
    found = tuple(p for p in actors.at(noun) if p.sector in CALLED_NAMES and p.name != speaker.name)
    return found if all(p.country or p.name[:1].isupper() for p in found) else ()


def _called(name: Token) -> bool:
    """Does a name stand between two pauses, or at the end after one?"""
    if name.dep not in CALLED or not name.is_noun or not name.is_proper:
        return False
    tokens = [t for t in name.subtree() if t.dep != "punct"]
    before, after = tokens[0].before, tokens[-1].following
    apart = before is None or before.text in PAUSES or before.text in ("“", "``") or before.tag == "``"
    return apart and before is not None and (after is None or after.text in PAUSES) and name.head.i != name.i
