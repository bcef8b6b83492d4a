"""Second verbs and participles that the parser hung on the wrong word: whose deed each of them is."""

from __future__ import annotations

from dragoman.parse.subjects import NO_PASSIVE
from dragoman.parse.tree import Token

SAYING = frozenset(
    "say state add tell announce declare insist note argue claim believe stress warn write tweet".split()
)
"""Verbs with a clause of what is said, which a second verb may wrongly be joined to."""
TELLING = frozenset(
    """accuse appeal ask blame call condemn criticise criticize demand denounce deny dismiss deplore hail implore insist
    offer pledge praise promise propose reject reiterate request slam thank threaten urge vow warn welcome""".split()
)
"""Verbs of acts that are done in speech."""
ACCUSING = frozenset(
    """accusing adding alleging arguing blaming branding calling claiming condemning criticising criticizing denouncing
    describing insisting noting saying stating warning""".split()
)
DEMANDING = frozenset(
    """accusing calling carrying chanting demanding denouncing holding opposing protesting seeking shouting urging
    waving""".split()
)
"""Participles of what protesters do, who are named right before them."""
CHARGES = frozenset("accuse blame charge condemn criticise criticize denounce suspect".split())
STRIKING = frozenset("ambush attack bomb bombard hit invade raid shell storm strike target".split())
HARMS = frozenset("damage destroy displace hurt injure kill maim wound".split())


def killing_there(participle: Token) -> None:
    """ "Attacked a village killing seven people": without a comma it is the attack that kills, not the village."""
    place, verb = participle.head, participle.head.head
    if participle.tag != "VBG" or participle.dep != "acl" or participle.lemma not in HARMS or place.dep != "dobj":
        return
    if verb.lemma in STRIKING and participle.child("dobj") is not None:
        participle.move_to(verb, "advcl")


def deployed_there(participle: Token) -> None:
    """ "Soldiers deployed in the area were attacked": the noun is the subject of the verb, and what it did before is
    told by the participle."""
    noun = participle.child("nsubj")
    if participle.dep not in ("csubj", "csubjpass") or participle.tag not in ("VBN", "VBD") or noun is None:
        return
    if any(k.dep in ("aux", "auxpass", "mark", "dobj") for k in participle.kids) or noun.i > participle.i:
        return
    noun.move_to(participle.head, "nsubjpass" if participle.dep == "csubjpass" else "nsubj")
    participle.tag = "VBN"
    participle.move_to(noun, "acl")


def said_and_urged(verb: Token) -> None:
    """ "Peru said the move was a threat, and urged Chile to stop": after a comma, a second act of speech is done by the
    one who spoke, not by what the clause is about."""
    inner = verb.head
    if verb.dep != "conj" or verb.lemma not in TELLING or inner.dep != "ccomp":
        return
    outer = inner.head
    if inner.lemma == "be" and outer.dep == "ccomp":  # "said he knew that it was hard but called for calm"
        outer = outer.head
    joint = next((t for t in verb.sent.tokens if t.i < verb.i and t.dep == "cc" and t.head is inner), None)
    if outer.lemma not in SAYING or verb.tag != outer.tag or joint is None or joint.before is None:
        return
    if joint.before.text != "," and not (inner.lemma == "be" or (verb.tag == "VBD" and _present(inner))):
        return
    if any(k.dep in ("nsubj", "nsubjpass", "aux", "auxpass", "expl") for k in verb.kids) or inner.i < outer.i:
        return
    verb.move_to(outer, "conj")
    joint.move_to(outer, "cc")


def _present(verb: Token) -> bool:
    """ "Is meeting", "will meet", "meets": no past tense is joined to it."""
    first = verb.child("aux", "auxpass")
    return (first or verb).tag in ("VBZ", "VBP", "MD")


