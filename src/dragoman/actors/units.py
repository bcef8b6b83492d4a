"""The words of a sentence that can name somebody: known names, unknown proper names, bodies, roles."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from dragoman.actors.lexicon import Role, RoleLexicon, first_names
from dragoman.actors.world import Item, World
from dragoman.parse.tree import Sentence, Token

UnitKind = Literal["name", "proper", "org", "role"]

AMERICAS = frozenset(("latin", "south", "north", "central", "native", "african", "pan"))
POINTS = ("north", "south", "east", "west")
COMPASS = frozenset((*POINTS, *(f"{a}{b}" for a in POINTS[:2] for b in POINTS[2:]), "central")) | frozenset(
    f"{point}ern" for point in (*POINTS, "northeast", "northwest", "southeast", "southwest")
)
"""Which part of a country: "Northern Ghana", "North-East Kenya"."""
AIRPORTS = frozenset(("airport", "airfield", "airbase"))
OF_STATES = frozenset(("GOV", "LEG", "JUD", "MIL", "COP"))
FUNCTION_TAGS = frozenset(("PRP", "PRP$", "IN", "CC", "TO", "MD", "WP", "WP$", "WDT", "WRB", "EX", "RB", "UH"))
PARTICLES = frozenset(("al", "el", "bin", "ibn", "bint", "de", "von", "van", "ul", "ben", "der", "da", "dos", "di"))
DESCENT = frozenset(("bin", "ibn", "bint", "ben", "ould", "uld"))
"""Before the name of a father."""
HONORIFICS = {
    "mr": "m", "mr.": "m", "sir": "m", "lord": "m", "mrs": "f", "mrs.": "f", "ms": "f", "ms.": "f",
    "miss": "f",
    "lady": "f", "madam": "f", "madame": "f", "dame": "f", "dr": "", "dr.": "", "prof.": "", "sayyid": "m",
    "hajj": "m", "herr": "m", "frau": "f", "monsieur": "m", "sheikh": "m",
}  # fmt: skip
DATES = frozenset(
    ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february",
     "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan",
     "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec")
)  # fmt: skip
SEEING = frozenset(("be", "bring", "come", "mark", "see", "witness"))
"""Verbs of which a month may be the subject."""
OF_ONE_COUNTRY = frozenset(
    ("white house", "state department", "foreign office", "treasury", "exchequer", "secret service",
     "house of commons", "house of lords", "state council", "central command", "space force", "marine corps")
)  # fmt: skip
PARTY_LETTERS = frozenset(("D", "R", "I"))
"""Before the state of a member of Congress."""
DASHES = frozenset(("-", "–", "‐", "‑"))
FESTIVE = frozenset(
    """anniversary beach birth birthday christmas climbing cocktail dance dinner drinks engagement farewell
    fishing garden halloween holiday house hunting landing lunch office pool rescue search street tea
    traveling travelling wedding welcome working""".split()
)
"""What stands before a party that has no programme."""
CONDITIONS = frozenset(
    """affairs alert calamity catastrophe crisis disaster emergency exception health mind play readiness siege
    war""".split()
)
"""What a state is of that is no country."""
CHAMBERS = frozenset(("upper", "lower", "both", "two"))
JOINING = frozenset(("of", "for", "and", "the", "&", "on", "in"))
BRANCHING = frozenset(("body", "group", "agency", "outlet", "firm"))
ROLE_CLASSES_AS_BODIES = frozenset(("organ", "group", "firm"))


@dataclass(slots=True, eq=False)
class Unit:
    """Words ``start``–``end`` of a sentence (token numbers in it, half-open)."""

    kind: UnitKind
    start: int
    end: int
    items: tuple[Item, ...] = ()
    role: Role | None = None
    sector: str = ""


def units(sentence: Sentence, world: World, lexicon: RoleLexicon) -> list[Unit]:
    """The units of a sentence in text order; they do not overlap."""
    tokens = sentence.tokens
    words = [t.text for t in tokens]
    lowers = [t.lower for t in tokens]
    out: list[Unit] = []
    i, n = 0, len(tokens)
    while i < n:
        unit = None
        word = words[i]
        if (word[0].isupper() and _may_name(tokens[i])) or (lowers[i] in PARTICLES and _before_capital(words, i)):
            unit = _capital(tokens, words, lowers, i, world, lexicon)
        elif word[0].isdigit() and i + 1 < n and words[i + 1][0].isupper():
            size, items = world.names_at(words, i)
            if size > 1 or (size and not word.isdigit()):
                unit = Unit("name", i, i + size, items)
        if unit is None and word[0].isalpha():
            size, role = lexicon.role_at(lowers, i)
            if role is not None and role.head.endswith("campaign") and not _of_candidate(out, tokens, i, lexicon):
                role = None  # else a drive or a war, and nobody
            if role is not None and role.cls == "state" and _condition(lowers, i + size):
                role = None
            if role is not None and _everyday(role.head, words, i + size - 1):
                role = None
            if role is not None and _nominal(tokens[i + size - 1]) and not _odd(tokens, words, i, size):
                unit = Unit("role", i, i + size, role=role)
        if unit is None:
            i += 1
        else:
            out.append(unit)
            i = unit.end
    return out


def _condition(lowers: list[str], end: int) -> bool:
    """ "A state of emergency", "a state of war": how things are, and no country."""
    return lowers[end : end + 1] == ["of"] and end + 1 < len(lowers) and lowers[end + 1] in CONDITIONS


def _everyday(head: str, words: list[str], at: int) -> bool:
    """ "A birthday party", "his house": no political party, and no chamber of a parliament."""
    before = words[at - 1].lower() if at else ""
    if head == "party":
        return before in FESTIVE
    return head == "house" and words[at] in ("house", "houses") and before not in CHAMBERS


def _of_candidate(before: list[Unit], tokens: list[Token], i: int, lexicon: RoleLexicon) -> bool:
    """ "The Biden campaign", "his campaign said", not "his campaign against the ban": those who campaign for one."""
    last = before[-1] if before else None
    verb = tokens[i].head
    if tokens[i].dep == "nsubj" and tokens[i].child("poss") is not None:
        return verb.lemma in lexicon.saying or verb.lemma in lexicon.acting_strict or verb.lemma == "call"
    if last is None or last.end != i:
        return False
    return last.kind == "proper" or (last.kind == "name" and last.items[0].kind == "person")


def _may_name(token: Token) -> bool:
    """ "He" and "In" at the head of a sentence are no names; "US" tagged as a pronoun is one."""
    return token.tag not in FUNCTION_TAGS or (len(token.text) > 1 and token.text.isupper())


def _odd(tokens: list[Token], words: list[str], i: int, size: int) -> bool:
    """Is it no role after all: "5 pm", "judge-led", "in front"?"""
    end = i + size
    if end + 1 < len(tokens) and words[end] in DASHES and _tight(tokens, end):
        return True
    if size == 1 and words[i] == "justice":
        return True
    return (
        size == 1
        and words[i].lower() in ("pm", "fm")
        and (not words[i].isupper() or (i > 0 and words[i - 1][-1:].isdigit()))
    )


def _before_capital(words: list[str], i: int) -> bool:
    j = i + 2 if i + 1 < len(words) and words[i + 1] in DASHES else i + 1
    return j < len(words) and words[j][0].isupper()


def _nominal(token: Token) -> bool:
    if token.tag == "CD":  # "the two agreed", but "arrested two", "the two of them"
        alone = not any(k.dep in ("prep", "relcl", "acl") for k in token.kids)
        the = token.before is not None and token.before.lower == "the"
        return the and alone and token.dep in ("nsubj", "nsubjpass", "dobj", "pobj", "conj")
    return token.tag[0] == "N" or (token.tag in ("JJ", "FW") and token.dep not in ("amod", "acomp"))


def _descent(
    tokens: list[Token],
    words: list[str],
    lowers: list[str],
    i: int,
    at: int,
    item: Item,
    world: World,
    lexicon: RoleLexicon,
) -> int:
    """ "Abdullah II bin Al-Hussein", "Salman bin Abdulaziz Al Saud": a name that is known goes on."""
    if item.kind != "person" or at >= len(words) or not _before_capital(words, at):
        return 0
    house = lowers[at] in ("al", "el") and any(word in DESCENT for word in lowers[i:at])
    return _run(tokens, words, lowers, at, world, lexicon) - at if house or lowers[at] in DESCENT else 0


def _another_son(lowers: list[str], at: int, item: Item) -> bool:
    """ "Crown Prince Omar bin Zaid" is not the Omar bin Salim who is known by "Crown Prince Omar"."""
    known = item.name.lower().split()
    if item.kind != "person" or at + 1 >= len(lowers) or lowers[at] not in DESCENT:
        return False
    fathers = [b for a, b in pairwise(known) if a in DESCENT]
    return bool(fathers) and lowers[at + 1] not in fathers


def _acts(month: Token, items: tuple[Item, ...]) -> bool:
    """ "May praised Chad": the surname of somebody, who does or has something as no month does."""
    verb = month.head
    if month.tag != "NNP" or not items or items[0].kind != "person":
        return False
    return (month.dep == "nsubj" and verb.is_verb and verb.lemma not in SEEING) or month.dep == "agent"


def _capital(
    tokens: list[Token], words: list[str], lowers: list[str], i: int, world: World, lexicon: RoleLexicon
) -> Unit | None:
    if lowers[i] in AMERICAS and i + 1 < len(words) and lowers[i + 1] in ("american", "americans", "america"):
        return Unit("name", i, i + 2, (Item("region", f"{words[i]} {words[i + 1]}", ""),))
    if words[i] in PARTY_LETTERS and words[i + 1 : i + 2] and words[i + 1] in DASHES:
        return None  # "D-Ohio"
    if couple := _couple(words, i, world):
        return Unit("name", i, i + 4, couple)
    size, items = world.names_at(words, i)
    if lowers[i] in DATES and size == 1 and not _acts(tokens[i], items):
        return None
    if size and _another_son(lowers, i + size, items[0]):
        size, items = 0, ()
    if size == 1 and (items[0].kind == "place" or items[0].by != "full") and lexicon.role(lowers[i]) is not None:
        size, items = 0, ()
    if size == 1 and _abbreviation(words, i) and tokens[i].dep in ("compound", "amod", "nmod"):
        if all(item.kind in ("place", "region") and not item.name.isupper() for item in items):
            size, items = 0, ()  # "a SWAT raid" is not of the valley of Swat
    if (
        size
        and lowers[i] == "the"
        and i + size < len(words)
        and words[i + size][0].isupper()
        and tokens[i + size].tag == "NNP"
    ):
        return None
    if size and items[0].kind == "other":
        return Unit("name", i, i + size, items)
    if not size and (lowers[i] in HONORIFICS or lowers[i] in DATES):
        return None
    if size < 2 and lowers[i] in COMPASS and _part_of(words, lowers, i, world):
        return None  # what follows names the country
    end = _run(tokens, words, lowers, i, world, lexicon)
    if size and items[0].kind == "agency" and _generic(lowers[i : i + size], lexicon):
        return Unit("org", i, max(end, i + size), sector=items[0].sector)
    if size and not (end > i + size and _swallows(lowers, items, i, size, end, lexicon)):
        more = (
            _branch(tokens, words, i + size, items[0], world)
            or _second_surname(tokens, i + size, items[0], world, lexicon)
            or _descent(tokens, words, lowers, i, i + size, items[0], world, lexicon)
        )
        return Unit("name", i, i + size + more, items)
    role_size, role = lexicon.role_at(lowers, i)
    in_name = role is not None and role.cls in ROLE_CLASSES_AS_BODIES and end > i and tokens[i].tag != "NN"
    if role is not None and not in_name and (role.cls == "person" or end <= i + role_size):
        ok = _nominal(tokens[i + role_size - 1]) and not _odd(tokens, words, i, role_size)
        return Unit("role", i, i + role_size, role=role) if ok else None
    if end <= i:
        return None
    head = _body_head(lowers, i, end, lexicon)
    if head is not None and (end > i + 1 or lexicon.orgs[head] in OF_STATES):
        return Unit("org", i, end, sector=lexicon.orgs[head])
    return Unit("proper", i, end)


def _part_of(words: list[str], lowers: list[str], i: int, world: World) -> bool:
    """Does the point of the compass only say which part of the country or region named after it?"""
    j = i + 1
    while j < len(words) and (words[j] in DASHES or lowers[j] in COMPASS):
        j += 1
    if j == len(words):
        return False
    size, items = world.names_at(words, j)
    last = j + size >= len(words) or not words[j + size][0].isupper()
    return bool(size) and last and items[0].kind in ("country", "region")


def _abbreviation(words: list[str], i: int) -> bool:
    """Is the word, in a sentence that is not all in capitals, an abbreviation?"""
    return words[i].isupper() and 2 < len(words[i]) < 6 and i + 1 < len(words) and not words[i + 1].isupper()


def _couple(words: list[str], i: int, world: World) -> tuple[Item, ...]:
    """ "William and Rachel Ruto": who is known of two that share a surname; the other is there as a spouse."""
    four = words[i : i + 4]
    if len(four) < 4 or four[1] not in ("and", "&") or not (four[2][0].isupper() and four[3][0].isupper()):
        return ()
    size, items = world.names_at((four[0], four[3]), 0)
    known = size == 2 and items[0].kind == "person" and items[0].by == "full"
    return items if known and not world.names_at(four[2:], 0)[0] and not world.names_at(four[2:3], 0)[0] else ()


def _branch(tokens: list[Token], words: list[str], j: int, item: Item, world: World) -> int:
    """The words of a country after the name of a body that has a branch there: "Greenpeace Russia said"."""
    if item.kind not in BRANCHING or j >= len(words):
        return 0
    size, items = world.names_at(words, j)
    if not size or items[0].kind != "country":
        return 0
    country = tokens[j + size - 1]
    whole = tokens[j - 1].dep == "compound" and tokens[j - 1].head is country
    return size if whole and country.dep not in ("compound", "nmod", "amod", "npadvmod") else 0


def _second_surname(tokens: list[Token], j: int, item: Item, world: World, lexicon: RoleLexicon) -> int:
    """ "Ana Rivas Soto", where "Ana Rivas" is known: one more name, that is nothing else, ends the whole."""
    if item.kind != "person" or item.by != "full" or j >= len(tokens) or tokens[j - 1].head is not tokens[j]:
        return 0
    name = tokens[j]
    if name.tag != "NNP" or not name.text.isalpha() or not name.text.istitle() or name.dep in ("compound", "npadvmod"):
        return 0
    other = name.lower in DATES or name.lower in lexicon.orgs or name.lower in lexicon.things
    other = other or lexicon.role(name.lower) is not None
    return 0 if other or any(i.kind not in ("person", "place") for i in world.named(name.text)) else 1


def _generic(lowers: list[str], lexicon: RoleLexicon) -> bool:
    """Is the name one that many countries have for a body of theirs ("Ministry of Defence", "Senate")?"""
    role = lexicon.role(" ".join(lowers))
    return role is not None and role.cls == "organ" and role.head not in OF_ONE_COUNTRY


def _swallows(lowers: list[str], items: tuple[Item, ...], i: int, size: int, end: int, lexicon: RoleLexicon) -> bool:
    """Is the known name only the beginning of a longer proper name ("Biden Foundation", "Paris Hilton")?"""
    kind = items[0].kind
    if kind == "person":
        return items[0].by != "full" and lowers[end - 1] not in lexicon.things
    if (
        size == 1
        and end == i + 2
        and lowers[end - 1] not in lexicon.orgs
        and (kind == "place" or (kind == "region" and first_names().gender(lowers[i])))
    ):
        return True
    if kind in ("agency", "group", "outlet", "body", "firm") and lowers[i + size] in ("for", "of"):
        return True
    if kind in ("capital", "place") and AIRPORTS & set(lowers[i:end]):
        return False  # an airport is called after its town
    if kind in ("capital", "region", "place", "outlet"):
        return lowers[end - 1] in lexicon.orgs or lowers[end - 1] in lexicon.things
    return False


def _run(tokens: list[Token], words: list[str], lowers: list[str], i: int, world: World, lexicon: RoleLexicon) -> int:
    """Where the run of capitalised proper nouns that starts at ``i`` ends (``i`` when there is none)."""
    j, n = i, len(tokens)
    body = False
    while j < n:
        word = words[j]
        if j > i and lowers[j] in HONORIFICS and word[0].isupper():
            break  # "during a visit to Bergen Mr Hale said …"
        if j > i and word[0].isupper() and (_title(lexicon, lowers, j) or _people(tokens, words, j, world, lexicon)):
            if not (body and _whose(words, lowers, i, j, lexicon)):
                break
        if j > i and word[0].isupper() and _holder(words, lowers, i, j, world, lexicon):
            break
        if j > i and word[0].isupper() and _first_name_after(tokens, lowers, i, j, lexicon):
            break
        if word[0].isupper() and (tokens[j].tag in ("NNP", "NNPS") or (body and lowers[j] in lexicon.orgs)):
            body = body or lowers[j] in lexicon.orgs
            j += 1
        elif (
            (
                word[0].isupper()
                and tokens[j].tag in ("JJ", "NN", "NNS", "VBG", "VBN")
                and j > i
                and j + 1 < n
                and (words[j + 1][0].isupper() or body)
            )
            or (j > i and word in DASHES and j + 1 < n and words[j + 1][0].isupper() and _tight(tokens, j))
            or (j > i and word in ("'", "’", "'s", "’s") and body is False and _workers(lowers, words, j, lexicon))
            or (lowers[j] in PARTICLES and _before_capital(words, j))
        ):
            j += 1
        elif j > i and lowers[j] in (",", "and") and (k := _list_end(tokens, words, j, body, world, lexicon)):
            body = True
            j = k
        elif body and lowers[j] in JOINING and (k := _joined(words, lowers, j)):
            if world.names_at(words, k)[0] and lowers[j] in ("of", "in", "for"):
                break
            if lowers[j] in ("and", "in", "the", "on") and lowers[j - 1] in lexicon.orgs:
                break
            if lowers[j : j + 2] == ["and", "the"] and lowers[k] in lexicon.orgs:
                break  # "the Union of Miners and the Government"
            if lowers[j] == "and" and _of_country(words, k, world):
                break  # "the Peruvian Ministry for Health and the Chilean Department of Trade"
            j = k
        else:
            break
    return j


def _whose(words: list[str], lowers: list[str], i: int, j: int, lexicon: RoleLexicon) -> bool:
    """ "Office of the Attorney General", "Union of Journalists": a role that ends a body's name, nobody's title."""
    end = j + lexicon.role_at(lowers, j)[0]
    named = end < len(words) and words[end][0].isupper()
    return end > j and not named and any(w in ("of", "for") for w in lowers[i:j])


def _people(tokens: list[Token], words: list[str], j: int, world: World, lexicon: RoleLexicon) -> bool:
    """ "Young Algerians", "Sunni Arabs": a people's name ends a run before it."""
    if tokens[j].tag not in ("NNPS", "NNS"):
        return False
    role = lexicon.role(tokens[j].lower)
    if role is not None and role.head == tokens[j].lower and role.cls == "people" and j:
        return tokens[j - 1].lower in lexicon.wide
    items = world.names_at(words, j)[1]
    return bool(items) and items[0].kind == "demonym"


