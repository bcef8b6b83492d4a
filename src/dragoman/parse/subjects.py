"""Subjects that the parser lost, parted from their verbs, or took for something else."""

from __future__ import annotations

from dragoman.parse.tree import Token

DITRANSITIVE = frozenset("give award grant offer pay teach tell ask deny owe name call elect".split())
"""Verbs whose passive keeps an object: "the man given the prize"."""
NO_PASSIVE = frozenset(
    """appear arrive assemble clash collapse converge demonstrate depart die emerge erupt escape explode flare flee
    gather march perish protest rage rally return scuffle sit speak stand subside surge swarm throng travel vanish walk
    wait""".split()
)
"""Verbs without a passive: after a noun that stands as the root their past is the verb of the sentence."""
PREPOSITIONS = frozenset(
    """aboard about above absent across after against albeit along alongside although amid amidst among amongst around
    as astride at atop barring because before behind below beneath beside besides between beyond but by circa concerning
    considering despite down during except excepting excluding failing following for from given if in including inside
    into lest like minus near next notwithstanding of off on once onto opposite out outside over past pending per plus
    post pro re regarding respecting round save since so than that though through throughout till to toward towards
    under underneath unless unlike until unto up upon versus via vis-a-vis vs when where whereas whether while whilst
    with within without worth""".split()
)


HONOURS = frozenset(("mr", "mrs", "ms", "miss", "dr"))


def lost_root(noun: Token) -> None:
    """ "The attack, which nobody claimed, left ten dead", "A crowd of 200 marched to the palace": the noun is the
    subject of the verb, which is the root."""
    verbal = noun.tag == "VBG" and noun.child("dobj", "aux") is None  # "Fighting flared in the east"
    if noun.head is not noun or not (noun.is_noun or verbal) or any(k.dep in ("nsubj", "cop") for k in noun.kids):
        return
    for verb in noun.kids:
        if verb.dep != "acl" or verb.tag not in ("VBD", "VBN"):
            continue
        if verb.lemma in DITRANSITIVE and not _rings(noun, verb):
            continue
        active = any(k.dep in ("dobj", "oprd") and k.i > verb.i for k in verb.kids)
        active = active or _leads_to(verb) or _calls_on(verb) or verb.lemma in NO_PASSIVE or _after_aside(verb)
        if active and not any(k.dep in ("auxpass", "mark") or _by_somebody(k) for k in verb.kids):
            for k in [k for k in noun.kids if k.i > verb.i]:
                k.move_to(verb, k.dep)
            verb.tag = "VBD"
            verb.become_root(noun, "nsubj")
            return


def parted_passive(be: Token) -> None:
    """ "A lorry was on Tuesday driven into a base": a day between the two words of a passive does not part them."""
    subject, verb = be.child("nsubj"), be.child("advcl", "xcomp")
    if be.head is not be or be.lemma != "be" or subject is None or verb is None or verb.tag not in ("VBN", "VBD"):
        return
    if any(k.dep in ("attr", "acomp", "ccomp", "neg", "expl") for k in be.kids):
        return
    if any(k.dep in ("nsubj", "nsubjpass", "mark", "aux", "auxpass", "advmod") for k in verb.kids):
        return
    between = [t for t in be.sent.tokens if be.i < t.i < verb.i]
    if not between or between[0].lower not in ("on", "in", "last", "early", "late", "this"):
        return
    if any(t.text == "," or t.tag[0] == "V" for t in between):
        return
    for k in [k for k in be.kids if k is not verb]:
        k.move_to(verb, "nsubjpass" if k is subject else k.dep)
    verb.tag = "VBN"
    verb.become_root(be, "auxpass")


def _by_somebody(phrase: Token) -> bool:
    return phrase.dep == "agent" and phrase.lower == "by"


