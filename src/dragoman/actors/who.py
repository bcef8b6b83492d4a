"""Who a mention names: a phrase alone, by the tables and the words of role, without a parser.

The resolution of pronouns and descriptions in running text is `dragoman.actors.find`; `who_in` asks it.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from importlib.resources import files

from dragoman.actors.lexicon import Role, RoleLexicon, plural, roles
from dragoman.actors.mentions import Actors
from dragoman.actors.world import Item, World, as_of, in_order


@dataclass(frozen=True, slots=True)
class Who:
    """Who a mention names. ``candidates`` are the readings of one that stays open; ``why`` tells what settled it."""

    mention: str
    name: str = ""
    country: str = ""
    sector: str = ""
    office: str = ""
    candidates: tuple[str, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class _Chunk:
    """A known name, a word of role or another word, at words ``start``–``end``."""

    start: int
    end: int
    items: tuple[Item, ...] = ()
    role: Role | None = None


@dataclass(slots=True)
class _Phrase:
    """A noun phrase: its chunks up to the first preposition, and the phrase after it."""

    chunks: list[_Chunk] = field(default_factory=list)
    preposition: str = ""
    rest: _Phrase | None = None


_PREPOSITIONS = frozenset(
    [
        "of",
        "in",
        "at",
        "to",
        "from",
        "for",
        "with",
        "across",
        "near",
        "on",
        "by",
        "against",
        "within",
        "inside",
        "based",
        "outside",
        "around",
        "among",
    ]
)
_OUTWARD = frozenset(
    "to for with against by on".split()  # noqa: SIM905
)
_PRONOUNS = frozenset(
    "he she they it him her them i we you who himself herself themselves his their".split()  # noqa: SIM905
)
_DEPUTIES = frozenset(
    "deputy vice assistant associate junior first second".split()  # noqa: SIM905
)
_PLACED = frozenset(
    [
        "based",
        "born",
        "run",
        "held",
        "controlled",
        "ruled",
        "administered",
        "occupied",
        "registered",
        "flagged",
        "owned",
    ]
)
_BACKED = frozenset(
    [
        "led",
        "backed",
        "allied",
        "aligned",
        "linked",
        "funded",
        "supported",
        "trained",
        "made",
        "built",
        "sponsored",
        "friendly",
        "brokered",
    ]
)
"""Compounds with a country's name: "Somalia-based" says whose somebody is, "Iran-backed" does not."""
_FAITHS = frozenset(
    [
        "muslim",
        "jewish",
        "christian",
        "catholic",
        "orthodox",
        "buddhist",
        "hindu",
        "sikh",
        "religious",
        "islamic",
        "protestant",
        "evangelical",
        "shia",
        "shiite",
        "sunni",
        "coptic",
        "anglican",
        "druze",
        "spiritual",
        "church",
    ]
)
_STATES = frozenset(("country", "demonym", "capital", "seat", "region", "place"))
_GROUPS = frozenset(("agency", "group", "body", "firm", "outlet"))


def who(mention: str, on: date | None = None, context: str = "", world: World | None = None) -> Who:
    """Resolve a mention that stands alone.

    ``on`` is the day asked about (``None``: as of the tables' end). Of ``context`` only the countries that it names
    are used, to settle a mention that names none or several; to resolve a pronoun in a text use `who_in`.
    """
    world = world or World.load()
    words = _words(mention)
    if not words:
        return Who(mention, why="empty")
    if (
        (len(words) == 1 and words[0] == words[0].lower() and words[0] in _PRONOUNS)
        or words == ["He"]
        or words == ["She"]
    ):
        return Who(mention, sector="UNK", why="pronoun")
    phrase = _phrase(words, world, roles())
    homes = _countries(context, world)
    return _Resolution(mention, words, world, on, homes).resolve(phrase)


def who_in(actors: Actors, mention: str, text: str, on: date | None = None) -> Who:
    """Resolve a mention in a text that was read: the last place where it stands, else the mention alone."""
    at = text.rfind(mention)
    end = at + len(mention)
    for found in reversed(actors.mentions) if at >= 0 else ():
        if at <= found.head.start and found.head.end <= end:
            p = found.party
            return Who(mention, p.name, p.country, p.sector, p.office, p.candidates, p.rule or found.kind)
    return who(mention, on, text)


