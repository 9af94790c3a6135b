"""Agreement as a figure and as a matrix: the same numbers, signs and words in both."""

import re

import pandas as pd
import pytest
from comparing.stands import CLAIMS, FERRY, PAIRS, TAKEN, many, place, stand
from matplotlib.text import Text
from payloads import PAYLOADS
from showing.test_escape import read
from showing.test_plots import assert_legible, texts

from helpers.comparing.congruence import measure_congruence
from helpers.comparing.pairs import square_pairs
from helpers.showing.pair_matrix import matrix_congruence
from helpers.showing.pair_signs import list_cells, pair_legend
from helpers.showing.square import plot_congruence

# To break a word of hundreds of letters into lines is slow; another test does so once.
SHORT = {name: text for name, text in PAYLOADS.items() if len(text) < 90}


def eight(signs: str = "+.+.") -> tuple[pd.DataFrame, pd.DataFrame]:
    taken = stand(**dict.fromkeys("abcdefg", signs), h="-...")
    return measure_congruence(taken, place(dict.fromkeys("abcdefgh", "")), CLAIMS), taken


def words(square: pd.DataFrame, measure: str = "n") -> list[tuple[str, str, str]]:
    return [(cell.lead, cell.beside, cell.words) for cell in list_cells(square, measure)]


def test_signs_and_words_of_every_kind_of_cell() -> None:
    square = square_pairs(PAIRS, TAKEN)
    assert words(square[:4]) == [
        ("3", "own", "takes a stance on 3 claims itself"),
        (
            "[2]", "◆1",
            "same stance on 2 claims, one of the two takes both sides on 1 claim; same network: "
            "agreement is no finding",
        ),
        (
            "0", "↯2 ⊘1",
            "same stance on no claim, opposite stances on 2 claims, 1 pair of claims that the "
            "codebook calls incompatible",
        ),
        ("0", "", "same stance on no claim"),
    ]  # fmt: skip


def test_what_nobody_has_looked_for_is_a_question() -> None:
    taken = stand(crew="+.??", union="++++", city="????")
    square = square_pairs(measure_congruence(taken, FERRY, CLAIMS), taken)
    assert words(square[:3]) == [
        ("1", "own", "takes a stance on 1 claim itself"),
        (
            "[1]",
            "⊘1",
            "same stance on 1 claim, 1 pair of claims that the codebook calls incompatible, only 2 "
            "of 4 claims looked for in both; same network: agreement is no finding",
        ),
        ("?", "", "no claim was looked for in both"),
    ]
    assert words(square[-1:]) == [("?", "", "nobody has looked")]
    assert ("?", "no claim was looked for in both") in pair_legend(square, "n")


def test_per_claim_taken_never_stands_without_its_number() -> None:
    square = square_pairs(*eight())
    assert words(square[1:2], "norm") == [
        ("1.00", "2", "same stance on 2 claims, 1.00 per claim taken")
    ]
    assert words(square[7:8], "norm") == [
        (
            "0.00",
            "0 ↯1",
            "same stance on no claim, 0.00 per claim taken, opposite stances on 1 claim",
        )
    ]
    silent = square_pairs(*eight("...."))
    assert words(silent[1:2], "norm") == [("·", "", "same stance on no claim")]


def test_a_legend_tells_only_signs_that_occur() -> None:
    assert pair_legend(square_pairs(PAIRS, TAKEN), "n") == [
        ("3", "claims on which both take the same stance, stronger colour where more"),
        ("↯1", "claims on which they take opposite stances"),
        (
            "⊘1",
            "pairs of claims, one supported by each, that the codebook calls incompatible",
        ),
        ("◆1", "claims on which one of the two takes both sides"),
        ("[3]", "same network: agreement is no finding"),
        ("5 own", "claims on which the statement itself takes a stance"),
    ]
    peace = stand(crew=".+..", union="....")
    square = square_pairs(
        measure_congruence(peace, place({"crew": "", "union": ""}), CLAIMS), peace
    )
    assert [sign for sign, _ in pair_legend(square, "n")] == ["3", "5 own"]


