"""Mends of known faults of the parser, each a fact of how news is written."""

from __future__ import annotations

from dragoman.parse.tree import Sentence, Token

VIOLENCE = frozenset(
    """beating bombing hijacking jamming killing kidnapping lynching raiding shelling shooting stabbing stoning
    torturing""".split()
)
"""Verbal nouns of violence that as verbs have an object; the tagger takes them for participles after another noun."""
PREPOSITIONS = frozenset(
    """aboard about above absent across after against albeit along alongside although amid amidst among amongst around
    as astride at atop barring because before behind below beneath beside besides between beyond but by circa concerning
    considering despite down during except excepting excluding failing following for from given if in including inside
    into lest like minus near next notwithstanding of off on once onto opposite out outside over past pending per plus
    post pro re regarding respecting round save since so than that though through throughout till to toward towards
    under underneath unless unlike until unto up upon versus via vis-a-vis vs when where whereas whether while whilst
    with within without worth""".split()
)
TITLES = frozenset(
    """president minister chancellor premier king queen emir sultan prince princess pope secretary commissioner
    ambassador envoy representative governor mayor speaker senator congressman congresswoman leader chief chairman
    chairwoman head general admiral marshal colonel commander director spokesman spokeswoman spokesperson""".split()
)
WEAPONS = frozenset(
    "air arson artillery bomb drone grenade gun helicopter missile mortar rocket shell shelling tank".split()
)
BLOWS = frozenset("airstrike attack assault barrage bombardment fire raid salvo strike volley".split())
NAMING = ("NN", "JJ", "POS")
STRICKEN = frozenset(("dead", "wounded", "injured", "hurt"))
TAKING, HELD = frozenset(("take", "hold", "seize", "keep")), frozenset(("hostage", "captive", "prisoner"))
OF_STATES = frozenset(
    """authoritarian autocratic beleaguered bankrupt cash-strapped crisis-hit debt-ridden embattled impoverished
    isolated landlocked mighty nearby neighboring neighbouring neutral nuclear-armed oil-rich populous post-soviet
    poor powerful reclusive resource-rich restive secretive tiny troubled volatile war-ravaged war-torn
    wealthy""".split()
)
"""Adjectives of states, no first names, that the tagger takes for a name's first word where they begin a sentence."""
DITRANSITIVE = frozenset("give award grant offer pay teach tell ask deny owe name call elect".split())
"""Verbs whose passive keeps an object: "the man given the prize"."""


PLURAL_VERBS = {
    f"{verb}s": verb
    for verb in """sanction visit arrest attack bomb raid shell strike protest ban target charge threaten free claim vow
    plan pledge promise""".split()
}
"""Verbs of political acts whose third person is also a plural noun."""
VISITING = frozenset(("visit", "tour", "leave", "bomb", "invade", "attack"))
PLACES_IN_PICTURE = frozenset(("left", "right", "centre", "center", "l", "r", "c", "middle", "foreground"))


def mend(sentence: Sentence) -> None:
    """Mend one sentence in place."""
    for token in sentence.tokens:
        if token.lower in PLACES_IN_PICTURE and token.head.is_proper and token.i > token.head.i:
            _hand_up(token)

    for token in sentence.tokens:
        if token.lower == "and":
            _two_holders(token)
            _two_weapons(token)

    for token in sentence.tokens:
        _lost_root(token)
        _unknown_name(token)
        _never_a_verb(token)
        _verbal_noun(token)
        _listed(token)
        _counted(token)
        _adjective_of_state(token)
        _up_to(token)
        _with_doing(token)
        _plural_for_verb(token)
        if token.dep == "conj" and token.is_noun:
            _new_clause(token)
        elif token.lower == "opposed" and token.dep == "acomp":
            token.tag = "JJ"  # "was opposed to the plan"
        elif token.is_verb:
            _listed_before(token)
            _lost_subject(token)
            _governed_subject(token)
            _second_subject(token)
            _inserted_saying(token)
            _headline_pair(token)
            _last_subject(token)
            _held_as(token)
            _left_as(token)
            _for_doing(token)
            _place_visited(token)


