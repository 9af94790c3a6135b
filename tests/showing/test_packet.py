"""A packet holds all that a corpus is made of, and read back it gives the same tables."""

import hashlib
import json
import os
import zipfile
from collections.abc import Iterable
from pathlib import Path

import pandas as pd
import pytest
from showing.invented import write_corpus
from showing.packing import open_class, open_small

from helpers.coding.codebook import LAYERS, read_codebook
from helpers.coding.own_codes import read_own_codes
from helpers.coding.read_parts import read_parts
from helpers.coding.readings import read_coverage, read_reading_problems, read_readings
from helpers.reading.corpus import SHIPPED, read_corpus
from helpers.reading.faults import BadInput
from helpers.reading.packets import read_packet
from helpers.reading.set_aside import set_aside_statement
from helpers.reading.subsets import keep_only
from helpers.showing.packet import save_packet

DAY = "2021-05-01"
MADE = ["annotations.jsonld", "codings.csv", "index.html", "manifest.json"]


@pytest.fixture(scope="module")
def packed(tmp_path_factory) -> tuple:
    """A class's corpus and its packet."""
    folder = tmp_path_factory.mktemp("class")
    corpus = open_class(folder / "harbour")
    return corpus, save_packet(corpus, folder / "home", date=DAY)


def names(path: Path) -> list[str]:
    with zipfile.ZipFile(path) as archive:
        return archive.namelist()


def manifest(path: Path) -> dict:
    with zipfile.ZipFile(path) as archive:
        return json.loads(archive.read("manifest.json"))


def tables(corpus, layers: Iterable[str]) -> dict[str, pd.DataFrame]:
    """All that a reader of the corpus can ask for."""
    asked = {
        "statements": corpus.statements.reset_index(), "paragraphs": corpus.paragraphs,
        "sentences": corpus.sentences, "voices": corpus.voices, "problems": corpus.problems,
        "codings": read_readings(corpus), "own codes": read_own_codes(corpus),
        "amiss": read_reading_problems(corpus),
    }  # fmt: skip
    for layer in layers:
        codebook = read_codebook(f"{layer}s", corpus)
        asked |= {f"{layer} codes": codebook.table, f"{layer} groups": codebook.group_table}
        asked[f"{layer} coverage"] = read_coverage(corpus, codebook)
        asked[f"{layer} parts"] = read_parts(corpus, codebook)
    return asked


def assert_same(one, other, *, layers: Iterable[str] = LAYERS) -> None:
    before, after = tables(one, layers), tables(other, layers)
    assert before.keys() == after.keys()
    for name, table in before.items():
        pd.testing.assert_frame_equal(table, after[name], obj=name)


def test_a_packet_holds_every_file_of_the_corpus_byte_for_byte(packed) -> None:
    corpus, path = packed
    assert path.name == "home.zip"
    files = sorted(
        "/".join(file.relative_to(corpus.folder).parts)
        for file in corpus.folder.rglob("*")
        if file.is_file() and not file.name.startswith(".")
    )
    assert names(path) == sorted([*files, *MADE])
    with zipfile.ZipFile(path) as archive:
        assert all(archive.read(file) == (corpus.folder / file).read_bytes() for file in files)


def test_read_back_it_gives_the_same_tables(packed, tmp_path: Path) -> None:
    corpus, path = packed
    assert_same(corpus, read_packet(path, tmp_path))


def test_the_shipped_corpus_comes_back_as_it_was(tmp_path: Path) -> None:
    corpus = read_corpus(SHIPPED)
    path = save_packet(corpus, tmp_path / "shipped.zip", date=DAY)
    with zipfile.ZipFile(path) as archive:
        assert len(archive.read("index.html")) < 2_000_000
    again = read_packet(path)
    assert again.folder == tmp_path / "shipped"
    assert_same(corpus, again, layers=["claim"])
    for name in ("codebooks/frames.toml", "readings/shipped.csv", "texts/acg.txt"):
        assert (again.folder / name).read_bytes() == (SHIPPED / name).read_bytes()