def saying_and_calling(participle: Token) -> None:
    """ "…, saying it is a crime and calling Chad a liar": the second participle is joined to the first."""
    inner, joint = participle.head, participle.child("aux")
    if participle.tag != "VBG" or participle.dep != "conj" or joint is not None or inner.dep != "ccomp":
        return
    if inner.tag in ("VBD", "VBZ", "VBP", "MD") and inner.head.tag == "VBG" and inner.head.i < inner.i < participle.i:
        participle.move_to(inner.head, "conj")


def aside_of_speaker(participle: Token) -> None:
    """ "Asked Oslo to act, accusing Rome of delay": after a comma it is the one who asked that accuses."""
    asked = participle.head
    told = (participle, *participle.children("conj"))  # "…, setting out a plan and calling for talks"
    if not any(t.lower in ACCUSING for t in told) or participle.dep != "advcl" or asked.tag != "VB":
        return
    if participle.i < asked.i:
        return
    before = participle.before
    if before is None or before.text != "," or asked.dep not in ("xcomp", "ccomp", "conj"):
        return
    asking = next((t for t in asked.ancestors() if t.tag in ("VBD", "VBZ", "VBP")), None)
    if asking is not None and asking.is_verb:
        participle.move_to(asking, "advcl")


def people_demanding(participle: Token) -> None:
    """ "Attacks on protesters demanding reform": those who demand stand right before it."""
    people = participle.before
    if participle.lower not in DEMANDING or participle.dep != "acl" or people is None or people.tag != "NNS":
        return
    if people is not participle.head and people.dep == "pobj" and participle.head in people.ancestors():
        participle.move_to(people, "acl")


def nothing_does(verb: Token) -> None:
    """ "She said there was a delay and urged Oslo to act": "there" does nothing, so it is she who urged."""
    clause = verb.head
    if verb.dep != "conj" or verb.tag not in ("VBD", "VBZ") or clause.child("expl") is None or clause.lemma != "be":
        return
    if verb.child("nsubj", "nsubjpass", "expl") is None and clause.dep == "ccomp" and clause.head.tag == verb.tag:
        if verb.child("dobj") is not None:
            verb.move_to(clause.head, "conj")


def finite_after_infinitive(verb: Token) -> None:
    """ "Vowed to destroy Chad and staged attacks": a finite verb is never joined to an infinitive, but to the verb that
    governs it."""
    inner = verb.head
    if verb.dep != "conj" or verb.tag not in ("VBD", "VBZ") or inner.tag != "VB":
        return
    if not any(k.lower == "to" and k.dep == "aux" for k in inner.kids):
        return
    if any(k.dep in ("nsubj", "nsubjpass", "aux", "auxpass", "expl") for k in verb.kids):
        return
    tags = (verb.tag, "VBN") if verb.tag == "VBD" else (verb.tag,)  # "has vowed … and staged"
    governing = (t for t in inner.ancestors() if t.tag in tags)
    outer = next((t for t in governing if t.child("nsubj", "nsubjpass") is not None), None)
    joint = next((k for k in reversed(inner.kids) if k.dep == "cc" and k.i < verb.i), None)
    if outer is None or joint is None or any(t.dep in ("relcl", "ccomp") for t in _between(inner, outer)):
        return
    verb.move_to(outer, "conj")
    joint.move_to(outer, "cc")


def second_passive(verb: Token) -> None:
    """ "Two were killed and three others wounded": the second passive shares the auxiliary of the first."""
    first, doer = verb.head, verb.child("nsubj")
    if verb.dep != "conj" or verb.tag not in ("VBN", "VBD") or doer is None or verb.lemma in NO_PASSIVE:
        return
    counted = doer.tag == "CD" or doer.lower == "others" or any(k.dep == "nummod" for k in doer.kids)
    if first.child("auxpass") is None or not counted or doer.i > verb.i:
        return
    if any(k.dep in ("dobj", "aux", "auxpass", "ccomp", "xcomp", "prt") for k in verb.kids):
        return
    verb.tag, doer.dep = "VBN", "nsubjpass"


