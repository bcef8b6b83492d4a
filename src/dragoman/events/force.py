"""Facts about force: who can be hurt, held, sent or let go, who dissents, and what only has the words of it."""

from __future__ import annotations

from dragoman.events.act import Act
from dragoman.events.arguments import content_noun, direct_object, is_passive, prepositional, subject
from dragoman.events.lexicon import Item
from dragoman.events.parties import ARMED, CROWD, SEAS, country, last, person, place, politician
from dragoman.events.things import STATE
from dragoman.events.words import words
from dragoman.model import BODIES, Party
from dragoman.parse.tree import Token

ACCIDENTS, VIOLENCE = words("accidents"), words("violence")
HARM = frozenset(("kill", "injure", "wound", "hurt", "hit", "strike", "damage", "destroy", "devastate", "claim"))
BODILY = frozenset(
    ("kill", "injure", "wound", "hurt", "murder", "stab", "behead", "rape", "torture", "beat", "assassinate")
)
"""Verbs of what is done to people's bodies."""
RANGES = frozenset(("ground", "range", "polygon", "proving-ground"))
CLEARING = frozenset(("demolish", "raze", "level", "bulldoze", "flatten", "dismantle"))
LOSSES = frozenset(("death", "casualty", "loss"))
BEATING, OF_GAMES, WINNING = words("beating"), words("of_games"), words("winning")
RULERS = frozenset(("GOV", "MIL", "COP", "IGO", "JUD"))
INSTITUTIONS, KIN = words("institutions"), words("kin")
DISSENT = words("dissent")
CLINICS = frozenset(("hospital", "clinic", "ward", "care", "intensive"))
POSTS = frozenset(("duty", "duties", "post", "office", "position", "job", "obligation", "responsibility", "contract"))
AMBIGUOUS = frozenset(("rally", "vigil", "march", "demonstration", "dissent", "unrest"))
"""Nouns of gatherings and shows, which are protests only where dissent is told with them."""
CEREMONIAL = frozenset(("march", "parade", "procession"))
DUTIES = frozenset(("march", "rally", "gather", "assemble", "mass", "converge", "turn", "parade", "hold", "stage"))
RISING_UP = "rise against authority"
"""The item of mutinies, which are also of whole forces."""
RISING = frozenset(("strike", "mutiny", "revolt", "uprising", "rebellion", "walkout", "stoppage"))
CEREMONIES = frozenset(("ceremonial", "solemn", "military", "victory", "festive"))
RALLYING = frozenset(("together", "around", "round", "behind", "back"))
DISSENTING = words("turning_out")
WEAPONS = frozenset(
    ("gas", "teargas", "cannon", "cannons", "bullet", "baton", "grenade", "truncheon", "pepper", "whip")
)
RAIDS = frozenset(("raid", "operation", "sweep", "crackdown"))
SEARCHING = frozenset(("arrest", "detain", "detention", "custody", "search", "seize", "warrant"))
KILLED = frozenset(("kill", "die", "death", "wound"))
SEARCH = Item("houses searched", "COERCE", ("seize",), noun_needs=("actor",), cameo="1711")
FIRING = frozenset(("fire", "shoot", "charge"))
FALLEN = frozenset(
    ("casualty", "casualties", "fatality", "fatalities", "dead", "victim", "victims", "wounded", "injured")
)
SEA = frozenset(("sea", "ocean", "water", "waters"))
AT_SEA = Item("missile fired at sea", "MOBILIZE", ("weapons",), needs=("actor",), cameo="150")
INTERCEPTION = Item("interception", "MOBILIZE", ("troops",), needs=("actor",), cameo="150")
OCCUPATION = Item(
    "occupation by a crowd", "PROTEST", ("obstruct",), needs=("actor",), noun_needs=("actor",), cameo="144"
)
ARREST = Item("people seized", "COERCE", ("arrest",), needs=("recipient",), cameo="173")
EXECUTION = Item("execution by a state", "SANCTION", ("convict",), needs=("recipient",), cameo="116")
PUTTING_TO_DEATH = frozenset(("execute", "put", "hang", "behead"))
FOREIGN_FIRM = Item("restrict foreign firm", "SANCTION", ("discontinue",), needs=("both",), cameo="163")
SHUT_OUT = Item("foreigners kept out", "SANCTION", ("discontinue",), needs=("both",), cameo="163")
EXCLUSION = Item("exclusion from a party", "COERCE", ("restrict",), needs=("any",), cameo="172")
PARTIES = frozenset(("party", "parliament", "caucus", "faction", "movement", "assembly", "congress", "group"))
PERMIT = Item("withdrawal of a permit", "SANCTION", ("discontinue",), needs=("actor",), cameo="161")
GATHERINGS = frozenset(
    ("boycott", "campaign", "demonstration", "march", "protest", "rally", "sit-in", "strike", "walkout")
)
MANNERS = frozenset(
    ("atmosphere", "spirit", "manner", "format", "mood", "esteem", "regard", "respect", "honour", "honor")
)
FIRMS = frozenset(("BUS", "MNC"))
MEDIA = words("media")
CRAFT = frozenset(("aircraft", "boat", "convoy", "helicopter", "jet", "plane", "ship", "vessel"))
AIRCRAFT = frozenset(("aircraft", "bomber", "fighter", "helicopter", "jet", "plane", "warplane"))
FREIGHT = words("freight")
CROWD_CONTROL = Item("dispersal by force", "ASSAULT", ("crowd-control",), cameo="175")
PRIVATE = frozenset(("JRN", "BUS", "EDU", "MED", "AGR", "SOC"))
RACING = frozenset(("win", "lose", "finish", "enter", "drive", "complete"))
PUBLIC = frozenset(("people", "residents", "citizens", "workers", "employees", "users", "visitors", "passengers"))
GOING = frozenset(("leave", "quit", "exit", "abandon"))
LEAVING = Item("leaving a paper or body", "SANCTION", ("withdraw",), needs=("actor",), cameo="161")


