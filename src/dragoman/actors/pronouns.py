"""Pronouns to entities, by number, gender, verb, syntax and salience. What stays open gives ``()``."""

from __future__ import annotations

from dragoman.actors.entity import STATE_LIKE, Entity, armed_group
from dragoman.actors.lexicon import RoleLexicon
from dragoman.actors.quotations import Quotations
from dragoman.actors.salience import Memory
from dragoman.parse.tree import Token

MALE = frozenset(("he", "him", "his", "himself"))
FEMALE = frozenset(("she", "her", "hers", "herself"))
NEUTER = frozenset(("it", "its", "itself"))
PLURAL = frozenset(("they", "them", "their", "theirs", "themselves"))
FIRST = frozenset(("i", "me", "my", "mine", "myself"))
FIRST_PLURAL = frozenset(("we", "us", "our", "ours", "ourselves"))
SECOND = frozenset(("you", "your", "yours"))
RELATIVE = frozenset(("who", "whom", "whose", "which", "that"))
PRONOUNS = MALE | FEMALE | NEUTER | PLURAL | FIRST | FIRST_PLURAL | RELATIVE
IMPERSONAL = frozenset(
    """acknowledge agree announce argue confirm decide emphasise emphasize intend note plan propose recall report
    resolve say state stress suggest underline underscore""".split()
)
"""Verbs whose passive has "it" for what follows: "it was agreed to meet", "it was stressed that …"."""
OTHERS = frozenset(("with", "on", "against", "upon"))
"""Prepositions before somebody else than the subject: "called on", "met with"."""
CORE = frozenset(("nsubj", "nsubjpass", "dobj", "dative", "pobj", "attr", "oprd"))


class Pronouns:
    """Finds the antecedents of pronouns."""

    def __init__(self, memory: Memory, quotations: Quotations, lexicon: RoleLexicon) -> None:
        self._memory = memory
        self._quotations = quotations
        self._fighting = lexicon.fighting
        self._strict = lexicon.acting_strict
        self._minded = lexicon.minded
        self._speaking = lexicon.saying
        self._individuals = lexicon.individuals

    def person(self, token: Token, speakers: tuple[Entity, ...]) -> tuple[Entity, ...]:
        """Whom "he", "her" … stand for. ``speakers`` are those who speak the quotation around it."""
        male = token.lower in MALE
        wrong = "f" if male else "m"
        wanted = "m" if male else "f"
        memory = self._memory
        found, top = None, 0.0
        for entity in memory.ranked(self._individual):
            if entity.gender == wrong or entity in speakers or self._bound(token, entity):
                continue
            score = memory.score(entity) * (1.15 if entity.gender == wanted else 1.0)
            score *= 1.2 if self._parallel(token, entity) else 1.0
            if score > top:
                found, top = entity, score
        return (found,) if found is not None else ()

    def fitting(self, token: Token, found: tuple[Entity, ...], speakers: tuple[Entity, ...]) -> tuple[Entity, ...]:
        """``found`` if it is one human being whom "he" or "she" at ``token`` can mean."""
        wrong = "f" if token.lower in MALE else "m"
        fits = len(found) == 1 and self._individual(found[0]) and found[0].gender != wrong
        return found if fits and found[0] not in speakers else ()

    def body(self, found: tuple[Entity, ...], speakers: tuple[Entity, ...]) -> tuple[Entity, ...]:
        """``found`` if it is one body, of which "they" can be said: "the police said they …"."""
        fits = len(found) == 1 and found[0].sort in STATE_LIKE and found[0] not in speakers
        return found if fits else ()

    def _individual(self, entity: Entity) -> bool:
        """A person by name or office, or one human being by a common noun: "a gunman … he"."""
        if entity.plural or entity.sort not in ("person", "people"):
            return False
        return entity.sort == "person" or any(h.split()[-1] in self._individuals for h in entity.heads)

    def neuter(self, token: Token, speakers: tuple[Entity, ...]) -> tuple[Entity, ...]:
        """Whom "it" and "its" stand for: a state, body or firm, unless a thing is likelier."""
        if token.lower == "it" and _pleonastic(token) and not self._of_mind(token):
            return ()
        memory = self._memory
        strict = self._does_what_parties_do(token)
        found = None
        if token.lower == "its" and token.head.lemma in self._fighting:  # "its fighters": an armed group's, if any
            for entity in memory.ranked(armed_group):
                if entity not in speakers and not self._bound(token, entity):
                    return (entity,)
        for entity in memory.ranked(lambda e: e.sort in STATE_LIKE and not e.plural):
            if entity not in speakers and not self._bound(token, entity):
                found = entity
                break
        if found is None:
            return ()
        rival = memory.thing_weight(False)
        if not strict and rival * (0.8 if token.lower == "its" else 1.0) > memory.score(found):
            return ()
        return (found,)

    def plural(self, token: Token, speakers: tuple[Entity, ...]) -> tuple[Entity, ...]:
        """Whom "they" and "their" stand for: a group, those coordinated, or a body."""
        memory = self._memory
        strict = self._does_what_parties_do(token)
        found, top = None, 0.0
        for entity in memory.ranked(
            lambda e: e.plural or e.sort in ("several", "organ", "group", "firm", "people", "state")
        ):
            if entity in speakers or self._bound(token, entity) or _places(entity):
                continue
            score = memory.score(entity)
            if not (entity.plural or entity.sort == "several"):
                score *= 0.6
            score *= 1.2 if self._parallel(token, entity) else 1.0
            if score > top:
                found, top = entity, score
        if found is None:
            return ()
        if not strict and memory.thing_weight(True) > top:
            return ()
        return found.flat()

    def _does_what_parties_do(self, token: Token) -> bool:
        verb = token.head
        if token.dep == "poss":
            return False
        if self._of_mind(token):
            return True
        for _ in range(3):
            if verb.dep in ("xcomp",) and token.dep != "nsubj":
                break
            if token.dep == "nsubj" and verb.is_verb and (verb.lemma in self._strict or verb.lemma in self._speaking):
                return True
            nxt = next((k for k in verb.kids if k.dep == "xcomp" and k.is_verb), None)
            if nxt is None:
                break
            verb = nxt
        return False

    def _of_mind(self, token: Token) -> bool:
        """ "It is willing to leave": what is said only of those who have a will."""
        return token.dep == "nsubj" and any(t.lower in self._minded for t in token.head.children("acomp"))

    def _parallel(self, token: Token, entity: Entity) -> bool:
        return token.dep == "nsubj" and any(_counted(t).dep == "nsubj" for t in entity.tokens)

    def _bound(self, token: Token, entity: Entity) -> bool:
        """Would the pronoun stand for a neighbour in its own clause, or for what it possesses?"""
        if entity.seen != self._memory.now:
            return False
        if token.lower.endswith(("self", "selves")):
            return False
        if token.dep == "poss":
            return any(t is token.head for t in entity.tokens) and len(entity.tokens) == 1
        clause = _clause(token)
        near = [t for t in entity.tokens if t.sent is token.sent]
        if not near:
            return False
        if token.dep == "dobj" and (doer := shared_subject(clause)) is not None and doer in near:
            return True  # "Hale criticised Laine and accused him"
        return any(t.dep in CORE and _clause(t) is clause and t is not token and not _inside(t, token) for t in near)