class _Resolution:
    """One mention on its way to a `Who`."""

    def __init__(
        self, mention: str, words: Sequence[str], world: World, on: date | None, homes: tuple[str, ...]
    ) -> None:
        self.mention = mention
        self.words = list(words)
        self.world = world
        self.on = on
        self.homes = homes
        self.former = any(w.lower() in roles().former for w in words)

    def resolve(self, phrase: _Phrase) -> Who:
        person = self._person(phrase)
        if person is not None:
            return person
        head = self._head(phrase)
        if head is None:
            return self._bare(phrase)
        if head.role is None:
            return self._named(head, phrase)
        return self._described(head, phrase)

    def _person(self, phrase: _Phrase) -> Who | None:
        """A known person named in the phrase, title or not."""
        titled = any(c.role is not None and c.role.cls == "person" for c in phrase.chunks)
        countries = self._stated(phrase)
        for chunk in phrase.chunks:
            persons = [i for i in chunk.items if i.kind == "person"]
            others = [i for i in chunk.items if i.kind != "person"]
            if not persons or (others and persons[0].by != "full" and not titled):
                continue
            if persons[0].by == "common" and not titled and len(self.words) > 1:
                continue
            fit = [i for i in persons if i.country in countries] or ([] if countries and titled else persons)
            fit = self._titled(fit, phrase)
            if fit:
                return self._pick(fit, phrase)
        return None

    def _titled(self, persons: list[Item], phrase: _Phrase) -> list[Item]:
        """Those whose office is the one that the phrase gives as a title, where any is."""
        kinds = {c.role.role for c in phrase.chunks if c.role is not None and c.role.role}
        names = {i.name for i in persons if i.role in kinds and i.holds(self.on)}
        return [i for i in persons if i.name in names] or persons

    def _title(self, phrase: _Phrase) -> str:
        """The sector of the office that the phrase itself gives a person."""
        chunks = (*phrase.chunks, *(phrase.rest.chunks if phrase.rest else ()))
        return next((c.role.sector for c in chunks if c.role is not None and c.role.cls == "person"), "")

    def _pick(self, persons: list[Item], phrase: _Phrase) -> Who:
        ranked = in_order(persons, self.on)
        first = ranked[0]
        state = as_of([i for i in persons if i.name == first.name and i.country == first.country], self.on)[0]
        serving = {i.name for i in ranked if i.holds(self.on)}
        rivals = tuple(sorted(serving - {first.name})) if first.by != "full" and first.holds(self.on) else ()
        if rivals and all(i.role not in _RULERS for i in ranked if i.holds(self.on)):
            return Who(
                self.mention, "", "", "", "", (first.name, *rivals), "several persons of this name in office"
            )
        sector = "" if self.former else state.sector or self._title(phrase)
        office = "" if self.former else state.office
        return Who(
            self.mention,
            state.name,
            state.country,
            sector,
            office,
            (),
            f"person by {first.by} name; {state.origin}",
        )

    def _head(self, phrase: _Phrase) -> _Chunk | None:
        """The last chunk of the phrase that names or describes; through "a group of" the head of what is counted."""
        known = [c for c in phrase.chunks if c.items or c.role is not None]
        last = known[-1] if known else None
        if phrase.rest is not None and phrase.preposition == "of" and (last is None or self._counts(last)):
            return self._head(phrase.rest) or last
        return last

    def _counts(self, chunk: _Chunk) -> bool:
        word = self.words[chunk.end - 1].lower()
        return (
            chunk.role is not None
            and chunk.role.sector in ("", "CVL")
            and word in roles().quantities | _COUNTERS
        )

    def _described(self, head: _Chunk, phrase: _Phrase) -> Who:
        """A role or body by description: sector from the word, country from the rest."""
        role = head.role
        assert role is not None
        belongs = self._belongs(head, phrase)
        sector = role.sector
        if belongs is not None and belongs.sector and (not sector or _yields(role, belongs)):
            sector = belongs.sector
        if role.head.endswith("leader") and any(w.lower() in _FAITHS for w in self.words):
            sector = "REL"
        countries = self._stated(phrase) or (self.homes if role.cls != "place" else ())
        country = countries[0] if len(countries) == 1 else ""
        if not sector and role.cls in ("organ", "person") and country:
            sector = "GOV"
        if self.former and role.cls == "person":
            sector = ""
        named = (
            ""
            if self.former or not role.role or role.plural or belongs is not None
            else self._holder(country, role)
        )
        if named:
            return Who(
                self.mention,
                named,
                country,
                sector,
                self._office(country, role),
                (),
                f"holder of {role.role}",
            )
        names = tuple(self.world.country_name(c) for c in countries) if len(countries) > 1 else ()
        return Who(self.mention, self.mention.strip(), country, sector, "", names, f"role “{role.head}”")

    def _holder(self, country: str, role: Role) -> str:
        held = self.world.holders(country, role.role, self.on) if country else ()
        return held[0].name if len(held) == 1 and role.role in _SINGLE else ""

    def _office(self, country: str, role: Role) -> str:
        return self.world.holders(country, role.role, self.on)[0].office

    def _belongs(self, head: _Chunk, phrase: _Phrase) -> Item | None:
        """The body, group or firm that the one described belongs to, before the head or after "of"."""
        chunks = [c for c in phrase.chunks if c is not head]
        if phrase.rest is not None and phrase.preposition not in _OUTWARD:
            chunks += phrase.rest.chunks
        for chunk in chunks:
            kept = [
                i
                for i in as_of(chunk.items, self.on)
                if i.kind in _GROUPS or (i.kind == "seat" and i.sector != "GOV")
            ]
            if kept:
                return kept[0]
        rest = phrase.rest if phrase.preposition == "of" else None
        if rest is not None and rest.chunks and rest.chunks[-1].role is None and not rest.chunks[-1].items:
            word = self.words[rest.chunks[-1].end - 1]
            sector = roles().orgs.get(word.lower(), "") if word[0].isupper() else ""
            if sector:
                return Item("other", word, "", "SOC" if sector == "IGO" else sector)
        for chunk in chunks:
            if chunk.role is not None and chunk.role.cls in ("firm", "group", "organ") and chunk.role.sector:
                return Item("other", chunk.role.head, "", chunk.role.sector)
        return None

    def _stated(self, phrase: _Phrase | None) -> tuple[str, ...]:
        """The country named by the phrase: before the head, else after "of", "in", "at"; several where it is open."""
        while phrase is not None:
            for chunk in phrase.chunks:
                codes = [
                    i.country
                    for i in as_of(chunk.items, self.on)
                    if i.kind != "person" and i.country and i.kind != "other"
                ]
                if chunk.items and not codes:
                    continue
                if codes:
                    return self._settle(chunk)
            phrase = phrase.rest if phrase.preposition not in _OUTWARD else None
        return ()

    def _settle(self, chunk: _Chunk) -> tuple[str, ...]:
        """The countries that a name may stand for: a state's own name and capital go before towns and provinces."""
        items = [i for i in as_of(chunk.items, self.on) if i.kind != "person"]
        for kinds in (
            frozenset(("country", "capital", "body", "agency", "group", "seat", "outlet", "firm", "demonym")),
        ):
            strong = [i for i in items if i.kind in kinds or (i.kind == "region" and i.name == items[0].name)]
            items = strong or items
        codes = tuple(dict.fromkeys(i.country for i in items if i.country))
        home = tuple(c for c in codes if c in self.homes)
        if len(codes) > 1 and items[0].kind == "place":
            codes = self._largest(items, codes)
        return home or codes

    def _largest(self, items: list[Item], codes: tuple[str, ...]) -> tuple[str, ...]:
        """A town ten times as large as its namesakes is meant; else all stay."""
        spots = self.world.spots(items[0].name)
        if len(spots) > 1 and spots[0].population > 10 * max(
            s.population for s in spots if s.country != spots[0].country
        ):
            return (spots[0].country,)
        return codes

    def _named(self, head: _Chunk, phrase: _Phrase) -> Who:
        """A name that is no person's."""
        readings = [i for i in as_of(head.items, self.on) if i.kind != "person"] or list(
            as_of(head.items, self.on)
        )
        beside = self._outside(head, phrase)
        if beside and not any(i.country in beside for i in readings):
            _, role = roles().role_at([w.lower() for w in self.words[head.start : head.end]], 0)
            last = roles().role(self.words[head.end - 1].lower())
            if role is not None or (last is not None and readings[0].kind in ("agency", "seat")):
                described = _Chunk(head.start, head.end, (), role or last)
                rest = [described if c is head else c for c in phrase.chunks]
                return self._described(described, _Phrase(rest, phrase.preposition, phrase.rest))
        narrowed = [i for i in readings if i.country in beside] or readings
        codes = tuple(dict.fromkeys(i.country for i in narrowed))
        home = [i for i in narrowed if i.country in self.homes] if len(codes) > 1 else []
        narrowed = home or narrowed
        codes = (
            self._settle(_Chunk(head.start, head.end, tuple(narrowed)))
            if len(codes) > 1 and not home
            else codes[:1]
        )
        first = next((i for i in narrowed if not codes or i.country == codes[0]), narrowed[0])
        if len(codes) > 1:
            names = tuple(dict.fromkeys(f"{i.name} ({i.country})" for i in narrowed))
            return Who(self.mention, "", "", "", "", names, "the name stands for several")
        if first.kind == "other":
            return Who(self.mention, first.name, why="holds a country's name but is no part of its state")
        loose = self.words[: head.start] + self.words[head.end :]
        unknown = first.kind in ("country", "demonym", "capital", "seat") and any(
            w[0].isupper() for w in loose[-1:]
        )
        if unknown and phrase.rest is None and head.end < len(self.words):
            return self._organ(first)
        sector = "" if self.former else first.sector
        if first.kind == "capital" and len(self.words) > 1 and phrase.chunks[-1] is not head:
            sector = ""
        return Who(
            self.mention, first.name, first.country, sector, first.office, (), f"{first.kind}; {first.origin}"
        )

    def _organ(self, state: Item) -> Who:
        """An unknown proper name that begins with a state's: its sector from the last word that tells one."""
        orgs = roles().orgs
        sector = next((orgs[w.lower()] for w in reversed(self.words) if w.lower() in orgs), "")
        return Who(
            self.mention,
            self.mention.strip(),
            state.country,
            sector,
            why="unknown name with a country's name",
        )

    def _outside(self, head: _Chunk, phrase: _Phrase) -> tuple[str, ...]:
        """Countries named beside the head ("Donetsk, Ukraine"; "the Spanish People's Party")."""
        found: list[str] = []
        at: _Phrase | None = phrase
        while at is not None:
            for chunk in at.chunks:
                if chunk is not head:
                    found += [i.country for i in chunk.items if i.kind in ("country", "demonym")]
            at = at.rest
        return tuple(found)

    def _bare(self, phrase: _Phrase) -> Who:
        """Nothing of the phrase's own is known: a small town, else what the rest of it says."""
        name = " ".join(w for w in self.words if w[0].isupper())
        spots = self.world.spots(name) if name else ()
        if spots:
            codes = tuple(dict.fromkeys(s.country for s in spots))
            codes = tuple(c for c in codes if c in self.homes) or codes
            if len(codes) == 1:
                return Who(self.mention, spots[0].name, codes[0], why="place; GeoNames")
            return Who(
                self.mention, "", "", "", "", tuple(f"{spots[0].name} ({c})" for c in codes), "several places"
            )
        countries = self._stated(phrase) or self.homes
        country = countries[0] if len(countries) == 1 else ""
        sector = ""
        if name:
            orgs = roles().orgs
            sector = next(
                (orgs[w.lower()] for w in reversed(self.words) if w.lower() in orgs and w[0].isupper()), ""
            )
        return Who(self.mention, self.mention.strip(), country, sector, why="unknown")


