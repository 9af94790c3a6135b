"""Signs tell by shape what they mean, and every one of them is explained in words."""

import pandas as pd
from showing.invented import counts, slogan_counts, stances

from helpers.showing.signs import (
    SUGGESTED,
    Cell,
    count_cell,
    count_legend,
    group_labels,
    match_cell,
    match_legend,
    origin_words,
    shorten,
    stance_cell,
    stance_legend,
)


def cells(table: pd.DataFrame, make) -> list[tuple[str, str, str]]:
    return [make(row)[:3] for row in table.itertuples()]


def test_a_count_leads_and_the_rate_stands_beside_it() -> None:
    table = counts(("a", "x", 3, 0, ""), ("a", "y", 1, 2, ""), ("a", "z", 0, 2, ""))
    assert cells(table, lambda row: count_cell(row, measure="n", highest=3)) == [
        ("3", "6.0 · 15%", "3 sentences, 6.0 per 1,000 words, 15% of its sentences"),
        (
            "1",
            "2.0 · 5% (2)",
            "1 sentence, 2.0 per 1,000 words, 5% of its sentences, 2 more only in quoted words",
        ),
        ("(2)", "", "only in quoted words: 2 sentences"),
    ]
    words = "3 sentences, 6.0 per 1,000 words, 15% of its sentences"
    first = next(table.itertuples())
    assert count_cell(first, measure="per_1000", highest=6.0) == Cell(
        "6.0", "3 · 15%", words, "count", 1.0
    )
    assert count_cell(first, measure="share", highest=0.3) == Cell(
        "15%", "3 · 6.0", words, "count", 0.5
    )


def test_names_are_counted_by_mention() -> None:
    table = counts(("a", "x", 3, 0, ""), ("a", "y", 0, 1, "")).assign(layer="name")
    assert [count_cell(row, measure="n", highest=3).words for row in table.itertuples()] == [
        "3 mentions, 6.0 per 1,000 words, 15% of its mentions",
        "only in quoted words: 1 mention",
    ]
    assert count_legend(table, measure="n")[0] == (
        "3",
        "mentions in the statement's own words, stronger colour where more",
    )


def test_four_kinds_of_nothing_are_four_signs() -> None:
    zeros = ["searched, not found", "read, not there", "nobody has looked", "could not be searched"]
    table = counts(*(("a", str(place), 0, 0, zero) for place, zero in enumerate(zeros)))
    assert cells(table, lambda row: count_cell(row, measure="n", highest=0)) == [
        ("0", "", "searched, not found"),
        ("–", "", "read, not there"),
        ("?", "", "nobody has looked"),
        ("×", "", "could not be searched"),
    ]


def test_stances() -> None:
    table = stances(
        ("a", "1", "supports", "flat", 2, ""),
        ("a", "2", "supports", "hedged", 1, ""),
        ("a", "3", "rejects", "flat", 1, ""),
        ("a", "4", "both", "flat", 1, ""),
        ("a", "5", "quoted", "", 3, ""),
        ("a", "6", "", "", 0, "read, not there"),
    )
    assert cells(table, stance_cell) == [
        ("▲", "2", "supports it, 2 passages"),
        ("△", "1", "supports it, 1 passage, hedged"),
        ("▼", "1", "rejects it, 1 passage"),
        ("◆", "1/1", "both supports and rejects it, 1 passage for, 1 against"),
        ("“ ”", "3", "only in words of others that are quoted, 3 passages"),
        ("–", "", "read, not there"),
    ]
    assert stance_legend(table) == [
        ("▲", "supports"),
        ("△", "supports, hedged throughout"),
        ("▼", "rejects"),
        ("◆", "both supports and rejects"),
        ("“ ”", "only quoted from others"),
        ("small number", "passages; at ◆ for/against"),
        ("–", "read, not there"),
    ]


def test_whose_words_a_stance_rests_on() -> None:
    """A sign tells words of others from own ones, a suggestion says that it is one."""
    table = stances(
        ("a", "1", "supports", "flat", 2, ""),
        ("a", "2", "rejects", "flat", 1, ""),
        ("a", "3", "supports", "flat", 3, ""),
        ("a", "4", "quoted", "", 1, ""),
    ).assign(voice=["own", "other", "own and other", "other"])
    made = [stance_cell(row) for row in table.itertuples()]
    assert [(cell.lead, cell.mark, cell.words) for cell in made] == [
        ("▲", "", "supports it, 2 passages"),
        (
            "▼",
            "❝",
            "rejects it, 1 passage, only in words of others that it adopts or throws back",
        ),
        ("▲", "", "supports it, 3 passages, in its own words and in words of others"),
        ("“ ”", "", "only in words of others that are quoted, 1 passage"),
    ]
    # The mark is part of the sign: it stays where there is no room for small numbers.
    many = pd.concat([table.assign(statement_id=str(number)) for number in range(13)])
    short, _ = shorten(made, [], many)
    assert [cell.mark for cell in short] == ["", "❝", "", ""]
    assert stance_legend(table) == [
        ("▲", "supports"),
        ("▼", "rejects"),
        ("“ ”", "only quoted from others"),
        ("▲❝", "only in words of others that it adopts or throws back"),
        ("small number", "passages"),
    ]


