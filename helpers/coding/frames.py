"""Frame elements suggested by cues. A theme word is no frame: read the passages."""

from __future__ import annotations

import pandas as pd

from helpers.coding.codebook import Codebook
from helpers.coding.cues import find_cues
from helpers.coding.passages import make_codings


def code_frames(corpus, codebook: Codebook) -> pd.DataFrame:
    """One row per passage and cue: a codings table of layer `frame`, origin `rule`."""
    found = find_cues(corpus, codebook).drop(columns="field")
    return make_codings(found, corpus, "frame", origin="rule", coder="rules")
