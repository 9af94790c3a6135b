"""A zip from a stranger becomes a corpus, or one sentence says why not; nothing is harmed."""

import hashlib
import json
import os
import struct
import zipfile
from pathlib import Path

import pytest

from helpers.reading.faults import BadInput
from helpers.reading.packet_names import find_same, tell_unsafe
from helpers.reading.packets import read_packet
from helpers.reading.safe_names import fold_name
from helpers.reading.writing import write_folder

TEXT = b"The ferry stays!\n\nThe harbour is ours.\n"
FILES = {"texts/crew.txt": TEXT, "statements.csv": b"file,organisation\ncrew.txt,Crew\n"}


def tell(of: dict[str, bytes], **more: object) -> bytes:
    """A manifest of these files."""
    told = [
        {"path": path, "sha256": hashlib.sha256(data).hexdigest(), "size": len(data)}
        for path, data in of.items()
    ]
    return json.dumps({"format": "side-by-side packet", "files": told} | more).encode()


def pack(path: Path, files: dict[str, bytes], **more: bytes) -> Path:
    """A zip with these files, and a manifest of them unless another one is given."""
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("manifest.json", more.get("manifest", tell(files)))
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name), data)
    return path


def refuse(path: Path) -> str:
    """The sentence with which a packet is refused; nothing is left behind."""
    before = sorted(path.parent.iterdir())
    with pytest.raises(BadInput) as told:
        read_packet(path)
    assert sorted(path.parent.iterdir()) == before
    return str(told.value)


def test_a_packet_becomes_a_corpus_in_a_folder_of_its_own(tmp_path: Path) -> None:
    corpus = read_packet(pack(tmp_path / "home.zip", FILES))
    assert corpus.folder == tmp_path / "home"
    assert corpus.text("crew") == TEXT.decode()
    assert corpus.statements["organisation"].tolist() == ["Crew"]
    assert corpus.problems.empty


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    path = pack(tmp_path / "home.zip", FILES)
    (tmp_path / "Home").mkdir()
    assert [read_packet(path).folder.name for _ in range(2)] == ["home-2", "home-3"]
    (tmp_path / "class").mkdir()
    assert read_packet(path, tmp_path / "class").folder == tmp_path / "class" / "home"


def test_a_folder_packed_again_by_hand_may_list_its_folders(tmp_path: Path) -> None:
    path = pack(tmp_path / "home.zip", FILES)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("texts/", b"")
    assert read_packet(path).statements.index.tolist() == ["crew"]


MEND = "get the packet again, or unpack it yourself and read the folder."


@pytest.mark.parametrize(
    ("files", "what"),
    [
        (FILES | {"texts/crew.txt": TEXT.upper()},
         "holds texts/crew.txt with other content than its manifest.json says"),
        ({"texts/crew.txt": TEXT}, "lacks statements.csv"),
        (FILES | {f"texts/{n}.txt": b"x" for n in range(5)},
         "holds texts/0.txt, texts/1.txt, texts/2.txt and 2 more besides its own files"),
    ],
)  # fmt: skip
def test_other_files_than_the_manifest_says_are_told(tmp_path: Path, files, what: str) -> None:
    path = pack(tmp_path / "home.zip", files, manifest=tell(FILES))
    assert refuse(path) == f"home.zip: {what}; {MEND}"


@pytest.mark.parametrize(
    "manifest",
    [
        b"{", b"[]", b"\xff", b'{"format": "other", "files": []}', b"[" * 100_000,
        tell({}, files=[{"path": "a"}]), tell({}, files=7), tell({}, files=[7]),
        tell({}, files=[{"path": "a", "sha256": "b", "size": float("inf")}]),
    ],
)  # fmt: skip
def test_a_manifest_that_is_none_is_told(tmp_path: Path, manifest: bytes) -> None:
    told = refuse(pack(tmp_path / "home.zip", FILES, manifest=manifest))
    assert told == "home.zip, manifest.json: cannot be read; get the packet again."


