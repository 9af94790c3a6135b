"""Statements about a school canteen that coders read, each for themselves: counted by hand."""

import pandas as pd
from coding.tiny import make_codebook
from comparing.harbour import Harbour

from helpers.coding.passages import make_codings

TEXTS = {
    "cooks": "The soup is hot.\nThe queue is long.\nWe need two more tables!\nShare this page",
    "pupils": "The queue is long and the soup is cold.\nMore tables, please.",
}
CANTEEN = Harbour(TEXTS, roles={"cooks": ["body", "body", "call", "furniture"]})
FOOD, ROOM = (
    {"id": "food", "label": "The food", "group": "g"},
    {"id": "room", "label": "The room", "group": "g"},
)
CODES = make_codebook(FOOD, ROOM)
CLAIMS = make_codebook(FOOD, ROOM, layer="claim")
PART_COLUMNS = [
    "coder", "statement_id", "layer", "code", "start", "end", "whole", "fits", "date",
]  # fmt: skip


def write_reading(corpus, coder, *rows, layer="frame"):
    """Codings of one coder from (statement, words, code, and of claims polarity)."""
    located = []
    for name, words, code, *polarity in rows:
        start = corpus.text(name).index(words)
        side = {"polarity": polarity[0], "certainty": "flat"} if polarity else {}
        place = {"statement_id": name, "start": start, "end": start + len(words)}
        located.append({**place, "code": code, **side})
    columns = ["statement_id", "start", "end", "code"]
    table = pd.DataFrame(located, columns=None if located else columns)
    origin = {"rules": "rule", "shipped": "shipped"}.get(coder, "person")
    return make_codings(table, corpus, layer, origin=origin, coder=coder)


def write_parts(corpus, *rows, layer="frame"):
    """What was read, from (coder, statement, code, and if it is no whole statement the words)."""
    parts = []
    for coder, name, code, *words in rows:
        text = corpus.text(name)
        start, end = 0, len(text)
        if words:
            start = text.index(words[0])
            end = start + len(words[0])
        parts.append((coder, name, layer, code, start, end, not words, True, "2026-11-22"))
    kinds = dict.fromkeys(PART_COLUMNS, "str")
    kinds |= {"start": "int64", "end": "int64", "whole": "bool", "fits": "bool"}
    return pd.DataFrame(parts, columns=PART_COLUMNS).astype(kinds)


def make_hall(sentences=40):
    """One statement of that many sentences: "Dish 0 is here.", "Dish 1 is here." and so on."""
    return Harbour({"hall": "\n".join(f"Dish {n} is here." for n in range(sentences))})


def mark(corpus, coder, code, *sentences, layer="frame", polarity=""):
    """Codings of whole sentences of the hall by number."""
    words = corpus.text("hall").split("\n")
    sides = (polarity,) if polarity else ()
    rows = [("hall", words[n], code, *sides) for n in sentences]
    return write_reading(corpus, coder, *rows, layer=layer)