def _lost_root(noun: Token) -> None:
    """ "The attack, which nobody claimed, left ten dead": the noun is the subject of the verb, which is the root."""
    if noun.head is not noun or not noun.is_noun or any(k.dep in ("nsubj", "cop") for k in noun.kids):
        return
    for verb in noun.kids:
        if verb.dep != "acl" or verb.tag not in ("VBD", "VBN") or verb.lemma in DITRANSITIVE:
            continue
        active = any(k.dep in ("dobj", "oprd") and k.i > verb.i for k in verb.kids)
        if (active or _leads_to(verb)) and not any(k.dep in ("agent", "auxpass", "mark") for k in verb.kids):
            for k in [k for k in noun.kids if k.i > verb.i]:
                _move(k, verb, k.dep)
            noun.kids.remove(verb)
            verb.head, verb.dep, verb.tag = verb, "ROOT", "VBD"
            noun.head, noun.dep = verb, "nsubj"
            verb.kids.append(noun)
            verb.kids.sort(key=lambda t: t.i)
            return


def _leads_to(verb: Token) -> bool:
    return verb.lemma == "lead" and any(k.lower == "to" and k.dep == "prep" for k in verb.kids)


def _unknown_name(token: Token) -> None:
    """ "Dilma Rousseff met …": a capitalised word that is none of the prepositions begins the name after it."""
    if token.tag != "IN" or not token.text[:1].isupper() or token.text.isupper() or token.lower in PREPOSITIONS:
        return
    name = token.child("pobj")
    if name is None or not name.is_proper or name.i != token.i + 1 or token.head is token:
        return
    head, dep = token.head, token.dep
    for k in [k for k in token.kids if k is not name]:
        _move(k, name, k.dep)
    _move(name, head, "nsubj" if dep in ("prep", "mark", "advmod") and _lacks_subject(head, name) else dep)
    _move(token, name, "compound")
    token.tag = "NNP"


def _lacks_subject(verb: Token, name: Token) -> bool:
    return verb.is_verb and name.i < verb.i and not any(k.dep in ("nsubj", "nsubjpass") for k in verb.kids)


def _two_holders(conjunction: Token) -> None:
    """ "President Moon and Prime Minister Abe met": each title has its own name; the first is no part of the second."""
    first, second = conjunction.before, _end_of_name(conjunction)
    if first is None or second is None or not first.is_proper or second.head is second:
        return
    tokens = conjunction.sent.tokens
    at, left, right = tokens.index(conjunction), tokens.index(first), tokens.index(second)
    while left and tokens[left - 1].tag.startswith(NAMING):
        left -= 1
    one, other = tokens[left : at - 1], tokens[at + 1 : right]
    if not all(any(t.lower in TITLES for t in part) for part in (one, other)) or not _inside(first, second):
        return
    _move(first, second.head, second.dep)
    _move(second, first, "conj")
    _move(conjunction, first, "cc")
    for part, name in ((one, first), (other, second)):
        for t in part:
            if t.head not in part:
                _move(t, name, "compound" if t.child("case") is None else "poss")


def _two_weapons(conjunction: Token) -> None:
    """ "Russian missile and drone strikes hit Kyiv": two weapons of one kind of blow, and the blow is the head."""
    first, second = conjunction.before, conjunction.following
    blow = second.following if second is not None else None
    if first is None or second is None or blow is None or not (first.is_noun and blow.is_noun):
        return
    if first.lower not in WEAPONS or second.lower not in WEAPONS or blow.lemma not in BLOWS or first.head is first:
        return
    if first.head is not blow:
        _move(blow, first.head, first.dep)
        _move(first, blow, "compound")
    _move(second, blow, "compound")
    second.tag = "NN"
    for k in [k for k in (*first.kids, *second.kids) if k is not conjunction]:
        _move(k, blow, k.dep)


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


def _verbal_noun(token: Token) -> None:
    """ "Killed in Israeli tank shelling": after a noun, with no object, it is a noun and no participle."""
    noun = token.before or token
    if token.tag == "VBG" and token.dep == "pcomp" and token.lower in VIOLENCE and token.child("det") is not None:
        token.tag, token.lemma, token.dep = "NN", token.lower, "pobj"  # "in a drive-by shooting"
        return
    if token.tag != "VBG" or token.lower not in VIOLENCE or noun.dep != "pobj" or noun.tag not in ("NN", "NNP"):
        return
    if token.dep not in ("advcl", "acl") or any(k.dep in ("dobj", "aux", "nsubj", "prt") for k in token.kids):
        return
    preposition = noun.head
    if token.head not in (noun, preposition.head) or any(k.dep == "det" for k in noun.kids):
        return
    _move(token, preposition, "pobj")
    _move(noun, token, "compound")
    for k in [k for k in noun.kids if k.dep in ("amod", "poss", "nmod", "compound")]:
        _move(k, token, k.dep)
    token.tag, token.lemma = "NN", token.lower


