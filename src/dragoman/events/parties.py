"""What kind of party it is, as the facts of the world that hold for whole types of acts ask."""

from __future__ import annotations

from dragoman.actors.naming import GEOGRAPHIC
from dragoman.events.words import words
from dragoman.model import Party

STATE = frozenset(("GOV", "MIL", "COP", "LEG", "JUD", "SPY", "IGO"))
POLITICAL = STATE | frozenset(("PTY", "REB", "UAF", "OPP", "PRM", "ISM", "NGO", "ELI", "REL", "PRE"))
POLITICIAN = frozenset(("GOV", "LEG", "PTY", "OPP", "ELI", ""))
ARMED = frozenset(("MIL", "REB", "UAF", "PRM", "ISM", "COP", "SPY"))
WORK = frozenset(("LAB", "EDU", "MED", "AGR"))
CROWD = WORK | {"CVL", "OPP"}
"""Sectors of people who take to the streets."""
DISSENTERS = words("dissenters")
NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve twenty dozens scores hundreds thousands".split()
)
SEAS = frozenset(("Sea", "Gulf", "Strait", "Bay"))
"""How the name of a water begins."""
PLACES = tuple(f"table: {kind}" for kind in sorted(GEOGRAPHIC))
"""The rules, also behind a pronoun's, of parties known by the name of a country or place."""


def dissenter(party: Party) -> bool:
    """Somebody who takes a public stand: "protesters", "a campaigner"."""
    return last(party).removesuffix("s") in DISSENTERS


def political(party: Party) -> bool:
    """A state, a body, or somebody with a part in public life; not a private person, a firm or a paper."""
    if party.sector in POLITICAL or nation(party) or dissenter(party):
        return True
    return not party.sector and bool(party.country or party.office or party.name)


def nation(party: Party) -> bool:
    """ "The Palestinians": a people by its own name, not some of its members."""
    return party.sector == "CVL" and bool(party.country) and party.name.istitle() and " " not in party.name


def country(party: Party) -> bool:
    """A state by its name, or countries by number, not somebody of it."""
    if party.sector not in ("", "GOV") or party.office:
        return False
    return bool(party.country) or last(party) in ("country", "countries", "nations", "states", "nation")


def place(party: Party) -> bool:
    """A country or place by its name."""
    return party.rule in PLACES and not party.office


def politician(party: Party) -> bool:
    """A politician by name or office, or one who was."""
    return party.sector in POLITICIAN and person(party)


def person(party: Party) -> bool:
    """Somebody by name or office; "South Korea" has two words, as people's names do, and is nobody."""
    words = party.name.split()
    named = len(words) > 1 and words[-1][:1].isupper() and not party.rule.endswith(PLACES)
    return bool(party.office or named) and party.name[:1].isupper() and party.sector not in ("MIL", "REB", "UAF")


def mission(party: Party) -> bool:
    """ "Ghana's embassy", "the Danish consulate", an ambassador: who is Ghana's or Danish, and stays abroad."""
    return last(party) in ("embassy", "embassies", "consulate", "consulates", "legation", "ambassador")


def counted(party: Party) -> bool:
    """ "12 soldiers", "two Christians": people by their number."""
    first = party.mention.casefold().split()[:1]
    return any(word[0].isdigit() or word in NUMBERS for word in first)


def last(party: Party) -> str:
    """The head of the party's name: before "of", "in", "for"."""
    head: list[str] = []
    for word in party.name.casefold().split():
        if word in ("of", "in", "for", "on", "from") and head:
            break
        head.append(word)
    return head[-1] if head else ""
