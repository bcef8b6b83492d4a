"""Ties roles to the names beside them: "President X", "the envoy, X", "X, who was an envoy"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dragoman.actors.lexicon import Role
from dragoman.actors.phrase import Phrase, after, coordinated, geographic, head_of
from dragoman.parse.tree import Token

PARTING = frozenset((",", "–", "—", "-", "("))
Places = Mapping[int, Phrase]


def tie_titles(phrases: Sequence[Phrase], tokens: list[Token], starts: Places, ends: Places) -> None:
    """Sets ``titles`` of names and ``named`` of roles in a sentence."""
    for phrase in reversed(phrases):
        if phrase.role is not None:
            _title(phrase, tokens, starts, ends)
    for phrase in phrases:
        if not phrase.titles and not phrase.right and (phrase.unit.kind == "proper" or _party(phrase)):
            _own_complement(phrase, tokens, starts)  # "Jane Doe of Ohio", "the Reform Party of Norway"
        if phrase.unit.kind == "proper" and not phrase.right:
            _own_seat(phrase, tokens, starts)


def _party(phrase: Phrase) -> bool:
    return phrase.unit.kind == "name" and phrase.unit.items[0].sector == "PTY"


def tie_predicates(phrases: Sequence[Phrase]) -> None:
    """The same for "X is the head of Y", "a man who hates jokes, X …"; needs the heads of the phrases."""
    for phrase in phrases:
        if phrase.role is not None and phrase.role.cls in ("person", "people") and not phrase.named:
            _described_before(phrase, phrases)
        if phrase.role is not None and phrase.head.dep == "attr" and not phrase.named:
            _predicate(phrase, phrases)


def _title(phrase: Phrase, tokens: list[Token], starts: Places, ends: Places) -> None:
    role = phrase.role
    if role is None or role.cls == "state":
        return
    if role.cls == "people" and not role.sector:  # "his rival, X, said": no title, but the same person
        if not role.plural and _before_comma(phrase, tokens, starts):
            for name in phrase.named:
                name.titles.remove(phrase)
        return
    follower = starts.get(phrase.end)
    if follower is not None and _of_inner(phrase, follower):
        phrase.right, phrase.end = [follower], follower.end
        return
    if follower is not None and (outer := _outer(phrase, follower, tokens, ends)) is not None:
        outer.right, outer.prep, outer.end, phrase.modifies = [phrase], "to", phrase.end, True
        return
    if follower is not None:
        if follower.is_name and _can_bear(follower, role):
            _tie(phrase, follower, tokens, starts)
            return
        if follower.role is not None and follower.role.cls == "person" and role.cls == "person":
            _second_title(phrase, follower)
            return
    if phrase.end + 1 < len(tokens) and tokens[phrase.end].lower == "and" and role.cls == "person":
        nearer = starts.get(phrase.end + 1)
        if nearer is not None and nearer.role is not None and not role.plural and _is_title(nearer):
            _second_title(phrase, nearer)
            return
    if not _before_comma(phrase, tokens, starts):
        _after_comma(phrase, tokens, ends)


def _of_inner(phrase: Phrase, name: Phrase) -> bool:
    """ "An adviser to US President X": the name is that of the office inside, not of the one who serves it."""
    inner = phrase.right[-1] if phrase.right else None
    return inner is not None and inner.role is not None and inner.role.cls == "person" and name in inner.named


def _outer(phrase: Phrase, name: Phrase, tokens: list[Token], ends: Places) -> Phrase | None:
    """ "Assistant to the President X": in capitals and without an article it is the first title that X bears."""
    role, before = phrase.role, phrase.start - 1
    if role is None or role.cls != "person" or phrase.det != "the" or phrase.right or before < 1 or not name.is_name:
        return None
    outer = ends.get(before) if tokens[before].lower in ("to", "of", "for") else None
    if outer is None or outer.role is None or outer.role.cls != "person" or outer.det:
        return None
    holds = any(i.role and i.role == role.role for i in name.unit.items)
    return outer if outer.core()[0].text[0].isupper() and not holds else None


def _is_title(phrase: Phrase) -> bool:
    """Does the role stand right before a name, without an article?"""
    return bool(phrase.named) and phrase.named[0].unit.start == phrase.end and not phrase.det


def _second_title(phrase: Phrase, nearer: Phrase) -> None:
    """ "chairman Senator X": both are titles of X."""
    phrase.named = nearer.named
    for name in nearer.named:
        name.titles.append(phrase)
        if name.start == nearer.start:
            name.start = phrase.start


def _before_comma(phrase: Phrase, tokens: list[Token], starts: Places) -> bool:
    """ "the foreign minister, X, said": ties the role to the name after the comma."""
    role, gap = phrase.role, phrase.end
    if role is None or gap >= len(tokens) or tokens[gap].text not in PARTING:
        return False
    place = gap + 2 if gap + 2 < len(tokens) and tokens[gap + 1].tag == "DT" else gap + 1
    follower = starts.get(place)
    if follower is None or not follower.is_name or not _can_bear(follower, role):
        return False
    if not _apposed(phrase, follower, tokens):
        return False
    _tie(phrase, follower, tokens, starts)
    return True


def _after_comma(phrase: Phrase, tokens: list[Token], ends: Places) -> None:
    """ "X, a spokesman for Y, said": ties the role to the name before the comma."""
    role, before = phrase.role, phrase.start - 1
    if role is None or before <= 0 or tokens[before].text not in PARTING or phrase.named:
        return
    leader = ends.get(before)
    if leader is not None and leader.is_name and _can_bear(leader, role) and _apposes(phrase, leader, tokens):
        leader.titles.append(phrase)
        phrase.named = [leader]


def _tie(phrase: Phrase, name: Phrase, tokens: list[Token], starts: Places) -> None:
    names, role = [name], phrase.role
    if role is None:
        return
    if role.plural or phrase.count in ("two", "three", "four"):
        names = coordinated(name, tokens, starts, full=True)
    for n in names:
        if not any(t.role is role for t in n.titles):
            n.titles.append(phrase)
        if role.plural:
            _own_complement(n, tokens, starts)
    phrase.named = names
    if len(names) == 1 and name.unit.start == phrase.end:
        name.start = phrase.start


def _described_before(phrase: Phrase, phrases: Sequence[Phrase]) -> None:
    """ "A rebel who led a coup, X has …": whose name follows after the clause of a description."""
    head, role = phrase.head, phrase.role
    if role is None or role.plural or role.sector == "CVL" or head.tag != "NN":
        return
    if not any(k.dep == "relcl" for k in head.kids):
        return
    for name in phrases:
        at = name.head
        joined = (at.dep == "appos" and at.head is head) or (head.dep == "appos" and head.head is at)
        if joined and at.i > head.i and name.is_name and not name.titles and _can_bear(name, role):
            name.titles.append(phrase)
            phrase.named = [name]
            return


def _predicate(phrase: Phrase, phrases: Sequence[Phrase]) -> None:
    """ "X, who was an envoy to Y", "X is the head of Y": what a clause says that somebody is."""
    verb = phrase.head.head
    role = phrase.role
    if verb.lemma != "be" or role is None or role.cls != "person":
        return
    subject = verb.child("nsubj")
    if subject is None or any(k.dep == "neg" for k in verb.kids):
        return
    if subject.tag in ("WP", "WDT") and verb.dep == "relcl":
        subject = verb.head
    base = phrase.sentence.tokens[0].i
    for name in phrases:
        if name.is_name and name.unit.start <= subject.i - base < name.unit.end and _can_bear(name, role):
            phrase.former = phrase.former or verb.tag == "VBD"
            name.titles.append(phrase)
            phrase.named = [name]
            return


def _own_seat(name: Phrase, tokens: list[Token], starts: Places) -> None:
    """ "Jane Doe (D-Ohio)", "Jane Doe, R-Ohio": a member of Congress by party and state."""
    end = name.unit.end
    opened = end + 1 < len(tokens) and tokens[end].text in ("(", ",")
    if not opened or tokens[end + 1].text[:2] not in ("D", "R", "I", "D-", "R-", "I-"):
        return
    found = next((p for k in range(end + 1, end + 4) if (p := starts.get(k)) is not None and geographic(p)), None)
    if found is not None:
        name.right = [found]


def _own_complement(name: Phrase, tokens: list[Token], starts: Places) -> None:
    """ "Presidents A of X and B of Y": each name has its own country."""
    end = name.unit.end
    if end < len(tokens) and tokens[end].lower == "of":
        found = after(tokens, end + 1, starts)
        if found is not None and geographic(found):
            name.right = [found]
            name.end = found.end
            found.modifies = True


def _can_bear(name: Phrase, role: Role) -> bool:
    """Can this name be that of somebody with the role?"""
    unit = name.unit
    if role.sector == "JRN" and unit.kind == "name" and unit.items[0].kind == "outlet":
        return True
    if role.cls == "person" or role.cls == "people":
        return unit.kind == "proper" or (unit.kind == "name" and any(i.kind == "person" for i in unit.items))
    if unit.kind == "name":
        kinds = {i.kind for i in unit.items}
        return bool(kinds & {"agency", "group", "body", "firm", "outlet"}) and role.cls in (
            "firm",
            "group",
            "organ",
        )
    return role.cls in ("firm", "group") or (role.cls == "organ" and unit.kind == "org")


def _apposed(phrase: Phrase, name: Phrase, tokens: list[Token]) -> bool:
    """ "the Peruvian interior minister, X, left": a role and, after a comma, who holds it."""
    role = phrase.role
    if role is None or not (phrase.det or phrase.left or phrase.owner is not None or phrase.right):
        return False
    end = name.unit.end
    closed = end >= len(tokens) or tokens[end].text in (",", ")", "–", "—", ".", ";", "and") or tokens[end].tag == "POS"
    if name.unit.kind == "proper" and name.unit.end - name.unit.start < 2 and role.cls == "person":
        return False
    heads = name.core()
    linked = any(t.dep == "appos" and t.head.i < heads[0].i for t in heads)
    if role.plural:
        return linked or closed
    return ((closed or linked) and not (tokens[end].lower == "and" if end < len(tokens) else False)) or linked


def _apposes(phrase: Phrase, leader: Phrase, tokens: list[Token]) -> bool:
    """ "X, a spokesman for Y, said": a name and, after a comma, what he is."""
    last = head_of(phrase)
    first = leader.core()[-1]
    if last.dep == "appos" and leader.unit.start <= _index(last.head) < leader.unit.end:
        return True
    if phrase.role is None or phrase.role.plural:
        return False
    if not (phrase.det or phrase.left or phrase.right or phrase.owner is not None):
        return False
    end = phrase.end
    closed = end >= len(tokens) or tokens[end].text in (",", ")", ".", ";", "–", "—", "”", '"')
    return closed and last.dep in ("appos", "conj", "npadvmod", "dep", "nmod") and last.head is not first.head


def _index(token: Token) -> int:
    return token.i - token.sent.tokens[0].i
