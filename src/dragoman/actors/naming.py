"""Names to entities: full names, surnames, abbreviations; readings that depend on date and text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from dragoman.actors.bodies import Bodies
from dragoman.actors.entity import Entity, Sort, armed_group
from dragoman.actors.lexicon import FirstNames, RoleLexicon
from dragoman.actors.offices import TOP
from dragoman.actors.phrase import Phrase, honorific_of, surname_of, text_of
from dragoman.actors.spelling import key_of
from dragoman.actors.surnames import Surnames
from dragoman.actors.units import DASHES, DATES, PARTICLES
from dragoman.actors.world import Item, World, as_of
from dragoman.parse.tree import Token

GEOGRAPHIC = frozenset(("country", "demonym", "capital", "seat", "region", "place"))
SORTS: dict[str, Sort] = {
    "body": "body", "agency": "organ", "group": "group", "firm": "firm", "outlet": "outlet", "seat": "organ",
    "region": "place", "place": "place",
}  # fmt: skip
PLACES_OF_PERSONS = ("nsubj", "nsubjpass", "poss", "conj", "dobj")
TO_ONE = frozenset(("against", "between", "by", "for", "from", "of", "to", "with"))
"""Prepositions that a person stands after, and a month or a town seldom."""

NAMESAKES = {"koreas": ("PRK", "KOR"), "congos": ("COD", "COG"), "sudans": ("SDN", "SSD")}
"""The plural of a country's name: the two that bear it."""


