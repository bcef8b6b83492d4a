"""Things counted: people, troops, states, arms, votes; and what befell them."""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.figures.amounts import Amount
from dragoman.figures.lexicon import Class, FigureLexicon
from dragoman.figures.money import quantity
from dragoman.figures.outcomes import Befallen, befallen, toll
from dragoman.figures.phrase import Measured, Skip, counted, follower, governor, owner, phrase, words
from dragoman.parse.tree import Token

_GENERIC = frozenset(("people", "person", "other", "individual", "man", "human", "life", "body"))
_DEFINITE = frozenset(("the", "these", "those", "both", "his", "her", "their", "its", "all", "our", "my"))
_PLACED = frozenset(("in", "at", "near", "across", "around", "outside", "inside"))
_BOUND = frozenset(("to", "from", "into"))  # a place only before a name
_TO_PLACES = _PLACED | _BOUND
_VOTED = frozenset(
    (
        "vote",
        "approve",
        "pass",
        "reject",
        "adopt",
        "defeat",
        "ratify",
        "elect",
        "oppose",
        "endorse",
        "back",
        "carry",
        "decide",
        "rule",
    )
)
_ARGUMENTS = ("nsubj", "nsubjpass", "dobj")
_SUFFERING = frozenset(("suffer", "lose", "have", "sustain", "take", "see", "report", "incur", "mourn"))
_DOERS = frozenset(("protesters", "signatories", "ratifications", "members", "votes"))
_SUBJECT_DEPS = ("nsubj", "nsubjpass", "agent", "attr")


@dataclass(frozen=True, slots=True)
class Counted:
    """A noun once counted, to which a later bare number ("just 19 have ratified") can refer."""

    noun: Token
    cls: Class


def count(
    amount: Amount, lexicon: FigureLexicon, skip: Skip, is_people: Skip, before: Counted | None
) -> tuple[Measured | None, Counted | None] | None:
    """What ``amount`` counts, or ``None`` where that is no matter of record.

    ``is_people``: whether a noun names a people ("Palestinians"); ``before``: what was counted last.
    """
    if amount.paired:
        return _result(amount, skip), before
    noun, bare = counted(amount), False
    cls = _class(noun, lexicon, is_people) if noun is not None else None
    if cls is None and before is not None and (holder := _holder(amount, lexicon)):
        told = before.noun  # "90 ships, down from a peak of 140"
        base = phrase(told, skip)
        return Measured(
            words(base), before.cls.unit, base, told, governor(told), (holder,), owner(governor(told))
        ), before
    if noun is not None and cls is not None and cls.name == "measures":
        found = quantity(amount, noun, lexicon, skip)
        return (found, before) if found is not None else None
    if noun is not None and (not _plural(amount, noun, lexicon) if cls is not None else not _free(amount)):
        return None
    if noun is None or cls is None:
        if (risen := toll(amount, lexicon)) is not None:
            base = phrase(risen, skip)
            unit = _class_below(risen, lexicon)
            return Measured(words(base), unit, base, risen, governor(amount.head)), before
        noun, bare = amount.head, True
    outcome = befallen(noun, amount, lexicon) if cls is None or not cls.of else None
    if outcome is not None and cls is not None and not _fits(outcome, cls):
        outcome = None
    if bare:
        cls = _referred(outcome, before, lexicon)
    if cls is None or not _matters(amount, noun, cls, outcome):
        return None
    told_of = before.noun if bare and before is not None and cls is before.cls else None
    known = before if bare else Counted(noun, cls)
    measured = _measured(noun, cls, outcome, bare, told_of, skip)
    return (measured, known) if measured is not None else None


def _result(amount: Amount, skip: Skip) -> Measured | None:
    """The result of a vote: "passed 230-198", "voted by 52 to 48"."""
    verb = governor(amount.head)
    if verb is None:
        return None
    subject_ = verb.child("nsubj", "nsubjpass")
    if verb.lemma not in _VOTED and (subject_ is None or subject_.lemma != "vote"):
        return None
    thing = verb.child("dobj", "nsubjpass")
    base = phrase(thing, skip, article=True) if thing is not None and thing.is_noun else ()
    text = f"votes on {words(base)}" if base else "votes"
    return Measured(text, "votes", base, thing, verb, (f"{amount.low:g} to {amount.other:g}",))


