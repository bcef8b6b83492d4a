"""Small facts of a clause: its mood, its subject, whether somebody reported it."""

from __future__ import annotations

from dragoman.events.words import words
from dragoman.parse.tree import Token

FEELINGS = words("feelings")
SPARING = words("sparing")
SET_FOR = words("set_for")
REFUSING = words("refusing")
VOICING = words("voicing")
QUESTIONING = frozenset(("ask", "query", "quiz", "question", "enquire", "inquire"))
WHENEVER = frozenset(("when", "before", "after", "once", "until"))


def subjunctive(verb: Token) -> bool:
    """ "Demanded that Norway leave", "it is vital that the premier back it": only asked for."""
    subject = verb.child("nsubj")
    if verb.tag not in ("VB", "VBP") or verb.child("aux", "auxpass") is not None or subject is None:
        return False
    if verb.tag == "VBP" and (subject.tag not in ("NN", "NNP") or subject.conjuncts()[1:]):
        return False
    mark = verb.child("mark")
    return mark is not None and mark.lower == "that"


def has_subject(verb: Token) -> bool:
    return any(k.dep in ("nsubj", "nsubjpass", "csubj") for k in verb.kids)


def even(mark: Token) -> bool:
    return any(t.lower == "even" for t in mark.kids) or any(
        t.lower == "even" and t.i == mark.i - 1 for t in mark.head.kids
    )


def next_is(token: Token, word: str) -> bool:
    """Is the next token of the sentence this word?"""
    return token.following is not None and token.following.lower == word


def reported(verb: Token) -> bool:
    """Does the verb stand in what somebody said in the past ("announced that it would …")?"""
    for t in (verb, *verb.ancestors()):
        if t.dep == "ccomp" and t.head.is_verb:
            return t.head.tag in ("VBD", "VBN")
        if t.dep == "ROOT":
            return False
    return False


def politely(verb: Token) -> Token | None:
    """The "would" of "I would ask you" or "we would like to thank them", by which it is done in saying so."""
    asking = verb.head if verb.dep == "xcomp" and verb.head.lemma in ("like", "wish", "want") else verb
    subject = asking.child("nsubj")
    if subject is None or subject.lower not in ("i", "we") or asking.child("neg", "advcl") is not None:
        return None
    return next((k for k in asking.kids if k.dep == "aux" and k.lemma == "would"), None)


def asked(word: Token) -> Token | None:
    """The question mark of a question in whose own clause the word stands; what a relative clause says is known."""
    mark = next((t for t in word.sent.tokens[:-4:-1] if t.text == "?"), None)
    if mark is None or any(t.dep in ("relcl", "acl") for t in (word, *word.ancestors())):
        return None
    return mark


def in_question(clause: Token) -> bool:
    """ "Asked whether he would resign", "quizzed on whether he had": a question put, which says nothing of the act."""
    prep = clause.head if clause.dep == "pcomp" else None
    head = prep.head if prep is not None else clause.head
    return clause.dep in ("ccomp", "pcomp", "advcl") and head.is_verb and head.lemma in QUESTIONING


def felt(verb: Token, head: Token) -> Token | None:
    """ "It is an honour for me to meet you", "thanks for taking the time to meet us": what shows it to be under way."""
    if head.is_noun:
        return head if head.lemma in FEELINGS else None
    if head.lemma == "be":
        return next((k for k in head.children("attr", "nsubj") if k.lemma in FEELINGS and k.i < verb.i), None)
    if head.lemma in SPARING and head.tag == "VBG":
        return next((k for k in head.children("dobj") if k.lemma == "time" and k.i < verb.i), None)
    return None


RANKED = frozenset("eighth fifth first fourth last latest next ninth only second seventh sixth sole third".split())


def ranked(verb: Token) -> Token | None:
    """ "Was the first state to sign it": the noun of who is first, last or alone in doing what an infinitive says."""
    head = verb.head
    noun = head
    if head.lemma in ("be", "become"):
        noun = next((k for k in head.kids if k.dep in ("attr", "acomp") and k.i < verb.i), head)
    aside = noun.child("appos") if noun.is_noun else None
    noun = aside if aside is not None and aside.i < verb.i else noun  # "Egypt, the first state to sign it, …"
    ranks = (noun, *(k for k in noun.kids if k.i < verb.i))
    return noun if not noun.is_verb and any(k.lower in RANKED for k in ranks) else None


def scheduled(noun: Token) -> Token | None:
    """ "In the context of his visit to Oslo scheduled for May": the participle, where the parse hangs it on another
    noun, around the act's or in its phrase; or the infinitive of "the summit to take place in May"."""
    around: list[Token] = []
    for above in noun.ancestors():
        if above.is_verb:
            break
        around.append(above)
    around += [t for t in noun.subtree() if t.is_proper and t.i > noun.i]
    for k in (k for t in around for k in t.children("acl")):
        if k.lower in SET_FOR and k.i > noun.i and k.child("prep") is not None:
            return k
    to = noun.following
    held = to.head if to is not None and to.lower == "to" and to.dep == "aux" else None
    if held is None or not (held.child("auxpass") or (held.lower == "take" and held.child("dobj"))):
        return None
    return held  # "will be discussed at the summit to take place on Malta", though hung on the verb


def answered(noun: Token) -> bool:
    """ "Ignored the demand of Chad", "did not accede to its call": what is refused has been asked."""
    verb = noun.head.head if noun.dep == "pobj" and noun.head.lower == "to" else noun.head
    return verb.is_verb and noun.dep in ("dobj", "nsubjpass", "pobj") and verb.lemma in REFUSING


def voiced(verb: Token) -> bool:
    """ "Took to the air to condemn it": the word is taken, and the act done in it."""
    return verb.lemma in VOICING and verb.tag in ("VBD", "VBZ") and verb.child("neg") is None


def dated_by(verb: Token) -> Token | None:
    """The verb whose time a clause tells: "will meet her when he visits Oslo", "be done by the time he visits Oslo"."""
    head = verb.head
    if verb.dep == "advcl" and head.is_verb:
        marks = verb.children("mark", "advmod")
        return head if any(k.lower in WHENEVER and k.i < verb.i for k in marks) else None
    if verb.dep in ("relcl", "acl") and head.lemma == "time" and head.dep == "pobj" and head.head.lower == "by":
        return head.head.head if head.head.head.is_verb else None
    return None
