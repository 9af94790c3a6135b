"""A corpus whose statements give figures on a festival and a storm, with topics and a reading."""

from pathlib import Path

from showing.invented import write_corpus

from helpers.coding.codebook import Codebook, read_codebook
from helpers.reading.corpus import Corpus, read_corpus

TEXTS = {
    "crew": (
        "After the festival\n\nThe quay was full. On Sunday at least 3,000 visitors came to the "
        "festival in Iron Bay. We thank them.\n\nThe storm cost 40,000 crowns. It blew for two "
        "weeks.\n"
    ),
    "guild": (
        "About a storm\n\nAbout 2,000 guests came to the festival. The storm reportedly sank from "
        "12 to 20 boats.\n\n“It cost up to 90,000 crowns,” said Tarr. Crowds of guests stayed.\n"
    ),
    "school": "Autumn\n\nThe storm cost us hundreds of crowns. The storm sank 14 boats.\n",
}
BOOK = """
layer = "figure"
language = "en"
title = "Festival and storm"

[[code]]
id = "visitors"
label = "Visitors of the festival"
definition = "How many people came."
cues = ["visitor*", "guests"]
context = ["festival"]

[[code]]
id = "damage"
label = "What the storm cost"
definition = "What has to be paid for it."
unit = "crowns"
cues = ["cost"]

[[code]]
id = "wind"
label = "How long it blew"
definition = "From the first day to the last."
unit = "days"
cues = ["blew"]

[[code]]
id = "bridges"
label = "Bridges that fell"
definition = "Bridges."
cues = ["bridge*"]
"""
READING = """layer,code,statement_id,quotation,prefix,suffix,note
figure,visitors,crew,"at least 3,000",,,Of Sunday only.
figure,visitors,guild,"About 2,000",,,Of all days.
figure,visitors,guild,Crowds,,,
figure,damage,crew,"40,000 crowns",,,
figure,damage,guild,"up to 90,000 crowns",,,
figure,damage,school,hundreds,,,
figure,wind,crew,two weeks,,,
"""


def storm(folder: Path, *, reading: str = READING) -> tuple[Corpus, Codebook]:
    """The corpus with its codebook; `ada` has read the first two statements for all topics."""
    write_corpus(folder, TEXTS)
    for name in ("codebooks", "readings"):
        (folder / name).mkdir()
    (folder / "codebooks" / "figures.toml").write_text(BOOK, encoding="utf-8")
    corpus = read_corpus(folder)
    codebook = read_codebook("figures", corpus)
    if reading:
        (folder / "readings" / "ada.csv").write_text(reading, encoding="utf-8")
        rows = ["coder,statement_id,layer,code,text_sha256,codebook_sha256,date"]
        rows += [
            f"ada,{name},figure,*,{corpus.statements.at[name, 'sha256']},{codebook.fingerprint},"
            for name in ("crew", "guild")
        ]
        (folder / "readings" / "coverage.csv").write_text("\n".join(rows), encoding="utf-8")
    return corpus, codebook