def _class_below(toll_: Token, lexicon: FigureLexicon) -> str:
    """The unit of a toll: of cases, of people."""
    for prep in toll_.kids:
        thing = prep.child("pobj") if prep.dep == "prep" else None
        if thing is not None and (cls := lexicon.classes.get(thing.lemma)):
            return cls.unit or thing.lower
    return "people"


def _referred(outcome: Befallen | None, before: Counted | None, lexicon: FigureLexicon) -> Class | None:
    """The class of what a bare number counts: what was counted before, or people whom something befell."""
    if outcome is None:
        return None
    cls = before.cls if before is not None else None
    if outcome.outcome.people and (cls is None or cls.unit not in ("people", "troops")):
        return lexicon.classes["people"]
    return cls


def _class(noun: Token, lexicon: FigureLexicon, is_people: Skip) -> Class | None:
    found = lexicon.classes.get(noun.lemma) or lexicon.classes.get(noun.lower)
    if found is None and noun.tag == "NNPS":
        found = lexicon.classes.get(noun.lower.removesuffix("s"))
    if found is None and noun.tag in ("NNPS", "NNP", "NNS", "JJ") and noun.text[0].isupper() and is_people(noun):
        return lexicon.classes["people"]
    if found is not None and found.of:
        return found if _of_kind(noun, found.of) else None
    return found


def _fits(outcome: Befallen, cls: Class) -> bool:
    people = cls.unit in ("people", "troops")
    return not ((outcome.outcome.people and not people) or (outcome.outcome.things and people))


def _plural(amount: Amount, noun: Token, lexicon: FigureLexicon) -> bool:
    """More than one is counted in the plural: "the 1973 building", "a six-storey building" count nothing."""
    if (
        amount.low in (0.0, 1.0)
        or noun.tag in ("NNS", "NNPS", "JJ")
        or noun.lower in lexicon.uncounted
        or noun.lemma != noun.lower
    ):
        return True
    after = follower(amount)
    return after is not None and after.lower in ("of", "strong")


def _of_kind(noun: Token, kinds: frozenset[str]) -> bool:
    preps = [k for k in noun.kids if k.dep == "prep" and k.lower in ("of", "in", "behind", "under")]
    if any(t.lemma in kinds or t.lower in kinds for prep in preps for t in prep.subtree()[:5]):
        return True
    return noun.dep in ("compound", "nmod", "npadvmod") and noun.head.lemma in kinds


def _free(amount: Amount) -> bool:
    """Whether the number stands for the thing itself ("killed 12 in the capital"), not before a noun."""
    after = follower(amount)
    return after is None or after.is_verb or after.tag in ("IN", ".", ",", "CC", "TO", "MD", "JJ", "RB", "JJR")


def _holder(amount: Amount, lexicon: FigureLexicon) -> str:
    """The word of a level that the amount is: "a peak of over 140"."""
    head = amount.head
    if head.dep != "pobj" or head.head.lower != "of":
        return ""
    return lexicon.holders.get(head.head.head.lemma, "")


# --- is it a matter of record? ------------------------------------------------------------------------


def _matters(amount: Amount, noun: Token, cls: Class, outcome: Befallen | None) -> bool:
    value = amount.low
    if value is None:
        return True
    after = follower(amount)
    if value == 1 and after is not None and after.lower == "of":
        return False
    if outcome is not None:
        if value <= 2 and _definite(amount, noun):
            return False
        return cls.name in (
            "people",
            "displaced",
            "forces",
            "fighters",
            "captives",
            "casualties",
            "terms",
        ) or ((value >= 2 and cls.name != "states") or (cls.name == "states" and value >= 3))
    if value < cls.least or (_definite(amount, noun) and value < 100):
        return False
    if cls.name == "states":
        return noun.dep in _SUBJECT_DEPS
    return True


def _definite(amount: Amount, noun: Token) -> bool:
    """ "the two countries": told of before."""
    return any(k.lower in _DEFINITE and k.i < amount.last.i for k in noun.kids if k.dep in ("det", "poss", "predet"))


# --- in words -----------------------------------------------------------------------------------------


