"""What belongs in a ledger of politics, by who does what to whom: facts of the world, not of single words.

Private people, firms, papers and fans do much that has the verbs of politics: they visit, agree, praise, ask. An
entry needs somebody with a part in public life, and each type has its own reason for whom it may do without.
"""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.actors import Actors
from dragoman.entries.draft import Draft
from dragoman.entries.joint import (
    collective,
    has_company,
    is_exchange,
    is_generality,
    is_occasion,
    is_undertaking,
    wished,
)
from dragoman.events.act import Act
from dragoman.events.arguments import is_passive, subject
from dragoman.events.described import VICTIM
from dragoman.events.force import told_of_violence
from dragoman.events.parties import STATE, counted, dissenter, nation
from dragoman.events.plausible import OPPOSING, WARLIKE
from dragoman.events.words import words
from dragoman.model import BODIES, Party
from dragoman.parse.tree import Document
from dragoman.status import IRREALIS

SERVICES = frozenset(("GOV", "SPY", "MIL", "COP"))
ARMED = frozenset(("REB", "UAF", "PRM", "ISM"))
PUBLIC = STATE | ARMED | frozenset(("PTY", "OPP"))
# who may be acted upon, or act in a crowd, with nobody from public life on the other side
COUPS = words("coups")
CAST = 4
"""Those in public life whom a report about politics names at least."""
WATCHED = frozenset(("JRN", "NGO", "REL", "LAB"))
BY_CROWDS = frozenset(("ASSAULT", "PROTEST", "COERCE", "CONCEDE", "RETREAT"))
CONFLICT = frozenset(("ACCUSE", "REJECT", "THREATEN", "SANCTION"))
CAMPAIGNING = frozenset(("ACCUSE", "REQUEST"))
"""What those who work for a cause do in public life."""
PRESSING = CAMPAIGNING | {"REJECT", "THREATEN"}
"""What a trade union does in public life."""
INQUIRING = frozenset(("GOV", "MIL", "LEG", "IGO", "PTY", "OPP"))
OPINION = words("opinion")
BLOWS = frozenset(
    "airstrike ambush assassination assault attack bombing gunfire massacre raid shelling shooting".split()
)
"""Nouns of violence that no accident is told in."""
DELIBERATE = frozenset(("murder", "massacre", "slaughter", "exterminate"))
UNFILLED = words("unfilled")
FOREIGN_ONLY = frozenset(("travel to", "arrive here", "attend ceremony", "be in a country"))
AT_LARGE, STATE_BODIES = words("at_large"), words("state_bodies")
AT_HOME = frozenset(("back", "defend in words", "stand with"))
"""Kinds of support that a state gives to its own offices by policy, not in words."""
WITH_NAMES = frozenset(("CONSULT", "AGREE", "COOPERATE", "AID", "PROTEST", "REJECT"))
"""Acts that undated words of unnamed ones do not tell: "other countries agreed", "the two leaders met"."""
UNCOUNTED = words("uncounted")
FORMER = frozenset(("former", "ex", "one-time", "erstwhile", "ousted", "deposed", "toppled"))
"""Words before an office once held: who held it had a part in public life."""
SPANS = frozenset(("minute", "hour", "day", "week", "month", "year", "decade", "generation", "century"))
UNTOLD = ("possible", "hypothetical")
RULERS = frozenset(f"role: {head}" for head in ("leader", "head", "country", "state", "nation", "president"))
SERVANTS = words("servants")
BODY_RULES = ("table: agency", "table: group", "table: body", "table: party", "name of a body", "name of a party")
"""The rules, also behind a pronoun's, of parties that are no single person."""
GIVEN = frozenset(("give aid", "aid with", "aid with goods", "peacekeepers", "compensate"))
"""Gifts that are politics only abroad, or to people in need."""


def about_politics(document: Document, actors: Actors) -> bool:
    """Is the report about public life: do half of its sentences name somebody in it, other than courts and police?

    A third will do where there is an opposition.
    """
    named = [m for m in actors.mentions if m.party.sector not in ("", "COP", "JUD") and public(m.party)]
    if len({m.party.name for m in named}) < CAST:
        return False
    sentences = [s for s in document.sentences if s.block.kind == "prose"]
    told = {m.head.sent.i for m in named}
    share = 3 if any(m.party.sector == "OPP" or "opposition" in m.party.name.casefold() for m in named) else 2
    return share * sum(s.i in told for s in sentences) >= len(sentences)


