"""Three statements on a tram line, claims about it, and a class that has read them."""

from __future__ import annotations

from pathlib import Path

from showing.invented import write_corpus

from helpers.coding.anchors import write_read, write_row
from helpers.coding.codebook import Codebook, read_codebook
from helpers.coding.saving import change_reading
from helpers.reading.corpus import Corpus

LATE = " ".join(f"On day {n} the tram came {n} minutes late." for n in range(2, 18))
TEXTS = {
    "riders": (
        "Keep line nine\n\nLine nine must stay. The fares are robbery! "
        f"Perhaps a boycott would help.\n\n{LATE}\n"
    ),
    "works": f"Line nine\n\nThe fares are no robbery. Line nine may close.\n\n{LATE}\n",
    "shops": "Our street\n\nThe fares are robbery, say our customers. We say nothing.\n",
}
CLAIMS = """
layer = "claim"
language = "en"
title = "The tram"

[[code]]
id = "robbery"
label = "The fares are robbery"
definition = "The price of a ride is called robbery, or it is denied."
confused_with = "too dear: a price can be called high and no robbery."
cues = ["robbery"]

[[code]]
id = "dear"
label = "The fares are too dear"
definition = "The price of a ride is called too high."

[[code]]
id = "stay"
label = "Line nine must stay"
definition = "Line nine shall go on running."
cues = ["must stay"]

[[code]]
id = "ghost"
label = "A code nobody used"
definition = "Nothing here says so."
"""
ROBBERY = ("riders", "The fares are robbery!")


def open_tramline(folder: Path) -> tuple[Corpus, Codebook]:
    """The statements and the codebook; nobody has read anything."""
    (folder / "codebooks").mkdir(parents=True)
    (folder / "codebooks" / "claims.toml").write_text(CLAIMS, encoding="utf-8")
    corpus = write_corpus(folder, TEXTS)
    return corpus, read_codebook("claims", corpus)


def code(
    corpus: Corpus, codebook: Codebook, coder: str, *found: tuple[str, str, str], read=TEXTS, **said
) -> None:
    """Codes the first place of some words, from (statement, words, code), and reads `read`."""
    rows = [write_read(corpus, codebook, statement_id=name) for name in read]
    for name, words, what in found:
        start = corpus.text(name).index(words)
        cells = {"polarity": "supports", "certainty": "flat", "voice": "own", **said}
        place = {"statement_id": name, "start": start, "end": start + len(words)}
        rows.append(write_row(corpus, layer="claim", code=what, **place, **cells))
    change_reading(corpus, coder, add=rows)


def open_class(folder: Path, coders: int = 2) -> tuple[Corpus, Codebook]:
    """A class that has read everything: half of it finds the robbery, the first sees one too dear.

    All find that line nine must stay.
    """
    corpus, codebook = open_tramline(folder)
    names = ["Ada", "Bo", *(f"Student {n:02}" for n in range(3, coders + 1))]
    for number, name in enumerate(names[:coders]):
        found = [("riders", "Line nine must stay.", "stay")]
        if number % 2 == 0:
            found += [(*ROBBERY, "robbery"), ("works", "The fares are no robbery.", "robbery")]
        else:
            found += [(*ROBBERY, "dear")]
        code(corpus, codebook, name, *found, note=f"seen by {name}")
    return corpus, codebook


def read_class(folder: Path) -> list[tuple[str, str, str, str, str]]:
    """Kind, code, statement, quotation and note of every row of `class.csv`."""
    from helpers.reading.metadata import read_table

    path = folder / "readings" / "class.csv"
    names = ("kind", "code", "statement_id", "quotation", "note")
    rows = [row for _, row in read_table(path)] if path.is_file() else []
    return [tuple(row.get(name, "") for name in names) for row in rows]
