"""What changed, in one sentence that counts and passes no verdict."""

import pandas as pd
import pytest

from helpers.comparing.change_rows import CAME, WENT, Found, make_table, name_some, quote
from helpers.comparing.change_telling import tell_changes

ELEMENT = Found("frame element", "frame", "green", "Green is health", "zoo", "…", large=1)
SUPPORT = Found("claim", "claim", "stay", "They must stay", "zoo", "…", "supports", 2, 3)
FIRST = Found("claim", "claim", "flats", "Flats", "zoo", "…", "rejects, first", 0, 1)
SLOGAN = Found("slogan", "slogan", "", "Hands off!", "zoo", "…", "same words", 1, 2)
VARIANT = Found("slogan", "slogan", "", "Bees first!", "zoo", "…", "new variant", 1, 2)
NAME = Found("unlisted name", "name", "", "Mary Brown", "zoo", "…", "", 0, 1)
FIGURE = Found("figure", "figure", "plots", "Number of plots", "zoo", "…", "", 2, 3)
WORDING = Found("shared wording", "", "", "every plot by", "zoo", "…", "", 1, 2)
ORDER = Found("order", "frame", "green", "Green is health", "zoo", "…", "has most", 3, 6)
SILENT = Found("not shared by all", "claim", "stay", "They must stay", "zoo", "…", "", 2, 2)
SPEAKS = Found("version", "", "", "zoo", "zoo", "zoo now speaks for zoo-2: they are versions.")
UNREAD = Found("not compared", "claim", "", "", "zoo", "…", "nobody has looked")


def table(*rows: Found, change: str = CAME, origin: str = "rule") -> pd.DataFrame:
    kinds = [(row, "" if row.kind == "not compared" else change) for row in rows]
    return make_table(kinds, origin)


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([ELEMENT], "By rule, with zoo come 1 frame element that no other compared statement has."),
        (
            [SUPPORT, FIRST],
            "By rule, with zoo come stances on 2 claims (1 of them taken up by nobody else).",
        ),
        (
            [SLOGAN, VARIANT],
            "By rule, with zoo come 2 slogans of families that others raise (1 in a new variant).",
        ),
        ([SLOGAN], "By rule, with zoo come 1 slogan of a family that others raise."),
        (
            [NAME, FIGURE, WORDING],
            "By rule, with zoo come 1 name that nobody listed, figures on 1 topic beside those of "
            "others and 1 run of words that others have too.",
        ),
        ([ORDER], "By rule, 1 order of statements turned over."),
        ([SILENT], "By rule, 1 claim of all others is not shared by zoo."),
        ([SPEAKS], "zoo now speaks for zoo-2."),
        (
            [SPEAKS, ELEMENT, SILENT, ORDER],
            "zoo now speaks for zoo-2; by rule, with zoo come 1 frame element that no other "
            "compared statement has; 1 claim of all others is not shared by zoo; 1 order of "
            "statements turned over.",
        ),
        (
            [UNREAD],
            "This changes nothing that is looked for here; rules find only what the codebooks "
            "list; 1 thing could not be compared.",
        ),
    ],
)
def test_it_counts_kind_by_kind(rows: list[Found], told: str) -> None:
    assert tell_changes(table(*rows)) == told


def test_several_newcomers_and_codes_are_counted_once() -> None:
    other = ELEMENT._replace(statement_id="school")
    told = "By rule, with 2 statements come 1 frame element that no other compared statement has."
    assert tell_changes(table(ELEMENT, other)) == told


def test_what_came_is_told_before_what_went() -> None:
    both = pd.concat([table(NAME), table(ELEMENT, SILENT, change=WENT)], ignore_index=True)
    assert tell_changes(both) == (
        "By rule, with zoo come 1 name that nobody listed; with zoo go 1 frame element that no "
        "other compared statement has; 1 claim of all others was not shared by zoo."
    )


@pytest.mark.parametrize(
    ("origin", "words"), [("shipped", "In the shipped reading"), ("ada", "As ada read it")]
)
def test_it_says_whose_codings_these_are(origin: str, words: str) -> None:
    told = f"{words}, with zoo come stances on 1 claim; 1 thing could not be compared."
    assert tell_changes(table(SUPPORT, UNREAD, origin=origin)) == told


def test_an_empty_table_is_told_with_its_reservation() -> None:
    nothing = "This changes nothing that is looked for here; {}."
    assert tell_changes(table()) == nothing.format("rules find only what the codebooks list")
    unread = tell_changes(table(UNREAD, origin="ada"))
    assert unread.startswith(nothing.format("a reading holds only what its reader coded")[:-1])


def test_many_names_and_words_are_cut() -> None:
    assert name_some("abc") == "a, b and c"
    assert name_some("abcdef") == "a, b and 4 more"
    assert name_some("aa") == "a"
    assert name_some([]) == ""
    assert quote(" one\n two ") == "“one two”"
    assert quote("w " * 20) == f"“{' '.join('w' * 16)} …”"
