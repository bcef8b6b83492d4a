"""Whether an item's conditions hold at a verb: what its object and subject must or must not be."""

from __future__ import annotations

from dragoman.actors import Actors
from dragoman.events.among import one_of_them
from dragoman.events.arguments import (
    FUTURE,
    OBJECT_CONTROL,
    content_noun,
    direct_object,
    infinitive,
    is_passive,
    prepositional,
    subject,
    surface_subject,
)
from dragoman.events.lexicon import Item
from dragoman.events.parties import CROWD, person, place, politician
from dragoman.events.words import words
from dragoman.model import Party
from dragoman.parse.tree import Token

THINGS = words("instruments") | words("hardware")
COUPS = words("coups")
VIOLENCE = words("violence")
ENEMY = frozenset(("enemy", "friendly", "hostile", "live", "police", "army", "small", "heavy", "tank"))
UNTOLD = COUPS | {"hacker"}
"""Subjects that make the act what it is, so that a passive without them is another."""
GIVING_FLOOR, TAKING_FLOOR = frozenset(("ask", "invite", "call", "request", "tell")), words("taking_floor")
COMMENTING = words("commenting")
OWN = ("", "GOV", "MIL", "COP")
BEING = frozenset(("be", "have", "become", "remain", "need", "take", "face", "see", "lose", "suffer", "fail"))
"""What befalls one, or is so: no act to threaten with."""
WAYS = frozenset(("back", "in", "off", "out", "through"))
CRAFT, BEARING = (
    words("craft"),
    frozenset(("bear", "bring", "carry", "deliver", "ferry", "haul", "load", "pack", "transport")),
)
PEOPLE = CROWD | {"REF"}
PARTIES = frozenset(("@party", "@country", "@person", "@folk", "@politician", "@place"))
CAUSES = frozenset(("in", "by", "during", "from", "after", "following"))


def hold(phrase: tuple[Token, ...], item: Item, actors: Actors) -> bool:
    """Do all conditions of the item on the object and subject of its verb, the first of ``phrase``, hold?"""
    verb = phrase[0]
    if item.intransitive and (_has_object(verb) or _undergone(verb, item, actors)):
        return False
    if item.infinitive and not _asked(verb):
        return False
    if item.type == "REJECT" and _keeps_silent(verb):
        return False
    if item.subjunctive and not any(k.dep == "ccomp" and _plain(k) for k in verb.kids):
        return False
    if item.vow and not _foretells_own_act(verb, actors):
        return False
    if item.object or item.not_object:
        obj = (
            (_retained(verb) if "iobj" in item.recipient else None)
            or direct_object(verb)
            or permitted(verb)
            or _governed(phrase)
        )
        if obj is not None and obj.lower == "those":  # "two soldiers were among those killed"
            obj = one_of_them(obj) or obj
        if (
            obj in phrase and obj is not None and item.object and obj.lemma not in item.object
        ):  # "took delivery of the missiles"
            obj = _governed(phrase) or obj
        if obj in phrase and item.type == "ACCUSE":  # "opened an investigation of the crash"
            obj = next((n for p, n in prepositional(obj) if p in ("into", "of", "in")), obj)
        if not fits(obj, item.object, item.not_object, actors):
            return False
        if obj is not None and any(k.lemma in item.not_object_modifier for k in obj.kids):
            return False
    if item.not_subject and _by_accident(verb, item.not_subject, actors):
        return False
    if item.subject or item.not_subject:
        doer = subject(verb)
        if doer is None and is_passive(verb):
            if item.subject & UNTOLD:
                return False  # "officials were removed": no coup is told, nor hackers
            return "@party" in item.subject or not item.subject & THINGS  # "rescuers were sent": by whom is not said
        barred = item.not_subject - {"fire"} if doer is not None and _of_arms(doer, actors) else item.not_subject
        return fits(doer, item.subject, barred, actors)
    return True