def _never_a_verb(token: Token) -> None:
    """ "Took 20 people hostage": what they were made is a noun, whatever the tagger says."""
    if token.tag[0] != "V" or token.lower not in ("hostage", "captive", "prisoner") or not token.head.is_verb:
        return
    for k in [k for k in token.kids if k.dep in ("prep", "npadvmod", "punct")]:
        _move(k, token.head, k.dep)
    token.tag, token.dep, token.lemma = "NN", "oprd", token.lower


def _listed(second: Token) -> None:
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


def _up_to(number: Token) -> None:
    """ "Deported up to 3,000 migrants": "up to" belongs to the number, whose noun is the object."""
    to, up = number.before, number.before.before if number.before is not None else None
    if number.tag != "CD" or to is None or up is None or (up.lower, to.lower) != ("up", "to"):
        return
    noun, verb = number.head, up.head
    if noun.head is not to or noun.dep != "pobj" or not verb.is_verb or verb.lemma == "be":
        return
    if verb.child("dobj", "nsubjpass") is not None:
        return
    _move(noun, verb, "dobj")
    _move(up, number, "quantmod")
    _move(to, number, "quantmod")


def _adjective_of_state(token: Token) -> None:
    """ "Neighbouring Chad praised …": an adjective, capitalised because it begins the sentence."""
    if token.tag == "NNP" and token.dep == "compound" and token.head.is_proper and token.lower in OF_STATES:
        if token.before is None or token.before.tag in ("``", ":"):
            token.tag, token.dep = "JJ", "amod"


def _counted(second: Token) -> None:
    """ "Two guards, 17 worshippers and 13 militants were killed": what is counted anew is listed, and no apposition."""
    first = second.head
    if second.dep != "appos" or not all(any(k.dep == "nummod" for k in t.kids) for t in (first, second)):
        return
    comma = max(first.subtree(), key=lambda t: t.i if t.i < second.i else -1)
    if second.tag != "NNS" or first.lemma == second.lemma or comma.i >= second.i:
        return
    if any(k.lower == "and" and k.dep == "cc" for k in second.kids) and first.dep in ("nsubj", "nsubjpass", "dobj"):
        second.dep = "conj"


def _with_doing(participle: Token) -> None:
    """ "With Chad launching airstrikes on the rebels": who does it and what, no adjective of the thing."""
    thing, doer = participle.head, participle.child("nsubj")
    if participle.tag != "VBG" or participle.dep != "amod" or doer is None or thing.dep != "pobj":
        return
    preposition = thing.head
    if preposition.lower != "with" or not preposition.i < doer.i < participle.i < thing.i:
        return
    _move(participle, preposition, "pcomp")
    _move(thing, participle, "dobj")
    for k in [k for k in preposition.kids if k.dep == "pcomp" and k.tag == "VBG" and k.i > thing.i]:
        _move(k, participle, "advcl")


def _plural_for_verb(word: Token) -> None:
    """ "The government sanctions former minister Jens Holm": what is taken for a plural noun before a name is the verb
    of a sentence that has no other."""
    if word.tag not in ("NNS", "VBZ") or word.lower not in PLURAL_VERBS or word.head is not word or word.before is None:
        return
    if word.child("nsubj", "nsubjpass", "expl") is not None:
        return
    who = word.before
    named = who.head is word and who.dep in ("compound", "nmod") and who.tag in ("NN", "NNP", "NNPS")
    whom = next((k for k in word.kids if k.i > word.i and k.dep in ("appos", "npadvmod", "dobj")), None)
    if any(k.dep == "xcomp" and any(a.lower == "to" for a in k.kids) for k in word.kids):
        if who.head is not word or who.dep not in ("compound", "nmod", "amod"):
            return
        who.tag = who.tag if who.is_noun else "NN"  # "the Chadian military claims to have won"
    elif not named or whom is None or not whom.is_proper or min(t.i for t in whom.subtree()) != word.i + 1:
        return
    else:
        whom.dep = "dobj"
    word.tag, word.lemma, who.dep = "VBZ", PLURAL_VERBS[word.lower], "nsubj"
    for k in [k for k in word.kids if k.i < who.i and k.dep in ("det", "amod", "compound", "nmod", "poss", "nummod")]:
        _move(k, who, k.dep)


