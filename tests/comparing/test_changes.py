"""What a newcomer changes: each kind of change, each kind of nothing, versions, orders."""

from pathlib import Path

import pandas as pd
import pytest
from coding.tiny import make_codebook
from comparing.allotments import BOOKS, GARDENERS, TENANTS, write
from pandas.testing import assert_frame_equal

from helpers.coding.passages import no_codings
from helpers.coding.readings import COVERAGE_COLUMNS, READING_COLUMNS
from helpers.comparing.change_passages import PASSAGE_COLUMNS, find_changed_passages
from helpers.comparing.change_rows import CHANGE_COLUMNS
from helpers.comparing.change_sides import CODE, code_again, code_corpus
from helpers.comparing.change_telling import tell_changes
from helpers.comparing.changes import find_changes
from helpers.reading.corpus import Corpus, read_corpus
from helpers.reading.subsets import keep_only, leave_out

SHOWN = [
    "kind", "change", "layer", "code", "label", "statement_id", "detail", "n_before", "n_after",
    "what",
]  # fmt: skip
BOTH = {"gardeners": GARDENERS, "tenants": TENANTS}
CALL = "\n\nHands off our gardens!"
NOTHING = "This changes nothing that is looked for here; rules find only what the codebooks list."


def add(folder: Path, text: str, *, others: dict[str, str] = BOTH, rows: str = "") -> Corpus:
    """The corpus of the others and a newcomer."""
    return write(folder / "corpus", {**others, "newcomer": text}, rows)


def changed(corpus: Corpus, gone: str = "newcomer", books=BOOKS, **options) -> pd.DataFrame:
    return find_changes(leave_out(corpus, gone), corpus, books, **options)


def rows(changes: pd.DataFrame, *kinds: str) -> list[tuple]:
    wanted = changes[changes["kind"].isin(kinds)] if kinds else changes
    return list(wanted[SHOWN].itertuples(index=False, name=None))


def texts(changes: pd.DataFrame, corpus: Corpus, before: Corpus | None = None) -> list[tuple]:
    passages = find_changed_passages(changes, corpus, before)
    return list(passages[["row", "statement_id", "text"]].itertuples(index=False, name=None))


def test_a_frame_element_that_nobody_had(tmp_path: Path) -> None:
    corpus = add(
        tmp_path,
        "The doctors\n\nThe lungs of the town are here. We want fresh air. The council is to "
        f"blame. The allotments must stay.{CALL}",
    )
    changes = changed(corpus)
    assert rows(changes, "frame element") == [
        (
            "frame element", "came", "frame", "green", "Green is health", "newcomer", "", 0, 1,
            "newcomer has “Green is health” in 2 sentences; no other compared statement has it.",
        )
    ]  # fmt: skip
    assert texts(changes[changes["kind"] == "frame element"], corpus) == [
        (0, "newcomer", "lungs of the town"),
        (0, "newcomer", "fresh air"),
    ]


def test_quoted_words_and_furniture_bring_no_frame_element(tmp_path: Path) -> None:
    corpus = add(
        tmp_path,
        "The page\n\n“We want fresh air,” said Mary Brown.\n\nShare on Facebook: fresh air",
    )
    assert rows(changed(corpus), "frame element") == []


def test_two_newcomers_at_once_name_each_other(tmp_path: Path) -> None:
    corpus = write(
        tmp_path / "c",
        {**BOTH, "clinic": "The clinic\n\nFresh air!", "doctors": "Doctors\n\nWe want fresh air."},
    )
    changes = find_changes(keep_only(corpus, BOTH), corpus, {"frame": BOOKS["frame"]})
    assert rows(changes, "frame element") == [
        (
            "frame element", "came", "frame", "green", "Green is health", name, "", 0, 2,
            f"{name} has “Green is health” in 1 sentence; besides it only {other} has it.",
        )
        for name, other in (("clinic", "doctors"), ("doctors", "clinic"))
    ]  # fmt: skip