def violent(act: Act) -> Act | None:
    """Violence by somebody: not an accident, a disease, a quarrel at home, a shot at a range, people as wounded."""
    verb = act.trigger
    if verb.lemma in BEATING and sum(t.tag[0] == "N" and t.lower in OF_GAMES for t in verb.sent.tokens) > 1:
        return None  # "the Fijian football team defeated Malta in the cup"
    if "crowd-control" in act.item.modes:  # "to disperse a protest in Lima"
        act.recipients = tuple(p for p in act.recipients if not country(p))
    act.recipients = tuple(p for p in act.recipients if p.country or p.name.split()[-1] not in SEAS)
    if verb.is_verb and (_part_of(verb) or _any(verb)):
        return None
    if verb.lemma in CLEARING and act.actors and not act.recipients and all(p.sector == "GOV" for p in act.actors):
        return None  # "the city is demolishing old houses"
    if verb.lemma in RAIDS and not verb.is_verb and not act.recipients:
        if _search(verb):
            return None  # told by the arrests
        if _by_police(act):
            act.item = SEARCH
            return act
    if verb.lemma == "raid" and verb.is_verb and _by_police(act) and not _of_fighters(act) and not _killing(verb):
        act.item = SEARCH
        return act  # "police raided the party's offices"
    if verb.lemma == "target" and (means := subject(verb)) is not None and means.lemma in RAIDS and _search(verb):
        return None  # "operations targeting supporters of the cleric, who were detained"
    if act.item.id == "claim responsibility" and _other_claim(verb):
        return None
    if act.item.id == "eliminate" and verb.lemma in PUTTING_TO_DEATH and act.actors and all(map(_state, act.actors)):
        act.item = EXECUTION
        return act
    if verb.is_verb and _intercepted(verb):
        act.item = INTERCEPTION
        return act
    if verb.dep == "amod" or any(prep == "at" and n.lemma in RANGES for prep, n in prepositional(verb)):
        return None
    if verb.is_verb and verb.lemma in HARM and not any(p.sector in ARMED for p in act.actors) and accident(verb):
        return None
    if any(last(p) in KIN for p in act.actors):
        return None
    if act.actors and all(last(p) in FALLEN for p in act.actors):
        return None  # the dead do nothing more
    if verb.is_verb and verb.lemma in BODILY and act.recipients:
        act.recipients = tuple(p for p in act.recipients if not place(p))
        if not act.recipients and not act.actors:
            return None  # "in Porto, a player was killed": a place is not hurt
    if verb.is_verb and verb.lemma in ("fire", "launch", "shoot"):
        act.recipients = tuple(
            p for p in act.recipients if p.country or (last(p) not in SEA and p.name.split()[0] not in SEAS)
        )
        if not act.recipients and any(n.lemma in SEA or n.lower in SEA for _, n in prepositional(verb)):
            act.item = AT_SEA
            return act  # "fired two projectiles into the sea": a test
    if not act.recipients and act.actors and all(p.sector == "CVL" and not p.country for p in act.actors):
        struck = direct_object(verb) if verb.is_verb else None
        if struck is not None and struck.tag == "PRP":
            return None  # "the boy hit me": between private people
    if verb.lemma == "target" and any(prep in ("at", "for") for prep, _ in prepositional(verb)):
        return None  # "training targeted at managers"
    if verb.lemma == "blow" and any(prep == "in" and n.lemma == "face" for prep, n in prepositional(verb)):
        return None
    if verb.lemma in LOSSES and act.support is not None and act.support.kind == "plan":
        return None  # a death announced
    if verb.lemma in WINNING and act.recipients and not any(p.sector in ARMED for p in act.actors):
        if all(_campaigns(p) and not country(p) for p in act.recipients):
            return None  # an election
    return act


