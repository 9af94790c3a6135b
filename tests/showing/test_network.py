"""Statements and the claims they share, drawn: what is drawn, in which order, and in words."""

import re

import numpy as np
import pytest
from comparing.stands import CLAIMS, FERRY, TAKEN, many, place, stand
from matplotlib.collections import LineCollection
from payloads import PAYLOADS
from showing.test_escape import read
from showing.test_plots import assert_legible, texts

from helpers.showing.network import Network, plan_network
from helpers.showing.network_figure import plot_network, spread
from helpers.showing.network_marks import list_marks, mark_network

# To break a word of hundreds of letters into lines is slow; another test does so once.
SHORT = {name: text for name, text in PAYLOADS.items() if len(text) < 90}


def plan(taken=TAKEN, corpus=FERRY, **options) -> Network:
    return plan_network(taken, corpus, order=corpus.compared, **options)


def test_only_shared_claims_are_drawn_and_the_note_tells_what_is_left_out() -> None:
    network = plan()
    assert list(network.claims["code"]) == ["keep", "safe", "dear"]
    assert network.notes == [
        "3 of 4 claims: those on which at least 2 statements take a stance. Left out: 1 with "
        "fewer.",
        "Agreement within one network is no finding.",
    ]
    assert list(plan(shared_by=1).claims["code"]) == ["keep", "safe", "dear", "sell"]
    assert plan(stand(crew="++..", union="+...")).notes[0] == (
        "1 of 4 claims: those on which at least 2 statements take a stance. Left out: 1 with fewer "
        "and 2 with none."
    )


def test_a_line_for_each_stance_and_none_for_silence_and_quotation() -> None:
    network = plan(stand(crew=".+sq", union=".-b+", city="...r"))
    columns = ["statement_id", "code", "stance", "certainty"]
    assert list(network.links[columns].itertuples(index=False, name=None)) == [
        ("crew", "keep", "supports", "flat"),
        ("crew", "safe", "supports", "hedged"),
        ("union", "keep", "rejects", "flat"),
        ("union", "safe", "both", "flat"),
        ("union", "dear", "supports", "flat"),
        ("city", "dear", "rejects", "hedged"),
    ]


def test_tallies_in_signs_and_in_words() -> None:
    network = plan(stand(a="+sbb", b="+-r+", c=".-.b"), place(dict.fromkeys("abc", "")))
    told = dict(zip(network.claims["code"], network.claims["tally"], strict=True))
    assert told == {"sell": "▲2", "keep": "△1 ▼2", "safe": "▽1 ◆1", "dear": "▲1 ◆2"}
    assert list(network.claims.sort_values("code")["said"]) == [
        "1 supports it; 2 take both sides",
        "1 supports it, hedged; 2 reject it",
        "1 rejects it, hedged; 1 takes both sides",
        "2 support it",
    ]


def test_claims_stand_where_their_statements_stand() -> None:
    """At the mean place of those that take a stance; equal ones in the codebook's order."""
    taken = stand(a=".+.+", b="...+", c="+.+.", d="+++.")
    network = plan(taken, place(dict.fromkeys("abcd", "")))
    assert list(network.claims["code"]) == ["dear", "keep", "sell", "safe"]
    turned = plan_network(taken, place(dict.fromkeys("abcd", "")), order=["d", "c", "b", "a"])
    assert list(turned.claims["code"]) == ["sell", "safe", "keep", "dear"]


def test_networks_versions_and_what_is_unread_are_told() -> None:
    corpus = place({"crew": "union", "crew-short": "", "union": "", "city": ""}, ("crew-short",))
    network = plan(stand(crew="+...", union="+...", city="????"), corpus)
    below = dict(zip(network.statements["statement_id"], network.statements["below"], strict=True))
    assert below == {
        "crew": "same network: union",
        "union": "same network: crew",
        "city": "nobody has looked",
    }
    assert network.notes[1:] == [
        "Not drawn: crew-short, which is a version of another text here.",
        "Agreement within one network is no finding.",
    ]


