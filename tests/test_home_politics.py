"""Politics at home: crowds, chambers and courts, resignations, demands, names with two surnames."""

from datetime import date

import pytest

from dragoman import actors, events
from dragoman.actors.world import World
from dragoman.events.act import Act
from dragoman.events.lexicon import EventLexicon
from dragoman.events.support import SupportLexicon
from dragoman.model import Entry, Report
from dragoman.reading import Tools, read
from trees import document

DAY = date(2023, 6, 14)


def acts(text: str) -> list[Act]:
    doc = document(text)
    who = actors.find(doc, World.load(), DAY)
    return [a for a in events.find(doc, who, EventLexicon.load(), SupportLexicon.load()) if a.complete]


HOME = [
    ("The mayor of Suva was interrupted by protesting lawmakers.", "PROTEST", "interrupted", "lawmakers", "mayor"),
    (
        "Lawmakers in Suva heckled the premier of Fiji and walked out of the chamber.",
        "PROTEST",
        "walked",
        "Lawmakers",
        "",
    ),
    (
        "Guards ejected three Fijian lawmakers from the chamber.",
        "COERCE",
        "ejected",
        "Guards",
        "lawmakers",
    ),
    (
        "The premier of Fiji spoke after two weeks of protests in the capital over prices.",
        "PROTEST",
        "protests",
        "",
        "",
    ),
    ("Protests filled the streets of Suva in Fiji on Monday.", "PROTEST", "Protests", "", ""),
    ('The president of Fiji referred to the inquiry as a "hoax".', "ACCUSE", "referred", "president", ""),
    (
        "The president of Fiji did not bow to the strikers' demands for a pay rise.",
        "REJECT",
        "bow",
        "president",
        "strikers",
    ),
    ("A recount was one of the four demands of the Fijian protesters.", "REQUEST", "demands", "protesters", ""),
    (
        "The Fijian government issued a cease and desist order to the broadcaster on Monday.",
        "COERCE",
        "order",
        "Fijian government",
        "broadcaster",
    ),
    ("The president of Fiji offered to resign on Monday.", "RETREAT", "offered", "president", ""),
    (
        "Saied sacked Prime Minister Hisham Quemby in June last year and closed the gate of parliament, "
        "initially for 10 days.",
        "COERCE",
        "sacked",
        "Saied",
        "Quemby",
    ),
    (
        "Fiji asked Tonga to dissolve the upper house, or senate, of its parliament, accusing Samoa of delay.",
        "ACCUSE",
        "accusing",
        "Fiji",
        "Samoa",
    ),
    (
        "The exit follows attacks on peaceful protesters demanding that the president of Fiji go.",
        "REQUEST",
        "demanding",
        "protesters",
        "president",
    ),
    (
        "The president of Fiji said there was a lack of fuel and urged Tonga to act.",
        "REQUEST",
        "urged",
        "president",
        "Tonga",
    ),
    (
        "The premier of Fiji refused to leave his post since being sacked by the president on 2 May.",
        "COERCE",
        "sacked",
        "president",
        "Rabuka",
    ),
    (
        "The measures of the Fijian king included jailing the critics of the court.",
        "COERCE",
        "jailing",
        "Fijian king",
        "critics",
    ),
    (
        "The president of Fiji suspended the work of the Fijian parliament.",
        "COERCE",
        "suspended",
        "president",
        "parliament",
    ),
    (
        "The Fijian government has stepped up its crackdown on critics.",
        "COERCE",
        "crackdown",
        "Fijian government",
        "critics",
    ),
]

HOME += [
    (
        'The Fijian opposition rejected what it said were the "fake" results of the Tongan election.',
        "ACCUSE",
        "rejected",
        "Fijian opposition",
        "",
    ),
    (
        "Holm, the leader of the Fijian opposition, alleged violence and fraud in the vote.",
        "ACCUSE",
        "alleged",
        "Holm",
        "",
    ),
    ("Hundreds took to the streets of Suva in Fiji to demand new elections.", "PROTEST", "took", "Hundreds", ""),
    (
        "The Fijian parliament passed a vote of no confidence in the premier of Fiji.",
        "ACCUSE",
        "passed",
        "parliament",
        "Rabuka",
    ),
    ("A party in Fiji expelled four Fijian lawmakers.", "COERCE", "expelled", "party in Fiji", "four Fijian lawmakers"),
    (
        "The opposition party in Fiji pulled out of the government.",
        "SANCTION",
        "pulled",
        "opposition party",
        "government",
    ),
    ("The trade unions of Fiji threatened to go on strike.", "THREATEN", "threatened", "trade unions", ""),
    ("The Fijian official was arrested on Monday.", "COERCE", "arrested", "", "official"),
    (
        "Clashes erupted between police and opposition supporters in Fiji.",
        "PROTEST",
        "Clashes",
        "opposition supporters",
        "police",
    ),
    ("Lawyers in Fiji boycotted the courts of Fiji.", "PROTEST", "boycotted", "Lawyers", ""),
    ("The Fijian opposition complained that the campaign was unfair.", "ACCUSE", "complained", "opposition", ""),
    ("The Fijian opposition party, which was outlawed in 1998, met.", "COERCE", "outlawed", "", "opposition party"),
    ("A parliamentary panel in Fiji summoned the home minister.", "REQUEST", "summoned", "panel", "home minister"),
    (
        "Opposition parties in Fiji walked out of the hall, accusing the ruling party of fraud.",
        "ACCUSE",
        "accusing",
        "Opposition parties",
        "ruling party",
    ),
    (
        "The Fijian opposition leader described the arrests as politically motivated.",
        "ACCUSE",
        "described",
        "opposition leader",
        "",
    ),
    (
        "The ruling party in Fiji stood by the decision of the speaker of the Fijian parliament.",
        "SUPPORT",
        "stood",
        "ruling party",
        "speaker",
    ),
    (
        "The march in Suva followed a rally on Saturday by 3,000 farmers in Fiji.",
        "PROTEST",
        "rally",
        "3,000 farmers",
        "",
    ),
    ("Four opposition parties in Fiji formed an alliance.", "AGREE", "formed", "opposition parties", ""),
    ("A jury in Suva found the former president of Fiji guilty.", "SANCTION", "found", "jury", "former president"),
    ("A jury in Suva found the former president of Fiji not guilty.", "CONCEDE", "found", "jury", "former president"),
    ("Opposition allegations against the president of Fiji grew.", "ACCUSE", "allegations", "Opposition", "president"),
    ("A police crackdown on Fijian protesters angered Tonga.", "COERCE", "crackdown", "police", "protesters"),
    ("The government of Fiji vowed not to tolerate protests.", "THREATEN", "tolerate", "government", ""),
    ("Police in Fiji broke up a crowd of journalists.", "COERCE", "broke", "Police", "journalists"),
    ("Fijian police ejected journalists from the hotel.", "COERCE", "ejected", "police", "journalists"),
    (
        "Hundreds of protesters in Fiji clashed with police as they called for a new vote.",
        "REQUEST",
        "called",
        "protesters",
        "",
    ),
    (
        "The mayor of Suva would be suspended from her post and replaced by a judge.",
        "COERCE",
        "suspended",
        "",
        "mayor",
    ),
    (
        "Police in Suva prevented the leader of the Fijian opposition from holding a rally.",
        "COERCE",
        "prevented",
        "Police",
        "leader",
    ),
    ("The takeover that deposed the president of Fiji was brief.", "COERCE", "deposed", "", "president"),
]


