"""What is joined as one happening, what is kept apart, and what a thread tells of its life."""

import random
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from dragoman.model import Party, Place, Status, When
from dragoman.threads import Sighting, Thread, as_of, threads
from threads_made import (
    AMA,
    BOTH,
    COAST,
    GHANA,
    HOST,
    KENYA,
    KOFI,
    NIA,
    NIGER,
    TOM,
    on,
    summit,
    talks,
    told,
    visit,
)  # fmt: skip


def sizes(*given: Sighting) -> list[int]:
    return sorted(len(thread.members) for thread in threads(given))


def one(*given: Sighting) -> Thread:
    (found,) = threads(given)
    return found


def tour(day: str, status: Status, sentence: str) -> Sighting:
    """Ama Owusu and Nia Wanjiru see a sight together."""
    return told(day, status, modes=("visit",), actors=BOTH, trigger="visited", sentence=sentence)


# --- one happening ---


LAKE: tuple[tuple[str, Status], ...] = (
    ("Lake Council", "planned"), ("Supreme Council of the Lake Commission", "occurred"),
)  # fmt: skip
ONE: dict[str, tuple[Sighting, ...]] = {
    "a month and a day in it": (
        visit("2030-04-01", "planned", on("2030-05-01", "2030-05-31", grain="month")),
        visit("2030-05-17", "occurred", on("2030-05-16")),
    ),
    "a plan without a day and what follows": (visit("2030-04-01", "planned"), visit("2030-05-16", "occurred")),
    "a plan for a day and the report of that day": (
        talks("2030-05-01", "planned", on("2030-05-16")),
        talks("2030-05-16", "occurred"),
    ),
    "a visit and the talks during it": (
        visit("2030-05-16", "occurred", on("2030-05-15", "2030-05-17")),
        talks("2030-05-17", "occurred", on("2030-05-16"), report="another"),
    ),
    "arrival and talks the day after": (
        visit("2030-05-15", "occurred", on("2030-05-15")),
        talks("2030-05-16", "occurred", on("2030-05-16")),
    ),
    "the guest and his host, from either side": (
        visit("2030-05-16", "occurred", counterpart=(NIA,)),
        talks("2030-05-16", "occurred", actors=(NIA, AMA), report="another"),
    ),
    "twin mentions, a year and more later": (
        talks("2031-06-01", "occurred", on("2030-05-16"), where=Place("KEN", "Nairobi")),
        visit("2031-06-01", "occurred", on("2030-05-01", "2030-05-31", grain="month")),
    ),
    "a name and a last name": (
        talks("2030-05-16", "occurred"),
        talks("2030-05-16", "occurred", actors=(AMA, Party("Wanjiru", "KEN", rule="name of a person")), report="b"),
    ),
    "an office and who holds it": (
        talks("2030-05-16", "occurred"),
        talks("2030-05-16", "occurred", report="b", actors=(
            AMA, Party("Kenyan president", "KEN", "GOV", rule="role: president"),
        )),
    ),
    "a country and its leader, on one day": (
        talks("2030-05-17", "occurred", on("2030-05-16")),
        talks("2030-05-18", "occurred", on("2030-05-16"), actors=(GHANA, KENYA)),
    ),
    "a plan that two papers date a day apart": (
        visit("2030-05-01", "planned", on("2030-05-16")),
        visit("2030-05-02", "planned", on("2030-05-17")),
    ),
    "two reports of talks within days": (talks("2030-05-16", "occurred"), talks("2030-05-18", "occurred")),
    "a plan and its denial": (visit("2030-05-01", "planned"), visit("2030-05-03", "negated")),
    "a plan called off": (
        visit("2030-05-01", "planned", on("2030-05-16")),
        visit("2030-05-10", "cancelled", on("2030-05-16")),
    ),
    "one saying, told by two": tuple(
        told(
            day, "occurred", type="ACCUSE", actors=(NIA,), recipients=(NIGER,),
            sentence=f"{start} accused Niger of shelling villages across the border.",
        )
        for day, start in (("2030-05-16", "Wanjiru on Thursday"), ("2030-05-17", "The Kenyan leader"))
    ),
    "one attack, told by two": tuple(
        told(
            day, "occurred", type="ASSAULT", actors=(NIGER,), recipients=(KENYA,), cameo="195", when=on("2030-05-15"),
            sentence=f"Niger {verb} the port of Lamu, killing ten sailors.", where=Place("KEN", "Lamu"),
        )
        for day, verb in (("2030-05-16", "bombed"), ("2030-05-17", "attacked"))
    ),
    "a guest's arrival, and talks with his host the day after, undated": (
        visit("2030-05-15", "occurred"), talks("2030-05-16", "occurred"),
    ),
    "a visit, and its results weeks later": (
        visit("2030-05-16", "occurred", on("2030-05-16")),
        visit("2030-06-06", "occurred", sentence="They spoke of the results of the visit to Kenya."),
    ),
    "a visit to come and the dialogue during it, told together, and what came of them": (
        talks("2030-05-01", "planned", report="a", trigger="discussion", sentence="They will go on."),
        visit("2030-05-01", "planned", report="a", sentence="Ama will visit Kenya."),
        talks("2030-05-16", "occurred"),
    ),
    "an arrival, and the talks that it foretells": (
        visit("2030-05-16", "occurred", report="a"),
        talks("2030-05-16", "planned", report="a", sentence="They will hold talks."),
        talks("2030-05-17", "occurred"),
    ),
    "a call, and what it went on with": (
        talks("2030-05-16", "occurred"),
        talks("2030-05-16", "ongoing", report="b", sentence="They continued to discuss it.", trigger="discuss"),
    ),
    "what two will go on discussing during a visit, and the visit": (
        talks("2030-05-01", "planned", trigger="discussion", sentence="They put off the discussion until her visit, "
              "and the discussion will go on during the visit."),
        visit("2030-05-16", "occurred"),
    ),
    "a day of an unknown year, and talks told on that day": (
        talks("", "planned", replace(on("2030-05-16"), start=None, end=None, value="XXXX-05-16"), report="a"),
        talks("2030-05-16", "occurred"),
    ),
    "a meeting, and what one says at it that they will discuss": (
        talks("2030-05-16", "occurred"),
        talks("2030-05-16", "planned", report="report of 2030-05-16", trigger="discuss", actors=(
            AMA, replace(NIA, rule="speaker and addressee"),
        ), sentence="We will also discuss trade."),
    ),
    "a body's summit to come, dated, held and looked back on": (
        summit("2030-03-01", "planned", on("2030-05-01", "2030-05-31", grain="month"), where=HOST),
        summit("2030-05-02", "planned", on("2030-05-16")),
        summit("2030-05-16", "occurred", where=HOST, actors=(
            Party("leaders of the union", "AFU", "GOV", rule="role: leader"),
        )),
        summit("2030-06-20", "occurred", on("2030-05-01", "2030-05-31", grain="month"), where=HOST),
    ),
    "a session of a council, named in two ways": tuple(
        summit("2030-05-16", status, where=HOST, report=name, trigger="session", actors=(
            Party(name, "IGO", "IGO", rule="name of a body"),
        ))
        for name, status in LAKE
    ),
    "days of an unknown year, and talks told on the last of them": (
        visit("", "planned", When(text="May 15-16", grain="day", value="XXXX-05-15/XXXX-05-16"), report="a"),
        talks("", "planned", When(text="May 16", grain="day", value="XXXX-05-16"), report="a"),
        talks("2030-05-16", "occurred"),
    ),
    "a body's council for a day, and told on that day": (
        summit("2030-05-10", "planned", on("2030-05-16"), trigger="meeting", sentence="A meeting of the union."),
        summit("2030-05-16", "occurred", trigger="meeting", sentence="The union met."),
    ),
    "days of an unknown year over New Year": (
        visit("", "planned", When(text="December 30 to January 2", grain="day", value="XXXX-12-30/XXXX-01-02")),
        visit("2031-01-01", "occurred"),
    ),
    "a day of an unknown year, on which a talk of the day before is told too": (
        visit("", "planned", When(text="May 16", grain="day", value="XXXX-05-16"), report="a"),
        visit("2030-05-16", "occurred", on("2030-05-15"), report="b"),
        talks("2030-05-16", "occurred", report="b"),
    ),
    "a visit for a body's summit, and the visit": (
        visit("2030-04-10", "planned", on("2030-05-01", "2030-05-31", grain="month"), where=Place("AFU", "a union")),
        visit("2030-05-16", "occurred"),
    ),
    "a summit of two states, undated, and their leaders' meeting": (
        talks("2030-05-01", "planned", actors=(GHANA, KENYA), trigger="summit", sentence="A summit is near."),
        talks("2030-05-16", "occurred"),
    ),
    "a visit to come, and talks with the host weeks later": (
        visit("2030-04-10", "planned"), talks("2030-05-16", "occurred"),
    ),
    "a visit to come within days, and talks in the country soon after": (
        visit("2030-04-10", "planned", on("2030-05-11", "2030-05-20", grain="month")),
        talks("2030-05-23", "occurred", on("2030-05-23"), where=HOST),
    ),
    "the leader of a country and its president": (
        talks("2030-05-15", "planned", on("2030-05-16"), actors=(
            AMA, Party("Kenyan leader", "KEN", "GOV", rule="role: leader"),
        )),
        talks("2030-05-16", "occurred"),
    ),
    "what only the headline tells, whatever its sentence says": (
        talks("2030-05-01", "planned", on("2030-05-16")),
        replace(talks("2030-05-16", "occurred", sentence="Ama spoke of regular meetings."), titled=True),
    ),
    "a city and its country": (
        visit("2030-05-16", "occurred", recipients=(Party("Mombasa", "KEN", rule="table: place"),)),
        talks("2030-05-16", "occurred", report="another"),
    ),
    "a plan for talks and the visit that a later report names": (
        talks("2030-04-20", "planned"), visit("2030-05-16", "occurred"),
    ),
    "a plan and what was discussed in no call": (
        visit("2030-05-14", "planned"), talks("2030-05-16", "occurred", trigger="discussed"),
    ),
    "a round of one plant, planned and made": (
        tour("2030-05-15", "planned", "They will see the steel works of Thika and its new furnace."),
        tour("2030-05-16", "occurred", "They saw the steel works of Thika and lit its furnace."),
    ),
    "a day of a year unknown, in a report of a day unknown": (
        talks("", "planned", When(text="May 16", grain="day", value="XXXX-05-16")),
        talks("2030-05-17", "occurred", on("2030-05-16")),
    ),
    "an arrival on the eve of the day that was planned": (
        visit("2030-05-01", "planned", on("2030-05-16")), visit("2030-05-15", "occurred"),
    ),
    "what leaders will discuss, and their talks the next day": (
        talks("2030-05-15", "planned", trigger="discuss", sentence="They will discuss a treaty."),
        talks("2030-05-16", "occurred"),
    ),
    "a meeting agreed on to discuss something, weeks later": (
        talks("2030-05-01", "planned", trigger="discuss", sentence="They agreed to hold a meeting soon to discuss it."),
        talks("2030-05-25", "occurred"),
    ),
    "talks of two states near at hand, and those of their leaders": (
        talks("2030-05-15", "planned", actors=(GHANA, KENYA), trigger="talks", sentence="Talks are near."),
        talks("2030-05-16", "occurred"),
    ),
    "a meeting there in May, and the visit of late April": (
        talks("2030-03-01", "planned", on("2030-05-01", "2030-05-31", grain="month"), where=HOST),
        visit("2030-04-28", "occurred", on("2030-04-28")),
    ),
    "talks this year, and those within weeks": (
        talks("2030-03-01", "planned", on("2030-01-01", "2030-12-31", grain="year")),
        talks("2030-03-10", "occurred"),
    ),
    "two plans of one report of a day unknown": (
        talks("", "planned", on("2030-05-16"), report="a"),
        talks("", "planned", trigger="discuss", sentence="They will discuss a treaty.", report="a"),
    ),
    "a plan beside another plan of its report, and what came of both": (
        talks("2030-05-16", "planned", sentence="They will meet.", report="a"),
        talks("2030-05-16", "planned", sentence="They will take part in a forum.", trigger="take part", report="a"),
        talks("2030-05-17", "occurred"),
    ),
    "a visit ahead, told by the Coast Daily": (
        visit("2030-05-10", "planned", sentence="Ama told the Coast Daily of her visit to Kenya."),
        visit("2030-05-16", "occurred"),
    ),
    "an arrival and a welcome, and the talks that their report foretells": (
        visit("2030-05-16", "occurred", report="a"),
        talks("2030-05-16", "occurred", report="a", sentence="Nia met her at the airport.", trigger="met"),
        talks("2030-05-16", "planned", report="a", sentence="They will hold talks."),
        talks("2030-05-16", "occurred", report="b"),
    ),
    "a visit for the president, and the visit in which the prime minister was met too": (
        visit("2030-05-01", "planned", counterpart=(NIA,)),
        visit("2030-05-16", "occurred", counterpart=(
            TOM, replace(TOM, name="Ben Kariuki"), replace(TOM, name="Al Mwangi"),
        )),
    ),
    "an arrival, and what the guest will attend there": (
        visit("2030-05-16", "occurred", report="a"),
        visit("2030-05-16", "planned", report="a", sentence="In Nairobi she will attend a fair.", trigger="attend"),
    ),
    "the leaders of a country with a supreme leader, and its president": (
        talks("2030-05-15", "planned", on("2030-05-16"), trigger="summit", actors=(
            AMA, replace(NIA, name="Zawadi Kamau", office="Supreme Leader of Kenya", mention="leaders of both"),
        )),
        talks("2030-05-16", "occurred"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", ONE)
def test_one_happening(name: str) -> None:
    assert sizes(*ONE[name]) == [len(ONE[name])]


# --- several ---


AFTERWARDS: tuple[tuple[Status, str], ...] = (
    ("occurred", "We did discuss it."), ("planned", "Let him ask and we will discuss it."),
)  # fmt: skip
SEVERAL: dict[str, tuple[Sighting, ...]] = {
    "meetings of one pair in two months": (
        talks("2030-05-16", "occurred", on("2030-05-16")),
        talks("2030-06-16", "occurred", on("2030-06-16")),
    ),
    "a summit of two states, and talks of their ministers": (
        talks("2030-05-01", "planned", actors=(GHANA, KENYA), trigger="summit", sentence="A summit is near."),
        talks("2030-05-16", "occurred", actors=(KOFI, replace(TOM, office="minister"))),
    ),
    "a visit to come, and the talks of that day": (
        visit("2030-05-16", "planned"), talks("2030-05-16", "occurred", report="b"),
    ),
    "a visit to come, and talks of others": (
        visit("2030-04-10", "planned"), talks("2030-05-16", "occurred", actors=(KOFI, NIA)),
    ),
    "the leader of a country and its minister": (
        talks("2030-05-15", "planned", on("2030-05-16"), actors=(
            NIA, Party("Ghanaian leader", "GHA", "GOV", rule="role: leader"),
        )),
        talks("2030-05-16", "occurred", actors=(KOFI, NIA)),
    ),
    "talks, and a meeting told that day as lying back": (
        talks("2030-05-16", "occurred"),
        talks("2030-05-16", "occurred", report="b", sentence="We meet and recall that we met recently.", trigger="met"),
    ),
    "talks, and earlier ones": (
        talks("2030-05-16", "occurred"),
        talks("2030-05-16", "occurred", report="b", sentence="Previously, we met in Accra.", trigger="met"),
    ),
    "talks, and a dialogue that goes on": (
        talks("2030-05-16", "occurred"),
        talks("2030-05-16", "occurred", report="b", sentence="We have a good dialogue.", trigger="dialogue"),
    ),
    "talks, and negotiations that have gone on for long": (
        talks("2030-05-16", "occurred"),
        talks("2030-05-16", "ongoing", report="b", sentence="We have long been discussing it.", trigger="discussing"),
    ),
    "a visit and the visit in return": (
        visit("2030-05-16", "occurred", on("2030-05-16")),
        told("2030-05-17", "occurred", modes=("visit",), actors=(NIA,), recipients=(GHANA,), where=Place("GHA"),
             when=on("2030-05-17"), trigger="visit"),
    ),
    "the president's visit and the minister's": (
        visit("2030-05-16", "occurred"), visit("2030-05-16", "occurred", actors=(KOFI,), report="another"),
    ),
    "a call and a visit": (
        visit("2030-05-16", "occurred"), talks("2030-05-16", "occurred", modes=("phone",), report="another"),
    ),
    "what two discussed, and what one of them says afterwards that they will discuss": tuple(
        talks("2030-05-16", status, report="r", trigger="discuss", sentence=words, actors=(
            AMA, replace(NIA, rule="speaker and addressee"),
        ))
        for status, words in AFTERWARDS
    ),
    "talks, and a chat of both with children": (
        talks("2030-05-16", "occurred"),
        talks("2030-05-16", "occurred", report="b", actors=(*BOTH, Party("children", rule="role: child"))),
    ),
    "a call told by what was discussed in it, and the visit that it looks back on": (
        replace(talks("2030-05-16", "occurred", trigger="discussed", sentence="They discussed trade."), phoned=True),
        visit("2030-05-16", "occurred", report="report of 2030-05-16", sentence="She gave thanks for the visit."),
    ),
    "calls on two days": (
        talks("2030-05-16", "occurred", modes=("phone",)), talks("2030-05-17", "occurred", modes=("phone",)),
    ),
    "talks of two, and a forum there the day after": (
        talks("2030-05-15", "planned", on("2030-05-15"), where=HOST),
        visit("2030-05-15", "planned", on("2030-05-16"), sentence="Ama will visit the forum.", report="b"),
    ),
    "two treaties of one day with one country": tuple(
        told("2030-05-16", "occurred", type="SUPPORT", actors=(AMA,), trigger="ratified", cameo="057", sentence=words)
        for words in (
            "Owusu signed the law on ratifying the agreement on fishing in the lake.",
            "Owusu signed the law on ratifying the agreement on rail links.",
        )
    ),
    "a visit and talks with a mayor": (
        visit("2030-05-16", "occurred"), talks("2030-05-16", "occurred", actors=(AMA, TOM), report="another"),
    ),
    "talks of two and of three": (
        talks("2030-05-16", "occurred"),
        talks("2030-05-16", "occurred", actors=(*BOTH, Party("Issa Sani", "NER", "GOV", "President of Niger",
                                                               rule="table: person")), report="another"),
    ),
    "an undated plan and what came a year later": (
        visit("2030-04-01", "planned"), visit("2031-05-16", "occurred", on("2031-05-16")),
    ),
    "a plan told after the act": (visit("2030-05-16", "occurred"), visit("2030-05-20", "planned")),
    "talks held, and those agreed on in the same report": (
        talks("2030-05-16", "occurred"), talks("2030-05-16", "planned", sentence="They will meet again."),
    ),
    "what comes again": (
        talks("2030-05-16", "occurred"),
        talks("2030-05-16", "occurred", sentence="They meet several times a year.", report="another"),
    ),
    "one party in common": (
        told("2030-05-16", "occurred", actors=(AMA,)), told("2030-05-16", "occurred", actors=(AMA,), report="another"),
    ),
    "two acts of one sentence": (
        talks("2030-05-16", "occurred", on("2030-05-16"), report="r"),
        talks("2030-05-16", "occurred", on("2030-05-16"), report="r", occasion="a dinner"),
    ),
    "imagined": (talks("2030-05-16", "hypothetical"), talks("2030-05-16", "hypothetical", report="another")),
    "two sayings of one day": tuple(
        told("2030-05-16", "occurred", type="ACCUSE", actors=(NIA,), recipients=(NIGER,), sentence=sentence)
        for sentence in (
            "Wanjiru accused Niger of shelling villages across the border.",
            "Wanjiru accused Niger of closing its market to farmers.",
        )
    ),
    "a war and an attack in it": (
        told("2030-05-16", "occurred", type="ASSAULT", actors=(NIGER,), recipients=(KENYA,), cameo="192",
             when=on("2030-01-01", "2030-12-31", grain="year"), sentence="Niger invaded Kenya."),
        told("2030-05-16", "occurred", type="ASSAULT", actors=(NIGER,), recipients=(KENYA,), cameo="195",
             when=on("2030-05-15"), sentence="Niger bombed Kenya.", report="another"),
    ),
    "summits of one body in two countries": (
        summit("2030-05-01", "planned", where=HOST),
        summit("2030-05-16", "occurred", where=Place("NER", "Niger")),
    ),
    "a body's summit, and a session of its ministers on that day": (
        summit("2030-05-16", "occurred", where=HOST),
        summit("2030-05-16", "occurred", where=HOST, trigger="session", sentence="They sat.", actors=(
            Party("AFU Council of Trade Ministers", "AFU", "IGO", rule="name of a body"),
        )),
    ),
    "two meetings of a body, undated, in nobody knows where": (
        summit("2030-05-16", "occurred", trigger="meeting"),
        summit("2030-05-17", "occurred", trigger="meeting", report="b"),
    ),
    "a body's summit, and talks of two at it": (
        summit("2030-05-16", "occurred"), talks("2030-05-16", "occurred"),
    ),
    "a day of a year unknown that fits two years": (
        talks("", "planned", When(text="May 16", grain="day", value="XXXX-05-16")),
        talks("2030-05-17", "occurred", on("2030-05-16")),
        talks("2031-05-17", "occurred", on("2031-05-16")),
    ),
    "a visit prepared, though taken for held, and the visit": (
        visit("2030-05-10", "occurred", sentence="They spoke of preparations for the visit to Kenya."),
        visit("2030-05-12", "occurred", on("2030-05-12")),
    ),
    "a visit then, and talks now": (
        visit("2030-05-16", "occurred", sentence="At that time her visit to Kenya was short.", report="another"),
        talks("2030-05-16", "occurred"),
    ),
    "a plan and a call": (
        visit("2030-05-14", "planned"),
        replace(talks("2030-05-16", "occurred", trigger="discussed"), phoned=True),
    ),
    "a plan, and what was discussed somewhere weeks later": (
        visit("2030-04-01", "planned"), talks("2030-05-16", "occurred", trigger="discussed"),
    ),
    "dialogue that goes on": (
        talks("2030-05-01", "planned", trigger="dialogue"), talks("2030-05-16", "occurred"),
    ),
    "several meetings and one": (
        talks("2030-05-16", "occurred", trigger="meetings", report="another"), talks("2030-05-16", "occurred"),
    ),
    "the two, and the two with workers": (
        talks("2030-05-16", "occurred", report="another"),
        talks("2030-05-16", "occurred", actors=(*BOTH, Party("dock workers", "", "LAB", rule="role: worker"))),
    ),
    "two sights on two days": (
        tour("2030-05-15", "occurred", "They saw the steel works of Thika."),
        tour("2030-05-16", "occurred", "They climbed a hill near the harbour."),
    ),
    "talks on two days that are named": (
        talks("2030-05-10", "planned", on("2030-05-16")), talks("2030-05-10", "planned", on("2030-05-18"), report="b"),
    ),
    "the president and a former one": (
        talks("2030-05-16", "occurred", on("2030-05-16")),
        talks("2030-05-16", "occurred", on("2030-05-16"), report="another", actors=(
            AMA, Party("former Kenyan president", "KEN", "", rule="role: president"),
        )),
    ),
    "crowds": (
        visit("2030-05-16", "occurred", actors=(Party("Ghanaians", "GHA", "CVL", rule="people of a country"),)),
        visit("2030-05-16", "occurred", report="another",
              actors=(Party("Ghanaians", "GHA", "CVL", rule="people of a country"),)),
    ),
    "two meetings at home on two days": (
        told("2030-05-16", "occurred", actors=(AMA, KOFI)), told("2030-05-17", "occurred", actors=(AMA, KOFI)),
    ),
    "talks of two states to come, and those of their leaders weeks later": (
        talks("2030-05-01", "planned", actors=(GHANA, KENYA), trigger="talks", sentence="Talks are near."),
        talks("2030-05-20", "occurred"),
    ),
    "what they will go on discussing, and talks the next day": (
        talks("2030-05-15", "planned", trigger="discuss", sentence="They will continue to discuss it."),
        talks("2030-05-16", "occurred"),
    ),
    "what they will discuss, and talks weeks later": (
        talks("2030-05-01", "planned", trigger="discuss", sentence="They will discuss a treaty."),
        talks("2030-05-20", "occurred"),
    ),
    "a meeting, and a visit that is remembered": (
        talks("2030-05-16", "occurred"),
        visit("2030-05-16", "occurred", report="b", sentence="We remember your welcome during the visit to Kenya."),
    ),
    "a plan of a report of a day unknown, and talks held long before": (
        talks("", "planned", report="a"), talks("2030-05-16", "occurred"),
    ),
    "two calls within days": tuple(
        talks(day, "occurred", modes=("phone",), trigger="telephone call") for day in ("2030-05-16", "2030-05-18")
    ),
    "a call, and several calls": (
        talks("2030-05-16", "occurred", modes=("phone",), trigger="telephone call"),
        talks("2030-05-16", "occurred", modes=("phone",), trigger="telephone calls", report="b"),
    ),
    "talks, and what they had talked of": (
        talks("2030-05-16", "occurred"),
        talks("2030-05-16", "occurred", report="b", sentence="We have already met.", trigger="met"),
    ),
    "a summit of two states to come, and their talks on something": (
        talks("2030-05-16", "planned", actors=(GHANA, KENYA), trigger="summit", sentence="A summit is near."),
        talks("2030-05-16", "occurred", actors=(GHANA, KENYA), sentence="He spoke of the talks.", trigger="talks"),
    ),
    "a visit to come, and a meeting told later as lying back": (
        visit("2030-05-01", "planned"),
        talks("2030-05-20", "occurred", sentence="We met not so long ago.", trigger="met"),
    ),
    "a visit made, and another to come": (
        visit("2030-05-16", "occurred", report="a"),
        visit("2030-05-16", "planned", report="a", sentence="She will visit Kenya again."),
    ),
    "a supreme leader by name, and the president": (
        talks("2030-05-15", "planned", on("2030-05-16"), actors=(
            AMA, replace(NIA, name="Zawadi Kamau", office="Supreme Leader of Kenya", mention="Zawadi Kamau"),
        )),
        talks("2030-05-16", "occurred"),
    ),
    "talks, welcome and next talks": (
        talks("2030-05-16", "occurred", report="a"),
        talks("2030-05-16", "planned", report="a", sentence="They will hold talks."),
        talks("2030-05-16", "occurred", on("2030-05-01"), report="b"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SEVERAL)
def test_several_happenings(name: str) -> None:
    assert sizes(*SEVERAL[name]) == [1] * len(SEVERAL[name])


def test_a_vague_mention_joins_no_two_dated_happenings() -> None:
    year = visit("2030-12-01", "occurred", on("2030-01-01", "2030-12-31", grain="year"))
    may = visit("2030-05-16", "occurred", on("2030-05-16"))
    june = visit("2030-06-16", "occurred", on("2030-06-16"))
    assert sizes(year, may, june) == [1, 1, 1]
    assert sizes(year, may) == [2]


def test_an_undated_plan_takes_the_first_that_follows() -> None:
    plan, near, far = visit("2030-04-01", "planned"), visit("2030-05-16", "occurred"), visit("2030-07-16", "occurred")
    found = {thread.members[-1]: thread for thread in threads((far, near, plan))}
    assert found[near].members == (plan, near) and found[far].members == (far,)


# --- the same set, the same threads ---


def mixed(seed: int) -> list[Sighting]:
    """A heap of tellings, many of them close to one another."""
    chance = random.Random(seed)
    made: dict[tuple[str, str], Sighting] = {}
    for n in range(250):
        day = date(2030, 5, 1) + timedelta(chance.randrange(60))
        held = on((day + timedelta(chance.randrange(-9, 9))).isoformat())
        more: dict[str, Any] = {"report": f"r{chance.randrange(120)}"}
        if chance.random() < 0.5:
            more["when"] = held
        if chance.random() < 0.3:
            more["sentence"] = f"They met on the {n}th."
        kind = chance.choice((visit, talks)) if "sentence" not in more else talks
        s = kind(day.isoformat(), chance.choice(("planned", "occurred", "expected", "cancelled", "negated")), **more)
        made[s.key] = s
    return list(made.values())


@pytest.mark.parametrize("seed", range(4))
def test_the_order_of_coming_does_not_matter(seed: int) -> None:
    given = mixed(seed)
    found = threads(given)
    assert sorted(m.key for thread in found for m in thread.members) == sorted(s.key for s in given)
    assert 1 < len(found) < len(given)
    for again in range(3):
        random.Random(again).shuffle(given)
        assert threads(given) == found


@pytest.mark.parametrize("seed", range(4))
def test_no_thread_spans_more_days_than_one_stay(seed: int) -> None:
    for thread in threads(mixed(seed)):
        days = [m.entry.when.start for m in thread.members if m.entry.when and m.entry.when.start]
        assert not days or (max(days) - min(days)).days <= 7


def test_the_id_stays_when_later_reports_join() -> None:
    early = visit("2030-04-01", "planned")
    assert one(early).id == one(early, visit("2030-05-16", "occurred")).id


# --- the life of a thread ---


LIFE = (
    visit("2030-03-01", "expected", word=(COAST,)),
    visit("2030-03-20", "planned", on("2030-05-01", "2030-05-31", grain="month")),
    visit("2030-04-02", "planned", on("2030-05-16", "2030-05-17")),
    talks("2030-05-17", "occurred", on("2030-05-16")),
)


def test_a_life_is_told_step_by_step() -> None:
    thread = one(*LIFE)
    assert [(c.kind, c.status, str(c.told), c.report) for c in thread.history] == [
        ("status", "expected", "2030-03-01", "report of 2030-03-01"),
        ("status", "planned", "2030-03-20", "report of 2030-03-20"),
        ("date", "planned", "2030-03-20", "report of 2030-03-20"),
        ("date", "planned", "2030-04-02", "report of 2030-04-02"),
        ("status", "occurred", "2030-05-17", "report of 2030-05-17"),
        ("date", "occurred", "2030-05-17", "report of 2030-05-17"),
    ]
    assert thread.history[0].word == (COAST,)
    assert thread.standing == "occurred" and thread.when == on("2030-05-16") and thread.where == HOST
    assert [p.name for p in thread.parties] == ["Ama Owusu", "Nia Wanjiru"]
    assert thread.disagreements == ()


def test_a_thread_as_known_on_a_day() -> None:
    thread = one(*LIFE)
    assert as_of(thread, date(2030, 2, 1)) is None
    known = {day: as_of(thread, date.fromisoformat(day)) for day in ("2030-03-05", "2030-04-01", "2030-05-20")}
    assert [(t.standing, t.when and t.when.start) for t in known.values() if t] == [
        ("expected", None), ("planned", date(2030, 5, 1)), ("occurred", date(2030, 5, 16)),
    ]  # fmt: skip


def test_what_was_called_off_stands_so_until_it_is_taken_up_again() -> None:
    plan, off = visit("2030-05-01", "planned", on("2030-05-16")), visit("2030-05-10", "cancelled", on("2030-05-16"))
    assert one(plan, off).standing == "cancelled"
    again = one(plan, off, visit("2030-05-12", "planned", on("2030-05-16")))
    assert again.standing == "planned"
    assert [c.status for c in again.history if c.kind == "status"] == ["planned", "cancelled", "planned"]


def test_views_that_differ_stay_side_by_side() -> None:
    thread = one(
        visit("2030-05-01", "planned", on("2030-05-16"), publisher="Daily"),
        visit("2030-05-02", "planned", on("2030-05-17"), publisher="Weekly"),
        visit("2030-05-03", "negated", on("2030-05-17"), publisher="Weekly"),
    )
    assert [(d.field, [v.value for v in d.views]) for d in thread.disagreements] == [
        ("status", ["planned", "negated"]), ("date", ["2030-05-16", "2030-05-17"]),
    ]  # fmt: skip
    assert thread.disagreements[1].views[0].report == "report of 2030-05-01"


def test_a_report_of_unknown_day_is_first_with_a_plan_and_last_with_a_deed() -> None:
    plan = replace(talks("2030-05-01", "planned", on("2030-05-16")), told=None)
    done = replace(talks("2030-05-18", "occurred", on("2030-05-16")), told=None)
    dated = talks("2030-05-16", "occurred", on("2030-05-16"))
    assert one(done, dated, plan).members == (plan, dated, done)
    assert one(plan, dated).history[0].told is None


def test_meetings_parted_from_one_word_each_find_their_own() -> None:
    words = {"trigger": "meetings", "sentence": "Ama will hold meetings with Nia and Issa."}
    issa = Party("Issa Garba", "NER", "GOV", "President of Niger", rule="table: person")
    first = talks("2030-05-16", "planned", report="plans", **words)
    other = replace(first, entry=replace(first.entry, actors=(AMA, issa)), id="")
    held = [talks("2030-05-17", "occurred", actors=(AMA, who), report=who.name) for who in (NIA, issa)]
    assert sizes(first, other, *held) == [2, 2]
    assert sizes(first, *held) == [1, 1, 1]


def test_one_who_is_told_of_in_two_ways_counts_once() -> None:
    acting = replace(NIA, office="acting President of Kenya", rule="title: president")
    held = (talks("2030-05-16", "occurred"), talks("2030-05-16", "occurred", actors=(AMA, acting), report="b"))
    alone = told("2030-05-01", "planned", actors=(NIA,), when=on("2030-05-01", "2030-05-31", grain="month"))
    assert sizes(*held, alone) == [1, 2]


def test_a_visit_recalled_goes_to_the_visit_not_to_a_talk_of_that_month() -> None:
    recalled = visit("2030-09-01", "occurred", on("2030-05-01", "2030-05-31", grain="month"))
    found = threads([visit("2030-05-16", "occurred"), talks("2030-05-25", "occurred"), recalled])
    assert sorted(len(t.members) for t in found) == [1, 2]
    (joined,) = (t for t in found if len(t.members) == 2)
    assert joined.members[-1].key == recalled.key
    assert joined.when is not None
    assert (joined.when.start, joined.when.end) == (date(2030, 5, 1), date(2030, 5, 16))


def test_what_was_done_at_another_time_than_planned_has_the_day_of_the_report() -> None:
    plan = visit("2030-04-10", "planned", on("2030-05-11", "2030-05-20", grain="month"))
    found = one(plan, talks("2030-05-23", "occurred", where=HOST))
    assert found.when is not None
    assert (found.when.start, found.when.end) == (None, date(2030, 5, 23))


def test_what_was_still_to_come_on_a_day_was_not_held_before() -> None:
    found = one(
        visit("2030-04-10", "planned", on("2030-05-01", "2030-05-31", grain="month")),
        visit("2030-05-20", "planned"),
        visit("2030-05-23", "occurred"),
    )
    assert found.when is not None
    assert (found.when.start, found.when.end) == (date(2030, 5, 20), date(2030, 5, 23))


def test_a_day_of_an_unknown_year_has_the_year_of_the_report() -> None:
    day = replace(on("2030-05-16"), start=None, end=None, value="XXXX-05-16")
    found = one(talks("", "planned", day, report="a"), talks("2030-05-16", "occurred"))
    assert found.when is not None
    assert (found.when.start, found.when.end) == (date(2030, 5, 16), date(2030, 5, 16))


def test_days_of_an_unknown_year_are_those_of_the_year_of_the_report() -> None:
    days = When(text="May 15-17", grain="day", value="XXXX-05-15/XXXX-05-17")
    found = one(visit("", "planned", days, report="a"), visit("2030-05-16", "occurred"))
    assert found.when is not None
    assert (found.when.start, found.when.end) == (date(2030, 5, 15), date(2030, 5, 17))


def test_a_visit_of_a_day_of_an_unknown_year_is_the_visit_of_that_day_not_the_talks_of_another_year() -> None:
    day = When(text="May 16", grain="day", value="XXXX-05-16")
    plan, guest = visit("", "planned", day, report="a"), Party("Nia Wanjiru", "KEN", "GOV", rule="title: mayor")
    other = talks("2029-05-16", "occurred")
    held = (visit("2030-05-16", "occurred"), visit("2030-05-16", "occurred", actors=(AMA, guest, TOM), report="b"))
    (joined,) = (t for t in threads([plan, other, *held]) if plan in t.members)
    assert held[0] in joined.members
    assert other not in joined.members


def test_the_day_of_an_unknown_year_is_narrower_than_the_month() -> None:
    day = When(text="May 16", grain="day", value="XXXX-05-16")
    found = one(
        visit("", "planned", day, report="a"),
        visit("2030-05-16", "occurred"),
        visit("2030-07-16", "occurred", on("2030-05-01", "2030-05-31", grain="month")),
    )
    assert found.when is not None
    assert (found.when.start, found.when.end) == (date(2030, 5, 16), date(2030, 5, 16))


def test_a_leap_day_of_an_unknown_year_is_not_that_of_a_common_year() -> None:
    days = When(text="February 28-29", grain="day", value="XXXX-02-28/XXXX-02-29")
    found = one(visit("", "planned", days, report="a"), visit("2030-02-28", "occurred"))
    assert found.when is not None
    assert found.when.start is None


def test_a_visit_to_come_goes_to_the_visit_known_by_its_day_not_to_one_recalled() -> None:
    recalled = visit("2030-09-01", "occurred", on("2030-05-01", "2030-05-31", grain="month"))
    held = (visit("2030-05-10", "occurred"), visit("2030-05-25", "occurred"))
    found = threads([visit("2030-04-25", "planned"), *held, recalled])
    (joined,) = (t for t in found if t.members[0].entry.status == "planned")
    assert [m.key for m in joined.members[1:]] == [held[0].key]
