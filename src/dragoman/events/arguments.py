"""Who stands where in the clause: subject, object and prepositional objects of a verb or an act noun.

Each function returns heads of noun phrases (tokens) and finds them through relative clauses, passives,
control and raising, shared coordination and participles.
"""

from __future__ import annotations

from collections.abc import Iterator

from dragoman.events.words import words
from dragoman.parse.tree import Token

NOMINAL = ("nsubj", "nsubjpass", "csubj", "expl")
DIRECTIONS = frozenset(
    ("out", "from", "away", "off", "up", "down", "back", "over", "inside", "outside", "near", "close")
)
RELATIVE = frozenset(("WDT", "WP", "WP$"))
OBJECT_CONTROL = words("object_control")
JUDGING_FOR = words("judging_for")
ADDRESSES = frozenset(("mr", "mrs", "ms", "miss", "dr", "madam", "sir", "excellency", "majesty"))
QUANTITIES = words("quantities")
PROGRESS = words("progress")
GOING = words("going")
"""Verbs and nouns of motion, whose "here" is where one goes to."""
PLACES = words("places_of")
COMPASS = words("compass")
PLATFORMS = words("platforms")
FINITE = frozenset(("VBD", "VBZ", "VBP"))
FUTURE = frozenset(("will", "would", "shall", "'ll", "’ll", "wo"))
"""Auxiliaries of what one says that one will do; "wo" is that of "won't"."""
UNSHARED = ("dobj", "prep", "ccomp", "xcomp")
"""What a verb has of its own, so that it does not share the object of the next: "asked to leave and sold the house"."""
HANDING = words("handing")
FACING = frozenset(("face", "stand", "serve", "await", "answer", "appear", "testify", "undergo"))
CHARGING = frozenset(("allege", "accuse", "claim", "charge"))
SUITS = frozenset(("case", "suit", "lawsuit", "complaint", "petition", "appeal"))
PAYING = frozenset(("pay", "bribe"))
REPLACING = frozenset(("replace", "succeed", "follow", "join", "survive"))
COMPRISING = frozenset(("include", "involve", "comprise"))
ATTITUDES = words("attitudes")
REMONSTRATING = words("remonstrating")
RESOLVES = words("resolves")
INTRANSITIVE = words("intransitive")
"""Verbs without a passive, whatever the tagger says: "members protested" is no "members that were protested"."""


def is_passive(verb: Token) -> bool:
    """Is the verb's subject (or the noun that it modifies) the one acted upon?"""
    if verb.tag not in ("VBN", "VBD") or verb.lemma in INTRANSITIVE or _averse(verb):
        return False
    for k in verb.kids:
        if k.dep in ("auxpass", "nsubjpass"):
            return True
    if verb.dep == "acl":  # "the fact that the police have chosen to wait" is no passive
        return verb.child("nsubj", "aux") is None
    if verb.dep == "conj" and verb.tag == "VBN" and not any(k.dep in ("aux", *NOMINAL) for k in verb.kids):
        return verb.head.is_verb and is_passive(verb.head)
    if verb.dep == "advcl" and _in_series(verb):
        return False
    if verb.dep in ("advcl", "amod", "oprd", "ccomp", "xcomp") and verb.tag == "VBN":  # "was reported killed"
        return not any(k.dep in ("dobj", "aux", "nsubj") for k in verb.kids)
    return False


def _averse(verb: Token) -> bool:
    """ "Is opposed to the plan": an adjective with "to", not what somebody opposes."""
    if verb.lemma != "oppose" or verb.child("agent") is not None:
        return False
    return any(k.lower == "to" and k.child("pobj", "pcomp") is not None for k in verb.kids)


def _in_series(verb: Token) -> bool:
    """ "Russia deemed it wise, called to sign, and appealed to others": the second of three finite verbs."""
    before, last = verb.before, verb.head.child("conj")
    series = last is not None and last.tag == "VBD" == verb.head.tag and verb.head.i < verb.i < last.i
    return series and before is not None and before.text == "," and verb.child("agent", "mark", "advmod") is None


