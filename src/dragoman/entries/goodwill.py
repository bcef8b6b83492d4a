"""Thanks, praise and sympathy in the words of a quotation: "our thoughts are with X", "congratulations to X"."""

from __future__ import annotations

from dragoman.actors import Actors
from dragoman.entries.appeals import FIRST, speakers
from dragoman.entries.hearers import hearers
from dragoman.events.act import Act, Parties
from dragoman.events.arguments import prepositional, subject
from dragoman.events.lexicon import Item
from dragoman.events.things import thing_parties
from dragoman.events.words import words
from dragoman.model import Reason
from dragoman.parse.tree import Token
from dragoman.word import Saying

SYMPATHY = Item("words of sympathy", "SUPPORT", cameo="051")
FEELINGS = frozenset(("thoughts", "prayers", "heart", "hearts", "condolences", "sympathies", "sympathy", "solidarity"))
WELL_WISHING = words("wishes_well")
CRYING = ("ROOT", "ccomp", "xcomp", "dobj", "parataxis", "intj", "conj", "dep")
WARM = FEELINGS | WELL_WISHING | {"thank", "with"}


def goodwill(token: Token, saying: Saying, actors: Actors) -> Act | None:
    """An act of praise or sympathy by the speaker, whose trigger is ``token``."""
    if token.lower in FEELINGS:
        found = _feeling(token, actors)
    elif token.lower in WELL_WISHING:
        found = _wish(token, actors)
    elif token.lower == "thank":
        found = _thanked(token, saying, actors)
    else:
        found = _beside(token, actors)
    mine = {p.name for p in speakers(saying, actors)}
    found = tuple(p for p in found if p.name not in mine)
    if not found:
        return None
    act = Act(token, (token,), SYMPATHY, speakers(saying, actors), found)
    act.reasons.append(Reason("type", token.text, "words of goodwill in a saying"))
    return act


def _feeling(noun: Token, actors: Actors) -> Parties:
    """ "Our thoughts are with the people of Chad", "my heart goes out to the families"."""
    verb, ours = noun.head, noun.child("poss")
    if noun.dep != "nsubj" or ours is None or ours.lower not in ("my", "our") or verb.lemma not in ("be", "go"):
        return ()
    for phrase in (verb, *verb.children("advmod", "prt", "prep")):
        for prep, whom in prepositional(phrase):
            if prep in ("with", "to") and (found := actors.at(whom) or thing_parties(whom, actors)):
                return found
    return ()


def _wish(noun: Token, actors: Actors) -> Parties:
    """ "Congratulations to the premier on his victory": a cry, no part of a clause."""
    if noun.dep not in CRYING or noun.child("det", "poss") is not None:
        return ()
    if noun.dep == "dobj" and not (noun.before is not None and noun.before.tag in ("``", ":")):
        return ()
    return next((found for p, whom in prepositional(noun) if p == "to" and (found := actors.at(whom))), ())


def _thanked(verb: Token, saying: Saying, actors: Actors) -> Parties:
    """ "Thank you, Chad, for the grain", "thank you to our Danish friends": with no subject told."""
    you = verb.child("dobj", "dative")
    if not verb.is_verb or subject(verb) not in (None, saying.head) or you is None or you.lower != "you":
        return ()
    named = (x for x in verb.sent.tokens if x.i > you.i and x.i <= you.i + 2 and x.is_proper)
    called = next((found for x in named if (found := actors.at(_head(x)))), ())
    whom = (noun for w in (verb, you) for p, noun in prepositional(w) if p == "to")
    return called or next((found for n in whom if (found := actors.at(n))), ()) or hearers(verb, saying, actors)


def _head(name: Token) -> Token:
    """The last word of a name of several."""
    while name.dep == "compound" and name.head.is_proper:
        name = name.head
    return name


def _beside(preposition: Token, actors: Actors) -> Parties:
    """ "We are with the people of Chad", "Chad, we are with you"."""
    verb, whom = preposition.head, preposition.child("pobj")
    if preposition.dep != "prep" or verb.lemma != "be" or whom is None:
        return ()
    if verb.child("neg", "attr", "acomp") is not None:
        return ()
    who = verb.child("nsubj")
    if who is None or who.lower not in FIRST or any(k.dep == "aux" for k in verb.kids):
        return ()
    found = actors.at(whom) or thing_parties(whom, actors)
    return found if all(p.sector in ("", "CVL", "GOV") for p in found) else ()
