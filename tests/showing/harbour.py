"""Four statements on a harbour with claims, a reading, and one statement that nobody has read."""

from pathlib import Path

from showing.invented import write_corpus

from helpers.coding.codebook import Codebook, read_codebook
from helpers.reading.corpus import Corpus, read_corpus

FILLER = " ".join(f"Nothing of note happened on the quay in week {n}." for n in range(40))
TEXTS = {
    "crew": (
        "The ferry stays\n\n"
        "The sale would be theft. It is our ferry.\n\n"
        f"{FILLER} We will strike if they sell. {FILLER} A strike may follow. {FILLER}\n"
    ),
    "city": (
        "About the ferry\n\n"
        "The sale is no theft. A union leader wrote: “The sale would be theft.” That is absurd.\n\n"
        "The timetable stays as it is.\n"
    ),
    "union": "Solidarity\n\nAs the crew says, “the sale would be theft”. So it is.\n",
    "choir": "Songs\n\nThe sale would be theft, and we sing against it.\n",
}
STATEMENTS = """statement_id,organisation,date,title
crew,Ferry Crew,2021-03-01,The ferry stays
city,City Council,2021-03-02,About the ferry
union,Dockers' Union,,Solidarity
choir,Choir,2021-03-04,Songs
"""
CLAIMS = """
layer = "claim"
language = "en"
title = "The sale"

[[group]]
id = "sale"
label = "The sale of the ferry"
definition = "How the sale is judged."

[[group]]
id = "answer"
label = "What is to be done"
definition = "What follows from it."

[[code]]
id = "theft"
label = "The sale is theft"
definition = "Selling the ferry is called theft."
group = "sale"
cues = ["would be theft"]
opposes = ["lawful"]
implies = ["strike"]
about = ["crew-members", "ferry"]

[[code]]
id = "lawful"
label = "The sale is lawful"
definition = "Selling the ferry keeps to the law."
group = "sale"

[[code]]
id = "strike"
label = "A strike is the answer"
definition = "The crew should strike."
group = "answer"
cues = ["strike"]
"""
NAMES = """
layer = "name"
language = "en"
title = "Names"

[[code]]
id = "ferry"
label = "The old ferry"
definition = "The boat."
forms.short = ["ferry"]
"""
READING = """layer,code,statement_id,quotation,polarity,certainty,hedge,voice,speaker,uptake,note
claim,theft,crew,The sale would be theft.,supports,flat,,own,,,
claim,strike,crew,We will strike if they sell.,supports,flat,,own,,,A threat.
claim,strike,crew,A strike may follow.,supports,hedged,may,own,,,
claim,theft,city,The sale is no theft.,rejects,flat,,own,,,
claim,theft,city,The sale would be theft.,supports,flat,,other,a union leader,rejected,
claim,theft,union,the sale would be theft,supports,flat,,other,the crew,adopted,
"""


def open_harbour(folder: Path) -> tuple[Corpus, Codebook]:
    """All but the choir's statement have been read for every claim."""
    for name, text in {"claims": CLAIMS, "names": NAMES}.items():
        (folder / "codebooks").mkdir(parents=True, exist_ok=True)
        (folder / "codebooks" / f"{name}.toml").write_text(text, encoding="utf-8")
    (folder / "statements.csv").write_text(STATEMENTS, encoding="utf-8")
    (folder / "readings").mkdir()
    (folder / "readings" / "shipped.csv").write_text(READING, encoding="utf-8")
    corpus = write_corpus(folder, TEXTS)
    codebook = read_codebook("claims", corpus)
    hashes = corpus.statements["sha256"]
    rows = [
        f"shipped,{name},claim,*,{hashes[name]},{codebook.fingerprint},2021-04-01"
        for name in ("crew", "city", "union")
    ]
    head = "coder,statement_id,layer,code,text_sha256,codebook_sha256,date"
    (folder / "readings" / "coverage.csv").write_text("\n".join([head, *rows, ""]), "utf-8")
    return read_corpus(folder), codebook
