"""Finding acts: every verb and noun that the lexicon knows, its conditions checked, its parties found."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from dragoman.actors import Actors
from dragoman.events.act import Act
from dragoman.events.anaphora import History
from dragoman.events.answering import answer
from dragoman.events.arguments import (
    FUTURE,
    JUDGING_FOR,
    content_noun,
    direct_object,
    is_passive,
    prepositional,
    subject,
    surface_subject,
)
from dragoman.events.attackers import CRIMES, INSTRUMENTS, Attackers
from dragoman.events.cameo import Cameo
from dragoman.events.complement import add_content, touched
from dragoman.events.conditions import BEING, fits_of, hold
from dragoman.events.described import facility, victim
from dragoman.events.doings import doing
from dragoman.events.doors import doorkeeper, recaller
from dragoman.events.force import BODILY
from dragoman.events.guests import guest
from dragoman.events.involvement import involved, part_taken
from dragoman.events.joint_sides import between, engaged, mediator, other_side, taking_part
from dragoman.events.judgement import NAMING, Judgements, before_word, named, refuses
from dragoman.events.lexicon import EventLexicon, Item, Pattern
from dragoman.events.measures import shared_aim
from dragoman.events.noun_parties import (
    add_noun_content,
    by_order,
    destination,
    done_to,
    part_compounds,
    struck_in,
    traveller,
    without_accepter,
)
from dragoman.events.parties import country, last, place
from dragoman.events.peacekeepers import keep_peace
from dragoman.events.phrasing import noun_phrase, only_dates, verb_phrase
from dragoman.events.plausible import OPPOSING, PROTEST_IN_WORDS, plausible
from dragoman.events.protests import by_workers, opposed
from dragoman.events.purpose import join_purposes
from dragoman.events.refusing import FORETOLD, WARNING, harm_foretold, resolve
from dragoman.events.settling import BEFOREHAND, TOPICAL, complete, settle
from dragoman.events.slots import BLAMING, HARDWARE, Parties, Slots
from dragoman.events.support import Support, SupportLexicon, support_of
from dragoman.events.things import AUTHORS, STATE, bonds_of, distinct, thing_parties
from dragoman.events.wording import meant_by
from dragoman.events.words import words
from dragoman.model import Party, Reason
from dragoman.parse.tree import Document, Token

FORCE = frozenset(("ASSAULT", "COERCE", "SANCTION", "RETREAT", "PROTEST"))
SPEAKING = words("speaking")
SUFFERED = frozenset(("arrest", "convict", "release", "deport"))
KILLINGS = frozenset(
    "abduction assassination beating death execution kidnapping killing murder poisoning slaying torture".split()
)
"""Nouns of violence whose possessor has suffered it: "the editor's killing"."""
CONCRETE = ("det", "poss", "nummod", "amod", "compound")
DEEDS, DECLARED = frozenset(("ASSAULT", "COERCE")), words("declared")
NAMED_SO = frozenset(("declare", "call", "deem", "consider"))
NOUN_ACTOR = ("support", "by", "poss", "demonym", "from")
NOUN_RECIPIENT = ("against", "on", "to", "of", "with")
BODIES, HUMANS = words("bodies"), words("humans")
GUILT = frozenset(("guilty", "innocent"))
JOINT = frozenset(("CONSULT", "AGREE", "COOPERATE"))
"""Types of acts that are done together: the "we" of a conversation are both sides."""
RESTRICTING = frozenset(("COERCE", "SANCTION"))
LAYING, SERIES = words("laying"), words("counted_spells")
STATUTES, ENACTING = words("statutes"), words("enacting")
RULES = STATUTES | {"policy", "restriction", "sanction", "ban", "executive order"}
SIDES = ("subj", "obj!", "with", "between")
ABOUT = frozenset(("discussion", "debate", "consideration", "deliberation"))
AMONG_OTHERS = frozenset(("announce", "broker", "facilitate", "hail", "mediate", "oversee", "report", "welcome"))
"""Verbs whose subject need be no side of the agreement that is their object."""
ROUSING, EVIL = words("rousing"), words("crimes") | words("pointers") | words("evil_deeds")
OWN_PRONOUNS = frozenset(("he", "i", "it", "she", "they", "we"))
ATTENDING = frozenset(("attend", "join in talks"))
GIVER = ("demonym", "from")
GOALS = frozenset(("to", "at", "in"))
CARRYING = ("do", "plan", "stop", "own", "disown")
"""Kinds of support whose subject is the one who does it."""
TAKING_PART = frozenset(("involve", "participate", "implicate"))
VERDICTS = {
    "negative": Item("adverse judgement", "ACCUSE", ("disapprove",), cameo="111"),
    "positive": Item("favourable judgement", "SUPPORT", cameo="051"),
}
DISMISSAL = Item("dismissing judgement", "REJECT", cameo="120")


def find(document: Document, actors: Actors, lexicon: EventLexicon, supports: SupportLexicon) -> tuple[Act, ...]:
    """All acts of a document in text order; what is only asked for or threatened is left out."""
    matcher = Matcher(actors, lexicon, supports)
    acts = [act for token in document.tokens if (act := matcher.act_at(token)) is not None]
    by_trigger = {act.trigger.i: act for act in acts}
    for act in acts:
        if act.item.content:
            act.meant = meant_by(act, by_trigger, Cameo.load())
    answer(acts, actors)
    return tuple(settle(join_purposes(acts, actors)))


class Matcher:
    """Matches the lexicon at a token."""

    def __init__(self, actors: Actors, lexicon: EventLexicon, supports: SupportLexicon) -> None:
        self.actors, self.lexicon, self.supports = actors, lexicon, supports
        self.judgements = Judgements.load()
        self.history = History(lexicon)
        self.attackers = Attackers(actors, lexicon, self.history)
        self.protesters: frozenset[str] = frozenset()

    def act_at(self, token: Token) -> Act | None:
        """The act that the word at ``token`` names, if it names one; acts are asked for in text order."""
        act: Act | None = None
        tag = token.tag
        if tag[0] == "V":
            if token.lemma in NAMING and not any(k.lower == "guilty" for k in token.kids):
                act = self._named(token)
            patterns = self.lexicon.verbs.get(token.lemma)
            if act is None and (item := resolve(token)) is not None:
                act = self._resolved(token, item)
            if act is None and patterns and token.dep not in ("aux", "auxpass"):
                act = _first(token, patterns, self._verb)
            if (act is None or not complete(act)) and token.lemma in WARNING:
                act = self._foretold(token) or act
        if act is None:
            act = guest(token, self.actors, self.lexicon)
        if tag[0] == "N" or (act is None and _gerund(token)):
            lemma = token.lower if tag in ("NNP", "NNPS", "VBG") else token.lemma
            patterns = self.lexicon.nouns.get(lemma)
            if patterns and token.dep not in ("compound", "nmod") and not (self._is_body(token) or only_dates(token)):
                act = _first(token, patterns, self._noun)
        if act is None and tag in ("NN", "VBG"):
            act = doing(token, self.lexicon, self.actors, self.history)
        if act is not None and act.item.type == "PROTEST" and not act.recipients:
            act.recipients = opposed(act, self.actors)
        if act is not None and not act.recipients:
            act.recipients = tuple(p for p in shared_aim(act, self.actors) if p not in act.actors)
        if act is not None and act.item.id in ATTENDING and act.actors and _besides(token):
            met = direct_object(token) or next((n for p, n in prepositional(token) if p == "in"), None)
            met = next((w for w in act.words if w.is_noun and w.lemma != "part"), met)
            act.actors = distinct((*act.actors, *(self.history.company(met) if met is not None else ())))
        if act is not None:
            keep_peace(act, self.actors)
            act = plausible(act) or (act if self._by_protesters(act) else None)
        if act is not None and act.item.type == "REJECT":  # "dismissed fears that his country was …"
            homes = {p.country for p in act.actors}
            act.recipients = tuple(p for p in act.recipients if not (p.rule == STATE and p.country in homes))
        if act is not None and act.item.type == "ACCUSE" and not act.recipients and token.head.lemma == "summon":
            envoy = direct_object(token.head) if token.dep in ("xcomp", "advcl") else None  # "summoned him to complain"
            act.recipients = self.actors.at(envoy) if envoy is not None else ()
        if act is not None and act.item is PROTEST_IN_WORDS and not act.recipients:
            raid = direct_object(token)  # "protested the Danish raid"
            act.recipients = thing_parties(raid, self.actors, bonds=AUTHORS) if raid is not None else ()
        if act is not None:
            self.protesters |= {p.name for p in act.actors} if act.item.type == "PROTEST" else frozenset()
            self.history.add(act)
        return act

    def _by_protesters(self, act: Act) -> bool:
        """ "Students demonstrated. They also called for …": they speak out in public, whoever they are."""
        speaks = act.item.type in OPPOSING and act.trigger.is_verb
        return speaks and any(p.name in self.protesters for p in act.actors)

    def _is_body(self, noun: Token) -> bool:
        """ "A gathering of mayors", "the opposition": who meets or opposes, not the meeting."""
        if noun.lemma == "opposition" and any(p in ("to", "from") for p, _ in prepositional(noun)):
            return False  # "Oslo's opposition to the plan"
        return noun.lemma in BODIES and self.actors.one(noun) is not None

    def _named(self, verb: Token) -> Act | None:
        """ "Called the pact worthless": saying what something is, in words that judge."""
        found = self.judgements.in_predicate(verb)
        if found is None or any(k.lower == "what" for k in verb.kids):
            return None  # "lashed out at what he called lies": told by the verb outside
        verdict, judging = found
        if any(t.lower in GUILT for t in judging):
            return None  # "found him guilty": a court does so, and convicts
        slots = Slots(verb, self.actors, history=self.history)
        item = DISMISSAL if verdict == "negative" and refuses(_told_of(verb), judging) else VERDICTS[verdict]
        act = Act(verb, (verb,), item, slots.slot("subj"))
        act.recipients = slots.slot("obj") or slots.slot("csubj") or self.actors.at(named(verb))
        thing = direct_object(verb)
        if thing is not None and thing.lower == "it" and any(t.lemma in EVIL for t in judging):
            act.recipients = self.history.author(thing, act.actors)  # "called it a massacre": no country is one
        if verb.lemma == "refer":  # "referred to the vote as a hoax"
            act.recipients = slots.slot("to")
        if not act.recipients and verdict == "negative" and (thing := before_word(verb)) is not None:
            act.recipients = self.actors.at(thing) or thing_parties(thing, self.actors, bonds=AUTHORS)
        act.reasons.append(Reason("type", " ".join(t.text for t in (verb, *judging)), f"{verdict} judgement"))
        return act if act.actors else None

    def _resolved(self, verb: Token, item: Item) -> Act | None:
        """ "Will not recognise the vote", "would retaliate": done in saying what one will do, by its subject."""
        slots = Slots(verb, self.actors, None, self.history, (verb,), bonds_of(item.type))
        doers = slots.fill(item.actor)
        if not doers:
            return None
        homes = {p.country for p in doers}
        others = (p for p in slots.fill(item.recipient, doers) if not (p.country in homes and country(p)))
        act = Act(verb, (verb,), item, doers, tuple(others))  # "will not back away from our rights"
        add_content(act, self.actors)
        act.reasons.append(Reason("type", verb.text, f"future of {item.id}"))
        return act

    def _foretold(self, verb: Token) -> Act | None:
        """ "Warned that the Danish move would harm relations": a threat to him whose deed it is."""
        deed, who = harm_foretold(verb), subject(verb)
        warning = self.actors.at(who) if who is not None else ()
        if deed is None or not warning:
            return None
        mine = {p.name for p in warning} | {p.country for p in warning}
        anybody = any(
            k.dep == "det" and k.lower in ("any", "every", "all") for k in deed.kids
        )  # "any state backing it"
        theirs = () if anybody else self.actors.at(deed) or thing_parties(deed, self.actors, bonds=AUTHORS)
        borne = direct_object(deed.head)  # "would have consequences for Chad"
        if not theirs and borne is not None:
            theirs = tuple(p for prep, n in prepositional(borne) if prep == "for" for p in self.actors.at(n))
        act = Act(verb, (verb,), FORETOLD, warning, tuple(p for p in theirs if not {p.name, p.country} & mine))
        act.content = deed.head
        act.reasons.append(Reason("type", verb.text, "harm foretold"))
        if anybody:
            act.item = replace(FORETOLD, needs=("actor",))
        return act if act.recipients or anybody else None

    # --- verbs ---------------------------------------------------------------------------------------

    def _verb(self, verb: Token, rest: tuple[str, ...], item: Item) -> Act | None:
        phrase = verb_phrase(verb, rest)
        if phrase is None or not hold(phrase, item, self.actors):
            return None
        slots = Slots(verb, self.actors, None, self.history, phrase, bonds_of(item.type))
        lawgiver = self._lawgiver(verb) if item.type in RESTRICTING else ()
        if (not is_passive(verb) or item.type == "ASSAULT") and self._by_thing(verb, slots, item) and not lawgiver:
            if item.actor[0] == "subj":
                return None
        if item.symmetric:
            sides = [slots.slot(s) for s in (SIDES if item.id not in TOPICAL else ("subj", "with"))]
            if not any(sides) and item.id not in TOPICAL:  # "a pact with Ghana, which was signed in 1998"
                thing = direct_object(verb)
                if thing is not None and thing.lemma in BEFOREHAND:
                    return None  # "the date of the visit was agreed"
                sides = [slots.slot("obj")]
            if item.type in JOINT:
                sides.append(slots.company())
            act = Act(verb, phrase, item, actors=distinct(p for side in sides for p in side))
            if item.id == "agree" and is_passive(verb) and not act.actors and _impersonal(verb):
                act.actors = self.history.sides(verb)
            if item.led and not is_passive(verb):
                _leads(act, slots)
            if item.recipient != ("obj",):
                act.recipients = slots.fill(item.recipient)
        else:
            doers = slots.fill(item.actor) or lawgiver
            host: Parties = ()
            if item.type == "SANCTION":
                sender, host = recaller(verb, self.actors)
                doers = doers or sender or (doorkeeper(verb, self.actors) if is_passive(verb) else ())
            own = [
                w.lower for w in phrase[1:] if w.dep == "prep" and w.lower in item.recipient and not is_passive(verb)
            ]
            if (obj := direct_object(verb)) in phrase and obj is not None and obj.lemma in item.nouns:
                after = (*obj.children("prep"), *verb.children("prep"))  # "reaffirmed Oslo's support for Chad"
                theirs = {p.lower for p in after if p.i > obj.i}
                own += [slot for slot in item.noun_recipient if slot in theirs]
            if verb.lemma in BLAMING and (guilty := slots.preposition("on")):
                host = guilty  # "blamed the war on Chad"
            act = Act(verb, phrase, item, doers, host or slots.fill((*own, *item.recipient), doers))
            if verb.lemma in BLAMING and is_passive(verb) and any(p == "on" for p, _ in prepositional(verb)):
                act.recipients = guilty  # "the fall of the cabinet was blamed on rumours": not on the cabinet
            if not act.recipients and "subj" in item.recipient and bonds_of(item.type) is AUTHORS:
                act.recipients = self._behind(verb, doers)
            if item.type == "REQUEST" and is_passive(verb) and act.recipients:
                act.recipients = distinct((*act.recipients, *slots.companions()))
            if item.type == "ASSAULT":
                act.actors = self.attackers.of(act)
                self.attackers.with_mode(act)
                if (struck := direct_object(verb)) is not None and struck not in phrase:
                    act.recipients = distinct(self._houses(struck)) or act.recipients
                act.recipients = self.attackers.fallen(verb) or act.recipients
            if item.id == "pledge money" and (money := direct_object(verb)) is not None:
                act.trigger, act.support = money, Support("plan", verb)  # the money is to come
            if (verb.lemma in BODILY or SUFFERED & {*item.modes}) and all(place(p) for p in act.recipients):
                act.recipients = victim(direct_object(verb), self.actors) or act.recipients
            if item.type == "COERCE":  # "banned drones": a thing is nobody
                act.recipients = tuple(p for p in act.recipients if p.country or not _hardware(p))
            if item.type == "AID" and not act.actors and is_passive(verb):  # "Swedish aid was handed over to Chad"
                gift = direct_object(verb)
                act.actors = Slots(gift, self.actors).fill(GIVER) if gift is not None and gift.is_noun else ()
                act.recipients = tuple(p for p in act.recipients if p not in act.actors)
            if item.type == "AID":  # "sent two jets to the gulf": what is sent is nobody
                act.recipients = tuple(p for p in act.recipients if not _hardware(p))
        if item.type == "CONSULT" and act.actors and not is_passive(verb):
            act.actors = distinct((*act.actors, *slots.companions()))
        if "third-party" in item.modes and act.actors and not act.recipients:
            act.recipients = self._mediated(verb, act.actors)
        add_content(act, self.actors)
        act.reasons.append(Reason("type", " ".join(t.text for t in phrase), f"verb {item.id}"))
        return act

    def _behind(self, verb: Token, doers: Parties) -> Parties:
        """ "The Chilean move angered Peru": whose deed the subject is."""
        deed = subject(verb)
        mine = frozenset(p.name for p in doers)
        return thing_parties(deed, self.actors, besides=mine, bonds=AUTHORS) if deed is not None else ()

    def _lawgiver(self, verb: Token) -> Parties:
        """ "Signed a decree banning veils", "the policy bans flights": who makes the law forbids."""
        paper = surface_subject(verb)
        if paper is not None and paper.lemma in RULES and not is_passive(verb) and verb.dep not in ("acl", "xcomp"):
            return thing_parties(paper, self.actors, bonds=AUTHORS) or self.history.author(paper)
        if verb.dep not in ("acl", "relcl", "xcomp", "advcl") or paper is None or paper.lemma not in STATUTES:
            return ()
        maker = paper.head
        if paper.dep not in ("dobj", "nsubjpass") or maker is verb or maker.lemma not in ENACTING:
            return ()
        who = subject(maker)
        return self.actors.at(who) if who is not None else ()

    def _houses(self, struck: Token) -> Iterator[Party]:
        """The houses and posts of a list: "stormed a school and a checkpoint"."""
        for noun in struck.conjuncts():
            yield from facility(noun, self.actors)

    def _mediated(self, verb: Token, mediator: Parties) -> Parties:
        """ "Mediated an end to the war between A and B": between whom, in the object or told before."""
        for whole in (verb, verb.head) if verb.dep == "relcl" else (verb,):
            talks = direct_object(whole)
            told = between(whole, self.actors) or (taking_part(talks, self.actors) if talks is not None else ())
            found = tuple(p for p in told if p.name not in {m.name for m in mediator})
            if len(found) > 1:
                return found
        countries = {p.country for p in mediator}
        return self.history.adversaries(verb, countries) if verb.lemma in ("broker", "mediate") else ()

    def _by_thing(self, verb: Token, slots: Slots, item: Item) -> bool:
        """Is the subject named and no party: "the bill aims to lift the embargo"?"""
        head = subject(verb)
        if head is None or not (head.is_noun or head.tag == "VBG") or slots.slot("subj"):
            return False
        head = content_noun(head)  # "a series of bombings killed ten"
        if item.type == "ASSAULT" and (head.lemma in INSTRUMENTS or self.attackers.violence(head)):
            return False  # "a car bomb killed three soldiers"
        if head.lemma in item.subject:
            return False  # "a coup removed the premier": the item names its thing
        return head.lemma not in HUMANS

    # --- nouns ---------------------------------------------------------------------------------------

    def _noun(self, noun: Token, rest: tuple[str, ...], item: Item) -> Act | None:
        phrase = noun_phrase(noun, rest)
        if phrase is None or (noun.is_proper and item.type == "ASSAULT" and item.symmetric):
            return None  # "the Great Northern War": a name
        before = {w for k in noun.kids for w in (k.lemma, k.lower)} if item.modifier or item.not_modifier else set()
        if before & item.not_modifier:
            return None
        owners = {o.lemma for p, o in prepositional(noun) if p == "of"} if item.modifier else set()
        if item.modifier and not (before | owners) & item.modifier:
            return None
        if item.not_object and any(o.lemma in item.not_object for p, o in prepositional(noun) if p in GOALS):
            return None  # "a visit to the hospital"
        if (item.object or item.symmetric) and not fits_of(noun, item, self.actors):
            return None
        support = (part_taken(noun) if item.type in DEEDS else None) or support_of(noun, self.supports)
        if support is not None and item.type in FORCE and support.kind == "plan" and support.verb.lemma in SPEAKING:
            support = None  # force is not done, nor planned, by those who speak of it
        if support is not None and item.type == "AGREE" and support.verb.lemma == "agree":
            support = Support("do", support.verb)  # "a truce deal was agreed": made
        naming = support is not None and support.kind != "stop" and support.verb.lemma in NAMED_SO
        if naming and item.type in DEEDS and noun.lemma not in DECLARED:
            support = None  # "declared it an attack", "called it a coup"
        if item.type == "ASSAULT" and noun.lemma != "war" and _likened(noun):
            return None
        carrier = support.verb if support is not None and support.kind in CARRYING else None
        slots = Slots(noun, self.actors, carrier, self.history)
        wanted_actor = item.noun_actor or NOUN_ACTOR
        wanted_recipient = item.noun_recipient or NOUN_RECIPIENT
        other = engaged(noun, support, self.actors)
        if item.symmetric:
            names = ["support", "poss", "between", "with", "by", "among"]
            if item.id == "agree" and carrier is not None and carrier.lemma in AMONG_OTHERS and not slots.slot("with"):
                if len(slots.slot("support")) < 2:
                    names.remove("support")
            if carrier is not None and carrier.lemma in SPEAKING and self._told_besides(noun, slots):
                names.remove("support")  # "discussed the upcoming talks between Chile and Peru"
            sides = distinct(p for s in names for p in slots.slot(s))
            if item.type in JOINT:
                sides = distinct((*sides, *between(noun, self.actors), *taking_part(noun, self.actors)))
                if support is not None and support.kind == "happen":  # "the talks took place between A and B"
                    sides = distinct((*sides, *between(support.verb, self.actors)))
            if item.type != "ASSAULT" and noun.lemma not in ABOUT:  # "the battles of Oslo", "the discussion of Syria"
                sides = distinct((*sides, *slots.slot("of")))
            if item.type in JOINT and "support" in names:
                sides = other_side(noun, sides, slots, self.actors)
            if len(sides) < 2:  # else "the Sochi meeting between A and B"
                sides = distinct((*slots.slot("demonym"), *sides))
            if item.type in JOINT and (third := mediator(noun, self.actors)):
                sides = distinct((*sides, *third))
                item = replace(item, modes=("third-party",)) if item.type == "CONSULT" else item
            unmade = carrier is None or is_passive(carrier)
            if item.type == "CONSULT" and unmade and sides and sides == distinct(slots.slot("with")):
                sides = distinct((*self.history.guest(noun, sides), *sides))
            together = slots.company() if item.type in JOINT else ()
            act = Act(noun, phrase, item, actors=distinct((*sides, *together)))
            if item.noun_recipient:
                act.recipients = slots.fill(item.noun_recipient) or other
            else:
                act.actors = distinct((*act.actors, *other))
        else:
            act = Act(noun, phrase, item)
            for s in sorted(wanted_actor, key=lambda s: s not in ("by", "poss")):
                if parties := slots.slot(s):
                    act.actors = parties
                    break
            act.recipients = slots.fill(
                (s for s in wanted_recipient if s != "of" or "of" not in wanted_actor), act.actors
            )
            if not act.recipients and "of" in wanted_recipient:
                found = slots.slot("of")
                act.recipients = tuple(p for p in found if p not in act.actors)
            part_compounds(act)
            if item.type == "ASSAULT":
                self._committed(act, slots)
                by_order(act, self.actors)
            if item.type in DEEDS and (with_part := involved(noun, self.actors)):
                act.actors = tuple(p for p in with_part if p not in act.recipients)
            if not act.actors and item.id == "visit":
                act.actors = tuple(p for p in traveller(noun, self.actors) if p not in act.recipients)
            if not act.actors and item.id == "visit" and len(other_one := slots.company()) == 1:
                act.actors = other_one  # "your visit to Oslo"
            if act.actors and not act.recipients and item.id == "visit":
                act.recipients = tuple(p for p in destination(noun, self.actors) if p not in act.actors)
            if guilty := self._laid_at(noun) or (not slots.fill(("by", "poss", "demonym")) and self._blamed(noun)):
                act.actors = guilty
                act.recipients = tuple(p for p in act.recipients if p not in guilty)
                if item.type == "ASSAULT" and item.id != "deaths caused" and noun.head.lower != "in":
                    act.item = replace(item, noun_needs=("actor",))
            elif not act.actors:
                self._example(act, wanted_actor, wanted_recipient)
            if item.id == "warning of own act" and not self._of_own_act(noun, act.actors):
                return None
            if item.type == "THREATEN" and not act.recipients and (deed := harm_foretold(noun)) is not None:
                theirs = self.actors.at(deed) or thing_parties(deed, self.actors, bonds=AUTHORS)
                act.recipients = tuple(p for p in theirs if p not in act.actors)
            if support is not None and is_passive(support.verb) and noun.dep == "dobj" and not act.recipients:
                given = surface_subject(support.verb)  # "was given assurances"
                act.recipients = self.actors.at(given) if given is not None else ()
            roused = noun.head if noun.dep == "dobj" and noun.head.lemma in ROUSING else None
            if item.type == "ACCUSE" and roused is not None:
                act.actors = tuple(p for p in act.actors if p not in slots.slot("support"))
                act.recipients = slots.slot("support") or self._behind(roused, act.actors)
            if support is not None and support.kind == "undergo":
                faced = self.actors.at(subj) if (subj := subject(support.verb)) is not None else ()
                if not faced and item.type == "ACCUSE":  # "the Danish plan met with opposition"
                    faced = self._behind(support.verb, act.actors)
                act.recipients = faced or act.recipients
        if item.id == "industrial action" and not by_workers(act):
            return None  # "the strike on the town"
        if item.type == "SANCTION" and not act.recipients:
            act.recipients = tuple(p for p in slots.slot("anti") if p not in act.actors)
        if item.type == "ASSAULT" and not act.recipients:
            act.recipients = struck_in(noun, self.actors)
        if SUFFERED & set(item.modes) or noun.lemma in KILLINGS:
            done_to(act, self.actors)
        if "resign" in item.modes:
            act.actors = without_accepter(noun, act.actors, self.actors)
        act.support = support
        if not act.actors and not act.recipients:
            act.author = self.history.author(noun)
        if item.content:
            add_noun_content(act, self.actors)
            if item.type == "REJECT" and act.content is not None and act.content.is_verb and not act.recipients:
                act.recipients = touched(act.content, act, self.actors)  # "the refusal to talk to Chad"
            act.recipients = act.recipients or tuple(p for p in slots.slot("csubj") if p not in act.actors)
        act.reasons.append(Reason("type", " ".join(t.text for t in phrase), f"noun {item.id}"))
        return act

    def _of_own_act(self, noun: Token, warning: Parties) -> bool:
        """ "Another warning that it would close the crossing": of what one will do oneself."""
        homes = {p.country for p in warning if p.country}
        for clause in (k for k in (*noun.kids, *noun.head.kids) if k.dep in ("acl", "ccomp", "relcl") and k.i > noun.i):
            who = clause.child("nsubj")
            if who is None or not any(k.lower in FUTURE for k in clause.children("aux")):
                continue
            mine = {p.country for p in self.actors.at(who)} & homes
            if (mine or who.lower in OWN_PRONOUNS) and clause.lemma not in BEING:
                return True
        return False

    def _told_besides(self, noun: Token, slots: Slots) -> bool:
        """Does what is spoken of name its own sides: "the talks between A and B", "the session of the council"?"""
        own = between(noun, self.actors) or slots.slot("of") or slots.slot("demonym")
        return len(own) > 1 or any(p.sector == "IGO" for p in own)

    def _committed(self, act: Act, slots: Slots) -> None:
        """ "The Oslo bombing" names where it was; "a bombing claimed by rebels" who did it."""
        if act.trigger.lemma in CRIMES and not act.recipients and act.actors == slots.slot("demonym"):
            act.actors = tuple(p for p in act.actors if not country(p))
        act.actors = act.actors or self.attackers.claimed(act.trigger)

    def _example(self, act: Act, actor: tuple[str, ...], recipient: tuple[str, ...]) -> None:
        """ "Raids on the farms, including the raid of 9 June": an example shares the parties."""
        prep, whole = act.trigger.head, act.trigger.head.head
        if act.trigger.dep == "pobj" and prep.lower in ("including", "like", "as") and whole.lemma == act.trigger.lemma:
            carrier = support_of(whole, self.supports)
            slots = Slots(whole, self.actors, carrier.verb if carrier else None, self.history)
            act.actors = slots.fill(actor)
            act.recipients = act.recipients or slots.fill(recipient)

    def _blamed(self, noun: Token) -> Parties:
        """ "Blamed Chad for the raid": who is blamed did it."""
        if noun.dep == "pobj" and noun.head.lower == "of" and noun.head.head.lemma in SERIES:
            noun = noun.head.head  # "blamed for a wave of bombings"
        prep, verb = noun.head, noun.head.head
        if noun.dep != "pobj" or not any(
            k.dep in CONCRETE or (k.dep == "prep" and k.lower in ("on", "against")) for k in noun.kids
        ):
            return ()  # "for violence and unrest": nothing that happened once
        if prep.lower == "in" and verb.lemma in TAKING_PART:
            who = direct_object(verb) or surface_subject(verb)  # "involved him in", "who were involved in the massacre"
            return self.actors.at(who) if who is not None else ()
        if verb.is_noun and verb.dep == "dobj" and prep.lower == "of":
            verb = verb.head  # "accused the rebels of an attack", where the parse has rebels of an attack
        if prep.lower in ("for", "of", "in") and verb.is_verb:
            patterns = self.lexicon.verbs.get(verb.lemma, ())
            judged = prep.lower == "for" and verb.lemma in JUDGING_FOR
            if judged or any(item.content == "asserted" for _, item in patterns):
                blamed = direct_object(verb)
                return self.actors.at(blamed) if blamed is not None else ()
        return ()

    def _laid_at(self, blow: Token) -> Parties:
        """ "Blamed the bombing on the rebels", "attributed it to them": who is blamed did it."""
        verb = blow.head
        if blow.dep not in ("dobj", "nsubjpass") or verb.lemma not in LAYING:
            return ()
        phrases = (*prepositional(verb), *prepositional(blow))
        return next((found for prep, who in phrases if prep in ("on", "to") and (found := self.actors.at(who))), ())


def _told_of(verb: Token) -> Token | None:
    """What the verb says something of: "called the offer absurd", "said that the offer is absurd"."""
    clause = verb.child("ccomp", "xcomp")
    inner = surface_subject(clause) if clause is not None else None
    return direct_object(verb) or inner


def _impersonal(verb: Token) -> bool:
    """ "It was agreed to meet"."""
    return any(k.dep in ("nsubjpass", "expl") and k.lower == "it" for k in verb.kids)


def _besides(verb: Token) -> bool:
    """ "Also took part in the meeting": with those who met."""
    return any(k.dep == "advmod" and k.lower in ("also", "too") for k in verb.kids)


def _hardware(party: Party) -> bool:
    return last(party).removesuffix("s") in HARDWARE


def _leads(act: Act, slots: Slots) -> None:
    """ "Japan restored ties with Fiji": who alone is the subject leads, the other is the recipient."""
    leader, partner = distinct(slots.slot("subj")), distinct(slots.slot("with"))
    if leader and any(p not in leader for p in partner):
        act.actors = leader
        act.recipients = tuple(p for p in partner if p not in leader)


def _likened(noun: Token) -> bool:
    """ "Described the levy as an attack on trade": what something is called."""
    if noun.dep != "pobj" or noun.head.lower != "as":
        return False
    named_so = noun.head.head
    return (named_so if named_so.is_verb else named_so.head).lemma in NAMING


def _gerund(token: Token) -> bool:
    """ "Fighting between A and B", "died in fighting": a gerund without an object that stands as a noun."""
    if token.tag != "VBG" or token.child("dobj") is not None:
        return False
    return token.dep in ("nsubj", "nsubjpass") or (token.dep == "pobj" and bool(token.kids))


def _first(
    token: Token, patterns: list[Pattern], make: Callable[[Token, tuple[str, ...], Item], Act | None]
) -> Act | None:
    """The act by the first pattern that fits and finds its parties, else by the first that fits."""
    first: Act | None = None
    for rest, item in patterns:
        act = make(token, rest, item)
        if act is not None and complete(act):
            return act
        first = first or act
    return first
