"""Readers that do what no reader should. The file says which: `%PDF-hang` hangs, and so on."""

import ctypes
import os
import socket
import subprocess
import sys
import time
from pathlib import Path

from helpers.reading.formats.extracts import Extract, Given, Note, Unreadable


def extract_pdf(data: bytes, limits) -> Extract:
    return globals()[data.decode().removeprefix("%PDF-")]()


def works() -> Extract:
    return Extract("The ferry stays.", "by a reader of the tests")


def notes() -> Extract:
    told = Note("page 2", "has a picture of text", "have it recognised")
    return Extract("The ferry\n\nIt stays.", "so", (0, 11), (), {"title": "The ferry"}, (told,))


def refuses() -> Extract:
    raise Unreadable("has no text layer", "run OCR first", "page 1")


def hangs() -> Extract:
    while True:
        time.sleep(1)


def hangs_deaf() -> Extract:
    # Holds the interpreter and hears no signal but the last.
    import re

    re.match(r"(a+)+$", "a" * 64 + "b")
    return works()


def crashes() -> Extract:
    ctypes.string_at(0)
    return works()


def exits() -> Extract:
    os._exit(0)


def eats() -> Extract:
    eaten = [bytearray(200_000_000) for _ in range(1_000)]
    return Extract(str(len(eaten)), "")


def nests() -> Extract:
    return nests()


def fails() -> Extract:
    raise KeyError("a fault of the reader")


def prints() -> Extract:
    print("not part of the answer", flush=True)
    sys.__stdout__.write("nor this")
    os.write(1, b"nor this")
    return works()


def asks() -> Extract:
    return Extract(input() + sys.stdin.read(), "")


def listens() -> Extract:
    with socket.socket() as channel:
        channel.connect(("127.0.0.1", 9))
    return works()


def starts() -> Extract:
    subprocess.run([sys.executable, "-c", ""], check=False)
    return works()


def orders() -> Extract:
    os.system("exit")
    return works()


def writes() -> Extract:
    Path(__file__).with_name("written.txt").write_text("x", encoding="utf-8")
    return works()


def deletes() -> Extract:
    Path(__file__).unlink()
    return works()


def babbles() -> Extract:
    for channel in range(3, 12):
        try:
            os.write(channel, b"\0" * 7 + b"\x05hello")
        except OSError:
            continue
    return works()


def brags() -> Extract:
    for channel in range(3, 12):
        try:
            os.write(channel, b"\xff" * 8)
        except OSError:
            continue
    return works()


def overflows() -> Extract:
    return Extract("a" * 2_000_001, "")


def points_outside() -> Extract:
    return Extract("The ferry stays.", "", given=(Given(4, 40, "furniture", "a foot"),))


def overlaps() -> Extract:
    given = (Given(0, 9, "furniture", "a head"), Given(4, 16, "body", "a note"))
    return Extract("The ferry stays.", "", given=given)


def invents() -> Extract:
    return Extract("The ferry stays.", "", given=(Given(0, 3, "poem", ""),))


def turns_pages_back() -> Extract:
    return Extract("The ferry stays.", "", pages=(9, 4))


def proposes() -> Extract:
    return Extract("The ferry stays.", "", proposals={"sha256": "0"})


def gives_numbers() -> Extract:
    return Extract(5, "")


def gives_nothing() -> Extract:
    return None


def gives_halves() -> Extract:
    return Extract("one\0two \ud83d three\r\nfour", "", notes=(Note("", "so \ud83d", ""),))
