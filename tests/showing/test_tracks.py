"""Marks of passages on the track of each statement."""

import re
from pathlib import Path

from showing.invented import ferry, frames

from helpers.showing.positions import order_lanes, place_codings
from helpers.showing.tracks import mark_places, say_place


def test_every_passage_is_a_button_at_its_place(tmp_path: Path) -> None:
    corpus = ferry(tmp_path)
    codings = frames(corpus, ("crew", "The ferry", "ours.cause"), ("city", "sell", "theirs.remedy"))
    places = place_codings(codings, corpus)
    html = mark_places(places, corpus.compared, order_lanes(places))
    assert re.findall(r'data-key="(\d+)" style="(left:[\d.]+%;top:[\d.]+rem)"', html) == [
        ("0", "left:50.00%;top:0.30rem"),
        ("1", "left:0.00%;top:1.15rem"),
    ]
    assert re.findall(r"<bdi>(\w+)</bdi></p>", html) == corpus.compared == ["city", "crew"]
    assert 'aria-label="crew, ours, 0% into the statement: “The ferry”"' in html


def test_quoted_words_are_told_by_shape_and_in_words(tmp_path: Path) -> None:
    corpus = ferry(tmp_path)
    codings = frames(corpus, ("crew", "sell the ferry", "a.b"), ("crew", "ours", "a.b"))
    places = place_codings(codings, corpus)
    html = mark_places(places, corpus.compared, order_lanes(places))
    quoted = re.findall(
        r'class="sbs-spot sbs-lane-0( sbs-spot-quoted)?" aria-label="([^"]+)"', html
    )
    assert quoted == [
        ("", "crew, a, 36% into the statement: “ours”"),
        (
            " sbs-spot-quoted",
            "crew, a, 67% into the statement, in words that it quotes: “sell the ferry”",
        ),
    ]
    assert "in words that it quotes</li>" in html


def test_a_statement_without_a_passage_keeps_its_track(tmp_path: Path) -> None:
    corpus = ferry(tmp_path)
    places = place_codings(frames(corpus), corpus)
    html = mark_places(places, corpus.compared, [])
    assert html.count("sbs-track-line") == 2
    assert "data-key" not in html


def test_words_of_strangers_stay_words(tmp_path: Path) -> None:
    corpus = ferry(tmp_path)
    places = place_codings(frames(corpus, ("crew", "The ferry", "a.b")), corpus)
    places = places.assign(lane='"><script>', text="<img src=x>")
    html = mark_places(places, corpus.compared, order_lanes(places))
    assert "<script" not in html
    assert "<img" not in html
    assert say_place(next(places.itertuples())).endswith("“<img src=x>”")
