"""Files of readings that are handed in: looked at first, added to what is there, never over it."""

import io
import random
import zipfile

import pytest
from coding.readers import CODEBOOK, change_text, code, make_corpus, put

from helpers.coding.anchors import write_read
from helpers.coding.handing_in import check_handed_in, save_handed_in
from helpers.coding.readings import read_reading_problems, read_readings
from helpers.coding.saving import change_reading, list_reading
from helpers.reading.faults import BadInput

BOOK = """
layer = "claim"
language = "en"
title = "Ferry"
[[code]]
id = "ferry-stays"
label = "The ferry stays"
definition = "It goes on sailing."
[[code]]
id = "bridge-comes"
label = "A bridge comes"
definition = "It will be built."
"""


def make_class(folder):
    """A corpus with a codebook in its folder."""
    (folder / "codebooks").mkdir(parents=True)
    (folder / "codebooks" / "claims.toml").write_text(BOOK, encoding="utf-8")
    return make_corpus(folder)


@pytest.fixture
def corpus(tmp_path):
    return make_class(tmp_path / "class")


@pytest.fixture
def home(tmp_path):
    """The same corpus at a student's home."""
    return make_class(tmp_path / "home")


def file_of(home, *rows, name="ada"):
    if rows:
        change_reading(home, name, add=rows)
    return (home.folder / "readings" / f"{name}.csv").read_bytes()


def files_of(corpus):
    folder = corpus.folder / "readings"
    return {p.name: p.read_bytes() for p in folder.glob("*") if not p.name.startswith(".")}


def told(handed):
    return handed.problems[["place", "what"]].to_numpy().tolist()


def test_a_new_file_is_looked_at_then_saved(corpus, home):
    data = file_of(home, code(home, "dawn"), write_read(home, CODEBOOK, statement_id="crew"))
    handed = check_handed_in(corpus, "ada.csv", data)
    assert (handed.file, handed.coder, handed.new, handed.same) == ("ada.csv", "ada", 2, 0)
    assert handed.usable
    assert told(handed) == []
    assert handed.text == "2 rows will be added to the reading of ada."
    assert not (corpus.folder / "readings").exists()
    assert save_handed_in(corpus, handed) == corpus.folder / "readings" / "ada.csv"
    assert files_of(corpus) == {"ada.csv": data}
    again = check_handed_in(corpus, "ada.csv", data)
    assert (again.new, again.same) == (0, 2)
    assert again.text == "Nothing new: the reading of ada has all 2 rows already."
    save_handed_in(corpus, again)
    assert files_of(corpus) == {"ada.csv": data}


def test_rows_that_are_not_there_yet_are_added(corpus, home):
    change_reading(corpus, "Ada", add=[code(corpus, "dawn"), code(corpus, "island")])
    before = files_of(corpus)["Ada.csv"]
    data = file_of(home, code(home, "dawn"), code(home, "No ferry", note="=1+1"))
    for name in ("ada.csv", "ADA (1).csv", "ada - Copy.csv", "ada – Kopie (2).CSV"):
        handed = check_handed_in(corpus, name, data)
        assert (handed.coder, handed.new, handed.same) == ("Ada", 1, 1)
        assert handed.text == (
            "1 row will be added to the reading of Ada, which has 1 row of this file already. "
            "1 row of that reading is not in this file and stays: what was changed or taken back "
            "counts as it was too."
        )
    save_handed_in(corpus, handed)
    after = files_of(corpus)
    assert list(after) == ["Ada.csv"]
    assert after["Ada.csv"].startswith(before)
    assert after["Ada.csv"].removeprefix(before).count(b"\n") == 1
    assert b"'=1+1" in after["Ada.csv"]
    assert sorted(read_readings(corpus)["text"]) == ["No ferry", "dawn", "island"]


def test_what_a_spreadsheet_or_a_person_made_of_it_is_kept(corpus):
    written = (
        "sep=;\r\nmy mood;statement_id;code;layer;quotation;polarity;certainty\r\n"
        "@good;crew;ferry-stays;claim;dawn;supports;flat\r\n"
        ";crew;ferry-stays;claim;gone words;supports;flat\r\n"
    )
    handed = check_handed_in(corpus, "bo.csv", written.encode("utf-16"))
    assert told(handed) == [["row 4", "its words do not stand in crew"]]
    assert handed.text == (
        "2 rows will be added to the reading of bo. 1 thing in it should be looked at."
    )
    save_handed_in(corpus, handed)
    first, second = list_reading(corpus, "bo")
    assert first["my mood"] == "@good"
    assert second["quotation"] == "gone words"
    assert files_of(corpus)["bo.csv"].startswith(b"\xef\xbb\xbfkind,layer,")
    assert b"'@good" in files_of(corpus)["bo.csv"]
    assert read_reading_problems(corpus)["place"].tolist() == ["row 3"]


