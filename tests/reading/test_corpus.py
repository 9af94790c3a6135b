"""A folder becomes a corpus; what cannot be used becomes a row of `problems`."""

from pathlib import Path

import pandas as pd
import pytest

from helpers.reading.corpus import FOLDER_VARIABLE, SHIPPED, read_corpus
from helpers.reading.faults import BadInput
from helpers.reading.formats.extracts import Given
from helpers.reading.formats.limits import LIMITS_VARIABLE
from helpers.reading.texts import read_text

STATEMENT = "The ferry stays!\n\nWe, the crew, will sail on Monday. Nobody asked us before.\n"


def write(folder: Path, texts: dict[str, str], csv: str = "") -> Path:
    (folder / "texts").mkdir(parents=True)
    for name, text in texts.items():
        (folder / "texts" / name).write_text(text, encoding="utf-8", newline="")
    if csv:
        (folder / "statements.csv").write_text(csv, encoding="utf-8")
    return folder


def problems(folder: Path) -> list[tuple[str, str, str]]:
    table = read_corpus(folder).problems
    return list(table[["file", "place", "what"]].itertuples(index=False, name=None))


def test_a_text_without_a_row_takes_id_and_title_from_the_file(tmp_path: Path) -> None:
    statements = read_corpus(write(tmp_path, {"crew.txt": STATEMENT})).statements
    assert statements.loc["crew"].drop("sha256").to_dict() == {
        "organisation": "",
        "title": "The ferry stays!",
        "date": "",
        "date_basis": "unknown",
        "place": "",
        "published_by": "",
        "url": "",
        "language": "",
        "version_of": "",
        "related": "",
        "note": "",
        "file": "crew.txt",
        "extraction": "plain text, UTF-8",
        "layout": "kept",
        "words": 14,
    }


def test_the_tables_of_a_small_statement(tmp_path: Path) -> None:
    corpus = read_corpus(write(tmp_path, {"crew.txt": STATEMENT}))
    pd.testing.assert_frame_equal(
        corpus.sentences,
        pd.DataFrame(
            [
                ("crew", 0, 0, 0, 16, "title", "The ferry stays!"),
                ("crew", 1, 1, 18, 52, "body", "We, the crew, will sail on Monday."),
                ("crew", 1, 2, 53, 76, "body", "Nobody asked us before."),
            ],
            columns=["statement_id", "paragraph", "sentence", "start", "end", "role", "text"],
        ),
    )
    assert list(corpus.tokens["norm"][:7]) == ["the", "ferry", "stays", "we", "the", "crew", "will"]
    assert list(corpus.tokens["sentence"]) == [0] * 3 + [1] * 7 + [2] * 4


def test_the_order_is_that_of_the_csv_then_by_name(tmp_path: Path) -> None:
    texts = {name: f"Words of {name}.\n" for name in ("a.txt", "b.txt", "c.md", "d.txt")}
    csv = "statement_id,file,seminar\ndelta,d.txt,monday\n,b.txt,friday\n"
    corpus = read_corpus(write(tmp_path, texts, csv))
    assert list(corpus.statements.index) == ["delta", "b", "a", "c"]
    assert list(corpus.statements["seminar"]) == ["monday", "friday", "", ""]
    assert problems(tmp_path) == [
        ("statements.csv", "column seminar", "is not known here and was kept")
    ]