def _of_arms(fire: Token, actors: Actors) -> bool:
    """ "Israeli fire", "sniper fire": shots, no blaze."""
    if fire.lemma != "fire":
        return False
    before = [k for k in fire.kids if k.dep in ("amod", "compound", "nmod", "poss")]
    return any(k.lemma in VIOLENCE or k.lemma in THINGS or k.lemma in ENEMY or actors.at(k) for k in before)


def _retained(verb: Token) -> Token | None:
    """ "Was granted asylum": the object that a passive of giving keeps."""
    return verb.child("dobj") if is_passive(verb) else None


def _undergone(verb: Token, item: Item, actors: Actors) -> bool:
    """ "Lorries assembled here": a passive whose subject cannot do what the intransitive verb says."""
    return is_passive(verb) and not fits(surface_subject(verb), item.subject, item.not_subject, actors)


def _asked(verb: Token) -> bool:
    """Does an infinitive say what is asked, and not only that somebody take the floor: "asked the envoy to speak"?"""
    what = infinitive(verb)
    if verb.lemma == "tell" and any(k.lower in ("about", "of") for k in verb.children("prep")):
        return False  # "told the firms about its work to enhance trade"
    if what is None:
        return False
    floor = verb.lemma in GIVING_FLOOR and what.lemma in TAKING_FLOOR
    return not floor or (what.lemma in ("begin", "start", "present", "share") and what.child("dobj") is not None)


def _has_object(verb: Token) -> bool:
    """An object, a clause or a gerund: "yields fruit", "conceded that it was so", "conceded having one"."""
    return verb.child("dobj", "ccomp") is not None or any(k.dep == "xcomp" and k.tag == "VBG" for k in verb.kids)


def _keeps_silent(verb: Token) -> bool:
    """ "Declined to comment", but not "refused to respond to the demand"."""
    what = infinitive(verb)
    return what is not None and what.lemma in COMMENTING and not any(k.lower == "to" for k in what.children("prep"))


def _plain(verb: Token) -> bool:
    """A finite clause in the bare form: "that Togo open the road", "that it be opened"."""
    auxiliaries = [k for k in verb.kids if k.dep in ("aux", "auxpass")]
    who = verb.child("nsubj", "nsubjpass")
    one = who is not None and who.tag in ("NN", "NNP") and who.child("cc") is None
    past = verb.head.tag in ("VBD", "VBN") and verb.lower == verb.lemma not in ("be", "have", "do")
    bare = verb.tag == "VB" or (verb.tag == "VBP" and (one or past))  # "that the budget include", "asked they leave"
    return ((bare and not auxiliaries) or [k.lower for k in auxiliaries] == ["be"]) and who is not None


def _foretells_own_act(verb: Token, actors: Actors) -> bool:
    """ "Warned that it would close the crossing": the subject of the clause is the one who speaks, and will act."""
    doer = subject(verb)
    for k in verb.kids:
        who = k.child("nsubj")
        if k.dep == "ccomp" and who is not None and any(a.lower in FUTURE for a in k.children("aux")):
            mine = {p.country for p in actors.at(doer)} if doer is not None else set()
            same = any(p.country and p.country in mine and p.sector in OWN for p in actors.at(who))
            return (same or who.lower in ("it", "he", "she", "they", "we", "i")) and k.lemma not in BEING
    return False


def _governed(phrase: tuple[Token, ...]) -> Token | None:
    """The object of the phrase's own preposition: "reneged on its promise"."""
    objects = (t.child("pobj") for t in phrase[1:] if t.dep == "prep")
    return next((obj for obj in objects if obj is not None and obj not in phrase), None)


def _by_accident(verb: Token, barred: frozenset[str], actors: Actors) -> bool:
    """ "Were killed in a stampede", "after a lorry veered off": what did it stands in a phrase or clause."""
    if not is_passive(verb):
        return False
    causes = [content_noun(noun) for prep, noun in prepositional(verb) if prep in CAUSES]
    if any(cause.lemma in barred and not _of_arms(cause, actors) for cause in causes):
        return True
    for k in verb.kids:
        mark, who = k.child("mark"), k.child("nsubj")
        if k.dep == "advcl" and mark is not None and mark.lower in ("after", "when", "as"):
            if who is not None and who.lemma in barred:
                return True
    return False