def _rings(noun: Token, verb: Token) -> bool:
    """ "Hale called Laine on Friday": one name rings another."""
    whom = verb.child("dobj", "oprd")
    if _calls_on(verb):
        return True
    return verb.lemma == "call" and verb.i == noun.i + 1 and noun.is_proper and whom is not None and whom.is_proper


OBJECTLESS = frozenset(
    """agree appeal apologise apologize arrive call come complain disagree go insist object protest react resign respond
    speak travel vote warn""".split()
)
"""Verbs that need no object, and so are no participles of a passive where they stand alone."""


def _after_aside(verb: Token) -> bool:
    """ "Holm, standing beside Laine, called for talks", "…, warned that war was near": a past tense after a comma."""
    before = verb.before
    if verb.tag != "VBD" or before is None or before.text != ",":
        return False
    return verb.lemma in OBJECTLESS or any(k.dep in ("ccomp", "xcomp") and k.i > verb.i for k in verb.kids)


def _calls_on(verb: Token) -> bool:
    """ "The minister called on the king": no passive has a person after "on"."""
    on = next((k for k in verb.kids if k.dep == "prep" and k.lower in ("on", "upon")), None)
    whom = on.child("pobj") if on is not None else None
    return verb.lemma == "call" and whom is not None and whom.is_proper and verb.child("auxpass") is None


def _leads_to(verb: Token) -> bool:
    return verb.lemma == "lead" and any(k.lower == "to" and k.dep == "prep" for k in verb.kids)


PAST = {"alleged": "allege", "opposed": "oppose", "proposed": "propose", "reported": "report"}
"""Past tenses that are adjectives too, with their lemmas."""


def verb_after_aside(word: Token) -> None:
    """ "Holm, the leader of the union, alleged fraud": after the aside on its subject it is the verb, no adjective."""
    name, thing, before = word.sent.root, word.head, word.before
    if word.lower not in PAST or word.dep != "amod" or before is None or before.text != ",":
        return
    if not name.is_proper or name.i > word.i or name.child("appos") is None or thing not in name.subtree():
        return
    thing.move_to(name, "dobj")
    word.move_to(name, "acl")
    thing.move_to(word, "dobj")
    word.tag, word.lemma = "VBD", PAST[word.lower]
    word.become_root(name, "nsubj")


def unknown_name(token: Token) -> None:
    """ "Dilma Rousseff met …": a capitalised word that is none of the prepositions begins the name after it."""
    if token.tag != "IN" or not token.text[:1].isupper() or token.text.isupper() or token.lower in PREPOSITIONS:
        return
    name = token.child("pobj")
    if name is None or not name.is_proper or name.i != token.i + 1 or token.head is token:
        return
    head, dep = token.head, token.dep
    for k in [k for k in token.kids if k is not name]:
        k.move_to(name, k.dep)
    name.move_to(head, "nsubj" if dep in ("prep", "mark", "advmod") and _lacks_subject(head, name) else dep)
    token.move_to(name, "compound")
    token.tag = "NNP"


def _lacks_subject(verb: Token, name: Token) -> bool:
    return verb.is_verb and name.i < verb.i and not any(k.dep in ("nsubj", "nsubjpass") for k in verb.kids)


def lost_subject(verb: Token) -> None:
    """ "Sweden suspended aid": a name right before a past verb that lacks a subject is its subject, no adverbial."""
    if verb.tag not in ("VBD", "VBN") or any(k.dep in ("nsubj", "nsubjpass", "auxpass", "csubj") for k in verb.kids):
        return
    for k in verb.kids:
        if k.dep == "npadvmod" and k.is_proper and k.i == verb.i - 1:
            k.dep = "nsubj"
            if verb.tag == "VBN" and not any(a.dep == "aux" for a in verb.kids):
                verb.tag = "VBD"


