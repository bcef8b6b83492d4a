"""Who a mention names: a phrase alone, by the tables and the words of role, without a parser.

Pronouns and descriptions in running text are resolved by `dragoman.actors.find`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dragoman.actors.lexicon import Role
from dragoman.actors.offices import TOP
from dragoman.actors.units import BRANCHING
from dragoman.actors.who_phrase import Chunk, Phrase, countries_in, read_phrase, shapes, split_words
from dragoman.actors.world import Item, World, as_of, in_order


@dataclass(frozen=True, slots=True)
class Who:
    """Who a mention names. ``candidates``: the readings of one that stays open; ``why``: what settled it."""

    mention: str
    name: str = ""
    country: str = ""
    sector: str = ""
    office: str = ""
    candidates: tuple[str, ...] = ()
    why: str = ""


def who(mention: str, on: date | None = None, context: str = "", world: World | None = None) -> Who:
    """Resolve a mention that stands alone.

    ``on`` is the day asked about (``None``: as of the tables' end). Of ``context`` only the countries that
    it names are used, to settle a mention that names none or several.
    """
    world = world or World.load()
    words = split_words(mention)
    if not words:
        return Who(mention, why="empty")
    if len(words) == 1 and words[0] in shapes().pronouns:
        return Who(mention, sector="UNK", why="pronoun")
    phrase = read_phrase(words, world, world.roles)
    homes = countries_in(context, world)
    return _Resolution(mention, words, world, on, homes).resolve(phrase)


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
        self.former = any(w.lower() in self.world.roles.former for w in words)

    def resolve(self, phrase: Phrase) -> Who:
        person = self._person(phrase)
        if person is not None:
            return person
        head = self._head(phrase)
        if head is not None and head.items and self._part_of_name(head):
            phrase.chunks = [c for c in phrase.chunks if c is not head]
            head = self._head(phrase)
        if head is None:
            return self._bare(phrase)
        if head.role is None:
            return self._named(head, phrase)
        return self._described(head, phrase)

    def _person(self, phrase: Phrase) -> Who | None:
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
            if self._someone_else(chunk, persons[0].by == "full"):
                continue
            fit = [i for i in persons if i.country in countries] or ([] if countries and titled else persons)
            fit = self._titled(fit, phrase)
            if fit:
                return self._pick(fit, phrase)
        return None

    def _someone_else(self, chunk: Chunk, full: bool) -> bool:
        """Whether another capitalised word makes it a longer, unknown name: "Ann Macron", "Juan Carlos Doe"."""
        i = chunk.end if full else chunk.start - 1
        if not 0 <= i < len(self.words) or not self.words[i][0].isupper():
            return False
        lower = self.words[i].lower()
        known = self.world.names_at(self.words, i)[0] or self.world.roles.role_at([lower], 0)[0]
        return not known and lower.rstrip(".") not in ("jr", "sr", "mr", "mrs", "ms", "dr", "the")

    def _part_of_name(self, chunk: Chunk) -> bool:
        """Whether a town or surname is the end of an unknown person's name: "Senator Ann Valencia"."""
        plain = all((i.kind in ("person", "place") and i.by != "full") or i.kind == "place" for i in chunk.items)
        return plain and self._someone_else(chunk, False)

    def _titled(self, persons: list[Item], phrase: Phrase) -> list[Item]:
        """Those whose office is the one that the phrase gives as a title, where any is."""
        kinds = {c.role.role for c in phrase.chunks if c.role is not None and c.role.role}
        names = {i.name for i in persons if i.role in kinds and i.holds(self.on)}
        return [i for i in persons if i.name in names] or persons

    def _title(self, phrase: Phrase) -> str:
        """The sector of the office that the phrase itself gives a person."""
        chunks = (*phrase.chunks, *(phrase.rest.chunks if phrase.rest else ()))
        return next((c.role.sector for c in chunks if c.role is not None and c.role.cls == "person"), "")

    def _pick(self, persons: list[Item], phrase: Phrase) -> Who:
        ranked = in_order(persons, self.on)
        first = ranked[0]
        state = as_of([i for i in persons if i.name == first.name and i.country == first.country], self.on)[0]
        serving = {i.name for i in ranked if i.holds(self.on)}
        rivals = tuple(sorted(serving - {first.name})) if first.by != "full" and first.holds(self.on) else ()
        if rivals and all(i.role not in TOP for i in ranked if i.holds(self.on)):
            return Who(self.mention, "", "", "", "", (first.name, *rivals), "several persons of this name in office")
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

    def _head(self, phrase: Phrase) -> Chunk | None:
        """The last chunk that names or describes; through "a group of" the head of what is counted."""
        known = [c for c in phrase.chunks if c.items or c.role is not None]
        last = known[-1] if known else None
        if phrase.rest is not None and phrase.preposition == "of" and (last is None or self._counts(last)):
            return self._head(phrase.rest) or last
        return last

    def _counts(self, chunk: Chunk) -> bool:
        word = self.words[chunk.end - 1].lower()
        return (
            chunk.role is not None
            and chunk.role.sector in ("", "CVL")
            and word in self.world.roles.quantities | shapes().counters
        )

    def _described(self, head: Chunk, phrase: Phrase) -> Who:
        """A role or body by description: sector from the word, country from the rest."""
        role = head.role
        assert role is not None
        belongs = self._belongs(head, phrase)
        sector = role.sector
        if belongs is not None and belongs.sector and (not sector or _yields(role, belongs)):
            sector = belongs.sector
        if role.head.endswith("leader") and any(w.lower() in shapes().faiths for w in self.words):
            sector = "REL"
        countries = self._stated(phrase) or (self.homes if role.cls != "place" else ())
        country = countries[0] if len(countries) == 1 else ""
        if not sector and role.cls in ("organ", "person") and country:
            sector = "GOV"
        if self.former and role.cls == "person":
            sector = ""
        named = (
            "" if self.former or not role.role or role.plural or belongs is not None else self._holder(country, role)
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
        return held[0].name if len(held) == 1 and role.role in shapes().single else ""

    def _office(self, country: str, role: Role) -> str:
        return self.world.holders(country, role.role, self.on)[0].office

    def _belongs(self, head: Chunk, phrase: Phrase) -> Item | None:
        """The body, group or firm that the one described belongs to, before the head or after "of"."""
        chunks = [c for c in phrase.chunks if c is not head]
        if phrase.rest is not None and phrase.preposition not in shapes().outward:
            chunks += phrase.rest.chunks
        for chunk in chunks:
            kept = [
                i
                for i in as_of(chunk.items, self.on)
                if i.kind in BRANCHING or (i.kind == "seat" and i.sector != "GOV")
            ]
            if kept:
                return kept[0]
        rest = phrase.rest if phrase.preposition == "of" else None
        if rest is not None and rest.chunks and rest.chunks[-1].role is None and not rest.chunks[-1].items:
            word = self.words[rest.chunks[-1].end - 1]
            sector = self.world.roles.orgs.get(word.lower(), "") if word[0].isupper() else ""
            if sector:
                return Item("other", word, "", "SOC" if sector == "IGO" else sector)
        for chunk in chunks:
            if chunk.role is not None and chunk.role.cls in ("firm", "group", "organ") and chunk.role.sector:
                return Item("other", chunk.role.head, "", chunk.role.sector)
        return None

    def _stated(self, phrase: Phrase | None) -> tuple[str, ...]:
        """The country named by the phrase: before the head, else after "of", "in"; all where open."""
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
            phrase = phrase.rest if phrase.preposition not in shapes().outward else None
        return ()

    def _settle(self, chunk: Chunk) -> tuple[str, ...]:
        """The countries that a name may stand for: a state's own name and capital go before towns."""
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

    def _named(self, head: Chunk, phrase: Phrase) -> Who:
        """A name that is no person's."""
        readings = [i for i in as_of(head.items, self.on) if i.kind != "person"] or list(as_of(head.items, self.on))
        beside = self._outside(head, phrase)
        if beside and not any(i.country in beside for i in readings):
            role = self._generic(head)
            if role is not None:
                described = Chunk(head.start, head.end, (), role)
                rest = [described if c is head else c for c in phrase.chunks]
                return self._described(described, Phrase(rest, phrase.preposition, phrase.rest))
        narrowed = [i for i in readings if i.country in beside] or readings
        codes = tuple(dict.fromkeys(i.country for i in narrowed))
        home = [i for i in narrowed if i.country in self.homes] if len(codes) > 1 else []
        narrowed = home or narrowed
        codes = self._settle(Chunk(head.start, head.end, tuple(narrowed))) if len(codes) > 1 and not home else codes[:1]
        first = next((i for i in narrowed if not codes or i.country == codes[0]), narrowed[0])
        if len(codes) > 1:
            names = tuple(dict.fromkeys(f"{i.name} ({i.country})" for i in narrowed))
            return Who(self.mention, "", "", "", "", names, "the name stands for several")
        if first.kind == "other":
            return Who(self.mention, first.name, why="holds a country's name but is no part of its state")
        loose = self.words[: head.start] + self.words[head.end :]
        unknown = first.kind in ("country", "demonym", "capital", "seat") and any(w[0].isupper() for w in loose[-1:])
        if unknown and phrase.rest is None and head.end < len(self.words):
            return self._organ(first)
        sector = "" if self.former else first.sector
        if first.kind == "capital" and len(self.words) > 1 and phrase.chunks[-1] is not head:
            sector = ""
        return Who(self.mention, first.name, first.country, sector, first.office, (), f"{first.kind}; {first.origin}")

    def _generic(self, head: Chunk) -> Role | None:
        """The word of role that a name ends with: "Defense Department", "Self-Defense Forces"."""
        text = " ".join(self.words[head.start : head.end]).lower()
        words = text.replace("-", " - ").split()
        ends = (self.world.roles.role_at(words[i:], 0) for i in range(len(words)))
        return next((role for i, (size, role) in enumerate(ends) if role is not None and i + size == len(words)), None)

    def _organ(self, state: Item) -> Who:
        """An unknown proper name that begins with a state's: its sector from the last word that tells one."""
        orgs = self.world.roles.orgs
        sector = next((orgs[w.lower()] for w in reversed(self.words) if w.lower() in orgs), "")
        return Who(
            self.mention,
            self.mention.strip(),
            state.country,
            sector,
            why="unknown name with a country's name",
        )

    def _outside(self, head: Chunk, phrase: Phrase) -> tuple[str, ...]:
        """Countries named beside the head ("Donetsk, Ukraine"; "the Spanish People's Party")."""
        found: list[str] = []
        at: Phrase | None = phrase
        while at is not None:
            for chunk in at.chunks:
                if chunk is not head:
                    before = ("place", "region") if chunk.end == head.start else ()
                    found += [i.country for i in chunk.items if i.kind in ("country", "demonym", *before)]
            at = at.rest
        return tuple(found)

    def _bare(self, phrase: Phrase) -> Who:
        """Nothing of the phrase's own is known: a small town, else what the rest of it says."""
        name = " ".join(w for w in self.words if w[0].isupper())
        spots = self.world.spots(name) if name else ()
        if spots:
            codes = tuple(dict.fromkeys(s.country for s in spots))
            codes = tuple(c for c in codes if c in self.homes) or codes
            if len(codes) == 1:
                return Who(self.mention, spots[0].name, codes[0], why="place; GeoNames")
            return Who(self.mention, "", "", "", "", tuple(f"{spots[0].name} ({c})" for c in codes), "several places")
        countries = self._stated(phrase) or self.homes
        country = countries[0] if len(countries) == 1 else ""
        sector = ""
        if name:
            orgs = self.world.roles.orgs
            sector = next((orgs[w.lower()] for w in reversed(self.words) if w.lower() in orgs and w[0].isupper()), "")
        last = self.words[-1]
        if not name and not country and last.islower() and last.endswith("s") and not last.endswith("ss"):
            sector = "UNK"
        return Who(self.mention, self.mention.strip(), country, sector, why="unknown")


def _yields(role: Role, body: Item) -> bool:
    """Whether a word takes the sector of the body: "president of the court", "Hezbollah gunmen"."""
    if body.sector in ("REB", "UAF", "CRM", "PRM") and role.cls in ("people", "person"):
        return role.sector in ("UAF", "MIL", "CVL", "REB")
    if (role.cls != "person" and role.head != "officer") or (body.kind == "body" and body.sector == "IGO"):
        return False
    return (role.role in shapes().takes or role.head == "officer") and body.sector not in ("", "IGO")