def is_politics(draft: Draft, civic: bool = False, protesters: frozenset[str] = frozenset()) -> bool:
    """Does the act belong in the ledger, by its parties? In a ``civic`` report, about politics, people may act.

    ``protesters`` are the names of those of whose protest the report tells: what they demand is public.
    """
    actors, recipients, item = draft.actors, draft.recipients, draft.act.item
    if not actors and not recipients:
        return item.type in BY_CROWDS and (draft.dated or item.needs == () or draft.where is not None)
    if _only_dates(draft) or (item.type == "ASSAULT" and (_mass_crime(draft) or _bare_war(draft))):
        return False
    if item.type in WITH_NAMES and actors and not draft.dated and all(_nameless(p) for p in actors):
        return False
    vague = item.type in ("ASSAULT", "COERCE") and not actors and not draft.dated
    if vague and draft.act.trigger.lemma not in DELIBERATE and all(_anybody(p) for p in recipients):
        return False  # "people were being killed": a picture of the times
    if item.type == "ACCUSE" and draft.act.trigger.tag == "VBP" and actors and all(_some(p, draft) for p in actors):
        return False  # "some environmentalists oppose mines"
    if item.type in OPPOSING and any(p.name in protesters for p in actors):
        return True
    if not any(public(p) for p in (*actors, *recipients)):
        if item.type == "ASSAULT" and recipients and WARLIKE & {*draft.modes}:
            return True  # a firm or anybody under fire: bombs and rockets are no private means
        if item.type in ("ASSAULT", "COERCE") and any(p.sector in WATCHED and _person(p) for p in recipients):
            return True  # a reporter by name: public by calling
        if civic and (_speaks_out(draft) or _is_harmed(draft) or "resign" in item.modes):
            return True
        campaigns = item.type in CAMPAIGNING | {"PROTEST"} and any(p.sector == "NGO" or dissenter(p) for p in actors)
        campaigns = campaigns or (item.type == "ACCUSE" and any(p.sector == "REL" for p in actors))
        campaigns = campaigns or (item.type in PRESSING and any(p.sector == "LAB" for p in actors))
        return campaigns or (item.type in BY_CROWDS and all(_group(p) for p in (*actors, *recipients)))
    suffered = item.type == "ASSAULT" or item.recipient == ("subj",)
    if draft.act.trigger.is_verb and not actors and not suffered and _by_somebody(draft.act):
        return False  # somebody does it, and we do not know who: "the first charged him"
    if recipients and item.type in CONFLICT and item.id != "sue" and all(_own_state(p, draft) for p in recipients):
        return False
    match item.type:
        case "SUPPORT" if len(draft.countries()) == 1 and recipients and all(_own_body(p, draft) for p in recipients):
            return item.id not in AT_HOME and not all(_is_country(p) for p in recipients)
        case "SUPPORT" if item.id in AT_HOME and not any(_known(p) for p in recipients):
            return False  # "supports women"
        case "SUPPORT" if item.id in AT_HOME and all(_own_firm(p, draft) for p in recipients):
            return False
        case "THREATEN" if item.id == "warn" and recipients and all(_private_people(p) for p in recipients):
            return False  # advice to the public
        case "THREATEN" if item.id == "warn" and _own_service(draft):
            return False  # what a service or an office tells its own government
        case "SUPPORT" if actors and all(_private_people(p) for p in actors):
            return False  # voters, a public: no statement of anybody
        case "ACCUSE" if actors and all(_at_large(p) for p in actors):
            return False
        case "ACCUSE" if not actors and item.id == "accuse" and draft.standing.status in IRREALIS:
            return False  # "we shall be blamed"
        case "AID" | "CONCEDE" if item.id in GIVEN and actors and recipients and _at_home(draft):
            return False
        case "CONSULT":
            return has_company(draft) and not _passing(draft) and _consult(draft)
        case "COOPERATE" if item.id == "cooperate" and any(p.sector in ("BUS", "MNC") for p in actors):
            return False  # a firm complies with an inquiry
        case "AGREE" | "COOPERATE":
            done = is_undertaking(draft) if item.type == "AGREE" else is_exchange(draft)
            return done and any(_state_like(p) for p in (*actors, *recipients))
        case "REQUEST" if draft.act.trigger.lemma == "want" and (not _wants(draft) or draft.standing.status in UNTOLD):
            return False  # "wanted them to go", "might want them to": a view
        case "ACCUSE" if not actors and draft.act.trigger.lemma == "suspect":
            return False  # "is suspected of": a state of mind of nobody in particular
        case "ACCUSE" if not recipients and draft.act.trigger.lemma in OPINION and not _takes_a_side(draft):
            return False
        case "ACCUSE" if not recipients and {"allege", "investigate"} & {*item.modes}:
            return any(
                p.sector in INQUIRING or p.country in BODIES for p in actors
            )  # else a cause or a case, nobody is blamed
        case "SUPPORT" if not recipients and draft.act.trigger.lemma in OPINION:
            return False
        case "REQUEST" | "ACCUSE" | "SUPPORT" | "REJECT" | "THREATEN" | "SANCTION":
            state_sued = item.id == "sue" and any(_state_like(p) for p in recipients)
            blamed = item.id == "attribute to" and any(p.sector in ARMED for p in recipients)
            spoken = civic and item.type in CAMPAIGNING and all(_person(p) for p in actors)
            charged = item.content == "asserted" and all(_state_like(p) for p in recipients)  # by critics, analysts
            spoken = spoken or (charged and bool(recipients) and all(p.sector in ("EDU", "") for p in actors))
            return not actors or state_sued or blamed or spoken or any(_speaks_for_more(p) for p in actors)
    return True


