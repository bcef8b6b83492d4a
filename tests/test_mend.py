"""Mends of known faults of the parser, seen on frozen parses that have the fault."""

from dragoman.parse.tree import Token
from trees import document, token


def heads(text: str, *words: str) -> list[tuple[str, str]]:
    doc = document(text)
    found: list[Token] = [token(doc, w) for w in words]
    return [(t.dep, t.head.text) for t in found]


def test_a_bare_name_in_a_list_is_no_apposition() -> None:
    assert heads("The US, Chad, and Norway met yesterday", "Chad", "Norway") == [("conj", "US"), ("conj", "US")]


def test_a_capitalised_word_that_is_no_preposition_begins_a_name() -> None:
    doc = document("Barack Obama and Igor Smirnov will meet in Oslo to discuss their tastes")
    first, name = token(doc, "Barack"), token(doc, "Obama")
    assert (first.tag, first.dep, first.head) == ("NNP", "compound", name)
    assert (name.dep, name.head.text) == ("nsubj", "meet")
    assert token(doc, "in").tag == "IN"


def test_a_verbal_noun_of_violence_after_a_noun_is_a_noun() -> None:
    doc = document("Four men were killed in Norwegian tank shelling in Oslo on Friday, medics said.")
    shelling = token(doc, "shelling")
    assert (shelling.tag, shelling.dep, shelling.head.text) == ("NN", "pobj", "in")
    assert [k.text for k in shelling.kids if k.i < shelling.i] == ["Norwegian", "tank"]


def test_a_participle_with_an_object_stays_a_verb() -> None:
    assert token(document("Rebels were killed by troops shelling the town."), "shelling").tag == "VBG"


def test_two_titles_with_names_are_two_persons() -> None:
    pair = "Israeli Prime Minister Anna Holm and Defense Minister Oskar Laine signed it."
    assert heads(pair, "Holm", "Laine") == [("nsubj", "signed"), ("conj", "Holm")]
    two_clauses = "The king praised President Moon and Prime Minister Abe thanked him."
    assert heads(two_clauses, "Moon", "Abe") == [("dobj", "praised"), ("nsubj", "thanked")]


def test_weapons_before_a_blow_modify_it() -> None:
    strikes = token(document("Kenya launched missile and drone strikes on Goma."), "strikes")
    assert (strikes.dep, strikes.head.text) == ("dobj", "launched")
    assert [k.text for k in strikes.kids if k.dep == "compound"] == ["missile", "drone"]


def test_up_to_belongs_to_its_number() -> None:
    text = "Turkey deported up to 3,000 migrants."
    assert heads(text, "migrants", "up", "to") == [("dobj", "deported"), ("quantmod", "3,000"), ("quantmod", "3,000")]


def test_a_saying_put_in_leaves_the_name_to_what_is_said() -> None:
    assert heads("Oslo, she went on, approved the request within hours.", "Oslo") == [("nsubj", "approved")]


def test_a_day_does_not_part_the_words_of_a_passive() -> None:
    text = "A lorry was on Monday rammed into an army base in Chad."
    assert heads(text, "lorry", "was", "rammed") == [("nsubjpass", "rammed"), ("auxpass", "rammed"), ("ROOT", "rammed")]


def test_what_is_on_a_platform_blames_and_not_the_platform() -> None:
    text = "The minister of Chad posted a message on Twitter blaming Sudan for the attacks."
    assert heads(text, "blaming") == [("acl", "message")]


def test_what_was_launched_is_no_adjective_of_the_day() -> None:
    text = "Rebels launched a counteroffensive Sunday."
    assert heads(text, "counteroffensive", "Sunday") == [("dobj", "launched"), ("npadvmod", "launched")]


def test_what_they_have_increasingly_done_is_a_perfect() -> None:
    text = "Bandits have increasingly targeted schools."
    assert heads(text, "have", "targeted", "schools") == [
        ("aux", "targeted"),
        ("ROOT", "targeted"),
        ("dobj", "targeted"),
    ]


def test_harm_comes_of_the_deed_that_is_charged() -> None:
    text = "Pakistan accused India of firing at villages in Kashmir, wounding two villagers."
    assert heads(text, "wounding") == [("advcl", "firing")]


def test_a_clause_with_that_is_about_no_bare_name() -> None:
    text = "A suicide bombing in Kashmir that killed 40 Indian troops was claimed by militants."
    assert heads(text, "killed") == [("relcl", "bombing")]
