"""Descriptions of somebody named before: "the ministry", "the two leaders", "the country"."""

from __future__ import annotations

from dragoman.actors.entity import Entity, Sort, armed_group
from dragoman.actors.lexicon import Role, RoleLexicon
from dragoman.actors.naming import Cast
from dragoman.actors.offices import OFFICES, STATE_SECTORS, TOP, is_such, same_office
from dragoman.actors.phrase import Phrase
from dragoman.actors.salience import Memory
from dragoman.parse.tree import Token

TOGETHER = {"pair": 2, "duo": 2, "trio": 3, "two": 2}
"""Nouns for so many persons told before."""
HUMANS = {"man": "f", "woman": "m", "person": "-"}
"""Nouns for people, each with the gender that it cannot mean."""

ARRIVING = frozenset(("arrive", "fly", "land", "tour", "travel", "visit"))
AT_HOME = frozenset(("REB", "UAF", "OPP", "PTY"))
"""Sectors of those who contend for power in their own country."""

OF_THE_STATE = frozenset(("army", "military", "police"))
"""Words that alone mean a state's own, also where a group has them in its name."""
RULING = frozenset(
    f"{who} {what}" for who in ("ruling", "governing") for what in ("party", "coalition", "alliance", "bloc", "front")
)
"""Those in power, never the opposition told of before."""


FORMER = "title: former office"


def _opposed(entity: Entity, role: Role) -> bool:
    """ "The opposition party" is not the ruling one told of last."""
    return role.head.startswith("opposition") and bool(entity.heads & RULING)


