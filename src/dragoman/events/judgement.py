"""Words that judge: "called the pact worthless", "labelled it unfair", "hailed the move as historic"."""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterator
from functools import cache
from importlib import resources
from typing import Literal

from dragoman.events.arguments import is_passive, prepositional
from dragoman.events.words import words
from dragoman.parse.tree import Token

Verdict = Literal["negative", "positive"]

NAMING = words("naming")
"""Verbs that say what something is."""
OPINION = words("opinion")
COMMITTING, DEALING = words("committing"), words("dealing")
WAYS = frozenset(("way", "manner", "fashion"))
ENTITLING = frozenset(("authority", "business", "right"))
USING = frozenset(("exploit", "serve", "treat", "use"))
RESPECTING = words("respecting")
OWED_TO_ALL = words("owed_to_all")
CHOOSING = words("choosing")
PUT_FORWARD, UNWELCOME = words("put_forward"), words("unwelcome")
COMING_TO = words("coming_to")
CHARGES, UNTRUE = words("charges"), words("untrue")
COPULAS = frozenset(("be", "seem", "remain", "become", "constitute", "represent", "look", "appear"))


class Judgements:
    """The words of ``lexicon/judgement.toml``: single words by lemma or form, phrases by their words."""

    def __init__(self, raw: dict[str, list[str]]) -> None:
        self._words: dict[str, Verdict] = {}
        self._phrases: dict[str, list[tuple[tuple[str, ...], Verdict]]] = {}
        verdicts: tuple[Verdict, ...] = ("negative", "positive")
        for verdict in verdicts:
            for phrase in raw[verdict]:
                first, *rest = phrase.replace("-", " - ").split()
                if rest:
                    self._phrases.setdefault(first, []).append(((first, *rest), verdict))
                else:
                    self._words[first] = verdict
        self._harming, self._goods = frozenset(raw["harming"]), frozenset(raw["goods"])

    @staticmethod
    @cache
    def load() -> Judgements:
        """The packaged words."""
        text = resources.files("dragoman.lexicon").joinpath("judgement.toml").read_text("utf-8")
        return Judgements(tomllib.loads(text))

    def at(self, token: Token) -> tuple[Verdict, tuple[Token, ...]] | None:
        """The verdict of the word or phrase that begins at ``token``, with its tokens."""
        for phrase, verdict in (f for form in {token.lower, token.lemma} for f in self._phrases.get(form, ())):
            tokens = token.sent.tokens
            at = token.i - tokens[0].i
            found = tuple(tokens[at : at + len(phrase)])
            if len(found) == len(phrase) and all(w in (t.lower, t.lemma) for w, t in zip(phrase, found, strict=True)):
                return verdict, found
        found_word = self._words.get(token.lemma) or self._words.get(token.lower)
        if found_word == "positive" and _denied(token):
            found_word = "negative"  # "neither free nor fair"
        return (found_word, (token,)) if found_word else None

    def harm(self, verb: Token) -> tuple[Verdict, tuple[Token, ...]] | None:
        """ "Ignores the law", "is destroying our future", "wants to silence us": a wrong to what is a good or ours."""
        if not verb.is_verb or verb.lemma not in self._harming or is_passive(verb):
            return None
        hurt = verb.child("dobj")
        if hurt is None:
            return None
        ours = hurt.lower == "us" or any(k.dep == "poss" and k.lower == "our" for k in hurt.kids)
        rule = next((n for p, n in prepositional(hurt) if p == "of"), None)  # "the rule of law", "the right of us all"
        good = hurt.lemma in self._goods or (rule is not None and rule.lemma in self._goods)
        return ("negative", (verb, hurt)) if good or ours else None

    def lack(self, verb: Token) -> tuple[Verdict, tuple[Token, ...]] | None:
        """ "Does not respect the law", "has no right to decide", "has done nothing to help", "cannot be trusted"."""
        if not verb.is_verb:
            return None
        negated = any(k.dep == "neg" or (k.lower == "longer" and verb.lemma == "trust") for k in verb.kids)
        thing = verb.child("dobj")
        if verb.lemma == "trust":
            return ("negative", (verb,)) if negated and verb.child("auxpass") is not None else None
        if thing is None or is_passive(verb):
            return None
        without = any(k.dep == "det" and k.lower == "no" for k in thing.kids)
        lacks = (negated and verb.lemma in RESPECTING and thing.lemma in self._goods) or (
            without and verb.lemma in ("have", "show") and thing.lemma in OWED_TO_ALL
        )
        if lacks and thing.lemma in ENTITLING:  # "no right to decide", not "no right of way"
            lacks = any(k.tag == "VB" for k in thing.kids)
        idle = verb.lemma == "do" and thing.lower == "nothing" and any(k.tag == "VB" for k in (*verb.kids, *thing.kids))
        return ("negative", (verb, thing)) if lacks or idle else None

    def in_predicate(self, verb: Token) -> tuple[Verdict, tuple[Token, ...]] | None:
        """The verdict in what ``verb`` says its object or subject is; the first judging word decides."""
        if any(k.dep == "neg" for k in verb.kids):
            return None
        named_thing, praise = verb.child("dobj"), None
        for k in (*verb.kids, *_after(named_thing)):
            if k.i <= verb.i or any(n.dep == "neg" for n in k.kids):
                continue
            second = k.dep == "dobj" and k is not named_thing  # "branded Chad a rogue state"
            for t in _spread(k) if second else _said_of(k, verb):
                if (found := self.at(t)) is not None and found[0] == "negative":
                    return found
                if found is not None and k.head is verb:
                    praise = praise or found  # "a fantastic daydream": a word of blame behind it decides
        return praise


