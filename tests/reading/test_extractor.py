"""Readers of other formats run in a process that can be killed, and are not believed."""

import _thread
import json
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from helpers.reading.formats import extractor
from helpers.reading.formats.answers import read_answer
from helpers.reading.formats.extractor import Extractor
from helpers.reading.formats.extracts import Extract, Given, Note, Unreadable
from helpers.reading.formats.limits import Limits

TESTS = str(Path(__file__).resolve().parents[1])
PROGRAM = (
    f"import sys; sys.path[:0] = [sys.argv[1], {TESTS!r}]; "
    "from helpers.reading.formats import extracting; "
    "extracting.HOMES['extract_pdf'] = 'reading.bad_readers'; extracting.run()"
)
LIMITS = Limits(seconds=20, memory=600)
BROKEN_OFF = (
    "is damaged, or too much for its reader, which broke off",
    "print it to a new PDF, or save its text as .txt",
)
FAILED = (
    "is damaged, or built in a way that its reader does not know",
    "print it to a new PDF, or save its text as .txt",
)
SENSELESS = (
    "could not be read, since its reader gave an answer that makes no sense",
    "print it to a new PDF, or save its text as .txt",
)
TOO_LONG = (
    "holds more than 2,000,000 characters",
    "split it into several files, or raise the limit, see README",
)
CALM = Extract("The ferry stays.", "by a reader of the tests")


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[subprocess.Popen]]:
    """Every process that is started; at the end none of them is left, alive or waited for."""
    processes: list[subprocess.Popen] = []

    class Recorded(subprocess.Popen):
        def __init__(self, *given, **options) -> None:
            super().__init__(*given, **options)
            processes.append(self)

    monkeypatch.setattr(extractor.subprocess, "Popen", Recorded)
    yield processes
    assert [process.returncode is None for process in processes] == [False] * len(processes)


def read(deed: str, limits: Limits = LIMITS) -> Extract:
    with Extractor(limits, program=PROGRAM) as reading:
        return reading.extract("extract_pdf", f"%PDF-{deed}".encode())


def refusal(deed: str, limits: Limits = LIMITS) -> tuple[str, str]:
    with pytest.raises(Unreadable) as fault:
        read(deed, limits)
    return fault.value.what, fault.value.mend


def test_an_extract_comes_back_as_the_reader_gave_it(started) -> None:
    told = Note("page 2", "has a picture of text", "have it recognised")
    assert read("notes") == Extract(
        "The ferry\n\nIt stays.", "so", (0, 11), (), {"title": "The ferry"}, (told,)
    )


def test_a_reader_says_why_and_where_a_file_cannot_be_read(started) -> None:
    with pytest.raises(Unreadable) as fault:
        read("refuses")
    assert (fault.value.what, fault.value.mend, fault.value.place) == (
        "has no text layer",
        "run OCR first",
        "page 1",
    )


REFUSED = {
    "crashes": BROKEN_OFF,
    "exits": BROKEN_OFF,
    "fails": FAILED,
    "gives_nothing": FAILED,
    "nests": (
        "is nested too deeply to be read",
        "print it to a new PDF, or save its text as .txt",
    ),
    # What a reader does beyond reading is refused.
    "listens": FAILED,
    "starts": FAILED,
    "orders": FAILED,
    "writes": FAILED,
    "deletes": FAILED,
    "asks": FAILED,
    # What it answers is looked at before it is used.
    "babbles": SENSELESS,
    "brags": (
        "gives more text than a statement may have",
        "print it to a new PDF or raise the limit, see README",
    ),
    "overflows": TOO_LONG,
    "points_outside": SENSELESS,
    "overlaps": SENSELESS,
    "invents": SENSELESS,
    "turns_pages_back": SENSELESS,
    "proposes": SENSELESS,
    "gives_numbers": FAILED,
}


@pytest.mark.parametrize(("deed", "told"), REFUSED.items(), ids=list(REFUSED))
def test_whatever_a_reader_does_becomes_one_sentence(
    started, deed: str, told: tuple[str, str]
) -> None:
    assert refusal(deed) == told
    assert not Path(__file__).with_name("written.txt").exists()
    assert Path(__file__).with_name("bad_readers.py").exists()


@pytest.mark.parametrize("deed", ["hangs", "hangs_deaf"])
def test_a_reader_that_hangs_is_ended(started, deed: str) -> None:
    assert refusal(deed, Limits(seconds=1)) == (
        "took longer than 1 second to read",
        "print it to a new PDF or raise the limit, see README",
    )