def _holder(words: list[str], lowers: list[str], i: int, j: int, world: World, lexicon: RoleLexicon) -> bool:
    """ "Minister of National Defence Jane Doe": one known by the full name, after the end of what he or she heads."""
    size, items = world.names_at(words, j)
    if size < 2 or items[0].kind != "person" or items[0].by != "full" or first_names().gender(words[i]):
        return False
    return j + size >= len(words) or not (lowers[j + size] in lexicon.orgs or lowers[j + size] in lexicon.things)


def _first_name_after(tokens: list[Token], lowers: list[str], i: int, j: int, lexicon: RoleLexicon) -> bool:
    """ "Chief of Staff of the Executive Office Jane Doe": where the name of the person begins."""
    names = first_names()
    if j + 1 >= len(tokens) or not names.gender(tokens[j].text) or names.gender(tokens[i].text):
        return False
    if any(t.tag != "NNP" or not t.text[0].isupper() for t in tokens[j : j + 2]):
        return False
    if j + 2 < len(tokens) and tokens[j + 2].tag in ("NNP", "NNPS", "POS"):
        return False
    role = lexicon.role(lowers[j - 1])
    headed = lowers[j - 1] in lexicon.portfolios or lowers[j - 1] in lexicon.orgs
    headed = headed or (role is not None and role.cls in ("place", "state"))
    return headed and lowers[j + 1] not in lexicon.orgs and lowers[j + 1] not in lexicon.things