class Cast:
    """All who are named in a report. ``on`` is its day, which decides who holds an office."""

    def __init__(self, world: World, lexicon: RoleLexicon, first_names: FirstNames, on: date | None) -> None:
        self.world = world
        self.lexicon = lexicon
        self._acting = lexicon.saying | lexicon.acting_strict
        self.on = on
        self._first_names = first_names
        self._entities: dict[str, Entity] = {}
        self._surnames = Surnames()
        self._aliases: dict[str, Entity] = {}
        self._first_words: dict[str, Entity] = {}
        self._counts: dict[str, int] = {}
        self._un_named = False
        self.home = ""
        """The country of a publisher that has one."""
        self._bodies = Bodies(lexicon, self._code, self._country_in, self._first_words, world.bodies)

    # --- before reading: who is named in full anywhere -------------------------------------------

    def prepare(self, sentences: Sequence[Sequence[Phrase]]) -> None:
        """Takes note of all full names, so that a surname in the headline is understood."""
        for phrases in sentences:
            for phrase in phrases:
                unit = phrase.unit
                if unit.kind == "name":
                    self._prepare_known(phrase)
                elif unit.kind == "org":
                    self._alias_after(phrase, self._bodies.named(phrase))
                elif unit.end - unit.start > 1 and (entity := self._unknown(phrase)) is not None:
                    self._alias_after(phrase, entity)

        for phrases in sentences:
            for phrase in phrases:
                if phrase.is_name and phrase.titles:
                    self._prepare_title(phrase)

    def main_country(self, title: Sequence[Sequence[Phrase]] = ()) -> str:
        """The one country of the title, else that which the report names most, if it stands out.

        It is in focus until the text names one. A paper of one country does not name its own in titles.
        """
        named = {c for phrases in title for p in phrases if p.is_name and (c := self._code(p))}
        if len(named) == 1 and not self.home and not named <= self.world.bodies:
            return named.pop()
        return self._named_most()

    def _named_most(self) -> str:
        """The country that the report names most, if it stands out."""
        states = sorted(((n, c) for c, n in self._counts.items() if c not in self.world.bodies), reverse=True)
        if not states or (len(states) > 1 and states[0][0] < 2 * states[1][0]):
            return ""
        return states[0][1]

    def _prepare_title(self, phrase: Phrase) -> None:
        """What titles beside a name tell by themselves, for descriptions that come before it."""
        found = self.name(phrase)
        if len(found) != 1 or found[0].sort != "person" or (found[0].known and found[0].office):
            return
        entity = found[0]
        for title in phrase.titles:
            if title.role is None or title.former or title.role.plural or isinstance(title.owner, Token):
                continue
            entity.role = entity.role or title.role.role
            entity.gender = entity.gender or title.role.gender
            near = [*title.left, *title.right] if title.role.role != "ambassador" else title.left
            entity.country = entity.country or next((c for p in near if (c := self._code(p))), "")

    def _prepare_known(self, phrase: Phrase) -> None:
        items = phrase.unit.items
        codes = {i.country for i in items if i.country}
        if len(codes) == 1:
            code = codes.pop()
            anywhere = self.lexicon.could_be_anywhere(text_of(phrase.core()))
            if not any(_small_party(i) or (anywhere and _group(i)) for i in items):
                self._counts[code] = self._counts.get(code, 0) + 1
            self._un_named |= code == "UNO" and text_of(phrase.core()).lower() != "security council"
        if items[0].kind == "person" and items[0].by == "full" and phrase.unit.end - phrase.unit.start > 1:
            self._known_person(phrase, items)
        elif items[0].kind in ("agency", "group", "body", "firm", "outlet"):
            found = self.name(phrase)
            if found:
                self._alias_after(phrase, found[0])
                self._by_last_word(phrase, found[0])

    def _by_last_word(self, phrase: Phrase, group: Entity) -> None:
        """ "Islamic Jihad said … Jihad denied": the last word of a group's name, where it means nothing else."""
        last = phrase.core()[-1]
        word = last.lower
        generic = word in self.lexicon.orgs or word in self.lexicon.things or self.lexicon.role(word) is not None
        if armed_group(group) and len(phrase.core()) > 1 and not generic and not self.world.named(last.text):
            self._first_words.setdefault(word, group)

    def _alias_after(self, phrase: Phrase, entity: Entity) -> None:
        """ "Lord's Resistance Army (LRA)": the abbreviation names the same body from now on."""
        tokens = phrase.sentence.tokens
        end = phrase.unit.end
        if phrase.right and phrase.unit.kind == "org":
            end = phrase.end
        if end + 2 < len(tokens) and tokens[end].text == "(" and tokens[end + 2].text == ")":
            short = tokens[end + 1].text
            start = min([phrase.unit.start, *(p.unit.start for p in phrase.left)])
            if not short.isupper() or not 2 <= len(short) <= 9:
                return
            if short[0] not in (tokens[start].text[0], phrase.core()[0].text[0]):
                return
            known = self.world.names_at([short], 0)[1]
            initials = "".join(t.text[0] for t in tokens[start : phrase.unit.end] if t.text[0].isupper())
            if known and initials == short and phrase.left and known[0].kind in SORTS:
                entity.name, entity.country, entity.sector = known[0].name, known[0].country, known[0].sector
            elif known and initials not in (short, f"{tokens[start].text[0]}{short}"):
                return
            self._aliases[short.lower()] = entity

    # --- names ------------------------------------------------------------------------------------

    def name(self, phrase: Phrase) -> tuple[Entity, ...]:
        """The entities that a name stands for; ``()`` where it names no party."""
        unit = phrase.unit
        core = phrase.core()
        text = text_of(core)
        alias = self._aliases.get(text.lower())
        if alias is not None:
            return (alias,)
        if (two := NAMESAKES.get(text.lower().removeprefix("two ").removeprefix("the two "))) is not None:
            return tuple(self.state(code) for code in two)
        if unit.kind == "org":
            return (self._bodies.named(phrase),)
        if unit.kind == "proper":
            found = self._unknown(phrase)
            return (found,) if found is not None else ()
        return self._known(phrase, unit.items, text)

    def _known(self, phrase: Phrase, items: tuple[Item, ...], text: str) -> tuple[Entity, ...]:
        if items[0].kind == "other":
            return ()
        persons = [i for i in items if i.kind == "person"]
        others = [i for i in items if i.kind not in ("person", "other")]
        if others and (bearer := self._namesake(phrase, others)) is not None:
            return (bearer,)
        if persons and (not others or self._is_person(phrase, persons)):
            found = self._known_person(phrase, persons)
            return (found,) if found is not None else ()
        if not others:
            return ()
        home = next((c for r in phrase.right if (c := self._code(r))), "")
        others = [i for i in others if i.sector != "PTY" or not home or i.country == home]
        anywhere = self.lexicon.could_be_anywhere(text)
        others = [i for i in others if self._named(i) or not (_small_party(i) or (anywhere and _group(i)))]
        if not others:  # "the Reform Party" of another country than any that the tables know
            home = home or self._named_most()
            party = self._entity(f"group|{text}{home}", text, "group", home, "PTY")
            party.rule = "name of a party"
            return (party,)
        if len({i.country for i in others}) > 1:
            others.sort(key=lambda i: -self._counts.get(i.country, 0))
        kept = as_of(others, self.on)
        geographic = [i for i in kept if i.kind in GEOGRAPHIC]
        if geographic and (kept[0].kind in GEOGRAPHIC or (phrase.modifies and not self._far(kept[0], geographic))):
            return self._geographic(phrase, geographic, text)
        first = kept[0]
        if self.home and text.lower() == "security council" and first.country == "UNO" and not self._un_named:
            return (self._own_council(text),)  # a national paper means its own
        if len({i.country for i in kept}) > 1 and len({i.name for i in kept}) > 1:
            first = max(kept, key=lambda i: (self._counts.get(i.country, 0) if i.country else 0, i is kept[0]))
        return (self._from_item(first),)

    def _named(self, item: Item) -> bool:
        """Does the report name the country, or is it the publisher's?"""
        return item.country in self._counts or item.country == self.home

    def _namesake(self, phrase: Phrase, items: Sequence[Item]) -> Entity | None:
        """ "Omar Amman, 20, was freed. Amman said …": somebody named in full whose surname is a town's name too."""
        core = phrase.core()
        if len(core) != 1 or any(i.kind not in ("capital", "place", "region") for i in items):
            return None
        bearer = self._surnames.ending_in(core)
        if bearer is not None and bearer.told and all(i.kind == "place" and not self._named(i) for i in items):
            return bearer  # "a spokesman for Amman" of no Jordan that is told of
        if phrase.head.dep not in ("nsubj", "nsubjpass", "poss", "dobj") or phrase.modifies:
            return None
        return bearer

    def _far(self, body: Item, places: Sequence[Item]) -> bool:
        """Is the body's country named in the report, and no country where a place of the same name lies?"""
        named = self._counts.get(body.country, 0) > 0
        return named and all(i.kind == "place" and not self._counts.get(i.country) for i in places)

    def _own_council(self, text: str) -> Entity:
        name = f"{text} of {self.world.country_name(self.home)}"
        entity = self.described(f"{self.home}|{name.lower()}|GOV", name, "organ", self.home, "GOV")
        entity.rule = "body of the publisher's country"
        return entity

    def _geographic(self, phrase: Phrase, items: Sequence[Item], text: str) -> tuple[Entity, ...]:
        codes = list(dict.fromkeys(i.country for i in items))
        item = items[0]
        if len(codes) > 1 and item.kind in ("country", "demonym"):
            counted = [c for c in codes if self._counts.get(c)]
            if not counted and _among_states(phrase):
                counted = [i.country for i in items if i.kind == "country"]
            if len(counted) != 1:
                names = tuple(dict.fromkeys(i.name for i in items))
                entity = self._entity(f"open|{text.lower()}", text, "state")
                entity.candidates = names
                entity.rule = "ambiguous name"
                return (entity,)
            item = next(i for i in items if i.country == counted[0])
        tongue = item.kind == "demonym" or (item.kind == "region" and text.endswith("ish"))
        if tongue and not phrase.modifies and _spoken_in(phrase.head):
            return ()
        if item.kind == "capital" and self._is_called_after(phrase.head):
            return ()  # "the Doha round"
        if (
            item.kind == "demonym"
            and not phrase.modifies
            and (
                phrase.head.tag in ("NNS", "NNPS") or (phrase.head.tag in ("NNP", "NN") and phrase.head.dep in _NOMINAL)
            )
        ):
            people = self._entity(f"people|{text.lower()}", text, "people", item.country, "CVL")
            people.plural = phrase.head.tag in ("NNS", "NNPS")
            people.rule = "people of a country"
            return (people,)
        return (self._from_item(item),)

    def _is_called_after(self, city: Token) -> bool:
        """Does the city only give its name to what stands after it: not in "the Tokyo agreement with Seoul"?"""
        thing = city.head
        if city.dep not in ("compound", "nmod", "amod") or thing.lower not in self.lexicon.called_after_cities:
            return False
        return not any(k.lower in ("with", "between") for k in thing.children("prep"))

    def _from_item(self, item: Item) -> Entity:
        if item.kind in ("country", "demonym", "capital"):
            return self.state(item.country) if item.country else self._entity(f"place|{item.name}", item.name, "place")
        sort = SORTS.get(item.kind, "place")
        entity = self._entity(f"{sort}|{item.name}", item.name, sort, item.country, item.sector)
        entity.known = True
        entity.rule = f"table: {item.kind}"
        if sort == "firm" and " " in item.name:
            self._first_words.setdefault(item.name.split()[0].lower(), entity)
        return entity

    def names(self, code: str) -> bool:
        """Does the report name the country, or somebody of it?"""
        return self._counts.get(code, 0) > 0

    def state(self, code: str) -> Entity:
        """The entity of a country."""
        entity = self._entities.get(f"state|{code}")
        if entity is None:
            entity = self._entity(f"state|{code}", self.world.country_name(code), "state", code)
            entity.known = True
            entity.rule = "table: country"
        return entity

    # --- persons ------------------------------------------------------------------------------------

    def _is_person(self, phrase: Phrase, persons: Sequence[Item]) -> bool:
        """Is a word that is a place and a surname too ("Jordan", "Washington") a surname here?"""
        if phrase.titles and any(t.role is not None and t.role.cls == "person" for t in phrase.titles):
            return True
        if honorific_of(phrase) is not None:
            return True
        if persons[0].by == "full" and phrase.unit.end - phrase.unit.start > 1:
            return True
        if any(i.kind != "place" or self._named(i) for i in phrase.unit.items if i.kind != "person"):
            return False  # a town of a country that the report does not name
        return self._leads(phrase, as_of(persons, self.on))

    def _known_person(self, phrase: Phrase, items: Sequence[Item]) -> Entity | None:
        surname = surname_of(phrase.core())
        persons = as_of([i for i in items if i.kind == "person"], self.on)
        if not persons:
            return None
        if still := self._still_in_office(phrase, persons):  # "former president Bush", while his son is president
            others = [i for i in items if i.kind == "person" and i.name not in still]
            persons = as_of(others, self.on)
            if not persons:
                return self._unknown(phrase)
        if items[0].by != "full":
            if (found := self._surnames.bearer(phrase, surname, {p.name for p in persons})) is not None:
                return found
            titled = bool(phrase.titles) or honorific_of(phrase) is not None
            persons = self._fitting(phrase, persons)
            if not persons:
                return self._unknown(phrase)
            if items[0].by == "common" and not titled and not self._leads(phrase, persons):
                return None
        if len({p.name for p in persons}) > 1:
            in_office = [p for p in persons if p.office]
            if len(in_office) == 1 or (in_office and items[0].by == "full"):
                persons = tuple(in_office[:1])
            elif items[0].by != "full":
                leaders = [p for p in persons if p.role in TOP]
                if len(leaders) != 1:
                    return self._open(phrase, persons)
                persons = tuple(leaders)
        return self.person(persons[0])

    def _leads(self, phrase: Phrase, persons: Sequence[Item]) -> bool:
        """Is a surname that is a common word too that of a leader in office, where a person can stand?"""
        head = phrase.head
        leaders = [p for p in persons if p.role in TOP]
        if head.tag != "NNP" or head.lower in DATES or len(leaders) != 1:
            return False
        if self._first_names.gender(head.text) and not self._named(leaders[0]):
            return False  # "Abdullah" in a report that does not name his country
        if head.i == head.sent.tokens[0].i:  # "Bush met his advisers", not "Rice fell"
            return head.dep == "nsubj" and head.head.lemma in self._acting
        return head.dep in PLACES_OF_PERSONS or (head.dep == "pobj" and head.head.lower in TO_ONE)

    def _still_in_office(self, phrase: Phrase, persons: Sequence[Item]) -> set[str]:
        """Those who hold today what the name's title says that he held before."""
        former = {t.role.role for t in phrase.titles if t.former and t.role is not None and t.role.role}
        holders = (self.world.holders(p.country, role, self.on) for p in persons for role in former if p.country)
        return {p.name for p in persons} & {i.name for found in holders for i in found}

    def _fitting(self, phrase: Phrase, persons: Sequence[Item]) -> tuple[Item, ...]:
        """Those of a surname whose country or office fits the title that stands with it."""
        codes = {i.country for t in phrase.titles for m in t.left for i in m.unit.items if i.country}
        kinds = {t.role.role for t in phrase.titles if t.role is not None and t.role.role}
        fit = [p for p in persons if (not codes or p.country in codes)]
        closer = [p for p in fit if p.role in kinds]
        if kinds & _BELOW:  # "Governor Vázquez" is not a president of that name
            return tuple(closer)
        return tuple(closer or fit or persons)

    def _open(self, phrase: Phrase, persons: Sequence[Item]) -> Entity:
        text = text_of(phrase.core())
        codes = {p.country for p in persons}
        entity = self._entity(f"open|{text.lower()}", text, "person", codes.pop() if len(codes) == 1 else "")
        entity.candidates = tuple(p.name for p in persons)
        entity.rule = "surname of several"
        return entity

    def person(self, item: Item) -> Entity:
        """The entity of a person in the tables, with the office held on the report's day."""
        entity = self._entities.get(f"person|{item.name}")
        if entity is None:
            entity = self._entity(f"person|{item.name}", item.name, "person", item.country, item.sector)
            entity.known = True
            entity.office = item.office
            entity.role = item.role
            entity.rule = "table: person"
            self._surnames.note(item.name.split(), entity)
            entity.gender = self._first_names.gender(item.name.split()[0])
        return entity

    def _unknown(self, phrase: Phrase) -> Entity | None:
        core = phrase.core()
        text = text_of(core)
        key = key_of(text)
        surname = surname_of(core)
        found = self._entities.get(f"proper|{key}") or self._entities.get(f"firm|{text}")
        if found is not None:
            return found
        honorific = honorific_of(phrase)
        titles = [t.role for t in phrase.titles if t.role is not None]
        if len(core) - sum(t.text in DASHES or t.lower in PARTICLES for t in core) < 2:
            if (named := self._surnames.bearer(phrase, surname)) is not None:
                return named
            short = self._first_words.get(text.lower())
            if short is not None:
                return short
            if not titles and honorific is None and not self._speaks(core[-1]):
                return None
        if self._is_thing(core) and (not titles or core[-1].lower in self.lexicon.things):
            return None
        if (known := self._by_fewer_names(core)) is not None:
            return known
        bodies = [r for r in titles if r.cls in ("firm", "group", "organ")]
        if bodies:
            sort: Sort = bodies[0].cls if bodies[0].cls in ("firm", "group") else "organ"
            entity = self._entity(f"proper|{key}", text, sort, "", bodies[0].sector)
            entity.heads.add(bodies[0].head)
            entity.rule = "name after what it is"
            self._first_words.setdefault(core[0].text.lower(), entity)
            return entity
        gender = honorific or self._first_names.gender(core[0].text)
        if (found := self._surnames.spelt_otherwise(core, surname)) is not None:
            return found
        if titles or honorific is not None or gender or self._acts_as_person(core):
            entity = self._entity(f"proper|{key}", text, "person")
            entity.gender = entity.gender or gender
            entity.rule = "name of a person"
            self._surnames.note([t.text for t in core], entity)
            return entity
        return None

    def _by_fewer_names(self, core: Sequence[Token]) -> Entity | None:
        """ "John Agyekum Kufuor", "Alhaji Tejan Kabbah": one known by fewer of his names, whose country is told of."""
        words = [t.text for t in core]
        if len(words) < 3 or any(w in DASHES for w in words):
            return None
        for name in (f"{words[0]} {words[-1]}", " ".join(words[1:])):
            found = [i for i in self.world.named(name) if i.kind == "person" and i.by == "full" and self._named(i)]
            if len({i.name for i in found}) == 1:
                return self.person(as_of(found, self.on)[0]) if as_of(found, self.on) else None
        return None

    def _acts_as_person(self, core: Sequence[Token]) -> bool:
        last = core[-1]
        if len(core) == 1:
            return self._speaks(last)
        if not 2 <= len(core) <= 5 or any(t.tag not in ("NNP", "NNPS", "HYPH") for t in core):
            return False
        verb = last.head
        if last.dep == "nsubj" and verb.lemma in self._acting:
            return True
        if last.dep == "nsubjpass" and verb.lemma in self.lexicon.undergone:
            return True
        if _aged(last) or (last.dep == "pobj" and verb.lower == "as" and verb.head.lemma == "identify"):
            return True
        if last.dep == "appos" and any(i.kind == "demonym" for i in self.world.named(last.head.text)):
            return True  # "an Australian, X Y, …"
        return any(i.kind == "person" for i in self.world.named(last.text))

    def _speaks(self, name: Token) -> bool:
        """ "… that Ngbo rejected": somebody of one name, inside a sentence, who does what only people and states do."""
        verb = name.head
        alone = not any(k.dep in ("det", "amod", "compound", "poss") and k.lower not in DATES for k in name.kids)
        inside = name.before is not None and name.before.text not in ("“", '"', "``", "(", ":", "-")
        word = name.tag == "NNP" and len(name.text) > 2 and name.text.istitle() and not self._is_thing([name])
        told = name.dep == "nsubj" and name.i < verb.i and verb.lemma in self._acting
        return alone and inside and word and told and name.sent.block.kind != "title"

    def _is_thing(self, core: Sequence[Token]) -> bool:
        if self._first_names.gender(core[0].text):
            return False
        return any(t.lower in self.lexicon.things for t in core)

    # --- bodies ---------------------------------------------------------------------------------------

    def _code(self, phrase: Phrase) -> str:
        if phrase.unit.kind != "name":
            return ""
        found = self.name(phrase)
        return found[0].country if found else ""

    def _country_in(self, words: Sequence[str]) -> str:
        """The country of the place that begins a body's name, else of the people in it: "Riga District Court"."""
        for end in range(min(3, len(words) - 1), 0, -1):
            place = " ".join(words[:end])
            known = {i.country for i in self.world.named(place) if i.kind in GEOGRAPHIC}
            if len(known) == 1:
                return known.pop()
            spots = self.world.spots(place)
            rest = max((s.population for s in spots if s.country != spots[0].country), default=0)
            if spots and spots[0].population > max(10 * rest, _KNOWN_CITY):
                return spots[0].country
        peoples = {i.country for w in words[1:-1] for i in self.world.named(w) if i.kind == "demonym"}
        return peoples.pop() if len(peoples) == 1 else ""  # "Royal Thai Air Force"

    def _entity(self, key: str, name: str, sort: Sort, country: str = "", sector: str = "") -> Entity:
        entity = self._entities.get(key)
        if entity is None:
            entity = self._entities[key] = Entity(name, sort, country, sector)
        return entity

    def described(self, key: str, name: str, sort: Sort, country: str, sector: str) -> Entity:
        """The entity of a description: the same words of the same country are the same party."""
        return self._entity(f"described|{key}", name, sort, country, sector)

    def office_holder(self, country: str, roles: Iterable[str], title: str = "") -> Entity | None:
        """Who holds an office on the report's day: one whom the text names first, else the tables.

        A "president" is one by title: a king who is head of state is none. A "leader" is the one of those at the top
        whom the text names.
        """
        wanted = tuple(roles)
        if wanted == ("leader",):
            top = [e for e in self._entities.values() if e.sort == "person" and e.country == country and e.role in TOP]
            if len(top) == 1:
                return top[0]
        for entity in self._entities.values():
            if entity.sort != "person" or entity.country != country or entity.role not in wanted:
                continue
            if not entity.known or (self.on is None and entity.rule.startswith("title: ")):
                return entity  # on a day that nobody knows, he who bears the title holds the office
        for role in wanted:
            found = self.world.holders(country, role, self.on)
            if title == "president":
                found = tuple(i for i in found if "president" in i.office.lower())
            if found:
                named = [i for i in found if f"person|{i.name}" in self._entities]
                return self.person((named or list(found))[0])
        return None