def fits_of(noun: Token, item: Item, actors: Actors) -> bool:
    """ "The lifting of the ban": what stands after "of" is the object; a noun without it may stand.

    "The fight against crime": nor may what stands after "against" be barred. An item whose only preposition is
    "from" has its object there: "the exit from the treaty".
    """
    phrases = dict(reversed(list(prepositional(noun))))
    if item.noun_recipient == ("from",):
        return "from" in phrases and fits(phrases["from"], item.object, item.not_object, actors)
    against = phrases.get("against")
    if against is not None and not fits(against, frozenset(), item.not_object, actors):
        return False
    return "of" not in phrases or "of" in item.noun_actor or fits(phrases["of"], item.object, item.not_object, actors)


def permitted(verb: Token) -> Token | None:
    """Who is allowed, asked or told: the subject of the infinitive ("allowed the inspectors to return")."""
    if verb.lemma not in OBJECT_CONTROL:
        return None
    for k in verb.kids:
        if k.dep in ("ccomp", "xcomp") and (k.tag == "VB" or k.lower in WAYS) and k.child("nsubj") is not None:
            return surface_subject(k)
    return None


def fits(noun: Token | None, wanted: frozenset[str], barred: frozenset[str], actors: Actors) -> bool:
    """Is the noun one of those wanted, and none of those barred? No noun is none that is wanted."""
    if noun is None:
        return not wanted
    if wanted and not (_is(noun, wanted, actors) or _holds(noun, wanted, actors)):
        return False
    return not (barred and _is(noun, barred, actors))


def _holds(name: Token, wanted: frozenset[str], actors: Actors) -> bool:
    """ "Recalled Holm", who is ambassador: a named holder of an office that is asked for."""
    if not name.is_proper:
        return False
    offices = (p.office.split(" of ")[0].split() for p in actors.at(name) if p.office)
    return any(office[-1].lower() in wanted for office in offices if office)


def _is(noun: Token, wanted: frozenset[str], actors: Actors) -> bool:
    for n in (noun, *(k for k in noun.conjuncts()[1:] if k.tag[0] != "J")):  # "trade, military and other ties"
        n = cargo(n) or n
        inner = content_noun(n)
        if inner.lemma in wanted or inner.lower in wanted or n.lemma in wanted:
            return True
        if inner.lemma == "member" and any(k.dep == "compound" and k.lower in wanted for k in inner.kids):
            return True  # "National Guard members"
        if any(k.dep in ("compound", "amod") and f"{k.lower} {inner.lemma}" in wanted for k in inner.kids):
            return True
    if "people" in wanted and noun.tag == "NNPS" and any(p.sector == "CVL" for p in actors.at(noun)):
        return True  # "Algerians"
    if "@name" in wanted and noun.is_proper:
        return True
    named = wanted & PARTIES
    parties = actors.at(noun) or actors.at(content_noun(noun)) if named else ()  # "a third of Cyprus"
    if "@folk" in wanted and any(p.sector in PEOPLE and not person(p) for p in parties):
        return True
    if "@politician" in wanted and any(_politician(p) for p in parties):
        return True
    if "@party" in wanted and parties:
        return True
    if "@place" in wanted and any(place(p) for p in parties):
        return True
    if "@country" in wanted and any(p.country and not p.office and p.sector in ("", "GOV") for p in parties):
        return True
    return "@person" in wanted and any(p.office or noun.tag == "PRP" for p in parties)


def cargo(craft: Token) -> Token | None:
    """ "A plane carrying tents", "two lorries loaded with flour": what is sent by it."""
    if content_noun(craft).lemma not in CRAFT:
        return None
    for k in craft.children("acl", "relcl"):
        if k.lemma in BEARING:
            goods = k.child("dobj") if k.tag != "VBN" else next((o for p, o in prepositional(k) if p == "with"), None)
            return content_noun(goods) if goods is not None else None
    return None


def _politician(party: Party) -> bool:
    """Somebody of politics by name, in office or no longer."""
    return bool(party.country) and politician(party)
