"""Acts that lie in the words of a quotation: judging and demanding.

A neutral verb of saying ("said") with words that judge is judged by the words: "It is a betrayal" is an
accusation by its speaker. Each speech yields one such act a target; a plain assertion yields none.
"""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.actors import Actors
from dragoman.entries.appeals import (
    DEMANDING,
    FIRST,
    MENACING,
    MODAL,
    NEEDING,
    answers_to_many,
    demand,
    menace,
    speakers,
)
from dragoman.entries.commands import command, commanded
from dragoman.entries.dismay import dismay, dismayed, shamed
from dragoman.entries.goodwill import FEELINGS, WARM, goodwill
from dragoman.entries.hearers import epithet, spoken_to
from dragoman.events.act import Act
from dragoman.events.arguments import FUTURE, is_passive, prepositional, subject, surface_subject
from dragoman.events.judgement import CHOOSING, Judgements, predicate, refuses
from dragoman.events.lexicon import Item
from dragoman.events.things import AUTHORS, STATE, thing_parties
from dragoman.events.words import words
from dragoman.model import Party, Reason
from dragoman.parse.tree import Document, Token
from dragoman.word import Saying, Sayings

CRITICISM = Item("judging words", "ACCUSE", ("disapprove",), cameo="111")
DISMISSAL = Item("dismissing words", "REJECT", cameo="120")
PRAISE = Item("praising words", "SUPPORT", cameo="051")
CONDITIONS = words("conditions")
Phrase = tuple[str, tuple[Token, ...]]
TIMING = frozenset(("after", "before", "since", "until", "when", "while"))
FINDINGS = frozenset("analysis data datum evidence figure poll research result statistic study survey".split())
FACTS = frozenset(("fact", "truth", "reality"))
OPENING = DEMANDING | MENACING | WARM | {"shame"}
VOTES, TALKS = words("votes"), words("joint_work")
OF_RULERS = words("deeds_of_rulers")


def spoken(document: Document, sayings: Sayings, actors: Actors, acts: tuple[Act, ...]) -> Iterator[Act]:
    """Acts by the words of quotations, beside ``acts`` that the lexicon found."""
    judgements = Judgements.load()
    taken = {t.i for a in acts for t in a.words}
    done = {key for a in acts if sayings.at(a.trigger) is not None for key in _keys(a)}
    for token in document.tokens:
        if token.i in taken or not _may_open(token, judgements):
            continue
        saying = _told_in(token, sayings)
        if saying is None or not _speaks(saying.speaker):
            continue
        act: Act | None
        if token.lower == "shame" and _quoted(saying, token, sayings) and (on := shamed(token, saying, actors)):
            act = _blaming(token, (token,), speakers(saying, actors), on)
        elif commanded(token):
            act = command(token, saying, actors) if _quoted(saying, token, sayings) else None
        elif dismayed(token):
            act = _dismay(token, saying, actors) if saying.kind == "speech" else None
        elif token.lower in WARM:
            warm = _quoted(saying, token, sayings) or token.lower in FEELINGS
            act = goodwill(token, saying, actors) if warm else None
        elif token.lower in MENACING and (threat := menace(token, saying, actors)) is not None:
            act = threat
        elif _quoted(saying, token, sayings):
            act = demand(token, saying, actors) or _criticism(token, saying, actors, judgements)
            act = act or _praise(token, saying, actors, judgements)
        elif token.lower in MODAL or token.lower in NEEDING or token.lower == "had":
            act = demand(token, saying, actors) if saying.kind == "speech" else None
            act = act or _indirect(token, saying, actors, judgements, taken)  # "had no right to decide"
        else:
            act = _indirect(token, saying, actors, judgements, taken)
        if act is None or not act.actors:
            continue
        key = (saying.speaker.name, act.item.type, frozenset(p.name for p in act.recipients))
        if key not in done:
            done.add(key)
            yield act