def civil_craft(verb: Token) -> bool:
    """ "An aid ship arrived", "a plane carrying food flew over": not sent to fight."""
    craft = next((w for w in (direct_object(verb), subject(verb)) if w is not None and w.lemma in CRAFT), None)
    if craft is None:
        return False
    told = [k.lemma for k in craft.kids if k.dep in ("compound", "amod", "nmod") and k.i < craft.i]
    told += [o.lemma for k in craft.kids if k.dep in ("acl", "relcl") for o in k.subtree() if o.is_noun]
    told += [o.lemma for prep, phrase in prepositional(craft) if prep in ("of", "with") for o in (phrase,)]
    return any(word in FREIGHT for word in told)


def _state(party: Party) -> bool:
    return country(party) or party.sector in ("JUD", "GOV")


def _search(raid: Token) -> bool:
    """ "Were arrested in raids across the city": houses are searched."""
    return any(t.lemma in SEARCHING for t in raid.sent.tokens) and not _killing(raid)


def _killing(word: Token) -> bool:
    return any(t.lemma in KILLED for t in word.sent.tokens)


def _of_fighters(act: Act) -> bool:
    return any(p.sector in ARMED for p in act.recipients)


def _by_police(act: Act) -> bool:
    return bool(act.actors) and all(p.sector in ("COP", "JUD") for p in act.actors)


def _other_claim(verb: Token) -> bool:
    """ "No group claimed responsibility", "claimed responsibility for the raid", which is told by the raid."""
    who = subject(verb)
    if who is not None and any(k.dep == "det" and k.lower in ("no", "neither") for k in who.kids):
        return True
    return any(prep == "for" and noun.lemma in VIOLENCE for prep, noun in _phrases(verb))


def _phrases(verb: Token) -> list[tuple[str, Token]]:
    """The prepositional phrases of a verb and of its object."""
    return [*prepositional(verb), *(p for k in verb.children("dobj") for p in prepositional(k))]


def _intercepted(verb: Token) -> bool:
    """ "Scrambled jets to intercept two bombers": aircraft are met and followed, not shot down."""
    craft = direct_object(verb)
    return verb.lemma == "intercept" and craft is not None and content_noun(craft).lemma in AIRCRAFT


def _any(verb: Token) -> bool:
    """ "Is ready to repel any attack": none that was made."""
    what = direct_object(verb)
    return what is not None and any(k.dep == "det" and k.lower == "any" for k in what.kids)


def _part_of(verb: Token) -> bool:
    """ "Take 500 refugees out of 2,000": a part of them, not out of the fight."""
    outs = [k for k in verb.kids if k.lower == "out"]
    return verb.lemma == "take" and any(k.lower == "of" for out in outs for k in out.kids)


