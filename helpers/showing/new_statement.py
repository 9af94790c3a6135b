"""Adding a statement in a notebook: bring it in, look at it, correct it, save it.

The widget holds choices only. What it shows comes from `read_draft`, `read_pasted` or
`read_waiting`, what it does is done by `save_statement`, and all that is done lies in files.
"""

from __future__ import annotations

from pathlib import Path

import ipywidgets as widgets

from helpers.reading.corpus import read_corpus
from helpers.reading.drafts import check_draft_cells
from helpers.reading.faults import BadInput
from helpers.reading.folders import find_texts
from helpers.reading.formats.limits import read_limits
from helpers.reading.sources import READERS
from helpers.showing.board import Board
from helpers.showing.draft_pages import draw_text, draw_understood
from helpers.showing.escape import clean
from helpers.showing.new_statement_form import Form, Roles
from helpers.showing.new_statement_gate import NEXT, Gate, Notice, try_step
from helpers.showing.new_statement_in import Given, take_in
from helpers.showing.new_statement_shelf import Shelf
from helpers.showing.signs import number

NOT_YET = "Nothing is written yet: look at it, correct it, and save it below."
STILL = "still lies below, and is not saved."
LEFT = "It was left, and nothing was written."
WRONG = "Not to be saved yet: something above is wrong"
CLICK = (
    "Is a paragraph in the wrong role? Click it in the text or choose it here, and correct it. "
    "Comparisons count title, body and calls, and nothing else:"
)


def explore_new_statement(corpus) -> NewStatement:
    """Three ways in for a statement, what was understood of it, a form to correct it, and Save.

    Below that, statements can be set aside and brought back. Everything is done by
    `helpers.reading.intake`, in the folder of `corpus`.
    """
    return NewStatement(corpus)