def test_of_many_the_most_frequent_are_drawn_and_that_is_said() -> None:
    taken, corpus, _ = many(45, 60)
    network = plan(taken, corpus)
    assert (len(network.statements), len(network.claims)) == (40, 40)
    assert "Drawn are the 40 claims with most stances." in network.notes
    assert any(note.startswith("Drawn are the 40 of 45 statements") for note in network.notes)
    left = set(corpus.compared) - set(network.statements["statement_id"])
    often = taken[taken["stance"].isin(["supports", "rejects", "both"])]["statement_id"]
    often = often.value_counts().reindex(corpus.compared, fill_value=0)
    assert often[sorted(left)].max() <= network.statements["taken"].min()
    order = [name for name in corpus.compared if name not in left]
    assert list(network.statements["statement_id"]) == order


def test_rows_are_spread_over_the_whole_height() -> None:
    assert spread([10, 10], 40) == [10.0, 30.0]
    assert spread([10, 20], 30) == [5.0, 20.0]
    assert spread([], 30) == []


def test_a_figure_says_what_it_shows() -> None:
    figure = plot_network(TAKEN, FERRY, CLAIMS, title="Who shares what")
    assert_legible(figure)
    assert figure.alt == (
        "Who shares what. Drawing of 4 statements and 3 claims, a line for each stance. 3 of 4 "
        "claims: those on which at least 2 statements take a stance. Left out: 1 with fewer. "
        "Agreement within one network is no finding. The ferry stays: crew supports it; union "
        "supports it. The ferry is safe: crew supports it; union supports it; city rejects it. The "
        "ferry is dear: crew rejects it; union both supports and rejects it; city supports it."
    )
    assert "same network: union" in texts(figure)


def test_stances_differ_by_the_pattern_of_their_lines() -> None:
    taken = stand(a="+-bs", b="+-br")
    figure = plot_network(taken, place({"a": "", "b": ""}), CLAIMS, title="T")
    drawn = [c for c in figure.findobj(LineCollection) if len(c.get_paths()[0].vertices) > 2]
    patterns = [str(lines.get_linestyle()) for lines in drawn]
    assert len(drawn) == len(set(patterns)) == 5
    words = texts(figure)
    for meaning in (
        "▲ supports", "△ supports, hedged throughout", "▼ rejects", "▽ rejects, hedged throughout",
        "◆ both supports and rejects",
    ):  # fmt: skip
        assert meaning in words


def test_no_shared_claim_says_so() -> None:
    sentence = "There is no claim on which 2 statements or more take a stance."
    for taken in (stand(crew="+...", union=".+.."), stand(crew="+..."), stand()):
        figure = plot_network(taken, FERRY, CLAIMS, title="T")
        assert figure.alt == f"T. {sentence}"
        assert_legible(figure)


@pytest.mark.parametrize("size", ["page", "projector"])
@pytest.mark.parametrize(("statements", "claims"), [(2, 4), (4, 30), (13, 30), (40, 60)])
def test_any_number_is_legible(statements: int, claims: int, size: str) -> None:
    taken, corpus, codebook = many(statements, claims)
    assert_legible(
        plot_network(taken, corpus, codebook, title="Who shares what", order="agreement", size=size)
    )


def test_long_labels_are_wrapped_not_cut() -> None:
    long = {"c" * 70: "+...", "a-rather-long-name-of-a-union-of-harbours": "+..."}
    taken = stand(**long).assign(label="Harbours and councils " * 6)
    figure = plot_network(taken, place(dict.fromkeys(long, "")), CLAIMS, title="T")
    assert_legible(figure)
    assert "c" * 70 in "".join(texts(figure).split())


# --- marks ---


