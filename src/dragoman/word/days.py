"""The day of a saying that names none: its speaker goes on, or the scene does.

"The minister said on Sunday …" in the lead; five paragraphs on "the minister said …" is of Sunday too.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from dragoman.model import When
from dragoman.word.draft import Draft, Page

NEWS = timedelta(days=7)
"""How old a saying is at most that a report of the day goes on telling."""

GOES_ON = "speaker goes on"
APART = frozenset(
    """ago already before earlier elsewhere formerly later never often once previously repeatedly separately
    since""".split()
)
"""What sets a saying apart from the one before it."""


def day_goes_on(draft: Draft, before: list[Draft], page: Page) -> None:
    """Give ``draft``, told in the simple past without a day, that of its speaker's last saying, else the scene's."""
    if draft.said_on is not None or draft.nested or draft.voice is None or not _told_on(draft):
        return
    name = draft.voice.party.name
    for old in reversed(before):
        if old.nested or old.voice is None or old.voice.party.name != name or old.said_on is None:
            continue
        if _is_news(old.said_on, page) and not _other_hearers(draft, old):
            rules = dict.fromkeys((*old.said_on.rules, GOES_ON))
            draft.said_on = replace(old.said_on, basis="inferred", rules=tuple(rules))
        return
    scene = page.times.scene(draft.cue)
    if scene is not None and _is_news(scene, page) and _set_here(scene, draft, page):
        draft.said_on = scene


def _set_here(scene: When, draft: Draft, page: Page) -> bool:
    """Is the day of the scene named before "he said", in its own paragraph?"""
    if draft.voice is None or draft.voice.head.tag != "PRP":
        return False
    start = draft.cue.sent.block.start
    return any(p.when.start == scene.start for p in page.times.within(start, draft.cue.start))


def _told_on(draft: Draft) -> bool:
    cue = draft.cue
    if draft.voice is not None and draft.voice.head.lower in ("i", "we"):
        return False  # a speaker who tells of other days
    if cue.tag != "VBD" or any(k.dep == "aux" for k in cue.kids):
        return False
    return not {t.lower for k in cue.kids if k.dep in ("advmod", "npadvmod", "mark") for t in (k, *k.kids)} & APART


def _is_news(day: When, page: Page) -> bool:
    if page.published is None or day.start is None or day.start != day.end:
        return False
    return page.published - NEWS <= day.start <= page.published


def _other_hearers(draft: Draft, old: Draft) -> bool:
    """Did the speaker tell it to other outlets than the saying before?"""
    told = {p.name for p in draft.setting.outlets}
    return bool(told) and told != {p.name for p in old.setting.outlets}
