"""All codebooks of a corpus at once: its own, else the shipped ones."""

from pathlib import Path

import pytest

from helpers.coding.codebook import LAYERS, read_codebook
from helpers.coding.codebooks import read_codebooks
from helpers.reading.corpus import read_corpus
from helpers.reading.faults import BadInput

OWN = """
layer = "frame"
language = "en"
title = "Ferries"

[[group]]
id = "river"
label = "The river"
definition = "What crosses it."

[[code]]
id = "boat"
label = "The boat"
definition = "Words about the boat."
group = "river"
function = "problem"
cues = ["boat"]
"""


def test_each_layer_has_its_codebook_the_folders_own_first(tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "codebooks").mkdir()
    (tmp_path / "codebooks" / "frames.toml").write_text(OWN, encoding="utf-8")
    books = read_codebooks(read_corpus(tmp_path))
    assert [(layer, book.layer) for layer, book in books.items()] == [(of, of) for of in LAYERS]
    assert books["frame"].title == "Ferries"
    assert books["claim"].fingerprint == read_codebook("claims").fingerprint


def test_one_with_a_fault_is_refused(tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "codebooks").mkdir()
    (tmp_path / "codebooks" / "names.toml").write_text("layer = 3", encoding="utf-8")
    with pytest.raises(BadInput, match=r"names\.toml"):
        read_codebooks(read_corpus(tmp_path))
