"""Nothing that somebody wrote acts as markup, turns the letters around it, or vanishes."""

from html.parser import HTMLParser

import pytest
from payloads import FILE_NAMES, PAYLOADS, STRICT_FILE_NAMES

from helpers.showing.escape import clean, escape, escape_part, plain

ALL = {
    **PAYLOADS,
    **{f"file {name}": text for name, text in (FILE_NAMES | STRICT_FILE_NAMES).items()},
}


class Reader(HTMLParser):
    """What a browser would make of HTML: its tags, attributes and text."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: dict[str, str | None] = {}
        self.text = ""

    def handle_starttag(self, tag, attrs) -> None:
        self.tags.append(tag)
        self.attributes |= dict(attrs)

    def handle_data(self, data) -> None:
        self.text += data


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    reader.close()
    return reader


@pytest.mark.parametrize("payload", ALL.values(), ids=ALL)
def test_a_payload_is_text_between_tags_and_in_attributes(payload: str) -> None:
    page = read(f'<p title="{escape(payload)}">{escape(payload)}</p>')
    assert page.tags == ["p"]
    assert page.attributes == {"title": clean(payload)}
    assert page.text == clean(payload)


def test_white_space_is_collapsed() -> None:
    assert escape("  two\n\n  lines\u00a0here ") == "two lines here"


def test_a_piece_keeps_the_space_that_parts_it_from_the_next() -> None:
    assert [escape_part(piece) for piece in ("a\n", " b & c", "\n", "d")] == [
        "a ",
        " b &amp; c",
        " ",
        "d",
    ]


def test_controls_are_seen_and_overrides_are_named() -> None:
    assert clean("a\x00b\x1bc\x7fd") == "a\u2400b\u241bc\ufffdd"
    assert clean("\u202egnp.exe") == "[U+202E]gnp.exe"
    assert clean("a\u2067b\u2069c\ufeff") == "abc"


def test_half_a_pair_of_surrogates_becomes_a_replacement_sign() -> None:
    assert clean("a\ud83d b") == "a\ufffd b"


def test_joiners_that_persian_needs_stay() -> None:
    assert clean("می\u200cرود") == "می\u200cرود"


def test_for_figures_missing_glyphs_become_squares_and_dollars_stay() -> None:
    assert plain("$x^2$ \U0001f6f3\ufe0f ferry") == "$x^2$ □ ferry"
