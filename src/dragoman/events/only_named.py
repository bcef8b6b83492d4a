"""Words that name an act without telling it: what is feared, sought, judged, remembered or described."""

from __future__ import annotations

from dragoman.events.act import Act
from dragoman.events.arguments import ATTITUDES, is_passive, prepositional
from dragoman.events.things import JUDGING
from dragoman.events.words import words
from dragoman.parse.tree import Token

SAYING = words("speaking") | {"say", "add", "tell", "stress", "note", "express", "point", "call", "underline"}
PROBLEMS = words("problems")
OF_PAPERS = words("of_papers")
RISKS = words("risks")
UTTERANCES = words("utterances")
RULES = words("rules")
EXPECTING = words("expecting")
SIDES = frozenset(("left", "right", "center", "centre", "pictured"))


def adjective(act: Act) -> bool:
    """ "Opposing views", "a reliable and promising partner": a participle that describes."""
    verb = act.trigger
    if verb.tag != "VBG" or verb.child("aux") is not None:
        return False
    joined = verb.dep == "conj" and verb.head.tag == "JJ" and verb.before is not None and verb.before.dep == "cc"
    return joined or (verb.dep == "amod" and act.item.type in JUDGING)


def only_judged(verb: Token) -> bool:
    """ "Opposed tightening the sanctions": what is for or against it, not that it is done."""
    return verb.tag == "VBG" and verb.dep == "xcomp" and verb.head.lemma in ATTITUDES


def remembered(trigger: Token) -> bool:
    """ "The anniversary of founding the union": the act is long past, its day is kept."""
    return trigger.dep in ("pcomp", "pobj") and trigger.head.head.lemma == "anniversary"


def only_sought(noun: Token) -> bool:
    """ "A reward for information leading to his arrest", "threatened strikes": what has not come about."""
    if noun.is_verb:
        return False
    if any(k.dep == "amod" and k.lemma == "threaten" for k in noun.kids):
        return True
    led = noun.head.head if noun.dep == "pobj" and noun.head.lower == "to" else noun
    return led.lemma == "lead" and led.dep in ("acl", "relcl") and led.head.lemma in ("information", "tip", "evidence")


def only_feared(noun: Token) -> bool:
    """ "The potential for protest", "a risk of attacks": what might be, in general."""
    if not noun.is_noun or noun.dep != "pobj" or noun.head.lower not in ("of", "for"):
        return False
    return noun.head.head.lemma in RISKS and noun.child("det", "poss") is None


def in_general(trigger: Token) -> bool:
    """ "The policy of not charging a president", "the duty to inspect": what is done as a rule, or should be."""
    if trigger.dep == "pcomp" and trigger.head.dep == "prep":
        return trigger.head.head.lemma in RULES
    return trigger.dep in ("acl", "relcl") and trigger.tag == "VB" and trigger.head.lemma in RULES


def asked_of_another(act: Act) -> bool:
    """ "We expect an apology": what is asked of another, not done."""
    noun = act.trigger
    while noun.dep == "conj" and noun.head.is_noun:
        noun = noun.head
    return noun.is_noun and noun.dep == "dobj" and noun.head.lemma in EXPECTING


def describes(verb: Token) -> bool:
    """ "Rebels backed by Chad", "the coalition backing it", "is supported by Oslo": a state of things, no act."""
    if verb.tag == "VBG" and verb.dep == "acl":
        return verb.head.lemma not in UTTERANCES
    if verb.tag != "VBN" or not is_passive(verb):
        return False
    return verb.dep in ("acl", "amod") or any(k.dep == "auxpass" and k.lower in ("is", "are") for k in verb.kids)


def part_of_paper(paper: Token) -> bool:
    """ "Violations of the treaty", "the terms of the deal": a paper that is there, not "the deal reached in Lima"."""
    if paper.child("acl", "relcl") is not None:
        return False
    if paper.lemma == "settlement" and any(p == "of" and n.lemma in PROBLEMS for p, n in prepositional(paper)):
        return paper.dep in ("pobj", "conj")  # "spoke of the settlement of the conflict": what is sought
    return paper.dep == "pobj" and paper.head.lower == "of" and paper.head.head.lemma in OF_PAPERS


def frames_saying(verb: Token) -> bool:
    """ "Addressing the summit, he said …": the setting of what was said."""
    said = verb.head
    if verb.lemma not in ("address", "open"):
        return False
    return verb.tag == "VBG" and verb.dep == "advcl" and (said.lemma in SAYING or said.child("ccomp") is not None)


def pictured(verb: Token) -> bool:
    """The words under a picture tell who stands where: "(left)"."""
    words = [t.lower for t in verb.sent.tokens]
    return any(w == "(" and words[n + 1 : n + 2] and words[n + 1] in SIDES for n, w in enumerate(words))


def to_blame(verb: Token) -> bool:
    """ "Malta is to blame": a fault, not its telling."""
    return verb.dep == "xcomp" and verb.head.lemma == "be" and any(k.lower == "to" for k in verb.kids)