def test_the_manifest_tells_hash_and_size_of_each_file(packed) -> None:
    _, path = packed
    told = manifest(path)
    assert (told["format"], told["date"]) == ("side-by-side packet", DAY)
    assert told["made_by"].startswith("side-by-side ")
    with zipfile.ZipFile(path) as archive:
        files = {
            name: (hashlib.sha256(archive.read(name)).hexdigest(), len(archive.read(name)))
            for name in archive.namelist()
            if name != "manifest.json"
        }
    assert {f["path"]: (f["sha256"], f["size"]) for f in told["files"]} == files
    assert {f["from"] for f in told["files"] if f["path"] in MADE} == {"made"}


def test_the_same_content_and_day_give_the_same_bytes_under_a_new_name(packed) -> None:
    corpus, path = packed
    again = save_packet(corpus, path.parent / "HOME.zip", date=DAY)
    assert again.name == "HOME-2.zip"
    assert again.read_bytes() == path.read_bytes()


def test_codebooks_that_the_folder_takes_from_the_project_come_along(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "harbour", {"crew": "The ferry stays!\n"})
    path = save_packet(corpus, tmp_path / "home", date=DAY)
    books = [f"codebooks/{name}s.toml" for name in sorted(LAYERS)]
    assert names(path) == sorted([*MADE, *books, "texts/crew.txt"])
    assert {f["path"] for f in manifest(path)["files"] if f["from"] == "shipped"} == set(books)
    again = read_packet(path)
    assert read_codebook("claims", again).file.parent == again.folder / "codebooks"


def test_all_codings_of_all_coders_are_one_table(packed) -> None:
    _, path = packed
    with zipfile.ZipFile(path) as archive, archive.open("codings.csv") as file:
        table = pd.read_csv(file, keep_default_na=False)
    counts = table.groupby(["layer", "origin", "coder"]).size().to_dict()
    people = {key: count for key, count in counts.items() if key[1] != "rule"}
    assert people == {
        ("claim", "person", "class"): 1, ("claim", "person", "渡船"): 1,
        ("claim", "shipped", "shipped"): 6, ("frame", "person", "Fähre & Söhne"): 2,
    }  # fmt: skip
    assert {key[0] for key in counts if key[1] == "rule"} == {"claim", "frame", "name", "slogan"}
    # What a spreadsheet would run has an apostrophe before it.
    assert table.loc[table["code"] == "pride", "note"].tolist() == ["'=1+1 is no sum"]


def test_what_is_not_the_corpus_stays_at_home_and_that_is_told(tmp_path: Path) -> None:
    corpus = open_small(tmp_path / "harbour", {"union": "We stay.\n", "choir": "We sing.\n"})
    set_aside_statement(corpus, "choir")
    folder = corpus.folder
    (tmp_path / "secret.txt").write_text("mine", encoding="utf-8")
    for place, target in (("texts/far.txt", tmp_path / "secret.txt"), ("codebooks/x.toml", "/")):
        try:
            os.symlink(target, folder / place)
        except OSError:
            pytest.skip("This system lets nobody make links.")
    for name in ("texts/.hidden.txt", "texts/~$union.docx", "shopping.txt"):
        (folder / name).write_text("mine", encoding="utf-8")
    (folder / ".side-by-side-0.tmp").write_text("half", encoding="utf-8")
    path = save_packet(read_corpus(folder), tmp_path / "home", date=DAY)
    books = [f"codebooks/{layer}s.toml" for layer in sorted(LAYERS)]
    assert names(path) == sorted([*MADE, *books, "texts/union.txt"])
    left = {one["file"]: one["why"] for one in manifest(path)["stayed_at_home"]}
    assert left == {
        "codebooks/x.toml": "is a link to a file outside this folder",
        "set-aside/choir.txt": "was set aside",
        "set-aside/statements.csv": "was set aside",
        "shopping.txt": "is no part of a corpus",
        "texts/.hidden.txt": "is hidden or was left by a program",
        "texts/far.txt": "is a link to a file outside this folder",
        "texts/~$union.docx": "is hidden or was left by a program",
    }
    with zipfile.ZipFile(path) as archive:
        assert "shopping.txt" in archive.read("index.html").decode()


