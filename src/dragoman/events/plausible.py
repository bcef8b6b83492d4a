"""Facts of the world that hold for whole types of acts, so that no lexicon item need repeat them."""

from __future__ import annotations

from dragoman.events.act import Act
from dragoman.events.arguments import direct_object, infinitive, is_passive, prepositional, subject
from dragoman.events.clashes import riot
from dragoman.events.described import VICTIM
from dragoman.events.force import EXCLUSION, RISING_UP, civil_craft, coercive, dissenting, leaving, violent, yielding
from dragoman.events.lexicon import Item
from dragoman.events.only_named import (
    adjective,
    asked_of_another,
    describes,
    frames_saying,
    in_general,
    only_feared,
    only_judged,
    only_sought,
    part_of_paper,
    pictured,
    remembered,
    to_blame,
)
from dragoman.events.own_home import at_home, own_borders, own_house, own_people
from dragoman.events.parties import ARMED, CROWD, WORK, country, dissenter, person, place, political, politician
from dragoman.events.refusing import KEPT_OPEN, UNWILLING, forceful, kept_open, ready_to_strike
from dragoman.events.support import Support
from dragoman.events.words import words
from dragoman.model import EventType, Party
from dragoman.parse.tree import Token

CHARGING = frozenset(("charge", "indict", "arraign"))
ON_THE_PHONE = frozenset(
    ("congratulate", "convey", "discuss", "express", "give", "offer", "say", "talk", "thank", "wish")
)
GRANTED: frozenset[EventType] = frozenset(("CONCEDE", "SUPPORT", "AID"))
"""Types of acts that one may expect of another."""
VERBAL: frozenset[EventType] = frozenset(("ACCUSE", "SUPPORT", "REQUEST", "REJECT", "THREATEN", "CONCEDE"))
WARLIKE: frozenset[str] = frozenset(("aerial", "drone", "heavy-weapons", "explosives", "suicide-attack"))
"""Modes of violence that are no private means."""
ARMED_HELP = Item("help to an armed group", "AID", needs=("both",), noun_needs=("both",), cameo="072")
OPPOSING: frozenset[EventType] = frozenset(("ACCUSE", "REQUEST", "REJECT", "THREATEN"))
"""What those who take a public stand do, be they in no office."""
PRIVATE_POSTS = words("private_posts")
EXERCISES = frozenset(("exercise", "drill", "game", "manoeuvre", "maneuver", "patrol"))
JOINT_EXERCISE = Item("joint exercise", "COOPERATE", symmetric=True, noun_needs=("two",), cameo="062")
FIGHTERS = frozenset(("REB", "UAF", "PRM", "ISM"))
ARMED_RISING = Item("armed rising", "ASSAULT", needs=("actor",), noun_needs=("actor",), cameo="190")
ARMED_ENCOUNTER = Item("armed encounter", "ASSAULT", symmetric=True, noun_needs=("two",), cameo="190")
OWN_EXERCISE = Item("own exercise", "MOBILIZE", ("troops",), needs=("actor",), noun_needs=("actor",), cameo="154")
BAN_AT_HOME = Item("ban at home", "COERCE", ("restrict",), needs=("actor",), cameo="172")
CRIMES = words("crimes")
CLOSURE = Item("closed borders", "COERCE", ("restrict",), needs=("actor",), cameo="172")
MEETINGS = words("meetings")
CUTTING = frozenset(("suspend", "halt", "freeze", "cut", "stop", "withhold", "end", "cancel", "block", "terminate"))
CUT_AID = Item("aid cut", "SANCTION", ("discontinue",), needs=("any",), noun_needs=("both",), cameo="162")
RECEIVING = frozenset(("meet", "receive", "welcome", "greet", "host"))
THINGS = frozenset(("it", "this", "that", "these", "those", "which"))
PRESS = frozenset(("journalist", "reporter", "press", "media", "correspondent", "newsman"))
SIGNED = Item("paper signed", "SUPPORT", symmetric=True, noun_needs=("actor",), cameo="057")
SIGNING = frozenset(("sign", "initial", "ink", "ratify"))
PROTEST_IN_WORDS = Item("protest in words", "ACCUSE", ("disapprove",), cameo="110")
TASKING = Item("give a task", "REQUEST", needs=("both",), cameo="100")
HARMING = words("harming")
CALLING = words("naming") | words("saying_so")
TASKS = words("cooperative") | words("tasks")
SURRENDER = Item("surrender of oneself", "RETREAT", needs=("actor",), cameo="0873")
REPENTANCE = Item("regret of one's own deed", "CONCEDE", needs=("actor",), cameo="055")
STAYING_AWAY = Item("boycott by a crowd", "PROTEST", ("boycott",), needs=("actor",), cameo="144")
NO_CONFIDENCE = Item("vote of no confidence", "ACCUSE", ("disapprove",), needs=("both",), cameo="111")
VERBAL_ATTACK = Item("attack in words", "ACCUSE", ("disapprove",), cameo="111")


