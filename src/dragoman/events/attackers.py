"""Who did violence that is told of the blow, the weapon or the dead: "a missile fired by rebels killed ten"."""

from __future__ import annotations

from dragoman.actors import Actors
from dragoman.events.act import Act
from dragoman.events.anaphora import History
from dragoman.events.arguments import is_passive, prepositional, subject
from dragoman.events.lexicon import EventLexicon
from dragoman.events.slots import Parties, Slots
from dragoman.events.things import distinct
from dragoman.events.words import words
from dragoman.parse.tree import Token

INSTRUMENTS = words("instruments")
HURTING = frozenset(("kill", "injure", "wound"))
CAUSING = frozenset(("in", "by", "during", "after", "from", "when", "amid"))


class Attackers:
    """Finds who did it."""

    def __init__(self, actors: Actors, lexicon: EventLexicon, history: History) -> None:
        self.actors, self.lexicon, self.history = actors, lexicon, history

    def of(self, act: Act) -> Parties:
        """The actors of an act of violence told by a verb, its own subject already being among them."""
        verb = act.trigger
        return self._by_blow(verb) or act.actors or self._by_means(verb) or self._told_before(act)

    def violence(self, noun: Token) -> bool:
        """Does the noun name violence: "attack", "raid"?"""
        return any(item.type == "ASSAULT" for _, item in self.lexicon.nouns.get(noun.lemma, ()))

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
        head = None if is_passive(verb) else subject(verb)
        if head is not None:
            return self._doers(head)
        for prep, noun in prepositional(verb):
            if prep in ("in", "by", "during") and (self.violence(noun) or noun.lemma in INSTRUMENTS):
                return self._doers(noun) or self.history.author(noun)
        return ()

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
        return () if any((p.country or p.sector) in mine for p in act.recipients) else before

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
        if found := Slots(means, self.actors).fill(("by", "poss", "demonym")):
            return found
        before = [t for t in means.subtree() if t.i < means.i and t.dep in ("compound", "amod", "nmod")]
        if found := distinct(p for t in before for p in self.actors.at(t)):
            return found  # "US Predator attacks"
        launched = means.head if means.dep == "dobj" else None
        launcher = subject(launched) if launched is not None else None
        return self.actors.at(launcher) if launcher is not None else ()
