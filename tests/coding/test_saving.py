"""A coder's file: written on each change, whole or not at all, and nothing else in it changes."""

import codecs
import errno
import os
from datetime import date

import pandas as pd
import pytest
from coding.readers import CODEBOOK, code, make_corpus, put
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from helpers.coding import saving
from helpers.coding.anchors import locate_quotation, write_read, write_row
from helpers.coding.passages import make_codings
from helpers.coding.readings import read_reading_problems, read_readings
from helpers.coding.saving import change_reading, list_reading, save_reading
from helpers.reading import writing
from helpers.reading.csv_rows import list_rows, read_sheet
from helpers.reading.faults import BadInput

HEAD = (
    "kind,layer,code,statement_id,quotation,prefix,suffix,polarity,certainty,hedge,voice,speaker,"
    "uptake,note,label,definition,text_sha256,codebook_sha256,date"
)
STAYS, COMES = (known.fingerprint for known in CODEBOOK.codes)
TODAY = date.today().isoformat()


@pytest.fixture
def corpus(tmp_path):
    return make_corpus(tmp_path)


def data_of(corpus, name="ada"):
    return (corpus.folder / "readings" / f"{name}.csv").read_bytes()


def lines_of(corpus, name="ada"):
    return data_of(corpus, name).decode("utf-8-sig").split("\n")


def passages(corpus):
    return read_readings(corpus, CODEBOOK)["text"].tolist()


def test_a_coding_is_a_row_with_its_words_and_what_it_was_coded_by(corpus):
    first = code(corpus, "No ferry", note="=1+1, she says")
    second = code(corpus, "The ferry stays", nth=2, certainty="hedged", hedge="they say")
    assert change_reading(corpus, "ada", add=[first]) == "ada"
    assert change_reading(corpus, "ada", add=[second]) == "ada"
    assert data_of(corpus).startswith(codecs.BOM_UTF8)
    assert lines_of(corpus) == [
        HEAD,
        ',claim,ferry-stays,crew,No ferry,,,supports,flat,,,,,"\'=1+1, she says",,,'
        f"sha256 of crew,{STAYS},{TODAY}",
        ",claim,ferry-stays,crew,The ferry stays,dawn.,,supports,hedged,they say,,,,,,,"
        f"sha256 of crew,{STAYS},{TODAY}",
        "",
    ]
    assert passages(corpus) == ["No ferry", "The ferry stays"]
    assert read_readings(corpus, CODEBOOK)["note"].tolist() == ["=1+1, she says", ""]
    assert read_reading_problems(corpus, CODEBOOK).empty


def test_the_same_call_turned_round_takes_a_change_back(corpus):
    first, second = code(corpus, "No ferry"), code(corpus, "dawn", note="two\nlines")
    change_reading(corpus, "ada", add=[first, second])
    before = sorted(lines_of(corpus))
    changed = second | {"polarity": "rejects"}
    change_reading(corpus, "ada", take=[first, second], add=[changed])
    assert read_readings(corpus, CODEBOOK)["polarity"].tolist() == ["rejects"]
    change_reading(corpus, "ada", take=[changed], add=[first, second])
    assert sorted(lines_of(corpus)) == before
    change_reading(corpus, "ada", take=list_reading(corpus, "ada"))
    assert lines_of(corpus) == [HEAD, ""]


def test_what_is_there_is_not_added_twice_but_read_again_where_the_text_changed(corpus):
    row, read = code(corpus, "dawn"), write_read(corpus, CODEBOOK, statement_id="crew")
    change_reading(corpus, "ada", add=[row, read])
    before = data_of(corpus)
    change_reading(corpus, "ada", add=[row | {"kind": "coding", "date": "2020-01-04"}, read])
    assert data_of(corpus) == before
    change_reading(corpus, "ada", add=[read | {"text_sha256": "of another text"}])
    assert [r.get("text_sha256") for r in list_reading(corpus, "ada")] == [
        "sha256 of crew", "sha256 of crew", "of another text",
    ]  # fmt: skip


