"""A first estimate of how likely type, parties and status of an entry are all right."""

from __future__ import annotations

from math import exp

from dragoman.entries.draft import Draft

# Log-odds by hand from development gold; to be fitted and calibrated when there is more of it.
BASE = -0.2
BOTH_SIDES = 0.6
RESOLVED = 0.5
VERB = 0.3
SUPPORTED = 0.2
INDIRECT_ARGUMENTS = -0.4
MAIN_CLAUSE = 0.5
EMBEDDED = -0.25
PURPOSE = -0.5
WITHIN_NOUN = -0.3
IRREALIS = -0.3
UNCERTAIN = -0.5
# Fitted (logistic) on development gold and on judged entries of reports that nobody tuned on, half and half.
SCALE = 0.85
SHIFT = -0.5
CLAUSAL = frozenset(("advcl", "relcl", "acl", "ccomp", "xcomp", "pcomp"))


def confidence(draft: Draft) -> float:
    """Between 0 and 1, two decimals."""
    parties = (*draft.actors, *draft.recipients)
    score = BASE
    score += BOTH_SIDES * bool(draft.actors and (draft.recipients or draft.act.item.symmetric))
    score += RESOLVED * all(p.country or p.sector for p in parties)
    score += VERB * draft.act.trigger.is_verb + SUPPORTED * (draft.act.support is not None)
    score += IRREALIS * (draft.standing.status in ("hypothetical", "possible", "expected"))
    score += UNCERTAIN * any(p.candidates for p in parties)
    sentence = draft.act.trigger.sent
    outside = [p for p in parties if not sentence.start <= p.start < sentence.end]
    score += INDIRECT_ARGUMENTS * bool(outside)
    score += _clause(draft)
    return round(1 / (1 + exp(-(SCALE * score + SHIFT))), 2)


def _clause(draft: Draft) -> float:
    """The main clause is parsed best, and says what the sentence is about; the deeper a word lies the less so."""
    head = draft.act.carrier
    score = 0.0
    if head.dep == "ROOT" or (head.dep in ("conj", "ccomp") and head.head.dep == "ROOT"):
        score += MAIN_CLAUSE
    else:
        score += EMBEDDED * min(3, sum(t.dep in CLAUSAL for t in (head, *head.ancestors())))
    if draft.standing.rule == "purpose":
        score += PURPOSE
    if head.is_noun and head.dep in ("pobj", "conj", "compound"):
        score += WITHIN_NOUN
    return score
