import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.reading.words import LETTER_PLANES, find_words, is_capitals, normalise


def words(text):
    """The words as they stand in the text, and their compared forms."""
    return [(text[start:end], norm) for start, end, norm in find_words(text)]


def test_words_come_with_their_place_in_the_untouched_text():
    assert find_words("No War — with Iran!") == [
        (0, 2, "no"),
        (3, 6, "war"),
        (9, 13, "with"),
        (14, 18, "iran"),
    ]


@pytest.mark.parametrize("nothing", ["", " \n", "— … !", "❤️", "_"])
def test_a_text_without_letters_has_no_words(nothing):
    assert find_words(nothing) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # apostrophes inside a word
        ("can't", [("can't", "can't")]),
        ("can’t", [("can’t", "can't")]),
        ("O'Neill's", [("O'Neill", "o'neill")]),
        ("'quoted' words", [("quoted", "quoted"), ("words", "words")]),
        # a possessive is set aside
        ("Trump's war", [("Trump", "trump"), ("war", "war")]),
        ("Trump’s war", [("Trump", "trump"), ("war", "war")]),
        ("TRUMP'S WAR", [("TRUMP", "trump"), ("WAR", "war")]),
        ("workers’ and peoples' war", [("workers", "workers"), ("and", "and"),
                                       ("peoples", "peoples"), ("war", "war")]),
        ("U.S.’s aims", [("U.S.", "us"), ("aims", "aims")]),
        ("it's", [("it", "it")]),
        # hyphens, dashes and underscores separate
        ("U.S.-led", [("U.S.", "us"), ("led", "led")]),
        ("anti‑war–war", [("anti", "anti"), ("war", "war"), ("war", "war")]),
        ("a_b", [("a", "a"), ("b", "b")]),
        # abbreviations with points
        ("U.S. out", [("U.S.", "us"), ("out", "out")]),
        ("U.S out", [("U.S", "us"), ("out", "out")]),
        ("U. S. out", [("U. S.", "us"), ("out", "out")]),
        ("the U.\nS.A. of", [("the", "the"), ("U", "u"), ("S.A.", "sa"), ("of", "of")]),
        ("the U.\nS. of", [("the", "the"), ("U.\nS.", "us"), ("of", "of")]),
        ("U.S.A., i.e. us", [("U.S.A.", "usa"), ("i.e.", "ie"), ("us", "us")]),
        ("i. e. us", [("i", "i"), ("e", "e"), ("us", "us")]),
        ("D.C. U.S. troops", [("D.C.", "dc"), ("U.S.", "us"), ("troops", "troops")]),
        ("the U.S. A day", [("the", "the"), ("U.S.", "us"), ("A", "a"), ("day", "day")]),
        ("Plan B. A day", [("Plan", "plan"), ("B", "b"), ("A", "a"), ("day", "day")]),
        ("U.S.The end.The", [("U.S.", "us"), ("The", "the"), ("end", "end"), ("The", "the")]),
        ("U.\n\nS. out", [("U", "u"), ("S", "s"), ("out", "out")]),
        # numbers
        ("1,500 of 2.5, 3.", [("1,500", "1,500"), ("of", "of"), ("2.5", "2.5"), ("3", "3")]),
        ("the 3rd of 11/15", [("the", "the"), ("3rd", "3rd"), ("of", "of"), ("11", "11"),
                              ("15", "15")]),
        # addresses
        ("see https://a.org/x_y?z=1.", [("see", "see"),
                                        ("https://a.org/x_y?z=1", "https://a.org/x_y?z=1")]),
        ("(WWW.A.org), a.b-c@d.org.", [("WWW.A.org", "www.a.org"), ("a.b-c@d.org", "a.b-c@d.org")]),
        ("@name, wwwhat http", [("name", "name"), ("wwwhat", "wwwhat"), ("http", "http")]),
        # characters that are seen through
        ("im\u00adperial\u200bist", [("im\u00adperial\u200bist", "imperialist")]),
        ("\u200eU.S.\u200e war\u200f.", [("U.S.", "us"), ("war", "war")]),
        ("can\u200b’t", [("can\u200b’t", "can't")]),
        # combining marks belong to the word, and the compared form is composed
        ("cafe\u0301s", [("cafe\u0301s", "cafés")]),
        ("العَرَبِيَّة", [("العَرَبِيَّة", "العَرَبِيَّة")]),
        ("שָׁלוֹם", [("שָׁלוֹם", unicodedata.normalize("NFC", "שָׁלוֹם"))]),
        ("हिन्दी में", [("हिन्दी", "हिन्दी"), ("में", "में")]),
        ("STRASSE Straße", [("STRASSE", "strasse"), ("Straße", "strasse")]),
        ("no\u00a0war", [("no", "no"), ("war", "war")]),
    ],
)  # fmt: skip
def test_what_a_word_is(text, expected):
    assert words(text) == expected


def test_one_text_compares_equal_however_it_is_set():
    assert normalise("“No War\nbut the U. S.’s war”") == normalise("NO  WAR—But The US WAR!")


@pytest.mark.parametrize("word", ["US", "U.S.", "U. S.", "IRGC", "COVID", "ÉTÉ"])
def test_capitals(word):
    assert is_capitals(word)


@pytest.mark.parametrize("word", ["us", "Us", "I", "G20", "A", "1,500", "", "العربية"])
def test_no_capitals(word):
    assert not is_capitals(word)


TEXTS = st.text(
    st.sampled_from("abSU1é\u0301\u00ad\u200b'’.,@:/ \n\u00a0-_wW") | st.characters(), max_size=60
)


@given(TEXTS)
def test_words_stand_in_order_apart_and_have_a_form_without_white_space(text):
    found = find_words(text)
    edges = [edge for start, end, _ in found for edge in (start, end)]
    assert edges == sorted(edges)
    for start, end, norm in found:
        assert start < end <= len(text)
        assert text[start].isalnum()
        assert norm
        assert not any(character.isspace() for character in norm)


@given(TEXTS)
def test_every_letter_and_digit_belongs_to_a_word_or_a_possessive(text):
    kept = list(text)
    for start, end, _ in find_words(text):
        kept[start:end] = " " * (end - start)
    left = {character for character in kept if character.isalnum()}
    assert left <= {"s", "S", "ʼ"}


@given(st.lists(TEXTS, max_size=4))
def test_lines_apart_have_the_words_of_each(texts):
    assert normalise("\n\n".join(texts)) == " ".join(filter(None, map(normalise, texts)))


def test_capitals_and_marks_stand_where_they_are_looked_for() -> None:
    """Only some planes of Unicode are looked at, in this version of Python and in later ones."""
    sought = {"Lu", "Mn", "Mc", "Me"}
    everywhere = (c for c in range(sys.maxunicode + 1) if unicodedata.category(chr(c)) in sought)
    assert all(any(code in plane for plane in LETTER_PLANES) for code in everywhere)