def _mass_crime(draft: Draft) -> bool:
    """ "Killed in a mass shooting", "a school stabbing": what the crime of a private person is called."""
    if any(public(p) for p in (*draft.actors, *draft.recipients) if p.sector not in ("COP", "")):
        return False
    crimes = (t for t in draft.act.trigger.sent.tokens if t.lemma in ("shooting", "stabbing", "killing") and t.is_noun)
    return any(k.lower in ("mass", "school", "spree") for t in crimes for k in t.kids if k.i < t.i)


def _bare_war(draft: Draft) -> bool:
    """ "Talks on the Russo-Ukrainian war": the war as a topic or a time, with nothing told of it."""
    noun = draft.act.trigger
    if noun.lemma != "war" or noun.dep != "pobj" or draft.dated:
        return False
    return noun.head.lower in ("on", "about", "over", "amid", "amidst", "regarding", "concerning")


def _wants(draft: Draft) -> bool:
    """ "Chad wants Mali to pay": what one state or body of states wants of another now is a demand; other wants are
    views."""
    if draft.act.trigger.tag not in ("VBZ", "VBP", "VBG") or draft.standing.status == "negated":
        return False
    if draft.actors and all(dissenter(p) or p.sector == "LAB" for p in draft.actors):
        return True  # "the protesters want the premier to go"
    homes = {p.country for p in draft.actors if p.sector in ("", "GOV", "IGO", "LEG") and p.country}
    sides = [p for p in (*draft.actors, *draft.recipients) if p.sector in ("PTY", "GOV", "LEG")]
    rivals = len(sides) > 1 and any(p.sector == "PTY" and not _person(p) for p in draft.actors)
    return rivals or (bool(homes) and any(p.country and p.country not in homes for p in draft.recipients))


def _takes_a_side(draft: Draft) -> bool:
    """ "The Labour Party opposes the bill": what a party or union is against it says in public."""
    opposing = draft.act.trigger.lemma == "oppose" and draft.standing.status == "occurred"
    return opposing and any(p.sector in ("PTY", "LAB") and not _person(p) for p in draft.actors)


def _speaks_out(draft: Draft) -> bool:
    """Somebody by name, in no office, who demands or blames."""
    if draft.act.item.type not in CAMPAIGNING or draft.standing.status != "occurred":
        return False
    return bool(draft.actors) and all(_person(p) and p.sector not in ("BUS", "MNC", "MED") for p in draft.actors)


def _is_harmed(draft: Draft) -> bool:
    """Somebody by name who is killed, jailed, taken, tried or condemned, by whomever."""
    tried = bool({"convict", "allege"} & {*draft.modes})
    if draft.act.item.type not in ("ASSAULT", "COERCE"):
        return tried and any(_person(p) for p in draft.recipients)
    return any(_person(p) or p.rule == VICTIM for p in draft.recipients)


