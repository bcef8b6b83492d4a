"""Mends of how news tells of visits, calls and diplomats, seen on frozen parses that have the fault."""

from trees import document, token


def heads(text: str, *words: str) -> list[tuple[str, str]]:
    doc = document(text)
    return [(t.dep, t.head.text) for t in (token(doc, w) for w in words)]


def test_a_name_before_a_foreign_holder_of_office_is_no_part_of_his() -> None:
    met = "Donald Holm and Russian counterpart Boris Laine could meet for a summit as early as next week."
    assert heads(met, "Holm", "Laine") == [("nsubj", "meet"), ("conj", "Holm")]
    spoke = "Holm spoke with Laine and Hungarian Prime Minister Anna Hale on Thursday."
    assert heads(spoke, "Laine", "Hale") == [("pobj", "with"), ("conj", "Laine")]


def test_a_portfolio_before_and_is_no_name() -> None:
    text = "Foreign and European Affairs Minister Anna Hale met Laine in Oslo."
    assert heads(text, "Hale") == [("nsubj", "met")]


def test_one_name_rings_another() -> None:
    text = "Holm called Laine and Hungary Prime Minister Anna Hale on Thursday while it rained."
    found = [("nsubj", "called"), ("dobj", "called"), ("conj", "Laine")]
    assert heads(text, "Holm", "Laine", "Hale") == found


def test_what_somebody_is_called_is_the_complement() -> None:
    text = "President Donald Holm called Boris Laine a dictator on Friday."
    assert heads(text, "Laine", "dictator") == [("dobj", "called"), ("oprd", "called")]


def test_persons_not_welcome_are_no_verb() -> None:
    text = "The European Union on April 5 declared 19 Russian diplomats personae non gratae and left."
    assert heads(text, "diplomats", "personae", "left") == [
        ("dobj", "declared"),
        ("oprd", "declared"),
        ("conj", "declared"),
    ]


def test_no_comma_closes_an_apposition_that_is_who_says_it() -> None:
    text = (
        "European president Anna Laine will travel to Kyiv this week to meet Ukrainian president Boris Hale, "
        "an official said Tuesday."
    )
    assert heads(text, "Hale", "official") == [("dobj", "meet"), ("nsubj", "said")]


def test_what_that_opens_is_reported() -> None:
    text = (
        "The New York Times reported earlier, citing sources among officials and their allies, "
        "that the Korean leader is planning to visit Russia in September."
    )
    assert heads(text, "reported", "planning") == [("ROOT", "reported"), ("ccomp", "reported")]


def test_before_a_finite_verb_may_is_a_name() -> None:
    assert heads("May said she was glad.", "May") == [("nsubj", "said")]
    met = "After her meeting with Boris Hale, May met with Prime Minister Jens Laine in Oslo."
    assert heads(met, "May") == [("nsubj", "met")]


def test_what_is_made_ready_is_what_a_for_belongs_to() -> None:
    text = "Ms Hale and Mr Dahl also discussed the preparations for a visit to Chad by the Fijian President in May."
    assert heads(text, "for", "visit") == [("prep", "preparations"), ("pobj", "for")]


def test_the_name_after_for_is_where_one_leaves_for() -> None:
    text = "A delegation of the Sudanese government left Khartoum for Nairobi to hold talks with the rebels."
    assert heads(text, "for", "Nairobi", "hold") == [("prep", "left"), ("pobj", "for"), ("advcl", "left")]


def test_visiting_belongs_to_the_guest() -> None:
    told = "President Anna Hale told visiting Kenyan President Jens Laine that Chad would buy more tea."
    assert heads(told, "Laine", "visiting", "buy") == [("dobj", "told"), ("amod", "Laine"), ("ccomp", "told")]
    met = "Fijian President Anna Hale met with visiting Danish Foreign Minister Jens Laine on Monday."
    assert heads(met, "Laine", "visiting") == [("pobj", "with"), ("amod", "Laine")]


def test_one_speaks_for_some_time_with_somebody() -> None:
    text = "British Prime Minister Jens Hale spoke for 30 minutes with Laine by telephone."
    assert heads(text, "with") == [("prep", "spoke")]


def test_for_the_first_time_parts_no_offer() -> None:
    text = "On Saturday, Hale offered for the first time to meet Laine."
    assert heads(text, "meet") == [("xcomp", "offered")]


def test_an_aside_after_the_first_name_ends_no_list() -> None:
    text = (
        "British Prime Minister Anna Hale, whose country holds the presidency, European Commission President "
        "Jose Manuel Holm and EU foreign policy chief Jens Laine will attend the summit with Ukraine."
    )
    assert heads(text, "Hale", "Holm", "Laine") == [("nsubj", "attend"), ("conj", "Hale"), ("conj", "Holm")]


def test_who_is_called_on_is_the_object_of_on() -> None:
    text = "The Philippine foreign secretary called on Vietnamese President Jens Hale in Hanoi on Friday."
    assert heads(text, "called", "secretary", "Hale") == [("ROOT", "called"), ("nsubj", "called"), ("pobj", "on")]


def test_criticism_is_from_those_who_criticise() -> None:
    text = "The premier faces criticism of his reelection from Western neighbours, who called it unfair."
    assert heads(text, "from") == [("prep", "criticism")]


def test_the_visit_of_the_president_of_a_state_is_in_the_context() -> None:
    text = (
        "The two leaders discussed trade, including in the context of the President of Chad’s visit to Oslo "
        "scheduled for May."
    )
    assert heads(text, "President", "visit") == [("poss", "visit"), ("pobj", "of")]