def _antecedent(noun: Token, verb: Token) -> Token:
    """A relative pronoun stands for the noun that its clause modifies."""
    if noun.tag in RELATIVE or (noun.lower == "that" and noun.tag in ("WDT", "IN", "DT")):
        for t in (verb, *verb.ancestors()):
            if t.dep == "relcl":
                return t.head
    return noun


def surface_subject(verb: Token) -> Token | None:
    """The grammatical subject: its own, inherited, or the noun that the clause modifies."""
    return _surface_subject(verb, 0)


def _surface_subject(verb: Token, depth: int) -> Token | None:
    if depth > 8:
        return None
    dep, head = verb.dep, verb.head
    own = [k for k in verb.kids if k.dep in NOMINAL and k.dep != "expl" and not _called(k, verb)]
    if own:  # of two that a parser gives, that of the clause: "sworn in before the king, after the cabinet resigned"
        if verb.dep == "pcomp" and own[0].lower in PLATFORMS:  # "posted a note on Facebook blaming Chad"
            return head.head if head.head.is_noun else _surface_subject(head.head, depth + 1)
        marks = [k.i for k in verb.kids if k.dep == "mark" and own[0].i < k.i < verb.i]
        return _antecedent(next((k for k in own if marks and marks[-1] < k.i < verb.i), own[0]), verb)
    if head is verb or verb.child("expl") is not None:
        return None
    if dep in ("relcl", "acl") and _infinitive(verb) and head.dep == "attr" and head.head.lemma in ("be", "become"):
        return _surface_subject(head.head, depth + 1)  # "became the first republic to join"
    if dep == "relcl":
        return head
    if dep == "acl":
        if verb.tag == "VBG" and (above := _above_platform(head)) is not None:
            return above if above.is_noun else _surface_subject(above, depth + 1)
        return head if verb.tag in ("VBG", "VBN") else _owner(head, depth)
    if dep == "amod" and verb.tag == "VBG" and verb.lemma in INTRANSITIVE:
        return head  # "protesting lawmakers"
    if dep == "conj" and (head.is_verb or head.tag[0] == "J"):
        return _surface_subject(_coordinate(verb), depth + 1)
    if dep in ("xcomp", "ccomp", "acomp", "oprd"):
        if verb.tag == "VBG" and head.lemma in ATTITUDES:
            return None
        if head.lemma == "summon" and verb.lemma in REMONSTRATING and not is_passive(head):
            return _surface_subject(head, depth + 1)  # "summoned the envoy to protest the raid"
        if head.is_verb and (verb.tag in ("VB", "VBG", "VBN") or dep != "ccomp"):
            return _controller(head, depth)
        if dep == "xcomp" and (named := head.child("nsubj")) is not None:  # "the group claims to have won", a noun
            return named
        return _surface_subject(head, depth + 1) if head.tag[0] == "J" else None
    if dep == "advcl":
        if verb.tag == "VB" and head.is_verb and (paid := _paid(head)) is not None:
            return paid
        if verb.tag == "VB" and verb.lemma in FACING and head.lemma in HANDING:  # "extradite him to face charges"
            return direct_object(head) or _surface_subject(head, depth + 1)
        suit = head.child("dobj") if head.is_verb and verb.lemma in CHARGING else None
        if suit is not None and suit.lemma in SUITS and (plaintiff := suit.child("poss")) is not None:
            return plaintiff  # "dismissed Chad's case, alleging": the case alleges
        return _surface_subject(head, depth + 1) if verb.tag in ("VBG", "VBN", "VB") else None
    if dep == "pcomp":
        governor = head.head
        if governor.is_verb:
            controls = governor.lemma in OBJECT_CONTROL and head.lower in ("of", "for", "from", "into")
            if controls or (governor.lemma in JUDGING_FOR and head.lower == "for"):
                return direct_object(governor) or _surface_subject(governor, depth + 1)
            return _surface_subject(governor, depth + 1)
        charged = governor.dep in ("dobj", "nsubjpass") and governor.head.lemma in OBJECT_CONTROL
        if charged and head.lower in ("of", "for", "from", "into"):
            return governor  # "accused the rebels of killing civilians"
        return _owner(governor, depth)
    if dep in ("dep", "ROOT", "prep", "punct", "aux") or head.is_noun:
        return None
    return _surface_subject(head, depth + 1) if head.is_verb and verb.tag == "VBG" else None