_ORGANS = frozenset(("GOV", "LEG", "SPY", "BUS", "EDU"))
_RULERS = ("head of state", "head of government", "king", "leader")
_SINGLE = frozenset(
    (
        *_RULERS,
        "foreign minister",
        "defence minister",
        "finance minister",
        "interior minister",
        "vice president",
        "security adviser",
        "army chief",
        "head of body",
    )
)
_COUNTERS = frozenset(
    "members member people persons fighters leader".split()  # noqa: SIM905
) - {
    "leader",
    "people",
    "persons",
    "fighters",
}
_TAKES = frozenset(("head of state", "leader", "head of body", "spokesman", "official", "commander"))


def _yields(role: Role, body: Item) -> bool:
    """Whether a word takes the sector of the body: "president of the court", "Hezbollah gunmen"."""
    if body.sector in ("REB", "UAF", "CRM", "PRM") and role.cls in ("people", "person"):
        return role.sector in ("UAF", "MIL", "CVL", "REB")
    if (role.cls != "person" and role.head != "officer") or (body.kind == "body" and body.sector == "IGO"):
        return False
    return (role.role in _TAKES or role.head == "officer") and body.sector not in ("", "IGO")


def _words(text: str) -> list[str]:
    """A phrase's words: possessives, commas and brackets apart, hyphens of compounds with a capital apart."""
    for mark in ',()“”";:':
        text = text.replace(mark, f" {mark} ")
    text = text.replace("’", "'").replace(" 's", "'s").replace("'s ", " 's ")
    out: list[str] = []
    for word in text.split():
        first, hyphen, last = word.partition("-")
        if word.endswith("'s") and len(word) > 2:
            out += [word[:-2], "'s"]
        elif hyphen and last in _PLACED:
            out.append(first)
        elif hyphen and last in _BACKED:
            continue
        else:
            out.append(word)
    return out


