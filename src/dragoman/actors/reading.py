"""The pass over a report: phrases and pronouns in text order, each to its entities."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dragoman.actors.antecedents import (
    CREW,
    craft_before,
    maker_of,
    speaker_of_clause,
    subject_ahead,
    subjects_going_on,
)
from dragoman.actors.conversation import Conversation
from dragoman.actors.counted import counted
from dragoman.actors.describing import NUMBERS, Describer
from dragoman.actors.encounters import encounters
from dragoman.actors.entity import Entity
from dragoman.actors.here import heres, scene
from dragoman.actors.lexicon import first_names
from dragoman.actors.mentions import Actors, Mention, MentionKind
from dragoman.actors.naming import Cast
from dragoman.actors.offices import STATE_SECTORS, TOP, is_such
from dragoman.actors.phrase import Phrase
from dragoman.actors.phrases import PhraseReader
from dragoman.actors.pronouns import (
    FEMALE,
    FIRST,
    FIRST_PLURAL,
    MALE,
    NEUTER,
    PLURAL,
    PRONOUNS,
    RELATIVE,
    SECOND,
    Pronouns,
    antecedent,
    done_to,
)
from dragoman.actors.quotations import Quotations
from dragoman.actors.salience import Memory
from dragoman.actors.telling import Teller
from dragoman.actors.units import units
from dragoman.actors.world import World
from dragoman.model import Party
from dragoman.parse.tree import Document, Sentence, Token

PRONOUN_TAGS = frozenset(("PRP", "PRP$", "WP", "WP$", "WDT"))
EXAMPLES = frozenset(("like", "including", "as", "namely", "include", "includes"))
GENERAL = ("role", "people of")
"""Rules of those who are described, not named."""
SUBJECT = frozenset(("nsubj", "nsubjpass"))
HEAVY_THINGS = frozenset(("nsubj", "nsubjpass", "dobj", "attr"))
OWN_SIDE = frozenset(("CVL", "LAB", "NGO", "OPP", "PTY"))
"""Sectors of those whose "we" is their own side, not their state."""
ENCOUNTERED = 0.9
"""How much less than those who are joined by "and" two are thought of together who meet."""
HOME_WEIGHT = 60.0


def find(
    document: Document,
    world: World,
    published: date | None = None,
    publisher: str = "",
    heading: Document | None = None,
    place: str = "",
) -> Actors:
    """All who are named in a document, by the tokens that name them.

    ``published`` decides who holds an office. The home of the ``publisher`` is the country in focus until the
    text names another ("the president" in a national paper); news agencies have no home. ``heading`` is a title
    outside the document: those whom it names are known before the first sentence, but it has no mentions.
    ``place`` is that of the dateline, which "here" means.
    """
    lexicon = world.roles
    reader = PhraseReader(lexicon)
    phrases = [reader.read(s, units(s, world, lexicon)) for s in document.sentences]
    above = [reader.read(s, units(s, world, lexicon)) for s in heading.sentences] if heading is not None else []
    cast = Cast(world, lexicon, first_names(), published)
    cast.home = _home(world, publisher)
    cast.prepare([*above, *phrases])
    reading = _Pass(document, cast, phrases)
    reading.at_home(cast.home, above)
    reading.know(above)
    titles = heading.sentences if heading is not None else [s for s in document.sentences if s.block.kind == "title"]
    return reading.run(scene(world, place, titles))


def _home(world: World, publisher: str) -> str:
    if not publisher:
        return ""
    codes = {
        i.country for i in world.named(publisher) if i.kind in ("outlet", "seat", "agency") and i.office != "agency"
    }
    return codes.pop() if len(codes) == 1 else ""


@dataclass(slots=True)
class _Named:
    """What a token names; turned into parties when all that the text tells of them is known."""

    entities: tuple[Entity, ...]
    head: Token
    start: int
    end: int
    kind: MentionKind
    sector: str | None

    def parties(self, document: Document) -> tuple[Party, ...]:
        words = document.words(self.start, self.end)
        rule = "pronoun: " if self.kind == "pronoun" else ""
        return tuple(
            e.party(words, self.start, self.end, rule + e.rule, self.sector) for m in self.entities for e in m.flat()
        )


class _Pass:
    def __init__(self, document: Document, cast: Cast, phrases: Sequence[Sequence[Phrase]]) -> None:
        self._document = document
        self._cast = cast
        self._phrases = phrases
        self._memory = Memory(cast.world.bodies)
        self._quotations = Quotations(document, cast.lexicon)
        self._pronouns = Pronouns(self._memory, self._quotations, cast.lexicon)
        self._describer = Describer(cast, self._memory, cast.lexicon, self.resolve, self._owner_pronoun)
        self._teller = Teller(cast.lexicon, self._memory, self._describer.owners, self.resolve)
        self._found: dict[int, tuple[Entity, ...]] = {}
        self._named: dict[int, _Named] = {}
        self._groups: dict[int, Entity] = {}
        self._asked: set[int] = set()
        self._conversation = Conversation(document, self._quotations, self._found, self._entities_of, self._speakers)

    def at_home(self, country: str, title: Sequence[Sequence[Phrase]]) -> None:
        self._memory.home = country
        self._memory.main = self._cast.main_country(title)
        if country and not self._memory.main:
            self._memory.countries[country] = HOME_WEIGHT

    def know(self, phrases: Sequence[Sequence[Phrase]]) -> None:
        """Take note of those whom a title names; which country the report is about, its text says."""
        countries = dict(self._memory.countries)
        for phrase in (p for sentence in phrases for p in sentence if p.is_name):
            self._phrase(phrase)
        self._conversation.open(self._by_name(), titled=True)
        self._memory.countries = countries
        for seen in (self._found, self._named, self._groups):
            seen.clear()

    def run(self, place: tuple[str, str] = ("", "")) -> Actors:
        for sentence, phrases in zip(self._document.sentences, self._phrases, strict=True):
            self._memory.next_sentence(sentence.i + 1)
            self._sentence(sentence, phrases)
            if sentence.i == 0:
                self._conversation.open(self._by_name())
        own = {i: named.parties(self._document) for i, named in self._named.items()}
        for i, here in heres(self._document.sentences, self._quotations.inside, place, self._cast.world):
            own.setdefault(i, (here,))
        mentions = [
            Mention(p, n.head, n.start, n.end, n.kind) for i, n in self._named.items() if i == n.head.i for p in own[i]
        ]
        mentions.sort(key=lambda m: (m.start, m.end))
        company = {i: self._accompanied(i, found) for i, found in self._conversation.company.items()}
        return Actors(tuple(mentions), own, self._cast.lexicon.quantities, self._cast.world.agencies, company)

    def _accompanied(self, i: int, found: tuple[Entity, ...]) -> tuple[Party, ...]:
        token = self._document.tokens[i]
        return tuple(e.party(token.text, token.start, token.end, "speaker and addressee") for e in found)

    def _by_name(self) -> list[Entity]:
        """All who are named so far by their names."""
        named = self._named
        heads = (i for i in self._found if named[i].head.i == i and named[i].kind == "name")
        return [e for i in heads for e in self._found[i]]

    def _sentence(self, sentence: Sentence, phrases: Sequence[Phrase]) -> None:
        by_token: dict[int, Phrase] = {p.unit.start: p for p in phrases}
        inside: set[int] = {i for p in phrases for i in range(p.unit.start, p.unit.end)}
        base = sentence.tokens[0].i
        for token in sentence.tokens:
            place = token.i - base
            phrase = by_token.get(place)
            if phrase is not None:
                self._phrase(phrase)
            elif place in inside:
                continue
            elif token.tag in PRONOUN_TAGS and token.lower in PRONOUNS:
                self._pronoun(token)
                self._conversation.note(token)
            elif token.lower in SECOND:
                self._conversation.note(token)
            elif words := counted(token, self._cast.lexicon.human_acts):
                self._number(token, words)
            elif token.tag[0] == "N" and token.dep in HEAVY_THINGS:
                self._memory.note_thing(token)
        for who, one, other in encounters(sentence, self._found):
            self._note_group(who, (one, other), ENCOUNTERED)

    def _number(self, token: Token, words: Sequence[Token]) -> None:
        name = self._document.words(words[0].start, words[-1].end)
        entity = self._cast.described(f"{token.i}|{name}", name, "people", "", "CVL")
        entity.plural, entity.rule = True, "number of people"
        self._found[token.i] = (entity,)
        self._named[token.i] = _Named((entity,), token, words[0].start, words[-1].end, "description", None)

    # --- phrases ------------------------------------------------------------------------------------

    def resolve(self, phrase: Phrase) -> tuple[Entity, ...]:
        """The entities of a phrase; found once."""
        if phrase.entities is not None:
            return phrase.entities
        phrase.entities = ()
        if phrase.is_name:
            found = self._cast.name(phrase)
            if phrase.unit.kind == "org" and found and not found[0].country and found[0].sector in STATE_SECTORS:
                found[0].country = self._memory.focus()
            for title in phrase.titles:
                for entity in found:
                    self._teller.enrich(entity, title, phrase)
            if found and not phrase.titles and len(found) == 1:
                self._teller.from_where(found[0], phrase)
                self._teller.introduce(found[0], phrase)
            if len(found) == 1 and found[0].sort == "people" and not found[0].plural:
                found = self._named_after(phrase, found[0]) or found
        elif phrase.named:
            found = tuple(e for n in phrase.named for e in self.resolve(n))
        elif phrase.role is not None and _mere_modifier(phrase) and not self._does_deed(phrase):
            found = ()
        else:
            found = self._examples(phrase) or self._speakers_body(phrase) or self._told_between(phrase)
            found = found or self._describer.describe(phrase)
        phrase.entities = found
        return found

    def _speakers_body(self, phrase: Phrase) -> tuple[Entity, ...]:
        """ "A spokesman for the front said that the movement …": the body that he speaks for."""
        role = phrase.role
        if role is None or role.cls not in ("group", "organ", "firm") or phrase.det != "the" or phrase.left:
            return ()
        if phrase.owner is not None or phrase.right:
            return ()
        body = next((e.of for e in self._of_speaker(phrase.head) if e.of is not None), None)
        return (body,) if body is not None and (role.head in body.heads or is_such(body, role)) else ()

    def _told_between(self, phrase: Phrase) -> tuple[Entity, ...]:
        """ "The two sides renewed the pact between Peru and Chile": the sides are named after "between"."""
        if phrase.role is None or phrase.role.head != "side" or not phrase.role.plural or phrase.left:
            return ()
        after = (o for t in phrase.sentence.tokens if t.lower == "between" for o in t.children("pobj"))
        found = [[e for t in o.conjuncts() for e in self._entities_of(t)] for o in after]
        return next((tuple(sides) for sides in found if len(sides) == 2), ())

    def _does_deed(self, phrase: Phrase) -> bool:
        """ "A police crackdown", "opposition allegations": by whom the deed is done."""
        lexicon = self._cast.lexicon
        return phrase.head.lower in lexicon.doers and phrase.head.head.lemma in lexicon.deeds

    def _named_after(self, phrase: Phrase, one: Entity) -> tuple[Entity, ...]:
        """ "A Dane, Jens Holm, …": one of a people, and after a comma who it is."""
        name = next((k for k in phrase.head.kids if k.dep == "appos" and k.is_proper and k.i > phrase.head.i), None)
        found = self._entities_of(name) if name is not None else ()
        if len(found) != 1 or found[0].sort != "person":
            return ()
        found[0].country = found[0].country or one.country
        return found

    def _examples(self, phrase: Phrase) -> tuple[Entity, ...]:
        """Those listed by name after a plural: "countries like A and B", "firms, including A".

        A number of people is more than those of them who are named: "90 protesters, including A".
        """
        role, head = phrase.role, phrase.head
        if role is None or not role.plural or not head.kids:
            return ()
        counted = head.child("nummod") is not None
        for k in head.kids:
            objects, whole = _listed(k, head)
            found = [e for o in objects for t in o.conjuncts() for e in self._entities_of(t)]
            if any(not e.rule.startswith(GENERAL) for e in found):
                whole = whole or (counted and k.dep != "appos" and NUMBERS.get(phrase.count) != len(found))
                general = self._describer.describe(phrase)
                for entity in found:
                    _as_general(entity, general)
                return tuple(dict.fromkeys([*(general if whole else ()), *found]))
        return ()

    def _phrase(self, phrase: Phrase) -> None:
        if phrase.named and phrase.modifies_name():
            return
        found = self.resolve(phrase)
        if not found:
            if phrase.head.tag[0] == "N" and phrase.head.dep in HEAVY_THINGS:
                self._memory.note_thing(phrase.head)
            return
        kind: MentionKind = "name" if phrase.is_name else "role"
        if phrase.unit.kind == "name" and phrase.unit.items[0].kind == "demonym":
            kind = "demonym"
        elif not phrase.is_name and not phrase.left and not phrase.right and phrase.owner is None:
            kind = "description"
        words = phrase.words()
        self._teller.note_speaker(phrase, found)
        self._record(phrase.head, found, words[0].start, words[-1].end, kind, self._sector(phrase, found))
        base = phrase.sentence.tokens[0].i
        lo, hi = phrase.unit.start + base, phrase.unit.end + base
        for token in phrase.core():
            if token is not phrase.head and not lo <= token.head.i < hi:
                self._named.setdefault(token.i, self._named[phrase.head.i])

    def _sector(self, phrase: Phrase, found: tuple[Entity, ...]) -> str | None:
        """A state that acts is its government; as a place or modifier it has no sector."""
        if found[0].sort == "state" and phrase.is_name:
            return "GOV" if _acts(phrase.head) else ""
        return None

    def _record(
        self,
        head: Token,
        found: tuple[Entity, ...],
        start: int,
        end: int,
        kind: MentionKind,
        sector: str | None = None,
    ) -> None:
        self._found[head.i] = found
        self._named[head.i] = _Named(found, head, start, end, kind, sector)
        factor = 0.7 if head.sent.block.kind == "title" else 1.0
        if len(found) == 1:
            self._memory.note(found[0], head, factor)
        else:
            for entity in found:
                self._memory.note(entity, head, factor * 0.8)
            self._note_group(head, found)
        if head.dep == "conj" or len(found) > 1:
            self._coordinate(head)

    def _coordinate(self, head: Token) -> None:
        first = head
        while first.dep == "conj" and first.head is not first:
            first = first.head
        members: dict[Entity, None] = {}
        for t in first.conjuncts():
            if t.i <= head.i:
                for entity in self._found.get(t.i, ()):
                    members[entity] = None
        if len(members) > 1:
            self._note_group(first, tuple(members))

    def _note_group(self, first: Token, members: tuple[Entity, ...], factor: float = 1.0) -> None:
        whole = set(members)
        for other in [e for e in self._memory.recent if e.sort == "several" and e.seen == self._memory.now]:
            if whole < set(other.members):
                return
            if set(other.members) < whole and self._groups.get(first.i) is not other:
                self._memory.forget(other)
        group = self._groups.get(first.i)
        if group is None:
            group = self._groups[first.i] = Entity(" and ".join(m.name for m in members), "several", plural=True)
        group.members = members
        self._memory.note(group, first, factor)
        self._told_before(members)

    def _told_before(self, members: tuple[Entity, ...]) -> None:
        """ "several ministers met", and in the next sentences who: the group has its members from there."""
        role = members[0].role
        if not role or any(m.role != role or m.sort != "person" for m in members):
            return
        earlier = self._memory.best(
            lambda e: (
                e.sort == "person" and e.plural and e.role == role and not e.country and set(e.members) < set(members)
            ),
            3,
        )
        if earlier is not None:
            earlier.members = members

    # --- pronouns -------------------------------------------------------------------------------------

    def _pronoun(self, token: Token) -> None:
        found = self._found.get(token.i)
        if found is None:
            found = self._antecedents(token)
            if found:
                self._record(token, found, token.start, token.end, "pronoun")

    def _owner_pronoun(self, token: Token) -> tuple[Entity, ...]:
        if token.i not in self._found:
            self._pronoun(token)
        return self._found.get(token.i, ())

    def _antecedents(self, token: Token) -> tuple[Entity, ...]:
        lower = token.lower
        if lower in RELATIVE:
            noun = antecedent(token)
            return self._found.get(noun.i, ()) if noun is not None else ()
        if lower in FIRST or lower in FIRST_PLURAL:
            return self._speaker_side(token, lower in FIRST_PLURAL)
        speakers = self._speakers(token) + self._done_to(token)
        if lower in MALE or lower in FEMALE:
            return self._by_syntax(token, speakers) or self._pronouns.person(token, speakers)
        if (lower in PLURAL or _of_many(token)) and (body := self._pronouns.body(self._of_speaker(token), speakers)):
            if lower in PLURAL or body[0].plural:  # "the opposition said it would …"
                return body
        if lower == "its" and token.dep == "poss" and token.head.lemma in CREW and (craft := craft_before(token)):
            return tuple(e for k in craft.kids if k.i < craft.i for e in self._found.get(k.i, ()))
        speakers += tuple(self._cast.state(s.country) for s in speakers if s.country and s.sort == "person")
        if lower in NEUTER:
            return self._pronouns.neuter(token, speakers)
        return self._pronouns.plural(token, speakers) if lower in PLURAL else ()

    def _by_syntax(self, token: Token, speakers: tuple[Entity, ...]) -> tuple[Entity, ...]:
        """The person whom the construction around "he" or "her" shows, if he can be meant."""

        def meant(at: Token) -> tuple[Entity, ...]:
            return self._pronouns.fitting(token, self._entities_of(at), speakers)

        if found := self._pronouns.fitting(token, self._of_speaker(token), speakers):
            return found
        maker = maker_of(token)
        if maker is not None and (found := meant(maker)):
            return found
        going_on = (meant(t) for t in subjects_going_on(token, self._before(token), self._cast.lexicon.saying))
        if token.dep != "poss":
            return next((g for g in going_on if g), ())
        ahead = subject_ahead(token)
        if ahead is None or self._quotations.inside(token):
            return ()
        subject, setting = ahead
        return meant(subject) if setting or not self._rival(token, speakers) else ()

    def _done_to(self, token: Token) -> tuple[Entity, ...]:
        """Those named after a pronoun as the object of what it does."""
        if not self._in_text(token):
            return ()
        base = token.sent.tokens[0].i
        spans = [(t.i - base, t) for t in done_to(token)]
        named = [p for p in self._phrases[token.sent.i] if p.is_name]
        objects = (p for p in named if any(p.unit.start <= i < p.unit.end and p.head is t for i, t in spans))
        return tuple(e for p in objects for e in self.resolve(p))

    def _of_speaker(self, token: Token) -> tuple[Entity, ...]:
        at = speaker_of_clause(token, self._cast.lexicon.saying)
        return self._entities_of(at) if at is not None else ()

    def _rival(self, token: Token, speakers: tuple[Entity, ...]) -> bool:
        """Was somebody else who can be meant named in the sentence before?"""
        return any(self._memory.now - e.seen <= 1 for e in self._pronouns.person(token, speakers))

    def _before(self, token: Token) -> Sentence | None:
        i = token.sent.i
        apart = not i or not self._in_text(token) or self._quotations.inside(token)
        return None if apart else self._document.sentences[i - 1]

    def _in_text(self, token: Token) -> bool:
        """Is the token of the text that is read, and not of a title that stands apart?"""
        sentences = self._document.sentences
        return token.sent.i < len(sentences) and sentences[token.sent.i] is token.sent

    def _speakers(self, token: Token) -> tuple[Entity, ...]:
        speaker = self._quotations.speaker(token)
        if speaker is None or speaker.i in self._asked:
            return ()  # each of two quotations names the other's speaker by a pronoun
        self._asked.add(speaker.i)
        found = self._entities_of(speaker)
        self._asked.discard(speaker.i)
        return found

    def _entities_of(self, token: Token) -> tuple[Entity, ...]:
        """The entities at a token that may stand later in the text than the place read."""
        found = self._found.get(token.i)
        if found is not None:
            return found
        base = token.sent.tokens[0].i
        for phrase in self._phrases[token.sent.i] if self._in_text(token) else ():
            if phrase.unit.start <= token.i - base < phrase.unit.end:
                return self.resolve(phrase)
        if token.tag in ("PRP", "WP") and token.lower in MALE | FEMALE | PLURAL:
            return self._antecedents(token)
        return ()

    def _speaker_side(self, token: Token, plural: bool) -> tuple[Entity, ...]:
        """ "I" is the speaker of the quotation, "we" his side; who heads a government speaks for it."""
        found = self._speakers(token)
        if not found or not plural or found[0].sort != "person" or not found[0].country:
            return found
        speaker = found[0]
        if speaker.role in TOP and speaker.sector == "GOV" and token.lower in ("we", "us"):
            return found
        if speaker.sector in OWN_SIDE:
            return found
        return (self._cast.state(speaker.country),)


def _listed(kid: Token, head: Token) -> tuple[list[Token], bool]:
    """The heads of what is listed after a plural, and whether the plural is meant with them ("critics, who
    include X" are more than X)."""
    if kid.i < head.i:
        return [], False
    if kid.dep == "relcl" and kid.lemma == "include":
        return kid.children("dobj"), True
    if kid.dep == "appos" and kid.is_proper and kid.child("conj") is not None:
        return ([kid], False) if head.child("nummod") is not None else ([], False)  # "two states, Egypt and Jordan"
    if kid.dep != "prep" or kid.lower not in EXAMPLES:
        return [], False
    if kid.lower == "as" and not any(x.lower == "such" for x in kid.kids):
        return [], False
    return kid.children("pobj"), False


def _of_many(pronoun: Token) -> bool:
    """ "It" of whom something is done, which a body of many may be: "it would boycott the vote"."""
    return pronoun.lower == "it" and pronoun.dep == "nsubj" and pronoun.head.is_verb and pronoun.head.lemma != "be"


def _as_general(entity: Entity, general: tuple[Entity, ...]) -> None:
    """An example has the country and sector of what it is an example of, unless it has its own."""
    if general and not entity.country and entity.sort != "place":
        entity.country = general[0].country
        entity.sector = entity.sector or general[0].sector


def _mere_modifier(phrase: Phrase) -> bool:
    """A role that only modifies another ("army chief", "government source") names nobody by itself."""
    head = phrase.head
    if head.dep not in ("compound", "amod", "nmod") or head.head.i < head.i or phrase.right:
        return False
    return phrase.modifies or not phrase.left


def _acts(head: Token) -> bool:
    """Does a state stand as one who acts: subject, agent, possessor, or coordinated with one?"""
    t = head
    while t.dep == "conj" and t.head is not t:
        t = t.head
    if t.dep in SUBJECT or t.dep == "poss":
        return True
    return t.dep == "pobj" and (t.head.dep == "agent" or t.head.lower in ("by", "between"))
