"""What a statement changes by being there: two corpora compared, one row per change.

Like is compared with like: the same rules for all statements, or one reader's codings of what that
reader has read. Versions of one text are one voice. Rules find only what codebooks list, and
nothing here says whether a change is for better or worse.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import pandas as pd

from helpers.coding.codebook import LAYERS
from helpers.comparing import change_silence as silence
from helpers.comparing.change_codes import find_elements, find_figures_beside, find_stances_gained
from helpers.comparing.change_orders import find_turned
from helpers.comparing.change_rows import CAME, KINDS, NOT_COMPARED, WENT, Found, make_table
from helpers.comparing.change_sides import RULE, Coded, Sides, code_again, code_corpus
from helpers.comparing.change_versions import find_silent, find_speakers
from helpers.comparing.change_words import find_names, find_slogans_joined, find_wordings

# Each with the layers that it needs a codebook for, and whether only rules can find it.
SEARCHES: tuple[tuple[Callable[[Sides], list[Found]], str, bool], ...] = (
    (find_elements, "frame", False),
    (find_stances_gained, "claim", False),
    (find_slogans_joined, "slogan", False),
    (find_names, "name", True),
    (find_figures_beside, "figure", False),
    (find_wordings, "", False),
    (silence.find_claims_unshared, "claim", False),
    (silence.find_slogans_unshared, "slogan", False),
)


def find_changes(
    before, after, codebooks: Mapping[str, object], *, origin: str = RULE
) -> pd.DataFrame:
    """One row per change from the corpus `before` to the corpus `after`.

    `codebooks` are those of `read_codebooks`, by layer; what has none is not compared. `origin` is
    `rule`, or the name of a coder (`shipped`) of whom only what that coder has read is compared.
    `kind`, in this order: `version`, `frame element` (that no statement had), `claim` (gained a
    stance; `detail` says which, and `first` where nobody took any), `slogan` (of a family that
    others raise), `unlisted name`, `figure` (beside those on a topic), `shared wording` (eight
    words in a row or more), `order` (turned over, and firm before and after), `not shared by all`
    (a claim or slogan of all others), and last `not compared`, which tells what could not be.
    `change` is `came` or `went`, nothing where nothing was compared; `statement_id` is the
    statement that the row is about, `n_before` and `n_after` count the statements that have it (of
    an order: the sentences of who leads), `what` is the change in one sentence, `places` are its
    passages (see `find_changed_passages`). Within a kind rows stand in the order of the statements
    and of their texts. Raises ValueError for a coder whom nobody knows.
    """
    coded = code_corpus(after, dict(codebooks), origin)
    return compare_coded(code_again(before, coded), coded)


def compare_coded(before: Coded, after: Coded) -> pd.DataFrame:
    """The same of corpora that have been coded."""
    came, went = Sides(before, after), Sides(after, before)
    rows = [(found, CAME) for found in [*find_speakers(came), *find_turned(came)]]
    rows += [(found, "" if found.kind == NOT_COMPARED else CAME) for found in _search(came)]
    rows += [(found, WENT) for found in _search(went) if found.kind != NOT_COMPARED]
    rows += [(found, "") for found in silence.find_left_out(came, LAYERS)]
    names = dict.fromkeys([*after.corpus.statements.index, *before.corpus.statements.index])
    order = {name: place for place, name in enumerate(names)}
    ranked = sorted(rows, key=lambda row: _rank(*row, order))
    return make_table(ranked, after.origin)


def _search(sides: Sides) -> Iterator[Found]:
    yield from find_silent(sides)
    if sides.large.by_rule and not sides.new:
        # Rules find the same in the same text.
        return
    for search, layer, rules_only in SEARCHES:
        known = not layer or layer in sides.large.codebooks
        if known and (sides.large.by_rule or not rules_only):
            yield from search(sides)


def _rank(found: Found, change: str, order: dict[str, int]) -> tuple[int, bool, int, int]:
    start = found.places[0][1] if found.places else -1
    place = order.get(found.statement_id, -1)
    return KINDS.index(found.kind), change == WENT, place, start
