"""Filling an item's slots with parties: who stands as subject, object, "with", possessor, adjective …"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dragoman.actors import Actors
from dragoman.events.among import one_of_them
from dragoman.events.anaphora import History
from dragoman.events.arguments import (
    content_noun,
    direct_object,
    is_passive,
    prepositional,
    subject,
    surface_subject,
)
from dragoman.events.described import by_name
from dragoman.events.papers import author_before, voted
from dragoman.events.parties import last
from dragoman.events.things import AUTHORS, BONDS, OWED, distinct, hyphenated, thing_parties
from dragoman.events.words import of_class, words
from dragoman.model import Party
from dragoman.parse.tree import Token

Parties = tuple[Party, ...]
MODIFIERS = ("amod", "compound", "nmod", "poss")
CLOSE = frozenset(("against", "between"))
"""Prepositions that belong to the act noun right before them."""
PERSONAL = ("subj", "obj", "obj!", "iobj", "csubj")
MEASURES = frozenset(("percent", "%", "million", "billion", "year", "month", "day")) | of_class("money")
BOUNDS = frozenset(("border", "frontier", "boundary", "line"))
AGREEING = ("with", "between", "from", "by")
BLAMING = frozenset(("blame", "pin", "lay"))
"""Verbs whose "on" names who is blamed, whatever the parser hangs it on."""
ANSWERING = frozenset(
    ("aversion", "hostility", "objection", "opposition", "reaction", "reply", "resistance", "response")
)
"""Nouns whose "to" names what somebody is against or answers."""
BESIDE = frozenset(("along with", "together with", "alongside"))
JOINING = frozenset(("along", "together"))
PLACING = frozenset(("in", "to", "near"))
OWN_STATE = ("role: country", "role: nation", "role: homeland")
HARDWARE = words("hardware")
WEAPONRY = HARDWARE | words("instruments")
HABITATIONS = words("habitations")
GIFTS, WORKS, WITH_HELP = words("gifts"), words("works"), words("with_help")
DOINGS, GIVING = words("doings"), words("giving")
UTTERANCES = words("utterances")
"""Words that speak for their author: "the Danish memo asked for …"."""


AIMING = frozenset(("target", "affect", "hit"))
AIMED = frozenset(("aim", "direct", "level", "target", "point"))


def aimed(noun: Token) -> Iterator[tuple[str, Token]]:
    """ "Sanctions targeting Danish firms", "a raid aimed at the rebels": against whom the participle says."""
    for k in noun.children("acl"):
        if k.tag == "VBG" and k.lemma in AIMING and (obj := k.child("dobj")) is not None:
            yield "against", obj
        elif k.tag == "VBN" and k.lemma in AIMED:
            yield from (("against", obj) for prep, obj in prepositional(k) if prep in ("at", "against"))


class Slots:
    """The slots around one trigger. ``support`` is the verb that carries a noun ("launched an attack")."""

    def __init__(
        self,
        trigger: Token,
        actors: Actors,
        support: Token | None = None,
        history: History | None = None,
        words: tuple[Token, ...] = (),
        bonds: tuple[str, ...] = BONDS,
    ) -> None:
        self.trigger, self.actors, self.support, self.history = trigger, actors, support, history
        self.words, self.bonds = words, bonds
        self._preps: list[tuple[str, Token]] | None = None
        self._besides: frozenset[str] = frozenset()

    def fill(self, slots: Iterable[str], besides: Parties = ()) -> Parties:
        """The parties of the first slot that has any ``besides`` those already known."""
        self._besides = frozenset(p.name for p in besides)
        obj = self.trigger.child("dobj") if self.trigger.is_verb else None
        if obj is not None and obj.lower == "you":  # "thank you for the work of the ministry"
            slots = [slot for slot in slots if slot in PERSONAL]
        for slot in slots:
            if parties := tuple(p for p in self.slot(slot) if not self._is_own(p, besides)):
                return parties
        return ()

    def _is_own(self, party: Party, besides: Parties) -> bool:
        """One of those, or the state that one of them calls his own: "his country's support"."""
        if party.name in self._besides:
            return True
        return party.rule in OWN_STATE and any(p.country == party.country for p in besides)

    def slot(self, slot: str) -> Parties:
        """The parties in one slot as the lexicon names it (docs/lexicon.md); any other name is a preposition."""
        verbal = self.trigger.is_verb
        match slot:
            case "subj":
                return self._subject(self.trigger) if verbal else ()
            case "obj" | "obj!":
                return self._object(strict=slot == "obj!")
            case "iobj":
                return self._at(self.trigger.child("dative")) or self._given() or self._receiver()
            case "csubj":
                return self._complement_subject()
            case "whose":
                return self._whose()
            case "performer":
                return self._performer()
            case "doer":
                return self._doer()
            case "served":
                return self._served()
            case "anti":
                return self._anti()
            case "purpose":
                return self._purpose()
            case "support":
                return self._carrier()
            case "poss":
                return self._possessor()
            case "demonym":
                return self._adjectives()
        return self.preposition(slot)

    def companions(self) -> Parties:
        """ "Visited the works along with X", "took part alongside Y": who does it too."""
        beside = [n for prep, n in self.preps if prep in BESIDE or (prep == "with" and _joined(n.head))]
        return distinct(p for noun in beside for p in self._at(noun))

    def company(self) -> Parties:
        """Those who are meant by the "we" or "you" of a conversation around a joint act: "our talks", "met you"."""
        t = self.trigger
        third = [p for prep, noun in self.preps if prep == "with" for p in self.actors.at(noun) if _holds_office(p)]
        verb = t if t.is_verb else self.support
        near: list[Token | None] = [t.child("poss"), subject(verb) if verb is not None else None]
        near += [direct_object(t)] if t.is_verb else []
        near += [noun for prep, noun in self.preps if prep in ("with", "between")]
        out: list[Party] = []
        for token in near:
            both = self.actors.together(token) if token is not None else ()
            if third and len(both) > 1 and not {p.name for p in both} & {p.name for p in third}:
                continue  # "we agreed with your minister": the speaker's side and a third
            out += both
        return distinct(out)

    def preposition(self, name: str) -> Parties:
        """The parties of the first phrase with this preposition that names any."""
        if name == "against" and self.bonds is not BONDS and self.trigger.is_verb:
            obj = self.trigger.child("dobj")
            if obj is not None and obj not in self.words:
                return ()  # "condemned the vandalism against a church"
        listed: list[Party] = []
        for prep, noun in self.preps:
            if (listed and not _goes_on(noun, name)) or (name == "with" and noun.lemma in WITH_HELP):
                continue
            own = self.bonds is not BONDS and noun.head in self.words  # "opposed to the Danish plan"
            answered = name == "to" and self.trigger.lemma in ANSWERING
            inside = own or answered or name not in PLACING or (name == "to" and noun.lemma in HABITATIONS | WORKS)
            if prep == name and (found := self._at(noun) or (self._thing(noun) if inside else ())):
                listed += found
        return distinct(listed)

    @property
    def preps(self) -> list[tuple[str, Token]]:
        """Prepositional phrases of the trigger, of its object and of its support verb."""
        if self._preps is None:
            t = self.trigger
            self._preps = list(prepositional(t))
            if t.is_verb:
                obj = direct_object(t)
                if obj is not None and obj.head is t:
                    own = obj in self.words or self.bonds is BONDS
                    if t.lemma in BLAMING:  # "laid the blame for the raid on Chad": whatever it hangs on
                        last_ = [k for k in t.subtree() if k.lower == "on" and k.dep == "prep" and k.i > obj.i][-1:]
                        self._preps += [(k.lower, n) for k in last_ for n in k.children("pobj")]
                    close = (*AGREEING, "on") if t.lemma in BLAMING else AGREEING
                    self._preps += [(p, o) for p, o in prepositional(obj) if own or p in close]
                    inner = content_noun(obj)  # "suspended part of its aid for Mali"
                    self._preps += prepositional(inner) if inner is not obj else ()
                    # "loans worth 5 million for Chad"
                    for worth in (k for k in (*obj.kids, *t.kids) if k.lower == "worth"):
                        self._preps += prepositional(worth)
                        self._preps += (p for sum_ in worth.kids for p in prepositional(sum_))
                    for o in (o for p, o in prepositional(obj) if p == "of" and own):
                        # "tariffs of 25 percent on steel", "filed charges of treason against the premier"
                        self._preps += [(p, n) for p, n in prepositional(o) if o.lemma in MEASURES or p == "against"]
                    if obj.lemma in MEASURES:  # "pledged a million in food, tents and care to Mali"
                        within = (*prepositional(obj), *prepositional(t))
                        goods = [o.conjuncts()[-1] for p, o in within if p in ("in", "of")]
                        self._preps += (x for o in goods if not self.actors.at(o) for x in prepositional(o))
                    if obj in self.words:  # "ordered a freeze on aid for Mali"
                        for _, o in (x for x in prepositional(obj) if x[0] in ("of", "on", "in")):
                            self._preps += prepositional(o) if not self.actors.at(o) else ()
            else:  # "the recognition of X as a state by Y"
                after = t.following  # "progress in the operation against the rebels": whatever it hangs on
                if t.dep in ("nsubj", "nsubjpass"):  # "clashes broke out between A and B"
                    self._preps += [(p, o) for p, o in prepositional(t.head) if p == "between"]
                    for _, o in prepositional(t.head):  # "broke out on the border between A and B"
                        if o.lemma in BOUNDS:
                            self._preps += [(p, q) for p, q in prepositional(o) if p == "between"]
                if after is not None and after.lower in CLOSE and after.dep == "prep" and after.head is not t:
                    self._preps += ((after.lower, k) for k in after.kids if k.dep == "pobj")
                self._preps += [
                    (p, o) for q, n in self._preps if q in ("of", "as", "on") for p, o in prepositional(n) if p == "by"
                ]
            for word in self.words:  # "came to an agreement with X"
                if (word.is_noun and word.dep == "pobj") or word.dep == "acomp":
                    self._preps += prepositional(word)
            self._preps += self._of_governed()
            topics = [topic for prep, topic in self._preps if prep == "about"]  # "talked about the war with Hale"
            self._preps += [(p, o) for topic in topics for p, o in prepositional(topic) if p == "with"]
            if t.dep == "acl" and t.head.lemma in UTTERANCES:  # "sent a letter seeking aid to the premier"
                for whole in (t.head, t.head.head):
                    self._preps += [(p, o) for p, o in prepositional(whole) if p == "to"]
                asked = t.child("dobj")
                self._preps += [(p, o) for p, o in prepositional(asked) if p == "to"] if asked is not None else []
            if t.dep == "conj":  # "attacks and raids on X" share their phrase
                self._preps += prepositional(t.head)
            for k in t.kids:
                if k.dep == "conj" and not (k.is_verb and k.child("dobj")):  # "blamed A and had talks with B"
                    own = not t.is_verb and any(p in ("between", "with") for p, _ in self._preps)
                    self._preps += (x for x in prepositional(k) if not (own and x[0] == "by"))
            thing = t.child("dobj") if t.is_verb else t
            if thing is not None and thing.is_noun:
                self._preps += aimed(thing)
            if self.support is not None:
                self._preps += [(p, o) for p, o in prepositional(self.support) if o is not t]
        return self._preps

    def _of_governed(self) -> Iterator[tuple[str, Token]]:
        """ "Attached weight to its ties with Chad", "spoke of progress in ties with Chad": with whom it is."""
        last_word = self.words[-1] if self.words else self.trigger
        for thing in last_word.children("pobj") if last_word.dep == "prep" else ():
            inner = [o for p, o in prepositional(thing) if p in ("in", "of")]
            for noun in (thing, *inner):
                if not self.actors.at(noun):
                    yield from ((p, o) for p, o in prepositional(noun) if p in AGREEING)

    def _at(self, token: Token | None) -> Parties:
        if token is None:
            return ()
        if found := self.actors.at(token):
            return by_name(token, distinct(found), self.actors, unknown=self.bonds is not BONDS)
        inner = content_noun(token)
        return self.actors.at(inner) if inner is not token else ()

    def _subject(self, verb: Token) -> Parties:
        head = subject(verb)
        found = self._at(head)
        if (
            head is not None
            and verb.head is head
            and not (found and (head.dep == "appos" or any(map(_certain, found))))
        ):
            found = self._at(one_of_them(head)) or found
        if found:
            return found if len(found) > 1 else self._listed(verb) or found
        if head is not None and head.lemma in UTTERANCES:
            said = {t.start for t in verb.subtree()} if verb.head is head else set()
            authors = thing_parties(head, self.actors, bonds=AUTHORS)
            late = verb.start if verb.dep == "acl" else max(p.start for p in authors) + 1 if authors else 0
            if found := tuple(p for p in authors if p.start not in said and p.start < late):
                return found
            if head.dep == "dobj" and head.head is not verb:
                return self._at(subject(head.head))  # "issued a note demanding …"
            if (voting := voted(head)) is not None:
                return self._at(subject(voting))  # "voted for a motion demanding …"
            return author_before(head, self.actors)
        if head is not None and head.lemma in HARDWARE:
            return thing_parties(head, self.actors)  # "French warships", "army bulldozers"
        if (
            head is not None
            and head.tag == "CD"
            and head.head is verb
            and head.i < verb.i
            and not any(p == "of" and n.lemma in WEAPONRY for p, n in prepositional(head))
        ):  # "just 19 have ratified it"
            return (Party(head.text, mention=head.text, start=head.start, end=head.end, rule="bare number"),)
        return ()

    def _listed(self, verb: Token) -> Parties:
        """ "Oslo, Warsaw agree": a headline's names before a verb in the plural."""
        before = [t for t in verb.sent.tokens if t.i < verb.i]
        if verb.tag not in ("VBP", "VB") or [t.lower for t in before if not t.is_proper] != [","]:
            return ()
        return distinct(p for t in before if t.is_proper for p in self.actors.at(t))

    def _object(self, strict: bool) -> Parties:
        obj = direct_object(self.trigger) if self.trigger.is_verb else None
        if obj is None:
            owed = (k for t in self.words if t.dep == "prep" for k in t.children("pobj") if k.lemma in OWED)
            return () if strict else next((found for k in owed if (found := self._thing(k))), ())
        found = self._at(obj) if obj not in self.words else ()
        if not found and obj.lower == "those":  # "Hale was among those killed"
            found = self._at(one_of_them(obj))
        if found or strict:
            return found
        more = [k for k in obj.conjuncts()[1:] if k.is_noun and k not in self.words]
        first = self._thing(obj)  # "criticised Chad's policy and Mali's ban"
        return distinct((*first, *(p for k in more for p in self._thing(k)))) if first and more else first

    def _given(self) -> Parties:
        """ "Gave Ukraine generators", where the parser takes the name for a part of the gift."""
        gift = self.trigger.child("dobj") if self.trigger.is_verb else None
        if gift is None or gift.is_proper:
            return ()
        for k in gift.kids:
            if k.dep == "compound" and (k.tag == "NNS" or (k.is_proper and k.i == self.trigger.i + 1)):
                return self._at(k)  # "handed nine dissidents sentences"
            if k.is_noun and k.i == gift.i - 1 and gift.lemma in GIFTS and (found := self._at(k)):
                return found  # "gave the United States permission", "wished President Hale success"
            if k.dep == "nmod" and gift.child("nummod") is not None and (found := self._at(k)):
                return found  # "fined the senator 5,000 euros"
        return ()

    def _receiver(self) -> Parties:
        """ "Was granted asylum": who was given what the passive keeps as its object."""
        verb = self.trigger
        if not (verb.is_verb and is_passive(verb)) or verb.child("dobj") is None:
            return ()
        return self._at(surface_subject(verb))

    def _complement_subject(self) -> Parties:
        clauses = ("ccomp", "xcomp", "advcl") if self.trigger.is_verb else ("acl", "ccomp", "relcl", "advcl")
        for k in self.trigger.kids:
            if k.dep in clauses and (self.trigger.is_verb or k.tag == "VB" or _bare(k)):
                head = surface_subject(k)
                if k.child("mark") is not None and is_passive(k):
                    continue  # "called for the text to be changed": by whom is not said
                if head is not None and head is not subject(self.trigger):
                    if found := self._at(head) or self._thing(head):
                        return found
        for prep, noun in prepositional(self.trigger):  # "insisted on its demand that Oslo open the road"
            clause = noun.child("acl", "ccomp", "relcl") if prep in ("on", "upon") else None
            who = clause.child("nsubj") if clause is not None and clause.is_verb else None
            if who is not None and who.tag not in ("WDT", "WP") and (found := self._at(who)):
                return found
        return ()

    def _carrier(self) -> Parties:
        """The subject of the support verb; "were engaged in fighting" is no passive of the fighting."""
        if self.support is None:
            return ()
        if self.trigger.dep == "pobj" and is_passive(self.support):
            return self._at(surface_subject(self.support))
        return self._subject(self.support)

    def _purpose(self) -> Parties:
        """ "Sent cash to steady the Greek economy": whom the purpose serves."""
        for k in self.trigger.kids:
            helped = k.child("ccomp", "xcomp") if k.lemma in ("enable", "help") else None
            if k.dep in ("advcl", "xcomp") and helped is not None and (whom := helped.child("nsubj")) is not None:
                return self._at(whom)  # "gave cash to help Chad rebuild its roads"
            if k.dep in ("advcl", "xcomp") and k.tag == "VB" and (obj := direct_object(k)) is not None:
                return self._at(obj) or self._thing(obj)
        return ()

    def _performer(self) -> Parties:
        """ "At the request of Gabon, Kenya sent an envoy": who did what was asked."""
        prep = self.trigger.head
        if self.trigger.dep != "pobj" or prep.lower not in ("at", "on", "upon", "per", "by") or not prep.head.is_verb:
            return ()
        return self._subject(prep.head)

    def _asked_for(self) -> list[Token]:
        """ "Called for talks", "demanded talks", "stressed the need for talks": the nouns of what is asked."""
        nouns = [n for p, n in prepositional(self.trigger) if p == "for"]
        if (obj := direct_object(self.trigger)) is not None:
            nouns.append(obj)
            nouns += [n for p, n in prepositional(obj) if p == "for" and obj in self.words]
        return nouns

    def _whose(self) -> Parties:
        """ "Called for Israeli restraint", "demanded Oslo's withdrawal": who is to do what is asked."""
        nouns = self._asked_for()
        for noun in nouns:
            owners = [k for k in noun.kids if k.dep in MODIFIERS and k.i < noun.i]
            if found := distinct(p for k in owners for p in hyphenated(k, self.actors)):
                return found
        return ()

    def _doer(self) -> Parties:
        """ "Demanded the withdrawal of Danish forces from Iraq": who is to do what is asked."""
        nouns = self._asked_for()
        doers = (o for n in nouns if n.lemma in DOINGS for p, o in prepositional(n) if p in ("of", "by"))
        return next((found for o in doers if (found := self._at(o))), ())

    def _served(self) -> Parties:
        """ "Signed an accord to supply Ghana with wheat": who is given something by it."""
        obj = self.trigger.child("dobj")
        for k in (*self.trigger.kids, *(obj.kids if obj is not None else ())):
            if k.dep in ("advcl", "xcomp", "acl", "relcl") and k.tag == "VB" and k.lemma in GIVING:
                given = [k.child("dative"), k.child("dobj"), *(n for p, n in prepositional(k) if p in ("to", "for"))]
                return next((found for n in given if n is not None and (found := self._at(n))), ())
        return ()

    def _anti(self) -> Parties:
        """ "Anti-government protests": whom they are against."""
        before = [t for t in self.trigger.sent.tokens if t.i < self.trigger.i][-6:]
        for prefix in before:
            if prefix.lower == "anti":
                against = [t for t in before if t.i > prefix.i and (t.is_noun or _after_anti(t))]
                return distinct(p for t in against for p in self.actors.at(t))
        return ()

    def _possessor(self) -> Parties:
        return self._at(self.trigger.child("poss"))

    def _adjectives(self) -> Parties:
        """ "US" in "US drone strikes"; the drone is whose it is."""
        out: list[Party] = []
        for k in self.trigger.kids:
            if k.dep in ("amod", "compound", "nmod") and k.i < self.trigger.i and not _after_anti(k):
                out += hyphenated(k, self.actors) or self._led(k)
        owners = [p for p in out if last(p).removesuffix("s") not in WEAPONRY]
        return distinct(owners or out)

    def _led(self, participle: Token) -> Parties:
        """ "A Saudi-led air raid": who leads it."""
        if participle.lower != "led":
            return ()
        leaders = (k for k in participle.kids if k.i < participle.i and k.tag[0] in "NJ")
        return distinct(p for k in leaders for p in self.actors.at(k))

    def _thing(self, noun: Token) -> Parties:
        """Whose thing it is: named in its phrase, or the author of the act that it points back to."""
        if found := thing_parties(noun, self.actors, besides=self._besides, bonds=self.bonds):
            return found
        if self.history is None or noun.child("relcl", "acl") is not None:
            return ()  # "the policies that Hale praised": told apart
        mine = self._subject(self.trigger) if self.trigger.is_verb else ()
        return self.history.author(noun, mine)


