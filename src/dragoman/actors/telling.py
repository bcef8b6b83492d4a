"""What a text tells of those it names: titles and roles beside a name, a name given after the role."""

from __future__ import annotations

from dragoman.actors.belonging import Owners, Resolve
from dragoman.actors.entity import Entity
from dragoman.actors.lexicon import RoleLexicon
from dragoman.actors.offices import STATE_SECTORS
from dragoman.actors.phrase import Phrase, text_of
from dragoman.actors.salience import Memory


class Teller:
    """Adds to entities what is said of them."""

    def __init__(self, lexicon: RoleLexicon, memory: Memory, owners: Owners, resolve: Resolve) -> None:
        self._saying = lexicon.saying
        self._memory = memory
        self._owners = owners
        self._resolve = resolve
        self._speaker: tuple[int, Entity] | None = None

    def enrich(self, entity: Entity, title: Phrase, name: Phrase) -> None:
        role = title.role
        if role is None or (entity.sort != "person" and role.cls == "person"):
            return
        entity.heads.add(role.head)
        entity.gender = entity.gender or role.gender
        if entity.known and entity.office:
            if title.former and role.role == entity.role:
                entity.sector = entity.office = ""
            return
        belonging = self._owners.belonging(title)
        if name.right and not belonging.owners:
            belonging.owners = [e for r in name.right for e in self._resolve(r)]
        owners = belonging.owners
        if entity.of is None and len(owners) == 1 and owners[0].sort in ("group", "organ", "firm", "body"):
            entity.of = owners[0]
        if role.plural and len(owners) > 1 and len(owners) == len(title.named):
            owners = [owners[title.named.index(name)]]
        if not entity.country:
            entity.country = next((o.country for o in owners if o.country), "")
            if not entity.country and not owners and belonging.sector in STATE_SECTORS:
                entity.country = self._memory.focus()
            elif not entity.country and not owners and role.sector in STATE_SECTORS:
                entity.country = self._memory.focus(2.0)
        if role.role == "counterpart" and belonging.person is not None:
            entity.role, entity.sector = belonging.person.role, belonging.person.sector
            states = [e for left in title.left for e in self._resolve(left)]
            if len(states) == len(title.named):
                entity.country = states[title.named.index(name)].country
            return
        if title.former:
            if not entity.sector:
                entity.rule = "title: former office"
            return
        if role.head == "representative" and not title.right and title.core()[0].text[0].isupper():
            entity.sector = entity.sector or "LEG"
        entity.sector = entity.sector or self._owners.sector(role, belonging)
        entity.role = entity.role or role.role
        entity.rule = f"title: {role.head}"
        if not entity.office and entity.sort == "person":
            words = title.words()
            skip = 1 if words[0].tag in ("DT", "PRP$") else 0
            own = [
                t
                for t in words
                if name.sentence is not title.sentence
                or not name.unit.start <= t.i - title.sentence.tokens[0].i < name.unit.end
            ]
            entity.office = text_of(own[skip:])

    def from_where(self, entity: Entity, phrase: Phrase) -> None:
        """ "Jane Doe of Ohio": a person is of the country where the place after the name lies."""
        if entity.sort == "person" and not entity.known and not entity.country:
            entity.country = next((e.country for r in phrase.right for e in self._resolve(r) if e.country), "")

    def introduce(self, entity: Entity, phrase: Phrase) -> None:
        """A name without any role that speaks right after an unnamed speaker is that speaker's."""
        if entity.known or entity.sort != "person" or entity.country or entity.seen >= 0 or self._speaker is None:
            return
        verb = phrase.head.head
        number, before = self._speaker
        if phrase.head.dep != "nsubj" or verb.lemma not in self._saying:
            return
        if phrase.sentence.i - number > 1 or before is entity:
            return
        entity.country = before.country
        entity.sector = entity.sector or before.sector
        entity.role = entity.role or before.role
        entity.heads |= before.heads
        entity.office = before.name if before.sort == "person" else ""
        entity.rule = "name given after the role"

    def note_speaker(self, phrase: Phrase, found: tuple[Entity, ...]) -> None:
        """Remembers who spoke without being named: a role, or a body."""
        head, entity = phrase.head, found[0]
        if head.dep == "appos" and head.head.tag in ("CD", "NN", "DT"):  # "one of the unions, the X, said"
            head = head.head
        if len(found) == 1 and head.dep == "nsubj" and head.head.lemma in self._saying:
            unnamed = entity.sort in ("organ", "group", "body", "firm") or (
                entity.sort == "person" and not phrase.is_name and entity.rule.startswith("role")
            )
            self._speaker = (phrase.sentence.i, entity) if unnamed and not entity.plural else None
