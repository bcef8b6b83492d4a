"""Verbs in a sentence whose root is a verb, that the parser yet took for nouns or parted from their subjects."""

from __future__ import annotations

from dragoman.parse.tree import Sentence, Token

VERBS = {
    "announces": "announce", "arrests": "arrest", "attacks": "attack", "backs": "back", "bans": "ban",
    "blocks": "block", "boards": "board", "bombs": "bomb", "captures": "capture", "condemns": "condemn",
    "denies": "deny", "deploys": "deploy", "detains": "detain", "faces": "face", "imposes": "impose",
    "intercepts": "intercept", "invades": "invade", "issues": "issue", "launches": "launch", "lifts": "lift",
    "offers": "offer", "raids": "raid",
    "rejects": "reject", "releases": "release", "seizes": "seize", "shells": "shell", "signs": "sign",
    "storms": "storm", "strikes": "strike", "summons": "summon", "suspends": "suspend", "visits": "visit",
    "welcomes": "welcome", "withdraws": "withdraw",
}  # fmt: skip
"""Third persons of news that the tagger takes for plural nouns, with their lemmas."""
SURE = frozenset(("announces", "denies", "faces", "imposes", "issues", "lifts", "rejects", "seizes", "suspends"))
"""Those that before another noun are no plural: "the court issues arrest warrants"."""
VERBAL_NOUNS = frozenset(
    ("arrest", "attack", "ban", "ceasefire", "export", "import", "launch", "search", "travel", "visit")
)
BEFORE = ("amod", "compound", "nmod", "npadvmod", "dep")
LEFT = ("det", "amod", "compound", "poss", "nmod", "nummod", "punct")


def mend_finite(sentence: Sentence) -> None:
    """Mend one sentence in place."""
    root = sentence.root
    _with_subject_and_object(root)
    if root.tag == "VBZ":
        _subject_before(root)
    if not root.is_verb:
        return
    for token in sentence.tokens:
        if token.tag == "NN" and token.dep == "xcomp" and any(k.dep == "aux" and k.lower == "to" for k in token.kids):
            token.tag, token.lemma = "VB", token.lower  # "voted to sanction the court"
        if token.dep == "nsubj" and token.head is root and token.tag == "NNS" and token.lower in VERBS:
            if _before_verbal_noun(token, root) or _first_of_two(token, root):
                return


def _with_subject_and_object(root: Token) -> None:
    """ "Rebels attack Chadian town": a root with a subject before it and an object after it is no noun."""
    doer, thing = root.child("nsubj"), root.child("dobj")
    if root.tag not in ("NN", "NNS") or doer is None or thing is None or root.child("cop", "det", "amod") is not None:
        return
    if doer.i < root.i < thing.i:
        root.tag = "VBP" if root.tag == "NN" else "VBZ"
        root.lemma = root.lower if root.tag == "VBP" else VERBS.get(root.lower, root.lemma)


def _subject_before(verb: Token) -> None:
    """ "The president Juan Soto orders it": a noun right before a finite verb that lacks a subject is its subject."""
    before = verb.before
    if any(k.dep in ("nsubj", "nsubjpass", "csubj", "expl") for k in verb.kids) or before is None:
        return
    if before.is_noun and before.head is verb and before.dep in BEFORE:
        before.dep = "nsubj"


def _before_verbal_noun(verb: Token, root: Token) -> bool:
    """ "The court issues arrest warrants": the verb was taken for a subject, the noun after it for the verb."""
    thing = root.child("dobj")
    if root.tag not in ("VBP", "VB") or root.i != verb.i + 1 or thing is None or thing.i != root.i + 1:
        return False
    if verb.lower not in SURE or root.lower not in VERBAL_NOUNS or not _given_subject(verb):
        return False
    _enthrone(verb, root, "compound")
    thing.move_to(verb, "dobj")
    root.move_to(thing, "compound")
    root.tag, root.lemma = "NN", root.lower
    return True


def _first_of_two(verb: Token, root: Token) -> bool:
    """ "The navy boards and seizes a tanker": the first of two verbs was taken for their subject."""
    conjunction = verb.child("cc")
    if root.tag != "VBZ" or conjunction is None or verb.child("conj") is not None:
        return False
    if conjunction.following is not root or not _given_subject(verb):
        return False
    _enthrone(verb, root, "conj", own=True)
    return True


def _given_subject(verb: Token) -> bool:
    """Make the word a verb and the noun before it its subject, where there is one."""
    subject = verb.before
    if subject is None or subject.head is not verb or not subject.is_noun:
        return False
    verb.tag, verb.lemma = "VBZ", VERBS[verb.lower]
    for k in [k for k in verb.kids if k.i < subject.i and k.dep in LEFT]:
        k.move_to(subject, k.dep)
    subject.dep = "nsubj"
    return True


def _enthrone(verb: Token, root: Token, dep: str, own: bool = False) -> None:
    """Make ``verb`` the root and hang the old root on it, which keeps only its ``own``."""
    for k in [k for k in root.kids if k.i > verb.i and (not own or k.dep == "punct")]:
        k.move_to(verb, k.dep)
    verb.become_root(root, dep)
