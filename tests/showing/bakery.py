"""Two statements about a bakery, read by Ada: one of them; and what the class settled of both."""

from pathlib import Path

from helpers.coding.anchors import write_read, write_row
from helpers.coding.codebook import Codebook, read_codebook
from helpers.coding.saving import change_reading
from helpers.reading.corpus import Corpus, read_corpus

TEXTS = {
    "bakers": (
        "Save our bread!\n\nThe owner sold the oven. The old oven bakes well. Bread for all!\n"
    ),
    "owner": "On the oven\n\nThe oven is old. The town has bread enough, and nobody is hungry.\n",
}
FRAMES = """layer = "frame"
language = "en"
title = "Ovens"
note = ""
[[group]]
id = "loss"
label = "Loss"
definition = "Something is lost."
[[code]]
id = "loss.problem"
group = "loss"
label = "An oven is lost"
definition = "The oven is gone."
function = "problem"
cues = ["sold the oven"]
[[code]]
id = "loss.remedy"
group = "loss"
label = "Keep the oven"
definition = "The oven has to stay."
function = "remedy"
cues = ["keep it"]
"""
NAMES = """layer = "name"
language = "en"
title = "Who and what"
note = ""
[[code]]
id = "oven"
label = "The oven"
definition = "What bread is baked in."
forms.short = ["oven"]
[[code]]
id = "owner"
label = "The owner"
definition = "Whoever owns the oven."
forms.role = ["landlord"]
"""
CLAIMS = """layer = "claim"
language = "en"
title = "On ovens"
note = ""
negations = ["nobody", "not"]
[[group]]
id = "oven"
label = "The oven"
definition = "What is said of it."
[[code]]
id = "oven-good"
group = "oven"
label = "The oven is good"
definition = "The oven can still be used."
cues = ["oven bakes well"]
[[code]]
id = "bread-short"
group = "oven"
label = "Bread is short"
definition = "There is not enough bread."
cues = ["hungry"]
"""
# Layer, code, statement and words that Ada coded; she read the whole of `bakers`, and no other.
CODED = {
    "frame": ("loss.remedy", "bakers", "Save our bread!"),
    "name": ("owner", "bakers", "The owner"),
    "claim": ("bread-short", "bakers", "Bread for all!"),
    "slogan": ("", "bakers", "Bread for all!"),
}


def open_bakery(folder: Path) -> Corpus:
    for place, files in (
        ("texts", {f"{name}.txt": text for name, text in TEXTS.items()}),
        ("codebooks", {"frames.toml": FRAMES, "names.toml": NAMES, "claims.toml": CLAIMS}),
    ):
        (folder / place).mkdir(parents=True)
        for name, text in files.items():
            (folder / place / name).write_text(text, encoding="utf-8", newline="")
    corpus = read_corpus(folder)
    for layer in CODED:
        codebook, row = open_layer(corpus, layer), coded(corpus, layer)
        read = [write_read(corpus, codebook, statement_id=name) for name in TEXTS]
        change_reading(corpus, "Ada", add=[row, read[0]])
        change_reading(corpus, "class", add=read, as_class=True)
    return corpus


def open_layer(corpus: Corpus, layer: str) -> Codebook:
    return read_codebook(f"{layer}s", corpus)


def coded(corpus: Corpus, layer: str) -> dict[str, str]:
    code, name, words = CODED[layer]
    start = corpus.text(name).index(words)
    of_claims = {"polarity": "supports", "certainty": "flat"} if layer == "claim" else {}
    place = {"start": start, "end": start + len(words)}
    return write_row(corpus, layer=layer, code=code, statement_id=name, **place, **of_claims)
