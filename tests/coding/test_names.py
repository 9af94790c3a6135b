import pandas as pd
from coding.tiny import TinyCorpus, make_codebook
from hypothesis import given
from hypothesis import strategies as st

from helpers.coding.codebook import Code, Form
from helpers.coding.longest import keep_longest
from helpers.coding.names import find_names
from helpers.coding.passages import no_codings


def referent(name: str, **forms: str) -> Code:
    listed = tuple(Form(words, kind) for kind, words in forms.items())
    return Code(name, name, "", forms=listed, cues=tuple(form.words for form in listed))


NAMES = make_codebook(
    referent("lund", proper="Lund"),
    referent("port", proper="Port of Lund", short="port", metaphor="door to the sea"),
    referent("union", proper="Dockers Union", short="DU"),
    layer="name",
)


def found(text: str, *columns: str, quoted=()) -> list[tuple]:
    table = find_names(TinyCorpus({"a": text}, quoted=quoted), NAMES)
    return list(table[list(columns)].itertuples(index=False, name=None))


def test_one_row_per_mention_with_its_form_and_kind() -> None:
    text = "The Port\n of Lund is our door to the\tsea, says the D.U."
    corpus = TinyCorpus({"a": text}, bounds={"a": [(0, len(text))]})
    table = find_names(corpus, NAMES)
    columns = ["text", "form", "kind", "code", "cue", "voice", "origin"]
    assert list(table[columns].itertuples(index=False, name=None)) == [
        ("Port\n of Lund", "Port of Lund", "proper", "port", "Port of Lund", "own", "rule"),
        ("door to the\tsea", "door to the sea", "metaphor", "port", "door to the sea", "own",
         "rule"),
        ("D.U.", "D.U.", "short", "union", "DU", "own", "rule"),
    ]  # fmt: skip


def test_the_longest_form_names_and_what_lies_in_it_does_not() -> None:
    assert found("Lund, the Port of Lund, and Lund", "start", "form", "code") == [
        (0, "Lund", "lund"),
        (10, "Port of Lund", "port"),
        (28, "Lund", "lund"),
    ]


def test_capitals_are_wanted_where_the_form_has_them_and_words_are_whole() -> None:
    assert found("du and Lundy and ports", "form") == []
    assert found("DU!", "form", "kind") == [("DU", "short")]


def test_quoted_mentions_are_somebody_elses() -> None:
    said = "Close the port of Lund"
    quoted = (("a", said, "direct", "the mayor"),)
    assert found(f"The mayor: “{said}.” The port stays.", "form", "voice", quoted=quoted) == [
        ("port of Lund", "other"),
        ("port", "own"),
    ]


def test_nothing_found_is_an_empty_table() -> None:
    for corpus in (TinyCorpus({}), TinyCorpus({"a": "Nothing here."})):
        pd.testing.assert_frame_equal(find_names(corpus, NAMES), no_codings("name"))


def stretches(*rows: tuple[str, int, int, str]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["statement_id", "start", "end", "code"])


def test_longest_first_then_leftmost_then_the_codebooks_order() -> None:
    rows = stretches(
        ("b", 0, 4, "y"), ("b", 3, 9, "x"), ("b", 8, 11, "x"),  # a chain: the middle is longest
        ("a", 0, 5, "y"), ("a", 0, 5, "x"),  # one place, two codes
        ("a", 5, 9, "y"), ("a", 7, 11, "x"),  # touch the one before, overlap each other
        ("c", 1, 2, "x"), ("c", 2, 3, "x"),  # side by side
    )  # fmt: skip
    expected = stretches(
        ("b", 3, 9, "x"), ("a", 0, 5, "x"), ("a", 5, 9, "y"), ("c", 1, 2, "x"), ("c", 2, 3, "x")
    )  # fmt: skip
    pd.testing.assert_frame_equal(keep_longest(rows, ["x", "y"]), expected)


@given(
    st.lists(st.tuples(st.integers(0, 30), st.integers(1, 6), st.sampled_from("xy")), unique=True)
)
def test_no_two_that_are_kept_overlap_and_each_left_out_gives_way_to_one(places) -> None:
    """The slow and obvious way: the longest first, each against all that were kept before it."""
    ranked = sorted(places, key=lambda place: (-place[1], place[0], place[2]))
    kept: list[tuple[int, int, str]] = []
    for start, size, code in ranked:
        if all(start + size <= a or b <= start for a, b, _ in kept):
            kept.append((start, start + size, code))
    rows = stretches(*(("a", start, start + size, code) for start, size, code in places))
    rows = rows.astype({"start": "int64", "end": "int64"})
    found = keep_longest(rows, ["x", "y"])
    assert list(found[["start", "end", "code"]].itertuples(index=False, name=None)) == sorted(kept)