def test_a_figure_says_what_it_shows() -> None:
    figure = plot_congruence(PAIRS, TAKEN, title="Agreement")
    assert_legible(figure)
    assert figure.alt == (
        "Agreement. Table of 4 statements by as many, 6 pairs. Here 2 pairs of "
        "statements take opposite stances, 3 times in all; in 2 pairs one of the two takes both "
        "sides of a claim; in 2 pairs they support claims that the codebook calls incompatible. "
        "crew and city: same stance on no claim, opposite stances on 2 claims, 1 pair of claims "
        "that the codebook calls incompatible. union and city: same stance on no claim, opposite "
        "stances on 1 claim, 1 pair of claims that the codebook calls incompatible, one of the two "
        "takes both sides on 1 claim. crew and union: same stance on 2 claims, one of the two "
        "takes both sides on 1 claim; same network: agreement is no finding. crew and choir: same "
        "stance on no claim. union and choir: same stance on no claim. city and choir: same stance "
        "on no claim."
    )
    said = texts(figure)
    assert "▣ shipped reading" in said
    assert "Claims on which only one of two takes a stance are no disagreement" in said


def test_rows_and_columns_follow_the_order() -> None:
    def heads(**order: str) -> list[str]:
        figure = plot_congruence(PAIRS, TAKEN, title="T", **order)
        shown = [text.get_text() for text in figure.findobj(Text)]
        return [text for text in shown if text in FERRY.compared][:4]

    assert heads() == ["crew", "union", "city", "choir"]
    assert heads(order="agreement") == ["crew", "union", "city", "choir"]
    turned = stand(crew=".+..", city="+...", union=".+..")
    pairs = measure_congruence(turned, FERRY, CLAIMS)
    figure = plot_congruence(pairs, turned, title="T", order="agreement")
    shown = [text.get_text() for text in figure.findobj(Text)]
    assert [text for text in shown if text in FERRY.compared][:3] == ["crew", "union", "city"]


def test_numbers_per_claim_taken_want_eight_statements() -> None:
    figure = plot_congruence(PAIRS, TAKEN, title="Agreement", measure="norm")
    assert figure.alt == (
        "Agreement. Numbers per claim taken are given from 8 statements on; 4 more are missing "
        "here."
    )
    pairs, taken = eight()
    figure = plot_congruence(pairs, taken, title="Agreement", measure="norm")
    assert_legible(figure)
    assert "÷ the mean number of claims on which the two take a stance, (n₁ + n₂) / 2." in texts(
        figure
    )


@pytest.mark.parametrize("names", ["", "a"])
def test_fewer_than_two_statements_say_so(names: str) -> None:
    taken = stand(**dict.fromkeys(names, "+..."))
    pairs = measure_congruence(taken, place(dict.fromkeys(names, "")), CLAIMS)
    sentence = "There are fewer than two statements, so none can agree with another."
    assert plot_congruence(pairs, taken, title="T").alt == f"T. {sentence}"
    square = square_pairs(pairs, taken)
    assert matrix_congruence(square) == f'<p class="sbs-note">{sentence}</p>'


@pytest.mark.parametrize("size", ["page", "projector"])
@pytest.mark.parametrize(("statements", "claims"), [(2, 3), (9, 20), (13, 30), (43, 60)])
def test_any_number_of_statements_is_legible(statements: int, claims: int, size: str) -> None:
    taken, corpus, codebook = many(statements, claims)
    pairs = measure_congruence(taken, corpus, codebook)
    figure = plot_congruence(pairs, taken, title="Agreement", order="agreement", size=size)
    if statements < 40:
        assert_legible(figure)
    said = " ".join(texts(figure).split())
    assert ("The first 40 of 43 statements, in the order of agreement." in said) == (
        statements > 40
    )
    alone = "for more than 12 statements the signs stand without their numbers"
    assert (alone in said) == (statements > 12)
    shown = {text.get_text() for text in figure.findobj(Text)}
    assert ("framed 5" in shown) == (statements > 12)
    assert ("5 own" in shown) == (statements <= 12)


