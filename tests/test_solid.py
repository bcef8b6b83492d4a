"""Words that are written with a hyphen or without."""

from dragoman.parse.solid import needless_hyphens, solid


def test_such_words_are_written_as_one() -> None:
    assert solid("A cease-fire, re-election, Co-operation and a pull-out") == (
        "A ceasefire, reelection, Cooperation and a pullout"
    )


def test_others_keep_their_hyphen() -> None:
    text = "the co-chairman, a sit-in, long-term aid, re-enacted scenes, the co-pilot, pull-out-of-Chad"
    assert solid(text) == text.replace("pull-out", "pullout")


def test_where_they_stand() -> None:
    assert needless_hyphens("a cease-fire") == [7]