def _private_post(trigger: Token) -> bool:
    """ "Resigned as the firm's chief executive": company business."""
    return any(p in ("as", "from") and n.lemma in PRIVATE_POSTS for p, n in prepositional(trigger))


def _helps_do(verb: Token) -> bool:
    """ "Helped the crew escape": the help is in what they did."""
    if any(k.tag == "VB" for k in verb.kids):
        return True
    obj = direct_object(verb)
    after = max(obj.subtree(), key=lambda t: t.i).following if obj is not None else None
    return after is not None and after.tag == "VB"


def plausible(act: Act) -> Act | None:
    """The act, as another type where its parties show that it was meant so, or ``None``."""
    if riot(act):
        return act
    if act.item.id == "clashes with police":
        return None
    parties = (*act.actors, *act.recipients)
    if adjective(act) or (not act.actors and only_judged(act.carrier)):
        return None
    if remembered(act.trigger) or _has_until(act.trigger):
        return None
    if (act.item.type in VERBAL and in_general(act.trigger)) or (act.item.type in GRANTED and asked_of_another(act)):
        return None
    match act.item.type:
        case "PROTEST" if act.trigger.lemma == "protest" and _in_speech(act):
            act.item = PROTEST_IN_WORDS
        case "SANCTION" if act.actors and all(p.sector == "REF" for p in act.actors):
            return None  # "migrants denied entry to Chad"
        case "ACCUSE" if act.trigger.lemma in CHARGING and act.recipients and all(_town(p) for p in act.recipients):
            return None  # "a woman of Dallas was charged"
        case "ACCUSE" if act.item.id == "inquiry into conduct" and not any(
            p.office or p.sector or person(p) for p in act.recipients
        ):
            return None  # "an investigation into the fire in Fiji"
        case "PROTEST" | "ASSAULT" if only_feared(act.trigger):
            return None
        case "AGREE" | "COOPERATE" if act.trigger.lemma == "join" and _a_certain_force(act):
            return None
        case "AGREE" if any(w.lower == "open" and w.is_verb for w in act.words):
            return None  # "was to open"
        case "AGREE" if act.item.id == "promise" and act.recipients and all(p.sector == "JRN" for p in act.recipients):
            return None  # the press is told of it, nobody is promised anything
        case "PROTEST" if act.item.id == RISING_UP and act.actors and all(p.sector in FIGHTERS for p in act.actors):
            act.item = ARMED_RISING  # "the rebels' uprising"
        case "PROTEST":
            return dissenting(act)
        case "SUPPORT" if act.item.id == "back" and describes(act.trigger):
            return None
        case "SUPPORT" if act.item.id == "back" and _arms(act):
            act.item = ARMED_HELP
        case "SUPPORT" if act.item.id == "back" and _confident(act) and not _in_somebody(act):
            return None
        case "ACCUSE" if act.trigger.lemma == "charge" and _with_task(act.trigger):
            act.item = TASKING
        case "SUPPORT" if act.item.id == "recognise" and _does_not(act.trigger):
            return None  # "does not recognise the state": a standing policy
        case "SUPPORT" if act.item.id == "give confidence" and _no_confidence(act.trigger):
            act.item = NO_CONFIDENCE
        case "ACCUSE" if act.item.id == "no confidence" and not _no_confidence(act.trigger):
            return None
        case "ACCUSE" if act.item.id == "claims of wrongdoing" and not _says_what(act.trigger):
            return None  # "paid its charges"
        case "SUPPORT" if act.item.id == "stand with" and pictured(act.trigger):
            return None
        case "SUPPORT" if act.item.id == "sign" and at_home(act):
            return None
        case "REJECT" if act.item.id == "no intention" and not _unwilling(act):
            return None
        case "REJECT" if (open_ := kept_open(act.trigger)) is not None:
            if not forceful(open_):
                return None
            act.item = KEPT_OPEN
        case "AGREE" if act.item.id == "offer" and ready_to_strike(act.trigger):
            act.item = KEPT_OPEN
        case "AGREE" if act.item.id == "offer" and act.trigger.lemma == "be" and act.trigger.child("neg"):
            act.item = UNWILLING
        case "THREATEN" if act.item.id == "vow of harm" and not _of_harm(act.trigger):
            return None
        case "THREATEN" if act.item.id == "threat to do" and not any(k.tag == "VB" for k in act.trigger.kids):
            return None  # "the threat of floods"
        case "CONCEDE" if act.item.id == "let somebody do" and act.trigger.child("neg") is not None:
            return None  # "will never let them win"
        case "ACCUSE" if act.item.id == "be dismayed" and not is_passive(act.trigger):
            return None  # "the plan angered them": told of the plan
        case "ACCUSE" if act.trigger.lemma == "blame" and to_blame(act.trigger):
            return None
        case "ACCUSE" if act.item.id == "condemn" and act.trigger.is_verb and not act.actors:
            return act if _blamed_by_many(act) else None  # "criticising them": by whom is not told
        case "ACCUSE" if act.trigger.is_noun and any(k.dep == "det" and k.lower == "no" for k in act.trigger.kids):
            return None  # "has no objection"
        case "AID" if _cut(act):
            act.item = CUT_AID
        case "AID" if act.trigger.lemma == "help" and _helps_do(act.trigger):
            return None
        case "RETREAT" if "resign" in act.item.modes and _private_post(act.trigger):
            return None
        case "RETREAT" if yielding(act) is None:
            return None
        case "CONCEDE" if act.trigger.lemma in ("removal", "ouster") and _from_office(act.trigger):
            return None  # "her removal from power"
        case "COERCE" | "ASSAULT" if only_sought(act.trigger):
            return None
        case "REQUEST" if act.trigger.lemma == "call" and _names_or_rings(act):
            return None
        case "REQUEST" if act.trigger.lemma == "direct" and {"at", "into"} & {p for p, _ in prepositional(act.trigger)}:
            return None  # "will direct its force into destroying them": nobody is asked
        case "REQUEST" if act.trigger.lemma == "insist" and _insists_on_own(act.trigger):
            return None
        case "REQUEST" if act.trigger.lemma in ("ask", "press") and _asked_by_press(act):
            return None
        case "ACCUSE" if act.item.id == "regret another's deed" and _of_own(act.trigger):
            act.item, act.recipients = REPENTANCE, ()
        case "REQUEST" if act.trigger.lemma == "order" and _orders_crime(act.trigger):
            return None  # told by the killing
        case "SANCTION" if act.item.id in ("bar foreigners", "close border", "close crossings") and own_borders(act):
            act.item, act.recipients = CLOSURE, ()
        case "SANCTION" if (act.item.id == "bar foreigners" or act.trigger.lemma == "ban") and own_people(act):
            act.item = BAN_AT_HOME
        case "SANCTION" if "expel" in act.item.modes and act.actors and all(p.sector == "COP" for p in act.actors):
            act.item = EXCLUSION  # police put out of a room, not out of the country
        case "SANCTION" if act.trigger.lemma == "boycott" and act.actors and all(p.sector in CROWD for p in act.actors):
            act.item, act.recipients = STAYING_AWAY, ()
        case "SANCTION" if act.item.id == "cut ties" and _meeting_called_off(act.trigger):
            return None
        case "SANCTION" if act.item.id == "cut ties" and own_house(act):
            act.item = BAN_AT_HOME
        case "COERCE" if coercive(act) is None:
            return None
        case "AGREE" if act.trigger.is_noun and part_of_paper(act.trigger):
            return None
        case "AGREE" if act.trigger.dep == "nsubjpass" and act.trigger.head.lemma in SIGNING:
            act.item = SIGNED
        case "ASSAULT" if act.trigger.is_noun and _told_in_saying(act):
            act.item = VERBAL_ATTACK
        case "ASSAULT" if violent(act) is None:
            return None
        case "SANCTION" if "withdraw" in act.item.modes:
            return leaving(act)
        case "COOPERATE" if act.item.id == "extradite" and _gives_himself_up(act.trigger):
            act.item = SURRENDER
        case "COOPERATE" if act.item.id == "joint exercise" and len({p.country for p in act.actors}) == 1:
            if not _together(act.trigger):
                act.item = OWN_EXERCISE
        case "MOBILIZE" if act.trigger.lemma in EXERCISES and len({p.country for p in act.actors if p.country}) > 1:
            act.item = JOINT_EXERCISE
        case "MOBILIZE" if act.trigger.lemma in EXERCISES and act.recipients and _together(act.trigger):
            act.item, act.actors, act.recipients = JOINT_EXERCISE, parties, ()
        case "MOBILIZE" if act.trigger.is_verb and civil_craft(act.trigger):
            return None
        case "CONSULT" if act.trigger.lemma == "encounter" and _armed(parties):
            act.item = ARMED_ENCOUNTER  # "an encounter between troops and rebels"
        case "CONSULT" if frames_saying(act.trigger if act.trigger.is_verb else act.trigger.head):
            return None
        case "CONCEDE" if act.trigger.lemma == "let" and any(
            k.lemma in ("know", "see", "hear") for k in act.trigger.kids
        ):
            return None  # "I let him know"
        case "CONSULT" if act.item.id == "call on somebody" and _to_do_something(act.trigger):
            return None
        case "CONSULT" if act.trigger.is_verb and _no_meeting(act.trigger):
            return None
        case "ACCUSE" if act.trigger.lemma == "look" and (who := subject(act.trigger)) and who.lower in ("i", "we"):
            return None  # "I will look into it": a promise to see to a matter
        case "ACCUSE" if act.trigger.lemma == "take" and any(
            k.dep == "prt" and k.lower == "up" for k in act.trigger.kids
        ):
            return None  # "took up the issue with the bank": raised it
        case "CONSULT":
            act.actors = tuple(p for p in act.actors if p.sector != "JRN")  # an interview is a statement
            parties = (*act.actors, *act.recipients)
        case "ASSAULT" if act.trigger.lemma == "strike" and any(p.sector in WORK for p in act.actors):
            return None  # they stop work
        case "ASSAULT" if act.actors and act.trigger.is_verb and all(politician(p) for p in act.actors):
            if all(person(p) or p.sector in ("PTY", "CVL", "JUD") for p in act.recipients):
                return _in_words(act)
    crowd = act.item.type in ("ASSAULT", "COERCE", "AID", "RETREAT", "CONCEDE")
    if not parties or any(political(p) for p in parties):
        return act
    if act.item.type in OPPOSING and any(dissenter(p) or p.sector == "LAB" for p in act.actors):
        return act  # "the protesters' demands", "the unions threatened to strike"
    named = any(person(p) or p.rule == VICTIM for p in act.recipients)
    if act.item.type == "ASSAULT" and (WARLIKE & {*act.item.modes} or named):
        return act  # a firm under fire, somebody by name: whether it is politics, the report tells
    return act if crowd and all(p.sector != "BUS" and not _by_name(p) for p in parties) else None


