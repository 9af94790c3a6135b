"""The wall: slogans as written, in the order of the text, and in words why there are none."""

import re
from pathlib import Path

import pandas as pd
import pytest
from payloads import PAYLOADS
from showing.riverside import QUIET, list_slogans, open_river
from showing.test_escape import read

from helpers.coding.codebook import Codebook
from helpers.reading.corpus import Corpus, read_corpus
from helpers.showing.wall import LINES_LOST, NOT_FOUND, NOT_SEARCHED, hang_slogans, show_wall

River = tuple[Corpus, Codebook]


@pytest.fixture(scope="module")
def river(tmp_path_factory: pytest.TempPathFactory) -> River:
    return open_river(tmp_path_factory.mktemp("river"))


def posters(page: str) -> list[tuple[str, str]]:
    """Each slogan and the small letters below it."""
    found = re.findall(r'<span dir="auto"[^>]*>(.*?)</span> <small.*?<bdi>(.*?)</bdi>', page)
    return [(read(words).text, read(small).text) for words, small in found]


def test_slogans_in_the_order_of_the_text_with_their_kinds(river: River) -> None:
    corpus, codebook = river
    slogans = list_slogans(corpus, codebook)
    assert posters(show_wall(slogans.iloc[::-1], corpus, "crew")) == [
        ("HANDS OFF OUR FERRY", "banner"),
        ("Long live the river!", "closing call"),
        ("No bridge but a bridge for all!", "closing call"),
        ("Hands off our ferry!", "closing call"),
    ]


def test_quoted_and_arguable_slogans_are_told_apart(river: River) -> None:
    corpus, codebook = river
    page = show_wall(list_slogans(corpus, codebook), corpus, "town")
    assert posters(page) == [
        ("“Hands off our ferry!”", "quoted chant"),
        ("Enough is enough!", "in prose · arguable"),
        ("No boat but a new boat!", "closing call"),
        ("Long live the old river!", "closing call"),
    ]
    assert re.findall(r'class="(sbs-slogan[^"]*)"', page) == [
        "sbs-slogan", "sbs-slogan sbs-arguable", "sbs-slogan", "sbs-slogan",
    ]  # fmt: skip


def test_words_of_others_are_named_as_such_whatever_their_kind(river: River) -> None:
    corpus, codebook = river
    chant = list_slogans(
        corpus, codebook, [("town", "“Hands off our ferry!”", "in prose", "certain")]
    )
    told = {
        voice: posters(show_wall(chant.assign(voice=voice), corpus, "town"))
        for voice in ("other", "self-quoted", "own")
    }
    assert told == {
        "other": [("“Hands off our ferry!”", "in prose · quoted")],
        "self-quoted": [("“Hands off our ferry!”", "in prose · quotes itself")],
        "own": [("“Hands off our ferry!”", "in prose")],
    }


def test_what_furniture_and_repeats_say_is_left_out(river: River) -> None:
    corpus, codebook = river
    slogans = list_slogans(corpus, codebook)
    slogans["role"] = slogans["role"].where(slogans["kind"] != "banner", "repeat")
    words = [words for words, _ in posters(show_wall(slogans, corpus, "crew"))]
    assert words[0] == "Long live the river!"
    assert len(words) == 3


def test_the_head_says_what_the_csv_states(tmp_path: Path) -> None:
    (tmp_path / "statements.csv").write_text(
        "statement_id,organisation,title,date,date_basis\n"
        "crew,Ferry Crew,The ferry and its crew,2021-03-01,stated\n"
        "town,,,2021-03-02,inferred\n",
        encoding="utf-8",
    )
    corpus, codebook = open_river(tmp_path)
    corpus = read_corpus(tmp_path)
    slogans = list_slogans(corpus, codebook)

    def head(name: str) -> list[str]:
        return [read(p).text for p in re.findall("<p.*?</p>", show_wall(slogans, corpus, name))[:2]]

    assert head("crew") == ["crew · 4 slogans", "The ferry and its crew · Ferry Crew · 2021-03-01"]
    assert head("town")[1].endswith("2021-03-02 (inferred)")
    assert head("clerk")[1].endswith("no date")


def test_where_there_is_none_the_wall_says_which_zero_it_is(river: River) -> None:
    corpus, codebook = river
    slogans = list_slogans(corpus, codebook)
    assert NOT_FOUND in show_wall(slogans[:0], corpus, "crew")
    lost = show_wall(slogans, corpus, "clerk")
    assert NOT_SEARCHED in lost
    assert NOT_FOUND not in lost
    assert "sbs-wall" not in lost


def test_what_a_text_without_lines_still_raises_is_shown_with_a_reservation(
    tmp_path: Path,
) -> None:
    quiet = " ".join(QUIET.replace("week", f"week {n}") for n in range(60))
    text = f"{quiet} They chanted: “Hands off our ferry!” {quiet.replace('quay', 'pier')}"
    corpus, codebook = open_river(tmp_path, {"clerk": text})
    raised = [("clerk", "Hands off our ferry!", "quoted chant", "certain")]
    page = show_wall(list_slogans(corpus, codebook, raised), corpus, "clerk")
    assert len(posters(page)) == 1
    assert LINES_LOST in page


def test_as_buttons_the_keys_are_rows_of_the_table(river: River) -> None:
    corpus, codebook = river
    slogans = list_slogans(corpus, codebook)
    html = hang_slogans(slogans.query('kind == "closing call"'), corpus, "town", buttons=True)
    keys = [int(key) for key in re.findall(r'<button type="button"[^>]*data-key="(\d+)"', html)]
    assert slogans.loc[keys, "text"].tolist() == [
        "No boat but a new boat!",
        "Long live the old river!",
    ]


def test_no_such_statement_is_refused(river: River) -> None:
    corpus, codebook = river
    with pytest.raises(KeyError):
        show_wall(list_slogans(corpus, codebook), corpus, "nobody")


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_a_payload_is_text(river: River, payload: str) -> None:
    corpus, codebook = river
    slogans: pd.DataFrame = list_slogans(corpus, codebook).assign(text=payload, kind=payload)
    for html in (
        show_wall(slogans, corpus, "town"),
        hang_slogans(slogans, corpus, "town", buttons=True),
    ):
        seen = read(html)
        assert not {"script", "img", "svg", "style", "i", "a"} & set(seen.tags)
        assert not {name for name in seen.attributes if name.startswith("on")}