SPELLS = frozenset(("day", "week", "month", "hour", "year"))
BEGINNING = frozenset("begin commence conclude continue end face finish hold open resume start".split())


def spell_begun(spell: Token) -> None:
    """ "Began here on Thursday two days of talks": what is begun is the object, no adverbial."""
    verb, of = spell.head, spell.child("prep")
    if spell.dep != "npadvmod" or spell.lemma not in SPELLS or verb.lemma not in BEGINNING or spell.i < verb.i:
        return
    if of is not None and of.lower == "of" and verb.child("dobj", "nsubjpass") is None:
        spell.dep = "dobj"


def _between(inner: Token, outer: Token) -> list[Token]:
    """The words from ``inner`` up to ``outer``, without it."""
    out = [inner]
    while out[-1].head is not outer:
        out.append(out[-1].head)
    return out


def with_doing(participle: Token) -> None:
    """ "With Chad launching airstrikes on the rebels": who does it and what, no adjective of the thing."""
    thing, doer = participle.head, participle.child("nsubj") or _right_before(participle)
    if participle.tag != "VBG" or participle.dep != "amod" or doer is None or thing.dep != "pobj":
        return
    preposition = thing.head
    if preposition.lower != "with" or not preposition.i < doer.i < participle.i < thing.i:
        return
    for k in [k for k in thing.kids if k.dep == "det" and k.i < doer.i]:
        k.move_to(doer, "det")
    doer.dep = "nsubj"
    participle.move_to(preposition, "pcomp")
    thing.move_to(participle, "dobj")
    for k in [k for k in preposition.kids if k.dep == "pcomp" and k.tag == "VBG" and k.i > thing.i]:
        k.move_to(participle, "advcl")


def _right_before(participle: Token) -> Token | None:
    """ "With the junta battling rebels": the noun that the parser took for an adverb."""
    noun = participle.child("npadvmod")
    return noun if noun is not None and noun.tag in ("NN", "NNS", "NNP") and noun.i == participle.i - 1 else None


def for_doing(verb: Token) -> None:
    """ "Arrested for kidnapping and torturing two": a second deed after "for", not a second main verb."""
    main, joint = verb.head, verb.before
    if verb.tag != "VBG" or verb.dep != "conj" or main.tag == "VBG":
        return
    if joint is None or joint.lower not in ("and", "or"):
        return
    deed = joint.before
    if deed is None or deed.dep not in ("pobj", "pcomp") or not deed.lower.endswith("ing"):
        return
    whose = deed.head.head
    if main not in (whose, whose.head) or any(k.dep in ("aux", "nsubj") for k in verb.kids):
        return
    if whose is not main:  # "arrested a general for …"
        deed.head.move_to(main, "prep")
    verb.move_to(deed.head, "pcomp")


def charged_result(harm: Token) -> None:
    """ "Accused Chad of firing on a town, wounding two": the harm came of what Chad is said to have done."""
    charge = harm.head
    if harm.tag != "VBG" or harm.dep != "advcl" or harm.lemma not in HARMS or not charge.is_verb:
        return
    if charge.lemma not in CHARGES:
        return
    phrases = [p for k in (charge, *charge.children("dobj")) for p in k.children("prep") if p.lower in ("of", "for")]
    deed = next((d for p in phrases for d in p.children("pcomp") if d.tag == "VBG" and d.i < harm.i), None)
    if deed is not None:
        harm.move_to(deed, "advcl")


def on_it_doing(participle: Token) -> None:
    """ "Posted a message on Twitter blaming Chad", "a march on Rome demanding work": what is on it does."""
    name = participle.head
    if participle.tag != "VBG" or participle.dep != "acl" or not name.is_proper or name.dep != "pobj":
        return
    preposition, whole = name.head, name.head.head
    if preposition.lower not in ("on", "via", "through") or any(k.dep in ("aux", "nsubj") for k in participle.kids):
        return
    if participle.before is not None and participle.before.text != ",":
        participle.move_to(whole, "acl" if whole.is_noun else "advcl")