def test_a_stance_by_rule_is_told_cell_by_cell() -> None:
    table = stances(("a", "1", "supports", "flat", 1, ""), ("b", "1", "", "", 0, "read, not there"))
    table["origin"] = ["rule", "shipped"]
    made = [stance_cell(row) for row in table.itertuples()]
    assert [(cell.by_rule, cell.words) for cell in made] == [
        (True, "supports it, 1 passage, suggested by rule"),
        (False, "read, not there"),
    ]
    assert ("hatched or dashed", "suggested by rule, not by a reader") in stance_legend(table)
    assert SUGGESTED not in stance_legend(table.assign(origin="shipped"))
    # Nothing was suggested, so nothing is hatched.
    assert SUGGESTED not in stance_legend(table.assign(origin=["shipped", "rule"]))


def test_slogans() -> None:
    table = slogan_counts(
        (0, "a", 1, 0, "same words", ""),
        (0, "b", 2, 1, "variant", ""),
        (0, "c", 0, 0, "same pattern", ""),
        (0, "d", 0, 0, "", "could not be searched"),
    )
    assert cells(table, match_cell) == [
        ("●", "", "same words, once"),
        ("◐", "2 (1)", "variant, 2 times, 1 more quoted"),
        ("○", "", "same pattern filled with other words"),
        ("×", "", "lines lost: calls on lines of their own could not be searched"),
    ]
    assert match_legend(table)[-1] == (
        "×", "lines lost: calls on lines of their own could not be searched",
    )  # fmt: skip


def test_a_zero_of_certain_slogans_alone_says_so() -> None:
    table = slogan_counts((0, "a", 0, 0, "", "searched, no certain one found"))
    assert cells(table, match_cell) == [("0", "", "searched, no certain one found")]
    assert match_legend(table) == [("0", "searched, no certain one found")]


def test_a_slogan_that_is_only_quoted_stands_in_brackets() -> None:
    table = slogan_counts((0, "a", 0, 2, "same words", ""), (0, "b", 1, 0, "same words", ""))
    assert cells(table, match_cell) == [
        ("(●)", "", "same words, only quoted"),
        ("●", "", "same words, once"),
    ]
    assert match_legend(table) == [("●", "same words"), ("(●)", "only quoted from others")]
    assert match_legend(table[1:]) == [("●", "same words")]


def test_what_is_quoted_besides_stands_small() -> None:
    table = slogan_counts((0, "a", 1, 3, "same words", ""), (0, "b", 0, 0, "same pattern", ""))
    assert cells(table, match_cell)[0] == ("●", "(3)", "same words, once, 3 more quoted")
    assert match_legend(table) == [
        ("●", "same words"),
        ("○", "same pattern, other words"),
        ("small (1)", "how often it is quoted besides"),
    ]


def test_a_legend_explains_what_occurs_and_nothing_else() -> None:
    table = counts(("a", "x", 3, 1, ""), ("a", "y", 0, 0, "nobody has looked"))
    assert count_legend(table, measure="n") == [
        ("3", "sentences in the statement's own words, stronger colour where more"),
        ("small 1.2", "the same per 1,000 words"),
        ("small 9%", "their share of all sentences of the statement"),
        ("(2)", "sentences that only quote it from others"),
        ("?", "nobody has looked"),
    ]
    assert stance_legend(stances(("a", "1", "rejects", "hedged", 1, ""))) == [
        ("▽", "rejects, hedged throughout"),
        ("small number", "passages"),
    ]


def test_with_many_statements_what_is_small_is_left_out_and_that_is_said() -> None:
    table = counts(statements=13)
    made = [count_cell(row, measure="n", highest=3) for row in table.itertuples()]
    short, legend = shorten(made, count_legend(table, measure="n"), table)
    assert {cell.beside for cell in short} == {""}
    assert legend[-1] == ("", "for more than 12 statements the small numbers are left out")
    few = counts(statements=12)
    assert shorten(made[:12], [], few) == (made[:12], [])


def test_origins_are_words_too() -> None:
    assert origin_words("rule", "rules") == "⚙ suggested by rule"
    assert origin_words("shipped", "shipped") == "▣ shipped reading"
    assert origin_words("person", "Ana") == "✎ read by Ana"


def test_a_group_without_a_codebook_is_called_by_the_words_of_its_id() -> None:
    assert group_labels(["two-enemies", "Class war", ""], None) == {
        "two-enemies": "Two enemies",
        "Class war": "Class war",
        "": "",
    }
