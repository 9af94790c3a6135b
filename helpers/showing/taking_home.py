"""What a class takes home: written when somebody clicks, into a folder of its own, and never over.

The widget holds choices only; what it writes is written by `save_packet`, `save_handout`,
`save_annotations` and `save_table`.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import ipywidgets as widgets

from helpers.reading.faults import BadInput
from helpers.reading.writing import tell_error
from helpers.showing.board import Board
from helpers.showing.class_notice import ClassNotice
from helpers.showing.escape import clean, escape
from helpers.showing.lines import write_code, write_literal
from helpers.showing.new_statement_gate import try_step

FOLDER = "taken-home"
BLIND = (
    "The packet and the table hold everybody's codings: save them when all have finished reading."
)


def explore_take_home(corpus) -> TakingHome:
    """Buttons that write into the folder `taken-home` of the corpus, and nothing before a click.

    There are four: the packet of all that is here, handouts for print, all codings as a table and
    as W3C Web Annotations. Nothing is overwritten.
    """
    return TakingHome(corpus)


class TakingHome(widgets.VBox):
    """A button for each file; `saved` are the paths that were written, in their order."""

    def __init__(self, corpus) -> None:
        self._corpus = corpus
        self.saved: list[Path] = []
        self.notice, self.lines = ClassNotice(), Board()
        offers = {
            "Save the packet (zip)": ("save_packet", "seminar.zip", self._packet),
            "Save handouts for print": ("save_handout", "handouts.html", self._handouts),
            "Save all codings as a table": ("save_table", "codings.csv", self._table),
            "Save them as annotations": ("save_annotations", "codings.jsonld", self._annotations),
        }
        self.buttons = {}
        for words, (name, file, save) in offers.items():
            button = widgets.Button(description=words, layout=widgets.Layout(width="auto"))
            button.on_click(lambda _, offer=(name, file, save): self._click(*offer))
            self.buttons[name] = button
        row = widgets.Box(list(self.buttons.values()))
        row.add_class("sbs-save-row")
        said = widgets.HTML(f'<div class="sbs"><p class="sbs-note">{escape(BLIND)}</p></div>')
        super().__init__([said, row, self.notice, self.lines])
        self.add_class("sbs-intake")

    def __repr__(self) -> str:
        return f"TakingHome({len(self.saved)} saved)"

    def _click(self, name: str, file: str, save: Callable[[Path], tuple[Path, str]]) -> None:
        button = self.buttons[name]
        button.disabled = True
        self.notice.tell("Being written …")
        try:
            try_step(self.notice, lambda: self._save(file, save))
        finally:
            button.disabled = False

    def _save(self, file: str, save: Callable[[Path], tuple[Path, str]]) -> None:
        folder = Path(self._corpus.folder).resolve() / FOLDER
        try:
            folder.mkdir(exist_ok=True)
        except OSError as error:
            what = f"cannot be made ({tell_error(error)})"
            raise BadInput(FOLDER, "", what, "check who may write in the corpus folder") from error
        path, code = save(folder / file)
        self.saved.append(path)
        self.lines.code = code
        self.notice.tell(f"Written: {clean(path)}", tone="good")

    def _packet(self, path: Path) -> tuple[Path, str]:
        from helpers.showing.packet import save_packet

        line = f"save_packet(corpus, {write_literal(path.name)})"
        return save_packet(self._corpus, path), write_code(["save_packet"], line)

    def _handouts(self, path: Path) -> tuple[Path, str]:
        from helpers.showing.handouts import save_handout

        line = f"save_handout(corpus, {write_literal(path.name)})"
        return save_handout(self._corpus, path), write_code(["save_handout"], line)

    def _table(self, path: Path) -> tuple[Path, str]:
        from helpers.coding.readings import read_readings
        from helpers.showing.exports import save_table

        line = f"save_table(read_readings(corpus), {write_literal(path.name)})"
        written = save_table(read_readings(self._corpus), path)
        return written, write_code(["read_readings", "save_table"], line)

    def _annotations(self, path: Path) -> tuple[Path, str]:
        from helpers.coding.readings import read_readings
        from helpers.showing.annotations import save_annotations

        line = f"save_annotations(read_readings(corpus), corpus, {write_literal(path.name)})"
        written = save_annotations(read_readings(self._corpus), self._corpus, path)
        return written, write_code(["read_readings", "save_annotations"], line)
