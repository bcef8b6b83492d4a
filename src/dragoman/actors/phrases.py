"""Units to noun phrases: a name with its titles, a role with its owner, modifiers and what it is of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dragoman.actors.lexicon import Role, RoleLexicon
from dragoman.actors.phrase import Phrase, after, coordinated, geographic, head_of
from dragoman.actors.titles import tie_predicates, tie_titles
from dragoman.actors.units import DASHES, DATES, Unit
from dragoman.parse.tree import Sentence, Token

POSSESSIVES = frozenset(("'s", "’s", "'", "’"))
COMPLEMENTS = frozenset(("of", "for", "to", "in", "from", "at", "on", "with", "within", "under"))
INSIDE = frozenset(
    ("amod", "compound", "nmod", "nummod", "case", "punct", "advmod", "quantmod", "npadvmod", "poss", "det",
     "dep")
)  # fmt: skip
LOOSELY = frozenset(("appos", "conj", "nsubj", "pobj"))
MODIFIER_TAGS = frozenset(
    ("JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "CD", "HYPH", "VBN", "VBG", "RB", "RBS", "RBR", "FW")
)
BACKED = frozenset(
    ("backed", "supported", "sponsored", "funded", "trained", "armed", "allied", "aligned", "linked",
     "friendly", "affiliated", "financed", "equipped", "inspired", "brokered", "mediated")
)  # fmt: skip
TOWARDS = frozenset(("anti", "pro", "non"))
TOWARDS_JOINED = frozenset(("anti-", "pro-", "non-"))
HOLDING = frozenset(("house", "arrest", "office", "power", "duty", "duties", "post"))
DETERMINERS = frozenset(("DT", "PRP$", "PDT", "WP$", "WDT"))


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
        tie_titles(phrases, tokens, starts, ends)
        for phrase in phrases:
            phrase.head = head_of(phrase)
        tie_predicates(phrases)
        _share_modifiers(phrases)
        _share_complements(phrases)
        return phrases

    def _left(self, phrase: Phrase, tokens: list[Token], ends: dict[int, Phrase]) -> None:
        p = phrase.unit.start - 1
        is_body = phrase.unit.kind == "org"
        while p >= 0:
            token = tokens[p]
            unit = ends.get(p + 1)
            if skip := _not_theirs(tokens, p, ends):
                p -= skip
                phrase.start = p + 1
                continue
            if unit is None and (aside := _short_name(tokens, p, ends)) and not is_body:
                if p in ends:
                    ends[p].modifies = True
                p -= aside
                continue
            if unit is not None and unit is not phrase:
                if not _modifies(unit, phrase, is_body):
                    break
                unit.modifies = True
                phrase.left.insert(0, unit)
                p = unit.start - 1
                phrase.start = unit.start
                if unit.unit.kind == "name" and unit.unit.items[0].kind == "region" and not unit.unit.items[0].country:
                    phrase.wide = True
                if unit.former:
                    phrase.former = True
                continue
            if token.text in POSSESSIVES and (token.tag == "POS" or token.dep == "case"):
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
            governs = token.tag[0] == "V" and token.dep not in INSIDE  # "has impeached two presidents"
            if (token.lower in self._lexicon.former and not governs) or (
                token.text in "-–" and p and tokens[p - 1].lower in ("ex", "then")
            ):
                phrase.former = True
            elif (
                token.lower in ("and", ",", "or")
                and phrase.left
                and geographic(phrase.left[0])
                and phrase.start == phrase.left[0].start  # "11 Peruvians and three Chilean officers" are two phrases
                and p
                and tokens[p - 1].tag not in ("NNS", "NNPS")
                and _listed(ends.get(p))
            ):
                p -= 1
                continue
            elif (
                token.dep == "cc"
                and p
                and tokens[p - 1].dep in ("nmod", "compound", "amod")
                and tokens[p - 1].head.i > token.i
                and not _apart(ends.get(p), phrase)
            ):
                pass
            elif token.tag == "CD" and token.head.i < token.i and token.dep in ("pobj", "nummod"):
                break  # "on May 3 rebels came": a day
            elif token.tag == "CD" or token.lower in ("several", "many", "other", "more", "all", "some"):
                phrase.count = token.lower
            elif token.lower == "at" and phrase.start == p + 1 and tokens[p + 1].lower in ("least", "most"):
                pass
            elif (
                is_body
                or token.lower in DATES
                or token.tag not in MODIFIER_TAGS
                or (token.dep not in INSIDE and (token.dep not in LOOSELY or token.tag[0] == "V"))
                or not _before(token)
            ):
                break
            if token.lower in self._lexicon.wide:
                phrase.wide = True
            elif token.lower in self._lexicon.not_now:
                phrase.other = True
            phrase.start = p
            p -= 1
        if tokens[phrase.start].text in DASHES and phrase.start:  # "a high-ranking politician"
            phrase.start -= 1

    def _right(self, phrase: Phrase, tokens: list[Token], starts: dict[int, Phrase]) -> None:
        end = phrase.unit.end
        if end >= len(tokens):
            return
        prep = tokens[end].lower
        if prep not in COMPLEMENTS or tokens[end].tag not in ("IN", "TO"):
            return
        if (
            prep in ("in", "at", "on", "to", "with", "from")
            and phrase.role is not None
            and not self._takes(phrase.role, prep)
        ):
            return
        found = after(tokens, end + 1, starts)
        if found is None or (prep in ("under", "from") and tokens[end + 1].lower in HOLDING):
            return  # "put two ministers under house arrest", "removed three mayors from office"
        phrase.prep = prep
        phrase.right = coordinated(found, tokens, starts)
        phrase.end = phrase.right[-1].end if prep != "in" or phrase.role is not None else phrase.end
        for r in phrase.right:
            r.modifies = True

    def _takes(self, role: Role, prep: str) -> bool:
        """May a role be complemented so: "envoy to", "embassy in", "official at", "troops from"?"""
        if prep == "in" and (role.sector in ("COP", "LEG", "JUD") or role.head in self._lexicon.domestic):
            return True
        return (prep == "in" and role.cls == "organ" and role.sector == "GOV") or _takes(role, prep)

    def _right_of_body(self, phrase: Phrase, tokens: list[Token], starts: dict[int, Phrase]) -> None:
        end = phrase.unit.end
        if end < len(tokens) and tokens[end].lower in ("of", "in", "for"):
            found = after(tokens, end + 1, starts)
            if found is not None and geographic(found):
                phrase.prep = tokens[end].lower
                phrase.right = [found]
                phrase.end = found.end


def _not_theirs(tokens: list[Token], p: int, ends: Mapping[int, Phrase]) -> int:
    """How many words up to ``p`` name a country not the owner ("Iran-backed", "anti-Syria"), or 0."""
    if tokens[p].lower in BACKED and p > 1 and tokens[p - 1].text in DASHES and (unit := ends.get(p - 1)) is not None:
        return p - unit.start + 1
    unit = ends.get(p + 1)
    if unit is None or unit.start < 1:
        return 0
    before = unit.start - 1
    if tokens[before].text in DASHES and before and tokens[before - 1].lower in TOWARDS:
        return p - before + 2
    return p - before + 1 if tokens[before].lower in TOWARDS_JOINED else 0


def _short_name(tokens: list[Token], p: int, ends: Mapping[int, Phrase]) -> int:
    """How many words up to ``p`` tell in brackets how a name is shortened: "African Union (AU) troops", or 0."""
    if tokens[p].text != ")" or p < 3 or tokens[p - 2].text != "(":
        return 0
    return 3 if tokens[p - 1].text[:1].isupper() and p - 2 in ends else 0


def _share_modifiers(phrases: Sequence[Phrase]) -> None:
    """ "Danish nurses and soldiers": a bare role has the modifiers of the one before "and"."""
    by_head = {p.head.i: p for p in phrases}
    for phrase in phrases:
        if phrase.role is None or phrase.head.dep != "conj" or phrase.start != phrase.unit.start or phrase.right:
            continue
        first = by_head.get(phrase.head.head.i)
        if first is not None and first.role is not None and first.role.plural == phrase.role.plural and not first.det:
            phrase.left = [p for p in first.left if geographic(p)]


def _share_complements(phrases: Sequence[Phrase]) -> None:
    """ "Nurses and soldiers from Denmark": a bare role shares what follows the one after "and"."""
    by_head = {p.head.i: p for p in phrases}
    for phrase in phrases:
        if phrase.role is None or phrase.head.dep != "conj" or not phrase.right or phrase.owner is not None:
            continue
        first = by_head.get(phrase.head.head.i)
        if first is None or first.role is None or first.right or first.left or first.owner is not None:
            continue
        if any(k.lower == phrase.prep and k.i > phrase.head.i for k in first.head.kids):
            first.right, first.prep = phrase.right, phrase.prep


def _listed(phrase: Phrase | None) -> bool:
    return (
        phrase is not None
        and phrase.unit.kind == "name"
        and phrase.unit.items[0].kind in ("demonym", "country", "body")
    )


def _apart(before: Phrase | None, phrase: Phrase) -> bool:
    """ "The FARC and Colombian forces": after the name of a group, a people's name begins another phrase."""
    if before is None or not phrase.left or before.unit.kind != "name" or phrase.left[0].unit.kind != "name":
        return False
    return before.unit.items[0].kind in ("group", "agency") and phrase.left[0].unit.items[0].kind == "demonym"


