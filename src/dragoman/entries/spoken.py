"""Acts that lie in the words of a quotation: judging and demanding.

A neutral verb of saying ("said") with words that judge is judged by the words: "It is a betrayal" is an
accusation by its speaker. Each speech yields one such act a target; a plain assertion yields none.
"""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.actors import Actors
from dragoman.events.act import Act
from dragoman.events.arguments import direct_object, subject
from dragoman.events.judgement import Judgements
from dragoman.events.lexicon import Item
from dragoman.events.slots import thing_parties
from dragoman.events.words import words
from dragoman.model import Party, Reason
from dragoman.parse.tree import Document, Token
from dragoman.word import Saying, Sayings

CRITICISM = Item("judging words", "ACCUSE", ("disapprove",), cameo="111")
DEMAND = Item("words of demand", "REQUEST", cameo="100")
CONDITIONS = words("conditions")
FIRST = frozenset(("i", "we", "us", "let"))


def spoken(document: Document, sayings: Sayings, actors: Actors, acts: tuple[Act, ...]) -> Iterator[Act]:
    """Acts by the words of quotations, beside ``acts`` that the lexicon found."""
    judgements = Judgements.load()
    taken = {t.i for a in acts for t in a.words}
    done: set[tuple[str, str, frozenset[str]]] = set()
    for token in document.tokens:
        if token.i in taken or not _may_open(token, judgements):
            continue
        saying = sayings.at(token)
        if saying is None or not _speaks(saying.speaker):
            continue
        if _quoted(saying, token):
            act = _demand(token, saying, actors) or _criticism(token, saying, actors, judgements)
        elif token.lower == "must":
            act = _demand(token, saying, actors) if saying.kind == "speech" else None
        else:
            act = _indirect(token, saying, actors, judgements, taken)
        if act is None:
            continue
        key = (saying.speaker.name, act.item.type, frozenset(p.name for p in act.recipients))
        if key not in done:
            done.add(key)
            yield act


def _may_open(token: Token, judgements: Judgements) -> bool:
    return token.lower in ("must", "let", "time") or judgements.at(token) is not None


def _quoted(saying: Saying, token: Token) -> bool:
    return any(start <= token.start < end for start, end in saying.quoted)


def _speaks(speaker: Party | None) -> bool:
    return speaker is not None and speaker.sector != "JRN"


def _speakers(saying: Saying, actors: Actors) -> tuple[Party, ...]:
    """Who speaks, each by himself where several speak together."""
    found = actors.at(saying.head) if saying.head is not None else ()
    return found if len(found) > 1 else (saying.speaker,)


def _demand(token: Token, saying: Saying, actors: Actors) -> Act | None:
    """ "They must …", "let's vote", "it is time for Oslo to …"."""
    verb: Token | None = None
    if token.lower == "must" and token.dep == "aux" and token.head.is_verb:
        verb = token.head
        who = subject(verb)
        if who is None or (who.tag == "PRP" and who.lower in FIRST) or any(k.dep == "neg" for k in verb.kids):
            return None
        phrase: tuple[Token, ...] = (token, verb)
        asked = actors.at(who)
        if not asked or any(p.name == saying.speaker.name for p in asked):
            return None
    elif token.lower == "let" and any(k.dep in ("ccomp", "xcomp") for k in token.kids):
        verb = token.child("ccomp", "xcomp")
        if verb is None or not any(k.lower in ("'s", "’s", "us") for k in (*verb.kids, *token.kids)):
            return None
        called = token.child("nsubj", "npadvmod", "vocative")  # "Partners in Accra, let's …"
        phrase, asked = (token, verb), (actors.at(called) or thing_parties(called, actors)) if called else ()
    elif token.lower == "time" and token.dep == "attr" and token.head.lemma == "be":
        verb = next((k for k in (*token.kids, *token.head.kids) if k.is_verb and k.i > token.i), None)
        if verb is None or (who := subject(verb)) is None:
            return None
        phrase, asked = (token,), actors.at(who)
    else:
        return None
    act = Act(token, phrase, DEMAND, _speakers(saying, actors), asked)
    act.about = " ".join(t.text for t in verb.subtree())
    act.reasons.append(Reason("type", " ".join(t.text for t in phrase), "words of demand in a quotation"))
    return act


def _criticism(token: Token, saying: Saying, actors: Actors, judgements: Judgements) -> Act | None:
    """ "Selling them is a disgrace", "the worst blunder made by the cabinet"."""
    found = judgements.at(token)
    if found is None or found[0] != "negative":
        return None
    head = next((t for t in found[1] if t.is_noun or t.tag[0] in "JV"), token)
    clause = _predicate(head)
    if clause is None or _unsure(clause):
        return None
    who = subject(clause)
    blamed: tuple[Party, ...] = ()
    for noun in (who, head if head.is_noun else None, direct_object(clause)):
        if noun is not None and not blamed:
            blamed = actors.at(noun) if noun is not head else ()
            blamed = blamed or thing_parties(noun, actors)
    told = clause.child("nsubj", "csubj")
    if not blamed and (told is None or head is told or told in tuple(head.ancestors())):
        return None
    speakers = _speakers(saying, actors)
    names = {p.name for p in speakers}
    blamed = tuple(p for p in blamed if p.name not in names)
    act = Act(token, found[1], CRITICISM, speakers, blamed)
    act.reasons.append(Reason("type", " ".join(t.text for t in found[1]), "judging words in a quotation"))
    return act


def _unsure(clause: Token) -> bool:
    """Negated, only possible or a condition: "what may be illegal", "if they do wrong"."""
    return any(
        (k.dep == "neg" and not _not_only(k))
        or k.lower in ("may", "might", "could", "can")
        or (k.dep == "mark" and k.lower in CONDITIONS)
        for k in clause.kids
    )


def _not_only(negation: Token) -> bool:
    """ "Is not only a shame"."""
    after = negation.following
    return after is not None and after.lower in ("just", "only", "merely", "simply")


def _indirect(token: Token, saying: Saying, actors: Actors, judgements: Judgements, taken: set[int]) -> Act | None:
    """ "Held that the levy breaks the treaty": the verb of saying does it."""
    cue = saying.cue
    if (
        saying.kind != "speech"
        or cue is None
        or cue.i in taken
        or not cue.is_verb
        or cue.sent is not token.sent
        or token.i < cue.i
    ):
        return None
    act = _criticism(token, saying, actors, judgements)
    if act is None or not act.recipients:
        return None
    clause = _predicate(token) or token
    if clause.head is not cue and clause.head.head is not cue:
        return None
    act.trigger, act.words = cue, (cue,)
    return act


def _predicate(word: Token) -> Token | None:
    """The clause whose predicate (or subject) holds the judging word; ``None`` where it only modifies."""
    t = word
    for _ in range(4):
        if t.dep in ("attr", "acomp", "oprd", "nsubj", "dobj") and t.head.is_verb:
            return t.head
        if t.is_verb and t is not word:
            return t
        if t.head is t or (t.dep in ("pobj", "pcomp") and t.head.lower not in ("of", "as", "like")):
            return None
        t = t.head
    return None