def _of_country(words: list[str], k: int, world: World) -> bool:
    items = world.names_at(words, k)[1]
    return bool(items) and items[0].kind in ("country", "demonym")


def _list_end(tokens: list[Token], words: list[str], j: int, body: bool, world: World, lexicon: RoleLexicon) -> int:
    """Where a list inside a body's name ends ("Ministry of Trade, Industry and Energy"), or 0."""
    k, last = j, 0
    while k < min(j + 9, len(words)):
        if words[k] in (",", "and", "&"):
            last = k if words[k] != "," else last
        elif not words[k][0].isupper() or tokens[k].tag not in ("NNP", "NNPS", "NN", "NNS", "JJ"):
            break
        k += 1
    if not last or k - last < 2 or words[k - 1] == ",":
        return 0
    if not body:
        return k if tokens[k - 1].lower in lexicon.orgs else 0
    if words[j] != "," or tokens[j - 1].lower in lexicon.orgs or world.names_at(words, j + 1)[0]:
        return 0
    return k


def _tight(tokens: list[Token], j: int) -> bool:
    return tokens[j - 1].end == tokens[j].start and tokens[j].end == tokens[j + 1].start


def _title(lexicon: RoleLexicon, lowers: list[str], j: int) -> bool:
    role = lexicon.role_at(lowers, j)[1]
    return role is not None and role.cls in ("person",) and role.head not in ("head", "chief", "general", "member")


def _workers(lowers: list[str], words: list[str], j: int, lexicon: RoleLexicon) -> bool:
    """ "Workers' Party", "People's Front": a possessive inside the name of a body."""
    return (
        j + 1 < len(words)
        and words[j + 1][0].isupper()
        and lowers[j + 1] in lexicon.orgs
        and lowers[j - 1]
        in ("workers", "people", "peoples", "women", "men", "farmers", "teachers", "doctors", "children")
    )


def _joined(words: list[str], lowers: list[str], j: int) -> int:
    """The capitalised word that a small word inside a body's name leads to, or 0."""
    for k in range(j + 1, min(j + 3, len(words))):
        if words[k][0].isupper():
            return k
        if lowers[k] not in JOINING:
            return 0
    return 0


def _body_head(lowers: list[str], i: int, end: int, lexicon: RoleLexicon) -> str | None:
    """The word that makes a proper name that of a body: before "of" or "for", else its last word."""
    for j in range(i, end - 1):
        if lowers[j + 1] in ("of", "for") and lowers[j] in lexicon.orgs:
            return lowers[j]
    return lowers[end - 1] if lowers[end - 1] in lexicon.orgs else None
