"""Roles to entities: "the Russian president", "US troops", "the ministry", "the two leaders", "54 nations"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from dragoman.actors.entity import STATE_LIKE, Entity, Sort
from dragoman.actors.lexicon import Role, RoleLexicon
from dragoman.actors.naming import Cast
from dragoman.actors.phrases import Phrase, geographic
from dragoman.actors.salience import Memory
from dragoman.parse.tree import Token

DEFINITE = frozenset(("the", "this", "that", "these", "those", "both", "such"))
NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "2": 2, "3": 3, "4": 4, "both": 2}
OFFICES: dict[str, tuple[str, ...]] = {
    "head of state": ("head of state", "head of government", "king"),
    "head of government": ("head of government",),
    "king": ("king", "head of state"),
    "leader": ("leader",),
    "head of body": ("head of body",),
    "foreign minister": ("foreign minister",),
    "defence minister": ("defence minister",),
    "finance minister": ("finance minister",),
    "interior minister": ("interior minister",),
    "vice president": ("vice president",),
    "security adviser": ("security adviser",),
    "deputy head of government": ("deputy head of government",),
}
FAMILY = {"head of state": "top", "head of government": "top", "king": "top", "leader": "top"}
STATE_ORGANS = frozenset(("GOV", "LEG", "JUD", "MIL", "COP", "SPY"))
NEUTRAL_AS_GOVERNMENT = frozenset(("official", "spokesman", "leader", "head of body", "official"))
_S = ("'s", "'")
OF = frozenset(("of", "for", "from", "at", "with", "within", "under", "on"))
ANY_GROUP = frozenset(("group", "organization", "organisation", "movement", "body", "alliance", "bloc", "agency", "union"))
ANY_FIRM = frozenset(("company", "firm", "airline", "corporation", "carrier", "business"))
HEADS_OF_GROUPS = frozenset(("group", "body", "organ"))

COUNTING = frozenset(("group", "assembly", "crowd", "team", "delegation", "gang", "coalition", "mob", "cell"))

Resolve = Callable[[Phrase], tuple[Entity, ...]]
Pronoun = Callable[[Token], tuple[Entity, ...]]


@dataclass(slots=True)
class Belonging:
    """What a role belongs to: states and bodies, one each, and the sector that words around the role give."""

    owners: list[Entity] = field(default_factory=list)
    sector: str = ""
    person: Entity | None = None


class Describer:
    """Finds or makes the entities of role phrases."""

    def __init__(self, cast: Cast, memory: Memory, lexicon: RoleLexicon, resolve: Resolve, pronoun: Pronoun) -> None:
        self._cast = cast
        self._memory = memory
        self._lexicon = lexicon
        self._resolve = resolve
        self._pronoun = pronoun

    def describe(self, phrase: Phrase) -> tuple[Entity, ...]:
        """The entities that a role phrase without a name stands for."""
        role = phrase.role
        if role is None or role.cls == "place":
            return self._place(phrase)
        if role.head in COUNTING and phrase.prep == "of" and phrase.right and phrase.right[0].role is not None:
            if found := tuple(e for r in phrase.right for e in self._resolve(r)):
                return found
        belonging = self.belonging(phrase)
        if self._bare(phrase, role):
            return ()
        if role.role == "counterpart":
            return self._counterparts(phrase, belonging)
        if phrase.count in NUMBERS and role.cls in ("person", "state") and not belonging.owners:
            if phrase.det in DEFINITE and (found := self._several(role, NUMBERS[phrase.count])):
                return found
        if role.head == "side" or (role.head == "party" and role.plural and phrase.det == "the" and not belonging.owners):
            return self._several(role, 2) if role.plural and not belonging.owners else self._made(phrase, role, belonging)
        if not belonging.owners and not belonging.sector and (phrase.det in DEFINITE or self._bare_organ(phrase, role)):
            if found := self._known_already(phrase, role):
                return found
        if role.cls == "person" and len(belonging.owners) > 1 and role.plural:
            return tuple(e for o in belonging.owners for e in self._office(phrase, role, Belonging([o], belonging.sector)))
        if role.cls == "person" and not phrase.former and not role.plural and (found := self._office(phrase, role, belonging)):
            return found
        return self._made(phrase, role, belonging)

    def _bare(self, phrase: Phrase, role: Role) -> bool:
        """"in office", "by force", "as president": a singular noun alone names nobody."""
        if role.plural or role.cls in ("people", "state") or phrase.det or phrase.left or phrase.right or phrase.count:
            return False
        if phrase.owner is not None or phrase.sentence.block.kind == "title" or phrase.core()[0].is_proper:
            return False
        if role.sector in ("COP", "LEG") or role.head in ("opposition", "government", "civil society"):
            return False
        return role.cls != "person" or phrase.head.dep != "nsubj"

    # --- whose ------------------------------------------------------------------------------------

    def belonging(self, phrase: Phrase) -> Belonging:
        """The states, bodies and persons that a role belongs to, by modifiers, possessor and complement."""
        out = Belonging()
        for left in phrase.left:
            if left.role is not None:
                out.sector = out.sector or left.role.sector
                continue
            for e in self._resolve(left):
                self._owner(out, e)
        if isinstance(phrase.owner, Phrase):
            for e in self._resolve(phrase.owner):
                self._owner(out, e)
        elif phrase.owner is not None:
            for e in self._pronoun(phrase.owner):
                self._owner(out, e)
        role = phrase.role
        if role_of_members(phrase) and not out.owners and not phrase.right:
            body = self._memory.best(lambda e: e.sort == "body", 6)
            if body is not None:
                out.owners.append(body)
        takes = phrase.prep in OF or (phrase.prep == "to" and role is not None and role.role != "ambassador")
        if takes and not (out.owners and phrase.prep == "on"):
            for right in phrase.right:
                for e in self._resolve(right):
                    if not out.owners or e.sort != "state" or len(phrase.right) > 1:
                        self._owner(out, e)
        return out

    def _owner(self, out: Belonging, entity: Entity) -> None:
        if entity.sort == "person":
            out.person = entity
            out.sector = out.sector or entity.sector
            if entity.country:
                if not out.owners:
                    out.owners.append(self._state(entity.country, entity))
            return
        if entity.sort in ("organ", "group", "firm", "body", "outlet") and entity.sector and entity.sector != "IGO":
            out.sector = out.sector or entity.sector
        if entity.sort == "place" and not entity.country:
            return
        if entity in out.owners:
            return
        if out.owners and entity.sort != "state" and out.owners[0].sort == "state" and (
            entity.country == out.owners[0].country or not entity.country
        ):
            if entity.country:
                out.owners[0] = entity
            return
        out.owners.append(entity)

    def _state(self, code: str, entity: Entity) -> Entity:
        return self._cast.state(code)

    def sector(self, role: Role, belonging: Belonging) -> str:
        """The sector of somebody with a role: the role's own, else that of what it belongs to."""
        if role.head == "officer" and belonging.sector in ("MIL", "SPY", "GOV"):
            return belonging.sector
        if role.sector and role.role not in ("official",):
            return self._of_body(role, belonging) or role.sector
        if belonging.sector:
            return belonging.sector
        if role.sector:
            return role.sector
        owner = belonging.owners[0] if belonging.owners else None
        if owner is None:
            return ""
        if owner.sort == "body":
            return "IGO"
        if role.cls in ("person", "organ") and owner.country and role.role in NEUTRAL_AS_GOVERNMENT:
            return "GOV"
        if role.cls == "organ" and owner.country:
            return "MIL" if role.head in ("force", "unit", "contingent", "command") else "GOV"
        if role.head == "personnel":
            return "MIL"
        return owner.sector

    def _of_body(self, role: Role, belonging: Belonging) -> str:
        """A president, secretary or minister of a body has the body's sector; a chief executive of a state rules it."""
        owner = belonging.owners[0] if belonging.owners else None
        if owner is None:
            return ""
        if owner.sort == "state" and role.head.startswith("chief executive"):
            return "GOV"
        if owner.sort not in STATE_LIKE or owner.sort == "state" or role.sector not in ("GOV", "BUS") or role.role == "ambassador":
            return ""
        return "IGO" if owner.sort == "body" else owner.sector

    # --- offices ----------------------------------------------------------------------------------

    def _office(self, phrase: Phrase, role: Role, belonging: Belonging) -> tuple[Entity, ...]:
        """Who holds the office: "the Russian president" → the person, on the report's day."""
        if len(belonging.owners) != 1 or role.role not in OFFICES:
            return self._made(phrase, role, belonging) if belonging.owners and role.plural else ()
        owner = belonging.owners[0]
        if owner.sort in ("organ", "group", "firm", "outlet", "people", "place") or belonging.sector not in ("", "GOV"):
            return ()
        if role.role == "head of body" and owner.sort == "state":
            return ()
        holder = self._cast.office_holder(owner.country, OFFICES[role.role])
        if holder is None:
            return self._made(phrase, role, belonging) if role.plural else ()
        holder.heads.add(role.head)
        return (holder,)

    def _counterparts(self, phrase: Phrase, belonging: Belonging) -> tuple[Entity, ...]:
        """"his Greek and Cypriot counterparts": the possessor's role, in the countries named."""
        if phrase.role is None or phrase.role.head in ("predecessor", "successor", "colleague"):
            return ()
        leader = belonging.person
        states = [e for left in phrase.left if left.role is None for e in self._resolve(left) if e.sort == "state"]
        states += [e for right in phrase.right for e in self._resolve(right) if e.sort == "state" and phrase.prep in ("of", "from", "in")]
        if leader is None:
            leader = self._memory.best(lambda e: e.sort == "person" and bool(e.role) and all(e.country != s.country for s in states))
        out = []
        for state in states:
            holder = None
            if leader is not None and leader.role in OFFICES:
                holder = self._cast.office_holder(state.country, OFFICES[leader.role])
            if holder is None:
                title = leader.role if leader is not None and leader.role else "counterpart"
                holder = self._cast.described(f"{state.country}|{title}", f"{title} of {state.name}", "person", state.country, leader.sector if leader else "GOV")
                holder.rule = "counterpart"
            out.append(holder)
        return tuple(out)

    # --- mentioned before -------------------------------------------------------------------------

    def _bare_organ(self, phrase: Phrase, role: Role) -> bool:
        return not phrase.det and not phrase.left and role.cls == "organ" and role.sector in ("COP", "LEG")

    def _known_already(self, phrase: Phrase, role: Role) -> tuple[Entity, ...]:
        """A definite description of somebody named before, else of an organ of the country in focus."""
        memory = self._memory
        head = role.head
        if role.cls == "state":
            if head == "capital" or role.plural or phrase.wide and head not in ("nation", "country", "state"):
                return self._plural_states(role)
            found = memory.best(lambda e: e.sort == "state", 3)
            return (found,) if found is not None else ()
        if role.plural and role.cls == "person":
            return self._persons(role)
        if role.plural and role.cls == "people":
            found = memory.best(lambda e: e.sort == "people" and head in e.heads)
            return (found,) if found is not None else ()
        if role.cls == "person":
            found = memory.best(lambda e: e.sort == "person" and not e.plural and _same_office(e, role), 12)
            if found is not None:
                return (found,)
            code = memory.focus()
            if code and role.role in OFFICES and role.role not in ("leader", "head of body"):
                holder = self._cast.office_holder(code, OFFICES[role.role])
                if holder is not None:
                    return (holder,)
            return ()
        found = memory.best(lambda e: e.sort in ("organ", "group", "firm", "body", "outlet") and head in e.heads, 12)
        if found is None:
            found = memory.best(lambda e: _is_such(e, role), 6)
        if found is not None:
            return (found,)
        if role.cls == "organ" and role.sector in STATE_ORGANS and not phrase.wide:
            return self._organ_in_focus(role)
        return ()

    def _organ_in_focus(self, role: Role) -> tuple[Entity, ...]:
        code = self._memory.focus()
        if not code and role.head == "administration":
            ruler = self._memory.best(lambda e: FAMILY.get(e.role) == "top" and e.sector == "GOV", 6)
            code = ruler.country if ruler is not None else ""
        if not code:
            return ()
        name = f"{role.head} of {self._cast.world.country_name(code)}"
        entity = self._cast.described(f"{code}|{role.head}|{role.sector}", name, "organ", code, role.sector)
        entity.heads.add(role.head)
        entity.plural = role.head in self._lexicon.plural
        entity.rule = "organ of the country in focus"
        return (entity,)

    def _plural_states(self, role: Role) -> tuple[Entity, ...]:
        def fits(e: Entity) -> bool:
            return e.sort == "several" and all(m.sort == "state" or (m.sort == "person" and m.country) for m in e.members)

        found = self._memory.best(fits, 3)
        if found is None:
            return ()
        return tuple(dict.fromkeys(m if m.sort == "state" else self._cast.state(m.country) for m in found.members))

    def _persons(self, role: Role) -> tuple[Entity, ...]:
        """"the ministers": the last group of persons with such a role."""
        def fits(e: Entity) -> bool:
            if e.sort == "several":
                return all(m.sort == "person" and _same_office(m, role) for m in e.members)
            return e.plural and e.sort in ("person", "people") and role.head in e.heads

        found = self._memory.best(fits, 6)
        if found is not None:
            return found.flat()
        several = [e for e in self._memory.ranked(lambda e: e.sort == "person" and not e.plural and _same_office(e, role), 2)]
        return tuple(several) if len(several) == 2 else ()

    def _several(self, role: Role, count: int) -> tuple[Entity, ...]:
        """"the two leaders", "both sides": the last so many who can be meant."""
        sort: Sort = "state" if role.cls in ("state", "organ", "group") else "person"
        memory = self._memory

        def member(e: Entity) -> bool:
            if sort == "state":
                return e.sort == "state" or (role.cls != "state" and e.sort in ("organ", "group", "body", "person"))
            return e.sort == "person" and (not e.role or _same_office(e, role) or role.role in ("leader", "official"))

        group = memory.best(lambda e: e.sort == "several" and len(e.members) == count and all(member(m) for m in e.members), 3)
        if group is not None:
            return group.members
        single = memory.ranked(lambda e: e.sort == sort and not e.plural and member(e), 3)
        if len(single) >= count and (len(single) == count or memory.score(single[count]) < 0.6 * memory.score(single[count - 1])):
            return tuple(single[:count])
        return ()

    # --- new --------------------------------------------------------------------------------------

    def _made(self, phrase: Phrase, role: Role, belonging: Belonging) -> tuple[Entity, ...]:
        country = self._country(phrase, role, belonging)
        sector = "" if phrase.former else self.sector(role, belonging)
        text = self._words(phrase, belonging)
        if role.plural and role.cls == "person" and len(belonging.owners) == 1 and len(phrase.left) + len(phrase.right) > 1:
            text = f"{role.head} of {belonging.owners[0].name}"
        sort: Sort = {"organ": "organ", "group": "group", "firm": "firm", "state": "people", "people": "people"}.get(role.cls, "person")  # type: ignore[assignment]
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

    def _country(self, phrase: Phrase, role: Role, belonging: Belonging) -> str:
        if role.head in self._lexicon.relational and not any(p.modifies and geographic(p) for p in phrase.left):
            return ""
        for owner in belonging.owners:
            if owner.country:
                return owner.country
        if belonging.owners or phrase.wide:
            return ""
        if role.cls == "organ" and role.sector in STATE_ORGANS and role.sector != "JUD":
            return self._memory.focus()
        return self._memory.focus() if role.head in self._lexicon.domestic else ""

    def _words(self, phrase: Phrase, belonging: Belonging) -> str:
        tokens = phrase.words()
        skip = 1 if tokens[0].tag in ("DT", "PRP$", "PDT", "WP$") else 0
        sentence_text = joined(tokens[skip:])
        if isinstance(phrase.owner, Token) and (belonging.person or belonging.owners):
            owner = belonging.person or belonging.owners[0]
            return f"{owner.name}{_S[owner.name.endswith('s')]} {sentence_text}"
        return sentence_text

    def _place(self, phrase: Phrase) -> tuple[Entity, ...]:
        """"the city", "the region": the last place named."""
        if phrase.det not in ("the", "this", "that") or phrase.left or phrase.owner is not None or phrase.right:
            return ()
        found = self._memory.best(lambda e: e.sort == "place", 2)
        return (found,) if found is not None else ()


