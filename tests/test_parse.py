"""From text to trees: offsets, brackets, white space, lemmas."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.parse import Block, Parser, build
from dragoman.parse.build import even_out
from dragoman.parse.lemma import Lemmatizer
from trees import document


def test_editorial_brackets_are_not_shown_to_the_parser() -> None:
    text = "the har[b]ours  [last spring]"
    shown, places = even_out(text)
    assert shown == "the harbours last spring"
    assert places is not None
    assert [text[p] for p in places] == list(shown)


@given(st.text())
def test_evening_out_keeps_places(text: str) -> None:
    shown, places = even_out(text)
    if places is None:
        assert shown == text
    else:
        assert len(places) == len(shown)
        assert places == sorted(set(places))
        assert all(text[p] == c or (c == " " and text[p].isspace()) for p, c in zip(places, shown, strict=True))


def test_offsets_point_into_the_report() -> None:
    doc = document("Norway signed the treaty on Monday.")
    assert all(doc.text[t.start : t.end] == t.text for t in doc.tokens)
    assert doc.sentences[0].root.lemma == "sign"


LEMMAS = Lemmatizer(
    {"verb": frozenset(("urge", "bomb", "free")), "noun": frozenset(("country",))},
    {"verb": {"met": ["meet"]}},
    {"verb": [("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", "")], "noun": [("ies", "y"), ("s", "")]},
)


@pytest.mark.parametrize(
    ("form", "tag", "lemma"),
    [
        ("urged", "VBD", "urge"),
        ("bombed", "VBD", "bomb"),
        ("met", "VBD", "meet"),
        ("countries", "NNS", "country"),
        ("n't", "RB", "not"),
        ("'ll", "MD", "will"),
        ("reddened", "VBD", "redden"),
        ("airstrikes", "NNS", "airstrike"),
        ("gunboxes", "NNS", "gunbox"),
        ("counter-countries", "NNS", "counter-country"),
        ("test-bombed", "VBD", "test-bomb"),
        ("reoccupied", "VBD", "reoccupy"),
        ("denuclearised", "VBD", "denuclearise"),
        ("kettling", "VBG", "kettle"),
        ("hotspotted", "VBD", "hotspot"),
        ("Putin", "NNP", "Putin"),
    ],
)
def test_lemma(form: str, tag: str, lemma: str) -> None:
    assert LEMMAS.lemma(form, tag) == lemma


@pytest.mark.model
def test_the_real_parser_reads_blocks(parser: Parser) -> None:
    text = "Norway will  visit Sweden.\n\nIt did [not] say when."
    doc = build(text, [Block("prose", 0, 26), Block("prose", 28, len(text))], parser)
    assert [s.root.text for s in doc.sentences] == ["visit", "say"]
    assert all(doc.text[t.start : t.end] == t.text for t in doc.tokens)
    assert "not" in [t.text for t in doc.tokens]


@pytest.mark.model
def test_a_block_of_blanks_has_no_sentence(parser: Parser) -> None:
    doc = build("   \n\n ", [Block("prose", 0, 6)], parser)
    assert doc.sentences == []


@pytest.mark.parametrize(
    ("shown", "read"),
    [
        ("I met Jane Doe Doe JaneMinister of Trade and Crafts to talk.", "I met Jane Doe to talk."),
        ("I met Jane-Ann Doe Doe Jane-AnnMinister of Trade to talk.", "I met Jane-Ann Doe to talk."),
        ("Jane Doe wrote. Ms Doe Doe Jane : I agree.", "Jane Doe wrote. Ms Doe : I agree."),
        (
            "It was Piet Van Holm Van Holm Piet who met Ali al-Bakr al-Bakr AliMinister of Trade.",
            "It was Piet Van Holm who met Ali al-Bakr.",
        ),
        (
            "It was Ann Roe Roe AnnPresident of Oz and President of Utopia John Moe who met.",
            "It was Ann Roe and President of Utopia John Moe who met.",
        ),
        (
            "Li Wei Li WeiMinister of Trade came; Mr Li Wei Li Wei (translated): Good.",
            "Li Wei came; Mr Li Wei (translated): Good.",
        ),
        ("The name is Duran Duran Duran.", "The name is Duran Duran Duran."),
        ("They flew to New York New York Times reporters.", "They flew to New York New York Times reporters."),
    ],
)
def test_a_name_card_is_not_read(shown: str, read: str) -> None:
    assert even_out(shown)[0] == read


def test_a_token_is_never_hung_below_itself() -> None:
    tokens = document("Norway will visit Sweden in June.").tokens
    verb, last = next(t for t in tokens if t.text == "visit"), next(t for t in tokens if t.text == "June")
    verb.move_to(last, "conj")
    assert verb not in verb.ancestors()
    assert {t.i for t in verb.subtree()} == {t.i for t in tokens}
