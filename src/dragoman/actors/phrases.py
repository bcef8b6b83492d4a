"""Units to noun phrases: a name with its titles, a role with its owner, modifiers and what it is of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from dragoman.actors.entity import Entity
from dragoman.actors.lexicon import Role, RoleLexicon
from dragoman.actors.units import DATES, Unit
from dragoman.parse.tree import Sentence, Token

POSSESSIVES = frozenset(("'s", "’s", "'", "’"))
COMPLEMENTS = frozenset(("of", "for", "to", "in", "from", "at", "on", "with", "within", "under"))
INSIDE = frozenset(
    ("amod", "compound", "nmod", "nummod", "det", "case", "punct", "advmod", "quantmod", "conj", "cc", "appos", "poss",
     "predet", "nsubj", "dep", "npadvmod", "pobj", "ROOT", "dobj")
)  # fmt: skip
MODIFIER_TAGS = frozenset(("JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "CD", "HYPH", "VBN", "VBG", "``", "''", "RB", "FW"))
DETERMINERS = frozenset(("DT", "PRP$", "PDT", "WP$", "WDT"))
NAMES = frozenset(("name", "proper", "org"))


@dataclass(slots=True, eq=False)
class Phrase:
    """A noun phrase that can name somebody. ``start``–``end`` count tokens in the sentence.

    ``unit`` is its name or role; ``titles`` are role phrases that say what a named one is; ``left`` are units that
    modify a role ("Turkish", "army"), ``owner`` the phrase or pronoun that possesses it, ``right`` the phrases
    after ``prep`` ("of Greece and Turkey").
    """

    sentence: Sentence
    unit: Unit
    start: int
    end: int
    head: Token
    det: str = ""
    former: bool = False
    count: str = ""
    left: list[Phrase] = field(default_factory=list)
    owner: Phrase | Token | None = None
    right: list[Phrase] = field(default_factory=list)
    prep: str = ""
    titles: list[Phrase] = field(default_factory=list)
    named: list[Phrase] = field(default_factory=list)
    modifies: bool = False
    wide: bool = False
    entities: tuple[Entity, ...] | None = None

    @property
    def role(self) -> Role | None:
        return self.unit.role

    @property
    def is_name(self) -> bool:
        return self.unit.kind in NAMES

    def modifies_name(self) -> bool:
        """Is it a title before its name, whose words hang on the name ("President X")?"""
        name = self.named[0]
        if name.sentence is not self.sentence or name.start != self.start:
            return False
        base = self.sentence.tokens[0].i
        return name.unit.start <= self.head.head.i - base < name.unit.end

    def words(self) -> list[Token]:
        return self.sentence.tokens[self.start : self.end]

    def core(self) -> list[Token]:
        return self.sentence.tokens[self.unit.start : self.unit.end]


class PhraseReader:
    """Reads the phrases of sentences."""

    def __init__(self, lexicon: RoleLexicon) -> None:
        self._lexicon = lexicon

    def read(self, sentence: Sentence, found: Sequence[Unit]) -> list[Phrase]:
        """The phrases of a sentence in text order, linked to each other."""
        tokens = sentence.tokens
        phrases = [Phrase(sentence, u, u.start, u.end, tokens[u.end - 1]) for u in found]
        ends = {p.unit.end: p for p in phrases}
        starts = {p.unit.start: p for p in phrases}
        for phrase in reversed(phrases):
            if phrase.role is not None:
                self._left(phrase, tokens, ends)
                self._right(phrase, tokens, starts)
            elif phrase.unit.kind == "org":
                self._left(phrase, tokens, ends)
                self._right_of_body(phrase, tokens, starts)
        for phrase in phrases:
            if phrase.role is not None:
                self._title(phrase, tokens, starts, ends)
        for phrase in phrases:
            phrase.head = _head(phrase)
        for phrase in phrases:
            if phrase.role is not None and phrase.head.dep == "attr" and not phrase.named:
                _predicate(phrase, phrases)
        return phrases

    def _left(self, phrase: Phrase, tokens: list[Token], ends: dict[int, Phrase]) -> None:
        p = phrase.unit.start - 1
        listed = False
        is_body = phrase.unit.kind == "org"
        while p >= 0:
            token = tokens[p]
            unit = ends.get(p + 1)
            if unit is not None and unit is not phrase:
                if not _modifies(unit, phrase, listed, is_body):
                    break
                unit.modifies = True
                phrase.left.insert(0, unit)
                listed = False
                p = unit.start - 1
                phrase.start = unit.start
                if unit.former:
                    phrase.former = True
                continue
            if token.text in POSSESSIVES and token.tag == "POS":
                owner = ends.get(p)
                phrase.owner = owner if owner is not None else tokens[p - 1] if p else None
                if owner is not None:
                    phrase.start = owner.start
                    owner.modifies = True
                break
            if token.tag in DETERMINERS or token.lower in ("both", "no", "such"):
                if token.tag in ("PRP$", "WP$"):
                    phrase.owner = token
                phrase.det = token.lower
                phrase.start = p
                break
            if token.lower in self._lexicon.former or (token.text in "-–" and p and tokens[p - 1].lower in ("ex", "then")):
                phrase.former = True
            elif token.lower in ("and", ",", "or") and phrase.left and geographic(phrase.left[0]) and p and _listed(ends.get(p)):
                listed = True
                p -= 1
                continue
            elif token.dep == "cc" and p and tokens[p - 1].dep in ("nmod", "compound", "amod") and tokens[p - 1].head.i > token.i:
                pass
            elif token.tag == "CD" or token.lower in ("several", "many", "other", "more", "all", "some"):
                phrase.count = token.lower
            elif is_body or token.lower in DATES or token.tag not in MODIFIER_TAGS or token.dep not in INSIDE or not _before(token, phrase):
                break
            if token.lower in self._lexicon.wide:
                phrase.wide = True
            phrase.start = p
            p -= 1

    def _right(self, phrase: Phrase, tokens: list[Token], starts: dict[int, Phrase]) -> None:
        end = phrase.unit.end
        if end >= len(tokens):
            return
        prep = tokens[end].lower
        if prep not in COMPLEMENTS or tokens[end].tag not in ("IN", "TO"):
            return
        if prep in ("in", "at", "on", "to", "with", "from") and phrase.role is not None and not _takes(phrase.role, prep):
            return
        found = _after(tokens, end + 1, starts)
        if found is None:
            return
        phrase.prep = prep
        phrase.right = _coordinated(found, tokens, starts)
        phrase.end = phrase.right[-1].end if prep != "in" or phrase.role is not None else phrase.end
        for r in phrase.right:
            r.modifies = True

    def _right_of_body(self, phrase: Phrase, tokens: list[Token], starts: dict[int, Phrase]) -> None:
        end = phrase.unit.end
        if end < len(tokens) and tokens[end].lower in ("of", "in", "for"):
            found = _after(tokens, end + 1, starts)
            if found is not None and geographic(found):
                phrase.prep = tokens[end].lower
                phrase.right = [found]
                phrase.end = found.end

    def _title(
        self, phrase: Phrase, tokens: list[Token], starts: dict[int, Phrase], ends: dict[int, Phrase]
    ) -> None:
        """Ties a role to the name beside it: "President X", "envoy to A X", "the envoy, X", "X, an envoy"."""
        role = phrase.role
        assert role is not None
        if role.cls in ("state", "people") and not (role.cls == "people" and role.sector):
            return
        follower = starts.get(phrase.end)
        if follower is not None and follower.is_name and _can_bear(follower, role):
            self._tie(phrase, follower, tokens, starts)
            return
        if follower is not None and follower.role is not None and follower.role.cls == "person" and role.cls == "person":
            phrase.named = follower.named  # "chairperson President X": resolved when the second title is
            _defer(phrase, follower)
            return
        gap = phrase.end
        if gap < len(tokens) and tokens[gap].text in (",", "–", "—", "-", "("):
            after = gap + 2 if gap + 2 < len(tokens) and tokens[gap + 1].tag == "DT" else gap + 1
            follower = starts.get(after)
            if follower is not None and follower.is_name and _can_bear(follower, role) and _apposed(phrase, follower, tokens, gap):
                self._tie(phrase, follower, tokens, starts)
                return
        before = phrase.start - 1
        if before > 0 and tokens[before].text in (",", "–", "—", "(") and not phrase.named:
            leader = ends.get(before) or _phrase_ending(ends, starts, before)
            if leader is not None and leader.is_name and _can_bear(leader, role) and _apposes(phrase, leader, tokens):
                leader.titles.append(phrase)
                phrase.named = [leader]

    def _tie(self, phrase: Phrase, name: Phrase, tokens: list[Token], starts: dict[int, Phrase]) -> None:
        names = [name]
        role = phrase.role
        if role is not None and (role.plural or phrase.count in ("two", "three", "four")):
            names = _coordinated(name, tokens, starts, full=True)
        for n in names:
            if role is None or not any(t.role is role for t in n.titles):
                n.titles.append(phrase)
            if role is not None and role.plural:
                _own_complement(n, tokens, starts)
        phrase.named = names
        if len(names) == 1 and name.unit.start == phrase.end:
            name.start = phrase.start


def _predicate(phrase: Phrase, phrases: Sequence[Phrase]) -> None:
    """"X, who was an envoy to Y", "X is the head of Y": what a clause says that somebody is."""
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


def _defer(first: Phrase, second: Phrase) -> None:
    second.titles.append(first)


def _own_complement(name: Phrase, tokens: list[Token], starts: dict[int, Phrase]) -> None:
    """"Presidents A of X and B of Y": each name has its own country."""
    end = name.unit.end
    if end < len(tokens) and tokens[end].lower == "of":
        found = _after(tokens, end + 1, starts)
        if found is not None and geographic(found):
            name.right = [found]
            name.end = found.end
            found.modifies = True


def geographic(phrase: Phrase) -> bool:
    """Is it the name of a country, people, place or body?"""
    return phrase.unit.kind == "name" and phrase.unit.items[0].kind not in ("person", "other", "outlet")


def _listed(phrase: Phrase | None) -> bool:
    return phrase is not None and phrase.unit.kind == "name" and phrase.unit.items[0].kind in ("demonym", "country", "body")


def _before(token: Token, phrase: Phrase) -> bool:
    """Does the word hang inside the phrase on its right?"""
    return token.head.i > token.i and token.head.sent is token.sent


def _modifies(unit: Phrase, phrase: Phrase, listed: bool, is_body: bool) -> bool:
    if is_body:
        return geographic(unit) or unit.role is None and unit.unit.kind != "proper" and geographic(unit)
    if unit.role is not None:
        return unit.role.cls in ("organ", "group", "people", "firm", "person") and not unit.role.plural or (
            unit.role.head in ("police", "security forces", "rebel", "opposition")
        )
    if unit.unit.kind == "name" and unit.unit.items[0].kind == "person":
        return phrase.role is not None and phrase.role.cls in ("organ", "person", "people", "group", "firm")
    return unit.unit.kind != "name" or unit.unit.items[0].kind != "other"


def _takes(role: Role, prep: str) -> bool:
    """May a role be complemented with this preposition ("envoy to", "embassy in", "official at", "troops from")?"""
    if prep == "to":
        return role.role == "ambassador" or role.head in ("mission", "embassy", "delegation", "adviser", "advisor", "aide")
    if prep == "in":
        return role.head in ("embassy", "consulate", "mission", "ambassador", "ally", "office", "envoy", "delegation")
    if prep == "from":
        return True
    if prep in ("at", "with", "on"):
        return role.role in ("official", "spokesman", "leader", "head of body") or role.sector in ("EDU", "BUS")
    return True


def _after(tokens: list[Token], j: int, starts: dict[int, Phrase]) -> Phrase | None:
    """The phrase that starts at word ``j`` or after its determiner and adjectives."""
    for k in range(j, min(j + 6, len(tokens))):
        found = starts.get(k)
        if found is not None and found.role is not None and tokens[found.unit.end - 1].dep in ("compound", "amod", "nmod") and found.unit.end in starts:
            continue
        if found is not None:
            while found.role is None and (nxt := starts.get(found.unit.end)) is not None and found in nxt.left:
                found = nxt
            if found.role is not None and (nxt := starts.get(found.unit.end)) is not None and found in nxt.left:
                found = nxt
            return found
        if tokens[k].tag not in ("DT", "PRP$", "JJ", "JJS", "VBN", "CD", "HYPH") and k not in starts:
            return None
    return None


def _coordinated(first: Phrase, tokens: list[Token], starts: dict[int, Phrase], full: bool = False) -> list[Phrase]:
    """A phrase and those listed after it: "A, B and C"."""
    out = [first]
    while True:
        last = out[-1]
        j = last.end
        if full and j < len(tokens) and tokens[j].lower == "of":
            found = _after(tokens, j + 1, starts)
            if found is not None:
                j = found.end
        comma = False
        while j < len(tokens) and tokens[j].lower in (",", "and", "&", "the", "or"):
            comma = True
            j += 1
        nxt = starts.get(j)
        if not comma or nxt is None or not _alike(first, nxt):
            break
        if nxt.left or (starts.get(nxt.unit.end) is not None and nxt in starts[nxt.unit.end].left):
            break
        out.append(nxt)
    if len(out) > 1 and not _has_and(tokens, out):
        return out[:1]
    return out


def _has_and(tokens: list[Token], listed: list[Phrase]) -> bool:
    return any(tokens[k].lower in ("and", "&", "or") for k in range(listed[0].end, listed[-1].start))


def _alike(first: Phrase, other: Phrase) -> bool:
    if first.unit.kind == "name" and other.unit.kind == "name":
        return (first.unit.items[0].kind == "person") == (other.unit.items[0].kind == "person")
    return first.is_name and other.is_name and not (geographic(first) or geographic(other))


def _can_bear(name: Phrase, role: Role) -> bool:
    """Can this name be that of somebody with the role?"""
    unit = name.unit
    if role.cls == "person" or role.cls == "people":
        return unit.kind == "proper" or (unit.kind == "name" and any(i.kind == "person" for i in unit.items))
    if unit.kind == "name":
        kinds = {i.kind for i in unit.items}
        return bool(kinds & {"agency", "group", "body", "firm", "outlet"}) and role.cls in ("firm", "group", "organ")
    return role.cls in ("firm", "group") or (role.cls == "organ" and unit.kind == "org")


def _apposed(phrase: Phrase, name: Phrase, tokens: list[Token], gap: int) -> bool:
    """"the Italian foreign minister, X, joined": a role and, after a comma, who holds it."""
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
    return (closed or linked) and not (tokens[end].lower == "and" if end < len(tokens) else False) or linked


def _apposes(phrase: Phrase, leader: Phrase, tokens: list[Token]) -> bool:
    """"X, a spokesman for Y, said": a name and, after a comma, what he is."""
    last = _head(phrase)
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


def _phrase_ending(ends: dict[int, Phrase], starts: dict[int, Phrase], j: int) -> Phrase | None:
    """The name whose phrase, complement included, ends before word ``j`` ("X of Y, a …")."""
    last = ends.get(j)
    return last if last is not None and last.is_name else None


def _head(phrase: Phrase) -> Token:
    """The word of the phrase that hangs outside it."""
    tokens = phrase.sentence.tokens
    base = tokens[0].i
    lo, hi = phrase.unit.start + base, phrase.unit.end + base
    for token in reversed(phrase.core()):
        if (not lo <= token.head.i < hi or token.head is token) and token.tag[0] in "NJCF":
            return token
    return tokens[phrase.unit.end - 1]
