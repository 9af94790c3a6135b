"""Reading and coding by hand: a statement to select words in, and the codes beside it.

The widget holds choices only. Every change is written to `readings/<coder>.csv` at once, and what
is shown afterwards is read from that file, so that two windows of one coder show the same.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

import anywidget
import traitlets

from helpers.coding.coders import find_readings, name_reading
from helpers.coding.own_codes import make_code_id
from helpers.coding.saving import change_reading
from helpers.reading.faults import BadInput
from helpers.showing import annotator_state as state
from helpers.showing.annotator_mine import Mine, find_state, read_mine
from helpers.showing.annotator_steps import Plan, plan_step
from helpers.showing.escape import clean
from helpers.showing.explorer import faults
from helpers.showing.pages import style_sheet

FOLDER = Path(__file__).parent
# A widget's front end is one module; ours stands in files that a person can read, joined here.
PARTS = (
    "text", "picking", "codes", "form", "reading", "lists", "frame", "post", "keys", "",
)  # fmt: skip
MOST_TOLD = 2
NOTHING = "There is no statement to read yet. Put texts into the corpus folder and run all cells."


def explore_reading(corpus, codebook, *, coder: str = "") -> Annotator:
    """A statement as running text, to be coded by hand with the codes of this codebook.

    Without a `coder` a field asks for the name. Every coding is written to `readings/<coder>.csv`
    at once; others' codings are shown only where the coder has finished, or the teacher reveals.
    """
    return Annotator(corpus, codebook, coder)


def _join(ending: str) -> str:
    names = [f"annotator_{part}.{ending}" if part else f"annotator.{ending}" for part in PARTS]
    return "\n".join((FOLDER / name).read_text(encoding="utf-8") for name in names)


class Annotator(anywidget.AnyWidget):
    """What the page shows, one trait for each part of it, and the steps that come from there.

    `about` whose annotator it is, `book` the codes, `statements` the list of them, `page` the text
    that is open, `mine` and `elsewhere` the coder's codings, `others` those of others, `history`
    what can be undone, `fault` what is wrong.
    """

    _esm = _join("js")
    _css = style_sheet() + (FOLDER / "annotator.css").read_text(encoding="utf-8")

    about = traitlets.Dict().tag(sync=True)
    book = traitlets.Dict().tag(sync=True)
    statements = traitlets.List().tag(sync=True)
    page = traitlets.Dict().tag(sync=True)
    mine = traitlets.Dict().tag(sync=True)
    elsewhere = traitlets.List().tag(sync=True)
    others = traitlets.Dict().tag(sync=True)
    history = traitlets.Dict().tag(sync=True)
    fault = traitlets.Unicode("").tag(sync=True)

    def __init__(self, corpus, codebook, coder: str = "") -> None:
        super().__init__()
        self._corpus, self._given = corpus, codebook
        self._coder, self._mine = "", Mine(codebook)
        self._state: tuple[int, ...] | None = None
        self._done: list[Plan] = []
        self._undone: list[Plan] = []
        # Of the changes of this kernel: the key of what came of each.
        self._made: dict[str, str] = {}
        self._shown: list[str] = []
        # The codes that the page has.
        self._told: tuple = ()
        self._tables: dict = {}
        self._statement = next(iter(corpus.statements.index), "")
        self.on_msg(self._receive)
        if coder:
            self._coder = name_reading(coder, find_readings(corpus))
        self._show(statement=True)

    def __repr__(self) -> str:
        who = self._coder or "nobody yet"
        return f"Annotator ({who}, {len(self._mine.codings)} codings, {self._statement})"

    # --- what comes from the page ---

    def _receive(self, _widget, message: dict, _buffers: list) -> None:
        answers = {
            "change": self._change, "name": self._name, "open": self._open, "show": self._let_see,
            "id": self._propose, "look": self._look,
        }  # fmt: skip
        try:
            answers[message["kind"]](message)
        except Exception as error:
            said = self._tell(error)
            if message.get("kind") == "change":
                self.send({"ack": message["id"], "fault": said, "keep": True})
            else:
                self.fault = said

    def _tell(self, error: Exception) -> str:
        """One sentence for what went wrong; what is no fault of a person's is kept for tests."""
        if isinstance(error, BadInput):
            return clean(error)
        faults.append(error)
        return clean(f"This could not be done ({type(error).__name__}: {error}).")

    def _name(self, message: dict) -> None:
        self._state = None
        self._coder = name_reading(message["name"], find_readings(self._corpus))
        self._show(statement=True)

    def _open(self, message: dict) -> None:
        if message["statement"] in self._corpus.statements.index:
            self._statement = message["statement"]
            self._show(statement=True)

    def _look(self, _message: dict) -> None:
        self._show()

    def _let_see(self, message: dict) -> None:
        self._shown, self._tables = list(message["coders"]), {}
        self._show()

    def _propose(self, message: dict) -> None:
        taken = [code.id for code in self._mine.codebook.codes]
        label = str(message["label"]).strip()
        self.send({"id": make_code_id(label, taken) if label else ""})

    def _change(self, message: dict) -> None:
        """Writes one change, or finds that it is written, and says so."""
        name, step = message["id"], dict(message["step"])
        if name in self._made:
            self.send({"ack": name, "key": self._made[name]})
            return
        step["key"] = self._resolve(step.get("key", ""))
        if step["do"] in ("undo", "redo"):
            plan = self._turn_back(step["do"] == "undo")
        else:
            # Planned on the file as it is now, whoever wrote it last.
            self._read()
            file = f"{self._coder}.csv"
            plan = plan_step(step, self._corpus, self._mine.codebook, self._mine, file)
            self._write(plan)
            if plan.add or plan.take:
                self._done.append(plan)
                self._undone.clear()
        self._made[name] = plan.key
        self._show()
        self.send({"ack": name, "key": plan.key, "say": clean(plan.said)})

    def _resolve(self, key: str) -> str:
        """The key of a coding that the page knows only by the change which made it."""
        return self._made.get(key.removeprefix("new:"), key) if key.startswith("new:") else key

    def _turn_back(self, undo: bool) -> Plan:
        stack, other = (self._done, self._undone) if undo else (self._undone, self._done)
        if not stack:
            return Plan()
        # What cannot be turned back because its rows are gone shall not stand in the way.
        plan = stack.pop()
        self._write(plan.reverse() if undo else plan)
        other.append(plan)
        return plan._replace(key="" if undo else plan.key)

    def _write(self, plan: Plan) -> None:
        if plan.add or plan.take:
            change_reading(
                self._corpus,
                self._coder,
                add=plan.add,
                take=plan.take,
                codebook=self._mine.codebook,
            )

    # --- what goes to the page ---

    def _read(self) -> None:
        """Reads the coder's file, unless nobody has written it since."""
        state_now = find_state(self._corpus, self._coder) if self._coder else ()
        if self._state is None or state_now != self._state:
            self._mine = read_mine(self._corpus, self._given, self._coder)
        self._state = state_now

    def _show(self, *, statement: bool = False) -> None:
        """Sends what changed: a trait that is as it was is not sent."""
        corpus, name = self._corpus, self._statement
        self._read()
        book = self._mine.codebook
        with self.hold_sync():
            self.about = self._describe()
            if self._told is not self._mine.codebook:
                self.book, self._told = (
                    state.describe_book(self._mine.codebook),
                    self._mine.codebook,
                )
            if not name or not self._coder:
                self.page, self.mine = dict(state.NO_PAGE), dict(state.NO_CODINGS)
                self.others = dict(state.NO_OTHERS)
                self.fault = "" if name else NOTHING
                return
            if statement:
                self.page = state.describe_page(corpus, name)
            self.mine = state.describe_mine(corpus, book, self._mine, name)
            self.elsewhere = state.describe_elsewhere(corpus, self._mine, name)
            self.statements = state.list_statements(corpus, book, self._mine)
            self.others = self._describe_others()
            self.history = {
                "undo": f"Undo {self._done[-1].words}" if self._done else "",
                "redo": f"Redo {self._undone[-1].words}" if self._undone else "",
            }
            self.fault = self._tell_faults()

    def _describe(self) -> dict:
        place = str(find_readings(self._corpus).resolve())
        coder, kept = self._coder, self.about or {}
        # What was said at the beginning stays, or the line would change with every coding.
        same = kept.get("stem") == coder and kept.get("hello")
        return {
            "asking": not coder,
            "stem": coder,
            "file": clean(f"readings/{coder}.csv") if coder else "",
            "layer": self._mine.codebook.layer,
            "title": clean(self._mine.codebook.title),
            "fingerprint": hashlib.sha256(place.encode()).hexdigest()[:16],
            "hello": kept["hello"] if same else state.say_hello(coder, self._mine) if coder else "",
            "lines": state.write_lines(self._mine.codebook, coder or "your name"),
        }

    def _describe_others(self) -> dict:
        book, name = self._mine.codebook, self._statement
        opened = state.find_open(self._corpus, book, self.mine["whole"], name)
        shown = [coder for coder in self._shown if coder != self._coder] if opened else []
        tables = {coder: self._table(coder) for coder in shown}
        return state.describe_others(self._corpus, book, tables, opened, self._coder, name)

    def _table(self, coder: str):
        """Another coder's codings; read again when somebody asks for them, not at every change."""
        from helpers.coding.choosing import choose_codings

        if coder not in self._tables:
            self._tables[coder] = choose_codings(self._corpus, self._mine.codebook, coder=coder)
        return self._tables[coder]

    def _tell_faults(self) -> str:
        told = self._mine.faults[:MOST_TOLD]
        more = len(self._mine.faults) - len(told)
        last = f" And {more} more: read_reading_problems(corpus) lists them." if more else ""
        return clean(" ".join(told) + last)
