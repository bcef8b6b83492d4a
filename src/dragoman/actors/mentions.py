"""What the stage gives: who is named by the phrase at a token."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from dragoman.model import Party
from dragoman.parse.tree import Token

MentionKind = Literal["name", "role", "pronoun", "demonym", "description"]

QUANTITY_PREPOSITIONS = frozenset(("of", "among"))


@dataclass(frozen=True, slots=True)
class Mention:
    """A party named in the text: its head word and its span (offsets into the report's text)."""

    party: Party
    head: Token
    start: int
    end: int
    kind: MentionKind


class Actors:
    """The parties of a report, by the head word of the phrase that names them."""

    __slots__ = ("_agencies", "_company", "_counting", "_own", "_starting", "mentions")

    def __init__(
        self,
        mentions: tuple[Mention, ...] = (),
        own: Mapping[int, tuple[Party, ...]] | None = None,
        counting: frozenset[str] = frozenset(),
        agencies: frozenset[str] = frozenset(),
        company: Mapping[int, tuple[Party, ...]] | None = None,
    ) -> None:
        """``own`` maps a token's ``i`` to the parties it names itself; ``counting`` are nouns of quantity, ``agencies``
        the names of news agencies.

        ``company`` maps the "we" and "you" of a conversation between two to those who are meant.
        """
        self._company = company or {}
        self.mentions = mentions
        self._starting = {m.start: m for m in mentions if m.kind == "name"}
        self._own = own or {}
        self._counting = counting
        self._agencies = agencies

    def at(self, token: Token) -> tuple[Party, ...]:
        """The parties named by the phrase headed by ``token``, coordinated ones and examples included.

        "Putin and Xi" from "Putin" gives both; "countries like A and B" from "countries" gives A and B;
        "several of the ministers" from "several" gives the ministers; ``()`` where no party is named.
        """
        out: list[Party] = []
        seen: set[tuple[str, str]] = set()
        todo = [token]
        for t in todo:
            for party in self._single(t):
                key = (party.name, party.country)
                if key not in seen:
                    seen.add(key)
                    out.append(party)
            todo.extend(k for k in t.kids if k.dep == "conj" or self._next_in_list(t, k))
            todo.extend(self._listed(t))
            todo.extend(_beside(t))
        return tuple(out)

    def _next_in_list(self, token: Token, kid: Token) -> bool:
        """ "Peru, the Gambia, Mali and Chad": of names of states the parser takes the second for an apposition."""
        if kid.dep != "appos" or not any(k.dep == "conj" for k in (*token.kids, *kid.kids)):
            return False
        one, other = self._own.get(token.i, ()), self._own.get(kid.i, ())
        return bool(one and other) and all(p.rule == "table: country" for p in (one[0], other[0]))

    def is_agency(self, name: str) -> bool:
        """Whether the resolved name is that of a news agency, whose words outlets carry."""
        return name in self._agencies

    def _listed(self, token: Token) -> list[Token]:
        """ "President of Kenya A, President of Ghana B and …": a list of office-holders that a parser takes for
        appositions, the later names in the phrases of the earlier."""
        mine = self.one(token)
        if mine is None or not _person(mine):
            return []
        out = self._in_a_row(token)
        if not _holder(mine):
            return out
        named = [k for k in token.kids if k.dep == "appos"]
        named += [o for k in token.kids if k.dep == "prep" for o in k.kids]
        for t in (token, *(k for k in named if self._names(k, mine))):
            for k in t.kids:
                if k.i > t.i and k.dep in ("appos", "conj") and (t is not token or k.dep == "appos"):
                    other = self.one(k)
                    if other is not None and other.name != mine.name and _holder(other):
                        out.append(k)
        return out

    def _in_a_row(self, token: Token) -> list[Token]:
        """ "With A, party head B and attorney general C": who follow, each behind his title, the last after "and"."""
        row: list[Token] = []
        tokens, at, ended = token.sent.tokens, token.following, False
        while at is not None and at.text in (",", "and"):
            ended = False
            while at is not None and at.text in (",", "and"):
                ended = ended or at.text == "and"
                at = at.following
            mention = self._starting.get(at.start) if at is not None else None
            if at is None or mention is None or mention.head.dep in ("nsubj", "nsubjpass"):
                break
            if not _holder(mention.party) or at.text in mention.party.name.split():
                break
            row.append(mention.head)
            at = next((t for t in tokens if t.start >= mention.end), None)
            if ended:
                break
        return row if len(row) > 1 and ended else []

    def together(self, token: Token) -> tuple[Party, ...]:
        """Both who talk, at the "we" or "our" of a conversation between two; at its "you" the other one."""
        return self._company.get(token.i, ())

    def one(self, token: Token) -> Party | None:
        """The party that ``token`` itself names, without what is coordinated after it."""
        found = self._single(token)
        return found[0] if found else None

    def _names(self, token: Token, party: Party) -> bool:
        found = self.one(token)
        return found is not None and found.name == party.name

    def _single(self, token: Token) -> tuple[Party, ...]:
        own = self._own.get(token.i, ())
        if not token.kids or token.tag[0] not in "NCDJ":
            return own
        if not own and (token.lower in self._counting or token.tag == "CD"):
            return self._counted(token)
        return own

    def _counted(self, token: Token) -> tuple[Party, ...]:
        for k in token.kids:  # "one of the unions, the X,"
            if k.dep == "appos" and (found := self._own.get(k.i)):
                return found
        for k in token.kids:
            if k.dep == "prep" and k.lower in QUANTITY_PREPOSITIONS:
                for o in k.kids:
                    if o.dep == "pobj" and (found := self.at(o)):
                        return found
        return ()


def _beside(noun: Token) -> list[Token]:
    """ "Accused Peru, along with Chile and Ghana": those who stand beside."""
    near = (*noun.kids, *noun.head.kids) if noun.dep == "dobj" else noun.kids
    phrases = [k for k in near if k.dep == "prep" and k.lower in ("along", "together") and k.i > noun.i]
    return [o for k in phrases for w in k.kids if w.lower == "with" for o in w.children("pobj")]


def _holder(party: Party) -> bool:
    """Somebody named who holds an office."""
    return bool(party.office) and " " in party.name and all(w[:1].isupper() for w in party.name.split())


def _person(party: Party) -> bool:
    """Somebody by name or office."""
    return bool(party.office) or party.rule in ("name of a person", "surname of several", "table: person")