def test_a_row_that_another_window_took_changes_nothing(corpus):
    first, second = code(corpus, "No ferry"), code(corpus, "dawn")
    change_reading(corpus, "ada", add=[first])
    change_reading(corpus, "ada", add=[second])
    assert passages(corpus) == ["No ferry", "dawn"]
    change_reading(corpus, "ada", take=[first])
    before = data_of(corpus)
    with pytest.raises(BadInput) as told:
        change_reading(corpus, "ada", take=[second, first], add=[code(corpus, "island")])
    assert str(told.value) == (
        "ada.csv: the row of claim ferry-stays “No ferry” is gone; another window changed it: look "
        "again."
    )
    assert data_of(corpus) == before
    with pytest.raises(BadInput, match="is gone"):
        change_reading(corpus, "nobody", take=[first])
    assert not (corpus.folder / "readings" / "nobody.csv").exists()


def test_of_two_rows_that_say_the_same_one_is_taken(corpus):
    row = code(corpus, "dawn")
    change_reading(corpus, "ada", add=[row])
    twice = data_of(corpus) + data_of(corpus).split(b"\n")[1] + b"\n"
    put(corpus, twice)
    change_reading(corpus, "ada", take=[row])
    assert passages(corpus) == ["dawn"]
    with pytest.raises(BadInput, match="is gone"):
        change_reading(corpus, "ada", take=[row, row])


def test_a_row_of_another_text_is_only_taken_if_that_one_is_meant(corpus):
    row = code(corpus, "dawn") | {"text_sha256": "of another text"}
    change_reading(corpus, "ada", add=[row])
    with pytest.raises(BadInput, match="is gone"):
        change_reading(corpus, "ada", take=[code(corpus, "dawn")])
    bare = {name: cell for name, cell in row.items() if not name.endswith("sha256")}
    change_reading(corpus, "ada", take=[bare])
    assert list_reading(corpus, "ada") == []