_KNOWN_CITY = 50_000  # people; the names of smaller ones are too often words of another meaning
_BELOW = frozenset(("governor", "lawmaker", "judge", "ambassador", "commander", "spokesman", "cleric", "activist"))
"""Offices of which there are many, so that a name alone does not tell whose it is."""
_NOMINAL = frozenset(("nsubj", "nsubjpass", "dobj", "pobj", "conj", "attr", "appos", "ROOT"))


def _aged(name: Token) -> bool:
    """ "Jane Doe, 41, said": an age stands between commas."""
    comma = name.following
    age = comma.following if comma is not None and comma.text == "," else None
    end = age.following if age is not None and age.text.isdecimal() and 1 <= int(age.text) <= 110 else None
    return end is not None and end.text in (",", ".", ")")


def _spoken_in(name: Token) -> bool:
    """ "She told them in French and English": a language."""
    first = name
    while first.dep == "conj" and first.head is not first:
        first = first.head
    return first.tag in ("NNP", "NN", "JJ") and first.dep == "pobj" and first.head.lower in ("in", "into")


def _group(item: Item) -> bool:
    return item.kind in ("agency", "group") and item.sector in ("PTY", "OPP", "REB")


def _small_party(item: Item) -> bool:
    """One of the many parties whose English name may be that of another country's too."""
    return item.sector == "PTY" and item.kind == "group" and item.origin.startswith("World Factbook")


def _among_states(phrase: Phrase) -> bool:
    """Is the name in a list ("Armenia and Georgia")? Lists of countries are of sovereign ones."""
    head = phrase.head
    return head.dep == "conj" or any(k.dep == "conj" for k in head.kids)
