"""The one widget: a picture whose marks can be chosen, and what stands behind the chosen mark.

It analyses nothing. `picture` and `behind` are HTML that was built here and escaped; `chosen` is
the key of the mark that was clicked, or empty.
"""

from __future__ import annotations

from pathlib import Path

import anywidget
import traitlets

from helpers.showing.pages import style_sheet

FOLDER = Path(__file__).parent
PROMPT = '<p class="sbs-note">Choose a number or a sign to read its sentences.</p>'


class Board(anywidget.AnyWidget):
    """Traits: `picture`, `chosen`, `behind`, `code` (lines that give the same view) and `fault`."""

    _esm = FOLDER / "board.js"
    _css = style_sheet() + (FOLDER / "board.css").read_text(encoding="utf-8")

    picture = traitlets.Unicode("").tag(sync=True)
    chosen = traitlets.Unicode("").tag(sync=True)
    behind = traitlets.Unicode("").tag(sync=True)
    code = traitlets.Unicode("").tag(sync=True)
    fault = traitlets.Unicode("").tag(sync=True)

    def __repr__(self) -> str:
        return f"Board(chosen={self.chosen!r})"
