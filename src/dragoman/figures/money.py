"""Money: trade, aid, costs, debts, budgets; what a sum is of, by the tree around it."""

from __future__ import annotations

from dataclasses import replace

from dragoman.figures.amounts import Amount
from dragoman.figures.lexicon import FigureLexicon
from dragoman.figures.phrase import Measured, Skip, governor, owner, phrase, subject, top, words
from dragoman.parse.tree import Token

_MODIFYING = frozenset(("nummod", "compound", "nmod", "amod", "quantmod"))
_PURPOSE = ("of", "in", "for", "on", "to", "toward", "towards", "into", "from", "against", "by")
_PRONOUN = frozenset(("PRP", "PRP$", "DT", "WDT", "WP", "EX"))
_DEEP = 4


class _Search:
    """The climb from a sum to what it measures; holders ("a record $3bn") leave a qualifier."""

    def __init__(self, amount: Amount, lexicon: FigureLexicon, skip: Skip) -> None:
        self.amount, self.lexicon, self.skip = amount, lexicon, skip
        self.qualifiers: list[str] = []

    def run(self, node: Token) -> Measured | None:
        for _ in range(_DEEP):
            above = node.head
            if node.dep in _MODIFYING and above.is_noun and not self.amount.holds(above):
                noun = top(above)
                if not self._holder(noun):
                    return self._noun(noun)
                node = noun
                continue
            if found := self._complement(node):
                return found
            if node.dep == "pobj" and above.head is not above:
                base = above.head
                if base.is_noun and not self.amount.holds(base):
                    if not self._holder(base):
                        return self._noun(top(base), apart=above)
                    node = base
                    continue
                return self._verb(base, above) if base.is_verb else self._near(base)
            if above.lower == "worth" or node.lower == "worth":
                return self._worth(above if above.lower == "worth" else node)
            if node.dep in ("conj", "appos") and above is not node and not above.is_verb:
                node = above
                continue
            if above.is_verb and above is not node:
                return self._verb(above, None)
            break
        return self._near(node)

    def _holder(self, noun: Token) -> bool:
        if noun.lemma not in self.lexicon.holders:
            return False
        if self._complement(noun) is not None:
            return False
        if word := self.lexicon.holders[noun.lemma]:
            self.qualifiers.append(word)
        return True

    def _noun(self, noun: Token, apart: Token | None = None) -> Measured | None:
        if noun.lemma in self.lexicon.holders and (found := self._complement(noun)):
            if word := self.lexicon.holders[noun.lemma]:
                self.qualifiers.append(word)
            return found
        base = tuple(t for t in phrase(noun, self.skip) if t is not apart)
        if not base:
            return None
        verb = governor(noun)
        given = self._given(verb)
        text = f"{words(base)} {words(given)}".rstrip()
        return self._made(text, (*base, *given), noun, verb)

    def _complement(self, node: Token) -> Measured | None:
        """ "$60 billion in aid", "$3 billion of weapons", "the value of trade"."""
        for prep in (*node.kids, *_rated(node)):
            if prep.dep != "prep" or prep.lower not in ("of", "in", "worth") or prep.i < node.i:
                continue
            thing = prep.child("pobj")
            if thing is None or self.skip(thing) or self.amount.holds(thing) or not thing.is_noun:
                continue
            if prep.lower == "in" and thing.is_proper:
                continue
            verb = governor(node)
            base = phrase(thing, self.skip)
            given = self._given(verb)
            text = words(base) + (f" {words(given)}" if given and given[0] not in base else "")
            return self._made(text, (*base, *given), thing, verb)
        return None

    def _given(self, verb: Token | None) -> tuple[Token, ...]:
        """To whom a verb of giving gives: "to Latvia"."""
        if verb is None or self.lexicon.verbs.get(verb.lemma) != "give":
            return ()
        for prep in verb.kids:
            thing = prep.child("pobj") if prep.dep in ("prep", "dative") and prep.lower in ("to", "for") else None
            if thing is not None and not self.skip(thing):
                return (prep, *phrase(thing, self.skip))
        return ()

    def _worth(self, worth: Token) -> Measured | None:
        noun = worth.child("nsubj") or (worth.head if worth.head.is_noun else None)
        if noun is None and worth.head.is_verb:
            noun = subject(worth.head)
        if noun is None and worth.dep == "pcomp":
            noun = worth.child("nsubj")
        return self._noun(top(noun)) if noun is not None and noun.is_noun else None

    def _verb(self, verb: Token, prep: Token | None) -> Measured | None:
        """What a verb does with the sum ("pledged $5m to …") or says it of ("trade reached $5bn")."""
        if verb.lemma in self.lexicon.passed:
            word = self.lexicon.passed[verb.lemma]
            self.qualifiers = [f"{self.qualifiers[0]} {word}"] if self.qualifiers else [word]
        if prep is not None and prep.start >= self.amount.opened:
            prep = None  # "between" of the amount itself
        whose = subject(verb)
        label = self.lexicon.labels.get(verb.lemma, "")
        passive = any(k.dep in ("auxpass", "nsubjpass") for k in verb.kids)
        thing = verb.child("dobj")
        if prep is not None and thing is not None and not self.amount.holds(thing) and thing.is_noun:
            base = phrase(thing, self.skip)  # "sold the ships for $5m", "cut aid by $5m"
            return self._made(words(base), base, thing, verb)
        if label and (not passive or prep is None):
            return self._done(label, verb, whose, prep)
        if whose is None or whose.tag in _PRONOUN or not whose.is_noun or self.amount.holds(whose):
            return self._done(label, verb, None, prep) if label else None
        base = phrase(whose, self.skip)
        return self._made(words(base), base, whose, verb)

    def _done(self, label: str, verb: Token, whose: Token | None, apart: Token | None) -> Measured | None:
        used: list[Token] = []
        text = label
        if label == "cost" and whose is not None and whose.is_noun:
            used += phrase(whose, self.skip)
            text = f"cost of {words(tuple(used))}"
        kids = [*verb.kids, *self.amount.head.kids]
        for prep in sorted(kids, key=lambda t: t.i):
            if prep.dep not in ("prep", "dative") or prep is apart or prep.i < verb.i or self.skip(prep):
                continue
            thing = prep.child("pobj")
            if prep.lower not in _PURPOSE or thing is None or self.skip(thing) or self.amount.holds(thing):
                continue
            base = phrase(thing, self.skip)
            used += (prep, *base)
            if prep.lower == "in" and not thing.is_proper:
                text = words(base)  # "gave $5m in food aid"
                continue
            text += f" {prep.lower} {words(base)}"
            break
        given = verb.child("dative")
        if given is not None and given.is_noun and not used:
            base = phrase(given, self.skip)
            used += base
            text += f" to {words(base)}"
        return self._made(text, tuple(used), whose, verb)

    def _near(self, node: Token) -> Measured | None:
        verb = governor(node)
        return self._verb(verb, None) if verb is not None else None

    def _made(self, text: str, used: tuple[Token, ...], noun: Token | None, verb: Token | None) -> Measured | None:
        if not text:
            return None
        return Measured(text, "", used, noun, verb, tuple(self.qualifiers), owner(verb))


def _rated(unit: Token) -> list[Token]:
    """What follows a rate: "2 million barrels per day of crude"."""
    rates = [k.child("pobj") for k in unit.kids if k.dep == "prep" and k.lower in ("per", "a")]
    rates += [k for k in unit.kids if k.dep == "npadvmod"]
    return [k for rate in rates if rate is not None for k in rate.kids if k.dep == "prep"]


def money(amount: Amount, lexicon: FigureLexicon, skip: Skip) -> Measured | None:
    """What a sum of money is of, or ``None`` where the text does not say."""
    return _told(_Search(amount, lexicon, skip).run(amount.head), lexicon)


def quantity(amount: Amount, unit: Token, lexicon: FigureLexicon, skip: Skip) -> Measured | None:
    """What so many barrels or tonnes are of."""
    found = _told(_Search(amount, lexicon, lambda t: t is unit or skip(t)).run(unit), lexicon)
    return replace(found, unit=unit.lower) if found is not None else None


def _told(found: Measured | None, lexicon: FigureLexicon) -> Measured | None:
    """Without what only points at a measure ("the figure is …")."""
    bare = found is not None and len(found.used) == 1 and found.used[0].lemma in lexicon.pointers
    return None if bare else found
