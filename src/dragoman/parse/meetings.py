"""Mends of how news tells of journeys, meetings and views: where one left for, with whom one spoke, who judged."""

from __future__ import annotations

from dragoman.parse.tree import Token

SETTING_OUT = frozenset("bind depart embark fly head leave sail set".split())
TIMES = frozenset(("minute", "minutes", "hour", "hours", "day", "days", "time"))
CONVENING = {"meeting": "meet", "gathering": "gather"}
PLURAL = frozenset(("are", "were", "have"))
UNDERTAKING = frozenset(
    "agree choose decide decline offer pledge promise propose refuse threaten try volunteer vow".split()
)
"""Verbs that an infinitive completes."""


def bound_for(verb: Token) -> None:
    """ "Left Oslo for Rome to see the Pope": the name after "for" is where one goes, not who sees."""
    if verb.lemma not in SETTING_OUT:
        return
    for clause in [k for k in verb.kids if k.dep in ("advcl", "xcomp", "ccomp") and k.tag == "VB"]:
        mark, place = clause.child("mark"), clause.child("nsubj")
        if mark is None or mark.lower != "for" or place is None or not place.is_proper or mark.i > place.i:
            continue
        mark.move_to(verb, "prep")
        place.move_to(mark, "pobj")
        clause.dep = "advcl"


def spoken_with(preposition: Token) -> None:
    """ "Spoke for 30 minutes with Hale": it is the talk, not the time, that was with him."""
    time, verb = preposition.head, preposition.head.head.head
    if preposition.lower != "with" or time.lower not in TIMES or time.dep != "pobj" or time.head.lower != "for":
        return
    if verb.is_verb:
        preposition.move_to(verb, "prep")


def at_last(clause: Token) -> None:
    """ "Offered for the first time to meet him": what was offered, and no clause about the time."""
    time, verb = clause.head, clause.head.head.head
    if clause.dep not in ("relcl", "acl") or clause.tag != "VB" or clause.child("nsubj") is not None:
        return
    if time.lower == "time" and time.dep == "pobj" and time.head.lower == "for" and verb.lemma in UNDERTAKING:
        clause.move_to(verb, "xcomp")


def parted_list(verb: Token) -> None:
    """ "Hale, whose party won, Holm and Laine will come": names before one verb, with an aside after the first."""
    first, *others = verb.children("nsubj")[:3] or [verb]
    if len(others) != 1 or not first.is_proper or not others[0].is_proper or first.i > others[0].i:
        return
    second = others[0]
    if second.child("cc") is None or first.child("relcl", "appos") is None:
        return
    second.move_to(first, "conj")


def empty_preposition(preposition: Token) -> None:
    """ "Called on President Hale": the noun right after a preposition that has none is its object."""
    verb = preposition.head
    if preposition.dep != "prep" or preposition.kids or preposition.tag != "IN" or not verb.is_verb:
        return
    noun = next((k for k in verb.kids if k.dep == "dobj" and k.i > preposition.i), None)
    if noun is not None and min(t.i for t in noun.subtree()) == preposition.i + 1:
        noun.move_to(preposition, "pobj")


JUDGED = frozenset(
    "approval backing complaint condemnation criticism endorsement opposition praise pressure support".split()
)
PARTING = frozenset(
    """absence breakaway departure deportation escape eviction evacuation exclusion exit expulsion flight import
    independence ouster pullback pullout refugee release removal resignation retreat return secession separation
    withdrawal""".split()
)
"""Nouns of what is from a place or a body."""


def judged_by(preposition: Token) -> None:
    """ "Criticism of his reelection from neighbours": it is the criticism, not the election, that is from them."""
    thing, of = preposition.head, preposition.head.head
    if preposition.lower != "from" or preposition.dep != "prep" or thing.dep != "pobj" or thing.lemma in PARTING:
        return
    if of.lower in ("of", "for", "over", "about", "on") and of.head.lemma in JUDGED and of.head.is_noun:
        preposition.move_to(of.head, "prep")


def convened(meeting: Token) -> None:
    """ "European ministers meeting in Lima called on Chad": they call, who are there; a noun would have an article."""
    people, after = meeting.before, meeting.following
    if meeting.lower not in CONVENING or meeting.tag != "NN" or meeting.dep != "nsubj":
        return
    if people is None or after is None or people.head is not meeting or after.tag != "IN":
        return
    if people.dep != "compound" or people.tag != "NNS":
        return
    verb = meeting.head
    plural = verb.tag == "VBP" or any(k.dep in ("aux", "auxpass") and k.lower in PLURAL for k in verb.kids)
    if meeting.child("det") is not None and not plural:
        return
    people.move_to(verb, "nsubj")
    for k in [k for k in meeting.kids if k.i < people.i]:
        k.move_to(people, k.dep)
    meeting.tag, meeting.lemma = "VBG", CONVENING[meeting.lower]
    meeting.move_to(people, "acl")
