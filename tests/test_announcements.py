"""Meetings and journeys as those announce, greet and recall them who take part."""

from datetime import date

import pytest

from dragoman.model import Entry, Report
from dragoman.parse import Parser
from dragoman.reading import Tools, read


def consulted(parser: Parser, text: str, title: str = "", on: date | None = date(2019, 5, 20)) -> list[Entry]:
    return [e for e in read(Report(text, "a", title, "", on), Tools.load(parser)).entries if e.type == "CONSULT"]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Emmanuel Macron received Angela Merkel.", "FRA"),
        ("Emmanuel Macron was welcomed by Angela Merkel at the airport.", "DEU"),
        ("Angela Merkel received Emmanuel Macron in Lima.", "PER"),
        ("The visit of the King of Jordan to France will begin in May.", "FRA"),
        ("They spoke of the war in Yemen and of the coming visit of Emmanuel Macron to Germany.", "DEU"),
        ("A summit of the presidents of Chile, Peru and Ecuador will be held in June.", ""),
    ],
)
def test_a_guest_is_where_his_host_is(parser: Parser, text: str, country: str) -> None:
    (entry,) = (e for e in consulted(parser, text) if len({p.country for p in e.parties}) > 1)
    assert (entry.where.country if entry.where else "") == country


SPEAKERS = "Emmanuel Macron met with Angela Merkel.\n\nEmmanuel Macron: You are welcome.\n\nAngela Merkel: {}"


@pytest.mark.model
@pytest.mark.parametrize(
    ("words", "statuses"),
    [
        ("It is a great honour for me to meet you in person.", ["occurred"]),
        ("It is always a pleasure for me to meet with you.", ["occurred"]),
        ("Mr President, thank you for taking the time to meet with us.", ["occurred"]),
        ("We plan to meet with you again in June.", ["planned"]),
    ],
)
def test_what_one_feels_in_meeting_is_under_way(parser: Parser, words: str, statuses: list[str]) -> None:
    assert [e.status for e in consulted(parser, SPEAKERS.format(words))][1:] == statuses


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The main events of the Peruvian-Chilean summit will take place in Lima.", "planned"),
        ("The agenda of the Peruvian-Chilean summit will include trade.", "planned"),
        ("The results of the Peruvian-Chilean summit will be published.", "occurred"),
        ("On the eve of the Peruvian-Chilean summit, farmers rallied.", "planned"),
        ("They spoke in the context of the Peruvian-Chilean summit scheduled for May.", "planned"),
    ],
)
def test_a_meeting_is_to_come_with_its_parts(parser: Parser, text: str, status: str) -> None:
    assert [e.status for e in consulted(parser, text) if len(e.actors) == 2] == [status]


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "They spoke in the context of Emmanuel Macron’s visit to Germany scheduled for June 9.",
        "On the eve of his visit to Germany scheduled for June 9, Emmanuel Macron answered questions.",
        "The two sides finalised the dates of Emmanuel Macron’s visit to Germany, planned for June 9.",
    ],
)
def test_a_visit_has_the_day_for_which_it_is_set(parser: Parser, text: str) -> None:
    (visit,) = (e for e in consulted(parser, text) if "visit" in e.modes)
    assert (visit.status, visit.when and visit.when.start) == ("planned", date(2019, 6, 9))


@pytest.mark.model
def test_only_people_are_welcomed(parser: Parser) -> None:
    text = "Emmanuel Macron spoke with Angela Merkel. Germany wants to join the project, and France welcomes {}."
    assert [len(consulted(parser, text.format(whom))) for whom in ("it", "the German minister")] == [1, 2]


@pytest.mark.model
def test_what_is_discussed_is_another_meeting(parser: Parser) -> None:
    text = "Emmanuel Macron and Angela Merkel discussed the agenda of the upcoming Peruvian-Chilean summit."
    assert [(e.status, len(e.actors)) for e in consulted(parser, text)] == [("occurred", 2), ("planned", 2)]


DAY = "Emmanuel Macron will meet with Angela Merkel on April 6"


@pytest.mark.model
@pytest.mark.parametrize(
    ("title", "text", "value"),
    [
        (DAY, "Emmanuel Macron will meet with Angela Merkel, who will be in France on a visit.", "XXXX-04-06"),
        (
            DAY,
            "The council, which has sat since 2014, will open in Metz. On the same day, Emmanuel Macron will meet with "
            "Angela Merkel.",
            "XXXX-04-06",
        ),
        (
            "Talks ahead",
            "They met on May 5, 2018. On the same day, Emmanuel Macron met with Angela Merkel.",
            "2018-05-05",
        ),
    ],
)
def test_the_day_of_a_report_of_no_day(parser: Parser, title: str, text: str, value: str) -> None:
    days = [e.when and e.when.value for e in consulted(parser, text, title, None) if len(e.actors) == 2]
    assert days == [value]


@pytest.mark.model
def test_who_holds_an_office_by_the_days_that_a_report_names(parser: Parser) -> None:
    text = "The last talks were held in Bonn on May 5, 2008. The presidents of France and Russia will meet in Metz."
    (meeting,) = (e for e in consulted(parser, text, on=None) if len(e.actors) == 2)
    assert {p.name for p in meeting.actors} == {"Nicolas Sarkozy", "Vladimir Putin"}


@pytest.mark.model
@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Emmanuel Macron met with Angela Merkel", "Mr Macron and Mrs Merkel visited the cathedral."),
        ("Emmanuel Macron met with World Bank President David Malpass", "They discussed loans."),
    ],
)
def test_a_meeting_that_the_text_does_not_tell(parser: Parser, title: str, text: str) -> None:
    assert [e.modes for e in consulted(parser, text, title) if "visit" not in e.modes and len(e.actors) == 2]


@pytest.mark.model
@pytest.mark.parametrize(
    ("whom", "name"),
    [
        ("King Hamad bin Isa Al Khalifa of Bahrain", "Hamad bin Isa Al Khalifa"),
        ("King Salman bin Abdulaziz Al Saud", "King Salman"),
        ("His Majesty Abdullah II bin Al-Hussein, King of Jordan,", "Abdullah II"),
        ("Crown Prince Mohammed bin Salman", "Mohammed bin Salman"),
        ("Crown Prince Mohammed bin Talib Al Hosni", "Mohammed bin Talib Al Hosni"),
    ],
)
def test_of_whom_one_is_goes_on_with_the_name(parser: Parser, whom: str, name: str) -> None:
    (entry,) = consulted(parser, f"Emmanuel Macron met with {whom} on Monday.")
    assert [p.name for p in entry.actors] == ["Emmanuel Macron", name]


@pytest.mark.model
@pytest.mark.parametrize(("on", "name"), [(None, "François Hollande"), (date(2019, 5, 20), "Emmanuel Macron")])
def test_in_a_report_of_no_day_he_who_bears_the_title_holds_the_office(
    parser: Parser, on: date | None, name: str
) -> None:
    title = "Angela Merkel will meet with President of France Francois Hollande"
    (entry,) = (e for e in consulted(parser, "The French president will visit Peru on June 21.", title, on) if e.modes)
    assert [p.name for p in entry.actors] == [name]