def accident(verb: Token) -> bool:
    """Does the sentence tell of an accident, a disaster or a disease, and of no violence?"""
    others = [t for t in verb.sent.tokens if t is not verb]
    return any(t.lemma in ACCIDENTS or t.lower in ACCIDENTS for t in others) and not told_of_violence(verb)


def told_of_violence(verb: Token) -> bool:
    """Does the sentence tell of violence in other words than ``verb``?"""
    others = [t for t in verb.sent.tokens if t is not verb]
    return any(t.lemma in VIOLENCE or t.lower in VIOLENCE for t in others)


def coercive(act: Act) -> Act | None:
    """People are arrested, not bodies; a body that has no territory proclaims no emergency."""
    if act.actors and all(p.sector in PRIVATE for p in act.actors):
        return None
    if act.item.id == "restrict" and _own_dissent(act):
        return None
    if act.item.id == "suspend licence" and not any(t.lemma in MEDIA for t in act.trigger.subtree()):
        act.item = PERMIT
        return act
    if act.item.id == "disperse":  # "broke up a rally against the council in Lima"
        act.recipients = tuple(p for p in act.recipients if p.sector and p.sector not in RULERS and not country(p))
    if act.item.id in ("bar people from", "bar from taking part", "lockdown") and _foreign(act):
        act.item = SHUT_OUT
        return act
    if act.item.id == "seize" and act.recipients and _person_seized(act):
        act.item = ARREST
        return act
    house = bool(act.actors) and all(p.sector in ("PTY", "LEG") for p in act.actors)
    if act.item.id == "deport" and (house or _from_party(act.trigger)):
        act.item = EXCLUSION
        return act
    if act.item.id == "dismiss from office" and not act.actors and _in_general(act.trigger):
        return None
    if act.trigger.lemma == "hold" and _far(act.trigger):
        return None
    if act.item.id == "hold captive" and _held_somehow(act.trigger):
        return None
    if "arrest" in act.item.modes and act.recipients:
        act.recipients = tuple(p for p in act.recipients if human(p))
        return act if act.recipients else None
    if act.actors and all(_people(p) for p in act.actors):
        if {"seize", "restrict"} & {*act.item.modes}:
            act.item = OCCUPATION  # "ended their occupation of the airport"
            return act
    if act.item.id == "disperse" and _by_arms(act.trigger):
        act.item = CROWD_CONTROL
        if act.trigger.head.lemma in FIRING and act.trigger.dep in ("advcl", "xcomp"):
            act.trigger = act.trigger.head  # "fired into the air to disperse them"
        return act
    if "martial-law" in act.item.modes and any(p.sector == "IGO" for p in act.actors):
        return None
    if {"restrict", "censor"} & {*act.item.modes} and _foreign(act) and all(p.sector in FIRMS for p in act.recipients):
        act.item = FOREIGN_FIRM  # what cuts off the firms of another state represses nobody at home
    return act


def _people(party: Party) -> bool:
    """ "Students", "Kurds": people, no state and nobody armed."""
    nation = not party.sector and not party.country and party.rule == f"role: {party.name.casefold()}"
    return (party.sector in CROWD or nation) and not person(party) and not country(party)


def _own_dissent(act: Act) -> bool:
    """ "Suspended its protests": who protests bans nothing."""
    noun = direct_object(act.trigger) if act.trigger.is_verb else None
    if noun is None or noun.lemma not in GATHERINGS:
        return False
    return any(k.dep == "poss" and k.tag == "PRP$" for k in noun.kids)


def _held_somehow(verb: Token) -> bool:
    """ "Held in a friendly spirit": not in prison."""
    return is_passive(verb) and any(p == "in" and n.lemma in MANNERS for p, n in prepositional(verb))


def _foreign(act: Act) -> bool:
    """ "Kyiv barred Russian men from entering": those kept out are of another country."""
    homes = {p.country for p in act.actors if p.country}
    return bool(homes and act.recipients) and all(p.country and p.country not in homes for p in act.recipients)


