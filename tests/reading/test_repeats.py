"""A text that contains itself is told from a refrain."""

from helpers.reading.repeats import LONG_RUN, find_repeated
from helpers.reading.words import find_words


def repeated(paragraphs: list[str]) -> list[bool]:
    edges = [0]
    for paragraph in paragraphs:
        edges.append(edges[-1] + len(find_words(paragraph)))
    return find_repeated(find_words("\n\n".join(paragraphs)), edges)


def numbers(first: int, count: int) -> str:
    return " ".join(f"w{number}" for number in range(first, first + count))


def test_a_refrain_is_no_repeat() -> None:
    refrain = "The ferry stays!"
    assert repeated([refrain, numbers(0, 60), refrain, numbers(60, 60), refrain]) == [False] * 5


def test_a_run_one_word_short_is_no_repeat() -> None:
    run = numbers(0, LONG_RUN - 1)
    assert repeated([run, "between", run]) == [False] * 3


def test_a_long_run_that_stands_there_again_is_a_repeat_with_all_its_paragraphs() -> None:
    first, second, call = numbers(0, 30), numbers(30, 30), "The ferry stays!"
    copies = [first, second, call, "Signed, the crew", first.upper(), second, call]
    assert repeated(copies) == [False] * 4 + [True] * 3


def test_other_line_breaks_do_not_hide_it() -> None:
    whole = numbers(0, 60)
    halves = [numbers(0, 25), numbers(25, 35)]
    assert repeated([whole, *halves]) == [False, True, True]


def test_a_third_copy_is_a_repeat_too() -> None:
    assert repeated([numbers(0, 55)] * 3) == [False, True, True]


def test_one_word_over_and_over_does_not_repeat_itself_at_once() -> None:
    assert repeated(["no " * 99]) == [False]


def test_another_order_is_another_text() -> None:
    one, other = numbers(0, 40), numbers(40, 40)
    assert repeated([one, other, other, one]) == [False] * 4