def shared_subject(verb: Token) -> Token | None:
    """The subject that a verb without one shares with the verb before it."""
    while verb.dep == "conj" and verb.head.is_verb and verb.child("nsubj", "nsubjpass") is None:
        verb = verb.head
        if (found := verb.child("nsubj")) is not None:
            return found
    return None


def done_to(pronoun: Token) -> list[Token]:
    """ "It urged Oslo to act", "he met with Hale": to whom the subject does something, who are not the subject."""
    verb = pronoun.head
    if pronoun.dep != "nsubj" or not verb.is_verb:
        return []
    found = verb.children("dobj", "dative")
    found += [o for p in verb.children("prep") if p.lower in OTHERS for o in p.children("pobj")]
    found += [s for k in verb.children("ccomp", "xcomp") if k.tag == "VB" and k.i > verb.i for s in k.children("nsubj")]
    return [t for t in found if t.i > pronoun.i]


def _inside(name: Token, pronoun: Token) -> bool:
    """ "Critics of Hale accuse him": a name inside another phrase before the pronoun may be meant."""
    return name.dep == "pobj" and name.head.head.is_noun and name.i < pronoun.i and pronoun.dep != "poss"


def _counted(token: Token) -> Token:
    """ "Hundreds of protesters": the noun that counts them."""
    counts = token.dep == "pobj" and token.head.lower == "of" and token.head.head.tag in ("NNS", "CD", "NN")
    return token.head.head if counts else token


def _places(entity: Entity) -> bool:
    return bool(entity.members) and all(m.sort == "place" for m in entity.members)


def _clause(token: Token) -> Token:
    """The verb whose clause a nominal stands in as an argument."""
    t = token.head
    while not t.is_verb and t.head is not t:
        if t.dep in ("relcl", "acl", "poss"):
            break
        t = t.head
    return t


def antecedent(token: Token) -> Token | None:
    """The noun that a relative pronoun stands for."""
    if token.tag not in ("WP", "WP$", "WDT"):
        return None
    for t in token.ancestors():
        if t.dep == "relcl":
            return t.head
        if t.dep in ("ccomp", "csubj", "pcomp") and token.tag != "WP$":
            return None
    return None


def _pleonastic(token: Token) -> bool:
    """ "It is likely that", "it remains to be seen": no party."""
    verb = token.head
    if token.dep == "expl":
        return True
    if token.dep == "nsubjpass" and verb.lemma in IMPERSONAL:
        return any(k.dep in ("ccomp", "xcomp", "advcl") and k.i > verb.i for k in verb.kids)
    if token.dep != "nsubj":
        return token.dep == "dobj" and any(k.dep in ("xcomp", "ccomp", "oprd") for k in verb.kids if k.i > token.i)
    if verb.lemma in ("be", "seem", "appear", "become", "remain", "happen", "take"):
        return any(k.dep in ("ccomp", "xcomp", "advcl", "acomp", "attr", "csubj") for k in verb.kids)
    return False
