"""Plain sentences of news of force, aid and dissent: what must be read of them, and what must not."""

from datetime import date

import pytest

from dragoman.model import Entry, Report
from dragoman.reading import Tools, read

READ = [
    ("The blast in Bergen killed five and wounded 110.", "ASSAULT", ("explosives",), "", "five"),
    ("Tens of thousands marched through Bergen on Sunday.", "PROTEST", ("demo",), "Tens of thousands", ""),
    ("Doctors in Kenya began a strike on Monday.", "PROTEST", ("strike",), "Doctors", ""),
    ("Clashes between protesters and police broke out in Lima.", "PROTEST", ("riot",), "protesters", "police"),
    ("Police and migrants clashed on Friday in Lima.", "PROTEST", ("riot",), "migrants", "police"),
    ("The raid left six Chadian soldiers dead.", "ASSAULT", (), "", "six Chadian soldiers"),
    ("A suicide bomber killed 22 people in Peshawar.", "ASSAULT", ("suicide-attack",), "suicide bomber", "22 people"),
    ("Ten people were killed when gunmen attacked a bus in Egypt.", "ASSAULT", (), "gunmen", "Ten people"),
    ("Ten people died in a raid in Mali claimed by the Islamic State.", "ASSAULT", (), "Islamic State", "Ten people"),
    ("Indian soldiers were killed in a clash with militants.", "ASSAULT", (), "militants", "Indian soldiers"),
    ("The Taliban claimed responsibility on Tuesday.", "ASSAULT", (), "Taliban", ""),
    ("The town was recaptured from the Houthis in 2017.", "ASSAULT", (), "", "Houthis"),
    ("Norwegian jets intercepted two Russian bombers.", "MOBILIZE", ("troops",), "Norwegian jets", "Russian bombers"),
    ("North Korea fired a missile into the Sea of Japan.", "MOBILIZE", ("weapons",), "North Korea", ""),
    ("Turkish jets violated Greek airspace on Tuesday.", "MOBILIZE", ("troops",), "Turkish jets", "Greece"),
    ("The European Union pledged 10 million euros in aid for Chad.", "AID", (), "European Union", "Chad"),
    ("Norway will give $40 million more in humanitarian aid to Chad.", "AID", (), "Norway", "Chad"),
    ("China imposed tariffs of 25 percent on Norwegian salmon.", "SANCTION", ("discontinue",), "China", "Norway"),
    ("Norway has suspended the permit of Kenya Airways.", "SANCTION", ("discontinue",), "Norway", "Kenya Airways"),
    ("A court handed nine Norwegian leaders sentences.", "SANCTION", ("convict",), "court", "nine Norwegian leaders"),
    ("Togo stripped 94 critics of their citizenship.", "COERCE", ("deport",), "Togo", "94 critics"),
    ("Norway's king signed a decree banning gay pride marches.", "COERCE", ("restrict",), "King Harald", ""),
    ("Jens Holm leads Norway since premier Ola Dahl stepped down.", "RETREAT", ("resign",), "Ola Dahl", ""),
    ("Two Chadian soldiers were killed by Norwegian fire on Friday.", "ASSAULT", (), "Norway", "Chadian soldiers"),
    ("Norway responded with air strikes on several Hamas posts.", "ASSAULT", ("aerial",), "Norway", "Hamas"),
    ("Internet access was cut off across Chad on Saturday.", "COERCE", ("censor",), "", ""),
    ("A state of emergency was declared in Lima on Saturday.", "COERCE", ("martial-law",), "", "Peru"),
    ("Germany pledged 100 million euros for refugees in Jordan.", "AID", (), "Germany", "refugees"),
    ("The IMF approved emergency loans worth 4 billion dollars for Chad.", "AID", (), "International", "Chad"),
    ("A UN helicopter was shot down over the lake.", "ASSAULT", ("destroy",), "", "United Nations"),
    ("A suicide car bomber struck a Chadian convoy, killing 40.", "ASSAULT", ("suicide-attack",), "suicide", "Chad"),
    ("Farmers marched in Lyon to demand reforms by the French government.", "PROTEST", ("demo",), "Farm", "rench"),
    ("Students rallied in protest at the arrest of Peru's former president.", "PROTEST", ("demo",), "Stud", "Peru"),
    ("Soldiers arrested the president of Mali on Tuesday.", "COERCE", ("arrest",), "Soldiers", "Ibrahim"),
    ("Chad's army closed the country's borders on Tuesday.", "COERCE", ("restrict",), "Chad", ""),
    ("Chad closed its border with Sudan on Tuesday.", "SANCTION", ("discontinue",), "Chad", "Sudan"),
    ("Police fired tear gas at crowds in Lima.", "ASSAULT", ("crowd-control",), "police", "crowds"),
    ("The Chadian authorities suspended mobile internet services.", "COERCE", ("censor",), "Chadian", ""),
    ("Mohamed Morsi was removed from power by the army.", "COERCE", ("seize",), "army", "Mohamed Morsi"),
    ("Rebels carried out a drone strike on Chad's army.", "ASSAULT", ("drone",), "Rebels", "Chad"),
    ("Norway killed the general in a drone strike at the airport.", "ASSAULT", ("drone",), "Norway", "general"),
    ("Chad fired missiles at two bases housing Norwegian troops.", "ASSAULT", ("heavy-weapons",), "Chad", "Norw"),
    ("A series of bombings killed more than 250 people in Lima.", "ASSAULT", ("explosives",), "", "250 people"),
    ("The premier of Norway expelled 21 lawmakers from the party.", "COERCE", ("restrict",), "Erna", "21 lawmakers"),
    ("Chad put two ministers under house arrest.", "COERCE", ("arrest",), "Chad", "two ministers"),
    ("Rebels took 1,000 people hostage at a school in Lima.", "ASSAULT", ("abduct",), "Rebels", "1,000 people"),
    ("Protesters in Istanbul stormed the Israeli consulate.", "PROTEST", ("riot",), "Protesters", "Israeli"),
    ("Protesters ended their occupation of the airports of Lima.", "PROTEST", ("obstruct",), "Protesters", "Peru"),
    ("Soldiers fired into the air to disperse protesters in Lima.", "ASSAULT", ("crowd-control",), "Soldiers", "prot"),
    ("Chad put its two million residents under lockdown.", "COERCE", ("restrict",), "Chad", ""),
    ("Police charged at the protesters with batons in Lima.", "ASSAULT", ("crowd-control",), "police", "prot"),
    ("A rocket hit a house near Oslo, injuring seven people.", "ASSAULT", ("heavy-weapons",), "", "seven people"),
    ("Norwegian aid to Chad was suspended in October.", "SANCTION", ("discontinue",), "Norw", "Chad"),
    ("Chad executed 37 people on Tuesday.", "SANCTION", ("convict",), "Chad", "37 people"),
    ("Assailants threw a grenade at Peru's interior ministry.", "ASSAULT", ("explosives",), "Assailants", "interior"),
    ("Chad has jailed a Norwegian professor for life.", "SANCTION", ("convict",), "Chad", "Norwegian professor"),
    ("The raid, which has been claimed by the Taliban, left six soldiers dead.", "ASSAULT", (), "Tal", "six soldiers"),
    ("The president of Chad has frozen parliament for a month.", "COERCE", ("restrict",), "Idriss", "parliament"),
    ("Chad barred Norwegian men from entering the country.", "SANCTION", ("discontinue",), "Chad", "Norwegian men"),
    ("Police broke up a rally against the council in Lima.", "COERCE", ("restrict",), "police", ""),
    ("Two Norwegians are still being held in Chad.", "COERCE", ("arrest",), "", "Norwegians"),
]  # fmt: skip
SILENT = [
    "The Labour Party of Norway called it a coup.",
    "Norway sent a hospital ship to Lima.",
    "A Turkish ship carrying flour arrived in Chad.",
    "No group claimed responsibility.",
    "The painting was stolen from the palace of Norway.",
    "By law, officials of Norway are removed from office by a vote.",
    "Norway can take 500 pupils out of 2,000.",
]


