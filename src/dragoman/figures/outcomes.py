"""What befalls the things counted: killed, arrested, signed, destroyed; from the words around the noun."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.figures.amounts import Amount
from dragoman.figures.lexicon import FigureLexicon, Outcome
from dragoman.figures.phrase import follower, governor, subject
from dragoman.parse.tree import Token

_TOLLS = frozenset(("toll", "number", "tally", "count", "total"))
_BE = frozenset(("be", "have", "go", "remain", "report", "fear", "believe", "presume", "lie", "declare"))


@dataclass(frozen=True, slots=True)
class Befallen:
    """What befell, and the word that says so."""

    outcome: Outcome
    word: Token

    @property
    def name(self) -> str:
        return self.outcome.name


def befallen(noun: Token, amount: Amount, lexicon: FigureLexicon) -> Befallen | None:
    """What befalls ``noun``: said by itself, beside it, or by the act noun or verb above it."""
    search = _Search(lexicon)
    return search.named(noun) or search.beside(noun) or search.after(amount) or search.above(noun, amount)


def toll(amount: Amount, lexicon: FigureLexicon) -> Token | None:
    """The noun of a toll that a bare number gives: "the death toll rose to 22"."""
    head = amount.head
    verb = governor(head)
    if verb is None or head.dep not in ("pobj", "dobj", "attr", "npadvmod"):
        return None
    thing = verb.child("dobj") if head.dep == "pobj" else None
    thing = thing or subject(verb)
    if thing is None or thing.lemma not in _TOLLS or amount.holds(thing):
        return None
    below = [t.lemma for t in thing.subtree()]
    return thing if any(("N", w) in lexicon.outcomes or ("J", w) in lexicon.outcomes for w in below) else None


class _Search:
    def __init__(self, lexicon: FigureLexicon) -> None:
        self.outcomes = lexicon.outcomes

    def _found(self, kind: str, key: str, word: Token) -> Befallen | None:
        found: Outcome | None = self.outcomes.get((kind, key))
        return Befallen(found, word) if found is not None else None

    def named(self, noun: Token) -> Befallen | None:
        return self._found("N", noun.lemma, noun)

    def beside(self, noun: Token) -> Befallen | None:
        """Participles and clauses of the noun: "12 people killed in", "30 missing miners"."""
        for kid in noun.kids:
            found = None
            if kid.dep in ("acl", "amod") and kid.is_verb and kid.tag != "VBG":
                found = self._found("V", kid.lemma, kid)
            elif kid.dep == "relcl" or kid.dep == "acl":
                found = self._done_to(kid, kid.child("nsubj", "nsubjpass"))
            elif kid.i > noun.i:
                found = self._found("J", kid.lower, kid)
            if found is not None:
                return found
        return None

    def _done_to(self, verb: Token, who: Token | None) -> Befallen | None:
        """What a verb does to its own subject ``who``; without one, to its object."""
        if who is None or who.dep == "nsubjpass":
            return self._found("V", verb.lemma, verb)
        return self._found("S", verb.lemma, verb)

    def after(self, amount: Amount) -> Befallen | None:
        """A state right after the number: "12 dead", "8 are missing", "5 were wounded"."""
        token = follower(amount)
        if token is not None and token.lemma in _BE and token.is_verb:
            at = token.i + 1 - token.sent.tokens[0].i
            token = token.sent.tokens[at] if at < len(token.sent.tokens) else None
            if token is not None and token.tag == "VBN":
                return self._found("V", token.lemma, token)
        if token is not None and token.tag[0] in "JVN":
            return self._found("J", token.lower, token)
        return None

    def above(self, noun: Token, amount: Amount) -> Befallen | None:
        """The act noun or verb that governs the noun."""
        if noun.dep == "pobj" and amount.holds(noun.head.head):
            noun = amount.head  # "the rescue of dozens of sailors"
        joined = noun.dep == "conj"
        if joined:
            noun = noun.head
        head = noun.head
        if noun.dep == "pobj" and not joined:
            above = head.head
            if above.is_noun and head.lower in ("of", "to", "among", "for"):
                return self._found("N", above.lemma, above)
            if head.lower == "by" and above.is_verb:
                return self._found("S", above.lemma, above)
            return None
        if not head.is_verb and joined:
            head = governor(head) or head
        if head.is_verb:
            return self._verb(noun, head)
        if head.is_noun and noun.dep in ("dobj", "dep", "appos", "npadvmod") and head.i < amount.first.i:
            return self._found("V", head.lemma, head)  # a verb that the tagger took for a noun ("the blast kills 12")
        return None

    def _verb(self, noun: Token, verb: Token) -> Befallen | None:
        if noun.dep == "nsubj" and not (verb.tag == "VBN" and verb.child("aux") is None):
            found = self._found("S", verb.lemma, verb)
        else:
            found = self._found("V", verb.lemma, verb)
            if found is None and noun.lemma == "life":
                found = self._found("L", verb.lemma, verb)
        return found or self._state(noun, verb)

    def _state(self, noun: Token, verb: Token) -> Befallen | None:
        """ "left 12 people dead", "were feared missing", "forced thousands to flee"."""
        acts_itself = noun.dep == "nsubj" and verb.child("dobj") is not None
        for kid in verb.kids:
            if kid is noun or (acts_itself and kid.dep in ("xcomp", "advcl")):
                continue
            found = None
            if kid.dep in ("acomp", "oprd", "xcomp", "ccomp", "advcl", "attr", "dobj") and not kid.is_noun:
                passive = kid.tag == "VBN"
                found = self._found("V" if passive else "S", kid.lemma, kid) if kid.is_verb else None
                found = found or self._found("J", kid.lower, kid)
            if found is not None and (kid.i > noun.i):
                return found
        return None
