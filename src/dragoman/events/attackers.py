"""Who did violence that is told of the blow, the weapon or the dead: "a missile fired by rebels killed ten"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dragoman.actors import Actors
from dragoman.events.act import Act
from dragoman.events.anaphora import History
from dragoman.events.arguments import content_noun, direct_object, is_passive, prepositional, subject
from dragoman.events.clashes import CLASHING
from dragoman.events.lexicon import EventLexicon
from dragoman.events.parties import country
from dragoman.events.phrasing import noun_phrase, verb_phrase
from dragoman.events.slots import Parties, Slots
from dragoman.events.things import distinct
from dragoman.events.words import words
from dragoman.model import Party
from dragoman.parse.tree import Token

INSTRUMENTS = words("instruments")
FIGHTS = CLASHING | words("gunfights")
HURTING = frozenset(("kill", "injure", "wound", "maim", "hurt"))
SIDES = dict.fromkeys(("MIL", "COP", "SPY"), "state") | dict.fromkeys(("REB", "UAF", "PRM"), "rebels")
"""On which side of a fight inside a state people of a sector are."""
DYING = frozenset(("die", "perish", "lose", "fall"))
"""Verbs whose subject is hurt."""
CAUSING = frozenset(("in", "by", "during", "after", "from", "when", "amid"))
AFTERWARDS = frozenset(("following", "after"))
CRIMES = words("crimes")
LAUNCHING = frozenset(
    ("launch", "carry", "stage", "mount", "conduct", "fire", "make", "order", "open", "plan", "begin", "start", "lead")
)
CLAIMING = frozenset(("claim", "conduct", "stage", "perpetrate", "launch", "commit", "mount", "orchestrate", "carry"))
LAYING = words("laying")
MEANS = {
    mode: words(f"by_{mode.replace('-', '_')}")
    for mode in ("explosives", "drone", "aerial", "heavy-weapons", "firearms", "suicide-attack", "primitive")
}
"""Things by which violence is done, by the mode that they make it."""


PERPETRATORS = words("perpetrators")
BEFORE_BLOW = "perpetrators before the blow"


def perpetrators(modifier: Token) -> Party:
    """Who strikes in "a bandit attack", "paramilitary raids": those that the word before the blow names."""
    one = modifier.text
    several = f"{one[:-1]}ies" if one.endswith("y") else f"{one[:-3]}men" if one.endswith("man") else f"{one}s"
    return Party(several, sector="UAF", mention=one, start=modifier.start, end=modifier.end, rule=BEFORE_BLOW)


def foes_of(hurt: Parties, sides: Parties) -> Parties:
    """Those of the sides of a fight with whom those who were hurt did not fight on one side."""
    return tuple(p for p in sides if not any(_on_one_side(p, one) for one in hurt))


def _on_one_side(one: Party, other: Party) -> bool:
    same = one.sector in SIDES and SIDES[one.sector] == SIDES.get(other.sector)
    return same and (not one.country or not other.country or one.country == other.country)


def hurt_too(verb: Token) -> list[Token]:
    """ "Were killed and wounded in Aleppo", "one was killed and two others wounded by troops": the verbs of hurting
    that share the phrases of the first."""
    if not is_passive(verb):
        return []
    seconds = [*verb.children("conj")]
    if verb.dep == "xcomp":  # "are feared to have been killed and others injured"
        seconds += verb.head.children("conj")
    others = [k for other in seconds if other.is_noun for k in other.children("acl")]
    return [k for k in (*seconds, *others) if k.tag == "VBN" and k.lemma in HURTING]


def names_violence(noun: Token, lexicon: EventLexicon) -> bool:
    """Does the noun name violence: "attack", "raid"?"""
    return any(item.type == "ASSAULT" for _, item in lexicon.nouns.get(noun.lemma, ()))


class Attackers:
    """Finds who did it."""

    def __init__(self, actors: Actors, lexicon: EventLexicon, history: History) -> None:
        self.actors, self.lexicon, self.history = actors, lexicon, history

    def of(self, act: Act) -> Parties:
        """The actors of an act of violence told by a verb, its own subject already being among them."""
        verb = act.trigger
        if told := self._by_blow(verb) or act.actors:
            return told
        told = self._by_means(verb) or self._by_clause(verb)
        return told or self._told_before(act)

    def fallen(self, verb: Token) -> Parties:
        """ "Ten soldiers died when militants stormed their post": those who died are whom the violence struck."""
        mark = verb.child("mark", "advmod") if verb.dep == "advcl" else None
        if mark is None or mark.lower not in ("when", "as", "after") or verb.head.lemma not in DYING:
            return ()
        dead = subject(verb.head)
        return self.actors.at(dead) if dead is not None else ()

    def with_mode(self, act: Act) -> None:
        """Give an act told by a plain verb the mode of what did it: "a car bomb killed ten", "died in an air raid"."""
        verb = act.trigger
        if act.item.type != "ASSAULT":
            return
        for noun in (t for t in act.words if t.is_noun):  # "carried out rocket strikes"
            if modes := self._modes(noun):
                act.item = replace(act.item, modes=modes)
                return
        if act.item.modes:
            return
        head = None if is_passive(verb) else subject(verb)
        nouns = [content_noun(head)] if head is not None else []
        nouns += [noun for prep, noun in prepositional(verb) if prep in ("in", "by", "during", "with")]
        for noun in nouns:
            if modes := self._modes(noun):
                act.item = replace(act.item, modes=modes)
                return

    def _modes(self, noun: Token) -> tuple[str, ...]:
        if noun.lemma == "bomber" and any(k.lower == "suicide" for k in noun.kids):
            return ("suicide-attack",)
        for rest, item in self.lexicon.nouns.get(noun.lemma, ()):
            if item.type == "ASSAULT" and item.modes and noun_phrase(noun, rest) is not None:
                return item.modes
        before = [noun.lemma, *(k.lemma for k in noun.kids if k.dep in ("compound", "amod", "nmod"))]
        return next(((mode,) for mode, things in MEANS.items() if any(b in things for b in before)), ())

    def claimed(self, noun: Token) -> Parties:
        """ "An attack claimed by the rebels", "a bombing blamed on rebels", "died in the raid, reportedly
        carried out by rebels": who did it."""
        near = [k for k in noun.subtree() if k.dep in ("acl", "relcl", "advcl")]
        near += [t for t in noun.head.head.kids if t.dep == "advcl" and t.i > noun.i and noun.dep == "pobj"]
        for verb in near:
            agent = verb.child("agent") if verb.lemma in CLAIMING else None
            who = agent.child("pobj") if agent is not None else None
            if who is not None and (found := self.actors.at(who)):
                return found
            if verb.lemma in LAYING:
                for prep, guilty in prepositional(verb):
                    if prep in ("on", "to") and (found := self.actors.at(guilty)):
                        return found
        return ()

    def violence(self, noun: Token) -> bool:
        return names_violence(noun, self.lexicon)

    def _by_blow(self, verb: Token) -> Parties:
        """ "Launched a strike against the rebels that killed ten": the strike killed, not the rebels."""
        struck, pronoun = verb.head, verb.child("nsubj")
        if verb.dep != "relcl" or pronoun is None or pronoun.lower not in ("that", "which"):
            return ()
        if struck.dep != "pobj" or struck.head.lower not in ("against", "on", "at", "in"):
            return ()
        blow = struck.head.head
        return self._doers(blow) if blow.is_noun and self.violence(blow) else ()

    def _by_means(self, verb: Token) -> Parties:
        """ "Was killed in the raid", "an IS bomb killed …": who did that did this."""
        head = None if is_passive(verb) or verb.lemma in DYING else subject(verb)
        if head is not None:
            return self._doers(content_noun(head))
        for second in hurt_too(verb):  # "two were killed and nine others wounded by rebels"
            who = subject(second)
            if who is not None and who.head.dep == "agent" and (found := self.actors.at(who)):
                return found
        for prep, noun in self._causes(verb):
            if noun.lemma in FIGHTS and (foes := self._foes(noun, verb)):
                return foes  # "killed in clashes with the rebels"
            if prep in ("in", "by", "during") and self._blow(noun):
                return self._doers(noun) or foes_of(self._hurt(verb), self.history.author(noun, violent=True))
            if prep in AFTERWARDS and self.violence(noun) and (foes := self._others(self._doers(noun), verb)):
                return foes  # "killed following an Azeri attack"
        return ()

    def _causes(self, verb: Token) -> Iterator[tuple[str, Token]]:
        """The phrases of a verb, and those of the second of two: "were killed and wounded in a raid"."""
        yield from prepositional(verb)
        for second in hurt_too(verb):
            yield from prepositional(second)

    def _foes(self, clash: Token, verb: Token) -> Parties:
        """The side of a clash to which those who were killed do not belong, or both sides."""
        slots = Slots(clash, self.actors)
        return self._others(slots.fill(("with", "against")) or slots.fill(("between",)), verb)

    def _hurt(self, verb: Token) -> Parties:
        """Those who are killed or wounded, or die."""
        hurt = subject(verb) if verb.lemma in DYING else direct_object(verb)
        return self.actors.at(hurt) if hurt is not None else ()

    def _others(self, foes: Parties, verb: Token) -> Parties:
        """Those parties unless one is of the side that is hurt."""
        victims = self._hurt(verb)
        mine = {(p.country, p.sector) for p in victims}
        other = foes_of(victims, foes)
        if other and len(other) < len(foes):
            return other  # "a soldier was killed in a clash between troops and rebels"
        return foes if not mine & {(p.country, p.sector) for p in foes} else ()

    def _by_clause(self, verb: Token) -> Parties:
        """ "Ten people were killed when gunmen attacked a bus": those who did violence in the clause killed them."""
        if verb.lemma not in HURTING or not is_passive(verb):
            return ()
        for clause in [k for told in (verb, *verb.children("conj")) for k in told.kids]:
            mark = clause.child("mark", "advmod") if clause.dep == "advcl" else None
            if mark is not None and mark.lower in ("when", "after", "as") and not is_passive(clause):
                who = subject(clause)
                if who is not None and who is not subject(verb) and self._violent(clause):
                    return self.actors.at(who) or (self._doers(who) if self._blow(who) else ())
        return ()

    def _blow(self, noun: Token) -> bool:
        return self.violence(noun) or noun.lemma in INSTRUMENTS

    def _violent(self, verb: Token) -> bool:
        patterns = self.lexicon.verbs.get(verb.lemma, ())
        return any(item.type == "ASSAULT" and verb_phrase(verb, rest) is not None for rest, item in patterns)

    def _told_before(self, act: Act) -> Parties:
        """ "The navy shot down the airliner. All on board were killed": by whom the sentence before has told."""
        verb = act.trigger
        if verb.lemma not in HURTING or not is_passive(verb) or any(self._caused(*p) for p in prepositional(verb)):
            return ()
        if any(k.dep == "advcl" for k in verb.kids):
            return ()
        before = self.history.attackers(verb)
        if {p.name for p in before} & {p.name for p in act.recipients}:
            return ()
        mine = {p.country for p in before if p.country} | {p.sector for p in before if not p.country}
        if any((p.country or p.sector) in mine for p in act.recipients):
            return ()
        return foes_of(act.recipients, before)

    def _caused(self, prep: str, noun: Token) -> bool:
        """ "In a crossfire", "during the raid": a cause of its own, not "in the altercation", which points back."""
        the = any(k.dep == "det" and k.lower in ("the", "this", "that") for k in noun.kids)
        return prep in CAUSING and (not the or self.violence(noun))

    def _doers(self, means: Token) -> Parties:
        """Whose bomb or raid it was, or who fired it; whom it struck stands after "on", "against" or "of"."""
        for k in means.kids:  # "by a missile fired by rebels", "believed to have been fired by rebels"
            if k.dep in ("acl", "relcl") and k.is_verb:
                sent = next((x for x in k.kids if x.dep == "xcomp" and x.is_verb), k)
                if (who := subject(sent)) is not None and who is not means and (found := self.actors.at(who)):
                    return found
        if found := Slots(means, self.actors).fill(("by", "poss", "from")) or self.claimed(means):
            return found
        found = Slots(means, self.actors).fill(("demonym",))
        if means.lemma in CRIMES and not any(prep in ("of", "on", "against") for prep, _ in prepositional(means)):
            return tuple(p for p in found if not country(p))  # "the Kabul bombing": where it was
        if found:
            return found
        before = [t for t in means.subtree() if t.i < means.i and t.dep in ("compound", "amod", "nmod")]
        if found := distinct(p for t in before for p in self.actors.at(t)):
            return found  # "US Predator attacks"
        if found := tuple(perpetrators(t) for t in before if t.lower in PERPETRATORS):
            return found
        launched = means.head if means.dep == "dobj" and means.head.lemma in LAUNCHING else None
        launcher = subject(launched) if launched is not None else None
        return self.actors.at(launcher) if launcher is not None else ()
