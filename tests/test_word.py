"""Sayings over frozen parses (tests/parses/word.conllu): speaker, words, form, setting, stance."""

from __future__ import annotations

from dragoman.model import Statement
from dragoman.parse import Block, Document, build
from dragoman.word import Saying, find
from trees import document, token
from word_stand_ins import Names, NoTimes, sayings


def paragraphs(*texts: str) -> Document:
    """A document of several frozen paragraphs."""
    from trees import _parser

    whole, blocks = "", []
    for text in texts:
        blocks.append(Block("prose", len(whole), len(whole) + len(text)))
        whole += text + "\n\n"
    return build(whole, blocks, _parser())


def only(text: str) -> Saying:
    found = [s for s in sayings(document(text)).sayings if s.kind == "speech"]
    assert len(found) == 1, found
    return found[0]


def contents(doc: Document, s: Saying | Statement) -> list[str]:
    return [doc.text[a:b] for a, b in s.content]


def test_a_direct_quotation_with_speaker_role_and_addressee() -> None:
    text = "“The bridges have been inspected since the flood,” railway spokesman Olav Berg told residents."
    s = only(text)
    assert (s.form, s.speaker.name, s.role, s.addressee) == (
        "direct",
        "Olav Berg",
        "railway spokesman",
        "residents",
    )
    assert s.quote == "The bridges have been inspected since the flood,"
    assert (s.start, s.end) == (0, len(text) - len(" residents."))


def test_words_held_up_inside_an_indirect_clause_make_it_mixed() -> None:
    s = only("On Sunday, the coach hinted that the town would rebuild the arena “without delay” next spring.")
    assert (s.form, s.stance, s.role) == ("mixed", "hints", "coach")


def test_the_venue_is_taken_from_the_cue() -> None:
    s = only("In a televised speech on Monday, Ana Brandt said that the port would close.")
    assert (s.form, s.venue, s.speaker.name) == ("indirect", "televised speech", "Ana Brandt")


def test_a_quotation_broken_by_its_cue_is_one_saying_and_the_platform_its_venue() -> None:
    doc = document('"Our doors are open," wrote Brandt on Twitter, "to every student who lost a home."')
    (s,) = sayings(doc).sayings
    assert contents(doc, s) == ['"Our doors are open,"', '"to every student who lost a home."']
    assert (s.venue, s.form, len(s.links)) == ("Twitter", "direct", 1)


def test_a_sentence_quoted_after_the_cue_goes_on_with_it() -> None:
    doc = document('"The harvest will be late," the minister said. "It was late last year as well."')
    (s,) = sayings(doc).sayings
    assert len(s.quoted) == 2


def test_a_quotation_carried_over_paragraphs_has_the_speaker_of_its_end() -> None:
    doc = paragraphs(
        "“The port was closed by force. It will stay closed.",
        "“Nobody was asked. Nobody will be asked,” Brandt said.",
    )
    found = sayings(doc)
    assert [link.name for link in found.chain(token(doc, "closed"))] == ["Brandt"]
    assert [link.name for link in found.chain(token(doc, "asked"))] == ["Brandt"]


def test_an_urging_is_a_statement_with_the_urged_as_addressee() -> None:
    doc = document("The union urged the government to reopen the port.")
    (s,) = sayings(doc).sayings
    assert contents(doc, s) == ["to reopen the port"]
    assert s.addressee == "the government"


def test_a_refusal_is_a_statement_of_form_none() -> None:
    s = only("The ministry declined to comment.")
    assert (s.form, s.content, s.speaker.name) == ("none", (), "ministry")


def test_a_cue_inside_its_clause() -> None:
    doc = document("The plan, Brandt said, was “dead and buried”.")
    (s,) = sayings(doc).sayings
    assert s.form == "mixed"
    assert sayings(doc).chain(token(doc, "plan"))[0].name == "Brandt"


def test_two_verbs_of_one_speaker_are_two_sayings() -> None:
    doc = document("Brandt called the plan a mistake and denied that troops had been sent.")
    called, denied = sayings(doc).sayings
    assert contents(doc, called) == ["the plan a mistake"]
    assert (denied.stance, denied.speaker.name) == ("denies", "Brandt")


def test_the_publishers_own_working_is_no_saying() -> None:
    assert not sayings(document("Brandt has emailed the shipyard for comment."), "Brandt").sayings


def test_praise_is_no_statement_but_participles_of_saying_are() -> None:
    doc = document('The minister praised the plan on Monday, saying it would help, and adding: "It is time."')
    found = sayings(doc)
    assert [s.cue for s in found.statements("r")] == ["saying", "adding"]
    assert [s.cue for s in found.attributions("r")] == ["praised", "saying", "adding"]
    assert [s.form for s in found.statements("r")] == ["indirect", "direct"]
    assert {s.speaker.name for s in found.sayings} == {"minister"}
    assert "praise" in {s.lemma for s in found.sayings if s.kind == "act"}


def test_the_statement_said_has_the_speaker_of_the_statement_before() -> None:
    doc = paragraphs(
        "In a televised speech on Monday, Ana Brandt said that the port would close.",
        "The statement said that the port would reopen.",
    )
    assert [s.speaker.name for s in sayings(doc).sayings] == ["Ana Brandt", "statement"]


def test_the_chain_at_a_cue_leaves_its_own_speaker_out() -> None:
    doc = document("The union urged the government to reopen the port.")
    found = sayings(doc)
    assert found.chain(token(doc, "urged")) == ()
    assert [link.name for link in found.chain(token(doc, "reopen"))] == ["union"]
    assert found.chain(token(doc, "reopen"), by_speaker=True) == ()
    assert found.of(token(doc, "urged")) is found.at(token(doc, "reopen"))
    assert found.at(token(doc, "urged")) is None


def test_no_text_no_sayings() -> None:
    assert find(Document(""), Names(), NoTimes()).sayings == ()
