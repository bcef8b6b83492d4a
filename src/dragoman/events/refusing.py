"""What one says that one will not, or will, do: a refusal ("will not recognise the vote") or a threat ("will not
tolerate it", "will retaliate"). The verbs alone name no act; their standing in the future makes one."""

from __future__ import annotations

from dragoman.events.arguments import FUTURE, content_noun, is_passive, prepositional
from dragoman.events.lexicon import Item
from dragoman.events.words import words
from dragoman.parse.tree import Token

REFUSAL = Item("will not do", "REJECT", recipient=("obj", "with", "to", "from", "by"), content="about", cameo="120")
MENACE = Item("will not stand for", "THREATEN", recipient=("obj", "by", "from", "csubj"), content="about", cameo="130")
REPRISAL = Item("will retaliate", "THREATEN", recipient=("against", "to", "on", "at"), content="about", cameo="130")
UNYIELDING = Item("will not give way", "REJECT", recipient=("to",), cameo="120")
UNWILLING = Item("not ready to", "REJECT", recipient=("with", "to"), content="about", cameo="120")
UNBOWED = Item("will not be bullied", "REJECT", actor=("obj",), recipient=("by",), cameo="120")
KEPT_OPEN = Item("keep force open", "THREATEN", recipient=("against", "on"), content="about", cameo="130")
FORETOLD = Item("foretell harm to ties", "THREATEN", recipient=("csubj",), needs=("both",), cameo="130")
RESOLVES = (REFUSAL, MENACE, REPRISAL, UNYIELDING, UNWILLING, UNBOWED, KEPT_OPEN)
"""Done in being said, whatever the future holds."""

YIELDING, BULLYING = words("yielding"), words("bullying")
VOWING = words("vowing")
GRANTING = words("granting")
MEETING = words("meeting_demands")
ASKED = words("askings")
ENDURING = words("enduring")
LETTING = frozenset(("allow", "let", "permit"))
BLOWS = frozenset(("hit", "strike"))
AVENGING = words("avenging")
FORCEFULLY = words("forcefully")
REQUITALS = words("requitals")
FORCE = words("measures_of_force")
WARNING = frozenset(("caution", "declare", "say", "state", "stress", "tell", "threaten", "warn"))
FORETELLING = FUTURE | {"could", "might", "may", "can"}
DAMAGING, DAMAGE, TIES = words("damaging"), words("damage"), words("hurt_ties")
CONSEQUENCES = words("consequences")
TAKING = frozenset(("adopt", "apply", "employ", "impose", "take", "use"))
ANSWERS, OF_ANSWERS = words("answers_in_kind"), words("of_answers")


def resolve(verb: Token) -> Item | None:
    """The item of a refusal or threat that the verb makes by its future, or ``None``."""
    if is_passive(verb):
        unbowed = verb.lemma in BULLYING and verb.child("neg") is not None and _to_come(verb)
        return UNBOWED if unbowed else None
    if verb.lemma in YIELDING and verb.child("neg") is not None and _of_asking(verb):
        return UNYIELDING
    if _of_right(verb):
        return REPRISAL
    refused = any(k.dep == "neg" for k in verb.kids) or _neither(verb)
    if not _to_come(verb):
        grants = verb.lemma in GRANTING or verb.lemma in MEETING
        return REFUSAL if refused and grants and _of_asking(verb) else None
    if refused:
        if verb.lemma in LETTING:
            let = any((k.tag == "VB" and k.child("nsubj") is not None) or k.dep == "xcomp" for k in verb.kids)
            return MENACE if let else None
        if verb.lemma in ENDURING:
            return MENACE
        gives = verb.lemma == "give" and any(k.lower in ("up", "in", "way") for k in verb.children("prt", "dobj"))
        if gives and verb.child("dobj") is None and any(k.lower == "up" for k in verb.children("prt")):
            return None  # "I will not give up": perseveres
        return REFUSAL if gives or verb.lemma in GRANTING else None
    paid = verb.child("dobj")
    if verb.lemma in ("take", "seek") and paid is not None and paid.lemma in REQUITALS:
        return REPRISAL
    if verb.lemma in TAKING and paid is not None:
        if _answers_in_kind(paid, verb) or (paid.lemma == "force" and _on_condition(verb)):
            return REPRISAL
    if verb.lemma in AVENGING:
        return REPRISAL if _pays_back(verb) and (verb.lemma != "respond" or _forcefully(verb)) else None
    return None


def kept_open(verb: Token) -> Token | None:
    """ "Did not rule out force", "refused to rule out talks": what is left possible."""
    ruled = next((k for k in verb.kids if k.lemma == "rule" and k.dep == "xcomp"), None)
    if verb.lemma in ("refuse", "decline") and ruled is not None:
        return ruled.child("dobj") or ruled
    if verb.lemma == "rule" and verb.child("neg") is not None and any(k.lower == "out" for k in verb.kids):
        return verb.child("dobj") or verb
    return None