def test_long_names_are_wrapped_not_cut() -> None:
    long = {"c" * 70: "+...", "a-rather-long-name-of-a-union-of-harbours": "+...", "x": "+..."}
    taken = stand(**long)
    pairs = measure_congruence(taken, place(dict.fromkeys(long, "")), CLAIMS)
    figure = plot_congruence(pairs, taken, title="Agreement")
    assert_legible(figure)
    assert "c" * 70 in "".join(texts(figure).split())


def test_only_two_measures_and_two_orders() -> None:
    with pytest.raises(ValueError, match="write 'n' or 'norm'"):
        plot_congruence(PAIRS, TAKEN, title="", measure="share")
    with pytest.raises(ValueError, match="write 'stated' or 'agreement'"):
        plot_congruence(PAIRS, TAKEN, title="", order="size")


# --- the matrix ---


def test_a_matrix_of_two_statements() -> None:
    taken = stand(crew=".++.", union=".+-.")
    corpus = place({"crew": "union", "union": ""})
    square = square_pairs(measure_congruence(taken, corpus, CLAIMS), taken)
    own = '<span class="sbs-pair"><span>2</span><span class="sbs-against">own</span></span>'
    pair = '<span class="sbs-pair"><span>[1]</span><span class="sbs-against">↯1</span></span>'
    said = (
        "same stance on 1 claim, opposite stances on 1 claim; same network: agreement is no finding"
    )
    begin = '<td><button type="button" tabindex="-1" class='
    assert matrix_congruence(square) == (
        '<div class="sbs-grid" role="region" tabindex="-1" '
        'aria-label="Matrix, statements by statement"><table><thead><tr>'
        '<th scope="col" class="sbs-corner">Statement</th><th scope="col"><bdi>crew</bdi></th>'
        '<th scope="col"><bdi>union</bdi></th></tr></thead><tbody>'
        '<tr><th scope="row" dir="auto">crew</th>'
        f'{begin}"sbs-own" data-key="0" '
        f'aria-label="crew, crew: takes a stance on 2 claims itself">{own}</button></td>'
        f'{begin}"sbs-count sbs-shade-10" data-key="1" aria-label="crew, union: {said}">{pair}'
        '</button></td></tr><tr><th scope="row" dir="auto">union</th>'
        f'{begin}"sbs-count sbs-shade-10" data-key="2" aria-label="union, crew: {said}">{pair}'
        f'</button></td>{begin}"sbs-own" data-key="3" '
        f'aria-label="union, union: takes a stance on 2 claims itself">{own}</button></td></tr>'
        '</tbody></table></div><ul class="sbs-legend" aria-label="What the signs mean">'
        "<li><b>3</b> claims on which both take the same stance, stronger colour where more</li>"
        "<li><b>↯1</b> claims on which they take opposite stances</li>"
        "<li><b>[3]</b> same network: agreement is no finding</li>"
        "<li><b>5 own</b> claims on which the statement itself takes a stance</li>"
        "<li><b></b> Claims on which only one of two takes a stance are no disagreement and not "
        "counted.</li></ul>"
    )


def test_another_order_keeps_the_keys() -> None:
    square = square_pairs(PAIRS, TAKEN)

    def cells(html: str) -> dict[str, str]:
        return dict(re.findall(r'data-key="(\d+)" aria-label="(\w+, \w+):', html))

    stated = cells(matrix_congruence(square))
    turned = cells(matrix_congruence(square, order=["choir", "city", "union", "crew"]))
    assert turned == stated
    assert list(turned) == list(stated)[::-1]


@pytest.mark.parametrize("payload", SHORT.values(), ids=SHORT)
def test_a_payload_is_text(payload: str) -> None:
    taken = stand(crew=".++.", union=".+-.").replace({"statement_id": {"crew": payload}})
    pairs = measure_congruence(taken, place({payload: "", "union": ""}), CLAIMS)
    seen = read(matrix_congruence(square_pairs(pairs, taken)))
    assert not {"script", "img", "svg", "style", "i"} & set(seen.tags)
    assert not {name for name in seen.attributes if name.startswith("on")}
    figure = plot_congruence(pairs, taken, title=payload)
    assert_legible(figure)
    assert figure._repr_html_().count("<") == 3