SEMICOLONS = (
    "sep=;\r\nDate;my remarks;Quotation;Statement_ID;code;layer;certainty;polarity\r\n"
    "4.1.2020;“hm”;dawn;crew;ferry-stays;claim;flat;supports\r\n"
    "\r\n"
    ";;No ferry;crew;ferry-stays;claim;flat;supports"
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_file_that_was_edited_in_a_spreadsheet_keeps_all_its_other_bytes(corpus, encoding):
    put(corpus, SEMICOLONS, encoding=encoding)
    assert passages(corpus) == ["No ferry", "dawn"]
    first, *_ = list_reading(corpus, "ada")
    assert first["my remarks"] == "“hm”"
    change_reading(corpus, "ada", take=[first])
    expected = SEMICOLONS.replace(SEMICOLONS.split("\r\n")[2] + "\r\n", "")
    assert data_of(corpus) == expected.encode(encoding)
    change_reading(corpus, "ada", add=[first | {"note": "a; b"}], codebook=CODEBOOK)
    added = data_of(corpus).decode(encoding).removeprefix("\ufeff")
    head, *rows = added.split("\r\n")[1:]
    assert head.startswith("Date;my remarks;Quotation;Statement_ID;code;layer;certainty;polarity;")
    assert head.split(";")[8:] == ["note", "text_sha256", "codebook_sha256"]
    assert rows[:2] == ["", ";;No ferry;crew;ferry-stays;claim;flat;supports;;;"]
    assert rows[2].startswith('4.1.2020;“hm”;dawn;crew;ferry-stays;claim;flat;supports;"a; b";')
    assert read_reading_problems(corpus, CODEBOOK).empty


def test_files_without_kind_and_checksums_stay_as_they_are(corpus):
    old = "layer,code,statement_id,quotation,polarity,certainty\n"
    old += "claim,ferry-stays,crew,dawn,supports,flat\n"
    put(corpus, old)
    row = code(corpus, "island")
    change_reading(corpus, "ada", add=[row])
    assert lines_of(corpus)[0] == old.split("\n")[0] + ",text_sha256,codebook_sha256,date"
    assert lines_of(corpus)[1] == old.split("\n")[1] + ",,,"
    change_reading(corpus, "ada", add=[write_read(corpus, CODEBOOK, statement_id="crew")])
    assert lines_of(corpus)[0].endswith(",date,kind")
    assert passages(corpus) == ["island", "dawn"]
    assert read_reading_problems(corpus, CODEBOOK).empty


def test_a_table_that_is_no_reading_is_left_alone(corpus):
    for name, text, told in (
        ("bo", b"name,age\nAda,36\n", "has no column layer, code, statement_id, quotation"),
        ("cy", "Über\n".encode("latin-1"), "is not written in UTF-8"),
        ("di", b'layer,code\n"half', "cannot be read"),
    ):
        put(corpus, text, name)
        with pytest.raises(BadInput, match=told):
            change_reading(corpus, name, add=[code(corpus, "dawn")])
        assert data_of(corpus, name) == text


def test_rows_that_cannot_be_written_are_refused(corpus):
    with pytest.raises(ValueError, match="no rows of the kind 'unclear'"):
        change_reading(corpus, "ada", add=[{"kind": "unclear", "code": "x"}])
    with pytest.raises(BadInput, match=r"^crew: note has 40,000 letters, more than a cell"):
        change_reading(corpus, "ada", add=[code(corpus, "dawn", note="x" * 40_000)])
    with pytest.raises(BadInput, match="the name “shipped” is kept"):
        change_reading(corpus, "shipped", add=[code(corpus, "dawn")])
    assert not (corpus.folder / "readings").exists()


def test_the_class_has_a_file_of_its_own(corpus):
    row = code(corpus, "dawn", code="bridge-comes")
    unclear = row | {"kind": "unclear", "note": "a bridge?"}
    assert change_reading(corpus, "class", add=[row, unclear], as_class=True) == "class"
    table = read_readings(corpus, CODEBOOK)
    assert table[["coder", "origin", "text"]].to_numpy().tolist() == [["class", "person", "dawn"]]
    assert read_reading_problems(corpus, CODEBOOK).empty
    assert len(list_reading(corpus, "Class ")) == 2


def test_checksums_come_from_the_codebook_that_was_given_or_lies_in_the_corpus(corpus):
    row = {
        "layer": "claim", "code": "ferry-stays", "statement_id": "crew", "quotation": "dawn",
        "polarity": "supports", "certainty": "flat",
    }  # fmt: skip
    change_reading(corpus, "ada", add=[row], codebook=CODEBOOK)
    change_reading(corpus, "bo", add=[row])
    (corpus.folder / "codebooks").mkdir()
    book = (
        'layer = "claim"\nlanguage = "en"\ntitle = "Ferry"\n[[code]]\nid = "ferry-stays"\n'
        'label = "The ferry stays"\ndefinition = "It goes on\\n sailing."\n'
    )
    (corpus.folder / "codebooks" / "claims.toml").write_text(book, encoding="utf-8")
    change_reading(corpus, "cy", add=[row])
    told = [list_reading(corpus, name)[0].get("codebook_sha256") for name in ("ada", "bo", "cy")]
    assert told == [STAYS, None, STAYS]


def test_own_codes_have_their_own_checksum(corpus):
    own = {"kind": "code", "layer": "claim", "code": "tide", "label": "Tide", "definition": "High."}
    passage = code(corpus, "dawn") | {"code": "tide", "codebook_sha256": ""}
    change_reading(corpus, "ada", add=[passage, own], codebook=CODEBOOK)
    change_reading(corpus, "bo", add=[passage], codebook=CODEBOOK)
    mine, theirs = list_reading(corpus, "ada")[0], list_reading(corpus, "bo")[0]
    assert mine["codebook_sha256"] == theirs["codebook_sha256"] not in ("", STAYS, COMES)
    assert set(list_reading(corpus, "ada")[1]) == {*own, "date"}


def test_a_whole_table_is_saved_and_what_is_there_is_left(corpus):
    places = [("crew", 0, 15), ("crew", 17, 25), ("council", 19, 34)]
    rows = [(name, start, end, "ferry-stays", "supports", "flat") for name, start, end in places]
    columns = ["statement_id", "start", "end", "code", "polarity", "certainty"]
    table = pd.DataFrame([*rows, rows[1]], columns=columns)
    codings = make_codings(table, corpus, "claim", origin="rule", coder="rules")
    change_reading(corpus, "ada", add=[code(corpus, "No ferry", note="mine")])
    path = save_reading(corpus, "Ada", codings)
    assert path == corpus.folder / "readings" / "ada.csv"
    found = read_readings(corpus, CODEBOOK)
    assert found[["statement_id", "start", "end", "note"]].to_numpy().tolist() == [
        ["crew", 0, 15, ""], ["crew", 17, 25, "mine"], ["council", 19, 34, ""],
    ]  # fmt: skip
    before = data_of(corpus)
    save_reading(corpus, "ada", codings)
    assert data_of(corpus) == before


def fail(number):
    def failing(*_):
        raise OSError(number, os.strerror(number))

    return failing


@pytest.mark.parametrize("step", ["fsync", "replace", "open"])
@pytest.mark.parametrize("there", [True, False])
def test_a_full_disk_leaves_the_old_file_whole(corpus, monkeypatch, step, there):
    if there:
        change_reading(corpus, "ada", add=[code(corpus, "dawn")])
        before = data_of(corpus)
    with monkeypatch.context() as full:
        full.setattr(writing.os, step, fail(errno.ENOSPC))
        with pytest.raises(BadInput) as told:
            change_reading(corpus, "ada", add=[code(corpus, "island")])
    assert "No space left on device" in str(told.value)
    assert str(told.value).count("\n") == 0
    files = {path.name for path in (corpus.folder / "readings").iterdir()}
    assert files - {".side-by-side-ada.lock"} == ({"ada.csv"} if there else set())
    if there:
        assert data_of(corpus) == before
    change_reading(corpus, "ada", add=[code(corpus, "island")])
    assert passages(corpus)[0] == "island"


def test_a_file_that_may_not_grow_leaves_the_old_one_whole(corpus):
    resource = pytest.importorskip("resource")
    change_reading(corpus, "ada", add=[code(corpus, "dawn")])
    before, limits = data_of(corpus), resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) + 20, limits[1]))
    try:
        with pytest.raises(BadInput) as told:
            change_reading(corpus, "ada", add=[code(corpus, "island")])
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert str(told.value) == (
        "ada.csv: could not be written (File too large), and nothing was changed; make room there, "
        "close it in other programs or ask who may write there; then try again."
    )
    assert data_of(corpus) == before
    assert not list((corpus.folder / "readings").glob("*.tmp"))