def test_claims_gain_a_supporter_an_opponent_and_a_first_one(tmp_path: Path) -> None:
    corpus = add(tmp_path, "The builders\n\nThe allotments must go, and flats are needed.")
    second = add(tmp_path / "second", "The pupils\n\nThe allotments must stay.")
    against = (
        "claim", "came", "claim", "stay", "The allotments must stay", "newcomer", "rejects", 0, 1,
        "newcomer rejects “The allotments must stay”; of the others 2 support it.",
    )  # fmt: skip
    first = (
        "claim", "came", "claim", "flats", "Flats are needed", "newcomer", "supports, first", 0, 1,
        "newcomer supports “Flats are needed”; no other compared statement takes a stance on it.",
    )  # fmt: skip
    assert rows(changed(corpus), "claim") == [against, first]
    assert rows(changed(second), "claim") == [
        (
            "claim", "came", "claim", "stay", "The allotments must stay", "newcomer", "supports",
            2, 3, "newcomer supports “The allotments must stay”; of the others 2 support it.",
        )
    ]  # fmt: skip


def test_a_slogan_of_a_family_in_the_same_words_in_new_ones_and_of_its_pattern(
    tmp_path: Path,
) -> None:
    corpus = add(
        tmp_path,
        "The school\n\nWe learn here. The allotments must stay.\n\nHands off our gardens!\n\n"
        "Hands off the old oak!",
    )
    changes = changed(corpus)
    assert rows(changes, "slogan") == [
        (
            "slogan", "came", "slogan", "hands-off-x", "Hands off our gardens!", "newcomer",
            "same words", 2, 3,
            "newcomer raises “Hands off our gardens!”, as gardeners and tenants do.",
        ),
        (
            "slogan", "came", "slogan", "hands-off-x", "Hands off the old oak!", "newcomer",
            "same pattern", 2, 3,
            "newcomer raises “Hands off the old oak!”, with “Hands off X” as its pattern as "
            "gardeners and tenants do.",
        ),
    ]  # fmt: skip
    assert texts(changes[changes["detail"] == "same words"], corpus) == [
        (1, "newcomer", "Hands off our gardens!"),
        (1, "gardeners", "Hands off our gardens!"),
        (1, "tenants", "Hands off our gardens!"),
    ]
    varied = add(tmp_path / "varied", "The zoo\n\nWe feed.\n\nHands off all of our gardens!")
    assert rows(changed(varied), "slogan") == [
        (
            "slogan", "came", "slogan", "hands-off-x", "Hands off our gardens!", "newcomer",
            "new variant", 2, 3,
            "newcomer raises “Hands off all of our gardens!”, in words in which no other compared "
            "statement has it; gardeners and tenants raise “Hands off our gardens!”.",
        )
    ]  # fmt: skip


def test_a_slogan_that_nobody_else_raises_is_no_change(tmp_path: Path) -> None:
    corpus = add(tmp_path, "The school\n\nWe learn here.\n\nBees for ever!")
    assert rows(changed(corpus), "slogan") == []


def test_names_nobody_listed_and_none_that_others_have(tmp_path: Path) -> None:
    others = {**BOTH, "club": "The club\n\nWe heard Tom Reed. The Town Council came."}
    text = (
        "The page\n\nWe asked Mary Brown and Tom Reed. The Town Council was told. “We asked Ida "
        "Stone,” said Mary Brown."
    )
    corpus = add(tmp_path, text, others=others)
    assert rows(changed(corpus), "unlisted name") == [
        (
            "unlisted name", "came", "name", "", "Mary Brown", "newcomer", "", 0, 1,
            "newcomer names “Mary Brown” 2 times; the name is not listed, and no other compared "
            "statement has it.",
        ),
        (
            "unlisted name", "came", "name", "", "Ida Stone", "newcomer", "quoted", 0, 1,
            "newcomer names “Ida Stone” once, only in words it quotes; the name is not listed, and "
            "no other compared statement has it.",
        ),
    ]  # fmt: skip