def _only_dates(draft: Draft) -> bool:
    """ "Five years after crowds trashed its embassy": by nobody in particular, and told only to date another act."""
    verb, mark = draft.act.trigger, draft.act.trigger.child("mark")
    if verb.dep != "advcl" or mark is None or mark.lower not in ("after", "before", "since") or draft.dated:
        return False
    if mark.before is None or mark.before.lemma not in SPANS or mark.before.dep == "pobj":
        return False  # "was put off after rebels blew up a bridge"
    if any(map(counted, draft.recipients)):
        return False  # "a week after armed men killed three people"
    return bool(draft.actors) and all(not p.country and p.mention.islower() for p in draft.actors)


def _nameless(party: Party) -> bool:
    """Rulers or states of no country that the text tells, nor counted in figures: "other countries", "the leaders"."""
    return party.rule in RULERS and not party.country and not any(c.isdigit() for c in party.name)


def _passing(draft: Draft) -> bool:
    """Is the meeting only wished for, spoken of in general, or the occasion of something else?"""
    return wished(draft) or is_generality(draft) or is_occasion(draft)


def _by_somebody(act: Act) -> bool:
    """Has the verb a subject of its own or another's that is no thing named by its item, and no passive?"""
    verb, who = act.trigger, subject(act.trigger)
    if is_passive(verb) or (who is not None and who.lemma in act.item.subject & COUPS):
        return False  # "a coup removed the premier"
    if act.item.id == "aid arrives":
        return False  # "an aid convoy reached the town": it brings what nobody named has sent
    if verb.tag in ("VBD", "VBZ", "VBP", "VBG", "VBN"):
        return True
    return who is not None and who.tag == "PRP"


def tells_of_blows(acts: Iterable[Act]) -> bool:
    """Does a report speak of bombings, attacks or shootings, be it without a party or a day of their own?"""
    return any(a.item.type == "ASSAULT" and a.trigger.is_noun and a.trigger.lemma in BLOWS for a in acts)


def without_accidents(drafts: list[Draft], blows: bool = False) -> list[Draft]:
    """Deaths with nobody's hand in them are accidents, unless the report tells of violence by somebody (``blows``: it
    speaks of some)."""
    violence = blows or any(
        (d.act.item.type == "ASSAULT" and (d.actors or not _victims(d))) or "riot" in d.modes for d in drafts
    )
    return drafts if violence else [d for d in drafts if not (d.act.item.type == "ASSAULT" and _victims(d))]


def _victims(draft: Draft) -> bool:
    """Are people killed or hurt, nobody public among them, and by nobody?"""
    verb = draft.act.trigger
    hurt = verb.is_verb and verb.lemma in ("kill", "injure", "wound", "hit", "strike") and not told_of_violence(verb)
    return hurt and not draft.actors and not any(public(p) for p in draft.recipients)


def _own_state(party: Party, draft: Draft) -> bool:
    """Nobody accuses, refuses or threatens the state for which he speaks."""
    if (not party.country and not nation(party)) or _within(party):
        return False  # "the union": no state
    return any(p.country == party.country and p.sector == "GOV" for p in draft.actors) and not (
        party.office or party.sector not in ("", "GOV") or _person(party)
    )


def _within(party: Party) -> bool:
    """A region, or somebody by the post held: in a state, and not the state itself."""
    if party.rule == "table: region":
        return True
    post = party.rule.removeprefix("role: ").split(" of ")[0].split()
    return party.rule.startswith("role: ") and bool(post) and post[-1] in SERVANTS


def _own_service(draft: Draft) -> bool:
    """Are those warned offices or forces of the state that those who warn serve?"""
    homes = {p.country for p in draft.recipients}
    serving = all(p.sector in SERVICES and p.country in {"", *homes} for p in draft.actors)
    return serving and all(p.sector in SERVICES and not p.office for p in draft.recipients)


def _own_body(party: Party, draft: Draft) -> bool:
    """The state for which one speaks, or one of its offices by name: "the Kenyan railway board"."""
    if _own_state(party, draft):
        return True
    if _within(party):
        return False
    named = any(word in STATE_BODIES for word in party.name.casefold().split()) and not party.office
    return named and party.sector == "GOV" and any(p.country == party.country for p in draft.actors)


def _own_firm(party: Party, draft: Draft) -> bool:
    return party.sector in ("BUS", "MNC") and any(p.country == party.country for p in draft.actors)


def _is_country(party: Party) -> bool:
    return not party.sector and bool(party.country)


