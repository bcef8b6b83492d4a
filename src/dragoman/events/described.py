"""Parties by their names beside a description, and parties that have only a description."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from dragoman.actors import Actors
from dragoman.actors.units import DATES
from dragoman.events.act import Act, Parties
from dragoman.events.arguments import direct_object, infinitive, prepositional
from dragoman.events.parties import person as person_name
from dragoman.events.things import thing_parties
from dragoman.events.words import words
from dragoman.model import Party
from dragoman.parse.tree import Token

SINGULAR = ("NN", "NNP")
IDENTIFYING = frozenset(("identify", "name"))
NEXT = 4  # tokens
VICTIM = "name of a victim"
COUNTS = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six"}
FACILITIES = {sector: words(f"houses_{sector.lower()}") for sector in ("MED", "EDU", "REL", "COP", "MIL")}
HARMED, ALLIES = words("harmed"), words("allies")
ADDRESSING = ("on", "upon", "to", "with")
NOBODY = words("views") | words("wishes") | words("rules") | words("abstract")
"""What nobody can be asked to do anything by: "urged the need to act"."""


def by_name(token: Token, found: Parties, actors: Actors, unknown: bool = True) -> Parties:
    """ "An Australian, Brenton Hale," "his opponent, Biden": the name beside a bare description.

    A name that is no party known counts only if ``unknown``.
    """
    if len(found) == 1 and token.tag == "NNS" and not found[0].country and (names := _listed_names(token, actors)):
        return names
    if token.lemma in ALLIES and (named := next((k for k in token.kids if k.dep == "appos" and k.is_proper), None)):
        return actors.at(named) or found  # "Russian ally Belarus"
    if len(found) != 1 or token.tag not in SINGULAR or not _bare(found[0], token):
        return found
    if (whole := _named_before(token, found[0], actors)) is not None:
        return (whole,)
    name = _identity(token)
    if name is not None:
        unknown = True
    else:
        beside = (k for k in token.kids if k.dep == "appos" and k.i > token.i)
        name = next((k for k in beside if k.is_proper or _acronym(k, actors)), None)
    if name is None or name.conjuncts()[1:]:
        return found
    if parties := actors.at(name):
        one = parties[0]
        known = one.country or one.sector or one.office
        return (one if known else replace(one, sector=found[0].sector),) if len(parties) == 1 else found
    words = [k for k in name.kids if k.dep == "compound" and k.is_proper] + [name]
    if len(words) < 2 or not unknown:
        return found
    text = " ".join(t.text for t in words)
    return (replace(found[0], name=text, mention=text, start=words[0].start, end=name.end),)


def victim(noun: Token | None, actors: Actors) -> Parties:
    """ "Hamid Orlo was killed": whoever is hurt or held is somebody, be the name known or not."""
    if noun is None or actors.at(noun):
        return ()
    if not noun.is_proper:
        return _somebody(noun, actors)
    words = [k for k in noun.kids if k.dep == "compound" and k.is_proper and k.i < noun.i] + [noun]
    if len(words) < 2:
        one = noun.tag == "NNP" and any(k.dep == "det" and k.lower in ("a", "an", "another") for k in noun.kids)
        return (_of_a_people(noun),) if one else ()
    whole = [t for t in noun.sent.tokens if words[0].i <= t.i <= noun.i]
    gaps = [" " if t.start > before.end else "" for before, t in pairwise(whole)]
    text = "".join(gap + t.text for gap, t in zip(("", *gaps), whole, strict=True))
    return (Party(text, mention=text, start=whole[0].start, end=noun.end, rule=VICTIM),)


def _of_a_people(noun: Token) -> Party:
    """ "A Shiite was killed": one of a people or faith."""
    return Party(noun.text, sector="CVL", mention=noun.text, start=noun.start, end=noun.end, rule=VICTIM)


def _listed_names(token: Token, actors: Actors) -> Parties:
    """ "Only two presidents were impeached: Hale and Dahl", "officers Hale and Dahl": all who are named."""
    near = [*token.kids, *(token.head.kids if token.head.is_verb else ())]
    for name in near:
        listed = name.conjuncts()
        if name.dep in ("appos", "npadvmod") and name.is_proper and name.i > token.i and len(listed) > 1:
            parties = [p for t in listed for p in actors.at(t)]
            known = len(parties) >= len(listed) and all(person_name(p) for p in parties)
            if known and _number(token) in ("", str(len(listed)), COUNTS.get(len(listed), "")):
                return tuple(dict.fromkeys(parties))
    return ()


def _number(noun: Token) -> str:
    counted = noun.child("nummod")
    return counted.lower if counted is not None else ""


def _somebody(noun: Token, actors: Actors) -> Parties:
    """ "Detained its pilot", "killed two siblings": people who are no party but as those who are hurt or held."""
    found: list[Party] = []
    for one in noun.conjuncts():
        if one.lemma in HARMED and not actors.at(one):
            before = [k for k in one.kids if k.i < one.i and k.dep in ("amod", "compound", "nummod")]
            tokens = [*(t for k in before for t in k.subtree()), one]
            text = " ".join(t.text for t in tokens)
            home = next((p.country for k in before for p in actors.at(k) if p.country), "")
            found.append(
                Party(text, home, "CVL", mention=text, start=tokens[0].start, end=one.end, rule="described only")
            )
        else:
            found += actors.at(one)
    return tuple(found)


def _named_before(token: Token, bare: Party, actors: Actors) -> Party | None:
    """ "Edmond Hale, an American who was sentenced": who stands before the comma."""
    name = token.head
    if token.dep != "appos" or not name.is_proper or name.i > token.i or name.conjuncts()[1:]:
        return None
    words = [k for k in name.kids if k.dep == "compound" and k.is_proper and k.i < name.i] + [name]
    one = actors.one(name)
    if one is not None:
        return one if " " in one.name and one.name.endswith(name.text) else None
    if len(words) < 2:
        return None
    text = " ".join(t.text for t in words)
    return replace(bare, name=text, mention=text, start=words[0].start, end=name.end)


def _acronym(word: Token, actors: Actors) -> bool:
    """ "FARC", "ETA", which the tagger may not take for a name."""
    return word.is_noun and word.text.isupper() and bool(actors.at(word))


def _identity(noun: Token) -> Token | None:
    """ "The gunman, later identified as Omar Hale": the name that is told."""
    after = [k for k in noun.head.kids if k.dep == "advcl" and 0 < k.i - noun.i < NEXT] if noun.dep == "dobj" else []
    for k in (*noun.kids, *after):
        if k.dep in ("acl", "advcl") and k.tag in ("VBN", "VBD") and k.lemma in IDENTIFYING:
            name = next((o for p, o in prepositional(k) if p == "as"), None) or k.child("oprd")
            if name is not None and name.is_proper:
                return name
    return None


def _bare(party: Party, token: Token) -> bool:
    """Is the party known by the noun alone: "an Australian", "Hale's opponent"?"""
    if party.office:
        return False
    name = party.name.casefold().split(" of ")[0]  # "the former head of the guard"
    return (token.tag == "NN" and name.endswith(token.lower)) or (party.sector == "CVL" and name == token.lower)


def addressed(act: Act, actors: Actors) -> Parties:
    """Whom a demand asks to do something, though he is no party known: "urged his colleagues to sign"."""
    verb = act.trigger
    if not verb.is_verb or infinitive(verb) is None or (verb.lemma == "call" and verb.child("dobj") is not None):
        return ()
    noun = direct_object(verb)
    if noun is None:
        phrases = (k for k in verb.kids if k.dep == "prep" and k.lower in ADDRESSING)
        noun = next((obj for p in phrases if (obj := p.child("pobj")) is not None), None)
    if noun is None or not noun.is_noun or noun.lemma in NOBODY or noun.lower in DATES or actors.at(noun):
        return ()
    head = [t for t in noun.subtree() if t.i <= noun.i and not _determines(t)]
    if not head:
        return ()
    after = [t for t in noun.subtree() if t.i > noun.i and _in_prepositional(t, noun)]
    tokens = [*head, *after]
    text = " ".join(t.text for t in tokens)
    return (Party(text, mention=text, start=tokens[0].start, end=tokens[-1].end, rule="described only"),)


def _determines(token: Token) -> bool:
    return token.dep in ("det", "poss", "case", "predet", "punct") or token.tag in ("DT", "PRP$", "POS")


def _in_prepositional(token: Token, noun: Token) -> bool:
    """Does the token stand in a phrase with "of" or "in" on the noun?"""
    for t in (token, *token.ancestors()):
        if t.head is noun:
            return t.dep == "prep" and t.lower in ("of", "in")
    return False


def facility(noun: Token | None, actors: Actors) -> Parties:
    """ "Attacked a military hospital in Togo": a house or post that is struck, of the country where it stands."""
    if noun is None or noun.is_proper or actors.at(noun):
        return ()
    kind = "police-station" if noun.lemma == "station" and any(k.lower == "police" for k in noun.kids) else noun.lemma
    sector = next((s for s, things in FACILITIES.items() if kind in things), None)
    if sector is None:
        return ()
    before = [k for k in noun.kids if k.i < noun.i and k.dep in ("amod", "compound", "nummod")]
    tokens = [*(t for k in before for t in k.subtree()), noun]
    text = " ".join(t.text for t in tokens)
    country = next((p.country for p in thing_parties(noun, actors) if p.country), "")
    start = min(t.start for t in tokens)
    return (Party(text, country, sector, mention=text, start=start, end=noun.end, rule="a house or post"),)