def entries(text: str, tools: Tools) -> list[Entry]:
    return list(read(Report(text, published=date(2019, 9, 15)), tools).entries)


@pytest.mark.model
@pytest.mark.parametrize(("text", "kind", "modes", "actor", "recipient"), READ)
def test_it_is_read(text: str, kind: str, modes: tuple[str, ...], actor: str, recipient: str, tools: Tools) -> None:
    found = [e for e in entries(text, tools) if e.type == kind]
    assert len(found) == 1, [(e.type, e.actors, e.recipients) for e in entries(text, tools)]
    assert found[0].modes == modes
    assert any(p.name.startswith(actor) for p in found[0].actors) if actor else not found[0].actors
    assert any(recipient in p.name for p in found[0].recipients) if recipient else not found[0].recipients


@pytest.mark.model
@pytest.mark.parametrize("text", SILENT)
def test_it_is_no_act(text: str, tools: Tools) -> None:
    assert entries(text, tools) == []


@pytest.mark.model
def test_a_crowd_is_of_the_country_where_it_protests(tools: Tools) -> None:
    (entry,) = entries("Doctors in Kenya began a strike on Monday.", tools)
    assert entry.actors[0].country == "KEN"


@pytest.mark.model
def test_a_force_that_coerces_at_home_is_of_that_country(tools: Tools) -> None:
    (entry,) = entries("Soldiers arrested the president of Mali on Tuesday.", tools)
    assert [(p.name, p.country) for p in entry.actors] == [("Soldiers", "MLI")]


@pytest.mark.model
def test_three_measures_told_in_a_row_are_three(tools: Tools) -> None:
    found = entries("Chad declared a state of emergency, imposed a curfew and blocked social media.", tools)
    assert [e.modes for e in found] == [("martial-law",), ("curfew",), ("censor",)]
