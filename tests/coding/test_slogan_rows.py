"""Calls without exclamation marks, in rows, chants and sentences set off, about a harbour."""

from pathlib import Path

import pytest

from helpers.coding.codebook import read_codebook
from helpers.coding.slogans import find_slogans
from helpers.reading.corpus import read_corpus

FIRST = (
    "The board of the harbour met on Monday and closed the old ferry line. There are four hundred "
    "people who take it every morning, and it has run since the war."
)
SECOND = (
    "On Tuesday the crew went to the town hall with a letter. The mayor read it, folded it, and "
    "said that the matter would be looked into before the end of the year."
)
CLOSING_CALL = "Save the ferry!"


@pytest.fixture
def read(tmp_path: Path):
    """Text, kind and certainty of the slogans of one text, without the call that closes it."""

    def read(text: str, language: str = "en") -> list[tuple[str, str, str]]:
        (tmp_path / "texts").mkdir()
        (tmp_path / "texts" / "a.txt").write_text(text, encoding="utf-8")
        row = f"file,language\na.txt,{language}\n"
        (tmp_path / "statements.csv").write_text(row, encoding="utf-8")
        corpus = read_corpus(tmp_path)
        found = find_slogans(corpus, read_codebook("slogans", corpus))
        found = found[found["text"] != CLOSING_CALL][["text", "kind", "certainty"]]
        return list(found.itertuples(index=False, name=None))

    return read


def calling(middle: str, close: str = CLOSING_CALL) -> str:
    return f"A day at the harbour\n\n{FIRST}\n\n{middle}\n\n{SECOND}\n\n{close}\n"


def silent(middle: str) -> str:
    return f"A day at the harbour\n\n{FIRST}\n\n{middle}\n\n{SECOND}\n\nAnna Berg\n"


def test_short_lines_after_a_colon_are_calls_if_half_have_the_words_of_calls(read) -> None:
    middle = (
        "What the quay needs:\n\n* A crane on the pier, not on paper\n* Boats before berths\n"
        "* Neither tolls nor gates"
    )
    assert read(calling(middle)) == [
        ("A crane on the pier, not on paper", "announced", "certain"),
        ("Boats before berths", "announced", "certain"),
        ("Neither tolls nor gates", "announced", "certain"),
    ]


@pytest.mark.parametrize(
    "middle",
    [
        "What the box holds:\n\n* A rope of forty metres\n* Two lamps\n* The key of the shed",
        "Before you sail:\n\n* Check the ropes\n* Fill the tank\n* Close the hatch",
        "Where we met:\n\n* The old pier, not the new one, at 18:00\n* The school, not the hall",
    ],
)
def test_lists_of_things_instructions_and_times_are_no_calls(read, middle: str) -> None:
    assert read(calling(middle)) == []


def test_numbered_demands_go_on_under_their_prose(read) -> None:
    middle = (
        "OUR DEMANDS\n\n1. The pier to those who mend it!\n\nThe old lease ends in May and is not "
        "to be signed again by anybody.\n\n2. Cancel the mooring debt\n\nAll debts of the two "
        "winters of ice are void, and the books are to be closed.\n\n3. Sheds"
    )
    assert read(calling(middle)) == [
        ("The pier to those who mend it!", "announced", "certain"),
        ("Cancel the mooring debt", "announced", "certain"),
    ]


CALL = "船をなくすな、港をなくすな！"
JAPANESE = (
    "港を守る会\n\n{top}\n\n市は先月、古い渡し船をやめる計画を発表しました。説明会は一度だけ、平日の午前中に開かれ、質問の"
    "時間は短く、答えはありませんでした。毎朝四百人がこの船に乗っています。町の人はみな困っています。\n\n"
    "{lead}\n\n一、渡し船の存続を\n二、橋より船を\n\n"
    "次の集まりは来月の初めに公民館で開きます。町の人も、学校の生徒も、漁師も、みな来ることになっています。\n\n{end}\n"
)


def test_without_a_list_of_words_numbered_lines_call_where_their_statement_calls(read) -> None:
    assert read(JAPANESE.format(top=CALL, lead="要求は二つです。", end="船を返せ！"), "ja")[
        1:3
    ] == [
        ("渡し船の存続を", "announced", "certain"),
        ("橋より船を", "announced", "certain"),
    ]


