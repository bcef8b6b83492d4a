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
IRREALIS = -0.3
UNCERTAIN = -0.5


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
    return round(1 / (1 + exp(-score)), 2)
