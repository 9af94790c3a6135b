"""Files that mean harm or are broken: one plain sentence each, and the other statements load.

They are made here, when the test runs.
"""

import os
import socket
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from reading.test_extractor import PROGRAM

from helpers.reading.corpus import Corpus, read_corpus
from helpers.reading.formats import extractor
from helpers.reading.formats.limits import LIMITS_VARIABLE

GOOD = "The ferry stays!\n\nWe, the crew, will sail on Monday. Nobody asked us before.\n"
SELF = "put the file itself here"
LINKS = pytest.mark.skipif(os.name == "nt", reason="links need rights there")
PIPES = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no such pipes")
BYTES = pytest.mark.skipif(sys.platform != "linux", reason="names of files are letters there")
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="no limit on memory is kept elsewhere")


def read_beside(folder: Path, make: Callable[[Path], None]) -> tuple[Corpus, list[str]]:
    """A corpus of a good statement and what `make` puts beside it, and its problems in words."""
    texts = folder / "texts"
    texts.mkdir()
    (texts / "good.txt").write_text(GOOD, encoding="utf-8")
    make(texts)
    corpus = read_corpus(folder)
    told = [
        f"{row.file}{', ' * bool(row.place)}{row.place}: {row.what}; {row.mend}."
        for row in corpus.problems.itertuples()
    ]
    return corpus, told


def put(name: str, data: bytes | str) -> Callable[[Path], None]:
    held = data.encode() if isinstance(data, str) else data
    return lambda texts: (texts / name).write_bytes(held)


def link(name: str, target: str) -> Callable[[Path], None]:
    return lambda texts: (texts / name).symlink_to(target)


def listen(texts: Path) -> None:
    here = os.getcwd()
    os.chdir(texts)
    try:
        with socket.socket(socket.AF_UNIX) as channel:
            channel.bind("a.txt")
    finally:
        os.chdir(here)


def lock(texts: Path) -> None:
    (texts / "a.txt").write_text("secret", encoding="utf-8")
    (texts / "a.txt").chmod(0)


