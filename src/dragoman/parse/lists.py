"""Lists whose members the parser took for appositions, modifiers of each other, or other clauses."""

from __future__ import annotations

from dragoman.parse.tree import Token

TITLES = frozenset(
    """president minister chancellor premier king queen emir sultan prince princess pope secretary commissioner
    ambassador envoy representative governor mayor speaker senator congressman congresswoman leader chief chairman
    chairwoman head general admiral marshal colonel commander director spokesman spokeswoman spokesperson
    counterpart""".split()
)
BEFORE_TITLE = frozenset("crown deputy foreign former interim prime then vice".split())
"""Words that stand before a title and after the holder's country."""
WEAPONS = frozenset(
    "air arson artillery bomb drone grenade gun helicopter missile mortar rocket shell shelling tank".split()
)
BLOWS = frozenset("airstrike attack assault barrage bombardment fire raid salvo strike volley".split())
NAMING = ("NN", "JJ", "POS")
VERBS_OF_A_NOUN = frozenset((("cease", "desist"), ("stop", "frisk"), ("stop", "search")))
"""Pairs of verbs that stand as one word before a noun."""
JOINED = frozenset(("with", "to", "from", "for", "by", "of", "against", "between", "alongside", "including"))
"""Prepositions before those who take part in what the verb tells."""
DEEDS = frozenset(
    """address arrest arrival attendance call comment criticism death decision departure initiative invitation letter
    meeting message participation proposal readiness remark resignation speech statement stay talk tour trip view visit
    word""".split()
)
"""What a person does or gives, and no state or body has a holder of."""
PLACES_IN_PICTURE = frozenset(("left", "right", "centre", "center", "l", "r", "c", "middle", "foreground"))


def two_holders(conjunction: Token) -> None:
    """ "President Moon and Prime Minister Abe met": each title has its own name; the first is no part of the second."""
    first, second = conjunction.before, _end_of_name(conjunction)
    if first is None or second is None or not first.is_proper or second.head is second:
        return
    tokens = conjunction.sent.tokens
    at, left, right = tokens.index(conjunction), tokens.index(first), tokens.index(second)
    while left and tokens[left - 1].tag.startswith(NAMING):
        left -= 1
    one, other = tokens[left : at - 1], tokens[at + 1 : right]
    if not any(t.lower in TITLES for t in other) or not any(_inside(first, t) for t in (second, *other)):
        return
    if not any(t.lower in TITLES for t in one) and not (_of_a_country(other) and _bare_name((*one, first))):
        return
    outer = next((t for t in (second, *other) if t.head not in (second, *other, first, *one)), None)
    if outer is None:
        return
    first.move_to(outer.head, outer.dep)
    second.move_to(first, "conj")
    conjunction.move_to(first, "cc")
    for part, name in ((one, first), (other, second)):
        for t in part:
            if t.head not in part:
                t.move_to(name, "compound" if t.child("case") is None else "poss")


def _of_a_country(part: list[Token]) -> bool:
    """ "Russian President", "Hungary Prime Minister": a title right after one word for its holder's country."""
    rest = [t for t in part[1:] if t.lower not in BEFORE_TITLE]
    first = part[0]
    return first.text[:1].isupper() and first.lower not in BEFORE_TITLE and any(t.lower in TITLES for t in rest[:1])


def _bare_name(name: tuple[Token, ...]) -> bool:
    """ "Trump", "Ursula von der Leyen": nothing but a name, that no article or adjective goes before."""
    return len(name) <= 3 and all(t.is_proper for t in name)


def two_weapons(conjunction: Token) -> None:
    """ "Russian missile and drone strikes hit Kyiv": two weapons of one kind of blow, and the blow is the head."""
    first, second = conjunction.before, conjunction.following
    blow = second.following if second is not None else None
    if first is None or second is None or blow is None or not (first.is_noun and blow.is_noun):
        return
    if first.lower not in WEAPONS or second.lower not in WEAPONS or blow.lemma not in BLOWS or first.head is first:
        return
    if first.head is not blow:
        blow.move_to(first.head, first.dep)
        first.move_to(blow, "compound")
    second.move_to(blow, "compound")
    second.tag = "NN"
    for k in [k for k in (*first.kids, *second.kids) if k is not conjunction]:
        k.move_to(blow, k.dep)