def test_every_fault_is_a_row_and_the_rest_is_read(tmp_path: Path) -> None:
    texts = {
        "a.txt": "Words of A.\n",
        "copy-of-a.txt": "Words of A.\n",
        "b.txt": "Words of B.\n",
        "b.md": "Other words of B.\n",
        "c.txt": "",
        "d.odt": "no matter",
        "d.pdf": "%PDF",
        ".hidden": "not looked at",
    }
    csv = (
        "statement_id,file,date,date_basis,version_of\n"
        "a,a.txt,2020-13-01,stated,nobody\n"
        "a2,a.txt,,,\n"
        "lost,lost.txt,,,\n"
        "a,b.txt,,,\n"
    )
    folder = write(tmp_path, texts, csv)
    assert list(read_corpus(folder).statements.index) == ["a", "b"]
    assert problems(folder) == [
        ("c.txt", "", "is empty"),
        ("copy-of-a.txt", "", "has the same content as a.txt"),
        ("d.odt", "", "is in no format that can be read"),
        ("d.pdf", "", "is plain text, not a PDF as its name says"),
        ("statements.csv", "row 2", "gives the date '2020-13-01', which is none"),
        ("statements.csv", "row 3", "describes a.txt a second time"),
        ("statements.csv", "row 4", "describes lost.txt, which was not read"),
        ("statements.csv", "row 5", "gives the id a a second time"),
        ("b.txt", "", "would have the id b, as b.md has"),
        (
            "statements.csv",
            "the row of a",
            "names nobody in version_of, which is no statement here",
        ),
    ]


@pytest.mark.parametrize("csv", ["", "\n", "statement_id\n", "\ufeffstatement_id;file\na;a.txt\n"])
def test_a_csv_in_any_state_is_no_obstacle(tmp_path: Path, csv: str) -> None:
    corpus = read_corpus(write(tmp_path, {"a.txt": "Words of A.\n"}, csv))
    assert list(corpus.statements.index) == ["a"]
    assert corpus.problems.empty


def test_a_csv_in_another_encoding_is_told_and_the_texts_are_read(tmp_path: Path) -> None:
    folder = write(tmp_path, {"a.txt": "Words of A.\n"})
    (folder / "statements.csv").write_bytes("file,note\na.txt,für\n".encode("latin-1"))
    assert problems(folder) == [("statements.csv", "byte 18", "is not written in UTF-8")]
    assert list(read_corpus(folder).statements.index) == ["a"]


CSV_FAULTS = {
    "two columns of one name": (
        "file,title,title\na.txt,One,\n",
        [("statements.csv", "row 1", "has two columns called title")],
    ),
    "an unquoted comma": (
        "file,note,organisation\na.txt,hello, friends,Crew\n",
        [("statements.csv", "row 2", "has more cells than there are columns (Crew)")],
    ),
    "a quotation mark that nobody closed": (
        'file,title\na.txt,"Hello\n',
        [("statements.csv", "row 2", "cannot be read (unexpected end of data)")],
    ),
    "no heading": (
        "a.txt,Crew\nb.txt,Mayor\n",
        [("statements.csv", "row 1", "has neither a column file nor statement_id")],
    ),
    "a language in words": (
        "file,language\na.txt,German!\n",
        [("statements.csv", "row 2", "gives the language 'German!'")],
    ),
    "two texts of which it is a version": (
        "file,version_of\na.txt,b;c\n",
        [("statements.csv", "row 2", "names several statements in version_of")],
    ),
    "a path out of the folder": (
        "file\n../a.txt\n",
        [("statements.csv", "row 2", "describes ../a.txt, which was not read")],
    ),
}


@pytest.mark.parametrize(("csv", "told"), CSV_FAULTS.values(), ids=list(CSV_FAULTS))
def test_a_fault_in_the_csv_is_told_and_the_text_is_read(
    tmp_path: Path, csv: str, told: list[tuple[str, str, str]]
) -> None:
    folder = write(tmp_path, {"a.txt": "Words of A.\n"}, csv)
    assert problems(folder) == told
    assert list(read_corpus(folder).statements.index) == ["a"]