class NewStatement(widgets.VBox):
    """A gate, a desk and a shelf; `draft` is what lies on the desk, or None."""

    def __init__(self, corpus) -> None:
        self._corpus, self._stale = corpus, False
        self._given: Given | None = None
        self._waiting: list[str] = []
        self.draft = None
        self.gate = Gate(
            self._give,
            endings=sorted(READERS),
            megabytes=read_limits().megabytes,
            folder=str(find_texts(corpus.folder).resolve()),
        )
        # `wrong` stands under the form that brought it, `said` beside Save.
        self.notice, self.wrong, self.said = Notice(), Notice(), Notice()
        self.form, self.roles = Form(self._change), Roles(self._change, self._mark)
        self.understood, self.board, self.lines = widgets.HTML(), Board(), Board()
        self.board.observe(self._click, names="chosen")
        self.save = widgets.Button(description="Save", button_style="primary")
        self.leave = widgets.Button(description="Leave it, write nothing")
        self.save.on_click(lambda _: try_step(self.said, self._save))
        self.leave.on_click(lambda _: try_step(self.said, self._leave))
        buttons = widgets.Box([self.save, self.leave])
        buttons.add_class("sbs-save-row")
        hint = widgets.HTML(f'<div class="sbs"><p class="sbs-note">{CLICK}</p></div>')
        self.desk = widgets.VBox(
            [
                *(self.understood, self.form.box, self.wrong, hint, self.roles.box),
                *(self.board, buttons, self.said, self.lines),
            ]
        )
        self.desk.layout.display = "none"
        self.shelf = Shelf(self._fresh, self._moved)
        super().__init__([self.gate, self.notice, self.desk, self.shelf.box])
        self.add_class("sbs-intake")
        try_step(self.notice, self._look)

    def __repr__(self) -> str:
        return f"NewStatement ({self.draft.file if self.draft else 'nothing'} on the desk)"

    # --- in ---

    def _give(self, message: dict, data: bytes) -> None:
        if message.get("kind") == "look":
            try_step(self.notice, self._look_again)
        else:
            still = [f"{self.draft.file} {STILL}"] if self.draft is not None else []
            try_step(self.notice, lambda: self._open(take_in(message, data, self._waiting)), *still)

    def _look(self) -> None:
        from helpers.reading.waiting import find_waiting

        self._waiting = find_waiting(self._corpus.folder)
        self.gate.waiting = [clean(name) for name in self._waiting]

    def _look_again(self) -> None:
        self._stale = True
        self._look()
        found = number(len(self._waiting), "file") if self._waiting else "no file"
        self.notice.tell(f"The folder has {found} that statements.csv does not describe.")

    def _open(self, given: Given | None) -> None:
        if given is None:
            return
        before, corpus = self.draft, self._fresh()
        self.draft, self._given = given.read(corpus), given
        self.roles.forget()
        self.board.picture = self.board.chosen = ""
        self.form.begin(_others(corpus, self.draft))
        self._found = set(_sentences(self.draft.problems))
        self.wrong.clear()
        self.said.clear()
        self._show()
        self.desk.layout.display = ""
        left = [f"{before.file} was not saved."] if before is not None else []
        read = f"{self.draft.file} was read. {NOT_YET}"
        self.notice.tell(*left, *given.said, read, place="start")

    # --- look and correct ---

    def _show(self) -> None:
        draft = self.draft
        self.form.fill(draft.cells)
        self.roles.fill(draft)
        told = _sentences(draft.problems)
        found = draft.problems.loc[[sentence in self._found for sentence in told]]
        self.understood.value = draw_understood(draft._replace(problems=found))
        with self.board.hold_sync():
            self.board.picture = draw_text(draft, buttons=True)
            self.board.chosen = str(self.roles.paragraph.value)
        self.lines.code = self._given.write(self.form.written, self.roles.corrected)
        self.save.description = _say_saving(draft, self.roles.corrected, self._corpus.folder)
        faulty = list(map(str, check_draft_cells(draft.file, draft.cells)))
        self.save.disabled = bool(faulty)
        if faulty:
            self.save.description = WRONG
        brought = (sentence for sentence in told if sentence not in self._found)
        self._warn(list(dict.fromkeys([*faulty, *brought])))

    def _warn(self, sentences: list[str]) -> None:
        """Says what is wrong in the form, once: the page stays where it is while it is so."""
        if not sentences:
            self.wrong.clear()
        elif self.wrong.said != list(map(clean, sentences)):
            self.wrong.tell(*sentences, tone="bad")

    def _change(self) -> None:
        if self.draft is not None:
            try_step(self.wrong, self._reread)

    def _reread(self) -> None:
        # Until it could be read again, what stands in the form is not what would be saved.
        self.save.disabled = True
        cells, roles = dict(self.form.written), dict(self.roles.corrected)
        self.draft = self._given.read(self._fresh(), cells=cells, roles=roles)
        self.said.clear()
        self._show()

    def _mark(self, paragraph: int) -> None:
        self.board.chosen = str(paragraph)

    def _click(self, change: dict) -> None:
        if change["new"]:
            try_step(self.said, lambda: self.roles.choose(int(change["new"])))

    # --- out ---

    def _save(self) -> None:
        from helpers.reading.intake import save_statement

        if self.draft is None or self.save.disabled:
            return
        draft, self.draft = self.draft, None
        try:
            name = save_statement(self._corpus.folder, draft)
        except Exception:
            self.draft = draft
            raise
        self._close()
        self.gate.empty()
        self._moved()
        file = self._fresh().statements["file"].get(name, draft.file)
        self.notice.tell(
            f"{_place(self._corpus.folder, file)} is saved, and described as {name} in "
            "statements.csv.",
            NEXT,
            tone="good",
            place="start",
        )

    def _leave(self) -> None:
        if self.draft is not None:
            file = self.draft.file
            self._close()
            self.notice.tell(f"{file}: {LEFT}", place="start")

    def _close(self) -> None:
        """Empties the desk."""
        self.draft = self._given = None
        self.desk.layout.display = "none"
        self.wrong.clear()
        self.said.clear()
        self.roles.forget()
        self.form.begin([])
        self.form.fill({})
        self.understood.value = ""
        with self.board.hold_sync():
            self.board.picture = self.board.chosen = ""
        self.lines.code = ""

    # --- what lies in the folder now ---

    def _fresh(self):
        """The corpus as it is now: read again only after something in it has changed."""
        if self._stale:
            self._corpus, self._stale = read_corpus(self._corpus.folder), False
        return self._corpus

    def _moved(self) -> None:
        self._stale = True
        self._look()
        self.shelf.fill()


def _others(corpus, draft) -> list[str]:
    """Ids of the statements that this one can be a version of: all but itself."""
    itself = (corpus.statements["file"] == draft.file) & (draft.data is None)
    return list(corpus.statements.index[~itself])


def _place(folder: Path, file: str) -> str:
    return f"texts/{file}" if find_texts(folder) != folder else file


def _sentences(problems) -> list[str]:
    return [str(BadInput(*row)) for row in problems.itertuples(index=False)]


def _say_saving(draft, roles: dict[int, str], folder: Path) -> str:
    """What the button will write, on the button."""
    rows = "a row in statements.csv"
    if roles:
        rows += f" and {number(len(roles), 'row')} in roles.csv"
    if draft.data is None:
        return clean(f"Save {rows}; {_place(folder, draft.file)} stays where it lies")
    return clean(f"Save as {_place(folder, draft.file)}, with {rows}")