def test_broken_rows_are_told_by_name_and_row_and_kept(corpus):
    rows = [
        "kind,layer,code,statement_id,quotation,polarity,certainty",
        ",claim,ferry-stays,crew,dawn,supports,flat",
        ",claim,ferry-goes,crew,dawn,supports,flat",
        ",claim,ferry-stays,cook,dawn,supports,flat",
        ",claim,ferry-stays,crew,dawn,perhaps,flat",
        ",claim,ferry-stays,crew,dawn,supports,flat,more",
        "revealed,claim,*,*,,,",
        "code,claim,Two Words,,,,",
        "code,claim,tide,,,,",
        ",claim,tide,crew,We,supports,flat",
        ",clam,tide,crew,We,supports,flat",
    ]
    handed = check_handed_in(corpus, "bo.csv", "\n".join(rows).encode())
    assert told(handed) == [
        ["row 3", "there is no code ferry-goes in claims.toml"],
        ["row 4", "there is no statement cook"],
        ["row 5", "polarity is perhaps"],
        ["row 6", "has more cells than there are columns (more)"],
        ["row 7", "kind is revealed"],
        ["row 8", "Two Words cannot be the id of a code"],
        ["row 11", "layer is clam"],
    ]
    assert set(handed.problems["file"]) == {"bo.csv"}
    save_handed_in(corpus, handed)
    assert len(list_reading(corpus, "bo")) == 10
    places = read_reading_problems(corpus, CODEBOOK)["place"].tolist()
    assert places == ["row 3", "row 4", "row 5", "row 6", "row 7", "row 8", "row 11"]


def test_a_file_of_another_version_of_the_corpus_is_told(corpus, home):
    data = file_of(home, code(home, "dawn"), code(home, "island"), code(home, "We"),
                   write_read(home, CODEBOOK, statement_id="crew"))  # fmt: skip
    later = change_text(corpus, "crew", "We cross at dawn.\nNo ferry.")
    handed = check_handed_in(later, "ada.csv", data)
    again = "the text of crew is another now than when row 2 was coded; its words were found again"
    assert told(handed) == [
        ["row 2", again], ["row 3", "its words do not stand in crew"],
        ["row 5", "the text of crew is another now than when it was read"],
    ]  # fmt: skip
    assert (handed.usable, handed.new) == (True, 4)
    book = later.folder / "codebooks" / "claims.toml"
    book.write_text(BOOK.replace("goes on sailing", "sinks"), encoding="utf-8")
    assert told(check_handed_in(later, "ada.csv", data))[1:3] == [
        ["row 2", "code ferry-stays means something else now than when row 2 was coded"],
        ["row 3", "its words do not stand in crew"],
    ]


def test_a_file_that_lies_there_under_another_name_is_told(corpus, home):
    data = file_of(home, code(home, "dawn"), code(home, "island"))
    put(corpus, data, "ada")
    head, one, two, _ = data.split(b"\n")
    # Who finds the same on the same day has the same bytes, and is another person all the same.
    for alike in (data, b"\n".join([head, two, one])):
        handed = check_handed_in(corpus, "bo.csv", alike)
        assert (handed.usable, handed.twin) == (True, True)
        assert handed.text == (
            "2 rows will be added to the reading of bo. But it has the same rows as ada.csv; leave "
            "it if both are of the same coder."
        )
        assert told(handed) == [["", "has the same rows as ada.csv"]]
    part = check_handed_in(corpus, "bo.csv", b"\n".join([head, two]))
    assert (part.twin, told(part)) == (False, [])
    save_handed_in(corpus, handed)
    assert list_reading(corpus, "bo") == list_reading(corpus, "ada")[::-1]


def test_a_number_behind_a_name_is_a_copy_only_if_it_has_rows_of_the_first(corpus, home):
    """Three groups are three coders; a file that a browser numbered is nobody else's."""
    for number, words in enumerate(("dawn", "island", "No ferry"), start=1):
        data = file_of(home, code(home, words), name=f"Group ({number})")
        handed = check_handed_in(corpus, f"Group ({number}).csv", data)
        assert handed.coder == f"Group ({number})"
        save_handed_in(corpus, handed)
    put(corpus, data, "ada")
    assert check_handed_in(corpus, "ada (7).csv", data).coder == "ada"
    assert check_handed_in(corpus, "Group (3).csv", data).coder == "Group (3)"
    assert check_handed_in(corpus, "class (1).csv", data).usable is False


