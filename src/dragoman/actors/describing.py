"""Roles to entities: "the Russian president", "US troops", "the ministry", "31 nations"."""

from __future__ import annotations

from dragoman.actors.belonging import Belonging, Owners, Pronoun, Resolve
from dragoman.actors.entity import Entity, Sort
from dragoman.actors.lexicon import Role, RoleLexicon
from dragoman.actors.naming import Cast
from dragoman.actors.offices import OFFICES, STATE_SECTORS
from dragoman.actors.phrase import Phrase, geographic, text_of
from dragoman.actors.recall import HUMANS, TOGETHER, Recall
from dragoman.actors.salience import Memory
from dragoman.parse.tree import Token

DEFINITE = frozenset(("the", "this", "that", "these", "those", "both", "such"))
NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "2": 2, "3": 3, "4": 4, "5": 5, "both": 2}
COUNTING = frozenset(
    ("pair", "duo", "trio", "group", "assembly", "crowd", "team", "delegation", "gang", "coalition", "mob", "cell")
)
SEVERALLY = frozenset(("two", "three", "four", "both", "all", "2", "3"))
"""Words for each of so many sides, whoever they are."""
_S = ("'s", "'")


class Describer:
    """Finds or makes the entities of role phrases."""

    def __init__(self, cast: Cast, memory: Memory, lexicon: RoleLexicon, resolve: Resolve, pronoun: Pronoun) -> None:
        self._cast = cast
        self._memory = memory
        self._lexicon = lexicon
        self._resolve = resolve
        self._recall = Recall(cast, memory, lexicon)
        self.owners = Owners(cast, memory, resolve, pronoun)

    def describe(self, phrase: Phrase) -> tuple[Entity, ...]:
        """The entities that a role phrase without a name stands for."""
        if found := self._by_epithet(phrase):
            return found
        role = phrase.role
        if role is None or role.cls == "place":
            return self._place(phrase)
        if found := self._through(phrase, role):
            return found
        if role.head in TOGETHER:  # "the pair", but "a pair of jets"
            return self._recall.several(role, TOGETHER[role.head]) if phrase.det == "the" and not phrase.right else ()
        belonging = self.owners.belonging(phrase)
        if self._bare(phrase, role):
            return ()
        if role.role == "counterpart":
            return self._counterparts(phrase, belonging)
        if belonging.owners:
            found = self._of_owners(phrase, role, belonging)
        elif role.plural and (role.head == "side" or (role.head == "party" and phrase.det == "the")):
            found = self._recall.several(role, 2)
            acts = phrase.head.dep in ("nsubj", "nsubjpass")
            if not found and not (acts and {phrase.det, phrase.count} & SEVERALLY):
                return ()  # "pressure from all sides", "the parties" at large
        elif role.plural and role.head == "party" and "both" in (phrase.det, phrase.count):
            sides = self._recall.several(role, 2)  # "both parties": of two countries, else two parties at home
            found = sides if len({e.country for e in sides}) == 2 else ()
        elif not belonging.sector and not phrase.other:
            found = self._named_before(phrase, role)
            if role.head == "body":
                return found
        return found or self._made(phrase, role, belonging)

    def _by_epithet(self, phrase: Phrase) -> tuple[Entity, ...]:
        """ "The Jewish state", "the former Soviet republic": the one country so called, or that of several told of."""
        if phrase.det != "the":
            return ()
        words = [t.lower for t in phrase.words() if t.i <= phrase.core()[-1].i][1:]
        codes = self._lexicon.epithets.get(" ".join(words), ())
        told = [code for code in codes if code in self._memory.countries]
        if not codes or (not told and len(codes) > 1):
            return (self._cast.described(" ".join(words), " ".join(words), "state", "", ""),) if codes else ()
        return (self._cast.state(max(told, key=lambda c: self._memory.countries[c]) if told else codes[0]),)

    def _through(self, phrase: Phrase, role: Role) -> tuple[Entity, ...]:
        """ "a group of protesters", "the state of X": those named after "of"."""
        if phrase.prep != "of" or not phrase.right:
            return ()
        if role.head in COUNTING and phrase.right[0].role is not None:
            return tuple(e for r in phrase.right for e in self._resolve(r))
        if role.cls == "state" and (not role.plural or len(phrase.right) > 1):
            return tuple(e for r in phrase.right for e in self._resolve(r) if e.sort in ("state", "place"))
        return ()

    def _named_before(self, phrase: Phrase, role: Role) -> tuple[Entity, ...]:
        definite = phrase.det in DEFINITE
        counted = role.cls in ("person", "state") or role.head in HUMANS or role.head in self._lexicon.relational
        if definite and phrase.count in NUMBERS and counted:
            found = self._recall.several(role, NUMBERS[phrase.count])
            if found:
                return found
        if role.cls in ("group", "organ", "firm") and any(p.unit.kind == "proper" for p in phrase.left):
            return ()  # "the Birther movement" has a name of its own
        bare = not phrase.det and not phrase.left and role.cls == "organ" and role.sector in ("COP", "LEG")
        return self._recall.described(phrase, role) if definite or bare else ()

    def _of_owners(self, phrase: Phrase, role: Role, belonging: Belonging) -> tuple[Entity, ...]:
        several = len(belonging.owners) > 1
        if role.cls not in ("person", "state") and several and len(phrase.left) > 1:
            return self._each(phrase, role, belonging)
        if role.cls == "organ" and several and role.plural and phrase.prep == "of":
            return self._each_of(role, belonging)
        if several and role.plural and isinstance(phrase.owner, Token) and role.cls not in ("person", "state"):
            parts = [Belonging([o], belonging.sector) for o in belonging.owners]
            return tuple(e for part in parts for e in self._made(phrase, role, part))  # "their agencies"
        if role.cls == "person" and several and role.plural:
            parts = [Belonging([o], belonging.sector) for o in belonging.owners]
            return tuple(e for part in parts for e in self._office(phrase, role, part))
        if role.cls == "person" and not (phrase.former or phrase.other or role.plural):
            return self._office(phrase, role, belonging)
        return ()

    def _bare(self, phrase: Phrase, role: Role) -> bool:
        """ "in office", "by force", "as president": a singular noun alone names nobody."""
        if role.plural or role.cls in ("people", "state") or phrase.det or phrase.left or phrase.right or phrase.count:
            return False
        if phrase.owner is not None or phrase.sentence.block.kind == "title" or phrase.core()[0].is_proper:
            return False
        if role.sector in ("COP", "LEG") or role.head in ("opposition", "government", "civil society"):
            return False
        if role.sector in ("REB", "UAF", "PRM") and phrase.start < phrase.unit.start:
            return False  # "clashed with Shiite militia"
        return role.cls != "person" or phrase.head.dep != "nsubj"

    # --- offices ----------------------------------------------------------------------------------

    def _office(self, phrase: Phrase, role: Role, belonging: Belonging) -> tuple[Entity, ...]:
        """Who holds the office: "the Russian president" → the person, on the report's day."""
        if len(belonging.owners) != 1 or role.role not in OFFICES:
            return self._made(phrase, role, belonging) if belonging.owners and role.plural else ()
        owner = belonging.owners[0]
        if owner.sort in ("organ", "group", "firm", "outlet", "people", "place") or belonging.sector not in (
            "",
            "GOV",
        ):
            return ()
        if role.role == "head of body" and owner.sort == "state":
            return ()
        holder = self._cast.office_holder(owner.country, OFFICES[role.role], role.head)
        if holder is None:
            return self._made(phrase, role, belonging) if role.plural else ()
        holder.heads.add(role.head)
        return (holder,)

    def _counterparts(self, phrase: Phrase, belonging: Belonging) -> tuple[Entity, ...]:
        """ "her Danish and Finnish counterparts": the possessor's role, in the countries named."""
        if phrase.role is None or phrase.role.head in ("predecessor", "successor", "colleague"):
            return ()
        leader = belonging.person
        states = [e for left in phrase.left if left.role is None for e in self._resolve(left) if e.sort == "state"]
        states += [
            e
            for right in phrase.right
            for e in self._resolve(right)
            if e.sort == "state" and phrase.prep in ("of", "from", "in")
        ]
        if leader is None:
            leader = self._memory.best(
                lambda e: e.sort == "person" and bool(e.role) and all(e.country != s.country for s in states)
            )
        out = []
        if not states and leader is not None and (other := self._opposite(leader)) is not None:
            return (other,)
        for state in states:
            holder = None
            if leader is not None and leader.role in OFFICES:
                holder = self._cast.office_holder(
                    state.country, OFFICES[leader.role], "president" if "president" in leader.heads else ""
                )
            if holder is None:
                title = leader.role if leader is not None and leader.role else "counterpart"
                holder = self._cast.described(
                    f"{state.country}|{title}",
                    f"{title} of {state.name}",
                    "person",
                    state.country,
                    leader.sector if leader else "GOV",
                )
                holder.rule = "counterpart"
            out.append(holder)
        return tuple(out)

    def _opposite(self, leader: Entity) -> Entity | None:
        """ "He assured his counterpart": who was told of before, of the same office in another country."""
        return self._memory.best(
            lambda e: (
                e.sort == "person"
                and e is not leader
                and bool(e.role)
                and e.role == leader.role
                and e.country not in ("", leader.country)
            )
        )

    # --- new ------------------------------------------------------------------------------------

    def _made(self, phrase: Phrase, role: Role, belonging: Belonging) -> tuple[Entity, ...]:
        country = self._country(phrase, role, belonging)
        sector = "" if phrase.former else self.owners.sector(role, belonging)
        if role.role == "official" and country and not phrase.former:
            sector = sector or "GOV"
        text = self._words(phrase, belonging)
        if (
            role.plural
            and role.cls == "person"
            and len(belonging.owners) == 1
            and len(phrase.left) + len(phrase.right) > 1
        ):
            text = f"{role.head} of {belonging.owners[0].name}"
        sort: Sort = {
            "organ": "organ",
            "group": "group",
            "firm": "firm",
            "state": "people",
            "people": "people",
        }.get(role.cls, "person")  # type: ignore[assignment]
        key = f"{country}|{text.lower()}|{sector}"
        if role.cls == "person" and not role.plural and not belonging.owners:
            key = f"{key}|{phrase.head.i}"
        entity = self._cast.described(key, text, sort, country, sector)
        if not entity.rule:
            entity.plural = role.plural or (role.cls == "people" and phrase.head.tag in ("NNS", "NNPS"))
            entity.gender = role.gender
            entity.role = role.role
            entity.heads.add(role.head)
            entity.rule = f"role: {role.head}"
            entity.of = belonging.owners[0] if belonging.owners else None
        return (entity,)

    def _each(self, phrase: Phrase, role: Role, belonging: Belonging) -> tuple[Entity, ...]:
        """ "Swedish and Finnish troops": one party for each."""
        words = text_of(phrase.core())
        out: list[Entity] = []
        for left in phrase.left:
            for owner in self._resolve(left) if left.role is None else ():
                if owner in belonging.owners:
                    sector = self.owners.sector(role, Belonging([owner], belonging.sector))
                    name = f"{text_of(left.core())} {words}"
                    entity = self._cast.described(
                        f"{owner.country}|{name.lower()}|{sector}", name, "people", owner.country, sector
                    )
                    entity.plural, entity.rule = True, f"role: {role.head}"
                    entity.heads.add(role.head)
                    out.append(entity)
        return tuple(out) or self._made(phrase, role, belonging)

    def _each_of(self, role: Role, belonging: Belonging) -> tuple[Entity, ...]:
        """ "The governments of Chad and Mali": one party for each."""
        out: list[Entity] = []
        for owner in belonging.owners:
            sector = self.owners.sector(role, Belonging([owner], belonging.sector))
            entity = self._cast.described(
                f"{owner.country}|{role.head}|{sector}", f"{role.head} of {owner.name}", "organ", owner.country, sector
            )
            entity.rule = entity.rule or f"role: {role.head}"
            entity.heads.add(role.head)
            out.append(entity)
        return tuple(out)

    def _country(self, phrase: Phrase, role: Role, belonging: Belonging) -> str:
        if role.head in self._lexicon.relational and not any(p.modifies and geographic(p) for p in phrase.left):
            return ""
        for owner in belonging.owners:
            if owner.country:
                return owner.country
        if belonging.owners or phrase.wide:
            return ""
        if role.cls == "organ" and role.sector in STATE_SECTORS and role.sector != "JUD":
            return self._memory.focus()
        return (self._foe_at_home(phrase.head) or self._memory.focus()) if role.head in self._lexicon.domestic else ""

    def _foe_at_home(self, noun: Token) -> str:
        """ "Between Syrian forces and the opposition": of the country whose government it stands beside."""
        beside = noun.head if noun.dep == "conj" else None
        states = (e.country for e in self._memory.recent if e.sector in ("GOV", "MIL") and beside in e.tokens)
        return next(states, "") if beside is not None else ""

    def _words(self, phrase: Phrase, belonging: Belonging) -> str:
        tokens = phrase.words()
        skip = 1 if tokens[0].tag in ("DT", "PRP$", "PDT", "WP$", "WDT") else 0
        sentence_text = text_of(tokens[skip:])
        owner = belonging.person or belonging.holder
        if owner is None and belonging.owners and not phrase.left:
            owner = belonging.owners[0]
        if isinstance(phrase.owner, Token) and owner is not None:
            return f"{owner.name}{_S[owner.name.endswith('s')]} {sentence_text}"
        return sentence_text

    def _place(self, phrase: Phrase) -> tuple[Entity, ...]:
        """ "mayor of the city of Oulu": the place so named; "the city", "the region": the last place named."""
        if phrase.modifies and phrase.prep == "of":
            return tuple(e for r in phrase.right for e in self._resolve(r) if e.sort in ("state", "place"))
        if phrase.det not in ("the", "this", "that") or phrase.left or phrase.owner is not None or phrase.right:
            return ()
        found = self._memory.best(lambda e: e.sort == "place", 2)
        return (found,) if found is not None else ()