def _by_name(party: Party) -> bool:
    """ "Jens Holm", not "Tribesmen", which begins a sentence."""
    people = party.sector in CROWD | ARMED and party.rule.startswith("role: ") and " " not in party.name
    return party.name.istitle() and not people


def _armed(sides: tuple[Party, ...]) -> bool:
    """Those who serve a state and those who fight it."""
    return any(p.sector in ("MIL", "COP") for p in sides) and any(p.sector in ("REB", "UAF", "CRM") for p in sides)


def _arms(act: Act) -> bool:
    """ "Accused Chad of backing the rebels": what a state gives to those who fight is more than words."""
    plain = act.trigger.is_verb and act.trigger.lemma in ("back", "support") and len(act.words) == 1
    states = bool(act.actors) and all(country(p) or (p.sector in ("GOV", "MIL") and p.country) for p in act.actors)
    return plain and states and all(p.sector in ("REB", "UAF", "PRM", "ISM") for p in act.recipients)


def _unwilling(act: Act) -> bool:
    """ "Has no intention of leaving", "sees no reason to talk", but not "has no aggressive intentions"."""
    wills = [w for w in act.words if any(k.lower == "no" for k in w.kids)]
    return any(k.tag == "VB" or (k.dep == "prep" and k.lower in ("in", "of")) for w in wills for k in w.kids)