def _place_visited(verb: Token) -> None:
    """ "The king visits Lima, Peru": a name right after "visit" is its object, no adverbial."""
    if verb.lemma not in VISITING or verb.child("dobj", "nsubjpass") is not None:
        return
    for k in verb.kids:
        name = k.child("nsubj") if k.tag == "VB" and k.child("aux") is not None else k  # "visits Lima to open a fair"
        if name is None or not name.is_proper or min(t.i for t in name.subtree()) != verb.i + 1:
            continue
        if name is not k or k.dep == "npadvmod":
            _move(name, verb, "dobj")
            return


def _lost_subject(verb: Token) -> None:
    """ "Sweden suspended aid": a name right before a past verb that lacks a subject is its subject, no adverbial."""
    if verb.tag not in ("VBD", "VBN") or any(k.dep in ("nsubj", "nsubjpass", "auxpass", "csubj") for k in verb.kids):
        return
    for k in verb.kids:
        if k.dep == "npadvmod" and k.is_proper and k.i == verb.i - 1:
            k.dep = "nsubj"
            if verb.tag == "VBN" and not any(a.dep == "aux" for a in verb.kids):
                verb.tag = "VBD"


def _governed_subject(verb: Token) -> None:
    """ "After Jens Holm stepped down": a name between the conjunction of a clause and its verb is the subject."""
    if verb.dep != "advcl" or verb.tag not in ("VBD", "VBZ", "VBP"):
        return
    mark = verb.child("mark")
    if mark is None or any(k.dep in ("nsubj", "nsubjpass", "csubj", "expl") for k in verb.kids):
        return
    name = mark.child("pobj")
    if name is not None and mark.i < name.i < verb.i:
        _move(name, verb, "nsubjpass" if any(k.dep == "auxpass" for k in verb.kids) else "nsubj")


def _headline_pair(verb: Token) -> None:
    """ "Zambia, Malawi agree": two names and a plural verb are two subjects, no apposition."""
    if verb.tag != "VBP":
        return
    subject = verb.child("nsubj")
    second = subject.child("appos") if subject is not None and subject.tag == "NNP" else None
    if second is not None and second.tag == "NNP" and second.i < verb.i:
        second.dep = "conj"


def _for_doing(verb: Token) -> None:
    """ "Arrested for kidnapping and torturing two": a second deed after "for", not a second main verb."""
    main, joint = verb.head, verb.before
    if (
        verb.tag != "VBG"
        or verb.dep != "conj"
        or main.tag == "VBG"
        or joint is None
        or joint.lower not in ("and", "or")
    ):
        return
    deed = joint.before
    if deed is None or deed.dep not in ("pobj", "pcomp") or not deed.lower.endswith("ing"):
        return
    whose = deed.head.head
    if main not in (whose, whose.head) or any(k.dep in ("aux", "nsubj") for k in verb.kids):
        return
    if whose is not main:  # "arrested a general for …"
        _move(deed.head, main, "prep")
    _move(verb, deed.head, "pcomp")


def _held_as(verb: Token) -> None:
    """ "Took two women hostage": the noun before "hostage" is who is taken, no part of a compound."""
    captive = verb.child("dobj")
    if verb.lemma not in TAKING or captive is None or captive.lower not in HELD or captive.before is None:
        return
    taken = captive.before
    if taken.head is not captive or taken.dep not in ("compound", "nmod") or not taken.is_noun:
        return
    for k in [k for k in captive.kids if k is not taken and k.i < taken.i]:
        _move(k, taken, k.dep)
    _move(taken, verb, "dobj")


def _left_as(verb: Token) -> None:
    """ "Leaving ten guards wounded", "left 42 people dead": how the blow left them is said of them."""
    hurt = verb.child("dobj") if verb.lemma == "leave" else None
    state = hurt.following if hurt is not None else None
    if state is None or state.lower not in STRICKEN or state.dep == "oprd":
        return
    if verb.head is state:
        _move(verb, state.head, "advcl") if state.head is not state else None
    if state.head is not state and verb not in (state, *state.kids):
        _move(state, verb, "oprd")


