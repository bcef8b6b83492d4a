"""Verbs that the parser took for adjectives or plural nouns, and blows that it took for verbs."""

from __future__ import annotations

from dragoman.parse.tree import Token

NEVER_ADJECTIVES = frozenset(
    """abolish announce condemn curtail denounce deploy hold impose issue launch open order outlaw scrap seal sign slap
    stage urge""".split()
)
"""Verbs of acts whose participle rarely stands before a plural: "and imposed curfews" tells of a second act."""
BLOWS = frozenset(("airstrikes", "attacks", "bombings", "clashes", "protests", "raids", "strikes"))
STANDING = frozenset(("alight", "ablaze", "aflame", "afire"))


def second_past(participle: Token) -> None:
    """ "Banned protests and imposed curfews": after a past verb and its object the second is a verb too."""
    thing, joint = participle.head, participle.before
    if participle.tag != "VBN" or participle.dep != "amod" or participle.lemma not in NEVER_ADJECTIVES:
        return
    if thing.dep != "conj" or thing.tag not in ("NNS", "NN") or joint is None or joint.lower not in ("and", ","):
        return
    if min(thing.subtree(), key=lambda t: t.i) is not participle:
        return
    first = thing.head
    while first.dep == "conj" and first.is_noun:
        first = first.head
    verb = first.head
    if first.dep != "dobj" or verb.tag not in ("VBD", "VBN") or verb.i > participle.i:
        return
    while verb.dep == "conj" and verb.head.tag == "VBD":
        verb = verb.head
    rest = [k for k in thing.kids if k.dep == "conj" and k.i > thing.i]
    participle.tag = "VBD"
    participle.move_to(verb, "conj")
    thing.move_to(participle, "dobj")
    for k in rest:
        k.move_to(thing, k.dep)


def blows_strike(root: Token) -> None:
    """ "Chadian airstrikes on a village killed twelve": the blows are the subject of the verb, which is the root."""
    name = root.child("nsubj")
    if root.tag != "VBZ" or root.lower not in BLOWS or root.head is not root or name is None or name.i != root.i - 1:
        return
    deed = next((k for k in root.kids if k.dep == "ccomp" and k.tag in ("VBD", "VBP", "VBZ")), None)
    if deed is None or deed.child("nsubj", "mark") is not None:
        return
    after = [k for k in root.kids if k.i > deed.i]
    root.tag, root.lemma = "NNS", root.lower.removesuffix("es" if root.lower == "clashes" else "s")
    name.dep = "compound"
    deed.become_root(root, "nsubj")
    for k in after:
        k.move_to(deed, k.dep)


def set_alight(state: Token) -> None:
    """ "Had set alight buses": the word belongs to the verb, and not to what burns."""
    verb = state.before
    if state.lower in STANDING and state.dep in ("compound", "amod") and verb is not None and verb.lemma == "set":
        state.tag = "JJ"
        state.move_to(verb, "acomp")


def with_done(participle: Token) -> None:
    """ "With two policemen wounded": what was done to them, not what they did."""
    whom = participle.child("nsubj")
    opener = participle.child("mark") if participle.dep == "advcl" else participle.head
    if participle.tag != "VBN" or participle.dep not in ("advcl", "pcomp") or whom is None or opener is None:
        return
    if opener.lower == "with" and participle.child("aux", "auxpass", "dobj") is None:
        whom.dep = "nsubjpass"
