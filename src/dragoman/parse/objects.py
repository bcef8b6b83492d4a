"""Objects and complements that the parser hung on the wrong word, and words around a verb that it mistook."""

from __future__ import annotations

from dragoman.parse.tree import Token

WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
TELLING_ADVERBS = frozenset(
    """already also consistently constantly frequently increasingly long never often once previously recently regularly
    repeatedly routinely since so far now then twice""".split()
)
"""Adverbs of how often or when something was done, which no adjective takes."""
STRICKEN = frozenset(("dead", "wounded", "injured", "hurt"))
TAKING, HELD = frozenset(("take", "hold", "seize", "keep")), frozenset(("hostage", "captive", "prisoner"))
CALLING = frozenset(("brand", "call", "declare", "dub", "label", "name", "term"))
JUDGING = CALLING - {"name"} | {"deem", "pronounce"}
"""Verbs that say in what light one sees a thing."""
PERSONS = frozenset(("persona", "personae", "personas"))
VISITING = frozenset(("visit", "tour", "leave", "bomb", "invade", "attack"))


def never_a_verb(token: Token) -> None:
    """ "Took 20 people hostage": what they were made is a noun, whatever the tagger says."""
    if token.tag[0] != "V" or token.lower not in HELD or not token.head.is_verb:
        return
    for k in [k for k in token.kids if k.dep in ("prep", "npadvmod", "punct")]:
        k.move_to(token.head, k.dep)
    token.tag, token.dep, token.lemma = "NN", "oprd", token.lower


FINDING = frozenset(("declare", "deem", "find", "judge", "pronounce", "rule"))


def called_so(verb: Token) -> None:
    """ "Called Hale a liar", "called Laine on Friday": whom is the object, what the complement."""
    name = verb.child("dobj", "oprd") if verb.lemma in CALLING else None
    if name is None or not name.is_noun or name.i < verb.i or any(k.dep in ("auxpass", "agent") for k in verb.kids):
        return
    if verb.child("nsubj") is None or min(t.i for t in name.subtree()) != verb.i + 1:
        return
    word = next((k for k in name.kids if k.i > name.i and k.dep in ("appos", "dobj", "attr")), None)
    if word is not None and word.is_noun and min(t.i for t in word.subtree()) == name.i + 1:
        if any(k.dep == "det" and k.lower in ("a", "an", "the") for k in word.kids):
            word.move_to(verb, "oprd")
            name.dep = "dobj"
    elif verb.lemma == "call" and name.is_proper and verb.child("dobj") is None:
        name.dep = "dobj"


def found_so(quality: Token) -> None:
    """ "Found Hale guilty", "ruled the ban illegal": whom or what is the object, what it is the complement."""
    verb, whom = quality.head, quality.child("nsubj")
    if quality.tag != "JJ" or quality.dep != "ccomp" or verb.lemma not in FINDING or whom is None:
        return
    if quality.child("aux", "cop", "mark", "expl") is not None or min(t.i for t in whom.subtree()) != verb.i + 1:
        return
    whom.move_to(verb, "dobj")
    quality.dep = "oprd"


def unwelcome(person: Token) -> None:
    """ "Declared two envoys personae non gratae": what they are declared is a noun, and they are the object."""
    verb = person.head
    if person.lower not in PERSONS or (person.tag[0] == "N" and person.dep in ("oprd", "dobj", "attr")):
        return
    if person.following is None or person.following.lower != "non" or not verb.is_verb or verb.i > person.i:
        return
    who = person.child("nsubj") if person.tag[0] == "V" else None
    for k in [k for k in person.kids if k.dep in ("conj", "cc", "prep", "advcl")]:
        k.move_to(verb, k.dep)
    if who is not None:
        who.move_to(verb, "dobj")
    person.tag, person.lemma, person.dep = "NN", "persona", "oprd"


