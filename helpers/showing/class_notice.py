"""What is said below a class's controls; with it comes the style of all that a class works with."""

from __future__ import annotations

from helpers.showing.new_statement_gate import FOLDER, STYLE, Notice

CLASS_STYLE = STYLE + (FOLDER / "class.css").read_text(encoding="utf-8")


class ClassNotice(Notice):
    """As `Notice`."""

    _css = CLASS_STYLE
