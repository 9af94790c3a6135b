"""The board holds what it is given, and asks for nothing outside the page."""

import re
from pathlib import Path

from helpers.showing.board import FOLDER, Board


def test_a_board_has_five_traits_and_no_analysis() -> None:
    board = Board(picture="<p>a</p>", chosen="1")
    own = {name for name in board.traits() if name in Board.class_own_traits()}
    assert {"picture", "chosen", "behind", "code", "fault"} <= own
    assert repr(board) == "Board(chosen='1')"


def test_the_page_fetches_nothing() -> None:
    for name in ("board.js", "board.css", "style.css"):
        text = (FOLDER / name).read_text(encoding="utf-8")
        assert not re.search(r"https?:|//cdn|@import|url\(|fetch\(|import\(|eval\(", text), name


def test_every_rule_of_style_stays_inside_what_is_ours() -> None:
    for name in ("board.css", "style.css"):
        text = re.sub(r"/\*.*?\*/", "", Path(FOLDER / name).read_text(encoding="utf-8"), flags=re.S)
        selectors = re.findall(r"(?:^|[}{])\s*([^{}@]+?)\s*\{", text)
        assert selectors
        for selector in selectors:
            assert ".sbs" in selector, selector
