"""Names: where the referents of a codebook are named, and by which of their forms.

A mention is the longest form that stands there: in "the Islamic Republic of Iran" a government may
be named, and then the country in it is not named a second time.
"""

from __future__ import annotations

import pandas as pd

from helpers.coding.codebook import Codebook
from helpers.coding.cues import find_cues
from helpers.coding.longest import keep_longest
from helpers.coding.passages import make_codings


def find_names(corpus, codebook: Codebook) -> pd.DataFrame:
    """One row per mention of a referent: a codings table of layer `name`, origin `rule`.

    `form` holds the words as they stand, white space folded, and `kind` says which kind of form
    they are; `cue` is the form as the codebook lists it. Of forms that overlap the longest is the
    mention, of equally long ones the first in the text, then the first in the codebook.
    """
    found = find_cues(corpus, codebook).drop(columns="field")
    mentions = keep_longest(found, [code.id for code in codebook.codes])
    kinds = {(code.id, form.words): form.kind for code in codebook.codes for form in code.forms}
    located = mentions.assign(
        kind=[kinds[pair] for pair in zip(mentions["code"], mentions["cue"], strict=True)]
    )
    codings = make_codings(located, corpus, "name", origin="rule", coder="rules")
    return codings.assign(form=[" ".join(text.split()) for text in codings["text"]]).astype(
        {"form": "str"}
    )
