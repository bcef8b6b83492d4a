"""Stand-ins for the earlier stages: a few outlets and persons by name, and no times."""

from __future__ import annotations

from dragoman.model import Party
from dragoman.parse.tree import Document, Token
from dragoman.word import Sayings, find

OUTLETS = ("Reuters", "BBC", "Interfax", "Courier")
AGENCIES = ("Reuters", "Interfax")
ADJECTIVES = {"Norwegian": "NOR", "Chilean": "CHL"}


class Names:
    """Proper names are parties by their own words; outlets are known."""

    def at(self, token: Token) -> tuple[Party, ...]:
        if token.text in ADJECTIVES:
            return (Party(token.text, ADJECTIVES[token.text]),)
        if not token.is_proper or token.text.islower():
            return ()
        words = [k.text for k in token.kids if k.dep == "compound" and k.is_proper]
        name = " ".join((*words, token.text))
        sector = "JRN" if token.text in OUTLETS else ""
        return (Party(name, "", sector, mention=name, start=token.start, end=token.end),)

    def is_agency(self, name: str) -> bool:
        return name in AGENCIES


class NoTimes:
    """Nothing is dated."""

    def of(self, token: Token) -> None:
        return None

    def within(self, start: int, end: int) -> tuple[()]:
        return ()

    def scene(self, token: Token) -> None:
        return None


def sayings(document: Document, publisher: str = "") -> Sayings:
    return find(document, Names(), NoTimes(), publisher)