def _end_of_name(conjunction: Token) -> Token | None:
    """The last word of the name that begins after an "and"."""
    last, token = None, conjunction.following
    while token is not None and token.tag.startswith(NAMING):
        last, token = token if token.is_proper else last, token.following
    return last


def _inside(token: Token, phrase: Token) -> bool:
    """Does a token hang on the head of a noun phrase, by no verb?"""
    while token.head is not token and not token.is_verb:
        token = token.head
        if token is phrase:
            return True
    return False


def listed(second: Token) -> None:
    """ "Chad, Mali, and Togo met": a bare name between the first and the third is listed too, and no apposition."""
    first = second.head
    if second.dep != "appos" or first.dep not in ("nsubj", "nsubjpass") or second.i != first.i + 2:
        return
    if not (first.is_proper and second.is_proper) or any(k.dep in ("det", "prep", "compound") for k in second.kids):
        return
    for holder in (first, second):
        third = holder.child("conj")
        if third is not None and third.is_proper and third.i > second.i and holder.child("cc") is not None:
            if third.following is not None and third.following.text != ",":
                second.dep = "conj"
            return


def counted(second: Token) -> None:
    """ "Two guards, 17 worshippers and 13 militants were killed": what is counted anew is listed, and no apposition."""
    first = second.head
    if second.dep != "appos" or not all(any(k.dep == "nummod" for k in t.kids) for t in (first, second)):
        return
    comma = max(first.subtree(), key=lambda t: t.i if t.i < second.i else -1)
    if second.tag != "NNS" or first.lemma == second.lemma or comma.i >= second.i:
        return
    if any(k.lower == "and" and k.dep == "cc" for k in second.kids) and first.dep in ("nsubj", "nsubjpass", "dobj"):
        second.dep = "conj"


def headline_pair(verb: Token) -> None:
    """ "Zambia, Malawi agree": two names and a plural verb are two subjects, no apposition."""
    if verb.tag != "VBP":
        return
    subject = verb.child("nsubj")
    second = subject.child("appos") if subject is not None and subject.tag == "NNP" else None
    if second is not None and second.tag == "NNP" and second.i < verb.i:
        second.dep = "conj"


def second_subject(verb: Token) -> None:
    """ "X, right, and Y wave to fans": two subjects with "and" between them are one."""
    subjects = [k for k in verb.kids if k.dep in ("nsubj", "nsubjpass") and k.i < verb.i]
    if len(subjects) == 2 and any(k.dep == "cc" for t in subjects[0].conjuncts() for k in t.kids):
        first, second = subjects
        second.move_to(first.conjuncts()[-1], "conj")  # "Chad, Mali, and Togo wave"


def first_of_two_verbs(first: Token) -> None:
    """ "Holm sacked Prime Minister Dahl in May and closed the house": a verb with its own subject, taken for a
    participle of its object, is the first of two verbs; what it was taken for a part of is its object."""
    who = first.child("nsubj")
    whom = next((t for t in first.ancestors() if t.dep == "nsubj"), None)
    if first.tag != "VBN" or first.dep != "amod" or who is None or who.i > first.i or whom is None or whom.i < first.i:
        return
    verb, joint = whom.head, whom.child("cc")
    if verb.head is not verb or verb.tag not in ("VBD", "VBZ") or joint is None or joint.i > verb.i:
        return
    first.become_root(verb, "conj")
    first.tag = "VBD"
    whom.move_to(first, "dobj")
    joint.move_to(first, "cc")
    for k in [k for k in whom.kids if k.dep in ("prep", "npadvmod") and k.i > whom.i]:
        k.move_to(first, k.dep)


def listed_before(verb: Token) -> None:
    """ "Peru, Chile, and Ghana summon envoys": a list that begins the sentence is the subject, no clause of its own."""
    first = verb.head
    if verb.dep != "conj" or verb.tag not in ("VBP", "VBD") or first.head is not first or not first.is_proper:
        return
    start = min(t.i for t in first.subtree())
    before = [t for t in verb.sent.tokens if start <= t.i < verb.i]
    if not all(t.is_proper or t.tag in (",", "CC", "DT") for t in before) or verb.child("nsubjpass", "auxpass"):
        return
    verb.become_root(first, "nsubj")
    for k in [k for k in first.kids if k.i > verb.i]:
        k.move_to(verb, k.dep)