def _phrase(words: Sequence[str], world: World, lexicon: RoleLexicon) -> _Phrase:
    lowers = [w.lower() for w in words]
    top = at = _Phrase()
    i = 0
    while i < len(words):
        size, items = world.names_at(words, i)
        span, role = lexicon.role_at(lowers, i)
        more, calling = _calling(lowers, i)
        if lowers[i] in _DEPUTIES and i + 1 < len(words):
            size_after, after = lexicon.role_at(lowers, i + 1)
            if after is not None and size_after + 1 > span and after.cls == "person":
                span, role = size_after + 1, replace(after, role="minister" if after.sector == "GOV" else "")
        if more > span or (
            more and more == span and calling is not None and role is not None and _wider(role, calling)
        ):
            span, role = more, calling
        if size and size >= span and not (role is not None and all(i.by == "common" for i in items)):
            at.chunks.append(_Chunk(i, i + size, items))
            i += size
        elif span and role is not None:
            at.chunks.append(_Chunk(i, i + span, (), role))
            i += span
        elif lowers[i] in _PREPOSITIONS and (at.chunks or i):
            at.preposition, at.rest = lowers[i], _Phrase()
            at = at.rest
            i += 1
        elif lowers[i] in (",", "who", "which") and any(c.items or c.role for c in at.chunks):
            at.preposition, at.rest = "in", _Phrase()
            at = at.rest
            i += 1
        else:
            if words[i].isalpha() and lowers[i] not in ("the", "a", "an"):
                at.chunks.append(_Chunk(i, i + 1))
            i += 1
    return top


