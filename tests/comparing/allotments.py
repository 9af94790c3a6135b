"""Statements about allotments that shall be built on, and codebooks that fit on a page."""

from pathlib import Path

from coding.tiny import make_codebook

from helpers.coding.codebook import Form, read_codebook
from helpers.reading.corpus import Corpus, read_corpus

BOOKS = {
    "frame": make_codebook(
        {"id": "blame", "label": "The council is to blame", "cues": ("council is to blame",)},
        {"id": "green", "label": "Green is health", "cues": ("fresh air", "lungs of the town")},
    ),
    "name": make_codebook(
        {
            "id": "council",
            "label": "The council",
            "cues": ("Town Council",),
            "forms": (Form("Town Council", "proper"),),
        },
        layer="name",
    ),
    "claim": make_codebook(
        {
            "id": "stay",
            "label": "The allotments must stay",
            "cues": ("allotments must stay",),
            "cues_against": ("allotments must go",),
        },
        {"id": "flats", "label": "Flats are needed", "cues": ("flats are needed",)},
        layer="claim",
    ),
    "slogan": read_codebook("slogans"),
    "figure": make_codebook(
        {"id": "plots", "label": "Number of plots", "cues": ("plots",)}, layer="figure"
    ),
}
GARDENERS = (
    "The allotments and the town\n\nThe council is to blame. The allotments must stay. "
    "There are 120 plots by the river.\n\nHands off our gardens!"
)
TENANTS = (
    "What the tenants say\n\nThe allotments must stay. About 90 plots are in use.\n\n"
    "Hands off our gardens!"
)


def write(folder: Path, texts: dict[str, str], rows: str = "") -> Corpus:
    """A corpus of these texts; `rows` are lines of statements.csv: id, version_of, related."""
    (folder / "texts").mkdir(parents=True)
    for name, text in texts.items():
        (folder / "texts" / f"{name}.txt").write_text(text, encoding="utf-8")
    if rows:
        head = "statement_id,version_of,related\n"
        (folder / "statements.csv").write_text(head + rows, encoding="utf-8")
    return read_corpus(folder)
