"""The child's side of reading: a process of its own in which readers of other formats run.

It takes jobs from its standard input and answers on its standard output, each a length and as many
bytes. Readers get bytes and nothing else. What a library might do beyond reading (write a file, ask
the network, start a program) is refused by an audit hook: a net under slips and surprises in files,
not a wall against a library that means harm.
"""

from __future__ import annotations

import contextlib
import faulthandler
import json
import os
import re
import struct
import sys
from importlib import import_module
from typing import BinaryIO

from helpers.reading.formats.extracts import Extract, Unreadable
from helpers.reading.formats.limits import Limits

# Each is a function of bytes and limits that gives an Extract.
HOMES = {
    "extract_pdf": "helpers.reading.formats.pdf",
    "extract_web_page": "helpers.reading.formats.web_page",
    "extract_word": "helpers.reading.formats.word",
}
READY = b"ready"
HEADER = struct.Struct(">Q")
MEGABYTE = 1 << 20
# Deep enough for honest documents; deeper nesting ends in an error instead of a crash.
DEEPEST = 2_000
# Seconds after the parent has given up, for a child whose parent is gone.
GRACE = 5
FORBIDDEN = re.compile(
    r"socket\.|subprocess\.|shutil\.|tempfile\.|urllib\.|http\.|ftplib\.|smtplib\.|imaplib\.|"
    r"poplib\.|telnetlib\.|webbrowser\.|pty\.|winreg\.(?:Set|Create|Delete|Save|Load)|"
    r"os\.(?:system|exec|spawn|posix_spawn|fork|forkpty|startfile|kill|killpg|remove|rename|rmdir|"
    r"mkdir|link|symlink|truncate|chmod|chown|lchown|chflags|setxattr|removexattr|utime)"
)
WRITING = re.compile(r"[wax+]")
WRITING_FLAGS = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
# Characters that no text may hold, and the line ends of Windows.
UNFIT = re.compile("[\0\ud800-\udfff]")
REPLACEMENT = "\ufffd"


def run() -> None:
    """Serve jobs until the parent closes the channel."""
    jobs, answers = _take_channels()
    sys.setrecursionlimit(DEEPEST)
    sys.addaudithook(_refuse)
    send(answers, READY)
    while (head := take(jobs)) is not None:
        job = json.loads(head)
        data = take(jobs)
        if data is None:
            return
        limits = Limits(**job["limits"])
        _limit_memory(limits)
        faulthandler.dump_traceback_later(limits.seconds + GRACE, exit=True)
        answer = _extract(job["reader"], data, limits)
        faulthandler.cancel_dump_traceback_later()
        send(answers, answer)


def _take_channels() -> tuple[BinaryIO, BinaryIO]:
    """The channels to the parent; what libraries print or ask for goes nowhere."""
    jobs, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(nowhere, standard)
    sys.stdout = sys.stderr
    return jobs, answers


def _refuse(event: str, arguments: tuple) -> None:
    if event == "open":
        path, mode, flags = arguments
        writes = bool(mode and WRITING.search(mode)) or bool((flags or 0) & WRITING_FLAGS)
        if writes and path != os.devnull:
            raise PermissionError("a reader writes no file")
    elif FORBIDDEN.match(event):
        raise PermissionError(f"a reader does nothing but read ({event})")


def _limit_memory(limits: Limits) -> None:
    """Where the system can: no more memory than allowed, no file, no dump of the memory."""
    try:
        import resource
    except ImportError:
        return
    wanted = {"RLIMIT_AS": limits.memory * MEGABYTE, "RLIMIT_FSIZE": 0, "RLIMIT_CORE": 0}
    for name, value in wanted.items():
        with contextlib.suppress(AttributeError, ValueError, OSError):
            kind = getattr(resource, name)
            hard = resource.getrlimit(kind)[1]
            soft = value if hard == resource.RLIM_INFINITY else min(value, hard)
            resource.setrlimit(kind, (soft, hard))


def _extract(reader: str, data: bytes, limits: Limits) -> bytes:
    try:
        extract = getattr(import_module(HOMES[reader]), reader)(data, limits)
        return json.dumps(write_extract(extract)).encode()
    except Unreadable as fault:
        return json.dumps({"unreadable": [fault.what, fault.mend, fault.place]}).encode()
    except MemoryError:
        return b'{"failed": "memory"}'
    except RecursionError:
        return b'{"failed": "depth"}'
    except Exception:
        return b'{"failed": "reader"}'


def write_extract(extract: Extract) -> dict[str, object]:
    """An extract in words that JSON has; what is replaced keeps its length, so offsets hold."""
    text = _fit(extract.text).replace("\r\n", " \n")
    return {
        "text": text,
        "extraction": _fit(extract.extraction),
        "pages": list(extract.pages),
        "given": [[g.start, g.end, g.role, _fit(g.why)] for g in extract.given],
        "proposals": {name: _fit(value) for name, value in extract.proposals.items()},
        "notes": [[_fit(words) for words in note] for note in extract.notes],
    }


def _fit(words: str) -> str:
    return UNFIT.sub(REPLACEMENT, words)


def send(channel: BinaryIO, data: bytes) -> None:
    """Write one message: its length, then its bytes."""
    channel.write(HEADER.pack(len(data)) + data)
    channel.flush()


def take(channel: BinaryIO, most: int | None = None) -> bytes | None:
    """Read one message; None at the end of the channel, OverflowError if it is longer than most."""
    head = channel.read(HEADER.size)
    if len(head) < HEADER.size:
        return None
    size = HEADER.unpack(head)[0]
    if most is not None and size > most:
        raise OverflowError(size)
    data = channel.read(size)
    return data if len(data) == size else None
