"""A corpus in which two statements name one ferry, each in its own way."""

from pathlib import Path

from showing.invented import write_corpus

from helpers.coding.codebook import Codebook, read_codebook
from helpers.reading.corpus import Corpus

TEXTS = {
    "crew": (
        "The ferry stays\n\nOur proud ferry swims. The old lady and the ferry belong to us.\n\n"
        "The mayor said: “The rust bucket must go, Anna Holm knows it.”\n"
    ),
    "mayor": (
        "About the crossing\n\nThe Ferry Company runs a rust bucket. The rust bucket is a danger "
        "to us.\n\nA word from Holm and the ferry goes.\n"
    ),
    "school": "Autumn\n\nThe school opens on Monday with North Bank Choir.\n",
}
NAMES = """
layer = "name"
language = "en"
title = "Crossing"

[[group]]
id = "boats"
label = "Boats"
definition = "What swims."

[[group]]
id = "people"
label = "People"
definition = "Who swims."

[[code]]
id = "ferry"
label = "The ferry"
definition = "The boat."
group = "boats"
forms.short = ["ferry"]
forms.description = ["rust bucket"]
forms.metaphor = ["old lady"]

[[code]]
id = "tug"
label = "The tug"
definition = "Another boat."
group = "boats"

[[code]]
id = "holm"
label = "Anna Holm"
definition = "The mayor."
group = "people"
forms.proper = ["Anna Holm"]
forms.short = ["Holm"]
"""


def cross(
    folder: Path, texts: dict[str, str] = TEXTS, names: str = NAMES
) -> tuple[Corpus, Codebook]:
    folder.mkdir(exist_ok=True)
    (folder / "names.toml").write_text(names, encoding="utf-8")
    return write_corpus(folder / "statements", texts), read_codebook(folder / "names.toml")