class Recall:
    """Finds the antecedents of definite descriptions."""

    def __init__(self, cast: Cast, memory: Memory, lexicon: RoleLexicon) -> None:
        self._cast = cast
        self._memory = memory
        self._lexicon = lexicon

    def described(self, phrase: Phrase, role: Role) -> tuple[Entity, ...]:
        """A definite description of somebody named before, else of an organ of the country in focus."""
        memory = self._memory
        head = role.head
        if role.cls == "state":
            if head == "capital" or role.plural or (phrase.wide and head not in ("nation", "country", "state")):
                return self._plural_states()
            found = (
                self._host(phrase.head) or self._home_of_those_at_odds() or memory.best(lambda e: e.sort == "state", 3)
            )
            if found is None and (code := memory.focus()):
                found = self._cast.state(code)
            return (found,) if found is not None else ()
        if role.plural and role.cls == "person":
            return self._persons(role)
        if role.plural and role.cls == "people":
            found = memory.best(lambda e: e.sort == "people" and head in e.heads)
            if found is None and head in self._lexicon.fighting and not (phrase.left or phrase.owner or phrase.count):
                armed = memory.ranked(armed_group, 3)
                return tuple(armed) if len(armed) == 1 else ()
            return (found,) if found is not None else ()
        if role.cls == "person" and phrase.former and role.role == "official":  # one told of with a former office
            found = memory.best(lambda e: e.sort == "person" and not e.plural and e.rule == FORMER, 12)
            return (found,) if found is not None else ()
        if role.cls == "person":
            found = memory.best(lambda e: e.sort == "person" and not e.plural and same_office(e, role), 12)
            if found is not None:
                return (found,)
            code = memory.focus() if memory.main in ("", memory.focus()) else ""  # else it may be either's
            if memory.home and not (code and memory.countries):  # a paper's own, until the text names another
                code = memory.home
            if code and role.role in OFFICES and role.role not in ("leader", "head of body"):
                holder = self._cast.office_holder(code, OFFICES[role.role], role.head)
                if holder is not None:
                    return (holder,)
            return ()
        rebels = ("REB", "UAF") if head in OF_THE_STATE else ()  # "the army" is no Liberation Army
        bodies = ("organ", "group", "firm", "body", "outlet")
        found = memory.best(lambda e: e.sort in bodies and head in e.heads and e.sector not in rebels, 12)
        if found is None and head == "opposition":
            return ()  # not the party told of last, which may rule
        if found is None and head in RULING:  # nor the other way round: "the ruling party"
            found = memory.best(lambda e: bool(e.heads & RULING), 12)
            return (found,) if found is not None else ()
        if found is None:
            found = memory.best(lambda e: is_such(e, role) and e.sector not in rebels and not _opposed(e, role), 6)
        of_state = role.cls == "organ" and role.sector in STATE_SECTORS and not phrase.wide
        if found is not None and not (of_state and self._elsewhere(found)):
            return (found,)
        return self._organ_in_focus(role) if of_state else ()

    def _host(self, country: Token) -> Entity | None:
        """The state where guests are: "the French minister arrived in the country" is not said of France."""
        verb = country.head.head if country.dep == "pobj" else country.head
        visiting = verb.lemma in ARRIVING or (verb.lemma == "be" and any(t.lemma == "visit" for t in verb.subtree()))
        guests = {e.country for e in self._memory.ranked(lambda e: e.sort == "person" and bool(e.country), 0)}
        if not visiting or not guests:
            return None
        return self._memory.best(lambda e: e.sort == "state" and e.country not in guests, 6)

    def _home_of_those_at_odds(self) -> Entity | None:
        """The country of rebels or parties that the sentence speaks of, before it names a country: "rebels hold half
        the country"."""
        here = self._memory.ranked(lambda e: True, 0)
        homes = {e.country for e in here if e.sector in AT_HOME and e.country}
        if len(homes) != 1 or any(e.sort == "state" for e in here):
            return None
        return self._cast.state(homes.pop())

    def _elsewhere(self, organ: Entity) -> bool:
        """Has the text left the country of an organ named before?"""
        if organ.seen == self._memory.now or not organ.country:
            return False
        return self._memory.focus() not in ("", organ.country)

    def _organ_in_focus(self, role: Role) -> tuple[Entity, ...]:
        code = self._memory.focus()
        if not code and role.head == "administration":
            ruler = self._memory.best(lambda e: e.role in TOP and e.sector == "GOV", 6)
            code = ruler.country if ruler is not None else ""
        if not code:
            return ()
        name = f"{role.head} of {self._cast.world.country_name(code)}"
        entity = self._cast.described(f"{code}|{role.head}|{role.sector}", name, "organ", code, role.sector)
        entity.heads.add(role.head)
        entity.plural = role.head in self._lexicon.plural
        entity.rule = "organ of the country in focus"
        return (entity,)

    def _plural_states(self) -> tuple[Entity, ...]:
        def fits(e: Entity) -> bool:
            return e.sort == "several" and all(
                m.sort == "state" or (m.sort == "person" and m.country) for m in e.members
            )

        found = self._memory.best(fits, 3)
        if found is None:
            return ()
        return tuple(dict.fromkeys(m if m.sort == "state" else self._cast.state(m.country) for m in found.members))

    def _persons(self, role: Role) -> tuple[Entity, ...]:
        """ "the ministers": the last group of persons with such a role."""

        def fits(e: Entity) -> bool:
            if e.sort == "several":
                leading = role.role == "leader" and all(m.role in TOP for m in e.members)
                return all(m.sort == "person" and (leading or same_office(m, role)) for m in e.members)
            return e.plural and e.sort in ("person", "people") and role.head in e.heads

        found = self._memory.best(fits, 6)
        if found is not None:
            return found.flat()
        several = self._memory.ranked(lambda e: e.sort == "person" and not e.plural and same_office(e, role), 2)
        if len(several) == 1 and (ours := self._at_home(several[0], role)) is not None:
            return (ours, several[0])
        return tuple(several) if len(several) == 2 else ()

    def several(self, role: Role, count: int) -> tuple[Entity, ...]:
        """ "the two leaders", "both sides": the last so many who can be meant."""
        people = role.head in TOGETHER
        any_two = role.head == "two" or role.head in self._lexicon.relational
        sort: Sort = "state" if role.cls in ("state", "organ", "group") and not people else "person"
        human = role.head in HUMANS
        memory = self._memory

        def member(e: Entity) -> bool:
            if sort == "state":
                return e.sort == "state" or (role.cls != "state" and e.sort in ("organ", "group", "body", "person"))
            if human:
                return e.sort == "person" and e.gender != HUMANS[role.head]
            if people and e.rule.startswith("role: ") and e.role in ("spokesman", "official"):
                return False  # who only tells of those who are meant
            return e.sort == "person" and (
                people or not e.role or same_office(e, role) or role.role in ("leader", "official")
            )

        def one_of(e: Entity) -> bool:
            return member(e) or (any_two and e.sort in ("state", "person", "group", "body", "people"))

        group = memory.best(
            lambda e: e.sort == "several" and len(e.members) == count and all(one_of(m) for m in e.members), 3
        )
        latest = [e for e in memory.ranked(member, 1) if not e.plural and e.seen == memory.now - 1]
        latest = latest if sort == "person" else []
        if group is not None and not (len(latest) == count and group.seen < memory.now - 1):
            return group.members
        if len(latest) == count:
            return tuple(latest)
        if sort == "state" and len(found := self._plural_states()) == count:
            return found
        single = memory.ranked(lambda e: e.sort == sort and not e.plural and member(e), 3)
        if len(single) >= count and (
            len(single) == count or memory.score(single[count]) < 0.6 * memory.score(single[count - 1])
        ):
            return tuple(single[:count])
        if len(single) == 1 and count == 2 and (ours := self._at_home(single[0], role)) is not None:
            return (ours, single[0])
        if any_two or (sort == "state" and role.cls != "state"):
            return self._speaking_for_states(count) or (self._home_states(count) if role.head == "side" else ())
        return self._home_states(count) if sort == "state" else ()

    def _speaking_for_states(self, count: int) -> tuple[Entity, ...]:
        """ "Both parties": the persons told of last, if they are so many and of as many countries."""
        persons = self._memory.ranked(lambda e: e.sort == "person" and not e.plural and bool(e.country), 2)
        apart = len({e.country for e in persons}) == len(persons) == count
        return tuple(persons) if apart else ()

    def _at_home(self, other: Entity, role: Role) -> Entity | None:
        """Whom a national paper means with a foreign president by "the two presidents": its own."""
        home = self._memory.home
        if (
            not home
            or other.country in ("", home, *self._memory.bodies)
            or other.role not in TOP
            or other.sector != "GOV"
        ):
            return None
        office = "head of government" if role.role == "head of government" else "head of state"
        return self._cast.office_holder(home, OFFICES[office], role.head)

    def _home_states(self, count: int) -> tuple[Entity, ...]:
        """The states of all who were named lately, if they are just so many."""
        named = self._memory.ranked(lambda e: bool(e.country) and self._cast.world.is_state(e.country), 2)
        codes = list(dict.fromkeys(e.country for e in named))
        return tuple(self._cast.state(code) for code in codes) if len(codes) == count else ()