def test_figures_stand_beside_those_already_there(tmp_path: Path) -> None:
    corpus = add(tmp_path, "The page\n\nWe counted 80 plots, and 70 plots last year.")
    changes = changed(corpus)
    assert rows(changes, "figure") == [
        (
            "figure", "came", "figure", "plots", "Number of plots", "newcomer", "", 2, 3,
            "newcomer gives “80” and “70” for “Number of plots”; gardeners gives “120”; tenants "
            "gives “About 90”.",
        )
    ]  # fmt: skip
    row = changes.index[changes["kind"] == "figure"][0]
    assert texts(changes[changes["kind"] == "figure"], corpus) == [
        (row, "newcomer", "80"),
        (row, "newcomer", "70"),
        (row, "gardeners", "120"),
        (row, "tenants", "About 90"),
    ]
    silent = {"one": "One\n\nNothing is counted.", "two": "Two\n\nNothing here."}
    first = add(tmp_path / "first", "The page\n\nWe counted 80 plots.", others=silent)
    assert rows(changed(first), "figure") == []


def test_shared_wording_is_told_with_its_network_and_its_quotations(tmp_path: Path) -> None:
    run = "every plot by the river was dug by hand in winter"
    others = {"gardeners": f"Gardens\n\nWe say that {run}.", "tenants": "Tenants\n\nWe rent."}
    text = f"The page\n\n“{run},” said Mary Brown."
    corpus = add(
        tmp_path, text, others=others, rows="gardeners,,newcomer\ntenants,,\nnewcomer,,gardeners"
    )
    changes = changed(corpus)
    assert rows(changes, "shared wording") == [
        (
            "shared wording", "came", "", "", run, "newcomer", "quoted by one", 1, 2,
            "newcomer and gardeners share 11 words in a row (of one network: gardeners), quoted by "
            f"one: “{run}”.",
        )
    ]  # fmt: skip
    wording = changes[changes["kind"] == "shared wording"]
    assert [row[1:] for row in texts(wording, corpus)] == [("newcomer", run), ("gardeners", run)]


GREEN = {"id": "green", "label": "Green", "cues": ("fresh air", "meadow", "songbird")}
ORDERED = {"frame": make_codebook(GREEN)}


def say(air: int, meadow: int, bird: int = 0) -> str:
    """A statement with so many sentences for each cue."""
    told = ["We want fresh air."] * air + ["A meadow is here."] * meadow + ["A songbird!"] * bird
    return "Our page\n\n" + " ".join(f"Point {n}: {words}" for n, words in enumerate(told))


def test_an_order_that_turned_over_and_is_firm_before_and_after(tmp_path: Path) -> None:
    others = {"gardeners": say(3, 3), "tenants": say(1, 1)}
    corpus = add(tmp_path, say(6, 6), others=others)
    changes = changed(corpus, books=ORDERED)
    assert rows(changes, "order") == [
        (
            "order", "came", "frame", "green", "Green", "newcomer", "has most", 6, 12,
            "newcomer has most sentences with “Green” (12); before it was gardeners (6).",
        )
    ]  # fmt: skip
    order = changes[changes["kind"] == "order"]
    counts = find_changed_passages(order, corpus).groupby("statement_id", sort=False).size()
    assert counts.to_dict() == {"newcomer": 12, "gardeners": 6}


@pytest.mark.parametrize(
    ("others", "newcomer"),
    [
        # One sentence more is no order that holds, neither now nor before.
        ({"gardeners": say(3, 3), "tenants": say(1, 1)}, say(4, 3)),
        ({"gardeners": say(3, 3), "tenants": say(3, 2)}, say(6, 6)),
        # Nor is one that hangs on one cue.
        ({"gardeners": say(3, 3), "tenants": say(1, 1)}, say(12, 0)),
        # Whoever led goes on leading, or nobody did.
        ({"gardeners": say(9, 9), "tenants": say(1, 1)}, say(4, 4)),
        ({"gardeners": say(3, 3), "tenants": say(3, 3)}, say(6, 6)),
    ],
)
def test_an_order_that_is_not_firm_has_not_turned_over(
    tmp_path: Path, others: dict[str, str], newcomer: str
) -> None:
    corpus = add(tmp_path, newcomer, others=others)
    assert rows(changed(corpus, books=ORDERED), "order") == []