def no_modal(name: Token) -> None:
    """ "May met Hale", "May has praised Chad": before a finite verb a name, since "may" has a bare verb after it."""
    verb = name.following
    if name.text != "May" or name.dep not in ("aux", "nsubj") or verb is None or verb.tag not in ("VBD", "VBZ"):
        return
    others = [k for k in name.head.kids if k.dep in ("nsubj", "nsubjpass") and k is not name]
    if name.head.is_verb and not others:
        name.tag, name.lemma, name.dep = "NNP", "may", "nsubj"


def governed_subject(verb: Token) -> None:
    """ "After Jens Holm stepped down": a name between the conjunction of a clause and its verb is the subject."""
    if verb.dep != "advcl" or verb.tag not in ("VBD", "VBZ", "VBP"):
        return
    mark = verb.child("mark")
    if mark is None or any(k.dep in ("nsubj", "nsubjpass", "csubj", "expl") for k in verb.kids):
        return
    name = mark.child("pobj")
    if name is not None and mark.i < name.i < verb.i:
        name.move_to(verb, "nsubjpass" if any(k.dep == "auxpass" for k in verb.kids) else "nsubj")


def inserted_saying(verb: Token) -> None:
    """ "Oslo, she went on, approved the request": the saying is put in, and the name is the subject of what is said."""
    pronoun, said = verb.child("nsubj"), verb.child("conj")
    if pronoun is None or pronoun.tag != "PRP" or said is None or not said.is_verb or verb.child("cc") is not None:
        return
    name = next((k for k in verb.kids if k.dep == "npadvmod" and k.is_proper and k.i < pronoun.i), None)
    if name is None or said.child("nsubj", "nsubjpass") is not None or name.following is None:
        return
    if name.following.text == "," and pronoun.before is name.following and verb.dep in ("ROOT", "ccomp"):
        name.move_to(said, "nsubj")
        said.dep = "ccomp"


def new_clause(noun: Token) -> None:
    """ "praised A and B will be flying out": B is the subject of a second clause, not coordinated with A."""
    verb = next((k for k in noun.kids if k.dep in ("relcl", "acl") and k.i > noun.i), None) or _after(noun)
    if verb is None or verb.tag == "VBN" or any(k.dep in ("nsubj", "nsubjpass", "mark") for k in verb.kids):
        return
    auxiliary = next((k for k in verb.kids if k.dep in ("aux", "auxpass")), verb)
    if auxiliary.i != noun.i + 1 or auxiliary.tag not in ("MD", "VBD", "VBZ", "VBP"):
        return
    clause = next((t for t in noun.ancestors() if t.is_verb), None)
    if clause is not None and verb not in noun.ancestors():
        if verb.head is not clause:
            verb.move_to(clause, "conj")
        noun.move_to(verb, "nsubjpass" if any(k.dep == "auxpass" for k in verb.kids) else "nsubj")


def _after(noun: Token) -> Token | None:
    """The verb of a clause that begins right after the noun, though no "and" stands between."""
    following = noun.following
    if following is None or following.dep not in ("aux", "auxpass"):
        return None
    verb = following.head
    return verb if verb.dep == "conj" and verb.head.is_verb and verb.head.i < noun.i else None


def honoured_subject(mister: Token) -> None:
    """ "During a visit to Bergen Mr Hale met the king": with "Mr" begins the subject, before it is the place."""
    name, place = mister.head, mister.before
    if mister.lower.rstrip(".") not in HONOURS or mister.dep != "compound" or name.dep != "pobj" or place is None:
        return
    verb = next((t for t in name.ancestors() if t.is_verb), None)
    after = name.following
    if not place.is_proper or place.head is not name or verb is None or after is None:
        return
    if verb.child("nsubj", "nsubjpass") is not None or after not in (verb, *verb.kids) or verb.i < name.i:
        return
    preposition = name.head
    for k in [k for k in name.kids if k.i < place.i]:
        k.move_to(place, k.dep)
    place.move_to(preposition, "pobj")
    name.move_to(verb, "nsubjpass" if verb.child("auxpass") is not None else "nsubj")