def _measured(
    noun: Token, cls: Class, outcome: Befallen | None, bare: bool, told: Token | None, skip: Skip
) -> Measured | None:
    said = told if bare else noun
    base = phrase(said, skip) if said is not None else ()
    verb = noun.head if noun.dep in _ARGUMENTS and noun.head.is_verb else governor(noun)
    if outcome is not None:
        text, used = _befell(noun, base, cls, outcome, skip)
    else:
        text, used = _stated(noun, base, cls, verb, skip)
    if not text:
        return None
    place = _place(outcome.word if outcome else noun, noun, skip, used, outcome is None and not cls.unit)
    if place:
        used += place
        text = f"{text} {words(place)}"
    acting = outcome.word if outcome is not None and outcome.word.is_verb else verb
    whose = owner(acting)
    if outcome is not None and outcome.outcome.harm and (verb is None or verb.lemma not in _SUFFERING):
        whose = None  # who did it is no party to what befell others
    return Measured(text, cls.unit or noun.lower, tuple(used), noun, acting, (), whose)


def _befell(noun: Token, base: tuple[Token, ...], cls: Class, outcome: Befallen, skip: Skip) -> tuple[str, list[Token]]:
    """What befell the things counted: "deaths of soldiers", "ratifications of the treaty"."""
    used, text = [*base], words(base)
    if len(base) == 1 and cls.name == "states":
        text = ""
    elif base and base[0].is_noun and base[0].lemma in _GENERIC:
        used = [*base, outcome.word]
        return f"{outcome.name} {words(base[1:])}".rstrip(), used  # "deaths in Chad" of "people in Chad"
    if outcome.word is noun:
        return text or outcome.name, used
    used.append(outcome.word)
    done_to = _object(outcome.word, noun, skip) if cls.name == "states" else ()
    used += done_to
    return _of(outcome.name, words(done_to)) if done_to else _by(outcome.name, text), used


def _stated(
    noun: Token, base: tuple[Token, ...], cls: Class, verb: Token | None, skip: Skip
) -> tuple[str, list[Token]]:
    """What is said of states and people whom nothing befell; of things the noun says enough."""
    used, text = [*base], words(base)
    doing: Token | None = None
    if cls.name == "states":
        doing = verb if verb is not None and noun.head is verb else None
    elif text in _GENERIC:
        doing = noun.child("relcl") or (verb if noun.dep in ("nsubj", "nsubjpass") else None)
        if doing is None:
            return "", used
    if doing is None:
        return text, used
    clause = _clause(doing, skip)
    return f"{text} {'that' if cls.name == 'states' else 'who'} {words(clause)}", [*used, *clause]


def _of(label: str, text: str) -> str:
    return f"{label} of {text}" if text and not text.startswith(label) else label


def _by(label: str, text: str) -> str:
    """A measure with those it befell; those who did it themselves stand in brackets."""
    if label in text:
        return text
    if label == "missing":
        return f"{label} {text}".rstrip()
    if label in _DOERS:
        return f"{label} ({text})" if text else label
    return _of(label, text)


def _object(verb: Token, noun: Token, skip: Skip) -> tuple[Token, ...]:
    """What a verb is done to: "ratified the agreement", "signed onto the treaty"."""
    thing = verb.child("dobj")
    if thing is None or thing is noun:
        preps = [
            k.child("pobj") for k in verb.kids if k.dep == "prep" and k.lower in ("to", "onto", "on", "up", "for", "in")
        ]
        thing = next((p for p in preps if p is not None and not skip(p)), None)
    return phrase(thing, skip, article=True) if thing is not None and thing is not noun and thing.tag != "PRP" else ()


def _clause(verb: Token, skip: Skip) -> tuple[Token, ...]:
    """A verb and its nearest complements."""
    out = [verb]
    for kid in verb.kids:
        if kid.i > verb.i and kid.dep in ("dobj", "prep", "xcomp", "prt", "agent") and not skip(kid):
            out += _plain(kid, skip)
    return tuple(out[:9])


def _plain(token: Token, skip: Skip) -> list[Token]:
    """A complement without its asides."""
    out = [token]
    for t in out:
        out += [k for k in t.kids if k.dep not in ("appos", "punct", "relcl", "advcl") and not skip(k)]
    return sorted(out, key=lambda t: t.i)


def _place(word: Token, noun: Token, skip: Skip, used: list[Token], named: bool) -> tuple[Token, ...]:
    """Where it befell them, if the noun phrase does not say so; ``named``: only by a name."""
    above = word if word.is_verb else governor(word)
    for kid in above.kids if above is not None else ():
        if kid.dep == "prep" and kid.lower in _TO_PLACES and kid.i > noun.i and kid not in used:
            place = kid.child("pobj")
            if place is not None and not skip(place) and place.is_noun and place not in used:
                if (named or kid.lower in _BOUND) and not place.is_proper:
                    continue
                return (kid, *phrase(place, skip, article=True))
    return ()