def test_a_zip_that_is_no_packet_is_told(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "photos.zip", "w") as archive:
        archive.writestr("boat.jpg", b"x")
    assert refuse(tmp_path / "photos.zip") == (
        "photos.zip: is no packet: it has no manifest.json; "
        "give the path of a zip that save_packet wrote."
    )


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("../../etc/passwd", "leads out of the packet"),
        ("texts/../../x.txt", "leads out of the packet"),
        ("/etc/passwd", "leads out of the packet"),
        ("C:/Windows/x.txt", "leads out of the packet"),
        ("..\\x.txt", "leads out of the packet"),
        ("texts//x.txt", "has no name"),
        ("./x.txt", "has no name"),
        ("texts/x.txt:y", "has : in its name, which Windows cannot hold"),
        ("texts/NUL.txt", "has a name that Windows keeps for devices"),
        ("com1", "has a name that Windows keeps for devices"),
        (
            "texts/x.txt.",
            "has a space or a point at the end of its name, which Windows cannot hold",
        ),
        ("texts/x\ny.txt", "has signs in its name that not every system can hold"),
        (f"texts/{'x' * 300}.txt", "has a name that is too long for some systems"),
        ("/".join("abcdefghijk"), "lies too deep"),
    ],
)
def test_a_path_that_could_do_harm_is_refused(tmp_path: Path, name: str, what: str) -> None:
    told = refuse(pack(tmp_path / "home.zip", FILES | {name: b"x"}))
    assert f": {what}; do not open it; ask who made it for another one." in told
    assert "\n" not in told
    assert tell_unsafe(name) == what


def test_a_zero_in_a_name_hides_nothing(tmp_path: Path) -> None:
    path = pack(tmp_path / "home.zip", FILES | {"texts/crew_txt_exe": b"x"})
    path.write_bytes(path.read_bytes().replace(b"crew_txt_exe", b"crew.txt\0exe"))
    assert "has signs in its name that not every system can hold" in refuse(path)


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", ["texts/crew.txt", "texts/CREW.txt", "Texts/crew.txt", "texts"])
def test_two_files_of_one_place_are_refused(tmp_path: Path, name: str) -> None:
    path = pack(tmp_path / "home.zip", FILES)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(zipfile.ZipInfo(name), b"x")
    assert f"{name}: has the same place as texts/crew.txt; do not open it" in refuse(path)


def test_links_and_devices_are_refused(tmp_path: Path) -> None:
    for kind, what in ((0o120777, "is a link"), (0o020666, "is no ordinary file")):
        path = pack(tmp_path / "home.zip", FILES)
        entry = zipfile.ZipInfo("texts/far.txt")
        entry.create_system, entry.external_attr = 3, kind << 16
        with zipfile.ZipFile(path, "a") as archive:
            archive.writestr(entry, b"/etc/passwd")
        assert f"texts/far.txt: {what}; do not open it" in refuse(path)


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("SIDE_BY_SIDE_LIMITS", "unpacked=1")
    path = tmp_path / "home.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("texts/a.txt", bytes(1_000_001))
    read = zipfile.ZipFile.open
    monkeypatch.setattr(zipfile.ZipFile, "open", lambda *a, **k: pytest.fail("was unpacked"))
    assert refuse(path) == (
        "home.zip: unpacks to more than 1 MB; raise the limit unpacked, see README."
    )
    monkeypatch.setattr(zipfile.ZipFile, "open", read)
    path.write_bytes(bytes(1_000_001))
    assert "is larger than 1 MB" in refuse(path)


