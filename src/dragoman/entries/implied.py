"""Who is meant by acts that do not say it, and threats made on a condition."""

from __future__ import annotations

from collections.abc import Callable

from dragoman.actors import Actors
from dragoman.entries.draft import Draft
from dragoman.entries.hearers import abroad
from dragoman.events.cameo import Cameo
from dragoman.events.lexicon import Item
from dragoman.events.wording import base_code
from dragoman.model import Party
from dragoman.status import Standing
from dragoman.word import Sayings

OCCURRED = Standing("occurred", "", "done in saying so")

HARMS: dict[str, tuple[str, ...]] = {
    "ASSAULT": ("violence",),
    "MOBILIZE": ("violence",),
    "COERCE": ("restrict",),
    "SANCTION": ("relations",),
    "PROTEST": (),
}
"""Acts that are threats on a condition, with the mode of the threat."""
THREAT = Item("conditional vow", "THREATEN", ("violence",), cameo="130")


def put_to(draft: Draft, sayings: Sayings, actors: Actors) -> None:
    """An offer or demand that names nobody is put to whom of another state the speaker speaks to."""
    saying = sayings.at(draft.act.trigger)
    if draft.recipients or draft.act.item.type not in ("AGREE", "REQUEST") or saying is None:
        return
    if draft.act.trigger.is_verb and [p.name for p in draft.actors] == [saying.speaker.name]:
        draft.recipients = abroad(draft.act.trigger, saying, actors)


def threat(draft: Draft, sayings: Sayings) -> None:
    """ "If you cross the line, we will destroy you": harm foretold by its own author on a condition."""
    saying = sayings.at(draft.act.trigger)
    if draft.standing.status != "hypothetical" or draft.standing.rule != "condition" or saying is None:
        return
    modes = HARMS.get(draft.act.item.type)
    if modes is None:
        return
    speaker = saying.speaker
    if any(p.name == speaker.name or (p.country and p.country == speaker.country) for p in draft.actors):
        draft.act.meant = base_code(draft.act, Cameo.load())
        draft.act.item, draft.modes, draft.standing = THREAT, modes, OCCURRED
        draft.actors = (speaker,)
        draft.word = sayings.chain(draft.act.trigger, by_speaker=True)
        draft.when, draft.said_on = saying.said_on, None


def own_government(draft: Draft, sayings: Sayings, country_name: Callable[[str], str]) -> None:
    """An official who says that visits are being prepared, and names nobody, speaks of his own government."""
    saying = sayings.at(draft.act.trigger)
    if draft.actors or draft.standing.status != "planned" or saying is None or draft.act.item.type == "ASSAULT":
        return
    speaker = saying.speaker
    if speaker.sector in ("GOV", "MIL") and len(speaker.country) == 3:
        name = country_name(speaker.country)
        draft.actors = (Party(name, speaker.country, "GOV", mention=speaker.mention, rule="the speaker's government"),)


def against_government(draft: Draft, country_name: Callable[[str], str]) -> None:
    """ "Anti-tax protests" are against the government of the country where they are held."""
    trigger, where = draft.act.trigger, draft.where
    if draft.recipients or draft.act.item.type != "PROTEST" or where is None or len(where.country) != 3:
        return
    before = {k.lower for k in trigger.kids if k.i < trigger.i}
    if any(word.startswith("anti") for word in before) and any("government" in w or "regime" in w for w in before):
        name = f"government of {country_name(where.country)}"
        draft.recipients = (Party(name, where.country, "GOV", mention=trigger.text, rule="anti-government"),)