def refuses(thing: Token | None, judging: Collection[Token]) -> bool:
    """ "Called the offer unacceptable", "the charges are baseless": a verdict that refuses what was put or charged."""
    if thing is None:
        return False
    told = {t.lemma for t in judging} | {t.lower for t in judging}
    return bool((thing.lemma in PUT_FORWARD and told & UNWELCOME) or (thing.lemma in CHARGES and told & UNTRUE))


def _denied(word: Token) -> bool:
    """ "Neither free nor fair", "far from fair", "anything but fair": the good word is denied."""
    first = word.head if word.dep == "conj" and any(k.lower == "nor" for k in (*word.head.kids, *word.kids)) else word
    if any(k.lower in ("neither", "nor") for k in (*first.kids, *word.kids)):
        return True
    before = [t.lower for t in word.sent.tokens if word.i - 3 <= t.i < word.i]
    return before[-2:] in (["far", "from"], ["anything", "but"])


def _after(noun: Token | None) -> tuple[Token, ...]:
    """ "Called the deal "lousy"": an adjective after the noun, which a parser takes for its modifier."""
    return () if noun is None else tuple(k for k in noun.children("amod") if k.i > noun.i)


def named(verb: Token) -> Token:
    """Who is called so, where the parser takes the name for a part of the word: "called Hale a liar"."""
    for word in verb.children("oprd", "dobj"):
        article = next((k for k in word.kids if k.dep == "det"), None)
        before = [k for k in word.kids if k.is_proper and article is not None and verb.i < k.i < article.i]
        if before:
            return before[-1]
    return verb


def before_word(verb: Token) -> Token | None:
    """ "Called Hale's deal lousy": what is called so, where the parser hangs it on the word."""
    for word in verb.children("oprd"):
        thing = word.child("npadvmod", "nsubj")
        if thing is not None and verb.i < thing.i < word.i:
            return thing
    return None


def predicate(clause: Token) -> Iterator[Token]:
    """The words that say what the subject of a clause is or does: "is a grave error", "breaks the treaty"."""
    if clause.lemma in COMING_TO:
        yield from (w for p, n in prepositional(clause) if p == "to" for w in _spread(n))
        return
    if clause.lemma not in COPULAS:
        yield clause
        for k in clause.kids:
            if k.dep == "advmod":
                yield k  # "acted unlawfully"
            elif k.dep == "prep" and k.lower == "in" and (way := k.child("pobj")) is not None and way.lemma in WAYS:
                yield from _spread(way)  # "in a grossly unlawful way"
            elif k.dep == "xcomp" and clause.lemma in CHOOSING:
                yield from predicate(k)  # "have chosen to break the treaty"
            if k.dep == "dobj" and clause.lemma in COMMITTING:
                yield from _spread(k)
            elif k.dep == "dobj" and clause.lemma in DEALING:
                yield from (m for m in k.kids if m.dep in ("amod", "compound", "nmod"))
            elif k.dep == "prep" and (inner := k.child("pobj")) is not None:
                if k.lower == "like" or (k.lower == "as" and clause.lemma in USING):
                    yield k  # "uses food as a weapon"
                    yield from _spread(inner)  # "behaves like a bully"
        return
    for k in clause.kids:
        if k.dep == "prep" and k.lower == "behind":
            yield k  # "was behind the plot"
        if k.dep in ("attr", "acomp", "oprd", "dobj") or (k.dep == "xcomp" and k.tag == "VB"):
            yield from _spread(k)
            yield from (m for m in k.kids if k.dep == "xcomp" and m.lower == "to")  # "is to blame"


def _said_of(k: Token, verb: Token) -> Iterator[Token]:
    if k.dep == "prep" and k.lower == "as":
        for inner in k.kids:
            yield from _spread(inner)
    elif k.dep in ("oprd", "acomp", "attr", "amod"):
        yield from _spread(k)
    elif k.dep == "advcl" and not k.is_verb and any(m.lower == "as" for m in k.children("mark")):
        yield from _spread(k)  # "described the arrests as politically motivated"
    elif k.dep in ("ccomp", "xcomp"):
        if not k.is_verb:  # "found the levy unjust"
            yield from _spread(k)
        elif verb.lemma not in OPINION:  # what one only believes is said to nobody
            for clause in (k, *(c for c in k.kids if c.dep == "conj" and c.is_verb)):
                yield from predicate(clause)


def _spread(word: Token, depth: int = 0) -> Iterator[Token]:
    """The word with its modifiers, what is coordinated with it, and what follows "of"."""
    yield word
    for k in word.kids:
        if k.dep in ("amod", "advmod", "compound", "nmod"):
            yield k
        elif k.dep in ("conj", "appos") and depth < 2:
            yield from _spread(k, depth + 1)
        elif k.dep == "prep":
            yield k
            if k.lower in ("of", "for") and depth < 2 and (inner := k.child("pobj")) is not None:
                yield from _spread(inner, depth + 1)