REFUSED = {
    "a pipe": pytest.param(
        lambda texts: os.mkfifo(texts / "a.txt"),
        f"a.txt: is no ordinary file; {SELF}.",
        marks=PIPES,
    ),
    "a pipe named as a PDF": pytest.param(
        lambda texts: os.mkfifo(texts / "a.pdf"),
        f"a.pdf: is no ordinary file; {SELF}.",
        marks=PIPES,
    ),
    "a socket": pytest.param(listen, f"a.txt: is no ordinary file; {SELF}.", marks=PIPES),
    "a device": pytest.param(
        link("a.txt", "/dev/zero"),
        f"a.txt: is a link to a file outside this folder; {SELF}.",
        marks=LINKS,
    ),
    "a folder": (
        lambda texts: (texts / "a.txt").mkdir(),
        f"a.txt: is no ordinary file; {SELF}.",
    ),
    "a link out of the folder": pytest.param(
        link("a.txt", "/etc/passwd"),
        f"a.txt: is a link to a file outside this folder; {SELF}.",
        marks=LINKS,
    ),
    "a link to nowhere": pytest.param(
        link("a.txt", "../lost.txt"),
        f"a.txt: is a link that leads nowhere; {SELF}.",
        marks=LINKS,
    ),
    "a link to itself": pytest.param(
        link("a.txt", "a.txt"), f"a.txt: is a link that leads nowhere; {SELF}.", marks=LINKS
    ),
    "a link to a folder": pytest.param(
        link("a.txt", "."), f"a.txt: is no ordinary file; {SELF}.", marks=LINKS
    ),
    "a file that nobody may read": pytest.param(
        lock,
        "a.txt: cannot be opened (Permission denied); check who may read it.",
        marks=pytest.mark.skipif(
            not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all"
        ),
    ),
    "a name that is no UTF-8": pytest.param(
        lambda texts: (texts / os.fsdecode(b"f\xe4hre.txt")).write_bytes(b"x"),
        "f\\xe4hre.txt: has characters in its name that cannot be shown; "
        "give it a name of letters, digits and hyphens.",
        marks=BYTES,
    ),
    "a name of two lines": pytest.param(
        put("a\nb.pdf", "x"),
        "a\\u000ab.pdf: has characters in its name that cannot be shown; "
        "give it a name of letters, digits and hyphens.",
        marks=LINKS,
    ),
    "NUL": (
        put("a.txt", b"The ferry\0stays."),
        "a.txt, character 10: holds a NUL character, so it is no plain text; "
        "save it as plain text in UTF-8.",
    ),
    "a line of 12 MB": (
        put("a.txt", b"a" * 12_000_000),
        "a.txt: holds more than 2,000,000 characters; "
        "split it into several files, or raise the limit, see README.",
    ),
    "more than 20 MB": (
        put("a.pdf", b"%PDF-" + b" " * 20_000_000),
        "a.pdf: is larger than 20 MB; save it without pictures, or raise the limit, see README.",
    ),
    "a PDF named .txt": (
        put("a.txt", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"),
        "a.txt: is a PDF, not plain text as its name says; give its name the ending .pdf.",
    ),
    "a web page named .pdf": (
        put("a.pdf", "<!DOCTYPE html><html><body>The ferry stays."),
        "a.pdf: is a web page, not a PDF as its name says; give its name the ending .html.",
    ),
    "a web page named .txt": (
        put("a.txt", "<html><body>The ferry stays.</body></html>"),
        "a.txt: is a web page, not plain text as its name says; give its name the ending .html.",
    ),
    "noise named .docx": (
        put("a.docx", bytes(range(1, 256)) * 20),
        "a.docx: does not begin as a Word file does; open it in its own program and save it again.",
    ),
    "noise named .pdf": (
        put("a.pdf", bytes(range(1, 256)) * 20),
        "a.pdf: does not begin as a PDF does; open it in its own program and save it again.",
    ),
    "noise named .txt": (
        put("a.txt", bytes(range(1, 256)) * 20),
        "a.txt, byte 128: is not written in UTF-8, and its letters fit no other encoding; "
        "open it in an editor and save it as UTF-8.",
    ),
    "half a character": (
        put("a.txt", b"one \xed\xa0\xbd two"),
        "a.txt, byte 5: is not written in UTF-8, and its letters fit no other encoding; "
        "open it in an editor and save it as UTF-8.",
    ),
}


@pytest.mark.parametrize(("make", "sentence"), REFUSED.values(), ids=list(REFUSED))
def test_one_sentence_says_why_and_the_rest_is_read(
    tmp_path: Path, make: Callable[[Path], None], sentence: str
) -> None:
    corpus, told = read_beside(tmp_path, make)
    assert told == [sentence]
    assert corpus.text("good") == GOOD
    assert list(corpus.statements.index) == ["good"]


ANEW = "print it to a new PDF"
BAD = {
    "hangs": f"took longer than 3 seconds to read; {ANEW} or raise the limit, see README",
    "exits": "is damaged, or too much for its reader, which broke off; "
    f"{ANEW}, or save its text as .txt",
    "fails": "is damaged, or built in a way that its reader does not know; "
    f"{ANEW}, or save its text as .txt",
    "nests": f"is nested too deeply to be read; {ANEW}, or save its text as .txt",
    "eats": f"needs more than 600 MB of memory to read; {ANEW} or raise the limit, see README",
    "listens": "is damaged, or built in a way that its reader does not know; "
    f"{ANEW}, or save its text as .txt",
    "babbles": "could not be read, since its reader gave an answer that makes no sense; "
    f"{ANEW}, or save its text as .txt",
}


@LINUX
def test_what_bad_readers_do_stays_with_their_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture
) -> None:
    """All in one folder: each leaves the next one in peace, and nothing is printed."""
    monkeypatch.setattr(extractor, "PROGRAM", PROGRAM)
    monkeypatch.setenv(LIMITS_VARIABLE, "seconds=3 memory=600")

    def make(texts: Path) -> None:
        for deed in BAD:
            (texts / f"{deed}.pdf").write_bytes(f"%PDF-{deed}".encode())
        (texts / "prints.pdf").write_bytes(b"%PDF-prints")
        (texts / "zz.pdf").write_bytes(b"%PDF-notes")

    corpus, told = read_beside(tmp_path, make)
    assert told == [
        *(f"{deed}.pdf: {sentence}." for deed, sentence in sorted(BAD.items())),
        "zz.pdf, page 2: has a picture of text; have it recognised.",
    ]
    assert corpus.statements["title"].to_dict() == {
        "good": "The ferry stays!",
        "prints": "prints",
        "zz": "The ferry",
    }
    assert capfd.readouterr() == ("", "")


# What is read as it stands, and what is told of it.
READ = {
    "mixed line ends": (
        "a.txt",
        "One.\r\nTwo.\rThree.\n\rFour.",
        "One.\nTwo.\rThree.\n\rFour.",
        [],
    ),
    "directions": (
        "a.txt",
        "The \u202eyrref\u202c stays.",
        "The \u202eyrref\u202c stays.",
        [
            "a.txt, line 1: has 1 invisible character turning the direction of writing, so that "
            "the text shows other words than it holds (the first is U+202E); compare what you see "
            "with what is quoted, and ask for the original."
        ],
    ),
    "script": ("a.md", "<script>alert(1)</script>", "<script>alert(1)</script>", []),
    "a name like markup": ("<b>a.txt", "The boat.", "The boat.", []),
}


@pytest.mark.parametrize(("name", "held", "text", "told"), READ.values(), ids=list(READ))
def test_what_is_odd_and_can_be_read_is_read_as_it_stands(
    tmp_path: Path, name: str, held: str, text: str, told: list[str]
) -> None:
    corpus, problems = read_beside(tmp_path, put(name, held))
    assert problems == told
    statement_id = Path(name).stem
    assert corpus.text(statement_id) == text
    for table in (corpus.paragraphs, corpus.sentences):
        here = table[table["statement_id"] == statement_id]
        assert [text[row.start : row.end] for row in here.itertuples()] == here["text"].to_list()


@LINKS
def test_a_link_within_the_folder_is_a_file_like_any_other(tmp_path: Path) -> None:
    corpus, told = read_beside(tmp_path, link("a.txt", "good.txt"))
    assert told == ["good.txt: has the same content as a.txt; take one of the two away."]
    assert corpus.text("a") == GOOD