def test_a_protected_file_stays(corpus):
    change_reading(corpus, "ada", add=[code(corpus, "dawn")])
    before, path = data_of(corpus), corpus.folder / "readings" / "ada.csv"
    path.chmod(0o444)
    with pytest.raises(BadInput, match=r"^ada\.csv: is protected against writing"):
        change_reading(corpus, "ada", add=[code(corpus, "island")])
    assert data_of(corpus) == before
    path.chmod(0o644)


def test_a_place_where_no_folder_can_be(corpus):
    (corpus.folder / "readings").write_bytes(b"a file")
    with pytest.raises(BadInput, match=r"^readings: could not be written"):
        change_reading(corpus, "ada", add=[code(corpus, "dawn")])
    assert (corpus.folder / "readings").read_bytes() == b"a file"


def test_a_coder_who_is_held_up_holds_up_nobody_else(corpus, monkeypatch):
    change_reading(corpus, "ada", add=[code(corpus, "dawn")])
    monkeypatch.setattr(writing, "PATIENCE", 0.05)
    with writing.hold_file(corpus.folder / "readings" / "ADA.csv"):
        with pytest.raises(BadInput, match=r"^ada\.csv: is being written to by another notebook"):
            change_reading(corpus, "ada", add=[code(corpus, "island")])
        assert change_reading(corpus, "bo", add=[code(corpus, "island")]) == "bo"
    assert len(list_reading(corpus, "ada")) == 1


