"""Demands and threats that lie in the words of a saying, whatever its verb."""

from __future__ import annotations

from dragoman.actors import Actors
from dragoman.entries.hearers import hearers
from dragoman.events.act import Act
from dragoman.events.arguments import FUTURE, is_passive, prepositional, subject, surface_subject
from dragoman.events.lexicon import Item
from dragoman.events.things import AUTHORS, STATE, thing_parties
from dragoman.events.words import words
from dragoman.model import Party, Reason
from dragoman.parse.tree import Token
from dragoman.word import Saying

DEMAND = Item("words of demand", "REQUEST", cameo="100")
MENACE = Item("words of threat", "THREATEN", cameo="130")
PAPERS = words("utterances")
MODAL = frozenset(("must", "should"))
NEEDING = frozenset(("need", "needs", "have", "has", "ought"))
SOFT = NEEDING | frozenset(("should",))
SIDE = "role: side"
WISHING = frozenset(("want", "expect"))
CEASING = frozenset(("stop", "end", "cease"))
DEMANDING = MODAL | NEEDING | WISHING | frozenset(("let", "time", "had"))
REDRESS = words("redress")
PRIVATE = frozenset(("CVL", "BUS", "MNC", "JRN", "EDU", "MED", "REF", "LAB"))
CONSEQUENCES = frozenset(
    """consequence consequences price dearly countermeasures punishment retaliation reprisal reprisals retribution wrath
    repercussions""".split()
)
SUFFERING = frozenset(("bear", "face", "suffer", "pay"))
UNBORNE = frozenset(("tolerated", "unpunished", "unanswered"))
ANSWERS = frozenset(("fire", "force", "firmness", "response", "retaliation", "retribution"))
MENACING = CONSEQUENCES | UNBORNE | {"met"}
FIRST = frozenset(("i", "we", "us", "let"))
STATES = frozenset(
    """be have include remain stay become know understand get seem feel receive enjoy benefit deserve think consider
    remember realise realize live see exist resemble belong depend mean matter reflect apply work""".split()
)
"""Verbs that tell what must be so, not what somebody must do."""


def speakers(saying: Saying, actors: Actors) -> tuple[Party, ...]:
    """Who speaks, each by himself where several speak together."""
    found = actors.at(saying.head) if saying.head is not None else ()
    if (
        saying.head is not None
        and saying.head.lemma in PAPERS
        and not (saying.speaker.country or saying.speaker.sector)
    ):
        return _authors(saying.head, actors)
    return found if len(found) > 1 else (saying.speaker,)


def _authors(paper: Token, actors: Actors) -> tuple[Party, ...]:
    """ "The court made an order declaring it unlawful": whose paper speaks."""
    if found := thing_parties(paper, actors, bonds=AUTHORS):
        return found
    making = paper.head.head if paper.dep == "nsubj" and paper.head.dep == "ccomp" else paper.head
    maker = subject(making) if making.is_verb and paper.dep in ("dobj", "nsubj") else None
    return actors.at(maker) if maker is not None else ()


def demand(token: Token, saying: Saying, actors: Actors) -> Act | None:
    """ "They must …", "Oslo needs to …", "Partners, let's vote", "it is time for Oslo to …"."""
    verb: Token | None = None
    if (token.lower in NEEDING or _given_until(token)) and token.is_verb and (need := _needed(token)) is not None:
        verb, who = need, subject(token)
        if who is None or _only_is(verb) or is_passive(verb) or any(k.dep == "neg" for k in token.kids):
            return None
        phrase: tuple[Token, ...] = (token, verb)
    elif token.lower in MODAL and token.dep == "aux" and token.head.is_verb:
        verb = token.head
        if is_passive(verb) and verb.child("neg") is not None:
            return None  # "should not be taken over by extremists": nobody is asked
        who = _agent(verb) if is_passive(verb) else subject(verb)
        ceasing = verb.lemma in CEASING and who is not None and not actors.at(who)  # "this must stop"
        if token.lower == "must" and (ceasing or (who is None and verb.lemma in REDRESS and is_passive(verb))):
            return _redress(token, verb, saying, actors)
        if who is None or _only_is(verb):
            return None
        phrase = (token, verb)
    elif token.lower == "let" and any(k.dep in ("ccomp", "xcomp") for k in token.kids):
        verb = token.child("ccomp", "xcomp")
        if verb is None or not any(k.lower in ("'s", "’s", "us") for k in (*verb.kids, *token.kids)):
            return None
        phrase, who = (token, verb), token.child("nsubj", "npadvmod", "vocative")
    elif token.lower == "time" and token.dep == "attr" and token.head.lower in ("is", "'s", "’s"):
        verb = next((k for k in (*token.kids, *token.head.kids) if k.is_verb and k.i > token.i), None)
        fit = (noun for t in (token, token.head) for prep, noun in prepositional(t) if prep == "for")
        phrase, who = (token,), next(fit, verb.child("nsubj") if verb is not None else None)
    elif token.lower in WISHING and (inner := _wished(token)) is not None:
        verb, phrase, who = inner, (token, inner), inner.child("nsubj")
    else:
        return None
    if token.lower in SOFT and (token if token.is_verb and token.lower in NEEDING else token.head).dep == "advcl":
        return None  # "if he has to leave"
    asked = _asked(who, saying, actors)
    if token.lower in SOFT and saying.lemma in ("agree", "concur"):
        return None  # a shared view
    of_all = saying.kind == "speech" and _everybody(who)
    if of_all:
        asked = tuple(p for p in asked if answers_to_many(p))
    public = of_all or all(answers_to_many(p) for p in asked)
    if token.lower in SOFT and not (public and answers_to_many(saying.speaker)):
        return None  # "people should vote", "the firm has to look": advice, or how things are
    if who is None or verb is None or not (asked or of_all or (token.lower == "time" and who.tag[0] == "N")):
        return None
    act = Act(token, phrase, DEMAND, speakers(saying, actors), asked)
    act.about = " ".join(t.text for t in verb.subtree())
    act.reasons.append(Reason("type", " ".join(t.text for t in phrase), "words of demand in a quotation"))
    return act