@pytest.mark.skipif(sys.platform != "linux", reason="no limit on memory is kept elsewhere")
def test_a_reader_that_eats_the_memory_is_ended(started) -> None:
    assert refusal("eats") == (
        "needs more than 600 MB of memory to read",
        "print it to a new PDF or raise the limit, see README",
    )


def test_what_a_reader_prints_is_no_answer(started) -> None:
    assert read("prints") == CALM


def test_what_no_text_may_hold_is_replaced_without_moving_anything(started) -> None:
    extract = read("gives_halves")
    assert extract.text == "one\ufffdtwo \ufffd three \nfour"
    assert extract.notes == (Note("", "so \ufffd", ""),)


def test_one_process_serves_many_files_and_a_new_one_follows_a_fault(started) -> None:
    with Extractor(LIMITS, program=PROGRAM) as reading:
        for deed in ("works", "refuses", "works", "fails", "works", "exits", "works"):
            try:
                assert reading.extract("extract_pdf", f"%PDF-{deed}".encode()) == CALM
            except Unreadable:
                assert deed != "works"
    assert len(started) == 3


def test_no_process_is_started_before_it_is_needed(started) -> None:
    with Extractor(LIMITS):
        pass
    assert started == []


def test_an_interrupt_ends_the_process_too(started) -> None:
    timer = threading.Timer(1, _thread.interrupt_main)
    # Where tests run in the background, the system lets them hear no interrupt.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        timer.start()
        begun = time.monotonic()
        with pytest.raises(KeyboardInterrupt):
            read("hangs")
        timer.join()
    finally:
        signal.signal(signal.SIGINT, before)
    assert time.monotonic() - begun < 10


def test_a_child_whose_parent_is_gone_ends(started) -> None:
    with Extractor(LIMITS, program=PROGRAM) as reading:
        reading.extract("extract_pdf", b"%PDF-works")
        started[0].stdin.close()
        assert started[0].wait(10) == 0


def test_where_no_process_can_be_started_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extractor.sys, "executable", str(Path(__file__).with_name("nothing")))
    assert refusal("works") == (
        "cannot be read, since no process could be started for it",
        "close other programs and run the cells again",
    )


def test_a_process_that_does_not_greet_is_not_used(started) -> None:
    with (
        pytest.raises(Unreadable, match="no process could be started"),
        Extractor(LIMITS, program="raise SystemExit") as reading,
    ):
        reading.extract("extract_pdf", b"%PDF-works")


def test_it_works_from_any_folder(started, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "helpers.py").write_text("raise ImportError", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    assert read("works") == CALM


SOUND = {
    "text": "The ferry.",
    "extraction": "so",
    "pages": [0, 4],
    "given": [[0, 3, "byline", "w"]],
    "proposals": {"title": "The ferry"},
    "notes": [["p. 1", "is torn", "ask"]],
}
SPOILED = {
    "no JSON": b"{",
    "a list": b"[]",
    "a number": b"7",
    "nested without end": b"[" * 100_000,
    "bytes": b"\xff\xfe",
    "an unknown failure": b'{"failed": "weather"}',
    "a reason with too few parts": b'{"unreadable": ["a", "b"]}',
    "a reason of numbers": b'{"unreadable": [1, 2, 3]}',
    **{
        f"{name}: {value!r:.20}": json.dumps({**SOUND, name: value}).encode()
        for name, value in [
            ("text", None),
            ("text", "\ud83d"),
            ("text", "a\0"),
            ("extraction", "a" * 3_000),
            ("pages", [0.5]),
            ("pages", [True]),
            ("pages", [-1]),
            ("pages", [11]),
            ("pages", "0"),
            ("given", [[0, 3, "byline"]]),
            ("given", [[3, 3, "byline", ""]]),
            ("given", [["0", 3, "byline", ""]]),
            ("given", {"0": 1}),
            ("proposals", {"title": 1}),
            ("proposals", ["title"]),
            ("notes", [["", "a"]]),
            ("notes", [["", "a", 3]]),
            ("notes", [["", "a", "b"]] * 201),
        ]
    },
}


def test_a_sound_answer_is_an_extract() -> None:
    assert read_answer(json.dumps(SOUND).encode(), LIMITS, "") == Extract(
        "The ferry.",
        "so",
        (0, 4),
        (Given(0, 3, "byline", "w"),),
        {"title": "The ferry"},
        (Note("p. 1", "is torn", "ask"),),
    )


@pytest.mark.parametrize("answer", SPOILED.values(), ids=list(SPOILED))
def test_nothing_of_a_spoiled_answer_is_believed(answer: bytes) -> None:
    with pytest.raises(Unreadable, match="its reader gave an answer that makes no sense"):
        read_answer(answer, LIMITS, "save it again")
