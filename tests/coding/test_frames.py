import pandas as pd
from coding.tiny import TinyCorpus, make_codebook

from helpers.coding.frames import code_frames
from helpers.coding.passages import CODING_COLUMNS, no_codings


def test_one_row_per_passage_and_cue():
    corpus = TinyCorpus(
        {"z": "The war kills.\n“War!” they cry.", "a": "Peace."},
        roles={"z": ["title", "body"]},
        quoted=(("z", "War!", "direct", "they"),),
    )
    codebook = make_codebook({"id": "g.problem", "cues": ("war", "the war")})
    expected = pd.DataFrame(
        [
            ("z", 0, 7, "The war", 0, "title", "frame", "g.problem", "rule", "rules", "the war",
             "own", ""),
            ("z", 4, 7, "war", 0, "title", "frame", "g.problem", "rule", "rules", "war", "own", ""),
            ("z", 16, 19, "War", 1, "body", "frame", "g.problem", "rule", "rules", "war",
             "other", ""),
        ],
        columns=CODING_COLUMNS,
    )  # fmt: skip
    text = dict.fromkeys(set(CODING_COLUMNS) - {"start", "end", "sentence"}, "str")
    pd.testing.assert_frame_equal(code_frames(corpus, codebook), expected.astype(text))


def test_nothing_found_is_an_empty_table():
    for corpus in (TinyCorpus({}), TinyCorpus({"a": "Peace."})):
        found = code_frames(corpus, make_codebook("war"))
        pd.testing.assert_frame_equal(found, no_codings("frame"))