def _redress(token: Token, verb: Token, saying: Saying, actors: Actors) -> Act | None:
    """ "The prisoners must be released": of whom is not said."""
    if not saying.quoted or saying.kind != "speech" or not answers_to_many(saying.speaker):
        return None
    act = Act(token, (token, verb), DEMAND, speakers(saying, actors))
    act.about = " ".join(t.text for t in verb.subtree())
    act.reasons.append(Reason("type", f"{token.text} {verb.text}", "words of demand in a quotation"))
    return act


def _wished(verb: Token) -> Token | None:
    """ "We want Chad to leave", "I expect the premier to resign": the deed that one wants of another."""
    who = verb.child("nsubj")
    if who is None or who.lower not in FIRST or verb.tag not in ("VBP", "VBG") or verb.child("neg") is not None:
        return None
    found = next((k for k in verb.children("ccomp", "xcomp") if k.tag == "VB" and k.child("nsubj") is not None), None)
    return found if found is not None and found.lemma not in STATES and not is_passive(found) else None


def _agent(verb: Token) -> Token | None:
    """ "Must be freed by Chad": who is to do it."""
    by = verb.child("agent")
    return by.child("pobj") if by is not None else None


def answers_to_many(party: Party) -> bool:
    """A state, a body, or somebody in public life."""
    return party.sector not in PRIVATE and bool(party.country or party.sector)


def _needed(verb: Token) -> Token | None:
    """ "Needs to leave", "has to leave"; not "has a plan to leave"."""
    if verb.child("dobj") is not None or (verb.tag not in ("VB", "VBP", "VBZ", "MD") and not _given_until(verb)):
        return None
    return next((k for k in verb.children("xcomp") if k.tag == "VB" and k.i > verb.i), None)


def _given_until(verb: Token) -> bool:
    """ "Had until Friday to leave"."""
    return verb.lemma == "have" and any(k.lower == "until" for k in verb.children("prep"))


def _only_is(verb: Token) -> bool:
    """ "Must be strong", but not "must be ready to leave"."""
    ready = verb.child("acomp")
    if verb.lemma in ("reflect", "think") and any(k.lower in ("on", "about", "again") for k in verb.kids):
        return False  # "should reflect on it": an act of will
    return verb.lemma in STATES and not (ready is not None and any(k.dep == "xcomp" for k in ready.kids))


def _asked(who: Token | None, saying: Saying, actors: Actors) -> tuple[Party, ...]:
    """Another than the speaker and his own state, and somebody definite: not "a state must protect its people"."""
    if who is None or (who.tag == "PRP" and who.lower in FIRST):
        return ()
    if any(k.lower in ("our", "my") for k in who.kids):
        return ()  # "our policy should be …"
    if any(k.dep == "det" and k.lower in ("a", "an", "any", "every", "no") for k in who.kids):
        return ()
    if who.lower == "you":
        return hearers(who, saying, actors)
    asked = actors.at(who) or thing_parties(who, actors, bonds=AUTHORS)
    speaker = saying.speaker
    if any(
        p.name == speaker.name or (p.country == speaker.country and (p.rule == SIDE or not _apart(p))) for p in asked
    ):
        return ()
    return asked


def _apart(party: Party) -> bool:
    """An office or body of a state, not the state."""
    return bool(party.office or (party.sector and party.rule != STATE))


def _everybody(who: Token | None) -> bool:
    """ "All sides", "both parties", "the parties concerned"."""
    if who is None or who.lemma not in ("side", "party", "faction", "state", "country", "nation", "government"):
        return False
    return any(k.lower in ("all", "both", "concerned", "involved", "relevant", "respective") for k in who.kids)


def _met_with_force(clause: Token) -> bool:
    """ "Any attack will be met with force"."""
    if clause.lemma != "meet" or not is_passive(clause):
        return False
    return any(prep == "with" and noun.lemma in ANSWERS for prep, noun in prepositional(clause))


def menace(token: Token, saying: Saying, actors: Actors) -> Act | None:
    """ "Chad will bear the consequences", "attacks will not be tolerated", "will not go unpunished"."""
    if saying.kind != "speech":
        return None
    clause = next((t for t in (token, *token.ancestors()) if t.is_verb), None)
    if clause is None or not any(k.dep == "aux" and k.lower in FUTURE for k in clause.kids):
        return None
    suffering = token.lower in CONSEQUENCES and clause.lemma in SUFFERING
    unborne = token.lower in UNBORNE and any(k.dep == "neg" for k in clause.kids)
    unborne = unborne or (token is clause and _met_with_force(clause))
    if not (suffering or unborne):
        return None
    who = subject(clause) if token is not clause else surface_subject(clause)
    if who is None or who.lower in FIRST:
        return None
    own = {p.name for p in speakers(saying, actors)}
    found = actors.at(who) or thing_parties(who, actors, bonds=AUTHORS)
    threatened = tuple(p for p in found if p.name not in own and p.country != saying.speaker.country)
    if suffering and not threatened:
        return None
    act = Act(token, (token,), MENACE, speakers(saying, actors), threatened)
    act.about = " ".join(t.text for t in clause.subtree())
    act.reasons.append(Reason("type", token.text, "words of threat in a saying"))
    return act
