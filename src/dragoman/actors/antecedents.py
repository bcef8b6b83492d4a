"""Where syntax shows who a pronoun of the third person is: the speaker of its clause, the subject it runs ahead of,
the subject of the sentence before that goes on. Tokens only; whether they fit is for the pass to say."""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.actors.quotations import subject_of
from dragoman.parse.tree import Sentence, Token

SUBJECT = frozenset(("nsubj", "nsubjpass"))
OBJECT = frozenset(("dobj", "dative", "pobj"))
FRONTED = frozenset(("prep", "advcl", "advmod", "npadvmod"))
SETTING = frozenset(("in", "during", "on", "at", "throughout", "within"))
"""Prepositions whose phrase tells what goes on while the main clause happens: "during his visit, X said"."""


def speaker_of_clause(token: Token, saying: frozenset[str]) -> Token | None:
    """ "Smith wrote he had left": the subject of a verb of saying, where nobody else is told."""
    clause = token.head
    if token.dep not in SUBJECT or clause.dep != "ccomp" or clause.head.lemma not in saying:
        return None
    told = (k for k in clause.head.kids if k.i < token.i)
    if any(k.dep in OBJECT or any(o.dep == "pobj" for o in k.kids if k.dep == "prep") for k in told):
        return None
    return subject_of(clause.head)


CREW = frozenset(("captain", "crew", "skipper", "pilot", "driver", "sailor", "crewmember", "passenger"))
CRAFT = frozenset(
    """vessel ship boat trawler tanker freighter ferry yacht submarine aircraft plane jet airliner helicopter train bus
    truck lorry barge dhow""".split()
)


def craft_before(token: Token) -> Token | None:
    """ "Seized a Danish trawler and arrested its captain": the craft told of before "its" in the sentence."""
    before = [t for t in token.sent.tokens if t.i < token.i and t.lemma in CRAFT and t.dep != "compound"]
    return before[-1] if before else None


def maker_of(token: Token) -> Token | None:
    """ "The remarks made by Smith, where he accused …", "Smith's letter, in which he asked": whose words they are."""
    clause = token.head
    if token.dep not in SUBJECT or clause.dep != "relcl" or not clause.head.is_noun:
        return None
    words = clause.head
    if not any(k.lower in ("where", "in") and k.i < token.i for k in clause.kids):
        return None
    for k in words.kids:
        if k.dep == "acl" and (agent := k.child("agent")) is not None and k.i < clause.i:
            return agent.child("pobj")
        if k.dep == "poss":
            return k
        if k.dep in ("prep", "agent") and k.lower in ("by", "from") and k.i < clause.i:
            return k.child("pobj")
    return None


def subject_ahead(token: Token) -> tuple[Token, bool] | None:
    """ "On the eve of his trip, Smith said …": the subject that a fronted phrase runs ahead of, and whether the
    phrase is a setting, in which no other can be meant."""
    below = token
    for above in token.ancestors():
        if above.is_verb and below.dep in FRONTED:
            subject = above.child(*SUBJECT)
            if subject is None or not below.i <= token.i < subject.i < above.i:
                return None
            part = below.lower == "as" and any(k.lemma == "part" for k in below.kids)  # "as part of his visit"
            return subject, part or below.lower in SETTING
        if above.is_verb and below.dep not in SUBJECT | {"aux", "mark"} and above.dep not in FRONTED | {"pcomp"}:
            return None
        below = above
    return None


def subjects_going_on(token: Token, before: Sentence | None, saying: frozenset[str]) -> Iterator[Token]:
    """ "Smith met Jones. He said …": the subject of the sentence before, for the subject of this one's main clause.

    None is given where the sentence before told of what somebody said of somebody else, unless this one goes on with
    a verb of saying.
    """
    verb = token.head
    if before is None or token.dep not in SUBJECT or verb.dep != "ROOT":
        return
    main = next((t for t in before.tokens if t.dep == "ROOT" and t.is_verb), None)
    subject = main.child(*SUBJECT) if main is not None else None
    if main is None or subject is None:
        return
    told = main.lemma in saying and main.child("ccomp", "xcomp") is not None
    if not told or (verb.lemma in saying and verb.child("xcomp") is None):
        yield subject