@pytest.mark.parametrize(("text", "kind", "trigger", "actor", "recipient"), HOME)
def test_acts_at_home(text: str, kind: str, trigger: str, actor: str, recipient: str) -> None:
    (act,) = [a for a in acts(text) if a.trigger.text == trigger]
    assert act.item.type == kind
    for wanted, parties in ((actor, act.actors), (recipient, act.recipients)):
        assert (wanted in " ".join(p.name for p in parties)) if wanted else not parties


def test_who_ends_a_protest_of_his_own_bans_none() -> None:
    assert "COERCE" not in [a.item.type for a in acts("The opposition in Fiji suspended its protests.")]


def test_a_protest_that_is_only_a_setting_is_none() -> None:
    assert not acts("The premier of Fiji spoke at protests.")


def entries(text: str, tools: Tools) -> list[Entry]:
    return list(read(Report(text, published=DAY), tools).entries)


@pytest.mark.model
def test_a_date_before_a_noun_dates_what_the_noun_tells(tools: Tools) -> None:
    text = "The Fijian opposition protested after the 2 May resignation of the mayor of Suva."
    (resigned,) = [e for e in entries(text, tools) if e.type == "RETREAT"]
    assert (resigned.status, resigned.when.start, resigned.when.end) == ("occurred", date(2023, 5, 2), date(2023, 5, 2))


@pytest.mark.model
def test_an_attempt_lies_where_the_verb_above_it_lies(tools: Tools) -> None:
    text = "Police in Fiji fired at protesters trying to storm parliament on Monday."
    (stormed,) = [e for e in entries(text, tools) if e.type == "PROTEST"]
    assert (stormed.status, stormed.when.start) == ("occurred", date(2023, 6, 12))


@pytest.mark.model
def test_what_had_to_be_done_was_done(tools: Tools) -> None:
    assert [e.status for e in entries("Police in Fiji had to use tear gas.", tools)] == ["occurred"]


@pytest.mark.model
def test_a_parliament_that_sits_meets_nobody(tools: Tools) -> None:
    assert not entries("The Fijian parliament met on Monday.", tools)


@pytest.mark.model
def test_who_calls_a_vote_flawed_accuses(tools: Tools) -> None:
    (act,) = entries("Opposition candidates in Fiji said the whole vote was flawed.", tools)
    assert (act.type, act.recipients) == ("ACCUSE", ())


@pytest.mark.model
def test_who_finds_fault_with_what_only_rulers_do_accuses(tools: Tools) -> None:
    found = entries("The Fijian opposition leader said the arrests were illegal.", tools)
    assert "ACCUSE" in [e.type for e in found]


@pytest.mark.model
def test_what_a_party_wants_and_is_against_is_said_in_public(tools: Tools) -> None:
    wanted = entries("The Fijian Labour Party wants the ruling coalition of Fiji to step aside.", tools)
    assert [e.type for e in wanted] == ["REQUEST"]
    opposed = entries("The Fijian Labour Party opposes the bill.", tools)
    assert [e.type for e in opposed] == ["ACCUSE"]


def test_charged_with_taking_part_is_no_task() -> None:
    found = acts("Zod Quemby of Fiji was charged with taking part in a scheme to pay debts.")
    assert not [a for a in found if a.item.type == "REQUEST"]


def test_the_first_of_two_surnames_names_its_bearer() -> None:
    text = "Ana Rivas Soto, the justice minister of Chile, resigned on Monday. Rivas thanked the Chilean president."
    doc = document(text)
    who = actors.find(doc, World.load(), DAY)
    assert [p.name for p in who.at(next(t for t in doc.sentences[1].tokens if t.text == "Rivas"))] == ["Ana Rivas Soto"]


def test_a_second_surname_belongs_to_a_name_that_is_known() -> None:
    doc = document("Kofi Annan Rivas praised Chile.")
    who = actors.find(doc, World.load(), DAY)
    assert [p.name for p in who.at(next(t for t in doc.tokens if t.text == "Rivas"))] == ["Kofi Annan"]
