"""Clean-up: blocks, captions, and furniture set aside with a diagnostic for each piece."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.clean import LONGEST_BLOCK, LONGEST_REPORT, Cleaned, clean
from dragoman.clean.furniture import Kind, kinds
from dragoman.model import Report

PROSE = "The foreign ministers of Chile and Peru met in Lima on Tuesday to discuss the border."


def cleaned(text: str, title: str = "") -> Cleaned:
    return clean(Report(text, title=title))


def blocks(text: str) -> list[tuple[str, str]]:
    return [(b.kind, text[b.start : b.end]) for b in cleaned(text).blocks]


def codes(text: str) -> list[str]:
    return [d.code for d in cleaned(text).diagnostics]


@pytest.mark.parametrize("kind", kinds(), ids=lambda k: k.code)
def test_furniture_matches_its_examples_only(kind: Kind) -> None:
    assert [line for line in kind.examples if not (kind.matches(line) or kind.matches(line.strip("()")))] == []
    assert [line for line in kind.counter_examples if kind.matches(line)] == []


@pytest.mark.parametrize("kind", kinds(), ids=lambda k: k.code)
def test_a_line_of_furniture_is_no_block(kind: Kind) -> None:
    for line in kind.examples:
        assert blocks(f"{PROSE}\n\n{line}\n\n{PROSE}") == [("prose", PROSE), ("prose", PROSE)], line


@pytest.mark.parametrize("kind", kinds(), ids=lambda k: k.code)
def test_a_line_like_furniture_is_read(kind: Kind) -> None:
    for line in kind.counter_examples:
        assert ("prose", line) in blocks(f"{PROSE}\n\n{line}\n\n{PROSE}"), line


def test_a_headline_is_the_title() -> None:
    assert blocks(f"Chile and Peru Meet Over Border\n\n{PROSE}")[0] == (
        "title",
        "Chile and Peru Meet Over Border",
    )


def test_a_first_sentence_is_no_title() -> None:
    assert blocks(f"Chile and Peru met.\n\n{PROSE}")[0][0] == "prose"


def test_a_given_title_is_found_in_the_text() -> None:
    text = f"Border talks\n{PROSE}"
    found = cleaned(text, title="Border talks")
    assert [(b.kind, text[b.start : b.end]) for b in found.blocks] == [
        ("title", "Border talks"),
        ("prose", PROSE),
    ]


def test_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "The foreign ministers of Chile and Peru met in Lima on\n"
        "Tuesday to discuss the border. They agreed to meet again\n"
        "in May. Bolivia sent an observer to the talks in Lima.\n"
    )
    assert blocks(text) == [("prose", text.strip())]


def test_lines_that_end_their_sentences_are_paragraphs() -> None:
    assert blocks(f"{PROSE}\n{PROSE}") == [("prose", PROSE), ("prose", PROSE)]


def test_short_lines_are_items() -> None:
    assert [b for _, b in blocks(f"{PROSE}\n\nChile\nPeru\nBolivia")] == [PROSE, "Chile", "Peru", "Bolivia"]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\u2028"])
def test_newlines_of_all_kinds_part_paragraphs(newline: str) -> None:
    assert blocks(f"{PROSE}{newline}{newline}{PROSE}") == [("prose", PROSE), ("prose", PROSE)]


@pytest.mark.parametrize(
    ("opening", "place", "agency"),
    [
        ("LIMA, March 19 (Reuters) – ", "LIMA", "Reuters"),
        ("LIMA (AP) — ", "LIMA", "AP"),
        ("LIMA, Peru (AP) — ", "LIMA", "AP"),
        ("LIMA, 19 March 2024 (Example News) -- ", "LIMA", "Example News"),
        ("NEW DELHI – ", "NEW DELHI", ""),
        ("Lima, March 19 (Example News) - ", "Lima", "Example News"),
        ("Lima [Peru], March 19 (ANI): ", "Lima", "ANI"),
        ("LIMA/SANTIAGO, March 19 - ", "LIMA/SANTIAGO", ""),
        ("(Reuters) - ", "", "Reuters"),
        ("Lima, Peru - ", "Lima", ""),
    ],
)
def test_a_dateline_is_cut_off(opening: str, place: str, agency: str) -> None:
    found = cleaned(opening + PROSE)
    assert (found.place, found.agency) == (place, agency)
    assert blocks(opening + PROSE) == [("prose", PROSE)]
    assert codes(opening + PROSE) == ["dateline"]


@pytest.mark.parametrize(
    "text",
    [
        "Ministers – Most of them new – met in Lima.",
        "Peru – The host – sent its president.",
        "NATO said: The talks failed.",
        "UN: The talks failed.",
    ],
)
def test_what_is_no_dateline(text: str) -> None:
    assert blocks(text) == [("prose", text)]


def test_a_dateline_may_give_the_day() -> None:
    assert cleaned(f"LIMA, 19 March 2024 (Example News) – {PROSE}").published == date(2024, 3, 19)


@pytest.mark.parametrize(
    "line",
    [
        "Tuesday, March 19, 2024",
        "March 19, 2024",
        "19 March 2024",
        "Published 19 March 2024",
        "Published: 2024-03-19",
        "Published March 19th, 2024 at 10:31 a.m. EST",
        "Posted on 19 Mar 2024, 10:31 GMT",
        "Tue 19 Mar 2024 10.31 GMT",
        "2024-03-19T10:31:00Z",
        "Mar. 19, 2024 | Updated 5:04 pm",
        "Last updated: 19 March 2024",
    ],
)
def test_a_date_line_dates_the_report(line: str) -> None:
    text = f"{line}\xa0\n\n\n{PROSE}"
    assert cleaned(text).published == date(2024, 3, 19)
    assert blocks(text) == [("prose", PROSE)]


def test_publication_wins_over_update() -> None:
    found = cleaned(f"Updated 21 March 2024\nPublished 19 March 2024\n\n{PROSE}")
    assert found.published == date(2024, 3, 19)


def test_a_date_further_down_dates_nothing() -> None:
    text = "\n\n".join([PROSE] * 8 + ["March 19, 2024", PROSE])
    assert cleaned(text).published is None


@pytest.mark.parametrize("line", ["February 30, 2024", "March 2024", "19 March 2024 was a day of talks."])
def test_what_is_no_date_line(line: str) -> None:
    assert cleaned(f"{line}\n\n{PROSE}").published is None


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("By Jane Roe", "Jane Roe"),
        ("By JANE ROE and JOHN DOE", "JANE ROE and JOHN DOE"),
        ("By Jane Roe, John Doe and Ann van der Berg", "Jane Roe, John Doe and Ann van der Berg"),
        ("By Jane Roe | The Daily Example", "Jane Roe | The Daily Example"),
        ("By Jane Roe in Lima", "Jane Roe in Lima"),
    ],
)
def test_a_byline_is_kept_apart(line: str, who: str) -> None:
    found = cleaned(f"{line}\n\n{PROSE}")
    assert found.byline == who
    assert len(found.blocks) == 1


@pytest.mark.parametrize(
    "line", ["By Monday, Peru had left.", "By land and sea the troops came", "By Monday Peru's army had left"]
)
def test_what_is_no_byline(line: str) -> None:
    assert cleaned(f"{PROSE}\n\n{line}").byline == ""


@pytest.mark.parametrize(
    "caption",
    [
        "Chile’s foreign minister, left, and his guest shake hands in Lima, Peru, on August 17, 2022.",
        "The presidents of Chile (L) and Peru (R) greet each other in Lima.",
        "Chile’s president is pictured in Lima on August 17, 2022.",
        "From left: the presidents of Chile, Peru and Bolivia in Lima.",
        "Leaders pose for a group photo at the summit in Lima.",
        "The port of Callao in this undated satellite image.",
    ],
)
def test_a_picture_is_described(caption: str) -> None:
    assert blocks(f"{PROSE}\n\n{caption}\n\n{PROSE}")[1] == ("caption", caption)


def test_a_credit_makes_a_caption_of_a_dated_paragraph() -> None:
    line = "Chile’s president greets the Peruvian president in Lima on August 17, 2022."
    assert blocks(f"{PROSE}\n\n{line}\n\n{PROSE}")[1] == ("prose", line)
    assert blocks(f"{PROSE}\n\n{line}\n\nJane Roe/AFP via Getty Images\n\n{PROSE}")[1] == ("caption", line)


@pytest.mark.parametrize("credit", ["(AP Photo/Jane Roe)", "REUTERS/Jane Roe", "Photo: Jane Roe", "Jane Roe/AFP"])
def test_a_credit_is_cut_off_the_caption(credit: str) -> None:
    line = "Chile’s president greets his guests in Lima on Monday."
    assert blocks(f"{PROSE}\n\n{line} {credit}")[1] == ("caption", line)


def test_a_label_is_cut_off_the_caption() -> None:
    line = "Chile’s president speaks in Lima on August 17, 2022."
    assert blocks(f"{PROSE}\n\nFILE PHOTO: {line} REUTERS/Jane Roe/File Photo")[1] == ("caption", line)


@pytest.mark.parametrize(
    "line",
    [
        "The minister, left without allies, resigned.",
        "Peru’s left, and its right, rejected the plan.",
        "A photo of the site was shown to reporters.",
    ],
)
def test_what_is_no_caption(line: str) -> None:
    assert blocks(f"{PROSE}\n\n{line}")[1] == ("prose", line)


@pytest.mark.parametrize(
    "cut", ["The ministers are likely to meet again in…", "Chile will send the...", "Peru and […]"]
)
def test_a_teaser_that_lacks_its_object_is_dropped(cut: str) -> None:
    text = f"{PROSE} {cut}"
    assert blocks(text) == [("prose", PROSE)]
    assert codes(text) == ["cut-off"]


def test_a_teaser_is_kept_up_to_its_cut() -> None:
    text = f"{PROSE} Chile sent troops to the border on Monday…"
    assert blocks(text) == [("prose", text)]
    assert codes(text) == ["cut-off"]


def test_a_speaker_may_pause() -> None:
    text = f"{PROSE} “We will see what we do to…”"
    assert (blocks(text), codes(text)) == ([("prose", text)], [])


def test_a_long_paragraph_is_read_in_pieces() -> None:
    text = (PROSE + " ") * 600
    found = cleaned(text)
    assert [d.code for d in found.diagnostics] == ["long-paragraph"]
    assert all(b.end - b.start <= LONGEST_BLOCK for b in found.blocks)
    assert "".join(text[b.start : b.end] for b in found.blocks) == text.strip()
    assert all(text[b.start : b.end].startswith("The foreign") for b in found.blocks)


def test_a_paragraph_without_a_blank_is_cut_anywhere() -> None:
    assert sum(b.end - b.start for b in cleaned("x" * 50_000).blocks) == 50_000


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "empty"),
        ("\n" * 20_000, "empty"),
        ("0\n\n14\n\nShare", "empty"),
        ("a " * (LONGEST_REPORT // 2 + 1), "too-long"),
        ("The \ud800 talks", "unreadable"),
        (
            "Le président de la République a reçu mardi à Paris le chancelier allemand pour des entretiens "
            "sur la guerre, a annoncé son cabinet dans un communiqué. Les deux dirigeants ont parlé pendant "
            "plus de deux heures.",
            "language",
        ),
    ],
)
def test_a_report_that_cannot_be_read_is_set_aside(text: str, code: str) -> None:
    found = cleaned(text)
    assert found.blocks == ()
    assert [d.code for d in found.diagnostics if d.severity == "error"] == [code]


def test_damage_is_told() -> None:
    found = cleaned(f"{PROSE} The pr\ufffdsident left.")
    assert [(d.code, d.severity) for d in found.diagnostics] == [("damaged-text", "warning")]


_ODD = st.text(alphabet=st.sampled_from(list("aZ9 .…,\n\r\u2028\u00a0\ufeff\u200b–(/):“”█é\x00")), max_size=300)


@settings(max_examples=200, deadline=None)
@given(_ODD | st.text(max_size=300))
def test_blocks_lie_in_the_text_in_order(text: str) -> None:
    found = cleaned(text)
    last = 0
    for block in found.blocks:
        assert last <= block.start < block.end <= len(text)
        assert not text[block.start].isspace()
        last = block.end


@settings(max_examples=100, deadline=None)
@given(_ODD)
def test_all_that_is_in_no_block_has_a_diagnostic(text: str) -> None:
    found = cleaned(text)
    if any(d.severity == "error" and d.start < 0 for d in found.diagnostics):
        return
    told = {i for span in (*found.blocks, *found.diagnostics) for i in range(span.start, span.end)}
    assert [i for i, c in enumerate(text) if c.isalnum() and i not in told] == []