def test_a_fuller_version_can_pass_another_statement(tmp_path: Path) -> None:
    others = {
        "gardeners": say(9, 9, 9), "tenants": say(3, 3), "excerpt": say(1, 1),
    }  # fmt: skip
    linked = "gardeners,,\ntenants,,\nexcerpt,newcomer,\nnewcomer,,"
    corpus = add(tmp_path, say(6, 6), others=others, rows=linked)
    assert rows(changed(corpus, books=ORDERED), "order") == [
        (
            "order", "came", "frame", "green", "Green", "newcomer", "passed another", 2, 12,
            "newcomer has 12 sentences with “Green” and stands before tenants (6); in the other "
            "version of its text it has 2 and stands behind.",
        )
    ]  # fmt: skip


def test_what_all_others_share_and_the_newcomer_does_not(tmp_path: Path) -> None:
    corpus = add(tmp_path, "The zoo\n\nWe feed the bears.")
    changes = changed(corpus)
    assert rows(changes) == [
        (
            "not shared by all", "came", "slogan", "hands-off-x", "Hands off our gardens!",
            "newcomer", "searched, no certain one found", 2, 2,
            "Both other statements raise “Hands off our gardens!”; newcomer does not (searched, no "
            "certain one found).",
        ),
        (
            "not shared by all", "came", "claim", "stay", "The allotments must stay", "newcomer",
            "searched, not found", 2, 2,
            "Both other statements support “The allotments must stay”; newcomer does not "
            "(searched, not found).",
        ),
    ][::-1]  # fmt: skip


def test_whose_lines_are_lost_could_not_be_searched_and_is_not_silent(tmp_path: Path) -> None:
    lost = "The allotments must stay. " + " ".join(
        f"In spring of year {year} the river stood high, and we wrote of bees."
        for year in range(90)
    )
    corpus = add(tmp_path, lost)
    assert corpus.statements.at["newcomer", "layout"] == "lost"
    changes = changed(corpus)
    assert rows(changes, "not shared by all") == []
    assert rows(changes, "not compared") == [
        (
            "not compared", "", "slogan", "hands-off-x", "Hands off our gardens!", "newcomer",
            "could not be searched", 2, 2,
            "Both other statements raise “Hands off our gardens!”; newcomer could not be searched: "
            "its lines are lost.",
        )
    ]  # fmt: skip


def test_a_version_is_no_second_voice(tmp_path: Path) -> None:
    excerpt = "The allotments\n\nThe council is to blame. Fresh air for all."
    rest = "gardeners,,\ntenants,,\nnewcomer,gardeners,"
    corpus = add(tmp_path, excerpt, rows=rest)
    assert rows(changed(corpus)) == [
        (
            "version", "came", "", "", "newcomer", "newcomer", "does not speak", 0, 0,
            "newcomer is a version of gardeners, which speaks for both; nothing in it is counted a "
            "second time.",
        )
    ]  # fmt: skip


def test_a_fuller_version_speaks_now_and_brings_only_what_is_new_in_it(tmp_path: Path) -> None:
    fuller = (
        f"{GARDENERS}\n\nFresh air for all, and flats are needed. There are 120 plots, no less."
    )
    rest = "gardeners,newcomer,\ntenants,,\nnewcomer,,"
    corpus = add(tmp_path, fuller, rows=rest)
    changes = changed(corpus)
    assert [row[:8] for row in rows(changes)] == [
        ("version", "came", "", "", "newcomer", "newcomer", "speaks", 0),
        ("frame element", "came", "frame", "green", "Green is health", "newcomer", "", 0),
        ("claim", "came", "claim", "flats", "Flats are needed", "newcomer", "supports, first", 0),
    ]
    assert changes["what"].iloc[0] == (
        "newcomer now speaks for gardeners: they are versions of one text, and only one is counted."
    )


