"""Days, demands and meetings as wire reports tell them."""

from datetime import date

import pytest

from dragoman.model import Entry, Report
from dragoman.parse.openings import with_commas
from dragoman.parse.spacy_model import SpacyParser
from dragoman.reading import Tools, read

WEDNESDAY = date(2025, 3, 5)


def entries(text: str, tools: Tools) -> tuple[Entry, ...]:
    return read(Report(text, published=WEDNESDAY), tools).entries


@pytest.mark.model
@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("later Wednesday", date(2025, 3, 5)),
        ("on Wednesday afternoon", date(2025, 3, 5)),
        ("late Wednesday", date(2025, 3, 5)),
        ("next Wednesday", date(2025, 3, 12)),
        ("on Thursday afternoon", date(2025, 3, 6)),
    ],
)
def test_a_part_of_the_day_of_publication_is_today(when: str, day: date, tools: Tools) -> None:
    (meeting,) = entries(f"President Ruto will meet President Stubb in Oslo {when}.", tools)
    assert meeting.when is not None and (meeting.when.start, meeting.when.end) == (day, day)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        (
            "That changed in May 2005, when Syria withdrew its troops from Lebanon.",
            date(2005, 5, 1),
            date(2005, 5, 31),
        ),
        (
            "The island has been divided since 1974, when Turkish troops invaded Cyprus.",
            date(1974, 1, 1),
            date(1974, 12, 31),
        ),
    ],
)
def test_a_clause_with_when_has_the_time_before_it(text: str, start: date, end: date, tools: Tools) -> None:
    (entry,) = entries(text, tools)
    assert entry.when is not None and (entry.when.start, entry.when.end) == (start, end)


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        '"We agree," President Ruto told reporters after a meeting with President Stubb in Oslo.',
        "President Ruto said so at a news conference after talks with President Stubb in Oslo.",
    ],
)
def test_who_speaks_after_a_meeting_was_there(text: str, tools: Tools) -> None:
    met = next(e for e in entries(text, tools) if e.type == "CONSULT")
    assert {p.name for p in met.actors} == {"William Ruto", "Alexander Stubb"}


@pytest.mark.model
def test_a_visit_before_another_meeting_is_an_act_of_its_own(tools: Tools) -> None:
    text = "President Ruto will attend the summit in Oslo after he concludes his state visit to Germany."
    assert [{p.name for p in e.recipients} for e in entries(text, tools)] == [{"Norway"}, {"Germany"}]


@pytest.mark.model
def test_what_a_body_of_states_wants_is_a_demand(tools: Tools) -> None:
    assert [e.type for e in entries("EU leaders want Russia to sign the charter.", tools)] == ["REQUEST"]


@pytest.mark.model
def test_nobody_visits_the_own_nation(tools: Tools) -> None:
    text = (
        "France is an old friend of Lebanon. French Defence Minister Jens Holm stressed France's support"
        " for the Lebanese premier during a visit to the crisis-wracked nation."
    )
    visit = next(e for e in entries(text, tools) if "visit" in e.modes)
    assert [p.name for p in visit.recipients] == ["Lebanon"]


@pytest.mark.model
@pytest.mark.parametrize(
    "when",
    ["On Tuesday", "On Monday night", "In May 1998", "Late Monday", "On Nov. 9", "On March 3", "Over the weekend"],
)
def test_a_time_that_opens_a_sentence_is_no_part_of_a_name(when: str, tools: Tools) -> None:
    (entry,) = entries(f"{when} rebels attacked the town.", tools)
    assert [p.name for p in entry.actors] == ["rebels"]
    assert entry.when is not None and entry.when.basis == "stated"


def test_a_comma_is_shown_after_it_alone() -> None:
    assert with_commas("On May 3 rebels came. Last week saw protests.") == (
        "On May 3, rebels came. Last week saw protests."
    )
    for text in (
        "In 1998 and 1999 rebels came.",
        "On Tuesday, rebels came.",
        "On Monday night.",
        "In September Hale's",
    ):
        assert with_commas(text) in (text, "In September, Hale's")


@pytest.mark.model
def test_the_comma_is_in_no_row(parser: SpacyParser) -> None:
    text = "On May 3 rebels attacked the town. In June 1998 President Hale met visiting Danish Premier Jens Holm."
    (rows,) = parser.parse([text])
    assert "".join(text[row[1] : row[2]] for row in rows) == text.replace(" ", "")
    assert [row[0] for row in rows if row[6]] == ["On", "In"]
    assert all(0 <= row[5] < len(rows) for row in rows)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "type_", "hurt"),
    [
        (
            "Two Danish soldiers were killed and three others wounded Friday when a bomb exploded.",
            "ASSAULT",
            {"Two Danish soldiers", "three others"},
        ),
        ("Ten people were arrested and two deported on Friday.", "COERCE", {"two"}),
        ("The minister was killed and the rebels escaped after the raid.", "ASSAULT", {"minister"}),
    ],
)
def test_the_second_passive_shares_the_auxiliary(text: str, type_: str, hurt: set[str], tools: Tools) -> None:
    found = [(e.actors, {p.name for p in e.recipients}) for e in entries(text, tools) if e.type == type_]
    assert ((), hurt) in found


@pytest.mark.model
def test_the_dead_of_bombings_by_nobody_named_are_no_accident(tools: Tools) -> None:
    text = "The bombings occurred far from each other. At least 82 were killed and more than 1,700 injured."
    assert [{p.name for p in e.recipients} for e in entries(text, tools)] == [{"At least 82", "more than 1,700"}]
    accident = "The bus left the road near the river. At least 82 were killed and more than 1,700 injured."
    assert entries(accident, tools) == ()


@pytest.mark.model
def test_days_of_talks_are_begun(tools: Tools) -> None:
    (talks,) = entries("Japan and the United States began here Tuesday two days of talks on missile defense.", tools)
    assert (talks.type, {p.country for p in talks.actors}) == ("CONSULT", {"JPN", "USA"})


@pytest.mark.model
def test_soldiers_are_struck_where_the_report_is_written(tools: Tools) -> None:
    text = "KABUL, March 4 (AFP) - Two Danish soldiers were killed Monday when a bomb exploded, Denmark's army said."
    (killed,) = entries(text, tools)
    assert killed.where is not None and killed.where.country == "AFG"
