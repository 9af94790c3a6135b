"""The parent's side of reading: files of other formats than plain text are read in a child process.

A file that hangs its reader, crashes it or eats the memory takes only that process with it, and
becomes one sentence. The child is started when it is first needed, serves one file after another,
and is ended with the `with` block, come what may. Nothing the child answers is believed unchecked.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from threading import Thread

from helpers.reading.formats.answers import read_answer
from helpers.reading.formats.extracting import READY, send, take
from helpers.reading.formats.extracts import Extract, Unreadable
from helpers.reading.formats.limits import Limits

# The same helpers as here, whatever is installed; nothing else of the surroundings comes in.
HOUSE = str(Path(__file__).resolve().parents[3])
PROGRAM = (
    "import sys; sys.path.insert(0, sys.argv[1]); "
    "from helpers.reading.formats import extracting; extracting.run()"
)
# A cold start on a slow machine may take long, and is no fault of the file.
SECONDS_TO_START = 60
SECONDS_TO_END = 2
# How often a wait looks up, so that Interrupt is heard on Windows too.
GLANCE = 0.2
# Bytes that one character of text may take in an answer, and room for all that is not text.
WIDEST, ROOM = 12, 8_000_000
RAISE = "or raise the limit, see README"
ANEW = {
    "extract_pdf": "print it to a new PDF",
    "extract_web_page": "save the page again",
    "extract_word": "save it again in a word processor",
}


class Extractor:
    """One child process that reads files, started when it is first needed.

    Use it in a `with` block; one thread at a time.
    """

    def __init__(self, limits: Limits, *, program: str = "") -> None:
        self._limits, self._program = limits, program or PROGRAM
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Extractor:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def extract(self, reader: str, data: bytes) -> Extract:
        """What a reader (`extract_pdf` …) makes of a file; Unreadable with one plain reason."""
        anew = ANEW.get(reader, "save it again")
        job = {"reader": reader, "limits": asdict(self._limits)}
        try:
            process = self._start()
            answer = self._ask(process, [json.dumps(job).encode(), data], self._limits.seconds)
        except TimeoutError:
            seconds = self._limits.seconds
            what = f"took longer than {seconds:,} second{'s' * (seconds != 1)} to read"
            raise Unreadable(what, f"{anew} {RAISE}") from None
        except OverflowError:
            raise Unreadable(
                "gives more text than a statement may have", f"{anew} {RAISE}"
            ) from None
        except EOFError:
            what = "is damaged, or too much for its reader, which broke off"
            raise Unreadable(what, f"{anew}, or save its text as .txt") from None
        try:
            return read_answer(answer, self._limits, anew)
        except Unreadable as fault:
            if fault.__cause__ is not None:
                # A reader that failed in a way it did not foresee is not asked again.
                self._kill()
            raise

    def close(self) -> None:
        """End the child, which holds nothing that could be lost."""
        self._kill()

    def _start(self) -> subprocess.Popen[bytes]:
        if self._process is not None:
            return self._process
        mend = "close other programs and run the cells again"
        try:
            self._process = subprocess.Popen(
                [sys.executable, "-I", "-B", "-c", self._program, HOUSE],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                cwd=HOUSE, env={**os.environ, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"},
                start_new_session=True,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )  # fmt: skip
            greeting = self._ask(self._process, [], SECONDS_TO_START)
        except (OSError, EOFError, OverflowError, TimeoutError) as error:
            self._kill()
            raise Unreadable(
                "cannot be read, since no process could be started for it", mend
            ) from error
        if greeting != READY:
            self._kill()
            raise Unreadable("cannot be read, since no process could be started for it", mend)
        return self._process

    def _ask(self, process: subprocess.Popen[bytes], messages: list[bytes], seconds: int) -> bytes:
        """Send messages and wait for the answer; if anything goes wrong, the child is ended."""
        heard: list[object] = []
        most = WIDEST * self._limits.characters + ROOM

        def exchange() -> None:
            try:
                for message in messages:
                    send(process.stdin, message)
                heard.append(take(process.stdout, most))
            except (OSError, ValueError, OverflowError) as error:
                heard.append(error)

        # A pipe cannot be waited for with a limit on every system; a thread can.
        thread = Thread(target=exchange, daemon=True)
        thread.start()
        answered = False
        try:
            for _ in range(round(seconds / GLANCE)):
                thread.join(GLANCE)
                if not thread.is_alive():
                    break
            else:
                raise TimeoutError
            if isinstance(heard[0], OverflowError):
                raise heard[0]
            if not isinstance(heard[0], bytes):
                raise EOFError
            answered = True
            return heard[0]
        finally:
            if not answered:
                self._kill()
                thread.join(SECONDS_TO_END)

    def _kill(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        if process.poll() is None:
            with contextlib.suppress(OSError):
                # The group too, in case a library has started something of its own.
                if hasattr(os, "killpg"):
                    os.killpg(process.pid, signal.SIGKILL)
                else:
                    process.kill()
        process.wait()
        for channel in (process.stdin, process.stdout):
            with contextlib.suppress(OSError):
                channel.close()