def _of_harm(vow: Token) -> bool:
    """ "A vow to avenge the raid", "to launch attacks"."""
    deeds = [k for k in vow.kids if k.tag == "VB"]
    return any(d.lemma in HARMING or ((o := d.child("dobj")) is not None and o.lemma in HARMING) for d in deeds)


def _in_speech(act: Act) -> bool:
    """ "Protested that it was late"; "the ministry protested the raid": offices and parties protest in words."""
    verb = act.trigger
    if not verb.is_verb or verb.child("ccomp") is not None:
        return verb.is_verb
    said_by = [p for p in act.actors if p.office or p.sector in ("GOV", "PTY", "OPP", "LEG", "IGO") or country(p)]
    return verb.child("dobj") is not None and len(said_by) == len(act.actors) > 0


def _told_in_saying(act: Act) -> bool:
    """ "Launched a fresh attack on Chad, calling it a liar": words by one person, as what follows shows."""
    verb = act.support.verb if act.support is not None and act.support.kind == "do" else None
    if verb is None or act.trigger.lemma not in ("attack", "assault", "salvo", "onslaught", "offensive"):
        return False
    said = (k for k in verb.kids if k.dep == "advcl" and k.tag == "VBG" and k.i > act.trigger.i)
    return bool(act.actors) and all(person(p) for p in act.actors) and any(k.lemma in CALLING for k in said)