def _person_seized(act: Act) -> bool:
    """ "Agents seized two protesters": who is seized is held."""
    seized = direct_object(act.trigger) if act.trigger.is_verb else None
    people = all(person(p) or (p.sector in CROWD | {"JRN", "REF"} and not country(p)) for p in act.recipients)
    named = seized is not None and any(p.start <= seized.start < p.end for p in act.recipients)
    return act.trigger.lemma == "seize" and people and named


def _from_party(verb: Token) -> bool:
    """ "Expelled 20 lawmakers from the party": out of a body at home, not out of the country."""
    return any(prep == "from" and noun.lemma in PARTIES for prep, noun in _phrases(verb))


def _in_general(verb: Token) -> bool:
    """ "Ministers are dismissed by", "can be removed": how it is done, not that it was."""
    return any(k.tag == "MD" or k.lower in ("is", "are") for k in verb.kids if k.dep in ("aux", "auxpass"))


def _by_arms(verb: Token) -> bool:
    """ "Cleared them using tear gas", "fired shots to disperse them"."""
    top = verb
    while top.dep in ("advcl", "xcomp") and top.head.is_verb:  # "used gas to try to clear them"
        top = top.head
    if top.lemma in FIRING or any(k.lemma in FIRING and k.tag[0] == "N" and k.dep == "dobj" for k in top.kids):
        return True
    return any(t.lemma in WEAPONS or t.lower in WEAPONS for t in top.subtree())


def _far(verb: Token) -> bool:
    """ "The minister spoke of the symposium being held": another noun stands between whoever is held and the verb."""
    held = direct_object(verb)
    if held is None or verb.child("nsubjpass", "nsubj") is not None or held.i > verb.i:
        return False
    return any(t.is_noun and held.i < t.i < verb.i and held not in (t, t.head) for t in verb.sent.tokens)


def human(party: Party) -> bool:
    """Somebody who can be held: a person or people, not a body, an office as such or a country."""
    if party.sector == "IGO" or last(party) in INSTITUTIONS:
        return False
    if party.rule.startswith("role: ") and party.name[:1].islower():
        return True  # "the official", "ministers"
    state = bool(party.country) and party.sector in ("", "GOV") and not party.office
    return not (state and " " not in party.name) or (party.sector == "GOV" and " " in party.name)


def dissenting(act: Act) -> Act | None:
    """People dissent: not governments, courts, forces or countries, which are only where it happens."""
    noun = act.trigger
    if act.item.id != RISING_UP and any(p.sector in RULERS and not _off_duty(p, noun) for p in act.actors):
        return None
    if noun.dep == "pobj" and noun.head.lower in ("in", "as") and not noun.is_verb:
        if noun.lemma == "protest" and noun.child("det", "amod", "poss") is None:
            return None  # "in protest at the law": why something else is done
    if "strike" in act.item.modes and any(
        country(p) and last(p) not in ("union", "unions") and not _off_duty(p, noun) for p in act.actors
    ):
        return None
    if noun.lemma in CEREMONIAL and any(k.lower in CEREMONIES for k in noun.kids):
        return None
    if noun.is_verb:
        if noun.lemma == "rally" and any(k.lower in RALLYING for k in noun.kids if k.dep in ("advmod", "prep")):
            return None  # "the nation rallied together", "rallied behind the premier"
        if noun.lemma == "turn" and any(
            k.tag == "VB" and k.lemma not in DISSENTING for k in noun.children("xcomp", "advcl")
        ):
            return None  # "turned out to watch"
        general = noun.tag in ("VBP", "VBZ") and not act.actors and noun.sent.block.kind != "title"
        return None if general else act  # "they protest to be seen"
    act.actors = tuple(p for p in act.actors if not country(p) or _adjective(p, noun))
    if noun.lemma == "rally" and (noun.is_proper or noun.head.lemma in RACING):
        return None  # a race
    if noun.lower in AMBIGUOUS or noun.lemma in AMBIGUOUS:
        if noun.lemma != "demonstration" and act.actors and all(_campaigns(p) for p in act.actors):
            return None  # his own campaign
        if noun.lemma not in ("march", "unrest") and not act.actors and not act.recipients and not dissent(act):
            return None
    return act


