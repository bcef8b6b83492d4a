"""Who is said to have had a part in a deed, or says that he had none: "denied any role in the raid"."""

from __future__ import annotations

from dragoman.actors import Actors
from dragoman.events.arguments import direct_object, prepositional, subject
from dragoman.events.slots import Parties, Slots
from dragoman.events.support import Support
from dragoman.events.words import words
from dragoman.parse.tree import Token

PARTS = words("parts_taken")
CLAIMS = words("claims_made")
HOLDING, DISOWNING = words("holding_a_part"), words("disowning")
INTO = frozenset(("in", "for", "to", "with", "behind"))


def part_taken(deed: Token) -> Support | None:
    """The verb by which somebody has a part in the deed or disowns it: "played a part in it", "denied any role"."""
    part = _part_in(deed)
    if part is None:
        return None
    claimed = part.head.head if part.dep == "pobj" and part.head.lower in ("of", "about") else part
    held = claimed if claimed.lemma in CLAIMS else part
    verb = held.head
    if held.dep not in ("dobj", "nsubjpass") or not verb.is_verb:
        return None
    if verb.lemma in DISOWNING or (held is part and verb.lemma in HOLDING and _disowned(verb)):
        return Support("disown", verb)
    return Support("own", verb) if held is part and verb.lemma in HOLDING else None


def involved(deed: Token, actors: Actors) -> Parties:
    """Whose part it was: "Syrian involvement in the raid", "accused Chad of complicity in the raid"."""
    part = _part_in(deed)
    if part is None:
        return ()
    if own := Slots(part, actors).fill(("poss", "demonym", "by", "of")):
        return own
    if (held := part_taken(deed)) is not None:
        return actors.at(who) if (who := subject(held.verb)) is not None else ()
    if part.dep == "pobj" and part.head.lower in ("of", "for"):
        verb = part.head.head if part.head.head.is_verb else part.head.head.head
        blamed = direct_object(verb) if verb.is_verb else None
        return actors.at(blamed) if blamed is not None else ()
    return ()


def _part_in(deed: Token) -> Token | None:
    """The noun for a part in the deed: "role" in "its role in the raid", "hand" in "had a hand in killing him"."""
    prep = deed.head
    if deed.dep not in ("pobj", "pcomp") or prep.lower not in INTO:
        return None
    part = prep.head.child("dobj") if prep.head.is_verb else prep.head
    if part is not None and part.lemma in CLAIMS:  # "rejected claims of a hand in the raid"
        part = next((noun for word, noun in prepositional(part) if word == "of"), None)
    return part if part is not None and part.lemma in PARTS else None


def _disowned(verb: Token) -> bool:
    """ "Denied that it had a hand in the raid", "dismissed claims that it played a part"."""
    claim = verb.head
    if verb.dep in ("acl", "ccomp") and claim.lemma in CLAIMS and claim.dep == "dobj":
        claim = claim.head
    return verb.dep in ("acl", "ccomp") and claim.lemma in DISOWNING
