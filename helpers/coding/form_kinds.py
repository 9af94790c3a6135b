"""Names that a person marked: in which form, and of which kind it is where a codebook lists it."""

from __future__ import annotations

import pandas as pd

from helpers.coding.codebook import Codebook
from helpers.coding.cues import compile_cues, find_in_texts
from helpers.reading.words import find_words


def name_form_kinds(located: pd.DataFrame, corpus, codebook: Codebook) -> pd.DataFrame:
    """The passages with `form`, their words, and `kind`.

    A kind is only told where a form of this referent fills the whole passage as the matcher reads
    it: capitals, hyphens and a possessive make no difference.
    """
    places = zip(located["statement_id"], located["start"], located["end"], strict=True)
    forms = [" ".join(corpus.text(name)[start:end].split()) for name, start, end in places]
    kinds = _find_kinds(list(dict.fromkeys(forms)), codebook)
    pairs = zip(forms, located["code"], strict=True)
    return located.assign(
        form=pd.Series(forms, index=located.index, dtype="str"),
        kind=pd.Series([kinds.get(pair, "") for pair in pairs], index=located.index, dtype="str"),
    )


def _find_kinds(forms: list[str], codebook: Codebook) -> dict[tuple[str, str], str]:
    """The kind of each form, by form and code."""
    if not forms:
        return {}
    listed = {(code.id, form.words): form.kind for code in codebook.codes for form in code.forms}
    hits = find_in_texts(forms, compile_cues(codebook), language=codebook.language)
    hits = hits[hits["field"] == "forms"]
    bounds = [(words[0][0], words[-1][1]) if words else (0, 0) for words in map(find_words, forms)]
    found: dict[tuple[str, str], str] = {}
    for hit in hits.itertuples():
        number = int(hit.statement_id)
        if (hit.start, hit.end) == bounds[number]:
            found.setdefault((forms[number], hit.code), listed.get((hit.code, hit.cue), ""))
    return found