def _off_duty(party: Party, act: Token) -> bool:
    """ "Civil servants went on strike", "judges protested", "soldiers mutinied": people of the state may dissent; to
    march and gather may be their duty."""
    if not (act.is_verb or act.lemma in RISING) or act.lemma in DUTIES or last(party) in ("force", "forces"):
        return False
    return party.rule.startswith("role: ") and party.mention.endswith(("s", "men", "police")) and human(party)


def dissent(act: Act) -> bool:
    """Do other words of the sentence tell of dissent: "against", "anti-", "opposition"?"""
    if any(p.sector in ("OPP", "CVL", "LAB", "EDU") for p in act.actors) and act.trigger.lemma == "demonstration":
        return True
    others = [t for t in act.trigger.sent.tokens if t not in act.words]
    return any(t.lemma in DISSENT or t.lower in DISSENT or t.lower.startswith("anti-") for t in others)


def yielding(act: Act) -> Act | None:
    """Giving way in fact: not leaving hospital, a post taken from somebody, or a race for office."""
    if "release" in act.item.modes:
        goals = {content_noun(n).lemma for p, n in prepositional(act.trigger) if p in ("from", "of", "out of")}
        if goals & (CLINICS | POSTS):
            return None
    if act.item.id == "let captives go" and all(last(p) in PUBLIC and not p.country for p in act.recipients):
        return None  # roads that let people leave town
    if "resign" in act.item.modes and not any(p.office or p.sector or p.country or person(p) for p in act.actors):
        return None
    if "resign" in act.item.modes and all(p.sector == "CVL" for p in act.actors):
        return None
    if "withdraw" in act.item.modes and not act.trigger.is_verb:
        homes = {"", *(p.country for p in act.actors)}  # "ordered the withdrawal of the troops": one's own
        forces = tuple(p for p in act.recipients if p.sector in ARMED and p.country in homes)
        act.recipients = tuple(p for p in act.recipients if p not in forces)
        if not forces and all(_campaigns(p) for p in act.actors):
            return None if act.actors else act
    return act


def leaving(act: Act) -> Act | None:
    """One leaves a body or a partner: no person, no army, nothing of one's own."""
    if all(p.sector in ("CVL", "LAB", "EDU", "REF") for p in act.actors):
        return None  # people who move away
    homes = {p.country for p in act.actors if p.country}
    from_power = act.recipients and all(p.sector in ("PTY", "GOV") and p.country in homes for p in act.recipients)
    if act.item.id == "leave a coalition" or from_power:
        return act if any(_faction(p) for p in act.actors) else None
    if act.recipients and act.trigger.lemma in GOING and all(p.country in homes for p in act.recipients):
        return None  # "left the palace"
    if act.trigger.lemma in GOING - {"abandon"} and any(_leaves_state(act.trigger, p) for p in act.recipients):
        return None  # who leaves a country travels
    sentence = act.trigger.sent
    told = (p for p in act.recipients if sentence.start <= p.start < sentence.end)
    left = tuple(p for p in told if _partner(p) and p.country not in homes)
    if act.recipients and not left and "both" in act.item.needs:
        act.item = LEAVING
    act.recipients = left
    return act


def _faction(party: Party) -> bool:
    """ "The Labour Party", "the junior partner": neither one politician nor a state."""
    alone = party.office or party.rule.startswith("title: ") or party.rule.endswith("person")
    return party.sector in ("", "PTY", "OPP", "REL") and not alone and not country(party)


def _leaves_state(verb: Token, party: Party) -> bool:
    """Is a state by its name the object of the verb itself: "after leaving France"?"""
    obj = direct_object(verb) if verb.is_verb else None
    return obj is not None and party.rule == STATE and party.start <= obj.start < party.end


def _partner(party: Party) -> bool:
    return party.sector == "IGO" or party.country in BODIES or country(party)


def _adjective(party: Party, noun: Token) -> bool:
    """ "Palestinian riots": the people, not the state."""
    return any(k.tag == "JJ" and k.start <= party.start < k.end for k in noun.kids)


def _campaigns(party: Party) -> bool:
    """A politician for whom a rally is no dissent: not one of the opposition."""
    return party.sector != "OPP" and politician(party)