def test_what_goes_is_what_came_the_other_way_round(tmp_path: Path) -> None:
    corpus = add(
        tmp_path,
        "The doctors\n\nFresh air! The allotments must go. We counted 80 plots. Mary Brown!",
    )
    fewer = leave_out(corpus, "newcomer")
    came, went = find_changes(fewer, corpus, BOOKS), find_changes(corpus, fewer, BOOKS)
    assert set(came["change"]) == {"came"}
    assert set(went["change"]) == {"went"}
    same = [name for name in CHANGE_COLUMNS if name not in ("change", "n_before", "n_after")]
    assert_frame_equal(came[same], went[same])
    assert list(came["n_before"]) == list(went["n_after"])
    assert list(came["n_after"]) == list(went["n_before"])
    assert texts(went, fewer, corpus) == texts(came, corpus)
    alone = find_changed_passages(went, fewer)
    assert set(alone["statement_id"]) == {"gardeners", "tenants"}


def test_a_text_that_was_edited_is_compared_with_what_it_was(tmp_path: Path) -> None:
    before = write(tmp_path / "before", BOTH)
    edited = TENANTS.replace("must stay", "must go").replace("About 90", "About 80")
    after = write(tmp_path / "after", {**BOTH, "tenants": edited})
    assert [row[:9] for row in rows(find_changes(before, after, BOOKS))] == [
        ("claim", "came", "claim", "stay", "The allotments must stay", "tenants", "rejects", 0, 1),
        ("claim", "went", "claim", "stay", "The allotments must stay", "tenants", "supports", 2, 1),
    ]


def test_nothing_changes_where_nothing_does(tmp_path: Path) -> None:
    corpus = write(tmp_path / "c", BOTH)
    changes = find_changes(corpus, corpus, BOOKS)
    assert changes.empty
    assert tell_changes(changes) == NOTHING


def test_layers_without_a_codebook_are_left_out_and_told(tmp_path: Path) -> None:
    corpus = add(tmp_path, "The doctors\n\nFresh air for all. Flats are needed.")
    books = {layer: BOOKS[layer] for layer in ("frame", "name", "slogan", "figure")}
    changes = changed(corpus, books=books)
    assert rows(changes, "claim", "not compared") == [
        (
            "not compared", "", "claim", "", "", "", "no codebook", 0, 0,
            "There is no codebook of claims among those given, so claims are not compared.",
        )
    ]  # fmt: skip
    assert rows(changed(corpus, books={}))[0][0] == "not compared"


def test_one_statement_and_none(tmp_path: Path) -> None:
    corpus = write(tmp_path / "one", {"doctors": "Doctors\n\nFresh air for all.\n\nHands off!"})
    nothing = leave_out(corpus, "doctors")
    came = find_changes(nothing, corpus, BOOKS)
    assert [row[:6] for row in rows(came)] == [
        ("frame element", "came", "frame", "green", "Green is health", "doctors")
    ]
    empty = find_changes(nothing, nothing, BOOKS)
    assert empty.empty
    assert (empty.dtypes == came.dtypes).all()
    passages = find_changed_passages(empty, nothing)
    assert list(passages.columns) == PASSAGE_COLUMNS
    assert (passages.dtypes == find_changed_passages(came, corpus).dtypes).all()


def test_rules_judge_each_statement_by_itself(tmp_path: Path) -> None:
    """So rows of one coding can stand for another corpus: the same as if it were coded anew."""
    hard = (
        "The hall\n\nHands off our gardens!\n\n“The allotments must stay,” said Mary Brown. The "
        "allotments may have to stay.\n\nNot one plot less!\n\nFresh air! 12 plots or 13 plots."
    )
    corpus = add(tmp_path, hard)
    coded = code_corpus(corpus, BOOKS, "rule")
    for gone in corpus.statements.index:
        fewer = leave_out(corpus, gone)
        again = code_again(fewer, coded)
        for layer, code in CODE.items():
            assert_frame_equal(again.codings[layer], code(fewer, BOOKS[layer]))
    more = write(tmp_path / "more", {**BOTH, "newcomer": hard, "zoo": "Zoo\n\nFresh air."})
    grown = code_again(more, coded)
    for layer, code in CODE.items():
        assert_frame_equal(grown.codings[layer], code(more, BOOKS[layer]))


