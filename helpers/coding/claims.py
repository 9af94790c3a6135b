"""Claims suggested by cues. A cue is no claim: whether a sentence asserts it, a reader decides.

A cue tells support or rejection by the list it stands in. A passage is `hedged` if one of the
codebook's hedges stands in the same sentence, whatever it is that the hedge lowers there.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from helpers.coding.codebook import Codebook
from helpers.coding.cues import find_cues, find_list
from helpers.coding.passages import find_sentence, make_codings


def code_claims(corpus, codebook: Codebook) -> pd.DataFrame:
    """One row per passage and cue: a codings table of layer `claim`, origin `rule`.

    `hedge` holds the hedges of the sentence as they stand there. In words that the statement quotes
    `speaker` is whoever is named beside them, and `uptake` is `open`: no rule can tell whether the
    statement takes them up.
    """
    found = find_cues(corpus, codebook)
    polarity = found["field"].map({"cues": "supports", "cues_against": "rejects"})
    located = found.drop(columns="field").assign(polarity=polarity)
    hedges = _hedges_by_sentence(corpus, codebook)
    located["hedge"] = [hedges.get(sentence, "") for sentence in find_sentence(located, corpus)]
    located["certainty"] = np.where(located["hedge"] != "", "hedged", "flat")
    codings = make_codings(located, corpus, "claim", origin="rule", coder="rules")
    return codings.assign(uptake=codings["uptake"].mask(codings["voice"] == "other", "open"))


def _hedges_by_sentence(corpus, codebook: Codebook) -> dict[int, str]:
    found = find_list(corpus, codebook.hedges, file=codebook.file.name, place="hedges")
    hedges: dict[int, list[str]] = {}
    places = zip(found["statement_id"], found["start"], found["end"], strict=True)
    for sentence, (name, start, end) in zip(find_sentence(found, corpus), places, strict=True):
        words = " ".join(corpus.text(name)[start:end].split())
        if words not in (there := hedges.setdefault(int(sentence), [])):
            there.append(words)
    return {sentence: "; ".join(there) for sentence, there in hedges.items()}
