"""A class that read statements on a harbour: codebooks, readings, own codes, odd names."""

from pathlib import Path

from showing.harbour import TEXTS, open_harbour
from showing.invented import write_corpus

from helpers.reading.corpus import Corpus, read_corpus

BOOKS = {
    "frames": """
layer = "frame"
language = "en"
title = "Framing the sale"

[[group]]
id = "loss"
label = "Loss"
definition = "Something is taken."

[[code]]
id = "loss.problem"
group = "loss"
function = "problem"
label = "Something is taken away"
definition = "What belonged to many is lost."
cues = ["sale"]
""",
    "slogans": """
layer = "slogan"
title = "Patterns"

[[code]]
id = "x-stays"
label = "X stays"
definition = "A thing stays."
pattern = "the {X} stays"
""",
    "figures": """
layer = "figure"
language = "en"
title = "Numbers"

[[code]]
id = "weeks"
label = "Weeks without news"
definition = "How many weeks."
cues = ["week"]
""",
}
HEAD = "kind,layer,code,statement_id,quotation,polarity,certainty,voice,note,label,definition\n"
# A name with letters of another script, a class that settled, and a code of somebody's own.
READINGS = {
    "Fähre & Söhne": (
        "code,frame,pride,,,,,,,Pride in the boat,The boat is something to be proud of.\n"
        ",frame,pride,crew,It is our ferry.,,,,=1+1 is no sum,,\n"
        ",frame,loss.problem,city,The sale is no theft.,,,,,,\n"
    ),
    "渡船": ",claim,theft,choir,The sale would be theft,supports,flat,own,,,\n",
    "class": (
        ",claim,theft,city,The sale is no theft.,rejects,flat,own,settled after an hour,,\n"
        "unclear,claim,strike,crew,A strike may follow.,,,,Is a threat a claim?,,\n"
        "revealed,claim,,*,,,,,,,\n"
    ),
}
ODD = {"it's 'odd' = 100 %.txt": "A lonely note\n\nThe ferry stays with us.\n"}


def open_class(folder: Path) -> Corpus:
    """The harbour with small codebooks of every layer and readings of three more."""
    open_harbour(folder)
    for name, text in BOOKS.items():
        (folder / "codebooks" / f"{name}.toml").write_text(text, encoding="utf-8")
    for name, rows in READINGS.items():
        (folder / "readings" / f"{name}.csv").write_text(HEAD + rows, encoding="utf-8")
    for name, text in ODD.items():
        (folder / "texts" / name).write_text(text, encoding="utf-8")
    (folder / "context.md").write_text("# Dates\n", encoding="utf-8")
    return read_corpus(folder)


def open_small(folder: Path, texts: dict[str, str] | None = None) -> Corpus:
    """A corpus with small codebooks and no reading, quick to code."""
    (folder / "codebooks").mkdir(parents=True)
    claims = 'layer = "claim"\nlanguage = "en"\ntitle = "Claims"\n\n[[code]]\nid = "theft"\n'
    claims += 'label = "Theft"\ndefinition = "It is theft."\ncues = ["theft"]\n'
    names = 'layer = "name"\nlanguage = "en"\ntitle = "Names"\n\n[[code]]\nid = "ferry"\n'
    names += 'label = "The ferry"\ndefinition = "The boat."\nforms.short = ["ferry"]\n'
    for name, text in (BOOKS | {"claims": claims, "names": names}).items():
        (folder / "codebooks" / f"{name}.toml").write_text(text, encoding="utf-8")
    return write_corpus(folder, texts or {"union": TEXTS["union"]})
