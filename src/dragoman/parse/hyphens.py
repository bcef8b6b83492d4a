"""Names with a hyphen inside, "Roh Moo-hyun", which the tokenizer takes apart and the parser may then scatter."""

from __future__ import annotations

from dragoman.parse.tree import Token

PLAYING = ("nsubj", "nsubjpass", "dobj", "pobj", "appos", "conj", "poss")
"""What a name is to the word on which it hangs."""


def hyphened_name(hyphen: Token) -> None:
    """ "President Roh Moo-hyun held talks": one name, whose last part is its head."""
    first, last = hyphen.before, hyphen.following
    if hyphen.text != "-" or first is None or last is None or not first.is_proper or not last.text[:1].islower():
        return
    if first.end != hyphen.start or hyphen.end != last.start or not (last.is_noun or last.tag in ("RB", "UH", "FW")):
        return
    if any(t is not None and t.text == "-" for t in (first.before, last.following)):
        return  # "Fazl-ur-Rehman"
    name = [first, hyphen, last]
    while (before := name[0].before) is not None and before.is_proper:
        name.insert(0, before)
    loose = [t for t in name if t.head not in name]
    if len(loose) < 2 or any(t.head is t for t in name):
        return
    outer = next((t for t in loose if t.dep in PLAYING), loose[0])
    head, dep = outer.head, outer.dep
    if any(t in name for t in head.ancestors()):
        return
    for t in name:
        for k in [k for k in t.kids if k not in name and t is not last]:
            k.move_to(last, k.dep)
    last.move_to(head, dep)
    for t in name[:-1]:
        t.move_to(last, "punct" if t is hyphen else "compound")
    last.tag = "NNP"
