"""What everybody coded is covered until somebody says that all have finished."""

from pathlib import Path

import ipywidgets as widgets
from showing.tramline import open_class

from helpers.reading.faults import BadInput
from helpers.showing.after_reading import COVERED, explore_after_reading
from helpers.showing.class_explorer import explore_class
from helpers.showing.differences_explorer import Differences, explore_differences


def test_nothing_of_anybodys_reading_is_there_before_the_click(tmp_path: Path) -> None:
    asked = []

    def explore(corpus, codebook) -> widgets.Widget:
        asked.append((corpus, codebook))
        return explore_class(corpus, codebook)

    corpus, codebook = open_class(tmp_path)
    covered = explore_after_reading(explore, corpus, codebook)
    assert asked == []
    assert repr(covered) == "AfterReading (covered)"
    assert COVERED in covered.children[0].value
    covered.button.click()
    assert asked == [(corpus, codebook)]
    assert covered.children == (covered.inside,)
    assert "Ada" in covered.inside.board.picture


def test_a_second_click_makes_no_second_explorer(tmp_path: Path) -> None:
    covered = explore_after_reading(explore_differences, *open_class(tmp_path))
    covered.button.click()
    first = covered.inside
    assert isinstance(first, Differences)
    covered.button.click()
    assert covered.inside is first


def test_what_cannot_be_opened_is_said_and_can_be_tried_again(tmp_path: Path) -> None:
    tries = []

    def explore(corpus, codebook) -> widgets.Widget:
        tries.append(1)
        if len(tries) == 1:
            raise BadInput("ada.csv", "row 2", "is broken", "mend it")
        return widgets.HTML("here")

    covered = explore_after_reading(explore, *open_class(tmp_path))
    covered.button.click()
    assert covered.notice.said == ["ada.csv, row 2: is broken; mend it."]
    covered.button.click()
    assert covered.inside.value == "here"