def _inserted_saying(verb: Token) -> None:
    """ "Oslo, she went on, approved the request": the saying is put in, and the name is the subject of what is said."""
    pronoun, said = verb.child("nsubj"), verb.child("conj")
    if pronoun is None or pronoun.tag != "PRP" or said is None or not said.is_verb or verb.child("cc") is not None:
        return
    name = next((k for k in verb.kids if k.dep == "npadvmod" and k.is_proper and k.i < pronoun.i), None)
    if name is None or said.child("nsubj", "nsubjpass") is not None or name.following is None:
        return
    if name.following.text == "," and pronoun.before is name.following and verb.dep in ("ROOT", "ccomp"):
        _move(name, said, "nsubj")
        said.dep = "ccomp"


def _second_subject(verb: Token) -> None:
    """ "X, right, and Y wave to fans": two subjects with "and" between them are one."""
    subjects = [k for k in verb.kids if k.dep in ("nsubj", "nsubjpass") and k.i < verb.i]
    if len(subjects) == 2 and any(k.dep == "cc" for t in subjects[0].conjuncts() for k in t.kids):
        first, second = subjects
        _move(second, first.conjuncts()[-1], "conj")  # "Chad, Mali, and Togo wave"


def _listed_before(verb: Token) -> None:
    """ "Peru, Chile, and Ghana summon envoys": a list that begins the sentence is the subject, no clause of its own."""
    first = verb.head
    if verb.dep != "conj" or verb.tag not in ("VBP", "VBD") or first.head is not first or not first.is_proper:
        return
    start = min(t.i for t in first.subtree())
    before = [t for t in verb.sent.tokens if start <= t.i < verb.i]
    if not all(t.is_proper or t.tag in (",", "CC", "DT") for t in before) or verb.child("nsubjpass", "auxpass"):
        return
    first.kids.remove(verb)
    verb.head, verb.dep, first.head, first.dep = verb, "ROOT", verb, "nsubj"
    verb.kids.append(first)
    for k in [k for k in first.kids if k.i > verb.i]:
        _move(k, verb, k.dep)
    verb.kids.sort(key=lambda t: t.i)


def _last_subject(verb: Token) -> None:
    """ "Chad, Mali, and Togo call for talks": the last of the names before the verb is a subject, no part of it."""
    name, first = verb.before, verb.child("nsubj")
    if name is None or first is None or name.dep != "compound" or not name.is_proper or name.head is not verb:
        return
    last = first.conjuncts()[-1]
    if last.i < name.i and any(k.dep == "cc" and k.i == name.i - 1 for k in last.kids):
        _move(name, last, "conj")


def _new_clause(noun: Token) -> None:
    """ "praised A and B will be flying out": B is the subject of a second clause, not coordinated with A."""
    verb = next((k for k in noun.kids if k.dep in ("relcl", "acl") and k.i > noun.i), None) or _after(noun)
    if verb is None or verb.tag == "VBN" or any(k.dep in ("nsubj", "nsubjpass", "mark") for k in verb.kids):
        return
    auxiliary = next((k for k in verb.kids if k.dep in ("aux", "auxpass")), verb)
    if auxiliary.i != noun.i + 1 or auxiliary.tag not in ("MD", "VBD", "VBZ", "VBP"):
        return
    clause = next((t for t in noun.ancestors() if t.is_verb), None)
    if clause is not None:
        if verb.head is not clause:
            _move(verb, clause, "conj")
        _move(noun, verb, "nsubjpass" if any(k.dep == "auxpass" for k in verb.kids) else "nsubj")


def _after(noun: Token) -> Token | None:
    """The verb of a clause that begins right after the noun, though no "and" stands between."""
    following = noun.following
    if following is None or following.dep not in ("aux", "auxpass"):
        return None
    verb = following.head
    return verb if verb.dep == "conj" and verb.head.is_verb and verb.head.i < noun.i else None


def _move(token: Token, head: Token, dep: str) -> None:
    token.head.kids.remove(token)
    token.head, token.dep = head, dep
    head.kids.append(token)
    head.kids.sort(key=lambda t: t.i)


def _hand_up(token: Token) -> None:
    """ "X, right, and Y wave to fans": what is coordinated after the aside belongs to X."""
    head = token.head
    moved = [k for k in token.kids if k.dep in ("conj", "cc")]
    if not moved:
        return
    for k in moved:
        _move(k, head, k.dep)