def _above_platform(noun: Token) -> Token | None:
    """ "Posted a note on Facebook blaming Chad": what stands on the platform, or who writes there, blames."""
    preposition = noun.head
    if noun.dep != "pobj" or preposition.lower not in ("on", "via", "to") or noun.lower not in PLATFORMS:
        return None
    return preposition.head if preposition.head is not preposition else None


def _coordinate(verb: Token) -> Token:
    """The verb that ``verb`` is coordinated with: "X said Y would lose and asked …" joins the two finite verbs."""
    head = verb.head
    if verb.tag not in FINITE or head.tag != "VB" or any(k.dep == "aux" for k in verb.kids):
        return head
    return next((t for t in head.ancestors() if t.tag in FINITE), head)


def _paid(verb: Token) -> Token | None:
    """ "Paid bounties to the rebels to kill": who gets the money does it."""
    if verb.lemma not in PAYING or is_passive(verb):
        return None
    money = verb.child("dobj")
    phrases = [*prepositional(verb), *(prepositional(money) if money is not None else ())]
    return next((o for p, o in phrases if p == "to"), None)


def _called(noun: Token, verb: Token) -> bool:
    """ "Mr President, thank you", "Mrs Hale, I met him": one who is addressed, no subject."""
    if not any(t.lower.rstrip(".") in ADDRESSES for t in (noun, *noun.kids)) or noun.conjuncts()[1:]:
        return False
    after = max(noun.subtree(), key=lambda t: t.i).following
    another = any(k.dep in NOMINAL and noun.i < k.i < verb.i for k in verb.kids)
    return after is not None and after.text == "," and (another or verb.tag in ("VB", "VBP"))


def _controller(head: Token, depth: int) -> Token | None:
    if head.lemma in OBJECT_CONTROL:
        if is_passive(head):
            return _surface_subject(head, depth + 1)
        if (paid := _paid(head)) is not None:
            return paid
        found = head.child("dobj", "dative")
        if found is not None:
            return found
        for p in head.children("prep"):  # "appealed to Malta to stop"
            if (obj := p.child("pobj")) is not None and p.lower in ("on", "upon", "for", "with", "to"):
                return obj
    found = _surface_subject(head, depth + 1)
    if head.lemma in COMPRISING and found is not None and found.tag in ("NN", "NNS"):
        return _owner(found, depth)  # "his tactics include jailing critics": whose tactics they are
    return found


def _owner(noun: Token, depth: int) -> Token | None:
    """Whose plan, right, attempt: the possessor, or the subject of the verb that governs the noun."""
    if (found := noun.child("poss")) is not None:
        return found
    for p in noun.children("prep"):
        if p.lower in ("by", "of", "from") and (obj := p.child("pobj")) is not None:
            return obj
    if noun.lemma in RESOLVES:  # "the Chadian decision to withdraw", "the US offer to mediate"
        for k in noun.kids:
            named = (k.dep == "amod" and k.text.istitle()) or k.text.replace(".", "").isupper()
            if k.i < noun.i and k.dep in ("amod", "compound", "nmod") and named:
                return k
    if noun.dep == "pobj" and noun.lemma in PROGRESS and noun.head.lower == "in" and noun.head.head.is_verb:
        return _surface_subject(noun.head.head, depth + 1)  # "is in the process of withdrawing"
    if noun.dep in ("dobj", "attr", "nsubj") and noun.head.is_verb:
        return _paid(noun.head) or _surface_subject(noun.head, depth + 1)
    return None


def _infinitive(verb: Token) -> bool:
    return any(k.dep == "aux" and k.lower == "to" for k in verb.kids)


