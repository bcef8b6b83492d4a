"""The CAMEO code that an entry exports, and the rule that gave it."""

from __future__ import annotations

from dragoman.entries.draft import Draft
from dragoman.events.cameo import COOPERATION, Cameo
from dragoman.events.codes import Codes
from dragoman.events.wording import base_code
from dragoman.events.words import words

WISHING = words("wishing")
WILLING = frozenset(("will", "would", "'ll", "’ll", "'d", "’d", "wo", "shall"))


def export_code(draft: Draft, codes: Codes) -> tuple[str, str]:
    """The code by the act's words, then by where a meeting is held, and by its author's wish or refusal.

    That an act lies ahead does not change the code here: the export of a CAMEO table sees to it.
    """
    cameo, act = Cameo.load(), draft.act
    code = base_code(act, cameo)
    rule = f"lexicon item {act.item.id}"
    by_mode = codes.cameo(act.item.type, draft.modes)
    if act.item.type == "ASSAULT" and code == codes.cameo("ASSAULT", ()) != by_mode:
        code, rule = by_mode, "table of types and modes"
    if not code:
        code, rule = by_mode, "table of types and modes"
    elif code != act.item.cameo:
        meant = f" and the {act.meant} that is meant" if act.meant else ""
        rule += f", its {act.item.cameo} turned by its words{meant}"
    if code == "040" and "visit" in draft.modes:
        code, rule = "042", f"{rule}, abroad"
    elif code == "040" and _on_third_ground(draft):
        code, rule = "044", f"{rule}, in a third country"
    if refuses(draft) and (refused := cameo.refusal(code)):
        return refused, f"{rule}: {code}, refused"
    if draft.standing.status == "cancelled" and code[:2] in COOPERATION and (off := cameo.refusal(code)):
        return off, f"{rule}: {code}, called off"
    if wishes(draft) and (meant := cameo.intent(code)):
        return meant, f"{rule}: {code}, wished"
    return code, rule


def refuses(draft: Draft) -> bool:
    """ "Said he would not send arms": what its own author will not do is refused, not merely left undone."""
    kids = draft.act.carrier.kids
    willing = any(k.tag == "MD" and k.lower in WILLING for k in kids)
    return draft.standing.status == "negated" and willing and bool(draft.actors)


def wishes(draft: Draft) -> bool:
    """ "Wants to help", "is seeking to deepen ties": does the actor himself wish to do it?"""
    verb = draft.act.carrier
    if draft.standing.status != "possible":
        return False
    governors = [t for t in verb.ancestors() if t.is_verb or t.tag[0] == "J"][:1]
    return verb.dep in ("xcomp", "advcl", "ccomp") and any(t.lemma in WISHING for t in governors)


def _on_third_ground(draft: Draft) -> bool:
    """Do parties of two countries meet in neither?"""
    countries = {p.country for p in (*draft.actors, *draft.recipients) if len(p.country) == 3}
    where = draft.where
    return where is not None and len(where.country) == 3 and len(countries) > 1 and where.country not in countries
