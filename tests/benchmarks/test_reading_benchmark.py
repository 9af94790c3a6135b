"""Reading a corpus, from text to paragraphs, sentences and words, beside spaCy's blank pipeline.

spaCy is given the same texts and a rule-based sentence splitter: what a user would pick for words
and sentences with offsets. It knows no paragraphs, roles or quotations.
"""

import pytest
from benchmarks.synthetic import make_texts

from helpers.reading.corpus import read_corpus

pytest.importorskip("pytest_benchmark")
NUMBERS = [10, 100, 1_000]


@pytest.fixture
def folder(tmp_path, number):
    (tmp_path / "texts").mkdir()
    for place, text in enumerate(make_texts(number)):
        sentences = text.split(". ")
        paragraphs = [". ".join(sentences[n : n + 5]) for n in range(0, len(sentences), 5)]
        body = ".\n\n".join(paragraphs)
        (tmp_path / "texts" / f"s{place}.txt").write_text(f"A Title Here\n\n{body}.", "utf-8")
    return tmp_path


def rounds(number: int) -> int:
    return max(1, min(5, 500 // number))


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.benchmark(group="read")
def test_ours(benchmark, folder, number) -> None:
    def read() -> int:
        corpus = read_corpus(folder)
        return len(corpus.sentences) + len(corpus.tokens) + len(corpus.voices)

    assert benchmark.pedantic(read, rounds=rounds(number), warmup_rounds=1)


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.benchmark(group="read")
def test_spacy(benchmark, folder, number) -> None:
    spacy = pytest.importorskip("spacy")
    language = spacy.blank("en")
    language.add_pipe("sentencizer")

    def read() -> int:
        texts = (path.read_text("utf-8") for path in sorted((folder / "texts").iterdir()))
        return sum(len(list(doc.sents)) + len(doc) for doc in language.pipe(texts))

    assert benchmark.pedantic(read, rounds=rounds(number), warmup_rounds=1)