def test_a_spreadsheet_that_saves_meanwhile_loses_nothing(corpus, monkeypatch):
    change_reading(corpus, "ada", add=[code(corpus, "dawn")])
    typed = data_of(corpus).replace(b",,,\n", b",typed,,\n").replace(b"dawn", b"at dawn")
    replace, left = saving.replace_file, [1]

    def replace_late(path, data, **options):
        if left:
            left.pop()
            path.write_bytes(typed)
        replace(path, data, **options)

    monkeypatch.setattr(saving, "replace_file", replace_late)
    change_reading(corpus, "ada", add=[code(corpus, "island")])
    assert passages(corpus) == ["island", "at dawn"]


def test_what_was_left_half_written_goes_after_a_day(corpus):
    folder = corpus.folder / "readings"
    folder.mkdir()
    old, new = folder / ".side-by-side-1.tmp", folder / ".side-by-side-2.tmp"
    for path in (old, new):
        path.write_bytes(b"half")
    os.utime(old, (0, 0))
    change_reading(corpus, "ada", add=[code(corpus, "dawn")])
    assert [old.exists(), new.exists()] == [False, True]


CELL = st.text(
    st.one_of(st.sampled_from("=+-@'\"“;,\t\r\n \u200b\u2028\x00\x1f\ufeffä🙂|a"), st.characters()),
    max_size=12,
)


@given(st.lists(st.tuples(CELL, CELL), min_size=1, max_size=4))
@example([("\x00", "'=1"), ("''", "\r"), ("sep=;", ""), (";=cmd()", "\ud800")])
@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_every_cell_comes_back_as_it_was_meant(tmp_path_factory, cells):
    corpus = make_corpus(tmp_path_factory.mktemp("cells"))
    row = {"layer": "claim", "code": "ferry-stays", "statement_id": "crew", "quotation": "dawn"}
    added = [row | {"note": note, "speaker": speaker} for note, speaker in cells]
    change_reading(corpus, "ada", add=added, codebook=CODEBOOK)
    written = list_rows(read_sheet("ada.csv", data_of(corpus)))

    def bare(cell):
        return cell.encode("utf-8", "replace").decode().strip()

    told = [(row.get("note", ""), row.get("speaker", "")) for row in written]
    assert told == [(bare(note), bare(speaker)) for note, speaker in cells]
    change_reading(corpus, "ada", take=added)
    assert list_reading(corpus, "ada") == []


WORD = st.sampled_from(["war", "no", "peace", "🙂", "e\u0301", "אב", ".", "—"])
WORDS = st.lists(WORD, min_size=2, max_size=14)
GAPS = st.sampled_from([" ", "\n", "\n\n", "  ", "\t", "\u00a0", ""])


@given(st.data(), WORDS)
@settings(max_examples=80, deadline=None)
def test_every_passage_is_found_where_it_was_marked(tmp_path_factory, data, words):
    text = "".join(word + data.draw(GAPS) for word in words)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    corpus = make_corpus(tmp_path_factory.getbasetemp(), {"a": text})
    if not text[start:end].strip():
        with pytest.raises(ValueError, match="has no passage"):
            write_row(corpus, layer="frame", code="x", statement_id="a", start=start, end=end)
        return
    row = write_row(corpus, layer="frame", code="x", statement_id="a", start=start, end=end)
    bare = text[start:end]
    start += len(bare) - len(bare.lstrip())
    assert locate_quotation(row, corpus) == (start, start + len(bare.strip()))
