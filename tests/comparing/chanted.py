"""Occurrences of slogans as `find_slogans` gives them, and the patterns of a small codebook."""

import pandas as pd
from coding.tiny import make_codebook

PATTERNS = make_codebook(
    {"id": "no-to-x", "label": "No to X", "pattern": "no to {X}"},
    {"id": "no-x-no-y", "label": "No X, no Y", "pattern": "no {X} no {Y}"},
    {"id": "hands-off-x", "label": "Hands off X", "pattern": "hands off {X}"},
    {"id": "x-not-y", "label": "X, not Y", "pattern": "{X} not {Y}"},
    {"id": "x-out-of-y", "label": "X out of Y", "pattern": "{X} out of {Y}"},
    {"id": "x-means-x", "label": "X means X", "pattern": "{X} means {X}"},
    {"id": "ahoy", "label": "Ahoy", "pattern": "ship ahoy"},
    layer="slogan",
)


def slogans(*rows: tuple[str, str], voice: str = "own", role: str = "call") -> pd.DataFrame:
    """One row per (statement, text), each a thousand characters after the one before."""
    table = pd.DataFrame(rows, columns=["statement_id", "text"], dtype="str")
    start = pd.Series(range(0, 1000 * len(table), 1000), dtype="int64")
    end = start + table["text"].str.len()
    judged = {"kind": "closing call", "certainty": "certain"}
    return table.assign(start=start, end=end, role=role, voice=voice, **judged)