def test_a_size_that_is_a_lie_does_not_help_a_bomb(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("SIDE_BY_SIDE_LIMITS", "unpacked=1")
    path = tmp_path / "home.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("texts/a.txt", bytes(5_000_000))
    data = path.read_bytes().replace(struct.pack("<L", 5_000_000), struct.pack("<L", 50))
    path.write_bytes(data)
    # No more is unpacked than was stated, and that is not what was packed.
    assert "is damaged" in refuse(path)


def test_a_locked_packet_is_refused(tmp_path: Path) -> None:
    path = pack(tmp_path / "home.zip", FILES)
    data = bytearray(path.read_bytes())
    for head, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = -1
        while (place := data.find(head, place + 1)) >= 0:
            data[place + flags] |= 1
    path.write_bytes(bytes(data))
    assert "is locked with a password; ask for a packet without one." in refuse(path)


def test_an_unknown_way_of_packing_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "home.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_BZIP2) as archive:
        archive.writestr("manifest.json", tell({}))
    assert "is packed in a way that is not known here" in refuse(path)


def test_any_damage_is_told_in_one_sentence(tmp_path: Path) -> None:
    """Each byte turned, each length cut: a corpus or a sentence, and never anything else."""
    whole = pack(tmp_path / "home.zip", {"texts/crew.txt": TEXT}).read_bytes()
    told: set[str] = set()
    for place in range(0, len(whole), 7):
        turned = bytes([*whole[:place], whole[place] ^ 0x55, *whole[place + 1 :]])
        for number, data in enumerate((turned, whole[:place])):
            home = tmp_path / f"{place}-{number}"
            home.mkdir()
            (home / "a.zip").write_bytes(data)
            try:
                corpus = read_packet(home / "a.zip")
            except BadInput as fault:
                told.add(str(fault))
                assert [path.name for path in home.iterdir()] == ["a.zip"]
            else:
                assert corpus.text("crew") == TEXT.decode()
    assert len(told) >= 4
    assert not [sentence for sentence in told if "\n" in sentence]


@pytest.mark.parametrize("path", ["nothing.zip", "~nobody-of-this-name/a.zip", "a\0b.zip", "."])
def test_a_path_without_a_packet_is_told(tmp_path: Path, path: str, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(BadInput, match=r"cannot be opened|no such file|no ordinary file"):
        read_packet(path)


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    path = pack(tmp_path / "home.zip", FILES)
    with pytest.raises(BadInput, match="there is no such folder"):
        read_packet(path, tmp_path / "nowhere")


def test_a_folder_is_written_whole_or_not_at_all(tmp_path: Path, monkeypatch) -> None:
    target = tmp_path / "home"
    calls = []

    def fail(number: int) -> None:
        calls.append(number)
        if len(calls) == 2:
            raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr(os, "fsync", fail)
        with pytest.raises(OSError, match="No space"):
            write_folder(target, {"a/b": b"1", "a/c": b"2"})
    assert list(tmp_path.iterdir()) == []
    write_folder(target, {"a/b": b"1"}, folders=["empty"])
    assert sorted(p.relative_to(target).as_posix() for p in target.rglob("*")) == [
        "a", "a/b", "empty",
    ]  # fmt: skip
    with pytest.raises(FileExistsError):
        write_folder(target, {})
    with pytest.raises(OSError, match="two of its files have one name"):
        write_folder(tmp_path / "other", {"empty": b"1"}, folders=["empty"])
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("name", ["texts", "Texts"])
def test_a_file_in_the_place_of_the_folder_of_texts_is_told(tmp_path: Path, name: str) -> None:
    """It was taken for a folder that somebody else had just made, and tried again for ever."""
    told = refuse(pack(tmp_path / "home.zip", {name: b"x"}))
    assert told == f"home.zip: holds {name} as a file, which has to be a folder; {MEND}"


def test_names_that_some_system_takes_for_one() -> None:
    assert find_same(["a/b", "a/c", "b"]) is None
    assert find_same(["a/é", "a/E\u0301"]) == ("a/é", "a/E\u0301")
    assert find_same(["a/b", "A"]) == ("a/b", "A")
    assert find_same(["a", "A/b/c"]) == ("a", "A/b/c")
    assert fold_name("É") == fold_name("e\u0301")