def _has_until(verb: Token) -> bool:
    """ "Has until Friday to resign": told of as demanded, not as done."""
    had = verb.head
    return verb.dep == "xcomp" and had.lemma == "have" and any(k.lower == "until" for k in had.children("prep"))


def _blamed_by_many(act: Act) -> bool:
    """ "The party has been criticised": a fact, of somebody in public life."""
    verb = act.trigger
    if len(act.words) > 1 or not is_passive(verb) or verb.dep in ("acl", "amod", "advcl", "pcomp"):
        return False
    if any(k.tag in ("MD", "TO") for k in verb.children("aux")):
        return False
    return any(person(p) or p.sector in ("GOV", "PTY", "OPP") or country(p) for p in act.recipients)


def _asked_by_press(act: Act) -> bool:
    """ "When asked to define it, he said …": by whom is not told, and an answer follows."""
    verb = act.trigger
    return not act.actors and verb.tag == "VBN" and verb.dep == "advcl" and verb.child("agent", "nsubjpass") is None


def _insists_on_own(verb: Token) -> bool:
    """ "Insists on its right": nothing is asked of anybody."""
    return any(prep == "on" and noun.child("poss") is not None and _owned(noun) for prep, noun in prepositional(verb))


def _owned(noun: Token) -> bool:
    owner = noun.child("poss")
    return owner is not None and owner.tag == "PRP$"


def _of_own(verb: Token) -> bool:
    """ "Regrets its role", "expressed regret over my words"."""
    things = [direct_object(verb), *(n for p, n in prepositional(verb) if p in ("over", "about", "at"))]
    return any(thing is not None and _owned(thing) for thing in things)


def _from_office(noun: Token) -> bool:
    return any(prep == "from" and o.lemma in ("power", "office", "post") for prep, o in prepositional(noun))


def _orders_crime(verb: Token) -> bool:
    obj = direct_object(verb)
    return obj is not None and obj.lemma in CRIMES


def _cut(act: Act) -> bool:
    """ "Norwegian aid to Chad was suspended"."""
    support = act.support
    if support is None or act.trigger.is_verb or support.verb.lemma not in CUTTING or support.kind != "stop":
        return False
    act.support = Support("do", support.verb)
    return True


def _a_certain_force(act: Act) -> bool:
    """ "Joined the multinational force", no "joined forces"."""
    forces = [w for w in act.words if w.lemma == "force"]
    return any(k.dep in ("det", "poss", "amod", "compound") for w in forces for k in w.kids)


def _to_do_something(verb: Token) -> bool:
    """ "Called on the king to step down", wherever the parser hangs what he is to do."""
    return any(t.tag == "VB" and any(k.lower == "to" for k in t.children("aux")) for t in verb.subtree())