def ready_to_strike(be: Token) -> bool:
    """ "Will be prepared to act again if it attacks", "is ready to use force"."""
    ready = be.child("acomp", "xcomp")
    if be.lemma != "be" or ready is None or be.child("neg") is not None:
        return False
    deed = next((k for k in ready.kids if k.tag == "VB" and k.dep in ("xcomp", "ccomp")), None)
    if deed is None:
        return False
    means = deed.child("dobj")
    if deed.lemma in ("use", "employ", "apply"):
        return means is not None and means.lemma == "force"
    conditional = any(
        m.lower in ("if", "unless") for w in (be, ready, deed) for k in w.children("advcl") for m in k.kids
    )
    return conditional and deed.lemma in ("act", *AVENGING, "attack", "fight") and means is None


def forceful(thing: Token) -> bool:
    """ "Force", "the use of force", "military action"."""
    inner = content_noun(thing)
    return any(t.lemma in FORCE for t in (thing, inner, *(n for p, n in prepositional(thing) if p == "of")))


def harm_foretold(told: Token) -> Token | None:
    """ "Warned that the move would harm relations", "warnings that raids could have grave consequences": the deed."""
    clauses = [k for k in told.kids if k.dep in ("ccomp", "acl", "relcl") and k.i > told.i]
    if told.is_noun and told.dep in ("dobj", "pobj"):  # the parser hangs the clause on the verb before
        verb = next((t for t in told.ancestors() if t.is_verb), None)
        clauses += [k for k in verb.children("ccomp") if k.i > told.i] if verb is not None else []
    for clause in clauses:
        hurt = clause.child("dobj")
        foretold = any(k.lower in FORETELLING for k in clause.children("aux")) and clause.child("neg") is None
        if hurt is None or not foretold:
            continue
        phrases = (n.lemma for w in (clause, hurt) for _, n in prepositional(w))
        harms = clause.lemma in DAMAGING and hurt.lemma in TIES
        harms |= hurt.lemma in DAMAGE and any(n in TIES for n in phrases)
        if harms or (clause.lemma in ("have", "bring", "carry") and hurt.lemma in CONSEQUENCES):
            return clause.child("nsubj")
    return None


def _of_right(verb: Token) -> bool:
    """ "We have the right to strike back", "reserve the right to retaliate"."""
    right = verb.child("dobj")
    if verb.lemma not in ("have", "reserve") or verb.child("neg") is not None:
        return False
    if right is None or right.lemma != "right":
        return False
    if any(k.lower == "no" for k in right.kids):
        return False
    return any(k.dep in ("acl", "relcl") and k.lemma in AVENGING and _pays_back(k) for k in right.kids)


def _pays_back(verb: Token) -> bool:
    return verb.lemma not in BLOWS or any(k.lower == "back" for k in verb.kids)


def _of_asking(verb: Token) -> bool:
    """ "Did not bow to the demands", "has not met the request": what is not granted was asked."""
    told = (n for _, n in prepositional(verb))
    return any(n is not None and n.lemma in ASKED for n in (verb.child("dobj"), *told))


def _to_come(verb: Token) -> bool:
    """ "Will not tolerate", "vowed not to tolerate"."""
    if verb.dep == "xcomp" and verb.head.lemma in VOWING and verb.child("neg") is not None:
        return True
    if verb.dep == "xcomp" and verb.head.lemma == "have":  # "will have to take measures"
        verb = verb.head
    return any(k.dep == "aux" and k.lower in FUTURE for k in verb.kids)


def _neither(verb: Token) -> bool:
    """ "Neither Oslo nor Rome would endorse it"."""
    who = verb.child("nsubj")
    return who is not None and any(k.lower in ("neither", "no") for k in who.kids)


def _answers_in_kind(measures: Token, verb: Token) -> bool:
    """ "Will take tough measures against it", "if it attacks": an answer, not just any step."""
    if measures.lemma not in ANSWERS or not any(k.lower in OF_ANSWERS for k in measures.kids):
        return False
    against = any(p == "against" for w in (verb, measures) for p, _ in prepositional(w))
    return against or _on_condition(verb)


def _on_condition(verb: Token) -> bool:
    """ "Will use force if it attacks"."""
    clauses = (k for w in (verb, *([verb.head] if verb.dep == "xcomp" else [])) for k in w.children("advcl"))
    return any(m.lower in ("if", "unless") for clause in clauses for m in clause.kids)


def _forcefully(verb: Token) -> bool:
    """ "Respond in kind", "with force", "decisively"."""
    return any(t.lower in FORCEFULLY or t.lemma in FORCEFULLY for t in verb.subtree() if t.i > verb.i)