def up_to(number: Token) -> None:
    """ "Deported up to 3,000 migrants": "up to" belongs to the number, whose noun is the object."""
    to, up = number.before, number.before.before if number.before is not None else None
    if number.tag != "CD" or to is None or up is None or (up.lower, to.lower) != ("up", "to"):
        return
    noun, verb = number.head, up.head
    if noun.head is not to or noun.dep != "pobj" or not verb.is_verb or verb.lemma == "be":
        return
    if verb.child("dobj", "nsubjpass") is not None:
        return
    noun.move_to(verb, "dobj")
    up.move_to(number, "quantmod")
    to.move_to(number, "quantmod")


def place_visited(verb: Token) -> None:
    """ "The king visits Lima, Peru": a name right after "visit" is its object, no adverbial."""
    if verb.lemma not in VISITING or verb.child("dobj", "nsubjpass") is not None:
        return
    for k in verb.kids:
        name = k.child("nsubj") if k.tag == "VB" and k.child("aux") is not None else k  # "visits Lima to open a fair"
        if name is None or not name.is_proper or min(t.i for t in name.subtree()) != verb.i + 1:
            continue
        if name is not k or k.dep == "npadvmod":
            name.move_to(verb, "dobj")
            return


def held_as(verb: Token) -> None:
    """ "Took two women hostage": the noun before "hostage" is who is taken, no part of a compound."""
    captive = verb.child("dobj")
    if verb.lemma not in TAKING or captive is None or captive.lower not in HELD or captive.before is None:
        return
    taken = captive.before
    if taken.head is not captive or taken.dep not in ("compound", "nmod") or not taken.is_noun:
        return
    for k in [k for k in captive.kids if k is not taken and k.i < taken.i]:
        k.move_to(taken, k.dep)
    taken.move_to(verb, "dobj")


def that_event(clause: Token) -> None:
    """ "A raid on Goma that killed ten": no clause with "that" is about a bare name, but about what was there."""
    place, pronoun = clause.head, clause.child("nsubj")
    if clause.dep != "relcl" or pronoun is None or pronoun.lower != "that" or not place.is_proper:
        return
    event = place.head.head
    if place.dep == "pobj" and event.is_noun and place.child("det") is None and not event.is_proper:
        clause.move_to(event, "relcl")


def perfect(have: Token) -> None:
    """ "Have repeatedly targeted schools": with such an adverb between, it is what they did, not own."""
    thing = have.child("dobj") if have.lemma == "have" and have.child("nsubj") is not None else None
    done = next((k for k in thing.kids if k.dep == "amod" and k.tag == "VBN"), None) if thing is not None else None
    if thing is None or done is None or any(k.dep in ("det", "poss", "nummod") and k.i < done.i for k in thing.kids):
        return
    between = [t for t in have.sent.tokens if have.i < t.i < done.i]
    if not between or any(t.lower not in TELLING_ADVERBS for t in between):
        return
    if have.head is have:
        done.become_root(have, "aux")
    else:
        done.move_to(have.head, have.dep)
        have.move_to(done, "aux")
    for k in [k for k in have.kids if k is not thing]:
        k.move_to(done, k.dep)
    thing.move_to(done, "dobj")


def before_day(day: Token) -> None:
    """ "Launched an offensive Sunday": the word before the day is what was launched, and no adjective of the day."""
    thing, verb = day.before, day.head
    if day.lower not in WEEKDAYS or thing is None or thing.tag != "JJ" or thing.head is not day or not verb.is_verb:
        return
    article = next((k for k in day.kids if k.dep == "det"), None)
    if article is None or article.lower not in ("a", "an") or verb.child("dobj", "nsubjpass") is not None:
        return
    thing.tag, thing.lemma = "NN", thing.lower
    thing.move_to(verb, "dobj")
    for k in [k for k in day.kids if k.i < thing.i]:
        k.move_to(thing, k.dep)
    day.dep = "npadvmod"


