"""Where "here" is: the place of a report's dateline, or the one that its title names with "in"."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from dragoman.actors.mentions import Actors
from dragoman.actors.world import World
from dragoman.model import Party, Place
from dragoman.parse.tree import Sentence, Token

PLACES = frozenset(("capital", "place", "country", "region"))
RULE = "the place of writing"


def scene(world: World, dateline: str, titles: Iterable[Sentence]) -> tuple[str, str]:
    """The name and country of the place of writing; ``("", "")`` where none is told or known."""
    for name in (dateline, *_in_titles(titles)):
        countries = {i.country for i in world.named(name) if i.kind in PLACES} if name else set()
        if len(countries) == 1:
            return (name.title() if name.isupper() and len(name) > 3 else name, countries.pop())
    return "", ""


def _in_titles(titles: Iterable[Sentence]) -> Iterator[str]:
    for token in (t for s in titles for t in s.tokens):
        if token.is_proper and token.dep == "pobj" and token.head.lower == "in":
            words = [k.text for k in token.children("compound") if k.is_proper]
            yield " ".join((*words, token.text))


def heres(
    sentences: Iterable[Sentence], quoted: Callable[[Token], bool], place: tuple[str, str], world: World
) -> Iterator[tuple[int, Party]]:
    """Each "here" of the writer by its token's number, as the country of the place, which is its mention."""
    name, country = place
    if not country:
        return
    for token in (t for s in sentences if s.block.kind == "prose" for t in s.tokens):
        if token.lower == "here" and token.dep == "advmod" and not quoted(token):
            state = world.country_name(country)
            yield token.i, Party(state, country, mention=name, start=token.start, end=token.end, rule=RULE)


def place_of_writing(words: Iterable[Token], actors: Actors) -> Place | None:
    """ "Met here on Tuesday": where the report was written, if one of the ``words`` has such a "here" with it."""
    for here in (k for word in words for k in word.children("advmod") if k.lower == "here"):
        if (party := actors.one(here)) is not None:
            return Place(party.country, "" if party.mention == party.name else party.mention)
    return None