@pytest.mark.parametrize(
    ("top", "lead", "end"),
    [("渡し船について", "要求は二つです。", "森下千代"), (CALL, "秋の予定", "船を返せ！")],
)
def test_without_a_list_of_words_a_programme_is_no_row_of_calls(
    read, top: str, lead: str, end: str
) -> None:
    found = read(JAPANESE.format(top=top, lead=lead, end=end), "ja")
    assert [row for row in found if row[1] == "announced"] == []


def test_prose_names_calls_after_a_colon(read) -> None:
    middle = (
        "The meeting adopted as the watchwords of the march: Neither tolls nor gates; Boats, not "
        "berths; Nothing about us without us. On the banner above the pier you can read: Our quay "
        "is not your car park. It was sewn from old sails by the crew and their families."
    )
    assert read(calling(middle)) == [
        ("Neither tolls nor gates", "announced", "certain"),
        ("Boats, not berths", "announced", "certain"),
        ("Nothing about us without us", "announced", "certain"),
        ("Our quay is not your car park.", "banner", "certain"),
    ]


def test_a_sign_of_the_house_and_a_list_of_things_in_prose_are_no_calls(read) -> None:
    middle = (
        "The slogans of the year were sorted by colour: red paint; blue paint; old cloth. The crew "
        "brought what it had: ropes; lamps; a kettle; and the dog of the harbour master. Our "
        "message to members: bring the forms; sign the list; pay the fee. On the sign at the gate "
        "you can read: The office is closed on Sundays."
    )
    assert read(calling(middle)) == []


def test_what_many_sing_needs_no_mark_if_it_has_the_words_of_a_call(read) -> None:
    middle = (
        "The whole quay sang “no tolls, no gates, no fear” until dark. The children sang “Row the "
        "boat ashore” again and again, and a woman called “Keep the old hat”."
    )
    assert read(calling(middle)) == [("no tolls, no gates, no fear", "quoted chant", "certain")]


def test_what_is_called_and_stands_as_a_line_too_needs_no_mark(read) -> None:
    middle = "Eighty people called “Keep the old pier” in time with the bell of the harbour."
    assert read(calling(middle, close=f"Keep the old pier!\n{CLOSING_CALL}")) == [
        ("Keep the old pier", "quoted chant", "certain"),
        ("Keep the old pier!", "closing call", "certain"),
    ]


SET_OFF = ["THIRTY YEARS ARE ENOUGH", "Our boats are not your toys."]


@pytest.mark.parametrize("line", SET_OFF)
def test_a_sentence_set_off_calls_where_its_statement_calls(read, line: str) -> None:
    assert read(calling(line)) == [(line, "banner", "certain")]


@pytest.mark.parametrize("line", SET_OFF)
def test_elsewhere_it_calls_for_nothing(read, line: str) -> None:
    assert read(silent(line)) == []


LONG = (
    "They have the keys to the gate and the seal of the court, but it is we\nwho sail the boats "
    "every morning!"
)
BROKEN = "Quays for people,\nnot for\nyachts!"


@pytest.mark.parametrize("last", [LONG, BROKEN])
def test_a_call_over_several_lines_is_one(read, last: str) -> None:
    assert [row[0] for row in read(calling(SECOND, close=f"{last}\n\n{CLOSING_CALL}"))] == [last]


@pytest.mark.parametrize(
    "line",
    [
        "Join us",
        "LIST 4",
        "We do not share your data with others.",
        "WHO WE ARE",
        "Section II",
        "New: the harbour roll, with pumpkin and poppy!",
    ],
)
def test_buttons_numbers_notices_and_wares_are_no_calls(read, line: str) -> None:
    assert read(calling(line)) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "It is said that the crew must be patient.",
        "You tell the newspapers that the ferry must pay its way.",
        "We are told that the town must save.",
    ],
)
def test_what_others_say_must_be_is_no_demand(read, sentence: str) -> None:
    assert read(calling(f"{SECOND} {sentence} {FIRST}")) == []


def test_less_of_one_and_more_of_another_is_weighed(read) -> None:
    assert read(calling("", close=f"Less talk, more boats!\n{CLOSING_CALL}")) == [
        ("Less talk, more boats!", "closing call", "certain")
    ]
