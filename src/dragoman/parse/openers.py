"""Participles that open a sentence, whose capital the tagger takes for a name: "Warning Oslo of war, the king left"."""

from __future__ import annotations

from dragoman.parse.tree import Token

OPENING = {
    "accusing": "accuse", "blaming": "blame", "condemning": "condemn", "criticising": "criticise",
    "criticizing": "criticize", "denouncing": "denounce", "deploring": "deplore", "dismissing": "dismiss",
    "demanding": "demand", "hailing": "hail", "praising": "praise", "rebuffing": "rebuff", "rebuking": "rebuke",
    "rejecting": "reject", "snubbing": "snub", "spurning": "spurn", "thanking": "thank", "threatening": "threaten",
    "urging": "urge", "warning": "warn", "welcoming": "welcome",
}  # fmt: skip
"""Participles of acts done in speech, with their lemmas."""


def opening_participle(word: Token) -> None:
    """ "Denouncing Chad as a bully, the premier left": the name after it is the object, another the subject."""
    if word.tag not in ("NNP", "NN") or word.before is not None or word.lower not in OPENING:
        return
    if word.dep == "advcl" and word.child("dobj") is not None:
        word.tag, word.lemma = "VBG", OPENING[word.lower]
        return
    name = word.head
    thing = name
    while thing.dep == "poss":
        thing = thing.head
    main = thing.head
    if word.dep != "compound" or not name.is_proper or not main.is_verb or thing is main:
        return
    if not any(k.dep in ("nsubj", "nsubjpass") and k is not thing and k.i > thing.i for k in main.kids):
        return
    word.move_to(main, "advcl")
    thing.move_to(word, "dobj")
    word.tag, word.lemma = "VBG", OPENING[word.lower]
    for k in [k for k in name.kids if k.dep == "prep" and k.i > name.i]:
        k.move_to(word, "prep")