def _before(token: Token) -> bool:
    """Does the word hang on what is on its right?"""
    if token.tag == "RB":
        return token.head.i > token.i and token.head.tag in ("JJ", "VBN", "CD", "JJS", "JJR", "RBS", "RBR")
    if token.dep == "conj" and token.head.dep in (
        "nmod",
        "compound",
        "amod",
    ):  # "farming and fisheries minister"
        return token.head.head.i > token.i
    return token.head.i > token.i


def _modifies(unit: Phrase, phrase: Phrase, is_body: bool) -> bool:
    if is_body:
        return geographic(unit)
    if unit.role is not None:
        return (unit.role.cls in ("organ", "group", "people", "firm", "person") and not unit.role.plural) or (
            unit.role.head in ("police", "security forces", "rebel", "opposition")
        )
    if unit.unit.kind == "name" and unit.unit.items[0].kind == "person":
        return phrase.role is not None and phrase.role.cls in ("organ", "person", "people", "group", "firm")
    return unit.unit.kind != "name" or unit.unit.items[0].kind != "other"


def _takes(role: Role, prep: str) -> bool:
    """May a role be complemented with this preposition ("envoy to", "embassy in", "troops from")?"""
    if prep == "to":
        return role.role == "ambassador" or role.head in (
            "mission",
            "embassy",
            "delegation",
            "adviser",
            "advisor",
            "aide",
        )
    if prep == "in":
        return role.head in (
            "embassy",
            "consulate",
            "mission",
            "ambassador",
            "ally",
            "office",
            "envoy",
            "delegation",
        )
    if prep in ("at", "with", "on"):
        return role.role in ("official", "spokesman", "leader", "head of body") or role.sector in (
            "EDU",
            "BUS",
        )
    return True