def _keys(act: Act) -> Iterator[tuple[str, str, frozenset[str]]]:
    """Who does what to whom, for each who acts."""
    for p in act.actors:
        yield p.name, act.item.type, frozenset(r.name for r in act.recipients)


def _dismay(token: Token, saying: Saying, actors: Actors) -> Act | None:
    whose = dismay(token, saying, actors)
    return _blaming(token, (token,), speakers(saying, actors), whose) if whose else None


def _told_in(token: Token, sayings: Sayings) -> Saying | None:
    """The saying that the word stands in; "they want to silence us" is no thought of theirs, but a charge."""
    around = sayings.around(token)
    if len(around) > 1 and around[-1].kind == "thought" and around[-1].cue is token.head and token.dep == "xcomp":
        return around[-2]
    return around[-1] if around else None


def _may_open(token: Token, judgements: Judgements) -> bool:
    if token.lower in OPENING or judgements.at(token) is not None:
        return True
    if not (token.is_verb or token.tag[0] == "J"):
        return False
    return _wrong(token, judgements) is not None or commanded(token) or dismayed(token)


def _quoted(saying: Saying, token: Token, sayings: Sayings) -> bool:
    """Do quotation marks stand around it, be it by another verb of the same speaker?"""
    of_speaker = (s for s in sayings.around(token) if s is saying or s.speaker.name == saying.speaker.name)
    return any(start <= token.start < end for s in of_speaker for start, end in s.quoted)


def _speaks(speaker: Party | None) -> bool:
    return speaker is not None and speaker.sector != "JRN"


def _criticism(token: Token, saying: Saying, actors: Actors, judgements: Judgements) -> Act | None:
    """ "Selling them is a disgrace", "the cabinet betrays the poor", "the corrupt cabinet of Chad"."""
    wrong = _wrong(token, judgements)
    judging = wrong or judgements.at(token)
    if judging is None or judging[0] != "negative":
        return None
    who = speakers(saying, actors)
    if (named := epithet(token, saying, actors)) and wrong is None:
        return _blaming(token, judging[1], who, named)
    clause = _clause(token)
    lacks = judgements.lack(token) is not None
    if clause is None or (_unsure(clause) and not lacks) or clause.sent.tokens[-1].text == "?":
        return None
    told = clause.child("nsubj", "csubj", "nsubjpass" if lacks else "csubj") or subject(clause)
    told = told or clause.child("nsubjpass")
    if told is None or told.lower in (*FIRST, "there") or told.dep == "expl":
        return None
    if told.lower == "it" and (deed := clause.child("ccomp")) is not None and deed.i > clause.i:
        told = subject(deed) or told  # "it is unfortunate that Chad is …"
    head = next((t for t in judging[1] if t.is_noun), None) if wrong is None else None
    if clause.lemma == "fail" and not actors.at(told) and told.lemma in TALKS:
        return None  # "the talks with Chad had failed"
    blamed: tuple[Party, ...] = ()
    own = subject(clause)
    for noun in (told if lacks or (own is not None and own.lower == "it") else own, head):
        if noun is not None and not blamed:
            blamed = actors.at(noun) if noun is not head else ()
            blamed = blamed or thing_parties(noun, actors, bonds=AUTHORS) or spoken_to(noun, saying, actors)
    if not blamed and (move := _judged_thing(token)) is not None:
        blamed = thing_parties(move, actors, bonds=("by",))
    names = {p.name for p in who}
    bare = told.tag == "NNS" and told.child("det", "poss") is None  # "terrorists want to divide us"
    blamed = tuple(p for p in blamed if p.name not in names and not (bare and not p.country))
    if wrong is not None and not blamed:
        return None
    act = _blaming(token, judging[1], who, blamed)
    if refuses(told, judging[1]):
        act.item = DISMISSAL
    return act


def _wrong(verb: Token, judgements: Judgements) -> Phrase | None:
    return judgements.harm(verb) or judgements.lack(verb)


