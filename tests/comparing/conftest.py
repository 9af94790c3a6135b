"""A corpus of two statements and a codebook of three codes, small enough to count by hand."""

from pathlib import Path

import pytest

from helpers.coding.codebook import Codebook, read_codebook
from helpers.reading.corpus import Corpus, read_corpus

TEXTS = {
    "crew": (
        "The ferry stays\n\nThe ferry is safe and the ferry is cheap. The bridge is far away.\n\n"
        "The mayor said: “The ferry is old and dear to us.”\n\nShare on Facebook: ferry"
    ),
    "mayor": "About the crossing\n\nThe bus will come. It may be late, and it is warm inside.",
}
CODEBOOK = """
layer = "{layer}"
language = "en"
title = "Crossing"

[[group]]
id = "river"
label = "The river"
definition = "What crosses it."

[[code]]
id = "ferry"
label = "The ferry"
definition = "Words about the ferry."
group = "river"
{function}
cues = ["ferry"]

[[code]]
id = "bus"
label = "The bus"
definition = "Words about the bus."
group = "river"
{function}
cues = ["bus"]

[[code]]
id = "silence"
label = "Nothing"
definition = "What no cue can find."
group = "river"
{function}
"""


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    (tmp_path / "texts").mkdir()
    for name, text in TEXTS.items():
        (tmp_path / "texts" / f"{name}.txt").write_text(text, encoding="utf-8")
    return read_corpus(tmp_path)


def write_codebook(folder: Path, layer: str) -> Codebook:
    function = 'function = "problem"' if layer == "frame" else ""
    path = folder / "book.toml"
    path.write_text(CODEBOOK.format(layer=layer, function=function), encoding="utf-8")
    return read_codebook(path)


@pytest.fixture
def frames(tmp_path: Path) -> Codebook:
    return write_codebook(tmp_path, "frame")


@pytest.fixture
def claims(tmp_path: Path) -> Codebook:
    return write_codebook(tmp_path, "claim")