def _meeting_called_off(verb: Token) -> bool:
    """ "Called off the talks": a meeting that will not be held is told by its noun, cancelled."""
    thing = direct_object(verb)
    off = verb.lemma == "cancel" or any(k.dep == "prt" and k.lower == "off" for k in verb.kids if verb.lemma == "call")
    return off and thing is not None and thing.lemma in MEETINGS


def _town(party: Party) -> bool:
    """A place that is no country: nobody charges it."""
    return place(party) and party.rule not in ("table: country", "table: demonym")


def _confident(act: Act) -> bool:
    return any(t.lower == "confidence" for t in act.words)


def _in_somebody(act: Act) -> bool:
    """ "Expressed confidence in the chancellor", not "in closer ties with Chad"."""
    phrases = [n for word in act.words for p, n in prepositional(word) if p == "in"]
    return any(n.start <= p.start < n.end or p.start <= n.start < p.end for n in phrases for p in act.recipients)


def _with_task(verb: Token) -> bool:
    """ "Charged the ministers with preparing a plan", "to find one": a task is given, no guilt told."""
    tasks = [noun for prep, noun in prepositional(verb) if prep == "with"]
    if any(t.is_verb and t.lemma not in TASKS for t in tasks):
        return False  # "charged with taking part in a scheme to pay debts"
    return infinitive(verb) is not None or any(t.lemma in TASKS for t in tasks)


def _no_meeting(verb: Token) -> bool:
    """ "When it comes to tests", "was met with criticism", "met with journalists", "we welcome it": an idiom, the press
    told, or nobody met."""
    if verb.lemma == "come" and (who := subject(verb)) is not None and who.lower == "it":
        return any(k.dep == "advmod" and k.lower == "when" for k in verb.kids)
    obj = direct_object(verb)
    if verb.lemma in RECEIVING and obj is not None and obj.lower in THINGS:
        return True
    with_ = [noun for prep, noun in prepositional(verb) if prep in ("with", "to")]
    if verb.lemma == "meet" and is_passive(verb) and with_:
        return True
    return any(n.lemma in PRESS for n in with_)


def _names_or_rings(act: Act) -> bool:
    """ "Called the pact a step forward for Asia", "thanked him for his call": naming and ringing up ask for nothing."""
    call = act.trigger
    if call.is_verb:
        if (aim := infinitive(call)) is not None and aim.lemma in ON_THE_PHONE:
            return True  # "called the singer to congratulate her"
        return call.child("dobj") is not None and any(w.lower == "for" for w in act.words)
    thanked = call.dep == "pobj" and call.head.lower == "for" and call.head.head.lemma in ("thank", "gratitude")
    return thanked and not any(k.dep in ("prep", "acl") for k in call.kids)


def _gives_himself_up(verb: Token) -> bool:
    given = verb.child("dobj") if verb.is_verb else None
    return given is not None and given.lower.endswith(("self", "selves"))


def _together(noun: Token) -> bool:
    """ "Joint exercises"."""
    return any(k.lower in ("joint", "multinational", "combined") for k in noun.kids)


def _no_confidence(verb: Token) -> bool:
    """ "A motion of no confidence", "no-confidence vote"."""
    words = [t.lower for t in verb.subtree()]
    return any(w == "confidence" and "no" in words[max(0, n - 2) : n] for n, w in enumerate(words))


def _says_what(noun: Token) -> bool:
    """ "Claims of fraud", "allegations against the king", "that the vote was rigged"."""
    return noun.lemma in ("allegation", "accusation") or any(
        (k.dep == "prep" and k.lower == "of") or k.dep in ("acl", "ccomp") for k in noun.kids
    )


def _does_not(verb: Token) -> bool:
    return verb.child("neg") is not None and any(k.lower in ("do", "does") for k in verb.children("aux"))


def _in_words(act: Act) -> Act | None:
    """Politicians attack each other in words; that one defeats another is an election, voters are courted."""
    lemma = act.trigger.lemma
    if lemma in ("target", "hit", "strike") and not any(politician(p) for p in act.recipients):
        return None
    if lemma in ("attack", "assail", "hit", "target", "savage", "hammer", "strike", "clash"):
        act.item = VERBAL_ATTACK
    return None if lemma in ("defeat", "beat", "fight", "battle", "rout", "crush", "combat") else act