def last_subject(verb: Token) -> None:
    """ "Chad, Mali, and Togo call for talks": the last of the names before the verb is a subject, no part of it."""
    name, first = verb.before, verb.child("nsubj")
    if name is None or first is None or name.dep != "compound" or not name.is_proper or name.head is not verb:
        return
    last = first.conjuncts()[-1]
    if last.i < name.i and any(k.dep == "cc" and k.i == name.i - 1 for k in last.kids):
        name.move_to(last, "conj")


def hand_up(token: Token) -> None:
    """ "X, right, and Y wave to fans": what is coordinated after the aside belongs to X."""
    head = token.head
    if token.lower not in PLACES_IN_PICTURE or not head.is_proper or token.i <= head.i:
        return
    for k in token.children("conj", "cc"):
        k.move_to(head, k.dep)


def verbs_of_a_noun(word: Token) -> None:
    """ "Issued a cease and desist order": the pair belongs to the noun after it, which is what was issued."""
    first, last = word.before, word.following
    noun = last.following if last is not None else None
    if first is None or last is None or noun is None or (first.lower, last.lower) not in VERBS_OF_A_NOUN:
        return
    if not noun.is_noun or noun.head is not last or first.head is first:
        return
    noun.move_to(first.head, first.dep)
    for k in [k for t in (first, last) for k in t.kids if k not in (word, last, noun)]:
        k.move_to(noun if k.dep in ("det", "amod", "poss", "prep", "acl", "relcl") else first.head, k.dep)
    for t in (first, word, last):
        t.move_to(noun, "compound")
        t.tag = "NN" if t is not word else t.tag


def lost_member(name: Token) -> None:
    """ "Met with A, the exarch of B, and Bishop C": a name joined to the verb goes on with the list before it."""
    verb, joint = name.head, [k for k in name.head.kids if k.dep == "cc" and k.i < name.i]
    if name.dep != "conj" or not verb.is_verb or not name.is_proper or not joint or name.i < verb.i:
        return
    start = min(t.i for t in name.subtree())
    if joint[-1].i != start - 1 or any(k.dep in ("nsubj", "nsubjpass", "dobj", "aux", "cop") for k in name.kids):
        return
    before = [k for k in verb.kids if verb.i < k.i < start and k.dep not in ("cc", "punct")]
    last = before[-1] if before else None
    if last is not None and last.dep == "prep" and last.lower in JOINED:
        last = last.child("pobj")
    if last is None or not last.is_noun or last.dep not in ("dobj", "pobj") or not last.is_proper:
        return
    name.move_to(last.conjuncts()[-1], "conj")
    joint[-1].move_to(name.head, "cc")


def holder_of(place: Token) -> None:
    """ "The president of Chad's visit": the visit is the president's, who is not president of a visit."""
    thing, of = place.head, place.before
    if place.dep != "poss" or of is None or of.lower != "of" or thing.head is not of or thing.lemma not in DEEDS:
        return
    office = of.head
    if office.lower not in TITLES or office.head is office:
        return
    thing.move_to(office.head, office.dep)
    office.move_to(thing, "poss")
    place.move_to(of, "pobj")


def parted_holder(place: Token) -> None:
    """ "In view of the president of Chad's visit": the visit that the parse hangs on "in", beside the view."""
    of, mark = place.head, place.child("case")
    thing = mark.following if mark is not None else None
    while thing is not None and not thing.is_noun and thing.head.i > thing.i:
        thing = thing.following  # "'s upcoming visit"
    if place.dep != "pobj" or thing is None or thing.dep != "pobj" or thing.lemma not in DEEDS:
        return
    office, above = of.head, thing.head
    if of.lower != "of" or office.lower not in TITLES or above not in office.ancestors():
        return
    if any(k.dep == "pobj" and k.i < thing.i for k in above.kids):
        thing.move_to(office.head, office.dep)
        office.move_to(thing, "poss")