def subject(verb: Token) -> Token | None:
    """Who does it: the agent of a passive, else the surface subject. ``None`` where the text names none."""
    if not is_passive(verb):
        return surface_subject(verb)
    for k in verb.kids:
        if k.dep == "agent" or (k.dep == "prep" and k.lower == "by"):
            return k.child("pobj")
    if verb.dep != "conj":
        for k in verb.kids:  # "detained and charged by police": the second of two shares it
            if k.dep == "conj" and is_passive(k) and k.lemma not in REPLACING:
                return subject(k)
    return None


def direct_object(verb: Token) -> Token | None:
    """What is acted upon: the object, the subject of a passive, or the noun that a participle modifies."""
    if is_passive(verb):
        return surface_subject(verb)
    found = verb.child("dobj")
    if found is not None:
        return _antecedent(found, verb)
    if verb.dep == "relcl" and not any(k.dep == "dobj" for k in verb.kids):
        # "the deal (that) they signed": a gap where the object would stand
        subj = verb.child("nsubj")
        if subj is not None and subj.tag not in RELATIVE:
            return verb.head
    for k in verb.kids:  # "signed and ratified the treaty"
        if k.dep == "conj" and k.is_verb and not any(x.dep in UNSHARED for x in verb.kids):
            return None if is_passive(k) else k.child("dobj")
    return None


def infinitive(verb: Token) -> Token | None:
    """The infinitive that says what is asked or refused: "urged Oslo to sign", "ordered to leave"."""
    obj = verb.child("dobj", "dative")
    kids = verb.kids if obj is None else (*verb.kids, *obj.kids)
    for k in kids:
        if k.i > verb.i and k.tag == "VB" and k.dep in ("xcomp", "ccomp", "advcl", "acl", "relcl"):
            marks = [m for m in k.kids if m.dep in ("aux", "neg")]
            if any(m.lower == "to" for m in marks) or [m.dep for m in marks] == ["neg"]:  # "asked them not approach"
                return k
    return None


COMPLEX = frozenset(("aid", "favor", "favour", "honor", "honour", "support"))
"""Nouns that make a preposition with "in" and "of": "a dinner in honour of Hale"."""


def prepositional(word: Token) -> Iterator[tuple[str, Token]]:
    """(preposition, head of its object) for the phrases that hang on a verb or noun, "out of" as one."""
    for p in word.kids:
        if p.dep in ("prep", "agent", "dative", "prt") or (p.dep == "advmod" and p.tag in ("IN", "RP")):
            yield from _objects(p, p.lower)
        elif p.lower == "here" and p.dep == "advmod" and p.i > word.i and word.lemma in GOING:
            yield "to", p


def _objects(p: Token, name: str) -> Iterator[tuple[str, Token]]:
    for k in p.kids:
        if k.dep in ("pobj", "pcomp"):
            yield name, k
            of = k.following if name == "in" and k.lower in COMPLEX else None
            if of is not None and of.lower == "of":  # wherever the parser hangs it
                yield from ((f"in {k.lower} of", o) for o in of.children("pobj"))
        elif k.dep == "prep":  # "out of", "ahead of", "from within"
            yield from _objects(k, f"{name} {k.lower}")
            if name in DIRECTIONS:
                yield from _objects(k, k.lower)
        elif k.dep == "conj" and k.tag in ("IN", "TO"):
            yield from _objects(k, k.lower)


def content_noun(noun: Token) -> Token:
    """Through a noun of quantity to what is counted: "a number of deals" → deals; "the city of Lima" → Lima."""
    if noun.lemma in PLACES and noun.tag != "NNS":
        return next((o for p, o in prepositional(noun) if p == "of" and o.is_proper), noun)
    if noun.lemma in COMPASS:  # "the north of Cyprus", "Rwanda's north"
        whole = (*(o for p, o in prepositional(noun) if p == "of"), *noun.children("poss"))
        return next(iter(whole), noun)
    for _ in range(3):
        if noun.lemma not in QUANTITIES and noun.tag != "CD":
            break
        inner = next((o for p, o in prepositional(noun) if p == "of"), None)
        if inner is None:  # "all but two of the clubs"
            inner = next((o for _, k in prepositional(noun) for p, o in prepositional(k) if p == "of"), None)
        if inner is None:
            break
        noun = inner
    return noun