def test_what_was_changed_since_the_last_time_is_told(corpus, home):
    """Rows are only added, so that both stances stand there until somebody takes one out."""
    was, now = code(home, "dawn"), code(home, "dawn", polarity="rejects")
    save_handed_in(corpus, check_handed_in(corpus, "ada.csv", file_of(home, was)))
    change_reading(home, "ada", add=[now], take=[was])
    assert check_handed_in(corpus, "ada.csv", file_of(home)).text == (
        "1 row will be added to the reading of ada. 1 row of that reading is not in this file and "
        "stays: what was changed or taken back counts as it was too."
    )


def make_workbook():
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
    return made.getvalue()


GOOD = (
    b"layer,code,statement_id,quotation,polarity,certainty\n"
    b"claim,ferry-stays,crew,dawn,supports,flat\n"
)


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("ada.xlsx", make_workbook(), "ada.xlsx: is no file with readings; save it as CSV under "
         "the name of its coder, such as ada.csv."),
        ("ada.csv", make_workbook(), "ada.csv: is a workbook and no CSV; save it as CSV and hand "
         "that in."),
        ("ada.csv", b"", None),
        ("ada.csv", b"name;age\nAda;36\n", "ada.csv, row 1: has no column layer, code, "
         "statement_id, quotation; the columns are layer, code, statement_id, quotation, prefix, "
         "suffix, polarity, certainty, hedge, voice, speaker, uptake, note."),
        ("ada.csv", GOOD.split(b"\n")[0], "ada.csv: has no row yet; code a passage first."),
        ("ada.csv", GOOD.replace(b"dawn", b'"dawn'), None),
        ("ada.csv", "x;Über".encode("latin-1"), "ada.csv, byte 3: is not written in UTF-8; save it "
         "as CSV in UTF-8."),
        ("shipped.csv", GOOD, "shipped.csv: the name “shipped” is kept for the reading that comes "
         "with the project; give the file the name of its coder."),
        ("Class.csv", GOOD, "Class.csv: the name “Class” is kept for what the class settled "
         "together; give the file the name of its coder."),
        ("class (1).csv", GOOD, None),
        ("coverage.csv", GOOD, None),
        ("---.csv", GOOD, "---.csv: a coder's name needs a letter or digit, and “---” has none; "
         "give the file the name of its coder."),
        (".csv", GOOD, None),
        ("", GOOD, None),
    ],
)  # fmt: skip
def test_what_is_no_reading_is_refused_in_a_sentence(corpus, name, data, told):
    refuse(corpus, name, data, told)


def test_junk_of_any_size_is_refused_in_a_sentence(corpus):
    large = "ada.csv: is larger than 5 MB, which no reading is; hand in the file of one coder."
    for junk, told in (
        (b"\x00\xff" * 10_000_000, large), (b"," * 20_000_000, large),
        (random.Random(1).randbytes(4_000), ""), (b"\x00" * 200_000, ""), (b"," * 100_000, ""),
        (b"layer,code,statement_id,quotation\n" + b"x" * 200_000, ""), (b'"' * 99_999, ""),
    ):  # fmt: skip
        refuse(corpus, "ada.csv", junk, told)


def refuse(corpus, name, data, told):
    handed = check_handed_in(corpus, name, data)
    assert (handed.usable, handed.new, len(handed.problems)) == (False, 0, 1)
    assert handed.text.count("\n") == 0
    if told:
        assert handed.text == told
    with pytest.raises(BadInput):
        save_handed_in(corpus, handed)
    assert not (corpus.folder / "readings").exists()


def test_a_name_with_folders_leads_to_none(corpus):
    for name in ("../../x.csv", "..\\..\\x.csv", "/etc/x.csv", "C:\\x.csv"):
        handed = check_handed_in(corpus, name, GOOD)
        assert (handed.file, handed.coder) == ("x.csv", "x")
    place = save_handed_in(corpus, handed)
    assert place == corpus.folder / "readings" / "x.csv"
    nasty = check_handed_in(corpus, "a:b\u202e.csv", GOOD + GOOD.split(b"\n")[1])
    assert save_handed_in(corpus, nasty).parent == corpus.folder / "readings"
    assert nasty.coder.startswith("a-b-")


def test_own_codes_that_mean_something_else_here_are_told(corpus, home):
    own = {"kind": "code", "layer": "claim", "code": "tide", "label": "Tide"}
    change_reading(corpus, "bo", add=[own | {"definition": "The sea."}])
    data = file_of(home, own | {"definition": "Anger."}, code(home, "dawn") | {
        "code": "tide", "codebook_sha256": "",
    })  # fmt: skip
    handed = check_handed_in(corpus, "ada.csv", data)
    assert told(handed) == [["row 2", "code tide means something else here than in bo.csv"]]
