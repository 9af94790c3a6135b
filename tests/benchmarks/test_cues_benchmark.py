"""200 cues over many statements: ours, spaCy's PhraseMatcher, one regular expression per cue.

All three are given the same texts and phrases and must find the same number of hits.
"""

from __future__ import annotations

import re

import pytest
from benchmarks.synthetic import SyntheticCorpus, make_codebook, make_cues, make_texts, make_tokens

from helpers.coding.cues import find_cues

pytest.importorskip("pytest_benchmark", reason="only the benchmarks need pytest-benchmark")
# What other people's libraries warn of is no fault of ours.
pytestmark = pytest.mark.filterwarnings("default")

SIZES = [10, 100, 1_000, 10_000]
SMALL = [10, 100, 1_000]


@pytest.fixture
def measure(benchmark, request):
    """Times a call: several times where that takes seconds, once where it takes longer."""

    def measure(act, size, *, rounds=3):
        benchmark.group = f"{size:,} statements"
        benchmark.name = request.node.originalname.removeprefix("test_").replace("_", " ")
        return benchmark.pedantic(act, rounds=rounds if size <= 1_000 else 1, iterations=1)

    return measure


@pytest.fixture(scope="module")
def expected():
    """The number of hits by size, from whoever came first."""
    return {}


def agree(expected, size, hits):
    assert hits == expected.setdefault(size, hits)


@pytest.mark.parametrize("size", SIZES)
def test_ours_words_known(measure, expected, size):
    corpus, codebook = SyntheticCorpus(make_texts(size)), make_codebook(make_cues())
    agree(expected, size, len(measure(lambda: find_cues(corpus, codebook), size)))


@pytest.mark.parametrize("size", SIZES)
def test_ours_from_text(measure, expected, size):
    texts, codebook = make_texts(size), make_codebook(make_cues())
    agree(expected, size, len(measure(lambda: find_cues(SyntheticCorpus(texts), codebook), size)))


@pytest.mark.parametrize("size", SIZES)
def test_our_words_alone(measure, size):
    texts = dict(enumerate(make_texts(size)))
    assert len(measure(lambda: make_tokens(texts), size)) == size * 600


@pytest.mark.parametrize("size", SMALL)
def test_spacy_words_known(measure, expected, size):
    nlp, matcher = make_spacy()
    docs = list(nlp.pipe(make_texts(size)))
    agree(expected, size, measure(lambda: sum(len(matcher(doc)) for doc in docs), size))


@pytest.mark.parametrize("size", SIZES)
def test_spacy_from_text(measure, expected, size):
    nlp, matcher = make_spacy()
    texts = make_texts(size)
    hits = measure(lambda: sum(len(matcher(doc)) for doc in nlp.pipe(texts)), size, rounds=1)
    agree(expected, size, hits)


@pytest.mark.parametrize("size", SMALL)
def test_regular_expressions_from_text(measure, expected, size):
    texts = make_texts(size)
    patterns = [re.compile(rf"\b{re.escape(cue)}\b", re.IGNORECASE) for cue in make_cues()]
    hits = measure(
        lambda: sum(1 for text in texts for p in patterns for _ in p.finditer(text)), size, rounds=1
    )
    agree(expected, size, hits)


def make_spacy():
    spacy = pytest.importorskip("spacy", reason="only the benchmarks need spaCy")
    from spacy.matcher import PhraseMatcher

    nlp = spacy.blank("en")
    matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
    matcher.add("all", [nlp.make_doc(cue) for cue in make_cues()])
    return nlp, matcher
