"""People told of by their number alone: "the blast killed five and wounded 110", "tens of thousands marched"."""

from __future__ import annotations

from dragoman.parse.tree import Token

MANY = frozenset(("hundred", "thousand", "dozen", "score", "ten", "million"))
NUMERAL = frozenset(("advmod", "quantmod", "nummod", "compound", "amod"))
OUTDOORS = frozenset(("street", "square", "road", "boulevard", "avenue"))
WORD_OF_YEAR = range(1800, 2100)


def counted(token: Token, verbs: frozenset[str]) -> list[Token]:
    """The words of a number that stands for people, as ``verbs`` that are done by or to people show, else ``[]``."""
    others = token.lower == "others" and any(k.dep in ("nummod", "amod") and k.i < token.i for k in token.kids)
    if not (others or token.tag == "CD" or (token.tag == "NNS" and token.lemma in MANY)) or _is_year(token):
        return []
    verb = token.head
    if token.dep == "conj":
        verb = next((t for t in token.ancestors() if t.is_verb), token)
    deeds = {t.lemma for t in (verb, *verb.children("xcomp"))}  # "thousands began to march"
    if not verb.is_verb or token.dep not in ("nsubj", "nsubjpass", "dobj"):
        return []
    if not deeds & verbs and not _turns_out(verb):
        return []
    if any(k.i > token.i and k.dep in ("prep", "appos", "npadvmod") and k.lower != "in" for k in token.kids):
        return []  # "five of the men": told by what is counted
    if any(k.tag in ("$", "NN", "NNS") and k.lemma not in MANY for k in token.kids):
        return []
    first = token
    while (before := first.before) is not None and before.dep in NUMERAL and token in before.ancestors():
        first = before
    return [t for t in token.sent.tokens if first.i <= t.i <= token.i]


def _turns_out(verb: Token) -> bool:
    """ "Took to the streets", "poured into the square"."""
    places = (k.child("pobj") for k in verb.kids if k.dep == "prep" and k.lower in ("to", "into", "onto", "through"))
    return any(p is not None and p.lemma in OUTDOORS for p in places)


def _is_year(token: Token) -> bool:
    return token.text.isdigit() and int(token.text) in WORD_OF_YEAR