def test_marks_of_two_statements() -> None:
    taken = stand(crew=".+..", union=".-..")
    network = plan(taken, place({"crew": "", "union": ""}))
    marks = list_marks(network)
    assert marks[["kind", "statement_id", "code"]].to_numpy().tolist() == [
        ["statement", "crew", ""],
        ["statement", "union", ""],
        ["claim", "", "keep"],
    ]
    begin = '<button type="button" tabindex="-1" class="sbs-net-mark" data-key='
    line = (
        'fill="none" stroke="{}" stroke-width="1.7"{} vector-effect="non-scaling-stroke"{}/>'
    ).format
    ends = [' data-ends="0 2"', ' data-ends="1 2"']
    dashes = ' stroke-dasharray="7.2 4.0"'
    assert mark_network(network, marks) == (
        '<p class="sbs-note">Choose a statement or a claim: its lines stand out, and its passages '
        'open.</p><div class="sbs-net-frame"><div class="sbs-net" role="group" '
        'aria-label="Statements and claims" style="height:3.70em;--sbs-tally:3.9em">'
        f'<div class="sbs-net-left">{begin}"0" style="top:0.93em" '
        'aria-label="crew: 1 stance drawn"><span><bdi>crew</bdi></span></button>'
        f'{begin}"1" style="top:2.78em" aria-label="union: 1 stance drawn">'
        "<span><bdi>union</bdi></span></button></div>"
        '<div><svg viewBox="0 0 100 37" preserveAspectRatio="none" aria-hidden="true" '
        'focusable="false">'
        f'<path d="M0 9C50 9 50 18 100 18" {line("#0072B2", "", ends[0])}'
        f'<path d="M0 28C50 28 50 18 100 18" {line("#B84A00", dashes, ends[1])}'
        "</svg></div>"
        f'<div class="sbs-net-right">{begin}"2" style="top:1.85em" '
        'aria-label="The ferry stays: 1 supports it; 1 rejects it">'
        '<span class="sbs-net-tally">▲1 ▼1</span><span><bdi>The ferry stays</bdi></span></button>'
        '</div></div></div><ul class="sbs-legend" aria-label="What the signs mean">'
        f'<li><svg width="38" height="8" aria-hidden="true"><path d="M0 4H38" '
        f"{line('#0072B2', '', '')}</svg> <b>▲</b> supports</li>"
        f'<li><svg width="38" height="8" aria-hidden="true"><path d="M0 4H38" '
        f"{line('#B84A00', dashes, '')}</svg> <b>▼</b> rejects</li>"
        "<li>Signs before a claim: how many statements take which stance</li></ul>"
        '<p class="sbs-note" dir="auto">1 of 4 claims: those on which at least 2 statements take a '
        "stance. Left out: 3 with none.</p>"
    )


def test_every_line_joins_two_marks_that_are_there() -> None:
    taken, corpus, _ = many(45, 60)
    network = plan(taken, corpus)
    marks = list_marks(network)
    html = mark_network(network, marks)
    keys = re.findall(r'data-key="(\d+)"', html)
    assert keys == [str(key) for key in marks.index]
    ends = np.array(re.findall(r'data-ends="(\d+) (\d+)"', html), dtype=int)
    assert len(ends) == len(network.links)
    assert (marks["kind"].to_numpy()[ends] == ["statement", "claim"]).all()


@pytest.mark.parametrize("payload", SHORT.values(), ids=SHORT)
def test_a_payload_is_text(payload: str) -> None:
    taken = stand(crew=".++.", union=".+-.").replace({"statement_id": {"crew": payload}})
    corpus = place({payload: "union", "union": ""})
    network = plan(taken.assign(label=payload), corpus)
    seen = read(mark_network(network, list_marks(network)))
    assert not {"script", "img", "style", "i"} & set(seen.tags)
    assert not {name for name in seen.attributes if name.startswith("on")}
    figure = plot_network(taken.assign(label=payload), corpus, CLAIMS, title=payload)
    assert_legible(figure)
    assert figure._repr_html_().count("<") == 3
