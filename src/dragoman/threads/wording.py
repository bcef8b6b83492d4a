"""What two sentences say of a matter: the words of a sentence that carry meaning, and words for what comes again."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_STEM = 6  # letters that forms of one word share
_SHORT = 4
_NEAR, _AROUND = 40, 70  # letters


@dataclass(frozen=True, slots=True)
class _Words:
    empty: frozenset[str]
    lasting: frozenset[str]
    several: frozenset[str]
    meeting: frozenset[str]
    going_on: frozenset[str]
    recurring: re.Pattern[str]
    coming: re.Pattern[str]
    then: re.Pattern[str]
    recent: re.Pattern[str]
    top: re.Pattern[str]
    before: re.Pattern[str]
    anew: re.Pattern[str]
    gathering: re.Pattern[str]

    @staticmethod
    @cache
    def load() -> _Words:
        text = files("dragoman.threads").joinpath("data/words.toml").read_text("utf-8")
        data: dict[str, Any] = tomllib.loads(text)
        values: dict[str, Any] = {
            name: _pattern(v) if isinstance(v, list) else frozenset(v.split()) for name, v in data.items()
        }
        return _Words(**values)


def _pattern(phrases: list[str]) -> re.Pattern[str]:
    ordered = "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))
    return re.compile(rf"\b(?:{ordered})\b", re.IGNORECASE)


def matter(sentence: str) -> frozenset[str]:
    """The stems of a sentence's words that carry meaning."""
    empty = _Words.load().empty
    words = (word.group().casefold() for word in _WORD.finditer(sentence))
    return frozenset(word[:_STEM] for word in words if len(word) >= _SHORT and word not in empty)


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """How much of the shorter matter the longer has, 0 to 1."""
    least = min(len(one), len(other))
    return len(one & other) / least if least else 0.0


def recurring(sentence: str, trigger: str) -> bool:
    """Whether a sentence tells of an act that comes again, or of several: words for it stand at the trigger."""
    words = _Words.load()
    near = _near(sentence, trigger)
    again = (m for m in words.recurring.finditer(near) if m.group()[0].islower() or sentence.startswith(m.group()))
    return trigger.casefold().split(" ")[-1] in words.several or any(again)  # the "People's Daily" does not come again


def coming(sentence: str, trigger: str) -> bool:
    """Whether words near the trigger show the act to lie ahead."""
    return bool(_Words.load().coming.search(_near(sentence, trigger, _AROUND)))


def another_time(sentence: str, trigger: str) -> bool:
    """Whether words near the trigger put the act at a time that is told elsewhere."""
    return bool(_Words.load().then.search(_near(sentence, trigger)))


def before(sentence: str, trigger: str) -> bool:
    """Whether words near the trigger show the act to lie before the day of the report."""
    return bool(_Words.load().before.search(_near(sentence, trigger)))


def anew(sentence: str, trigger: str) -> bool:
    """Whether words near the trigger show the act to be another one, after one told of."""
    return bool(_Words.load().anew.search(_near(sentence, trigger)))


def gathering(sentence: str, trigger: str) -> bool:
    """Whether words near the trigger show the act to be a gathering of many, or to be done at one."""
    return bool(_Words.load().gathering.search(_near(sentence, trigger, _AROUND)))


def going_on(trigger: str) -> bool:
    """Whether the word for an act is a noun for dealings that go on."""
    return trigger.casefold() in _Words.load().going_on


def continued(sentence: str, trigger: str) -> bool:
    """Whether an act in progress was gone on with on one occasion: "they continued to discuss it"."""
    return bool(re.search(r"\b(?:continued|resumed)\b", _near(sentence, trigger)))


def on_occasion(sentence: str, trigger: str) -> bool:
    """Whether words set the act in one journey or meeting: "to go on with the discussion during his visit", "to hold a
    meeting to discuss it"."""
    at = max(0, sentence.find(trigger))
    behind = re.search(r"\b(?:during|at|on)\b.{0,80}\b(?:visit|trip|summit|stay)\b", sentence[at:])
    return bool(behind or re.search(r"\b(?:meeting|talks|summit|visit|trip)\b[^,;]{0,40}\bto $", sentence[:at]))


def foretold(sentence: str, trigger: str) -> bool:
    """Whether words before the trigger foretell one exchange: "will discuss", but not "will continue to discuss"."""
    before = re.search(r"\b(?:will|would|shall|to)((?: [a-z]+){0,2}) $", sentence[: max(0, sentence.find(trigger))])
    return before is not None and not re.search(r"\b(?:continue|keep|go|resume|maintain)\b", before[1])


def will(sentence: str, trigger: str) -> bool:
    """Whether the act is told as a verb with "will": "we will also discuss it"."""
    before = sentence[: max(0, sentence.find(trigger))]
    return re.search(r"(?:\b(?:will|shall)|['’]ll)(?: [a-z]+){0,2} $", before) is not None


def recent(sentence: str, trigger: str) -> bool:
    """Whether words near the trigger show the act to lie some time back."""
    return bool(_Words.load().recent.search(_near(sentence, trigger)))


def top(sentence: str, trigger: str) -> bool:
    """Whether the words for an act are of a meeting of leaders: "summit", "top-level talks"."""
    words = [word.group().casefold() for word in _WORD.finditer(trigger)]
    return words[-1:] == ["summit"] or bool(_Words.load().top.search(_near(sentence, trigger)))


def noun(trigger: str) -> bool:
    """Whether the words for an act end in a noun, which has no tense: "visit", "working visit"."""
    return trigger.casefold().split(" ")[-1] in ("visit", "trip", "tour", "summit")


def _near(sentence: str, trigger: str, letters: int = _NEAR) -> str:
    at = max(0, sentence.find(trigger))
    return sentence[max(0, at - letters) : at + len(trigger) + letters]


def lasting(trigger: str) -> bool:
    """Whether the words for an act are of dealings that go on, such as "dialogue": no happening of its own."""
    words = [word.group().casefold() for word in _WORD.finditer(trigger)]
    return any(word in _Words.load().lasting for word in words[:1])


def spoken(trigger: str) -> bool:
    """Whether the words for an act may be of a call: "discussed", "conversation", but not "met"."""
    words = [word.group().casefold() for word in _WORD.finditer(trigger)]
    return lasting(trigger) or words[-1:] == ["conversation"] or words[-1:] == ["call"]


def met(trigger: str) -> bool:
    """Whether the words for an act are of a meeting, not of a journey: then a visit in the sentence is its setting."""
    return not _Words.load().meeting.isdisjoint(word.group().casefold() for word in _WORD.finditer(trigger))
