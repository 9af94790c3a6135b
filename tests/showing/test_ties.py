"""The claims behind a pair: what parts two statements first, the words of both side by side."""

import re
from pathlib import Path

import pandas as pd
import pytest
from comparing.stands import CLAIMS, stand
from payloads import PAYLOADS
from showing.invented import write_corpus
from showing.test_escape import read

from helpers.coding.passages import make_codings
from helpers.comparing.congruence import find_ties
from helpers.comparing.stances import count_stances
from helpers.reading.corpus import Corpus
from helpers.showing.ties import show_ties

TEXTS = {
    "crew": "The ferry\n\nWe keep the ferry. It is safe. It is cheap. They say: “It must go.”\n",
    "city": "The sale\n\nThe ferry is sold. It is not safe. It is not dear, and it is dear.\n",
}
# Statement, words, code, polarity, certainty, voice, uptake.
CODED = [
    ("crew", "We keep the ferry", "keep", "supports", "flat", "own", ""),
    ("crew", "It is safe", "safe", "supports", "flat", "own", ""),
    ("crew", "It is cheap", "dear", "rejects", "flat", "own", ""),
    ("crew", "It must go", "sell", "supports", "flat", "other", "open"),
    ("city", "The ferry is sold", "sell", "supports", "flat", "own", ""),
    ("city", "It is not safe", "safe", "rejects", "hedged", "own", ""),
    ("city", "It is not dear", "dear", "rejects", "flat", "own", ""),
    ("city", "it is dear", "dear", "supports", "flat", "own", ""),
]


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    return write_corpus(tmp_path, TEXTS)


def code(corpus: Corpus, coded=CODED) -> pd.DataFrame:
    columns = ["statement_id", "words", "code", "polarity", "certainty", "voice", "uptake"]
    located = pd.DataFrame(coded, columns=columns)
    start = [corpus.text(row.statement_id).index(row.words) for row in located.itertuples()]
    end = [at + len(words) for at, words in zip(start, located["words"], strict=True)]
    located = located.drop(columns="words").assign(start=start, end=end)
    return make_codings(located, corpus, "claim", origin="person", coder="anna")


def tie(corpus: Corpus, coded=CODED) -> tuple[pd.DataFrame, pd.DataFrame]:
    claims = code(corpus, coded)
    stances = count_stances(claims, corpus, CLAIMS)
    return find_ties(stances, CLAIMS, "crew", "city"), claims


def parts(page: str) -> list[str]:
    return re.findall(r'<p class="sbs-part[^"]*">(.*?)</p>', page)


def test_what_parts_two_statements_comes_first(corpus: Corpus) -> None:
    ties, claims = tie(corpus)
    page = show_ties(ties, claims, corpus, codebook=CLAIMS)
    assert parts(page) == [
        "↯ Opposite stances on 1 claim",
        "⊘ 1 pair of claims that are incompatible according to the codebook",
        "◆ One of the two takes both sides on 1 claim",
    ]
    labels = re.findall(r'<p class="sbs-tie-claim">(.*?)</p>', page)
    assert labels == [
        "<bdi>The ferry is safe</bdi>",
        "<bdi>The ferry stays</bdi> ⊘ <bdi>The ferry is to be sold</bdi>",
        "<bdi>The ferry is dear</bdi>",
    ]
    assert page.count("Neither statement says so: the codebook holds") == 1


def test_the_words_of_both_side_by_side(corpus: Corpus) -> None:
    ties, claims = tie(corpus, [CODED[1], CODED[5]])
    assert show_ties(ties, claims, corpus, codebook=CLAIMS) == (
        '<div class="sbs"><p class="sbs-note sbs-tally">✎ read by anna</p>'
        '<p class="sbs-part sbs-tally">↯ Opposite stances on 1 claim</p>'
        '<section class="sbs-tie"><p class="sbs-tie-claim"><bdi>The ferry is safe</bdi></p>'
        '<div class="sbs-two"><div><p class="sbs-facts"><strong><bdi>crew</bdi></strong></p>'
        '<ol class="sbs-passages"><li><p class="sbs-facts"><span>own words</span>'
        "<span>▲ supports</span><span>flat</span></p>"
        '<blockquote dir="auto"><mark>It is safe</mark>.</blockquote></li></ol></div>'
        '<div><p class="sbs-facts"><strong><bdi>city</bdi></strong></p>'
        '<ol class="sbs-passages"><li><p class="sbs-facts"><span>own words</span>'
        "<span>▼ rejects</span><span>hedged</span></p>"
        '<blockquote dir="auto"><mark>It is not safe</mark>.</blockquote></li></ol></div></div>'
        "</section></div>"
    )


def test_words_that_are_only_quoted_are_no_stance_and_not_shown(corpus: Corpus) -> None:
    coded = [*CODED[3:5], ("crew", "We keep the ferry", "sell", "rejects", "flat", "own", "")]
    ties, claims = tie(corpus, coded)
    page = show_ties(ties, claims, corpus, codebook=CLAIMS)
    assert parts(page) == ["↯ Opposite stances on 1 claim"]
    assert "We keep the ferry" in page
    assert "It must go" not in page


def test_words_of_others_that_are_thrown_back_are_shown(corpus: Corpus) -> None:
    thrown = ("crew", "It must go", "sell", "supports", "flat", "other", "rejected")
    page = show_ties(*tie(corpus, [thrown, CODED[4]]), corpus, codebook=CLAIMS)
    assert parts(page) == ["↯ Opposite stances on 1 claim"]
    assert "<mark>It must go</mark>" in page


def test_one_network_is_warned_of(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path, TEXTS)
    ties, claims = tie(corpus)
    warning = "These two are of one network: their agreement is no finding."
    assert warning not in show_ties(ties, claims, corpus, codebook=CLAIMS)
    corpus.statements.loc["city", "related"] = "crew"
    assert show_ties(ties, claims, corpus, codebook=CLAIMS).count(warning) == 1


def test_no_tie_is_no_disagreement(corpus: Corpus) -> None:
    none = find_ties(stand(crew="+...", city="...."), CLAIMS, "crew", "city")
    assert show_ties(none, code(corpus), corpus, codebook=CLAIMS) == (
        '<div class="sbs"><p class="sbs-note">No claim is known on which both take a stance. '
        "Silence is no disagreement, and what nobody has read is not even silence.</p></div>"
    )


@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS)
def test_a_payload_is_text(corpus: Corpus, payload: str) -> None:
    ties, claims = tie(corpus)
    ties = ties.assign(label=payload, other_label=payload)
    seen = read(show_ties(ties, claims.assign(note=payload, coder=payload), corpus))
    assert not {"script", "img", "svg", "style", "i"} & set(seen.tags)
    assert not {name for name in seen.attributes if name.startswith("on")}