def _known(party: Party) -> bool:
    return bool(party.country or party.office or party.name[:1].isupper())


def _private_people(party: Party) -> bool:
    return party.sector == "CVL" and not nation(party) and not party.name.istitle()


def _at_large(party: Party) -> bool:
    """ "Many people", "some users": nobody in particular."""
    return party.sector == "CVL" and not party.country and party.name.casefold().split()[-1] in AT_LARGE


def _some(party: Party, draft: Draft) -> bool:
    """People of no country at all, by their kind: "environmentalists", "many experts"."""
    if party.country or party.office or not party.rule.startswith("role:") or party.sector in STATE:
        return False
    return party.name[:1].islower() and not any(c.isdigit() for c in party.name) and not draft.dated


def _at_home(draft: Draft) -> bool:
    """Money for one's own offices, forces or schools is no aid; relief for one's own people may be."""
    homes = {p.country for p in draft.actors if p.country}
    inside = [p for p in draft.recipients if p.country in homes or not p.country]
    if len(inside) < len(draft.recipients):
        return False
    needy = any(p.sector in ("CVL", "REF", *ARMED) for p in inside)
    return not needy or (draft.act.item.id != "give aid" and all(p.sector == "CVL" for p in inside))


def public(party: Party) -> bool:
    """A state or body, or somebody with a part in public life. A name that nothing is known of is none."""
    if party.sector in PUBLIC:
        return bool(party.country) or not _nobody(party)
    if not party.sector and party.rule.startswith("role: ") and FORMER & set(party.name.casefold().split()):
        return True
    return nation(party) or party.country == "VAT" or (not party.sector and (bool(party.country) or collective(party)))


def _nobody(party: Party) -> bool:
    """ "Three candidates", "the only nominee": a role that nobody fills."""
    return any(word in UNFILLED for word in party.name.casefold().split())


def _group(party: Party) -> bool:
    """People, not one private person: "protesters", "38 people"."""
    if party.sector in ("BUS", "MNC"):
        return False
    if party.rule == "people of a country":
        return True  # "Hong Kongers"
    return not party.name.istitle() or " " not in party.name or counted(party)  # "Bolivians", "Two Christians"


def _anybody(party: Party) -> bool:
    """ "People", "civilians": no certain ones."""
    words = (party.mention or party.name).casefold()
    return not party.country and words in UNCOUNTED


def _state_like(party: Party) -> bool:
    """Who can bind a state, a body or an armed group."""
    if party.sector in STATE | ARMED or nation(party):
        return True
    return (not party.sector and (bool(party.country) or collective(party))) or (
        party.sector in ("PTY", "OPP") and not _person(party)
    )


def _person(party: Party) -> bool:
    if party.rule.endswith(BODY_RULES):
        return False
    return bool(party.office) or (party.name.istitle() and " " in party.name)


def _speaks_for_more(party: Party) -> bool:
    """Whose praise, blame or demand is politics: not a journalist, a firm, a physician or a fan."""
    if party.country in BODIES:
        return True  # "UN experts"
    return party.sector not in ("JRN", "BUS", "MNC", "MED", "EDU", "AGR") and bool(
        party.sector or party.country or party.office or not _person(party)
    )


def _consult(draft: Draft) -> bool:
    """Meetings of officials and parties; who only goes home or travels for pleasure is no visitor."""
    if "visit" in draft.modes:
        guests = draft.recipients + draft.counterpart if draft.act.item.id == "host" else ()
        if draft.actors and not any(public(p) for p in (*draft.actors, *guests)):
            return False
        if draft.actors and all(p.sector == "CVL" for p in draft.actors):
            return False  # tourists
        homes = {p.country for p in draft.actors}
        untold = draft.act.item.id == "arrive here" and not draft.recipients
        if draft.act.item.id in FOREIGN_ONLY and not untold and all(p.country in homes for p in draft.recipients):
            return False
        return bool(draft.actors)
    if not draft.act.trigger.is_verb and not draft.dated and len(draft.actors) + len(draft.recipients) == 1:
        party = (*draft.actors, *draft.recipients)[0]  # a meeting of one
        if _person(party) or party.name.istitle():
            return party.sector == "IGO"
    return all(p.sector not in ("BUS", "MED", "SOC") for p in draft.actors) or any(
        p.sector in STATE for p in draft.actors
    )
