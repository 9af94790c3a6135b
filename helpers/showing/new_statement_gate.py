"""Where a statement comes in: a file, pasted text, or a file that lies in the folder already.

The widgets here hold nothing but what is on its way. A message from the browser of more than 10 MB
would end the connection to the kernel without a word, so that files come in pieces.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import anywidget
import traitlets

from helpers.reading.faults import BadInput
from helpers.showing.escape import clean
from helpers.showing.explorer import faults
from helpers.showing.pages import style_sheet

FOLDER = Path(__file__).parent
STYLE = style_sheet() + (FOLDER / "new_statement.css").read_text(encoding="utf-8")
# What is left after an error of ours is no sentence for a class, but it must not stay unseen.
NEXT = (
    "In this notebook: click the code cell below and choose Run → Run Selected Cell and All Below. "
    "In another notebook: Kernel → Restart Kernel and Run All Cells."
)
WENT_WRONG = "Something went wrong here, and nothing was written by it"


def read_gate(name: str) -> str:
    """The script of a gate, with what all gates share before it."""
    return "".join((FOLDER / part).read_text(encoding="utf-8") for part in ("gate_parts.js", name))


class Notice(anywidget.AnyWidget):
    """Traits: `said` (one sentence to a line), `tone` (`good`, `bad`, `plain`), `place`, `turn`.

    `place` says where the notice is scrolled to: `nearest`, or `start` to take the focus as well.
    `dead` is what it says after the kernel was restarted, if that is not about files.
    """

    _esm = FOLDER / "new_statement_notice.js"
    _css = STYLE

    said = traitlets.List(traitlets.Unicode()).tag(sync=True)
    tone = traitlets.Unicode("plain").tag(sync=True)
    place = traitlets.Unicode("nearest").tag(sync=True)
    turn = traitlets.Int(0).tag(sync=True)
    dead = traitlets.Unicode("").tag(sync=True)

    def tell(self, *sentences: str, tone: str = "plain", place: str = "nearest") -> None:
        with self.hold_sync():
            self.said = [clean(sentence) for sentence in sentences]
            self.tone, self.place = tone, place
            self.turn += 1

    def clear(self) -> None:
        if self.said:
            with self.hold_sync():
                self.said = []
                self.turn += 1


class Gate(anywidget.AnyWidget):
    """Traits: `waiting` (names, cleaned), `folder` (its full path), `endings`, `megabytes`.

    `give` is called with the message of the browser and with bytes. Its `kind` is `file`, `first`
    (of several files), `text`, `waiting` (its `place` in the list), `look` (again), `large` (with
    its `size`) or `unread`.
    """

    _esm = read_gate("new_statement_gate.js")
    _css = STYLE

    waiting = traitlets.List(traitlets.Unicode()).tag(sync=True)
    folder = traitlets.Unicode("").tag(sync=True)
    endings = traitlets.List(traitlets.Unicode()).tag(sync=True)
    megabytes = traitlets.Int(20).tag(sync=True)

    def __init__(self, give: Callable[[dict, bytes], None], **traits) -> None:
        super().__init__(**traits)
        self._give = give
        self._number, self._pieces = 0, []
        self.on_msg(self._receive)

    def __repr__(self) -> str:
        return f"Gate({len(self.waiting)} waiting)"

    def empty(self) -> None:
        """Empties the box for pasted text."""
        self.send({"empty": True})

    def _receive(self, _gate, message: dict, buffers: list) -> None:
        data = self._join(message, buffers) if buffers else b""
        if data is None:
            return
        try:
            self._give(message, data)
        finally:
            self.send({"empty": False})

    def _join(self, message: dict, buffers: list) -> bytes | None:
        """All bytes of a file once its last piece is here, else None."""
        if message["number"] != self._number:
            self._number, self._pieces = message["number"], []
        self._pieces += [bytes(piece) for piece in buffers]
        if not message["last"]:
            return None
        data, self._number, self._pieces = b"".join(self._pieces), 0, []
        return data


def try_step(notice: Notice, step: Callable[[], None], *more: str) -> bool:
    """The one wrapper of what a click does: what cannot be used is said, never a traceback.

    `more` are sentences that follow then.
    """
    try:
        step()
    except BadInput as fault:
        notice.tell(str(fault), *more, tone="bad")
        return False
    except Exception as error:
        faults.append(error)
        notice.tell(f"{WENT_WRONG} ({type(error).__name__}: {error}).", *more, tone="bad")
        return False
    return True
