"""Who stands where on a ferry: stances written as one sign per claim, counted by hand."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from coding.tiny import make_codebook

from helpers.coding.codebook import Code, Codebook
from helpers.comparing.congruence import measure_congruence

SIGNS = {
    "+": ("supports", "flat"), "-": ("rejects", "flat"), "b": ("both", "flat"),
    "s": ("supports", "hedged"), "r": ("rejects", "hedged"), "q": ("quoted", ""),
    ".": ("", ""), "?": ("", ""),
}  # fmt: skip
CLAIMS = make_codebook(
    {"id": "sell", "label": "The ferry is to be sold", "group": "g", "opposes": ("keep",)},
    {"id": "keep", "label": "The ferry stays", "group": "g", "opposes": ("sell",)},
    {"id": "safe", "label": "The ferry is safe", "group": "g"},
    {"id": "dear", "label": "The ferry is dear", "group": "g"},
    layer="claim",
)


@dataclass(frozen=True)
class Places:
    """As much of a corpus as these measures ask for; `versions` do not speak for themselves."""

    statements: pd.DataFrame
    versions: tuple[str, ...] = ()

    @property
    def compared(self) -> list[str]:
        return [name for name in self.statements.index if name not in self.versions]


def place(related: dict[str, str], versions: tuple[str, ...] = ()) -> Places:
    index = pd.Index(related, name="statement_id")
    return Places(pd.DataFrame({"related": list(related.values())}, index=index), versions)


def stand(codebook: Codebook = CLAIMS, /, **signs: str) -> pd.DataFrame:
    """A table as of `count_stances` from `crew="+-b."`, a sign per claim; `?` nobody has read."""
    rows = [
        {
            "statement_id": name, "code": code.id, "origin": "shipped", "coder": "shipped",
            "stance": SIGNS[sign][0], "certainty": SIGNS[sign][1],
            "supports": int(SIGNS[sign][0] in ("supports", "both")),
            "rejects": int(SIGNS[sign][0] in ("rejects", "both")),
            "quoted": int(sign == "q"),
            "zero": {".": "read, not there", "?": "nobody has looked"}.get(sign, ""),
            "label": code.label, "group": code.group,
        }
        for name, taken in signs.items()
        for code, sign in zip(codebook.codes, taken, strict=True)
    ]  # fmt: skip
    columns = [
        "statement_id", "code", "origin", "coder", "stance", "certainty", "supports", "rejects",
        "quoted", "zero", "label", "group",
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=columns)


TAKEN = stand(crew=".++-", union=".++b", city="+.-+", choir="....")
FERRY = place({"crew": "union", "union": "", "city": "", "choir": ""})
PAIRS = measure_congruence(TAKEN, FERRY, CLAIMS)


def many(statements: int, claims: int) -> tuple[pd.DataFrame, Places, Codebook]:
    """Stances of many statements on many claims, names and labels as long as they may be."""
    codes = [
        Code(id=f"c{n}", label=f"The council sells the night ferry {n}", definition="", group="g")
        for n in range(claims)
    ]
    codebook = make_codebook(*codes, layer="claim")
    random = np.random.default_rng(2)
    names = [f"harbour-council-{n}" for n in range(statements)]
    drawn = random.choice(list("+-bsr."), (statements, claims), p=[0.2, 0.1, 0.02, 0.04, 0.04, 0.6])
    taken = stand(codebook, **{name: "".join(row) for name, row in zip(names, drawn, strict=True)})
    related = {name: names[n + 1] if n % 10 == 0 else "" for n, name in enumerate(names)}
    return taken, place(related), codebook
