"""Predictions are written at once, several people at a time, and what is wrong is told by row."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from coding.tiny import TinyCorpus

from helpers.coding import predictions
from helpers.coding.predictions import (
    read_prediction_problems,
    read_predictions,
    save_prediction,
)
from helpers.reading.faults import BadInput

HEADING = "figure,layer,code,statement_id,other,rank,votes,name,date,prediction\n"
COLUMNS = ["code", "statement_id", "other", "rank", "votes", "name"]


@pytest.fixture
def pond(tmp_path: Path) -> TinyCorpus:
    return TinyCorpus({"frogs": "Rain.", "ducks": "Sun.", "herons": "Fog."}, folder=tmp_path)


def table(corpus: TinyCorpus) -> list[list]:
    found = read_predictions(corpus)[COLUMNS]
    return found.astype(object).where(found.notna(), None).to_numpy().tolist()


def told(corpus: TinyCorpus) -> list[tuple[str, str]]:
    problems = read_prediction_problems(corpus)
    return list(zip(problems["place"], problems["what"], strict=True))


def write(corpus: TinyCorpus, *rows: str) -> None:
    text = HEADING + "".join(f"{row}\n" for row in rows)
    (corpus.folder / "predictions.csv").write_text(text, encoding="utf-8")


def test_before_anybody_predicts_the_table_is_empty(pond: TinyCorpus) -> None:
    found = read_predictions(pond)
    assert found.empty
    assert list(found.columns) == HEADING.strip().split(",")
    assert [str(found[name].dtype) for name in ("rank", "votes")] == ["Int64", "int64"]
    assert told(pond) == []


def test_each_statement_of_a_prediction_has_a_row(pond: TinyCorpus) -> None:
    save_prediction(pond, "counts", "frame", "wet", ["ducks", "frogs"], ranked=True, name=" Ada ")
    save_prediction(pond, "stances", "claim", "rain", ["frogs", "herons"], votes=12)
    save_prediction(pond, "stances", "claim", "rain", [])
    path = save_prediction(pond, "congruence", "claim", "*", ["frogs"], other="ducks")
    assert path == pond.folder / "predictions.csv"
    assert table(pond) == [
        ["wet", "ducks", "", 1, 1, "Ada"],
        ["wet", "frogs", "", 2, 1, "Ada"],
        ["rain", "frogs", "", None, 12, ""],
        ["rain", "herons", "", None, 12, ""],
        ["rain", "", "", None, 1, ""],
        ["*", "frogs", "ducks", None, 1, ""],
    ]
    assert read_predictions(pond)["prediction"].nunique() == 4


def test_the_words_of_a_slogan_come_back_as_they_were(pond: TinyCorpus) -> None:
    for words in ("=Rain now!", "'Rain, “always”'", "- no; drought"):
        save_prediction(pond, "slogans", "slogan", words, ["frogs"])
    assert [row[0] for row in table(pond)] == ["=Rain now!", "'Rain, “always”'", "- no; drought"]
    cells = (pond.folder / "predictions.csv").read_text(encoding="utf-8-sig")
    assert "slogans,slogan,'=Rain now!,frogs" in cells


def test_whoever_predicts_again_is_counted_with_the_last_prediction(pond: TinyCorpus) -> None:
    for name, chosen in (("Ada", "frogs"), ("", "frogs"), (" ada", "ducks"), ("", "frogs")):
        save_prediction(pond, "counts", "frame", "wet", [chosen], ranked=True, name=name)
    save_prediction(pond, "counts", "frame", "dry", ["herons"], ranked=True, name="Ada")
    assert [(row[0], row[1], row[5]) for row in table(pond)] == [
        ("wet", "frogs", ""), ("wet", "ducks", "ada"), ("wet", "frogs", ""),
        ("dry", "herons", "Ada"),
    ]  # fmt: skip


def test_what_somebody_wrote_stays_byte_for_byte(pond: TinyCorpus) -> None:
    path = pond.folder / "predictions.csv"
    before = (
        b"\xff\xfe"
        + "sep=;\r\nlayer;figure;why;statement_id\r\nframe;counts;a guess;frogs".encode("utf-16-le")
    )
    path.write_bytes(before)
    save_prediction(pond, "counts", "frame", "wet", ["ducks"], ranked=True)
    text = path.read_bytes().decode("utf-16")
    assert text.startswith(
        "sep=;\r\nlayer;figure;why;statement_id;code;rank;votes;date;prediction\r\n"
        "frame;counts;a guess;frogs;;;;;\r\nframe;counts;;ducks;wet;1;1;"
    )
    assert table(pond) == [
        ["*", "frogs", "", None, 1, ""], ["wet", "ducks", "", 1, 1, ""],
    ]  # fmt: skip


def test_nobody_who_predicts_at_the_same_time_is_lost(pond: TinyCorpus) -> None:
    def predict(number: int) -> None:
        chosen = ["frogs", "ducks"][: 1 + number % 2]
        save_prediction(pond, "counts", "frame", "wet", chosen, ranked=True, name=f"S{number}")

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(predict, range(16)))
    found = read_predictions(pond)
    assert sorted(found["name"]) == sorted(
        f"S{number}" for number in range(16) for _ in range(1 + number % 2)
    )
    together = found.reset_index().groupby("prediction")["index"].agg(["min", "max", "size"])
    assert (together["max"] - together["min"] + 1 == together["size"]).all()
    assert told(pond) == []


def test_rows_that_cannot_be_used_are_told_and_the_others_count(pond: TinyCorpus) -> None:
    write(
        pond,
        "counts,frame,wet,frogs,,,3,,,",
        "tides,frame,wet,frogs,,,1,,,",
        "counts,mood,wet,frogs,,,1,,,",
        "counts,frame,wet,newts,,,1,,,",
        "counts,frame,wet,frogs,,,0,,,",
        "counts,frame,wet,frogs,,,many,,,",
        f"counts,frame,wet,frogs,,{'9' * 5000},1,,,",
        "congruence,claim,*,frogs,,,1,,,",
        "congruence,claim,*,frogs,frogs,,1,,,",
        "counts,frame,wet,frogs,,,1,,,,slipped",
    )
    assert table(pond) == [["wet", "frogs", "", None, 3, ""]]
    what = [what for _, what in told(pond)]
    assert [place for place, _ in told(pond)] == [f"row {number}" for number in range(3, 12)]
    assert what[:5] == [
        "figure is tides",
        "layer is mood",
        "there is no statement newts",
        "votes is 0",
        "votes is many",
    ]
    assert what[5].startswith("rank is 999")
    assert what[6:] == [
        "a pair needs two statements",
        "frogs cannot be compared with itself",
        "has more cells than there are columns (slipped)",
    ]


def test_a_table_that_cannot_be_read_is_told_and_not_written_over(pond: TinyCorpus) -> None:
    path = pond.folder / "predictions.csv"
    path.write_bytes(b'figure,layer\n"counts,frame\n')
    assert read_predictions(pond).empty
    assert "cannot be read" in told(pond)[0][1]
    with pytest.raises(BadInput, match=r"predictions\.csv, row 2: cannot be read"):
        save_prediction(pond, "counts", "frame", "wet", ["frogs"])
    assert path.read_bytes() == b'figure,layer\n"counts,frame\n'


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"figure": "tides"}, "figure is tides; write one of counts, stances, slogans, congruence"),
        ({"chosen": ["newts"]}, "there is no statement newts; take one of frogs, ducks, herons"),
        ({"votes": 0}, "votes is 0; write a number from 1 to 10,000"),
        ({"figure": "congruence"}, "a pair needs two statements"),
    ],
)
def test_what_no_figure_could_show_is_refused(pond: TinyCorpus, given: dict, sentence: str) -> None:
    told = {"figure": "counts", "layer": "frame", "code": "wet", "chosen": ["frogs"], **given}
    with pytest.raises(BadInput, match=sentence):
        save_prediction(pond, **told)
    assert not (pond.folder / "predictions.csv").exists()


def test_a_spreadsheet_that_writes_in_between_is_given_way(
    pond: TinyCorpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace, spreadsheet = predictions.replace_file, iter([True, False])

    def interrupted(path: Path, data: bytes, *, before: bytes) -> None:
        if next(spreadsheet):
            write(pond, "counts,frame,dry,herons,,,5,,,")
        replace(path, data, before=before)

    monkeypatch.setattr(predictions, "replace_file", interrupted)
    save_prediction(pond, "counts", "frame", "wet", ["frogs"], ranked=True)
    assert table(pond) == [
        ["dry", "herons", "", None, 5, ""], ["wet", "frogs", "", 1, 1, ""],
    ]  # fmt: skip


def test_a_full_disk_keeps_what_was_there(
    pond: TinyCorpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_prediction(pond, "counts", "frame", "wet", ["frogs"], ranked=True)
    before = (pond.folder / "predictions.csv").read_bytes()

    def full(*_given: object, **_options: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(predictions, "replace_file", full)
    with pytest.raises(BadInput, match=r"was not kept \(No space left on device\)"):
        save_prediction(pond, "counts", "frame", "wet", ["ducks"], ranked=True)
    assert (pond.folder / "predictions.csv").read_bytes() == before