def role_of_members(phrase: Phrase) -> bool:
    """"the member states": those of the body last named."""
    return phrase.role is not None and phrase.role.head in ("member state", "member nation", "member country")


def joined(tokens: list[Token]) -> str:
    """The words as written, white space folded."""
    out: list[str] = []
    for k, t in enumerate(tokens):
        if k and tokens[k - 1].end < t.start:
            out.append(" ")
        out.append(t.text)
    return "".join(out)


def _same_office(entity: Entity, role: Role) -> bool:
    """Has the person been called by this word, or does he hold such an office?"""
    if role.head in entity.heads or (role.role and entity.role == role.role and role.role not in ("official", "minister")):
        return True
    if role.role == "leader":
        return FAMILY.get(entity.role) == "top"
    if role.role == "minister":
        return entity.role.endswith("minister")
    if role.role == "head of state":
        return entity.office.startswith("President")
    return False


def _is_such(entity: Entity, role: Role) -> bool:
    """Is it a firm, a group, a body, as the word says, though it was never called so?"""
    head = role.head
    if head in ANY_FIRM:
        return entity.sort == "firm" or (entity.sort == "outlet" and bool(entity.heads & ANY_FIRM))
    if head in ANY_GROUP:
        return entity.sort in ("group", "body") or (entity.sort == "organ" and entity.sector not in STATE_ORGANS)
    if role.cls == "group" and role.sector in ("REB", "UAF"):
        return entity.sort in ("group", "organ") and entity.sector in ("REB", "UAF")
    if role.cls == "group" and role.sector == "PTY":
        return entity.sector == "PTY" and entity.sort in ("group", "organ")
    name = entity.name.lower()
    if role.cls == "organ" and entity.sort in ("organ", "body", "group") and (name.endswith(f" {head}") or f"{head} of " in name):
        return True
    if head in ("network", "broadcaster"):
        return entity.sort == "outlet" or "broadcaster" in entity.heads
    if head == "office":
        return entity.sort == "organ" and entity.sector == "GOV" and any(w in name.split() for w in ("embassy", "ministry", "department", "consulate", "bureau", "mission"))
    if role.cls == "organ" and head == "administration":
        return entity.sort == "organ" and "government" in entity.heads
    return False