def _blaming(token: Token, phrase: tuple[Token, ...], who: tuple[Party, ...], blamed: tuple[Party, ...]) -> Act:
    act = Act(token, phrase, CRITICISM, who, blamed)
    act.reasons.append(Reason("type", " ".join(t.text for t in phrase), "judging words in a quotation"))
    return act


def _judged_thing(word: Token) -> Token | None:
    """ "Is a disappointing move by Chad": the noun that the judging word modifies."""
    return word.head if word.dep == "amod" and word.head.is_noun else None


def _praise(token: Token, saying: Saying, actors: Actors, judgements: Judgements) -> Act | None:
    """ "Norway is a trusted friend": of another party by name, not of a deed or a day."""
    found = judgements.at(token)
    clause = _clause(token)
    if found is None or found[0] != "positive" or clause is None or _unsure(clause) or saying.kind != "speech":
        return None
    told = subject(clause)
    own = {p.country for p in speakers(saying, actors) if p.country}
    praised = actors.at(told) if told is not None and told.lower not in FIRST else ()
    praised = tuple(p for p in praised if p.name != saying.speaker.name and (p.country not in own or " " in p.name))
    if not (saying.speaker.country or saying.speaker.office) or not praised or clause.sent.tokens[-1].text == "?":
        return None
    act = Act(token, found[1], PRAISE, speakers(saying, actors), praised)
    act.reasons.append(Reason("type", " ".join(t.text for t in found[1]), "praising words in a quotation"))
    return act


def _unsure(clause: Token) -> bool:
    """Negated, only possible, foretold or a condition: "what may be illegal", "will fail", "if they do wrong"."""
    if clause.lemma == "fail" and any(k.lower in FUTURE for k in clause.children("aux")):
        return True
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
    if saying.kind != "speech" or cue is None or cue.i in taken or not cue.is_verb or cue.sent is not token.sent:
        return None
    around = _clause(token) or token
    mark = around.child("mark") if around.dep == "advcl" else None
    if mark is not None and mark.lower in TIMING:
        return None  # "said it would act after the bloc failed to agree": when, not what, was said
    if saying.head is not None and saying.head.lemma in FINDINGS:
        return None  # "the evidence suggests that …"
    public = saying.speaker.office or saying.speaker.sector or saying.speaker.rule == STATE
    if token.i < cue.i and not (public and answers_to_many(saying.speaker)):
        return None  # "the shares had failed to rise, the broker said"
    act = _criticism(token, saying, actors, judgements)
    clause = _clause(token) or token
    if act is None or not (act.recipients or saying.speaker.sector == "JUD" or _of_vote(clause)):
        return None
    if clause.head is not cue and clause.head.head is not cue:
        return None
    act.trigger, act.words = cue, (cue,)
    return act


def _of_vote(clause: Token) -> bool:
    """ "The whole vote was flawed", "the arrests were illegal": whoever held or made them is blamed."""
    told = subject(clause) if not is_passive(clause) else surface_subject(clause)
    return told is not None and any(t.lemma in VOTES | OF_RULERS for t in (told, *told.kids))


def _clause(word: Token) -> Token | None:
    """The clause that the judging word is the predicate of; ``None`` where it only modifies or tells whom."""
    for t in (word, *word.ancestors()):
        if t.is_verb and (any(w is word for w in predicate(t)) or _of_subject(word, t)):
            while t.dep == "xcomp" and t.head.lemma in CHOOSING:
                t = t.head
            stated = t.dep in ("ROOT", "ccomp", "conj", "parataxis", "advcl") or (
                t.dep == "acl" and t.head.lemma in FACTS
            )
            return t if stated else None
    return None


def _of_subject(word: Token, clause: Token) -> bool:
    """ "The biggest lie is that …", "this reckless decision by the premier has undone …"."""
    told = clause.child("nsubj")
    if told is None or told.is_proper or told.tag[0] != "N":
        return False
    if word is told:
        return clause.lemma == "be"
    authored = any(p in ("by", "of") for t in (told, *told.kids) for p, _ in prepositional(t) if t.dep != "prep")
    return word.head is told and word.dep == "amod" and authored