def read_by(folder: Path, corpus: Corpus, *, statements: list[str], coder: str = "ada") -> Corpus:
    """The corpus with one reading of the claim `stay`, of these statements."""
    place = folder / "corpus" / "readings"
    place.mkdir()
    book = BOOKS["claim"]
    coded = [
        dict.fromkeys(READING_COLUMNS, "")
        | {"layer": "claim", "code": "stay", "statement_id": name, "polarity": "supports"}
        | {"quotation": "The allotments must stay", "certainty": "flat"}
        for name in corpus.statements.index
        if "The allotments must stay" in corpus.text(name)
    ]
    read = [
        dict.fromkeys(COVERAGE_COLUMNS, "")
        | {"coder": coder, "statement_id": name, "layer": "claim", "code": "*"}
        | {"text_sha256": corpus.statements.at[name, "sha256"]}
        | {"codebook_sha256": book.fingerprint}
        for name in statements
    ]
    pd.DataFrame(coded, columns=READING_COLUMNS).to_csv(place / f"{coder}.csv", index=False)
    pd.DataFrame(read, columns=COVERAGE_COLUMNS).to_csv(place / "coverage.csv", index=False)
    return read_corpus(folder / "corpus")


def test_with_a_reader_only_what_that_reader_has_read_is_compared(tmp_path: Path) -> None:
    others = {**BOTH, "club": "The club\n\nThe allotments must stay."}
    corpus = add(tmp_path, "The pupils\n\nThe allotments must stay. Fresh air.", others=others)
    corpus = read_by(tmp_path, corpus, statements=["gardeners", "club", "newcomer"])
    changes = changed(corpus, books={"claim": BOOKS["claim"]}, origin="ada")
    told = "There is no codebook of {0}s among those given, so {0}s are not compared."
    assert [(row[0], row[5], row[7], row[8], row[9]) for row in rows(changes)] == [
        ("claim", "newcomer", 2, 3,
         "newcomer supports “The allotments must stay”; of the others 2 support it."),
        *(("not compared", "", 0, 0, told.format(of)) for of in ("frame", "name", "slogan",
                                                                "figure")),
        ("not compared", "tenants", 0, 0, "ada has not read tenants for claims: left out there."),
    ]  # fmt: skip
    assert set(changes["origin"]) == {"person"}
    with pytest.raises(ValueError, match="Nobody coded under the name 'bob'; choose one of: rule"):
        changed(corpus, origin="bob")


def test_who_was_not_read_is_neither_a_voice_nor_silent(tmp_path: Path) -> None:
    corpus = add(tmp_path, "The zoo\n\nWe feed the bears.")
    unread = read_by(tmp_path, corpus, statements=["gardeners", "tenants"])
    books = {"claim": BOOKS["claim"]}
    assert rows(changed(unread, books=books, origin="ada"), "claim", "not shared by all") == []


def test_who_was_read_and_has_nothing_is_silent(tmp_path: Path) -> None:
    corpus = add(tmp_path, "The zoo\n\nWe feed the bears.")
    read = read_by(tmp_path, corpus, statements=["gardeners", "tenants", "newcomer"])
    found = changed(read, books={"claim": BOOKS["claim"]}, origin="ada")
    assert [row[6:] for row in rows(found, "not shared by all")] == [
        (
            "read, not there", 2, 2,
            "Both other statements support “The allotments must stay”; newcomer does not (read, "
            "not there).",
        )
    ]  # fmt: skip


def test_passages_are_codings(tmp_path: Path) -> None:
    corpus = add(tmp_path, f"The doctors\n\nFresh air! The allotments must go.{CALL}")
    passages = find_changed_passages(changed(corpus), corpus)
    kinds = no_codings("figure").dtypes
    assert (passages[kinds.index].dtypes == kinds).all()
    assert list(passages["row"]) == sorted(passages["row"])
    for row in passages.itertuples():
        assert corpus.text(row.statement_id)[row.start : row.end] == row.text
    slogans = passages[passages["layer"] == "slogan"]
    assert list(slogans["cue"].unique()) == [""]
    assert slogans["reasons"].str.contains("exclamation mark").all()
    assert list(passages.loc[passages["layer"] == "frame", "cue"]) == ["fresh air"]
