"""Acts done in words, in the constructions of news: blame and anger, pressure, refusals, threats held open."""

from __future__ import annotations

from datetime import date

import pytest

from dragoman.model import Report
from dragoman.reading import Tools, read

Row = tuple[str, str, set[str], set[str]]
TOLD: list[Row] = [
    ("Peru laid the blame for the clash on Chile.", "ACCUSE", {"PER"}, {"CHL"}),
    ("Peru branded Chile a rogue state.", "ACCUSE", {"PER"}, {"CHL"}),
    ("The Chilean move prompted an angry response from the Peruvian government.", "ACCUSE", {"PER"}, {"CHL"}),
    ("Peru expressed regret over the Chilean decision.", "ACCUSE", {"PER"}, {"CHL"}),
    ("Peru said it was deeply disappointed by the Chilean decision.", "ACCUSE", {"PER"}, {"CHL"}),
    ("Peru's foreign minister made a thinly veiled attack on Chile.", "ACCUSE", {"PER"}, {"CHL"}),
    ("Peru said it held Chile fully responsible for the deaths.", "ACCUSE", {"PER"}, {"CHL"}),
    ("Peru's opposition to the Chilean plan is well known.", "ACCUSE", {"PER"}, {"CHL"}),
    ("The Chilean decision is a flagrant violation of international law, Peru said.", "ACCUSE", {"PER"}, {"CHL"}),
    ("Chile faces Peruvian demands to withdraw its troops.", "REQUEST", {"PER"}, {"CHL"}),
    ("Peruvian pressure on Chile to withdraw its troops has grown.", "REQUEST", {"PER"}, {"CHL"}),
    ("Peru laid down conditions for Chile.", "REQUEST", {"PER"}, {"CHL"}),
    ("The Peruvian opposition called for early elections.", "REQUEST", {"PER"}, set()),
    ("Peru stormed out of talks with Chile.", "REJECT", {"PER"}, {"CHL"}),
    ("Peru said the Chilean offer was unacceptable.", "REJECT", {"PER"}, {"CHL"}),
    ("Peru called the Chilean accusations groundless.", "REJECT", {"PER"}, {"CHL"}),
    ("Peru was unwilling to hold talks with Chile.", "REJECT", {"PER"}, {"CHL"}),
    ("Peru is not prepared to hold talks with Chile.", "REJECT", {"PER"}, {"CHL"}),
    ("Peru did not rule out the use of force against Chile.", "THREATEN", {"PER"}, {"CHL"}),
    ("Peru sounded a warning to Chile.", "THREATEN", {"PER"}, {"CHL"}),
    ("Peru has made several appeals for Chile to sign the treaty.", "REQUEST", {"PER"}, {"CHL"}),
    ("The Chilean plan met with fierce opposition from Peru.", "ACCUSE", {"PER"}, {"CHL"}),
    ("Peru charges that Chile is hiding its missiles.", "ACCUSE", {"PER"}, {"CHL"}),
    ("Peru blamed the fall of its cabinet on Chile.", "ACCUSE", {"PER"}, {"CHL"}),
    ("Peru rejected a precondition for the talks.", "REJECT", {"PER"}, set()),
    ("A Peruvian spokesman said all sides need to show patience.", "REQUEST", {"PER"}, set()),
    (
        "Peru announced a plan to end it, setting a date and calling for an end to the siege.",
        "REQUEST",
        {"PER"},
        set(),
    ),
    (
        'The Peruvian premier said: "If Chile attacks us, we will have to take painful measures."',
        "THREATEN",
        {"PER"},
        set(),
    ),
    ("Students marched through Lima. The students also called for free elections.", "REQUEST", {"PER"}, set()),
    ("Analysts have accused Chile of fighting a proxy war in Peru.", "ACCUSE", set(), {"CHL"}),
    ("The Peruvian opposition protested the biased reports of the state channel.", "ACCUSE", {"PER"}, set()),
    ("Peru's ruling party has been repeatedly criticised for its use of public funds.", "ACCUSE", set(), {"PER"}),
    ("Chile's role in the talks has come under fire.", "ACCUSE", set(), {"CHL"}),
    (
        "Peruvian President Juan Soto launched a fresh attack against Chile on Monday, calling its king a liar.",
        "ACCUSE",
        {"PER"},
        {"CHL"},
    ),
    ('"It is unfortunate that Chile is closing the port," the Peruvian premier said.', "ACCUSE", {"PER"}, {"CHL"}),
    (
        "The Peruvian premier said he knew that it was hard but called for people to stay calm.",
        "REQUEST",
        {"PER"},
        set(),
    ),
    (
        "The Peruvian premier said on Monday that the attacks were cruel and called for a truce.",
        "REQUEST",
        {"PER"},
        set(),
    ),
    ("Peru summoned the Chilean ambassador to protest Chile's new map.", "ACCUSE", {"PER"}, {"CHL"}),
    ('The Peruvian premier said the Chilean envoy had "gone too far".', "ACCUSE", {"PER"}, {"CHL"}),
    ("The Peruvian premier said Chile's remarks amounted to open interference.", "ACCUSE", {"PER"}, {"CHL"}),
    (
        "Peruvian President Juan Soto left early, saying the plan was a joke and describing Chile's raids as crimes.",
        "ACCUSE",
        {"PER"},
        {"CHL"},
    ),
    (
        "Peru's parliament passed a resolution calling for the release of men held by Chile.",
        "REQUEST",
        {"PER"},
        set(),
    ),
    ("The Peruvian premier said the Chilean envoy had until Friday to leave.", "REQUEST", {"PER"}, {"CHL"}),
    ("Peru refused to yield to Chilean demands that it leave.", "REQUEST", {"CHL"}, {"PER"}),
    ("Peru warned that the Chilean move would harm bilateral relations.", "THREATEN", {"PER"}, {"CHL"}),
    ("Peru said the Chilean move would have serious consequences.", "THREATEN", {"PER"}, {"CHL"}),
    ("The premier glossed over warnings from Peru that Chilean raids could damage ties.", "THREATEN", {"PER"}, {"CHL"}),
    ("The Peruvian president said Peru would use force if the talks fail.", "THREATEN", {"PER"}, set()),
    ("Peru's premier dismissed fears that Peru was arming the rebels.", "REJECT", {"PER"}, set()),
    ("The Peruvian premier said Chile had no right to close the port.", "ACCUSE", {"PER"}, {"CHL"}),
    ("Peru was opposed to Chile's missile programme, its premier said.", "ACCUSE", {"PER"}, {"CHL"}),
    ("Peru summoned the Chilean ambassador to complain of delays.", "ACCUSE", {"PER"}, {"CHL"}),
    ("Peru dismissed a proposal made by Brazilian ally Bolivia.", "REJECT", {"PER"}, {"BOL"}),
    ("Peru warned that such a step would have consequences for Chile.", "THREATEN", {"PER"}, {"CHL"}),
    ("Peru called the Chilean premier's remarks a fantastic daydream.", "ACCUSE", {"PER"}, {"CHL"}),
    ('Peru called Chile\'s initiative a "plan for escalation".', "ACCUSE", {"PER"}, {"CHL"}),
    ("Peru said it was disappointed in Chile's actions.", "ACCUSE", {"PER"}, {"CHL"}),
    ("Peru issued another warning that it would close the port.", "THREATEN", {"PER"}, set()),
    ("The Peruvian premier said Chile should reflect on the offer.", "REQUEST", {"PER"}, {"CHL"}),
    ('"It\'s a provocation by Chile," the Peruvian premier said.', "ACCUSE", {"PER"}, {"CHL"}),
    ("Peru warned that any country backing the motion would harm relations.", "THREATEN", {"PER"}, set()),
    ("Peru would not be swayed by Chilean threats, its premier said.", "REJECT", {"PER"}, {"CHL"}),
    ("Peru blocked a common stance of the European Union.", "REJECT", {"PER"}, {"EUR"}),
    ("Peru hinted at military action against Chile.", "THREATEN", {"PER"}, {"CHL"}),
    ("Peru raised the prospect of war with Chile.", "THREATEN", {"PER"}, {"CHL"}),
    ("Peru stood firm against Chilean demands.", "REJECT", {"PER"}, set()),
    ("Peru's president had harsh criticism for Chile.", "ACCUSE", {"PER"}, {"CHL"}),
    ('"Any attack by Chile will be met with force," the Peruvian premier said.', "THREATEN", {"PER"}, {"CHL"}),
    ("Denouncing Chile as a bully, the Peruvian president closed the port.", "ACCUSE", {"PER"}, {"CHL"}),
    ("Warning Chile of war, the Peruvian president closed the port.", "THREATEN", {"PER"}, {"CHL"}),
    ("Dismissing Chile's offer, the Peruvian president closed the port.", "REJECT", {"PER"}, {"CHL"}),
    ("Peru appealed to the Islamic courts of Chile to put down their arms.", "REQUEST", {"PER"}, {"CHL"}),
]
UNTOLD = [
    ("Peru has no objection to the Chilean plan.", "ACCUSE"),
    ("Peru did not rule out talks with Chile.", "REJECT"),
    ("Peru regretted the death of the Chilean president.", "ACCUSE"),
    ("Peru's foreign minister made a thinly veiled attack on Chile.", "ASSAULT"),
    ("Peru is not ready to hold talks with Chile.", "AGREE"),
    ("Peru insists on its right to the lake.", "REQUEST"),
    ("When asked to define success, Peruvian President Juan Soto said it was a process.", "REQUEST"),
    ("The Peruvian spokesman said the Peruvian side needs to consult its partners.", "REQUEST"),
    ("The talks with Chile had failed, the Peruvian premier said.", "ACCUSE"),
    ("The fall of the Chilean cabinet was blamed on rumours.", "ACCUSE"),
    ("The Peruvian premier said the rallies should not be hijacked by Chile.", "REQUEST"),
    ("The Chilean convoy came under fire.", "ACCUSE"),
    ("The Peruvian mayor could be censured.", "ACCUSE"),
    ("Peru issued a warning that the storm would close the port.", "THREATEN"),
    ("Peru will direct its force into destroying the port.", "REQUEST"),
    ("Peru said the Chilean vote would not damage relations.", "THREATEN"),
    ("Peru said it would draft a text after Chile failed to agree on one.", "ACCUSE"),
    ("The evidence suggested that Chile had broken the law.", "ACCUSE"),
    ("Peru said the Chilean envoy was met with applause.", "THREATEN"),
    ("Peru said the storm would have serious consequences.", "THREATEN"),
    ("Peru is ready to act on the plan.", "THREATEN"),
    ('"I will not give up," Peruvian President Juan Soto said.', "REJECT"),
    ("The Peruvian premier said the Chilean envoy had until Friday to leave.", "RETREAT"),
    ("The Peruvian premier regretted his role in the affair.", "ACCUSE"),
]


def entries(text: str, tools: Tools) -> list[tuple[str, set[str], set[str]]]:
    found = read(Report(text, published=date(2025, 7, 1)), tools).entries
    return [(e.type, {p.country for p in e.actors} - {""}, {p.country for p in e.recipients} - {""}) for e in found]


@pytest.mark.model
@pytest.mark.parametrize(("text", "type_", "actors", "recipients"), TOLD)
def test_words_do_an_act(text: str, type_: str, actors: set[str], recipients: set[str], tools: Tools) -> None:
    assert (type_, actors, recipients) in entries(text, tools)


@pytest.mark.model
@pytest.mark.parametrize(("text", "type_"), UNTOLD)
def test_words_do_not(text: str, type_: str, tools: Tools) -> None:
    assert type_ not in {t for t, *_ in entries(text, tools)}
