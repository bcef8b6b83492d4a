"""What a state does within its own borders, in words that elsewhere mean an act on another state."""

from __future__ import annotations

from dragoman.events.act import Act
from dragoman.events.arguments import direct_object, prepositional
from dragoman.events.parties import person
from dragoman.events.words import words

PAPERS_OF_ONE = words("papers_of_one")
BORDERS = frozenset(("border", "frontier", "airspace", "port", "airport", "crossing"))


def own_people(act: Act) -> bool:
    """ "Barred its citizens from the island", "the court bars the former president from running": done at home."""
    homes = {p.country for p in act.actors}
    if len(homes) != 1 or "" in homes or not act.recipients or act.recipients[0].country not in homes:
        return False
    others = (p for p in act.recipients if p.country not in homes)
    return not any(p.sector == "IGO" for p in (*act.actors, *act.recipients)) and all(person(p) for p in others)


def own_house(act: Act) -> bool:
    """ "Suspended the work of parliament": nobody has ties with the parliament, courts or parties at home to cut."""
    homes = {p.country for p in act.actors}
    inside = act.recipients and all(p.sector in ("JUD", "LEG", "OPP", "PTY") for p in act.recipients)
    return bool(inside) and len(homes) == 1 and homes == {p.country for p in act.recipients}


def own_borders(act: Act) -> bool:
    """ "Closed the country's borders": to nobody in particular."""
    border = direct_object(act.trigger) if act.trigger.is_verb else None
    if (
        border is None
        or border.lemma not in BORDERS
        or any(k.dep in ("amod", "compound") and k.lemma not in BORDERS for k in border.kids)
    ):
        return False
    phrases = [*prepositional(act.trigger), *prepositional(border)]
    return not any(prep in ("with", "to", "into", "for", "from") and noun.is_proper for prep, noun in phrases)


def at_home(act: Act) -> bool:
    """ "The cabinet adopted a plan", "signed a contract for ten planes": a paper of one government alone."""
    paper = direct_object(act.trigger) if act.trigger.is_verb else None
    if paper is None or paper.lemma not in PAPERS_OF_ONE or any(k.lower == "joint" for k in paper.kids):
        return False
    parties = (*act.actors, *act.recipients)
    return len({p.country for p in parties}) == 1 and not any(p.sector == "IGO" for p in parties)