def _wider(role: Role, calling: Role) -> bool:
    return (
        calling.sector in ("PRM", "OPP", "GOV", "CRM", "CVL", "AGR", "UAF", "JUD", "UNK")
        and role.sector != calling.sector
    )


def _calling(lowers: Sequence[str], i: int) -> tuple[int, Role | None]:
    known = callings()
    for size in range(min(3, len(lowers) - i), 0, -1):
        found = known.get(" ".join(lowers[i : i + size]))
        if found is not None:
            return size, found
    return 0, None


def _countries(text: str, world: World) -> tuple[str, ...]:
    """The countries that a text names, in order."""
    words = _words(text)
    found: dict[str, None] = {}
    i = 0
    while i < len(words):
        size, items = world.names_at(words, i)
        codes = {item.country for item in items if item.kind in ("country", "demonym", "capital", "seat")}
        if len(codes) == 1:
            found.update(dict.fromkeys(codes))
        i += size or 1
    return tuple(found)


@lru_cache(maxsize=1)
def callings() -> dict[str, Role]:
    """The words of ``data/callings.csv``, singular and plural."""
    text = (files("dragoman.actors") / "data" / "callings.csv").read_text(encoding="utf-8")
    found: dict[str, Role] = {}
    for row in csv.reader(text.splitlines()[1:]):
        if row and not row[0].startswith("#"):
            word, sector = row
            cls = "group" if sector in ("CRM", "PRM", "SOC") else "organ" if sector in _ORGANS else "people"
            found[word] = Role(word, cls, sector)  # type: ignore[arg-type]
            found.setdefault(plural(word), Role(word, cls, sector, plural=True))  # type: ignore[arg-type]
    return found