def _holds_office(party: Party) -> bool:
    """One person who holds an office, named or not: "your minister"."""
    role = party.rule.startswith("role: ") and party.sector == "GOV" and not party.name.endswith("s")
    return bool(party.office) or role


def _certain(party: Party) -> bool:
    """Somebody in particular, not "countries" or "parties"."""
    return bool(party.country or party.office) or party.name[:1].isupper()


def _after_anti(word: Token) -> bool:
    """ "Anti-Russia sanctions", "anti-Chadian laws": against whom, not by whom."""
    hyphen = word.before
    prefix = hyphen.before if hyphen is not None and hyphen.text in ("-", "‑") else None
    return prefix is not None and prefix.lower == "anti"


def _goes_on(noun: Token, preposition: str) -> bool:
    """ "With the speaker and with the leader": does the noun stand after the second of two like prepositions?"""
    second = noun.head
    return second.dep == "conj" and second.lower == preposition == second.head.lower


def _bare(clause: Token) -> bool:
    """ "The demand that Chad leave": a clause in the bare form, which a tagger takes for the present."""
    who = clause.child("nsubj")
    that = any(k.lower == "that" and who is not None and k.i < who.i for k in clause.kids)
    return clause.tag == "VBP" and that and clause.child("aux") is None


def _joined(preposition: Token) -> bool:
    return any(k.lower in JOINING for k in preposition.kids)