@pytest.mark.parametrize(
    "csv",
    [
        "sep=;\nfile;title\na.txt;Hello\n",
        "\n\nFile,Title\na.txt,Hello\n",
        "file\ttitle\na.txt\tHello\n",
    ],
    ids=["sep line", "blank lines and capitals", "tabs"],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_what_spreadsheets_write_is_read(tmp_path: Path, csv: str, encoding: str) -> None:
    folder = write(tmp_path, {"a.txt": "Words of A.\n"})
    (folder / "statements.csv").write_bytes(csv.encode(encoding))
    assert read_corpus(folder).statements.at["a", "title"] == "Hello"


def test_of_two_equal_files_the_described_one_is_kept(tmp_path: Path) -> None:
    texts = {"Copy of a.txt": "Words of A.\n", "a.txt": "Words of A.\n"}
    folder = write(tmp_path, texts, "file,organisation\na.txt,Crew\n")
    assert read_corpus(folder).statements["organisation"].to_dict() == {"a": "Crew"}


def test_a_name_may_be_written_with_letters_taken_apart(tmp_path: Path) -> None:
    folder = write(tmp_path, {"fa\u0308hre.txt": "Words.\n"}, "file,title\nf\u00e4hre.txt,Hello\n")
    assert read_corpus(folder).statements["title"].tolist() == ["Hello"]


def test_a_version_of_a_text_without_a_row(tmp_path: Path) -> None:
    texts = {"a.txt": "Words of A.\n", "b.txt": "Words of A and more.\n"}
    corpus = read_corpus(write(tmp_path, texts, "file,version_of\na.txt,b\n"))
    assert corpus.compared == ["b"]
    assert corpus.problems.empty


def test_a_language_is_known_by_its_first_letters(tmp_path: Path) -> None:
    folder = write(tmp_path, {"a.txt": "Words.\n"}, "file,language\na.txt,DE-at\n")
    assert read_corpus(folder).statements.at["a", "language"] == "de"


@pytest.mark.parametrize(
    "text",
    ["词" * 20_000, "—" * 20_000, "a" * 20_000, "“‘«" * 7_000, "No war!\n" * 5_000, "w " * 50_000],
    ids=["one word", "dashes", "one long word", "marks", "calls", "many words"],
)
def test_a_text_of_one_kind_of_thing_is_read_like_any_other(tmp_path: Path, text: str) -> None:
    """Each of these once took minutes: costs must not grow with the square of a paragraph."""
    corpus = read_corpus(write(tmp_path, {"a.txt": f"Slogans:\n\n{text}"}))
    assert len(corpus.sentences) + len(corpus.voices) > 0


def test_a_csv_may_say_NA(tmp_path: Path) -> None:
    folder = write(tmp_path, {"a.txt": "Words of A.\n"}, "file,organisation,note\na.txt,NA,null\n")
    assert read_corpus(folder).statements.loc["a", ["organisation", "note"]].tolist() == [
        "NA",
        "null",
    ]


def test_of_several_versions_the_fullest_is_compared(tmp_path: Path) -> None:
    texts = {
        "excerpt.txt": "The ferry stays here.\n",
        "full.txt": "The ferry stays here. It will sail on Monday.\n",
        "other.txt": "The ferry goes.\n",
        "reprint.txt": "The ferry stays.\n",
    }
    csv = (
        "statement_id,file,version_of\n"
        "excerpt,excerpt.txt,full\nfull,full.txt,\nother,other.txt,\nreprint,reprint.txt,excerpt\n"
    )
    assert read_corpus(write(tmp_path, texts, csv)).compared == ["full", "other"]


def test_versions_that_name_each_other_are_one_group(tmp_path: Path) -> None:
    texts = {"a.txt": "One two three.\n", "b.txt": "One two.\n"}
    csv = "statement_id,file,version_of\na,a.txt,b\nb,b.txt,a\n"
    assert read_corpus(write(tmp_path, texts, csv)).compared == ["a"]


def test_an_empty_folder_gives_empty_tables_with_their_columns(tmp_path: Path) -> None:
    corpus = read_corpus(tmp_path)
    assert problems(tmp_path) == [(tmp_path.name, "", "holds no statement yet")]
    assert [len(corpus.statements), len(corpus.sentences), len(corpus.tokens)] == [0, 0, 0]
    assert corpus.sentences.dtypes[["start", "end"]].tolist() == ["int64", "int64"]
    assert corpus.compared == []
    assert repr(corpus).startswith("Corpus of 0 documents")


def test_a_folder_of_files_and_nothing_else_is_enough(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Words of A.\n", encoding="utf-8")
    (tmp_path / "README.md").write_text("About this folder.\n", encoding="utf-8")
    assert list(read_corpus(str(tmp_path)).statements.index) == ["a"]


def test_what_could_be_a_statement_is_told_and_what_belongs_to_others_is_not(
    tmp_path: Path,
) -> None:
    (tmp_path / "boats.html").write_text("<p>The boats stay in the harbour.</p>", encoding="utf-8")
    (tmp_path / "boats_files").mkdir()
    (tmp_path / "older").mkdir()
    for name in ("old.doc", "Thumbs.db", "desktop.ini", ".DS_Store", "~$old.docx", "marks.xlsx"):
        (tmp_path / name).write_bytes(b"x")
    unread = ("is in no format that can be read",)
    told = read_corpus(tmp_path).problems[["file", "what"]]
    assert list(told.itertuples(index=False, name=None)) == [("old.doc", *unread)]
    (tmp_path / "texts").mkdir()
    for path in [path for path in tmp_path.iterdir() if path.name != "texts"]:
        path.rename(tmp_path / "texts" / path.name)
    told = read_corpus(tmp_path).problems[["file", "what"]]
    assert list(told.itertuples(index=False, name=None)) == [
        ("marks.xlsx", *unread), ("old.doc", *unread), ("older", "is a folder"),
    ]  # fmt: skip


def test_a_folder_that_is_not_there_is_told_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="there is no such folder; check how its path is written"):
        read_corpus(tmp_path / "clas")


@pytest.mark.parametrize("written", ["~nobody-of-this-name/class", "a\0b", "harbour" * 1000])
def test_a_path_that_cannot_be_is_told_in_one_sentence(written: str) -> None:
    with pytest.raises(BadInput, match="; check how its path is written"):
        read_corpus(written)


def test_the_environment_names_the_corpus_unless_the_caller_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(FOLDER_VARIABLE, raising=False)
    assert read_corpus().folder == SHIPPED
    monkeypatch.setenv(FOLDER_VARIABLE, str(write(tmp_path, {"a.txt": "Words of A.\n"})))
    assert read_corpus().folder == tmp_path
    assert read_corpus(SHIPPED).folder == SHIPPED


def test_notes_of_a_file_are_problems_and_the_file_is_read(tmp_path: Path) -> None:
    folder = write(tmp_path, {"a.txt": "The harbour.\n\nDie F\ufffdhre bleibt.\n"})
    assert problems(folder) == [
        ("a.txt", "line 3", "has 1 sign \ufffd where letters were lost: “F\ufffdhre”")
    ]
    assert list(read_corpus(folder).statements.index) == ["a"]


def test_limits_that_nobody_can_read_are_told_and_the_usual_ones_hold(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(LIMITS_VARIABLE, "pages=many")
    folder = write(tmp_path, {"a.txt": "Words of A.\n"})
    assert problems(folder) == [(LIMITS_VARIABLE, "", "holds 'pages=many', which sets no limit")]
    assert list(read_corpus(folder).statements.index) == ["a"]


def test_without_pages_the_table_of_pages_is_empty(tmp_path: Path) -> None:
    pages = read_corpus(write(tmp_path, {"a.txt": "Words of A.\n"})).pages
    assert [*pages.columns] == ["statement_id", "page", "start", "end"]
    assert [str(kind) for kind in pages.dtypes] == ["str", "int64", "int64", "int64"]
    assert pages.empty


# A page of a paper with a running head, as a reader of another format gives it.
PAPER = (
    "The ferry stays!\n\nWe, the crew, will sail as we did last year, on\nHARBOUR NEWS 3\n"
    "Monday. Nobody asked us before the boat was sold to the city.\n"
)
HEAD = Given(66, 81, "furniture", "stands at the head of every page")


def rows_of(text: str, *given, **known) -> list[tuple[str, str, str]]:
    reading = read_text(text, *given, **known)
    return [(p.role, p.why, text[p.start : p.end]) for p in reading.paragraphs]


def test_what_the_file_gives_is_a_paragraph_and_the_rules_read_what_lies_between() -> None:
    assert PAPER[HEAD.start : HEAD.end] == "HARBOUR NEWS 3\n"
    assert rows_of(PAPER, given=[HEAD], pages=[0, 66]) == [
        ("title", "the first heading", "The ferry stays!"),
        ("body", "words of the statement", "We, the crew, will sail as we did last year, on"),
        ("furniture", "stands at the head of every page", "HARBOUR NEWS 3"),
        (
            "body",
            "words of the statement",
            "Monday. Nobody asked us before the boat was sold to the city.",
        ),
    ]


def test_what_the_file_gives_behind_the_text_cuts_no_sentence() -> None:
    line = "We, the crew, will sail with all who live and work beside the harbour on"
    text = f"The ferry stays.\n\n{line}\n\f\nthe first Monday of March.\n\nNEWS 3\n"
    head = Given(text.index("NEWS"), len(text), "furniture", "a head")
    reading = read_text(text, given=[head], pages=[0, 40])
    assert [text[p.start : p.end] for p in reading.paragraphs][-2:] == [
        f"{line}\n\f\nthe first Monday of March.",
        "NEWS 3",
    ]


def test_words_in_a_given_stretch_bound_no_title_and_no_name() -> None:
    text = "Harbour News\nThe ferry stays!\nHarbour News\n\nWe, the crew, will sail on Monday.\n"
    given = [Given(0, 12, "furniture", "a head"), Given(30, 42, "furniture", "a foot")]
    assert rows_of(text, "The ferry stays!", "Harbour News", given=given)[:3] == [
        ("furniture", "a head", "Harbour News"),
        ("title", "the title given in statements.csv", "The ferry stays!"),
        ("furniture", "a foot", "Harbour News"),
    ]


def test_a_title_given_as_such_leaves_no_other() -> None:
    text = "A banner\n\nThe ferry stays!\n\nWe, the crew, will sail on Monday at six.\n"
    given = [Given(10, 26, "title", "set as a title")]
    assert [(role, piece) for role, _, piece in rows_of(text, given=given)] == [
        ("body", "A banner"),
        ("title", "The ferry stays!"),
        ("body", "We, the crew, will sail on Monday at six."),
    ]


def test_a_text_that_is_given_as_a_whole_or_in_blanks() -> None:
    assert rows_of("The ferry.", given=[Given(0, 10, "furniture", "all of it")]) == [
        ("furniture", "all of it", "The ferry.")
    ]
    assert rows_of("One.\n\n\nTwo.", given=[Given(4, 7, "furniture", "nothing")]) == [
        ("body", "words of the statement", "One."),
        ("body", "words of the statement", "Two."),
    ]


def test_old_line_ends_are_line_ends(tmp_path: Path) -> None:
    text = "The ferry stays!\r\rWe, the crew, will sail.\r\rNo sale!\rNo sale!\r"
    folder = write(tmp_path, {"a.txt": text, "b.txt": text.replace("\r", "\n")})
    corpus = read_corpus(folder)
    here = {name: rows.drop(columns=["statement_id", "text"]).reset_index(drop=True)
            for name, rows in corpus.paragraphs.groupby("statement_id")}  # fmt: skip
    pd.testing.assert_frame_equal(here["a"], here["b"])
    assert corpus.text("a") == text


def test_a_person_corrects_a_role(tmp_path: Path) -> None:
    folder = write(tmp_path, {"crew.txt": STATEMENT + "\nBring flowers\n"})
    (folder / "roles.csv").write_text(
        "statement_id,quotation,role,note\n"
        "crew,will sail on Monday,editorial,the printer's words\n"
        "crew,y,body,\n"
        "crew,Nobody asked us before.,poem,\n"
        "mate,The ferry,body,\n",
        encoding="utf-8",
    )
    corpus = read_corpus(folder)
    assert list(corpus.paragraphs["role"]) == ["title", "editorial", "call"]
    assert corpus.paragraphs["why"][1] == "corrected in roles.csv: the printer's words"
    assert problems(folder) == [
        ("roles.csv", "row 3", "quotes words that stand 4 times in crew"),
        ("roles.csv", "row 4", "gives the role 'poem'"),
        ("roles.csv", "row 5", "names the statement 'mate', which is not here"),
    ]