def test_texts_beside_the_tables_lie_in_a_folder_of_their_own(tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    corpus = open_small(tmp_path / "harbour")
    for text in (corpus.folder / "texts").iterdir():
        text.rename(corpus.folder / text.name)
    (corpus.folder / "texts").rmdir()
    corpus = read_corpus(corpus.folder)
    again = read_packet(save_packet(corpus, tmp_path / "home", date=DAY))
    assert (again.folder / "texts" / "union.txt").is_file()
    assert_same(corpus, again)


def test_a_packet_of_a_packet_is_the_same_but_for_whose_codebooks_it_says_they_are(
    tmp_path: Path,
) -> None:
    corpus = open_small(tmp_path / "harbour")
    first = save_packet(corpus, tmp_path / "first", date=DAY)
    second = save_packet(read_packet(first), tmp_path / "second", date=DAY)
    assert second.read_bytes() == first.read_bytes()


def test_the_whole_folder_is_packed_also_for_a_part_of_its_corpus(tmp_path: Path) -> None:
    corpus = open_small(tmp_path / "harbour", {"union": "We stay.\n", "choir": "We sing.\n"})
    path = save_packet(keep_only(corpus, ["choir"]), tmp_path / "home", date=DAY)
    assert {"texts/choir.txt", "texts/union.txt"} <= set(names(path))


def test_a_codebook_with_a_fault_goes_along_and_the_page_says_so(tmp_path: Path) -> None:
    corpus = open_small(tmp_path / "harbour")
    (corpus.folder / "codebooks" / "claims.toml").write_text("layer = 7\n", encoding="utf-8")
    path = save_packet(corpus, tmp_path / "home", date=DAY)
    with zipfile.ZipFile(path) as archive:
        assert archive.read("codebooks/claims.toml") == b"layer = 7\n"
        assert "<strong>claims.toml</strong>, layer" in archive.read("index.html").decode()


def test_an_empty_corpus_can_be_packed(tmp_path: Path) -> None:
    corpus = open_small(tmp_path / "harbour")
    (corpus.folder / "texts" / "union.txt").unlink()
    again = read_packet(save_packet(read_corpus(corpus.folder), tmp_path / "home", date=DAY))
    assert again.statements.empty


@pytest.mark.parametrize(
    ("file", "what"),
    [
        ("texts/why?.txt", "why?.txt: has ? in its name, which Windows cannot hold"),
        ("readings/aux.csv", "aux.csv: has a name that Windows keeps for devices"),
    ],
)
def test_a_name_that_not_every_system_can_hold_is_refused(
    tmp_path: Path, file: str, what: str
) -> None:
    corpus = open_small(tmp_path / "harbour")
    try:
        (corpus.folder / "readings").mkdir()
        (corpus.folder / file).write_text("We stay here.\n", encoding="utf-8")
    except OSError:
        pytest.skip("This system cannot hold such a name.")
    mend = "give it another name, read the corpus again, and save the packet again."
    with pytest.raises(BadInput) as told:
        save_packet(corpus, tmp_path / "home", date=DAY)
    assert str(told.value) == f"{what}; {mend}"
    assert not (tmp_path / "home.zip").exists()


def test_two_names_that_some_systems_take_for_one_are_refused(tmp_path: Path) -> None:
    corpus = open_small(tmp_path / "harbour", {"a": "We stay.\n", "b": "We sing.\n"})
    (corpus.folder / "texts" / "A.txt").write_text("We sail.\n", encoding="utf-8")
    if len(list((corpus.folder / "texts").iterdir())) < 3:
        pytest.skip("This system takes them for one.")
    with pytest.raises(BadInput, match="is the same name as texts/A"):
        save_packet(corpus, tmp_path / "home", date=DAY)


def test_where_it_cannot_be_written_one_sentence_says_so(tmp_path: Path) -> None:
    corpus = open_small(tmp_path / "harbour")
    with pytest.raises(BadInput, match=r"^home: cannot be written .*; choose a folder"):
        save_packet(corpus, tmp_path / "nowhere" / "home", date=DAY)