def name_before_day(day: Token) -> None:
    """ "Met President Hale Wednesday", "talks with Premier Dahl Monday": the day is when, no last word of the name."""
    name, verb = day.before, day.head
    if day.lower not in WEEKDAYS or name is None or name.head is not day or name.dep not in ("compound", "nmod"):
        return
    if not name.is_proper or day.head is day or (day.dep == "npadvmod" and verb.child("dobj", "nsubjpass") is not None):
        return
    if day.following is not None and day.following.is_proper:
        return
    governor = next((t for t in (verb, *verb.ancestors()) if t.is_verb), None)
    name.move_to(verb, "dobj" if day.dep == "npadvmod" and verb.is_verb else day.dep)
    for k in [k for k in day.kids if k.i < name.i]:
        k.move_to(name, k.dep)
    if governor is not None:
        day.move_to(governor, "npadvmod")


def left_as(verb: Token) -> None:
    """ "Leaving ten guards wounded", "left 42 people dead": how the blow left them is said of them."""
    hurt = verb.child("dobj") if verb.lemma == "leave" else None
    state = hurt.following if hurt is not None else None
    if state is None or state.lower not in STRICKEN or state.dep == "oprd":
        return
    if verb.head is state and state.head is not state:
        verb.move_to(state.head, "advcl")
    if state.head is not state and verb not in (state, *state.kids):
        state.move_to(verb, "oprd")


def verdict_at_end(word: Token) -> None:
    """ "Called Peru's claim that Chile cheats "absurd"": the word in quotation marks is what it is called, no part
    of the clause that tells of it."""
    mark, clause = word.before, word.head
    if mark is None or mark.tag != "``" or word.dep not in ("oprd", "acomp", "amod") or word.i < clause.i:
        return
    for inner in (clause, *clause.ancestors()):
        thing, verb = inner.head, inner.head.head
        if inner.dep in ("acl", "relcl", "ccomp") and thing.dep == "dobj" and verb.lemma in JUDGING:
            if verb.child("oprd") is None and inner.is_verb and inner.lemma != "be":
                word.move_to(verb, "oprd")
            return


def appeal_for(verb: Token) -> None:
    """ "Made an appeal for Chad to sign": no subject of an infinitive has its "for" behind it."""
    appeal, main = verb.child("nsubj"), verb.head
    if verb.tag != "VB" or verb.dep not in ("ccomp", "xcomp") or appeal is None or not appeal.is_noun:
        return
    if main.child("dobj", "nsubjpass") is not None or appeal.i < main.i or main.lemma in WISHING or not main.is_verb:
        return
    to = next((k for k in verb.kids if k.dep == "aux" and k.lower == "to"), None)
    for_ = next((k for k in appeal.kids if k.lower == "for" and k.dep == "prep"), None)
    if to is None or for_ is None or for_.child("pobj") is None:
        return
    appeal.move_to(main, "dobj")
    verb.move_to(appeal, "acl")


def resolve_to(verb: Token) -> None:
    """ "Made good on a vow to attack": the infinitive right after it tells what was vowed, no purpose of the rest."""
    to = next((k for k in verb.kids if k.dep == "aux" and k.lower == "to"), None)
    noun = to.before if to is not None else None
    if verb.tag != "VB" or verb.dep not in ("advcl", "xcomp") or noun is None or noun.dep != "pobj":
        return
    if noun.lemma in RESOLVES and noun.head.head is verb.head:
        verb.move_to(noun, "acl")


RESOLVES = frozenset(
    ("appeal", "call", "decision", "demand", "offer", "pledge", "promise", "refusal", "threat", "vow", "warning")
)
"""Nouns of what somebody means to do or wants done, which have their infinitive after them."""
WISHING = frozenset(("allow", "cause", "expect", "hate", "like", "need", "permit", "prefer", "require", "want", "wish"))
"""Verbs with a subject and an infinitive: "wants the plan for Chad to fail"."""
PREPARING = frozenset(("arrangement", "date", "preparation", "schedule", "timetable"))
"""Nouns of what is made ready, which a "for" right after them belongs to."""


def made_ready_for(preposition: Token) -> None:
    """ "Discussed the preparations for a visit": it is the preparations that are for it."""
    noun, verb = preposition.before, preposition.head
    if preposition.lower == "for" and preposition.dep == "prep" and verb.is_verb and noun is not None:
        if noun.lemma in PREPARING and noun.dep == "dobj" and noun.head is verb:
            preposition.move_to(noun, "prep")
