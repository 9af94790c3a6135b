"""What the coder of a figure has read, so that an empty cell says what it means."""

from __future__ import annotations

import pandas as pd

from helpers.coding.choosing import choose_coder
from helpers.coding.codebook import Codebook
from helpers.coding.coders import RULES_CODER
from helpers.coding.read_parts import read_coverage


def choose_coverage(
    corpus, codebook: Codebook, *, coder: str = "", origin: str = ""
) -> pd.DataFrame | None:
    """The rows of `read_coverage` of whoever `choose_codings` gives the codings of.

    None for the rules: they have searched everywhere, and a table without a row is then an empty
    search. Raises BadInput as `choose_codings` does.
    """
    name = choose_coder(corpus, codebook.layer, coder=coder, origin=origin)
    if name == RULES_CODER:
        return None
    coverage = read_coverage(corpus, codebook)
    return coverage[coverage["coder"] == name].reset_index(drop=True)
