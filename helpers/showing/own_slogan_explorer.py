"""A box to type a slogan of your own: what is typed is split, judged and set into its family."""

from __future__ import annotations

import ipywidgets as widgets
import pandas as pd

from helpers.showing.board import Board
from helpers.showing.escape import clean
from helpers.showing.explorer import Explorer, make_dropdown, say_nothing, watch
from helpers.showing.lines import write_code, write_literal
from helpers.showing.own_slogan import show_own_slogan
from helpers.showing.pages import NO_STATEMENT
from helpers.showing.slogan_sources import FOUND, keep_families, write_families

OTHER_LANGUAGE = "und"
LANGUAGES = {"en": "English", "de": "German", "fr": "French", "es": "Spanish"}


def explore_own_slogan(corpus, codebook) -> Explorer:
    """A slogan that you type: its slots, how the rules judge it, and the family it would join.

    Nothing that is typed is kept. It begins with a slogan of the corpus, or with an example.
    """
    if not corpus.compared:
        return say_nothing(NO_STATEMENT)
    families = keep_families(corpus, codebook)("")
    slogan = widgets.Text(
        value=_begin_with(families, codebook),
        description="Your slogan",
        placeholder="Type a slogan",
        continuous_update=True,
        style={"description_width": "initial"},
        layout=widgets.Layout(width="min(46rem, 98%)", margin="2px 18px 8px 0"),
    )
    language = make_dropdown("Language", _list_languages(codebook))
    board = Board()

    def show() -> None:
        spoken = language.value
        page = show_own_slogan(slogan.value, families, codebook, corpus=corpus, language=spoken)
        given = f"{write_literal(slogan.value)}, families, codebook"
        options = f"corpus=corpus, language={write_literal(spoken)}"
        with board.hold_sync():
            board.picture = page
            board.code = write_code(
                [*FOUND, "show_own_slogan"],
                *write_families(""),
                f"show_own_slogan({given}, {options})",
            )

    controls = {"Your slogan": slogan, "Language": language}
    watch(board, controls, show)
    show()
    return Explorer(controls, board)


def _begin_with(families: pd.DataFrame, codebook) -> str:
    """The first slogan that fills a pattern, else the first, else the example of a pattern."""
    patterned = families[families["pattern"] != ""]
    first = (patterned if len(patterned) else families)["call"].head(1).to_list()
    examples = [example for code in codebook.codes for example in code.examples]
    return clean(next(iter([*first, *examples]), ""))


def _list_languages(codebook) -> list[tuple[str, str]]:
    from helpers.coding.slogan_words import EVERY_LANGUAGE

    listed = []
    for words in (words for words in codebook.languages if words.code != EVERY_LANGUAGE):
        name = LANGUAGES.get(words.code, words.code)
        listed.append((name if words.reviewed else f"{name} (not reviewed)", words.code))
    return [*listed, ("other", OTHER_LANGUAGE)]
