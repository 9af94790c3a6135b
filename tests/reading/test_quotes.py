"""Which quotation marks belong together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.reading.quotes import CLOSERS, pair_quotes

PAIRED = {
    'She said "we stay" and left.': ["we stay"],
    "She said “we stay” and left.": ["we stay"],
    "Sie sagte „wir bleiben“ und ging.": ["wir bleiben"],
    "Sie sagte »wir bleiben« und ging.": ["wir bleiben"],
    "Elle dit « on reste » et part.": [" on reste "],
    "She said 'we stay' and left.": ["we stay"],
    "She said ‘we stay’ and left.": ["we stay"],
    "“He shouted ‘no’ twice.”": ["He shouted ‘no’ twice.", "no"],
    "the workers’ rights and the harbour's end": [],
    "They wrote ‘the workers’ rights are ours’ on it.": ["the workers’ rights are ours"],
    "in the ’90s and the '90s": [],
    'a 5" pipe': [],
    "a 5” pipe": [],
    "¡“Ni un paso atrás”!": ["Ni un paso atrás"],
    "‘¡No pasarán!’": ["¡No pasarán!"],
    "Kuoro huusi ”halli on meidän” ja lähti.": ["halli on meidän"],
    "Hon sade »vi stannar» och gick.": ["vi stannar"],
    "Er sagte »nein« und sie »ja«.": ["nein", "ja"],
    "« Elle dit »: oui": [" Elle dit "],
    "皆は「橋を守れ！」と『川』で叫んだ": ["橋を守れ！", "川"],
    '""': [],
}


@pytest.mark.parametrize(("text", "quoted"), PAIRED.items(), ids=list(PAIRED))
def test_quoted_words(text: str, quoted: list[str]) -> None:
    quotes = pair_quotes(text)
    assert [text[start:end] for start, end in quotes.pairs] == quoted
    assert quotes.unpaired == []


UNPAIRED = {
    "A « mark alone.": ["«"],
    "A mark » alone.": ["»"],
    'A mark," alone.': ['"'],
    "An “opening alone.": ["“"],
    "A closing” alone.": ["”"],
    "An ”opening alone.": ["”"],
    "橋を「守れ": ["「"],
    "“Two open “ but one closes.”": ["“"],
}


@pytest.mark.parametrize(("text", "marks"), UNPAIRED.items(), ids=list(UNPAIRED))
def test_a_mark_without_partner_is_reported(text: str, marks: list[str]) -> None:
    assert [text[place] for place in pair_quotes(text).unpaired] == marks


@given(st.text(alphabet="“”„‘’«»「」\"' a.", max_size=60))
def test_every_pair_is_an_opening_mark_and_its_closing_mark(text: str) -> None:
    for start, end in pair_quotes(text).pairs:
        assert text[end] in CLOSERS[text[start - 1]]


def test_a_hundred_thousand_marks_are_no_obstacle() -> None:
    assert pair_quotes("“‘\"'«„" * 20_000).unpaired
